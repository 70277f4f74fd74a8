//! Start: what this is, one picture, four key figures, the way to one's own, the topics, what the numbers rest on.

use super::recounted;
use crate::address::{View, question_path};
use crate::page::link::Ctx;
use crate::page::number::{cases, number, source};
use crate::study::finding::{Base, Finding};
use crate::views::any::start::{LIST, own, picture, topics};
use crate::views::registered::{Page, Registered};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Start.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study(),
    render,
    ..LIST
};

/// Title, description, main.
fn render(ctx: &Ctx) -> Page {
    let d = ctx.survey.descriptor();
    let title = d.title.get(ctx.lang);
    let main = html! {
        h1 { (title) }
        p.kb-lead { (d.intro.get(ctx.lang)) }
        (own(ctx))
        (picture(ctx))
        (key_figures(ctx))
        (topics(ctx))
        (evidence(ctx))
    };
    (
        title.to_string(),
        d.description.get(ctx.lang).to_string(),
        main,
    )
}

fn key_figures(ctx: &Ctx) -> Markup {
    let figures = &ctx.survey.descriptor().roles.key_figures;
    let findings = figures
        .iter()
        .filter_map(|(id, text)| Some((ctx.survey.finding(id)?, text.get(ctx.lang))));
    let findings: Vec<(&Finding, &str)> = findings.collect();
    html! {
        @if !findings.is_empty() {
            section aria-labelledby="key" {
                h2 #key { (words(ctx.lang).key_figures) }
                ul.kb-keys { @for (finding, text) in findings { (key_figure(ctx, finding, text)) } }
            }
        }
    }
}

/// A line: the number, and what it is of, which leads to its question, or to its place in the ledger.
fn key_figure(ctx: &Ctx, finding: &Finding, text: &str) -> Markup {
    let id = finding.question.as_deref();
    let question = id.and_then(|id| ctx.survey.codebook().question(id));
    html! {
        li {
            (number(ctx, finding)) " "
            @match question {
                Some(question) => a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (text) },
                None => { (text) " (" (source(ctx, finding)) ")" },
            }
        }
    }
}

fn evidence(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        section aria-labelledby="evidence" {
            h2 #evidence { (w.evidence) }
            p { (recounted::state(ctx)) " " a href=(ctx.to(&View::METHOD.path())) { (w.limits_more) } }
            @if ctx.survey.descriptor().participants.asked > 0 { (participants(ctx)) }
        }
    }
}

fn participants(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    let period = d.participants.period.get(ctx.lang);
    let period = if period.is_empty() {
        String::new()
    } else {
        format!(", {period}")
    };
    html! {
        p { (w.participants_before) " " (cases(ctx, Base::Known(d.participants.answered))) " " (w.participants_of) " "
            (cases(ctx, Base::Known(d.participants.asked))) " " (fill(w.participants_after, &[("unit", d.unit.1.get(ctx.lang)), ("period", &period)])) }
    }
}
