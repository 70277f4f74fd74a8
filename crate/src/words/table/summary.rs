//! What comes out, in one or two sentences.

use super::levels::{Level, levels, listed, quoted};
use super::{Asked, show};
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Base, Measure, Per};
use crate::table::{
    self, Axis, Cell, Flag, Group, GroupKind, Head, Panel, Table, axes, equal, same_size,
};
use crate::words::{fill, words};

/// What comes out. Where there are panels they are what is shown: each tells of itself, and the whole which there are.
pub fn of_table(ask: &Asked, table: &Table) -> String {
    match &table.panels {
        Some(panels) => of_panels(ask, panels),
        None => of(ask, table),
    }
}

/// Which panels there are, and their bases.
fn of_panels(ask: &Asked, panels: &[Panel]) -> String {
    let w = words(ask.lang);
    let labels: Vec<String> = panels.iter().map(|p| quoted(ask, &p.label)).collect();
    let n = panels.len().to_string();
    let template = if panels.len() == 1 {
        w.told_panel
    } else {
        w.told_panels
    };
    let told = fill(template, &[("n", &n), ("labels", &listed(ask, &labels))]);
    let tables: Vec<&Table> = panels.iter().map(|panel| &panel.table).collect();
    format!("{told} {}", bases(ask, &tables)).trim().to_string()
}

fn of(ask: &Asked, table: &Table) -> String {
    let w = words(ask.lang);
    let told = match table.groups.as_slice() {
        [] => String::new(),
        [only] if matches!(only.kind, GroupKind::Total | GroupKind::First) => plain(ask, table),
        _ if ask.query.per == Per::Row => w.per_row_told.to_string(),
        _ if ask.query.per == Per::Total => w.per_total_told.to_string(),
        _ => grouped(ask, table),
    };
    let known = || table.numbers().filter(|cell| size(ask, cell).is_some());
    let modelled = |cell: &&Cell| cell.evidence == Evidence::Modelled;
    let others = known().filter(|cell| !modelled(cell)).count();
    let told = match told.is_empty() {
        false => told,
        true if known().any(|cell| modelled(&cell)) => mostly_modelled(ask, others),
        true if known().next().is_some() => w.table_small.to_string(),
        true if table.numbers().any(|cell| cell.refused.is_some()) => w.table_refused.to_string(),
        true if table.numbers().any(|cell| modelled(&cell)) && !table.counts.are_shown() => {
            w.table_unstated.to_string()
        }
        true => w.table_empty.to_string(),
    };
    format!("{told} {}", bases(ask, &[table]))
        .trim()
        .to_string()
}

/// Why nothing is pointed out, though `others` of the numbers are not modelled.
fn mostly_modelled(ask: &Asked, others: usize) -> String {
    let w = words(ask.lang);
    let which = match others {
        0 => w.all_modelled,
        1 => w.all_but_one_modelled,
        _ => w.all_but_some_modelled,
    };
    let which = fill(which, &[("n", &others.to_string())]);
    format!("{which} {}", w.table_modelled)
}

/// The largest number and the next, or the mean; equal ones together.
fn plain(ask: &Asked, table: &Table) -> String {
    let w = words(ask.lang);
    let rows = table.rows.iter().zip(&table.cells);
    let rows = rows.filter(|(head, _)| !head.net);
    let rows = rows.filter_map(|(head, cells)| Some((head.label.as_str(), cells.first()?)));
    let rows: Vec<(&str, &Cell)> = rows.collect();
    let stated = |(_, cell): &(&str, &Cell)| {
        cell.evidence != Evidence::Modelled && size(ask, cell).is_some()
    };
    if rows.iter().any(stated) && rows.iter().any(|row| !stated(row)) {
        let own = rows.into_iter().filter(stated).collect();
        return format!("{} {}", w.among_stated, ranked(ask, own));
    }
    ranked(ask, rows)
}

