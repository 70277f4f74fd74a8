//! CSV that opens right by double-click: UTF-8 with a byte order mark, CRLF; semicolon and decimal comma in German, comma and
//! point in English. Every row carries its origin, so that one copied out of the file still says where it comes from.

use super::grid::Grid;
use super::{Export, wide};
use crate::lang::Lang;
use crate::study::Study;
use crate::words::{self, words};
use std::borrow::Cow;

/// Without it, some spreadsheets read UTF-8 as another encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The whole file, a line a number.
pub(super) fn write(export: &Export) -> String {
    file(export, &export.numbers)
}

/// The same, a line an option.
pub(super) fn write_wide(export: &Export) -> String {
    file(export, &wide::file(export.lang, &export.tables))
}

fn file(export: &Export, grid: &Grid) -> String {
    let origin = Origin {
        survey: export.survey,
        lang: export.lang,
        address: export.address().unwrap_or_default(),
        date: export.occasion.date,
    };
    let kept: Vec<usize> = (0..grid.heads.len())
        .filter(|at| !of_study(export, &grid.heads[*at]))
        .collect();
    let heads: Vec<&str> = kept.iter().map(|at| grid.heads[*at].as_str()).collect();
    let row = |row: &Vec<String>| kept.iter().map(|at| row[*at].clone()).collect();
    let rows: Vec<Vec<String>> = grid.rows.iter().map(row).collect();
    origin.file(&export.about.whole.title, &heads, &rows)
}

/// Whether a column is for what a study states, and there is none.
fn of_study(export: &Export, head: &str) -> bool {
    let w = words(export.lang);
    let stated = [
        w.printed,
        w.take_at_least,
        w.take_at_most,
        w.finding,
        w.take_qualifier,
        w.status,
    ];
    !export.survey.has_study() && stated.contains(&head)
}

/// Where all rows of a file come from.
pub(super) struct Origin<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// The language of the file.
    pub lang: Lang,
    /// The address of the page; empty where it is unknown.
    pub address: String,
    /// The day.
    pub date: &'a str,
}

impl Origin<'_> {
    /// A file of rows under a title, each with where it comes from.
    pub fn file(&self, title: &str, own: &[&str], rows: &[Vec<String>]) -> String {
        let separator = match self.lang {
            Lang::De => ";",
            Lang::En => ",",
        };
        let (heads, origin): (Vec<_>, Vec<_>) = self.cells().into_iter().unzip();
        let first = [words(self.lang).take_title].into_iter();
        let head: Vec<&str> = first.chain(own.iter().copied()).chain(heads).collect();
        let mut text = format!("{BYTE_ORDER_MARK}{}", line(&head, separator));
        for row in rows {
            let cells = row.iter().chain(&origin).map(String::as_str);
            let cells: Vec<&str> = [title].into_iter().chain(cells).collect();
            text.push_str(&line(&cells, separator));
        }
        text
    }

    /// Head and cell.
    fn cells(&self) -> [(&'static str, String); 7] {
        let (w, d) = (words::of(self.survey, self.lang), self.survey.descriptor());
        let period = d.participants.period.get(self.lang);
        [
            (w.study, d.study.get(self.lang).to_string()),
            (w.take_survey_period, period.to_string()),
            (w.data_package, d.name.clone()),
            (w.take_version, d.version.clone()),
            (w.take_licence, d.licence.clone()),
            (w.take_address, self.address.clone()),
            (w.take_date, self.date.to_string()),
        ]
    }
}

fn line(cells: &[&str], separator: &str) -> String {
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| quoted(&harmless(cell), separator))
        .collect();
    format!("{}\r\n", cells.join(separator))
}

/// A cell as it stands in the file; quotes are doubled.
fn quoted(cell: &str, separator: &str) -> String {
    let special = cell.contains(['"', '\r', '\n']) || cell.contains(separator);
    if special {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_string()
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it; a number stays one, even a negative one.
pub(super) fn harmless(cell: &str) -> Cow<'_, str> {
    let hidden = |c: char| c.is_whitespace() || c.is_control() || "\u{feff}\u{200b}".contains(c);
    let begins = cell.trim_start_matches(hidden);
    let formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if (formula || cell.starts_with(['\t', '\r', '\n'])) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A sign, digits with decimal and grouping signs, at most one percent sign behind.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let digits = digits.strip_suffix(['\u{a0}', ' ']).unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || ".,".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_cannot_become_a_formula() {
        let risky = [
            "=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\nx", " =1", "＝1+1", "-",
            "--1", "-1 cmd", "-1e5", "=\"a\"",
        ];
        for cell in risky {
            assert_eq!(harmless(cell), format!("'{cell}"), "{cell:?}");
        }
        for cell in ["", "Ja", "1-2", "a=b", "“=x”", "'=x", "– Strich"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn a_negative_number_stays_one() {
        for cell in ["-1", "-0,05", "-0.05", "-1.828", "-5\u{a0}%", "-5%", "+3"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn quotes_are_doubled_and_separators_enclosed() {
        let cells = ["sagt \"ja\"", "a;b", "a,b", "zwei\nZeilen", "glatt"];
        let expected = "\"sagt \"\"ja\"\"\";\"a;b\";a,b;\"zwei\nZeilen\";glatt\r\n";
        assert_eq!(line(&cells, ";"), expected);
        assert_eq!(line(&["a,b", "a;b"], ","), "\"a,b\",a;b\r\n");
    }

    proptest! {
        #[test]
        fn a_reader_finds_the_cells_again(cells in proptest::collection::vec("[a-zäß;,\"\r\n =-]{1,8}", 2..5)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let text = line(&cells, ";");
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(text.as_bytes());
            let read = reader.records().next().expect("a record").expect("readable");
            let expected: Vec<_> = cells.iter().map(|cell| harmless(cell).into_owned()).collect();
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), expected);
        }
    }
}
