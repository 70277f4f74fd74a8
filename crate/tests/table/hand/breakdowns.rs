//! Breakdowns, populations, order and weights in tables of the made-up clubs, by hand.

use super::super::table;
use super::{counts, groups, is, observed, rows, shares};
use kommunalblick::table::Flag;

#[test]
fn a_breakdown_has_a_column_for_those_without_a_class() {
    let clubs = observed();
    let rows = ["yes", "soon", "no"];
    let groups = ["small 3 3 3", "big 4 4 3 dont-know=1", "no-class 1 1 1"];
    is(
        &clubs,
        "question=plan&by=size",
        &rows,
        &groups,
        &["2/3 1/3 0/1", "0/3 2/3 0/1", "1/3 0/3 1/1"],
    );
    is(
        &clubs,
        "question=plan&by=size&base=asked",
        &rows,
        &groups,
        &["2/3 1/4 0/1", "0/3 2/4 0/1", "1/3 0/4 1/1"],
    );
    is(
        &clubs,
        "question=plan&by=size&per=row",
        &rows,
        &groups,
        &["2/3 1/3 0/3", "0/2 2/2 0/2", "1/2 0/2 1/2"],
    );
    is(
        &clubs,
        "question=plan&by=size&per=total",
        &rows,
        &groups,
        &["2/7 1/7 0/7", "0/7 2/7 0/7", "1/7 0/7 1/7"],
    );
    is(
        &clubs,
        "question=plan&by=size&per=total&base=all",
        &rows,
        &groups,
        &["2/8 1/8 0/8", "0/8 2/8 0/8", "1/8 0/8 1/8"],
    );
}

#[test]
fn who_lacks_a_class_is_outside_the_test() {
    let table = table(&observed(), "question=plan&by=size");
    // Small 2, 0, 1 and big 1, 2, 0: expected 1.5 1.5, 1 1, 0.5 0.5, so χ² = 2 · (0.25/1.5 + 1/1 + 0.25/0.5) = 10/3.
    let names: Vec<&str> = table.tests.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["chi2", "exact-monte-carlo"]);
    assert!((table.tests[0].statistic - 10.0 / 3.0).abs() < 1e-12);
    assert_eq!((table.tests[0].df, table.tests[1].df), (Some(2.0), None));
    // “yes”: (2 − 1.5) / √(1.5 · (1 − 3/6) · (1 − 3/6)).
    let residual = |row: usize, group: usize| table.cells[row][group].residual;
    assert!((residual(0, 0).expect("observed") - 0.5 / 0.375_f64.sqrt()).abs() < 1e-12);
    assert!(table.cells.iter().all(|row| row[2].residual.is_none()));
    assert_eq!(
        table
            .tests
            .iter()
            .filter(|t| t.p_adjusted.is_some())
            .count(),
        0
    );
}

#[test]
fn a_multiple_response_as_breakdown_overlaps_and_is_not_tested() {
    let table = table(&observed(), "question=plan&by=steps");
    let expected = [
        "talk 2 2 2",
        "build 1 1 1",
        "none 1 1 1",
        "no-class 5 5 4 dont-know=1",
    ];
    assert_eq!(groups(&table), expected);
    assert_eq!(counts(&table)[0], "2/2 1/1 0/1 1/4");
    assert_eq!(table.tests, []);
}

#[test]
fn a_second_breakdown_makes_panels() {
    let table = table(&observed(), "question=rate&by=size,plan&net=good:1,2");
    assert_eq!(counts(&table)[6], "3/3 0/2 1/1");
    let panels = table
        .table
        .panels
        .expect("a panel an option, and who has none");
    let codes: Vec<&str> = panels.iter().map(|p| p.code.as_str()).collect();
    assert_eq!(codes, ["yes", "soon", "no", "no-class"]);
    let good: Vec<String> = panels.iter().map(|p| counts(&p.table)[6].clone()).collect();
    // yes: c1 c2 | c4; soon: – | c5 c6; no: c3 | – and c7 without a class; no plan known: c8.
    assert_eq!(good, ["2/2 0/0", "0/0 0/2", "1/1 0/0 1/1", "0/0 0/0"]);
}

#[test]
fn against_the_rest() {
    let table = table(&observed(), "question=plan&where=size:small&against=rest");
    assert_eq!(groups(&table), ["first 3 3 3", "second 5 5 4 dont-know=1"]);
    assert_eq!(counts(&table), ["2/3 1/4", "0/3 2/4", "1/3 1/4"]);
    let differences = table.differences.as_ref().expect("two populations");
    let values: Vec<(&str, f64)> = differences
        .iter()
        .map(|d| (d.row.as_str(), d.value))
        .collect();
    assert_eq!(
        values,
        [
            ("yes", 2.0 / 3.0 - 0.25),
            ("soon", -0.5),
            ("no", 1.0 / 3.0 - 0.25)
        ]
    );
    assert!(
        differences
            .iter()
            .all(|d| d.lower < Some(d.value) && Some(d.value) < d.upper)
    );
    assert_eq!(table.tests.len(), 2);
}

