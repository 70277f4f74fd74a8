//! What is told of a question beside its numbers.

use super::link::Ctx;
use crate::address::place_id;
use crate::codebook::{Kind, Question};
use crate::describe;
use maud::{Markup, html};

/// Wording, kind, who was asked, remarks.
pub fn facts(ctx: &Ctx, question: &Question) -> Markup {
    let w = ctx.words();
    let routing = describe::population(ctx.survey, &question.routing, ctx.lang);
    html! {
        dl.kb-facts {
            @if !question.wording.is_empty() {
                dt { (w.wording) } dd { (question.wording.get(ctx.lang)) @if question.inferred { " " span.kb-flag { (w.inferred) } } }
            }
            dt { (w.kind) } dd { (kind_label(ctx, question.kind)) }
            dt { (w.who_asked) } dd {
                @if question.asked.is_empty() { (if routing.is_empty() { w.everyone } else { &routing }) } @else { (question.asked.get(ctx.lang)) }
                @if question.routing_inferred { " " span.kb-flag { (w.inferred) } }
            }
            @if !question.items.is_empty() {
                dt { (w.items) } dd { ul { @for item in question.items.iter().filter_map(|id| ctx.survey.codebook().question(id)) {
                    li id=(place_id(&item.id)) { (item.title.get(ctx.lang)) }
                } } }
            }
            @if !question.note.is_empty() { dt { (w.note) } dd { (question.note.get(ctx.lang)) } }
            @if let Some(why) = describe::absent(question, ctx.lang) { dt { (w.no_answers) } dd { (why) } }
        }
    }
}

/// What a kind of question is called.
pub fn kind_label(ctx: &Ctx, kind: Kind) -> &'static str {
    let w = ctx.words();
    match kind {
        Kind::Single => w.kind_single,
        Kind::Multiple => w.kind_multiple,
        Kind::Ranking => w.kind_ranking,
        Kind::Grade => w.kind_grade,
        Kind::Scale => w.kind_scale,
        Kind::Bands => w.kind_bands,
        Kind::Number => w.kind_number,
        Kind::Text => w.kind_text,
        Kind::Battery => w.kind_battery,
    }
}
