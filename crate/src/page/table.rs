//! Blocks as tables: the same numbers as in the chart, with base and source.

use super::link::Ctx;
use super::number::{cases, number, source};
use crate::describe;
use crate::query::Measure;
use crate::study::exhibit::{Block, Column, Row};
use crate::study::finding::{Base, Finding};
use crate::texts::words;
use maud::{Markup, html};

/// One table a block.
pub fn tables(ctx: &Ctx, blocks: &[Block]) -> Markup {
    html! { @for block in blocks { (table(ctx, block)) } }
}

/// The table of one block. Rows without any printed number say so once.
pub fn table(ctx: &Ctx, block: &Block) -> Markup {
    let w = words(ctx.lang);
    let who = describe::population(ctx.survey, &block.population, ctx.lang);
    html! {
        table.kb-table {
            caption { (block.heading.get(ctx.lang)) @if !who.is_empty() { span.kb-who { (who) } } }
            thead { tr {
                th scope="col" { (w.answer) }
                @for column in &block.columns { th scope="col" { (column_label(ctx, block, column)) } }
                th scope="col" { (w.base) }
                th scope="col" { (w.source) }
            } }
            tbody { @for row in &block.rows { (line(ctx, block, row)) } }
        }
    }
}

fn column_label(ctx: &Ctx, block: &Block, column: &Column) -> String {
    let w = words(ctx.lang);
    let measure = measure_label(ctx, column.measure);
    let single = block.columns.iter().all(|c| c.measure == column.measure);
    match &column.group {
        None => measure.to_string(),
        Some(group) if single => group.get(ctx.lang).to_string(),
        Some(group) => format!("{}{}{measure}", group.get(ctx.lang), w.colon),
    }
}

/// What a column counts, in one or two words.
pub fn measure_label(ctx: &Ctx, measure: Measure) -> &'static str {
    let w = words(ctx.lang);
    match measure {
        Measure::Count => w.count,
        Measure::Mentions => w.mentions,
        Measure::First | Measure::Second | Measure::Third => w.rank_share,
        Measure::Top3 => w.top3,
        Measure::Mean => w.mean,
        Measure::Median => w.median,
        Measure::Percent => w.share,
    }
}

fn line(ctx: &Ctx, block: &Block, row: &Row) -> Markup {
    let w = words(ctx.lang);
    let printed: Vec<&Finding> = row.cells.iter().flatten().copied().collect();
    html! {
        tr.kb-net[row.net] {
            th scope="row" { (row.label.get(ctx.lang)) @if row.net { " " span.kb-flag { (w.net) } } }
            @for (cell, column) in row.cells.iter().zip(&block.columns) { td.kb-num data-label=(column_label(ctx, block, column)) { (values(ctx, cell)) } }
            td data-label=[(!printed.is_empty()).then_some(w.base)] { (bases(ctx, &printed)) }
            td data-label=[(!printed.is_empty()).then_some(w.source)] { @for (i, finding) in printed.iter().enumerate() { @if i > 0 { br; } (source(ctx, finding)) } }
        }
    }
}

/// All findings of a cell; several that differ are flagged, several alike are shown once and counted.
fn values(ctx: &Ctx, cell: &[&Finding]) -> Markup {
    let w = words(ctx.lang);
    let differ = cell.windows(2).any(|pair| pair[0].display(ctx.lang) != pair[1].display(ctx.lang));
    html! {
        @if cell.is_empty() { span.kb-open { (w.not_printed) } }
        @for (i, finding) in cell.iter().enumerate() { @if i > 0 { br; } (number(ctx, finding)) }
        @if differ { " " span.kb-flag { (w.conflict) } }
        @else if cell.len() > 1 { " " span.kb-flag { (w.printed_twice) } }
    }
}

fn bases(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    let mut list: Vec<Base> = Vec::new();
    for finding in printed {
        let base = finding.base();
        list.extend((!list.contains(&base)).then_some(base));
    }
    html! { @for (i, base) in list.iter().enumerate() { @if i > 0 { ", " } (cases(ctx, *base)) } }
}
