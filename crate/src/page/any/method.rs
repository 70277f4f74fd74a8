//! Method: where the answers come from, what is counted and how, the data package, and places for the host's own notices.

use crate::evidence::Evidence;
use crate::format::count;
use crate::page::frame::study;
use crate::page::link::Ctx;
use crate::page::method::{host, lines, statistics_list};
use crate::words::fill;
use maud::{Markup, html};

/// Title, description, main.
pub fn render(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let d = ctx.survey.descriptor();
    let main = html! {
        h1 { (w.method) }
        p.kb-lead { (w.method_lead) }
        @for paragraph in &d.method { section { h2 { (paragraph.title.get(ctx.lang)) } (lines(paragraph.text.get(ctx.lang))) } }
        @if !d.study.is_empty() { p { (w.study) (w.colon) (study(ctx)) "." } }
        section { h2 #evidence { (w.evidence) } p { (state(ctx)) } p { (w.limits) } }
        @if d.evidence == Evidence::Observed { section { h2 #statistik { (w.statistics) } (statistics_list(ctx)) } }
        @if !d.publisher_note.is_empty() { section { h2 { (w.publisher_note) } p { (d.publisher_note.get(ctx.lang)) } } }
        section { h2 { (w.data_package) } p { (w.data_package_text) } ul { li { a href=(ctx.asset("data/datapackage.json")) download { "datapackage.json" } } } }
        @if !d.citation.is_empty() { section { h2 { (w.citation) } p { (d.citation.get(ctx.lang)) } } }
        (host(ctx))
    };
    (w.method.to_string(), w.method_lead.to_string(), main)
}

/// That everything is counted in so many responses.
fn state(ctx: &Ctx) -> String {
    let rows = count(ctx.survey.columns().rows() as u32, ctx.lang);
    let w = ctx.words();
    let template = match ctx.survey.descriptor().evidence {
        Evidence::Modelled => w.any_state_modelled,
        _ => w.any_state,
    };
    fill(template, &[("n", &rows)])
}
