//! Groups side by side, or below each other where there are many: each number with its evidence, base and what else is known.

use super::cell::{Responses, Within, cell, respondents, together};
use super::frame::{CASES, Caption, Column, Frame, Line, named};
use crate::evidence::Evidence;
use crate::format::{count, decimal};
use crate::page::link::Ctx;
use crate::page::number::source;
use crate::table::{Cell, Group, Table};
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
    html! {
        section.kb-scroll tabindex="0" aria-label=(title) {
            @if turned { (by_group(ctx, table, &title)) } @else { (by_row(ctx, table, &title)) }
        }
    }
}

/// More groups than this stand below each other, if there are fewer rows.
const MOST_COLUMNS: usize = 5;

/// A line a row, a column a group; the bases last.
fn by_row(ctx: &Ctx, table: &Table, title: &str) -> Markup {
    let w = words(ctx.lang);
    let groups = table.groups.iter();
    let frame = framed(
        title,
        w.answer,
        groups.map(|g| Column::numbers(&g.label)).collect(),
    );
    let rows = table.rows.iter().zip(&table.cells);
    let mut lines: Vec<Line> = rows
        .map(|(row, cells)| {
            let cells = cells.iter().map(|cell| number(ctx, table, cell));
            Line::of_row(ctx, row.net, &row.label, cells.collect())
        })
        .collect();
    if table.groups.iter().any(|g| g.asked > 0) {
        let bases = table.groups.iter().map(|g| base(ctx, g)).collect();
        lines.push(Line {
            class: Some("kb-bases"),
            holds: Some(CASES),
            ..Line::new(html! { (w.valid_cases) }, bases)
        });
    }
    frame.of(&lines)
}

/// A line a group, a column a row; the bases in the last column.
fn by_group(ctx: &Ctx, table: &Table, title: &str) -> Markup {
    let w = words(ctx.lang);
    let rows = table.rows.iter();
    let heads = rows.map(|row| Column::numbers(&row.label).headed(named(ctx, row.net, &row.label)));
    let columns = heads.chain([Column::cases(w.valid_cases)]);
    let line = |(at, group): (usize, &Group)| {
        let cells = table.cells.iter().map(|row| number(ctx, table, &row[at]));
        let cells = cells.chain([base(ctx, group)]);
        Line::new(html! { (group.label) }, cells.collect())
    };
    let lines: Vec<Line> = table.groups.iter().enumerate().map(line).collect();
    framed(title, w.population, columns.collect()).of(&lines)
}

fn framed<'f>(title: &str, first: &'f str, columns: Vec<Column<'f>>) -> Frame<'f> {
    Frame {
        class: "kb-table kb-cross",
        caption: Caption::Shown(html! { (title) }),
        first,
        columns,
    }
}

/// What answers the question, with its source below it.
fn number(ctx: &Ctx, table: &Table, own: &Cell) -> Markup {
    let within = Within {
        stated: &|finding| html! { br; (source(ctx, finding)) },
        responses: Responses::Answer,
        ..Within::NUMBERS
    };
    cell(ctx, table.query.measure, own, within)
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
