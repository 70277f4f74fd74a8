//! What can be inferred from a table: means and medians, intervals, differences, tests. Nothing of it but the numbers themselves on modelled
//! ones: the synthetic responses assume that groups do not differ beyond what was stated.

use super::Flag;
use super::cell::{Counted, empty};
use super::plan::{Axis, Line, Of, Plan};
use super::relation;
use super::size::{same_size, size};
use super::{Category, Cell, Difference, Head, Refused, Table};
use crate::codebook::Kind;
use crate::evidence::Evidence;
use crate::query::Measure;
use crate::stats::{self, Interval, Level, Share};
use crate::tabulate::{Amount, Split};

/// Whether the numbers of a survey were observed.
pub fn observed(plan: &Plan) -> bool {
    plan.survey.descriptor().evidence == Evidence::Observed
}

/// Wilson's interval of a share, weighted on Kish's effective number of cases. `None` unless observed, of mentions (several come from
/// one respondent), and without a base.
pub fn of_share(plan: &Plan, amount: Amount) -> Option<Interval> {
    let fits = observed(plan) && plan.query.measure != Measure::Mentions;
    fits.then(|| share(amount)).flatten().map(Share::wilson)
}

/// An amount as the share that statistics take.
fn share(amount: Amount) -> Option<Share> {
    match amount.weighted {
        false => Share::counted(amount.hits.count.into(), amount.base.count.into()),
        true => Share::weighted(amount.share()?, amount.base.effective().unwrap_or_default()),
    }
}

/// The mean or median of a group's valid answers, with its interval where it was observed.
pub fn average(plan: &Plan, counted: &Counted, line: &Line) -> Cell {
    let levels = counted.known.levels(counted.group);
    let all = Level::all(levels);
    let weights = plan.weights();
    let sample = match weights {
        Some(_) => plan.survey.columns().rows(),
        None => all.count as usize,
    };
    let found = match line.of {
        Of::Median => stats::median_of(levels, sample).map(|m| (m.value, m.interval)),
        // Where each answer weighs 1 and the sample is all of them, that is the mean without weights.
        _ => stats::weighted_mean_of(levels, sample).map(|m| (m.value, m.interval)),
    };
    let interval = found
        .and_then(|(_, interval)| interval)
        .filter(|_| observed(plan));
    let base = match weights {
        Some(weights) => weights.whole(all.weight),
        None => Some(f64::from(all.count)),
    };
    let refused = Refused::of_average(all, base, found, observed(plan) && line.of == Of::Mean);
    let category = |place: f64| category(plan, line, place);
    Cell {
        category: found.and_then(|(value, _)| category(value)),
        categories: interval.and_then(|i| Some([category(i.lower)?, category(i.upper)?])),
        value: found.map(|(value, _)| value),
        base,
        unweighted_base: Some(all.count),
        lower: interval.map(|i| i.lower),
        upper: interval.map(|i| i.upper),
        refused,
        step: counted.known.step(),
        ..empty(plan.survey.descriptor().evidence)
    }
}

/// The option at a place, from 1, where a median is one of a scale or of bands; grades and numbers are numbers.
fn category(plan: &Plan, line: &Line, place: f64) -> Option<Category> {
    let ordered = plan.optioned.kind.has_steps() && plan.optioned.kind != Kind::Grade;
    (ordered && line.of == Of::Median).then_some(())?;
    let answer = plan
        .optioned
        .answers
        .get((place as usize).checked_sub(1)?)?;
    Some(Category {
        code: answer.code.clone(),
        label: answer.label.get(plan.lang).to_string(),
    })
}

/// Whether no respondent is in two groups of an axis.
pub fn disjoint(plan: &Plan, axis: &Axis, split: &Split) -> bool {
    match axis {
        Axis::Total => true,
        Axis::Items => false,
        Axis::By(id) => {
            let question = plan.survey.codebook().question(id);
            question.is_some_and(|q| q.kind != Kind::Multiple)
        }
        Axis::Compare => match split {
            Split::Sets(sets) if sets.len() == 2 => sets[0].count_in(&sets[1]) == 0,
            _ => true,
        },
    }
}

