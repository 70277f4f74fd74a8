//! What is summed over rows.

use crate::{Bits, Code, Places};
use std::ops::AddAssign;

/// Sums over some rows. Where there are no weights each row weighs 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// How many rows.
    pub count: u32,
    /// How many of them have a weight above 0.
    pub bearing: u32,
    /// Σ w.
    pub weight: f64,
    /// Σ w².
    pub squares: f64,
}

impl Sum {
    /// Of rows without weights.
    pub fn counted(count: u32) -> Sum {
        let weight = f64::from(count);
        Sum {
            count,
            bearing: count,
            weight,
            squares: weight,
        }
    }

    /// Of one row.
    pub fn weighing(weight: f64) -> Sum {
        let mut sum = Sum::default();
        sum.add(weight);
        sum
    }

    /// Kish's effective number of rows, (Σ w)² / Σ w²; `None` where none has weight.
    pub fn effective(&self) -> Option<f64> {
        (self.squares > 0.0).then(|| self.weight * self.weight / self.squares)
    }

    /// Over the rows of a set.
    pub fn of(rows: &Bits, weights: Option<&[f64]>) -> Sum {
        let Some(weights) = weights else {
            return Sum::counted(rows.count());
        };
        let mut sum = Sum::default();
        rows.each(&mut |row| sum.add(weights[row]));
        sum
    }

    /// Adds a row.
    #[inline(always)]
    pub(crate) fn add(&mut self, weight: f64) {
        self.count += 1;
        self.bearing += u32::from(weight > 0.0);
        self.weight += weight;
        self.squares += weight * weight;
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Sum) {
        self.count += other.count;
        self.bearing += other.bearing;
        self.weight += other.weight;
        self.squares += other.squares;
    }
}

/// The sums of each code of a column, or of each combination with the codes of another.
pub struct Counts<'a> {
    column: &'a Places,
    groups: Option<&'a Places>,
    sums: Vec<Sum>,
}

impl<'a> Counts<'a> {
    pub(crate) fn new(column: &'a Places, groups: Option<&'a Places>, sums: Vec<Sum>) -> Self {
        Counts {
            column,
            groups,
            sums,
        }
    }

    /// How many groups there are: one without another column, otherwise as many as its codes have places.
    pub fn groups(&self) -> usize {
        self.groups.map_or(1, Places::count)
    }

    /// The codes that occur in the column.
    pub fn codes(&self) -> Vec<Code> {
        self.column.codes()
    }

    /// The sums of a code, by the place of the other column's code ([`Places::of_code`]); empty where the code does not occur.
    pub fn of_code(&self, code: Code) -> &[Sum] {
        let groups = self.groups();
        match self.column.of_code(code) {
            Some(place) => &self.sums[place * groups..][..groups],
            None => &[],
        }
    }
}
