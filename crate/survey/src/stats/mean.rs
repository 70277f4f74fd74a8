//! Means with intervals.
//!
//! Weighted means are linearised: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, Springer, section 5.7;
//! as `svymean` of R's survey does for a design without clusters and strata, drawn with replacement.

use super::distribution::t_97_5;
use super::interval::Interval;
use super::level::Level;
use super::size::power_of_two;

/// A mean, in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean.
    pub value: f64,
    /// Standard deviation of the values, n − 1; `None` with weights, for one value, and where no float is as large.
    pub deviation: Option<f64>,
    /// Standard error of the mean; `None` for one value, and where no float is as large.
    pub error: Option<f64>,
    /// t interval; `None` for one value, and where one of its ends is larger than any float.
    pub interval: Option<Interval>,
}

/// Mean of the valid answers. `None` where there are none, or one is no finite number.
pub fn mean(values: &[f64]) -> Option<Mean> {
    let scale = scale(values.iter().copied())?;
    let n = values.len() as f64;
    let scaled = || values.iter().map(|v| v / scale);
    let rough = scaled().sum::<f64>() / n;
    // The second pass takes back what rounding lost in the first.
    let value = rough + scaled().map(|v| v - rough).sum::<f64>() / n;
    let norm = (values.len() > 1).then(|| norm(scaled().map(|v| v - value)));
    let deviation = norm.map(|s| s / (n - 1.0).sqrt());
    let error = deviation.map(|s| s / n.sqrt());
    Some(Mean::scaled(scale, value, deviation, error, n - 1.0))
}

/// Weighted mean over a part of a sample: `rows` are the part's valid answers with their weights, `sample` is the number of respondents
/// in the whole sample. Weights of 0 count in the sample, not in the degrees of freedom (number of weights above 0 in the part, less one).
///
/// `None` where no weight is above 0, or a number is not valid; error and interval are `None` where only one respondent has weight.
pub fn weighted_mean(rows: &[(f64, f64)], sample: usize) -> Option<Mean> {
    weighted_mean_of(&Level::each(rows)?, sample)
}

/// The same of answers by value; no weight is much above 1.
pub fn weighted_mean_of(levels: &[Level], sample: usize) -> Option<Mean> {
    let scale = scale(levels.iter().map(|level| level.value))?;
    let all = Level::all(levels);
    if all.bearing == 0 {
        return None;
    }
    let scaled = || levels.iter().map(|l| (l.value / scale, l.sum));
    // Around the first value, so that equal values have exactly that mean.
    let first = levels.first()?.value / scale;
    let off = scaled().map(|(y, sum)| (y - first) * (sum.weight / all.weight));
    let value = first + off.sum::<f64>();
    let influences = scaled().map(|(y, sum)| Influence {
        distance: y - value,
        part: sum.weight / all.weight,
        squares: sum.squares / all.weight / all.weight,
    });
    let sample = sample.max(all.count as usize);
    let error = (all.bearing > 1).then(|| error_of_sum(influences, sample));
    let df = f64::from(all.bearing) - 1.0;
    Some(Mean::scaled(scale, value, None, error, df))
}

impl Mean {
    /// From numbers divided by `scale`; what is then larger than any float is `None`.
    fn scaled(scale: f64, value: f64, deviation: Option<f64>, error: Option<f64>, df: f64) -> Mean {
        let whole = |number: f64| Some(number * scale).filter(|n| n.is_finite());
        let ends = error
            .zip(t_97_5(df))
            .map(|(error, t)| Interval::around(value, t * error));
        let interval = ends.and_then(|ends| {
            Some(Interval {
                lower: whole(ends.lower)?,
                upper: whole(ends.upper)?,
            })
        });
        Mean {
            value: value * scale,
            deviation: deviation.and_then(whole),
            error: error.and_then(whole),
            interval,
        }
    }
}

/// A power of two as large as the largest of some numbers, so that sums and squares of what is divided by it neither overflow nor vanish and
/// dividing rounds nothing; `None` without numbers, and where one is not finite.
fn scale(values: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let finite = values.clone().all(f64::is_finite);
    let largest = values.map(f64::abs).reduce(f64::max)?;
    finite.then(|| power_of_two(largest))
}

