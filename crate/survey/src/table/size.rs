//! What a number is ranked by, and when two of them are one.

use super::Cell;
use crate::query::Measure;
use crate::stats::spacing;

/// Sums of weights that should be equal differ by rounding: by no more than this part of them; means, by this part of their spread.
const ROUNDING: f64 = 1e-12;

/// What a cell is ranked by; `None` where it has no number.
pub fn size(measure: Measure, cell: &Cell) -> Option<f64> {
    match measure {
        Measure::Count => cell.count,
        Measure::Mean | Measure::Median => cell.value,
        _ => cell.share,
    }
}

/// Whether two numbers are one. Unweighted shares are quotients of whole numbers: equal fractions are equal to the last bit.
pub fn equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING * a.abs().max(b.abs())
}

/// Whether the numbers of two cells are one. Means are as far apart as their spread lets them, however large they are.
pub fn same_size(measure: Measure, a: &Cell, b: &Cell) -> bool {
    let Some((x, y)) = size(measure, a).zip(size(measure, b)) else {
        return false;
    };
    match measure {
        Measure::Mean | Measure::Median => {
            let spread = 10_f64.powi(a.step.min(b.step) + 2);
            (x - y).abs() <= spacing(x.abs().max(y.abs())) + ROUNDING * spread
        }
        _ => equal(x, y),
    }
}
