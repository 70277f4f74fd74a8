//! A number of inhabitants, as a person types it.

use survey::letters::small;

/// More digits than any place has inhabitants.
const MOST_DIGITS: usize = 7; // no municipality has ten million inhabitants

/// What says that a number is not meant to the last inhabitant. Words for "nearly" and "more than" are none: they may mean another class.
const ABOUT: [&str; 14] = [
    "rund",
    "ca.",
    "ca",
    "circa",
    "zirka",
    "etwa",
    "ungefähr",
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "~",
    "≈",
];

/// What a number is counted in, with the zeros that it stands for; a longer word before one that it begins with.
const SCALES: [(&str, usize); 7] = [
    ("tausend", 3),
    ("tsd", 3),
    ("thousand", 3),
    ("k", 3),
    ("millionen", 6),
    ("million", 6),
    ("mio", 6),
];

/// What is counted, in lower case and without a point at its end; the first one is none.
const UNITS: [&str; 17] = [
    "",
    "einwohner",
    "einwohnern",
    "einwohnerinnen",
    "einwohner/innen",
    "einwohner/-innen",
    "einwohner:innen",
    "einwohner*innen",
    "einwohner_innen",
    "einwohner(innen)",
    "einwohnerinnen und einwohner",
    "einwohnerinnen und einwohnern",
    "einw",
    "ew",
    "inhabitants",
    "residents",
    "people",
];

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
    /// One mark that could set groups of three digits or decimal places apart.
    Either,
    /// Nobody lives there.
    Zero,
    /// More digits than any place has inhabitants.
    TooMany,
}

/// A number of inhabitants as people write it: `18000`, `18.000`, `18,000`, `18 000`, `rund 18.000 Einwohner`, `18,5 Tsd.`, `1.2 million`.
/// Groups of three digits may be set apart in any of the usual ways, in one text all in the same: what could be a fraction of an
/// inhabitant is no sensible reading, and of two readings that could both be meant neither is taken.
///
/// # Errors
/// Why it is no such number.
pub fn inhabitants(text: &str) -> Result<u32, Mistake> {
    let text = small(text.trim());
    let (number, words) = parts(without_about(&text));
    let (zeros, unit) = scale(words);
    if !is_unit(unit) {
        return Err(Mistake::Words);
    }
    match (number.is_empty(), zeros) {
        (true, 0) => Err(Mistake::Empty),
        _ => signed(number, zeros),
    }
}

/// The text behind a word for "about".
fn without_about(text: &str) -> &str {
    let rests = ABOUT.iter().filter_map(|word| text.strip_prefix(word));
    let mut whole_words = rests.filter(|rest| !rest.starts_with(char::is_alphabetic));
    whole_words.next().unwrap_or(text).trim_start()
}

/// The number, and the words behind it.
fn parts(text: &str) -> (&str, &str) {
    let end = text.find(char::is_alphabetic).unwrap_or(text.len());
    let (number, words) = text.split_at(end);
    (number.trim_end(), words)
}

/// The zeros that a word for thousands or millions stands for, and what follows it.
fn scale(words: &str) -> (usize, &str) {
    let behind = |(word, zeros): &(&str, usize)| {
        let rest = words.strip_prefix(word)?;
        let whole_word = !rest.starts_with(char::is_alphabetic);
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        whole_word.then_some((*zeros, rest))
    };
    SCALES.iter().find_map(behind).unwrap_or((0, words))
}

fn is_unit(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    UNITS.contains(&words.strip_suffix('.').unwrap_or(&words))
}

fn signed(number: &str, zeros: usize) -> Result<u32, Mistake> {
    let Some(bare) = number.strip_prefix(['-', '−', '–']) else {
        return scaled(number, zeros);
    };
    match scaled(bare.trim_start(), zeros) {
        Err(mistake @ (Mistake::Words | Mistake::Fraction | Mistake::Either)) => Err(mistake),
        _ => Err(Mistake::Negative),
    }
}

