//! A field of numbers: the answers to a question for a number, or a weight.

use super::bands::{Band, Banded};
use super::{Cells, Codes, Weights};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// One field of numbers in the responses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Numbers {
    /// Id of the question or item; for a weight the name of the field.
    pub(super) id: String,
    /// Whether it is a weight.
    pub(super) weight: bool,
    /// A number a row.
    values: Vec<f64>,
    /// A code a row.
    cells: Cells,
    #[serde(skip)]
    kept: OnceLock<(Banded, Weights)>,
}

impl Numbers {
    /// The numbers and codes of all rows: answers to a question or item of this id.
    pub fn new(id: String, values: Vec<f64>, codes: Codes) -> Numbers {
        Numbers {
            id,
            weight: false,
            values,
            cells: Cells::new(codes),
            kept: OnceLock::new(),
        }
    }

    /// A weight by the name of its field.
    pub fn weight(name: String, values: Vec<f64>) -> Numbers {
        let mut codes = Codes::new(1);
        values.iter().for_each(|_| codes.push(0));
        Numbers {
            weight: true,
            ..Numbers::new(name, values, codes)
        }
    }

    /// The numbers, one a row, in the unit that the question names; 0 where there is none. All are finite, weights never negative.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// A code a row: 0 where there is a number, otherwise the reason why there is none, as in [`super::Column::codes`].
    pub fn codes(&self) -> &Codes {
        self.cells.codes()
    }

    /// The codes, with what is kept of them to count fast.
    pub fn cells(&self) -> &Cells {
        &self.cells
    }

    /// All numbers in classes with round limits, the same whoever is asked for; found at the first call.
    pub fn bands(&self) -> &[Band] {
        &self.banded().bands
    }

    /// The class of each row by its place among [`Numbers::bands`], or the reason for missing.
    pub fn in_bands(&self) -> &Cells {
        &self.banded().cells
    }

    /// Means of these numbers are told as multiples of this power of ten: a hundredth of the first digit of their spread, and no coarser than
    /// whole numbers as long as those can be written out.
    pub fn step(&self) -> i32 {
        self.banded().step
    }

    /// The same for medians, which outliers do not move: by the spread of the middle half, where its ends are two numbers.
    pub fn median_step(&self) -> i32 {
        self.banded().median_step
    }

    /// Weights as they are summed, divided at the first call.
    pub fn weights(&self) -> &Weights {
        &self.kept().1
    }

    fn banded(&self) -> &Banded {
        &self.kept().0
    }

    /// Weights are in no classes, and answers weigh nothing.
    fn kept(&self) -> &(Banded, Weights) {
        self.kept.get_or_init(|| match self.weight {
            true => (Banded::of(&[], &Codes::new(0)), Weights::of(&self.values)),
            false => (Banded::of(&self.values, self.codes()), Weights::of(&[])),
        })
    }
}
