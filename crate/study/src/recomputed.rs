//! A recount as a number beside the stated one, and how far the two are apart. Whole-number arithmetic only.

use super::finding::{Finding, Value};
use super::grain::rounded_share;
use super::reconstruction::Test;
use super::recount::Recount;
use std::cmp::Ordering;
use survey::decimal::Decimal;
use survey::tabulate::Tally;

/// What was counted, in the form of the stated number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recomputed {
    /// In percent, with two decimals more than stated.
    Share(Decimal),
    /// Respondents.
    Cases(u32),
    /// The least and the greatest of several bases.
    Span(u32, u32),
    /// A place in an order.
    Place(u32),
}

/// Shares show so many decimals more than stated: whoever rounds them once or twice sees what comes out.
const FINER: u8 = 2;

impl Recount<'_> {
    /// The counted number as the finding's; `None` where nothing was counted, or out of nobody.
    pub fn recomputed(&self, finding: &Finding) -> Option<Recomputed> {
        let tally = self.tally?;
        match &finding.value {
            Value::Count(..) => Some(Recomputed::Cases(tally.count)),
            Value::NRange(..) if self.criterion.is_some_and(|c| c.test == Test::Bases) => {
                Some(Recomputed::Span(tally.count, tally.base))
            }
            Value::N(_) | Value::NRange(..) => Some(Recomputed::Cases(tally.base)),
            Value::Rank(_) => self.place.map(Recomputed::Place),
            Value::Share(printed) => share(tally, printed.percent.places() + FINER),
            Value::Words(_) => share(tally, FINER),
        }
    }

    /// How far the counted number, as shown, is from the stated one: points of a percentage, or cases. `None` where one of them is no single number.
    pub fn difference(&self, finding: &Finding) -> Option<(Ordering, Decimal)> {
        match (self.recomputed(finding)?, &finding.value) {
            (Recomputed::Share(own), Value::Share(printed)) => Some(own.distance(printed.percent)),
            (Recomputed::Cases(own), Value::Count(n, _) | Value::N(n)) => {
                Some(Decimal::whole(own).distance(Decimal::whole(*n)))
            }
            _ => None,
        }
    }
}

impl Recomputed {
    /// The machine-readable value: a share as a fraction of 1, others as they are.
    pub fn machine_value(self) -> String {
        match self {
            Recomputed::Share(percent) => percent.hundredth(),
            Recomputed::Cases(n) | Recomputed::Place(n) => n.to_string(),
            Recomputed::Span(low, high) => format!("{low}..{high}"),
        }
    }
}

fn share(tally: Tally, places: u8) -> Option<Recomputed> {
    let scale = 10_i64.pow(u32::from(places));
    let units = || rounded_share(tally.count, tally.base, scale);
    (tally.base > 0).then(|| Recomputed::Share(Decimal::of_units(units(), places)))
}
