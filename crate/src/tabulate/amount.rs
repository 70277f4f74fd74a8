//! Counts with what weights make of them.

use super::answers::{Layers, Part};
use crate::columns::Bits;
use crate::query::Per;

/// The sums of weights over some rows.
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
    /// Weighted count and base; `None` without a weight.
    pub weighted: Option<(Sums, Sums)>,
}

impl Amount {
    /// The count, weighted where a weight is used.
    pub fn counted(&self) -> f64 {
        self.weighted
            .map_or(f64::from(self.count), |(hits, _)| hits.weight)
    }

    /// The base, likewise.
    pub fn out_of(&self) -> f64 {
        self.weighted
            .map_or(f64::from(self.base), |(_, base)| base.weight)
    }

    /// The share, 0 to 1; `None` where the base is empty or weighs nothing.
    pub fn share(&self) -> Option<f64> {
        let base = self.out_of();
        (base > 0.0).then(|| self.counted() / base)
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
    pub weights: Option<&'a [f64]>,
}

impl Frame<'_> {
    /// A part's amount: out of the base in the group, out of those in all groups who gave the option, or out of the base in all groups.
    pub fn amount(&self, part: &Part) -> Amount {
        let (over, within) = match self.per {
            Per::Column => (&part.base, self.group),
            Per::Row => (&part.hits, self.whole),
            Per::Total => (&part.base, self.whole),
        };
        let sums = |w: &[f64]| {
            let hits = Sums::of(&part.hits, self.group, w);
            (hits, Sums::of(over, within, w))
        };
        Amount {
            count: part.hits.count_in(self.group),
            base: over.count_in(within),
            weighted: self.weights.map(sums),
        }
    }
}
