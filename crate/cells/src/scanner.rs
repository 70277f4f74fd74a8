//! The state machine.

use crate::Row;
use crate::swift::{self, Found, Parting};

const ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The bytes that part cells, and how long a cell may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// What stands between two cells of a row.
    pub delimiter: u8,
    /// What stands around a cell that holds a delimiter or an end of line; two of them within are one. `None` where nothing does.
    pub quote: Option<u8>,
    /// Bytes of a cell.
    pub longest: usize,
}

impl Default for Marks {
    fn default() -> Marks {
        Marks {
            delimiter: b',',
            quote: Some(b'"'),
            longest: usize::MAX,
        }
    }
}

/// Why a text is not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A quote on this line is never closed.
    OpenQuote(u64),
    /// A cell of the row that begins on this line is longer than it may be.
    LongCell(u64),
    /// Who took the rows wanted no more.
    Enough,
}

/// Where the machine stands between two bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a row.
    Row,
    /// Before a cell that is not the first.
    Cell,
    /// In a cell without quotes, or behind those that closed it.
    Plain,
    Quoted,
    /// Behind a quote in a quoted cell: it closes the cell, or another one follows.
    Quote,
    Stopped(Stop),
}

/// Takes bytes in pieces cut anywhere, and gives rows. An end of line is a line feed, a carriage return, or both; empty lines are no rows; a
/// byte order mark of UTF-8 before the first is no part of it.
pub struct Scanner {
    marks: Marks,
    parting: Parting,
    state: State,
    /// How much of a byte order mark was there; all of it where none can follow any more.
    ordered: usize,
    line: u64,
    /// Whether the last byte was a carriage return, so that a line feed behind it ends no further line.
    returned: bool,
    /// The line of the row that is begun, and that of its last opening quote.
    began: u64,
    opened: u64,
    /// A row that is not plain or not whole: its cells without quotes, and where the last of them begins.
    kept: Vec<u8>,
    spans: Vec<(u32, u32)>,
    from: usize,
}

/// What takes a row, and says whether it wants more.
pub type Take<'t> = dyn FnMut(&Row) -> bool + 't;

impl Scanner {
    /// Before the first byte.
    pub fn new(marks: Marks) -> Scanner {
        Scanner {
            marks,
            parting: Parting {
                delimiter: marks.delimiter,
                quote: marks.quote.unwrap_or(marks.delimiter),
            },
            state: State::Row,
            ordered: 0,
            line: 1,
            returned: false,
            began: 1,
            opened: 1,
            kept: Vec::new(),
            spans: Vec::new(),
            from: 0,
        }
    }

    /// Takes the next bytes, up to 4 GB at once.
    pub fn push(&mut self, piece: &[u8], take: &mut Take) {
        let mut rest = piece;
        while self.ordered < ORDER_MARK.len() && !rest.is_empty() {
            if rest[0] == ORDER_MARK[self.ordered] {
                (self.ordered, rest) = (self.ordered + 1, &rest[1..]);
            } else {
                self.no_order_mark(take);
            }
        }
        self.read(rest, take);
    }

    /// The end of the text.
    ///
    /// # Errors
    /// Why it was not read to its end.
    pub fn finish(&mut self, take: &mut Take) -> Result<(), Stop> {
        if self.ordered < ORDER_MARK.len() {
            self.no_order_mark(take);
        }
        match self.state {
            State::Row => return Ok(()),
            State::Quoted => self.state = State::Stopped(Stop::OpenQuote(self.opened)),
            State::Cell | State::Plain | State::Quote => {
                self.end_cell();
                self.end_row(take);
            }
            State::Stopped(_) => {}
        }
        match self.state {
            State::Stopped(stop) => Err(stop),
            _ => Ok(()),
        }
    }

    /// How many bytes a cell may have.
    pub fn longest(&self) -> usize {
        self.marks.longest
    }

