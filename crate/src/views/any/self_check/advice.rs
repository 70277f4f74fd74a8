//! The recommendations that follow from own answers, each with its signs, its questions and their numbers.

use super::{
    number::{short, short_of},
    sheet,
};
use crate::address::{View, question_path};
use crate::describe;
use crate::page::link::Ctx;
use crate::query::Condition;
use crate::study::labels::full_title;
use crate::study::self_check::Answers;
use crate::study::self_check::gaps::Advice;
use crate::study::self_check::grounds::{Ground, Number, grounds};
use crate::words::fill;
use maud::{Markup, html};

/// Their place in the result.
const ADVICE: &str = "check-advice";

/// The recommendations, those first for which most answers call; those for which none does in a fold.
pub fn advised(ctx: &Ctx, answers: &Answers, list: &[Advice]) -> Markup {
    let w = ctx.words();
    let more = match list.first().is_some_and(|advice| advice.gaps() > 0) {
        true => w.check_advice_rest,
        false => w.check_advice_none,
    };
    let (called, rest) = list.split_at(list.partition_point(|advice| advice.gaps() > 0));
    html! {
        @if !list.is_empty() {
            section.kb-advice {
                h2 #(ADVICE) tabindex="-1" { (w.check_advice) }
                p.kb-dim.kb-screen { (w.check_advice_lead) }
                ol { @for advice in called { li { (one(ctx, answers, advice)) } } }
                @if !rest.is_empty() {
                    details.kb-more data-about="advice" {
                        summary { (fill(more, &[("n", &rest.len().to_string())])) }
                        ol start=(called.len() + 1) { @for advice in rest { li { (one(ctx, answers, advice)) } } }
                    }
                }
            }
        }
    }
}

/// So many points fit on the first sheet beside the advice.
pub fn room(ctx: &Ctx, answers: &Answers, list: &[Advice]) -> usize {
    let holds = list
        .iter()
        .flat_map(|advice| &advice.signs)
        .filter(|s| s.1 == Some(true));
    let signs: Vec<String> = holds
        .map(|(condition, _)| format!("{} {}", sign(ctx, condition), ctx.words().check_holds))
        .collect();
    let grounds: Vec<String> = list
        .iter()
        .map(|advice| resting(ctx, answers, advice).into_string())
        .collect();
    sheet::points(&signs, &grounds)
}

fn one(ctx: &Ctx, answers: &Answers, advice: &Advice) -> Markup {
    let r = advice.recommendation;
    let link = ctx.to(&View::RECOMMENDATIONS.at(&r.id).path());
    html! {
        a href=(link) { strong { (r.title.get(ctx.lang)) } } ": " (count(ctx, advice))
        details.kb-more data-about=(format!("advice {}", r.id)) {
            summary { (ctx.words().check_why) }
            ul.kb-list { @for (condition, holds) in &advice.signs {
                li.kb-off-paper[*holds != Some(true)] { (sign(ctx, condition)) ": " strong { (told(ctx, *holds)) } }
            } }
            (resting(ctx, answers, advice))
        }
    }
}

/// The questions that it rests on, with their numbers.
fn resting(ctx: &Ctx, answers: &Answers, advice: &Advice) -> Markup {
    let list = grounds(ctx.survey, answers.class.as_deref(), advice.recommendation);
    html! {
        p.kb-grounds-head { (ctx.words().check_rests) }
        ul.kb-list.kb-grounds { @for ground in list { li { (rests_on(ctx, &ground)) } } }
    }
}

/// How many answers call for it, of how many that could.
fn count(ctx: &Ctx, advice: &Advice) -> String {
    let w = ctx.words();
    let (k, n) = (advice.gaps().to_string(), advice.judged().to_string());
    match advice.judged() {
        0 => w.check_advice_open.to_string(),
        _ => fill(w.check_advice_count, &[("k", &k), ("n", &n)]),
    }
}

/// An answer that calls for a recommendation.
fn sign(ctx: &Ctx, condition: &Condition) -> String {
    describe::condition(ctx.survey, condition, ctx.lang)
}

/// Whether an answer that calls for a recommendation was given.
fn told(ctx: &Ctx, holds: Option<bool>) -> &'static str {
    let w = ctx.words();
    match holds {
        Some(true) => w.check_holds,
        Some(false) => w.check_holds_not,
        None => w.check_open_sign,
    }
}

/// A question with its numbers.
fn rests_on(ctx: &Ctx, ground: &Ground) -> Markup {
    let w = ctx.words();
    let title = full_title(ctx.survey, ground.question);
    html! {
        a href=(ctx.to(&question_path(ctx.survey, &ground.question.id))) { (title.get(ctx.lang)) } (w.colon)
        @for (at, number) in ground.numbers.iter().enumerate() { @if at > 0 { "; " } (numbered(ctx, number)) }
        @if ground.numbers.is_empty() { span.kb-open { (w.no_number) } }
    }
}

/// What a number counts, the number, and whose it is.
pub fn numbered(ctx: &Ctx, number: &Number) -> Markup {
    html! {
        @if let Some(item) = number.item { (item.get(ctx.lang)) ", " }
        (number.answer.get(ctx.lang)) " "
        @match &number.part {
            Some(part) => (short_of(ctx, &number.known, &format!("({})", sign(ctx, part)))),
            None => (short(ctx, &number.known)),
        }
    }
}
