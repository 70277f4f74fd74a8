//! Size classes on a page: what each is called, whom it is for, and the link to its profile.

use super::link::Ctx;
use crate::address::View;
use crate::codebook::SizeClass;
use crate::format::count;
use crate::lang::Lang;
use crate::study::Study;
use crate::study::size_class;
use crate::words::fill;
use maud::{Markup, html};

/// The classes, those for the same kinds together, in the order of the roles.
pub fn groups(survey: &Study) -> Vec<Vec<&SizeClass>> {
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
pub fn kinds(ctx: &Ctx, class: &SizeClass) -> String {
    let kinds = class.kinds.iter();
    let labels: Vec<&str> = kinds.map(|code| kind_label(ctx, code)).collect();
    labels.join(", ")
}

/// What a kind is called; its code where the question does not know it.
pub fn kind_label<'a>(ctx: &'a Ctx, code: &'a str) -> &'a str {
    let question = ctx.survey.descriptor().roles.kind_question.as_deref();
    answer_label(ctx.survey, ctx.lang, question, code)
}

/// What a question calls an answer; its code where it does not know it.
fn answer_label<'a>(
    survey: &'a Study,
    lang: Lang,
    question: Option<&str>,
    code: &'a str,
) -> &'a str {
    let question = question.and_then(|id| survey.codebook().question(id));
    let answer = question.and_then(|q| q.answer(code));
    answer.map_or(code, |a| a.label.get(lang))
}

/// The bounds of a class in inhabitants: `10.000 bis unter 25.000`.
pub fn between(ctx: &Ctx, class: &SizeClass) -> String {
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

/// What a class is called; its code where the question does not know it.
pub fn label<'a>(ctx: &'a Ctx, code: &'a str) -> &'a str {
    class_label(ctx.survey, ctx.lang, code)
}

/// The same in a language.
pub fn class_label<'a>(survey: &'a Study, lang: Lang, code: &'a str) -> &'a str {
    let question = survey.descriptor().roles.size_question.as_deref();
    answer_label(survey, lang, question, code)
}

/// The address of a class's page.
pub fn path(code: &str) -> String {
    View::PROFILES.at(code).path()
}

/// A class as a link to its page.
pub fn link(ctx: &Ctx, code: &str) -> Markup {
    html! { a href=(ctx.to(&path(code))) { (label(ctx, code)) } }
}
