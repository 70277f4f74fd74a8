//! How large a number is: powers to scale by and to tell digits by.

/// The power of ten of a number's first digit: 2 of 381, −4 of 0.0004; `None` of 0.
pub fn magnitude(value: f64) -> Option<i32> {
    let text = format!("{value:e}");
    let (_, power) = text.split_once('e')?;
    power.parse().ok().filter(|_| value != 0.0)
}

/// The power of ten of the last digit of a number as it is written shortest: −4 of 0.0004; 0 of whole numbers.
pub fn last_digit(value: f64) -> i32 {
    let text = format!("{value:e}");
    let (digits, _) = text.split_once('e').unwrap_or((&text, ""));
    let places = digits.split_once('.').map_or(0, |(_, part)| part.len());
    (magnitude(value).unwrap_or(0) - places as i32).min(0)
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
            [12.0, 100.0, 0.0004, 2.5, 1e300].map(last_digit),
            [0, 0, -4, -1, 0]
        );
    }
}
