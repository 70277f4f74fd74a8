//! Blocks as tables: the same numbers as in the chart, with base and source.

use crate::stated::Stated;

use super::link::Ctx;
use super::model::name;
use super::number::{bounded, cases, counted, number, source};
use crate::describe;
use crate::query::Measure;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::figure::Chart;
use crate::study::finding::{Base, Finding};
use crate::study::lookup::Lookup;
use crate::study::reconstruction::Bound;
use crate::table::{Bounds, Cell};
use crate::words::{fill, words};
use maud::{Markup, html};

/// One table a block; the items of a battery share one.
pub fn tables(ctx: &Ctx, blocks: &[Block], chart: Option<Chart>) -> Markup {
    let mut rest = blocks;
    let mut parts = Vec::new();
    while let Some(first) = rest.first() {
        let same = |b: &&Block| {
            b.battery.is_some() && b.battery == first.battery && b.population == first.population
        };
        let run = rest.iter().take_while(same).count().max(1);
        let (now, then) = rest.split_at(run);
        parts.push(if run > 1 {
            battery(ctx, now)
        } else {
            table(ctx, first, chart)
        });
        rest = then;
    }
    html! { @for part in parts { (part) } }
}

/// The table of one block. Rows without any stated number say so.
fn table(ctx: &Ctx, block: &Block, chart: Option<Chart>) -> Markup {
    let w = words(ctx.lang);
    let rows =
        html! { @for row in &block.rows() { (line(ctx, block, row, &row.head.label, chart)) } };
    let definition = chart == Some(Chart::Definition);
    framed(
        ctx,
        block,
        &block.heading,
        if definition { w.class } else { w.answer },
        definition,
        &rows,
    )
}

/// One table for the items of a battery: the stated answers of each, and one line for its others.
fn battery(ctx: &Ctx, blocks: &[Block]) -> Markup {
    let w = words(ctx.lang);
    let first = &blocks[0];
    let title = first
        .battery
        .and_then(|id| ctx.survey.codebook().question(id))
        .map_or(first.heading.as_str(), |q| q.title.get(ctx.lang));
    let rows = html! {
        @for block in blocks {
            @let item = &block.short;
            @let rows = block.rows();
            @let (known, open): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|r| r.is_known());
            @for row in &known { (line(ctx, block, row, &format!("{item}{}{}", w.colon, row.head.label), None)) }
            @let open: Vec<&&Row> = open.iter().filter(|r| !r.head.net).collect();
            @if let Some(first) = open.first() {
                @let template = if known.is_empty() { w.all_answers } else { w.other_answers };
                @let label = format!("{item}{}{}", w.colon, fill(template, &[("n", &open.len().to_string())]));
                (line(ctx, block, first, &label, None))
            }
        }
    };
    framed(ctx, first, title, w.answer, false, &rows)
}

/// Caption and heads around rows. A definition has no base.
fn framed(
    ctx: &Ctx,
    block: &Block,
    title: &str,
    first: &str,
    definition: bool,
    rows: &Markup,
) -> Markup {
    let w = words(ctx.lang);
    let who = describe::population(ctx.survey, &block.population, ctx.lang);
    html! {
        table.kb-table {
            caption { (title) @if !who.is_empty() { span.kb-who { (who) } } }
            thead { tr {
                th scope="col" { (first) }
                @for column in &block.columns() { th scope="col" { (if definition { w.definition.to_string() } else { column_label(ctx, block, column) }) } }
                @if !definition && !grouped(block) { th scope="col" { (w.base) } }
                @if models(block) { th.kb-model scope="col" { (name(ctx)) } }
                th scope="col" { (w.source) }
            } }
            tbody { (rows) }
        }
    }
}

/// Whether the responses have a column of their own: where there are several groups they stand in the cells.
fn models(block: &Block) -> bool {
    !grouped(block) && block.cells().any(|cell| cell.counted().is_some())
}

fn grouped(block: &Block) -> bool {
    block.columns().iter().any(|c| c.group().is_some())
}

fn column_label(ctx: &Ctx, block: &Block, column: &Column) -> String {
    let w = words(ctx.lang);
    let measure = describe::measure(ctx.lang, column.measure);
    let single = block.tables.len() == 1;
    match column.group() {
        None => measure.to_string(),
        Some(group) if single => group.to_string(),
        Some(group) => format!("{group}{}{measure}", w.colon),
    }
}

