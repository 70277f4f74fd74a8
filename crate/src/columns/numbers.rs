//! A field of numbers: the answers to a question for a number, or a weight.

use super::Bits;
use serde::{Deserialize, Serialize};

/// One field of numbers in the responses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Numbers {
    /// Id of the question or item; for a weight the name of the field.
    pub(super) id: String,
    /// Whether it is a weight.
    pub(super) weight: bool,
    /// A number a row.
    pub(super) values: Vec<f64>,
    /// A code a row.
    pub(super) codes: Vec<u8>,
}

impl Numbers {
    /// The numbers, one a row, in the unit that the question names; 0 where there is none. All are finite, weights never negative.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// A code a row: 0 where there is a number, otherwise the reason why there is none, as in [`super::Column::codes`].
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// The rows whose code `holds`; with [`super::is_answer`] those that have a number.
    pub fn rows_of(&self, holds: impl Fn(u8) -> bool) -> Bits {
        Bits::of(self.codes.len(), |row| holds(self.codes[row]))
    }

    pub(super) fn push(&mut self, value: f64, code: u8) {
        self.values.push(value);
        self.codes.push(code);
    }
}

/// The number that a cell writes with a point as decimal mark; `None` where it is none, or is not finite.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_finite_and_has_a_point() {
        let cells = [
            "12", "-0.5", "1e3", "1,5", "1 000", "NaN", "inf", "1e999", "viel", "",
        ];
        let read = cells.map(number);
        let numbers = [Some(12.0), Some(-0.5), Some(1000.0)];
        assert_eq!(read[..3], numbers);
        assert_eq!(read[3..], [None; 7]);
    }
}
