//! The numbers as a table: rows by groups, each number with its evidence, base and what else is known.

use crate::stated::Stated;

use super::Asked;
use crate::evidence::Evidence;
use crate::format::{self, count, decimal};
use crate::page::link::Ctx;
use crate::page::number::{bounded, source};
use crate::query::Measure;
use crate::table::{Cell, Flag, Group, Head, Table};
use crate::words::table::show;
use crate::words::{fill, words};
use maud::{Markup, html};

/// The table, and one for each panel.
pub fn tables(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    html! { @for part in table.parts() { (one(ctx, asked, part)) } }
}

fn one(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let turned = table.groups.len() > MOST_COLUMNS && table.groups.len() > table.rows.len();
    let title = ctx.teller().title(table);
    html! {
        section.kb-scroll tabindex="0" aria-label=(title) {
            table.kb-table.kb-cross {
                caption { (title) }
                @if turned { (by_group(ctx, asked, table)) } @else { (by_row(ctx, asked, table)) }
            }
        }
    }
}

/// More groups than this stand below each other, if there are fewer rows.
const MOST_COLUMNS: usize = 5;

/// A line a row, a column a group; the bases last.
fn by_row(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let w = words(ctx.lang);
    html! {
        thead { tr { th scope="col" { (w.answer) } @for group in &table.groups { th scope="col" { (group.label) } } } }
        tbody {
            @for (head, cells) in table.rows.iter().zip(&table.cells) {
                tr.kb-net[head.net] {
                    th scope="row" { (label(ctx, head)) }
                    @for (cell, group) in cells.iter().zip(&table.groups) { td.kb-num data-label=(group.label) { (number(ctx, asked.query.measure, cell)) } }
                }
            }
            @if table.groups.iter().any(|g| g.asked > 0) { tr.kb-bases { th scope="row" { (w.valid_cases) } @for group in &table.groups { td.kb-num.kb-valid data-label=(group.label) { (base(ctx, group)) } } } }
        }
    }
}

/// A line a group, a column a row; the bases in the last column.
fn by_group(ctx: &Ctx, asked: &Asked, table: &Table) -> Markup {
    let w = words(ctx.lang);
    html! {
        thead { tr { th scope="col" { (w.population) } @for head in &table.rows { th scope="col" { (label(ctx, head)) } } th scope="col" { (w.valid_cases) } } }
        tbody {
            @for (at, group) in table.groups.iter().enumerate() {
                tr {
                    th scope="row" { (group.label) }
                    @for (head, cells) in table.rows.iter().zip(&table.cells) { td.kb-num data-label=(head.label) { (number(ctx, asked.query.measure, &cells[at])) } }
                    td.kb-num.kb-valid data-label=(w.valid_cases) { (base(ctx, group)) }
                }
            }
        }
    }
}

fn label(ctx: &Ctx, head: &Head) -> Markup {
    html! { (head.label) @if head.net { " " span.kb-flag { (words(ctx.lang).net) } } }
}

/// A cell: the number, and in small what it is made of.
fn number(ctx: &Ctx, measure: Measure, cell: &Cell) -> Markup {
    let w = words(ctx.lang);
    let text = show::text(ctx.survey, measure, cell, ctx.lang);
    let word = match cell.evidence {
        Evidence::Modelled => w.model_colon,
        _ => "",
    };
    let source = cell.printed.first().map(|p| &p.finding);
    let own = source.filter(|_| cell.evidence == Evidence::Published);
    let base = cell.base.map(|n| show::machine_count(cell.evidence, n));
    let [lower, upper] = show::machine_ends(cell);
    html! {
        @match show::machine(measure, cell) {
            Some(value) => data value=(value) data-evidence=(cell.evidence.as_str()) data-base=[base] data-lower=[lower] data-upper=[upper] data-source=[own] { (word) (text) },
            None => span.kb-open { (text) },
        }
        (details(ctx, measure, cell, &text))
        @if let Some(flag) = cell.flag.filter(|_| cell.unweighted_base != Some(0)) { " " span.kb-flag { (if flag == Flag::Tiny { w.tiny_base } else { w.small_base }) } }
        (beside(ctx, measure, cell))
    }
}

/// A text that no line breaks.
fn together(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Counts, interval, residual of a computed number: bare text, which the style sheet makes small in these cells. A table has hundreds of them,
/// and an element each would cost more time than all else on the page.
fn details(ctx: &Ctx, measure: Measure, cell: &Cell, text: &str) -> Markup {
    let w = words(ctx.lang);
    let computed = matches!(cell.evidence, Evidence::Observed | Evidence::Modelled);
    let counts =
        show::k_of_n(cell, ctx.lang).filter(|k| computed && k != text && measure != Measure::Count);
    let interval = show::interval(measure, cell, ctx.lang);
    html! {
        @if let Some(counts) = counts { " (" (together(&counts)) ")" }
        @if let Some(interval) = interval { br; (w.interval_short) " " (interval) }
        @if let Some(residual) = cell.residual { br; (w.residual_short) " " (format::residual(residual, ctx.lang)) }
    }
}

/// What was stated, and what the responses give, beside the number that is told.
fn beside(ctx: &Ctx, measure: Measure, cell: &Cell) -> Markup {
    let w = words(ctx.lang);
    let findings = ctx.survey.stated_in(cell);
    let exact = cell.evidence != Evidence::Implied;
    let bounds = cell.bounds.as_ref().filter(|_| exact);
    html! {
        @for finding in &findings { br; @if findings.len() > 1 { (finding.display(ctx.lang)) ": " } (source(ctx, finding)) }
        @if let Some(b) = bounds { br; span.kb-implied { (w.implied_colon) (bounded(ctx, measure, b.count, b.base, &b.readings)) } }
        @if let Some(modelled) = &cell.modelled { br; span.kb-model { (crate::page::number::counted(ctx, measure, modelled.tally(), false)) } }
    }
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
    let evidence = group.evidence.as_str();
    let asked = fill(
        words(ctx.lang).of_asked,
        &[("n", &count(group.asked, ctx.lang))],
    );
    let word = match group.evidence {
        Evidence::Modelled => words(ctx.lang).model_colon,
        _ => "",
    };
    html! { data value=(group.valid) data-evidence=(evidence) { (word) (count(group.valid, ctx.lang)) } " " (together(&asked)) (effective(ctx, group)) }
}
