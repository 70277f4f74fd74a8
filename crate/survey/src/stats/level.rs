//! Answers by value: how many gave it, and what they weigh.

use super::weights::largest;
use counts::Sum;

/// A value with the sums over those who gave it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The value.
    pub value: f64,
    /// Who gave it.
    pub sum: Sum,
}

impl Level {
    /// A level a row of values and weights, these divided by the largest; `None` where none is above 0, or one is not valid.
    pub(super) fn each(rows: &[(f64, f64)]) -> Option<Vec<Level>> {
        let weights: Vec<f64> = rows.iter().map(|(_, w)| *w).collect();
        let largest = largest(&weights)?;
        let level = |(value, weight): &(f64, f64)| Level {
            value: *value,
            sum: Sum::weighing(weight / largest),
        };
        Some(rows.iter().map(level).collect())
    }

    /// The sums over all levels.
    pub fn all(levels: &[Level]) -> Sum {
        let mut all = Sum::default();
        levels.iter().for_each(|level| all += level.sum);
        all
    }
}
