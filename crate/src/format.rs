//! Numbers as people write them in German and in English. Stated numbers are decimals and never rounded; computed ones are told to a step that
//! follows their spread, at any size.

use crate::decimal::{Decimal, localised, trimmed};
use crate::lang::Lang;
use crate::stats::{DIGITS, WRITTEN_OUT, is_written_out, magnitude};
use crate::words::{fill, words};
use std::cmp::Ordering;

/// A count: `1.828` in German, `1,828` in English.
pub fn count(value: u32, lang: Lang) -> String {
    Decimal::whole(value).display(lang)
}

/// A computed number with so many decimal places, rounded half away from zero: `2,75`, `−0,05`, `1.828`. What rounds to 0 without being it is
/// told with two significant digits.
pub fn decimal(value: f64, places: u8, lang: Lang) -> String {
    stepped(value, -i32::from(places), lang)
}

/// A computed number as a multiple of a power of ten, `step`: 2.754 is `2,75` by 10⁻², 1.5e300 is `1,50 · 10³⁰⁰` by 10²⁹⁸. No number but 0 is
/// told as 0: too coarse a step gives way to two significant digits at most, too fine a one to as many as a float has.
pub fn stepped(value: f64, step: i32, lang: Lang) -> String {
    let Some(power) = magnitude(value) else {
        let places = if WRITTEN_OUT.contains(&step) {
            -step
        } else {
            0
        };
        return fixed(0.0, places.max(0) as usize, lang);
    };
    let vanishes = value.abs() * 10_f64.powi(-step.min(300)) < 0.5;
    let told = if vanishes { power - 1 } else { step };
    let told = told.max(power - DIGITS + 1);
    if is_written_out(power, told) {
        return fixed(value, (-told).max(0) as usize, lang);
    }
    let places = (power - told).max(0) as usize;
    let text = match () {
        () if told == step => format!("{:.places$e}", value.abs()),
        () if vanishes => trimmed_power(&format!("{:.places$e}", value.abs())),
        () => format!("{:e}", value.abs()), // all digits there are
    };
    scientific(&text, value < 0.0, lang)
}

/// Two ends of a range, with so many digits that they differ where they are different: `2,1–2,6`, `−5 bis −3`.
pub fn range([low, high]: [f64; 2], step: i32, lang: Lang) -> String {
    let ends = |step| [low, high].map(|end| stepped(end, step, lang));
    let finest = magnitude(low.abs().max(high.abs())).unwrap_or(0) - DIGITS;
    let steps = (finest..=step).rev();
    let apart = steps.map(ends).find(|[low, high]| low != high);
    let [from, to] = apart.filter(|_| low < high).unwrap_or_else(|| ends(step));
    if from == to {
        return from;
    }
    match from.starts_with('−') || to.starts_with('−') {
        true => fill(words(lang).points_to, &[("from", &from), ("to", &to)]),
        false => format!("{from}–{to}"),
    }
}

/// Rounded half away from zero to so many decimal places, whatever is left of it.
fn fixed(value: f64, places: usize, lang: Lang) -> String {
    let units = (value.abs() * 10_f64.powi(places as i32)).round();
    let digits = match units < 1e15 {
        true => Decimal::of_units(units as i64, places as u8).to_string(),
        false if places == 0 => format!("{units:.0}"),
        false => format!("{:.places$}", value.abs()),
    };
    let sign = if value < 0.0 && units > 0.0 {
        "−"
    } else {
        ""
    };
    format!("{sign}{}", localised(&digits, lang))
}

/// `2e-9` of `2.0e-9`.
fn trimmed_power(text: &str) -> String {
    let (digits, power) = text.split_once('e').unwrap_or((text, "0"));
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    format!("{digits}e{power}")
}

