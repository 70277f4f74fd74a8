//! Numbers as people write them in German and in English. No rounding of floats happens here: printed numbers are decimals.

use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A number as it was printed: `5.4` is 54 units of a tenth. Keeps the printed digits, so that nothing is rounded twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decimal {
    units: i64,
    places: u8,
}

impl Decimal {
    /// Reads `37`, `5.4`, `0.66`. `None` for anything else, more than six decimal places, or more than twelve digits.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= 12 && part.len() <= 6;
        if !fits || !digits(whole) || !digits(part) || text.ends_with('.') {
            return None;
        }
        let units = format!("{whole}{part}").parse().ok()?;
        Some(Decimal {
            units,
            places: part.len() as u8,
        })
    }

    /// A whole number.
    pub fn whole(value: u32) -> Decimal {
        Decimal {
            units: i64::from(value),
            places: 0,
        }
    }

    /// So many units of the last of so many decimal places: `54` with one place is `5.4`.
    pub fn of_units(units: i64, places: u8) -> Decimal {
        Decimal { units, places }
    }

    /// The decimal places as printed.
    pub fn places(self) -> u8 {
        self.places
    }

    /// How far this number is from another, and on which side: `Less` where it is smaller. Has the more decimal places of the two.
    pub fn distance(self, other: Decimal) -> (Ordering, Decimal) {
        let places = self.places.max(other.places);
        let scaled = |d: Decimal| d.units * 10_i64.pow(u32::from(places - d.places));
        let (own, other) = (scaled(self), scaled(other));
        let size = Decimal::of_units((own - other).abs(), places);
        (own.cmp(&other), size)
    }

    /// The number in units of its last printed place.
    pub fn units(self) -> i64 {
        self.units
    }

    /// 10 to the power of the printed decimal places.
    pub fn scale(self) -> i64 {
        10_i64.pow(u32::from(self.places))
    }

    /// The number as a float, for drawing only.
    pub fn to_f64(self) -> f64 {
        self.units as f64 / self.scale() as f64
    }

    /// The same number with no more decimal places than it needs: `5.50` is `5.5`.
    pub fn shortest(mut self) -> Decimal {
        while self.places > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.places -= 1;
        }
        self
    }

    /// A hundredth of the number as plain decimal text: `66` gives `0.66`. Used for `value` attributes of shares.
    pub fn hundredth(self) -> String {
        let shifted = Decimal {
            units: self.units,
            places: self.places + 2,
        };
        trimmed(&shifted.to_string())
    }

    /// The number with the decimal sign and the digit grouping of a language.
    pub fn display(self, lang: Lang) -> String {
        let plain = self.to_string();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let sign = if lang == Lang::De { ',' } else { '.' };
        let grouped = group_digits(whole, lang);
        if part.is_empty() {
            grouped
        } else {
            format!("{grouped}{sign}{part}")
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.scale();
        write!(f, "{}", self.units / scale)?;
        if self.places > 0 {
            write!(
                f,
                ".{:0width$}",
                self.units % scale,
                width = usize::from(self.places)
            )?;
        }
        Ok(())
    }
}

fn trimmed(text: &str) -> String {
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn group_digits(digits: &str, lang: Lang) -> String {
    let mark = if lang == Lang::De { '.' } else { ',' };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A count: `1.828` in German, `1,828` in English.
pub fn count(value: u32, lang: Lang) -> String {
    Decimal::whole(value).display(lang)
}

/// A computed number with so many decimal places, rounded half away from zero: `2,75`, `−0,05`, `1.828`.
pub fn decimal(value: f64, places: u8, lang: Lang) -> String {
    let units = (value * 10_f64.powi(i32::from(places))).round() as i64;
    let text = Decimal::of_units(units.abs(), places).display(lang);
    match units < 0 {
        true => format!("−{text}"),
        false => text,
    }
}

/// A computed share as a whole percentage, rounded half up. For shares that are no whole numbers out of whole numbers; others round as [`rounded_percent`].
pub fn share(value: f64, lang: Lang) -> String {
    let percent = decimal(value * 100.0, 0, lang);
    match lang {
        Lang::De => format!("{percent}\u{a0}%"),
        Lang::En => format!("{percent}%"),
    }
}

/// A computed number for machines: at most six decimal places, with a point.
pub fn plain(value: f64) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" => "0".to_string(),
        text => text.to_string(),
    }
}

