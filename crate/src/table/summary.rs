//! What comes out, in one or two sentences.

use super::plan::{NO_CLASS, Plan, TOTAL};
use super::{Cell, Flag, Group, Head, Table, show};
use crate::evidence::Evidence;
use crate::format;
use crate::query::Measure;
use crate::texts::{fill, words};

/// Writes the sentences of a table and of its panels.
pub fn write(plan: &Plan, table: &mut Table) {
    table.summary = of(plan, table);
    for panel in table.panels.iter_mut().flatten() {
        panel.table.summary = of(plan, &panel.table);
    }
}

fn of(plan: &Plan, table: &Table) -> String {
    let told = match table.groups.as_slice() {
        [] => String::new(),
        [only] if only.code == TOTAL => plain(plan, table),
        _ => grouped(plan, table),
    };
    let known = table.numbers().any(|cell| size(plan, cell).is_some());
    let told = match told.is_empty() {
        true if known => words(plan.lang).table_small.to_string(),
        true => words(plan.lang).table_empty.to_string(),
        false => told,
    };
    format!("{told} {}", bases(plan, &table.groups))
        .trim()
        .to_string()
}

/// The largest number and the next, or the mean.
fn plain(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let cells: Vec<&Cell> = table.cells.iter().filter_map(|row| row.first()).collect();
    let mut rows: Vec<(&Head, &Cell)> = table.rows.iter().zip(cells).collect();
    rows.retain(|(head, cell)| !head.net && size(plan, cell).is_some());
    crate::order::sort_by(&mut rows, |a, b| size(plan, a.1) > size(plan, b.1));
    let number = |cell: &Cell| told(plan, cell);
    match rows.as_slice() {
        [] => String::new(),
        [(head, cell)] => fill(
            w.told_one,
            &[("label", &head.label), ("number", &number(cell))],
        ),
        [(first, a), (second, b), ..] => fill(
            w.told_two,
            &[
                ("label", &first.label),
                ("number", &number(a)),
                ("next", &second.label),
                ("then", &number(b)),
            ],
        ),
    }
}

/// Groups of a row with their numbers.
type Groups<'t> = Vec<(&'t Group, &'t Cell)>;

/// Of the row that tells most, the groups with the largest and the smallest number.
fn grouped(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let candidates = table.rows.iter().zip(&table.cells);
    let mut best: Option<(f64, &Head, Groups)> = None;
    for (head, cells) in candidates.filter(|(head, _)| !head.net) {
        let mut groups = comparable(plan, table, cells);
        crate::order::sort_by(&mut groups, |a, b| size(plan, a.1) > size(plan, b.1));
        let span = match groups.as_slice() {
            [(_, first), .., (_, last)] => size(plan, first)
                .zip(size(plan, last))
                .map_or(0.0, |(a, b)| a - b),
            _ => continue,
        };
        if best.as_ref().is_none_or(|(most, ..)| span > *most) {
            best = Some((span, head, groups));
        }
    }
    let Some((_, head, groups)) = best else {
        return String::new();
    };
    let (first, last) = (groups[0], groups[groups.len() - 1]);
    fill(
        w.told_groups,
        &[
            ("label", &head.label),
            ("high", &first.0.label),
            ("number", &told(plan, first.1)),
            ("low", &last.0.label),
            ("then", &told(plan, last.1)),
        ],
    )
}

/// The groups of a row that can be set beside each other: with a class, with a number, and not out of a handful.
fn comparable<'t>(plan: &Plan, table: &'t Table, cells: &'t [Cell]) -> Groups<'t> {
    let pairs = table.groups.iter().zip(cells);
    let fit = |(group, cell): &(&Group, &Cell)| {
        group.code != NO_CLASS && cell.flag != Some(Flag::Tiny) && size(plan, cell).is_some()
    };
    pairs.filter(fit).collect()
}

fn size(plan: &Plan, cell: &Cell) -> Option<f64> {
    match plan.query.measure {
        Measure::Count => cell.count,
        Measure::Mean | Measure::Median => cell.value,
        _ => cell.share,
    }
}

/// A number with what it rests on, where that is not a count in data.
fn told(plan: &Plan, cell: &Cell) -> String {
    let w = words(plan.lang);
    let number = show::text(plan.survey, plan.query.measure, cell, plan.lang);
    let rests = match cell.evidence {
        Evidence::Observed => return number,
        Evidence::Published => w.printed_short,
        Evidence::Implied => w.implied_short,
        Evidence::Modelled => w.modelled_short,
    };
    format!("{number} ({rests})")
}

/// `Basis: 381 gültige Fälle.` or from … to … by group. Only what was counted: printed numbers have bases of their own.
fn bases(plan: &Plan, groups: &[Group]) -> String {
    let w = words(plan.lang);
    let valid: Vec<u32> = groups.iter().map(|g| g.valid).collect();
    let (Some(low), Some(high)) = (valid.iter().min(), valid.iter().max()) else {
        return String::new();
    };
    if *high == 0 {
        return String::new();
    }
    let [low, high] = [*low, *high].map(|n| format::count(n, plan.lang));
    let template = match (groups.len(), plan.survey.descriptor().evidence) {
        (1, Evidence::Modelled) => w.told_base_model,
        (1, _) => w.told_base,
        (_, Evidence::Modelled) => w.told_bases_model,
        _ => w.told_bases,
    };
    fill(template, &[("n", &high), ("from", &low), ("to", &high)])
}
