//! Whatever comes in: no panic, no NaN, no infinity, and answers that can be true.

use proptest::prelude::*;
use survey::stats::{
    Crosstab, Interval, Margin, Respondent, Share, Until, difference, effective_n, holm, mean,
    median, rake, rao_scott, weighted_mean,
};

/// Numbers of every size, and what is none.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (0..7_i32).prop_map(f64::from),
        2 => -1e3..1e3,
        1 => prop::num::f64::ANY,
    ]
}

fn any_weight() -> impl Strategy<Value = f64> {
    prop_oneof![3 => 0.0..5.0, 2 => Just(0.0), 1 => prop::num::f64::POSITIVE, 1 => any_number()]
}

fn counts() -> impl Strategy<Value = Vec<Vec<u64>>> {
    let count = prop_oneof![4 => 0_u64..6, 1 => 0_u64..2_000];
    (0_usize..5, 0_usize..5).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

fn holds(interval: Interval, value: f64) -> bool {
    let wide = (interval.upper - interval.lower).abs() + value.abs();
    let slack = 1e-9 * wide;
    interval.lower <= value + slack && value <= interval.upper + slack && wide.is_finite()
}

proptest! {
    #[test]
    fn shares(a in any_number(), b in any_weight(), k in 0_u64..50, n in 0_u64..50) {
        let shares = [Share::weighted(a / 6.0, b), Share::counted(k, n)];
        for share in shares.into_iter().flatten() {
            prop_assert!(holds(share.wilson(), share.value()), "{share:?} {:?}", share.wilson());
        }
        if let [Some(first), Some(second)] = shares {
            let found = difference(first, second);
            prop_assert!(holds(found.interval, found.value), "{found:?}");
        }
    }

    #[test]
    fn means_and_medians(rows in prop::collection::vec((any_number(), any_weight()), 0..12), others in 0_usize..30) {
        let values: Vec<f64> = rows.iter().map(|(y, _)| *y).collect();
        let found = [mean(&values), weighted_mean(&rows, rows.len() + others)];
        for found in found.into_iter().flatten() {
            prop_assert!(found.value.is_finite() && found.error.is_none_or(f64::is_finite));
            prop_assert!(found.interval.is_none_or(|i| holds(i, found.value)), "{found:?}");
        }
        if let Some(found) = median(&rows, rows.len() + others) {
            prop_assert!(values.contains(&found.value), "{found:?}");
            prop_assert!(found.interval.is_none_or(|i| holds(i, found.value)), "{found:?}");
        }
        let weights: Vec<f64> = rows.iter().map(|(_, w)| *w).collect();
        let n = effective_n(&weights);
        prop_assert!(n.is_none_or(|n| n > 0.999_999 && n < rows.len() as f64 + 1e-6), "{n:?}");
    }

    #[test]
    fn tables(counts in counts(), seed in 0_u64..9) {
        let Some(table) = Crosstab::new(&counts) else { return Ok(()) };
        let test = table.chi_squared();
        prop_assert!(test.statistic >= 0.0 && test.statistic.is_finite() && (0.0..=1.0).contains(&test.p));
        prop_assert!(test.smallest_expected > 0.0 && test.smallest_expected.is_finite());
        let exact = table.exact(19, seed);
        prop_assert!((0.05..=1.0).contains(&exact), "{exact}");
        let (plain, corrected) = (table.cramers_v(), table.cramers_v_corrected());
        prop_assert!((0.0..=1.0).contains(&plain) && corrected.is_none_or(|v| (0.0..=1.0).contains(&v)));
        prop_assert!(table.residuals().iter().flatten().flatten().all(|r| r.is_finite()));
    }

    #[test]
    fn tests_of_weighted_answers(sample in prop::collection::vec((0_usize..5, 0_usize..4, any_weight()), 0..40)) {
        let code = |code: usize| (code > 0).then_some(code);
        let sample: Vec<Respondent> = sample
            .into_iter()
            .map(|(row, column, weight)| Respondent { row: code(row), column: code(column), weight })
            .collect();
        if let Some(found) = rao_scott(&sample) {
            let numbers = [found.f, found.numerator_df, found.denominator_df, found.chi_squared];
            prop_assert!(numbers.into_iter().all(|v| v.is_finite() && v >= 0.0), "{found:?}");
            prop_assert!((0.0..=1.0).contains(&found.p) && (0.0..=1.0).contains(&found.chi_squared_p));
        }
    }

    #[test]
    fn raked_weights(
        rows in prop::collection::vec((any_weight(), 0_usize..3, 0_usize..2), 0..20),
        first in prop::collection::vec(any_weight(), 3),
        second in prop::collection::vec(any_weight(), 2),
    ) {
        let weights: Vec<f64> = rows.iter().map(|r| r.0).collect();
        let (a, b): (Vec<usize>, Vec<usize>) = rows.iter().map(|r| (r.1, r.2)).unzip();
        let margins = [Margin { categories: &a, targets: &first }, Margin { categories: &b, targets: &second }];
        if let Ok(found) = rake(&weights, &margins, Until::default()) {
            prop_assert_eq!(found.len(), weights.len());
            prop_assert!(found.iter().all(|w| w.is_finite() && *w >= 0.0));
        }
    }

    #[test]
    fn corrected_p_values(p in prop::collection::vec(prop::option::of(any_number()), 0..9)) {
        for (before, after) in p.iter().zip(holm(&p)) {
            prop_assert!(after.is_none_or(|a| a <= 1.0 && a >= before.unwrap_or(f64::NAN)));
        }
    }
}
