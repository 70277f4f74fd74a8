//! What comes out, in one or two sentences.

use super::levels::{listed, quoted};
use super::{Asked, headline};
use crate::evidence::Evidence;
use crate::format;
use crate::query::{Base, Per};
use crate::table::{self, Cell, Group, Panel, Table};
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
    let told = fill(
        w.told_panels,
        &[("n", &n), ("labels", &listed(ask, &labels))],
    );
    let tables: Vec<&Table> = panels.iter().map(|panel| &panel.table).collect();
    format!("{told} {}", bases(ask, &tables)).trim().to_string()
}

fn of(ask: &Asked, table: &Table) -> String {
    let told = headline::of(ask, table).unwrap_or_else(|| instead(ask, table));
    format!("{told} {}", bases(ask, &[table]))
        .trim()
        .to_string()
}

/// What is said below a headline, or where there is none.
pub fn below(ask: &Asked, table: &Table) -> String {
    match headline::of(ask, table) {
        Some(_) => bases(ask, &[table]),
        None => of_table(ask, table),
    }
}

/// What is said where no number bears a headline.
fn instead(ask: &Asked, table: &Table) -> String {
    let w = words(ask.lang);
    let size = |cell: &Cell| table::size(ask.query.measure, cell);
    let known = || table.numbers().filter(|cell| size(cell).is_some());
    let modelled = |cell: &&Cell| cell.evidence == Evidence::Modelled;
    let others = known().filter(|cell| !modelled(cell)).count();
    match () {
        () if known().any(|cell| modelled(&cell)) => mostly_modelled(ask, others),
        () if known().next().is_some() && ask.query.per == Per::Row => w.per_row_told.to_string(),
        () if known().next().is_some() && ask.query.per == Per::Total => {
            w.per_total_told.to_string()
        }
        () if known().next().is_some() => w.table_small.to_string(),
        () if table.numbers().any(|cell| cell.refused.is_some()) => w.table_refused.to_string(),
        () if table.numbers().any(|cell| modelled(&cell)) && !table.counts.are_shown() => {
            w.table_unstated.to_string()
        }
        () => w.table_empty.to_string(),
    }
}

/// Why nothing is pointed out, though `others` of the numbers are not modelled.
fn mostly_modelled(ask: &Asked, others: usize) -> String {
    let w = words(ask.lang);
    let which = match others {
        0 => w.all_modelled,
        _ => w.all_but_some_modelled,
    };
    let which = fill(which, &[("n", &others.to_string())]);
    format!("{which} {}", w.table_modelled)
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
    let kind_of_cases = match ask.query.base {
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
    let many = if same { high.as_str() } else { "" };
    let cases = fill(kind_of_cases, &[("n", many)]);
    let told = fill(
        template,
        &[
            ("n", &high),
            ("from", &low),
            ("to", &high),
            ("cases", &cases),
        ],
    );
    let printed = numbers().any(|cell| !counted(cell));
    match printed {
        true => format!("{told} {}", w.told_printed_base),
        false => told,
    }
}
