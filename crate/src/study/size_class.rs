//! From a number of inhabitants, as a person types it, to the size class. A class holds its lower bound.

use crate::codebook::{Roles, SizeClass};

/// More digits than any place has inhabitants.
const MOST_DIGITS: usize = 7; // no municipality has ten million inhabitants

/// Why a text is no number of inhabitants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing was typed.
    Empty,
    /// Letters or signs that belong to no number.
    Words,
    /// Below nothing.
    Negative,
    /// Part of an inhabitant.
    Fraction,
    /// Nobody lives there.
    Zero,
    /// More digits than any place has inhabitants.
    TooMany,
}

/// The class of a kind for so many inhabitants: of those for the kind, the last one whose lower bound is reached.
pub fn of<'r>(roles: &'r Roles, kind: &str, inhabitants: u32) -> Option<&'r SizeClass> {
    let reached = classes(roles, kind).filter(|c| c.from <= inhabitants);
    reached.max_by_key(|c| c.from)
}

/// The classes for a kind, in the order of the roles.
pub fn classes<'r>(roles: &'r Roles, kind: &str) -> impl Iterator<Item = &'r SizeClass> {
    let kind = kind.to_string();
    let all = roles.size_classes.iter();
    all.filter(move |c| c.kinds.contains(&kind))
}

/// The first number of inhabitants that is beyond a class: the lower bound of the next one for the same kinds. `None`: it has no end.
pub fn end(roles: &Roles, class: &SizeClass) -> Option<u32> {
    let same = roles.size_classes.iter().filter(|c| c.kinds == class.kinds);
    same.map(|c| c.from).filter(|from| *from > class.from).min()
}

/// A number of inhabitants as people write it: `18000`, `18.000`, `18,000`, `18 000`, `18.000 Einwohner`. Groups of three digits may
/// be set apart in any of the usual ways, in one text all in the same: what could be a fraction of an inhabitant is no sensible reading.
///
/// # Errors
/// Why it is no such number.
pub fn inhabitants(text: &str) -> Result<u32, Mistake> {
    let text = without_unit(text.trim());
    if text.is_empty() {
        return Err(Mistake::Empty);
    }
    let (negative, bare) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let digits = grouped(bare)?;
    if negative {
        return Err(Mistake::Negative);
    }
    let digits = digits.trim_start_matches('0');
    match digits.len() {
        0 => Err(Mistake::Zero),
        n if n > MOST_DIGITS => Err(Mistake::TooMany),
        _ => digits.parse().map_err(|_| Mistake::TooMany),
    }
}

/// The text without what is counted: `Einwohner`, `Einw.`, `EW`, `inhabitants`.
fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 8] = [
        "einwohner",
        "einwohnern",
        "einwohnerinnen",
        "einw.",
        "ew",
        "ew.",
        "inhabitants",
        "people",
    ];
    let number = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let unit = text[number.len()..].trim().to_lowercase();
    match UNITS.contains(&unit.as_str()) {
        true => number.trim_end(),
        false => text,
    }
}

/// The digits of a number whose groups of three may be set apart.
fn grouped(text: &str) -> Result<String, Mistake> {
    let is_mark = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    let known = |c: char| c.is_ascii_digit() || is_mark(c);
    if !text.chars().all(known) || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Mistake::Words);
    }
    let marks: Vec<char> = text.chars().filter(|c| is_mark(*c)).collect();
    let groups: Vec<&str> = text.split(is_mark).collect();
    let rest = &groups[1..];
    let whole = rest.is_empty() || groups[0].len() <= 3 && rest.iter().all(|g| g.len() == 3);
    match (whole, marks.iter().all(|m| *m == marks[0])) {
        (true, true) => Ok(groups.concat()),
        _ if marks.iter().any(|m| matches!(m, '.' | ',')) => Err(Mistake::Fraction),
        _ => Err(Mistake::Words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_inhabitants_is_read_as_people_write_it() {
        let same = [
            "18000",
            "18.000",
            "18,000",
            "18 000",
            "18\u{a0}000",
            "18\u{202f}000",
            "18'000",
            "18’000",
            "  18.000  ",
            "18.000 Einwohner",
            "18000Einwohner",
            "18.000 Einw.",
            "18.000 EW",
            "18,000 inhabitants",
            "018000",
        ];
        for text in same {
            assert_eq!(inhabitants(text), Ok(18_000), "{text}");
        }
        assert_eq!(inhabitants("1"), Ok(1));
        assert_eq!(inhabitants("999"), Ok(999));
        assert_eq!(inhabitants("3.644.826"), Ok(3_644_826));
        assert_eq!(inhabitants("9999999"), Ok(9_999_999));
    }

    #[test]
    fn what_is_no_number_of_inhabitants_says_why() {
        let wrong = [
            ("", Mistake::Empty),
            ("   ", Mistake::Empty),
            ("Einwohner", Mistake::Empty),
            ("viele", Mistake::Words),
            ("18000 Schafe", Mistake::Words),
            ("ca. 18000", Mistake::Words),
            ("1e5", Mistake::Words),
            ("<b>", Mistake::Words),
            ("180 00", Mistake::Words),
            ("18  000", Mistake::Words),
            ("+18000", Mistake::Words),
            ("٣", Mistake::Words),
            (".", Mistake::Words),
            ("-5", Mistake::Negative),
            ("− 18.000", Mistake::Negative),
            ("-0", Mistake::Negative),
            ("-x", Mistake::Words),
            ("18,5", Mistake::Fraction),
            ("18.5", Mistake::Fraction),
            ("18.000,5", Mistake::Fraction),
            ("1.8000", Mistake::Fraction),
            ("18000.000", Mistake::Fraction),
            ("18.000,000", Mistake::Fraction),
            ("18.", Mistake::Fraction),
            ("0", Mistake::Zero),
            ("000", Mistake::Zero),
            ("10000000", Mistake::TooMany),
            ("99999999999999999999999999", Mistake::TooMany),
        ];
        for (text, why) in wrong {
            assert_eq!(inhabitants(text), Err(why), "{text}");
        }
    }
}
