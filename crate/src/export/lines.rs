//! Every number of a figure or question as a line.

use super::exhibit::Exhibited;
use super::grid::Grid;
use super::line::{Line, OF_EXHIBIT, grid};
use super::of_cells::{Of, notes, of_cell, printed};
use super::wide::{self, Wide};
use crate::describe;
use crate::lang::Lang;
use crate::query::Condition;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::finding::{Finding, Value};
use crate::study::labels::{full_title, option_label};
use crate::table::Cell;
use crate::words::words;

/// The same as rows by groups, a table a block; of several columns of one group each has its measure in its name.
pub(super) fn tables(shown: &Exhibited, title: &str) -> Vec<Wide> {
    let several = shown.blocks.len() > 1;
    let table = |block: &Block| Wide {
        caption: match several && !block.heading.is_empty() {
            true => format!("{title}{}{}", words(shown.lang).colon, block.heading),
            false => title.to_string(),
        },
        part: if several {
            block.heading.clone()
        } else {
            String::new()
        },
        groups: block
            .columns()
            .iter()
            .map(|c| named(shown, block, c))
            .collect(),
        rows: block
            .rows()
            .iter()
            .map(|row| row_of(shown, block, row))
            .collect(),
        bases: Vec::new(),
    };
    shown
        .blocks
        .iter()
        .map(table)
        .map(Wide::of_one_kind)
        .collect()
}

/// Whom a column is about, and what it counts, where that is not the same in all.
fn named(shown: &Exhibited, block: &Block, column: &Column) -> String {
    let (w, lang) = (words(shown.lang), shown.lang);
    let whom = match column.group() {
        Some("") => describe::population(shown.survey, column.population(), lang),
        group => group.unwrap_or_default().to_string(),
    };
    let measure = describe::measure_name(lang, column.measure);
    match (block.tables.len() > 1, whom.is_empty()) {
        (true, true) => measure.to_string(),
        (true, false) => format!("{whom}{}{measure}", w.colon),
        (false, true) => w.total.to_string(),
        (false, false) => whom,
    }
}

fn row_of(shown: &Exhibited, block: &Block, row: &Row) -> wide::Row {
    let columns = block.columns();
    let cells = row.cells.iter().zip(&columns);
    let cells = cells.map(|(cell, column)| lines_of(shown, block, (row, column), cell));
    let net = row.head.net.then_some(words(shown.lang).net);
    wide::Row {
        label: net.map_or(row.head.label.clone(), |net| {
            format!("{} ({net})", row.head.label)
        }),
        cells: cells.collect(),
    }
}

/// All numbers of a figure or question: those of its blocks, then those that no block shows.
pub(super) fn numbers(shown: &Exhibited) -> Grid {
    let mut lines = Vec::new();
    for block in &shown.blocks {
        for row in &block.rows() {
            for (cell, column) in row.cells.iter().zip(&block.columns()) {
                lines.extend(lines_of(shown, block, (row, column), cell));
            }
        }
    }
    lines.extend(shown.others.iter().map(|f| other(shown, f)));
    grid(shown.lang, &OF_EXHIBIT, &lines)
}

/// The stated numbers that no block shows.
pub(super) fn others(shown: &Exhibited) -> Grid {
    let lines: Vec<Line> = shown.others.iter().map(|f| other(shown, f)).collect();
    grid(shown.lang, &OF_EXHIBIT, &lines)
}

fn lines_of(
    shown: &Exhibited,
    block: &Block,
    (row, column): (&Row, &Column),
    cell: &Cell,
) -> Vec<Line> {
    let of = Of {
        survey: shown.survey,
        lang: shown.lang,
        measure: column.measure,
    };
    let place = |finding: Option<&Finding>| Line {
        heading: block.heading.clone(),
        group: group(shown, column, finding),
        row: row.head.label.clone(),
        measure: measure(shown.lang, column, finding).to_string(),
        note: notes(words(shown.lang), row.head.net, cell),
        ..Line::default()
    };
    of_cell(of, place, cell)
}

/// Whom a number is about; empty for everyone who was asked.
fn group(shown: &Exhibited, column: &Column, finding: Option<&Finding>) -> String {
    let own = finding.and_then(|f| f.query.as_ref());
    let who: &[Condition] = match column.population() {
        [] => own.map_or(&[], |q| &q.population),
        shared => shared,
    };
    describe::population(shown.survey, who, shown.lang)
}

fn measure(lang: Lang, column: &Column, finding: Option<&Finding>) -> &'static str {
    let own = finding.and_then(|f| f.query.as_ref()).map(|q| q.measure);
    match finding.map(|f| &f.value) {
        None | Some(Value::Share(_)) => describe::measure(lang, own.unwrap_or(column.measure)),
        Some(value) => describe::statistic(lang, value),
    }
}

/// A number that no block shows, under its own question and answer.
fn other(shown: &Exhibited, finding: &Finding) -> Line {
    let (survey, lang) = (shown.survey, shown.lang);
    let book = survey.codebook();
    let question = finding.question.as_deref().and_then(|id| book.question(id));
    let who = finding.query.as_ref().map_or(&[][..], |q| &q.population);
    let place = Line {
        heading: question.map_or(String::new(), |q| full_title(survey, q).get(lang).into()),
        group: describe::population(survey, who, lang),
        row: option_label(survey, finding).get(lang).to_string(),
        measure: describe::statistic(lang, &finding.value).to_string(),
        ..Line::default()
    };
    printed(lang, place, finding)
}
