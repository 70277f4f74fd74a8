//! Grain test: does any whole number *k* out of *n* give the stated percentage? Whole-number arithmetic only.
//!
//! The idea is the GRIM test of Brown and Heathers (2017, Social Psychological and Personality Science 8(4)), for percentages:
//! with *d* stated decimals, *k/n* rounds half up to *v* exactly when v − ½·10⁻ᵈ ≤ 100·k/n < v + ½·10⁻ᵈ.

use super::finding::{Base, Finding, Qualifier, Status, Value};
use survey::decimal::Decimal;
use survey::query::Measure;

/// What the test says about one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Some k out of the stated n gives the stated number; the least and the greatest such k, and its n.
    Possible {
        /// Least count.
        from: u32,
        /// Greatest count.
        to: u32,
        /// The base.
        n: u32,
    },
    /// The base is a stated range: how many of its whole numbers have such a k, and how many there are. Where all have one, the test says nothing.
    InRange {
        /// Bases that fit.
        fits: u32,
        /// Bases in the range.
        of: u32,
    },
    /// Only by rounding twice: first to one decimal, then to a whole number.
    DoubleRounding {
        /// The count.
        k: u32,
        /// The base.
        n: u32,
    },
    /// No whole number out of the stated n (or any n of the stated range) gives it.
    Impossible,
    /// The test does not apply, and why.
    NotTestable(Reason),
}

/// Why the test does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is no share.
    NoShare,
    /// No base was stated for it.
    NoBase,
    /// It was not stated as an exact numeral.
    NotExact,
    /// It is a share of mentions, and their number was not stated.
    Mentions,
    /// It is a number of another study.
    External,
}

impl Verdict {
    /// The word for filters and `data-` attributes.
    pub fn as_str(&self) -> &'static str {
        match self {
            Verdict::Possible { .. } | Verdict::InRange { .. } => "possible",
            Verdict::DoubleRounding { .. } => "double-rounding",
            Verdict::Impossible => "impossible",
            Verdict::NotTestable(_) => "not-testable",
        }
    }

    /// Every word of [`Verdict::as_str`].
    pub const WORDS: [&'static str; 4] =
        ["possible", "double-rounding", "impossible", "not-testable"];
}

/// Tests one finding against the base that was stated for it.
pub fn test(finding: &Finding) -> Verdict {
    let Value::Share(share) = finding.value else {
        return Verdict::NotTestable(Reason::NoShare);
    };
    if finding.status == Status::External {
        return Verdict::NotTestable(Reason::External);
    }
    if finding.status == Status::Worded || finding.qualifier != Qualifier::Exact {
        return Verdict::NotTestable(Reason::NotExact);
    }
    if finding
        .query
        .as_ref()
        .is_some_and(|q| q.measure == Measure::Mentions)
    {
        return Verdict::NotTestable(Reason::Mentions);
    }
    match share.base {
        Base::NotPrinted => Verdict::NotTestable(Reason::NoBase),
        Base::Known(n) => of_known(share.percent, n),
        Base::Range(low, high) => of_range(share.percent, low, high),
    }
}

fn of_known(percent: Decimal, n: u32) -> Verdict {
    let once = counts(percent, n).map(|(from, to)| Verdict::Possible { from, to, n });
    let twice = || double_rounded(percent, n).map(|k| Verdict::DoubleRounding { k, n });
    once.or_else(twice).unwrap_or(Verdict::Impossible)
}

fn of_range(percent: Decimal, low: u32, high: u32) -> Verdict {
    let fits = (low..=high)
        .filter(|n| counts(percent, *n).is_some())
        .count() as u32;
    if fits == 0 {
        Verdict::Impossible
    } else {
        Verdict::InRange {
            fits,
            of: high - low + 1,
        }
    }
}

/// The least and greatest k of 0…n for which k/n rounds half up to the stated percentage; `None` where there is none or n is 0.
pub fn counts(percent: Decimal, n: u32) -> Option<(u32, u32)> {
    let (v, scale, n64) = (percent.units(), percent.scale(), i64::from(n));
    // v − ½ ≤ 100·scale·k/n < v + ½, times 2n: (2v − 1)·n ≤ 200·scale·k < (2v + 1)·n
    let from = ceil_div(((2 * v - 1) * n64).max(0), 200 * scale);
    let to = ceil_div((2 * v + 1) * n64, 200 * scale) - 1;
    let to = to.min(n64);
    (n > 0 && from <= to).then_some((from as u32, to as u32))
}

