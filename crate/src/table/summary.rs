//! What comes out, in one or two sentences.

use super::levels::{self, Level, equal, levels, listed, quoted, same_size};
use super::plan::{Axis, Plan, axes};
use super::{Cell, Flag, Group, GroupKind, Head, Panel, Table, show};
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Base, Measure, Per};
use crate::words::{fill, words};

/// Writes the sentences of a table and of its panels. Where there are panels they are what is shown: each tells of itself, and the whole
/// which there are.
pub fn write(plan: &Plan, table: &mut Table) {
    for panel in table.panels.iter_mut().flatten() {
        panel.table.summary = of(plan, &panel.table);
    }
    table.summary = match &table.panels {
        Some(panels) => of_panels(plan, panels),
        None => of(plan, table),
    };
}

/// Which panels there are, and their bases.
fn of_panels(plan: &Plan, panels: &[Panel]) -> String {
    let w = words(plan.lang);
    let labels: Vec<String> = panels.iter().map(|p| quoted(plan, &p.label)).collect();
    let n = panels.len().to_string();
    let template = if panels.len() == 1 {
        w.told_panel
    } else {
        w.told_panels
    };
    let told = fill(template, &[("n", &n), ("labels", &listed(plan, &labels))]);
    let tables: Vec<&Table> = panels.iter().map(|panel| &panel.table).collect();
    format!("{told} {}", bases(plan, &tables))
        .trim()
        .to_string()
}

fn of(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let told = match table.groups.as_slice() {
        [] => String::new(),
        [only] if matches!(only.kind, GroupKind::Total | GroupKind::First) => plain(plan, table),
        _ if plan.query.per == Per::Row => w.per_row_told.to_string(),
        _ if plan.query.per == Per::Total => w.per_total_told.to_string(),
        _ => grouped(plan, table),
    };
    let known = || table.numbers().filter(|cell| size(plan, cell).is_some());
    let modelled = |cell: &&Cell| cell.evidence == Evidence::Modelled;
    let others = known().filter(|cell| !modelled(cell)).count();
    let told = match told.is_empty() {
        false => told,
        true if known().any(|cell| modelled(&cell)) => mostly_modelled(plan, others),
        true if known().next().is_some() => w.table_small.to_string(),
        true if table.numbers().any(|cell| cell.refused.is_some()) => w.table_refused.to_string(),
        true if table.numbers().any(|cell| modelled(&cell)) && !table.counts.are_shown() => {
            w.table_unstated.to_string()
        }
        true => w.table_empty.to_string(),
    };
    format!("{told} {}", bases(plan, &[table]))
        .trim()
        .to_string()
}

/// Why nothing is pointed out, though `others` of the numbers are not modelled.
fn mostly_modelled(plan: &Plan, others: usize) -> String {
    let w = words(plan.lang);
    let which = match others {
        0 => w.all_modelled,
        1 => w.all_but_one_modelled,
        _ => w.all_but_some_modelled,
    };
    let which = fill(which, &[("n", &others.to_string())]);
    format!("{which} {}", w.table_modelled)
}

/// The largest number and the next, or the mean; equal ones together.
fn plain(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let rows = table.rows.iter().zip(&table.cells);
    let rows = rows.filter(|(head, _)| !head.net);
    let rows = rows.filter_map(|(head, cells)| Some((head.label.as_str(), cells.first()?)));
    let rows: Vec<(&str, &Cell)> = rows.collect();
    let stated = |(_, cell): &(&str, &Cell)| {
        cell.evidence != Evidence::Modelled && size(plan, cell).is_some()
    };
    if rows.iter().any(stated) && rows.iter().any(|row| !stated(row)) {
        let own = rows.into_iter().filter(stated).collect();
        return format!("{} {}", w.among_stated, ranked(plan, own));
    }
    ranked(plan, rows)
}

