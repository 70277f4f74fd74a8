//! A column of codes that is filled from the cells of rows.

use crate::{Dictionary, Row};
use counts::{Code, Codes, NARROW};

/// With this bit a text of a dictionary has no code of its own: who gives codes is asked each time.
pub const ASK: u32 = 1 << 31;

/// A column while it is read.
pub struct Coded {
    /// The place of its cells in a row.
    pub place: usize,
    /// The texts that were seen, with their codes.
    pub seen: Dictionary,
    /// A code a row.
    pub codes: Codes,
}

impl Coded {
    /// A column without rows for the cells at a place; its codes are below `levels`, or reserved.
    pub fn new(place: usize, levels: usize) -> Coded {
        Coded {
            place,
            seen: Dictionary::default(),
            codes: Codes::new(levels),
        }
    }

    /// The code of a text that was seen; 0 of any other.
    pub fn code(&self, text: &[u8]) -> Code {
        self.seen.find(text).unwrap_or_default() as Code
    }

    /// Puts levels in another order: each code that has a place becomes it.
    pub fn reorder(&mut self, places: &[Code]) {
        let place = |code: usize| places.get(code).copied();
        match &mut self.codes {
            Codes::Narrow(codes) => {
                let table: [u8; 256] =
                    std::array::from_fn(|own| place(own).unwrap_or(own as Code) as u8);
                codes
                    .iter_mut()
                    .for_each(|code| *code = table[usize::from(*code)]);
            }
            Codes::Wide(codes) => {
                let new = |code: Code| place(usize::from(code)).unwrap_or(code);
                codes.iter_mut().for_each(|code| *code = new(*code));
            }
        }
    }

    /// Makes room for a further level, where a byte is not enough any more.
    pub fn widen(&mut self, levels: usize) {
        if levels > NARROW && matches!(self.codes, Codes::Narrow(_)) {
            let mut wide = Codes::new(levels);
            self.codes.iter().for_each(|code| wide.push(code));
            self.codes = wide;
        }
    }
}

/// Who gives codes: of a column, by its place among those that are filled, the code of a cell that has none yet, or none of its own.
pub type Ask<'a> = dyn FnMut(usize, &mut Coded, &[u8]) -> Code + 'a;

/// Adds a row to columns. A cell that is not there is an empty one.
pub fn fill(columns: &mut [Coded], row: &Row, ask: &mut Ask) {
    for (nth, column) in columns.iter_mut().enumerate() {
        let key = row.key(column.place);
        let known = match key {
            Some(key) => column.seen.find_short(key),
            None => column.seen.find(row.cell(column.place)),
        };
        let code = match known {
            Some(code) if code & ASK == 0 => code as Code,
            _ => ask(nth, column, row.cell(column.place)),
        };
        push(&mut column.codes, code);
    }
}

/// Adds a code to a column; here, so that it becomes part of the loop.
#[inline(always)]
fn push(codes: &mut Codes, code: Code) {
    match codes {
        Codes::Narrow(codes) => codes.push(code as u8),
        Codes::Wide(codes) => codes.push(code),
    }
}
