//! Method: data, evidence, limits, licence, citation, accessibility, and places for the host's own notices.

use crate::embedded;

use super::link::Ctx;
pub use super::synthetic::lines;
use super::{recounted, synthetic, worded};
use crate::words::fill;
use maud::{Markup, html};

/// Title, description, main.
pub fn render(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let d = ctx.survey.descriptor();
    let main = html! {
        h1 { (w.method) }
        p.kb-lead { (w.method_lead) }
        @for paragraph in &d.method {
            section { h2 { (paragraph.title.get(ctx.lang)) } (synthetic::lines(paragraph.text.get(ctx.lang))) }
        }
        @if !d.study.is_empty() { p { (w.study) (w.colon) (super::frame::study(ctx)) "." } }
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

/// What holds for every site: accessibility, and places for the host's own notices.
pub fn host(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        section { h2 #accessibility { (w.accessibility) } p { (w.accessibility_text) } }
        section { h2 #host { (w.host) } p { (w.host_text) } }
    }
}

/// Which intervals and tests there are, and where: not on modelled numbers.
fn statistics(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        section {
            h2 #statistik { (w.statistics) }
            p { (w.statistics_off) @if let Some(link) = super::explore::example_link(ctx) { " " a href=(link) { (w.to_example) } } }
            (statistics_list(ctx))
        }
    }
}

/// Each interval and test in one sentence.
pub fn statistics_list(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let shuffles = crate::format::count(crate::stats::TABLES, ctx.lang);
    let lines = [
        w.statistics_interval.to_string(),
        format!("{}. {}.", w.method_share, w.method_share_weighted),
        format!("{}. {}.", w.method_mean, w.method_mean_weighted),
        format!("{}.", w.method_median),
        w.test_chi2_told.to_string(),
        fill(w.test_exact_told, &[("n", &shuffles)]),
        w.test_rao_scott_told.to_string(),
        w.effect_told.to_string(),
        w.holm_method.to_string(),
        w.residual_told.to_string(),
    ];
    html! { ul.kb-list { @for line in lines { li { (line) } } } }
}

fn evidence(ctx: &Ctx) -> Markup {
    let w = ctx.words();
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
            embedded::kept_example().is_some(),
        ),
    ];
    html! {
        p { (recounted::state(ctx)) }
        dl.kb-facts { @for (code, name, text, here) in rows { dt { (name) @if ctx.lang == crate::lang::Lang::De { " " code { (code) } } } dd { (text) @if !here { " " (w.evidence_absent) } } } }
    }
}
