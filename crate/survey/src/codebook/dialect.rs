//! The Table Dialect of a resource.

use super::node::Node;
use crate::package::{Dialect, Header};
use crate::problem::{Code, Problems, Wanted, nearest};
use serde_json::Value;

/// Every property that says how the cells of a text stand.
const PROPERTIES: [&str; 12] = [
    "header",
    "headerRows",
    "headerJoin",
    "commentRows",
    "commentChar",
    "delimiter",
    "lineTerminator",
    "quoteChar",
    "doubleQuote",
    "escapeChar",
    "nullSequence",
    "skipInitialSpace",
];

/// The object `dialect` of a resource, `None` where there is none.
fn node<'a>(resource: &Node<'a>, problems: &mut Problems) -> Option<Node<'a>> {
    let node = resource.get("dialect")?;
    let Value::Object(properties) = node.value() else {
        problems.push(node.wrong(Wanted::Dialect));
        return None;
    };
    let unknown = properties
        .keys()
        .filter(|key| !PROPERTIES.contains(&key.as_str()));
    for key in unknown {
        let near = nearest(key, PROPERTIES);
        if near.is_some() {
            let problem = node.about(Code::Unknown, key, key, Wanted::DialectProperty);
            problems.push(problem.nearest(near));
        }
    }
    node.get("csv")
        .filter(|own| own.value().is_object())
        .or(Some(node))
}

/// Cells, header and rows that are none, for a resource of a format.
pub(super) fn read(
    resource: &Node,
    format: &str,
    problems: &mut Problems,
) -> (Dialect, Header, Vec<usize>) {
    let tabs = format.eq_ignore_ascii_case("tsv").then(|| "\t".to_string());
    let mut dialect = Dialect::default();
    dialect.delimiter = tabs.unwrap_or(dialect.delimiter);
    let Some(node) = node(resource, problems) else {
        return (dialect, Header::default(), Vec::new());
    };
    if let Some(delimiter) = some_text(&node, "delimiter", problems) {
        dialect.delimiter = delimiter;
    }
    dialect.terminator = some_text(&node, "lineTerminator", problems)
        .filter(|end| !["\n", "\r\n", "\r"].contains(&end.as_str()));
    dialect.comment = some_text(&node, "commentChar", problems);
    dialect.escape = letter(&node, "escapeChar", problems);
    if node.get("quoteChar").is_some() {
        dialect.quote = letter(&node, "quoteChar", problems);
    }
    dialect.double_quote = truth(&node, "doubleQuote", true, problems);
    dialect.skip_initial_space = truth(&node, "skipInitialSpace", false, problems);
    (
        dialect,
        header(&node, problems),
        rows(&node, "commentRows", problems),
    )
}

/// The text in a cell that says that there is nothing.
pub(super) fn nothing(resource: &Node, problems: &mut Problems) -> Option<String> {
    let node = resource.get("dialect").filter(|d| d.value().is_object())?;
    node.get("nullSequence")?;
    Some(node.optional("nullSequence", problems).to_string())
}

fn header(node: &Node, problems: &mut Problems) -> Header {
    let mut header = Header::default();
    if node.get("headerRows").is_some() {
        header.rows = rows(node, "headerRows", problems);
    }
    if !truth(node, "header", true, problems) {
        header.rows.clear();
    }
    if node.get("headerJoin").is_some() {
        header.join = node.optional("headerJoin", problems).to_string();
    }
    header
}

/// A truth value with its default.
fn truth(node: &Node, key: &str, default: bool, problems: &mut Problems) -> bool {
    match node.get(key) {
        None => default,
        Some(_) => node.flag(key, problems),
    }
}

/// A text that is not empty, where there is one.
fn some_text(node: &Node, key: &str, problems: &mut Problems) -> Option<String> {
    let own = node.get(key).filter(|n| !n.value().is_null())?;
    match own.text() {
        Some("") | None => {
            problems.push(node.problem(Code::Malformed, key, Wanted::Characters));
            None
        }
        Some(text) => Some(text.to_string()),
    }
}

/// A single character; `None` where there is none, which an empty text and `null` say too.
fn letter(node: &Node, key: &str, problems: &mut Problems) -> Option<char> {
    let own = node.get(key).filter(|n| !n.value().is_null())?;
    let mut letters = own.text().unwrap_or("  ").chars();
    match (letters.next(), letters.next()) {
        (letter, None) => letter,
        _ => {
            problems.push(node.problem(Code::Malformed, key, Wanted::Character));
            None
        }
    }
}

/// Numbers of rows, from 1.
fn rows(node: &Node, key: &str, problems: &mut Problems) -> Vec<usize> {
    let mut rows = Vec::new();
    for row in node.list(key, problems) {
        let number = row.value().as_u64().and_then(|n| usize::try_from(n).ok());
        match number.filter(|n| *n > 0) {
            Some(number) => rows.push(number),
            None => problems.push(row.wrong(Wanted::RowNumber)),
        }
    }
    rows
}
