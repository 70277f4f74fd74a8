//! Counts of one question's options in one population.

use super::population::{State, ticks};
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Column, Columns, TICKED, is_answer};
use crate::query::{Base, Measure};

/// Where the answers stand, and so how options are counted.
enum Way<'a> {
    /// One option a row.
    One(&'a Column),
    /// Any options a row: a column each.
    Ticks(Vec<&'a Column>),
    /// Several ranks a row, of which each row counts once.
    Placed(Vec<&'a Column>),
    /// Several ranks a row, each counts.
    RankMentions(Vec<&'a Column>),
    /// Any options a row, each tick counts.
    TickMentions(Vec<&'a Column>),
}

/// Counts options and nets in a population.
pub struct Counter<'a> {
    way: Way<'a>,
    options: usize,
    /// The population.
    rows: Bits,
    /// Those of it who were asked.
    asked: Bits,
    /// Those of it with a valid answer.
    valid: Bits,
}

impl<'a> Counter<'a> {
    /// `None` where the question has no columns to count in, or the measure needs numbers.
    pub fn new(
        question: &Question,
        columns: &'a Columns,
        measure: Measure,
        rows: Bits,
    ) -> Option<Counter<'a>> {
        let way = way(question, columns, measure)?;
        let State { valid, asked } = way.state(columns.rows());
        let within = |mut set: Bits| {
            set.keep(&rows);
            set
        };
        Some(Counter {
            options: question.answers.len(),
            way,
            asked: within(asked),
            valid: within(valid),
            rows,
        })
    }

    /// The number that counts are out of.
    pub fn base(&self, base: Base) -> u32 {
        match (&self.way, base) {
            (Way::RankMentions(columns), _) => sum(columns, |c| given(c, &self.rows)),
            (Way::TickMentions(columns), _) => sum(columns, |c| ticked(c, &self.rows)),
            (_, Base::Valid) => self.valid.count(),
            (_, Base::Asked) => self.asked.count(),
            (_, Base::All) => self.rows.count(),
        }
    }

    /// The count of every option, in questionnaire order.
    pub fn options(&self) -> Vec<u32> {
        match &self.way {
            Way::One(column) => column.histogram(&self.rows)[..self.options].to_vec(),
            Way::Ticks(columns) | Way::TickMentions(columns) => {
                columns.iter().map(|c| ticked(c, &self.rows)).collect()
            }
            Way::Placed(columns) => self.placed(columns),
            Way::RankMentions(columns) => {
                let each: Vec<_> = columns.iter().map(|c| c.histogram(&self.rows)).collect();
                let option = |at: usize| each.iter().map(|h| h[at]).sum();
                (0..self.options).map(option).collect()
            }
        }
    }

    /// The count of any of these options; of mentions their sum.
    pub fn net(&self, codes: &[u8]) -> u32 {
        match &self.way {
            Way::One(column) => column.holding(codes).count_in(&self.rows),
            Way::Ticks(columns) => {
                let own = codes.iter().map(|code| columns[usize::from(*code)]);
                union(self.rows.rows(), own, &[TICKED]).count_in(&self.valid)
            }
            Way::Placed(columns) => {
                union(self.rows.rows(), columns.iter().copied(), codes).count_in(&self.valid)
            }
            Way::RankMentions(columns) => sum(columns, |c| c.holding(codes).count_in(&self.rows)),
            Way::TickMentions(columns) => codes
                .iter()
                .map(|code| ticked(columns[usize::from(*code)], &self.rows))
                .sum(),
        }
    }

    /// Each option once a row, even where a row places it twice.
    fn placed(&self, columns: &[&Column]) -> Vec<u32> {
        let mut counts = vec![0; self.options];
        self.valid.each(|row| {
            for (rank, column) in columns.iter().enumerate() {
                let code = column.codes()[row];
                let before = columns[..rank].iter().any(|c| c.codes()[row] == code);
                if is_answer(code) && !before {
                    counts[usize::from(code)] += 1;
                }
            }
        });
        counts
    }
}

impl Way<'_> {
    fn state(&self, rows: usize) -> State {
        match self {
            Way::One(column) => State::of_column(column),
            Way::Placed(columns) | Way::RankMentions(columns) => State::of_column(columns[0]),
            Way::Ticks(columns) | Way::TickMentions(columns) => State::of_ticks(columns, rows),
        }
    }
}

fn way<'a>(question: &Question, columns: &'a Columns, measure: Measure) -> Option<Way<'a>> {
    match (question.kind, measure) {
        (_, Measure::Mean | Measure::Median) => None,
        (Kind::Battery | Kind::Number | Kind::Text, _) => None,
        (Kind::Multiple, Measure::Percent | Measure::Count) => {
            ticks(question, columns).map(Way::Ticks)
        }
        (Kind::Multiple, Measure::Mentions) => ticks(question, columns).map(Way::TickMentions),
        (Kind::Ranking, Measure::First) => columns.rank(&question.id, 1).map(Way::One),
        (Kind::Ranking, Measure::Second) => columns.rank(&question.id, 2).map(Way::One),
        (Kind::Ranking, Measure::Third) => columns.rank(&question.id, 3).map(Way::One),
        (Kind::Ranking, Measure::Mentions) => ranks(question, columns).map(Way::RankMentions),
        (Kind::Ranking, _) => ranks(question, columns).map(Way::Placed),
        (_, Measure::Percent | Measure::Count) => columns.answer(&question.id).map(Way::One),
        _ => None,
    }
}

/// The columns of the first three ranks, as far as there are so many; `None` without a first.
fn ranks<'a>(question: &Question, columns: &'a Columns) -> Option<Vec<&'a Column>> {
    let list: Vec<&Column> = (1..=3)
        .map_while(|rank| columns.rank(&question.id, rank))
        .collect();
    (!list.is_empty()).then_some(list)
}

fn ticked(column: &Column, rows: &Bits) -> u32 {
    column.holding(&[TICKED]).count_in(rows)
}

fn given(column: &Column, rows: &Bits) -> u32 {
    column.rows_of(is_answer).count_in(rows)
}

fn sum(columns: &[&Column], of: impl Fn(&Column) -> u32) -> u32 {
    columns.iter().map(|c| of(c)).sum()
}

/// The rows that hold one of the codes in any of the columns.
fn union<'c>(rows: usize, columns: impl Iterator<Item = &'c Column>, codes: &[u8]) -> Bits {
    let mut any = Bits::none(rows);
    for column in columns {
        any.add(&column.holding(codes));
    }
    any
}
