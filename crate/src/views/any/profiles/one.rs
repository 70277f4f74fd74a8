//! The profile of a size class: every question, counted, beside all others or another class.

use super::beside::{self, Beside};
use crate::address::View;
use crate::format::count;
use crate::page::class::{label, path};
use crate::page::finding::heading;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::observed;
use crate::page::on_paper;
use crate::page::pager::pager;
use crate::page::switch;
use crate::page::take::take_all;
use crate::query::{Condition, Measure, Query, encode};
use crate::study::Study;
use crate::views::any::well_placed;
use crate::views::registered::Page;
use crate::words::fill;
use maud::{Markup, html};

/// Title, description, main. The address may name another class.
pub fn one(ctx: &Ctx, code: &str) -> Page {
    let w = ctx.words();
    let beside = beside::read(ctx, code);
    let title = format!("{}{}{}", w.profile, w.colon, label(ctx, code));
    let told = told(ctx, code);
    let further = ways(ctx);
    let results = html! {
        (counted(ctx, &beside))
        @if observed::is_observed(ctx.survey) { (take_all(ctx)) }
        (sides(ctx, code, &beside))
    };
    let found = beside
        .code
        .is_none()
        .then(|| observed::headline(ctx, label(ctx, code)));
    let main = html! {
        (on_paper::head(ctx))
        (heading(found.flatten().as_deref(), w.profile, label(ctx, code)))
        p.kb-summary { (told) }
        (beside::form(ctx, code, &beside))
        div #kb-results { (results) }
        (to_check(ctx, code))
        @if !further.0.is_empty() { section.kb-about { (jump::heading(MORE, w.profile_more)) ul { (further) } } }
        (on_paper::field(ctx))
        (neighbours(ctx, code))
        (on_paper::address())
    };
    (title, told, main)
}

/// The place of what leads further.
pub const MORE: &str = "more";

/// What is shown, read out after a change; and what is wrong with the address.
pub fn counted(ctx: &Ctx, beside: &Beside) -> Markup {
    let w = ctx.words();
    let count = match beside.code {
        Some(code) => fill(w.profile_count_beside, &[("class", label(ctx, code))]),
        None => w.profile_count.to_string(),
    };
    html! {
        @if !beside.mistake.is_empty() { p.kb-error { (beside.mistake) } }
        p.kb-count.kb-hidden[beside.code.is_none() && !switch::is_on(ctx)] { (count) @if switch::is_on(ctx) { " " (w.switch_on) } @if let Some(code) = beside.code { " " a href=(ctx.to(&path(code))) { (w.profile_to_other) } } }
    }
}

/// On observed responses: the class, and the other one beside it, as conditions.
fn conditions(
    survey: &Study,
    code: &str,
    beside: Option<&str>,
) -> Option<(Condition, Vec<Condition>)> {
    let size = survey.descriptor().roles.size_question.as_deref();
    let size = size.filter(|_| observed::is_observed(survey))?;
    let others = beside.map(|other| Condition::is(size, other));
    Some((Condition::is(size, code), others.into_iter().collect()))
}

/// On observed responses: every question of the class beside the other one or everyone else, counted.
pub fn sides(ctx: &Ctx, code: &str, beside: &Beside) -> Markup {
    let sides = conditions(ctx.survey, code, beside.code);
    html! { @if let Some((own, others)) = sides { (observed::beside(ctx, &own, &others)) } }
}

/// The way to the self-check of a class; nothing where the survey has none.
pub fn to_check(ctx: &Ctx, code: &str) -> Markup {
    let w = ctx.words();
    let roles = &ctx.survey.descriptor().roles;
    let check = format!("{}?class={}", View::SELF_CHECK.path(), encode(code));
    html! {
        @if !roles.self_check.is_empty() { p.kb-buttons { a.kb-go href=(ctx.to(&check)) { (w.profile_to_check) } } }
    }
}

/// What else the survey has for whoever asks about a class, as items of a list.
pub fn ways(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        @if well_placed::has_areas(ctx.survey) { li { a href=(ctx.to(&View::WELL_PLACED.path())) { (w.placed_way) } } }
        @if !ctx.survey.recommendations().is_empty() { li { a href=(ctx.to(&View::RECOMMENDATIONS.path())) { (w.recommended_way) } } }
    }
}

/// The classes before and after.
pub fn neighbours(ctx: &Ctx, code: &str) -> Markup {
    let all = &ctx.survey.descriptor().roles.size_classes;
    let here = all.iter().position(|c| c.code == code);
    let entry = |at: usize| {
        let code = &all.get(at)?.code;
        Some((path(code), label(ctx, code).to_string()))
    };
    let before = here.and_then(|at| at.checked_sub(1)).and_then(entry);
    pager(ctx, before, here.and_then(|at| entry(at + 1)))
}

/// How many are in the class, in a sentence.
fn told(ctx: &Ctx, code: &str) -> String {
    let d = ctx.survey.descriptor();
    let asked = |id: &String| Query {
        measure: Measure::Count,
        ..Query::of(id)
    };
    let tally = d
        .roles
        .size_question
        .as_ref()
        .and_then(|id| ctx.survey.tally(&asked(id), code));
    let [k, n] = tally
        .map_or([0, 0], |tally| [tally.count, tally.base])
        .map(|n| count(n, ctx.lang));
    let unit = if n == "1" { &d.unit.0 } else { &d.unit.1 };
    fill(
        ctx.words().any_class,
        &[("k", &k), ("n", &n), ("unit", unit.get(ctx.lang))],
    )
}