/// A k whose share, rounded half up to one decimal more than stated and then again, gives the stated percentage.
fn double_rounded(percent: Decimal, n: u32) -> Option<u32> {
    let scale = percent.scale();
    (0..=n).find(|k| rounded_twice(*k, n, scale) == percent.units())
}

/// 100·k/n rounded half up, in units of 1/scale; 0 where n is.
pub(super) fn rounded_share(k: u32, n: u32, scale: i64) -> i64 {
    round_div(100 * scale * i64::from(k), i64::from(n))
}

/// The same, rounded half up to one decimal more first.
pub(super) fn rounded_twice(k: u32, n: u32, scale: i64) -> i64 {
    round_div(rounded_share(k, n, 10 * scale), 10)
}

fn ceil_div(a: i64, b: i64) -> i64 {
    (a + b - 1).div_euclid(b)
}

/// a / b rounded half up; a ≥ 0, b > 0.
fn round_div(a: i64, b: i64) -> i64 {
    if b == 0 { 0 } else { (2 * a + b) / (2 * b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, n: u32) -> Option<(u32, u32)> {
        counts(Decimal::parse(text).unwrap(), n)
    }

    /// Counted by hand: 5 of 6 is 83.3 %, 6 of 7 is 85.7 %, 7 of 8 is 87.5 %, 8 of 9 is 88.9 %.
    #[test]
    fn no_base_up_to_nine_gives_84_percent() {
        assert!((1..=9).all(|n| of("84", n).is_none()));
        assert_eq!(of("88", 8), Some((7, 7)));
    }

    #[test]
    fn half_a_percent_rounds_up() {
        assert_eq!(of("63", 8), Some((5, 5)), "5 of 8 is 62.5 %");
        assert_eq!(of("62", 8), None);
    }

    #[test]
    fn zero_and_hundred_have_one_count_each_in_a_small_base() {
        assert_eq!(of("0", 7), Some((0, 0)));
        assert_eq!(of("100", 7), Some((7, 7)));
        assert_eq!(of("0", 0), None);
    }

    #[test]
    fn a_decimal_place_makes_the_grain_finer() {
        assert_eq!(of("5.4", 37), Some((2, 2)), "2 of 37 is 5.405 %");
        assert_eq!(of("5.4", 51), None);
    }

    /// 2 of 31 is 6.4516 %: 6 when rounded once, 6.5 and then 7 when rounded twice.
    #[test]
    fn rounding_twice_is_told_from_rounding_once() {
        let seven = Decimal::whole(7);
        assert_eq!(counts(seven, 31), None);
        assert_eq!(of_known(seven, 31), Verdict::DoubleRounding { k: 2, n: 31 });
    }

    /// By hand: 1 of 2 and 2 of 4 are 50 %, 1 of 3 and 2 of 3 are 33 and 67 %.
    #[test]
    fn a_range_counts_the_bases_that_fit() {
        assert_eq!(of_range(Decimal::whole(84), 6, 9), Verdict::Impossible);
        assert_eq!(
            of_range(Decimal::whole(50), 2, 4),
            Verdict::InRange { fits: 2, of: 3 },
            "1 of 2 and 2 of 4; of 3 none"
        );
    }

    /// The plain definition, with floats wide enough for these sizes, against the whole-number form.
    #[test]
    fn agrees_with_trying_every_count() {
        for n in 1..=120_u32 {
            for v in 0..=100_u32 {
                let tried: Vec<u32> = (0..=n)
                    .filter(|k| (2 * 100 * k + n) / (2 * n) == v)
                    .collect();
                let expected = tried.first().zip(tried.last()).map(|(a, b)| (*a, *b));
                assert_eq!(counts(Decimal::whole(v), n), expected, "{v} % of {n}");
            }
        }
    }
}
