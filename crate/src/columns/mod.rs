//! The answers as compact columns: one byte a cell.
//!
//! A cell's code is the position of the answer among the question's options; [`NOT_ASKED`], [`NO_ANSWER`] and [`DONT_KNOW`] stand at
//! the other end, so that they are the same for every field. In a field of a multiple response the first category means
//! that the option is ticked ([`TICKED`]), the others that it is not. Only fields with categories that belong to a
//! question have a column: ids, open texts, and fields of more than [`MOST`] categories have none, so nothing is counted in them.
//! Answers that are numbers, and weights, are [`Numbers`].

mod bits;
mod numbers;

use crate::codebook::{Codebook, Content, Field, Part, Question};
use serde::{Deserialize, Serialize};

pub use bits::Bits;
pub use numbers::Numbers;

/// The code of a question that was not asked.
pub const NOT_ASKED: u8 = 255;
/// The code of a question that was asked and not answered.
pub const NO_ANSWER: u8 = 254;
/// The code of "don't know".
pub const DONT_KNOW: u8 = 253;
/// In a field of a multiple response: the option is ticked.
pub const TICKED: u8 = 0;
/// A column holds at most so many categories; codes from here on are reasons for missing.
pub const MOST: usize = 250;

/// The code of a reason for missing, `not-asked`, `no-answer` or `dont-know`.
pub fn reason(word: &str) -> Option<u8> {
    match word {
        "not-asked" => Some(NOT_ASKED),
        "no-answer" => Some(NO_ANSWER),
        "dont-know" => Some(DONT_KNOW),
        _ => None,
    }
}

/// Whether a code is an answer and not a reason for missing.
pub fn is_answer(code: u8) -> bool {
    usize::from(code) < MOST
}

/// One field of the responses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Column {
    /// Id of the question or item it belongs to.
    question: String,
    /// Which part of the question's answer it holds.
    part: Part,
    /// A code a row.
    codes: Vec<u8>,
}

impl Column {
    /// The codes, one a row.
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// The rows that hold one of these codes.
    pub fn holding(&self, codes: &[u8]) -> Bits {
        let mut wanted = [false; 256];
        for code in codes {
            wanted[usize::from(*code)] = true;
        }
        self.rows_of(|code| wanted[usize::from(code)])
    }

    /// The rows whose code `holds`.
    pub fn rows_of(&self, holds: impl Fn(u8) -> bool) -> Bits {
        Bits::of(self.codes.len(), |row| holds(self.codes[row]))
    }

    /// How often each code stands in the rows of a set, in one pass.
    pub fn histogram(&self, rows: &Bits) -> [u32; 256] {
        let mut counts = [0; 256];
        rows.each(|row| counts[usize::from(self.codes[row])] += 1);
        counts
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
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows as usize
    }

    /// The column of a question that has one answer.
    pub fn answer(&self, question: &str) -> Option<&Column> {
        self.find(question, &Part::Answer)
    }

    /// The column of an option of a multiple response.
    pub fn option(&self, question: &str, code: &str) -> Option<&Column> {
        let mut own = self.columns.iter().filter(|c| c.question == question);
        own.find(|c| matches!(&c.part, Part::Option(option) if option == code))
    }

    /// Whether any column holds answers to a question.
    pub fn holds(&self, question: &Question) -> bool {
        let coded = self.columns.iter().any(|c| c.question == question.id);
        coded || self.number(&question.id).is_some()
    }

    /// The column of a rank, from 1.
    pub fn rank(&self, question: &str, rank: u32) -> Option<&Column> {
        self.find(question, &Part::Rank(rank))
    }

    /// The numbers that answer a question or item of the kind [`crate::codebook::Kind::Number`]; `None` for every other id.
    pub fn number(&self, question: &str) -> Option<&Numbers> {
        self.numbers.iter().find(|n| !n.weight && n.id == question)
    }

    /// The weights in a field of [`Codebook::weights`]; `None` for every other name. Every row has one, possibly 0.
    pub fn weight(&self, field: &str) -> Option<&Numbers> {
        self.numbers.iter().find(|n| n.weight && n.id == field)
    }

    fn find(&self, question: &str, part: &Part) -> Option<&Column> {
        let mut columns = self.columns.iter();
        columns.find(|c| c.question == question && c.part == *part)
    }
}

/// Fills columns row by row.
pub struct Builder<'a> {
    fields: Vec<Filled<'a>>,
    missing: Vec<(&'a str, u8)>,
    rows: u32,
}

