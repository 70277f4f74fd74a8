//! An interval of confidence.

/// A two-sided interval at 95 %, in the unit of what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub lower: f64,
    /// Upper limit, not below the lower.
    pub upper: f64,
}

impl Interval {
    /// `reach` to either side of a value.
    pub(super) fn around(value: f64, reach: f64) -> Interval {
        Interval {
            lower: value - reach,
            upper: value + reach,
        }
    }

    /// The interval as far as it lies between 0 and 1.
    pub(super) fn within_share(self) -> Interval {
        Interval {
            lower: self.lower.clamp(0.0, 1.0),
            upper: self.upper.clamp(0.0, 1.0),
        }
    }
}