fn line(ctx: &Ctx, block: &Block, row: &Row, label: &str, chart: Option<Chart>) -> Markup {
    let w = words(ctx.lang);
    let printed = row.printed(ctx.survey);
    let stated = |cell: &Cell| ctx.survey.stated_in(cell);
    let some = !printed.is_empty();
    html! {
        tr.kb-net[row.head.net] {
            th scope="row" { (label) @if row.head.net { " " span.kb-flag { (w.net) } } }
            @for (cell, column) in row.cells.iter().zip(&block.columns()) {
                td.kb-num data-label=(column_label(ctx, block, column)) {
                    (values(ctx, cell, column.measure))
                    @if grouped(block) && !cell.printed.is_empty() { " " span.kb-dim { (w.base_colon) (bases(ctx, &stated(cell))) } }
                    @if let Some(tally) = cell.counted().filter(|_| grouped(block)) { br; span.kb-model { (counted(ctx, column.measure, tally, false)) } }
                }
            }
            @if chart != Some(Chart::Definition) && !grouped(block) { td data-label=[some.then_some(w.base)] { (bases(ctx, &printed)) } }
            @if models(block) { (model(ctx, block, row)) }
            td data-label=[some.then_some(w.source)] { (sources(ctx, &printed)) }
        }
    }
}

/// What the responses give for a row: of several measures of one group, the first says it all.
fn model(ctx: &Ctx, block: &Block, row: &Row) -> Markup {
    let columns = block.columns();
    let mut cells = row.cells.iter().zip(&columns);
    let tally = cells.find_map(|(cell, column)| Some((cell.counted()?, column.measure)));
    html! {
        td.kb-num.kb-model data-label=[tally.map(|_| name(ctx))] {
            @if let Some((tally, measure)) = tally { (counted(ctx, measure, tally, false)) }
        }
    }
}

/// Where the numbers of a row stand, and the remarks on them, each remark once.
fn sources(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    let mut notes: Vec<&str> = printed
        .iter()
        .map(|f| f.note.get(ctx.lang))
        .filter(|n| !n.is_empty())
        .collect();
    notes.dedup();
    html! {
        @for (i, finding) in printed.iter().enumerate() { @if i > 0 { br; } (source(ctx, finding)) }
        @for note in notes { span.kb-remark { (note) } }
    }
}

/// All findings of a cell; several that differ are flagged, several alike are shown once and counted.
pub fn values(ctx: &Ctx, cell: &Cell, measure: Measure) -> Markup {
    let stated = ctx.survey.stated_in(cell);
    known_values(ctx, &stated, cell.bounds.as_ref(), measure)
}

/// The same of what is known of a number in no table.
pub fn looked_up(ctx: &Ctx, found: &Lookup, measure: Measure) -> Markup {
    let bounds = found.implied.map(Bound::counts);
    known_values(ctx, &found.printed, bounds.as_ref(), measure)
}

fn known_values(ctx: &Ctx, cell: &[&Finding], bound: Option<&Bounds>, measure: Measure) -> Markup {
    let w = words(ctx.lang);
    let differ = cell
        .windows(2)
        .any(|pair| pair[0].display(ctx.lang) != pair[1].display(ctx.lang));
    html! {
        @if bound.is_none() && cell.is_empty() { span.kb-open { (w.not_printed) } }
        @for (i, finding) in cell.iter().enumerate() { @if i > 0 { br; } (number(ctx, finding)) }
        @if differ { " " span.kb-flag { (w.conflict) } }
        @else if cell.len() > 1 { " " span.kb-flag { (w.printed_twice) } }
        @if let Some(bound) = bound { @if !cell.is_empty() { br; } span.kb-implied { (w.implied_colon) (bounded(ctx, measure, bound.count, bound.base, &bound.readings)) } }
    }
}

/// The bases of stated numbers, each once.
pub fn bases(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    let mut list: Vec<Base> = Vec::new();
    for finding in printed {
        let base = finding.base();
        list.extend((!list.contains(&base)).then_some(base));
    }
    html! { @for (i, base) in list.iter().enumerate() { @if i > 0 { ", " } (cases(ctx, *base)) } }
}
