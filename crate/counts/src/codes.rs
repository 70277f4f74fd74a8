//! The codes of a column, a byte a row where they fit in one, otherwise two.

use serde::{Deserialize, Serialize};

/// A code, as wide as the widest column has them. Levels count from 0; the last three codes ([`RESERVED`] and above) are no levels and
/// the same for every column, however wide it is.
pub type Code = u16;

/// The first of the three codes that are no levels.
pub const RESERVED: Code = Code::MAX - 2;

/// A column of at most so many levels has a byte a row.
pub const NARROW: usize = 253;

/// The bits that a reserved code has above its byte.
const ABOVE: Code = 0xff00;

/// A code a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Codes {
    /// Up to [`NARROW`] levels; a reserved code is kept as its low byte.
    Narrow(Vec<u8>),
    /// More levels.
    Wide(Vec<Code>),
}

impl Codes {
    /// No rows yet, for codes below `levels` and reserved ones.
    pub fn new(levels: usize) -> Codes {
        match levels <= NARROW {
            true => Codes::Narrow(Vec::new()),
            false => Codes::Wide(Vec::new()),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, code: Code) {
        match self {
            Codes::Narrow(codes) => codes.push(code as u8),
            Codes::Wide(codes) => codes.push(code),
        }
    }

    /// The code of a row.
    #[cfg_attr(not(feature = "fast"), inline(never))]
    pub fn at(&self, row: usize) -> Code {
        match self {
            Codes::Narrow(codes) => widened(codes[row]),
            Codes::Wide(codes) => codes[row],
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Codes::Narrow(codes) => codes.len(),
            Codes::Wide(codes) => codes.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The codes in order.
    pub fn iter(&self) -> impl Iterator<Item = Code> {
        (0..self.len()).map(|row| self.at(row))
    }

    /// Gives back the room for rows that did not come.
    pub fn shrink_to_fit(&mut self) {
        match self {
            Codes::Narrow(codes) => codes.shrink_to_fit(),
            Codes::Wide(codes) => codes.shrink_to_fit(),
        }
    }
}

/// A byte as a code.
fn widened(byte: u8) -> Code {
    let code = Code::from(byte);
    match usize::from(byte) < NARROW {
        true => code,
        false => code | ABOVE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(levels: usize, codes: &[Code]) -> Codes {
        let mut kept = Codes::new(levels);
        codes.iter().for_each(|code| kept.push(*code));
        kept
    }

    #[test]
    fn a_byte_holds_every_level_and_every_reserved_code() {
        let mut codes: Vec<Code> = (0..NARROW as Code).collect();
        codes.extend(RESERVED..=Code::MAX);
        let (narrow, wide) = (kept(NARROW, &codes), kept(NARROW + 1, &codes));
        assert!(matches!(narrow, Codes::Narrow(_)) && matches!(wide, Codes::Wide(_)));
        assert!(narrow.iter().eq(codes.iter().copied()));
        assert!(wide.iter().eq(codes));
    }

    #[test]
    fn two_bytes_hold_levels_that_look_like_reserved_bytes() {
        let codes = [252, 253, 254, 255, 256, RESERVED - 1, RESERVED, Code::MAX];
        assert!(kept(60_000, &codes).iter().eq(codes));
    }
}
