//! A field of numbers while it is read.

use crate::codebook::{Content, Field};
use crate::columns::{Code, Codes, NO_ANSWER, NOT_ASKED, Numbers, reason};

/// A field of numbers, filled cell by cell.
pub(super) struct Measured {
    /// The place of its field among the fields.
    pub at: usize,
    values: Vec<f64>,
    codes: Codes,
}

impl Measured {
    /// Without rows; `None` of a field that holds no numbers of a question and is no weight.
    pub fn of(at: usize, field: &Field) -> Option<Measured> {
        let holds = match field.content {
            Content::Weight => true,
            Content::Number | Content::Whole => field.holds.is_some(),
            Content::Any | Content::Category => false,
        };
        holds.then(|| Measured {
            at,
            values: Vec::new(),
            codes: Codes::new(1),
        })
    }

    /// Takes a cell; `false` where it is neither a number that fits nor a reason for having none. Such a cell becomes "no answer".
    pub fn push(&mut self, field: &Field, cell: &[u8], text: &dyn Fn(&[u8]) -> String) -> bool {
        if let Some(value) = plain(field, cell) {
            self.add(value, 0);
            return true;
        }
        let text = text(cell);
        let none = (text.trim() == "NaN").then_some(NO_ANSWER); // as a table schema writes that there is no number
        let missing = field.reason(&text).map(reason).or(none);
        let value = match (missing, &field.digits) {
            (None, Some(digits)) => digits.number(&text).filter(|value| fits(field, *value)),
            _ => None,
        };
        let code = value.map_or(missing.unwrap_or(NO_ANSWER), |_| 0);
        self.add(value.unwrap_or_default(), code);
        value.is_some() || missing.is_some() && field.content != Content::Weight
    }

    fn add(&mut self, value: f64, code: Code) {
        self.values.push(value);
        self.codes.push(code);
    }

    /// The numbers as filled. A weight goes by the name of the field, an answer by its question.
    pub fn finish(mut self, field: &Field) -> Numbers {
        self.values.shrink_to_fit();
        self.codes.shrink_to_fit();
        match &field.holds {
            Some((question, _)) if field.content != Content::Weight => {
                Numbers::new(question.clone(), self.values, self.codes)
            }
            _ => Numbers::weight(field.name.clone(), self.values),
        }
    }

    /// The numbers of so many rows of a file that has no such column.
    pub fn absent(mut self, field: &Field, rows: usize) -> Numbers {
        (0..rows).for_each(|_| self.add(0.0, NOT_ASKED));
        self.finish(field)
    }
}

/// The number of a cell that is one at first sight.
fn plain(field: &Field, cell: &[u8]) -> Option<f64> {
    let digits = field.digits.as_ref()?;
    let decimal = u8::try_from(digits.decimal).ok();
    let decimal = decimal.filter(|mark| b".,".contains(mark))?;
    let value = cells::number(cell, decimal).filter(|value| fits(field, *value))?;
    let missing = field.missing.iter().any(|(own, _)| own.as_bytes() == cell);
    (!missing && digits.group != Some('-')).then_some(value)
}

fn fits(field: &Field, value: f64) -> bool {
    match field.content {
        Content::Weight => value >= 0.0,
        Content::Whole => value.fract() == 0.0,
        _ => true,
    }
}
