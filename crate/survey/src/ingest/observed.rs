//! Columns that nothing describes: of few distinct texts, of numbers, of words.

use super::limits::{CELLS, COLUMNS, LEVELS, NAME, ROWS};
use super::values::{Values, is_blank};
use crate::columns::NO_ANSWER;
use crate::problem::{self, Action, Code, Expected, Problem, Problems, Unit, Wanted};
use cells::{Coded, Row, fill};

/// The columns of a table while they are filled. A column begins with distinct texts; where they become too many, it goes on as numbers, if all of them
/// are, or as words, which are not kept.
#[derive(Default)]
pub(super) struct Table {
    /// The names of the columns as bytes.
    pub names: Vec<Vec<u8>>,
    pub coded: Vec<Coded>,
    /// How many texts of each of them are blank.
    blanks: Vec<usize>,
    pub values: Vec<Values>,
    /// Whether a row stands above the header.
    below: bool,
    /// Rows that were filled.
    pub rows: usize,
    /// Rows below the header.
    found: usize,
    /// Why it cannot be read at all.
    pub refused: Option<Problem>,
    /// Rows with another number of cells.
    pub problems: Problems,
}

impl Table {
    /// Before the header, or before a row that stands above it and says nothing of the table.
    pub fn below(row: bool) -> Table {
        Table {
            below: row,
            ..Table::default()
        }
    }

    /// Takes a row, the header first. Whether it wants more.
    pub fn row(&mut self, row: &Row) -> bool {
        if std::mem::take(&mut self.below) {
            return true;
        }
        if self.names.is_empty() {
            self.header(row);
            return self.refused.is_none();
        }
        self.found += 1;
        if self.found > ROWS || self.found.saturating_mul(self.names.len()) > CELLS {
            return true; // only counted, to be told
        }
        if row.len() != self.names.len() && !self.uneven(row) {
            return true;
        }
        self.rows += 1;
        self.fill(row);
        true
    }

    /// What is wrong with the table as a whole, at its end.
    pub fn wrong(&mut self) -> Option<Problem> {
        let cells = self.found.saturating_mul(self.names.len());
        let too_much = |found: usize, most, unit| {
            let expected = Expected::AtMost(most, unit);
            let problem = Problem::found(Code::TooMuch, &found.to_string(), expected);
            (found > most).then_some(problem)
        };
        let empty = || Problem::lacking(Code::EmptyFile, Wanted::ColumnNames);
        let none = self.names.is_empty().then(empty);
        let own = self.refused.take().or(none);
        own.or_else(|| too_much(self.found, ROWS, Unit::Rows))
            .or_else(|| too_much(cells, CELLS, Unit::Cells))
    }

    fn header(&mut self, row: &Row) {
        self.names = row.iter().map(<[u8]>::to_vec).collect();
        let long = self
            .names
            .iter()
            .map(Vec::len)
            .find(|length| *length > NAME);
        let too_much = |found: usize, most, unit| {
            let expected = Expected::AtMost(most, unit);
            let problem = Problem::found(Code::TooMuch, &found.to_string(), expected);
            problem.line(row.line)
        };
        self.refused = match (row.len() > COLUMNS, long) {
            (true, _) => Some(too_much(row.len(), COLUMNS, Unit::Fields)),
            (_, Some(long)) => Some(too_much(long, NAME, Unit::Bytes)),
            _ => return self.begin(),
        };
    }

    fn begin(&mut self) {
        let new = |place| {
            let mut coded = Coded::new(place, 0);
            coded.seen.add(b"", u32::from(NO_ANSWER));
            coded
        };
        self.coded = (0..self.names.len()).map(new).collect();
        self.blanks = vec![1; self.names.len()];
    }

    /// A row with another number of cells than the header. Cells that lack are no answer; a row with more is left out, unless nothing stands in them.
    /// Whether it counts.
    fn uneven(&mut self, row: &Row) -> bool {
        let columns = self.names.len();
        let counts = row.iter().skip(columns).all(is_blank);
        let action = match counts {
            true => Action::Kept,
            false => Action::LeftOut,
        };
        self.problems.push_with(|| {
            let expected = Wanted::CellsOfHeader.of(&[&columns.to_string()]);
            let found = row.len().to_string();
            let problem = Problem::found(problem::Code::CellCount, &found, expected);
            problem.line(row.line).done(action)
        });
        counts
    }

    fn fill(&mut self, row: &Row) {
        let (mut full, blanks) = (Vec::new(), &mut self.blanks);
        let mut ask = |nth: usize, column: &mut Coded, cell: &[u8]| {
            let level = column.seen.len() - blanks[nth];
            if is_blank(cell) {
                blanks[nth] += 1;
                column.seen.add(cell, u32::from(NO_ANSWER));
                return NO_ANSWER;
            }
            if level == LEVELS {
                full.push(nth);
                return NO_ANSWER;
            }
            column.widen(level + 1);
            column.seen.add(cell, level as u32);
            level as crate::columns::Code
        };
        fill(&mut self.coded, row, &mut ask);
        self.values
            .retain_mut(|values| values.push(row.cell(values.place)));
        for nth in full.into_iter().rev() {
            self.blanks.remove(nth);
            let column = self.coded.remove(nth);
            let last = row.cell(column.place);
            self.values.extend(Values::of(&column, last));
        }
    }
}
