//! A field of numbers: the answers to a question for a number, or a weight.

use super::{Bits, Code, Codes};
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
    pub(super) codes: Codes,
}

impl Numbers {
    /// The numbers and codes of all rows: answers to a question or item of this id.
    pub fn new(id: String, values: Vec<f64>, codes: Codes) -> Numbers {
        Numbers {
            id,
            weight: false,
            values,
            codes,
        }
    }

    /// A weight by the name of its field.
    pub fn weight(name: String, values: Vec<f64>) -> Numbers {
        let mut codes = Codes::new(1);
        values.iter().for_each(|_| codes.push(0));
        Numbers {
            id: name,
            weight: true,
            values,
            codes,
        }
    }

    /// The numbers, one a row, in the unit that the question names; 0 where there is none. All are finite, weights never negative.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// A code a row: 0 where there is a number, otherwise the reason why there is none, as in [`super::Column::codes`].
    pub fn codes(&self) -> &Codes {
        &self.codes
    }

    /// The rows whose code `holds`; with [`super::is_answer`] those that have a number.
    pub fn rows_of(&self, holds: impl Fn(Code) -> bool) -> Bits {
        Bits::of(self.codes.len(), |row| holds(self.codes.at(row)))
    }
}
