//! Answers as the fields of a descriptor say: categories, numbers, reasons for missing.

use super::checks::{Ranking, Unique, Why};
use super::measured::Measured;
use crate::codebook::{Content, Field};
use crate::columns::{Code, Codes, Column, Columns, NO_ANSWER, NOT_ASKED, reason};
use crate::package::{Heading, found_in_cell};
use crate::problem::{self, NAMED, Problem, Problems, Wanted, nearest};
use cells::{ASK, Coded, Row, fill};
use std::collections::BTreeMap;
use std::rc::Rc;

/// So many texts of a column that mean nothing are kept, so that each is asked for once.
const STRANGE: usize = 10_000;

/// The columns of fields while they are filled.
pub(super) struct Answers {
    fields: Rc<[Field]>,
    /// Of each field the place of its cells in a row, `None` where the table has no such column.
    places: Vec<Option<usize>>,
    coded: Vec<Coded>,
    /// The places of their fields.
    of: Vec<usize>,
    measured: Vec<Measured>,
    unique: Vec<Unique>,
    rankings: Vec<Ranking>,
    rows: usize,
    most: usize,
    /// Cells that are neither an answer nor a reason for missing, and rows that contradict others.
    pub problems: Problems,
}

/// Where a row stands, and what its bytes mean.
pub(super) struct At<'r> {
    pub heading: &'r Heading,
    pub file: usize,
    pub text: &'r dyn Fn(&[u8]) -> String,
}

impl Answers {
    /// Without rows, under a heading. Of more rows than `most` the number is counted, and nothing else.
    pub fn new(fields: Rc<[Field]>, heading: &Heading, most: usize) -> Answers {
        let columns = heading.columns().iter().map(String::as_str);
        let place: BTreeMap<&str, usize> = columns.zip(0..).collect();
        let names = fields.iter().map(|f| f.name.as_str());
        let places: Vec<Option<usize>> = names.map(|n| place.get(n).copied()).collect();
        let (mut coded, mut of, mut measured) = (Vec::new(), Vec::new(), Vec::new());
        for (at, field) in fields.iter().enumerate() {
            let Some(place) = places[at] else {
                continue;
            };
            if is_coded(field) {
                coded.push(Coded::new(place, levels(field)));
                of.push(at);
            }
            measured.extend(Measured::of(at, field));
        }
        Answers {
            rankings: Ranking::all(&fields, &of),
            unique: Unique::all(&fields, &places),
            fields,
            places,
            coded,
            of,
            measured,
            rows: 0,
            most,
            problems: Problems::default(),
        }
    }

    /// How many rows there were.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds a row that has as many cells as there are columns.
    pub fn push(&mut self, row: &Row, at: &At) {
        self.rows += 1;
        if self.rows > self.most {
            return;
        }
        self.check_unique(row, at);
        let mut wrong = self.fill(row, at);
        self.check_rankings(row, at);
        crate::order::sort_by(&mut wrong, |a, b| a < b);
        for field in wrong {
            self.name_wrong(field, row, at);
        }
    }

    fn check_unique(&mut self, row: &Row, at: &At) {
        for unique in &mut self.unique {
            let field = &self.fields[unique.at];
            if let Some(problem) = unique.check(field, row, at.text) {
                let place = || at.heading.in_cell(at.file, row.line, &field.name, problem);
                self.problems.push_with(place);
            }
        }
    }

    /// Fills the columns; gives the places of the fields whose cells mean nothing.
    fn fill(&mut self, row: &Row, at: &At) -> Vec<usize> {
        let mut wrong = Vec::new();
        let (fields, of) = (&self.fields, &self.of);
        let mut ask = |nth: usize, column: &mut Coded, cell: &[u8]| {
            let (code, known) = code(&fields[of[nth]], column, cell, at.text);
            wrong.extend((!known).then_some(of[nth]));
            code
        };
        fill(&mut self.coded, row, &mut ask);
        for measured in &mut self.measured {
            let place = self.places[measured.at].unwrap_or(usize::MAX);
            let field = &self.fields[measured.at];
            if !measured.push(field, row.cell(place), at.text) {
                wrong.push(measured.at);
            }
        }
        wrong
    }

