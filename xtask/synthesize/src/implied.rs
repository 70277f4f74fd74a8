//! Counts that the stated numbers force: between which two numbers each lies. Nothing of what the responses were given is taken for granted:
//! the bases of the classes are free, and so are the sizes of classes that are stated only together.
//!
//! Sizes, the closed table of a question whose totals are all stated (`table`), and blocks of questions with one common base a class
//! (`block`) are tried in full: every way to divide what is left among the classes without a size, and for each every row and every base
//! with which the stated shares and totals come out. What some way allows, is possible; what no way allows, is not.

pub mod block;
pub mod identity;
pub mod rest;
pub mod sizes;
pub mod table;

use crate::fact::{Fact, Goal, Window};
use block::Block;
use identity::Known;
use kommunalblick::codebook::Question;
use kommunalblick::query::{Condition, Measure, NetOf, Query};
use kommunalblick::study::Study;
use sizes::Sizes;
use std::collections::BTreeSet;
use table::Table;

/// One line of `bounds.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Question, net and population; the measure is a count.
    pub query: Query,
    /// The option or net.
    pub option: String,
    /// The least and the greatest count.
    pub count: (i32, i32),
    /// Out of how many; `None` where that is open.
    pub base: Option<i32>,
    /// The readings that it rests on.
    pub readings: String,
}

impl Bound {
    /// A bound of an option in a population.
    pub fn of(
        question: &str,
        option: &str,
        population: Vec<Condition>,
        count: (i32, i32),
    ) -> Bound {
        let mut query = Query {
            measure: Measure::Count,
            ..Query::of(question)
        };
        query.population = population;
        Bound {
            query,
            option: option.to_string(),
            count,
            base: None,
            readings: String::new(),
        }
    }

    /// The same of options taken together.
    pub fn of_net(
        net: &NetOf,
        question: &str,
        population: Vec<Condition>,
        count: (i32, i32),
    ) -> Bound {
        let mut bound = Bound::of(question, &net.name, population, count);
        bound.query.nets = vec![net.clone()];
        bound
    }

    /// Out of so many, by these readings.
    pub fn resting(self, base: Option<i32>, readings: &str) -> Bound {
        let readings = readings.to_string();
        Bound {
            base,
            readings,
            ..self
        }
    }
}

/// Shares may be rounded twice.
pub const ROUNDED: &str = "R09";
/// The totals of the closed table are stated as numbers of cases.
pub const TOTALS: &str = "R09 R14";
/// A block's classes have one base each.
pub const BLOCK: &str = "R09 R13";
/// The size of a class is bounded by the closed table and by a block.
pub const SIZE: &str = "R09 R13 R14";

/// Everything that the stated numbers force, in the order of the file. `blocks` are the questions with one common stated base.
///
/// # Errors
/// A sentence, where no sizes, rows and bases give all stated numbers at once.
pub fn all(
    survey: &Study,
    facts: &[Fact],
    blocks: &[(Vec<&Question>, i32)],
) -> Result<Vec<Bound>, String> {
    let (Some(sizes), Some(table)) = (Sizes::of(survey, facts), Table::of(survey, facts)) else {
        return Ok(Vec::new());
    };
    let blocks: Vec<Block> = blocks
        .iter()
        .map(|(questions, total)| Block::of(survey, facts, questions, *total))
        .collect();
    let feasible: Vec<Vec<i32>> = sizes
        .ways()
        .into_iter()
        .filter(|way| table.rows(way).is_some() && blocks.iter().all(|b| b.bases(way).is_some()))
        .collect();
    if feasible.is_empty() {
        return Err("no sizes of the classes give all stated numbers at once".to_string());
    }
    let known = Known {
        survey,
        sizes: &sizes,
        table: &table,
        span: sizes::span(&feasible),
        rows: united(&feasible, |way| table.rows(way)),
    };
    let mut bounds = known.bounds();
    for block in &blocks {
        bounds.extend(block.bounds(&sizes, &united(&feasible, |way| block.bases(way))));
    }
    bounds.extend(rest::bounds(
        survey,
        facts,
        &[&sizes.question, &table.question],
    ));
    Ok(bounds)
}

/// Options taken together, under a name made of theirs.
pub fn joined(codes: &[String]) -> NetOf {
    NetOf {
        name: codes.join("-"),
        codes: codes.to_vec(),
    }
}

/// By class what any way allows.
fn united<T: Ord>(
    ways: &[Vec<i32>],
    of: impl Fn(&[i32]) -> Option<Vec<BTreeSet<T>>>,
) -> Vec<BTreeSet<T>> {
    let mut all: Vec<BTreeSet<T>> = Vec::new();
    for sets in ways.iter().filter_map(|way| of(way)) {
        all.resize_with(sets.len(), BTreeSet::new);
        all.iter_mut().zip(sets).for_each(|(a, b)| a.extend(b));
    }
    all
}

/// The window of a share that is stated as a number, not in words around one: rounded once or twice, as the readings allow.
pub fn allowed(goal: &Goal) -> Option<Window> {
    match goal {
        Goal::Share(windows, _) => windows.get(1).map(|(_, w)| *w),
        _ => None,
    }
}

/// The windows of what is stated about some options of a question in a population.
pub fn windows(
    facts: &[Fact],
    question: &str,
    codes: &[String],
    population: &[Condition],
) -> Vec<Window> {
    let same = |f: &&Fact| {
        f.question == question
            && f.codes == codes
            && f.population == population
            && f.measure == Measure::Percent
            && f.of.is_none()
    };
    let facts = facts.iter().filter(same);
    facts.filter_map(|f| allowed(&f.goal)).collect()
}

/// The counts of n that lie in every window.
pub fn counts(windows: &[Window], n: i32) -> Vec<i32> {
    let fits = |k: &i32| windows.iter().all(|w| w.holds(*k, n));
    (0..=n).filter(fits).collect()
}
