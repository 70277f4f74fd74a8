//! Rows and columns of a table as rows of marks.

use super::apart::{begins, label};
use super::mark::Marker;
use super::tone::{of_answer, step};
use crate::codebook::Question;
use crate::computed;
use crate::evidence::Evidence;
use crate::study::exhibit::{Column, Row};
use crate::table::Cell;
use crate::tabulate::Tally;
use crate::words::{fill, quoted, words};
use chart::{Mark, RowKind};

/// Lightness step of a sum of segments.
const NET_LEVEL: u8 = 2;

/// What else is done with the mark of a row in a column.
pub type Finish<'b> = dyn Fn(Mark, &Row, &Column, &Cell) -> Mark + 'b;

/// Rows and columns that a picture shows.
pub struct Part<'b> {
    /// Makes the marks.
    pub marker: Marker<'b>,
    /// What tells the marks from those of other parts of the picture; empty where there are none.
    pub heading: &'b str,
    /// Whose answers the rows are; `None` where they are no answers.
    pub question: Option<&'b Question>,
    /// Groups and measures.
    pub columns: Vec<Column<'b>>,
    /// Options, then sums of options.
    pub rows: Vec<Row<'b>>,
    /// What else is done with each mark.
    pub finish: &'b Finish<'b>,
}

impl Part<'_> {
    /// The label of each series of the columns, below the name of its kind.
    pub fn series(&self) -> Vec<String> {
        (0..self.columns.len())
            .filter_map(|at| self.label(at))
            .map(str::to_string)
            .collect()
    }

    /// Where series of another kind begin, and what the kind is called.
    pub fn kinds(&self) -> Vec<(usize, String)> {
        let begun = |at| Some((at, begins(&self.columns, at)?.to_string()));
        (0..self.columns.len()).filter_map(begun).collect()
    }

    /// What a column is called below the name of its kind; `None`: it is about everyone.
    fn label(&self, at: usize) -> Option<&str> {
        label(&self.columns, at)
    }

    fn mark(&self, row: &Row, at: usize, cell: &Cell, (label, level): (&str, u8)) -> Mark {
        let column = &self.columns[at];
        let name = self.name(&quoted(&row.head.label, self.marker.lang), column);
        let mark = self.marker.mark(&name, column.measure, cell);
        let mark = mark.labelled(label).at_level(level);
        (self.finish)(mark, row, column, cell)
    }

    /// `„Heading“: „Row“, „Group“`, as far as there are several of each.
    fn name(&self, label: &str, column: &Column) -> String {
        let lang = self.marker.lang;
        let group = column
            .group()
            .map(|group| format!(", {}", quoted(group, lang)));
        let group = group.unwrap_or_default();
        match self.heading {
            "" => format!("{label}{group}"),
            heading => {
                let colon = words(lang).colon;
                format!("{}{colon}{label}{group}", quoted(heading, lang))
            }
        }
    }

    /// A row an option, a mark a column.
    pub fn options(&self) -> Vec<chart::Row> {
        self.rows.iter().map(|row| self.option(row)).collect()
    }

    fn option(&self, row: &Row) -> chart::Row {
        let of = self.columns.len();
        let alone = self.rows.len() == 1; // each series stands once, below its name: steps would tell nothing
        let mark = |at: usize| {
            let label = self.label(at).unwrap_or_default();
            let level = if alone { 0 } else { step(at, of) };
            self.mark(row, at, row.cells[at], (label, level))
        };
        let kind = match row.head.net {
            true => RowKind::Net,
            false => RowKind::Option,
        };
        let marks = (0..of).map(mark).collect();
        chart::Row::of(kind, &row.head.label, marks)
    }

    /// The rows with a number, and one row that counts the others: several questions in one chart would else drown in empty lines. The table has
    /// them all.
    pub fn compact(&self) -> Vec<chart::Row> {
        let (known, open): (Vec<&Row>, Vec<&Row>) = self.rows.iter().partition(|r| r.is_known());
        let rows_of = |net: bool| {
            let same = known.iter().filter(move |r| r.head.net == net);
            same.map(|r| self.option(r))
        };
        let open = open.iter().filter(|r| !r.head.net).count();
        let others = (open > 0).then(|| self.others(open, known.is_empty()));
        rows_of(false).chain(others).chain(rows_of(true)).collect()
    }

    fn others(&self, open: usize, all: bool) -> chart::Row {
        let w = words(self.marker.lang);
        let template = if all { w.all_answers } else { w.other_answers };
        let label = fill(template, &[("n", &open.to_string())]);
        let told = |column| {
            let name = self.name(&label, column);
            format!("{name}{}{}.", w.colon, w.not_printed)
        };
        let told: Vec<String> = self.columns.iter().map(told).collect();
        chart::Row::option(label, vec![Mark::unknown(told.join(" "))])
    }

    /// A bar of 100 % a column, with a segment for each option; `name` of one without a group.
    pub fn stacks(&self, name: &str) -> Vec<chart::Row> {
        let options: Vec<&Row> = self.rows.iter().filter(|r| !r.head.net).collect();
        let bar = |at: usize| {
            let segment = |(nth, row): (usize, &&Row)| {
                self.segment(row, at, of_answer(self.question, nth, options.len()))
            };
            let segments = options.iter().enumerate().map(segment).collect();
            chart::Row {
                kind_begins: begins(&self.columns, at).map(str::to_string),
                ..chart::Row::option(self.label(at).unwrap_or(name), segments)
            }
        };
        (0..self.columns.len()).map(bar).collect()
    }

    /// The sums of options as plain bars. A sum has no segment's own lightness: it is none of them.
    pub fn sums(&self) -> Vec<chart::Row> {
        let sums = self.rows.iter().filter(|row| row.head.net);
        let neutral = |row: &Row| {
            let mut row = self.option(row);
            row.marks.iter_mut().for_each(|m| m.level = NET_LEVEL);
            row
        };
        sums.map(neutral).collect()
    }

    /// The mark of a part of a stack: of a wide bound what the responses give, so that the parts add up; of an exact one the number alone.
    fn segment(&self, row: &Row, at: usize, level: u8) -> Mark {
        let (cell, measure) = (row.cells[at], self.columns[at].measure);
        let look = (row.head.label.as_str(), level);
        let Some(bounds) = cell
            .bounds
            .as_ref()
            .filter(|_| cell.evidence == Evidence::Implied)
        else {
            return self.mark(row, at, cell, look);
        };
        let [lower, upper] = bounds.count;
        let evidence = self.marker.survey.descriptor().evidence;
        if lower < upper {
            let counted = cell.as_counted(evidence, measure);
            return self.mark(row, at, counted.as_ref().unwrap_or(cell), look);
        }
        let exact = Tally {
            count: lower,
            base: bounds.base.unwrap_or(0),
        };
        Mark {
            text: computed::short(self.marker.lang, measure, exact),
            ..self.mark(row, at, cell, look)
        }
    }
}
