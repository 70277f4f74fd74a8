//! A population split by a variable.

use super::population::population;
use crate::codebook::{Answer, Codebook};
use crate::columns::{Bits, Columns};
use crate::query::Condition;

/// Who makes a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Those who gave an option of the variable.
    Option(String),
    /// Those who lack the variable, for whatever reason.
    NoClass,
}

/// A part of a population. The groups of a multiple response overlap.
pub struct Subgroup {
    /// Who.
    pub who: Who,
    /// Its rows.
    pub rows: Bits,
}

/// The groups of a population by the options of a variable, in questionnaire order; those who have none of them come last, where there are
/// any. `None` where the variable is not known or has no column.
pub fn split(
    book: &Codebook,
    columns: &Columns,
    rows: &Bits,
    variable: &str,
) -> Option<Vec<Subgroup>> {
    let question = book.question(variable)?;
    let mut rest = rows.clone();
    let mut groups = Vec::with_capacity(question.answers.len() + 1);
    for Answer { code, .. } in question.offered() {
        let condition = Condition::is(variable, code);
        let mut own = population(book, columns, &[condition])?;
        own.keep(rows);
        rest.drop(&own);
        groups.push(Subgroup {
            who: Who::Option(code.to_string()),
            rows: own,
        });
    }
    if rest.count() > 0 {
        groups.push(Subgroup {
            who: Who::NoClass,
            rows: rest,
        });
    }
    Some(groups)
}
