//! Round numbers on an axis, and how they are written.

use super::super::input::Words;
use std::ops::Range;

/// Below this power of ten, and from the other on, a tick is told with a power of ten; of the larger ones those too that are known to the unit.
const WRITTEN_OUT: Range<i32> = -6..15;

/// By the powers of ten of a tick's first digit and of its last.
fn is_written_out(first: i32, last: i32) -> bool {
    WRITTEN_OUT.contains(&first) || (15..17).contains(&first) && last <= 0
}

/// A number on the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub value: f64,
    pub text: String,
}

/// More ticks than this are never drawn.
const MOST: usize = 12;

fn percent_tick(value: f64) -> Tick {
    Tick {
        value,
        text: format!("{:.0}", value.abs() * 100.0),
    }
}

/// Quarters of the whole.
pub(super) fn percent() -> Vec<Tick> {
    [0.0, 0.25, 0.5, 0.75, 1.0].map(percent_tick).to_vec()
}

/// Shares to both sides of 0, written without a sign.
pub(super) fn both_sides(left: f64, right: f64) -> Vec<Tick> {
    let steps = [0.1, 0.25, 0.5, 1.0];
    let fits = |step: &&f64| (left + right) / **step <= 6.0;
    let step = steps.iter().find(fits).unwrap_or(&1.0);
    let count = |reach: f64| ((reach / step + 1e-9).floor() as i32).clamp(0, 6);
    (-count(left)..=count(right))
        .map(|index| percent_tick(f64::from(index) * step))
        .collect()
}

/// Round ticks from 0 to the first round number not below `max`, at most five steps; also that number.
pub(super) fn counts(max: u32, thousands: char) -> (f64, Vec<Tick>) {
    let max = u64::from(max.max(1));
    let decades = (0..10).map(|power| 10_u64.pow(power));
    let step = decades
        .flat_map(|ten| [ten, 2 * ten, 5 * ten])
        .find(|step| step * 5 >= max)
        .unwrap_or(max);
    let steps = max.div_ceil(step);
    let tick = |index: u64| Tick {
        value: (index * step) as f64,
        text: grouped(&(index * step).to_string(), thousands),
    };
    ((steps * step) as f64, (0..=steps).map(tick).collect())
}

/// The ends of a number axis: as given where they are a range of finite length that floats can divide, else one of length 1, or as long as
/// the number is large.
pub(super) fn range(min: f64, max: f64) -> (f64, f64) {
    if !(min.is_finite() && max.is_finite()) {
        return (0.0, 1.0);
    }
    let size = min.abs().max(max.abs());
    if max / 2.0 - min / 2.0 > size * SHORTEST {
        // Kept to half of what a float holds, so that no length overflows.
        let most = f64::MAX / 2.0;
        return (min.max(-most), max.min(most));
    }
    match size {
        size if (1e-6..1e9).contains(&size) || size == 0.0 => (min, min + 1.0),
        size => (
            min.min(0.0),
            min.min(0.0) + size.clamp(f64::MIN_POSITIVE, f64::MAX / 2.0),
        ),
    }
}

/// A range shorter than this part of its numbers is none.
const SHORTEST: f64 = 1e-15;

/// Multiples of a round step between two ends, at most about six.
pub(super) fn numbers(min: f64, max: f64, words: &Words) -> Vec<Tick> {
    let (digit, power) = round_step((max - min) / 5.0);
    let step = decimal(digit, power);
    let first = (min / step - 1e-9).ceil() as i64;
    let last = (max / step + 1e-9).floor() as i64;
    (first..=last)
        .take(MOST)
        .map(|multiple| Tick {
            value: decimal(multiple * digit, power),
            text: number(multiple * digit, power, words),
        })
        .collect()
}

/// The first of 1, 2, 5, 10, … (or a decimal part of these) that is not smaller: a digit and its power of ten.
fn round_step(least: f64) -> (i64, i32) {
    let text = format!("{least:e}");
    let power = text
        .split_once('e')
        .and_then(|(_, power)| power.parse().ok());
    let power = power.unwrap_or(0);
    let fits = |digit: &i64| decimal(*digit, power) >= least * (1.0 - 1e-9);
    match [1, 2, 5].into_iter().find(fits) {
        Some(digit) => (digit, power),
        None => (1, power + 1),
    }
}

/// So many times a power of ten, as near as a float comes to it for powers between −22 and 22, which are exact as floats; beyond them each
/// step of 22 may cost half of its last digit.
fn decimal(times: i64, power: i32) -> f64 {
    let mut value = times as f64;
    let mut left = power;
    while left != 0 {
        let step = left.clamp(-22, 22);
        let size = 10_f64.powi(step.abs());
        value = if step < 0 { value / size } else { value * size };
        left -= step;
    }
    value
}

