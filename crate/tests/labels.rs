//! Labels are arbitrary text: no label changes how a sentence around it reads, and two options with one label are told apart.

mod told;

use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::query;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, View};
use kommunalblick::words::quoted;
use std::path::Path;
use told::{Told, told};

/// `tests/labels`: options `x` and `z` with one label, `w` and `v` to be given any.
fn survey(one: &str, other: &str) -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/labels");
    let json = |label: &str| serde_json::to_string(label).expect("a text");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect(name);
    let descriptor = text("datapackage.json")
        .replace("\"ONE\"", &json(one))
        .replace("\"OTHER\"", &json(other));
    let files: Files = [
        ("datapackage.json".to_string(), descriptor),
        ("responses.csv".to_string(), text("responses.csv")),
    ]
    .into();
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn table(survey: &Study, text: &str, lang: Lang) -> Told {
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    told(survey, &parsed.query, lang)
}

#[test]
fn two_options_with_one_label_are_told_apart_everywhere() {
    let survey = survey("Ja", "Nein");
    let found = table(&survey, "question=a&by=c", Lang::De);
    let labels: Vec<&str> = found.rows.iter().map(|r| r.label.as_str()).collect();
    assert_eq!(labels, ["Sonstiges (x)", "Ja", "Sonstiges (z)", "Nein"]);
    let groups: Vec<&str> = found.groups.iter().map(|g| g.label.as_str()).collect();
    assert_eq!(groups, ["Amt (p)", "Amt (q)"]);
    let rendered = views::render(
        &survey,
        Lang::De,
        &View::EXPLORE,
        "?question=a&by=c",
        Links::Site,
    );
    let export = Export::of(&survey, &rendered, 0, Occasion::default()).expect("a picture");
    for text in [rendered.main.0.clone(), export.csv(), export.svg(640)] {
        for label in ["Sonstiges (x)", "Sonstiges (z)", "Amt (p)", "Amt (q)"] {
            assert!(text.contains(label), "{label} in {text}");
        }
    }
    let options = rendered.main.0.matches("Titel zweimal (").count();
    assert!(options >= 2, "two questions with one title have their ids");
    assert!(
        rendered.main.0.contains("keine Angabe (k)"),
        "an option with the label of a reason"
    );
}

/// Labels that would read as part of the sentence if they could.
#[test]
fn a_label_stays_inside_its_quotation_marks() {
    let long = "lang ".repeat(390);
    let labels = [
        "Ja“ und nicht „Nein",
        "nicht",
        "und",
        "(5 %). Basis: 3",
        "{number}",
        "{label} {then}",
        "37 %",
        "<b>fett</b>",
        "Zeile\neins\tzwei",
        "\u{202e}verdreht",
        "שלום (a)",
        " am Rand ",
        "",
        long.as_str(),
        "\"x\"",
    ];
    for lang in Lang::ALL {
        let plain = sentence(lang, "Ja", "Nein");
        for label in labels {
            let told = sentence(lang, label, "Nein");
            let (open, close) = if lang == Lang::De {
                ('„', '“')
            } else {
                ('“', '”')
            };
            assert_eq!(
                outside(&told, open, close),
                outside(&plain, open, close),
                "{label:?}: {told}"
            );
            assert!(!told.chars().any(char::is_control), "{told:?}");
            assert!(told.chars().count() < 1200, "{}", told.len());
        }
    }
}

/// Title, summary and warnings of a query that tells of `one` everywhere, with its two populations.
fn sentence(lang: Lang, one: &str, other: &str) -> String {
    let survey = survey(one, other);
    let alone = table(&survey, "question=a&where=a:w,v", lang);
    let compared = table(&survey, "question=b&by=a", lang);
    let negated = table(&survey, "question=b&where=a:!w", lang);
    let texts = [alone, compared, negated]
        .map(|t| format!("{} {} {}", t.title, t.summary, t.warnings.join(" ")));
    texts.join(" ")
}

/// What stands outside of quotation marks.
fn outside(text: &str, open: char, close: char) -> String {
    let mut within = false;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            c if c == open && !within => within = true,
            c if c == close && within => within = false,
            c if !within => kept.push(c),
            _ => {}
        }
    }
    assert!(!within, "an open quotation in {text}");
    kept
}

/// In tables a label stands whole, on one line.
#[test]
fn a_table_has_the_whole_label() {
    let long = "sehr lang ".repeat(190);
    let found = table(&survey(&long, "x\ny"), "question=a", Lang::De);
    assert_eq!(found.rows[1].label, long.trim());
    assert_eq!(found.rows[3].label, "x y");
    let found = table(&survey("", "Nein"), "question=a", Lang::De);
    assert_eq!(
        found.rows[1].label, "w",
        "an empty label gives way to the code"
    );
}

/// What a sentence shows alike is told apart: long labels that differ in the middle, invisible characters, and the names of columns of our own.
#[test]
fn labels_that_look_alike_have_their_codes() {
    let long = |word: &str| {
        format!(
            "{} {word} {}",
            "Lange Antwort ".repeat(12),
            "mit gleichem Ende ".repeat(4)
        )
    };
    for (one, other) in [
        (long("eins"), long("zwei")),
        ("Ja".to_string(), "Ja\u{200b}".to_string()),
        ("alle".to_string(), "Nein".to_string()),
        ("ohne Angabe zur Gruppe".to_string(), "Nein".to_string()),
    ] {
        let survey = survey(&one, &other);
        let found = table(&survey, "question=a&by=c", Lang::De);
        let labels: Vec<&str> = found.rows.iter().map(|r| r.label.as_str()).collect();
        assert!(labels[1].ends_with(" (w)"), "{labels:?}");
        assert_ne!(quoted(labels[1], Lang::De), quoted(labels[3], Lang::De));
    }
}
