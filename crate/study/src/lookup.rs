//! What is known of one number, with its findings. A stated number is never replaced: what bounds it or models it stands beside it.

use super::Study;
use super::finding::{Finding, Value};
use super::reconstruction::Bound;
use survey::query::{Measure, Query};
use survey::table::Counts;
use survey::tabulate::Tally;

/// The place of one number: what was stated for it, what the stated numbers force, and what the responses give.
#[derive(Clone, Debug, Default)]
pub struct Lookup<'a> {
    /// The stated numbers; empty: nothing was stated. Several: the study prints it more than once.
    pub printed: Vec<&'a Finding>,
    /// Between which counts the stated numbers force it: also beside a stated share, whose count was not stated.
    pub implied: Option<&'a Bound>,
    /// Its count in the responses; `None` where nobody can be counted.
    pub modelled: Option<Tally>,
}

/// The number that a picture draws.
#[derive(Clone, Copy, Debug)]
pub enum Drawn<'a> {
    /// A stated share or count.
    Printed(&'a Finding),
    /// Bounds, of which the base is known where a share is drawn.
    Implied(&'a Bound),
    /// A count in the responses.
    Modelled(Tally),
}

impl<'a> Lookup<'a> {
    /// What is known of an option in a query; `counted` is what the responses give for it.
    pub fn of(
        survey: &'a Study,
        query: &Query,
        option: &str,
        counted: Option<Tally>,
    ) -> Lookup<'a> {
        let printed = survey.printed(query, option);
        let instead = printed
            .iter()
            .find(|f| survey.readings_of(&f.id).any(|r| r.instead.is_some()));
        let modelled = match instead {
            Some(finding) => counted_again(survey, finding),
            None => counted,
        };
        Lookup {
            printed,
            implied: survey.implied(query, option),
            modelled: modelled.filter(|t| t.base > 0),
        }
    }

    /// What was stated for a number, and what print forces; never what the responses give.
    pub fn known(survey: &'a Study, query: &Query, option: &str) -> Lookup<'a> {
        Lookup {
            modelled: None, // a reading may have counted a stated number again
            ..Lookup::of(survey, query, option, None)
        }
    }

    /// What is known of a finding's own number.
    pub fn of_finding(survey: &'a Study, finding: &'a Finding, counts: Counts) -> Lookup<'a> {
        let counted = counts.are_shown().then(|| counted_again(survey, finding));
        Lookup {
            printed: vec![finding],
            implied: forced(survey, finding),
            modelled: counted.flatten().filter(|t| t.base > 0),
        }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.printed.is_empty() && self.implied.is_none() && self.modelled.is_none()
    }

    /// Of what was stated the first that has a length, else the first.
    pub fn shown(&self) -> Option<&'a Finding> {
        let long = self.printed.iter().find(|f| length(f).is_some());
        long.or(self.printed.first()).copied()
    }

    /// What a picture draws for a measure: the stated number, else the bounds, else the count in the responses.
    pub fn drawn(&self, measure: Measure) -> Option<Drawn<'a>> {
        if let Some(finding) = self.shown().filter(|f| length(f).is_some()) {
            return Some(Drawn::Printed(finding));
        }
        let usable = |b: &&Bound| is_count(measure) || b.base.is_some_and(|n| n > 0);
        let implied = self.implied.filter(usable).map(Drawn::Implied);
        implied.or(self.modelled.map(Drawn::Modelled))
    }
}

/// Whether a measure counts respondents instead of sharing them out.
pub fn is_count(measure: Measure) -> bool {
    measure == Measure::Count
}

/// The length of a stated number's bar: a share of 1 or a count.
pub fn length(finding: &Finding) -> Option<f64> {
    match finding.value {
        Value::Share(share) => Some(share.percent.to_f64() / 100.0),
        Value::Count(n, _) => Some(f64::from(n)),
        _ => None,
    }
}

/// What the stated numbers force about a finding's own query.
fn forced<'a>(survey: &'a Study, finding: &Finding) -> Option<&'a Bound> {
    let (query, option) = survey.recounted_by(finding)?;
    survey.implied(&query, &option?)
}

/// A finding counted in the responses by its own query, or by the one of its reading.
fn counted_again(survey: &Study, finding: &Finding) -> Option<Tally> {
    let (query, option) = survey.recounted_by(finding)?;
    survey.tally(&query, option.as_deref()?)
}
