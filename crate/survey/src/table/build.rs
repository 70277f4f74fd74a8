//! Counts a plan and puts the table together.

use super::cell::{self, Counted};
use super::infer;
use super::plan::{Axis, Line, People, Place, Plan, axes};
use super::size::{same_size, size};
use super::{
    Cell, Counts, Group, GroupKind, Head, Missing, Panel, STEP, Sources, Table, Total, weighting,
};
use crate::codebook::{Question, Reason};
use crate::columns::reason;
use crate::query::{Measure, Order, Per, Query};
use crate::stats::Level;
use crate::tabulate::{Answers, Crossed, Crowd, Part, Sums, Values, whole};

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
    let (everyone, people) = (plan.everyone(), plan.people());
    let lines = plan.lines();
    let mut table = one(&plan, &lines, (&everyone, &people), &groups);
    if let Some(axis) = panels {
        table.panels = Some(in_panels(
            &plan,
            &lines,
            (&everyone, &people),
            &groups,
            &axis,
        ));
    }
    if !counts.are_shown() {
        table.state();
    }
    order(&plan, &mut table);
    table.faults = usable.faults.clone();
    Some(table)
}

/// A table a group of the second axis.
fn in_panels(
    plan: &Plan,
    lines: &[Line],
    (of, people): (&Place, &People),
    groups: &Axis,
    axis: &Axis,
) -> Vec<Panel> {
    let split = plan.split(people, axis);
    let mut panels = Vec::new();
    for (at, place) in plan.places(of, axis).into_iter().enumerate() {
        let own = plan.within(people, axis, &split, at);
        if place.kind == GroupKind::NoClass && own.rows.count() == 0 {
            continue;
        }
        panels.push(Panel {
            table: Table {
                panel: Some(place.label.clone()),
                ..one(plan, lines, (&place, &own), groups)
            },
            kind: place.kind,
            code: place.code,
            label: place.label,
        });
    }
    panels
}

/// What was counted of a question's answers in the groups of a population.
pub struct Known<'a> {
    crossed: Crossed<'a>,
    /// Of each row the respondents by group; `None` for means and medians, and where nothing is known.
    parts: Vec<Option<Part>>,
    /// Of answers as numbers those of each group by value.
    levels: Vec<Vec<Level>>,
    /// Who was asked and has no valid answer, by reason.
    missing: Vec<(Reason, Sums)>,
    /// The power of ten that follows the spread of the numbers.
    step: i32,
}

/// The answers to a question, in options or as numbers.
struct Asked<'a> {
    answers: Answers<'a>,
    /// Whether its options are counted.
    options: bool,
    values: Option<Values<'a>>,
}

impl<'a> Asked<'a> {
    fn of(plan: &Plan<'a>, question: &Question) -> Asked<'a> {
        let columns = plan.survey.columns();
        if let Some(answers) = Answers::new(question, columns, plan.query.measure) {
            return Asked {
                answers,
                options: true,
                values: None,
            };
        }
        let values = Values::new(question, columns);
        Asked {
            answers: Answers::of_values(values.as_ref(), columns),
            options: false,
            values,
        }
    }
}

impl<'a> Known<'a> {
    fn of(plan: &Plan, asked: &'a Asked, lines: &[Line], crowd: Crowd<'a>) -> Known<'a> {
        let crossed = Crossed::new(&asked.answers, crowd);
        let mut parts = Vec::with_capacity(lines.len());
        for line in lines {
            let part = || crossed.part(line.of.codes(), plan.query.base);
            parts.push(asked.options.then(part));
        }
        let mut missing = Vec::new();
        for why in plan.survey.codebook().reasons() {
            if why != Reason::NotAsked {
                missing.push((why, crossed.missing(reason(why))));
            }
        }
        let values = asked.values.as_ref();
        Known {
            levels: values.map_or(Vec::new(), |values| values.levels(crowd)),
            step: values.map_or(STEP, |values| match plan.query.measure {
                Measure::Median => values.median_step(),
                _ => values.step(),
            }),
            parts,
            missing,
            crossed,
        }
    }

