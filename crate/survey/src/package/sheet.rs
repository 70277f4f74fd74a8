//! A table read whole: its rows, with their places.

use super::heading::{Heading, found_in_cell};
use super::rows::{self, Wish, utf8};
use super::{Files, Place, Source};
use crate::problem::{Code, Expected, Problem, Problems, Wanted};

/// One row of a table, its cells by column name.
pub struct Line<'a> {
    /// The table's file.
    pub file: &'a str,
    /// Line on which the row starts, counted from 1; of rows in the descriptor their place in the list there.
    pub line: u64,
    heading: &'a Heading,
    held: &'a Held,
}

impl Line<'_> {
    /// The cell of a column without blanks around it; empty where the table has no such column.
    pub fn get(&self, column: &str) -> &str {
        let index = self.heading.columns().iter().position(|c| c == column);
        let cell = index.and_then(|at| self.held.cells.get(at));
        cell.map_or("", |cell| cell.trim())
    }

    /// A problem placed in one of this row's cells.
    pub fn problem(&self, code: Code, column: &str, expected: impl Into<Expected>) -> Problem {
        self.about(code, column, self.get(column), expected.into())
    }

    /// A problem with a part of the cell of a column.
    pub fn about(&self, code: Code, column: &str, found: &str, expected: Expected) -> Problem {
        self.placed(found_in_cell(code, found, expected), column)
    }

    /// A problem, placed in the cell of a column.
    pub fn placed(&self, problem: Problem, column: &str) -> Problem {
        self.heading
            .in_cell(self.held.file, self.line, column, problem)
    }
}

struct Held {
    file: usize,
    line: u64,
    cells: Vec<String>,
}

/// A table read whole: rows that have the right number of cells. What is wrong is added to `problems`.
pub struct Sheet {
    heading: Heading,
    rows: Vec<Held>,
}

impl Sheet {
    /// Reads `file` of the package and checks that it has all of `required`, each once. Where the file or a column is missing, the table has no rows.
    pub fn read(files: &Files, file: &str, required: &[&str], problems: &mut Problems) -> Sheet {
        let source = Source {
            place: Place::Files(vec![file.to_string()]),
            columns: super::Columns {
                more: true,
                fewer: false,
            },
            ..Source::default()
        };
        Sheet::of(files, &source, required, problems)
    }

    /// Reads a table from where a source says that it stands, likewise; columns may be more or less as the source says.
    pub fn of(files: &Files, source: &Source, required: &[&str], problems: &mut Problems) -> Sheet {
        let mut held = Vec::new();
        let mut take = |_: &Heading, file: usize, row: &cells::Row| {
            let cells = row.iter().map(utf8).collect();
            let line = row.line;
            held.push(Held { file, line, cells });
            true
        };
        let wish = Wish { source, required };
        let (heading, whole) = rows::read(files, wish, problems, &mut take);
        Sheet {
            heading,
            rows: if whole { held } else { Vec::new() },
        }
    }

    /// The problem of a table that is not there.
    pub fn missing(file: &str) -> Problem {
        Problem::lacking(Code::MissingFile, Wanted::Table).at(file, 0)
    }

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|held| Line {
            file: self.heading.file(held.file),
            line: held.line,
            heading: &self.heading,
            held,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Sheet, Problems) {
        let files = Files::from([("t.csv".to_string(), text.to_string())]);
        let mut problems = Problems::default();
        let table = Sheet::read(&files, "t.csv", &["id", "value"], &mut problems);
        (table, problems)
    }

    #[test]
    fn rows_know_their_line_even_behind_a_cell_of_two_lines() {
        let (table, problems) = read("id,value\na,\"x\ny\"\nb,z\n");
        assert!(problems.is_empty());
        let lines: Vec<u64> = table.rows().map(|r| r.line).collect();
        assert_eq!(lines, [2, 4]);
    }

    #[test]
    fn rows_know_their_line_whatever_ends_it() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "id,value|a,x|||b,\"y|z\"|c,x|".replace('|', end);
            let (table, problems) = read(&text);
            assert!(problems.is_empty());
            let lines: Vec<u64> = table.rows().map(|r| r.line).collect();
            assert_eq!(lines, [2, 5, 7], "{end:?}");
        }
    }

    #[test]
    fn a_misspelt_column_is_named_once() {
        let (_, problems) = read("id,vlaue\na\n");
        assert_eq!(
            problems.len(),
            1,
            "rows are not read under a wrong header: {problems}"
        );
        let problem = problems.iter().next().expect("a problem");
        let place = (problem.place.line, problem.place.column.as_deref());
        assert_eq!(place, (Some(1), Some("value")));
        assert_eq!(problem.code, Code::MissingColumn);
        assert_eq!(problem.nearest.as_deref(), Some("vlaue"));
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_name() {
        assert!(read("\u{feff}id,value\n").1.is_empty());
    }
}
