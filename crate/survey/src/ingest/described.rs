//! Responses that a descriptor describes, read in pieces.

use super::answers::{Answers, At};
use super::limits::{CELL, CELLS, ROWS};
use super::responses::name_others;
use super::{Encoding, Options};
use crate::codebook::{self, Field, Read, Translations};
use crate::package::Heading;
use crate::package::rows::{Reader, Wish, With};
use crate::problem::{Action, Code, Expected, Problem, Problems, Unit};
use crate::query::parse_where;
use crate::survey::Survey;
use cells::Row;
use std::rc::Rc;

/// What a descriptor says, and what was read.
pub(super) struct Described {
    read: Read,
    fields: Rc<[Field]>,
    encoding: Encoding,
    heading: Heading,
    reader: Reader,
    answers: Option<Answers>,
    problems: Problems,
    /// All bytes of a text that has to be made plain first.
    whole: Option<Vec<u8>>,
}

impl Described {
    /// Before the first byte.
    ///
    /// # Errors
    /// What is wrong with the descriptor.
    pub fn new(descriptor: &str, options: Options) -> Result<Described, Problems> {
        let mut problems = Problems::default();
        let tr = Translations::default();
        let mut read = codebook::read(descriptor, &tr, &parse_where, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let dialect = &mut read.source.dialect;
        if let Some(delimiter) = options.delimiter {
            dialect.delimiter = char::from(delimiter).to_string();
        }
        Ok(Described {
            reader: Reader::new(0, dialect, CELL, &problems),
            whole: dialect.marks().is_none().then(Vec::new),
            fields: std::mem::take(&mut read.fields).into(),
            encoding: options.encoding,
            heading: Heading::alone(),
            answers: None,
            read,
            problems,
        })
    }

    /// How many rows there were.
    pub fn rows(&self) -> usize {
        self.answers.as_ref().map_or(0, Answers::rows)
    }

    /// Takes the next bytes.
    pub fn push(&mut self, piece: &[u8]) {
        match &mut self.whole {
            Some(whole) => whole.extend_from_slice(piece),
            None => _ = self.take(Some(piece)),
        }
    }

    /// Takes a piece, or the end. Whether all was read to it.
    fn take(&mut self, piece: Option<&[u8]>) -> bool {
        let names: Vec<&str> = self.fields.iter().map(|f| f.name.as_str()).collect();
        let (fields, answers, encoding) = (&self.fields, &mut self.answers, &self.encoding);
        let text = |bytes: &[u8]| encoding.text(bytes);
        let most = ROWS.min(CELLS / names.len().max(1));
        let mut take = |heading: &Heading, file: usize, row: &Row| {
            let answers =
                answers.get_or_insert_with(|| Answers::new(fields.clone(), heading, most));
            let text = &text;
            answers.push(
                row,
                &At {
                    heading,
                    file,
                    text,
                },
            );
            true
        };
        let mut with = With {
            wish: Wish {
                source: &self.read.source,
                required: &names,
            },
            decode: &text,
            problems: &mut self.problems,
            take: &mut take,
        };
        match piece {
            Some(piece) => self.reader.push(piece, &mut self.heading, &mut with),
            None => return self.reader.finish(&mut self.heading, &mut with),
        }
        true
    }

    /// The survey, and what of the responses was left out.
    ///
    /// # Errors
    /// Why they cannot be read at all.
    pub fn finish(mut self) -> Result<(Survey, Problems), Problems> {
        if let Some(whole) = self.whole.take() {
            let text = self.encoding.text(&whole);
            self.encoding = Encoding::Utf8;
            let plain = self.read.source.dialect.plain(&text);
            self.take(Some(plain.as_bytes()));
        }
        let whole = self.take(None);
        if !whole || !self.reader.fits() {
            return Err(self.problems);
        }
        let rows = self.rows();
        let answers = self.answers.take();
        let mut answers =
            answers.unwrap_or_else(|| Answers::new(self.fields.clone(), &self.heading, 0));
        if let Some(many) = too_many(rows, self.fields.len()) {
            let mut problems = Problems::default();
            problems.push(many);
            return Err(problems);
        }
        let Read { book, source, .. } = &mut self.read;
        let before = self.problems.len();
        name_others(
            &self.heading,
            source,
            &self.fields,
            book,
            &mut self.problems,
        );
        if self.problems.len() > before {
            return Err(self.problems); // a weight without a column
        }
        self.problems.append(std::mem::take(&mut answers.problems));
        let survey = Survey::new(self.read.book, self.read.descriptor, answers.finish());
        Ok((survey, self.problems.done(Action::LeftOut)))
    }
}

fn too_many(rows: usize, fields: usize) -> Option<Problem> {
    let cells = rows.saturating_mul(fields);
    let beyond = |found: usize, most, unit| {
        let expected = Expected::AtMost(most, unit);
        (found > most).then(|| Problem::found(Code::TooMuch, &found.to_string(), expected))
    };
    beyond(rows, ROWS, Unit::Rows).or_else(|| beyond(cells, CELLS, Unit::Cells))
}
