//! Counts with what weights make of them.

use crate::columns::Weights;
use counts::Sum;

/// A count out of its base, and both weighted where a weight is used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// Respondents or mentions.
    pub hits: Sum,
    /// Out of these.
    pub base: Sum,
    /// Whether a weight is used: the sums are then those of divided weights.
    pub weighted: bool,
}

impl Amount {
    /// The count, weighted where a weight is used; `None` where it is larger than any float.
    pub fn counted(&self, weights: Option<&Weights>) -> Option<f64> {
        told(&self.hits, weights)
    }

    /// The base, likewise.
    pub fn out_of(&self, weights: Option<&Weights>) -> Option<f64> {
        told(&self.base, weights)
    }

    /// The share, 0 to 1; `None` where the base is empty or weighs nothing.
    pub fn share(&self) -> Option<f64> {
        (self.base.weight > 0.0).then(|| self.hits.weight / self.base.weight)
    }
}

fn told(sum: &Sum, weights: Option<&Weights>) -> Option<f64> {
    match weights {
        Some(weights) => weights.whole(sum.weight),
        None => Some(f64::from(sum.count)),
    }
}
