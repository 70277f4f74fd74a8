//! A query's answer as a table: options by groups, each number with its evidence and base, and with what can be inferred from it.
//!
//! Its rows are the options of the question (or one mean or median), its groups those of the breakdown. A second breakdown makes panels.
//! What was [stated](Stated) of a survey stands beside what is counted; what a package has no [name](Names) for is named by the caller.

mod apart;
mod build;
mod cell;
mod exact;
mod infer;
mod plain;
mod plan;
mod refused;
mod relation;
mod size;
mod stated;
mod weighting;

use crate::Survey;
use crate::codebook;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::{Condition, Query};
use crate::stats::Crosstab;
use crate::tabulate::{Band, Tally};
use serde::Serialize;

pub use cell::{flag, is_small, is_tiny};
pub use exact::Unfinished;
pub use plain::{Marginal, Plain, marginals};
pub use plan::{Axis, Pictured, axes};
pub use refused::Refused;
pub use size::{equal, same_size, size};
pub use stated::{Bounds, Cases, Known, Number, Printed, Stated, Together, together};
pub use weighting::{Fault, Reason, usable};

/// Means are told as multiples of this power of ten where nothing is known of the answers' spread.
const STEP: i32 = -2;

/// The answer to a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What is asked, without margins that cannot be met.
    pub query: Query,
    /// Of a panel the label of its group; `None` of a whole table.
    pub panel: Option<String>,
    /// The options of the question, then its nets; one row for a mean or median.
    pub rows: Vec<Head>,
    /// The groups of the breakdown; one group `total` without one.
    pub groups: Vec<Group>,
    /// By row, then by group.
    pub cells: Vec<Vec<Cell>>,
    /// Everyone in the population beside the groups of a breakdown, in no test; `None` without a breakdown, and where shares are not of a group.
    pub total: Option<Box<Total>>,
    /// One table a group of the second breakdown; `None` without one.
    pub panels: Option<Vec<Panel>>,
    /// First population less second, by row, modelled numbers left out; `None` without a second population.
    pub differences: Option<Vec<Difference>>,
    /// Tests of whether rows and groups are related; empty on modelled numbers, and where there is one group.
    pub tests: Vec<Test>,
    /// Why margins of the query were left out.
    pub faults: Vec<Fault>,
    /// So many respondents of the survey have no weight, for they lack an answer to a margin's variable; `None` without margins.
    pub lacking: Option<u32>,
    /// Whether what a model gives stands in it.
    pub counts: Counts,
    /// Whether no respondent is in two groups: only such are tested against each other.
    pub apart: bool,
    /// Of each exact test that is still to be computed the counts, in the order of `tests`; empty in a table of [`Table::of`].
    pub open: Vec<Crosstab>,
}

/// Everyone, whichever group they are in.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// How many they are.
    pub group: Group,
    /// A cell a row.
    pub cells: Vec<Cell>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Head {
    /// The option's code, the net's name, `mean` or `median`; of numbers in classes the class's bounds.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// Whether it is a sum of options.
    pub net: bool,
}

/// What makes a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    /// Everyone in the population: there is no breakdown.
    Total,
    /// Those who gave an option of the breakdown.
    Option,
    /// Those who lack the breakdown's variable, for whatever reason.
    NoClass,
    /// Everyone, asked one item of a battery.
    Item,
    /// The first of two populations.
    First,
    /// The second of two populations.
    Second,
}

impl GroupKind {
    /// The word that is the code of a group that has none of its own.
    pub fn word(self) -> &'static str {
        match self {
            GroupKind::Total => "total",
            GroupKind::Option => "option",
            GroupKind::NoClass => "no-class",
            GroupKind::Item => "item",
            GroupKind::First => "first",
            GroupKind::Second => "second",
        }
    }
}

/// Whether what a model gives stands beside what is stated and what that forces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    /// Nothing of it.
    #[default]
    Hidden,
    /// As far as there is any.
    Shown,
}

