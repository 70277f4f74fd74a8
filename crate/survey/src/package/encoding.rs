//! From the bytes of a file to its text.

use crate::problem::{Code, Problem, Wanted, nearest};

/// Bytes 128 to 159 of Windows-1252; those that mean nothing there stay the control characters of Latin-1.
const WINDOWS: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,
    0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];
/// Where ISO 8859-15 differs from Latin-1.
const LATIN_9: [(u8, char); 8] = [
    (0xa4, '€'),
    (0xa6, 'Š'),
    (0xa8, 'š'),
    (0xb4, 'Ž'),
    (0xb8, 'ž'),
    (0xbc, 'Œ'),
    (0xbd, 'œ'),
    (0xbe, 'Ÿ'),
];
/// What is named where an encoding is not known.
const KNOWN: [&str; 7] = [
    "utf-8",
    "iso-8859-1",
    "iso-8859-15",
    "windows-1252",
    "utf-16",
    "utf-16le",
    "utf-16be",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Windows,
    Latin9,
    Utf16 { big: bool },
}

/// The text of a file. A byte order mark decides; then the `label` of the encoding, as a resource names it; without one, what the bytes look
/// like: UTF-16 where every second is 0, UTF-8 where they are valid, else Windows-1252 (which ISO 8859-1 is read as, too).
///
/// # Errors
/// An encoding that is not known, or bytes that are not in it, placed in `file`.
pub fn text(file: &str, bytes: &[u8], label: Option<&str>) -> Result<String, Box<Problem>> {
    let (encoding, bytes) = match marked(bytes) {
        Some(marked) => marked,
        None => (
            named(label, bytes).map_err(|p| Box::new(p.at(file, 0)))?,
            bytes,
        ),
    };
    match encoding {
        Encoding::Utf8 => utf8(bytes).map_err(|p| Box::new(p.at(file, line_of(bytes)))),
        Encoding::Windows => Ok(windows_text(bytes)),
        Encoding::Latin9 => Ok(bytes.iter().map(|byte| latin_9(*byte)).collect()),
        Encoding::Utf16 { big } => utf16(bytes, big).map_err(|p| Box::new(p.at(file, 0))),
    }
}

/// What a byte order mark says, and the bytes behind it.
fn marked(bytes: &[u8]) -> Option<(Encoding, &[u8])> {
    let marks: [(&[u8], Encoding); 3] = [
        (b"\xef\xbb\xbf", Encoding::Utf8),
        (b"\xff\xfe", Encoding::Utf16 { big: false }),
        (b"\xfe\xff", Encoding::Utf16 { big: true }),
    ];
    let found = marks.iter();
    found
        .filter_map(|(mark, encoding)| Some((*encoding, bytes.strip_prefix(*mark)?)))
        .next()
}

fn named(label: Option<&str>, bytes: &[u8]) -> Result<Encoding, Box<Problem>> {
    let Some(label) = label else {
        return Ok(likely(bytes));
    };
    match label.trim().to_ascii_lowercase().replace('_', "-").as_str() {
        "utf-8" | "utf8" | "utf-8-sig" | "us-ascii" | "ascii" => Ok(Encoding::Utf8),
        "iso-8859-1" | "iso8859-1" | "latin1" | "latin-1" | "windows-1252" | "cp1252" => {
            Ok(Encoding::Windows)
        }
        "iso-8859-15" | "iso8859-15" | "latin9" | "latin-9" => Ok(Encoding::Latin9),
        "utf-16" | "utf-16le" | "utf16" | "utf16le" => Ok(Encoding::Utf16 { big: false }),
        "utf-16be" | "utf16be" => Ok(Encoding::Utf16 { big: true }),
        _ => {
            let problem = Problem::found(Code::Unknown, label, Wanted::OneOf.of(&KNOWN));
            let problem = problem.nearest(nearest(label, KNOWN));
            Err(Box::new(problem.path("encoding")))
        }
    }
}

