//! A population split into groups, and what is summed in each of them.

use super::population::population;
use crate::codebook::{Codebook, Kind};
use crate::columns::{Bits, Cells, Code, Columns};
use crate::query::Condition;
use counts::Sum;

/// Sums, one a group.
pub type Sums = Vec<Sum>;

/// How the respondents of a population fall into groups.
pub enum Split<'a> {
    /// All in one.
    Whole,
    /// By what a column holds: everyone is in one group.
    Codes(Groups<'a>),
    /// Sets, which may overlap.
    Sets(Vec<Bits>),
}

/// The groups of a column: one a code of a list, and one for everyone else, which is the last.
pub struct Groups<'a> {
    cells: &'a Cells,
    codes: Vec<Code>,
    /// The group of each place of the column's codes.
    of_place: Vec<usize>,
}

impl<'a> Groups<'a> {
    fn new(cells: &'a Cells, codes: Vec<Code>) -> Groups<'a> {
        let group = |code: &Code| codes.iter().position(|own| own == code);
        let occurring = cells.places().codes();
        let of_place = occurring
            .iter()
            .map(|code| group(code).unwrap_or(codes.len()));
        Groups {
            of_place: of_place.collect(),
            cells,
            codes,
        }
    }
}

impl<'a> Split<'a> {
    /// By the options of a variable that are offered, in questionnaire order; last come those who gave none of them. Nobody is in any group
    /// where the variable is not known or has no column.
    pub fn by(book: &Codebook, columns: &'a Columns, variable: &str) -> Split<'a> {
        let Some(question) = book.question(variable) else {
            return Split::Sets(Vec::new());
        };
        let offered = || question.offered().map(|answer| answer.code.as_str());
        if let (Some(column), true) = (columns.answer(variable), question.kind != Kind::Multiple) {
            let code = |code: &str| Some(question.position(code)? as Code);
            return Split::Codes(Groups::new(
                column.cells(),
                offered().filter_map(code).collect(),
            ));
        }
        let mut rest = Bits::all(columns.rows());
        let mut sets = Vec::new();
        for code in offered() {
            let own = population(book, columns, &[Condition::is(variable, code)]);
            sets.push(own.unwrap_or_else(|| Bits::none(columns.rows())));
        }
        sets.iter().for_each(|own| rest.drop(own));
        sets.push(rest);
        Split::Sets(sets)
    }

    /// How many groups there are, with nobody in them or somebody.
    pub fn groups(&self) -> usize {
        match self {
            Split::Whole => 1,
            Split::Codes(groups) => groups.codes.len() + 1,
            Split::Sets(sets) => sets.len(),
        }
    }

    /// The rows of a group within a set.
    pub fn rows(&self, group: usize, within: &Bits) -> Bits {
        let mut rows = within.clone();
        match self {
            Split::Whole => {}
            Split::Sets(sets) => rows.keep(&sets[group]),
            Split::Codes(groups) => match groups.codes.get(group) {
                Some(code) => rows.keep(&groups.cells.holding(&[*code])),
                None => rows.drop(&groups.cells.holding(&groups.codes)),
            },
        }
        rows
    }
}

/// A population in groups, with a weight a row where one is used.
#[derive(Clone, Copy)]
pub struct Crowd<'a> {
    /// Who is counted.
    pub rows: &'a Bits,
    /// In which groups.
    pub split: &'a Split<'a>,
    /// What each of them weighs.
    pub weights: Option<&'a [f64]>,
}

impl Crowd<'_> {
    /// The sums over those who are in a set, by group.
    pub fn sums(&self, set: &Bits) -> Sums {
        let mut rows = self.rows.clone();
        rows.keep(set);
        match self.split {
            Split::Whole => vec![Sum::of(&rows, self.weights)],
            Split::Codes(groups) => {
                let counts = groups.cells.counts(&rows, self.weights);
                let mut sums = vec![Sum::default(); groups.codes.len() + 1];
                for (code, group) in counts.codes().into_iter().zip(&groups.of_place) {
                    sums[*group] += counts.of_code(code)[0];
                }
                sums
            }
            Split::Sets(sets) => {
                let sum = |own: &Bits| {
                    let mut own = own.clone();
                    own.keep(&rows);
                    Sum::of(&own, self.weights)
                };
                sets.iter().map(sum).collect()
            }
        }
    }

    /// The sums over those who hold each code that occurs in a column, by group.
    pub fn by_code(&self, cells: &Cells) -> Vec<(Code, Sums)> {
        let mut list = Vec::new();
        let (counts, of_place) = match self.split {
            Split::Whole => (cells.counts(self.rows, self.weights), &[0][..]),
            Split::Codes(groups) => {
                let counts = cells.crossed(groups.cells, self.rows, self.weights);
                (counts, &groups.of_place[..])
            }
            Split::Sets(_) => {
                for code in cells.places().codes() {
                    list.push((code, self.sums(&cells.holding(&[code]))));
                }
                return list;
            }
        };
        for code in counts.codes() {
            let mut sums = vec![Sum::default(); self.split.groups()];
            for (sum, group) in counts.of_code(code).iter().zip(of_place) {
                sums[*group] += *sum;
            }
            list.push((code, sums));
        }
        list
    }
}
