//! Equal numbers are told as equal, and so are those that read the same. The shares stand in `tests/packages/ties/make.py`.

use super::asked;
use super::packages::{files, load};
use super::told::{Told, told};
use kommunalblick::lang::Lang;
use kommunalblick::study::Survey;
use kommunalblick::words::table::Teller;
use std::sync::OnceLock;

fn survey() -> &'static Survey {
    static SURVEY: OnceLock<Survey> = OnceLock::new();
    SURVEY.get_or_init(|| load(&files("ties")))
}

fn table(query: &str, lang: Lang) -> Told {
    told(survey(), &asked(survey(), query), lang)
}

fn begins(query: &str, expected: &str) {
    let summary = table(query, Lang::De).summary;
    assert!(summary.starts_with(expected), "{query}: {summary}");
}

#[test]
fn equal_shares_are_told_as_equal() {
    begins(
        "question=three",
        "Am größten sind „X“ und „Y“ mit je 40\u{a0}%, danach kommt „Z“ mit 20\u{a0}%. Basis: 500",
    );
    begins(
        "question=half",
        "Gleich groß sind „Yes“ und „No“ mit je 50\u{a0}%. Basis",
    );
    begins(
        "question=five",
        "Am größten ist „A“ mit 45\u{a0}%, danach kommen „B“, „C“ und „D“ mit je 15\u{a0}%. Basis",
    );
    begins(
        "question=three&measure=count",
        "Am größten sind „X“ und „Y“ mit je 200, danach kommt „Z“ mit 100. Basis",
    );
    let english = table("question=three", Lang::En).summary;
    assert!(
        english.starts_with("The largest are “X” and “Y” with 40% each, then “Z” with 20%."),
        "{english}"
    );
}

#[test]
fn shares_that_read_the_same_are_told_in_no_order() {
    begins(
        "question=near",
        "Am größten sind „X“ und „Y“ mit je 40\u{a0}%, danach",
    );
    begins(
        "question=near&measure=count",
        "Am größten ist „X“ mit 201, danach kommt „Y“ mit 199.",
    );
}

/// 50 of 100, 100 of 200 and 50 of 200: the first two are one share; `no` spreads as far as `yes`.
#[test]
fn groups_with_equal_shares_are_told_together() {
    let all = "Am weitesten, und gleich weit, liegen die Gruppen auseinander bei „Yes“ und „No“; bei „Yes“ von „Large“ mit 25\u{a0}% bis „Small“ und „Middle“ mit je 50\u{a0}%.";
    begins("question=plan&by=size", all);
    begins(
        "question=like&by=size",
        "Die Gruppen unterscheiden sich in keiner Antwort. Basis",
    );
}

/// By value, equal ones in the order of the questionnaire: `e` comes first there, and is the smallest; with weights that sum with rounding, too.
#[test]
fn an_order_by_value_keeps_equal_ones_in_the_order_of_the_questionnaire() {
    let rows = |query: &str| -> Vec<String> {
        table(query, Lang::De)
            .table
            .rows
            .into_iter()
            .map(|row| row.code)
            .collect()
    };
    assert_eq!(rows("question=five&order=value"), ["a", "b", "c", "d", "e"]);
    assert_eq!(rows("question=half&order=value"), ["yes", "no"]);
}

/// Panels are what is shown: each tells of itself, and the whole says which there are and how large their groups.
#[test]
fn with_a_second_breakdown_the_sentence_is_about_the_panels() {
    let table = table("question=plan&by=side,size", Lang::De);
    assert_eq!(
        table.summary,
        "3 Teilbilder: „Small“, „Middle“ und „Large“; was jedes zeigt, steht dort. Basis: je Gruppe 50 bis 100 gültige Fälle."
    );
    let panels = table.panels.as_ref().expect("panels");
    let told = |at: usize| Teller::new(survey(), Lang::De).summary(&panels[at].table);
    assert!(
        told(0).ends_with("Basis: je Gruppe 50 gültige Fälle."),
        "{}",
        told(0)
    );
    assert!(
        told(2).ends_with("Basis: je Gruppe 100 gültige Fälle."),
        "{}",
        told(2)
    );
}