#[test]
fn against_a_population_that_shares_members() {
    let table = table(&observed(), "question=plan&where=size:small&against=rate:2");
    assert_eq!(groups(&table), ["first 3 3 3", "second 3 3 3"]);
    assert_eq!(counts(&table), ["2/3 1/3", "0/3 0/3", "1/3 2/3"]);
    assert_eq!(table.tests, []);
    let differences = table.differences.as_ref().expect("two populations");
    assert!(
        differences
            .iter()
            .all(|d| d.lower.is_none() && d.upper.is_none())
    );
    assert!(table.cells.iter().flatten().all(|c| c.residual.is_none()));
}

#[test]
fn against_another_population() {
    let table = table(
        &observed(),
        "question=plan&where=size:small&against=size:big&measure=count",
    );
    assert_eq!(counts(&table), ["2/3 1/3", "0/3 2/3", "1/3 0/3"]);
    let differences = table.differences.as_ref().expect("two populations");
    let values: Vec<f64> = differences.iter().map(|d| d.value).collect();
    assert_eq!(values, [1.0, -2.0, 1.0]);
    assert!(differences.iter().all(|d| d.lower.is_none()));
    assert!(
        table
            .cells
            .iter()
            .flatten()
            .all(|c| c.share.is_none() && c.lower.is_none())
    );
}

#[test]
fn by_value() {
    let clubs = observed();
    let largest = table(&clubs, "question=tools.b&order=value&net=got:own,bought");
    assert_eq!(rows(&largest), ["own", "none", "bought", "got"]);
    assert_eq!(counts(&largest), ["2/5", "2/5", "1/5", "3/5"]);
    let against = table(
        &clubs,
        "question=plan&where=size:big&against=size:small&order=value",
    );
    assert_eq!(rows(&against), ["soon", "yes", "no"]);
    let differences = against.differences.as_ref().expect("two populations");
    let order: Vec<&str> = differences.iter().map(|d| d.row.as_str()).collect();
    assert_eq!(order, ["soon", "yes", "no"]);
    let panels = table(&clubs, "question=plan&by=size,steps&order=value")
        .table
        .panels;
    let panels = panels.expect("a second breakdown");
    assert!(
        panels
            .iter()
            .all(|p| rows(&p.table) == ["yes", "no", "soon"])
    );
}

#[test]
fn weighted() {
    let clubs = observed();
    let table = table(&clubs, "question=plan&by=size&weight=w");
    // Small: c1 2, c2 1, c3 1. Big: c4 0.5, c5 1.5, c6 0. Without a class: c7 1.
    assert_eq!(
        counts(&table),
        ["3/4 0.5/2 0/1", "0/4 1.5/2 0/1", "1/4 0/2 1/1"]
    );
    assert_eq!(shares(&table), [Some(0.75), Some(0.0), Some(0.25)]);
    let bases: Vec<Option<u32>> = table.cells[0].iter().map(|c| c.unweighted_base).collect();
    assert_eq!(bases, [Some(3), Some(3), Some(1)]);
    assert!(table.cells.iter().flatten().all(|c| c.residual.is_none()));
    let mentions = super::super::table(&clubs, "question=steps&measure=mentions&weight=w");
    // c1 talk 2, c2 talk and build 1 each, c5 none 1.5.
    assert_eq!(counts(&mentions), ["3/5.5", "1/5.5", "1.5/5.5"]);
    let row = super::super::table(&clubs, "question=plan&by=size&per=row&weight=w");
    assert_eq!(counts(&row)[0], "3/3.5 0.5/3.5 0/3.5");
}

#[test]
fn filters_and_reasons_for_missing() {
    let clubs = observed();
    let rows = ["yes", "soon", "no"];
    is(
        &clubs,
        "question=plan&where=size:!small",
        &rows,
        &["total 5 5 4 dont-know=1"],
        &["1/4", "2/4", "1/4"],
    );
    is(
        &clubs,
        "question=plan&where=steps:no-answer",
        &rows,
        &["total 2 2 2"],
        &["1/2", "1/2", "0/2"],
    );
    is(
        &clubs,
        "question=plan&where=steps:talk;size:small",
        &rows,
        &["total 2 2 2"],
        &["2/2", "0/2", "0/2"],
    );
    is(
        &clubs,
        "question=plan&where=steps:not-asked",
        &rows,
        &["total 2 2 2"],
        &["0/2", "0/2", "2/2"],
    );
    is(
        &clubs,
        "question=plan&where=size:small&base=all",
        &rows,
        &["total 3 3 3"],
        &["2/3", "0/3", "1/3"],
    );
}

#[test]
fn small_bases_are_flagged() {
    let table = table(&observed(), "question=plan&by=size");
    assert!(table.numbers().all(|c| c.flag == Some(Flag::Tiny)));
}