/// `1,5 · 10³⁰⁰` of `1.5e300`.
fn scientific(text: &str, negative: bool, lang: Lang) -> String {
    let (digits, power) = text.split_once('e').unwrap_or((text, "0"));
    let sign = if negative { "−" } else { "" };
    let times = if lang == Lang::De { "·" } else { "×" };
    let power: String = power.chars().map(raised).collect();
    let digits = localised(digits, lang);
    format!("{sign}{digits}\u{a0}{times}\u{a0}10{power}")
}

fn raised(digit: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digit.to_digit(10).map_or('⁻', |d| DIGITS[d as usize])
}

/// A p value with two significant digits: `0,032`, `0,96`; `< 0,001` and `> 0,99` at the ends, and more digits where two would stand on the
/// other side of `level`.
pub fn p_value(p: f64, level: f64, lang: Lang) -> String {
    if p < 0.001 {
        return format!("<\u{a0}{}", fixed(0.001, 3, lang));
    }
    if p > 0.994 && p < 1.0 {
        return format!(">\u{a0}{}", fixed(0.99, 2, lang));
    }
    if p == 1.0 {
        return "1".to_string();
    }
    let least = (1 - magnitude(p).unwrap_or(0)) as usize;
    let true_to_side = |places: &usize| {
        let scale = 10_f64.powi(*places as i32);
        ((p * scale).round() / scale < level) == (p < level)
    };
    let places = (least..DIGITS as usize).find(true_to_side);
    fixed(p, places.unwrap_or(least), lang)
}

/// A test statistic or effect size: two decimal places, more for a small one. What is as small as rounding leaves is 0.
pub fn statistic(value: f64, lang: Lang) -> String {
    let noise = value.abs() < 1e-9;
    decimal(if noise { 0.0 } else { value }, 2, lang)
}

/// Degrees of freedom: whole ones without decimal places.
pub fn degrees(df: f64, lang: Lang) -> String {
    decimal(df, if df.fract() == 0.0 { 0 } else { 2 }, lang)
}

/// A computed share as a whole percentage, rounded half up. For shares that are no whole numbers out of whole numbers; others round as [`crate::decimal::rounded_percent`].
pub fn share(value: f64, lang: Lang) -> String {
    with_sign(&fixed(value * 100.0, 0, lang), lang)
}

/// An interval of a share: `61–71 %`; with decimal places where its ends would read the same.
pub fn share_range([low, high]: [f64; 2], lang: Lang) -> String {
    let ends = |places| [low, high].map(|end| fixed(end * 100.0, places, lang));
    let apart = (0..6).map(ends).find(|[low, high]| low != high);
    let [from, to] = apart.unwrap_or_else(|| ends(0));
    if from == to {
        return with_sign(&to, lang);
    }
    format!("{from}–{}", with_sign(&to, lang))
}

/// How far a count is from what is expected, in standard errors: one decimal place.
pub fn residual(value: f64, lang: Lang) -> String {
    fixed(value, 1, lang)
}

fn with_sign(percent: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{percent}\u{a0}%"),
        Lang::En => format!("{percent}%"),
    }
}

/// A stated percentage: `37 %` in German (with a space that does not break), `37%` in English.
pub fn percent(value: Decimal, lang: Lang) -> String {
    with_sign(&value.display(lang), lang)
}

/// A distance with its sign: `+0,49`, `−0,51`, and `0` where there is none.
pub fn signed((side, size): (Ordering, Decimal), lang: Lang) -> String {
    match side {
        Ordering::Less => format!("−{}", size.display(lang)),
        Ordering::Equal => "0".to_string(),
        Ordering::Greater => format!("+{}", size.display(lang)),
    }
}

