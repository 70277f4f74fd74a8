//! The numbers for the clipboard: a table for text documents and spreadsheets, and the same as plain text.

use super::csv::harmless;
use super::record::{self, Grid};
use super::{Export, cite};
use crate::texts::words;
use maud::html;
use serde::Serialize;

/// A table in the two forms that a clipboard takes.
#[derive(Clone, Debug, Serialize)]
pub struct Copied {
    /// As markup.
    pub html: String,
    /// With tabs between cells.
    pub text: String,
}

/// Title, numbers and origin.
pub(super) fn write(export: &Export) -> Copied {
    let grid = readable(export, record::numbers(export));
    let (title, credits) = (harmless(export.chart.name()), cite::credits(export));
    let html = html! {
        table {
            caption { (title) }
            thead { tr { @for head in &grid.heads { th scope="col" { (head) } } } }
            tbody { @for row in &grid.rows { tr { @for cell in row { td { (harmless(cell)) } } } } }
        }
        @for line in &credits { p { (harmless(line)) } }
    };
    Copied {
        html: html.into_string(),
        text: plain(&title, &grid, &credits),
    }
}

fn plain(title: &str, grid: &Grid, credits: &[String]) -> String {
    let mut lines = vec![flat(title), String::new(), grid.heads.join("\t")];
    for row in &grid.rows {
        let cells: Vec<String> = row.iter().map(|cell| flat(cell)).collect();
        lines.push(cells.join("\t"));
    }
    lines.push(String::new());
    lines.extend(credits.iter().map(|line| flat(line)));
    lines.join("\r\n")
}

/// A cell on one line: tabs and line ends would begin another.
fn flat(cell: &str) -> String {
    harmless(&cell.replace(['\t', '\r', '\n'], " ")).into_owned()
}

/// Without the columns that are for machines, and without those that are empty here.
fn readable(export: &Export, grid: Grid) -> Grid {
    let w = words(export.lang);
    let kept = |(i, head): &(usize, &&'static str)| {
        let used = grid.rows.iter().any(|row| !row[*i].is_empty());
        used && ![w.take_qualifier, w.status].contains(head)
    };
    let columns: Vec<usize> = grid
        .heads
        .iter()
        .enumerate()
        .filter(kept)
        .map(|c| c.0)
        .collect();
    let of = |row: &Vec<String>| columns.iter().map(|i| row[*i].clone()).collect();
    Grid {
        heads: columns.iter().map(|i| grid.heads[*i]).collect(),
        rows: grid.rows.iter().map(of).collect(),
    }
}
