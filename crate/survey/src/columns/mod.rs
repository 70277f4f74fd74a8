//! The answers as compact columns: one byte a cell, two where a question has more than 253 options.
//!
//! A cell's code is the position of the answer among the question's options; [`NOT_ASKED`], [`NO_ANSWER`] and [`DONT_KNOW`] stand at
//! the other end, so that they are the same for every field. In a field of a multiple response the first category means
//! that the option is ticked ([`TICKED`]), the others that it is not. Only fields with categories that belong to a
//! question have a column: ids, open texts, and fields of more than [`MOST`] categories have none, so nothing is counted in them
//! ([`crate::codebook::Codebook::uncounted`]).
//! Answers that are numbers, and weights, are [`Numbers`].

mod bands;
mod numbers;
mod weights;

use crate::codebook::{Holds, Question, Reason};
use serde::{Deserialize, Serialize};

pub use bands::Band;
pub use counts::{Bits, Code, Codes, Column as Cells};
pub use numbers::Numbers;
pub use weights::Weights;

/// The code of a question that was not asked.
pub const NOT_ASKED: Code = counts::RESERVED + 2;
/// The code of a question that was asked and not answered.
pub const NO_ANSWER: Code = counts::RESERVED + 1;
/// The code of "don't know".
pub const DONT_KNOW: Code = counts::RESERVED;
/// In a field of a multiple response: the option is ticked.
pub const TICKED: Code = 0;
/// The code of a reason for missing.
pub fn reason(reason: Reason) -> Code {
    match reason {
        Reason::NotAsked => NOT_ASKED,
        Reason::NoAnswer => NO_ANSWER,
        Reason::DontKnow => DONT_KNOW,
    }
}

/// Whether a code is an answer and not a reason for missing.
pub fn is_answer(code: Code) -> bool {
    code < DONT_KNOW
}

/// The rows of a column that hold none of these codes.
pub fn without(cells: &Cells, codes: &[Code]) -> Bits {
    let mut rows = Bits::all(cells.codes().len());
    rows.drop(&cells.holding(codes));
    rows
}

/// The rows of a column that hold an answer.
pub fn answered(cells: &Cells) -> Bits {
    without(cells, &[NOT_ASKED, NO_ANSWER, DONT_KNOW])
}

/// One field of the responses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Column {
    /// Id of the question or item it belongs to.
    question: String,
    /// Which part of the question's answer it holds.
    holds: Holds,
    cells: Cells,
}

impl Column {
    /// A column of the codes of all rows.
    pub fn new(question: String, holds: Holds, codes: Codes) -> Column {
        Column {
            question,
            holds,
            cells: Cells::new(codes),
        }
    }

    /// The codes, one a row.
    pub fn codes(&self) -> &Codes {
        self.cells.codes()
    }

    /// The codes, with what is kept of them to count fast.
    pub fn cells(&self) -> &Cells {
        &self.cells
    }

    /// The rows that hold one of these codes.
    pub fn holding(&self, codes: &[Code]) -> Bits {
        self.cells.holding(codes)
    }
}

/// All answers of a survey.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Columns {
    rows: u32,
    columns: Vec<Column>,
    numbers: Vec<Numbers>,
}

impl Columns {
    /// Of parts that all have so many rows.
    pub fn new(rows: usize, columns: Vec<Column>, numbers: Vec<Numbers>) -> Columns {
        Columns {
            rows: rows as u32,
            columns,
            numbers,
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows as usize
    }

    /// The column of a question that has one answer.
    pub fn answer(&self, question: &str) -> Option<&Column> {
        self.find(question, &Holds::Answer)
    }

    /// The column of an option of a multiple response.
    pub fn option(&self, question: &str, code: &str) -> Option<&Column> {
        let mut own = self.columns.iter().filter(|c| c.question == question);
        own.find(|c| matches!(&c.holds, Holds::Option(option) if option == code))
    }

    /// Whether any column holds answers to a question.
    pub fn holds(&self, question: &Question) -> bool {
        let coded = self.columns.iter().any(|c| c.question == question.id);
        coded || self.number(&question.id).is_some()
    }

    /// The column of a rank, from 1.
    pub fn rank(&self, question: &str, rank: u32) -> Option<&Column> {
        self.find(question, &Holds::Rank(rank))
    }

    /// The numbers that answer a question or item of the kind [`crate::codebook::Kind::Number`]; `None` for every other id.
    pub fn number(&self, question: &str) -> Option<&Numbers> {
        self.numbers.iter().find(|n| !n.weight && n.id == question)
    }

    /// The weights in a field of [`crate::codebook::Codebook::weights`]; `None` for every other name. Every row has one, possibly 0.
    pub fn weight(&self, field: &str) -> Option<&Numbers> {
        self.numbers.iter().find(|n| n.weight && n.id == field)
    }

    fn find(&self, question: &str, holds: &Holds) -> Option<&Column> {
        let mut columns = self.columns.iter();
        columns.find(|c| c.question == question && c.holds == *holds)
    }
}