/// A printed percentage: `37 %` in German (with a space that does not break), `37%` in English.
pub fn percent(value: Decimal, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{}\u{a0}%", value.display(lang)),
        Lang::En => format!("{}%", value.display(lang)),
    }
}

/// A distance with its sign: `+0,49`, `−0,51`, and `0` where there is none.
pub fn signed((side, size): (Ordering, Decimal), lang: Lang) -> String {
    match side {
        Ordering::Less => format!("−{}", size.display(lang)),
        Ordering::Equal => "0".to_string(),
        Ordering::Greater => format!("+{}", size.display(lang)),
    }
}

/// k of n in whole percent, rounded half up; `None` without a base.
pub fn rounded_percent(k: u32, n: u32) -> Option<u32> {
    let (k, n) = (u64::from(k), u64::from(n));
    let rounded = (200 * k + n).checked_div(2 * n)?;
    u32::try_from(rounded).ok()
}

/// k of n as plain decimal text, rounded half up to six places: `0.540682`. 0 without a base.
pub fn fraction(k: u32, n: u32) -> String {
    let (k, n) = (i64::from(k), i64::from(n).max(1));
    let units = (2_000_000 * k + n) / (2 * n);
    let places = 6;
    let text = Decimal { units, places }.to_string();
    trimmed(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(count(1828, Lang::De), "1.828");
        assert_eq!(count(1828, Lang::En), "1,828");
        assert_eq!(count(1234567, Lang::De), "1.234.567");
        let share = Decimal::parse("5.4").unwrap();
        assert_eq!(percent(share, Lang::De), "5,4\u{a0}%");
        assert_eq!(percent(share, Lang::En), "5.4%");
    }

    #[test]
    fn a_printed_share_keeps_its_digits() {
        assert_eq!(Decimal::parse("66").unwrap().hundredth(), "0.66");
        assert_eq!(Decimal::parse("5.4").unwrap().hundredth(), "0.054");
        assert_eq!(Decimal::parse("100").unwrap().hundredth(), "1");
        assert_eq!(Decimal::parse("0").unwrap().hundredth(), "0");
    }

    /// 45.45 is 0.55 below 46 and 0.45 above 45; 5.405 is 0.005 above 5.4.
    #[test]
    fn distances_have_a_side_in_both_languages() {
        let number = |text: &str| Decimal::parse(text).unwrap();
        let from = |a: &str, b: &str, lang| signed(number(a).distance(number(b)), lang);
        assert_eq!(from("45.45", "46", Lang::De), "−0,55");
        assert_eq!(from("45.45", "46", Lang::En), "−0.55");
        assert_eq!(from("45.45", "45", Lang::De), "+0,45");
        assert_eq!(from("5.405", "5.4", Lang::En), "+0.005");
        assert_eq!(from("40", "5.4", Lang::De), "+34,6");
        assert_eq!(from("37.00", "37", Lang::De), "0");
        assert_eq!(from("12", "1830", Lang::De), "−1.818");
    }

    #[test]
    fn computed_shares_round_half_up() {
        assert_eq!(rounded_percent(5, 8), Some(63));
        assert_eq!(rounded_percent(5, 11), Some(45));
        assert_eq!(rounded_percent(0, 0), None);
        assert_eq!(fraction(206, 381), "0.540682");
        assert_eq!(fraction(1, 4), "0.25");
        assert_eq!(fraction(7, 7), "1");
        assert_eq!(fraction(0, 7), "0");
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in ["", "-1", "1.", ".5", "1,5", "1e3", "ca. 5", "1.2.3"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
