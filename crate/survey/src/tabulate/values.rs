//! Answers as numbers, for means and medians.

use super::answers::Proportion;
use super::bands::Band;
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Code, Column, Columns, NOT_ASKED, Numbers, is_answer};
use crate::stats::{last_digit, magnitude};

/// Where the numbers of a question stand.
enum Store<'a> {
    /// As numbers.
    Numbers(&'a Numbers),
    /// As ordered options: the first is 1.
    Steps(&'a Column),
}

/// The answers to a question as numbers: those of a number question as they are, grades, steps and bands by their place, from 1.
pub struct Values<'a> {
    store: Store<'a>,
    /// Rows with a valid answer.
    pub valid: Bits,
    /// Rows that were asked.
    pub asked: Bits,
}

impl<'a> Values<'a> {
    /// `None` where the question's answers are no numbers and have no order, or no column holds them.
    pub fn new(question: &Question, columns: &'a Columns) -> Option<Values<'a>> {
        let store = match question.kind {
            Kind::Number => Store::Numbers(columns.number(&question.id)?),
            kind if kind.has_steps() => Store::Steps(columns.answer(&question.id)?),
            _ => return None,
        };
        let rows_of = |holds: fn(Code) -> bool| match store {
            Store::Numbers(numbers) => numbers.rows_of(holds),
            Store::Steps(column) => column.rows_of(holds),
        };
        let (valid, asked) = (rows_of(is_answer), rows_of(|code| code != NOT_ASKED));
        Some(Values {
            store,
            valid,
            asked,
        })
    }

    /// The rows that lack an answer for a reason, by its code in columns.
    pub fn missing(&self, reason: Code) -> Bits {
        match self.store {
            Store::Numbers(numbers) => numbers.rows_of(|code| code == reason),
            Store::Steps(column) => column.holding(&[reason]),
        }
    }

    /// The number of a row that has one.
    pub fn at(&self, row: usize) -> f64 {
        match self.store {
            Store::Numbers(numbers) => numbers.values()[row],
            Store::Steps(column) => f64::from(column.codes().at(row)) + 1.0,
        }
    }

    /// The numbers in some rows, in file order; rows without one are left out.
    pub fn within(&self, rows: &Bits) -> Vec<(usize, f64)> {
        let mut own = self.valid.clone();
        own.keep(rows);
        let mut list = Vec::with_capacity(own.count() as usize);
        own.each(|row| list.push((row, self.at(row))));
        list
    }

    fn all(&self) -> Vec<f64> {
        let rows = self.within(&Bits::all(self.valid.rows()));
        rows.into_iter().map(|(_, value)| value).collect()
    }

    /// Means of these numbers are told as multiples of this power of ten: a hundredth of the first digit of their spread, and no coarser than
    /// whole numbers as long as those can be written out. Steps count in hundredths.
    pub fn step(&self) -> i32 {
        match self.store {
            Store::Steps(_) => -2,
            Store::Numbers(_) => step(&self.all()),
        }
    }

    /// The same for medians, which outliers do not move: by the spread of the middle half, where its ends are two numbers.
    pub fn median_step(&self) -> i32 {
        let Store::Numbers(_) = self.store else {
            return self.step();
        };
        let mut numbers = self.all();
        numbers.sort_unstable_by(f64::total_cmp);
        let quarter = numbers.len() / 4;
        match &numbers[quarter..numbers.len() - quarter] {
            middle @ [first, .., last] if first < last => step(middle),
            _ => step(&numbers),
        }
    }

    /// Those whose number lies in a band (its lower bound included), out of `base`.
    pub fn part(&self, band: Band, base: Bits) -> Proportion {
        let mut hits = Bits::of(self.valid.rows(), |row| band.holds(self.at(row)));
        hits.keep(&self.valid);
        Proportion::of(hits, base)
    }
}

/// See [`Values::step`]. By half the spread, which never overflows; where all numbers are the same, by their own digits.
fn step(numbers: &[f64]) -> i32 {
    let (low, high) = numbers
        .iter()
        .fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
    match magnitude(high / 2.0 - low / 2.0) {
        Some(power) if power < 15 => (power - 2).min(0),
        Some(power) => power - 2,
        None => numbers.first().map_or(0, |v| last_digit(*v)),
    }
}
