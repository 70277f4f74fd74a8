//! Tables as their files in `tests/tables/` say. Above its first empty line a file says who counted what it expects (`# by hand: …`), and of what:
//!
//! | head | what it says | without it |
//! | --- | --- | --- |
//! | `package` | a folder of `tests/packages/`, or `study` | |
//! | `row` | a line that takes the place of the same respondent's in `responses.csv` | the answers as they are |
//! | `kind` | a question and the type that it shall have: `step bands` | as in the descriptor |
//! | `responses` | `modelled`: the answers stand for nobody | observed |
//! | `model` | `beside`: what the answers give stands beside what is stated, too | it does not |
//! | `lang` | `de` or `en` | `en` |
//! | `cells` | what is written of a cell, as words and signs: `count/base` (the words are in `cases/cell.rs`) | its text, as people read it |
//! | `show` | what stands around the cells: `title`, `summary`, `kinds`, `differences`, `tests`, `query`, `warnings` | of text `title summary warnings` |
//!
//! Then come its queries, each with its table below: rows, `n` (valid of asked of all in the group), the others who were asked by reason,
//! and the panels. A remark (`# …`) may stand between a query and its table.
//! A new case is a new file; `KOMMUNALBLICK_REDRAW=1` writes the tables anew, to be read before they are kept.

#[path = "cases/case.rs"]
mod case;
#[path = "cases/cell.rs"]
mod cell;
#[path = "cases/survey.rs"]
mod survey;
#[path = "cases/write.rs"]
mod write;

use super::asked;
use case::Case;
use kommunalblick::evidence::Evidence;
use kommunalblick::query::{Per, Query};
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::words::table::Teller;

#[test]
fn tables_are_as_their_files_say() {
    let redraw = std::env::var_os("KOMMUNALBLICK_REDRAW").is_some_and(|value| value == "1");
    let mut wrong = Vec::new();
    for mut case in Case::all() {
        let found = found(&case);
        for (question, found) in case.questions.iter_mut().zip(found) {
            if found != question.expected && !redraw {
                wrong.push(format!(
                    "{}: {}\n{found}",
                    case.file.display(),
                    question.query
                ));
            }
            question.expected = found;
        }
        if redraw {
            case.keep();
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the queries of a file give.
fn found(case: &Case) -> Vec<String> {
    let (survey, form) = (survey::of(case), write::Form::of(case));
    let teller = Teller::new(&survey, case.lang());
    let questions = case.questions.iter();
    let found = questions.map(|own| form.written(&teller, &asked(&survey, &own.query)));
    found.collect()
}

/// What is counted of a query option by option, and of all its options at once, is what its table holds.
#[test]
fn counts_are_those_of_the_tables() {
    let mut tried = 0;
    for case in Case::all() {
        let survey = survey::of(&case);
        for question in &case.questions {
            let query = asked(&survey, &question.query);
            let table = Teller::new(&survey, case.lang()).table(&query);
            let table = table.expect("a table");
            if query.per == Per::Column {
                tried += same_counts(&survey, &query, &table);
            }
        }
    }
    assert!(tried > 100, "only {tried} counts were compared");
}

/// How many counts of a table there were to compare.
fn same_counts(survey: &Study, query: &Query, table: &Table) -> usize {
    let tallies = survey.tallies(query).unwrap_or_default();
    for (code, tally) in &tallies {
        assert_eq!(survey.tally(query, code), Some(*tally), "{query}, {code}");
        let row = table.rows.iter().position(|row| row.code == *code);
        let cell = &table.cells[row.expect("its row")][0];
        if cell.evidence == Evidence::Observed {
            let counted = (Some(f64::from(tally.count)), Some(f64::from(tally.base)));
            assert_eq!((cell.count, cell.base), counted, "{query}, {code}");
        }
    }
    tallies.len()
}
