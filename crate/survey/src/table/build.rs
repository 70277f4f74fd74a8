//! Counts a plan and puts the table together.

use super::cell::{self, Counted};
use super::infer;
use super::plan::{Axis, Line, Of, Place, Plan, axes};
use super::size::{same_size, size};
use super::{Cell, Counts, Group, Head, Missing, Panel, STEP, Sources, Table, Total, weighting};
use crate::codebook::{Question, Reason};
use crate::columns::{Bits, Code, reason};
use crate::query::{Base, Measure, Order, Per, Query};
use crate::stats::effective_n;
use crate::tabulate::{Answers, Frame, Proportion, Values};

/// See [`Table::of`].
pub fn table(sources: Sources, query: &Query) -> Option<Table> {
    let mut table = built(sources, query, Counts::Shown)?;
    table.drop_beside();
    Some(table)
}

/// See [`Table::beside`].
pub fn beside(sources: Sources, query: &Query) -> Option<Table> {
    built(sources, query, Counts::Shown)
}

/// See [`Table::stated`].
pub fn stated(sources: Sources, query: &Query) -> Option<Table> {
    built(sources, query, Counts::Hidden)
}

pub fn built(sources: Sources, query: &Query, counts: Counts) -> Option<Table> {
    let usable = weighting::usable(sources.survey, query);
    let query = &usable.query;
    let plan = Plan::new(sources, &usable)?;
    let (groups, panels) = axes(plan.question, query);
    let everyone = plan.everyone();
    let lines = plan.lines();
    let mut table = one(&plan, &lines, &everyone, &groups);
    if let Some(axis) = panels {
        let panel = |place: Place| Panel {
            table: Table {
                panel: Some(place.label.clone()),
                ..one(&plan, &lines, &place, &groups)
            },
            kind: place.kind,
            code: place.code,
            label: place.label,
        };
        table.panels = Some(
            plan.split(&everyone, &axis)
                .into_iter()
                .map(panel)
                .collect(),
        );
    }
    if !counts.are_shown() {
        table.state();
    }
    order(&plan, &mut table);
    table.faults = usable.faults.clone();
    Some(table)
}

/// What is known of a question's answers, found once for all groups.
pub struct Known<'a> {
    answers: Option<Answers<'a>>,
    values: Option<Values<'a>>,
    /// Of each row the set of respondents; `None` for means and medians.
    parts: Vec<Option<Proportion>>,
    /// The power of ten that follows the spread of the numbers.
    step: i32,
}

impl<'a> Known<'a> {
    fn of(plan: &Plan<'a>, question: &Question, lines: &[Line]) -> Known<'a> {
        let columns = plan.survey.columns();
        let (measure, base) = (plan.query.measure, plan.query.base);
        let answers = Answers::new(question, columns, measure);
        let values = match answers {
            Some(_) => None,
            None => Values::new(question, columns),
        };
        let part = |line: &Line| match &line.of {
            Of::Options(codes) => Some(answers.as_ref()?.part(codes, base)),
            Of::Band(band) => {
                let values = values.as_ref()?;
                Some(values.part(*band, whole(values, base)))
            }
            Of::Mean | Of::Median => None,
        };
        Known {
            parts: lines.iter().map(part).collect(),
            step: values.as_ref().map_or(STEP, |values| match measure {
                Measure::Median => values.median_step(),
                _ => values.step(),
            }),
            answers,
            values,
        }
    }

    /// Means and medians are told as multiples of this power of ten.
    pub fn step(&self) -> i32 {
        self.step
    }

    /// The answers in options; `None` where they are numbers.
    pub fn answers(&self) -> Option<&Answers<'a>> {
        self.answers.as_ref()
    }

    fn valid(&self) -> Option<&Bits> {
        let answers = self.answers.as_ref().map(|a| &a.valid);
        answers.or(self.values.as_ref().map(|v| &v.valid))
    }

    fn asked(&self) -> Option<&Bits> {
        let answers = self.answers.as_ref().map(|a| &a.asked);
        answers.or(self.values.as_ref().map(|v| &v.asked))
    }

    fn missing(&self, reason: Code) -> Option<Bits> {
        let answers = self.answers.as_ref().map(|a| a.missing(reason));
        answers.or_else(|| self.values.as_ref().map(|v| v.missing(reason)))
    }

    /// Rows and numbers of a group's valid answers.
    pub fn numbers(&self, rows: &Bits) -> Vec<(usize, f64)> {
        self.values.as_ref().map_or(Vec::new(), |v| v.within(rows))
    }

    /// The respondents of a row.
    pub fn part(&self, line: usize) -> Option<&Proportion> {
        self.parts[line].as_ref()
    }
}

fn whole(values: &Values, base: Base) -> Bits {
    match base {
        Base::Valid => values.valid.clone(),
        Base::Asked => values.asked.clone(),
        Base::All => Bits::all(values.valid.rows()),
    }
}

