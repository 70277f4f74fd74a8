//! From `readings.csv` to readings.

use super::super::reconstruction::{Instead, Reading};
use super::cells::{Ids, known_option, listed, parse, population, some};
use std::collections::BTreeSet;
use survey::codebook::Codebook;
use survey::lang::Text;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted};

const FILE: &str = "readings.csv";
const COLUMNS: [&str; 9] = [
    "id", "title_de", "title_en", "text_de", "text_en", "findings", "question", "option", "query",
];

/// The readings, and the ids of all rows; none where the package has no such file. The ids are `None` where the table could not be read.
pub(in super::super) fn readings(
    files: &Files,
    book: &Codebook,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> (Vec<Reading>, Option<BTreeSet<String>>) {
    if !files.contains_key(FILE) {
        return (Vec::new(), Some(BTreeSet::new()));
    }
    let before = problems.len();
    let table = Sheet::read(files, FILE, &COLUMNS, problems);
    let readable = problems.len() == before;
    let mut ids = Ids::default();
    let mut replaced = BTreeSet::new();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        let reading = Reading {
            id: row.get("id").to_string(),
            title: Text::new(row.get("title_de"), row.get("title_en")),
            text: Text::new(row.get("text_de"), row.get("text_en")),
            findings: listed(&row, findings, problems),
            instead: instead(&row, book, problems),
        };
        if reading.title.de.is_empty() || reading.title.en.is_empty() {
            problems.push(row.problem(Code::Missing, "title_de", Wanted::BothLanguages));
        }
        check_once(&reading, &row, &mut replaced, problems);
        list.push(reading);
    }
    (list, readable.then(|| ids.known()))
}

/// A finding can be recounted in one way only.
fn check_once(
    reading: &Reading,
    row: &Line,
    replaced: &mut BTreeSet<String>,
    problems: &mut Problems,
) {
    if reading.instead.is_none() {
        return;
    }
    for id in &reading.findings {
        if !replaced.insert(id.clone()) {
            let expected = Wanted::UnusedFindings.into();
            problems.push(row.about(Code::Repeated, "findings", id, expected));
        }
    }
}

fn instead(row: &Line, book: &Codebook, problems: &mut Problems) -> Option<Instead> {
    let (question, option, text) = (row.get("question"), row.get("option"), row.get("query"));
    if text.is_empty() {
        for column in ["question", "option"] {
            if !row.get(column).is_empty() {
                problems.push(row.problem(Code::Surplus, column, Wanted::NothingWithoutQuery));
            }
        }
        return None;
    }
    let query = match text.strip_prefix("where=") {
        Some(_) => population(text, row, "query", book, problems),
        None => parse(text, row, "query", book, problems),
    };
    if query.question.as_deref().unwrap_or("") != question {
        let own = query.question.as_deref().unwrap_or("");
        let expected = Wanted::QuestionOfQuery.of(&[own]);
        problems.push(row.problem(Code::Unfit, "question", expected));
    }
    if !option.is_empty() && query.question.is_some() {
        known_option(row, &query, book, problems);
    }
    Some(Instead {
        query,
        option: some(option),
    })
}
