//! Recommendations, each with the answers that call for it and the questions it rests on, counted.

use crate::address::{View, question_path};
use crate::describe;
use crate::page::explore;
use crate::page::link::Ctx;
use crate::page::pager::pager;
use crate::query::{Condition, Query};
use crate::study::Study;
use crate::study::labels::full_title;
use crate::study::recommendation::Recommendation;
use crate::study::self_check::grounds;
use crate::views::any::self_check::numbered;
use crate::views::registered::{Each, Menu, Page, Registered};
use crate::words::fill;
use maud::{Markup, html};

/// All recommendations, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study() && has_some(survey),
    each: Some(EACH),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered = Registered::new(
    "recommendations",
    70,
    Menu::Mine,
    |w| w.recommendations,
    |ctx| list(ctx, |_| html! {}),
);

/// What their pages of the recommendations have in common.
pub const EACH: Each = Each::new(ids, |ctx, id| one(ctx, id, behind));

/// Whether a survey comes with recommendations.
pub fn has_some(survey: &Study) -> bool {
    !survey.recommendations().is_empty()
}

fn ids(survey: &Study) -> Vec<String> {
    survey
        .recommendations()
        .iter()
        .map(|r| r.id.clone())
        .collect()
}

/// Link to a recommendation, with its number and title.
pub fn link(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
    html! {
        a href=(ctx.to(&path(recommendation))) { span.kb-label { (label(ctx, recommendation)) } " " (recommendation.title.get(ctx.lang)) }
    }
}

/// The address of its page.
pub fn path(recommendation: &Recommendation) -> String {
    View::RECOMMENDATIONS.at(&recommendation.id).path()
}

fn label(ctx: &Ctx, recommendation: &Recommendation) -> String {
    fill(ctx.words().recommended_label, &[("id", &recommendation.id)])
}

/// All of them, each with what stands behind it. Title, description, main.
pub fn list(ctx: &Ctx, behind: impl Fn(&Recommendation) -> Markup) -> Page {
    let w = ctx.words();
    let main = html! {
        h1 { (w.recommendations) }
        p.kb-lead { (w.recommended_lead) }
        @for r in ctx.survey.recommendations() { section { h2 { (link(ctx, r)) } p { (r.text.get(ctx.lang)) } (behind(r)) } }
        (check(ctx))
    };
    (
        w.recommendations.to_string(),
        w.recommended_lead.to_string(),
        main,
    )
}

/// The page of one, with what stands behind it. Title, description, main.
pub fn one(ctx: &Ctx, id: &str, behind: fn(&Ctx, &Recommendation) -> Markup) -> Page {
    let w = ctx.words();
    let list = ctx.survey.recommendations();
    let Some(here) = list.iter().position(|r| r.id == id) else {
        return Default::default();
    };
    let r = &list[here];
    let title = format!("{}{}{}", label(ctx, r), w.colon, r.title.get(ctx.lang));
    let entry = |r: &Recommendation| (path(r), r.title.get(ctx.lang).to_string());
    let before = here.checked_sub(1).map(|i| entry(&list[i]));
    let after = list.get(here + 1).map(entry);
    let main = html! {
        h1 { span.kb-label { (label(ctx, r)) } " " (r.title.get(ctx.lang)) }
        p.kb-lead { (r.text.get(ctx.lang)) }
        (behind(ctx, r))
        (pager(ctx, before, after))
    };
    (title, r.text.get(ctx.lang).to_string(), main)
}

/// The way to the self-check, where the survey has one.
pub fn check(ctx: &Ctx) -> Markup {
    html! {
        @if !ctx.survey.descriptor().roles.self_check.is_empty() {
            p { a href=(ctx.to(&View::SELF_CHECK.path())) { (ctx.words().recommended_check) } }
        }
    }
}

/// What stands behind one: its rule, its questions.
fn behind(ctx: &Ctx, recommendation: &Recommendation) -> Markup {
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
                @if let Some(picture) = explore::picture(ctx, &Query::of(&question.id)) { p.kb-summary { (picture.told) } (picture.shown) }
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
