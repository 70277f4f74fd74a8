//! From `statements.csv` to what the study says in words.

use super::super::finding::Source;
use super::super::statement::{Claim, REST, Statement};
use super::cells::{Ids, parse, references, word};
use std::collections::BTreeSet;
use survey::codebook::{Codebook, Question, Translations};
use survey::decimal::Decimal;
use survey::lang::Text;
use survey::package::{Files, Line, Sheet};
use survey::problem::{Code, Problems, Wanted, nearest};
use survey::query::Query;

const FILE: &str = "statements.csv";
const COLUMNS: [&str; 14] = [
    "id",
    "source",
    "test",
    "query",
    "answer",
    "options",
    "against",
    "bound",
    "findings",
    "conflicts",
    "text_de",
    "text_en",
    "reason_de",
    "reason_en",
];

/// The statements; none where the package has no such file.
pub(in super::super) fn statements(
    files: &Files,
    book: &Codebook,
    tr: &Translations,
    findings: Option<&BTreeSet<String>>,
    problems: &mut Problems,
) -> Vec<Statement> {
    if !files.contains_key(FILE) {
        return Vec::new();
    }
    let table = Sheet::read(files, FILE, &COLUMNS, problems);
    let own = table.rows().map(|row| row.get("id").to_string());
    let known: Option<BTreeSet<String>> = findings.map(|f| f.iter().cloned().chain(own).collect());
    let mut ids = Ids::default();
    let mut list = Vec::new();
    for row in table.rows() {
        ids.check(&row, problems);
        list.extend(statement(
            &row,
            (book, tr),
            (findings, known.as_ref()),
            problems,
        ));
    }
    list
}

type Known<'a> = Option<&'a BTreeSet<String>>;

fn statement(
    row: &Line,
    (book, tr): (&Codebook, &Translations),
    (findings, known): (Known, Known),
    problems: &mut Problems,
) -> Option<Statement> {
    let claim = word(row, "test", &Claim::WORDS, problems);
    let query = |column: &str, problems: &mut Problems| match row.get(column) {
        "" => None,
        text => Some(parse(text, row, column, book, problems)),
    };
    let text = |name: &str| {
        let [de, en] = ["de", "en"].map(|lang| row.get(&format!("{name}_{lang}")));
        Text::new(de, en)
    };
    let statement = Statement {
        id: row.get("id").to_string(),
        source: Source::translated(row.get("source"), tr),
        claim: claim?,
        query: query("query", problems),
        against: query("against", problems),
        answer: names(row.get("answer")),
        steps: row.get("options").split('>').map(names).collect(),
        bound: Decimal::parse(row.get("bound")),
        findings: references(row, "findings", &["findings.csv"], findings, problems),
        conflicts: references(row, "conflicts", &["findings.csv", FILE], known, problems),
        text: text("text"),
        reason: text("reason"),
    };
    check(&statement, row, book, problems);
    Some(statement)
}

/// `a,b=c` as three names: a comma and an equals sign part the names of a step.
fn names(text: &str) -> Vec<String> {
    let names = text.split([',', '=']).filter(|name| !name.is_empty());
    names.map(str::to_string).collect()
}

fn check(statement: &Statement, row: &Line, book: &Codebook, problems: &mut Problems) {
    let claim = statement.claim;
    let mut expect = |column: &str, wrong: bool, expected: Wanted| {
        if wrong {
            problems.push(row.problem(Code::Unfit, column, expected));
        }
    };
    let (counted, given) = (claim != Claim::None, statement.query.is_some());
    expect("query", counted != given, Wanted::QueryIfCounted);
    let compared = statement.against.is_some();
    expect(
        "against",
        claim.is_comparison() != compared,
        Wanted::SecondQuery,
    );
    let bounded = statement.bound.is_some();
    expect(
        "bound",
        claim.is_bounded() != bounded,
        Wanted::BoundIfNeeded,
    );
    let words = [&statement.text.de, &statement.text.en];
    expect(
        "text_de",
        words.iter().any(|t| t.is_empty()),
        Wanted::BothLanguages,
    );
    expect(
        "reason_de",
        statement.reason.is_empty() && !counted,
        Wanted::Reason,
    );
    for query in [&statement.query, &statement.against].into_iter().flatten() {
        check_options(statement, query, row, book, problems);
    }
}

/// Options, nets or items of the query's question.
fn check_options(
    statement: &Statement,
    query: &Query,
    row: &Line,
    book: &Codebook,
    problems: &mut Problems,
) {
    let Some(question) = query.question.as_deref().and_then(|id| book.question(id)) else {
        return;
    };
    let known = known(question, query);
    for name in statement.options().filter(|n| *n != REST) {
        if !known.contains(&name) {
            let expected = Wanted::OptionsOf.of(&[&question.id]);
            let near = nearest(name, known.iter().copied());
            let problem = row.about(Code::Unknown, "options", name, expected);
            problems.push(problem.nearest(near));
        }
    }
}

fn known<'a>(question: &'a Question, query: &'a Query) -> Vec<&'a str> {
    let items = question.items.iter().filter_map(|id| id.rsplit('.').next());
    let nets = query.nets.iter().map(|n| n.name.as_str());
    question.codes().chain(nets).chain(items).collect()
}
