//! How much one query may ask. Beyond a limit nothing of it runs: part of a filter would be another population.

use super::{Measure, Query};
use crate::codebook::{Codebook, Kind};
use crate::problem::{Action, Code, Expected, Problem, Unit};

/// So many mistakes of a query are told one by one; the others are counted.
pub const MISTAKES: usize = 20;

/// What is limited in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Characters of the text.
    Characters,
    /// Conditions of both populations.
    Conditions,
    /// Sums of options.
    Nets,
    /// Codes in conditions, sums and margins.
    Codes,
    /// Margins to rake to.
    Margins,
    /// Tables of a second breakdown.
    Panels,
    /// Cells of the table and its panels.
    Cells,
}

impl Limit {
    /// Every limit.
    pub const ALL: [Limit; 7] = [
        Limit::Characters,
        Limit::Conditions,
        Limit::Nets,
        Limit::Codes,
        Limit::Margins,
        Limit::Panels,
        Limit::Cells,
    ];

    /// So many are answered.
    pub fn most(self) -> usize {
        match self {
            Limit::Characters => 16_000,
            Limit::Conditions | Limit::Nets => 64,
            Limit::Codes => 1_000,
            Limit::Margins => 16,
            Limit::Panels => 40,
            Limit::Cells => 100_000,
        }
    }

    /// The parameter in which to leave something out; `None` where it is no single one.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Limit::Characters | Limit::Codes => None,
            Limit::Conditions => Some("where"),
            Limit::Nets => Some("net"),
            Limit::Margins => Some("weight"),
            Limit::Panels | Limit::Cells => Some("by"),
        }
    }

    /// What is counted.
    pub fn unit(self) -> Unit {
        match self {
            Limit::Characters => Unit::Characters,
            Limit::Conditions => Unit::Conditions,
            Limit::Nets => Unit::Nets,
            Limit::Codes => Unit::Codes,
            Limit::Margins => Unit::Margins,
            Limit::Panels => Unit::Panels,
            Limit::Cells => Unit::Cells,
        }
    }

    /// What is beyond this limit; `None` where `found` is within it.
    pub fn beyond(self, found: usize) -> Option<Beyond> {
        (found > self.most()).then_some(Beyond { limit: self, found })
    }
}

/// A limit, and how many there are in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Which limit.
    pub limit: Limit,
    /// So many were found.
    pub found: usize,
}

impl Beyond {
    /// As a mistake in the query.
    pub fn problem(self) -> Problem {
        let most = Expected::AtMost(self.limit.most(), self.limit.unit());
        let problem = Problem::found(Code::TooMuch, &self.found.to_string(), most);
        let problem = problem.done(Action::NotRun);
        match self.limit.key() {
            Some(key) => problem.parameter(key),
            None => problem,
        }
    }
}

/// Whether a text is too long to be read.
pub fn characters(text: &str) -> Option<Beyond> {
    let short = text.len() <= Limit::Characters.most();
    match short {
        true => None,
        false => Limit::Characters.beyond(text.chars().count()),
    }
}

/// Whether the table would be too large: options and nets by the groups of the first two of items, populations and breakdowns.
pub fn size(book: &Codebook, query: &Query) -> Option<Beyond> {
    let question = book.question(query.question.as_deref()?)?;
    let rows = match query.measure {
        Measure::Mean | Measure::Median => 1,
        _ => book.optioned(question).answers.len() + query.nets.len(),
    };
    let items = (question.kind == Kind::Battery).then_some(question.items.len());
    let populations = query.against.as_ref().map(|_| 2);
    let groups = |id: &String| book.question(id).map(|q| q.answers.len());
    let by = query.by.iter().filter_map(groups);
    let mut axes = items.into_iter().chain(populations).chain(by);
    let (groups, panels) = (axes.next().unwrap_or(1), axes.next().unwrap_or(1));
    let cells = rows.saturating_mul(groups).saturating_mul(panels);
    let panels = Limit::Panels.beyond(panels);
    panels.or(Limit::Cells.beyond(cells))
}
