//! Packages in every form of the standard, below tests/packages: what is counted in them is what frictionless reads (`make.py` there).

use kommunalblick::codebook::{Kind, Why};
use kommunalblick::columns::is_answer;
use kommunalblick::describe;
use kommunalblick::lang::Lang;
use kommunalblick::package::{self, DESCRIPTOR};
use kommunalblick::query::{self, Measure, Query};
use kommunalblick::study::Study;
use kommunalblick::views::{self, SiteOptions};
use kommunalblick::words::problems::sentence;
use kommunalblick::words::table::Teller;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packages");
    root.join(name)
}

/// The files of a package, found as the page finds them: by what the descriptor names.
fn bytes(name: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |file: &str| std::fs::read(folder(name).join(file)).expect("a file of the package");
    let descriptor = read(DESCRIPTOR);
    let named = package::named(&String::from_utf8_lossy(&descriptor));
    let mut files: BTreeMap<String, Vec<u8>> =
        named.into_iter().map(|n| (n.clone(), read(&n))).collect();
    files.insert(DESCRIPTOR.to_string(), descriptor);
    files
}

fn survey(name: &str) -> Study {
    let files = package::texts(&bytes(name)).unwrap_or_else(|problems| panic!("{problems}"));
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Field → value → how often frictionless reads it; nothing is the empty text.
fn counts(name: &str) -> Map<String, Value> {
    let text = std::fs::read_to_string(folder(name).join("counts.json")).expect("counts");
    serde_json::from_str(&text).expect("an object")
}

/// How many gave an option, as the page counts them.
fn counted(survey: &Study, text: &str, option: &str) -> u32 {
    let parsed = query::parse(text, survey.codebook());
    assert!(parsed.problems.is_empty(), "{text}: {:?}", parsed.problems);
    let tally = survey.tally(&parsed.query, option);
    tally
        .unwrap_or_else(|| panic!("{text} {option} is not counted"))
        .count
}

/// Every option of a question has the counts of its field, and the base is what is left of all rows without those that gave none.
fn same(survey: &Study, id: &str, field: &str, name: &str) {
    let counts = counts(name);
    let expected = counts[field].as_object().expect("values");
    let question = survey.codebook().question(id).expect("a question");
    for answer in question.offered() {
        let n = expected
            .get(&answer.code)
            .and_then(Value::as_u64)
            .unwrap_or(0);
        let text = format!("question={id}");
        assert_eq!(
            u64::from(counted(survey, &text, &answer.code)),
            n,
            "{id} {}",
            answer.code
        );
    }
    let given = expected.iter().filter(|(value, _)| !value.is_empty());
    let all: u64 = given.filter_map(|(_, n)| n.as_u64()).sum();
    let base = survey.tally(&Query::of(id), &question.answers[0].code);
    assert_eq!(base.map(|t| u64::from(t.base)), Some(all), "base of {id}");
}

/// The numbers of a question, sorted, against those of its field.
fn same_numbers(survey: &Study, id: &str, name: &str) {
    let numbers = survey.columns().number(id).expect("numbers");
    let mut own: BTreeMap<String, u64> = BTreeMap::new();
    for (value, code) in numbers.values().iter().zip(numbers.codes().iter()) {
        let text = if is_answer(code) {
            value.to_string()
        } else {
            String::new()
        };
        *own.entry(text).or_default() += 1;
    }
    let counts = counts(name);
    let expected = counts[id].as_object().expect("values").iter();
    let expected = expected.map(|(value, n)| (value.clone(), n.as_u64().unwrap_or(0)));
    assert_eq!(own, expected.collect(), "{id}");
}

fn uncounted(survey: &Study) -> Vec<(&str, &Why)> {
    let list = survey.codebook().uncounted.iter();
    list.map(|u| (u.field.as_str(), &u.why)).collect()
}

#[test]
fn the_standard_alone_is_a_survey() {
    let survey = survey("plain");
    let book = survey.codebook();
    let kinds: Vec<(&str, Kind)> = book
        .questions
        .iter()
        .map(|q| (q.id.as_str(), q.kind))
        .collect();
    let expected = [
        ("Größe", Kind::Scale),
        ("bund", Kind::Single),
        ("netz", Kind::Single),
        ("art", Kind::Single),
        ("etat", Kind::Number),
        ("anteil", Kind::Number),
        ("jahr", Kind::Number),
    ];
    assert_eq!(kinds, expected);
    for (id, field) in [
        ("Größe", "Größe"),
        ("bund", "bund"),
        ("netz", "netz"),
        ("art", "art"),
    ] {
        same(&survey, id, field, "plain");
    }
    for id in ["etat", "anteil", "jahr"] {
        same_numbers(&survey, id, "plain");
    }
    let labels = |id: &str, lang| -> Vec<&str> {
        let question = book.question(id).expect("a question");
        question.answers.iter().map(|a| a.label.get(lang)).collect()
    };
    assert_eq!(labels("netz", Lang::De), ["ja", "nein"]);
    assert_eq!(labels("netz", Lang::En), ["yes", "no"]);
    assert_eq!(labels("bund", Lang::De), ["dafür", "dagegen", "10"]);
    assert_eq!(labels("Größe", Lang::De), ["klein", "mittel", "groß"]);
    let left = [
        ("nr", &Why::Identifier),
        ("tag", &Why::Date),
        ("wort", &Why::Words),
    ];
    assert_eq!(uncounted(&survey), left);
}

/// What nothing counts is named on the list of questions, in both languages, with why.
#[test]
fn fields_that_nothing_counts_are_named() {
    let survey = survey("plain");
    let site = views::site(&survey, &SiteOptions::default());
    let page = |path: &str| {
        let found = site.iter().find(|page| page.path == path);
        found
            .map(|page| page.html.as_str())
            .expect("the list of questions")
    };
    for text in [
        "Felder ohne Auswertung",
        "nr",
        "Kennung: unterscheidet die Zeilen",
        "tag",
        "Datum oder Zeit",
    ] {
        assert!(page("questions/index.html").contains(text), "{text}");
    }
    assert!(page("en/questions/index.html").contains("words of one’s own: no list of answers"));
    let notes: Vec<String> = describe::notes(&survey)
        .iter()
        .map(|note| sentence(note, Lang::En))
        .collect();
    assert_eq!(
        notes[1],
        "column tag: found “tag”: a date or time, expected a field that can be counted."
    );
}

/// Items and ranks whose categories stand in another order, or lack some, and fields of a multiple response in several forms.
#[test]
fn a_code_means_the_same_in_every_field_of_a_question() {
    let survey = survey("sets");
    for item in ["personal", "geld", "raum"] {
        let id = format!("lage.{item}");
        same(&survey, &id, &id, "sets");
    }
    let item = |id: &str| survey.codebook().question(id).expect("an item");
    let codes: Vec<&str> = item("lage.raum").codes().collect();
    assert_eq!(
        codes,
        ["1", "2", "3", "4"],
        "all that any item has, in the order of the first"
    );
    assert_eq!(item("lage.raum").not_offered, ["2", "4"]);
    assert_eq!(item("lage.personal").not_offered, ["4"]);
    let counts = counts("sets");
    for (option, yes) in [("netz", "ja"), ("bus", "true"), ("bad", "ja")] {
        let n = counts[&format!("angebot.{option}")][yes].as_u64();
        assert_eq!(
            Some(u64::from(counted(&survey, "question=angebot", option))),
            n,
            "{option}"
        );
    }
    for (measure, field) in [(Measure::First, "rang.1"), (Measure::Second, "rang.2")] {
        for option in ["a", "b", "c", "d"] {
            let n = counts[field]
                .get(option)
                .and_then(Value::as_u64)
                .unwrap_or(0);
            let query = Query {
                measure,
                ..Query::of("rang")
            };
            let own = survey.tally(&query, option).expect("counted").count;
            assert_eq!(u64::from(own), n, "{field} {option}");
        }
    }
}

/// In the table of a battery an option that an item lacks has no number, not 0 %.
#[test]
fn what_an_item_does_not_offer_has_no_number() {
    let survey = survey("sets");
    let query = query::parse("question=lage", survey.codebook()).query;
    let table = Teller::new(&survey, Lang::De)
        .table(&query)
        .expect("a table");
    let cell = |row: usize, group: usize| {
        let cell = &table.cells[row][group];
        (cell.share.is_some(), cell.count)
    };
    assert_eq!(
        (cell(0, 0), cell(0, 1), cell(0, 2)),
        ((true, Some(28.0)), (true, Some(5.0)), (true, Some(40.0)))
    );
    assert_eq!(
        (cell(1, 2), cell(3, 0), cell(3, 2)),
        ((false, None), (false, None), (false, None))
    );
    assert_eq!(cell(3, 1), (true, Some(3.0)));
    let codes = |text: &str| -> Vec<String> {
        let query = query::parse(text, survey.codebook()).query;
        let table = Teller::new(&survey, Lang::De)
            .table(&query)
            .expect("a table");
        let rows = table.rows.iter().map(|head| head.code.clone());
        rows.collect()
    };
    assert_eq!(
        codes("question=lage.raum"),
        ["1", "3"],
        "asked alone, an item has its own"
    );
    assert_eq!(codes("question=lage"), ["1", "2", "3", "4"]);
}

#[test]
fn a_dialect_is_read_as_it_says() {
    let survey = survey("dialect");
    same(&survey, "wahl", "wahl", "dialect");
    same_numbers(&survey, "zahl", "dialect");
    assert_eq!(survey.columns().rows(), 60);
    let left = [
        ("id", &Why::Identifier),
        ("nie", &Why::NoColumn),
        ("frei", &Why::NoField),
    ];
    assert_eq!(uncounted(&survey), left);
}

#[test]
fn rows_may_stand_in_the_descriptor() {
    let survey = survey("inline");
    for id in ["wahl", "netz"] {
        same(&survey, id, id, "inline");
    }
    same_numbers(&survey, "zahl", "inline");
}
