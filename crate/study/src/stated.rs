//! What a study states, as tables look it up.

use super::Study;
use super::finding::{Base, Finding, Value};
use super::lookup::{Lookup, length};
use super::reconstruction::Bound;
use survey::decimal::Decimal;
use survey::evidence::Evidence;
use survey::query::{Measure, Query};
use survey::table::{Bounds, Cases, Cell, Known, Number, Printed, Stated};
use survey::tabulate::Tally;

impl Stated for Study {
    fn known(&self, query: &Query, option: &str, counted: Option<Tally>) -> Known {
        Lookup::of(self, query, option, counted).told()
    }
}

/// The study where it speaks of itself: what it states leads, and what one of its sources says comes first.
pub struct Leading<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// The source; `None`: all alike.
    pub source: Option<&'a str>,
}

impl Stated for Leading<'_> {
    fn known(&self, query: &Query, option: &str, counted: Option<Tally>) -> Known {
        let mut found = Lookup::of(self.survey, query, option, counted);
        self.sort(&mut found);
        found.told()
    }

    fn leads(&self) -> bool {
        true
    }
}

impl Leading<'_> {
    fn sort(&self, found: &mut Lookup) {
        let own = |f: &Finding| Some(f.source.key.as_str()) == self.source;
        survey::order::sort_by(&mut found.printed, |a, b| own(a) && !own(b));
    }

    /// What is known of one number as a cell.
    pub fn cell(&self, mut found: Lookup, measure: Measure) -> Cell {
        self.sort(&mut found);
        let evidence: Evidence = self.survey.descriptor().evidence;
        Cell::alone(self, evidence, &found.told(), measure)
    }
}

impl Study {
    /// What was stated for a cell, in the order in which it is told.
    pub fn stated_in(&self, cell: &Cell) -> Vec<&Finding> {
        let ids = cell.printed.iter().map(|printed| &printed.finding);
        ids.filter_map(|id| self.finding(id)).collect()
    }
}

impl Lookup<'_> {
    fn told(&self) -> Known {
        Known {
            printed: self.printed.iter().map(|f| printed(f)).collect(),
            number: self.shown().and_then(number),
            forced: self.implied.map(Bound::counts),
            counted: self.modelled,
        }
    }
}

/// `None` of what has no length: a rank, a number of cases, words.
fn number(finding: &Finding) -> Option<Number> {
    let base = finding.base().known();
    let length = length(finding)?;
    Some(match finding.value {
        Value::Count(n, _) => Number::Count(n, base),
        _ => Number::Share(value(finding).unwrap_or(length), base),
    })
}

impl Bound {
    /// The counts that it allows, as a cell holds them.
    pub fn counts(&self) -> Bounds {
        Bounds {
            count: [self.lower, self.upper],
            base: self.base,
            readings: self.readings.clone(),
        }
    }
}

fn printed(finding: &Finding) -> Printed {
    Printed {
        value: value(finding),
        qualifier: finding.qualifier.as_str(),
        n: match finding.base() {
            Base::Known(n) => Some(Cases::Known(n)),
            Base::Range(low, high) => Some(Cases::Range(low, high)),
            Base::NotPrinted => None,
        },
        finding: finding.id.clone(),
    }
}

fn value(finding: &Finding) -> Option<f64> {
    let number = Decimal::parse(&finding.machine_value()?)?;
    Some(number.to_f64())
}
