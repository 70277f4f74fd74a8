//! What the cells of a row must have in common with each other, and with those of other rows.

use crate::codebook::{Field, Holds};
use crate::columns::{Code, is_answer};
use crate::package::found_in_cell;
use crate::problem::{self, Problem, Wanted};
use cells::{Coded, Dictionary, Row};

/// A field whose values are told apart.
pub(super) struct Unique {
    /// Its place among the fields, and that of its cells in a row.
    pub at: usize,
    pub place: usize,
    seen: Dictionary,
}

impl Unique {
    /// The fields that tell rows apart and have a column.
    pub fn all(fields: &[Field], places: &[Option<usize>]) -> Vec<Unique> {
        let all = fields.iter().zip(places).enumerate();
        let placed = all.filter_map(|(at, (field, place))| Some((at, field, (*place)?)));
        let unique = placed.filter(|(_, field, _)| field.unique);
        let new = |(at, _, place)| Unique {
            at,
            place,
            seen: Dictionary::default(),
        };
        unique.map(new).collect()
    }

    /// The problem of a value that another row has.
    pub fn check(
        &mut self,
        field: &Field,
        row: &Row,
        text: &dyn Fn(&[u8]) -> String,
    ) -> Option<Problem> {
        let cell = row.cell(self.place).trim_ascii();
        if self.seen.find(cell).is_none() {
            self.seen.add(cell, 0);
            return None;
        }
        let cell = text(cell);
        if field.name != "id" && field.is_missing(&cell) {
            return None;
        }
        let expected = Wanted::OwnValue.of(&[&field.name]);
        Some(found_in_cell(problem::Code::Repeated, &cell, expected))
    }
}

/// A rank, the place of its field, and that of its codes among the columns.
type Ranked = (u32, usize, usize);

/// The ranks of a question, in order: the place of each field, and that of its codes among the columns.
pub(super) struct Ranking(Vec<(usize, usize)>);

impl Ranking {
    /// Of every ranking; `of` has the places of the fields of coded columns.
    pub fn all(fields: &[Field], of: &[usize]) -> Vec<Ranking> {
        let mut rankings: Vec<(&str, Vec<Ranked>)> = Vec::new();
        for (nth, at) in of.iter().enumerate() {
            let Some((id, Holds::Rank(rank))) = &fields[*at].holds else {
                continue;
            };
            match rankings.iter_mut().find(|(known, _)| known == id) {
                Some((_, ranks)) => ranks.push((*rank, *at, nth)),
                None => rankings.push((id, vec![(*rank, *at, nth)])),
            }
        }
        let sorted = |(_, mut ranks): (&str, Vec<Ranked>)| {
            crate::order::sort_by(&mut ranks, |a, b| a.0 < b.0);
            Ranking(ranks.into_iter().map(|(_, at, nth)| (at, nth)).collect())
        };
        rankings.into_iter().map(sorted).collect()
    }

    /// What is wrong with the row that was filled last, with the place of the field: an option has one rank, and no rank is left out before another.
    pub fn check(&self, fields: &[Field], columns: &[Coded], wrong: &mut dyn FnMut(usize, Why)) {
        let mut given: Vec<(usize, Code)> = Vec::new();
        let mut open = None;
        for (at, nth) in &self.0 {
            let codes = &columns[*nth].codes;
            let code = codes.at(codes.len() - 1);
            if !is_answer(code) {
                open = open.or(Some(*at));
                continue;
            }
            if let Some((first, _)) = given.iter().find(|(_, known)| *known == code) {
                let expected = Wanted::UnrankedOption.of(&[&fields[*first].name]);
                wrong(*at, Why(problem::Code::Repeated, expected));
            } else if let Some(open) = open {
                let expected = Wanted::NoAnswerBehind.of(&[&fields[open].name]);
                wrong(*at, Why(problem::Code::Surplus, expected));
            }
            given.push((*at, code));
        }
    }
}

/// What is wrong with a cell, and what could stand there.
pub(super) struct Why(pub problem::Code, pub problem::Expected);
