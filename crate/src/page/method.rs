//! Method: data, evidence, limits, licence, citation, accessibility, and places for the host's own notices.

use super::link::Ctx;
use super::{recounted, synthetic};
use crate::texts::words;
use maud::{Markup, html};

/// Title, description, main.
pub fn render(ctx: &Ctx) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    let main = html! {
        h1 { (w.method) }
        p.kb-lead { (w.method_lead) }
        @for paragraph in &d.method {
            section { h2 { (paragraph.title.get(ctx.lang)) } (synthetic::lines(paragraph.text.get(ctx.lang))) }
        }
        section { h2 #evidence { (w.evidence) } (evidence(ctx)) }
        (synthetic::section(ctx))
        @if !d.publisher_note.is_empty() { section { h2 { (w.publisher_note) } p { (d.publisher_note.get(ctx.lang)) } } }
        section { h2 { (w.data_package) } p { (w.data_package_text) } ul {
            @for file in ["datapackage.json", "findings.csv", "figures.csv"] { li { a href=(ctx.asset(&format!("data/{file}"))) download { (file) } } }
        } }
        section { h2 { (w.citation) } p { (d.citation.get(ctx.lang)) } }
        section { h2 #accessibility { (w.accessibility) } p { (w.accessibility_text) } }
        section { h2 #host { (w.host) } p { (w.host_text) } }
    };
    (w.method.to_string(), w.method_lead.to_string(), main)
}

fn evidence(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let survey = ctx.survey;
    let (bounds, responses) = (!survey.bounds().is_empty(), survey.has_responses());
    let rows = [
        (
            "published",
            w.evidence_published,
            w.evidence_published_text,
            true,
        ),
        (
            "implied",
            w.evidence_implied,
            w.evidence_implied_text,
            bounds,
        ),
        (
            "modelled",
            w.evidence_modelled,
            w.evidence_modelled_text,
            responses,
        ),
        (
            "observed",
            w.evidence_observed,
            w.evidence_observed_text,
            false,
        ),
    ];
    html! {
        p { (recounted::state(ctx)) }
        dl.kb-facts { @for (code, name, text, here) in rows { dt { (name) @if ctx.lang == crate::lang::Lang::De { " " code { (code) } } } dd { (text) @if !here { " " (w.evidence_absent) } } } }
    }
}
