//! Counts that are certain: stated with their base, or forced by share and base; and what follows from two of them.

use crate::finding::{Finding, Qualifier, Value};
use crate::grain::{self, Verdict};
use crate::lookup::Lookup;
use crate::{Contradiction, Study};
use survey::tabulate::Tally;

/// The stated share of a cell, where several printings of it agree.
pub(super) fn agreed<'a>(cell: &Lookup<'a>) -> Option<&'a Finding> {
    let told = |f: &Finding| (f.share().map(|s| s.percent), f.qualifier);
    let first = cell.printed.first().copied()?;
    let same = cell.printed.iter().all(|f| told(f) == told(first));
    (same && first.share().is_some()).then_some(first)
}

/// Whether the print contradicts itself on the base of a number: a contradiction names it together with the number of cases of its place.
fn is_contested(survey: &Study, finding: &Finding) -> bool {
    let cases = |id: &String| {
        let other = survey.finding(id);
        other.is_some_and(|f| {
            f.source == finding.source && matches!(f.value, Value::N(_) | Value::NRange(..))
        })
    };
    let named = |c: &&Contradiction| c.findings.contains(&finding.id);
    let mut contradictions = survey.contradictions.iter().filter(named);
    contradictions.any(|c| c.findings.iter().any(cases))
}

/// Count and base of a cell where both are certain: stated, or the only count that gives the stated share of the stated base.
pub fn counted(survey: &Study, cell: &Lookup) -> Option<Tally> {
    let finding = cell.printed.first()?;
    if cell.printed.iter().any(|f| is_contested(survey, f)) {
        return None;
    }
    if let Value::Count(count, base) = finding.value {
        let exact = finding.qualifier == Qualifier::Exact;
        let base = base.known().filter(|n| exact && count <= *n)?;
        return (cell.printed.len() == 1).then_some(Tally { count, base });
    }
    agreed(cell)?;
    let tested: Vec<Verdict> = cell.printed.iter().map(|f| grain::test(f)).collect();
    match tested.first() {
        Some(Verdict::Possible { from, to, n }) if from == to => {
            let same = tested.iter().all(|v| *v == tested[0]);
            same.then_some(Tally {
                count: *from,
                base: *n,
            })
        }
        _ => None,
    }
}

/// Count and base of everyone else: all less those who are well placed. Only where both counts are certain, and the one fits into the other.
pub(super) fn rest_of(survey: &Study, all: &Lookup, placed: &Lookup) -> Option<(u32, u32)> {
    let (all, placed) = (counted(survey, all)?, counted(survey, placed)?);
    let count = all.count.checked_sub(placed.count)?;
    let base = all.base.checked_sub(placed.base)?;
    (base > 0 && count <= base).then_some((count, base))
}
