//! A survey from the bytes of a file, read in pieces.

use super::{Explorer, Fault, Problem, language};
use crate::ingest::{Encoding, Options, Reading, Settled};
use crate::lang::Lang;
use crate::problem::{Problems, Wanted};
use crate::study::Study;

/// A file of responses while it is read. Its pieces may be cut anywhere.
pub struct Csv {
    reading: Reading,
    lang: Lang,
}

impl Csv {
    /// Before the first byte of responses that a descriptor, as JSON, describes, or nothing. `delimiter`: what parts cells, where it is known. Problems are
    /// told in a language.
    ///
    /// # Errors
    /// `argument`: an unknown language, or a delimiter that is not one character of ASCII; `package`: a descriptor that cannot be read.
    pub fn new(
        descriptor: Option<&str>,
        delimiter: Option<&str>,
        encoding: Encoding,
        lang: &str,
    ) -> Result<Csv, Fault> {
        let lang = language(lang)?;
        let options = Options {
            delimiter: delimiter.map(|text| mark(text, lang)).transpose()?,
            encoding,
        };
        let reading = Reading::new(descriptor, options);
        let reading = reading.map_err(|problems| Fault::unread(&problems, lang))?;
        Ok(Csv { reading, lang })
    }

    /// Takes the next bytes.
    pub fn push(&mut self, piece: &[u8]) {
        self.reading.push(piece);
    }

    /// How many rows were read.
    pub fn rows(&self) -> usize {
        self.reading.rows()
    }

    /// Takes the end.
    ///
    /// # Errors
    /// `package`: it cannot be read.
    pub fn end(self) -> Result<Ended, Fault> {
        let Csv { reading, lang } = self;
        match reading.end() {
            Ok(settled) => Ok(Ended { settled, lang }),
            Err(problems) => Err(Fault::unread(&problems, lang)),
        }
    }
}

/// The byte of a delimiter.
fn mark(text: &str, lang: Lang) -> Result<u8, Fault> {
    match *text.as_bytes() {
        [mark] if mark.is_ascii() && !b"\r\n\"".contains(&mark) => Ok(mark),
        _ => Err(Fault::argument(
            "delimiter",
            text,
            Wanted::Character.into(),
            lang,
        )),
    }
}

/// A file that was read to its end, to become a survey.
pub struct Ended {
    settled: Settled,
    lang: Lang,
}

impl Ended {
    /// Takes a short step; whether another one is left. Nobody has to: [`Ended::finish`] takes those that are.
    pub fn step(&mut self) -> bool {
        self.settled.step()
    }

    /// The survey, and what was changed or left out.
    ///
    /// # Errors
    /// `package`: roles that its questions do not have.
    pub fn finish(self) -> Result<(Explorer, Vec<Problem>), Fault> {
        let lang = self.lang;
        let unread = |problems: Problems| Fault::unread(&problems, lang);
        let (survey, problems) = self.settled.finish();
        let survey = Study::alone(survey).map_err(unread)?;
        Ok((Explorer { survey }, Problem::of_package(&problems, lang)))
    }
}
