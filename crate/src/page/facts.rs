//! What is told of a question beside its numbers.

use super::link::Ctx;
use crate::address::place_id;
use crate::codebook::Question;
use crate::describe;
use crate::words::kind_label;
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
            dt { (w.kind) } dd { (kind_label(w, question.kind)) }
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