/// So many times a power of ten in the reader's format, with no more decimals than the power has.
fn number(times: i64, power: i32, words: &Words) -> String {
    let sign = if times < 0 { "−" } else { "" };
    let digits = times.unsigned_abs().to_string();
    let first = power + digits.len() as i32 - 1;
    if times == 0 && power < WRITTEN_OUT.start {
        return "0".to_owned();
    }
    let text = match is_written_out(first, power) || times == 0 {
        true => plain(&digits, power, words),
        false => raised(digits.trim_end_matches('0'), first, words),
    };
    format!("{sign}{text}")
}

/// `2.500`, `0,25`.
fn plain(digits: &str, power: i32, words: &Words) -> String {
    let places = usize::try_from(-power).unwrap_or(0);
    let zeros = "0".repeat(usize::try_from(power).unwrap_or(0));
    let padded = format!("{digits:0>width$}{zeros}", width = places + 1);
    let (whole, part) = padded.split_at(padded.len() - places);
    let whole = whole.trim_start_matches('0');
    let whole = grouped(if whole.is_empty() { "0" } else { whole }, words.thousands);
    match part {
        "" => whole,
        part => format!("{whole}{}{part}", words.decimal),
    }
}

/// `2,5 · 10³⁰⁰`.
fn raised(digits: &str, power: i32, words: &Words) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let (first, part) = digits.split_at(1);
    let sign = if part.is_empty() {
        String::new()
    } else {
        words.decimal.to_string()
    };
    let times = if words.decimal == ',' { '·' } else { '×' };
    let small = |c: char| c.to_digit(10).map_or('⁻', |d| DIGITS[d as usize]);
    let power: String = power.to_string().chars().map(small).collect();
    format!("{first}{sign}{part}\u{a0}{times}\u{a0}10{power}")
}

/// Digits with their thousands separated.
fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ticks: Vec<Tick>) -> Vec<String> {
        ticks.into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn counts_end_at_a_round_number() {
        let (max, ticks) = counts(122, '.');
        assert_eq!(
            (max, texts(ticks)),
            (150.0, ["0", "50", "100", "150"].map(str::to_owned).to_vec())
        );
        assert_eq!(counts(0, '.').0, 1.0);
        assert!(counts(u32::MAX, '.').0 >= f64::from(u32::MAX));
    }

    #[test]
    fn thousands_are_separated() {
        assert_eq!(grouped("1828", '.'), "1.828");
        assert_eq!(grouped("412", ','), "412");
        assert_eq!(grouped("1000000", ','), "1,000,000");
    }

    #[test]
    fn numbers_have_round_ticks_inside_their_ends() {
        let words = Words::new("", "");
        assert_eq!(
            texts(numbers(1.0, 6.0, &words)),
            ["1", "2", "3", "4", "5", "6"]
        );
        assert_eq!(texts(numbers(2.1, 3.8, &words)), ["2,5", "3,0", "3,5"]);
        assert_eq!(
            texts(numbers(-0.5, 1.0, &words)),
            ["−0,5", "0,0", "0,5", "1,0"]
        );
        assert_eq!(
            texts(numbers(0.0, 12_000.0, &words)),
            ["0", "5.000", "10.000"]
        );
    }

    #[test]
    fn ticks_differ_at_any_size() {
        let words = Words::new("", "");
        let of = |min, max| texts(numbers(min, max, &words));
        assert_eq!(of(0.0004, 0.0021), ["0,0005", "0,0010", "0,0015", "0,0020"]);
        let tiny = ["0", "1\u{a0}·\u{a0}10⁻⁹", "2\u{a0}·\u{a0}10⁻⁹"];
        assert_eq!(of(0.0, 2.2e-9)[..1], tiny[..1]);
        assert!(of(0.0, 4.2e-9).contains(&tiny[2].to_owned()));
        assert!(of(-1e300, 4.2e300).contains(&"2\u{a0}·\u{a0}10³⁰⁰".to_owned()));
        for (min, max) in [
            (f64::MIN, f64::MAX),
            (1e300, 2e300),
            (-1e-12, 1e-12),
            (1e15, 1e15 + 4.0),
            (5e-324, 1e-322),
            (7e-9, 7e-9),
        ] {
            let (min, max) = range(min, max);
            let mut list = of(min, max);
            let many = list.len();
            list.dedup();
            assert!(many > 1 && list.len() == many, "{min} {max} {list:?}");
        }
    }

    #[test]
    fn ends_that_are_no_range_become_one() {
        assert_eq!(range(3.0, 3.0), (3.0, 4.0));
        assert_eq!(range(f64::NAN, 2.0), (0.0, 1.0));
        for (min, max) in [
            (f64::MIN, f64::MAX),
            (1e300, 2e300),
            (-1e-7, 1e-7),
            (1e15, 1e15),
        ] {
            let (min, max) = range(min, max);
            assert!(max > min && numbers(min, max, &Words::new("", "")).len() <= MOST);
        }
    }

    #[test]
    fn shares_to_both_sides_have_no_sign() {
        assert_eq!(texts(both_sides(0.3, 0.62)), ["25", "0", "25", "50"]);
        assert_eq!(texts(both_sides(0.0, 0.3)), ["0", "10", "20", "30"]);
    }
}
