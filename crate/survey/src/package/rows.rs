//! The one way in which rows of tables are read: bytes pushed in pieces, the header before the first row, each row given on and not kept.

use super::heading::Heading;
use super::{Dialect, Files, Place, Sheet, Source};
use crate::problem::{Code, Expected, Mark, Problem, Problems, Unit, Wanted};
use cells::{Marks, Row, Scanner, Stop};

/// What takes the rows that have as many cells as the header: the heading, the place of their file, the row. Whether it wants more.
pub type Take<'t> = dyn FnMut(&Heading, usize, &Row) -> bool + 't;
/// The text of the bytes of a cell.
pub type Decode<'d> = dyn Fn(&[u8]) -> String + 'd;

/// Bytes that are known to be UTF-8, as a text.
pub fn utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A table: where it stands, and which columns are looked for.
#[derive(Clone, Copy)]
pub struct Wish<'w> {
    /// Where it stands, and how.
    pub source: &'w Source,
    /// The columns that are looked for.
    pub required: &'w [&'w str],
}

/// What a table is read with.
pub struct With<'w> {
    /// Which table it is.
    pub wish: Wish<'w>,
    /// The text of the bytes of a cell of the header.
    pub decode: &'w Decode<'w>,
    /// What is wrong with its files, its header, and the number of cells in its rows.
    pub problems: &'w mut Problems,
    /// What takes its rows.
    pub take: &'w mut Take<'w>,
}

/// Reads all rows of a table from where its source says that they stand. What is wrong is added to `problems`; of a file in which a quote is never
/// closed nothing else is. Gives the heading, and whether all was read to its end.
pub fn read(
    files: &Files,
    wish: Wish,
    problems: &mut Problems,
    take: &mut Take,
) -> (Heading, bool) {
    let mut heading = Heading::of(wish.source);
    let mut with = With {
        wish,
        decode: &utf8,
        problems,
        take: &mut |heading, file, row| take(heading, file, row),
    };
    let whole = match &wish.source.place {
        Place::Files(names) => {
            let mut whole = true;
            for (file, name) in names.iter().enumerate() {
                match files.get(name) {
                    Some(text) => whole &= read_text(&mut heading, file, text, &mut with),
                    None => with.problems.push(Sheet::missing(name)),
                }
            }
            whole
        }
        Place::Text(_, text) => read_text(&mut heading, 0, text, &mut with),
        Place::Rows { rows, first, .. } => {
            if heading.fits(wish.source, wish.required, with.problems) {
                read_rows(&heading, rows, *first, &mut with);
            }
            true
        }
    };
    (heading, whole)
}

fn read_text(heading: &mut Heading, file: usize, text: &str, with: &mut With) -> bool {
    let dialect = &with.wish.source.dialect;
    let plain = dialect.marks().is_none().then(|| dialect.plain(text));
    let text = plain.as_deref().unwrap_or(text);
    let mut reader = Reader::new(file, dialect, usize::MAX, with.problems);
    reader.push(text.as_bytes(), heading, with);
    reader.finish(heading, with)
}

fn read_rows(heading: &Heading, rows: &[Vec<String>], first: usize, with: &mut With) {
    for (place, cells) in (first as u64..).zip(rows) {
        let (mut bytes, mut spans) = (Vec::new(), Vec::new());
        for cell in cells {
            let from = bytes.len() as u32;
            bytes.extend_from_slice(cell.as_bytes());
            spans.push((from, bytes.len() as u32));
        }
        let row = Row::new(place, &bytes, &spans);
        match row.len() == heading.columns().len() {
            true => _ = (with.take)(heading, 0, &row),
            false => {
                let uneven = || heading.uneven(0, place, row.len());
                with.problems.push_with(uneven);
            }
        }
    }
}

/// Reads the text of a file, piece by piece.
pub struct Reader {
    scanner: Scanner,
    head: Head,
    before: Mark,
}

