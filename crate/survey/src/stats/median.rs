//! Medians with Woodruff's interval.
//!
//! Rule 1 of Hyndman and Fan (1996, Sample quantiles in statistical packages, The American Statistician 50, 361–365), the inverse of the
//! distribution function: the median is a value that was given, so that a median of an ordered scale is one of its options.
//! Interval: Woodruff, R. S. (1952), Confidence intervals for medians and other position measures, JASA 47, 635–646.

use super::interval::Interval;
use super::mean::weighted_mean;
use super::weights::largest;
use crate::order;

/// Sums of weights that should be equal differ by rounding; this much of the total is equal.
const ROUNDING: f64 = 1e-12;

/// A median, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Median {
    /// The least value up to which at least half of the weight lies.
    pub value: f64,
    /// Woodruff's interval; `None` where one of its ends lies beyond the values.
    pub interval: Option<Interval>,
}

/// Median over a part of a sample, arguments as for [`weighted_mean`]; without weights, each weight is 1.
///
/// `None` where no weight is above 0, or a number is not valid.
pub fn median(rows: &[(f64, f64)], sample: usize) -> Option<Median> {
    let weights: Vec<f64> = rows.iter().map(|(_, w)| *w).collect();
    largest(&weights)?;
    if !rows.iter().all(|(y, _)| y.is_finite()) {
        return None;
    }
    let counted: Vec<(f64, f64)> = rows.iter().copied().filter(|(_, w)| *w > 0.0).collect();
    let order = order::places(counted.len(), &|a, b| counted[a].0.total_cmp(&counted[b].0));
    let sorted: Vec<(f64, f64)> = order.into_iter().map(|at| counted[at]).collect();
    let value = quantile(&sorted, 0.5)?;
    Some(Median {
        value,
        interval: woodruff(rows, &sorted, sample, value),
    })
}

/// The interval of the share up to the median, read back on the scale of the values.
fn woodruff(
    rows: &[(f64, f64)],
    sorted: &[(f64, f64)],
    sample: usize,
    value: f64,
) -> Option<Interval> {
    let up_to = |(y, w): &(f64, f64)| (f64::from(u8::from(*y <= value)), *w);
    let below: Vec<(f64, f64)> = rows.iter().map(up_to).collect();
    let share = weighted_mean(&below, sample)?.interval?;
    // At least half of the weight lies up to the median, so the lower end cannot leave 0 … 1 alone. All of the weight is 1, up to rounding.
    if share.upper > 1.0 + ROUNDING {
        return None;
    }
    Some(Interval {
        lower: quantile(sorted, share.lower)?,
        upper: quantile(sorted, share.upper)?,
    })
}

/// The least value up to which at least the share `p` of the weight lies.
fn quantile(sorted: &[(f64, f64)], p: f64) -> Option<f64> {
    let scale = largest(&sorted.iter().map(|(_, w)| *w).collect::<Vec<_>>())?;
    let total: f64 = sorted.iter().map(|(_, w)| w / scale).sum();
    let enough = (p - ROUNDING) * total;
    let mut sum = 0.0;
    let reached = sorted.iter().find(|(_, w)| {
        sum += w / scale;
        sum >= enough
    });
    reached.or(sorted.last()).map(|(y, _)| *y)
}
