//! Fills the columns of a survey row by row.

use super::numbers::{self, Numbers};
use super::{Column, Columns, MOST, NO_ANSWER, reason};
use crate::codebook::{Codebook, Content, Field, Part};

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
        let missing = missing.map(|m| (m.value.as_str(), reason(m.reason)));
        let filled = |field: &'a Field| Filled {
            field,
            column: empty_column(field, book),
            numbers: empty_numbers(field),
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
fn empty_numbers(field: &Field) -> Option<Numbers> {
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
fn empty_column(field: &Field, book: &Codebook) -> Option<Column> {
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
