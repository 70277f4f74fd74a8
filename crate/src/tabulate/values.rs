//! Answers as numbers, for means and medians, and numbers in classes.

use super::answers::Part;
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Column, Columns, NOT_ASKED, Numbers, is_answer};

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
            Kind::Grade | Kind::Scale | Kind::Bands => Store::Steps(columns.answer(&question.id)?),
            _ => return None,
        };
        let rows_of = |holds: fn(u8) -> bool| match store {
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
    pub fn missing(&self, reason: u8) -> Bits {
        match self.store {
            Store::Numbers(numbers) => numbers.rows_of(|code| code == reason),
            Store::Steps(column) => column.holding(&[reason]),
        }
    }

    /// The number of a row that has one.
    pub fn at(&self, row: usize) -> f64 {
        match self.store {
            Store::Numbers(numbers) => numbers.values()[row],
            Store::Steps(column) => f64::from(column.codes()[row]) + 1.0,
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

    /// Those whose number lies in a band (its lower bound included), out of `base`.
    pub fn part(&self, band: Band, base: Bits) -> Part {
        let mut hits = Bits::of(self.valid.rows(), |row| band.holds(self.at(row)));
        hits.keep(&self.valid);
        Part::of(hits, base)
    }
}

/// From … to under ….
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Lower bound, included.
    pub from: f64,
    /// Upper bound, not included.
    pub to: f64,
}

impl Band {
    /// Whether a number lies in it.
    pub fn holds(&self, value: f64) -> bool {
        (self.from..self.to).contains(&value)
    }
}

/// At most so many bands show how numbers are distributed.
const MOST_BANDS: f64 = 10.0;

/// Bands of equal, round width from the smallest to the largest number; empty without numbers, one band where all are the same.
pub fn bands(values: &[(usize, f64)]) -> Vec<Band> {
    let numbers = || values.iter().map(|(_, value)| *value);
    let (low, high) = numbers().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    if values.is_empty() {
        return Vec::new();
    }
    let width = round_width((high - low) / MOST_BANDS);
    let first = (low / width).floor();
    let count = ((high / width).floor() - first) as usize + 1;
    let band = |at: usize| Band {
        from: (first + at as f64) * width,
        to: (first + at as f64 + 1.0) * width,
    };
    (0..count).map(band).collect()
}

/// The next of 1, 2, 5, 10, … times a power of ten; 1 for nothing.
fn round_width(least: f64) -> f64 {
    if least <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|s| s * power >= least);
    step.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[f64]) -> Vec<Band> {
        let rows: Vec<(usize, f64)> = numbers.iter().copied().enumerate().collect();
        bands(&rows)
    }

    #[test]
    fn each_number_lies_in_exactly_one_of_few_round_bands() {
        for numbers in [
            vec![1.0],
            vec![0.0, 0.3, 7.25],
            vec![-12.5, 3.0, 980.0],
            vec![100.0, 200.0],
        ] {
            let bands = of(&numbers);
            assert!(bands.len() <= 12, "{bands:?}");
            for number in numbers {
                let holding = bands.iter().filter(|b| b.holds(number)).count();
                assert_eq!(holding, 1, "{number} in {bands:?}");
            }
        }
        assert!(of(&[]).is_empty());
    }
}
