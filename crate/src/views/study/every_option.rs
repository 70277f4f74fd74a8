//! Tables of everything there is on a size class, and on a question in every size class. They stand only where responses or bounds fill them.

use crate::describe;
use crate::page::link::Ctx;
use crate::page::model::{has_counted_block, has_modelled_block, name, table_warning};
use crate::page::number::counted;
use crate::page::table::cell::{Responses, Within, cell};
use crate::page::table::crossed::{groups, rows};
use crate::page::table::frame::{Column, Frame, Line};
use crate::query::Condition;
use crate::study::exhibit::{Block, Row};
use crate::words::study::words;
use maud::{Markup, html};

/// Every question and option of the class that a profile is about.
pub fn of_class(ctx: &Ctx, blocks: &[Block]) -> Markup {
    let w = words(ctx.lang);
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
                (whole(ctx, blocks, counted))
            }
        }
    }
}

fn whole(ctx: &Ctx, blocks: &[Block], counted: bool) -> Markup {
    let w = words(ctx.lang);
    let shared = blocks.first().map_or(&[][..], |b| &b.population);
    let responses = counted.then(|| Column::responses(name(ctx)));
    let columns = [Column::numbers(w.printed)].into_iter().chain(responses);
    let frame = Frame::below("kb-table kb-whole", w.whole_class, w.answer, columns);
    let lines = |block: &Block| {
        let rows = block.rows();
        rows.iter()
            .map(|row| line(ctx, block, row, counted))
            .collect()
    };
    let parts = blocks.iter().map(|b| (heading(ctx, b, shared), lines(b)));
    frame.of_parts(parts)
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

fn line(ctx: &Ctx, block: &Block, row: &Row, column: bool) -> Line {
    let (own, measure) = (row.cells[0], block.tables[0].query.measure);
    let responses = column.then(|| {
        html! { @if let Some(tally) = own.counted() { (counted(ctx, measure, tally, false)) } }
    });
    let cells = [cell(ctx, measure, own, Within::NUMBERS)]
        .into_iter()
        .chain(responses);
    Line::of_row(ctx, row.head.net, &row.head.label, cells)
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
    let table = &block.tables[0];
    let within = Within {
        responses: Responses::Counts,
        ..Within::NUMBERS
    };
    let heading = html! { (block.heading) };
    let answer = words(ctx.lang).answer;
    let frame = Frame::named("kb-table kb-grid", heading, answer, groups(table));
    frame.folded(ctx, rows(ctx, table, within))
}