/// A field with what was read of it so far; `column` and `numbers` are `None` for a field that has none.
struct Filled<'a> {
    field: &'a Field,
    column: Option<Column>,
    numbers: Option<Numbers>,
}

impl Filled<'_> {
    /// Takes a cell, or the reason why it is missing; `false` where it is neither an answer nor a reason. Such a cell becomes
    /// "no answer", so that the columns keep their length.
    fn push(&mut self, text: &str, missing: Option<u8>) -> bool {
        match self.field.content {
            Content::Any => true,
            Content::Category => self.push_category(text, missing),
            Content::Number | Content::Whole | Content::Weight => self.push_number(text, missing),
        }
    }

    fn push_category(&mut self, text: &str, missing: Option<u8>) -> bool {
        let found = || self.field.values.iter().position(|v| v == text);
        let code = missing.map(usize::from).or_else(found);
        if let Some(column) = &mut self.column {
            let code = code.and_then(|c| u8::try_from(c).ok());
            column.codes.push(code.unwrap_or(NO_ANSWER));
        }
        code.is_some()
    }

    fn push_number(&mut self, text: &str, missing: Option<u8>) -> bool {
        let fits = |value: &f64| match self.field.content {
            Content::Weight => *value >= 0.0,
            Content::Whole => value.fract() == 0.0,
            _ => true,
        };
        let value = match missing {
            Some(_) => None,
            None => numbers::number(text).filter(fits),
        };
        if let Some(numbers) = &mut self.numbers {
            let code = value.map_or(missing.unwrap_or(NO_ANSWER), |_| 0);
            numbers.push(value.unwrap_or_default(), code);
        }
        value.is_some() || missing.is_some() && self.field.content != Content::Weight
    }
}

impl<'a> Builder<'a> {
    /// Columns without rows for the fields of a codebook.
    pub fn new(fields: &'a [Field], book: &'a Codebook) -> Builder<'a> {
        let missing = book.missing.iter();
        let missing = missing.filter_map(|m| Some((m.value.as_str(), reason(&m.reason)?)));
        let filled = |field: &'a Field| Filled {
            field,
            column: column(field, book),
            numbers: numbers(field),
        };
        Builder {
            fields: fields.iter().map(filled).collect(),
            missing: missing.collect(),
            rows: 0,
        }
    }

    /// Adds a row: `cell` gives the text of the field at a position, `wrong` is told the position of each cell that is neither an
    /// answer nor a reason for missing.
    pub fn push<'c>(&mut self, cell: impl Fn(usize) -> &'c str, mut wrong: impl FnMut(usize)) {
        self.rows += 1;
        for (at, filled) in self.fields.iter_mut().enumerate() {
            let text = cell(at);
            let missing = self.missing.iter().find(|(value, _)| *value == text);
            if !filled.push(text, missing.map(|(_, code)| *code)) {
                wrong(at);
            }
        }
    }

    /// The columns as filled.
    pub fn finish(self) -> Columns {
        let mut columns = Columns {
            rows: self.rows,
            ..Columns::default()
        };
        for filled in self.fields {
            columns.columns.extend(filled.column);
            columns.numbers.extend(filled.numbers);
        }
        for column in &mut columns.columns {
            column.codes.shrink_to_fit();
        }
        for numbers in &mut columns.numbers {
            numbers.values.shrink_to_fit();
            numbers.codes.shrink_to_fit();
        }
        columns
    }
}

/// The empty numbers of a field, if it holds any: a weight goes by the name of the field, an answer by its question.
fn numbers(field: &Field) -> Option<Numbers> {
    let weight = field.content == Content::Weight;
    let id = match (field.content, &field.part) {
        (Content::Weight, _) => &field.name,
        (Content::Number | Content::Whole, Some((question, _))) => question,
        _ => return None,
    };
    Some(Numbers {
        id: id.clone(),
        weight,
        values: Vec::new(),
        codes: Vec::new(),
    })
}

/// The empty column of a field, if it has one. Answers and ranks count in the options of their question, so they must be the same.
fn column(field: &Field, book: &Codebook) -> Option<Column> {
    let (id, part) = field.part.as_ref()?;
    let question = book.question(id)?;
    let same = || {
        field
            .values
            .iter()
            .eq(question.answers.iter().map(|a| &a.code))
    };
    let fits = match part {
        Part::Option(code) => question.answer(code).is_some(),
        Part::Answer | Part::Rank(_) => same(),
    };
    let few = (1..=MOST).contains(&field.values.len());
    (fits && few).then(|| Column {
        question: id.clone(),
        part: part.clone(),
        codes: Vec::new(),
    })
}
