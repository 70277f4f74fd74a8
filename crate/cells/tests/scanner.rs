//! The scanner against `csv-core`, at every cut, and against tables that are written and read back.

use cells::{Marks, Row, Scanner, Stop};
use proptest::prelude::*;

type Table = Vec<Vec<Vec<u8>>>;

/// The rows of pieces with their lines, and why they end too early.
fn read(pieces: &[&[u8]], marks: Marks) -> (Table, Vec<u64>, Option<Stop>) {
    let (mut rows, mut lines) = (Table::new(), Vec::new());
    let mut take = |row: &Row| {
        rows.push(row.iter().map(<[u8]>::to_vec).collect());
        lines.push(row.line);
        true
    };
    let mut scanner = Scanner::new(marks);
    for piece in pieces {
        scanner.push(piece, &mut take);
    }
    let stop = scanner.finish(&mut take).err();
    (rows, lines, stop)
}

fn marks(delimiter: u8) -> Marks {
    Marks {
        delimiter,
        ..Marks::default()
    }
}

/// The same as `csv-core` reads it from one piece. It takes an empty input for the end.
fn oracle(text: &[u8], delimiter: u8) -> Table {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rows, mut row) = (Table::new(), Vec::new());
    let (mut rest, mut cell) = (text, Vec::new());
    loop {
        let mut room = [0; 64];
        let (result, taken, given) = reader.read_field(rest, &mut room);
        rest = &rest[taken..];
        cell.extend_from_slice(&room[..given]);
        if let csv_core::ReadFieldResult::Field { record_end } = result {
            row.push(std::mem::take(&mut cell));
            if record_end {
                rows.push(std::mem::take(&mut row));
            }
        }
        if result == csv_core::ReadFieldResult::End {
            return rows;
        }
    }
}

const ODD: [&str; 14] = [
    "a,b\r\n\"c \"\"d\"\"\",\"e\r\nf\"\r\n\r\n1,\n",
    "\u{feff}a,\"ü\"\r\u{e4}, x\r\r\n\"\",\n\"\"\n,",
    "a\"b\",\"c\"d,\"e\" \n\"\"\"\"\n\"a\"\"\",\"\"\"b\"",
    "\u{feff}",
    "\n\n\r\n",
    "one",
    "a,b,",
    ",\n,,\n",
    "\"a,b\"\n",
    "\"a long cell, with a comma and more than sixteen bytes\",\"b\",and one without quotes that is long\nx,y,z",
    "a,\"b\nc\rd\r\ne\"\rf,g\n",
    "\u{feff}\u{feff}a\n",
    "\"\r\",\"\n\"\r\n\"\r\n\"\"\r\n\"\n",
    "x\0y,\0\n\0\0,\"\0\"\n",
];

#[test]
fn every_cut_gives_the_same_rows_and_lines() {
    for text in ODD.map(str::as_bytes) {
        let whole = read(&[text], Marks::default());
        assert_eq!(
            whole.0,
            oracle(text, b','),
            "{:?}",
            String::from_utf8_lossy(text)
        );
        for first in 0..=text.len() {
            for second in first..=text.len() {
                let pieces = [&text[..first], &text[first..second], &text[second..]];
                assert_eq!(read(&pieces, Marks::default()), whole, "{pieces:?}");
            }
        }
        let single: Vec<&[u8]> = text.chunks(1).collect();
        assert_eq!(read(&single, Marks::default()), whole);
    }
}

#[test]
fn rows_know_the_line_on_which_they_begin() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "id,value|a,x|||b,\"y|z\"|c,x|\"d|\",\"\"|e,f".replace('|', end);
        let (_, lines, stop) = read(&[text.as_bytes()], Marks::default());
        assert_eq!((lines, stop), (vec![1, 2, 5, 7, 8, 10], None), "{end:?}");
    }
}

#[test]
fn a_quote_left_open_is_told_with_its_line_and_its_cell_is_none() {
    let cases = [
        ("a,b\n1,\"x\"\n2,\"y\nz\"\n", None),
        ("a,b\n1,\"x\"\"y\"\n2,5\" wide\n", None),
        ("a,b\n1,x\n2,\"y\n3,z\n", Some(3)),
        ("a,b\n1,\"x\"\"\n2,y\n", Some(2)),
        ("\"", Some(1)),
    ];
    for (text, line) in cases {
        let (_, _, stop) = read(&[text.as_bytes()], Marks::default());
        assert_eq!(stop, line.map(Stop::OpenQuote), "{text:?}");
    }
}

