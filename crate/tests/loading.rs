//! What a package may hold beyond answers with categories: numbers, weights, roles, and fewer tables. Tried with the made-up clubs.

mod packages;

use kommunalblick::embedded;

use kommunalblick::columns::{DONT_KNOW, NO_ANSWER, NOT_ASKED, answered};
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::{Lang, Text};
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::views::{self, SiteOptions};
use kommunalblick::words::problems::text;

const DESCRIPTOR: &str = "datapackage.json";
const WEIGHT: &str = r#"{"name": "share", "type": "number", "title": "Anteil", "kommunalblick": {"weight": true}}, "#;
const ID: &str = r#"{"name": "id","#;

fn files() -> Files {
    packages::files("eight")
}

fn loaded(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn refused(files: &Files) -> String {
    let problems = Study::load(files).err();
    text(&problems.expect("a broken package"), Lang::En)
}

fn change(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = files.get_mut(file).expect(file);
    assert!(text.contains(from), "{file} lacks {from}");
    *text = text.replacen(from, to, 1);
}

fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = files();
    change(&mut files, file, from, to);
    files
}

/// The clubs with a weight a row, from the given cells.
fn weighted(cells: [&str; 8]) -> Files {
    let mut files = changed(DESCRIPTOR, ID, &format!("{WEIGHT}{ID}"));
    let heads = ["share"].into_iter().chain(cells);
    let text = files.get_mut("responses.csv").expect("responses");
    let rows: Vec<String> = heads
        .zip(text.lines())
        .map(|(w, row)| format!("{w},{row}\n"))
        .collect();
    *text = rows.concat();
    files
}

/// people: c1 3, c2 12, c3 1, c4 5, c5 8, c7 2, c8 4; c6 was not asked.
#[test]
fn numbers_are_read_with_their_reasons() {
    let survey = loaded(&files());
    let people = survey
        .columns()
        .number("people")
        .expect("a question for a number");
    assert_eq!(people.values(), [3.0, 12.0, 1.0, 5.0, 8.0, 0.0, 2.0, 4.0]);
    assert!(people.codes().iter().eq([0, 0, 0, 0, 0, NOT_ASKED, 0, 0]));
    assert_eq!(answered(people.cells()).count(), 7);
    assert!(survey.columns().number("plan").is_none());
    assert!(survey.columns().weight("people").is_none());
}

#[test]
fn each_reason_for_missing_is_kept() {
    let mut files = changed("responses.csv", "own,bought,3,", "own,bought,-,");
    change(&mut files, "responses.csv", "own,none,12,", "own,none,?,");
    let survey = loaded(&files);
    let people = survey.columns().number("people").expect("numbers");
    assert!(people.codes().iter().take(3).eq([NO_ANSWER, DONT_KNOW, 0]));
    assert_eq!(people.values()[..3], [0.0, 0.0, 1.0]);
}

#[test]
fn weights_have_labels_and_every_row() {
    let mut files = weighted(["1", "0.5", "0", "2", "1", "1", "1.25", "1"]);
    files.insert(
        "translations.csv".into(),
        "key,en\nweights.share,Share\n".into(),
    );
    let survey = loaded(&files);
    let weight = survey.codebook().weight("share").expect("a weight");
    assert_eq!(weight.title, Text::new("Anteil", "Share"));
    let share = survey.columns().weight("share").expect("numbers");
    assert_eq!(share.values(), [1.0, 0.5, 0.0, 2.0, 1.0, 1.0, 1.25, 1.0]);
    assert!(share.codes().iter().eq([0; 8]));
    assert!(survey.columns().number("share").is_none());
    let other = Study::unpacked(&survey.packed()).expect("bytes of this build");
    assert_eq!(
        other.columns().weight("share").map(|w| w.values()),
        Some(share.values())
    );
}

