//! What comes out, in one or two sentences.

use super::plan::{Axis, Plan, axes};
use super::{Cell, Flag, Group, GroupKind, Head, Table, show};
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Base, Measure, Per};
use crate::texts::{fill, words};

/// Writes the sentences of a table and of its panels.
pub fn write(plan: &Plan, table: &mut Table) {
    table.summary = of(plan, table);
    for panel in table.panels.iter_mut().flatten() {
        panel.table.summary = of(plan, &panel.table);
    }
}

fn of(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let told = match table.groups.as_slice() {
        [] => String::new(),
        [only] if only.kind == GroupKind::Total => plain(plan, table),
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
        true => w.table_empty.to_string(),
    };
    format!("{told} {}", bases(plan, table)).trim().to_string()
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
    let Some((span, head, groups)) = best else {
        return String::new();
    };
    if span == 0.0 {
        return w.told_same.to_string();
    }
    let (first, last) = (groups[0], groups[groups.len() - 1]);
    let averaged = matches!(plan.query.measure, Measure::Mean | Measure::Median);
    let template = match axes(plan.question, plan.query) {
        (Axis::Items, _) => w.told_items,
        _ if averaged => w.told_means,
        _ => w.told_groups,
    };
    let told = fill(
        template,
        &[
            ("label", &head.label),
            ("high", &first.0.label),
            ("number", &told(plan, first.1)),
            ("low", &last.0.label),
            ("then", &told(plan, last.1)),
        ],
    );
    match left_out(table) {
        true => format!("{told} {}", w.told_left_out),
        false => told,
    }
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
fn comparable<'t>(plan: &Plan, table: &'t Table, cells: &'t [Cell]) -> Groups<'t> {
    let pairs = table.groups.iter().zip(cells);
    let fit = |(group, cell): &(&Group, &Cell)| {
        let firm = cell.flag != Some(Flag::Tiny) && cell.evidence != Evidence::Modelled;
        group.kind != GroupKind::NoClass && firm && size(plan, cell).is_some()
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
fn bases(plan: &Plan, table: &Table) -> String {
    let w = words(plan.lang);
    let size = |g: &Group| match plan.query.base {
        Base::Valid => g.valid,
        Base::Asked => g.asked,
        Base::All => g.size,
    };
    let sizes: Vec<u32> = table.groups.iter().map(size).collect();
    let (Some(low), Some(high)) = (sizes.iter().min(), sizes.iter().max()) else {
        return String::new();
    };
    let counted = |cell: &Cell| matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
    if *high == 0 || !table.numbers().any(counted) {
        return String::new();
    }
    let cases = match plan.query.base {
        Base::Valid => w.valid_lower,
        Base::Asked => w.asked_lower,
        Base::All => w.all_lower,
    };
    let [low, high] = [*low, *high].map(|n| format::count(n, plan.lang));
    let template = match (sizes.len(), plan.survey.descriptor().evidence) {
        (1, Evidence::Modelled) => w.told_base_model,
        (1, _) => w.told_base,
        (_, Evidence::Modelled) => w.told_bases_model,
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
    let printed = table.numbers().any(|cell| !counted(cell));
    match printed {
        true => format!("{told} {}", w.told_printed_base),
        false => told,
    }
}