    /// Whether no more bytes are read, and why.
    pub fn stopped(&self) -> Option<Stop> {
        match self.state {
            State::Stopped(stop) => Some(stop),
            _ => None,
        }
    }

    /// What looked like the beginning of a byte order mark belongs to the text.
    fn no_order_mark(&mut self, take: &mut Take) {
        let seen = std::mem::replace(&mut self.ordered, ORDER_MARK.len());
        self.read(&ORDER_MARK[..seen], take);
    }

    fn read(&mut self, piece: &[u8], take: &mut Take) {
        let mut at = 0;
        while at < piece.len() {
            at += match self.state {
                State::Stopped(_) => return,
                State::Row => self.row(&piece[at..], take),
                _ => self.careful(&piece[at..], take),
            };
        }
    }

    /// From before a row on: empty lines, a plain row, or the beginning of another. Gives how many bytes that were.
    fn row(&mut self, bytes: &[u8], take: &mut Take) -> usize {
        if matches!(bytes[0], b'\n' | b'\r') {
            self.count_line(bytes[0]);
            return 1;
        }
        self.began = self.line;
        self.spans.clear();
        if let Found::Row(end) = swift::row(bytes, self.parting, &mut self.spans)
            && (end <= self.marks.longest || !self.has_long())
        {
            self.line += 1;
            self.returned = bytes[end] == b'\r';
            self.give(&bytes[..end], take);
            return end + 1;
        }
        self.spans.clear();
        self.careful(bytes, take)
    }

    fn has_long(&self) -> bool {
        let long = |(from, to): &(u32, u32)| (to - from) as usize > self.marks.longest;
        self.spans.iter().any(long)
    }

    /// Byte by byte, up to behind the end of a row. Gives how many bytes that were.
    fn careful(&mut self, bytes: &[u8], take: &mut Take) -> usize {
        for (at, byte) in bytes.iter().enumerate() {
            self.step(*byte, take);
            if matches!(self.state, State::Row | State::Stopped(_)) {
                return at + 1;
            }
        }
        bytes.len()
    }

    fn step(&mut self, byte: u8, take: &mut Take) {
        let quote = self.marks.quote == Some(byte);
        let ends = matches!(byte, b'\n' | b'\r');
        match self.state {
            State::Row | State::Cell if quote && byte != self.marks.delimiter => {
                (self.state, self.opened) = (State::Quoted, self.line);
            }
            State::Quoted if quote => self.state = State::Quote,
            State::Quoted => self.keep(byte, State::Quoted),
            State::Quote if quote => self.keep(byte, State::Quoted),
            _ if byte == self.marks.delimiter => {
                self.end_cell();
                self.state = State::Cell;
            }
            _ if ends => {
                self.end_cell();
                self.end_row(take);
            }
            _ => self.keep(byte, State::Plain),
        }
        match ends {
            true => self.count_line(byte),
            false => self.returned = false,
        }
    }

    fn count_line(&mut self, end: u8) {
        self.line += u64::from(end == b'\r' || !self.returned);
        self.returned = end == b'\r';
    }

    fn keep(&mut self, byte: u8, state: State) {
        self.state = state;
        if self.kept.len() - self.from >= self.marks.longest {
            self.state = State::Stopped(Stop::LongCell(self.began));
            return;
        }
        self.kept.push(byte);
    }

    fn end_cell(&mut self) {
        self.spans.push((self.from as u32, self.kept.len() as u32));
        self.from = self.kept.len();
    }

    fn end_row(&mut self, take: &mut Take) {
        self.state = State::Row;
        let kept = std::mem::take(&mut self.kept);
        self.give(&kept, take);
        self.kept = kept;
        self.kept.clear();
        self.from = 0;
    }

    fn give(&mut self, bytes: &[u8], take: &mut Take) {
        if !take(&Row::new(self.began, bytes, &self.spans)) {
            self.state = State::Stopped(Stop::Enough);
        }
    }
}
