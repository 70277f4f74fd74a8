//! Tables of the made-up clubs; every number is worked out by hand from the eight rows in `crate/tests/clubs/mod.rs`.

#[path = "hand/breakdowns.rs"]
mod breakdowns;
#[path = "hand/kinds.rs"]
mod kinds;
#[path = "hand/printed.rs"]
mod printed;

use super::clubs::files;
use super::table;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::table::Table;

fn load(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The clubs with answers that stand for nobody, beside the numbers that are stated.
fn modelled() -> Study {
    let mut files = files();
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    let model = r#""kommunalblick": {"responses": "modelled", "sections""#;
    *descriptor = descriptor.replace(r#""kommunalblick": {"sections""#, model);
    load(&files)
}

/// The weights of the eight clubs.
const WEIGHTS: [&str; 8] = ["2", "1", "1", "0.5", "1.5", "0", "1", "1"];

/// The same answers as somebody gave them, with a weight.
fn observed() -> Study {
    changed("", "")
}

/// The same, with one text of the answers changed.
fn changed(from: &str, to: &str) -> Study {
    let mut files = files();
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    let weight = r#"{"name": "id", "type": "string"}, {"name": "w", "type": "number", "title": "w", "kommunalblick": {"weight": true}}"#;
    *descriptor = descriptor.replace(r#"{"name": "id", "type": "string"}"#, weight);
    let responses = files.get_mut("responses.csv").expect("the answers");
    let column = ["w"].into_iter().chain(WEIGHTS);
    let lines = responses.lines().zip(column).map(weighted);
    *responses = lines.collect::<String>().replacen(from, to, 1);
    load(&files)
}

/// A line with a weight behind its id.
fn weighted((line, weight): (&str, &str)) -> String {
    let (id, rest) = line.split_once(',').expect("cells");
    format!("{id},{weight},{rest}\n")
}

/// `count/base` of each cell, row by row; `-` for what is not known.
fn counts(table: &Table) -> Vec<String> {
    let number = |n: Option<f64>| n.map_or("-".to_string(), |n| n.to_string());
    let row = |row: &Vec<_>| {
        let cell =
            |c: &kommunalblick::table::Cell| format!("{}/{}", number(c.count), number(c.base));
        row.iter().map(cell).collect::<Vec<_>>().join(" ")
    };
    table.cells.iter().map(row).collect()
}

fn rows(table: &Table) -> Vec<&str> {
    table.rows.iter().map(|row| row.code.as_str()).collect()
}

/// `code size asked valid reason=count …` of each group, reasons nobody has left out.
fn groups(table: &Table) -> Vec<String> {
    let group = |g: &kommunalblick::table::Group| {
        let missing = g.missing.iter().filter(|m| m.count > 0);
        let missing: String = missing
            .map(|m| format!(" {}={}", m.reason.word(), m.count))
            .collect();
        format!("{} {} {} {}{missing}", g.code, g.size, g.asked, g.valid)
    };
    table.groups.iter().map(group).collect()
}

/// Shares of the first group, row by row.
fn shares(table: &Table) -> Vec<Option<f64>> {
    table.cells.iter().map(|row| row[0].share).collect()
}

/// Asserts rows, groups and counts of a query.
fn is(survey: &Study, query: &str, row: &[&str], group: &[&str], cell: &[&str]) {
    let table = table(survey, query);
    assert_eq!(rows(&table), row, "{query}");
    assert_eq!(groups(&table), group, "{query}");
    assert_eq!(counts(&table), cell, "{query}");
}
