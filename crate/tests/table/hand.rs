//! Tables of the made-up clubs; every number is worked out by hand from the eight rows in `crate/tests/clubs/mod.rs`.

use super::clubs::files;
use super::table;
use kommunalblick::evidence::Evidence;
use kommunalblick::package::Files;
use kommunalblick::study::Survey;
use kommunalblick::table::{Flag, Table};

fn load(files: &Files) -> Survey {
    Survey::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The clubs with answers that stand for nobody, beside the numbers that are printed.
fn modelled() -> Survey {
    let mut files = files();
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    let model = r#""kommunalblick": {"responses": "modelled", "sections""#;
    *descriptor = descriptor.replace(r#""kommunalblick": {"sections""#, model);
    load(&files)
}

/// The weights of the eight clubs.
const WEIGHTS: [&str; 8] = ["2", "1", "1", "0.5", "1.5", "0", "1", "1"];

/// The same answers as somebody gave them, with a weight.
fn observed() -> Survey {
    let mut files = files();
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    let weight = r#"{"name": "id", "type": "string"}, {"name": "w", "type": "number", "title": "w", "kommunalblick": {"weight": true}}"#;
    *descriptor = descriptor.replace(r#"{"name": "id", "type": "string"}"#, weight);
    let responses = files.get_mut("responses.csv").expect("the answers");
    let column = ["w"].into_iter().chain(WEIGHTS);
    let lines = responses
        .lines()
        .zip(column)
        .map(|(line, w)| match line.split_once(',') {
            Some((id, rest)) => format!("{id},{w},{rest}\n"),
            None => String::new(),
        });
    *responses = lines.collect();
    load(&files)
}

/// `count/base` of each cell, row by row; `-` for what is not known.
fn counts(table: &Table) -> Vec<String> {
    let number = |n: Option<f64>| n.map_or("-".to_string(), |n| n.to_string());
    let row = |row: &Vec<_>| {
        let cell =
            |c: &kommunalblick::table::Cell| format!("{}/{}", number(c.count), number(c.base));
        row.iter().map(cell).collect::<Vec<_>>().join(" ")
    };
    table.cells.iter().map(row).collect()
}

fn rows(table: &Table) -> Vec<&str> {
    table.rows.iter().map(|row| row.code.as_str()).collect()
}

/// `code size asked valid reason=count …` of each group, reasons nobody has left out.
fn groups(table: &Table) -> Vec<String> {
    let group = |g: &kommunalblick::table::Group| {
        let missing = g.missing.iter().filter(|m| m.count > 0);
        let missing: String = missing
            .map(|m| format!(" {}={}", m.reason, m.count))
            .collect();
        format!("{} {} {} {}{missing}", g.code, g.size, g.asked, g.valid)
    };
    table.groups.iter().map(group).collect()
}

/// Shares of the first group, row by row.
fn shares(table: &Table) -> Vec<Option<f64>> {
    table.cells.iter().map(|row| row[0].share).collect()
}

/// Asserts rows, groups and counts of a query.
fn is(survey: &Survey, query: &str, row: &[&str], group: &[&str], cell: &[&str]) {
    let table = table(survey, query);
    assert_eq!(rows(&table), row, "{query}");
    assert_eq!(groups(&table), group, "{query}");
    assert_eq!(counts(&table), cell, "{query}");
}

#[test]
fn a_single_choice() {
    let clubs = observed();
    let rows = ["yes", "soon", "no"];
    is(
        &clubs,
        "question=plan",
        &rows,
        &["total 8 8 7 dont-know=1"],
        &["3/7", "2/7", "2/7"],
    );
    is(
        &clubs,
        "question=plan&base=asked",
        &rows,
        &["total 8 8 7 dont-know=1"],
        &["3/8", "2/8", "2/8"],
    );
    is(
        &clubs,
        "question=size&base=all",
        &["small", "big"],
        &["total 8 8 7 no-answer=1"],
        &["3/8", "4/8"],
    );
}

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
fn a_multiple_response() {
    let clubs = observed();
    let rows = ["talk", "build", "none"];
    // Asked: c1, c2, c4, c5, c6 (plan yes or soon) and c8 (don't know); c4 ticked nothing, c6 and c8 say why.
    let total = ["total 8 6 3 no-answer=2 dont-know=1"];
    is(
        &clubs,
        "question=steps",
        &rows,
        &total,
        &["2/3", "1/3", "1/3"],
    );
    is(
        &clubs,
        "question=steps&base=asked",
        &rows,
        &total,
        &["2/6", "1/6", "1/6"],
    );
    is(
        &clubs,
        "question=steps&base=all",
        &rows,
        &total,
        &["2/8", "1/8", "1/8"],
    );
    is(
        &clubs,
        "question=steps&measure=mentions",
        &rows,
        &total,
        &["2/4", "1/4", "1/4"],
    );
    // Any of both: c1 and c2; mentions of both: three of four.
    let more = ["talk", "build", "none", "any"];
    let net = "net=any:talk,build";
    is(
        &clubs,
        &format!("question=steps&{net}"),
        &more,
        &total,
        &["2/3", "1/3", "1/3", "2/3"],
    );
    is(
        &clubs,
        &format!("question=steps&{net}&measure=mentions"),
        &more,
        &total,
        &["2/4", "1/4", "1/4", "3/4"],
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
fn a_ranking() {
    let clubs = observed();
    let rows = ["a", "b", "c"];
    // c1 a b c, c2 b a, c4 a, c5 c a b, c8 b c a; c6 was asked and named none.
    let total = ["total 8 6 5 no-answer=1"];
    for measure in ["percent", "top3"] {
        let query = format!("question=goals&measure={measure}");
        is(&clubs, &query, &rows, &total, &["5/5", "4/5", "3/5"]);
    }
    is(
        &clubs,
        "question=goals&measure=first",
        &rows,
        &total,
        &["2/5", "2/5", "1/5"],
    );
    is(
        &clubs,
        "question=goals&measure=second",
        &rows,
        &["total 8 6 4 no-answer=2"],
        &["2/4", "1/4", "1/4"],
    );
    is(
        &clubs,
        "question=goals&measure=third",
        &rows,
        &["total 8 6 3 no-answer=3"],
        &["1/3", "1/3", "1/3"],
    );
    is(
        &clubs,
        "question=goals&measure=mentions",
        &rows,
        &total,
        &["5/12", "4/12", "3/12"],
    );
    is(
        &clubs,
        "question=goals&measure=count&by=size",
        &rows,
        &["small 3 2 2", "big 4 4 3 no-answer=1", "no-class 1 0 0"],
        &["2/2 3/3 0/0", "2/2 2/3 0/0", "1/2 2/3 0/0"],
    );
}

#[test]
fn grades_and_their_mean_and_median() {
    let clubs = observed();
    // c1 1, c2 2, c3 2, c5 6, c6 3, c7 2; c4 “-”, c8 was not asked.
    let total = ["total 8 7 6 no-answer=1"];
    is(
        &clubs,
        "question=rate",
        &["1", "2", "3", "4", "5", "6"],
        &total,
        &["1/6", "3/6", "1/6", "0/6", "0/6", "1/6"],
    );
    is(
        &clubs,
        "question=rate&net=good:1,2&base=asked&order=value",
        &["1", "2", "3", "4", "5", "6", "good"],
        &total,
        &["1/7", "3/7", "1/7", "0/7", "0/7", "1/7", "4/7"],
    );
    let mean = table(&clubs, "question=rate&measure=mean&by=size");
    let values = |table: &Table| table.cells[0].iter().map(|c| c.value).collect::<Vec<_>>();
    assert_eq!(values(&mean), [Some(5.0 / 3.0), Some(4.5), Some(2.0)]);
    assert_eq!(counts(&mean), ["-/3 -/2 -/1"]);
    assert!(mean.cells[0][0].lower.is_some() && mean.cells[0][2].lower.is_none());
    assert_eq!(
        values(&table(&clubs, "question=rate&measure=median&by=size")),
        [Some(2.0), Some(3.0), Some(2.0)]
    );
    // Σ wx / Σ w of c1 2·1, c2 1·2, c3 1·2, c5 1.5·6, c6 0·3, c7 1·2.
    let weighted = table(&clubs, "question=rate&measure=mean&weight=w");
    assert!((values(&weighted)[0].expect("a mean") - 17.0 / 6.5).abs() < 1e-12);
    assert_eq!(
        (
            weighted.cells[0][0].base,
            weighted.cells[0][0].unweighted_base
        ),
        (Some(6.5), Some(6))
    );
}

#[test]
fn numbers_in_bands() {
    let clubs = observed();
    // 1 2 3 4 5 8 12: the sixth of seven is the 95th hundredth, (8 − 1) / 8 is rounded up to 1.
    let bands = table(&clubs, "question=people");
    assert_eq!(
        rows(&bands),
        [
            "1..2", "2..3", "3..4", "4..5", "5..6", "6..7", "7..8", "8..9", "9.."
        ]
    );
    assert_eq!(groups(&bands), ["total 8 7 7"]);
    let expected = [
        "1/7", "1/7", "1/7", "1/7", "1/7", "0/7", "0/7", "1/7", "1/7",
    ];
    assert_eq!(counts(&bands), expected);
    let mean = table(&clubs, "question=people&measure=mean");
    assert_eq!(mean.cells[0][0].value, Some(5.0));
    assert_eq!(
        table(&clubs, "question=people&measure=median").cells[0][0].value,
        Some(4.0)
    );
}

#[test]
fn a_battery_by_its_items_and_by_a_variable() {
    let clubs = observed();
    let rows = ["own", "bought", "none"];
    // a: own own none bought own ? none; b: bought none – own own (empty) none; c8 was asked neither.
    let items = ["tools.a 8 7 6 dont-know=1", "tools.b 8 6 5 no-answer=1"];
    is(
        &clubs,
        "question=tools",
        &rows,
        &items,
        &["3/6 2/5", "1/6 1/5", "2/6 2/5"],
    );
    is(
        &clubs,
        "question=tools.b",
        &rows,
        &["total 8 6 5 no-answer=1"],
        &["2/5", "1/5", "2/5"],
    );
    let table = table(&clubs, "question=tools&by=size");
    assert_eq!(table.tests, [], "the same respondents answer all items");
    let panels = table.panels.expect("a panel a class");
    let codes: Vec<&str> = panels.iter().map(|p| p.code.as_str()).collect();
    assert_eq!(codes, ["small", "big", "no-class"]);
    assert_eq!(counts(&panels[0].table), ["2/3 0/2", "0/3 1/2", "1/3 1/2"]);
    assert_eq!(counts(&panels[1].table), ["1/2 2/2", "1/2 0/2", "0/2 0/2"]);
    assert_eq!(
        groups(&panels[1].table),
        ["tools.a 4 3 2 dont-know=1", "tools.b 4 2 2"]
    );
}

#[test]
fn a_second_breakdown_makes_panels() {
    let table = table(&observed(), "question=rate&by=size,plan&net=good:1,2");
    assert_eq!(counts(&table)[6], "3/3 0/2 1/1");
    let panels = table.panels.expect("a panel an option, and who has none");
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
    let differences = table.differences.expect("two populations");
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
    let differences = table.differences.expect("two populations");
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
    let differences = table.differences.expect("two populations");
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
    let differences = against.differences.expect("two populations");
    let order: Vec<&str> = differences.iter().map(|d| d.row.as_str()).collect();
    assert_eq!(order, ["soon", "yes", "no"]);
    let panels = table(&clubs, "question=plan&by=size,steps&order=value").panels;
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
    let mentions = super::table(&clubs, "question=steps&measure=mentions&weight=w");
    // c1 talk 2, c2 talk and build 1 each, c5 none 1.5.
    assert_eq!(counts(&mentions), ["3/5.5", "1/5.5", "1.5/5.5"]);
    let row = super::table(&clubs, "question=plan&by=size&per=row&weight=w");
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

#[test]
fn modelled_numbers_stand_beside_printed_ones() {
    let clubs = modelled();
    let table = table(&clubs, "question=plan&by=size");
    let yes = &table.cells[0][0];
    // F11 and F12 are printed for small clubs, without a base; F12 is read as another question: 2 of 3 small clubs have tool a.
    assert_eq!(
        (yes.evidence, yes.share, yes.count, yes.base),
        (Evidence::Published, Some(0.75), None, None)
    );
    assert_eq!(yes.printed.len(), 2);
    assert_eq!(
        yes.bounds.as_ref().map(|b| (b.count, b.base)),
        Some(([1, 2], Some(3)))
    );
    let big = &table.cells[0][1];
    assert_eq!(
        (big.evidence, big.count, big.base, big.modelled.clone()),
        (Evidence::Modelled, Some(1.0), Some(3.0), None)
    );
    let total = super::table(&clubs, "question=plan");
    let first = &total.cells[0][0];
    assert_eq!((first.share, first.base), (Some(0.43), Some(7.0)));
    assert_eq!(
        first.modelled.as_ref().map(|m| (m.count, m.base)),
        Some((3, 7))
    );
    assert!(
        table
            .numbers()
            .chain(total.numbers())
            .all(|c| c.lower.is_none() && c.residual.is_none())
    );
    assert!(table.tests.is_empty() && total.tests.is_empty());
}

/// Where a breakdown's class is a condition of the first population too, the second population is still only the class.
#[test]
fn a_printed_number_of_all_is_not_shown_for_a_class() {
    let table = table(
        &modelled(),
        "question=plan&where=tools.a:own;plan:yes&against=size:small&by=tools.a",
    );
    let panels = table.panels.expect("a panel an option");
    let second = |nth: usize| &panels[nth].table.cells[0][1];
    assert_eq!(
        second(0).evidence,
        Evidence::Modelled,
        "small clubs with a tool of their own"
    );
    assert_eq!(
        second(2).evidence,
        Evidence::Modelled,
        "small clubs without a tool"
    );
}

/// Of a row's own respondents all gave the option: no printed share says that.
#[test]
fn per_row_without_groups_is_no_printed_share() {
    let table = table(&modelled(), "question=plan&per=row");
    assert_eq!(table.cells[0][0].printed, []);
    let whole = super::table(&modelled(), "question=plan&per=total");
    assert_eq!(whole.cells[0][0].evidence, Evidence::Published);
}
