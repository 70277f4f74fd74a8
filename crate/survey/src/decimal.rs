//! Decimal numbers as they were written: nothing is rounded twice.

use crate::lang::Lang;
use crate::stats::magnitude;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A number as it was stated: `5.4` is 54 units of a tenth. Keeps the stated digits, so that nothing is rounded twice.
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

    /// The decimal places as stated.
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

    /// The number in units of its last stated place.
    pub fn units(self) -> i64 {
        self.units
    }

    /// 10 to the power of the stated decimal places.
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
        localised(&self.to_string(), lang)
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

/// Digits with a point, as a language writes them.
pub fn localised(plain: &str, lang: Lang) -> String {
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let sign = if lang == Lang::De { ',' } else { '.' };
    let grouped = group_digits(whole, lang);
    match part {
        "" => grouped,
        part => format!("{grouped}{sign}{part}"),
    }
}

/// Decimal digits without zeros at their end.
pub fn trimmed(text: &str) -> String {
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

/// k of n in whole percent, rounded half up; `None` without a base.
pub fn rounded_percent(k: u32, n: u32) -> Option<u32> {
    let (k, n) = (u64::from(k), u64::from(n));
    let rounded = (200 * k + n).checked_div(2 * n)?;
    u32::try_from(rounded).ok()
}

/// A computed number for machines, in full: with a point, and as `1.5e300` where it would have more digits than it means. Never `-0`.
pub fn plain(value: f64) -> String {
    match magnitude(value) {
        None => "0".to_string(),
        Some(power) if (-6..21).contains(&power) => value.to_string(),
        Some(_) => format!("{value:e}"),
    }
}

/// A computed number for machines, rounded half away from zero to a multiple of a power of ten, `step`: 2.754 is `2.75` by 10⁻².
pub fn plain_by(value: f64, step: i32) -> String {
    let scale = 10_f64.powi(step.abs());
    plain(match step < 0 {
        true => (value * scale).round() / scale,
        false => (value / scale).round() * scale,
    })
}

#[cfg(test)]
mod tests {
    use super::{plain, rounded_percent};

    #[test]
    fn numbers_for_machines_are_whole_floats() {
        for value in [1.0 / 3.0, 1e300, 1.5e-9, -0.000_123, 5e-324, f64::MAX] {
            assert_eq!(plain(value).parse(), Ok(value));
        }
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(1e300), "1e300");
        assert_eq!(plain(0.25), "0.25");
    }

    #[test]
    fn half_a_percent_rounds_up() {
        assert_eq!(rounded_percent(5, 8), Some(63));
        assert_eq!(rounded_percent(5, 11), Some(45));
        assert_eq!(rounded_percent(0, 0), None);
    }
}
