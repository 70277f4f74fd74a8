//! One number: counted, looked up among the stated ones, and marked with what it rests on.

use super::build::Known;
use super::infer;
use super::plan::{Line, Of, Place, Plan};
use super::stated::{Bounds, Known as Looked, Number, Stated};
use super::{Cell, Flag, GroupKind, Modelled, Refused};
use crate::columns::Code;
use crate::evidence::Evidence;
use crate::query::{Measure, Per, Query};
use crate::tabulate::{Amount, Tally};

/// A group with what is known of its question's answers.
pub struct Counted<'a> {
    pub place: &'a Place<'a>,
    pub known: &'a Known<'a>,
    /// Which of the groups it is.
    pub group: usize,
    /// The same of all groups together, where shares are not of a group.
    pub whole: Option<&'a Known<'a>>,
}

impl Counted<'_> {
    /// The amount of a row: out of the base in the group, out of those in all groups who gave the option, or out of the base in all groups.
    /// Nothing of nothing where it cannot be counted.
    pub fn amount(&self, plan: &Plan, line: usize) -> Amount {
        let whole = || self.whole.and_then(|whole| whole.part(line));
        let amount = || {
            let part = self.known.part(line)?;
            Some(Amount {
                hits: part.hits[self.group],
                base: match plan.query.per {
                    Per::Column => part.base[self.group],
                    Per::Row => whole()?.hits[0],
                    Per::Total => whole()?.base[0],
                },
                weighted: plan.weights().is_some(),
            })
        };
        amount().unwrap_or_default()
    }
}

/// The cell of a group and a row.
pub fn cell(plan: &Plan, counted: &Counted, line: &Line, at: usize) -> Cell {
    let mut cell = match &line.of {
        Of::Mean | Of::Median => infer::average(plan, counted, line),
        Of::Options(codes) if !is_offered(plan, counted, codes) => {
            empty(plan.survey.descriptor().evidence)
        }
        Of::Options(_) | Of::Band(_) => share(plan, counted.amount(plan, at)),
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
fn is_offered(plan: &Plan, counted: &Counted, codes: &[Code]) -> bool {
    let options = &plan.optioned.answers;
    let lacking = &counted.place.question.not_offered;
    let mut codes = codes.iter().map(|at| &options[usize::from(*at)].code);
    codes.any(|code| !lacking.contains(code))
}

/// Below this base a share is told as "k of n" alone.
const TINY: u32 = 10;
/// Below this base a number is flagged.
const SMALL: u32 = 30;

/// Whether a base is so small that single respondents move a share a lot.
pub fn is_small(base: u32) -> bool {
    base < SMALL
}

/// Whether a base is so small that a share of it is told as "k of n" alone.
pub fn is_tiny(base: u32) -> bool {
    base < TINY
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
        unweighted_base: Some(amount.base.count),
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
    let tally = cell.tally().filter(|tally| tally.base > 0);
    let known = plan.stated.known(&query, &line.code, tally);
    *cell = led(plan.stated, cell, &known, query.measure);
}

/// A counted cell behind what was stated, or with it beside: what was observed gives its place to nothing, unless what is stated leads.
fn led(stated: &dyn Stated, cell: &Cell, known: &Looked, measure: Measure) -> Cell {
    let own = Cell {
        printed: known.printed.clone(),
        ..cell.clone()
    };
    if cell.evidence == Evidence::Observed && !stated.leads() {
        return own;
    }
    let own = Cell {
        bounds: known.forced.clone(),
        ..own
    };
    match first(&own, known, measure) {
        Some(number) => Cell {
            modelled: known.counted.map(modelled),
            ..number
        },
        None => own,
    }
}

impl Cell {
    /// The cell of one number, in no group of a table: what is known of it, in responses that are this.
    pub fn alone(
        stated: &dyn Stated,
        evidence: Evidence,
        known: &Looked,
        measure: Measure,
    ) -> Cell {
        let counted = known
            .counted
            .map(|tally| of_tally(evidence, tally, measure));
        let cell = counted.unwrap_or_else(|| empty(evidence));
        let cell = led(stated, &cell, known, measure);
        Cell {
            flag: cell.unweighted_base.and_then(flag),
            ..cell
        }
    }

    /// The same cell as the responses alone give it; `None` where nobody is in the base.
    pub fn as_counted(&self, evidence: Evidence, measure: Measure) -> Option<Cell> {
        let tally = self.counted()?;
        Some(Cell {
            flag: flag(tally.base),
            printed: self.printed.clone(),
            ..of_tally(evidence, tally, measure)
        })
    }

    /// What the responses give, in the cell's own place or beside what was stated; `None` where nobody is in the base, and of weighted numbers.
    pub fn counted(&self) -> Option<Tally> {
        let own = matches!(self.evidence, Evidence::Modelled | Evidence::Observed);
        let tally = match (&self.modelled, own) {
            (Some(beside), _) => Some(beside.tally()),
            (None, true) => self.tally(),
            (None, false) => None,
        };
        tally.filter(|tally| tally.base > 0)
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally {
            count: self.count? as u32,
            base: self.unweighted_base?,
        })
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.printed.is_empty() && self.bounds.is_none() && self.counted().is_none()
    }
}

/// The number that goes before what the responses give: the stated one, else the forced one.
fn first(cell: &Cell, known: &Looked, measure: Measure) -> Option<Cell> {
    let usable = |f: &&Bounds| measure == Measure::Count || f.base.is_some_and(|n| n > 0);
    match (known.number, known.forced.as_ref().filter(usable)) {
        (Some(number), _) => Some(published(cell, number)),
        (None, Some(forced)) => Some(implied(cell, forced, measure)),
        (None, None) => None,
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

fn published(cell: &Cell, number: Number) -> Cell {
    let (Number::Share(_, base) | Number::Count(_, base)) = number;
    let (share, count) = match number {
        Number::Share(share, _) => (Some(share), None),
        Number::Count(n, _) => (None, Some(f64::from(n))),
    };
    Cell {
        share,
        count,
        base: base.map(f64::from),
        unweighted_base: base,
        printed: cell.printed.clone(),
        bounds: cell.bounds.clone(),
        ..empty(Evidence::Published)
    }
}

/// Exact where the bounds meet, otherwise only the bounds.
fn implied(cell: &Cell, forced: &Bounds, measure: Measure) -> Cell {
    let [lower, upper] = forced.count;
    let mut number = Cell {
        base: forced.base.map(f64::from),
        unweighted_base: forced.base,
        printed: cell.printed.clone(),
        bounds: cell.bounds.clone(),
        ..empty(Evidence::Implied)
    };
    if lower == upper {
        number.count = Some(f64::from(lower));
        let base = forced.base.filter(|n| *n > 0 && measure != Measure::Count);
        number.share = base.map(|n| f64::from(lower) / f64::from(n));
    }
    number
}

fn of_tally(evidence: Evidence, tally: Tally, measure: Measure) -> Cell {
    Cell {
        count: Some(f64::from(tally.count)),
        base: Some(f64::from(tally.base)),
        unweighted_base: Some(tally.base),
        share: modelled(tally).share.filter(|_| measure != Measure::Count),
        ..empty(evidence)
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