/// The root of the sum of squares, of numbers of any size.
fn norm(numbers: impl Iterator<Item = f64> + Clone) -> f64 {
    let largest = numbers.clone().map(f64::abs).fold(0.0, f64::max);
    if largest == 0.0 {
        return 0.0;
    }
    largest * numbers.map(|v| (v / largest).powi(2)).sum::<f64>().sqrt()
}

/// What those who gave a value add to the error of a mean: its distance from the mean, and of their shares of the weight the sum and
/// the sum of squares.
struct Influence {
    distance: f64,
    part: f64,
    squares: f64,
}

/// Standard error of a sum over a sample of which all others contribute 0.
fn error_of_sum(influences: impl Iterator<Item = Influence> + Clone, sample: usize) -> f64 {
    // By the largest contribution, so that no square vanishes.
    let sizes = influences
        .clone()
        .map(|i| i.distance.abs() * i.squares.sqrt());
    let largest = sizes.fold(0.0, f64::max);
    if largest == 0.0 {
        return 0.0;
    }
    let (sum, squares) = influences.fold((0.0, 0.0), |(sum, squares), own| {
        let size = own.distance / largest;
        let root = size * own.squares.sqrt();
        (sum + size * own.part, squares + root * root)
    });
    let n = sample as f64;
    largest * (n / (n - 1.0) * (squares - sum * sum / n)).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_none() {
        assert_eq!(mean(&[1.0, f64::NAN]), None);
        assert_eq!(weighted_mean(&[(f64::NAN, 1.0), (1.0, 1.0)], 2), None);
        assert_eq!(weighted_mean(&[(1.0, -1.0), (1.0, 2.0)], 2), None);
    }

    /// The statistics of values × c, and of weights × c, are those of the values: mean, error and limits × c.
    #[test]
    fn values_and_weights_of_any_size_have_the_mean_of_ordinary_ones() {
        let rows = [(1.0, 2.0), (4.0, 1.0), (2.0, 0.5), (6.0, 3.0), (-3.0, 0.0)];
        let near = |a: f64, b: f64| assert!((a - b).abs() <= 1e-12 * b.abs(), "{a} is not {b}");
        let plain = mean(&rows.map(|(y, _)| y)).unwrap();
        let weighted = weighted_mean(&rows, 9).unwrap();
        for by in [1e-300, 1e-9, 1e9, 1e300, 2e307] {
            let of_values = mean(&rows.map(|(y, _)| y * by)).unwrap();
            near(of_values.value, plain.value * by);
            near(of_values.deviation.unwrap(), plain.deviation.unwrap() * by);
            let of_values = weighted_mean(&rows.map(|(y, w)| (y * by, w)), 9).unwrap();
            near(of_values.error.unwrap(), weighted.error.unwrap() * by);
            let of_weights = weighted_mean(&rows.map(|(y, w)| (y, w * by)), 9).unwrap();
            near(of_weights.value, weighted.value);
            near(
                of_weights.interval.unwrap().lower,
                weighted.interval.unwrap().lower,
            );
        }
    }

    /// By hand: 1e308 and −1e308 have the mean 0, the deviation √2·1e308, and t = 12.7 times 1e308 is beyond every float.
    #[test]
    fn what_is_larger_than_any_float_is_none_and_the_rest_is_told() {
        let found = mean(&[1e308, -1e308]).unwrap();
        assert_eq!((found.value, found.interval), (0.0, None));
        assert!((found.deviation.unwrap() / 1e308 - 2_f64.sqrt()).abs() < 1e-12);
        assert_eq!(mean(&[f64::MAX; 3]).unwrap().value, f64::MAX);
    }

    #[test]
    fn equal_values_have_exactly_their_mean_and_no_error() {
        let found = weighted_mean(&[(0.1, 0.3), (0.1, 0.7), (0.1, 0.11)], 3).unwrap();
        assert_eq!((found.value, found.error), (0.1, Some(0.0)));
        assert_eq!(mean(&[0.1; 3]).unwrap().deviation, Some(0.0));
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
