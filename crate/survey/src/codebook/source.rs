//! Where the answers stand: the resource of the responses.

use super::dialect;
use super::node::Node;
use crate::package::{Columns, Place, Source, is_below};
use crate::problem::{Code, Problems, Wanted, nearest};
use serde_json::Value;

/// The resource that has this name among several, or is the only one.
const NAME: &str = "responses";
/// Where the answers of a resource stand that names no place.
const FILE: &str = "responses.csv";
/// Formats of a text of cells.
const FORMATS: [&str; 2] = ["csv", "tsv"];

/// The resource that holds the answers: the one that is called so, or the only one.
pub(super) fn responses<'a>(root: &Node<'a>, problems: &mut Problems) -> Option<Node<'a>> {
    let resources = root.list("resources", problems);
    let name = |r: &Node<'a>| r.get("name").and_then(|n| n.text());
    let mut known: Vec<&str> = Vec::new();
    for resource in &resources {
        match name(resource) {
            Some(own) if known.contains(&own) => {
                problems.push(resource.problem(Code::Repeated, "name", Wanted::ResourceOnce));
            }
            own => known.extend(own),
        }
    }
    let named = resources.iter().find(|r| name(r) == Some(NAME));
    let only = Some(&resources).filter(|all| all.len() == 1);
    let found = named.or(only.and_then(|all| all.first()));
    if found.is_none() {
        let near = nearest(NAME, known.iter().copied());
        let problem = root.problem(Code::Unfit, "resources", Wanted::Responses);
        problems.push(problem.nearest(near));
    }
    found.cloned()
}

/// The schema of the responses.
pub(super) fn schema<'a>(resource: &Node<'a>, problems: &mut Problems) -> Option<Node<'a>> {
    let schema = resource.get("schema").filter(|s| s.value().is_object());
    if schema.is_none() {
        problems.push(resource.problem(Code::Malformed, "schema", Wanted::Schema));
    }
    schema
}

/// Where the rows stand, and how.
pub(super) fn source(resource: &Node, schema: &Node, problems: &mut Problems) -> Source {
    let format = format(resource, problems);
    let (dialect, header, comments) = dialect::read(resource, format, problems);
    Source {
        place: place(resource, problems),
        dialect,
        header,
        comments,
        columns: columns(schema, problems),
    }
}

/// `csv` where nothing else is said.
fn format<'a>(resource: &Node<'a>, problems: &mut Problems) -> &'a str {
    if resource.get("compression").is_some() {
        problems.push(resource.problem(Code::Surplus, "compression", Wanted::Uncompressed));
    }
    if resource.get("format").is_none()
        || resource.get("data").is_some_and(|d| !d.value().is_string())
    {
        return FORMATS[0];
    }
    let format = resource.optional("format", problems);
    if !FORMATS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(format))
    {
        problems.push(resource.problem(Code::Unknown, "format", Wanted::CsvOrTsv));
    }
    format
}

fn place(resource: &Node, problems: &mut Problems) -> Place {
    match (resource.get("path"), resource.get("data")) {
        (None, None) => Place::Files(vec![FILE.to_string()]),
        (Some(_), Some(_)) => {
            problems.push(resource.problem(Code::Surplus, "data", Wanted::PathOrData));
            Place::default()
        }
        (Some(path), None) => Place::Files(files(resource, &path, problems)),
        (None, Some(data)) => inline(&data, problems),
    }
}

fn files(resource: &Node, path: &Node, problems: &mut Problems) -> Vec<String> {
    let paths = match path.value() {
        Value::Array(_) => resource.texts("path", problems),
        _ => vec![resource.required("path", problems).to_string()],
    };
    if paths.is_empty() {
        problems.push(resource.problem(Code::Malformed, "path", Wanted::SomePath));
    }
    for wrong in paths.iter().filter(|p| !p.is_empty() && !is_below(p)) {
        problems.push(resource.about(Code::Unfit, "path", wrong, Wanted::PathBelow));
    }
    paths
}

/// Rows in the descriptor: lists or objects, or a text of CSV.
fn inline(data: &Node, problems: &mut Problems) -> Place {
    let path = data.path.clone();
    match data.value() {
        Value::String(text) => Place::Text(path, text.clone()),
        Value::Array(rows) if rows.iter().all(Value::is_array) => lists(path, rows),
        Value::Array(rows) if rows.iter().all(Value::is_object) => objects(path, rows),
        _ => {
            problems.push(data.wrong(Wanted::InlineRows));
            Place::default()
        }
    }
}

fn cells<'v>(values: impl IntoIterator<Item = &'v Value>) -> Vec<String> {
    values.into_iter().map(cell).collect()
}

/// What a value would be in a file of CSV; nothing for none.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn lists(path: String, rows: &[Value]) -> Place {
    let mut rows = rows
        .iter()
        .map(|row| cells(row.as_array().into_iter().flatten()));
    Place::Rows {
        path,
        names: rows.next().unwrap_or_default(),
        rows: rows.collect(),
        first: 1,
    }
}

fn objects(path: String, rows: &[Value]) -> Place {
    let objects = || rows.iter().filter_map(Value::as_object);
    let mut names: Vec<String> = Vec::new();
    for name in objects().flat_map(|row| row.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let row = |row: &serde_json::Map<String, Value>| {
        cells(
            names
                .iter()
                .map(|name| row.get(name).unwrap_or(&Value::Null)),
        )
    };
    Place::Rows {
        rows: objects().map(row).collect(),
        path,
        names,
        first: 0,
    }
}

/// How fields and columns may differ: `fieldsMatch`. Columns are found by name, in whatever order they stand.
fn columns(schema: &Node, problems: &mut Problems) -> Columns {
    const WORDS: [&str; 5] = ["exact", "equal", "subset", "superset", "partial"];
    let listed = schema.get("fieldsMatch").filter(|n| n.value().is_array());
    let word = match listed {
        None if schema.get("fieldsMatch").is_none() => WORDS[0],
        None => schema.choice("fieldsMatch", &WORDS, problems),
        Some(_) => match schema.list("fieldsMatch", problems).as_slice() {
            [one] if one.text().is_some_and(|word| WORDS.contains(&word)) => {
                one.text().unwrap_or("")
            }
            _ => {
                problems.push(schema.problem(
                    Code::Unknown,
                    "fieldsMatch",
                    Wanted::OneOf.of(&WORDS),
                ));
                WORDS[0]
            }
        },
    };
    Columns {
        more: ["subset", "partial"].contains(&word),
        fewer: ["superset", "partial"].contains(&word),
    }
}
