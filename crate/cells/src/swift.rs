//! The quick way through a row that stands whole in a piece: its cells are spans of the piece. Whatever is not plain is left to the careful way.

use crate::find::{BLOCK, any_of};

/// What was found from the beginning of a row on.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A whole row, and where what ends it stands.
    Row(usize),
    /// A row that is not whole, or has quotes that are not plain.
    Other,
}

/// Where a cell stands in which bytes are looked for.
enum Cell {
    /// Unquoted, from here on.
    Plain(usize),
    /// Behind a quote that stands here.
    Quoted(usize),
    /// Ended by a quote that stands at the second place; its mark must follow at once.
    Closed(usize, usize),
}

/// Marks that part cells: the delimiter, the quote (the delimiter again where there is none).
#[derive(Clone, Copy)]
pub struct Parting {
    /// What stands between cells.
    pub delimiter: u8,
    /// What stands around a cell.
    pub quote: u8,
}

/// Finds the cells of the row that `bytes` begins with. `spans` is empty before; what it holds after [`Found::Other`] means nothing.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn row(bytes: &[u8], parting: Parting, spans: &mut Vec<(u32, u32)>) -> Found {
    let marks = [parting.delimiter, b'\n', b'\r', parting.quote];
    let mut cell = Cell::Plain(0);
    let mut at = 0;
    while let Some(block) = bytes[at..].first_chunk::<BLOCK>() {
        let mut bits = any_of(block, marks);
        while bits != 0 {
            let place = at + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            if let Some(found) = step(bytes[place], place, parting, &mut cell, spans) {
                return found;
            }
        }
        at += BLOCK;
    }
    for (place, byte) in bytes.iter().enumerate().skip(at) {
        if marks.contains(byte)
            && let Some(found) = step(*byte, place, parting, &mut cell, spans)
        {
            return found;
        }
    }
    Found::Other
}

/// Takes a mark; gives what was found, once that is known.
#[inline(always)]
fn step(
    mark: u8,
    place: usize,
    parting: Parting,
    cell: &mut Cell,
    spans: &mut Vec<(u32, u32)>,
) -> Option<Found> {
    let (from, to) = match *cell {
        Cell::Plain(from) if mark == parting.delimiter || mark != parting.quote => (from, place),
        Cell::Plain(from) if from == place => {
            *cell = Cell::Quoted(place);
            return None;
        }
        Cell::Plain(_) => return None, // a quote within a cell is a letter like others
        Cell::Quoted(from) if mark == parting.quote => {
            *cell = Cell::Closed(from, place);
            return None;
        }
        Cell::Quoted(_) if mark == parting.delimiter => return None,
        Cell::Closed(from, to) if to + 1 == place && mark != parting.quote => (from + 1, to),
        Cell::Quoted(_) | Cell::Closed(..) => return Some(Found::Other),
    };
    spans.push((from as u32, to as u32));
    *cell = Cell::Plain(place + 1);
    (mark != parting.delimiter).then_some(Found::Row(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTING: Parting = Parting {
        delimiter: b',',
        quote: b'"',
    };

    fn found(text: &str) -> (Found, Vec<&str>) {
        let mut spans = Vec::new();
        let found = row(text.as_bytes(), PARTING, &mut spans);
        let cell = |(from, to): (u32, u32)| &text[from as usize..to as usize];
        (found, spans.into_iter().map(cell).collect())
    }

    #[test]
    fn cells_are_spans_without_their_quotes() {
        let text = "a,\"b, with a long text, and commas\",,\"\",5\" wide\nrest of the text";
        let cells = vec!["a", "b, with a long text, and commas", "", "", "5\" wide"];
        let end = text.find('\n').unwrap_or(0);
        assert_eq!(found(text), (Found::Row(end), cells));
    }

    #[test]
    fn what_is_not_plain_is_left() {
        for other in ["a,b", "a,\"b\"\"c\"\n", "\"a\nb\"\n", "\"a\"b\n", "\"a"] {
            assert_eq!(found(other).0, Found::Other, "{other:?}");
        }
    }
}
