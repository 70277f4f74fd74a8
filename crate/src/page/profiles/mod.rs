//! Profiles: each size class beside all and beside any other, and the way to one's own.

mod apart;
mod beside;
mod finder;
mod one;
mod table;

use super::View;
use super::link::{Ctx, segment};
use super::number::cases;
use crate::codebook::SizeClass;
use crate::format::count;
use crate::lang::Lang;
use crate::study::Survey;
use crate::study::{profile, size_class};
use crate::words::fill;
pub use beside::code_beside;
pub use finder::{finder, told as class_told};
use maud::{Markup, html};
pub use one::one;

/// Folder of the views.
pub const PATH: &str = "profiles/";

/// The views of a survey; none without size classes.
pub fn views(survey: &Survey) -> Vec<View> {
    let classes = &survey.descriptor().roles.size_classes;
    let pages = classes.iter().map(|c| View::Profile(c.code.clone()));
    let index = (!classes.is_empty()).then_some(View::Profiles);
    index.into_iter().chain(pages).collect()
}

/// All classes with their bounds, by the kinds they are for: title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let main = html! {
        h1 { (w.profiles) }
        p.kb-lead { (w.profiles_lead) }
        (finder(ctx))
        @for group in groups(ctx.survey) {
            section {
                @if !group[0].kinds.is_empty() { h2 { (kinds(ctx, group[0])) } }
                ul.kb-list { @for class in group { li { (entry(ctx, class)) } } }
            }
        }
        (bounds(ctx))
    };
    (w.profiles.to_string(), w.profiles_lead.to_string(), main)
}

/// The classes, those for the same kinds together, in the order of the roles.
fn groups(survey: &Survey) -> Vec<Vec<&SizeClass>> {
    let mut groups: Vec<Vec<&SizeClass>> = Vec::new();
    for class in &survey.descriptor().roles.size_classes {
        match groups.iter_mut().find(|g| g[0].kinds == class.kinds) {
            Some(group) => group.push(class),
            None => groups.push(vec![class]),
        }
    }
    groups
}

/// `Stadt, Gemeinde`: the kinds that a class is for.
fn kinds(ctx: &Ctx, class: &SizeClass) -> String {
    let kinds = class.kinds.iter();
    let labels: Vec<&str> = kinds.map(|code| kind_label(ctx, code)).collect();
    labels.join(", ")
}

/// What a kind is called; its code where the question does not know it.
fn kind_label<'a>(ctx: &'a Ctx, code: &'a str) -> &'a str {
    let question = ctx.survey.descriptor().roles.kind_question.as_deref();
    answer_label(ctx.survey, ctx.lang, question, code)
}

/// What a question calls an answer; its code where it does not know it.
fn answer_label<'a>(
    survey: &'a Survey,
    lang: Lang,
    question: Option<&str>,
    code: &'a str,
) -> &'a str {
    let question = question.and_then(|id| survey.codebook().question(id));
    let answer = question.and_then(|q| q.answer(code));
    answer.map_or(code, |a| a.label.get(lang))
}

/// The bounds of a class in inhabitants: `10.000 bis unter 25.000`.
fn between(ctx: &Ctx, class: &SizeClass) -> String {
    let w = ctx.words();
    let end = size_class::end(&ctx.survey.descriptor().roles, class);
    let template = match (class.from, end) {
        (0, Some(_)) => w.class_below,
        (_, Some(_)) => w.class_between,
        (_, None) => w.class_above,
    };
    let [from, to] = [class.from, end.unwrap_or(0)].map(|n| count(n, ctx.lang));
    fill(template, &[("from", &from), ("to", &to)])
}

fn entry(ctx: &Ctx, class: &SizeClass) -> Markup {
    let w = ctx.words();
    html! {
        (link(ctx, &class.code)) " " span.kb-dim { (between(ctx, class)) " " (w.class_inhabitants) }
        @if let Some(figure) = profile::figure(ctx.survey, &class.code) {
            span.kb-dim { "; " (w.printed_n) (w.colon) (cases(ctx, figure.n)) }
        }
    }
}

/// To whom a bound belongs, told at the first one.
fn bounds(ctx: &Ctx) -> Markup {
    let classes = &ctx.survey.descriptor().roles.size_classes;
    let text = |c: &SizeClass| {
        let from = count(c.from, ctx.lang);
        fill(
            ctx.words().profiles_bounds,
            &[("from", &from), ("class", label(ctx, &c.code))],
        )
    };
    html! { @if let Some(class) = classes.iter().find(|c| c.from > 0) { p { (text(class)) } } }
}

/// What a class is called; its code where the question does not know it.
fn label<'a>(ctx: &'a Ctx, code: &'a str) -> &'a str {
    class_label(ctx.survey, ctx.lang, code)
}

/// The same in a language.
pub fn class_label<'a>(survey: &'a Survey, lang: Lang, code: &'a str) -> &'a str {
    let question = survey.descriptor().roles.size_question.as_deref();
    answer_label(survey, lang, question, code)
}

/// The address of a class's page.
fn path(code: &str) -> String {
    format!("{PATH}{}/", segment(code))
}

/// A class as a link to its page.
pub fn link(ctx: &Ctx, code: &str) -> Markup {
    html! { a href=(ctx.to(&path(code))) { (label(ctx, code)) } }
}
