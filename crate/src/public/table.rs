//! The answer to a query as the API tells it: how many respondents a model has is no number of a group, but stands apart.

use crate::codebook::Reason;
use crate::evidence::Evidence;
use crate::table::{self, Cell, Difference, GroupKind, Head, Test};
use crate::words::table::Teller;
use serde::Serialize;

/// The answer to a query.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Table {
    /// The query in its normal form.
    pub query: String,
    /// What is asked, in words.
    pub title: String,
    /// What comes out, in one or two sentences, with the base.
    pub summary: String,
    /// The options of the question, then its nets; one row for a mean or median.
    pub rows: Vec<Head>,
    /// The groups of the breakdown; one group `total` without one.
    pub groups: Vec<Group>,
    /// By row, then by group.
    pub cells: Vec<Vec<Cell>>,
    /// One table a group of the second breakdown; `None` without one.
    pub panels: Option<Vec<Panel>>,
    /// First population less second, by row, modelled numbers left out; `None` without a second population.
    pub differences: Option<Vec<Difference>>,
    /// Tests of whether rows and groups are related; empty on modelled numbers, and where there is one group.
    pub tests: Vec<Test>,
    /// What must be kept in mind, in sentences.
    pub warnings: Vec<String>,
}

/// A table of one group of the second breakdown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Panel {
    /// What makes the group.
    pub kind: GroupKind,
    /// The group's code.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// Its table.
    pub table: Table,
}

/// A group of respondents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Group {
    /// What makes it. An option may have any code, one of the words below too: the kind tells them apart.
    pub kind: GroupKind,
    /// The option's code; of a battery the item's id; otherwise the kind itself (`total`, `no-class`, `first`, `second`).
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// What its numbers of respondents rest on: `modelled` in synthetic responses, `observed` in others.
    pub evidence: Evidence,
    /// Respondents in the group, asked or not; `None` where they are modelled.
    pub size: Option<u32>,
    /// Those of them who were asked; `None` where they are modelled.
    pub asked: Option<u32>,
    /// Those of the asked who gave a valid answer; `None` where they are modelled.
    pub valid: Option<u32>,
    /// Kish's effective number of those: so many answers without weights would say as much. `None` without weights, where none is above 0, and
    /// where they are modelled.
    pub effective: Option<f64>,
    /// The others who were asked, by reason: with `valid` they add up to `asked`.
    pub missing: Vec<Missing>,
    /// The same numbers of a model; `None` where they are not asked for, and of observed responses.
    pub modelled: Option<Cases>,
}

/// How many lack an answer for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Missing {
    /// The reason; never `not-asked`.
    pub reason: Reason,
    /// So many respondents; `None` where they are modelled.
    pub count: Option<u32>,
}

/// How many respondents of a model are in a group, as the fields of the same names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cases {
    /// In the group, asked or not.
    pub size: u32,
    /// Asked.
    pub asked: u32,
    /// Of those with a valid answer.
    pub valid: u32,
    /// Kish's effective number of those; `None` without weights.
    pub effective: Option<f64>,
    /// Asked, and without one.
    pub missing: Vec<Missing>,
}

impl Table {
    /// A table as it is told, with a sentence for each part of the query that was left out. What a model gives is under `modelled`, and only
    /// where the table has it.
    pub fn of(teller: &Teller, table: table::Table, left_out: &[String]) -> Table {
        let mut told = Table::part(teller, table);
        told.warnings.extend(left_out.iter().cloned());
        told
    }

    fn part(teller: &Teller, table: table::Table) -> Table {
        let (title, summary) = (teller.title(&table), teller.summary(&table));
        let warnings = match table.panel {
            None => teller.warnings(&table),
            Some(_) => Vec::new(),
        };
        let shown = table.counts.are_shown();
        let table = table.apart();
        let group = |group| Group::of(group, shown);
        let panel = |panel| Panel::of(teller, panel);
        let panels = |list: Vec<table::Panel>| list.into_iter().map(panel).collect();
        Table {
            query: table.query.to_string(),
            title,
            summary,
            rows: table.rows,
            groups: table.groups.into_iter().map(group).collect(),
            cells: table.cells,
            panels: table.panels.map(panels),
            differences: table.differences,
            tests: table.tests,
            warnings,
        }
    }
}

impl Panel {
    fn of(teller: &Teller, panel: table::Panel) -> Panel {
        Panel {
            kind: panel.kind,
            code: panel.code,
            label: panel.label,
            table: Table::part(teller, panel.table),
        }
    }
}

impl Group {
    fn of(group: table::Group, shown: bool) -> Group {
        let observed = group.evidence != Evidence::Modelled;
        let told = |n: u32| observed.then_some(n);
        Group {
            size: told(group.size),
            asked: told(group.asked),
            valid: told(group.valid),
            effective: group.effective.filter(|_| observed),
            missing: missing(&group, told),
            modelled: (shown && !observed).then(|| Cases::of(&group)),
            kind: group.kind,
            code: group.code,
            label: group.label,
            evidence: group.evidence,
        }
    }
}

impl Cases {
    fn of(group: &table::Group) -> Cases {
        Cases {
            size: group.size,
            asked: group.asked,
            valid: group.valid,
            effective: group.effective,
            missing: missing(group, Some),
        }
    }
}

fn missing(group: &table::Group, told: impl Fn(u32) -> Option<u32>) -> Vec<Missing> {
    let one = |m: &table::Missing| Missing {
        reason: m.reason,
        count: told(m.count),
    };
    group.missing.iter().map(one).collect()
}
