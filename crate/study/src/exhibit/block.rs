//! Rows and columns of one question, or of one section.

use crate::Study;
use crate::finding::Finding;
use survey::codebook::Kind;
use survey::query::{Condition, Measure};
use survey::table::{Cell, Group, GroupKind, Head, Table};

/// Rows of one question (or of one section of a profile) over one population.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// Title of the question or section.
    pub heading: String,
    /// Title of the question alone, without its battery's.
    pub short: String,
    /// Id of the battery that the question is an item of.
    pub battery: Option<&'a str>,
    /// Id of the question; `None` for a section of a profile.
    pub question: Option<&'a str>,
    /// How the question is answered; `None` where the rows are not its answers, as in a section of a profile.
    pub kind: Option<Kind>,
    /// The population that all columns share.
    pub population: Vec<Condition>,
    /// A table for each measure, all of the same rows and groups; at least one.
    pub tables: Vec<Table>,
}

/// One column of a block: a group of the breakdown (or all), and what is counted.
#[derive(Clone, Copy, Debug)]
pub struct Column<'b> {
    /// The group.
    pub of: &'b Group,
    /// What is counted.
    pub measure: Measure,
}

impl<'b> Column<'b> {
    /// Label of the group; `None`: all of the population.
    pub fn group(&self) -> Option<&'b str> {
        (self.of.kind != GroupKind::Total).then_some(self.of.label.as_str())
    }

    /// What pictures call the group.
    pub fn pictured(&self) -> Option<&'b str> {
        self.group().map(|_| self.of.pictured())
    }

    /// Whom the column is about, its group among them; empty where each row has a population of its own, and for everyone.
    pub fn population(&self) -> &'b [Condition] {
        self.of.conditions.as_deref().unwrap_or_default()
    }
}

/// One option or net.
#[derive(Clone, Debug)]
pub struct Row<'b> {
    /// What a person reads, and whether it is a sum of options.
    pub head: &'b Head,
    /// What is known of its numbers, one cell a column.
    pub cells: Vec<&'b Cell>,
}

impl Row<'_> {
    /// Whether any column has a stated number.
    pub fn is_printed(&self) -> bool {
        self.cells.iter().any(|cell| !cell.printed.is_empty())
    }

    /// Whether anything is known in any column.
    pub fn is_known(&self) -> bool {
        self.cells.iter().any(|cell| !cell.is_empty())
    }

    /// What was stated in all columns.
    pub fn printed<'a>(&self, survey: &'a Study) -> Vec<&'a Finding> {
        let cells = self.cells.iter();
        cells.flat_map(|cell| survey.stated_in(cell)).collect()
    }
}

impl Block<'_> {
    /// Groups and measures: of each group all measures.
    pub fn columns(&self) -> Vec<Column<'_>> {
        columns(&self.tables)
    }

    /// Options in questionnaire order, then nets.
    pub fn rows(&self) -> Vec<Row<'_>> {
        rows(&self.tables)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.tables.iter().flat_map(Table::numbers)
    }

    /// What was stated in it, row by row.
    pub fn printed<'a>(&self, survey: &'a Study) -> Vec<&'a Finding> {
        let rows = self.rows();
        rows.iter().flat_map(|row| row.printed(survey)).collect()
    }
}

/// The columns of tables that differ in what they measure: of each group all measures.
pub fn columns(tables: &[Table]) -> Vec<Column<'_>> {
    let groups = tables[0].groups.iter();
    let columns = groups.flat_map(|of| {
        tables.iter().map(move |table| Column {
            of,
            measure: table.query.measure,
        })
    });
    columns.collect()
}

/// Their rows, with a cell for each column.
pub fn rows(tables: &[Table]) -> Vec<Row<'_>> {
    let first = &tables[0];
    let row = |(at, head): (usize, _)| {
        let groups = 0..first.groups.len();
        let cells = groups.flat_map(|g| tables.iter().map(move |t| &t.cells[at][g]));
        Row {
            head,
            cells: cells.collect(),
        }
    };
    first.rows.iter().enumerate().map(row).collect()
}