/// k of n as plain decimal text, rounded half up to six places: `0.540682`. 0 without a base.
pub fn fraction(k: u32, n: u32) -> String {
    let (k, n) = (i64::from(k), i64::from(n).max(1));
    let units = (2_000_000 * k + n) / (2 * n);
    let places = 6;
    let text = Decimal::of_units(units, places).to_string();
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
        assert_eq!(fraction(206, 381), "0.540682");
        assert_eq!(fraction(1, 4), "0.25");
        assert_eq!(fraction(7, 7), "1");
        assert_eq!(fraction(0, 7), "0");
    }

    #[test]
    fn digits_follow_the_step_at_any_size() {
        let de = |value, step| stepped(value, step, Lang::De).replace('\u{a0}', " ");
        assert_eq!(de(2.754, -2), "2,75");
        assert_eq!(de(-0.055, -2), "−0,06");
        assert_eq!(de(0.0, -2), "0,00");
        assert_eq!(de(-0.0, -2), "0,00");
        assert_eq!(de(0.00105, -5), "0,00105");
        assert_eq!(de(0.00105, -2), "0,0011");
        assert_eq!(de(1_050_000.4, 0), "1.050.000");
        assert_eq!(de(1_000_000.000_000_002, -9), "1.000.000,000000002");
        assert_eq!(de(1e15 + 2.0, -2), "1.000.000.000.000.002,0");
        assert_eq!(de(1e16 + 2.0, 0), "10.000.000.000.000.002");
        assert_eq!(de(1.25e17, 15), "1,25 · 10¹⁷");
        assert_eq!(de(1e300, 0), "1 · 10³⁰⁰");
        assert_eq!(de(1.5e300, 298), "1,50 · 10³⁰⁰");
        assert_eq!(de(-1.524e300, 298), "−1,52 · 10³⁰⁰");
        assert_eq!(de(2e-9, -2), "2 · 10⁻⁹");
        assert_eq!(de(f64::MAX, 0), "1,7976931348623157 · 10³⁰⁸");
        assert_eq!(stepped(5e-324, 0, Lang::En), "4.9\u{a0}×\u{a0}10⁻³²⁴");
    }

    /// An interval with ends that read alike has as many decimal places more as set them apart; where none does it is a single point, and reads as one
    /// number. It is an interval all the same, and said to be one: "95-%-Intervall: 3,00".
    #[test]
    fn ends_of_a_range_differ_where_they_are_different() {
        let de = |ends, step| range(ends, step, Lang::De).replace('\u{a0}', " ");
        assert_eq!(de([2.1, 2.64], -1), "2,1–2,6");
        assert_eq!(de([2.141, 2.143], -1), "2,141–2,143");
        assert_eq!(de([3.0, 3.0], -2), "3,00");
        let ends = de([1e15 + 0.5, 1e15 + 3.25], 0);
        assert_eq!(ends, "1.000.000.000.000.001–1.000.000.000.000.003");
        assert_eq!(de([-5.0, -3.0], 0), "−5 bis −3");
        assert_eq!(share_range([0.33, 0.33], Lang::De), "33\u{a0}%");
        assert_eq!(share_range([0.33, 0.330_000_000_1], Lang::De), "33\u{a0}%");
        assert_eq!(share_range([0.0012, 0.0031], Lang::De), "0,1–0,3\u{a0}%");
        assert_eq!(share_range([0.61, 0.71], Lang::En), "61–71%");
    }

    #[test]
    fn p_values_have_two_digits_and_keep_their_side() {
        let de = |p| p_value(p, 0.05, Lang::De).replace('\u{a0}', " ");
        assert_eq!(de(0.04), "0,040");
        assert_eq!(de(0.0317), "0,032");
        assert_eq!(de(0.00123), "0,0012");
        assert_eq!(de(0.0009), "< 0,001");
        assert_eq!(de(0.0), "< 0,001");
        assert_eq!(de(0.96), "0,96");
        assert_eq!(de(0.996), "> 0,99");
        assert_eq!(de(1.0), "1");
        assert_eq!(de(0.049_96), "0,04996");
        assert_eq!(de(0.05), "0,050");
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in ["", "-1", "1.", ".5", "1,5", "1e3", "ca. 5", "1.2.3"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
