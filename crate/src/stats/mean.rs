//! Means with intervals.
//!
//! Weighted means are linearised: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, Springer, section 5.7;
//! as `svymean` of R's survey does for a design without clusters and strata, drawn with replacement.

use super::distribution::t_97_5;
use super::interval::Interval;
use super::weights::largest;

/// A mean, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean.
    pub value: f64,
    /// Standard deviation of the values, n − 1; `None` with weights or for one value.
    pub deviation: Option<f64>,
    /// Standard error of the mean; `None` for one value.
    pub error: Option<f64>,
    /// t interval; `None` for one value.
    pub interval: Option<Interval>,
}

/// Mean of the valid answers. `None` where there are none, or one is no finite number.
pub fn mean(values: &[f64]) -> Option<Mean> {
    if values.is_empty() || !values.iter().all(|v| v.is_finite()) {
        return None;
    }
    let n = values.len() as f64;
    let rough = values.iter().sum::<f64>() / n;
    // The second pass takes back what rounding lost in the first.
    let value = rough + values.iter().map(|v| v - rough).sum::<f64>() / n;
    let squares: f64 = values.iter().map(|v| (v - value).powi(2)).sum();
    let deviation = (values.len() > 1).then(|| (squares / (n - 1.0)).sqrt());
    let error = deviation.map(|s| s / n.sqrt());
    finite(Mean {
        value,
        deviation,
        error,
        interval: error.and_then(|e| interval(value, e, n - 1.0)),
    })
}

/// Weighted mean over a part of a sample: `rows` are the part's valid answers with their weights, `sample` is the number of respondents
/// in the whole sample. Weights of 0 count in the sample, not in the degrees of freedom (number of weights above 0 in the part, less one).
///
/// `None` where no weight is above 0, or a number is not valid; error and interval are `None` where only one respondent has weight.
pub fn weighted_mean(rows: &[(f64, f64)], sample: usize) -> Option<Mean> {
    let weights: Vec<f64> = rows.iter().map(|(_, w)| *w).collect();
    let scale = largest(&weights)?;
    let total: f64 = weights.iter().map(|w| w / scale).sum();
    let part = |w: f64| w / scale / total;
    let value = rows.iter().map(|(y, w)| y * part(*w)).sum::<f64>();
    let influences = rows.iter().map(|(y, w)| (y - value) * part(*w));
    let bearing = weights.iter().filter(|w| **w > 0.0).count();
    let error = (bearing > 1).then(|| error_of_sum(influences, sample.max(rows.len())));
    finite(Mean {
        value,
        deviation: None,
        error,
        interval: error.and_then(|e| interval(value, e, bearing as f64 - 1.0)),
    })
}

/// Standard error of a sum over a sample of which all others contribute 0.
fn error_of_sum(contributions: impl Iterator<Item = f64>, sample: usize) -> f64 {
    let (sum, squares) = contributions.fold((0.0, 0.0), |(s, q), z| (s + z, q + z * z));
    let n = sample as f64;
    (n / (n - 1.0) * (squares - sum * sum / n)).max(0.0).sqrt()
}

fn interval(value: f64, error: f64, df: f64) -> Option<Interval> {
    Some(Interval::around(value, t_97_5(df)? * error))
}

/// Numbers so large that their squares are infinite have no answer here.
fn finite(mean: Mean) -> Option<Mean> {
    let limits = mean.interval.iter().flat_map(|i| [i.lower, i.upper]);
    let mut numbers = limits.chain(mean.error).chain([mean.value]);
    numbers.all(f64::is_finite).then_some(mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_none() {
        assert_eq!(mean(&[1.0, f64::NAN]), None);
        assert_eq!(mean(&[1e300, -1e300]), None, "squares overflow");
        assert_eq!(weighted_mean(&[(f64::NAN, 1.0), (1.0, 1.0)], 2), None);
        assert_eq!(weighted_mean(&[(1.0, -1.0), (1.0, 2.0)], 2), None);
    }

    #[test]
    fn equal_weights_over_the_whole_sample_are_none_at_all() {
        let values = [1.0, 4.0, 2.0, 2.0, 6.0];
        let rows = values.map(|v| (v, 3.0));
        let (plain, weighted) = (mean(&values).unwrap(), weighted_mean(&rows, 5).unwrap());
        let (a, b) = (plain.interval.unwrap(), weighted.interval.unwrap());
        assert!((a.lower - b.lower).abs() < 1e-12 && (a.upper - b.upper).abs() < 1e-12);
    }
}
