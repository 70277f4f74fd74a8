//! From `findings.csv` to findings.

use super::super::finding::{Base, Finding, Qualifier, Share, Source, Status, Value};
use super::cells::{
    Ids, check_section, choice, known_option, note, parse, printed_n, range, some, word,
};
use std::collections::BTreeSet;
use survey::codebook::{Codebook, Translations};
use survey::decimal::Decimal;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Expected, Problems, Wanted, nearest};
use survey::query::Query;

pub(super) const FILE: &str = "findings.csv";
const FINDINGS: [&str; 14] = [
    "id",
    "source",
    "section",
    "question",
    "option",
    "query",
    "statistic",
    "value",
    "qualifier",
    "n",
    "base_kind",
    "status",
    "note_de",
    "note_en",
];
const STATISTICS: [&str; 6] = ["percent", "count", "n", "n_range", "rank", "text"];

/// The readable findings, and the ids of all rows: `None` where the table itself could not be read, so that nothing can be said of references to it.
/// A package may have no such table; one that is `listed` should be there, and its absence was reported.
pub(super) fn findings(
    files: &Files,
    book: &Codebook,
    tr: &Translations,
    listed: bool,
    problems: &mut Problems,
) -> (Vec<Finding>, Option<BTreeSet<String>>) {
    if !files.contains_key(FILE) {
        return (Vec::new(), (!listed).then(BTreeSet::new));
    }
    let before = problems.len();
    let table = Sheet::read(files, FILE, &FINDINGS, problems);
    let readable = problems.len() == before;
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.extend(finding(&row, book, tr, problems));
    }
    (list, readable.then(|| ids.known()))
}

fn finding(
    row: &Line,
    book: &Codebook,
    tr: &Translations,
    problems: &mut Problems,
) -> Option<Finding> {
    let before = problems.len();
    let statistic = choice(row, "statistic", &STATISTICS, problems);
    let qualifier = word(row, "qualifier", &Qualifier::WORDS, problems);
    let status = word(row, "status", &Status::WORDS, problems);
    let printed_n = printed_n(row, "n", problems);
    let base = base(row, printed_n, problems);
    let id = row.get("id").to_string();
    let value = value(row, &statistic, base, tr, problems);
    check_section(row, book, problems);
    let question = some(row.get("question"));
    if let Some(q) = question.as_deref().filter(|q| book.question(q).is_none()) {
        let near = nearest(q, book.questions.iter().map(|q| q.id.as_str()));
        let problem = row.problem(Code::Unknown, "question", Wanted::QuestionOrNothing);
        problems.push(problem.nearest(near));
    }
    let query = match row.get("query") {
        "" => None,
        text => Some(parse(text, row, "query", book, problems)),
    };
    let source = row.get("source");
    if source.is_empty() {
        problems.push(row.problem(Code::Missing, "source", Wanted::SourceOfNumber));
    }
    let finding = Finding {
        source: Source::translated(source, tr),
        section: row.get("section").to_string(),
        option: some(row.get("option")),
        note: note(row, problems),
        id,
        question,
        query,
        value: value?,
        qualifier: qualifier?,
        printed_n,
        status: status?,
    };
    check_finding(&finding, row, book, problems);
    (problems.len() == before).then_some(finding)
}

/// The base of this very number: `base_kind` says whether the stated n is it.
fn base(row: &Line, printed: Base, problems: &mut Problems) -> Base {
    match (row.get("base_kind"), printed) {
        ("known", Base::Known(_)) | ("range", Base::Range(..)) => printed,
        ("not_printed", _) => Base::NotPrinted,
        ("known", _) => {
            let expected = Wanted::WholeBecause.of(&["base_kind", "known"]);
            problems.push(row.problem(Code::Unfit, "n", expected));
            Base::NotPrinted
        }
        ("range", _) => {
            let expected = Wanted::RangeBecause.of(&["base_kind", "range"]);
            problems.push(row.problem(Code::Unfit, "n", expected));
            Base::NotPrinted
        }
        _ => {
            let expected = Wanted::OneOf.of(&["known", "range", "not_printed"]);
            problems.push(row.problem(Code::Unknown, "base_kind", expected));
            Base::NotPrinted
        }
    }
}

fn value(
    row: &Line,
    statistic: &str,
    base: Base,
    tr: &Translations,
    problems: &mut Problems,
) -> Option<Value> {
    let text = row.get("value");
    let (value, expected): (_, Expected) = match statistic {
        "percent" => (
            percent(text).map(|percent| Value::Share(Share { percent, base })),
            Wanted::Percent.into(),
        ),
        "count" => (
            text.parse().ok().map(|n| Value::Count(n, base)),
            Wanted::Whole.into(),
        ),
        "n" => (text.parse().ok().map(Value::N), Wanted::Whole.into()),
        "rank" => (
            text.parse().ok().filter(|n| *n > 0).map(Value::Rank),
            Wanted::WholeFrom.of(&["1"]),
        ),
        "n_range" => (
            text.split_once("..")
                .and_then(|(a, b)| range(a, b))
                .map(|(a, b)| Value::NRange(a, b)),
            Wanted::Range.into(),
        ),
        "text" => {
            let words = tr.text(&format!("findings.{}.value", row.get("id")), text);
            (
                (!text.is_empty()).then_some(Value::Words(words)),
                Wanted::Words.into(),
            )
        }
        _ => return None,
    };
    if value.is_none() {
        problems.push(row.problem(Code::Malformed, "value", expected));
    }
    value
}

fn percent(text: &str) -> Option<Decimal> {
    Decimal::parse(text).filter(|d| d.units() <= 100 * d.scale())
}

/// Option and question must fit the query; a number of answers without a query must say why it has none.
fn check_finding(finding: &Finding, row: &Line, book: &Codebook, problems: &mut Problems) {
    let answers = matches!(
        finding.value,
        Value::Share(_) | Value::Count(..) | Value::Rank(_)
    );
    match &finding.query {
        None if finding.note.is_empty()
            && !matches!(finding.value, Value::N(_) | Value::NRange(..)) =>
        {
            problems.push(row.problem(Code::Missing, "query", Wanted::QueryOrNote));
        }
        None => {}
        Some(query) if query.question.is_none() => {}
        Some(query) => {
            if query.question != finding.question {
                let own = query.question.as_deref().unwrap_or("");
                let expected = Wanted::QuestionOfQuery.of(&[own]);
                problems.push(row.problem(Code::Unfit, "question", expected));
            }
            if !query.by.is_empty() {
                problems.push(row.problem(Code::Surplus, "query", Wanted::QueryOfOneNumber));
            }
            check_option(finding, query, answers, row, book, problems);
        }
    }
}

/// An option that is not given is right only where none is needed.
fn check_option(
    finding: &Finding,
    query: &Query,
    needed: bool,
    row: &Line,
    book: &Codebook,
    problems: &mut Problems,
) {
    if needed || finding.option.is_some() {
        known_option(row, query, book, problems);
    }
}
