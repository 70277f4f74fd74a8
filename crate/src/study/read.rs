//! From the files of a package to a [`Survey`].

use super::figure::{self, Chart, Figure};
use super::finding::{Base, Finding, Qualifier, Share, Source, Status, Value};
use super::join::Index;
use super::{Contradiction, Survey, responses};
use crate::codebook::{self, Codebook, Translations};
use crate::format::Decimal;
use crate::lang::Text;
use crate::package::{Files, Row, Table};
use crate::problem::{Problem, Problems, did_you_mean, quoted};
use crate::query::{self, Query};
use std::collections::BTreeMap;

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
const FIGURES: [&str; 11] = [
    "id", "number", "section", "title_de", "title_en", "queries", "chart", "n", "findings",
    "note_de", "note_en",
];
const CONTRADICTIONS: [&str; 6] = [
    "id", "title_de", "title_en", "text_de", "text_en", "findings",
];
const RECOMMENDATIONS: [&str; 7] = [
    "id",
    "title_de",
    "title_en",
    "text_de",
    "text_en",
    "questions",
    "rule",
];
const STATISTICS: [&str; 6] = ["percent", "count", "n", "n_range", "rank", "text"];

/// Reads and checks everything; all problems of all files come together.
pub fn load(files: &Files) -> Result<Survey, Problems> {
    let mut problems = Problems::default();
    let tr = translations(files, &mut problems);
    let Some(text) = files.get("datapackage.json") else {
        problems.push(
            Problem::new("no such file", "the descriptor of a data package")
                .at("datapackage.json", 0),
        );
        return Err(problems);
    };
    let (codebook, descriptor, fields) = codebook::read(text, &tr, &mut problems);
    if codebook.questions.is_empty() && !problems.is_empty() {
        return Err(problems); // everything else refers to the codebook
    }
    responses::check(files, &fields, &codebook, &mut problems);
    let findings = findings(files, &codebook, &tr, &mut problems);
    let figures = figures(files, &codebook, &findings, &mut problems);
    let contradictions = contradictions(files, &findings, &mut problems);
    check_recommendations(files, &codebook, &mut problems);
    check_roles(&descriptor.roles, &codebook, &findings, &mut problems);
    tr.check_unused(&mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let index = Index::new(&findings);
    Ok(Survey {
        codebook,
        descriptor,
        findings,
        figures,
        contradictions,
        untranslated: tr.lacking(),
        index,
    })
}

fn translations(files: &Files, problems: &mut Problems) -> Translations {
    if !files.contains_key("translations.csv") {
        return Translations::default();
    }
    let table = Table::read(files, "translations.csv", &["key", "en"], problems);
    let rows = table
        .rows()
        .map(|r| (r.line, r.get("key").to_string(), r.get("en").to_string()))
        .collect::<Vec<_>>();
    Translations::new(rows.into_iter(), problems)
}

/// Remembers ids and reports the second use of one.
#[derive(Default)]
struct Ids(BTreeMap<String, u64>);

impl Ids {
    fn check(&mut self, row: &Row, problems: &mut Problems) {
        let id = row.get("id").to_string();
        if id.is_empty() {
            problems.push(row.problem("id", "an id"));
        } else if let Some(first) = self.0.insert(id, row.line) {
            problems
                .push(row.problem("id", format!("an id of its own; line {first} has the same")));
        }
    }
}

fn findings(
    files: &Files,
    book: &Codebook,
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Finding> {
    let table = Table::read(files, "findings.csv", &FINDINGS, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.extend(finding(&row, book, tr, problems));
    }
    list
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

fn note(row: &Row, problems: &mut Problems) -> Text {
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

fn finding(
    row: &Row,
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
        let hint = did_you_mean(q, book.questions.iter().map(|q| q.id.as_str()));
        problems.push(
            row.problem("question", "the id of a question, or nothing")
                .hint(hint),
        );
    }
    let query = match row.get("query") {
        "" => None,
        text => Some(parse(text, row, "query", book, problems)),
    };
    let source = row.get("source");
    if source.is_empty() {
        problems.push(row.problem("source", "where the number is printed"));
    }
    let finding = Finding {
        source: Source::new(
            source,
            if figure_source(source) {
                Text::same(source)
            } else {
                tr.text(&format!("sources.{source}"), source)
            },
        ),
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

fn figure_source(source: &str) -> bool {
    source.starts_with("Abb. ") || source.starts_with("Tab. ")
}

/// A query that must be understood whole and be written canonically.
fn parse(text: &str, row: &Row, column: &str, book: &Codebook, problems: &mut Problems) -> Query {
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

fn choice(row: &Row, column: &str, known: &[&str], problems: &mut Problems) -> String {
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

fn word<T: Copy>(
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

fn printed_n(row: &Row, column: &str, problems: &mut Problems) -> Base {
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

fn range(low: &str, high: &str) -> Option<(u32, u32)> {
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (0 < low && low <= high).then_some((low, high))
}

/// The base of this very number: `base_kind` says whether the printed n is it.
fn base(row: &Row, printed: Base, problems: &mut Problems) -> Base {
    match (row.get("base_kind"), printed) {
        ("known", Base::Known(_)) | ("range", Base::Range(..)) => printed,
        ("not_printed", _) => Base::NotPrinted,
        ("known", _) => {
            problems.push(row.problem("n", "a whole number, because base_kind is known"));
            Base::NotPrinted
        }
        ("range", _) => {
            problems.push(row.problem("n", "a range such as 35..144, because base_kind is range"));
            Base::NotPrinted
        }
        _ => {
            problems.push(row.problem("base_kind", "known, range or not_printed"));
            Base::NotPrinted
        }
    }
}

fn value(
    row: &Row,
    statistic: &str,
    base: Base,
    tr: &Translations,
    problems: &mut Problems,
) -> Option<Value> {
    let text = row.get("value");
    let (value, expected) = match statistic {
        "percent" => (
            percent(text).map(|percent| Value::Share(Share { percent, base })),
            "a number from 0 to 100, such as 37 or 5.4",
        ),
        "count" => (
            text.parse().ok().map(|n| Value::Count(n, base)),
            "a whole number",
        ),
        "n" => (text.parse().ok().map(Value::N), "a whole number"),
        "rank" => (
            text.parse().ok().filter(|n| *n > 0).map(Value::Rank),
            "a whole number from 1",
        ),
        "n_range" => (
            text.split_once("..")
                .and_then(|(a, b)| range(a, b))
                .map(|(a, b)| Value::NRange(a, b)),
            "a range such as 35..144",
        ),
        "text" => {
            let words = tr.text(&format!("findings.{}.value", row.get("id")), text);
            ((!text.is_empty()).then_some(Value::Words(words)), "words")
        }
        _ => return None,
    };
    if value.is_none() {
        problems.push(row.problem("value", expected));
    }
    value
}

fn percent(text: &str) -> Option<Decimal> {
    Decimal::parse(text).filter(|d| d.units() <= 100 * d.scale())
}

fn check_section(row: &Row, book: &Codebook, problems: &mut Problems) {
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

/// Option and question must fit the query; a number of answers without a query must say why it has none.
fn check_finding(finding: &Finding, row: &Row, book: &Codebook, problems: &mut Problems) {
    let answers = matches!(
        finding.value,
        Value::Share(_) | Value::Count(..) | Value::Rank(_)
    );
    match &finding.query {
        None if finding.note.is_empty()
            && !matches!(finding.value, Value::N(_) | Value::NRange(..)) =>
        {
            problems.push(row.problem("query", "a query, or a note that says why there is none"));
        }
        None => {}
        Some(query) if query.question.is_none() => {}
        Some(query) => {
            if query.question != finding.question {
                problems.push(row.problem(
                    "question",
                    format!(
                        "the query's question {}",
                        quoted(query.question.as_deref().unwrap_or(""))
                    ),
                ));
            }
            if !query.by.is_empty() {
                problems.push(row.problem(
                    "query",
                    "the group in “where”: a finding is one number and has no breakdown",
                ));
            }
            check_option(finding, query, answers, row, book, problems);
        }
    }
}

fn check_option(
    finding: &Finding,
    query: &Query,
    needed: bool,
    row: &Row,
    book: &Codebook,
    problems: &mut Problems,
) {
    let Some(question) = query.question.as_deref().and_then(|q| book.question(q)) else {
        return;
    };
    let known: Vec<&str> = question
        .codes()
        .chain(query.nets.iter().map(|n| n.name.as_str()))
        .collect();
    let option = finding.option.as_deref().unwrap_or("");
    let fits = if option.is_empty() {
        !needed
    } else {
        known.contains(&option)
    };
    if !fits {
        let expected = format!(
            "an option of {} or a net of the query: {}",
            question.id,
            known.join(", ")
        );
        problems.push(
            row.problem("option", expected)
                .hint(did_you_mean(option, known)),
        );
    }
}

fn figures(
    files: &Files,
    book: &Codebook,
    findings: &[Finding],
    problems: &mut Problems,
) -> Vec<Figure> {
    let table = Table::read(files, "figures.csv", &FIGURES, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.extend(figure(&row, book, findings, problems));
    }
    list
}

fn figure(
    row: &Row,
    book: &Codebook,
    findings: &[Finding],
    problems: &mut Problems,
) -> Option<Figure> {
    let id = row.get("id");
    let parsed = figure::parse_id(id);
    if parsed.is_none() {
        problems.push(row.problem("id", "abb-<number> or tab-<number>"));
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
    };
    if figure.title.de.is_empty() || figure.title.en.is_empty() {
        problems.push(row.problem("title_de", "a title in both languages"));
    }
    if figure.source_key() != row.get("number") {
        problems.push(row.problem("number", quoted(&figure.source_key())));
    }
    Some(figure)
}

/// The ids of a cell, each of which must be a finding.
fn listed(row: &Row, findings: &[Finding], problems: &mut Problems) -> Vec<String> {
    let ids: Vec<String> = row
        .get("findings")
        .split_whitespace()
        .map(str::to_string)
        .collect();
    for id in ids
        .iter()
        .filter(|id| !findings.iter().any(|f| f.id == **id))
    {
        let hint = did_you_mean(id, findings.iter().map(|f| f.id.as_str()));
        problems.push(
            Problem::new(quoted(id), "ids of readable findings")
                .column("findings")
                .at(row.file, row.line)
                .hint(hint),
        );
    }
    ids
}

fn contradictions(
    files: &Files,
    findings: &[Finding],
    problems: &mut Problems,
) -> Vec<Contradiction> {
    if !files.contains_key("contradictions.csv") {
        return Vec::new();
    }
    let table = Table::read(files, "contradictions.csv", &CONTRADICTIONS, problems);
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.push(Contradiction {
            id: row.get("id").to_string(),
            title: Text::new(row.get("title_de"), row.get("title_en")),
            text: Text::new(row.get("text_de"), row.get("text_en")),
            findings: listed(&row, findings, problems),
        });
    }
    list
}

fn check_recommendations(files: &Files, book: &Codebook, problems: &mut Problems) {
    if !files.contains_key("recommendations.csv") {
        return;
    }
    let table = Table::read(files, "recommendations.csv", &RECOMMENDATIONS, problems);
    let mut ids = Ids::default();
    for row in table.rows() {
        ids.check(&row, problems);
        for id in row
            .get("questions")
            .split_whitespace()
            .filter(|id| book.question(id).is_none())
        {
            let hint = did_you_mean(id, book.questions.iter().map(|q| q.id.as_str()));
            problems.push(
                Problem::new(quoted(id), "ids of questions")
                    .column("questions")
                    .at(row.file, row.line)
                    .hint(hint),
            );
        }
    }
}

fn check_roles(
    roles: &codebook::Roles,
    book: &Codebook,
    findings: &[Finding],
    problems: &mut Problems,
) {
    let mut wrong = |found: &str, expected: &str, path: &str| {
        problems.push(
            Problem::new(quoted(found), expected)
                .column(format!("kommunalblick.roles.{path}"))
                .at("datapackage.json", 0),
        );
    };
    for id in roles
        .size_question
        .iter()
        .chain(&roles.kind_question)
        .filter(|id| book.question(id).is_none())
    {
        wrong(id, "the id of a question", "size_class");
    }
    let size = roles
        .size_question
        .as_deref()
        .and_then(|id| book.question(id));
    for class in roles
        .size_classes
        .iter()
        .filter(|c| size.is_some_and(|q| q.answer(&c.code).is_none()))
    {
        wrong(
            &class.code,
            "a code of the size class question",
            "size_class.classes",
        );
    }
    for (id, _) in roles
        .key_figures
        .iter()
        .filter(|(id, _)| !findings.iter().any(|f| f.id == *id))
    {
        wrong(id, "the id of a finding", "key_figures");
    }
}
