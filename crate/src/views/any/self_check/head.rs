//! The head of the result: who answers, on which day, how much of it, and what the numbers rest on.

use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::page::number::cases;
use crate::page::observed;
use crate::study::finding::Base;
use crate::study::profile;
use crate::study::self_check::Answers;
use maud::{Markup, html};

/// Who, when, how much was answered, and what the numbers rest on.
pub fn head(ctx: &Ctx, answers: &Answers, answered: usize, day: &str) -> Markup {
    let w = ctx.words();
    let d = ctx.survey.descriptor();
    let size = d
        .roles
        .size_question
        .as_deref()
        .and_then(|id| ctx.survey.codebook().question(id));
    let class = answers.class.as_deref().and_then(|code| size?.answer(code));
    let class = class.map_or(w.check_no_class, |a| a.label.get(ctx.lang));
    let figure = answers
        .class
        .as_deref()
        .and_then(|code| profile::figure(ctx.survey, code));
    let of_class = figure.map(|f| f.n).filter(|n| *n != Base::NotPrinted);
    html! {
        @if let Some(name) = &answers.name { p.kb-check-town { strong { (name) } } }
        details.kb-more.kb-check-facts data-about="facts" { summary { (w.check_facts) } dl.kb-facts.kb-check-head {
            dt { (w.check_size) } dd { (class) }
            dt { (w.check_day) } dd { (date(day, ctx.lang)) }
            dt { (w.check_answered) } dd { (answered) }
            @if d.participants.answered > 0 { dt { (w.base) } dd { (w.check_base) " " (cases(ctx, Base::Known(d.participants.answered))) " " (d.unit.1.get(ctx.lang)) @if !d.participants.period.is_empty() { ", " (d.participants.period.get(ctx.lang)) } @if let Some(n) = of_class { "; " (w.check_base_class) " " (cases(ctx, n)) } } }
            @if !d.study.is_empty() { dt { (w.study) } dd { (d.study.get(ctx.lang)) @if d.invented.is_empty() { ". " (w.limits) } } }
            dt { (w.evidence) } dd { (if observed::is_observed(ctx.survey) { w.check_evidence_observed } else { w.check_evidence }) }
        } }
    }
}

/// `24.11.2026`, `24 November 2026`; what is no date stays as it is.
fn date(day: &str, lang: Lang) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return day.to_string();
    };
    let named = month
        .parse()
        .ok()
        .and_then(|n: usize| MONTHS.get(n.wrapping_sub(1)));
    match (lang, named) {
        (Lang::De, _) => format!("{date}.{month}.{year}"),
        (Lang::En, Some(name)) => format!("{} {name} {year}", date.trim_start_matches('0')),
        (Lang::En, None) => day.to_string(),
    }
}

/// In English; German dates have numbers.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
