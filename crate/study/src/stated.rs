//! What a study states, as tables look it up.

use super::Survey;
use super::cell::{Cell, length};
use super::finding::{Base, Finding, Value};
use super::reconstruction::Bound;
use survey::decimal::Decimal;
use survey::query::Query;
use survey::table::{Bounds, Cases, Known, Number, Printed, Stated};
use survey::tabulate::Tally;

impl Stated for Survey {
    fn known(&self, query: &Query, option: &str, counted: Option<Tally>) -> Known {
        let cell = Cell::of(self, query, option, counted);
        Known {
            printed: printed(&cell.printed),
            number: cell.shown().and_then(number),
            forced: cell.implied.map(forced),
            counted: cell.modelled,
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

fn forced(bound: &Bound) -> Bounds {
    Bounds {
        count: [bound.lower, bound.upper],
        base: bound.base,
        readings: bound.readings.clone(),
    }
}

/// The stated numbers, equal ones together; words without a number are not among them.
fn printed(findings: &[&Finding]) -> Vec<Printed> {
    let mut list: Vec<Printed> = Vec::new();
    for finding in findings {
        let Some(value) = value(finding) else {
            continue;
        };
        let n = match finding.base() {
            Base::Known(n) => Some(Cases::Known(n)),
            Base::Range(low, high) => Some(Cases::Range(low, high)),
            Base::NotPrinted => None,
        };
        let qualifier = finding.qualifier.as_str();
        let same = |p: &&mut Printed| p.value == value && p.n == n && p.qualifier == qualifier;
        match list.iter_mut().find(same) {
            Some(known) => known.findings.push(finding.id.clone()),
            None => list.push(Printed {
                value,
                qualifier,
                n,
                findings: vec![finding.id.clone()],
            }),
        }
    }
    list
}

fn value(finding: &Finding) -> Option<f64> {
    let number = Decimal::parse(&finding.machine_value()?)?;
    Some(number.to_f64())
}
