//! The number that a cell writes.

/// Powers of ten that a float holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];
/// So many digits always are a whole number that a float holds exactly.
const DIGITS: usize = 15;

/// The number of a cell of up to fifteen digits, with a sign before and a decimal mark among them; `None` for everything else, numbers or not. A
/// quotient of two numbers that are exact is rounded once, so it is the nearest float, as the standard library finds it.
pub fn number(cell: &[u8], decimal: u8) -> Option<f64> {
    let digits = cell.strip_prefix(b"-").unwrap_or(cell);
    if digits.len() > DIGITS + 1 {
        return None;
    }
    let (mut whole, mut behind, mut marked) = (0_u64, 0, false);
    for byte in digits {
        match byte {
            b'0'..=b'9' => {
                whole = whole * 10 + u64::from(byte - b'0');
                behind += usize::from(marked);
            }
            mark if *mark == decimal && !marked => marked = true,
            _ => return None,
        }
    }
    let count = digits.len() - usize::from(marked);
    if !(1..=DIGITS).contains(&count) {
        return None;
    }
    let value = whole as f64 / TENS[behind];
    Some(if digits.len() < cell.len() {
        -value
    } else {
        value
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_standard_library() {
        for cell in [
            "0",
            "-0",
            "12",
            "-0.5",
            "3.1415926535",
            "123456789.012345",
            "999999999999999",
            ".5",
            "5.",
            "0.000001",
        ] {
            let known: f64 = cell.parse().expect("a number");
            let own = number(cell.as_bytes(), b'.').map(f64::to_bits);
            assert_eq!(own, Some(known.to_bits()), "{cell}");
        }
        assert_eq!(number(b"1,25", b','), Some(1.25));
        let others = [
            "",
            "-",
            ".",
            "1e3",
            "1,5",
            "+1",
            " 1",
            "1.2.3",
            "--1",
            "1234567890123456",
            "x",
        ];
        assert_eq!(others.map(|cell| number(cell.as_bytes(), b'.')), [None; 11]);
    }
}
