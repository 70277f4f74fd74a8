//! The difference of two stated shares, and how exactly it is known.

use crate::finding::{Finding, Qualifier, Status};
use std::cmp::Ordering;
use survey::decimal::Decimal;

/// Two stated shares, the second taken from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which side the first is on.
    pub side: Ordering,
    /// In points.
    pub size: Decimal,
    /// How exactly it is known: exact, about, more than or less than.
    pub qualifier: Qualifier,
}

impl Difference {
    /// Of two stated shares; `None` where bounds on both sides, or words, leave it open.
    pub fn of(first: &Finding, second: &Finding) -> Option<Difference> {
        let external = [first, second].iter().any(|f| f.status == Status::External);
        let (a, b) = (first.share()?, second.share().filter(|_| !external)?);
        let (side, size) = a.percent.distance(b.percent);
        let qualifier = both(first.qualifier, second.qualifier)?;
        Some(Difference {
            side,
            size,
            qualifier,
        })
    }

    /// The difference with its sign, in points.
    pub fn points(&self) -> f64 {
        match self.side {
            Ordering::Less => -self.size.to_f64(),
            _ => self.size.to_f64(),
        }
    }

    /// Whether it has a place in an order: a bound has none.
    pub fn is_ranked(&self) -> bool {
        matches!(self.qualifier, Qualifier::Exact | Qualifier::Approx)
    }
}

/// How exactly a difference is known from how exactly its numbers are.
fn both(first: Qualifier, second: Qualifier) -> Option<Qualifier> {
    use Qualifier::{Approx, Exact, Nearly, Over, Under};
    match (first, second) {
        (Exact, Exact) => Some(Exact),
        (Exact | Approx | Nearly, Exact | Approx | Nearly) => Some(Approx),
        (Over, Exact) | (Exact, Under) => Some(Over),
        (Under, Exact) | (Exact, Over) => Some(Under),
        _ => None,
    }
}
