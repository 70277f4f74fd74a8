//! Who gave which answer to a question, as sets of rows: found once, counted in as many groups as a table has.

use super::population::{State, missing, ticks};
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Code, Column, Columns, NOT_ASKED, TICKED, is_answer};
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

/// Sets of rows whose sizes add up: one set where respondents are counted, several where mentions are.
pub struct Layers(Vec<Bits>);

impl Layers {
    /// How many respondents, or mentions, are in these rows.
    pub fn count_in(&self, rows: &Bits) -> u32 {
        self.0.iter().map(|layer| layer.count_in(rows)).sum()
    }

    /// Calls `visit` with the row of each respondent, or mention, in these rows.
    pub fn each_in(&self, rows: &Bits, mut visit: impl FnMut(usize)) {
        for layer in &self.0 {
            let mut own = layer.clone();
            own.keep(rows);
            own.each(&mut visit);
        }
    }
}

/// An option or a sum of options: who gave it, out of whom.
pub struct Proportion {
    /// Those who gave it.
    pub hits: Layers,
    /// Those in its base.
    pub base: Layers,
}

impl Proportion {
    /// A set of respondents out of a set of respondents.
    pub fn of(hits: Bits, base: Bits) -> Proportion {
        Proportion {
            hits: Layers(vec![hits]),
            base: Layers(vec![base]),
        }
    }
}

/// The answers to one question.
pub struct Answers<'a> {
    way: Way<'a>,
    rows: usize,
    /// Rows with a valid answer.
    pub valid: Bits,
    /// Rows that were asked.
    pub asked: Bits,
}

impl<'a> Answers<'a> {
    /// `None` where the question has no columns to count in, or the measure needs numbers.
    pub fn new(question: &Question, columns: &'a Columns, measure: Measure) -> Option<Answers<'a>> {
        let way = way(question, columns, measure)?;
        let State { valid, asked } = way.state(columns.rows());
        Some(Answers {
            way,
            rows: columns.rows(),
            valid,
            asked,
        })
    }

    /// The rows that were asked and lack a valid answer for a reason, by the reason's code in columns.
    pub fn missing(&self, reason: Code) -> Bits {
        match &self.way {
            Way::One(column) => column.holding(&[reason]),
            Way::Placed(columns) | Way::RankMentions(columns) => columns[0].holding(&[reason]),
            Way::Ticks(columns) | Way::TickMentions(columns) => missing(columns, self.rows, reason),
        }
    }

    /// Respondents who gave any of these options (of mentions: all of them), out of those whom the base names. Of mentions the base is
    /// the number of all mentions, whatever it names. Where the fields of a multiple response were asked singly, an option's base holds only
    /// respondents whose answer to that option is known (or who were asked it).
    pub fn part(&self, codes: &[Code], base: Base) -> Proportion {
        let (hits, mentions) = match &self.way {
            Way::One(column) => (vec![column.holding(codes)], None),
            Way::Ticks(columns) => (vec![self.any(own(columns, codes), &[TICKED])], None),
            Way::Placed(columns) => (vec![self.any(columns.iter().copied(), codes)], None),
            Way::RankMentions(columns) => (
                columns.iter().map(|c| c.holding(codes)).collect(),
                Some(columns.iter().map(|c| c.rows_of(is_answer)).collect()),
            ),
            Way::TickMentions(columns) => (
                own(columns, codes).map(|c| c.holding(&[TICKED])).collect(),
                Some(columns.iter().map(|c| c.holding(&[TICKED])).collect()),
            ),
        };
        let base = mentions.unwrap_or_else(|| vec![self.base(codes, base)]);
        Proportion {
            hits: Layers(hits),
            base: Layers(base),
        }
    }

    /// The base of the question itself, whatever its options' are.
    pub fn whole(&self, base: Base) -> Layers {
        match &self.way {
            Way::RankMentions(_) | Way::TickMentions(_) => self.part(&[], base).base,
            _ => Layers(vec![self.of(base)]),
        }
    }

    fn of(&self, base: Base) -> Bits {
        match base {
            Base::Valid => self.valid.clone(),
            Base::Asked => self.asked.clone(),
            Base::All => Bits::all(self.rows),
        }
    }

    /// The base of options: of a multiple response without those whose field of it is missing.
    fn base(&self, codes: &[Code], base: Base) -> Bits {
        let mut rows = self.of(base);
        if let (Way::Ticks(columns), false) = (&self.way, base == Base::All) {
            let known = |code: Code| match base {
                Base::Valid => is_answer(code),
                _ => code != NOT_ASKED,
            };
            let mut any = Bits::none(self.rows);
            own(columns, codes).for_each(|c| any.add(&c.rows_of(known)));
            rows.keep(&any);
        }
        rows
    }

    /// The valid rows that hold one of the codes in any of the columns.
    fn any<'c>(&self, columns: impl Iterator<Item = &'c Column>, codes: &[Code]) -> Bits {
        let mut any = Bits::none(self.rows);
        columns.for_each(|column| any.add(&column.holding(codes)));
        any.keep(&self.valid);
        any
    }
}

/// The columns of these options.
fn own<'c>(columns: &'c [&Column], codes: &'c [Code]) -> impl Iterator<Item = &'c Column> {
    codes.iter().map(|code| columns[usize::from(*code)])
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
