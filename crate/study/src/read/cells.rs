//! Reading single cells: words of a list, numbers of cases, notes, queries, references.

use super::super::finding::Base;
use std::collections::{BTreeMap, BTreeSet};
use survey::codebook::Codebook;
use survey::lang::Text;
use survey::package::Row;
use survey::problem::{Problem, Problems, did_you_mean, quoted};
use survey::query::{self, Query};

/// Remembers ids and reports the second use of one.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, u64>);

impl Ids {
    /// Every id seen.
    pub fn known(self) -> BTreeSet<String> {
        self.0.into_keys().collect()
    }

    pub fn check(&mut self, row: &Row, problems: &mut Problems) {
        let id = row.get("id").to_string();
        if id.is_empty() {
            problems.push(row.problem("id", "an id"));
        } else if let Some(first) = self.0.insert(id, row.line) {
            problems
                .push(row.problem("id", format!("an id of its own; line {first} has the same")));
        }
    }
}

pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

pub(super) fn note(row: &Row, problems: &mut Problems) -> Text {
    let note = Text::new(row.get("note_de"), row.get("note_en"));
    if note.de.is_empty() != note.en.is_empty() {
        let column = if note.de.is_empty() {
            "note_de"
        } else {
            "note_en"
        };
        problems.push(row.problem(column, "the note in both languages, or in neither"));
    }
    note
}

/// A query that must be understood whole and be written canonically.
pub(super) fn parse(
    text: &str,
    row: &Row,
    column: &str,
    book: &Codebook,
    problems: &mut Problems,
) -> Query {
    let parsed = query::parse(text, book);
    for problem in &parsed.problems {
        let place = problem.column.clone().unwrap_or_default();
        let expected = format!("{} (in “{place}” of {})", problem.expected, quoted(text));
        let problem = Problem {
            expected,
            ..problem.clone()
        };
        problems.push(problem.column(column).at(row.file, row.line));
    }
    let canonical = parsed.query.to_string();
    if parsed.problems.is_empty() && canonical != text {
        problems.push(
            Problem::new(
                quoted(text),
                format!("the canonical text {}", quoted(&canonical)),
            )
            .column(column)
            .at(row.file, row.line),
        );
    }
    parsed.query
}

pub(super) fn choice(row: &Row, column: &str, known: &[&str], problems: &mut Problems) -> String {
    let word = row.get(column);
    if !known.contains(&word) {
        let hint = did_you_mean(word, known.iter().copied());
        problems.push(
            row.problem(column, format!("one of {}", known.join(", ")))
                .hint(hint),
        );
    }
    word.to_string()
}

pub(super) fn word<T: Copy>(
    row: &Row,
    column: &str,
    words: &[(T, &str)],
    problems: &mut Problems,
) -> Option<T> {
    let known: Vec<&str> = words.iter().map(|(_, w)| *w).collect();
    let written = choice(row, column, &known, problems);
    words
        .iter()
        .find(|(_, w)| *w == written)
        .map(|(value, _)| *value)
}

pub(super) fn printed_n(row: &Row, column: &str, problems: &mut Problems) -> Base {
    let text = row.get(column);
    let base = match text.split_once("..") {
        None if text.is_empty() => Some(Base::NotPrinted),
        None => text.parse().ok().filter(|n| *n > 0).map(Base::Known),
        Some((low, high)) => range(low, high).map(|(a, b)| Base::Range(a, b)),
    };
    base.unwrap_or_else(|| {
        problems.push(row.problem(
            column,
            "a whole number above 0, a range such as 35..144, or nothing",
        ));
        Base::NotPrinted
    })
}

pub(super) fn range(low: &str, high: &str) -> Option<(u32, u32)> {
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (0 < low && low <= high).then_some((low, high))
}

pub(super) fn check_section(row: &Row, book: &Codebook, problems: &mut Problems) {
    let section = row.get("section");
    let known = || book.sections.iter().map(|s| s.id.as_str());
    if !known().any(|s| s == section) {
        let expected = format!("a section: {}", known().collect::<Vec<_>>().join(", "));
        problems.push(
            row.problem("section", expected)
                .hint(did_you_mean(section, known())),
        );
    }
}

/// The ids of the cell “findings”, each of which must be a finding; unchecked where no findings could be read.
pub(super) fn listed(
    row: &Row,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<String> {
    references(row, "findings", "ids of findings", findings, problems)
}

/// The ids of a cell, each of which must be known; unchecked where it cannot be said which are.
pub(super) fn references(
    row: &Row,
    column: &str,
    expected: &str,
    known: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<String> {
    let ids = row.get(column).split_whitespace();
    let ids: Vec<String> = ids.map(str::to_string).collect();
    let unknown = |id: &&String| known.is_some_and(|known| !known.contains(*id));
    for id in ids.iter().filter(unknown) {
        let hint = did_you_mean(id, known.into_iter().flatten().map(String::as_str));
        problems.push(
            Problem::new(quoted(id), expected)
                .column(column)
                .at(row.file, row.line)
                .hint(hint),
        );
    }
    ids
}

/// The row's own id must be a finding's.
pub(super) fn check_finding(
    row: &Row,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) {
    let id = row.get("id");
    if !id.is_empty() && findings.is_some_and(|known| !known.contains(id)) {
        let known = findings.into_iter().flatten().map(String::as_str);
        let hint = did_you_mean(id, known);
        problems.push(row.problem("id", "the id of a finding").hint(hint));
    }
}

/// The cell “option” must be an option of the query's question or a net of the query.
pub(super) fn known_option(row: &Row, query: &Query, book: &Codebook, problems: &mut Problems) {
    let Some(question) = query.question.as_deref().and_then(|q| book.question(q)) else {
        return;
    };
    let option = row.get("option");
    let nets = query.nets.iter().map(|n| n.name.as_str());
    let known: Vec<&str> = question.codes().chain(nets).collect();
    if !known.contains(&option) {
        let expected = format!(
            "an option of {} or a net of the query: {}",
            question.id,
            known.join(", ")
        );
        let hint = did_you_mean(option, known);
        problems.push(row.problem("option", expected).hint(hint));
    }
}

/// A query that is only a population, `where=…`, likewise whole and canonical.
pub(super) fn population(
    text: &str,
    row: &Row,
    column: &str,
    book: &Codebook,
    problems: &mut Problems,
) -> Query {
    let conditions = text.strip_prefix("where=").unwrap_or(text);
    let (population, found) = query::parse_where(conditions, book);
    let query = Query {
        population,
        ..Query::default()
    };
    let canonical = query.to_string();
    if found.is_empty() && canonical != text {
        let expected = format!("the canonical text {}", quoted(&canonical));
        problems.push(row.problem(column, expected));
    }
    let placed = |problem: Problem| problem.column(column).at(row.file, row.line);
    problems.extend(found.into_iter().map(placed));
    query
}

/// A whole number that must be there.
pub(super) fn whole(row: &Row, column: &str, problems: &mut Problems) -> Option<u32> {
    let number = row.get(column).parse().ok();
    if number.is_none() {
        problems.push(row.problem(column, "a whole number from 0"));
    }
    number
}

/// A whole number, or nothing.
pub(super) fn whole_or_none(row: &Row, column: &str, problems: &mut Problems) -> Option<u32> {
    match row.get(column) {
        "" => None,
        _ => whole(row, column, problems),
    }
}
