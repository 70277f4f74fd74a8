//! Numbers in classes with round limits, of which no two read alike.

use super::{Cells, Codes, is_answer};
use crate::stats::{last_digit, magnitude, spacing};

/// From … to under …, in the unit of the numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Lower limit, included; may be minus infinity.
    pub from: f64,
    /// Upper limit, not included; may be infinite. Equal to the lower one where the band holds that one number.
    pub to: f64,
    /// The power of ten that the limits are multiples of.
    pub step: i32,
}

impl Band {
    /// Whether a number lies in it.
    pub fn holds(&self, value: f64) -> bool {
        value == self.from || (self.from..self.to).contains(&value)
    }
}

/// About so many bands show how most of the numbers are distributed.
const BANDS: f64 = 8.0;
/// Of so many hundredths the upper ones may lie far out: they share the last band.
const MOST_OF_THEM: usize = 95;

/// Numbers in classes, with what is told of their spread.
#[derive(Clone, Debug)]
pub(super) struct Banded {
    pub bands: Vec<Band>,
    pub cells: Cells,
    pub step: i32,
    pub median_step: i32,
}

impl Banded {
    /// Of the numbers of all rows that have one.
    pub fn of(values: &[f64], codes: &Codes) -> Banded {
        let own = values.iter().zip(codes.iter());
        let own = own.filter(|(_, code)| is_answer(*code));
        let mut numbers: Vec<f64> = own.map(|(value, _)| value + 0.0).collect();
        numbers.sort_unstable_by(f64::total_cmp);
        let bands = bands(&numbers);
        let mut classes = Codes::new(bands.len());
        for (value, code) in values.iter().zip(codes.iter()) {
            let class = || bands.iter().position(|band| band.holds(*value));
            let found = is_answer(code).then(class).flatten();
            classes.push(found.map_or(code, |class| class as u16));
        }
        Banded {
            bands,
            cells: Cells::new(classes),
            step: step(&numbers),
            median_step: middle_step(&numbers),
        }
    }
}

/// See [`super::Numbers::median_step`].
fn middle_step(numbers: &[f64]) -> i32 {
    let quarter = numbers.len() / 4;
    match &numbers[quarter..numbers.len() - quarter] {
        middle @ [first, .., last] if first < last => step(middle),
        _ => step(numbers),
    }
}

/// See [`super::Numbers::step`], of numbers in order. By half the spread, which never overflows; where all numbers are the same, by their own digits.
fn step(numbers: &[f64]) -> i32 {
    let (Some(low), Some(high)) = (numbers.first(), numbers.last()) else {
        return 0;
    };
    match magnitude(high / 2.0 - low / 2.0) {
        Some(power) if power < 15 => (power - 2).min(0),
        Some(power) => power - 2,
        None => last_digit(*low),
    }
}

/// Bands of equal, round width, of which the last is open where a few numbers lie far above the others; empty without numbers, one number
/// where all are the same. Whole numbers have whole limits. The numbers come in order.
fn bands(numbers: &[f64]) -> Vec<Band> {
    let (Some(low), Some(high)) = (numbers.first(), numbers.last()) else {
        return Vec::new();
    };
    if low == high {
        let step = last_digit(*low);
        return vec![Band {
            from: *low,
            to: *low,
            step,
        }];
    }
    let most = numbers[(numbers.len() - 1) * MOST_OF_THEM / 100];
    let width = Width::of(numbers, *low, most);
    width.bands(*low, most, *high)
}

/// A round width: 1, 2 or 5 times a power of ten.
struct Width {
    digit: i64,
    power: i32,
}

impl Width {
    /// For numbers in order, of which most lie between two.
    fn of(numbers: &[f64], low: f64, most: f64) -> Width {
        let next = numbers.iter().copied().find(|number| *number > low);
        let width = match most > low {
            // By halves, so that the spread does not overflow.
            true => Width::at_least((most / 2.0 - low / 2.0) / BANDS * 2.0),
            false => Width::at_most(next.unwrap_or(low) / 2.0 - low / 2.0),
        };
        let whole = numbers.iter().all(|number| number.fract() == 0.0);
        // Limits nearer to each other are one float.
        let finest = magnitude(spacing(low.abs().max(most.abs()))).map_or(i32::MIN, |m| m + 1);
        let finest = if whole { finest.max(0) } else { finest };
        match width.power < finest {
            true => Width {
                digit: 1,
                power: finest,
            },
            false => width,
        }
    }

    fn at_least(size: f64) -> Width {
        let power = magnitude(size).unwrap_or(0);
        let fits = |digit: &i64| limit(*digit, power) >= size;
        match [1, 2, 5].into_iter().find(fits) {
            Some(digit) => Width { digit, power },
            None => Width {
                digit: 1,
                power: power + 1,
            },
        }
    }

