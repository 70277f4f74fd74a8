//! What stands in a cell: what was stated, what that forces, and what the responses give, each number with its evidence.

use crate::computed::word;
use crate::evidence::Evidence;
use crate::format;
use crate::page::link::Ctx;
use crate::page::number::{bounded, cases, counted, few, flagged, source};
use crate::query::Measure;
use crate::stated::Stated;
use crate::study::finding::{Base, Finding};
use crate::study::lookup::Lookup;
use crate::table::Cell;
use crate::words::table::show;
use crate::words::words;
use maud::{Markup, html};

/// What an arrangement says in a cell beside the numbers themselves; for what is left out it has a column.
#[derive(Clone, Copy)]
pub struct Within<'w> {
    /// Behind a stated number: its base, its source, remarks on it.
    pub stated: &'w dyn Fn(&Finding) -> Markup,
    /// Behind what the stated numbers force.
    pub forced: &'w dyn Fn() -> Markup,
    /// What the responses give.
    pub responses: Responses,
}

/// Where stands what the responses give.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Responses {
    /// In no cell of what was stated.
    Apart,
    /// Below what was stated, without the share.
    Counts,
    /// Below what was stated.
    Below,
    /// As the answer, where nothing was stated: with its interval and residual.
    Answer,
}

impl Within<'static> {
    /// Numbers alone.
    pub const NUMBERS: Within<'static> = Within {
        stated: &|_| html! {},
        forced: &|| html! {},
        responses: Responses::Apart,
    };
}

/// What is known of a number, or that nothing was stated of it. What was observed in answer to a question goes first.
pub fn cell(ctx: &Ctx, measure: Measure, cell: &Cell, within: Within) -> Markup {
    let stated = ctx.survey.stated_in(cell);
    let mut parts = vec![
        printed(ctx, &stated, within),
        forced(ctx, measure, cell, within),
        given(ctx, measure, cell, within.responses),
    ];
    if cell.evidence == Evidence::Observed && within.responses == Responses::Answer {
        parts.rotate_right(1);
    }
    parts.retain(|part| !part.0.is_empty());
    html! {
        @if parts.is_empty() { span.kb-open { (words(ctx.lang).not_printed) } }
        @for (at, part) in parts.iter().enumerate() { @if at > 0 { br; } (part) }
    }
}

/// The same of a number in no table.
pub fn looked_up(ctx: &Ctx, found: &Lookup, measure: Measure, within: Within) -> Markup {
    let teller = ctx.teller();
    let known = ctx.making(&teller).cell(found.clone(), measure);
    cell(ctx, measure, &known, within)
}

/// All that was stated; several that differ are flagged, several alike, too.
fn printed(ctx: &Ctx, stated: &[&Finding], within: Within) -> Markup {
    let w = words(ctx.lang);
    let display = |f: &Finding| f.display(ctx.lang);
    let differ = stated.windows(2).any(|p| display(p[0]) != display(p[1]));
    html! {
        @for (at, finding) in stated.iter().enumerate() {
            @if at > 0 { br; }
            (flagged(ctx, finding)) ((within.stated)(finding))
        }
        @if differ { " " span.kb-flag { (w.conflict) } }
        @else if stated.len() > 1 { " " span.kb-flag.kb-twice { (w.printed_twice) } }
    }
}

/// Between which counts the stated numbers force it: beside them, or in the place of one.
fn forced(ctx: &Ctx, measure: Measure, cell: &Cell, within: Within) -> Markup {
    let alone = cell.printed.is_empty();
    html! { @if let Some(b) = &cell.bounds {
        span.kb-implied.kb-instead[alone] {
            span.kb-place { (words(ctx.lang).implied_colon) }
            (bounded(ctx, measure, b.count, b.base, &b.readings))
        }
        @if alone { (few(ctx, b.base)) }
        ((within.forced)())
    } }
}

fn given(ctx: &Ctx, measure: Measure, cell: &Cell, responses: Responses) -> Markup {
    let own = matches!(cell.evidence, Evidence::Modelled | Evidence::Observed);
    match (responses, cell.counted()) {
        (Responses::Apart, _) => html! {},
        (Responses::Answer, _) if own => answer(ctx, measure, cell),
        (_, None) => html! {},
        (_, Some(tally)) => {
            let brief = responses == Responses::Counts;
            html! { span.kb-model { (counted(ctx, measure, tally, brief)) } }
        }
    }
}

/// A number counted in responses, and in small what it is made of.
fn answer(ctx: &Ctx, measure: Measure, cell: &Cell) -> Markup {
    let text = show::text(ctx.survey, measure, cell, ctx.lang);
    let base = cell.base.map(|n| show::machine_count(cell.evidence, n));
    let [lower, upper] = show::machine_ends(cell);
    html! {
        @match show::machine(measure, cell) {
            Some(value) => data value=(value) data-evidence=(cell.evidence.as_str()) data-base=[base] data-lower=[lower] data-upper=[upper] { (word(ctx.lang, cell.evidence)) (text) },
            None => span.kb-open { (text) },
        }
        (details(ctx, measure, cell, &text))
        (few(ctx, cell.unweighted_base.filter(|n| *n > 0)))
    }
}

/// Counts, interval, residual: bare text, which the style sheet makes small in these cells. A table has hundreds of them, and an element each
/// would cost more time than all else on the page.
fn details(ctx: &Ctx, measure: Measure, cell: &Cell, text: &str) -> Markup {
    let w = words(ctx.lang);
    let counts = show::k_of_n(cell, ctx.lang).filter(|k| k != text && measure != Measure::Count);
    let interval = show::interval(measure, cell, ctx.lang);
    html! {
        @if let Some(counts) = counts { " (" (together(&counts)) ")" }
        @if let Some(interval) = interval { br; (w.interval_short) " " (interval) }
        @if let Some(residual) = cell.residual { br; (w.residual_short) " " (format::residual(residual, ctx.lang)) }
    }
}

/// A number of respondents.
pub fn respondents(ctx: &Ctx, evidence: Evidence, n: u32) -> Markup {
    html! { data value=(n) data-evidence=(evidence.as_str()) { (word(ctx.lang, evidence)) (format::count(n, ctx.lang)) } }
}

/// A text that no line breaks.
pub fn together(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The base of a stated number, below it.
pub fn based(ctx: &Ctx, finding: &Finding) -> Markup {
    html! { span.kb-base { (words(ctx.lang).base_colon) (cases(ctx, finding.base())) } }
}

/// The bases of stated numbers, each once, as they stand in a column.
pub fn bases(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    let mut list: Vec<Base> = Vec::new();
    for finding in printed {
        let base = finding.base();
        list.extend((!list.contains(&base)).then_some(base));
    }
    html! { @for (at, base) in list.iter().enumerate() { @if at > 0 { ", " } (cases(ctx, *base)) } }
}

/// Where stated numbers stand, each below the other.
pub fn places(ctx: &Ctx, printed: &[&Finding]) -> Markup {
    html! { @for (at, finding) in printed.iter().enumerate() { @if at > 0 { br; } (source(ctx, finding)) } }
}
