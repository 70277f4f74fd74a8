//! Reading the rows of a table, with their places.

mod columns;

use super::lines::Lines;
use super::{DESCRIPTOR, Files, Place, Source};
use crate::problem::{Code, Expected, Problem, Problems, Wanted};

/// One row of a table, its cells by column name.
pub struct Line<'a> {
    /// The table's file.
    pub file: &'a str,
    /// Line on which the row starts, counted from 1; of rows in the descriptor their place in the list there.
    pub line: u64,
    table: &'a Sheet,
    cells: &'a csv::StringRecord,
}

impl Line<'_> {
    /// The cell of a column without blanks around it; empty where the table has no such column.
    pub fn get(&self, column: &str) -> &str {
        let index = self.table.columns.iter().position(|c| c == column);
        index.map_or("", |i| self.at(i)).trim()
    }

    /// The cell at a position as it stands; empty where the table has no such column.
    pub fn at(&self, index: usize) -> &str {
        self.cells.get(index).unwrap_or("")
    }

    /// A problem placed in one of this row's cells.
    pub fn problem(&self, code: Code, column: &str, expected: impl Into<Expected>) -> Problem {
        self.about(code, column, self.get(column), expected.into())
    }

    /// A problem with a part of the cell of a column.
    pub fn about(&self, code: Code, column: &str, found: &str, expected: Expected) -> Problem {
        let problem = match found {
            "" => Problem::lacking(Code::Missing, expected),
            found => Problem::found(code, found, expected),
        };
        self.placed(problem, column)
    }

    /// A problem, placed in the cell of a column.
    pub fn placed(&self, problem: Problem, column: &str) -> Problem {
        let line = self.line;
        match &self.table.inside {
            Inside::Files => problem.column(column).at(self.file, line),
            Inside::Text(path) => problem.column(column).row(path, line),
            Inside::Rows(path) => {
                let path = format!("{path}[{line}].{column}");
                problem.path(&path).at(DESCRIPTOR, 0)
            }
        }
    }
}

/// What a table was read from.
enum Inside {
    Files,
    /// A text in the descriptor, at this path.
    Text(String),
    /// A list in the descriptor, at this path.
    Rows(String),
}

struct Held {
    file: usize,
    line: u64,
    cells: csv::StringRecord,
}

