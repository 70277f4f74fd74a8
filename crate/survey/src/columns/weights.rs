//! Weights as they are summed.

use crate::stats::power_of_two;

/// A weight a row, divided by a power of two near the largest: shares do not depend on it, and no sum overflows.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The weights divided.
    pub values: Vec<f64>,
    /// By what.
    scale: f64,
}

impl Weights {
    /// Of weights as given, finite and none negative.
    pub fn of(given: &[f64]) -> Weights {
        let scale = power_of_two(given.iter().copied().fold(0.0, f64::max));
        Weights {
            values: given.iter().map(|w| w / scale).collect(),
            scale,
        }
    }

    /// A sum of divided weights as one of weights as given; `None` where that is larger than any float.
    pub fn whole(&self, sum: f64) -> Option<f64> {
        Some(sum * self.scale).filter(|sum| sum.is_finite())
    }
}
