//! How much a test says: how many of all possible counts it would accept.

use super::Study;
use super::finding::{Finding, Value};
use super::reconstruction::{Criterion, Status, Test};
use super::recount::{Recount, status};
use survey::tabulate::Tally;

/// Of the counts that were possible those that pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// How many pass: as stated, as the words say, or by rounding twice.
    pub accepted: u32,
    /// How many there are.
    pub possible: u32,
}

impl Study {
    /// What the test of a finding would accept: of a share or a count every whole number up to the counted base; of a number of cases every
    /// one up to all respondents, of several the one that decides; of a place every place. `None` where it is not tested.
    pub fn acceptance(&self, finding: &Finding, recount: &Recount) -> Option<Acceptance> {
        let tally = recount.tally?;
        let value = &finding.value;
        let passes = |tally, place| passes(value, recount.criterion, tally, place);
        let cases = |n| Tally { count: n, base: n };
        let everyone = self.columns().rows() as u32;
        Some(match value {
            Value::Rank(_) => {
                let places = self.places(finding);
                Acceptance::of(1..=places, |place| passes(tally, Some(place)))
            }
            Value::N(_) | Value::NRange(..) => {
                Acceptance::of(1..=everyone, |n| passes(cases(n), None))
            }
            _ => {
                let base = match recount.criterion.map(|c| c.test) {
                    Some(Test::Rows) => self.descriptor().participants.asked,
                    _ => tally.base,
                };
                let of = |count| Tally { count, base };
                Acceptance::of(0..=base, |count| passes(of(count), None))
            }
        })
    }

    /// How many places the options of a finding's question have.
    fn places(&self, finding: &Finding) -> u32 {
        let question = finding.question.as_deref();
        let question = question.and_then(|id| self.codebook().question(id));
        question.map_or(0, |q| q.answers.len() as u32)
    }
}

impl Acceptance {
    fn of(numbers: std::ops::RangeInclusive<u32>, passes: impl Fn(u32) -> bool) -> Acceptance {
        let possible = numbers.clone().count() as u32;
        Acceptance {
            accepted: numbers.filter(|n| passes(*n)).count() as u32,
            possible,
        }
    }
}

fn passes(value: &Value, criterion: Option<&Criterion>, tally: Tally, place: Option<u32>) -> bool {
    status(value, criterion, tally, place).0 <= Status::DoubleRounded
}
