//! Correction for several tests.

use crate::order;

/// p values corrected for the number of tests, in the order given; a test that could not be made (`None`) is no test.
///
/// Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70. A p value that is
/// not between 0 and 1 counts as `None`.
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let valid = |p: &f64| (0.0..=1.0).contains(p);
    let tests: Vec<(usize, f64)> = p
        .iter()
        .enumerate()
        .filter_map(|(at, p)| p.filter(valid).map(|p| (at, p)))
        .collect();
    let order = order::places(tests.len(), &|a, b| tests[a].1.total_cmp(&tests[b].1));
    let mut corrected = vec![None; p.len()];
    let mut largest: f64 = 0.0;
    for (rank, place) in order.into_iter().enumerate() {
        let (at, p) = tests[place];
        largest = largest.max((tests.len() - rank) as f64 * p).min(1.0);
        corrected[at] = Some(largest);
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_p_value_is_no_test() {
        let corrected = holm(&[Some(0.03), Some(f64::NAN), Some(-0.1), Some(1.1)]);
        assert_eq!(corrected, [Some(0.03), None, None, None]);
    }
}
