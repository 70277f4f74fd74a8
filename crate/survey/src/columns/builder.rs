//! Fills the columns of a survey row by row.

use super::numbers::Growing;
use super::{Code, Codes, Column, Columns, NO_ANSWER, NOT_ASKED, reason};
use crate::codebook::{Content, Field};

/// Fills columns row by row.
pub struct Builder<'a> {
    fields: Vec<Filled<'a>>,
    rows: u32,
}

/// A field with what was read of it so far; `column` and `numbers` are `None` for a field that has none.
struct Filled<'a> {
    field: &'a Field,
    column: Option<Codes>,
    numbers: Option<Growing>,
}

impl<'a> Filled<'a> {
    fn new(field: &'a Field) -> Filled<'a> {
        Filled {
            field,
            column: empty_column(field),
            numbers: empty_numbers(field),
        }
    }

    /// Takes a cell; `false` where it is neither an answer nor a reason for missing. Such a cell becomes "no answer", so that the columns
    /// keep their length.
    fn push(&mut self, text: &str) -> bool {
        match self.field.content {
            Content::Any => true,
            Content::Category => self.push_category(text),
            Content::Number | Content::Whole | Content::Weight => self.push_number(text),
        }
    }

    /// Takes no cell, as there is no such column.
    fn push_nothing(&mut self) {
        if let Some(column) = &mut self.column {
            column.push(NOT_ASKED);
        }
        if let Some(numbers) = &mut self.numbers {
            numbers.push(0.0, NOT_ASKED);
        }
    }

    fn reason(&self, text: &str) -> Option<Code> {
        self.field.reason(text).map(reason)
    }

    fn push_category(&mut self, text: &str) -> bool {
        let code = self.reason(text).or_else(|| self.field.answer(text));
        if let Some(column) = &mut self.column {
            column.push(code.unwrap_or(NO_ANSWER));
        }
        code.is_some()
    }

    fn push_number(&mut self, text: &str) -> bool {
        let fits = |value: &f64| match self.field.content {
            Content::Weight => *value >= 0.0,
            Content::Whole => value.fract() == 0.0,
            _ => true,
        };
        let none = (text.trim() == "NaN").then_some(NO_ANSWER); // as a table schema writes that there is no number
        let missing = self.reason(text).or(none);
        let value = match (missing, &self.field.digits) {
            (None, Some(digits)) => digits.number(text).filter(fits),
            _ => None,
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
    pub fn new(fields: &'a [Field]) -> Builder<'a> {
        Builder {
            fields: fields.iter().map(Filled::new).collect(),
            rows: 0,
        }
    }

    /// Adds a row: `cell` gives the text of the field at a position, `None` where there is no such column; `wrong` is told the position of
    /// each cell that is neither an answer nor a reason for missing.
    pub fn push<'c>(
        &mut self,
        cell: impl Fn(usize) -> Option<&'c str>,
        mut wrong: impl FnMut(usize),
    ) {
        self.rows += 1;
        for (at, filled) in self.fields.iter_mut().enumerate() {
            match cell(at) {
                None => filled.push_nothing(),
                Some(text) if !filled.push(text) => wrong(at),
                Some(_) => {}
            }
        }
    }

    /// The columns as filled.
    pub fn finish(self) -> Columns {
        let mut columns = Columns {
            rows: self.rows,
            ..Columns::default()
        };
        for Filled {
            field,
            column,
            numbers,
        } in self.fields
        {
            if let (Some(mut codes), Some((id, part))) = (column, &field.holds) {
                codes.shrink_to_fit();
                let column = Column::new(id.clone(), part.clone(), codes);
                columns.columns.push(column);
            }
            columns.numbers.extend(numbers.map(Growing::finish));
        }
        columns
    }
}

/// The empty numbers of a field, if it holds any: a weight goes by the name of the field, an answer by its question.
fn empty_numbers(field: &Field) -> Option<Growing> {
    let weight = field.content == Content::Weight;
    let id = match (field.content, &field.holds) {
        (Content::Weight, _) => &field.name,
        (Content::Number | Content::Whole, Some((question, _))) => question,
        _ => return None,
    };
    Some(Growing {
        id: id.clone(),
        weight,
        values: Vec::new(),
        codes: Codes::new(1),
    })
}

/// The empty column of a field, if it holds categories of a question.
fn empty_column(field: &Field) -> Option<Codes> {
    let last = field.answers.iter().map(|(_, code)| usize::from(*code));
    let levels = last.max().map_or(0, |last| last + 1);
    let counted = field.holds.is_some() && field.content == Content::Category;
    counted.then(|| Codes::new(levels))
}