#[test]
fn a_cell_may_be_as_long_as_it_may() {
    let marks = Marks {
        longest: 20,
        ..Marks::default()
    };
    let long = |n: usize, quote: &str| format!("a,{quote}{}{quote}\n1,2\n", "x".repeat(n));
    for quote in ["", "\""] {
        assert_eq!(read(&[long(20, quote).as_bytes()], marks).2, None);
        let (rows, _, stop) = read(&[long(21, quote).as_bytes()], marks);
        assert_eq!((rows.len(), stop), (0, Some(Stop::LongCell(1))));
    }
}

#[test]
fn who_has_enough_gets_no_more() {
    let mut rows = 0;
    let mut take = |_: &Row| {
        rows += 1;
        rows < 2
    };
    let mut scanner = Scanner::new(Marks::default());
    scanner.push(b"a\nb\nc\nd\n", &mut take);
    assert_eq!(scanner.finish(&mut take), Err(Stop::Enough));
    assert_eq!(rows, 2);
}

#[test]
fn without_quotes_a_quote_is_a_letter() {
    let marks = Marks {
        quote: None,
        ..marks(b';')
    };
    let (rows, _, stop) = read(&[b"\"a;b\"\n'c;\n"], marks);
    assert_eq!(
        rows,
        [[b"\"a".to_vec(), b"b\"".to_vec()], [b"'c".to_vec(), vec![]]]
    );
    assert_eq!(stop, None);
}

/// A table as a program could write it: quotes where they must be, and where `quoted` says so.
fn written(table: &[Vec<(Vec<u8>, bool)>], delimiter: u8, end: &str) -> Vec<u8> {
    let mut text = Vec::new();
    for row in table {
        for (at, (cell, quoted)) in row.iter().enumerate() {
            text.extend((at > 0).then_some(delimiter));
            let must = cell
                .iter()
                .any(|b| [delimiter, b'"', b'\r', b'\n'].contains(b));
            let lone = row.len() == 1 && cell.is_empty();
            if !(must || lone || *quoted) {
                text.extend_from_slice(cell);
                continue;
            }
            text.push(b'"');
            for byte in cell {
                text.extend(std::iter::repeat_n(
                    *byte,
                    if *byte == b'"' { 2 } else { 1 },
                ));
            }
            text.push(b'"');
        }
        text.extend_from_slice(end.as_bytes());
    }
    text
}

fn table() -> impl Strategy<Value = Vec<Vec<(Vec<u8>, bool)>>> {
    let cell = prop_oneof![
        4 => "[a-z0-9]{0,3}",
        2 => "[a-zä€ ,;\"\r\n|]{0,30}",
        1 => "[A-Z]{7,9}",
    ];
    let cell = (cell.prop_map(String::into_bytes), any::<bool>());
    prop::collection::vec(prop::collection::vec(cell, 1..6), 1..12)
}

/// What bytes that are no table of any program look like.
fn rubbish() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        prop::sample::select(&b",;\"\r\n\xef\xbb\xbf"[..]),
        any::<u8>(),
        Just(b'a')
    ];
    prop::collection::vec(byte, 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(
        table in table(),
        delimiter in prop::sample::select(&b",;\t|"[..]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        size in 1..40_usize,
    ) {
        let text = written(&table, delimiter, end);
        let pieces: Vec<&[u8]> = text.chunks(size).collect();
        let (rows, _, stop) = read(&pieces, marks(delimiter));
        let wanted: Table = table.into_iter().map(|row| row.into_iter().map(|(cell, _)| cell).collect()).collect();
        prop_assert_eq!(rows, wanted);
        prop_assert_eq!(stop, None);
    }

    #[test]
    fn any_bytes_are_read_as_by_the_oracle(text in rubbish(), size in 1..40_usize) {
        let pieces: Vec<&[u8]> = text.chunks(size).collect();
        let (mut rows, _, stop) = read(&pieces, marks(b';'));
        let mut known = oracle(&text, b';');
        if stop.is_some() {
            known.pop(); // the oracle takes what is in an open quote for a cell
            rows.truncate(known.len());
        }
        prop_assert_eq!(rows, known);
    }
}