fn likely(bytes: &[u8]) -> Encoding {
    match bytes {
        [0, second, ..] if *second != 0 => Encoding::Utf16 { big: true },
        [first, 0, ..] if *first != 0 => Encoding::Utf16 { big: false },
        _ if std::str::from_utf8(bytes).is_ok() => Encoding::Utf8,
        _ => Encoding::Windows,
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Box<Problem>> {
    let text = std::str::from_utf8(bytes).map(str::to_string);
    text.map_err(|_| no_text("UTF-8", Wanted::Utf8))
}

/// The line of the first byte that is not UTF-8.
fn line_of(bytes: &[u8]) -> u64 {
    let valid = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), str::len);
    1 + bytes[..valid].iter().filter(|b| **b == b'\n').count() as u64
}

/// Bytes of Windows-1252 as a text.
pub fn windows_text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| windows(*byte)).collect()
}

fn windows(byte: u8) -> char {
    let code = match byte {
        0x80..=0x9f => u32::from(WINDOWS[usize::from(byte - 0x80)]),
        _ => u32::from(byte),
    };
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn latin_9(byte: u8) -> char {
    let other = LATIN_9.iter().find(|(own, _)| *own == byte);
    other.map_or(char::from(byte), |(_, letter)| *letter)
}

fn utf16(bytes: &[u8], big: bool) -> Result<String, Box<Problem>> {
    let unit = |pair: &[u8]| match big {
        true => u16::from_be_bytes([pair[0], pair[1]]),
        false => u16::from_le_bytes([pair[0], pair[1]]),
    };
    let units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
    let whole = bytes.len().is_multiple_of(2);
    let text = String::from_utf16(&units).ok().filter(|_| whole);
    text.ok_or_else(|| no_text("UTF-16", Wanted::Utf16))
}

fn no_text(encoding: &str, wanted: Wanted) -> Box<Problem> {
    Box::new(Problem::found(Code::WrongEncoding, encoding, wanted))
}

#[cfg(test)]
mod tests {
    use super::{Code, Problem, text};

    const WORD: &str = "Größe – 5 €";

    fn read(bytes: &[u8], label: Option<&str>) -> String {
        text("t.csv", bytes, label).expect("a text")
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let windows = b"Gr\xf6\xdfe \x96 5 \x80";
        let little: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for label in [
            Some("windows-1252"),
            Some("ISO-8859-1"),
            Some("cp1252"),
            None,
        ] {
            assert_eq!(read(windows, label), WORD, "{label:?}");
        }
        for label in [Some("UTF-16LE"), Some("utf_16"), None] {
            assert_eq!(read(&little, label), WORD, "{label:?}");
        }
        for label in [Some("utf-16be"), None] {
            assert_eq!(read(&big, label), WORD, "{label:?}");
        }
        assert_eq!(read(b"5 \xa4 \xb4", Some("iso-8859-15")), "5 € Ž");
        for label in [Some("utf-8"), None] {
            assert_eq!(read(WORD.as_bytes(), label), WORD);
        }
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let big: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&marked(b"\xfe\xff", &big), Some("utf-16")), WORD);
        let utf8 = marked(b"\xef\xbb\xbf", WORD.as_bytes());
        assert_eq!(read(&utf8, Some("windows-1252")), WORD);
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let wrong = |bytes: &[u8], label| -> Problem {
            *text("t.csv", bytes, Some(label)).expect_err("no text")
        };
        let said = wrong(b"a\n\xf6", "utf-8");
        assert_eq!((said.code, said.place.line), (Code::WrongEncoding, Some(2)));
        let said = wrong(b"a", "koi8-r");
        assert_eq!(
            (said.code, said.found.as_deref()),
            (Code::Unknown, Some("koi8-r"))
        );
        let said = wrong(b"a\0b", "utf-16");
        assert_eq!(said.found.as_deref(), Some("UTF-16"));
    }
}
