//! How many others a number is about, and what so many bear: most, less than half, or only "k of n".

use super::Answers;
use super::compare::{HALF, Known, Scope};
use crate::Study;
use crate::finding::{Base, Qualifier, Value};
use crate::grain::counts;
use crate::lookup::Drawn;
use crate::profile;
use survey::codebook::Question;
use survey::table::is_small;

/// How many others a number is about: its base; where that was not stated, how many answered at all, if everyone was asked. `None`: nobody can tell.
pub fn peers(survey: &Study, answers: &Answers, question: &Question, known: &Known) -> Option<u32> {
    let least = |base: Base| match base {
        Base::Known(n) | Base::Range(n, _) => Some(n),
        Base::NotPrinted => None,
    };
    known.base().and_then(least).or_else(|| {
        let class = || profile::figure(survey, answers.class.as_deref()?);
        let all = survey.descriptor().participants.answered;
        match known.scope {
            _ if !question.routing.is_empty() => None,
            Scope::Class => class().and_then(|figure| least(figure.n)),
            Scope::All => Some(all).filter(|n| *n > 0),
        }
    })
}

impl Known<'_> {
    /// Whom the number is a share of; `None` where there is no number.
    pub fn base(&self) -> Option<Base> {
        let counted = |base: Option<u32>| base.map_or(Base::NotPrinted, Base::Known);
        match self.cell.drawn(self.measure)? {
            Drawn::Printed(finding) => Some(finding.base()),
            Drawn::Implied(bound) => Some(counted(bound.base)),
            Drawn::Modelled(tally) => Some(Base::Known(tally.base)),
        }
    }

    /// Of few others: how many of how many, where exactly one number of them gives the share.
    pub fn few(&self) -> Option<(u32, u32)> {
        let base = self.base()?.known().filter(|n| is_small(*n))?;
        match self.cell.drawn(self.measure)? {
            Drawn::Printed(finding) => {
                let Value::Share(share) = finding.value else {
                    return None;
                };
                let exact = finding.qualifier == Qualifier::Exact;
                let (from, to) = counts(share.percent, base).filter(|_| exact)?;
                (from == to).then_some((from, base))
            }
            Drawn::Implied(bound) => (bound.lower == bound.upper).then_some((bound.lower, base)),
            Drawn::Modelled(tally) => Some((tally.count, base)),
        }
    }

    /// Whether more than half; "most" needs [enough others](peers), too.
    pub fn is_more_than_half(&self) -> bool {
        self.least > HALF
    }

    /// Whether less than half.
    pub fn is_less_than_half(&self) -> bool {
        self.most < HALF
    }

    /// Whether the base is known and small.
    pub fn is_of_few(&self) -> bool {
        self.base().and_then(Base::known).is_some_and(is_small)
    }
}
