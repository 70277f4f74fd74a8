//! Who gave which answer to a question: where its answers stand, and which rows they are.

use super::population::{State, missing, ticks};
use super::values::Values;
use crate::codebook::{Kind, Question};
use crate::columns::{Bits, Cells, Code, Column, Columns, NOT_ASKED, TICKED, answered, without};
use crate::query::{Base, Measure};

/// Where the answers stand, and so how options are counted.
enum Way<'a> {
    /// One option a row, or one class of numbers.
    One(&'a Cells),
    /// Any options a row: a column each.
    Ticks(Vec<&'a Column>),
    /// Several ranks a row, of which each row counts once.
    Placed(Vec<&'a Column>),
    /// Several ranks a row, each counts.
    RankMentions(Vec<&'a Column>),
    /// Any options a row, each tick counts.
    TickMentions(Vec<&'a Column>),
}

/// The answers to one question.
pub struct Answers<'a> {
    way: Way<'a>,
    rows: usize,
    /// Who has a valid answer and who was asked, where that stands in several columns.
    state: Option<State>,
}

impl<'a> Answers<'a> {
    /// `None` where the question has no columns to count in, or the measure needs numbers as they are.
    pub fn new(question: &Question, columns: &'a Columns, measure: Measure) -> Option<Answers<'a>> {
        let way = way(question, columns, measure)?;
        Some(Answers::in_way(way, columns.rows()))
    }

    /// Answers as numbers, of which no option is counted; nobody has any without values.
    pub fn of_values(values: Option<&Values<'a>>, columns: &Columns) -> Answers<'a> {
        let way = values.map_or(Way::Ticks(Vec::new()), |values| Way::One(values.cells()));
        Answers::in_way(way, columns.rows())
    }

    fn in_way(way: Way<'a>, rows: usize) -> Answers<'a> {
        let state = match &way {
            Way::One(_) => None,
            Way::Placed(columns) | Way::RankMentions(columns) => {
                Some(State::of_cells(columns[0].cells()))
            }
            Way::Ticks(columns) | Way::TickMentions(columns) => {
                Some(State::of_ticks(columns, rows))
            }
        };
        Answers { way, rows, state }
    }

    /// The one column that holds everything; `None` where there are several.
    pub fn one(&self) -> Option<&'a Cells> {
        match self.way {
            Way::One(cells) => Some(cells),
            _ => None,
        }
    }

    /// Who has a valid answer, and who was asked, where that stands in several columns.
    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    /// The rows that were asked and lack a valid answer for a reason, by the reason's code in columns.
    pub fn missing(&self, reason: Code) -> Bits {
        match &self.way {
            Way::One(cells) => cells.holding(&[reason]),
            Way::Placed(columns) | Way::RankMentions(columns) => columns[0].holding(&[reason]),
            Way::Ticks(columns) | Way::TickMentions(columns) => missing(columns, self.rows, reason),
        }
    }

    /// The respondents who gave any of these options. Of mentions each set is counted for itself.
    pub fn hits(&self, codes: &[Code]) -> Vec<Bits> {
        match &self.way {
            Way::One(cells) => vec![cells.holding(codes)],
            Way::Ticks(columns) => vec![self.any(own(columns, codes), &[TICKED])],
            Way::Placed(columns) => vec![self.any(columns.iter().copied(), codes)],
            Way::RankMentions(columns) => columns.iter().map(|c| c.holding(codes)).collect(),
            Way::TickMentions(columns) => {
                let own = own(columns, codes);
                own.map(|column| column.holding(&[TICKED])).collect()
            }
        }
    }

    /// The base of these options where it is not the question's own: of mentions all of them, whatever base is named. Where the fields of a
    /// multiple response were asked singly, an option's base holds only respondents whose answer to that option is known (or who were asked
    /// it).
    pub fn base(&self, codes: &[Code], base: Base) -> Option<Vec<Bits>> {
        match &self.way {
            Way::Ticks(columns) => Some(vec![self.known(columns, codes, base)?]),
            Way::RankMentions(columns) => {
                Some(columns.iter().map(|c| answered(c.cells())).collect())
            }
            Way::TickMentions(columns) => {
                Some(columns.iter().map(|c| c.holding(&[TICKED])).collect())
            }
            Way::One(_) | Way::Placed(_) => None,
        }
    }

    /// The base of options of a multiple response; `None` where everyone in the question's base is in it.
    fn known(&self, columns: &[&Column], codes: &[Code], base: Base) -> Option<Bits> {
        let state = self.state()?;
        let (all, known): (&Bits, fn(&Cells) -> Bits) = match base {
            Base::All => return None,
            Base::Valid => (&state.valid, answered),
            Base::Asked => (&state.asked, |cells| without(cells, &[NOT_ASKED])),
        };
        let mut rows = Bits::none(self.rows);
        own(columns, codes).for_each(|column| rows.add(&known(column.cells())));
        rows.keep(all);
        (!rows.equals(all)).then_some(rows)
    }

    /// The valid rows that hold one of the codes in any of the columns.
    fn any<'c>(&self, columns: impl Iterator<Item = &'c Column>, codes: &[Code]) -> Bits {
        let mut any = Bits::none(self.rows);
        columns.for_each(|column| any.add(&column.holding(codes)));
        if let Way::Placed(columns) = &self.way {
            any.keep(&answered(columns[0].cells()));
        }
        any
    }
}

/// The columns of these options.
fn own<'c>(columns: &'c [&Column], codes: &'c [Code]) -> impl Iterator<Item = &'c Column> {
    codes.iter().map(|code| columns[usize::from(*code)])
}

fn way<'a>(question: &Question, columns: &'a Columns, measure: Measure) -> Option<Way<'a>> {
    let one = |column: Option<&'a Column>| column.map(|column| Way::One(column.cells()));
    match (question.kind, measure) {
        (_, Measure::Mean | Measure::Median) => None,
        (Kind::Battery | Kind::Text, _) => None,
        (Kind::Number, Measure::Percent | Measure::Count) => {
            Some(Way::One(columns.number(&question.id)?.in_bands()))
        }
        (Kind::Multiple, Measure::Percent | Measure::Count) => {
            ticks(question, columns).map(Way::Ticks)
        }
        (Kind::Multiple, Measure::Mentions) => ticks(question, columns).map(Way::TickMentions),
        (Kind::Ranking, Measure::First) => one(columns.rank(&question.id, 1)),
        (Kind::Ranking, Measure::Second) => one(columns.rank(&question.id, 2)),
        (Kind::Ranking, Measure::Third) => one(columns.rank(&question.id, 3)),
        (Kind::Ranking, Measure::Mentions) => ranks(question, columns).map(Way::RankMentions),
        (Kind::Ranking, _) => ranks(question, columns).map(Way::Placed),
        (_, Measure::Percent | Measure::Count) => one(columns.answer(&question.id)),
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
