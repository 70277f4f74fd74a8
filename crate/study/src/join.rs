//! Which stated number answers which query. Question, option or net, measure, base and population must agree; nothing else counts as equal.

use super::finding::Finding;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use survey::query::Query;

/// Findings by the question that they answer.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Index(BTreeMap<String, Vec<usize>>);

impl Index {
    /// Indexes findings that have a query and an option.
    pub fn new(findings: &[Finding]) -> Index {
        let mut map: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, finding) in findings.iter().enumerate() {
            let question = finding.query.as_ref().and_then(|q| q.question.as_deref());
            let (Some(question), Some(_)) = (question, &finding.option) else {
                continue;
            };
            match map.get_mut(question) {
                Some(list) => list.push(i),
                None => {
                    map.insert(question.to_string(), vec![i]);
                }
            }
        }
        Index(map)
    }

    /// The findings that answer the query for this option, in file order. `findings` are those that were indexed.
    pub fn find<'a>(
        &self,
        findings: &'a [Finding],
        query: &Query,
        option: &str,
    ) -> Vec<&'a Finding> {
        let question = query.question.as_deref().unwrap_or("");
        let list = self.0.get(question).map_or(&[][..], Vec::as_slice);
        let findings = list.iter().filter_map(|i| findings.get(*i));
        findings.filter(|f| answers(f, query, option)).collect()
    }
}

fn answers(finding: &Finding, query: &Query, option: &str) -> bool {
    let (Some(own), Some(own_option)) = (&finding.query, finding.option.as_deref()) else {
        return false;
    };
    same_number((own, own_option), (query, option))
}

/// Whether two queries ask for the same number with these options or nets: a net is its options, whatever its name.
pub fn same_number((own, own_option): (&Query, &str), (query, option): (&Query, &str)) -> bool {
    same_numbers(own, query)
        && match (members(own, own_option), members(query, option)) {
            (None, None) => own_option == option,
            (own, other) => own == other,
        }
}

/// Whether two queries ask for the same numbers. Their nets and order only say which of them to show, and where.
fn same_numbers(a: &Query, b: &Query) -> bool {
    a.question == b.question
        && a.population == b.population
        && a.measure == b.measure
        && a.by == b.by
        && a.against == b.against
        && (a.per, a.base) == (b.per, b.base)
        && (&a.weight, &a.survey) == (&b.weight, &b.survey)
}

/// The options of a net, if the query has one of this name.
fn members<'q>(query: &'q Query, option: &str) -> Option<&'q [String]> {
    let net = query.nets.iter().find(|n| n.name == option);
    net.map(|n| n.codes.as_slice())
}
