//! Who is counted: the rows for which all conditions hold, and what is known of a question in each row.

use crate::codebook::{Codebook, Kind, Question};
use crate::columns::{
    Bits, Cells, Code, Column, Columns, DONT_KNOW, NO_ANSWER, NOT_ASKED, TICKED, answered, reason,
    without,
};
use crate::query::Condition;

/// For each row: whether a question has a valid answer, and whether it was asked.
pub struct State {
    /// Rows with a valid answer.
    pub valid: Bits,
    /// Rows that were asked, with or without a valid answer.
    pub asked: Bits,
}

impl State {
    /// The state of what one column holds.
    pub fn of_cells(cells: &Cells) -> State {
        State {
            valid: answered(cells),
            asked: without(cells, &[NOT_ASKED]),
        }
    }

    /// The state of a multiple response: asked in any field, valid with a tick in any field.
    pub fn of_ticks(columns: &[&Column], rows: usize) -> State {
        let (mut valid, mut asked) = (Bits::none(rows), Bits::none(rows));
        for column in columns {
            valid.add(&column.holding(&[TICKED]));
            asked.add(&without(column.cells(), &[NOT_ASKED]));
        }
        State { valid, asked }
    }
}

/// The columns of all options of a multiple response, in questionnaire order; `None` if one has none.
pub fn ticks<'a>(question: &Question, columns: &'a Columns) -> Option<Vec<&'a Column>> {
    let column = |code| columns.option(&question.id, code);
    question.codes().map(column).collect()
}

/// The rows for which all conditions hold; `None` where a condition's variable has no column or is not known.
pub fn population(book: &Codebook, columns: &Columns, conditions: &[Condition]) -> Option<Bits> {
    let mut rows = Bits::all(columns.rows());
    for condition in conditions {
        let question = book.question(&condition.variable)?;
        let holding = match question.kind {
            Kind::Multiple => ticked(question, columns, condition)?,
            _ => among(question, columns, condition)?,
        };
        if condition.negated {
            rows.drop(&holding);
        } else {
            rows.keep(&holding);
        }
    }
    Some(rows)
}

/// The rows that answered with one of the codes, or lack an answer for one of the reasons.
fn among(question: &Question, columns: &Columns, condition: &Condition) -> Option<Bits> {
    let column = columns.answer(&question.id)?;
    let mut codes = super::positions(question, &condition.codes)?;
    codes.extend(condition.reasons.iter().map(|lack| reason(lack.reason())));
    Some(column.holding(&codes))
}

/// The same for a multiple response.
fn ticked(question: &Question, columns: &Columns, condition: &Condition) -> Option<Bits> {
    let all = ticks(question, columns)?;
    let mut rows = Bits::none(columns.rows());
    for at in super::positions(question, &condition.codes)? {
        rows.add(&all[usize::from(at)].holding(&[TICKED]));
    }
    for lack in &condition.reasons {
        rows.add(&missing(&all, columns.rows(), reason(lack.reason())));
    }
    Some(rows)
}

/// The rows in which a multiple response is missing for a reason. Asked without a tick is "no answer", unless every field that
/// was asked gives another reason.
pub(super) fn missing(all: &[&Column], rows: usize, reason: Code) -> Bits {
    let state = State::of_ticks(all, rows);
    let mut found = Bits::all(rows);
    if reason == NOT_ASKED {
        found.drop(&state.asked);
        return found;
    }
    let mut other = state.asked.clone();
    for column in all {
        other.keep(&column.holding(&[NOT_ASKED, DONT_KNOW]));
    }
    found = if reason == NO_ANSWER {
        let mut rest = state.asked;
        rest.drop(&other);
        rest
    } else {
        other
    };
    found.drop(&state.valid);
    found
}
