//! A file of responses, taken in pieces.

use super::described::Described;
use super::observed::Table;
use super::settled::Settling;
use super::sniff::{self, SAMPLE};
use crate::package::rows::utf8;
use crate::package::windows_text;
use crate::problem::{Code, Expected, Problem, Problems, Unit, Wanted};
use crate::survey::Survey;
use cells::{Row, Scanner, Stop};

/// Makes texts of bytes.
pub type Decoder = Box<dyn Fn(&[u8]) -> String>;

/// What the bytes of texts mean. In each of them the bytes that part cells are those of ASCII.
pub enum Encoding {
    /// UTF-8 where all that is kept is valid, else Windows-1252.
    Unknown,
    /// UTF-8.
    Utf8,
    /// Whatever this makes of them.
    Other(Decoder),
}

impl Encoding {
    /// The text of bytes; of an encoding that is not known, by these bytes alone.
    pub fn text(&self, bytes: &[u8]) -> String {
        match self {
            Encoding::Unknown => {
                let valid = std::str::from_utf8(bytes).map(str::to_string);
                valid.unwrap_or_else(|_| windows_text(bytes))
            }
            Encoding::Utf8 => utf8(bytes),
            Encoding::Other(text) => text(bytes),
        }
    }
}

/// What is said of a file before it is read.
pub struct Options {
    /// What parts cells; `None`: what the descriptor says, or what the text looks like.
    pub delimiter: Option<u8>,
    /// What the bytes of texts mean.
    pub encoding: Encoding,
}

/// Takes the bytes of a file in pieces cut anywhere. Nothing of them is kept but codes, numbers and distinct texts.
pub struct Reading(Way);

enum Way {
    Described(Box<Described>),
    /// The beginning of a text that nothing describes, before its marks are known.
    Begun(Vec<u8>, Options),
    Observed(Scanner, Box<Table>, Encoding),
}

impl Reading {
    /// Before the first byte of responses, which a descriptor describes or nothing.
    ///
    /// # Errors
    /// What is wrong with the descriptor.
    pub fn new(descriptor: Option<&str>, options: Options) -> Result<Reading, Problems> {
        let way = match descriptor {
            Some(text) => Way::Described(Box::new(Described::new(text, options)?)),
            None => Way::Begun(Vec::new(), options),
        };
        Ok(Reading(way))
    }

    /// Takes the next bytes.
    pub fn push(&mut self, piece: &[u8]) {
        match &mut self.0 {
            Way::Described(described) => described.push(piece),
            Way::Observed(scanner, table, _) => {
                let mut take = |row: &Row| table.row(row);
                scanner.push(piece, &mut take);
            }
            Way::Begun(begun, _) => {
                begun.extend_from_slice(piece);
                if begun.len() >= SAMPLE {
                    self.begin(false);
                }
            }
        }
    }

    /// Looks at the beginning, and reads it.
    fn begin(&mut self, whole: bool) {
        let Way::Begun(begun, options) = &mut self.0 else {
            return;
        };
        let sample = &begun[..begun.len().min(SAMPLE)];
        let said = sniff::said(sample);
        let marks = sniff::marks(sample, whole, said.or(options.delimiter));
        let encoding = std::mem::replace(&mut options.encoding, Encoding::Unknown);
        let begun = std::mem::take(begun);
        let table = Box::new(Table::below(said.is_some()));
        self.0 = Way::Observed(Scanner::new(marks), table, encoding);
        self.push(&begun);
    }

    /// How many rows were read below the header.
    pub fn rows(&self) -> usize {
        match &self.0 {
            Way::Described(described) => described.rows(),
            Way::Observed(_, table, _) => table.rows,
            Way::Begun(..) => 0,
        }
    }

    /// Takes the end.
    ///
    /// # Errors
    /// Why it cannot be read at all.
    pub fn end(mut self) -> Result<Settled, Problems> {
        self.begin(true);
        match self.0 {
            Way::Described(described) => {
                let (survey, problems) = described.finish()?;
                Ok(Settled(End::Done(Box::new(survey), problems)))
            }
            Way::Observed(scanner, table, encoding) => {
                let table = ended(scanner, *table)?;
                let settling = Box::new(Settling::new(table, encoding));
                Ok(Settled(End::Settling(settling)))
            }
            Way::Begun(..) => unreachable!("begun above"),
        }
    }
}

/// The table at the end of its text.
fn ended(mut scanner: Scanner, mut table: Table) -> Result<Table, Problems> {
    let longest = scanner.longest();
    let stop = scanner.finish(&mut |row| table.row(row)).err();
    let long = || {
        let expected = Expected::AtMost(longest, Unit::Bytes);
        Problem::found(Code::TooMuch, &(longest + 1).to_string(), expected)
    };
    let wrong = match stop {
        Some(Stop::OpenQuote(line)) => {
            Some(Problem::lacking(Code::OpenQuote, Wanted::ClosedQuote).line(line))
        }
        Some(Stop::LongCell(line)) => Some(long().line(line)),
        Some(Stop::Enough) | None => table.wrong(),
    };
    match wrong {
        None => Ok(table),
        Some(wrong) => {
            let mut problems = Problems::default();
            problems.push(wrong);
            Err(problems)
        }
    }
}

/// What was read to its end, to become a survey in small steps.
pub struct Settled(End);

enum End {
    Settling(Box<Settling>),
    Done(Box<Survey>, Problems),
}

impl Settled {
    /// Settles a column. Whether there was one left.
    pub fn step(&mut self) -> bool {
        match &mut self.0 {
            End::Settling(settling) => settling.step(),
            End::Done(..) => false,
        }
    }

    /// The survey, and what was odd.
    pub fn finish(self) -> (Survey, Problems) {
        match self.0 {
            End::Settling(settling) => settling.finish(),
            End::Done(survey, problems) => (*survey, problems),
        }
    }
}
