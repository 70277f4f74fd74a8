//! Recommendations, each with the answers that call for it and the questions it rests on, counted.

use crate::describe;
use crate::page::explore;
use crate::page::link::{Ctx, question_path};
use crate::page::recommendations::{check, link};
use crate::page::self_check::numbered;
use crate::query::{Condition, Query};
use crate::study::labels::full_title;
use crate::study::recommendation::Recommendation;
use crate::study::self_check::grounds;
use maud::{Markup, html};

/// All of them. Title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let main = html! {
        h1 { (w.recommendations) }
        p.kb-lead { (w.recommended_lead) }
        @for r in ctx.survey.recommendations() { section { h2 { (link(ctx, r)) } p { (r.text.get(ctx.lang)) } } }
        (check(ctx))
    };
    (
        w.recommendations.to_string(),
        w.recommended_lead.to_string(),
        main,
    )
}

/// What stands behind one: its rule, its questions.
pub fn behind(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
    let w = ctx.words();
    let book = ctx.survey.codebook();
    let questions = recommendation
        .questions
        .iter()
        .filter_map(|id| book.question(id));
    html! {
        @if !recommendation.rule.is_empty() {
            section { h2 { (w.recommended_rule) } ul.kb-list { @for condition in &recommendation.rule { li { (sign(ctx, condition)) } } } }
        }
        (check(ctx))
        section {
            h2 { (w.recommended_questions) }
            @for question in questions {
                h3 { a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) } }
                @if let Some((told, picture)) = explore::picture(ctx, &Query::of(&question.id)) { p.kb-summary { (told) } (picture) }
            }
        }
    }
}

/// An answer that calls for it, with the share of those who gave it.
fn sign(ctx: &Ctx, condition: &Condition) -> Markup {
    let w = ctx.words();
    let numbers = if condition.negated {
        Vec::new()
    } else {
        grounds::about(ctx.survey, None, condition)
    };
    html! {
        (describe::condition(ctx.survey, condition, ctx.lang))
        @for (at, number) in numbers.iter().enumerate() { (if at == 0 { w.colon } else { "; " }) (numbered(ctx, number)) }
    }
}
