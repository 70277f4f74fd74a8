//! Tables of the example against those that R made from the same file (`tests/reference/tables.R`): every key that stands there must be
//! here, with the same number.

use super::{example, table};
use kommunalblick::lang::Lang;
use kommunalblick::public;
use kommunalblick::stats::{Crosstab, SEED, holm};
use kommunalblick::table::Table;
use kommunalblick::words::table::Teller;
use serde_json::{Map, Value};

/// Agreement of numbers, relative.
const AGREES: f64 = 1e-9;

fn tables() -> Map<String, Value> {
    let text = include_str!("../../../tests/reference/tables.json");
    let mut file: Value = serde_json::from_str(text).expect("JSON");
    assert!(
        file["software"]
            .as_str()
            .is_some_and(|s| s.contains("survey"))
    );
    match file["tables"].take() {
        Value::Object(tables) => tables,
        other => panic!("no tables: {other}"),
    }
}

#[test]
fn each_listed_query_has_a_reference() {
    let listed = include_str!("../../../tests/reference/queries.txt");
    let listed = listed.lines().filter(|l| !l.starts_with('#'));
    let tables = tables();
    let queries: Vec<&String> = tables.keys().collect();
    let mut listed: Vec<&str> = listed.collect();
    listed.sort_unstable();
    assert!(listed.len() >= 60, "{}", listed.len());
    assert_eq!(queries, listed);
}

#[test]
fn tables_are_as_r_makes_them() {
    let mut differences = Vec::new();
    for (query, expected) in tables() {
        let table = table(example(), &query);
        let teller = Teller::new(example(), Lang::En);
        let found = serde_json::to_value(public::Table::of(&teller, table.table.clone(), &[]))
            .expect("a table is JSON");
        compare(&query, &expected, &found, &mut differences);
        holm_is_over_all_tests(&query, &table);
    }
    let shown = differences.iter().take(40).cloned().collect::<Vec<_>>();
    assert_eq!(differences.len(), 0, "{}", shown.join("\n"));
}

/// Compares what stands in the reference; texts for people do not.
fn compare(place: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(e), Value::Object(f)) => {
            for (key, value) in e
                .iter()
                .filter(|(key, _)| !OF_DRAWING.contains(&key.as_str()))
            {
                let own = f.get(key).unwrap_or(&Value::Null);
                match (key.as_str(), e.get("range")) {
                    ("p", Some(range)) => within(place, range, own, differences),
                    _ => compare(&format!("{place} {key}"), value, own, differences),
                }
            }
        }
        (Value::Array(e), Value::Array(f)) if e.len() == f.len() => {
            for (at, (e, f)) in e.iter().zip(f).enumerate() {
                compare(&format!("{place} {at}"), e, f, differences);
            }
        }
        // An empty list of R has no names, and may stand for an absent one.
        (Value::Array(e), Value::Null) if e.is_empty() => {}
        _ if same(expected, found) => {}
        _ => differences.push(format!("{place}: {expected} in R, {found} here")),
    }
}

fn same(expected: &Value, found: &Value) -> bool {
    match (expected.as_f64(), found.as_f64()) {
        (Some(e), Some(f)) => (e - f).abs() <= AGREES * e.abs().max(f.abs()).max(1e-3),
        _ => expected == found,
    }
}

/// What R says of drawn tables, which no table of ours holds.
const OF_DRAWING: [&str; 3] = ["range", "of_many", "observed"];

/// Each exact test by itself: of ten times as many tables as are drawn for people, p lies where R's does 999 times of 1000.
#[test]
fn exact_tests_of_many_tables() {
    let mut found = Vec::new();
    for (query, expected) in tables() {
        exact_tests(&query, &expected, &mut found);
    }
    assert!(found.len() > 80, "{} exact tests", found.len());
    for (query, test) in found {
        let observed: Vec<Vec<u64>> =
            serde_json::from_value(test["observed"].clone()).expect("counts");
        let p = Crosstab::new(&observed)
            .expect("a table")
            .exact(99_999, SEED);
        let mut outside = Vec::new();
        within(&query, &test["of_many"], &p.into(), &mut outside);
        assert_eq!(outside, Vec::<String>::new());
    }
}

fn exact_tests(query: &str, value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) if fields.contains_key("of_many") => {
            found.push((query.to_string(), value.clone()));
        }
        Value::Object(fields) => fields.values().for_each(|v| exact_tests(query, v, found)),
        Value::Array(list) => list.iter().for_each(|v| exact_tests(query, v, found)),
        _ => {}
    }
}

/// The p value that people see: all of them lie in such ranges 999 times of 1000.
fn within(place: &str, range: &Value, found: &Value, differences: &mut Vec<String>) {
    let ends = [range[0].as_f64(), range[1].as_f64()].map(|end| end.expect("a range"));
    let p = found.as_f64().unwrap_or(f64::NAN);
    if !(ends[0]..=ends[1]).contains(&p) {
        differences.push(format!("{place} p: {range} in R, {found} here"));
    }
}

/// Each chi-squared with an exact test behind it gives way to it; the others are corrected together.
fn holm_is_over_all_tests(query: &str, table: &Table) {
    let tests: Vec<_> = table.parts().flat_map(|part| &part.tests).collect();
    let replaced = |at: usize| tests.get(at + 1).is_some_and(|next| next.df.is_none());
    let list: Vec<Option<f64>> = (0..tests.len())
        .map(|at| (!replaced(at)).then_some(tests[at].p))
        .collect();
    let alone = list.iter().flatten().count() < 2;
    let expected = match alone {
        true => vec![None; tests.len()],
        false => holm(&list),
    };
    let found: Vec<Option<f64>> = tests.iter().map(|t| t.p_adjusted).collect();
    assert_eq!(found, expected, "{query}");
}
