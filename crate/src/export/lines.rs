//! Numbers as records: one row for each number, stated, implied or modelled, and one for each place of which nothing is known.

use crate::stated::Stated;

use super::exhibit::Exhibited;
use crate::computed;
use crate::describe;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::Condition;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::finding::{Base, Finding, Qualifier, Status, Value};
use crate::study::labels::{full_title, option_label};
use crate::table::{Bounds, Cell};
use crate::tabulate::Tally;
use crate::words::{Words, words};

/// Columns with their names, and rows with as many cells.
pub(super) struct Grid {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// The rows of another grid behind the own. Columns of the same name are one; further ones come last.
    pub fn joined(mut self, other: Grid) -> Grid {
        let fresh = other.heads.iter().filter(|h| !self.heads.contains(h));
        let fresh: Vec<String> = fresh.cloned().collect();
        self.heads.extend(fresh);
        for row in &mut self.rows {
            row.resize(self.heads.len(), String::new());
        }
        let at = |head: &String| self.heads.iter().position(|h| h == head);
        let places: Vec<usize> = other.heads.iter().filter_map(at).collect();
        for row in other.rows {
            let mut cells = vec![String::new(); self.heads.len()];
            for (cell, place) in row.into_iter().zip(&places) {
                cells[*place] = cell;
            }
            self.rows.push(cells);
        }
        self
    }

    /// The grid with one more column before all others, the same in each row.
    pub fn under(mut self, head: &str, cell: &str) -> Grid {
        self.heads.insert(0, head.to_string());
        for row in &mut self.rows {
            row.insert(0, cell.to_string());
        }
        self
    }

    /// What stands in a column, row by row.
    pub fn column<'g>(&'g self, head: &str) -> impl Iterator<Item = &'g str> {
        let at = self.heads.iter().position(|h| h == head);
        self.rows
            .iter()
            .filter_map(move |row| Some(row.get(at?)?.as_str()))
    }
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

/// All numbers of a figure or question: those of its blocks, then those that no block shows.
pub(super) fn numbers(shown: &Exhibited) -> Grid {
    let mut rows = Vec::new();
    for block in &shown.blocks {
        for row in &block.rows() {
            for (cell, column) in row.cells.iter().zip(&block.columns()) {
                rows.extend(of_cell(shown, block, row, column, cell));
            }
        }
    }
    rows.extend(shown.others.iter().map(|f| other(shown, f)));
    Grid {
        heads: heads(words(shown.lang)),
        rows,
    }
}

fn heads(w: &Words) -> Vec<String> {
    let heads = [
        w.take_heading,
        w.population,
        w.take_row,
        w.take_measure,
        w.printed,
        w.take_value,
        w.take_missing,
        w.take_count,
        w.base,
        w.take_lower,
        w.take_upper,
        w.take_evidence,
        w.source,
        w.finding,
        w.take_qualifier,
        w.status,
        w.take_note,
    ];
    heads.map(str::to_string).to_vec()
}

/// One row a finding, one for the bounds, one for what the responses give; a cell without any has one row that says so.
fn of_cell(
    shown: &Exhibited,
    block: &Block,
    row: &Row,
    column: &Column,
    cell: &Cell,
) -> Vec<Vec<String>> {
    let w = words(shown.lang);
    let stated = shown.survey.stated_in(cell);
    let place = |finding: Option<&Finding>| Place {
        heading: block.heading.clone(),
        group: group(shown, column, finding),
        row: row.head.label.clone(),
        measure: measure(shown.lang, column, finding),
        flags: flags(shown.lang, row, &stated),
    };
    if cell.is_empty() {
        return vec![open(w, place(None))];
    }
    let line = |f: &&Finding| filled(shown.lang, place(Some(f)), f);
    let mut lines: Vec<Vec<String>> = stated.iter().map(line).collect();
    let first = || place(stated.first().copied());
    let bounds = cell.bounds.as_ref();
    let implied = bounds.map(|b| implied(shown, column, first(), b));
    let counted = cell.counted().map(|t| counted(shown, column, first(), t));
    lines.extend(implied.into_iter().chain(counted));
    lines
}

