//! The numbers for the clipboard: tables for text documents and spreadsheets, and the same as plain text.

use super::csv::harmless;
use super::grid::Grid;
use super::{Export, cite, legible};
use crate::lang::Lang;
use crate::words::words;
use maud::{Markup, html};
use serde::Serialize;

/// A table in the two forms that a clipboard takes.
#[derive(Clone, Debug, Serialize)]
pub struct Copied {
    /// As markup.
    pub html: String,
    /// With tabs between cells.
    pub text: String,
}

/// A table as a person reads it.
pub(super) struct Legible {
    pub caption: String,
    pub grid: Grid,
    /// What is to be said of single numbers.
    pub below: Vec<String>,
}

impl Legible {
    /// Records without the columns that are for machines, and without those that are empty here.
    pub fn of_lines(lang: Lang, caption: &str, grid: &Grid) -> Legible {
        let w = words(lang);
        let kept = |(i, head): &(usize, &String)| {
            let used = grid.rows.iter().any(|row| !row[*i].is_empty());
            let told = [w.take_qualifier, w.status, w.printed];
            used && !told.contains(&head.as_str())
        };
        let kept = grid.heads.iter().enumerate().filter(kept);
        let columns: Vec<usize> = kept.map(|(i, _)| i).collect();
        let of = |row: &Vec<String>| columns.iter().map(|i| row[*i].clone()).collect();
        Legible {
            caption: caption.to_string(),
            grid: Grid {
                heads: of(&grid.heads),
                rows: grid.rows.iter().map(of).collect(),
            },
            below: Vec::new(),
        }
    }

    fn html(&self) -> Markup {
        html! {
            table {
                caption { (harmless(&self.caption)) }
                thead { tr { @for head in &self.grid.heads { th scope="col" { (harmless(head)) } } } }
                tbody { @for row in &self.grid.rows { tr { @for cell in row { td { (harmless(cell)) } } } } }
            }
            @for line in &self.below { p { (harmless(line)) } }
        }
    }

    fn lines(&self) -> Vec<String> {
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| flat(cell)).collect();
            cells.join("\t")
        };
        let head = [flat(&self.caption), String::new(), line(&self.grid.heads)];
        let rows = self.grid.rows.iter().map(line);
        let below = self.below.iter().map(|line| flat(line));
        let below = below.chain((!self.below.is_empty()).then(String::new));
        head.into_iter()
            .chain(rows)
            .chain([String::new()])
            .chain(below)
            .collect()
    }
}

/// That the survey is invented, titles, numbers and origin.
pub(super) fn write(export: &Export) -> Copied {
    let invented = Some(cite::invented(export)).filter(|text| !text.is_empty());
    let about = &export.about;
    let mut credits = cite::head(export, &about.whole);
    let warning = cite::warning(export, &about.grounds);
    credits.extend((!warning.is_empty()).then(|| warning.to_string()));
    credits.extend(cite::credits(export, &about.whole, &about.grounds));
    let tables = export
        .tables
        .iter()
        .map(|wide| legible::table(export.lang, wide));
    let tables: Vec<Legible> = tables.collect();
    let tables = || tables.iter().chain(&export.others);
    let html = html! {
        @if let Some(text) = invented { p { strong { (harmless(text)) } } }
        @for table in tables() { (table.html()) }
        @for line in &credits { p { (harmless(line)) } }
    };
    let first = invented.map(|text| [flat(text), String::new()]);
    let tables = tables().flat_map(Legible::lines);
    let last = credits.iter().map(|line| flat(line));
    let lines = first.into_iter().flatten().chain(tables).chain(last);
    let lines: Vec<String> = lines.collect();
    Copied {
        html: html.into_string(),
        text: lines.join("\r\n"),
    }
}

/// A cell on one line: tabs and line ends would begin another.
fn flat(cell: &str) -> String {
    harmless(&cell.replace(['\t', '\r', '\n'], " ")).into_owned()
}