/// One table, without panels.
fn one(plan: &Plan, lines: &[Line], of: &Place, axis: &Axis) -> Table {
    let places = plan.split(of, axis);
    let mut known: Vec<(&str, Known)> = Vec::new();
    for place in &places {
        if !known.iter().any(|(id, _)| *id == place.question.id) {
            known.push((&place.question.id, Known::of(plan, place.question, lines)));
        }
    }
    let known_of = |place: &Place| {
        let found = known.iter().find(|(id, _)| *id == place.question.id);
        &found.expect("each place's question was added above").1
    };
    let whole = union(&places, of);
    let counted: Vec<Counted> = places
        .iter()
        .map(|place| Counted {
            place,
            known: known_of(place),
            frame: Frame {
                group: &place.rows,
                whole: &whole,
                per: plan.query.per,
                weights: plan.weights(),
            },
        })
        .collect();
    let total = || -> Option<Box<Total>> {
        let split = matches!(axis, Axis::By(_)) && plan.query.per == Per::Column;
        let place = plan.unsplit(of);
        let counted = Counted {
            known: known_of(split.then_some(&place)?),
            frame: Frame {
                group: &place.rows,
                whole: &whole,
                per: plan.query.per,
                weights: plan.weights(),
            },
            place: &place,
        };
        let cell = |(at, line)| cell::cell(plan, &counted, line, at);
        Some(Box::new(Total {
            group: group(plan, &counted),
            cells: lines.iter().enumerate().map(cell).collect(),
        }))
    };
    let row = |(at, line): (usize, &Line)| -> Vec<Cell> {
        counted
            .iter()
            .map(|c| cell::cell(plan, c, line, at))
            .collect()
    };
    let mut table = Table {
        query: plan.query.clone(),
        panel: None,
        rows: lines.iter().map(head).collect(),
        groups: counted.iter().map(|c| group(plan, c)).collect(),
        cells: lines.iter().enumerate().map(row).collect(),
        total: total(),
        panels: None,
        differences: None,
        tests: Vec::new(),
        open: Vec::new(),
        faults: Vec::new(),
        lacking: plan.raked.map(|raked| raked.lacking),
        counts: Counts::Shown,
        apart: infer::disjoint(plan, axis),
    };
    infer::infer(plan, axis, &counted, lines, &mut table);
    table
}

/// Everyone who is in any group: of a battery's items and of a breakdown the population itself.
fn union(places: &[Place], of: &Place) -> Bits {
    let mut rows = of.rows.clone();
    places.iter().for_each(|place| rows.add(&place.rows));
    rows
}

fn head(line: &Line) -> Head {
    Head {
        code: line.code.clone(),
        label: line.label.clone(),
        net: line.net,
    }
}

fn group(plan: &Plan, counted: &Counted) -> Group {
    let Counted { place, known, .. } = counted;
    let within = |set: Option<&Bits>| set.map_or(0, |set| set.count_in(&place.rows));
    let reasons = plan.survey.codebook().reasons().into_iter();
    let missing = reasons.filter(|r| *r != Reason::NotAsked).map(|r| Missing {
        reason: r,
        count: within(known.missing(reason(r)).as_ref()),
    });
    Group {
        kind: place.kind,
        code: place.code.clone(),
        label: place.label.clone(),
        pictured: place.pictured.clone(),
        evidence: plan.survey.descriptor().evidence,
        size: place.rows.count(),
        asked: within(known.asked()),
        valid: within(known.valid()),
        effective: effective(counted),
        missing: missing.collect(),
        conditions: place.conditions.clone(),
    }
}

/// Kish's effective number of a group's valid cases.
fn effective(counted: &Counted) -> Option<f64> {
    let weights = counted.frame.weights?;
    let mut valid = counted.known.valid()?.clone();
    valid.keep(&counted.place.rows);
    let mut own = Vec::new();
    valid.each(|row| own.push(weights.values[row]));
    effective_n(&own)
}

/// Rows by value, largest first, nets after options; the panels' rows follow the table's.
fn order(plan: &Plan, table: &mut Table) {
    if plan.query.order == Order::Questionnaire || plan.question.is_ordered() {
        return;
    }
    let measure = plan.query.measure;
    let first = |at: usize| table.cells[at].first();
    let share = |at: usize| first(at).and_then(|cell| size(measure, cell));
    let same = |a, b| {
        first(a)
            .zip(first(b))
            .is_some_and(|(a, b)| same_size(measure, a, b))
    };
    let larger = |a: usize, b: usize| share(a) > share(b) && !same(a, b);
    let net = |at: usize| table.rows[at].net;
    let mut order: Vec<usize> = (0..table.rows.len()).collect();
    crate::order::sort_by(&mut order, |a, b| {
        (!net(*a) && net(*b)) || net(*a) == net(*b) && larger(*a, *b)
    });
    rearrange(table, &order);
    let panels = table.panels.iter_mut().flatten();
    panels.for_each(|panel| rearrange(&mut panel.table, &order));
}

fn rearrange(table: &mut Table, order: &[usize]) {
    table.rows = order.iter().map(|at| table.rows[*at].clone()).collect();
    table.cells = order.iter().map(|at| table.cells[*at].clone()).collect();
    if let Some(total) = &mut table.total {
        total.cells = order.iter().map(|at| total.cells[*at].clone()).collect();
    }
    let codes: Vec<String> = table.rows.iter().map(|r| r.code.clone()).collect();
    if let Some(differences) = &mut table.differences {
        let place = |row: &str| codes.iter().position(|code| code == row);
        crate::order::sort_by(differences, |a, b| place(&a.row) < place(&b.row));
    }
}
