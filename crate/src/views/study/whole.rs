//! Tables of everything there is on a size class, and on a question in every size class. They stand only where responses or bounds fill them.

use crate::describe;
use crate::page::link::Ctx;
use crate::page::model::{has_counted_block, has_modelled_block, name, table_warning};
use crate::page::number::{counted, implied};
use crate::page::table::values;
use crate::query::{Condition, Measure};
use crate::study::cell::Cell;
use crate::study::exhibit::{Block, Row};
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
                        @for row in &block.rows { (line(ctx, block, row, counted)) }
                    } }
                }
            }
        }
    }
}

/// Whether the responses or bounds say anything.
fn fills(blocks: &[Block]) -> bool {
    let cells = blocks.iter().flat_map(|b| &b.rows).flat_map(|r| &r.cells);
    cells
        .into_iter()
        .any(|c| c.modelled.is_some() || c.implied.is_some())
}

/// Title of the question, and whom it is about beyond the class.
fn heading(ctx: &Ctx, block: &Block, shared: &[Condition]) -> Markup {
    let own = block.population.iter().filter(|c| !shared.contains(c));
    let own: Vec<Condition> = own.cloned().collect();
    let who = describe::population(ctx.survey, &own, ctx.lang);
    html! { (block.heading.get(ctx.lang)) @if !who.is_empty() { span.kb-who { " – " (who) } } }
}

fn line(ctx: &Ctx, block: &Block, row: &Row, column: bool) -> Markup {
    let w = words(ctx.lang);
    let (cell, measure) = (&row.cells[0], block.columns[0].measure);
    html! {
        tr.kb-net[row.net] {
            th scope="row" { (row.label.get(ctx.lang)) @if row.net { " " span.kb-flag { (w.net) } } }
            td.kb-num data-label=(w.printed) { (values(ctx, cell, measure)) }
            @if column { td.kb-num.kb-model data-label=[cell.modelled.map(|_| name(ctx))] {
                @if let Some(tally) = cell.modelled { (counted(ctx, measure, tally, false)) }
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
    let groups: Vec<&str> = block
        .columns
        .iter()
        .map(|c| c.group.as_ref().map_or("", |g| g.get(ctx.lang)))
        .collect();
    html! {
        table.kb-table.kb-grid {
            caption { (block.heading.get(ctx.lang)) }
            thead { tr { th scope="col" { (words(ctx.lang).answer) } @for group in &groups { th scope="col" { (group) } } } }
            tbody { @for row in &block.rows {
                tr.kb-net[row.net] {
                    th scope="row" { (row.label.get(ctx.lang)) }
                    @for (cell, (column, group)) in row.cells.iter().zip(block.columns.iter().zip(&groups)) {
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
        @if !cell.printed.is_empty() { (values(ctx, &Cell { implied: None, ..cell.clone() }, measure)) br; }
        @if let Some(bound) = cell.implied { span.kb-implied { (w.implied_colon) (implied(ctx, measure, bound)) } br; }
        @if let Some(tally) = cell.modelled { span.kb-model { (counted(ctx, measure, tally, true)) } }
        @else if cell.is_empty() { span.kb-open { (w.not_printed) } }
    }
}
