//! In which line of a text a row stands, whatever ends its lines.

/// Counts the lines of a text while its rows are read.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// At the beginning of a text.
    pub fn new(text: &'a str) -> Lines<'a> {
        Lines {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line, from 1, of the row that follows a byte which is not before the last one asked for; empty lines before the row are none of its.
    pub fn row(&mut self, byte: usize) -> u64 {
        while self.at < byte.min(self.bytes.len()) {
            self.step();
        }
        while matches!(self.bytes.get(self.at), Some(b'\r' | b'\n')) {
            self.step();
        }
        self.line
    }

    /// One byte on; a carriage return ends a line where no line feed does.
    fn step(&mut self) {
        let ends = match self.bytes[self.at] {
            b'\r' => self.bytes.get(self.at + 1) != Some(&b'\n'),
            byte => byte == b'\n',
        };
        self.line += u64::from(ends);
        self.at += 1;
    }
}
