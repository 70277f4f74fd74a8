//! From `figures.csv` to figures and tables.

use super::super::figure::{self, Chart, Figure};
use super::cells::{Ids, check_section, listed, note, parse, printed_n, word};
use std::collections::BTreeSet;
use survey::codebook::Codebook;
use survey::lang::{Lang, Text};
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted};

const FIGURES: [&str; 11] = [
    "id", "number", "section", "title_de", "title_en", "queries", "chart", "n", "findings",
    "note_de", "note_en",
];

const FILE: &str = "figures.csv";

/// The figures and tables; none where the package has no such file.
pub(super) fn figures(
    files: &Files,
    book: &Codebook,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Figure> {
    if !files.contains_key(FILE) {
        return Vec::new();
    }
    let table = Sheet::read(files, FILE, &FIGURES, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.extend(figure(&row, book, findings, problems));
    }
    list
}

fn figure(
    row: &Line,
    book: &Codebook,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Option<Figure> {
    let id = row.get("id");
    let parsed = figure::parse_id(id);
    if parsed.is_none() {
        problems.push(row.problem(Code::Malformed, "id", Wanted::Like.of(&["abb-12", "tab-5"])));
    }
    let chart = word(row, "chart", &Chart::WORDS, problems);
    check_section(row, book, problems);
    let (series, number) = parsed?;
    let figure = Figure {
        id: id.to_string(),
        series,
        number,
        section: row.get("section").to_string(),
        title: Text::new(row.get("title_de"), row.get("title_en")),
        queries: row
            .get("queries")
            .split_whitespace()
            .map(|t| parse(t, row, "queries", book, problems))
            .collect(),
        chart: chart?,
        n: printed_n(row, "n", problems),
        findings: listed(row, findings, problems),
        note: note(row, problems),
        key: figure::label(series, number, Lang::De),
    };
    if figure.title.de.is_empty() || figure.title.en.is_empty() {
        problems.push(row.problem(Code::Missing, "title_de", Wanted::BothLanguages));
    }
    if figure.source_key() != row.get("number") {
        let expected = Wanted::Exactly.of(&[figure.source_key()]);
        problems.push(row.problem(Code::Unfit, "number", expected));
    }
    Some(figure)
}
