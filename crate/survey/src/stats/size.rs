//! How large a number is: powers to scale by and to tell digits by.

/// Below this power of ten, and from the other on, a number is told with a power of ten; of the larger ones those too that are known to the unit.
pub const WRITTEN_OUT: std::ops::Range<i32> = -6..15;
/// So many digits tell any two floats apart.
pub const DIGITS: i32 = 17;

/// Whether a number is written out, by the powers of ten of its first digit and of its last.
pub fn is_written_out(first: i32, last: i32) -> bool {
    WRITTEN_OUT.contains(&first) || (WRITTEN_OUT.end..DIGITS).contains(&first) && last <= 0
}

/// The power of ten of a number's first digit: 2 of 381, −4 of 0.0004; `None` of 0.
pub fn magnitude(value: f64) -> Option<i32> {
    let text = format!("{value:e}");
    let (_, power) = text.split_once('e')?;
    power.parse().ok().filter(|_| value != 0.0)
}

/// The power of ten of the last digit of a number as it is written shortest: −4 of 0.0004; 0 of whole numbers of up to 15 digits, of longer
/// ones that of the last digit above 0.
pub fn last_digit(value: f64) -> i32 {
    let text = format!("{value:e}");
    let (digits, _) = text.split_once('e').unwrap_or((&text, ""));
    let places = digits.split_once('.').map_or(0, |(_, part)| part.len());
    let power = magnitude(value).unwrap_or(0);
    let last = power - places as i32;
    if power < WRITTEN_OUT.end {
        last.min(0)
    } else {
        last
    }
}

/// How far the next larger number is from one of that size.
pub fn spacing(size: f64) -> f64 {
    let half = size.abs() / 2.0; // so that the largest has a next one
    (half.next_up() - half) * 2.0
}

/// The largest power of two that is not above a number; 1 of 0. Dividing by it, and multiplying with it, rounds nothing.
pub fn power_of_two(largest: f64) -> f64 {
    match largest {
        0.0 => 1.0,
        size if size < f64::MIN_POSITIVE => f64::MIN_POSITIVE,
        size => f64::from_bits(size.to_bits() & 0x7ff0_0000_0000_0000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_power_of_two_is_exact() {
        for (size, power) in [(1.0, 1.0), (3.9, 2.0), (0.3, 0.25), (0.0, 1.0)] {
            assert_eq!(power_of_two(size), power);
        }
        assert!(power_of_two(f64::MAX).is_finite() && power_of_two(5e-324) > 0.0);
    }

    #[test]
    fn digits_have_places() {
        assert_eq!(
            [381.0, 0.0004, -1e300].map(magnitude),
            [Some(2), Some(-4), Some(300)]
        );
        assert_eq!(magnitude(-0.0), None);
        assert_eq!(
            [12.0, 100.0, 0.0004, 2.5, 1e15 + 0.5, 1e15 + 20.0].map(last_digit),
            [0, 0, -4, -1, -1, 1]
        );
        assert_eq!([1e300, 1.5e300].map(last_digit), [300, 299]);
        assert_eq!(
            [1.0, 1e15, 5e-324].map(spacing),
            [f64::EPSILON, 0.125, 1e-323]
        );
        assert!(spacing(f64::MAX).is_finite());
    }
}
