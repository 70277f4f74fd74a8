//! What weights cost.

/// Effective n: how many respondents without weights would say as much. (Σw)² / Σw² over the respondents of the base.
///
/// Kish, L. (1965), Survey Sampling, Wiley, section 11.7. `None` where no weight is above 0, or one is negative or no number.
pub fn effective_n(weights: &[f64]) -> Option<f64> {
    let largest = largest(weights)?;
    // By the largest, so that no square falls to 0.
    let scaled = || weights.iter().map(|w| w / largest);
    let sum: f64 = scaled().sum();
    let squares: f64 = scaled().map(|w| w * w).sum();
    Some(sum * sum / squares)
}

/// The largest weight; `None` where none is above 0, or one is negative or no number.
pub(super) fn largest(weights: &[f64]) -> Option<f64> {
    let valid = weights.iter().all(|w| w.is_finite() && *w >= 0.0);
    let largest = weights.iter().copied().fold(0.0, f64::max);
    (valid && largest > 0.0).then_some(largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_weights_are_none() {
        assert_eq!(effective_n(&[1.0, -1.0]), None);
        assert_eq!(effective_n(&[1.0, f64::NAN]), None);
        assert_eq!(effective_n(&[1.0, f64::INFINITY]), None);
    }

    #[test]
    fn huge_weights_do_not_overflow() {
        assert_eq!(effective_n(&[1e308, 1e308, 1e308]), Some(3.0));
    }

    #[test]
    fn tiny_weights_do_not_vanish() {
        assert_eq!(effective_n(&[1e-200, 1e-200]), Some(2.0));
    }
}