/// Differences, residuals and tests of one table.
pub fn infer(plan: &Plan, axis: &Axis, counted: &[Counted], lines: &[Line], table: &mut Table) {
    let apart = table.apart;
    if *axis == Axis::Compare {
        table.differences = Some(differences(plan, apart, counted, table));
    }
    if apart && observed(plan) {
        relation::test(plan, counted, lines, table);
    }
}

/// First population less second. None of modelled numbers: the model assumes no difference beyond what was stated.
fn differences(plan: &Plan, apart: bool, counted: &[Counted], table: &Table) -> Vec<Difference> {
    let [a, b] = counted else { return Vec::new() };
    let measure = plan.query.measure;
    let pairs = table.rows.iter().zip(&table.cells).enumerate();
    let difference = |(at, (head, cells)): (usize, (&Head, &Vec<Cell>))| {
        let (first, second) = (cells.first()?, cells.get(1)?);
        let interval = match apart && first.lower.is_some() && first.share.is_some() {
            true => share(a.amount(plan, at)).zip(share(b.amount(plan, at))),
            false => None,
        };
        let interval = interval.map(|(a, b)| stats::difference(a, b).interval);
        let modelled = |cell: &Cell| cell.evidence == Evidence::Modelled;
        let numbers = first.category.is_none() && second.category.is_none(); // between categories there is no distance
        (numbers && !modelled(first) && !modelled(second)).then_some(())?;
        let evidence = first.evidence.max(second.evidence);
        // Of what is told as "k of n" alone no distance is told, but where its interval stands beside it.
        let tiny = [first, second]
            .iter()
            .any(|cell| cell.flag == Some(Flag::Tiny));
        (!tiny || evidence == Evidence::Observed).then_some(())?;
        Some(Difference {
            row: head.code.clone(),
            value: told(less(measure, first, second)?, evidence),
            lower: interval.map(|i| i.lower),
            upper: interval.map(|i| i.upper),
            evidence,
        })
    };
    pairs.filter_map(difference).collect()
}

/// A difference of stated or forced numbers has no more digits than they have: 0.66 − 0.47 is 0.19, not 0.19000000000000006.
fn told(difference: f64, evidence: Evidence) -> f64 {
    match evidence {
        Evidence::Observed => difference,
        _ => (difference * 1e6).round() / 1e6,
    }
}

/// First less second; 0 where they differ by no more than rounding, `None` where no float is as large.
fn less(measure: Measure, first: &Cell, second: &Cell) -> Option<f64> {
    let difference = size(measure, first)? - size(measure, second)?;
    match same_size(measure, first, second) {
        true => Some(0.0),
        false => Some(difference).filter(|d| d.is_finite()),
    }
}

/// Holm's correction across the tests of a table and its panels. Where an exact test stands beside chi-squared, the exact one counts.
pub fn adjust(table: &mut Table) {
    let decisive = |tests: &[super::Test], at: usize| {
        tests
            .get(at + 1)
            .is_none_or(|next| next.name != relation::EXACT)
    };
    let mut list: Vec<Option<f64>> = Vec::new();
    for part in table.parts() {
        let tests = &part.tests;
        list.extend((0..tests.len()).map(|at| decisive(tests, at).then_some(tests[at].p)));
    }
    if list.iter().flatten().count() < 2 {
        return;
    }
    let mut adjusted = stats::holm(&list).into_iter();
    let panels = table
        .panels
        .iter_mut()
        .flatten()
        .map(|p| &mut p.table.tests);
    for tests in std::iter::once(&mut table.tests).chain(panels) {
        for (test, p) in tests.iter_mut().zip(adjusted.by_ref()) {
            test.p_adjusted = p;
        }
    }
}
