//! Counting: how many respondents of a population gave an answer, out of how many.
//!
//! - **Population**: all conditions hold. In a multiple response a condition's codes are met by any of them ticked, a reason for missing by the
//!   question's ([`State`]).
//! - **Valid**: the cell is a category; a multiple response has at least one tick (who was asked and ticked nothing gave no answer); a ranking has a first rank.
//! - **Count and base**: respondents who gave the option, or any option of the net, out of those in the base of the query. In a ranking a share is of those
//!   who placed the option anywhere in the first three, `first` and its like are of those who gave that rank. `mentions` counts ranks or ticks instead of
//!   respondents: its base is their number, whatever base the query names.
//!
//! [`tally`] and its like count one population. A table finds the [`Answers`] and splits its population ([`Split`]); they are [`Crossed`] in one walk
//! over who is counted, and each number of the table is a sum of what was found. The cost is that of the rows counted and of the cells.

mod amount;
mod answers;
mod crossed;
mod population;
mod split;
mod values;

use crate::codebook::{Codebook, Question};
use crate::columns::{Bits, Code, Columns};
use crate::query::{Base, Measure, Query};

pub use crate::columns::Band;
pub use amount::Amount;
pub use answers::Answers;
pub use crossed::{Crossed, Part, whole};
pub use population::{State, population};
pub use split::{Crowd, Split, Sums};
pub use values::Values;

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
    let (question, answers, rows) = counted(book, columns, query)?;
    let codes = match question.position(option) {
        Some(at) => vec![Code::try_from(at).ok()?],
        None => {
            let net = query.nets.iter().find(|n| n.name == option)?;
            positions(question, &net.codes)?
        }
    };
    let crossed = Crossed::new(&answers, whole(&rows, None));
    Some(tallied(&crossed, &codes, query.base))
}

/// The counts of every option in questionnaire order, then of every net of the query, by code or name. The population is made once.
/// `None` as in [`tally`].
pub fn tallies(book: &Codebook, columns: &Columns, query: &Query) -> Option<Vec<(String, Tally)>> {
    let (question, answers, rows) = counted(book, columns, query)?;
    let crossed = Crossed::new(&answers, whole(&rows, None));
    let mut list = Vec::with_capacity(question.answers.len() + query.nets.len());
    for (at, code) in question.codes().enumerate() {
        let tally = tallied(&crossed, &[Code::try_from(at).ok()?], query.base);
        list.push((code.to_string(), tally));
    }
    for net in &query.nets {
        let codes = positions(question, &net.codes)?;
        list.push((net.name.clone(), tallied(&crossed, &codes, query.base)));
    }
    Some(list)
}

/// The base of a query, without an option. `None` as in [`tally`].
pub fn base(book: &Codebook, columns: &Columns, query: &Query) -> Option<u32> {
    let (_, answers, rows) = counted(book, columns, query)?;
    let crossed = Crossed::new(&answers, whole(&rows, None));
    Some(match query.measure {
        Measure::Mentions => tallied(&crossed, &[], query.base).base,
        _ => crossed.base(query.base)[0].count,
    })
}

/// The counts of options in a population that is not split.
fn tallied(crossed: &Crossed, codes: &[Code], base: Base) -> Tally {
    let part = crossed.part(codes, base);
    Tally {
        count: part.hits[0].count,
        base: part.base[0].count,
    }
}

/// A plain query's question, its answers and the rows of its population.
fn counted<'a>(
    book: &'a Codebook,
    columns: &'a Columns,
    query: &Query,
) -> Option<(&'a Question, Answers<'a>, Bits)> {
    let plain = query.by.is_empty() && query.against.is_none() && query.weight.is_none();
    if !plain || columns.rows() == 0 {
        return None;
    }
    let question = book.question(query.question.as_deref()?)?;
    let rows = population(book, columns, &query.population)?;
    Some((
        question,
        Answers::new(question, columns, query.measure)?,
        rows,
    ))
}

/// Options as codes of the columns; `None` if one is unknown.
pub fn positions(question: &Question, codes: &[String]) -> Option<Vec<Code>> {
    let code = |code: &String| Code::try_from(question.position(code)?).ok();
    codes.iter().map(code).collect()
}
