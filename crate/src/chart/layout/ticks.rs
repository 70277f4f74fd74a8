//! Round numbers on an axis, and how they are written.

use super::super::input::Words;

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

/// The ends of a number axis: as given where they are a range, else one of length 1.
pub(super) fn range(min: f64, max: f64) -> (f64, f64) {
    if min.is_finite() && max.is_finite() && (max - min).is_finite() && max - min > 1e-9 {
        (min, max)
    } else {
        let start = if min.is_finite() && min.abs() < 1e9 {
            min
        } else {
            0.0
        };
        (start, start + 1.0)
    }
}

/// Multiples of a round step between two ends, at most about six.
pub(super) fn numbers(min: f64, max: f64, words: &Words) -> Vec<Tick> {
    let (step, decimals) = round_step((max - min) / 5.0);
    let first = (min / step - 1e-9).ceil();
    let last = (max / step + 1e-9).floor();
    (0..MOST)
        .map(|index| first + index as f64)
        .take_while(|multiple| *multiple <= last)
        .map(|multiple| Tick {
            value: multiple * step,
            text: number(multiple * step, decimals, words),
        })
        .collect()
}

/// The first of 1, 2, 5, 10, … (or a decimal part of these) that is not smaller, and the decimals it needs.
fn round_step(least: f64) -> (f64, usize) {
    let power = least.log10().floor() as i32;
    let ten = 10_f64.powi(power);
    let part = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|part| part * ten >= least * (1.0 - 1e-9))
        .unwrap_or(10.0);
    let power = if part >= 10.0 { power + 1 } else { power };
    (part * ten, usize::try_from(-power).unwrap_or(0))
}

/// A number with its thousands separated, in the reader's format.
fn number(value: f64, decimals: usize, words: &Words) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        "−"
    } else {
        ""
    };
    let whole = grouped(whole, words.thousands);
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{part}", words.decimal)
    }
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
