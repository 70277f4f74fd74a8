//! Counts with what weights make of them.

use super::answers::{Layers, Proportion};
use crate::columns::Bits;
use crate::query::Per;
use crate::stats::power_of_two;

/// A weight a row, divided by a power of two near the largest: shares do not depend on it, and no sum overflows.
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

/// The sums of divided weights over some rows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Σ w.
    pub weight: f64,
    /// Σ w².
    pub squares: f64,
}

impl Sums {
    /// Over the respondents, or mentions, of `layers` in `rows`, in file order.
    fn of(layers: &Layers, rows: &Bits, weights: &[f64]) -> Sums {
        let mut sums = Sums::default();
        layers.each_in(rows, |row| {
            sums.weight += weights[row];
            sums.squares += weights[row] * weights[row];
        });
        sums
    }

    /// Kish's effective number of cases, (Σ w)² / Σ w²; 0 without weights.
    pub fn effective(&self) -> f64 {
        match self.squares > 0.0 {
            true => self.weight * self.weight / self.squares,
            false => 0.0,
        }
    }
}

/// A count out of its base, and both weighted where a weight is used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// Respondents or mentions, unweighted.
    pub count: u32,
    /// Out of so many, unweighted.
    pub base: u32,
    /// Sums of the divided weights of count and base; `None` without a weight.
    pub weighted: Option<(Sums, Sums)>,
}

impl Amount {
    /// The count, weighted where a weight is used; `None` where it is larger than any float.
    pub fn counted(&self, weights: Option<&Weights>) -> Option<f64> {
        match self.weighted.zip(weights) {
            Some(((hits, _), weights)) => weights.whole(hits.weight),
            None => Some(f64::from(self.count)),
        }
    }

    /// The base, likewise.
    pub fn out_of(&self, weights: Option<&Weights>) -> Option<f64> {
        match self.weighted.zip(weights) {
            Some(((_, base), weights)) => weights.whole(base.weight),
            None => Some(f64::from(self.base)),
        }
    }

    /// The share, 0 to 1; `None` where the base is empty or weighs nothing.
    pub fn share(&self) -> Option<f64> {
        let (hits, base) = match self.weighted {
            Some((hits, base)) => (hits.weight, base.weight),
            None => (f64::from(self.count), f64::from(self.base)),
        };
        (base > 0.0).then(|| hits / base)
    }
}

/// Of what a share is one: the rows of the group, and those of all that is shown.
pub struct Frame<'a> {
    /// The group's.
    pub group: &'a Bits,
    /// Everyone's who is shown.
    pub whole: &'a Bits,
    /// Which of them is the base.
    pub per: Per,
    /// A weight a row.
    pub weights: Option<&'a Weights>,
}

impl Frame<'_> {
    /// A part's amount: out of the base in the group, out of those in all groups who gave the option, or out of the base in all groups.
    pub fn amount(&self, part: &Proportion) -> Amount {
        let (over, within) = match self.per {
            Per::Column => (&part.base, self.group),
            Per::Row => (&part.hits, self.whole),
            Per::Total => (&part.base, self.whole),
        };
        let sums = |w: &Weights| {
            let hits = Sums::of(&part.hits, self.group, &w.values);
            (hits, Sums::of(over, within, &w.values))
        };
        Amount {
            count: part.hits.count_in(self.group),
            base: over.count_in(within),
            weighted: self.weights.map(sums),
        }
    }
}
