//! One number: counted, looked up among the stated ones, and marked with what it rests on.

use crate::stated::Stated;

use super::build::Known;
use super::infer;
use super::plan::{Line, Of, Place, Plan};
use super::{Bounds, Cell, Flag, GroupKind, Modelled, Printed, Refused};
use crate::computed::{is_small, is_tiny};
use crate::decimal::Decimal;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::query::{Measure, Per, Query};
use crate::study::cell::{Cell as Places, Drawn};
use crate::study::finding::{Base, Finding, Value};
use crate::study::reconstruction::Bound;
use crate::tabulate::{Amount, Frame, Tally};

/// A group with what is known of its question's answers.
pub struct Counted<'a> {
    pub place: &'a Place<'a>,
    pub known: &'a Known<'a>,
    pub frame: Frame<'a>,
}

impl Counted<'_> {
    /// The amount of a row; nothing of nothing where it cannot be counted.
    pub fn amount(&self, line: usize) -> Amount {
        let part = self.known.part(line);
        part.map_or_else(Amount::default, |part| self.frame.amount(part))
    }
}

/// The cell of a group and a row.
pub fn cell(plan: &Plan, counted: &Counted, line: &Line, at: usize) -> Cell {
    let mut cell = match &line.of {
        Of::Mean | Of::Median => infer::average(plan, counted, line),
        Of::Options(codes) if !is_offered(plan, counted, codes) => {
            empty(plan.survey.descriptor().evidence)
        }
        Of::Options(_) | Of::Band(_) => share(plan, counted.amount(at)),
    };
    look_up(plan, counted, line, &mut cell);
    cell.flag = cell.unweighted_base.and_then(flag);
    if cell.evidence == Evidence::Modelled {
        cell.step = cell.step.max(MODEL_STEP); // what was made up has no hundredths
    }
    cell
}

/// A modelled mean or median is told as a multiple of this power of ten, or of a larger one.
const MODEL_STEP: i32 = -1;

/// Whether the respondents could choose any of these options.
fn is_offered(plan: &Plan, counted: &Counted, codes: &[u8]) -> bool {
    let options = &plan.optioned.answers;
    let lacking = &counted.place.question.not_offered;
    let mut codes = codes.iter().map(|at| &options[usize::from(*at)].code);
    codes.any(|code| !lacking.contains(code))
}

/// How small a base is; `None` where it is not small.
pub fn flag(base: u32) -> Option<Flag> {
    match base {
        n if is_tiny(n) => Some(Flag::Tiny),
        n if is_small(n) => Some(Flag::Small),
        _ => None,
    }
}

/// A cell that holds nothing but its evidence.
pub fn empty(evidence: Evidence) -> Cell {
    Cell {
        evidence,
        share: None,
        value: None,
        category: None,
        categories: None,
        count: None,
        base: None,
        unweighted_base: None,
        lower: None,
        upper: None,
        residual: None,
        bounds: None,
        printed: Vec::new(),
        modelled: None,
        flag: None,
        refused: None,
        step: super::STEP,
    }
}

fn share(plan: &Plan, amount: Amount) -> Cell {
    let (count, base) = (
        amount.counted(plan.weights()),
        amount.out_of(plan.weights()),
    );
    let mut cell = Cell {
        count,
        base,
        unweighted_base: Some(amount.base),
        refused: Refused::of_share(amount, count.and(base)),
        ..empty(plan.survey.descriptor().evidence)
    };
    if plan.query.measure != Measure::Count {
        cell.share = amount.share();
    }
    if let Some(interval) = infer::of_share(plan, amount).filter(|_| cell.share.is_some()) {
        (cell.lower, cell.upper) = (Some(interval.lower), Some(interval.upper));
    }
    cell
}

