//! Counting: how many respondents of a population gave an answer, out of how many.
//!
//! - **Population**: all conditions hold. In a multiple response a condition's codes are met by any of them ticked, a reason for missing by the
//!   question's ([`State`]).
//! - **Valid**: the cell is a category; a multiple response has at least one tick (who was asked and ticked nothing gave no answer); a ranking has a first rank.
//! - **Count and base**: respondents who gave the option, or any option of the net, out of those in the base of the query. In a ranking a share is of those
//!   who placed the option anywhere in the first three, `first` and its like are of those who gave that rank. `mentions` counts ranks or ticks instead of
//!   respondents: its base is their number, whatever base the query names.
//!
//! Breakdowns and second populations are not counted here: each group is a population of its own, with the conditions in it ([`Query::with`]).

mod count;
mod population;

use crate::codebook::{Codebook, Question};
use crate::columns::Columns;
use crate::query::Query;
use count::Counter;

pub use population::{State, population};

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Respondents, or mentions, that are in the option or net.
    pub count: u32,
    /// Out of so many.
    pub base: u32,
}

/// The counts of an option, or of one of the query's nets. `None` where nothing can be counted: no rows, no such question or
/// option, a battery instead of its items, a measure that needs numbers, weights, a breakdown or a second population.
pub fn tally(book: &Codebook, columns: &Columns, query: &Query, option: &str) -> Option<Tally> {
    let (question, counter) = counter(book, columns, query)?;
    let count = match question.position(option) {
        Some(at) => counter.net(&[u8::try_from(at).ok()?]),
        None => {
            let net = query.nets.iter().find(|n| n.name == option)?;
            counter.net(&positions(question, &net.codes)?)
        }
    };
    let base = counter.base(query.base);
    Some(Tally { count, base })
}

/// The counts of every option in questionnaire order, then of every net of the query, by code or name. The population is made once, and
/// each column is walked once for all options. `None` as in [`tally`].
pub fn tallies(book: &Codebook, columns: &Columns, query: &Query) -> Option<Vec<(String, Tally)>> {
    let (question, counter) = counter(book, columns, query)?;
    let base = counter.base(query.base);
    let row = |name: &str, count: u32| (name.to_string(), Tally { count, base });
    let options = question.codes().zip(counter.options());
    let mut list: Vec<(String, Tally)> = options.map(|(code, count)| row(code, count)).collect();
    for net in &query.nets {
        let codes = positions(question, &net.codes)?;
        list.push(row(&net.name, counter.net(&codes)));
    }
    Some(list)
}

/// The base of a query, without an option. `None` as in [`tally`].
pub fn base(book: &Codebook, columns: &Columns, query: &Query) -> Option<u32> {
    let (_, counter) = counter(book, columns, query)?;
    Some(counter.base(query.base))
}

/// The counter of a query's question in its population.
fn counter<'a>(
    book: &'a Codebook,
    columns: &'a Columns,
    query: &Query,
) -> Option<(&'a Question, Counter<'a>)> {
    let plain = query.by.is_empty() && query.against.is_none() && query.weight.is_none();
    if !plain || columns.rows() == 0 {
        return None;
    }
    let question = book.question(query.question.as_deref()?)?;
    let rows = population(book, columns, &query.population)?;
    Some((
        question,
        Counter::new(question, columns, query.measure, rows)?,
    ))
}

/// Options as codes of the columns; `None` if one is unknown.
fn positions(question: &Question, codes: &[String]) -> Option<Vec<u8>> {
    let code = |code: &String| u8::try_from(question.position(code)?).ok();
    codes.iter().map(code).collect()
}
