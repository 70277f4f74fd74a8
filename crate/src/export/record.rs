//! Numbers as records: one row for each printed number, and one for each place where none was printed.

use super::Export;
use crate::describe;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::Condition;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::finding::{Base, Finding, Qualifier, Status, Value};
use crate::study::labels::{full_title, option_label};
use crate::texts::{Words, words};

/// Columns with their names, and rows with as many cells.
pub(super) struct Grid {
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// Where a number stands: the heads of its block, column and row.
struct Place {
    heading: String,
    group: String,
    row: String,
    measure: &'static str,
    /// What else is to be said of the cell.
    flags: Vec<&'static str>,
}

/// All numbers of an export: those of its blocks, then those that no block shows.
pub(super) fn numbers(export: &Export) -> Grid {
    let mut rows = Vec::new();
    for block in &export.blocks {
        for row in &block.rows {
            for (cell, column) in row.cells.iter().zip(&block.columns) {
                rows.extend(of_cell(export, block, row, column, cell));
            }
        }
    }
    rows.extend(export.others.iter().map(|f| other(export, f)));
    Grid {
        heads: heads(words(export.lang)),
        rows,
    }
}

fn heads(w: &Words) -> Vec<&'static str> {
    vec![
        w.take_heading,
        w.population,
        w.take_row,
        w.take_measure,
        w.printed,
        w.take_value,
        w.take_missing,
        w.base,
        w.take_evidence,
        w.source,
        w.finding,
        w.take_qualifier,
        w.status,
        w.take_note,
    ]
}

/// One row a finding; a cell without any has one row that says so.
fn of_cell(
    export: &Export,
    block: &Block,
    row: &Row,
    column: &Column,
    cell: &[&Finding],
) -> Vec<Vec<String>> {
    let w = words(export.lang);
    let place = |finding: Option<&Finding>| Place {
        heading: block.heading.get(export.lang).to_string(),
        group: group(export, column, finding),
        row: row.label.get(export.lang).to_string(),
        measure: measure(export.lang, column, finding),
        flags: flags(export.lang, row, cell),
    };
    if cell.is_empty() {
        return vec![open(w, place(None))];
    }
    let line = |f: &&Finding| filled(export.lang, place(Some(f)), f);
    cell.iter().map(line).collect()
}

/// Whom a number is about; empty for everyone who was asked.
fn group(export: &Export, column: &Column, finding: Option<&Finding>) -> String {
    let own = finding.and_then(|f| f.query.as_ref());
    let who: &[Condition] = match column.population() {
        [] => own.map_or(&[], |q| &q.population),
        shared => shared,
    };
    describe::population(export.survey, who, export.lang)
}

fn measure(lang: Lang, column: &Column, finding: Option<&Finding>) -> &'static str {
    let own = finding.and_then(|f| f.query.as_ref()).map(|q| q.measure);
    match finding.map(|f| &f.value) {
        None | Some(Value::Share(_)) => describe::measure(lang, own.unwrap_or(column.measure)),
        Some(value) => kind(words(lang), value),
    }
}

/// What a number is that is no share.
fn kind(w: &Words, value: &Value) -> &'static str {
    match value {
        Value::Share(_) => w.share,
        Value::Count(..) => w.count,
        Value::N(_) => w.cases,
        Value::NRange(..) => w.n_range_of_figure,
        Value::Rank(_) => w.rank,
        Value::Words(_) => w.statement,
    }
}

fn flags(lang: Lang, row: &Row, cell: &[&Finding]) -> Vec<&'static str> {
    let w = words(lang);
    let differ = |pair: &[&Finding]| pair[0].display(lang) != pair[1].display(lang);
    let mut flags = Vec::new();
    flags.extend(row.net.then_some(w.net));
    if cell.windows(2).any(differ) {
        flags.push(w.conflict);
    } else if cell.len() > 1 {
        flags.push(w.printed_twice);
    }
    flags
}

/// A number that no block shows, under its own question and answer.
fn other(export: &Export, finding: &Finding) -> Vec<String> {
    let (survey, lang) = (export.survey, export.lang);
    let book = survey.codebook();
    let question = finding.question.as_deref().and_then(|id| book.question(id));
    let who = finding.query.as_ref().map_or(&[][..], |q| &q.population);
    let place = Place {
        heading: question.map_or(String::new(), |q| full_title(survey, q).get(lang).into()),
        group: describe::population(survey, who, lang),
        row: option_label(survey, finding).get(lang).to_string(),
        measure: kind(words(lang), &finding.value),
        flags: Vec::new(),
    };
    filled(lang, place, finding)
}

/// Nothing was printed: the value stays empty, and a column of its own says why.
fn open(w: &Words, place: Place) -> Vec<String> {
    let mut cells = vec![place.heading, place.group, place.row];
    cells.extend([place.measure, "", "", w.not_printed].map(str::to_string));
    cells.extend(std::iter::repeat_n(String::new(), 6));
    cells.push(place.flags.join("; "));
    cells
}

fn filled(lang: Lang, place: Place, finding: &Finding) -> Vec<String> {
    let mut notes = place.flags;
    let note = finding.note.get(lang);
    notes.extend((!note.is_empty()).then_some(note));
    vec![
        place.heading,
        place.group,
        place.row,
        place.measure.to_string(),
        finding.display(lang),
        machine(lang, finding),
        String::new(),
        base(lang, finding.base()),
        Evidence::Published.as_str().to_string(),
        finding.source.label(lang).to_string(),
        finding.id.clone(),
        qualifier(finding.qualifier),
        status(words(lang), finding.status).to_string(),
        notes.join("; "),
    ]
}

/// The value for a spreadsheet, with the decimal sign of the language.
fn machine(lang: Lang, finding: &Finding) -> String {
    let value = finding.machine_value().unwrap_or_default();
    match lang {
        Lang::De => value.replace('.', ","),
        Lang::En => value,
    }
}

/// Digits without grouping, so that a spreadsheet takes them for a number.
fn base(lang: Lang, base: Base) -> String {
    match base {
        Base::Known(n) => n.to_string(),
        Base::Range(low, high) => format!("{low}–{high}"),
        Base::NotPrinted => words(lang).not_printed.to_string(),
    }
}

fn qualifier(qualifier: Qualifier) -> String {
    qualifier.as_str().to_string()
}

fn status(w: &Words, status: Status) -> &'static str {
    match status {
        Status::Printed => w.status_printed,
        Status::Worded => w.status_worded,
        Status::Qualitative => w.status_qualitative,
        Status::External => w.status_external,
    }
}
