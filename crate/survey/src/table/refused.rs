//! Numbers that cannot be computed though somebody is in their base, and why.

use super::{Cell, Table};
use crate::stats::Interval;
use crate::tabulate::Amount;
use counts::Sum;

/// Why a number is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Everyone in the base has the weight 0.
    WeightsZero,
    /// The sum of the weights is larger than any float: shares and means are there, weighted counts are not.
    WeightsSum,
    /// An end of the interval is larger than any float.
    Interval,
}

/// A value with its interval.
type Found = Option<(f64, Option<Interval>)>;

impl Refused {
    /// Of a share or count: `sums` are its weighted count and base, as far as there are any.
    pub(super) fn of_share(amount: Amount, sums: Option<f64>) -> Option<Refused> {
        match amount.share() {
            None if amount.base.count > 0 => Some(Refused::WeightsZero),
            _ if sums.is_none() => Some(Refused::WeightsSum),
            _ => None,
        }
    }

    /// Of a mean or median of answers with these sums; `interval` says whether there should be one.
    pub(super) fn of_average(
        all: Sum,
        base: Option<f64>,
        found: Found,
        interval: bool,
    ) -> Option<Refused> {
        let lacks = interval && all.bearing > 1 && found.is_some_and(|(_, ends)| ends.is_none());
        match () {
            () if all.bearing == 0 && all.count > 0 => Some(Refused::WeightsZero),
            () if lacks => Some(Refused::Interval),
            () if base.is_none() => Some(Refused::WeightsSum),
            () => None,
        }
    }
}

impl Table {
    /// Why numbers that were asked for are not there, each reason once.
    pub fn refused(&self) -> Vec<Refused> {
        let all = [Refused::WeightsZero, Refused::WeightsSum, Refused::Interval];
        let occurs = |reason: &Refused| {
            let holds = |cell: &Cell| cell.refused == Some(*reason);
            self.parts().flat_map(Table::numbers).any(holds)
        };
        all.into_iter().filter(occurs).collect()
    }
}
