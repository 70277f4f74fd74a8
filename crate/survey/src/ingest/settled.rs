//! Columns that nothing describes, once all is read: texts in their encoding, options in their order.

use super::Encoding;
use super::observed::Table;
use super::values::{Values, parsed};
use crate::codebook::{Holds, Kind, Observed, observed};
use crate::columns::{Code, Column, Columns, Numbers, is_answer};
use crate::package::rows::utf8;
use crate::package::windows_text;
use crate::problem::{self, Action, Problem, Problems, Wanted};
use crate::survey::Survey;
use cells::Coded;

/// Makes a survey of a table, a column a step.
pub(super) struct Settling {
    names: std::vec::IntoIter<String>,
    coded: Vec<Coded>,
    values: Vec<Values>,
    encoding: Encoding,
    rows: usize,
    known: Vec<Observed>,
    columns: Vec<Column>,
    numbers: Vec<Numbers>,
    /// What was odd.
    pub problems: Problems,
}

impl Settling {
    /// Nothing settled but the names and the encoding.
    pub fn new(table: Table, encoding: Encoding) -> Settling {
        let encoding = match encoding {
            Encoding::Unknown if !is_utf8(&table) => Encoding::Other(Box::new(windows_text)),
            Encoding::Unknown => Encoding::Utf8,
            known => known,
        };
        let mut problems = table.problems;
        let names = table.names.iter().map(|name| {
            check(&encoding, "", name, &mut problems);
            encoding.text(name)
        });
        Settling {
            names: apart(names.collect()).into_iter(),
            coded: table.coded,
            values: table.values,
            encoding,
            rows: table.rows,
            known: Vec::new(),
            columns: Vec::new(),
            numbers: Vec::new(),
            problems,
        }
    }

    /// Settles the next column. Whether there was one.
    pub fn step(&mut self) -> bool {
        let Some(id) = self.names.next() else {
            return false;
        };
        let at = self.known.len();
        let mut options = Vec::new();
        let kind = if let Some(nth) = self.values.iter().position(|own| own.place == at) {
            let values = self.values.swap_remove(nth);
            self.numbers.push(values.finish(&id));
            Kind::Number
        } else if let Some(nth) = self.coded.iter().position(|own| own.place == at) {
            let coded = self.coded.swap_remove(nth);
            options = self.options(&id, coded);
            match options.is_empty() {
                true => Kind::Text, // nothing stands in it
                false => Kind::Single,
            }
        } else {
            Kind::Text
        };
        self.known.push(Observed { id, kind, options });
        true
    }

    /// The options of a column, in the order of their values where all are numbers, else as they came; its codes are put in that order.
    fn options(&mut self, id: &str, mut coded: Coded) -> Vec<String> {
        let levels = coded
            .seen
            .texts()
            .filter(|text| is_answer(coded.code(text)));
        let levels: Vec<&[u8]> = levels.collect();
        for text in &levels {
            check(&self.encoding, id, text, &mut self.problems);
        }
        let (mut options, mut places) = (Vec::<String>::new(), vec![0; levels.len()]);
        for nth in order(&levels) {
            let text = self.encoding.text(levels[nth]);
            let known = options.iter().position(|option| *option == text);
            let place = known.unwrap_or(options.len());
            places[usize::from(coded.code(levels[nth]))] = place as Code;
            options.extend(known.is_none().then_some(text));
        }
        if !options.is_empty() {
            if !places.iter().zip(0..).all(|(place, own)| *place == own) {
                coded.reorder(&places);
            }
            coded.codes.shrink_to_fit();
            let column = Column::new(id.to_string(), Holds::Answer, coded.codes);
            self.columns.push(column);
        }
        options
    }

    /// The survey of all columns.
    pub fn finish(mut self) -> (Survey, Problems) {
        while self.step() {}
        if self.rows == 0 {
            let none = Problem::lacking(problem::Code::NoRows, Wanted::Rows);
            self.problems.push(none.done(Action::Kept));
        }
        let columns = Columns::new(self.rows, self.columns, self.numbers);
        let (book, descriptor) = observed(self.known);
        (Survey::new(book, descriptor, columns), self.problems)
    }
}

/// Whether every text that is kept is UTF-8.
fn is_utf8(table: &Table) -> bool {
    let names = table.names.iter().map(Vec::as_slice);
    let texts = table.coded.iter().flat_map(|column| column.seen.texts());
    names
        .chain(texts)
        .all(|text| std::str::from_utf8(text).is_ok())
}

/// Adds a problem for a text that is not in the encoding that it was said to be in.
fn check(encoding: &Encoding, column: &str, text: &[u8], problems: &mut Problems) {
    if matches!(encoding, Encoding::Utf8) && std::str::from_utf8(text).is_err() {
        problems.push_with(|| {
            let problem = Problem::found(problem::Code::WrongEncoding, &utf8(text), Wanted::Utf8);
            let placed = match column {
                "" => problem.line(1),
                column => problem.column(column),
            };
            placed.done(Action::Kept)
        });
    }
}

/// The places of texts by their values where all are numbers, else as they are.
fn order(texts: &[&[u8]]) -> Vec<usize> {
    let values = |decimal: u8| -> Option<Vec<f64>> {
        let texts = texts.iter().map(|text| text.trim_ascii());
        texts.map(|text| parsed(text, decimal)).collect()
    };
    match values(b'.').or_else(|| values(b',')) {
        Some(values) => crate::order::places(texts.len(), &|a, b| values[a].total_cmp(&values[b])),
        None => (0..texts.len()).collect(),
    }
}

/// Names as they stand, with a number where another has the same, and the place of a column without one.
fn apart(mut names: Vec<String>) -> Vec<String> {
    for (at, name) in names.iter_mut().enumerate() {
        if name.trim().is_empty() {
            *name = format!("column {}", at + 1);
        }
    }
    let mut list: Vec<String> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let mut number = names[..at].iter().filter(|own| *own == name).count();
        let mut own = name.clone();
        while list.contains(&own) || own != *name && names.contains(&own) {
            number += 1;
            own = format!("{name} ({number})");
        }
        list.push(own);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        let names = ["a", "a", "", " ", "a (2)", "a", "column 3"].map(str::to_string);
        let own = [
            "a",
            "a (3)",
            "column 3",
            "column 4",
            "a (2)",
            "a (4)",
            "column 3 (2)",
        ];
        assert_eq!(apart(names.to_vec()), own);
    }

    #[test]
    fn options_are_put_in_the_order_of_their_numbers() {
        assert_eq!(order(&[b"10", b"9", b"-1,5", b"2"]), [2, 3, 1, 0]);
        assert_eq!(order(&[b"10", b"9", b"x"]), [0, 1, 2]);
    }
}
