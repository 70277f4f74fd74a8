//! What parts the cells of a text that nothing describes.

use cells::{Marks, Row, Scanner};

/// So many bytes at the beginning of a text are looked at.
pub(super) const SAMPLE: usize = 1 << 16;
const DELIMITERS: [u8; 4] = *b",;\t|";

/// The marks of a text by its beginning, which may be all of it (`whole`): the delimiter, or that of those in use, with which most rows have equally many cells.
pub(super) fn marks(sample: &[u8], whole: bool, delimiter: Option<u8>) -> Marks {
    let quote = quote(sample);
    let marks = |delimiter| Marks {
        delimiter,
        quote: Some(quote),
        longest: super::limits::CELL,
    };
    if let Some(delimiter) = delimiter {
        return marks(delimiter);
    }
    let mut best = (0, marks(DELIMITERS[0]));
    for marks in DELIMITERS.map(marks) {
        let even = evenness(sample, whole, marks);
        if even > best.0 {
            best = (even, marks);
        }
    }
    best.1
}

/// The delimiter that a first line says for spreadsheets, as in `sep=;`; such a line is no header.
pub(super) fn said(sample: &[u8]) -> Option<u8> {
    let text = sample.strip_prefix(b"\xef\xbb\xbf").unwrap_or(sample);
    match text.strip_prefix(b"sep=")? {
        [mark, b'\n' | b'\r', ..] if mark.is_ascii() && !b"\n\r\"".contains(mark) => Some(*mark),
        _ => None,
    }
}

/// A single quote where cells begin with it and none with a double one.
fn quote(sample: &[u8]) -> u8 {
    let begins = |quote: u8| {
        let inner = sample.windows(2);
        let opened = inner.filter(|pair| b",;\t|\r\n".contains(&pair[0]) && pair[1] == quote);
        opened.count() + usize::from(sample.first() == Some(&quote))
    };
    let closes = |quote: u8| {
        let inner = sample.windows(2);
        let closed = inner.filter(|pair| pair[0] == quote && b",;\t|\r\n".contains(&pair[1]));
        closed.count() + usize::from(sample.last() == Some(&quote))
    };
    let (single, closed) = (begins(b'\''), closes(b'\''));
    let alone = begins(b'"') == 0 && single >= 2 && single.abs_diff(closed) <= 1;
    if alone { b'\'' } else { b'"' }
}

/// How even the rows of a sample are: the share of those with the most frequent number of cells, and that number beside it; 0 where it is one.
fn evenness(sample: &[u8], whole: bool, marks: Marks) -> usize {
    let mut widths = Vec::new();
    let mut take = |row: &Row| {
        widths.push(row.len());
        true
    };
    let mut scanner = Scanner::new(marks);
    scanner.push(sample, &mut take);
    if whole {
        _ = scanner.finish(&mut take); // what is left open is told when it is read
    }
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in &widths {
        match counts.iter_mut().find(|(known, _)| known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((*width, 1)),
        }
    }
    let most = counts.iter().max_by_key(|(width, count)| (*count, *width));
    let Some((width, count)) = most.filter(|(width, _)| *width > 1) else {
        return 0;
    };
    count * 1_000 / widths.len() * 10_000 + (*width).min(9_999)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (char, char) {
        let marks = marks(text.as_bytes(), true, None);
        let quote = marks.quote.unwrap_or_default();
        (char::from(marks.delimiter), char::from(quote))
    }

    #[test]
    fn a_line_for_spreadsheets_says_the_delimiter() {
        assert_eq!(said(b"\xef\xbb\xbfsep=;\r\na;b\n"), Some(b';'));
        for other in [&b"sep=;"[..], b"sep=\n\n", b"sep=ab\n", b"a,sep=;\n"] {
            assert_eq!(said(other), None, "{other:?}");
        }
    }

    #[test]
    fn the_delimiter_is_that_of_even_rows() {
        let cases = [
            ("a,b\n1,2\n", (',', '"')),
            ("a;b\n1,5;2\n3,5;4\n", (';', '"')),
            ("a\tb\n\"x, y, z\"\t2\n", ('\t', '"')),
            ("a|b|c\n1|2|3\n", ('|', '"')),
            ("only\none\n", (',', '"')),
            ("", (',', '"')),
            ("a;'b;c'\n1;'2'\n", (';', '\'')),
            ("it's,that's\n1,2\n", (',', '"')),
            ("\"a;b;c\",d\n\"1;2;3\",4\n", (',', '"')),
        ];
        for (text, marks) in cases {
            assert_eq!(found(text), marks, "{text:?}");
        }
    }
}
