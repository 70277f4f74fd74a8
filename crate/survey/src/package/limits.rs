//! How large a package may be. What is larger is refused with its place, before time or memory run out.

use super::Files;
use crate::problem::{Code, Expected, Problem, Problems, Unit};
use serde_json::Value;

/// Bytes of one file.
pub const FILE: usize = 200_000_000;
/// Characters of a title or label.
pub const LABEL: usize = 2_000;
/// Characters of any other text: wordings, notes, explanations.
pub const TEXT: usize = 20_000;
/// Characters of a code, an id or a name.
pub const CODE: usize = 200;
/// Questions, batteries counted as one.
pub const QUESTIONS: usize = 10_000;
/// Fields of the responses.
pub const FIELDS: usize = 20_000;
/// Options of one question.
pub const OPTIONS: usize = 10_000;
/// Weights of a survey.
pub const WEIGHTS: usize = 100;
/// Rows of the responses.
pub const ROWS: usize = 2_000_000;
/// Cells of the responses: rows by fields.
pub const CELLS: usize = 100_000_000;

/// Adds a problem for each file that is too large to be read.
pub fn files(files: &Files, problems: &mut Problems) {
    for (name, text) in files.iter().filter(|(_, text)| text.len() > FILE) {
        problems.extend(beyond(text.len(), FILE, Unit::Bytes).map(|p| p.at(name, 0)));
    }
}

/// Adds a problem for each list and each text of a descriptor that is too long.
pub fn descriptor(root: &Value, file: &str, problems: &mut Problems) {
    let mut wrong = Vec::new();
    walk(root, "", "", &mut wrong);
    problems.extend(wrong.into_iter().map(|problem| problem.at(file, 0)));
}

/// The problem of rows and cells that are too many.
pub fn responses(rows: usize, fields: usize) -> Option<Problem> {
    let cells = rows.saturating_mul(fields);
    beyond(rows, ROWS, Unit::Rows).or_else(|| beyond(cells, CELLS, Unit::Cells))
}

/// The problem of too many weights.
pub fn weights(found: usize) -> Option<Problem> {
    beyond(found, WEIGHTS, Unit::Weights)
}

/// The problem of a text of a table that is too long.
pub fn text(text: &str, most: usize) -> Option<Problem> {
    let long = text.len() > most; // bytes: never fewer than characters
    long.then(|| beyond(text.chars().count(), most, Unit::Characters))?
}

fn beyond(found: usize, most: usize, unit: Unit) -> Option<Problem> {
    let most_of = Expected::AtMost(most, unit);
    let problem = || Problem::found(Code::TooMuch, &found.to_string(), most_of);
    (found > most).then(problem)
}

/// `key` is the name of the property that holds `value`, of a list's element that of the list.
fn walk(value: &Value, key: &str, path: &str, wrong: &mut Vec<Problem>) {
    let found = match value {
        Value::String(own) => text(own, longest(key)),
        Value::Array(list) => most(key).and_then(|(most, unit)| beyond(list.len(), most, unit)),
        _ => None,
    };
    if let Some(problem) = found {
        return wrong.push(problem.path(path));
    }
    match value {
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                walk(inner, key, &format!("{path}[{at}]"), wrong);
            }
        }
        Value::Object(list) => {
            for (name, inner) in list {
                let dot = if path.is_empty() { "" } else { "." };
                walk(inner, name, &format!("{path}{dot}{name}"), wrong);
            }
        }
        _ => {}
    }
}

/// The longest text of a property.
fn longest(key: &str) -> usize {
    match key {
        "title" | "label" => LABEL,
        "id" | "name" | "value" | "reason" | "option" | "item" | "question" | "section"
        | "codes" | "version" => CODE,
        _ => TEXT,
    }
}

/// The longest list of a property, and what it lists.
fn most(key: &str) -> Option<(usize, Unit)> {
    match key {
        "questions" => Some((QUESTIONS, Unit::Questions)),
        "fields" => Some((FIELDS, Unit::Fields)),
        "categories" | "options" => Some((OPTIONS, Unit::Options)),
        _ => None,
    }
}
