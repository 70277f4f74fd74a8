//! Answers as numbers, for means and medians.

use super::split::Crowd;
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Cells, Column, Columns, Numbers, answered, is_answer};
use crate::order;
use crate::stats::Level;
use counts::Sum;

/// Steps count in hundredths.
const OF_STEPS: i32 = -2;

/// The answers to a question as numbers: those of a number question as they are, grades, steps and bands by their place, from 1.
pub enum Values<'a> {
    /// As numbers.
    Numbers(&'a Numbers),
    /// As ordered options: the first is 1.
    Steps(&'a Column),
}

impl<'a> Values<'a> {
    /// `None` where the question's answers are no numbers and have no order, or no column holds them.
    pub fn new(question: &Question, columns: &'a Columns) -> Option<Values<'a>> {
        match question.kind {
            Kind::Number => Some(Values::Numbers(columns.number(&question.id)?)),
            kind if kind.has_steps() => Some(Values::Steps(columns.answer(&question.id)?)),
            _ => None,
        }
    }

    /// The codes that say whether there is a number, and why there is none.
    pub fn cells(&self) -> &'a Cells {
        match self {
            Values::Numbers(numbers) => numbers.cells(),
            Values::Steps(column) => column.cells(),
        }
    }

    /// The answers in each group by value, least first.
    pub fn levels(&self, crowd: Crowd) -> Vec<Vec<Level>> {
        match self {
            Values::Steps(column) => of_steps(column.cells(), crowd),
            Values::Numbers(numbers) => {
                let valid = answered(numbers.cells());
                let groups = 0..crowd.split.groups();
                let rows = groups.map(|group| {
                    let mut rows = crowd.split.rows(group, crowd.rows);
                    rows.keep(&valid);
                    rows
                });
                rows.map(|rows| of_numbers(numbers, &rows, crowd.weights))
                    .collect()
            }
        }
    }

    /// Means of these numbers are told as multiples of this power of ten.
    pub fn step(&self) -> i32 {
        match self {
            Values::Steps(_) => OF_STEPS,
            Values::Numbers(numbers) => numbers.step(),
        }
    }

    /// The same for medians.
    pub fn median_step(&self) -> i32 {
        match self {
            Values::Steps(_) => OF_STEPS,
            Values::Numbers(numbers) => numbers.median_step(),
        }
    }
}

fn of_steps(cells: &Cells, crowd: Crowd) -> Vec<Vec<Level>> {
    let mut groups = vec![Vec::new(); crowd.split.groups()];
    for (code, sums) in crowd.by_code(cells) {
        let value = f64::from(code) + 1.0;
        for (levels, sum) in groups.iter_mut().zip(sums) {
            if is_answer(code) && sum.count > 0 {
                levels.push(Level { value, sum });
            }
        }
    }
    groups
}

/// The numbers of some rows, equal ones together.
fn of_numbers(numbers: &Numbers, rows: &Bits, weights: Option<&[f64]>) -> Vec<Level> {
    let mut own = Vec::with_capacity(rows.count() as usize);
    rows.each(&mut |row| own.push(row as u32));
    let value = |at: usize| numbers.values()[own[at] as usize];
    let mut levels: Vec<Level> = Vec::new();
    for at in order::places(own.len(), &|a, b| value(a).total_cmp(&value(b))) {
        let sum = match weights {
            Some(weights) => Sum::weighing(weights[own[at] as usize]),
            None => Sum::counted(1),
        };
        match levels.last_mut().filter(|last| last.value == value(at)) {
            Some(last) => last.sum += sum,
            None => levels.push(Level {
                value: value(at),
                sum,
            }),
        }
    }
    levels
}