#[test]
fn responses_are_observed_unless_they_are_called_modelled() {
    let with = |word: &str| {
        changed(
            DESCRIPTOR,
            r#""kommunalblick": {"sections""#,
            &format!(r#""kommunalblick": {{"responses": "{word}", "sections""#),
        )
    };
    assert_eq!(loaded(&files()).descriptor().evidence, Evidence::Observed);
    assert_eq!(
        loaded(&with("modelled")).descriptor().evidence,
        Evidence::Modelled
    );
    assert_eq!(
        loaded(&with("observed")).descriptor().evidence,
        Evidence::Observed
    );
    let embedded = embedded::survey().unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(embedded.descriptor().evidence, Evidence::Modelled);
}

#[test]
fn an_invented_survey_says_so_in_both_languages() {
    assert!(loaded(&files()).descriptor().invented.is_empty());
    let own = r#""kommunalblick": {"texts": {"invented": "Erdacht."}, "sections""#;
    let mut files = changed(DESCRIPTOR, r#""kommunalblick": {"sections""#, own);
    files.insert(
        "translations.csv".into(),
        "key,en\ntexts.invented,Invented.\n".into(),
    );
    let survey = loaded(&files);
    assert_eq!(survey.descriptor().invented.get(Lang::En), "Invented.");
}

/// A field that names an item of a battery as its question would answer for the item's own field.
#[test]
fn an_item_is_no_question_that_a_field_may_name() {
    let own =
        r#"{"name": "more", "categories": ["own"], "kommunalblick": {"question": "tools.a"}}, "#;
    let mut files = changed(DESCRIPTOR, ID, &format!("{own}{ID}"));
    let text = files.get_mut("responses.csv").expect("responses");
    let heads = std::iter::once("more").chain(std::iter::repeat("own"));
    let rows: Vec<String> = heads
        .zip(text.lines())
        .map(|(cell, row)| format!("{cell},{row}\n"))
        .collect();
    *text = rows.concat();
    let text = refused(&files);
    let told = "kommunalblick.question: found “tools.a”, expected the id of a question";
    assert!(text.contains(told) && text.lines().count() == 1, "{text}");
}

#[test]
fn a_map_has_a_place_of_its_own_for_each_code() {
    let roles = |id: &str, tiles: &str| {
        format!(
            r#""kommunalblick": {{"roles": {{"map": {{"question": "{id}", "tiles": [{tiles}]}}}}, "sections""#
        )
    };
    let with = |id: &str, tiles: &str| {
        changed(
            DESCRIPTOR,
            r#""kommunalblick": {"sections""#,
            &roles(id, tiles),
        )
    };
    let tile =
        |code: &str, column: u32| format!(r#"{{"code": "{code}", "column": {column}, "row": 1}}"#);
    let survey = loaded(&with("size", &[tile("small", 0), tile("big", 1)].join(",")));
    let map = survey.descriptor().roles.map.as_ref().expect("a map");
    assert_eq!(
        (map.question.as_str(), map.place("big")),
        ("size", Some((1, 1)))
    );
    let explore = views::View::EXPLORE;
    let page = views::render(
        &survey,
        Lang::En,
        &explore,
        "?question=plan&by=size",
        views::Links::Site,
    );
    let forms = page.charts.iter().map(|chart| chart.form);
    assert_eq!(forms.filter(|form| *form == chart::Form::Tiles).count(), 1);
}

/// Only what the descriptor lists must be there.
#[test]
fn responses_alone_are_a_package() {
    let mut files = files();
    files.retain(|name, _| [DESCRIPTOR, "responses.csv"].contains(&name.as_str()));
    let survey = loaded(&files);
    assert_eq!((survey.findings().len(), survey.figures().len()), (0, 0));
    assert_eq!(survey.columns().rows(), 8);
    assert!(views::site(&survey, &SiteOptions::default()).len() > 10);
    let more = r#""resources": [{"name": "findings", "path": "findings.csv"}, {"name": "far", "path": "https://example.org/x.csv"}, "#;
    change(&mut files, DESCRIPTOR, r#""resources": ["#, more);
    assert_eq!(
        refused(&files),
        "findings.csv: found no such file, expected this table of the data package."
    );
}

#[test]
fn without_findings_none_can_be_named() {
    let mut files = files();
    files.remove("findings.csv");
    let text = refused(&files);
    assert!(
        text.contains("readings.csv, line 2, column findings: found “F1”"),
        "{text}"
    );
}