    /// Means and medians are told as multiples of this power of ten.
    pub fn step(&self) -> i32 {
        self.step
    }

    /// The answers by group.
    pub fn crossed(&self) -> &Crossed<'a> {
        &self.crossed
    }

    /// A group's valid answers by value; none where they are no numbers.
    pub fn levels(&self, group: usize) -> &[Level] {
        self.levels.get(group).map_or(&[], |levels| levels)
    }

    /// The respondents of a row.
    pub fn part(&self, line: usize) -> Option<&Part> {
        self.parts[line].as_ref()
    }
}

/// What is known of each question.
fn each<'a>(
    plan: &Plan,
    asked: &'a [(&str, Asked)],
    lines: &[Line],
    crowd: Crowd<'a>,
) -> Vec<Known<'a>> {
    let known = |(_, asked): &'a (&str, Asked)| Known::of(plan, asked, lines, crowd);
    asked.iter().map(known).collect()
}

/// One table, without panels.
fn one(plan: &Plan, lines: &[Line], (of, people): (&Place, &People), axis: &Axis) -> Table {
    let places = plan.places(of, axis);
    let split = plan.split(people, axis);
    let everyone = people.everyone(axis, &split);
    let mut asked: Vec<(&str, Asked)> = Vec::new();
    for place in &places {
        if !asked.iter().any(|(id, _)| *id == place.question.id) {
            asked.push((&place.question.id, Asked::of(plan, place.question)));
        }
    }
    let weights = plan.weights().map(|weights| &weights.values[..]);
    let crowd = Crowd {
        rows: &everyone,
        split: &split,
        weights,
    };
    let all_in_one =
        split_in_one(plan, axis).then(|| each(plan, &asked, lines, whole(&everyone, weights)));
    let known = each(plan, &asked, lines, crowd);
    let counted = places.iter().enumerate().filter_map(|(at, place)| {
        let asked = asked.iter().position(|(id, _)| *id == place.question.id)?;
        let group = if *axis == Axis::Items { 0 } else { at };
        let counted = Counted {
            place,
            known: &known[asked],
            group,
            whole: all_in_one.as_ref().map(|all| &all[asked]),
        };
        let kept = place.kind != GroupKind::NoClass || counted.known.crossed.size[group].count > 0;
        kept.then_some(counted)
    });
    let counted: Vec<Counted> = counted.collect();
    let place = plan.unsplit(of);
    let total = || -> Option<Box<Total>> {
        let split = matches!(axis, Axis::By(_)) && plan.query.per == Per::Column;
        let counted = Counted {
            place: &place,
            known: split.then_some(&all_in_one.as_ref()?[0])?,
            group: 0,
            whole: None,
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
        apart: infer::disjoint(plan, axis, &split),
    };
    infer::infer(plan, axis, &counted, lines, &mut table);
    table
}

/// Whether a number is needed of all groups together: beside a breakdown, and for shares that are not of a group.
fn split_in_one(plan: &Plan, axis: &Axis) -> bool {
    matches!(axis, Axis::By(_)) || plan.query.per != Per::Column
}

fn head(line: &Line) -> Head {
    Head {
        code: line.code.clone(),
        label: line.label.clone(),
        net: line.net,
    }
}

fn group(plan: &Plan, counted: &Counted) -> Group {
    let Counted {
        place,
        known,
        group,
        ..
    } = counted;
    let missing = known.missing.iter().map(|(reason, sums)| Missing {
        reason: *reason,
        count: sums[*group].count,
    });
    Group {
        kind: place.kind,
        code: place.code.clone(),
        label: place.label.clone(),
        pictured: place.pictured.clone(),
        evidence: plan.survey.descriptor().evidence,
        size: known.crossed.size[*group].count,
        asked: known.crossed.asked[*group].count,
        valid: known.crossed.valid[*group].count,
        effective: plan
            .weights()
            .and_then(|_| known.crossed.valid[*group].effective()),
        missing: missing.collect(),
        conditions: place.conditions.clone(),
    }
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