impl Counts {
    /// Whether it is shown.
    pub fn are_shown(self) -> bool {
        self == Counts::Shown
    }
}

/// What a package has no name for, in a reader's language.
pub trait Names {
    /// In which language labels of the package are read.
    fn lang(&self) -> Lang;
    /// Everyone in the population.
    fn total(&self) -> String;
    /// Those who lack the breakdown's variable.
    fn no_class(&self) -> String;
    /// The row of a mean.
    fn mean(&self) -> String;
    /// The row of a median.
    fn median(&self) -> String;
    /// A class of numbers.
    fn band(&self, band: Band) -> String;
    /// The two populations that a query compares.
    fn compared(&self, query: &Query) -> [String; 2];
}

/// What a table is made of beside its query: the survey, what was stated of it, and names.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// What was stated of it.
    pub stated: &'a dyn Stated,
    /// What the package has no name for.
    pub names: &'a dyn Names,
}

/// A group of respondents.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What makes it. An option may have any code, one of the words below too: the kind tells them apart.
    pub kind: GroupKind,
    /// The option's code; of a battery the item's id; otherwise the kind itself (`total`, `no-class`, `first`, `second`).
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// What pictures call it.
    pub pictured: Pictured,
    /// What the numbers of respondents below rest on: `modelled` in synthetic responses, `observed` in others.
    pub evidence: Evidence,
    /// Respondents in the group, asked or not.
    pub size: u32,
    /// Those of them who were asked.
    pub asked: u32,
    /// Those of the asked who gave a valid answer.
    pub valid: u32,
    /// Kish's effective number of those: so many answers without weights would say as much. `None` without weights, and where none is above 0.
    pub effective: Option<f64>,
    /// The others who were asked, by reason: with `valid` they add up to `asked`.
    pub missing: Vec<Missing>,
    /// Whom it is about, as conditions of a query; `None` where no condition says so.
    pub conditions: Option<Vec<Condition>>,
}

impl Group {
    /// What pictures call it.
    pub fn pictured(&self) -> &str {
        match self.pictured.short.is_empty() {
            true => &self.label,
            false => &self.pictured.short,
        }
    }

    /// A group in which nobody is counted: its numbers are looked up one by one, each with a base of its own.
    pub fn named(
        kind: GroupKind,
        label: &str,
        conditions: &[Condition],
        evidence: Evidence,
    ) -> Group {
        Group {
            kind,
            code: kind.word().to_string(),
            label: label.to_string(),
            pictured: Pictured::default(),
            evidence,
            size: 0,
            asked: 0,
            valid: 0,
            effective: None,
            missing: Vec::new(),
            conditions: Some(conditions.to_vec()),
        }
    }
}

/// How many lack an answer for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The reason; never `not-asked`.
    pub reason: codebook::Reason,
    /// So many respondents.
    pub count: u32,
}

/// One number with all that is known about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// What `share`, `value` or, of counts, `count` rests on.
    pub evidence: Evidence,
    /// 0 to 1; `None` where no share is asked for, or none is known, or the base is empty.
    pub share: Option<f64>,
    /// A mean or median; `None` for other measures, and without valid answers. Of a median of a scale or of bands only the place of its
    /// category among the options, from 1: tell the category.
    pub value: Option<f64>,
    /// The category that is the median of a scale or of bands: the first up to which at least half of the answers lie. Nothing is interpolated.
    pub category: Option<Category>,
    /// The categories at the ends of its 95 % interval.
    pub categories: Option<[Category; 2]>,
    /// Respondents (or mentions), weighted where a weight is used; `None` where a stated share comes without it.
    pub count: Option<f64>,
    /// Out of so many, weighted likewise; `None` where it was not stated.
    pub base: Option<f64>,
    /// The base without weights; `None` where it was not stated.
    pub unweighted_base: Option<u32>,
    /// Lower end of the 95 % interval; `None` unless observed.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
    /// Adjusted residual: how many standard errors the count is off from what it would be without a relation; `None` unless observed, and in
    /// weighted tables.
    pub residual: Option<f64>,
    /// What the stated numbers force; `None` where they force nothing.
    pub bounds: Option<Bounds>,
    /// What was stated for this very query, in file order, equal ones together.
    #[serde(serialize_with = "stated::serialized")]
    #[cfg_attr(feature = "types", ts(as = "Vec<stated::Together>"))]
    pub printed: Vec<Printed>,
    /// What the synthetic responses give; `None` where it is not asked for.
    pub modelled: Option<Modelled>,
    /// Whether the base is below 30 (`small`) or below 10 (`tiny`).
    pub flag: Option<Flag>,
    /// Why a number that was asked for is not there, though somebody is in the base.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub refused: Option<Refused>,
    /// A mean or median is told as a multiple of this power of ten, which follows the spread of the answers.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub step: i32,
}