/// Puts what was stated, and what it forces, in front of what the responses give.
fn look_up(plan: &Plan, counted: &Counted, line: &Line, cell: &mut Cell) {
    let Some(query) = plain(plan, counted.place) else {
        return;
    };
    let tally = match (cell.count, cell.unweighted_base) {
        (Some(count), Some(base)) if base > 0 => Some(Tally {
            count: count as u32,
            base,
        }),
        _ => None,
    };
    let places = Places::of(plan.survey, &query, &line.code, tally);
    if plan.survey.descriptor().evidence == Evidence::Observed {
        cell.printed = printed(&places.printed, plan.lang); // beside what was counted, never in its place
        return;
    }
    let modelled = places.modelled.map(modelled);
    cell.printed = printed(&places.printed, plan.lang);
    cell.bounds = places.implied.map(bounds);
    match places.drawn(query.measure) {
        Some(Drawn::Printed(finding)) => {
            *cell = Cell {
                modelled,
                ..published(cell, finding)
            };
        }
        Some(Drawn::Implied(bound)) => {
            *cell = Cell {
                modelled,
                ..implied(cell, bound, query.measure)
            };
        }
        _ => {}
    }
}

/// The query of a place by itself; `None` where no stated number answers it: other shares than those of a group, weights, unnamed groups.
fn plain(plan: &Plan, place: &Place) -> Option<Query> {
    let alone = place.kind == GroupKind::Total;
    let per = plan.query.per == Per::Column || alone && plan.query.per == Per::Total;
    (per && plan.query.weight.is_none()).then_some(())?;
    Some(Query {
        question: Some(place.question.id.clone()),
        by: Vec::new(),
        population: place.conditions.clone()?,
        against: None,
        per: Per::Column,
        order: Default::default(),
        survey: None,
        ..plan.query.clone()
    })
}

fn published(cell: &Cell, finding: &Finding) -> Cell {
    let base = finding.base().known();
    let number = Cell {
        base: base.map(f64::from),
        unweighted_base: base,
        printed: cell.printed.clone(),
        bounds: cell.bounds.clone(),
        ..empty(Evidence::Published)
    };
    match finding.value {
        Value::Share(_) => Cell {
            share: value(finding),
            ..number
        },
        Value::Count(n, _) => Cell {
            count: Some(f64::from(n)),
            ..number
        },
        _ => number,
    }
}

/// Exact where the bounds meet, otherwise only the bounds.
fn implied(cell: &Cell, bound: &Bound, measure: Measure) -> Cell {
    let mut number = Cell {
        base: bound.base.map(f64::from),
        unweighted_base: bound.base,
        printed: cell.printed.clone(),
        bounds: cell.bounds.clone(),
        ..empty(Evidence::Implied)
    };
    if bound.lower == bound.upper {
        number.count = Some(f64::from(bound.lower));
        let base = bound.base.filter(|n| *n > 0 && measure != Measure::Count);
        number.share = base.map(|n| f64::from(bound.lower) / f64::from(n));
    }
    number
}

fn bounds(bound: &Bound) -> Bounds {
    Bounds {
        count: [bound.lower, bound.upper],
        base: bound.base,
        readings: bound.readings.clone(),
    }
}

fn modelled(tally: Tally) -> Modelled {
    Modelled {
        count: Some(f64::from(tally.count)),
        base: f64::from(tally.base),
        share: (tally.base > 0).then(|| f64::from(tally.count) / f64::from(tally.base)),
        value: None,
        category: None,
    }
}

/// The stated numbers, equal ones together; words without a number are not among them.
fn printed(findings: &[&Finding], lang: Lang) -> Vec<Printed> {
    let mut list: Vec<Printed> = Vec::new();
    for finding in findings {
        let Some(value) = value(finding) else {
            continue;
        };
        let n = (finding.base() != Base::NotPrinted).then(|| finding.base().display(lang));
        let qualifier = finding.qualifier.as_str();
        let same = |p: &&mut Printed| p.value == value && p.n == n && p.qualifier == qualifier;
        match list.iter_mut().find(same) {
            Some(known) => known.findings.push(finding.id.clone()),
            None => list.push(Printed {
                value,
                qualifier: qualifier.to_string(),
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
