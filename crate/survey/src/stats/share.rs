//! Shares, and differences of two of them.
//!
//! Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
//! Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890,
//! method 10.

use super::distribution::NORMAL_97_5;
use super::interval::Interval;

/// A share of a base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// 0 … 1.
    share: f64,
    /// Number of respondents, or of respondents that count as much (Kish); above 0.
    n: f64,
}

/// A difference of two shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// First minus second, −1 … 1.
    pub value: f64,
    /// Newcombe's interval around it.
    pub interval: Interval,
}

impl Share {
    /// `count` of `base` respondents; `None` where the base is 0 or below the count.
    pub fn counted(count: u64, base: u64) -> Option<Share> {
        (base > 0 && count <= base).then(|| Share {
            share: count as f64 / base as f64,
            n: base as f64,
        })
    }

    /// A weighted share (0 … 1) over an [effective n](super::effective_n); `None` where either is out of range.
    pub fn weighted(share: f64, effective_n: f64) -> Option<Share> {
        let valid = (0.0..=1.0).contains(&share) && effective_n > 0.0 && effective_n.is_finite();
        valid.then_some(Share {
            share,
            n: effective_n,
        })
    }

    /// The share, 0 … 1.
    pub fn value(self) -> f64 {
        self.share
    }

    /// Wilson's score interval, without continuity correction; within 0 … 1.
    pub fn wilson(self) -> Interval {
        let Share { share, n } = self;
        let z2 = NORMAL_97_5 * NORMAL_97_5;
        // Multiplied by n, so that a base next to nothing divides nothing.
        let middle = (n * share + z2 / 2.0) / (n + z2);
        let variance = n * share * (1.0 - share) + z2 / 4.0;
        let reach = NORMAL_97_5 * variance.sqrt() / (n + z2);
        let limits = Interval::around(middle, reach).within_share();
        // Exact in theory; rounding leaves a trace.
        Interval {
            lower: if share == 0.0 { 0.0 } else { limits.lower },
            upper: if share == 1.0 { 1.0 } else { limits.upper },
        }
    }
}

/// First minus second, of two shares of different respondents.
pub fn difference(first: Share, second: Share) -> Difference {
    let (a, b) = (first.wilson(), second.wilson());
    let value = first.share - second.share;
    let below = (first.share - a.lower).hypot(b.upper - second.share);
    let above = (a.upper - first.share).hypot(second.share - b.lower);
    let interval = Interval {
        lower: (value - below).max(-1.0),
        upper: (value + above).min(1.0),
    };
    Difference { value, interval }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_shares_are_none() {
        assert_eq!(Share::counted(3, 2), None);
        assert_eq!(Share::weighted(1.01, 5.0), None);
        assert_eq!(Share::weighted(0.5, 0.0), None);
        assert_eq!(Share::weighted(f64::NAN, 5.0), None);
        assert_eq!(Share::weighted(0.5, f64::INFINITY), None);
    }

    #[test]
    fn a_difference_turned_round_is_its_negative() {
        let (a, b) = (
            Share::counted(3, 17).unwrap(),
            Share::counted(20, 31).unwrap(),
        );
        let (there, back) = (difference(a, b), difference(b, a));
        assert_eq!(there.value, -back.value);
        assert_eq!(there.interval.lower, -back.interval.upper);
    }
}
