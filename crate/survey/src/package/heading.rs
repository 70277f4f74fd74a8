//! What stands above the rows of a table: its files and its columns, with which places in it are named.

mod columns;

use super::rows::Wish;
use super::{DESCRIPTOR, Place, Source};
use crate::problem::{Code, Problem, Problems, Wanted};

/// What a table is read from.
enum Inside {
    Files,
    /// A text in the descriptor, at this path.
    Text(String),
    /// A list in the descriptor, at this path.
    Rows(String),
    /// A text without a name.
    Alone,
}

/// The files and the columns of a table.
pub struct Heading {
    inside: Inside,
    files: Vec<String>,
    columns: Vec<String>,
}

impl Heading {
    /// Of a table that is not read yet.
    pub fn of(source: &Source) -> Heading {
        let (inside, files, columns) = match &source.place {
            Place::Files(names) => (Inside::Files, names.clone(), Vec::new()),
            Place::Text(path, _) => (Inside::Text(path.clone()), Vec::new(), Vec::new()),
            Place::Rows { path, names, .. } => {
                (Inside::Rows(path.clone()), Vec::new(), names.clone())
            }
        };
        Heading {
            inside,
            files,
            columns,
        }
    }

    /// Of a single text that has no name.
    pub fn alone() -> Heading {
        Heading {
            inside: Inside::Alone,
            files: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// The file at a place among those of the table; the descriptor, where they stand in it.
    pub fn file(&self, nth: usize) -> &str {
        self.files.get(nth).map_or(DESCRIPTOR, String::as_str)
    }

    /// The names of the columns as they stand.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Takes the names of a file's columns; the first file's are the table's. Whether its rows can be read: not where they would all lack the same.
    pub(super) fn take(
        &mut self,
        file: usize,
        names: Vec<String>,
        Wish { source, required }: Wish,
        problems: &mut Problems,
    ) -> bool {
        if file > 0 {
            self.check_same(file, &names, problems);
            return true;
        }
        self.columns = names;
        self.fits(source, required, problems)
    }

    /// Whether the columns are those that are looked for; what is wrong with them is added.
    pub(super) fn fits(&self, source: &Source, required: &[&str], problems: &mut Problems) -> bool {
        let before = problems.len();
        if self.columns.is_empty() {
            let problem = Problem::lacking(Code::EmptyFile, Wanted::Header.of(required));
            problems.push(self.at_header(0, problem));
        } else if let Some(problem) = self.undivided(required) {
            problems.push(self.at_header(0, problem));
        } else {
            self.check_columns(source, required, problems);
        }
        problems.len() == before
    }

    fn at_header(&self, file: usize, problem: Problem) -> Problem {
        match &self.inside {
            Inside::Files => problem.at(&self.files[file], 1),
            Inside::Text(path) | Inside::Rows(path) => problem.path(path).at(DESCRIPTOR, 0),
            Inside::Alone => problem.line(1),
        }
    }

    /// The problem of a table whose cells are separated by something else than its dialect says.
    fn undivided(&self, required: &[&str]) -> Option<Problem> {
        let [only] = self.columns.as_slice() else {
            return None;
        };
        let between = [";", "\t", "|"].into_iter().find(|d| only.contains(d));
        let mark = between.filter(|_| required.len() > 1)?;
        let columns = required.len().to_string();
        let dialect = format!("\"dialect\": {{\"delimiter\": {mark:?}}}");
        let expected = Wanted::Columns.of(&[&columns, &dialect]);
        Some(Problem::found(Code::OneColumn, only, expected))
    }

    /// The names of its columns, as they stand.
    fn names(&self) -> String {
        self.columns.join(", ")
    }

    fn in_header(&self, column: &str, problem: Problem) -> Problem {
        let placed = self.at_header(0, problem);
        match &self.inside {
            Inside::Files | Inside::Alone => placed.column(column),
            _ => placed,
        }
    }

    /// A further file has the columns of the first.
    fn check_same(&self, file: usize, names: &[String], problems: &mut Problems) {
        if names != self.columns {
            let first = std::iter::once(&self.files[0]).chain(&self.columns);
            let first: Vec<&str> = first.map(String::as_str).collect();
            let expected = Wanted::SameColumns.of(&first);
            let problem = Problem::found(Code::OtherColumns, &names.join(", "), expected);
            problems.push(problem.at(&self.files[file], 1));
        }
    }

    /// A problem, placed in a row of a file, which begins on this line.
    pub fn at_row(&self, file: usize, line: u64, problem: Problem) -> Problem {
        match &self.inside {
            Inside::Files => problem.at(&self.files[file], line),
            Inside::Text(path) => problem.row(path, line),
            Inside::Rows(path) => problem.path(&format!("{path}[{line}]")).at(DESCRIPTOR, 0),
            Inside::Alone => problem.line(line),
        }
    }

    /// A problem, placed in the cell of a column.
    pub fn in_cell(&self, file: usize, line: u64, column: &str, problem: Problem) -> Problem {
        match &self.inside {
            Inside::Rows(path) => {
                let path = format!("{path}[{line}].{column}");
                problem.path(&path).at(DESCRIPTOR, 0)
            }
            _ => self.at_row(file, line, problem).column(column),
        }
    }

    /// The problem of a row with another number of cells than the header.
    pub fn uneven(&self, file: usize, line: u64, cells: usize) -> Problem {
        let [found, columns] = [cells, self.columns.len()].map(|n| n.to_string());
        let expected = Wanted::CellsOfHeader.of(&[&columns]);
        let problem = Problem::found(Code::CellCount, &found, expected);
        self.at_row(file, line, problem)
    }
}

/// A problem with a cell, in which this stands.
pub fn found_in_cell(code: Code, found: &str, expected: crate::problem::Expected) -> Problem {
    match found.trim() {
        "" => Problem::lacking(Code::Missing, expected),
        found => Problem::found(code, found, expected),
    }
}
