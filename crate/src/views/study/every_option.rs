//! Tables of everything there is on a size class, and on a question in every size class. They stand only where responses or bounds fill them.

use crate::describe;
use crate::page::link::Ctx;
use crate::page::model::{has_counted_block, has_modelled_block, name, table_warning};
use crate::page::number::{bounded, counted};
use crate::page::table::values;
use crate::query::{Condition, Measure};
use crate::study::exhibit::{Block, Row};
use crate::table::Cell;
use crate::words::study::words;
use maud::{Markup, html};

/// Every question and option of the class that a profile is about.
pub fn of_class(ctx: &Ctx, blocks: &[Block]) -> Markup {
    let w = words(ctx.lang);
    let shared = blocks.first().map_or(&[][..], |b| &b.population);
    let (counted, model) = (has_counted_block(blocks), has_modelled_block(ctx, blocks));
    let lead = match (counted, model) {
        (false, _) => w.whole_class_stated,
        (true, true) => w.whole_class_lead,
        (true, false) => w.whole_class_counted,
    };
    html! {
        @if fills(blocks) {
            section.kb-class {
                h2 { (w.whole_class) }
                p { (lead) }
                @if model { (table_warning(ctx)) }
                table.kb-table.kb-whole {
                    caption.kb-hidden { (w.whole_class) }
                    thead { tr { th scope="col" { (w.answer) } th scope="col" { (w.printed) } @if counted { th scope="col" { (name(ctx)) } } } }
                    @for block in blocks { tbody {
                        tr.kb-group { th scope="rowgroup" colspan=(if counted { 3 } else { 2 }) { (heading(ctx, block, shared)) } }
                        @for row in &block.rows() { (line(ctx, block, row, counted)) }
                    } }
                }
            }
        }
    }
}

/// Whether the responses or bounds say anything.
fn fills(blocks: &[Block]) -> bool {
    let mut cells = blocks.iter().flat_map(Block::cells);
    cells.any(|cell| cell.counted().is_some() || cell.bounds.is_some())
}

/// Title of the question, and whom it is about beyond the class.
fn heading(ctx: &Ctx, block: &Block, shared: &[Condition]) -> Markup {
    let own = block.population.iter().filter(|c| !shared.contains(c));
    let own: Vec<Condition> = own.cloned().collect();
    let who = describe::population(ctx.survey, &own, ctx.lang);
    html! { (block.heading) @if !who.is_empty() { span.kb-who { " – " (who) } } }
}

fn line(ctx: &Ctx, block: &Block, row: &Row, column: bool) -> Markup {
    let w = words(ctx.lang);
    let (cell, measure) = (row.cells[0], block.columns()[0].measure);
    html! {
        tr.kb-net[row.head.net] {
            th scope="row" { (row.head.label) @if row.head.net { " " span.kb-flag { (w.net) } } }
            td.kb-num data-label=(w.printed) { (values(ctx, cell, measure)) }
            @if column { td.kb-num.kb-model data-label=[cell.counted().map(|_| name(ctx))] {
                @if let Some(tally) = cell.counted() { (counted(ctx, measure, tally, false)) }
            } }
        }
    }
}

/// Every option of a question in every size class, folded.
pub fn in_classes(ctx: &Ctx, blocks: &[Block]) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if fills(blocks) {
            section.kb-class {
                h2 { (w.by_class_all) }
                @if has_modelled_block(ctx, blocks) { (table_warning(ctx)) }
                details.kb-fold {
                    summary { (lead_of_classes(ctx, blocks)) }
                    section.kb-scroll tabindex="0" aria-label=(w.by_class_all) {
                        @for block in blocks { (grid(ctx, block)) }
                    }
                }
            }
        }
    }
}

fn lead_of_classes(ctx: &Ctx, blocks: &[Block]) -> &'static str {
    let w = words(ctx.lang);
    match (has_counted_block(blocks), has_modelled_block(ctx, blocks)) {
        (false, _) => w.by_class_all_stated,
        (true, true) => w.by_class_all_lead,
        (true, false) => w.by_class_all_counted,
    }
}

/// A row an option, a column a class.
fn grid(ctx: &Ctx, block: &Block) -> Markup {
    let columns = block.columns();
    let groups: Vec<&str> = columns
        .iter()
        .map(|c| c.group().unwrap_or_default())
        .collect();
    html! {
        table.kb-table.kb-grid {
            caption { (block.heading) }
            thead { tr { th scope="col" { (words(ctx.lang).answer) } @for group in &groups { th scope="col" { (group) } } } }
            tbody { @for row in &block.rows() {
                tr.kb-net[row.head.net] {
                    th scope="row" { (row.head.label) }
                    @for (cell, (column, group)) in row.cells.iter().zip(columns.iter().zip(&groups)) {
                        td.kb-num data-label=(group) { (brief(ctx, cell, column.measure)) }
                    }
                }
            } }
        }
    }
}

/// The stated number or the bounds, and below it what the responses give.
fn brief(ctx: &Ctx, cell: &Cell, measure: Measure) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !cell.printed.is_empty() { (values(ctx, &Cell { bounds: None, ..cell.clone() }, measure)) br; }
        @if let Some(b) = &cell.bounds { span.kb-implied { (w.implied_colon) (bounded(ctx, measure, b.count, b.base, &b.readings)) } br; }
        @if let Some(tally) = cell.counted() { span.kb-model { (counted(ctx, measure, tally, true)) } }
        @else if cell.is_empty() { span.kb-open { (w.not_printed) } }
    }
}