/// Bounds: value and count only where they meet.
fn implied(shown: &Exhibited, column: &Column, place: Place, bounds: &Bounds) -> Vec<String> {
    let lang = shown.lang;
    let [lower, upper] = bounds.count;
    let machine = |count| {
        let number = computed::machine(column.measure, count, bounds.base);
        decimal(lang, &number)
    };
    let exact = lower == upper;
    let mut number = Computed {
        evidence: Evidence::Implied,
        source: computed::readings_named(shown.survey, lang, &bounds.readings),
        base: bounds.base.map_or(String::new(), |n| n.to_string()),
        ..Computed::default()
    };
    number.bounds = [machine(lower), machine(upper)];
    if exact {
        number.value = machine(lower);
        number.count = lower.to_string();
    }
    number.row(place)
}

/// What the responses give.
fn counted(shown: &Exhibited, column: &Column, place: Place, tally: Tally) -> Vec<String> {
    let (lang, evidence) = (shown.lang, shown.survey.descriptor().evidence);
    let value = computed::machine_of(evidence, column.measure, tally);
    let number = Computed {
        value: decimal(lang, &value),
        count: tally.count.to_string(),
        base: tally.base.to_string(),
        bounds: Default::default(),
        evidence,
        source: computed::counted_in(lang, evidence).to_string(),
    };
    number.row(place)
}

/// The cells of a number that was not stated.
struct Computed {
    value: String,
    count: String,
    base: String,
    bounds: [String; 2],
    evidence: Evidence,
    source: String,
}

impl Default for Computed {
    fn default() -> Computed {
        Computed {
            value: String::new(),
            count: String::new(),
            base: String::new(),
            bounds: Default::default(),
            evidence: Evidence::Modelled,
            source: String::new(),
        }
    }
}

impl Computed {
    fn row(self, place: Place) -> Vec<String> {
        let [lower, upper] = self.bounds;
        let empty = String::new;
        vec![
            place.heading,
            place.group,
            place.row,
            place.measure.to_string(),
            empty(),
            self.value,
            empty(),
            self.count,
            self.base,
            lower,
            upper,
            self.evidence.as_str().to_string(),
            self.source,
            empty(),
            empty(),
            empty(),
            place.flags.join("; "),
        ]
    }
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
    flags.extend(row.head.net.then_some(w.net));
    if cell.windows(2).any(differ) {
        flags.push(w.conflict);
    } else if cell.len() > 1 {
        flags.push(w.printed_twice);
    }
    flags
}

/// A number that no block shows, under its own question and answer.
fn other(shown: &Exhibited, finding: &Finding) -> Vec<String> {
    let (survey, lang) = (shown.survey, shown.lang);
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

/// Nothing was stated: the value stays empty, and a column of its own says why.
fn open(w: &Words, place: Place) -> Vec<String> {
    let mut cells = vec![place.heading, place.group, place.row];
    cells.extend([place.measure, "", "", w.not_printed].map(str::to_string));
    cells.extend(std::iter::repeat_n(String::new(), 9));
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
        printed_count(finding),
        base(lang, finding.base()),
        String::new(),
        String::new(),
        Evidence::Published.as_str().to_string(),
        finding.source.label(lang).to_string(),
        finding.id.clone(),
        qualifier(finding.qualifier),
        status(words(lang), finding.status).to_string(),
        notes.join("; "),
    ]
}

/// The value for a spreadsheet, with the decimal sign of the language.
pub(super) fn machine(lang: Lang, finding: &Finding) -> String {
    decimal(lang, &finding.machine_value().unwrap_or_default())
}

pub(super) fn decimal(lang: Lang, number: &str) -> String {
    match lang {
        Lang::De => number.replace('.', ","),
        Lang::En => number.to_string(),
    }
}

/// A count that was stated as one.
pub(super) fn printed_count(finding: &Finding) -> String {
    match finding.value {
        Value::Count(n, _) => n.to_string(),
        _ => String::new(),
    }
}

/// Digits without grouping, so that a spreadsheet takes them for a number.
pub(super) fn base(lang: Lang, base: Base) -> String {
    match base {
        Base::Known(n) => n.to_string(),
        Base::Range(low, high) => format!("{low}–{high}"),
        Base::NotPrinted => words(lang).not_printed.to_string(),
    }
}

pub(super) fn qualifier(qualifier: Qualifier) -> String {
    qualifier.as_str().to_string()
}

pub(super) fn status(w: &Words, status: Status) -> &'static str {
    match status {
        Status::Printed => w.status_printed,
        Status::Worded => w.status_worded,
        Status::Qualitative => w.status_qualitative,
        Status::External => w.status_external,
    }
}
