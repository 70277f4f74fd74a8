//! A column of numbers that nothing describes, while it is read.

use crate::codebook::Digits;
use crate::columns::{Codes, NO_ANSWER, Numbers};
use cells::{Coded, number};

/// Numbers with a decimal mark that is a point or a comma, whichever comes first.
pub(super) struct Values {
    /// The place of its cells in a row.
    pub place: usize,
    decimal: u8,
    /// Whether a number with a decimal mark was seen.
    settled: bool,
    values: Vec<f64>,
    codes: Codes,
}

impl Values {
    /// The numbers of a column whose texts became too many for options with this cell, its last; `None` where one of them is no number.
    pub fn of(coded: &Coded, last: &[u8]) -> Option<Values> {
        let mut own = Values {
            place: coded.place,
            decimal: b'.',
            settled: false,
            values: Vec::new(),
            codes: Codes::new(1),
        };
        let mut known = vec![None; coded.seen.len()];
        for text in coded.seen.texts() {
            let code = usize::from(coded.code(text));
            if let Some(place) = known.get_mut(code) {
                *place = Some(own.read(text)?);
            }
        }
        let before = coded.codes.len().saturating_sub(1);
        for code in coded.codes.iter().take(before) {
            own.add(known.get(usize::from(code)).copied().flatten());
        }
        own.push(last).then_some(own)
    }

    /// Takes a cell; `false` where it is something else than a number or nothing.
    pub fn push(&mut self, cell: &[u8]) -> bool {
        let value = self.read(cell);
        self.add(value);
        value.is_some() || is_blank(cell)
    }

    fn add(&mut self, value: Option<f64>) {
        self.values.push(value.unwrap_or_default());
        self.codes.push(value.map_or(NO_ANSWER, |_| 0));
    }

    /// The number of a cell; the first decimal mark settles which one it is.
    fn read(&mut self, cell: &[u8]) -> Option<f64> {
        let cell = cell.trim_ascii();
        let own = parsed(cell, self.decimal);
        if own.is_some() {
            self.settled |= cell.contains(&self.decimal);
        } else if !self.settled && cell.contains(&b',') {
            let other = parsed(cell, b',')?;
            (self.decimal, self.settled) = (b',', true);
            return Some(other);
        }
        own
    }

    /// The numbers as filled, as answers to a question.
    pub fn finish(mut self, question: &str) -> Numbers {
        self.values.shrink_to_fit();
        self.codes.shrink_to_fit();
        Numbers::new(question.to_string(), self.values, self.codes)
    }
}

/// Whether nothing stands in a cell.
pub(super) fn is_blank(cell: &[u8]) -> bool {
    cell.trim_ascii().is_empty()
}

/// The number of a cell with this decimal mark.
pub(super) fn parsed(cell: &[u8], decimal: u8) -> Option<f64> {
    number(cell, decimal).or_else(|| {
        let digits = Digits {
            decimal: char::from(decimal),
            ..Digits::default()
        };
        let text = std::str::from_utf8(cell).ok()?;
        let begins = text.trim_start_matches(['-', '+', '.', ',']);
        let numeric = begins.starts_with(|c: char| c.is_ascii_digit());
        digits.number(text).filter(|_| numeric)
    })
}
