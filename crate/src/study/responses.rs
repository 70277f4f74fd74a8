//! Checks that each cell of the responses is a category or a reason for missing.

use crate::codebook::{Codebook, Field};
use crate::package::{Files, Table};
use crate::problem::{Problems, did_you_mean};
use std::collections::BTreeSet;

const FILE: &str = "responses.csv";

/// Adds a problem for every column that no field describes, every field without a column, every cell that is no category, and every id that stands twice.
pub fn check(files: &Files, fields: &[Field], book: &Codebook, problems: &mut Problems) {
    let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let table = Table::read(files, FILE, &names, problems);
    for column in table
        .columns()
        .iter()
        .filter(|c| !names.contains(&c.as_str()))
    {
        let problem = crate::problem::Problem::new(
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
    let mut ids = BTreeSet::new();
    for row in table.rows() {
        if names.contains(&"id") && !ids.insert(row.get("id").to_string()) {
            problems.push(row.problem("id", "an id that no other row has"));
        }
        for field in fields.iter().filter(|f| !f.values.is_empty()) {
            let cell = row.get(&field.name);
            let missing = book.missing.iter().any(|m| m.value == cell);
            if !missing && !field.values.iter().any(|v| v == cell) {
                let hint = did_you_mean(cell, field.values.iter().map(String::as_str));
                let reasons = book
                    .missing
                    .iter()
                    .map(|m| m.value.as_str())
                    .filter(|v| !v.is_empty());
                let known: Vec<&str> = field
                    .values
                    .iter()
                    .map(String::as_str)
                    .chain(reasons)
                    .collect();
                problems.push(
                    row.problem(
                        &field.name,
                        format!("one of {}, or nothing", known.join(", ")),
                    )
                    .hint(hint),
                );
            }
        }
    }
}
