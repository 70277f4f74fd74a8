//! Method: where the answers come from, what is counted and how, the data package, and places for the host's own notices.

use crate::evidence::Evidence;
use crate::format::count;
use crate::package::DESCRIPTOR;
use crate::page::link::Ctx;
use crate::page::source::{lines, study};
use crate::query::encode;
use crate::views::frame::beside;
use crate::views::registered::{Menu, Page, Registered};
use crate::words::fill;
use maud::{Markup, html};

/// Method.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study(),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered = Registered::new("method", 85, Menu::Method, |w| w.method, render);

/// Title, description, main.
fn render(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let d = ctx.survey.descriptor();
    let files = [DESCRIPTOR]
        .into_iter()
        .chain(d.tables.iter().map(String::as_str));
    let main = html! {
        h1 { (w.method) }
        p.kb-lead { (w.method_lead) }
        (beside(ctx, Menu::Method))
        @for paragraph in &d.method { section { h2 { (paragraph.title.get(ctx.lang)) } (lines(paragraph.text.get(ctx.lang))) } }
        @if !d.study.is_empty() { p { (w.study) (w.colon) (study(ctx)) "." } }
        section { h2 #evidence { (w.evidence) } p { (state(ctx)) } p { (w.limits) } }
        @if d.evidence == Evidence::Observed { section { h2 #statistik { (w.statistics) } (statistics_list(ctx)) } }
        @if !d.publisher_note.is_empty() { section { h2 { (w.publisher_note) } p { (d.publisher_note.get(ctx.lang)) } } }
        section { h2 { (w.data_package) } p { (w.data_package_text) } ul { @for file in files { li { a href=(ctx.asset(&format!("data/{}", folders(file)))) download { (file) } } } } }
        @if !d.citation.is_empty() { section { h2 { (w.citation) } p { (d.citation.get(ctx.lang)) } } }
        (host(ctx))
    };
    (w.method.to_string(), w.method_lead.to_string(), main)
}

/// The path of a file of the package, as addresses write it.
fn folders(path: &str) -> String {
    let pieces: Vec<String> = path.split('/').map(encode).collect();
    pieces.join("/")
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

/// What holds for every site: accessibility, and places for the host's own notices.
pub fn host(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        section { h2 #accessibility { (w.accessibility) } p { (w.accessibility_text) } }
        section { h2 #host { (w.host) } p { (w.host_text) } }
    }
}

/// Each interval and test in one sentence.
pub fn statistics_list(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let shuffles = crate::format::count(crate::stats::TABLES, ctx.lang);
    let lines = [
        w.statistics_interval.to_string(),
        w.method_shares.to_string(),
        w.method_means.to_string(),
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