/// Numbers that rest on the same, ranked.
fn ranked(ask: &Asked, rows: Vec<(&str, &Cell)>) -> String {
    let w = words(ask.lang);
    let number = |cell: &Cell| told(ask, cell);
    let level = |level: &Level| level.told(ask, number);
    match levels(ask, rows).as_slice() {
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
fn grouped(ask: &Asked, table: &Table) -> String {
    let w = words(ask.lang);
    let rows = table.rows.iter().zip(&table.cells);
    let rows = rows.filter(|(head, _)| !head.net);
    let spreads: Vec<Spread> = rows
        .filter_map(|(head, cells)| spread(ask, table, head, cells))
        .collect();
    let widest = spreads.iter().map(|s| s.span).fold(0.0, f64::max);
    let Some(best) = spreads.iter().find(|s| s.span == widest) else {
        return String::new();
    };
    let told = match best.levels.as_slice() {
        [high, .., low] => apart(ask, &spreads, best, high, low),
        _ if widest == 0.0 => match ask.query.measure {
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
    ask: &Asked,
    table: &'t Table,
    head: &'t Head,
    cells: &'t [Cell],
) -> Option<Spread<'t>> {
    let groups = comparable(ask, table, cells);
    let enough = groups.len() > 1;
    let ordered = |above: fn(f64, f64) -> bool| {
        let cells = groups.iter().map(|(_, cell)| *cell);
        cells.reduce(|best, next| match size(ask, next).zip(size(ask, best)) {
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
        span: distance(ask, high, low),
        levels: levels(ask, groups),
    })
}

/// How far two numbers are apart: 0 where they are one.
fn distance(ask: &Asked, high: &Cell, low: &Cell) -> f64 {
    let sizes = size(ask, high).zip(size(ask, low));
    let apart = sizes.filter(|_| !same_size(ask.query.measure, high, low));
    apart.map_or(0.0, |(high, low)| high - low)
}

/// The groups furthest apart, and the rows in which they are as far apart.
fn apart(ask: &Asked, all: &[Spread], best: &Spread, high: &Level, low: &Level) -> String {
    let w = words(ask.lang);
    let averaged = matches!(ask.query.measure, Measure::Mean | Measure::Median);
    let items = axes(ask.question, ask.query).0 == Axis::Items;
    let as_far = |s: &&Spread| equal(s.span, best.span) || shown(ask, s) == shown(ask, best);
    let rows: Vec<String> = all
        .iter()
        .filter(as_far)
        .map(|s| quoted(ask, &s.head.label))
        .collect();
    let template = match (items, averaged, rows.len()) {
        (false, true, _) => w.told_means,
        (true, _, 1) => w.told_items,
        (true, ..) => w.told_items_equal,
        (false, _, 1) => w.told_groups,
        (false, ..) => w.told_groups_equal,
    };
    let number = |cell: &Cell| told(ask, cell);
    fill(
        template,
        &[
            ("label", &best.head.label),
            ("labels", &listed(ask, &rows)),
            ("high", &high.told(ask, number)),
            ("low", &low.told(ask, number)),
        ],
    )
}

/// How far apart the rounded ends are: of shares in points.
fn shown(ask: &Asked, spread: &Spread) -> Option<f64> {
    let (high, low) = (spread.levels.first()?.cell(), spread.levels.last()?.cell());
    let rounded = |cell: &Cell| match ask.query.measure {
        Measure::Count | Measure::Mean | Measure::Median => size(ask, cell),
        _ => size(ask, cell).map(|share| (share * 100.0).round()),
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
fn comparable<'t>(ask: &Asked, table: &'t Table, cells: &'t [Cell]) -> Vec<(&'t Group, &'t Cell)> {
    let pairs = table.groups.iter().zip(cells);
    let fit = |(group, cell): &(&Group, &Cell)| {
        let firm = cell.flag != Some(Flag::Tiny) && cell.evidence != Evidence::Modelled;
        group.kind != GroupKind::NoClass && firm && size(ask, cell).is_some()
    };
    pairs.filter(fit).collect()
}

fn size(ask: &Asked, cell: &Cell) -> Option<f64> {
    table::size(ask.query.measure, cell)
}

/// A number with what it rests on, where that is not a count in data.
fn told(ask: &Asked, cell: &Cell) -> String {
    let w = words(ask.lang);
    let number = show::text(ask.survey, ask.query.measure, cell, ask.lang);
    let number = match cell.category {
        Some(_) => quoted(ask, &number),
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
fn bases(ask: &Asked, tables: &[&Table]) -> String {
    let w = words(ask.lang);
    let size = |g: &Group| match ask.query.base {
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
    let stated = ask.survey.descriptor().evidence == Evidence::Modelled
        && tables.iter().any(|table| !table.counts.are_shown());
    if *high == 0 || stated || !numbers().any(counted) {
        return String::new();
    }
    let cases = match ask.query.base {
        Base::Valid => w.valid_lower,
        Base::Asked => w.asked_lower,
        Base::All => w.all_lower,
    };
    let same = low == high;
    let [low, high] = [*low, *high].map(|n| format::count(n, ask.lang));
    let template = match (sizes.len(), ask.survey.descriptor().evidence) {
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
