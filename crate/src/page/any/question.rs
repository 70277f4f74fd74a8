//! The page of a question or battery: what was answered, in a sentence, a picture and a table.

use crate::codebook::Question;
use crate::page::explore;
use crate::page::link::Ctx;
use crate::page::questions::{facts, neighbours};
use crate::query::Query;
use maud::{Markup, html};

/// Title, description, main.
pub fn one(ctx: &Ctx, question: &Question) -> (String, String, Markup) {
    let w = ctx.words();
    let title = question.title.get(ctx.lang);
    let query = Query::of(&question.id);
    let answer = explore::whole(ctx, &query);
    let described = answer.as_ref().map_or(title, |(told, _)| told).to_string();
    let size = ctx.survey.descriptor().roles.size_question.clone();
    let classes = size
        .filter(|id| *id != question.id && answer.is_some())
        .map(|id| Query {
            by: vec![id],
            ..query.clone()
        });
    let main = html! {
        p.kb-crumb { a href=(ctx.to("questions/")) { (w.questions) } }
        h1 { (title) }
        (facts(ctx, question))
        @if let Some((_, shown)) = &answer {
            div #kb-results { (shown) }
            p { a href=(explore::address(ctx, &query)) { (w.explore_question) } }
            @if let Some(query) = classes { p { a href=(explore::address(ctx, &query)) { (w.by_class) } } }
        }
        (neighbours(ctx, question))
    };
    (title.to_string(), described, main)
}