/// Numbers that rest on the same, ranked.
fn ranked(plan: &Plan, rows: Vec<(&str, &Cell)>) -> String {
    let w = words(plan.lang);
    let number = |cell: &Cell| told(plan, cell);
    let level = |level: &Level| level.told(plan, number);
    match levels(plan, rows).as_slice() {
        [] => String::new(),
        [only] if only.is_one() => {
            let (label, cell) = only.items[0];
            fill(w.told_one, &[("label", label), ("number", &number(cell))])
        }
        [only] => fill(w.told_equal, &[("level", &level(only))]),
        [first, next, ..] => {
            let one = |one, some, which: &Level| if which.is_one() { one } else { some };
            let largest = one(w.told_largest, w.told_largest_some, first);
            let then = one(w.told_then, w.told_then_some, next);
            let largest = fill(largest, &[("level", &level(first))]);
            largest + &fill(then, &[("level", &level(next))])
        }
    }
}

/// A row in which groups differ: how far, and the groups from the largest number to the smallest.
struct Spread<'t> {
    head: &'t Head,
    span: f64,
    levels: Vec<Level<'t>>,
}

/// Of the rows that tell most, the groups with the largest and the smallest number.
fn grouped(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let rows = table.rows.iter().zip(&table.cells);
    let rows = rows.filter(|(head, _)| !head.net);
    let spreads: Vec<Spread> = rows
        .filter_map(|(head, cells)| spread(plan, table, head, cells))
        .collect();
    let widest = spreads.iter().map(|s| s.span).fold(0.0, f64::max);
    let Some(best) = spreads.iter().find(|s| s.span == widest) else {
        return String::new();
    };
    let told = match best.levels.as_slice() {
        [high, .., low] => apart(plan, &spreads, best, high, low),
        _ if widest == 0.0 => match plan.query.measure {
            Measure::Mean | Measure::Median => w.told_same_value.to_string(),
            _ => w.told_same.to_string(),
        },
        _ => w.told_same_rounded.to_string(),
    };
    match left_out(table) {
        true => format!("{told} {}", w.told_left_out),
        false => told,
    }
}

fn spread<'t>(
    plan: &Plan,
    table: &'t Table,
    head: &'t Head,
    cells: &'t [Cell],
) -> Option<Spread<'t>> {
    let groups = comparable(plan, table, cells);
    let enough = groups.len() > 1;
    let ordered = |above: fn(f64, f64) -> bool| {
        let cells = groups.iter().map(|(_, cell)| *cell);
        cells.reduce(|best, next| match size(plan, next).zip(size(plan, best)) {
            Some((next_size, size)) if above(next_size, size) => next,
            _ => best,
        })
    };
    let (high, low) = (ordered(|a, b| a > b)?, ordered(|a, b| a < b)?);
    let groups = groups
        .iter()
        .map(|(group, cell)| (group.label.as_str(), *cell));
    enough.then(|| Spread {
        head,
        span: distance(plan, high, low),
        levels: levels(plan, groups),
    })
}

/// How far two numbers are apart: 0 where they are one.
fn distance(plan: &Plan, high: &Cell, low: &Cell) -> f64 {
    let sizes = size(plan, high).zip(size(plan, low));
    let apart = sizes.filter(|_| !same_size(plan.query.measure, high, low));
    apart.map_or(0.0, |(high, low)| high - low)
}

/// The groups furthest apart, and the rows in which they are as far apart.
fn apart(plan: &Plan, all: &[Spread], best: &Spread, high: &Level, low: &Level) -> String {
    let w = words(plan.lang);
    let averaged = matches!(plan.query.measure, Measure::Mean | Measure::Median);
    let items = axes(plan.question, plan.query).0 == Axis::Items;
    let as_far = |s: &&Spread| equal(s.span, best.span) || shown(plan, s) == shown(plan, best);
    let rows: Vec<String> = all
        .iter()
        .filter(as_far)
        .map(|s| quoted(plan, &s.head.label))
        .collect();
    let template = match (items, averaged, rows.len()) {
        (false, true, _) => w.told_means,
        (true, _, 1) => w.told_items,
        (true, ..) => w.told_items_equal,
        (false, _, 1) => w.told_groups,
        (false, ..) => w.told_groups_equal,
    };
    let number = |cell: &Cell| told(plan, cell);
    fill(
        template,
        &[
            ("label", &best.head.label),
            ("labels", &listed(plan, &rows)),
            ("high", &high.told(plan, number)),
            ("low", &low.told(plan, number)),
        ],
    )
}