    fn at_most(size: f64) -> Width {
        let power = magnitude(size).unwrap_or(0);
        let fits = |digit: &i64| limit(*digit, power) <= size;
        let digit = [5, 2].into_iter().find(fits).unwrap_or(1);
        Width { digit, power }
    }

    /// The limit so many widths from 0.
    fn edge(&self, index: i64) -> f64 {
        limit(index * self.digit, self.power)
    }

    /// The index of the last limit that is not above a number.
    fn below(&self, number: f64) -> i64 {
        let mut index = (number / limit(self.digit, self.power)).floor() as i64;
        while self.edge(index) > number {
            index -= 1;
        }
        while self.edge(index + 1) <= number {
            index += 1;
        }
        index
    }

    fn bands(&self, low: f64, most: f64, high: f64) -> Vec<Band> {
        let first = self.below(low);
        let most = self.below(most);
        // One band more is as good as an open one, and says where the numbers end.
        let last = if self.edge(most + 2) > high {
            self.below(high)
        } else {
            most
        };
        let step = self.power;
        let band = |index: i64| Band {
            from: self.edge(index),
            to: self.edge(index + 1),
            step,
        };
        let open = Band {
            from: self.edge(last + 1),
            to: f64::INFINITY,
            step,
        };
        let rest = (high >= open.from).then_some(open);
        (first..=last).map(band).chain(rest).collect()
    }
}

/// So many times a power of ten, as near as a float comes to it for powers between −22 and 22, which are exact as floats; beyond them each
/// step of 22 may cost half of its last digit.
fn limit(times: i64, power: i32) -> f64 {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[f64]) -> Vec<Band> {
        let mut numbers: Vec<f64> = numbers.iter().map(|number| number + 0.0).collect();
        numbers.sort_unstable_by(f64::total_cmp);
        bands(&numbers)
    }

    fn limits(numbers: &[f64]) -> Vec<(f64, f64)> {
        of(numbers).iter().map(|b| (b.from, b.to)).collect()
    }

    /// Numbers of every size, alone and mixed.
    fn samples() -> Vec<Vec<f64>> {
        vec![
            vec![1.0],
            vec![-0.0, 0.0],
            vec![1e300, 1e300],
            vec![0.0, 0.3, 7.25],
            vec![-12.5, 3.0, 980.0],
            vec![100.0, 200.0],
            vec![0.0004, 0.0005, 0.0021, 0.0012],
            vec![1e-9, 2e-9, 7.5e-9],
            vec![1e300, 1.2e300, 9e300],
            vec![f64::MIN, f64::MAX],
            vec![f64::MIN, 0.0, 1.0],
            vec![5e-324, 1e-323],
            (0..5).map(|n| 1e15 + f64::from(n)).collect(),
            (0..5).map(|n| 9e15 + 2.0 * f64::from(n)).collect(),
            vec![1.0, 1.0 + f64::EPSILON, 1.0 + 9.0 * f64::EPSILON],
            vec![1_000_000.1, 1_000_000.2, 1_000_000.4],
            vec![-1e-9, 1e9, 1e300],
            [vec![0.0004; 99], vec![0.0021]].concat(),
            [vec![0.0; 99], vec![1e6]].concat(),
            (0..100)
                .map(|n| if n < 97 { f64::from(n) } else { 1e6 })
                .collect(),
        ]
    }

    #[test]
    fn each_number_lies_in_exactly_one_of_few_round_bands() {
        for numbers in samples() {
            let bands = of(&numbers);
            assert!(bands.len() <= 11, "{bands:?}");
            for number in numbers {
                let holding = bands.iter().filter(|b| b.holds(number)).count();
                assert_eq!(holding, 1, "{number} in {bands:?}");
            }
        }
        assert!(of(&[]).is_empty());
    }

    #[test]
    fn limits_are_decimal_numbers_and_whole_ones_for_whole_numbers() {
        let tenths = limits(&[0.1, 0.2, 0.5, 0.65]);
        assert_eq!(tenths[4..6], [(0.3, 0.35), (0.35, 0.4)], "{tenths:?}");
        assert_eq!(
            limits(&[1.0, 2.0, 3.0]),
            [(1.0, 2.0), (2.0, 3.0), (3.0, 4.0)]
        );
        assert_eq!(limits(&[7.0, 7.0]), [(7.0, 7.0)]);
        let far = limits(&[1e15, 1e15 + 1.0]);
        assert_eq!(far[0], (1e15, 1e15 + 1.0));
    }
}
