//! Stated numbers that stand in no table.

use super::jump;
use super::link::Ctx;
use super::number::{number, place};
use crate::study::finding::{Finding, Value};
use crate::study::labels::{full_title, option_label};
use crate::words::words;
use maud::{Markup, html};

/// The place of what stands in no block.
pub const OTHERS: &str = "others";

/// Stated numbers that stand in no block: numbers of cases, words, numbers without a query.
pub fn others(ctx: &Ctx, findings: &[&Finding]) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if !findings.is_empty() {
            section.kb-others {
                (jump::heading(OTHERS, w.also_printed))
                ul { @for finding in findings { li { (other(ctx, finding)) } } }
            }
        }
    }
}

/// A stated number that stands in no table: what it is about, the number, its line in the ledger, and the remark on it.
pub fn other(ctx: &Ctx, finding: &Finding) -> Markup {
    let w = words(ctx.lang);
    let question = finding
        .question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let title = question.map(|q| full_title(ctx.survey, q));
    let label = option_label(ctx.survey, finding);
    let kind = match finding.value {
        Value::N(_) => w.n_of_figure,
        Value::NRange(..) => w.n_range_of_figure,
        _ => "",
    };
    html! {
        @if let Some(title) = title { (title.get(ctx.lang)) @if !label.is_empty() { " – " (label.get(ctx.lang)) } (w.colon) }
        @if !kind.is_empty() { (kind) " " }
        (number(ctx, finding))
        " " (place(ctx, &finding.id))
        @if !finding.note.is_empty() { " – " (finding.note.get(ctx.lang)) }
    }
}