/// How far apart the rounded ends are: of shares in points.
fn shown(plan: &Plan, spread: &Spread) -> Option<f64> {
    let (high, low) = (spread.levels.first()?.cell(), spread.levels.last()?.cell());
    let rounded = |cell: &Cell| match plan.query.measure {
        Measure::Count | Measure::Mean | Measure::Median => size(plan, cell),
        _ => size(plan, cell).map(|share| (share * 100.0).round()),
    };
    Some(rounded(high)? - rounded(low)?)
}

/// Whether a group with a class was too small to be told.
fn left_out(table: &Table) -> bool {
    let tiny = |(group, cell): (&Group, &Cell)| {
        group.kind != GroupKind::NoClass
            && cell.flag == Some(Flag::Tiny)
            && cell.unweighted_base != Some(0)
    };
    let mut pairs = table
        .cells
        .iter()
        .flat_map(|row| table.groups.iter().zip(row));
    pairs.any(tiny)
}

/// The groups of a row that can be set beside each other: with a class, with a number that is not modelled, and not out of a handful.
fn comparable<'t>(plan: &Plan, table: &'t Table, cells: &'t [Cell]) -> Vec<(&'t Group, &'t Cell)> {
    let pairs = table.groups.iter().zip(cells);
    let fit = |(group, cell): &(&Group, &Cell)| {
        let firm = cell.flag != Some(Flag::Tiny) && cell.evidence != Evidence::Modelled;
        group.kind != GroupKind::NoClass && firm && size(plan, cell).is_some()
    };
    pairs.filter(fit).collect()
}

fn size(plan: &Plan, cell: &Cell) -> Option<f64> {
    levels::size(plan.query.measure, cell)
}

/// A number with what it rests on, where that is not a count in data.
fn told(plan: &Plan, cell: &Cell) -> String {
    let w = words(plan.lang);
    let number = show::text(plan.survey, plan.query.measure, cell, plan.lang);
    let number = match cell.category {
        Some(_) => quoted(plan, &number),
        None => number,
    };
    let rests = match cell.evidence {
        Evidence::Observed => return number,
        Evidence::Published => w.printed_short,
        Evidence::Implied => w.implied_short,
        Evidence::Modelled => w.modelled_short,
    };
    format!("{number} ({rests})")
}

/// `Basis: 381 gültige Fälle.` or from … to … by group. Only what was counted: stated numbers have bases of their own.
fn bases(plan: &Plan, tables: &[&Table]) -> String {
    let w = words(plan.lang);
    let size = |g: &Group| match plan.query.base {
        Base::Valid => g.valid,
        Base::Asked => g.asked,
        Base::All => g.size,
    };
    let groups = tables.iter().flat_map(|table| &table.groups);
    let sizes: Vec<u32> = groups.map(size).collect();
    let numbers = || tables.iter().flat_map(|table| table.numbers());
    let (Some(low), Some(high)) = (sizes.iter().min(), sizes.iter().max()) else {
        return String::new();
    };
    let counted = |cell: &Cell| matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
    let stated = plan.survey.descriptor().evidence == Evidence::Modelled
        && tables.iter().any(|table| !table.counts.are_shown());
    if *high == 0 || stated || !numbers().any(counted) {
        return String::new();
    }
    let cases = match plan.query.base {
        Base::Valid => w.valid_lower,
        Base::Asked => w.asked_lower,
        Base::All => w.all_lower,
    };
    let same = low == high;
    let [low, high] = [*low, *high].map(|n| format::count(n, plan.lang));
    let template = match (sizes.len(), plan.survey.descriptor().evidence) {
        (1, Evidence::Modelled) => w.told_base_model,
        (1, _) => w.told_base,
        (_, Evidence::Modelled) if same => w.told_bases_same_model,
        (_, Evidence::Modelled) => w.told_bases_model,
        _ if same => w.told_bases_same,
        _ => w.told_bases,
    };
    let told = fill(
        template,
        &[
            ("n", &high),
            ("from", &low),
            ("to", &high),
            ("cases", cases),
        ],
    );
    let printed = numbers().any(|cell| !counted(cell));
    match printed {
        true => format!("{told} {}", w.told_printed_base),
        false => told,
    }
}