/// A number in thousands or millions may have decimal places. `1.200` thousand could be 1,200,000 or 1,200.
fn scaled(number: &str, zeros: usize) -> Result<u32, Mistake> {
    let grouped = grouped(number).map(|digits| format!("{digits}{:0<zeros$}", ""));
    let grouped = grouped.and_then(|digits| whole(&digits));
    if zeros == 0 || !number.contains(['.', ',']) {
        return grouped;
    }
    let decimal = decimal(number, zeros).and_then(|digits| whole(&digits));
    match (grouped, decimal) {
        (Ok(_), Ok(_)) => Err(Mistake::Either),
        (Ok(n), Err(_)) => Ok(n),
        (Err(_), decimal) => decimal,
    }
}

/// The digits of a number with decimal places, filled up to so many.
fn decimal(number: &str, zeros: usize) -> Result<String, Mistake> {
    let at = number.rfind(['.', ',']).ok_or(Mistake::Fraction)?;
    let (before, behind) = number.split_at(at);
    let (mark, places) = behind.split_at(1);
    let digits = grouped(before)?;
    let known = !places.is_empty() && places.chars().all(|c| c.is_ascii_digit());
    match known && places.len() <= zeros && !before.contains(mark) {
        true => Ok(format!("{digits}{places:0<zeros$}")),
        false => Err(Mistake::Fraction),
    }
}

