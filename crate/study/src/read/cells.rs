//! Reading single cells: words of a list, numbers of cases, notes, queries, references.

use super::super::finding::Base;
use std::collections::{BTreeMap, BTreeSet};
use survey::codebook::Codebook;
use survey::lang::Text;
use survey::package::Line;
use survey::problem::{Action, Code, Problem, Problems, Wanted, nearest};
use survey::query::{self, Query};

/// Remembers ids and reports the second use of one.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, u64>);

impl Ids {
    /// Every id seen.
    pub fn known(self) -> BTreeSet<String> {
        self.0.into_keys().collect()
    }

    pub fn check(&mut self, row: &Line, problems: &mut Problems) {
        let id = row.get("id").to_string();
        if id.is_empty() {
            problems.push(row.problem(Code::Missing, "id", Wanted::Id));
        } else if let Some(first) = self.0.insert(id, row.line) {
            let expected = Wanted::OwnId.of(&[&first.to_string()]);
            problems.push(row.problem(Code::Repeated, "id", expected));
        }
    }
}

pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

pub(super) fn note(row: &Line, problems: &mut Problems) -> Text {
    let note = Text::new(row.get("note_de"), row.get("note_en"));
    if note.de.is_empty() != note.en.is_empty() {
        let column = if note.de.is_empty() {
            "note_de"
        } else {
            "note_en"
        };
        problems.push(row.problem(Code::Missing, column, Wanted::BothOrNeither));
    }
    note
}

/// A query that must be understood whole and be written canonically.
pub(super) fn parse(
    text: &str,
    row: &Line,
    column: &str,
    book: &Codebook,
    problems: &mut Problems,
) -> Query {
    let parsed = query::parse(text, book);
    for problem in &parsed.problems {
        problems.push(in_query(problem.clone(), text, row, column));
    }
    let canonical = parsed.query.to_string();
    if parsed.problems.is_empty() && canonical != text {
        let expected = Wanted::Canonical.of(&[&canonical]);
        problems.push(row.about(Code::Unfit, column, text, expected));
    }
    parsed.query
}

/// A problem of a query, placed in the cell that the query stands in: nothing of a table that has one is read.
pub(super) fn in_query(mut problem: Problem, query: &str, row: &Line, column: &str) -> Problem {
    problem.place.query = Some(query.to_string());
    row.placed(problem.done(Action::Refused), column)
}

pub(super) fn choice(row: &Line, column: &str, known: &[&str], problems: &mut Problems) -> String {
    let word = row.get(column);
    if !known.contains(&word) {
        let near = nearest(word, known.iter().copied());
        let problem = row.problem(Code::Unknown, column, Wanted::OneOf.of(known));
        problems.push(problem.nearest(near));
    }
    word.to_string()
}

pub(super) fn word<T: Copy>(
    row: &Line,
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

pub(super) fn printed_n(row: &Line, column: &str, problems: &mut Problems) -> Base {
    let text = row.get(column);
    let base = match text.split_once("..") {
        None if text.is_empty() => Some(Base::NotPrinted),
        None => text.parse().ok().filter(|n| *n > 0).map(Base::Known),
        Some((low, high)) => range(low, high).map(|(a, b)| Base::Range(a, b)),
    };
    base.unwrap_or_else(|| {
        problems.push(row.problem(Code::Malformed, column, Wanted::CountOrRange));
        Base::NotPrinted
    })
}

pub(super) fn range(low: &str, high: &str) -> Option<(u32, u32)> {
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (0 < low && low <= high).then_some((low, high))
}

pub(super) fn check_section(row: &Line, book: &Codebook, problems: &mut Problems) {
    let section = row.get("section");
    let known = || book.sections.iter().map(|s| s.id.as_str());
    if !known().any(|s| s == section) {
        let expected = Wanted::Section.of(&known().collect::<Vec<_>>());
        let problem = row.problem(Code::Unknown, "section", expected);
        problems.push(problem.nearest(nearest(section, known())));
    }
}

/// The ids of the cell “findings”, each of which must be a finding; unchecked where no findings could be read.
pub(super) fn listed(
    row: &Line,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<String> {
    references(row, "findings", &["findings.csv"], findings, problems)
}

/// The ids of a cell, each of which must be known in one of the `tables`; unchecked where it cannot be said which are.
pub(super) fn references(
    row: &Line,
    column: &str,
    tables: &[&str],
    known: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<String> {
    let ids = row.get(column).split_whitespace();
    let ids: Vec<String> = ids.map(str::to_string).collect();
    let unknown = |id: &&String| known.is_some_and(|known| !known.contains(*id));
    for id in ids.iter().filter(unknown) {
        let near = nearest(id, known.into_iter().flatten().map(String::as_str));
        let problem = row.about(Code::Unknown, column, id, Wanted::IdsOf.of(tables));
        problems.push(problem.nearest(near));
    }
    ids
}

/// The row's own id must be a finding's.
pub(super) fn check_finding(
    row: &Line,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) {
    let id = row.get("id");
    if !id.is_empty() && findings.is_some_and(|known| !known.contains(id)) {
        let known = findings.into_iter().flatten().map(String::as_str);
        let expected = Wanted::IdsOf.of(&["findings.csv"]);
        let problem = row.problem(Code::Unknown, "id", expected);
        problems.push(problem.nearest(nearest(id, known)));
    }
}

/// The cell “option” must be an option of the query's question or a net of the query.
pub(super) fn known_option(row: &Line, query: &Query, book: &Codebook, problems: &mut Problems) {
    let Some(question) = query.question.as_deref().and_then(|q| book.question(q)) else {
        return;
    };
    let option = row.get("option");
    let nets = query.nets.iter().map(|n| n.name.as_str());
    let known: Vec<&str> = question.codes().chain(nets).collect();
    if !known.contains(&option) {
        let names = [&[question.id.as_str()], &known[..]].concat();
        let problem = row.problem(Code::Unknown, "option", Wanted::OptionOrNet.of(&names));
        problems.push(problem.nearest(nearest(option, known)));
    }
}

/// A query that is only a population, `where=…`, likewise whole and canonical.
pub(super) fn population(
    text: &str,
    row: &Line,
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
        let expected = Wanted::Canonical.of(&[&canonical]);
        problems.push(row.problem(Code::Unfit, column, expected));
    }
    let placed = |problem: Problem| in_query(problem, text, row, column);
    problems.extend(found.into_iter().map(placed));
    query
}

/// A whole number that must be there.
pub(super) fn whole(row: &Line, column: &str, problems: &mut Problems) -> Option<u32> {
    let number = row.get(column).parse().ok();
    if number.is_none() {
        problems.push(row.problem(Code::Malformed, column, Wanted::WholeFrom.of(&["0"])));
    }
    number
}

/// A whole number, or nothing.
pub(super) fn whole_or_none(row: &Line, column: &str, problems: &mut Problems) -> Option<u32> {
    match row.get(column) {
        "" => None,
        _ => whole(row, column, problems),
    }
}