    fn check_rankings(&mut self, row: &Row, at: &At) {
        let (fields, places) = (&self.fields, &self.places);
        let problems = &mut self.problems;
        let mut wrong = |field: usize, Why(code, expected): Why| {
            let found = || (at.text)(row.cell(places[field].unwrap_or(usize::MAX)));
            let problem = || found_in_cell(code, &found(), expected);
            let placed = || {
                let name = &fields[field].name;
                at.heading.in_cell(at.file, row.line, name, problem())
            };
            problems.push_with(placed);
        };
        for ranking in &self.rankings {
            ranking.check(fields, &self.coded, &mut wrong);
        }
    }

    fn name_wrong(&mut self, field: usize, row: &Row, at: &At) {
        let place = self.places[field].unwrap_or(usize::MAX);
        let field = &self.fields[field];
        self.problems.push_with(|| {
            let problem = no_answer(field, (at.text)(row.cell(place)).trim());
            at.heading.in_cell(at.file, row.line, &field.name, problem)
        });
    }

    /// The columns as filled, in the order of the fields.
    pub fn finish(self) -> Columns {
        let (mut columns, mut numbers) = (Vec::new(), Vec::new());
        let (rows, fields, places) = (self.rows, self.fields, self.places);
        let mut coded = self.coded.into_iter();
        let mut measured = self.measured.into_iter();
        for (at, field) in fields.iter().enumerate() {
            let there = places[at].is_some();
            if is_coded(field) {
                let codes = there.then(|| coded.next()).flatten().map(|own| own.codes);
                columns.extend(column(field, codes.unwrap_or_else(|| absent(rows))));
            } else if let Some(empty) = Measured::of(at, field) {
                let own = there.then(|| measured.next()).flatten();
                numbers.push(match own {
                    Some(own) => own.finish(field),
                    None => empty.absent(field, rows),
                });
            }
        }
        Columns::new(rows, columns, numbers)
    }
}

/// Whether a field holds categories of a question.
fn is_coded(field: &Field) -> bool {
    field.content == Content::Category && field.holds.is_some()
}

fn levels(field: &Field) -> usize {
    let last = field.answers.iter().map(|(_, code)| usize::from(*code));
    last.max().map_or(0, |last| last + 1)
}

fn column(field: &Field, mut codes: Codes) -> Option<Column> {
    let (id, part) = field.holds.as_ref()?;
    codes.shrink_to_fit();
    Some(Column::new(id.clone(), part.clone(), codes))
}

/// A column that the table does not have.
fn absent(rows: usize) -> Codes {
    let mut codes = Codes::new(0);
    (0..rows).for_each(|_| codes.push(NOT_ASKED));
    codes
}

/// The code of a cell that the column did not know yet, and whether it means anything.
fn code(
    field: &Field,
    column: &mut Coded,
    cell: &[u8],
    text: &dyn Fn(&[u8]) -> String,
) -> (Code, bool) {
    if column.seen.find(cell).is_some() {
        return (NO_ANSWER, false); // it was asked for before
    }
    let text = text(cell);
    let known = field.reason(&text).map(reason);
    let known = known.or_else(|| field.answer(&text));
    let kept = known.map_or(ASK, u32::from);
    if kept != ASK || column.seen.len() < STRANGE {
        column.seen.add(cell, kept);
    }
    (known.unwrap_or(NO_ANSWER), known.is_some())
}

/// A cell that is neither an answer nor a reason for missing.
fn no_answer(field: &Field, found: &str) -> Problem {
    let mark = field.digits.as_ref().map_or('.', |d| d.decimal).to_string();
    let answers = || field.answers.iter().map(|(text, _)| text.as_str());
    let malformed = |expected| found_in_cell(problem::Code::Malformed, found, expected);
    match field.content {
        Content::Weight => malformed(Wanted::WeightMarked.of(&[&mark])),
        Content::Number => malformed(Wanted::NumberMarked.of(&or_missing(field, vec![&mark]))),
        Content::Whole => malformed(Wanted::WholeOr.of(&or_missing(field, Vec::new()))),
        Content::Category | Content::Any => {
            let known = or_missing(field, answers().collect());
            let expected = Wanted::OneOfOrNothing.of(&known);
            let problem = found_in_cell(problem::Code::Unknown, found, expected);
            problem.nearest(nearest(found, answers()))
        }
    }
}

/// What a cell may hold: the first of these texts, or one that says that there is no answer.
fn or_missing<'a>(field: &'a Field, mut known: Vec<&'a str>) -> Vec<&'a str> {
    known.truncate(NAMED);
    known.extend(field.missing.iter().map(|(text, _)| text.as_str()));
    known
}
