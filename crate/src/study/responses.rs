//! Reads the responses into columns, and checks that each cell is a category, a number or a reason for missing.

use crate::codebook::{Codebook, Content, Field};
use crate::columns::{Builder, Columns};
use crate::package::{Files, Row, Table, limits};
use crate::problem::{Problem, Problems, did_you_mean};
use std::collections::{BTreeMap, BTreeSet};

/// The file that holds them.
pub(super) const FILE: &str = "responses.csv";

/// The answers. Adds a problem for every column that no field describes, every field without a column, every cell that is no answer, and every id that stands twice.
pub fn read(files: &Files, fields: &[Field], book: &Codebook, problems: &mut Problems) -> Columns {
    let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let table = Table::read(files, FILE, &names, problems);
    check_columns(&table, &names, problems);
    if let Some(many) = limits::responses(table.rows().count(), names.len()) {
        problems.push(many.at(FILE, 0));
        return Columns::default();
    }
    let columns = table.columns().iter().map(String::as_str);
    let place: BTreeMap<&str, usize> = columns.zip(0..).collect();
    let at = |name: &&str| place.get(name).copied().unwrap_or(usize::MAX);
    let places: Vec<usize> = names.iter().map(at).collect();
    let identified = names.contains(&"id");
    let mut ids = BTreeSet::new();
    let mut builder = Builder::new(fields, book);
    for row in table.rows() {
        if identified && !ids.insert(row.get("id").to_string()) {
            problems.push(row.problem("id", "an id that no other row has"));
        }
        builder.push(
            |at| row.at(places[at]),
            |at| problems.push_with(|| no_answer(&row, &fields[at], book)),
        );
    }
    builder.finish()
}

fn check_columns(table: &Table, names: &[&str], problems: &mut Problems) {
    let known: BTreeSet<&str> = names.iter().copied().collect();
    let unknown = table.columns().iter();
    for column in unknown.filter(|c| !known.contains(c.as_str())) {
        let problem = Problem::new(
            format!("the column “{column}”"),
            "only columns that datapackage.json describes",
        );
        problems.push(
            problem
                .column(column)
                .at(FILE, 1)
                .hint(did_you_mean(column, names.iter().copied())),
        );
    }
}

/// A cell that is neither an answer nor a reason for missing.
fn no_answer(row: &Row, field: &Field, book: &Codebook) -> Problem {
    match field.content {
        Content::Weight => {
            row.problem(&field.name, "a number from 0, with a point as decimal mark")
        }
        Content::Number => no_number(row, field, book, "a number with a point as decimal mark"),
        Content::Whole => no_number(row, field, book, "a whole number"),
        Content::Category | Content::Any => no_category(row, field, book),
    }
}

fn no_number(row: &Row, field: &Field, book: &Codebook, number: &str) -> Problem {
    let reasons = book.missing.iter().map(|m| m.value.as_str());
    let known: Vec<&str> = reasons.filter(|v| !v.is_empty()).collect();
    let expected = format!("{number}, one of {}, or nothing", known.join(", "));
    row.problem(&field.name, expected)
}

fn no_category(row: &Row, field: &Field, book: &Codebook) -> Problem {
    let values = || field.values.iter().map(String::as_str);
    let reasons = book.missing.iter().map(|m| m.value.as_str());
    let known: Vec<&str> = values().chain(reasons.filter(|v| !v.is_empty())).collect();
    let expected = format!("one of {}, or nothing", known.join(", "));
    row.problem(&field.name, expected)
        .hint(did_you_mean(row.get(&field.name), values()))
}
