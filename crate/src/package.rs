//! The files of a data package as texts, and reading their tables with line numbers.

pub mod limits;

use crate::problem::{Problem, Problems, did_you_mean, quoted};
use std::collections::{BTreeMap, BTreeSet};

/// File name → text. The engine never reads a disk; who calls it brings the texts.
pub type Files = BTreeMap<String, String>;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of the package compiled in; none in a build that holds the survey packed.
pub fn embedded() -> Files {
    files(EMBEDDED)
}

/// The files of the example compiled in beside it; none in a build that holds it packed, or that has no example.
pub fn example() -> Files {
    files(EXAMPLE)
}

fn files(texts: &[(&str, &str)]) -> Files {
    let owned = texts.iter();
    owned
        .map(|(name, text)| (name.to_string(), text.to_string()))
        .collect()
}

/// One row of a table, its cells by column name.
pub struct Row<'a> {
    /// The table's file.
    pub file: &'a str,
    /// Line on which the row starts, counted from 1.
    pub line: u64,
    columns: &'a [String],
    cells: &'a csv::StringRecord,
}

impl Row<'_> {
    /// The cell of a column; empty where the table has no such column.
    pub fn get(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|c| c == column);
        index.map_or("", |i| self.at(i))
    }

    /// The cell at a position; empty where the table has no such column.
    pub fn at(&self, index: usize) -> &str {
        self.cells.get(index).unwrap_or("").trim()
    }

    /// A problem placed in one of this row's cells.
    pub fn problem(&self, column: &str, expected: impl Into<String>) -> Problem {
        Problem::new(quoted(self.get(column)), expected)
            .column(column)
            .at(self.file, self.line)
    }
}

/// A table read whole: rows that have the right number of cells. What is wrong is added to `problems`.
pub struct Table {
    file: String,
    columns: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

impl Table {
    /// Reads `file` of the package and checks that it has all of `required`, each once. Where the file or a column is missing, the table has no rows.
    pub fn read(files: &Files, file: &str, required: &[&str], problems: &mut Problems) -> Table {
        let mut table = Table {
            file: file.to_string(),
            columns: Vec::new(),
            rows: Vec::new(),
        };
        match files.get(file) {
            Some(text) => table.fill(text, required, problems),
            None => problems.push(Table::missing(file)),
        }
        table
    }

    /// The problem of a table that is not there.
    pub fn missing(file: &str) -> Problem {
        Problem::new("no such file", "this table of the data package").at(file, 0)
    }

    /// The column names as they stand.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            file: &self.file,
            line: *line,
            columns: &self.columns,
            cells,
        })
    }

    fn fill(&mut self, text: &str, required: &[&str], problems: &mut Problems) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        match records.next() {
            Some(Ok(header)) => {
                self.columns = header.iter().map(|c| c.trim().to_string()).collect()
            }
            _ => problems.push(
                Problem::new(
                    "an empty file",
                    format!("a header with {}", required.join(", ")),
                )
                .at(&self.file, 1),
            ),
        }
        let before = problems.len();
        self.check_columns(required, problems);
        if problems.len() > before {
            return; // every row would lack the same
        }
        for record in records {
            self.add(record, problems);
        }
    }

    fn check_columns(&self, required: &[&str], problems: &mut Problems) {
        let wanted: BTreeSet<&str> = required.iter().copied().collect();
        let spare = || {
            let columns = self.columns.iter().map(String::as_str);
            columns.filter(|c| !wanted.contains(c))
        };
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for column in &self.columns {
            *times.entry(column).or_default() += 1;
        }
        for column in required {
            let found = times.get(column).copied().unwrap_or(0);
            let expected = format!("the column {} once", quoted(column));
            let problem = match found {
                1 => continue,
                0 => Problem::new(
                    format!("no such column among {}", self.columns.join(", ")),
                    expected,
                )
                .hint(did_you_mean(column, spare())),
                n => Problem::new(format!("the column {n} times"), expected),
            };
            problems.push(problem.column(*column).at(&self.file, 1));
        }
    }

    fn add(&mut self, record: Result<csv::StringRecord, csv::Error>, problems: &mut Problems) {
        match record {
            Ok(cells) => {
                let line = cells.position().map_or(0, csv::Position::line);
                if cells.len() == self.columns.len() {
                    self.rows.push((line, cells));
                } else {
                    let expected = format!("{} cells, as in the header", self.columns.len());
                    problems.push(
                        Problem::new(format!("{} cells", cells.len()), expected)
                            .at(&self.file, line),
                    );
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.push(
                    Problem::new(
                        "a row that cannot be read",
                        "CSV with commas and double quotes",
                    )
                    .at(&self.file, line),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Table, Problems) {
        let files = Files::from([("t.csv".to_string(), text.to_string())]);
        let mut problems = Problems::default();
        let table = Table::read(&files, "t.csv", &["id", "value"], &mut problems);
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
    fn a_misspelt_column_is_named_once() {
        let (_, problems) = read("id,vlaue\na\n");
        let text = problems.to_string();
        assert!(
            text.contains("t.csv, line 1, column value") && text.contains("did you mean “vlaue”?"),
            "{text}"
        );
        assert_eq!(
            problems.len(),
            1,
            "rows are not read under a wrong header: {text}"
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_name() {
        assert!(read("\u{feff}id,value\n").1.is_empty());
    }
}
