//! Numbers and weights of every size, through the public API, the page and the files: `tests/extremes`, made by the script beside it.

mod told;

use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::query::{self, Query};
use kommunalblick::study::Study;
use kommunalblick::table::Cell;
use kommunalblick::views::{self, Links, View};
use std::path::Path;
use told::{Told, told};

const NUMBERS: [&str; 11] = [
    "plain",
    "huge",
    "tiny",
    "least",
    "both",
    "constant",
    "constant_huge",
    "negative",
    "close",
    "whole",
    "outlier",
];
const WEIGHTS: [&str; 5] = ["w", "w_huge", "w_tiny", "w_zero", "w_wide"];

fn survey() -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/extremes");
    let names = ["datapackage.json", "responses.csv"];
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect(name);
    let files: Files = names.map(|name| (name.to_string(), text(name))).into();
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn asked(survey: &Study, text: &str) -> Query {
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    parsed.query
}

fn table(survey: &Study, text: &str) -> Told {
    told(survey, &asked(survey, text), Lang::De)
}

/// Every query of these columns.
fn queries() -> Vec<String> {
    let mut list = Vec::new();
    let weights = WEIGHTS.map(|w| format!("&weight={w}"));
    for weight in std::iter::once(String::new()).chain(weights) {
        for by in ["", "&by=g", "&where=g:p&against=rest"] {
            for measure in ["percent", "count"] {
                list.push(format!("question=a{by}&measure={measure}{weight}"));
            }
            for (number, measure) in NUMBERS
                .iter()
                .flat_map(|n| ["percent", "mean", "median"].map(|m| (n, m)))
            {
                list.push(format!("question={number}{by}&measure={measure}{weight}"));
            }
        }
    }
    list
}

/// Whether a query is also looked at as a page and in its files, which takes longer.
fn on_page(query: &str) -> bool {
    let weighted = ["w_huge", "w_zero"].iter().any(|w| query.ends_with(w));
    let sizes = ["huge", "tiny", "both", "constant_huge", "a"];
    let asked = sizes
        .iter()
        .any(|id| query.starts_with(&format!("question={id}&")));
    asked && (weighted || !query.contains("weight")) && !query.contains("against")
}

/// What no person and no program may be given.
fn assert_numbers(place: &str, text: &str) {
    let words = text.split(|c: char| !(c.is_alphanumeric() || "-+.,".contains(c)));
    for word in words {
        let bare = word.trim_matches(['.', ',']);
        assert!(
            !["NaN", "inf", "-inf", "Infinity", "-0"].contains(&bare),
            "{place}: {word}"
        );
    }
}

#[test]
fn nothing_but_numbers_comes_out() {
    let survey = survey();
    for text in queries() {
        let table = table(&survey, &text);
        let numbers = |c: &Cell| {
            [
                c.share, c.value, c.count, c.base, c.lower, c.upper, c.residual,
            ]
        };
        assert!(
            table
                .numbers()
                .flat_map(numbers)
                .flatten()
                .all(f64::is_finite),
            "{text}"
        );
        if !on_page(&text) {
            continue;
        }
        let rendered = views::render(
            &survey,
            Lang::De,
            &View::EXPLORE,
            &format!("?{text}"),
            Links::Site,
        );
        assert_numbers(&text, &rendered.main.0);
        for chart in 0..rendered.charts.len() {
            let occasion = kommunalblick::export::Occasion::default();
            let export = kommunalblick::export::Export::of(&survey, &rendered, chart, occasion)
                .expect("an export");
            assert_numbers(&text, &export.csv());
            assert_numbers(&text, &export.svg(640));
        }
    }
}

/// Shares, intervals, tests, means and medians do not depend on what all weights are multiplied with.
#[test]
fn huge_and_tiny_weights_give_the_answer_of_ordinary_ones() {
    let survey = survey();
    let near = |a: Option<f64>, b: Option<f64>, place: &str| match (a, b) {
        (None, None) => {}
        (Some(a), Some(b)) => assert!((a - b).abs() <= 1e-12 * b.abs(), "{place}: {a} is not {b}"),
        _ => panic!("{place}: {a:?} is not {b:?}"),
    };
    for other in ["w_huge", "w_tiny"] {
        for question in ["a&by=g", "plain&measure=mean", "plain&by=g&measure=median"] {
            let [plain, found] =
                ["w", other].map(|w| table(&survey, &format!("question={question}&weight={w}")));
            for (a, b) in found.numbers().zip(plain.numbers()) {
                near(a.share, b.share, question);
                near(a.value, b.value, question);
                near(a.lower, b.lower, question);
                near(a.upper, b.upper, question);
            }
            for (a, b) in found.tests.iter().zip(&plain.tests) {
                near(Some(a.p), Some(b.p), question);
            }
            assert_eq!(found.tests.len(), plain.tests.len());
        }
    }
}

