//! Groups side by side, or below each other where there are many: each number with its evidence, base and what else is known.

use super::cell::{Responses, Within, cell, respondents, together};
use super::frame::{BASES, CASES, Column, Frame, Line, TOTAL, named};
use crate::evidence::Evidence;
use crate::format::{count, decimal};
use crate::page::link::Ctx;
use crate::page::number::source;
use crate::table::{Group, Table};
use crate::words::table::show;
use crate::words::{fill, words};
use maud::{Markup, html};

/// The table, and one for each panel.
pub fn tables(ctx: &Ctx, table: &Table) -> Markup {
    html! { @for part in table.parts() { (one(ctx, part)) } }
}

fn one(ctx: &Ctx, table: &Table) -> Markup {
    let turned = table.groups.len() > MOST_COLUMNS && table.groups.len() > table.rows.len();
    let title = ctx.teller().title(table);
    let within = Within {
        stated: &|finding| html! { br; (source(ctx, finding)) },
        responses: Responses::Answer,
        ..Within::NUMBERS
    };
    let shown = match turned {
        true => by_group(ctx, table, &title, within),
        false => by_row(ctx, table, &title, within),
    };
    html! { section.kb-scroll tabindex="0" aria-label=(title) { (shown) } }
}

/// More groups than this stand below each other, if there are fewer rows.
const MOST_COLUMNS: usize = 5;

const CLASS: &str = "kb-table kb-cross";

/// A line a row, a column a group; the bases last.
fn by_row(ctx: &Ctx, table: &Table, title: &str, within: Within) -> Markup {
    let w = words(ctx.lang);
    let all = table.total.as_deref();
    let asked = table.groups.iter().any(|group| group.asked > 0);
    let bases = table.groups.iter().chain(all.map(|total| &total.group));
    let bases = bases.map(|group| base(ctx, group));
    let bases = asked.then(|| Line {
        class: Some(BASES),
        holds: Some(CASES),
        ..Line::new(html! { (w.valid_cases) }, bases)
    });
    let frame = Frame::named(CLASS, html! { (title) }, w.answer, groups(table));
    frame.folded(ctx, rows(ctx, table, within).chain(bases))
}

/// A column a group, and one for everyone.
pub fn groups(table: &Table) -> impl Iterator<Item = Column<'_>> {
    table.columns().map(|group| Column::numbers(&group.label))
}

/// A line a row, with a number of each group and of everyone.
pub fn rows(ctx: &Ctx, table: &Table, within: Within) -> impl Iterator<Item = Line> {
    table.lines().map(move |(row, cells)| {
        let cells = cells.into_iter();
        let cells = cells.map(|own| cell(ctx, table.query.measure, own, within));
        Line::of_row(ctx, row.net, &row.label, cells)
    })
}

/// A line a group, a column a row; the bases in the last column.
fn by_group(ctx: &Ctx, table: &Table, title: &str, within: Within) -> Markup {
    let w = words(ctx.lang);
    let heads = table.rows.iter().map(|row| {
        let head = named(ctx, row.net, &row.label);
        Column::numbers(&row.label).headed(head)
    });
    let columns = heads.chain([Column::cases(w.valid_cases)]);
    let lines = table.groups.iter().enumerate().map(|(at, group)| {
        let own = table.cells.iter().map(|row| &row[at]);
        let cells = own.map(|own| cell(ctx, table.query.measure, own, within));
        Line::new(html! { (group.label) }, cells.chain([base(ctx, group)]))
    });
    let all = table.total.as_deref().map(|total| {
        let cells = total.cells.iter();
        let cells = cells.map(|own| cell(ctx, table.query.measure, own, within));
        let bases = [base(ctx, &total.group)];
        Line {
            class: Some(TOTAL),
            ..Line::new(html! { (total.group.label) }, cells.chain(bases))
        }
    });
    Frame::named(CLASS, html! { (title) }, w.population, columns).folded(ctx, lines.chain(all))
}

/// With weights: as precise as so many answers without.
fn effective(ctx: &Ctx, group: &Group) -> Markup {
    let text = |n: f64| {
        let places = u8::from(group.evidence != Evidence::Modelled);
        let n = decimal(n, places, ctx.lang);
        fill(words(ctx.lang).effective_short, &[("n", &n)])
    };
    html! { @if let Some(n) = group.effective { br; span.kb-dim.kb-effective { data value=(show::machine_count(group.evidence, n)) { (text(n)) } } } }
}

/// Valid cases of a group, of those who were asked.
fn base(ctx: &Ctx, group: &Group) -> Markup {
    let asked = fill(
        words(ctx.lang).of_asked,
        &[("n", &count(group.asked, ctx.lang))],
    );
    html! {
        (respondents(ctx, group.evidence, group.valid))
        " " (together(&asked)) (effective(ctx, group))
    }
}
