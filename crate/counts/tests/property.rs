//! What is counted fast against a look at every row.

use counts::{Bits, Code, Codes, Column, RESERVED, Sum};
use proptest::prelude::*;
use std::collections::HashMap;

/// Codes of a column of so many levels: mostly levels, some reserved ones.
fn codes(levels: usize, rows: usize) -> impl Strategy<Value = Vec<Code>> {
    let one = prop_oneof![
        9 => 0..levels as Code,
        1 => RESERVED..=Code::MAX,
    ];
    prop::collection::vec(one, rows)
}

fn column(levels: usize, codes: &[Code]) -> Column {
    let mut kept = Codes::new(levels);
    codes.iter().for_each(|code| kept.push(*code));
    Column::new(kept)
}

/// Two columns of any width, a set of rows, and weights.
#[derive(Debug)]
struct Case {
    levels: [usize; 2],
    own: Vec<Code>,
    other: Vec<Code>,
    set: Vec<bool>,
    weights: Vec<f64>,
}

fn case() -> impl Strategy<Value = Case> {
    let levels = || prop_oneof![4 => 1..20_usize, 1 => 250..300_usize];
    // More rows than a block of words has, and sets from nearly nobody to everybody.
    let rows = prop_oneof![3 => 0..300_usize, 1 => 4000..5000_usize];
    (levels(), levels(), rows, 0.0..=1.0).prop_flat_map(|(own, other, rows, part)| {
        let set = prop::collection::vec(prop::bool::weighted(part), rows);
        let weights = prop::collection::vec(prop_oneof![Just(0.0), 0.01..8.0], rows);
        let all = (codes(own, rows), codes(other, rows), set, weights);
        all.prop_map(move |(first, second, set, weights)| Case {
            levels: [own, other],
            own: first,
            other: second,
            set,
            weights,
        })
    })
}

/// The sums of the rows of the set by their codes.
fn slow(case: &Case, weights: bool, by: bool) -> HashMap<(Code, Code), Sum> {
    let mut sums: HashMap<(Code, Code), Sum> = HashMap::new();
    for row in (0..case.own.len()).filter(|row| case.set[*row]) {
        let cell = (case.own[row], if by { case.other[row] } else { 0 });
        let weight = if weights { case.weights[row] } else { 1.0 };
        *sums.entry(cell).or_default() += Sum::weighing(weight);
    }
    sums
}

fn same(found: Sum, expected: Sum) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-12 * a.abs().max(b.abs());
    (found.count, found.bearing) == (expected.count, expected.bearing)
        && near(found.weight, expected.weight)
        && near(found.squares, expected.squares)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn sums_are_those_of_every_row(case in case()) {
        let (own, other) = (column(case.levels[0], &case.own), column(case.levels[1], &case.other));
        let rows = Bits::of(case.set.len(), |row| case.set[row]);
        for weighted in [false, true] {
            let weights = weighted.then_some(&case.weights[..]);
            let (counts, crossed) = (own.counts(&rows, weights), own.crossed(&other, &rows, weights));
            let (alone, both) = (slow(&case, weighted, false), slow(&case, weighted, true));
            let expected = |of: &HashMap<_, Sum>, cell| of.get(&cell).copied().unwrap_or_default();
            for code in own.places().codes() {
                prop_assert!(same(counts.of_code(code)[0], expected(&alone, (code, 0))), "{}", code);
                for (group, sum) in other.places().codes().into_iter().zip(crossed.of_code(code)) {
                    prop_assert!(same(*sum, expected(&both, (code, group))), "{}, {}", code, group);
                }
            }
        }
    }

    #[test]
    fn rows_that_hold_some_codes_are_found(case in case(), wanted in prop::collection::vec(0..300_u16, 0..40), reason in any::<bool>()) {
        let mut wanted = wanted;
        wanted.extend(reason.then_some(RESERVED + 1));
        let found = column(case.levels[0], &case.own).holding(&wanted);
        let expected = Bits::of(case.own.len(), |row| wanted.contains(&case.own[row]));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn every_code_that_occurs_has_its_place_and_its_total(case in case()) {
        let column = column(case.levels[0], &case.own);
        let places = column.places();
        for code in (0..300).chain(RESERVED..=Code::MAX) {
            let total = case.own.iter().filter(|own| **own == code).count();
            prop_assert_eq!(places.total(code) as usize, total);
            prop_assert!(total == 0 || places.of_code(code).is_some_and(|at| at < places.count()));
        }
    }
}
