//! What was stated of a survey's numbers, from outside: a table looks each number up.

use crate::query::Query;
use crate::tabulate::Tally;
use serde::{Serialize, Serializer};

/// What was published of a survey, number by number.
pub trait Stated {
    /// What is known of the number that a query asks for an option, or for one of its nets; `counted` is what the responses give for it.
    fn known(&self, query: &Query, option: &str, counted: Option<Tally>) -> Known;

    /// Whether what was stated goes before what was observed, too, as in what a text says of itself.
    fn leads(&self) -> bool {
        false
    }
}

/// Nothing was stated.
impl Stated for () {
    fn known(&self, _: &Query, _: &str, counted: Option<Tally>) -> Known {
        Known {
            counted,
            ..Known::default()
        }
    }
}

/// What is known of one number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// What was stated, in the order in which it is told.
    pub printed: Vec<Printed>,
    /// Of what was stated, the number that a picture can draw; `None` where nothing has a length.
    pub number: Option<Number>,
    /// Between which counts the stated numbers force it.
    pub forced: Option<Bounds>,
    /// Its count in the responses; `None` where nobody can be counted.
    pub counted: Option<Tally>,
}

/// A stated number that has a length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A share from 0 to 1, of a base that may be unknown.
    Share(f64, Option<u32>),
    /// A count, likewise.
    Count(u32, Option<u32>),
}

/// One thing that was stated for a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// A share from 0 to 1, or a count; `None` where it was said in words, or as a range.
    pub value: Option<f64>,
    /// How exactly: `exact`, `approx`, …
    pub qualifier: &'static str,
    /// The stated number of cases; `None` where none was stated.
    pub n: Option<Cases>,
    /// Id of the finding that says so.
    pub finding: String,
}

/// A number as it was stated.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(rename = "Printed"))]
pub struct Together {
    /// A share from 0 to 1, or a count.
    pub value: f64,
    /// How exactly: `exact`, `approx`, …
    pub qualifier: &'static str,
    /// The stated number of cases, such as `381` or `314–324`; `None` where none was stated.
    #[cfg_attr(feature = "types", ts(as = "Option<String>"))]
    pub n: Option<Cases>,
    /// Ids of the findings that say so.
    pub findings: Vec<String>,
}

/// What was stated as a number, equal ones together.
pub fn together(printed: &[Printed]) -> Vec<Together> {
    let mut list: Vec<Together> = Vec::new();
    for own in printed {
        let Some(value) = own.value else {
            continue;
        };
        let (qualifier, n) = (own.qualifier, own.n);
        let same = |t: &&mut Together| (t.value, t.qualifier, t.n) == (value, qualifier, n);
        match list.iter_mut().find(same) {
            Some(known) => known.findings.push(own.finding.clone()),
            None => list.push(Together {
                value,
                qualifier,
                n,
                findings: vec![own.finding.clone()],
            }),
        }
    }
    list
}

/// The same for whoever writes a cell.
pub(super) fn serialized<S: Serializer>(
    printed: &[Printed],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    together(printed).serialize(serializer)
}

/// A stated number of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cases {
    /// One number.
    Known(u32),
    /// From … to …, both included.
    Range(u32, u32),
}

impl Serialize for Cases {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cases::Known(n) => serializer.collect_str(n),
            Cases::Range(low, high) => serializer.collect_str(&format_args!("{low}–{high}")),
        }
    }
}

/// Between which counts the stated numbers force one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Bounds {
    /// Least and greatest.
    pub count: [u32; 2],
    /// Out of so many; `None` where only the count is forced.
    pub base: Option<u32>,
    /// Ids of the readings they rest on.
    pub readings: Vec<String>,
}
