//! Limits of a package, and of the tables that it gives.

use super::{soon, times};
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::package::{Files, limits};
use kommunalblick::problem::{Expected, Problems, Unit};
use kommunalblick::query::{Beyond, Limit, parse};
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, View};
use kommunalblick::words::problems::text;

/// A package with one question for each list of options, whose codes and labels are made as told.
fn package(questions: &[usize], code: impl Fn(usize) -> String, label: &str) -> Files {
    let mut fields = vec![r#"{"name":"id","type":"string"}"#.to_string()];
    let mut own = Vec::new();
    for (nth, options) in questions.iter().enumerate() {
        let category = |at: usize| format!(r#"{{"value":"{}","label":"{label}"}}"#, code(at));
        let categories = times(*options, ",", category);
        fields.push(format!(r#"{{"name":"q{nth}","type":"string","categories":[{categories}],"kommunalblick":{{"question":"q{nth}"}}}}"#));
        own.push(format!(
            r#"{{"id":"q{nth}","type":"single","section":"s","title":"{label}"}}"#
        ));
    }
    let descriptor = format!(
        r#"{{"name":"t","title":"t","version":"1.0.0","licenses":[{{"name":"CC0-1.0"}}],"resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[{}]}}}}],
        "kommunalblick":{{"evidence":"observed","sections":[{{"id":"s","title":"s"}}],"missing":[{{"reason":"no-answer","value":"","label":"k. A."}}],"questions":[{}]}}}}"#,
        fields.join(","),
        own.join(",")
    );
    let row = |nth: usize| {
        format!(
            "{nth}{}\n",
            times(questions.len(), "", |q| format!(
                ",{}",
                code(nth % questions[q])
            ))
        )
    };
    let head = format!("id{}\n", times(questions.len(), "", |q| format!(",q{q}")));
    let responses = head + &times(50, "", row);
    Files::from([
        ("datapackage.json".to_string(), descriptor),
        ("responses.csv".to_string(), responses),
    ])
}

fn load(files: &Files) -> Result<Study, String> {
    soon("package", || Study::load(files)).map_err(|problems| text(&problems, Lang::En))
}

#[test]
fn panels_and_cells_are_limited() {
    let plain = |at: usize| format!("c{at}");
    let survey = load(&package(&[40, 41, 250, 10], plain, "x")).unwrap_or_else(|p| panic!("{p}"));
    let beyond = |text: &str| soon(text, || parse(text, survey.codebook())).beyond;
    assert_eq!(
        beyond("question=q3&by=q2,q0"),
        None,
        "100,000 cells in 40 panels"
    );
    assert_eq!(
        beyond("question=q3&by=q0,q1"),
        Some(Beyond {
            limit: Limit::Panels,
            found: 41
        })
    );
    let found = 41 * 250 * 10;
    assert_eq!(
        beyond("question=q1&by=q2,q3"),
        Some(Beyond {
            limit: Limit::Cells,
            found
        })
    );
}

/// At 10,000 cells a page shows them; beyond, it says how many there are, and the file has every one.
#[test]
fn a_table_beyond_what_a_page_shows_is_a_sentence_and_a_file() {
    let plain = |at: usize| format!("c{at}");
    let survey = load(&package(&[40, 250, 251, 10], plain, "x")).unwrap_or_else(|p| panic!("{p}"));
    let shown = |search| views::render(&survey, Lang::De, &View::EXPLORE, search, Links::Site);
    let within = shown("?question=q0&by=q1");
    assert!(within.main.0.contains("kb-cross") && !within.charts.is_empty());
    let beyond = shown("?question=q0&by=q1&net=x:c0,c1");
    assert!(
        beyond
            .main
            .0
            .contains("hat 10.250 Zellen, die Seite zeigt höchstens 10.000")
    );
    assert!(!beyond.main.0.contains("kb-cross") && beyond.charts.is_empty());
    let occasion = Occasion {
        date: "2026-01-01",
        site: "",
    };
    let file = Export::of(&survey, &beyond, 0, occasion)
        .expect("its numbers")
        .csv();
    assert_eq!(file.matches(";Anteil;").count(), 10_291);
}

#[test]
fn texts_and_lists_of_a_package_are_limited() {
    let ok = load(&package(
        &[2],
        |at| format!("{at}{}", "c".repeat(limits::CODE - 1)),
        &"l".repeat(limits::LABEL),
    ));
    assert!(ok.is_ok(), "{:?}", ok.err());
    let huge = load(&package(
        &[2],
        |at| format!("{at}{}", "c".repeat(100_000)),
        "x",
    ));
    let told = huge.expect_err("codes of 100 kB");
    assert!(
        told.contains("found 100,001 characters, expected at most 200 characters"),
        "{told}"
    );
    assert!(
        told.contains("datapackage.json, line 1") && told.contains("categories[0].value"),
        "{told}"
    );
    let titles = load(&package(&[2], |at| at.to_string(), &"t".repeat(1_000_000)));
    assert!(
        titles
            .expect_err("titles of 1 MB")
            .contains("at most 2,000 characters")
    );
    let options = load(&package(&[limits::OPTIONS + 1], |at| at.to_string(), "x"));
    assert!(
        options
            .expect_err("options")
            .contains("10,001 options, expected at most 10,000")
    );
}

/// What is wrong with a descriptor of one property.
fn described(key: &str, value: serde_json::Value) -> String {
    let mut problems = Problems::default();
    limits::descriptor(
        &serde_json::json!({ key: value }),
        "datapackage.json",
        &mut problems,
    );
    text(&problems, Lang::En)
}

#[test]
fn lists_of_a_descriptor_are_told_from_the_first_beyond() {
    let lists = [
        (
            "fields",
            limits::FIELDS,
            "20,001 fields, expected at most 20,000",
        ),
        (
            "questions",
            limits::QUESTIONS,
            "10,001 questions, expected at most 10,000",
        ),
        (
            "categories",
            limits::OPTIONS,
            "10,001 options, expected at most 10,000",
        ),
    ];
    for (key, most, told) in lists {
        let list = |n: usize| serde_json::json!(vec![0; n]);
        assert_eq!(described(key, list(most)), "", "{key} at the limit");
        let beyond = described(key, list(most + 1));
        assert!(beyond.contains(told), "{beyond}");
    }
    let text = |n: usize| serde_json::json!("t".repeat(n));
    assert_eq!(described("wording", text(limits::TEXT)), "");
    let beyond = described("wording", text(limits::TEXT + 1));
    assert!(
        beyond.contains("20,001 characters, expected at most 20,000"),
        "{beyond}"
    );
    assert!(limits::weights(limits::WEIGHTS).is_none());
    let weights = limits::weights(limits::WEIGHTS + 1).expect("weights");
    assert_eq!(weights.found.as_deref(), Some("101"));
    assert_eq!(weights.expected, Expected::AtMost(100, Unit::Weights));
}

#[test]
fn a_file_of_a_package_is_refused_by_its_size_alone() {
    let told = |bytes: usize| {
        let files = Files::from([("responses.csv".to_string(), "x".repeat(bytes))]);
        let mut problems = Problems::default();
        soon("a file", || limits::files(&files, &mut problems));
        text(&problems, Lang::En)
    };
    assert_eq!(told(limits::FILE), "");
    let beyond = told(limits::FILE + 1);
    assert!(beyond.contains("responses.csv"), "{beyond}");
    assert!(
        beyond.contains("200,000,001 bytes, expected at most 200,000,000"),
        "{beyond}"
    );
}

#[test]
fn rows_and_cells_of_the_responses_are_limited() {
    assert!(limits::responses(limits::ROWS, 50).is_none());
    let problem = limits::responses(limits::ROWS + 1, 1).expect("rows");
    assert_eq!(problem.found.as_deref(), Some("2000001"));
    let most = Expected::AtMost(limits::ROWS, Unit::Rows);
    assert_eq!(problem.expected, most);
    let problem = limits::responses(20_000, 5_001).expect("cells");
    assert_eq!(problem.found.as_deref(), Some("100020000"));
    let most = Expected::AtMost(limits::CELLS, Unit::Cells);
    assert_eq!(problem.expected, most);
}

/// Every cell wrong: a thousand mistakes are kept, the others counted.
#[test]
fn wrong_cells_are_counted() {
    let mut files = package(&[2; 300], |at| format!("c{at}"), "x");
    let responses = files.get_mut("responses.csv").expect("responses");
    *responses = responses.replace(",c", ",d");
    let problems = soon("load", || Study::load(&files)).expect_err("wrong cells");
    assert_eq!(problems.len(), 15_000);
    assert_eq!(problems.iter().count(), 1_000);
}