fn whole(digits: &str) -> Result<u32, Mistake> {
    let digits = digits.trim_start_matches('0');
    match digits.len() {
        0 => Err(Mistake::Zero),
        n if n > MOST_DIGITS => Err(Mistake::TooMany),
        _ => digits.parse().map_err(|_| Mistake::TooMany),
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
    use proptest::prelude::*;

    fn all_are(number: u32, texts: &[&str]) {
        for text in texts {
            assert_eq!(inhabitants(text), Ok(number), "{text}");
        }
    }

    fn all_say(why: Mistake, texts: &[&str]) {
        for text in texts {
            assert_eq!(inhabitants(text), Err(why), "{text}");
        }
    }

    #[test]
    fn digits_may_be_grouped_in_any_usual_way() {
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
            "018000",
        ];
        all_are(18_000, &same);
        all_are(1, &["1"]);
        all_are(999, &["999"]);
        all_are(3_644_826, &["3.644.826"]);
        all_are(9_999_999, &["9999999"]);
    }

    #[test]
    fn what_is_counted_may_stand_behind() {
        let same = [
            "18.000 Einwohner",
            "18000Einwohner",
            "18.000 Einwohner.",
            "18.000 Einwohnern",
            "18.000 Einw.",
            "18.000 Einw",
            "18.000 EW",
            "18,000 inhabitants",
            "18,000 residents",
            "18.000 Einwohner/innen",
            "18.000 Einwohner/-innen",
            "18.000 Einwohner:innen",
            "18.000 Einwohner*innen",
            "18.000 Einwohner_innen",
            "18.000 Einwohner(innen)",
            "18.000 EinwohnerInnen",
            "18.000 Einwohnerinnen und Einwohner",
            "18.000 Einwohnerinnen\u{a0}und  Einwohner",
        ];
        all_are(18_000, &same);
    }

    #[test]
    fn a_number_may_be_told_as_about() {
        let same = [
            "rund 18000",
            "Rund 18.000 Einwohner",
            "ca. 18.000",
            "ca 18.000",
            "ca.18000",
            "etwa 18 000",
            "circa 18 000",
            "zirka 18 000",
            "ungefähr 18 000",
            "about 18,000",
            "around 18,000",
            "approx. 18,000",
            "approx 18,000",
            "approximately 18,000 people",
            "~18 000",
            "~ 18 000",
            "≈18000",
            "rund 18 Tsd.",
        ];
        all_are(18_000, &same);
    }

    #[test]
    fn thousands_and_millions_may_be_words() {
        let same = [
            "18 tausend",
            "18 Tsd.",
            "18 Tsd",
            "18tsd",
            "18 thousand",
            "18k",
            "18 K",
            "18 Tsd. Einwohner",
            "18 tausend Einwohnerinnen und Einwohner",
            "18,0 Tsd.",
            "0,018 Mio.",
        ];
        all_are(18_000, &same);
        all_are(
            18_500,
            &["18,5 Tsd.", "18.5 thousand", "18.5k", "18,50 tsd"],
        );
        all_are(
            1_200_000,
            &[
                "1,2 Mio.",
                "1.2 million",
                "1,2 Millionen Einwohner",
                "1200 Tsd.",
            ],
        );
        all_are(
            1_200_500,
            &["1.200,5 Tsd.", "1,200.5 thousand", "1 200,5 Tsd."],
        );
        all_are(3_644_826, &["3,644826 Mio."]);
        all_are(500, &["0,5 Tsd."]);
    }

    /// 18,250 thousand would be too many, so it has decimal places; 1,200 thousand could be either.
    #[test]
    fn of_two_readings_neither_is_taken() {
        all_are(18_250, &["18,250 Tsd.", "18.250 thousand"]);
        all_are(1_234_000, &["1,234 Mio."]);
        all_say(Mistake::Either, &["1.200 Tsd.", "1,200 thousand", "9.999k"]);
    }

    #[test]
    fn nothing_is_no_mistake_of_its_own() {
        all_say(
            Mistake::Empty,
            &["", "   ", "Einwohner", "rund", "ca.", "~", "etwa Einwohner"],
        );
    }

    #[test]
    fn words_and_signs_are_refused() {
        let wrong = [
            "viele",
            "achtzehntausend",
            "tausend",
            "k",
            "Mio. Einwohner",
            "18000 Schafe",
            "18 km",
            "18 tausend 500",
            "18 Tsd. Mio.",
            "rundherum 18000",
            "knapp 18000",
            "mehr als 18000",
            "rund etwa 18000",
            "1e5",
            "<b>",
            "180 00",
            "18  000",
            "+18000",
            "٣",
            ".",
            "~.5",
            "-x",
            "1 2 Mio.",
        ];
        all_say(Mistake::Words, &wrong);
    }

    #[test]
    fn what_is_below_nothing_is_refused() {
        let wrong = ["-5", "− 18.000", "-0", "-18 Tsd.", "rund -5", "-1,5 Mio."];
        all_say(Mistake::Negative, &wrong);
    }

    #[test]
    fn parts_of_an_inhabitant_are_refused() {
        let wrong = [
            "18,5",
            "18.5",
            "18,5 Einwohner",
            "rund 18,5",
            "18.000,5",
            "1.8000",
            "18000.000",
            "18.000,000",
            "18.",
            "18,0005 Tsd.",
            "1,2345678 Mio.",
            "18, Tsd.",
            "1,2,5 Mio.",
            "1,200,5 Tsd.",
        ];
        all_say(Mistake::Fraction, &wrong);
    }

    #[test]
    fn nobody_and_too_many_are_refused() {
        all_say(Mistake::Zero, &["0", "000", "0 Tsd.", "0,0 Mio."]);
        let wrong = [
            "10000000",
            "99999999999999999999999999",
            "10 Mio.",
            "12,5 Mio.",
            "10000 Tsd.",
            "12.500 Mio.",
        ];
        all_say(Mistake::TooMany, &wrong);
    }

    proptest! {
        #[test]
        fn no_text_is_too_much(text in "\\PC{0,24}") {
            let _ = inhabitants(&text);
        }

        #[test]
        fn thousands_are_what_they_say(thousands in 1u32..10_000, hundreds in 0u32..10) {
            let text = format!("{thousands},{hundreds} Tsd. Einwohner");
            prop_assert_eq!(inhabitants(&text), Ok(thousands * 1000 + hundreds * 100));
        }
    }
}
