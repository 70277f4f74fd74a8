//! Method: data, evidence, limits, licence, citation, accessibility, and places for the host's own notices.

use crate::embedded;

use super::{recounted, synthetic, worded};
use crate::page::explore;
use crate::page::link::Ctx;
use crate::page::source::{lines, study};
use crate::views::any::method::{LIST, host, statistics_list};
use crate::views::frame::beside;
use crate::views::registered::{Menu, Page, Registered};
use crate::words::study::words;
use maud::{Markup, html};

/// Method.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study(),
    render,
    ..LIST
};

/// Title, description, main.
fn render(ctx: &Ctx) -> Page {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    let main = html! {
        h1 { (w.method) }
        p.kb-lead { (w.method_lead) }
        (beside(ctx, Menu::Method))
        @for paragraph in &d.method {
            section { h2 { (paragraph.title.get(ctx.lang)) } (lines(paragraph.text.get(ctx.lang))) }
        }
        @if !d.study.is_empty() { p { (w.study) (w.colon) (study(ctx)) "." } }
        (worded::of_study(ctx))
        section { h2 #evidence { (w.evidence) } (evidence(ctx)) }
        (synthetic::section(ctx))
        (statistics(ctx))
        @if !d.publisher_note.is_empty() { section { h2 { (w.publisher_note) } p { (d.publisher_note.get(ctx.lang)) } } }
        section { h2 { (w.data_package) } p { (w.data_package_text) } ul {
            @for file in ["datapackage.json", "findings.csv", "figures.csv"] { li { a href=(ctx.asset(&format!("data/{file}"))) download { (file) } } }
        } }
        @if !d.citation.is_empty() { section { h2 { (w.citation) } p { (d.citation.get(ctx.lang)) } } }
        (host(ctx))
    };
    (w.method.to_string(), w.method_lead.to_string(), main)
}

/// Which intervals and tests there are, and where: not on modelled numbers.
fn statistics(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        section {
            h2 #statistik { (w.statistics) }
            p { (w.statistics_off) @if let Some(link) = explore::example_link(ctx) { " " a href=(link) { (w.to_example) } } }
            (statistics_list(ctx))
        }
    }
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
            embedded::example_name().is_some(),
        ),
    ];
    html! {
        p { (recounted::state(ctx)) }
        dl.kb-facts { @for (code, name, text, here) in rows { dt { (name) @if ctx.lang == crate::lang::Lang::De { " " code { (code) } } } dd { (text) @if !here { " " (w.evidence_absent) } } } }
    }
}
