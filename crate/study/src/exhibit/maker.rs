//! Blocks of queries and of findings, in which what was stated leads.

use super::block::Block;
use super::making::{Listed, Making, head};
use crate::finding::Finding;
use crate::labels::{full_title, joined, option_label};
use crate::lookup::Lookup;
use crate::stated::Leading;
use survey::codebook::{Kind, Question};
use survey::lang::Text;
use survey::query::{Condition, Measure, NetOf, Query};
use survey::table::{Cell, GroupKind, Sources, Table};

/// The measure in which a question's shares are stated.
pub fn usual_measure(kind: Kind) -> Measure {
    match kind {
        Kind::Ranking => Measure::Mentions,
        _ => Measure::Percent,
    }
}

/// The query for the shares of all options, and of the sums that the codebook names.
pub fn shares(question: &Question) -> Query {
    let nets = question.nets.iter().map(|n| NetOf {
        name: n.code.clone(),
        codes: n.codes.clone(),
    });
    Query {
        measure: usual_measure(question.kind),
        nets: nets.collect(),
        ..Query::of(&question.id)
    }
}

/// The queries of one question, population and breakdown: the first with the nets of all, and their measures.
fn heads(queries: &[Query]) -> Vec<(Query, Vec<Measure>)> {
    let mut heads: Vec<(Query, Vec<Measure>)> = Vec::new();
    for query in queries {
        let same = |(head, _): &&mut (Query, Vec<Measure>)| {
            head.question == query.question
                && head.population == query.population
                && head.by == query.by
        };
        let Some((head, measures)) = heads.iter_mut().find(same) else {
            heads.push((query.clone(), vec![query.measure]));
            continue;
        };
        measures.extend((!measures.contains(&query.measure)).then_some(query.measure));
        let fresh = query.nets.iter().filter(|n| !head.nets.contains(n));
        let fresh: Vec<NetOf> = fresh.cloned().collect();
        head.nets.extend(fresh);
    }
    heads
}

/// Makes blocks of what was stated, which leads.
pub struct Maker<'a> {
    pub making: Making<'a>,
    pub stated: Leading<'a>,
}

impl<'a> Maker<'a> {
    pub fn blocks(&self, queries: &[Query]) -> Vec<Block<'a>> {
        let heads = heads(queries);
        let block = |(head, measures): &(Query, Vec<Measure>)| self.block(head, measures);
        heads.iter().filter_map(block).collect()
    }

    fn block(&self, head: &Query, measures: &[Measure]) -> Option<Block<'a>> {
        let Making { survey, names, .. } = self.making;
        let id = head.question.as_deref();
        let question = id.and_then(|id| survey.codebook().question(id))?;
        let tables = measures.iter().filter_map(|measure| {
            self.table(
                question,
                &Query {
                    measure: *measure,
                    ..head.clone()
                },
            )
        });
        let tables: Vec<Table> = tables.collect();
        (!tables.is_empty()).then(|| Block {
            heading: full_title(survey, question).get(names.lang()).to_string(),
            short: question.title.get(names.lang()).to_string(),
            battery: question.battery.as_deref(),
            question: Some(&question.id),
            kind: Some(question.kind),
            population: head.population.clone(),
            tables,
        })
    }

    /// The groups of the first breakdown that were asked the question; without a breakdown one group, everyone.
    fn table(&self, question: &Question, query: &Query) -> Option<Table> {
        let Making {
            survey,
            names,
            counts,
        } = self.making;
        let sources = Sources {
            survey,
            stated: &self.stated,
            names,
        };
        let mut query = query.clone();
        query.by.truncate(1);
        let mut table = Table::plain(sources, &query, counts)?;
        let by = query.by.first();
        let routes = question.routing.iter().filter(|c| Some(&c.variable) == by);
        let routes: Vec<&Condition> = routes.collect();
        let admits = |c: &Condition, code: &str| c.codes.iter().any(|x| x == code) != c.negated;
        table.keep(|group| {
            let asked = routes.iter().all(|c| admits(c, &group.code));
            group.kind != GroupKind::NoClass && (group.kind == GroupKind::Total || asked)
        });
        Some(table)
    }

    fn of_finding(&self, finding: &Finding) -> Vec<Cell> {
        let Making { survey, counts, .. } = self.making;
        let found = Lookup::of_finding(survey, finding, counts);
        vec![self.stated.cell(found, Measure::Percent)]
    }

    /// The rows of a profile as stated: one for each finding that is a share, under the section of its question.
    pub fn profile(&self, findings: &[&Finding]) -> Vec<Block<'a>> {
        let Making { survey, names, .. } = self.making;
        let shares = findings.iter().filter(|f| f.share().is_some());
        let mut sections: Vec<(&Text, Vec<Listed>)> = Vec::new();
        let none = Text::default();
        for finding in shares {
            let id = finding.query.as_ref().and_then(|q| q.question.as_deref());
            let Some(question) = id.and_then(|id| survey.codebook().question(id)) else {
                continue;
            };
            let label = joined(
                &full_title(survey, question),
                &option_label(survey, finding),
            );
            let row = (head(&label, names.lang()), self.of_finding(finding));
            let mut known = survey.codebook().sections.iter();
            let section = known.find(|s| s.id == question.section);
            let heading = section.map_or(&none, |s| &s.title);
            match sections.last_mut().filter(|(last, _)| *last == heading) {
                Some((_, rows)) => rows.push(row),
                None => sections.push((heading, vec![row])),
            }
        }
        let sections = sections.into_iter();
        sections
            .map(|(heading, rows)| self.listed(heading, rows))
            .collect()
    }

    fn listed(&self, heading: &Text, rows: Vec<Listed>) -> Block<'a> {
        let everyone = vec![self.making.everyone()];
        self.making.listed(
            heading.get(self.making.lang()),
            Measure::Percent,
            everyone,
            rows,
        )
    }

    /// One row for each finding that names an option, in one block: response rates, definitions.
    pub fn list(&self, findings: &[&Finding]) -> Vec<Block<'a>> {
        let Making { survey, names, .. } = self.making;
        let own = findings.iter().filter(|f| f.option.is_some());
        let rows: Vec<Listed> = own
            .map(|f| {
                let label = option_label(survey, f);
                (head(&label, names.lang()), self.of_finding(f))
            })
            .collect();
        let mut asked = findings.iter().filter_map(|f| f.question.as_deref());
        let first = asked.next().and_then(|id| survey.codebook().question(id));
        let heading = first.map_or(Text::default(), |q| q.title.clone());
        match rows.is_empty() {
            true => Vec::new(),
            false => vec![self.listed(&heading, rows)],
        }
    }
}