/// Means of huge and tiny values are those of the ordinary ones times the power of ten.
#[test]
fn huge_and_tiny_values_have_their_mean() {
    let survey = survey();
    let mean = |id: &str| {
        let table = table(&survey, &format!("question={id}&measure=mean"));
        let cell = &table.cells[0][0];
        [cell.value, cell.lower, cell.upper].map(|n| n.expect(id))
    };
    let plain = mean("plain");
    for (id, by) in [
        ("huge", 1e300),
        ("tiny", 1e-9),
        ("least", 1e-300),
        ("negative", -1.0),
    ] {
        let found = mean(id);
        let near = |a: f64, b: f64| assert!((a / by - b).abs() < 1e-9, "{id}: {a} is not {b}");
        near(found[0], plain[0]);
        let [lower, upper] = if by < 0.0 { [2, 1] } else { [1, 2] };
        near(found[lower], plain[1]);
        near(found[upper], plain[2]);
    }
}

#[test]
fn what_cannot_be_computed_is_refused_by_name() {
    let survey = survey();
    let told = |text: &str, part: &str| {
        let table = table(&survey, text);
        let told = table.warnings.iter().any(|t| t.contains(part));
        assert!(told, "{text}: {:?}", table.warnings);
        table
    };
    let found = told("question=a&measure=count&weight=w_huge", "Gewicht w_huge");
    assert!(found.numbers().all(|c| c.count.is_none()));
    assert!(
        found.summary.contains("nicht berechnen"),
        "{}",
        found.summary
    );
    told("question=a&weight=w_zero", "Gewicht w_zero");
    let found = told(
        "question=plain&measure=mean&weight=w_zero",
        "Gewicht w_zero",
    );
    assert_eq!(found.cells[0][0].value, None);
    let found = table(&survey, "question=both&measure=mean");
    assert_eq!(found.cells[0][0].value, Some(0.0));
}

/// A mean or median has no answers in which groups could differ.
#[test]
fn groups_with_one_value_are_told_as_such() {
    let told = table(&survey(), "question=constant&by=g&measure=median").summary;
    assert!(
        told.starts_with("Kein Unterschied zwischen den Gruppen, den diese Zahlen belegen. Basis"),
        "{told}"
    );
}

/// What a person reads: as many digits as the spread bears, and none that say nothing.
#[test]
fn digits_follow_the_spread() {
    let survey = survey();
    let text = |text: &str| {
        let table = table(&survey, text);
        let query = asked(&survey, text);
        let cell = &table.cells[0][0];
        kommunalblick::words::table::show::text(&survey, query.measure, cell, Lang::De)
            .replace('\u{a0}', " ")
    };
    assert_eq!(text("question=constant&measure=mean"), "0,0004");
    assert_eq!(text("question=close&measure=mean"), "1.000.000,150");
    assert_eq!(text("question=constant_huge&measure=median"), "1 · 10³⁰⁰");
    let median = "question=outlier&measure=median";
    assert_eq!(
        text(median),
        "0,0004",
        "one of a thousand million among ten-thousandths moves no median"
    );
    assert!(text("question=tiny&measure=mean").ends_with(" · 10⁻⁹"));
    let labels = |id: &str| {
        let table = table(&survey, &format!("question={id}"));
        table
            .table
            .rows
            .into_iter()
            .map(|r| r.label.replace('\u{a0}', " "))
            .collect::<Vec<_>>()
    };
    assert_eq!(labels("constant"), ["0,0004"]);
    assert_eq!(labels("whole")[..2], ["0 bis unter 1", "1 bis unter 2"]);
    assert_eq!(labels("tiny")[0], "1 · 10⁻⁹ bis unter 2 · 10⁻⁹");
}

/// `NaN` is how a table schema writes that there is no number: the cell counts as no answer, and the package is read.
#[test]
fn no_number_is_no_answer() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/extremes");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect(name);
    let responses = text("responses.csv");
    let lines: Vec<&str> = responses.lines().collect();
    let at = lines[0]
        .split(',')
        .position(|head| head == "plain")
        .expect("a column");
    let mut cells: Vec<&str> = lines[1].split(',').collect();
    cells[at] = "NaN";
    let first = cells.join(",");
    let changed = [&[lines[0], &first], &lines[2..]].concat().join("\n");
    let files = [
        ("datapackage.json".to_string(), text("datapackage.json")),
        ("responses.csv".to_string(), changed),
    ];
    let changed = Study::load(&files.into()).unwrap_or_else(|problems| panic!("{problems}"));
    let base = |survey: &Study| table(survey, "question=plain&measure=mean").cells[0][0].base;
    let [before, after] = [base(&survey()), base(&changed)].map(|base| base.expect("a base"));
    assert!(before - after == 1.0, "{before}, {after}");
}