/// What becomes of a row.
struct Head {
    file: usize,
    /// How many rows there were, comments and header among them.
    number: usize,
    names: Vec<Vec<String>>,
    /// Whether the names of the columns are known, and rows can be read under them.
    fits: Option<bool>,
}

impl Reader {
    /// Before the first byte of a file, at its place among those of the table, whose cells have at most so many bytes. A dialect that the scanner does not
    /// know was made plain.
    pub fn new(file: usize, dialect: &Dialect, longest: usize, problems: &Problems) -> Reader {
        let marks = Marks {
            longest,
            ..dialect.marks().unwrap_or_default()
        };
        Reader {
            scanner: Scanner::new(marks),
            head: Head {
                file,
                number: 0,
                names: Vec::new(),
                fits: None,
            },
            before: problems.mark(),
        }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, piece: &[u8], heading: &mut Heading, with: &mut With) {
        let head = &mut self.head;
        let mut row = |row: &Row| head.row(row, heading, with);
        self.scanner.push(piece, &mut row);
    }

    /// Whether the columns are those that are looked for.
    pub fn fits(&self) -> bool {
        self.head.fits == Some(true)
    }

    /// Takes the end. Whether all was read to it.
    pub fn finish(&mut self, heading: &mut Heading, with: &mut With) -> bool {
        let head = &mut self.head;
        let mut row = |row: &Row| head.row(row, heading, with);
        let (line, problem) = match self.scanner.finish(&mut row) {
            Err(Stop::OpenQuote(line)) => {
                (line, Problem::lacking(Code::OpenQuote, Wanted::ClosedQuote))
            }
            Err(Stop::LongCell(line)) => (line, self.long_cell()),
            Err(Stop::Enough) | Ok(()) => {
                self.head.known(heading, with);
                return true;
            }
        };
        with.problems.back_to(self.before); // the rows behind it are in its cell
        with.problems
            .push(heading.at_row(self.head.file, line, problem));
        false
    }

    fn long_cell(&self) -> Problem {
        let longest = self.scanner.longest();
        let expected = Expected::AtMost(longest, Unit::Bytes);
        Problem::found(Code::TooMuch, &(longest + 1).to_string(), expected)
    }
}

impl Head {
    fn row(&mut self, row: &Row, heading: &mut Heading, with: &mut With) -> bool {
        let header = &with.wish.source.header;
        let last = header.rows.iter().max();
        self.number += 1;
        if last.is_some_and(|last| self.number <= *last) {
            if header.rows.contains(&self.number) {
                self.name(row, with.decode);
            }
            return last != Some(&self.number) || self.known(heading, with);
        }
        if !self.known(heading, with) {
            return false;
        }
        if with.wish.source.comments.contains(&self.number) {
            return true;
        }
        if row.len() == heading.columns().len() {
            return (with.take)(heading, self.file, row);
        }
        let uneven = || heading.uneven(self.file, row.line, row.len());
        with.problems.push_with(uneven);
        true
    }

    /// Takes a row of the header.
    fn name(&mut self, row: &Row, decode: &Decode) {
        let columns = self.names.len().max(row.len());
        self.names.resize(columns, Vec::new());
        for (name, cell) in self.names.iter_mut().zip(row.iter()) {
            let part = Some(decode(cell).trim().to_string()).filter(|part| !part.is_empty());
            let part = part.filter(|part| name.last() != Some(part));
            name.extend(part);
        }
    }

    /// Settles the names of the columns, at the first call: without rows that hold them they are those that are looked for. Whether rows can be read.
    fn known(&mut self, heading: &mut Heading, with: &mut With) -> bool {
        if let Some(fits) = self.fits {
            return fits;
        }
        let Wish { source, required } = with.wish;
        let joined = |name: Vec<String>| name.join(&source.header.join);
        let names = match source.header.rows.is_empty() {
            true => required.iter().map(|name| name.to_string()).collect(),
            false => {
                let own = std::mem::take(&mut self.names);
                own.into_iter().map(joined).collect()
            }
        };
        let fits = heading.take(self.file, names, with.wish, with.problems);
        self.fits = Some(fits);
        fits
    }
}
