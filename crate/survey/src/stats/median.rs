//! Medians with Woodruff's interval.
//!
//! Rule 1 of Hyndman and Fan (1996, Sample quantiles in statistical packages, The American Statistician 50, 361–365), the inverse of the
//! distribution function: the median is a value that was given, so that a median of an ordered scale is one of its options.
//! Interval: Woodruff, R. S. (1952), Confidence intervals for medians and other position measures, JASA 47, 635–646.

use super::interval::Interval;
use super::level::Level;
use super::mean::weighted_mean_of;
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

/// Median over a part of a sample, arguments as for [`super::weighted_mean`]; without weights, each weight is 1.
///
/// `None` where no weight is above 0, or a number is not valid.
pub fn median(rows: &[(f64, f64)], sample: usize) -> Option<Median> {
    let order = order::places(rows.len(), &|a, b| rows[a].0.total_cmp(&rows[b].0));
    let sorted: Vec<(f64, f64)> = order.into_iter().map(|at| rows[at]).collect();
    median_of(&Level::each(&sorted)?, sample)
}

/// The same of answers by value, in order; no weight is much above 1.
pub fn median_of(levels: &[Level], sample: usize) -> Option<Median> {
    if !levels.iter().all(|level| level.value.is_finite()) {
        return None;
    }
    let value = quantile(levels, 0.5)?;
    Some(Median {
        value,
        interval: woodruff(levels, sample, value),
    })
}

/// The interval of the share up to the median, read back on the scale of the values.
fn woodruff(levels: &[Level], sample: usize, value: f64) -> Option<Interval> {
    let (below, above) = levels.split_at(levels.partition_point(|level| level.value <= value));
    let side = |value, levels| Level {
        value,
        sum: Level::all(levels),
    };
    let share = weighted_mean_of(&[side(1.0, below), side(0.0, above)], sample)?.interval?;
    // At least half of the weight lies up to the median, so the lower end cannot leave 0 … 1 alone. All of the weight is 1, up to rounding.
    if share.upper > 1.0 + ROUNDING {
        return None;
    }
    Some(Interval {
        lower: quantile(levels, share.lower)?,
        upper: quantile(levels, share.upper)?,
    })
}

/// The least value up to which at least the share `p` of the weight lies; `None` where nobody has weight.
fn quantile(levels: &[Level], p: f64) -> Option<f64> {
    let total: f64 = levels.iter().map(|level| level.sum.weight).sum();
    let enough = (p - ROUNDING) * total;
    let mut sum = 0.0;
    let mut bearing = levels.iter().filter(|level| level.sum.bearing > 0);
    let reached = bearing.clone().find(|level| {
        sum += level.sum.weight;
        sum >= enough
    });
    let last = bearing.next_back();
    reached.or(last).map(|level| level.value)
}