/// An option of a scale or of bands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Category {
    /// Its code.
    pub code: String,
    /// What a person reads.
    pub label: String,
}

/// What the synthetic responses give: a model, no measurement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Modelled {
    /// So many …; `None` of a mean or median.
    pub count: Option<f64>,
    /// … of so many.
    pub base: f64,
    /// The share; `None` where none is asked for, and where the base is empty.
    pub share: Option<f64>,
    /// A mean or median, as in [`Cell::value`].
    pub value: Option<f64>,
    /// The category that is a median, as in [`Cell::category`].
    pub category: Option<Category>,
}

impl Modelled {
    /// A count of whole respondents beside a number of the study.
    pub fn tally(&self) -> Tally {
        Tally {
            count: self.count.unwrap_or_default() as u32,
            base: self.base as u32,
        }
    }
}

/// How small a base is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Flag {
    /// Below 30.
    Small,
    /// Below 10: a share is told as "k of n" alone.
    Tiny,
}

/// A table of one group of the second breakdown.
#[derive(Clone, Debug, PartialEq)]
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

/// By how much the first population exceeds the second.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Difference {
    /// Code of the row.
    pub row: String,
    /// First less second: of shares from −1 to 1, of means and medians in their unit.
    pub value: f64,
    /// Lower end of the 95 % interval (Newcombe); `None` unless observed, for others than shares, and where the populations overlap.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
    /// The weaker evidence of both.
    pub evidence: Evidence,
}

/// A test of whether rows and groups are related.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Test {
    /// `chi2`, `chi2-rao-scott`, `exact-monte-carlo`.
    pub name: String,
    /// The row that is tested by itself (multiple response); `None` where the whole table is.
    pub row: Option<String>,
    /// Codes of the rows that the test sets beside each other: of sums that share no option the sums, in place of their options. Of a row that
    /// is tested by itself only that.
    pub rows: Vec<String>,
    /// χ², or F of `chi2-rao-scott`.
    pub statistic: f64,
    /// Degrees of freedom, of F those of its numerator; `None` for `exact-monte-carlo`.
    pub df: Option<f64>,
    /// Probability of a statistic at least as large where there is no relation.
    pub p: f64,
    /// After Holm, across all tests of the table and its panels; `None` where there is one test.
    pub p_adjusted: Option<f64>,
    /// Effect size.
    pub effect: Option<Effect>,
}

impl Test {
    /// Whether it says at 5 %, after Holm's correction, that answers and groups are related.
    pub fn finds(&self) -> bool {
        self.p_adjusted.unwrap_or(self.p) < 0.05
    }
}

/// How strong a relation is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Effect {
    /// `cramers-v`.
    pub name: String,
    /// From 0 to 1.
    pub value: f64,
}

impl Table {
    /// The table of a query. Margins that cannot be met are left out; its faults say why. `None` where the query has no question, or the question's answers are not counted
    /// (words of the respondents' own, more options than can be counted).
    pub fn of(sources: Sources, query: &Query) -> Option<Table> {
        build::table(sources, query).map(Table::finished)
    }