/// A table read whole: rows that have the right number of cells. What is wrong is added to `problems`.
pub struct Sheet {
    inside: Inside,
    files: Vec<String>,
    columns: Vec<String>,
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
        let mut table = Sheet {
            inside: Inside::Files,
            files: vec![DESCRIPTOR.to_string()],
            columns: Vec::new(),
            rows: Vec::new(),
        };
        match &source.place {
            Place::Files(names) => {
                table.files = names.clone();
                table.fill_from(files, source, required, problems);
            }
            Place::Text(path, text) => {
                table.inside = Inside::Text(path.clone());
                table.fill(0, text, source, required, problems);
            }
            Place::Rows {
                path,
                names,
                rows,
                first,
            } => {
                table.inside = Inside::Rows(path.clone());
                table.columns = names.clone();
                if table.fits(0, source, required, problems) {
                    table.fill_rows(rows, *first, problems);
                }
            }
        }
        table
    }

    /// The problem of a table that is not there.
    pub fn missing(file: &str) -> Problem {
        Problem::lacking(Code::MissingFile, Wanted::Table).at(file, 0)
    }

    /// The column names as they stand.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|record| Line {
            file: &self.files[record.file],
            line: record.line,
            table: self,
            cells: &record.cells,
        })
    }

    fn fill_from(
        &mut self,
        files: &Files,
        source: &Source,
        required: &[&str],
        problems: &mut Problems,
    ) {
        for (at, name) in self.files.clone().iter().enumerate() {
            match files.get(name) {
                Some(text) => self.fill(at, text, source, required, problems),
                None => problems.push(Sheet::missing(name)),
            }
        }
    }

    /// Adds the rows of a text: the `file`th of this table.
    fn fill(
        &mut self,
        file: usize,
        text: &str,
        source: &Source,
        required: &[&str],
        problems: &mut Problems,
    ) {
        let plain =
            (source.dialect != super::Dialect::default()).then(|| source.dialect.plain(text));
        let text = plain.as_deref().unwrap_or(text);
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if let Some(line) = left_open(text) {
            let problem = Problem::lacking(Code::OpenQuote, Wanted::ClosedQuote);
            return problems.push(self.at_row(file, line, problem)); // the rows behind it are in its cell
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = (1..).zip(reader.records());
        let names = names(&mut records, source, required);
        if file > 0 {
            self.check_same(file, &names, problems);
        } else {
            self.columns = names;
            if !self.fits(file, source, required, problems) {
                return; // every row would lack the same
            }
        }
        let mut lines = Lines::new(text);
        for (_, record) in records.filter(|(number, _)| !source.comments.contains(number)) {
            match record {
                Ok(cells) => self.add(file, lines.row(byte(cells.position())), cells, problems),
                Err(error) => {
                    let line = lines.row(byte(error.position()));
                    let problem = Problem::lacking(Code::UnreadableRow, Wanted::Csv);
                    problems.push(self.at_row(file, line, problem));
                }
            }
        }
    }

    fn fill_rows(&mut self, rows: &[Vec<String>], first: usize, problems: &mut Problems) {
        for (place, row) in (first as u64..).zip(rows) {
            self.add(0, place, csv::StringRecord::from(row.as_slice()), problems);
        }
    }

    /// Whether the columns are those that are looked for; what is wrong with them is added.
    fn fits(
        &self,
        file: usize,
        source: &Source,
        required: &[&str],
        problems: &mut Problems,
    ) -> bool {
        let before = problems.len();
        if self.columns.is_empty() {
            let problem = Problem::lacking(Code::EmptyFile, Wanted::Header.of(required));
            problems.push(self.at_header(file, problem));
        } else if let Some(problem) = self.undivided(required) {
            problems.push(self.at_header(file, problem));
        } else {
            self.check_columns(source, required, problems);
        }
        problems.len() == before
    }

    fn at_header(&self, file: usize, problem: Problem) -> Problem {
        match &self.inside {
            Inside::Files => problem.at(&self.files[file], 1),
            Inside::Text(path) | Inside::Rows(path) => problem.path(path).at(DESCRIPTOR, 0),
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
            Inside::Files => placed.column(column),
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

    /// Adds a row that has as many cells as there are columns.
    fn add(&mut self, file: usize, line: u64, cells: csv::StringRecord, problems: &mut Problems) {
        if cells.len() == self.columns.len() {
            return self.rows.push(Held { file, line, cells });
        }
        problems.push_with(|| {
            let [found, columns] = [cells.len(), self.columns.len()].map(|n| n.to_string());
            let expected = Wanted::CellsOfHeader.of(&[&columns]);
            let problem = Problem::found(Code::CellCount, &found, expected);
            self.at_row(file, line, problem)
        });
    }

    fn at_row(&self, file: usize, line: u64, problem: Problem) -> Problem {
        match &self.inside {
            Inside::Files => problem.at(&self.files[file], line),
            Inside::Text(path) => problem.row(path, line),
            Inside::Rows(path) => problem.path(&format!("{path}[{line}]")).at(DESCRIPTOR, 0),
        }
    }
}

/// Where the reader stood before a row; its own lines count no carriage return, and leave out empty lines before the row.
fn byte(position: Option<&csv::Position>) -> usize {
    position.map_or(0, |position| position.byte() as usize)
}

/// The line of a quotation mark that begins a cell which never ends; `None` where each is closed.
fn left_open(text: &str) -> Option<u64> {
    let (mut opened, mut starts) = (None, true);
    for (at, byte) in text.bytes().enumerate() {
        match (byte, opened) {
            (b'"', Some(_)) => (opened, starts) = (None, true), // another one behind it opens the cell again
            (b'"', None) if starts => opened = Some(at),
            (_, None) => starts = matches!(byte, b',' | b'\n' | b'\r'),
            _ => {}
        }
    }
    opened.map(|at| Lines::new(text).row(at))
}

/// The names of the columns, from the rows that hold them; without such rows the names that are looked for.
fn names(
    records: &mut impl Iterator<Item = (usize, Result<csv::StringRecord, csv::Error>)>,
    source: &Source,
    required: &[&str],
) -> Vec<String> {
    let Some(last) = source.header.rows.iter().max() else {
        return required.iter().map(|name| name.to_string()).collect();
    };
    let mut names: Vec<Vec<String>> = Vec::new();
    for (number, record) in records {
        let cells = record.unwrap_or_default();
        if source.header.rows.contains(&number) {
            names.resize(names.len().max(cells.len()), Vec::new());
            for (name, cell) in names.iter_mut().zip(&cells) {
                let part = Some(cell.trim().to_string()).filter(|part| !part.is_empty());
                let part = part.filter(|part| name.last() != Some(part));
                name.extend(part);
            }
        }
        if number == *last {
            break;
        }
    }
    let joined = |name: Vec<String>| name.join(&source.header.join);
    names.into_iter().map(joined).collect()
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
            let open = "id,value|a,x||b,\"y|z".replace('|', end);
            assert_eq!(left_open(&open), Some(4), "{end:?}");
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

    #[test]
    fn a_quotation_mark_left_open_is_named_by_its_line() {
        assert_eq!(left_open("a,b\n1,\"x\"\n2,\"y\nz\"\n"), None);
        assert_eq!(left_open("a,b\n1,\"x\"\"y\"\n2,5\" wide\n"), None);
        assert_eq!(left_open("a,b\n1,x\n2,\"y\n3,z\n"), Some(3));
        assert_eq!(left_open("a,b\n1,\"x\"\"\n2,y\n"), Some(2));
    }
}
