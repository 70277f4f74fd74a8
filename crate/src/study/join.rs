//! Which printed number answers which query. Question, option or net, measure, base and population must agree; nothing else counts as equal.

use super::finding::Finding;
use crate::query::Query;
use std::collections::BTreeMap;

/// Findings by the key of what they answer.
#[derive(Debug, Default)]
pub struct Index(BTreeMap<String, Vec<usize>>);

impl Index {
    /// Indexes findings that have a query and an option.
    pub fn new(findings: &[Finding]) -> Index {
        let mut map: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, finding) in findings.iter().enumerate() {
            if let (Some(query), Some(option)) = (&finding.query, &finding.option) {
                map.entry(key(query, option)).or_default().push(i);
            }
        }
        Index(map)
    }

    /// Positions of the findings that answer the query for this option.
    pub fn find(&self, query: &Query, option: &str) -> &[usize] {
        self.0.get(&key(query, option)).map_or(&[], Vec::as_slice)
    }
}

/// The canonical text of the query without its nets, and the option, or the members of the net that is meant.
fn key(query: &Query, option: &str) -> String {
    let members = query
        .nets
        .iter()
        .find(|n| n.name == option)
        .map(|n| format!("net {}", n.codes.join(",")));
    let plain = Query {
        nets: Vec::new(),
        order: Default::default(),
        ..query.clone()
    };
    format!(
        "{plain} {}",
        members.unwrap_or_else(|| format!("option {option}"))
    )
}