    /// The same with what a model gives beside each number that was stated or is forced, too.
    pub fn beside(sources: Sources, query: &Query) -> Option<Table> {
        build::beside(sources, query).map(Table::finished)
    }

    /// The same without anything that a model gives: its cells are empty.
    pub fn stated(sources: Sources, query: &Query) -> Option<Table> {
        build::stated(sources, query).map(Table::finished)
    }

    /// The same at once, with exact tests left [open](Table::is_open) for [`Unfinished`] to compute.
    pub fn begun(sources: Sources, query: &Query) -> Option<Table> {
        let table = build::table(sources, query)?;
        let open = table.parts().any(|part| !part.open.is_empty());
        Some(match open {
            true => table.opened(),
            false => table.finished(),
        })
    }

    /// The table of a query without its tests, as a text shows it: what a model gives stands beside what was stated, or nowhere.
    pub fn plain(sources: Sources, query: &Query, counts: Counts) -> Option<Table> {
        let mut table = build::built(sources, query, counts)?;
        table.tests.clear();
        table.open.clear();
        Some(table)
    }

    /// A table of numbers that are looked up one by one: each row has as many cells as there are groups. The query says what they measure.
    pub fn listed(query: Query, groups: Vec<Group>, rows: Vec<(Head, Vec<Cell>)>) -> Table {
        let (rows, cells) = rows.into_iter().unzip();
        Table {
            query,
            panel: None,
            rows,
            groups,
            cells,
            total: None,
            panels: None,
            differences: None,
            tests: Vec::new(),
            faults: Vec::new(),
            lacking: None,
            counts: Counts::Shown,
            apart: true,
            open: Vec::new(),
        }
    }

    /// Leaves out groups.
    pub fn keep(&mut self, wanted: impl Fn(&Group) -> bool) {
        let kept: Vec<bool> = self.groups.iter().map(wanted).collect();
        let mut at = kept.iter();
        self.groups.retain(|_| at.next() == Some(&true));
        for row in &mut self.cells {
            let mut at = kept.iter();
            row.retain(|_| at.next() == Some(&true));
        }
    }

    /// All cells, row by row.
    pub fn numbers(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().flatten()
    }

    /// The groups, and everyone beside them.
    pub fn columns(&self) -> impl Iterator<Item = &Group> {
        let all = self.total.as_deref().map(|total| &total.group);
        self.groups.iter().chain(all)
    }

    /// The cells of each row, in the order of the columns.
    pub fn lines(&self) -> impl Iterator<Item = (&Head, Vec<&Cell>)> {
        let total = |at: usize| self.total.as_deref().map(|total| &total.cells[at]);
        let rows = self.rows.iter().zip(&self.cells).enumerate();
        rows.map(move |(at, (head, cells))| (head, cells.iter().chain(total(at)).collect()))
    }

    /// All cells, and those of everyone beside a breakdown.
    pub fn all_numbers(&self) -> impl Iterator<Item = &Cell> {
        let total = self.total.iter().flat_map(|total| &total.cells);
        self.numbers().chain(total)
    }

    /// Whether a residual in a row is to be marked: beyond 1.96 standard errors, and only where the test that decides (that of the row
    /// where it has one, else that of the table) says at 5 %, after Holm's correction, that answers and groups are related.
    pub fn marks(&self, row: &str, residual: f64) -> bool {
        residual.abs() > 1.96 && self.decides(row).is_some_and(Test::finds)
    }

    /// The test that decides about a row: its own where it has one, else that of the table; `None` where nothing was tested.
    pub fn decides(&self, row: &str) -> Option<&Test> {
        let own = |t: &&Test| t.row.as_deref().is_none_or(|code| code == row);
        self.tests.iter().rfind(own) // an exact test stands behind the one it corrects
    }

    /// The table and its panels.
    pub fn parts(&self) -> impl Iterator<Item = &Table> {
        let panels = self.panels.iter().flatten().map(|panel| &panel.table);
        std::iter::once(self).chain(panels)
    }
}
