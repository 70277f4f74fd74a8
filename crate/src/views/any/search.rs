//! Search: a field and what it finds. Without the engine the page lists everything.

use crate::address::{figure_path, question_path};
use crate::page::link::Ctx;
use crate::page::terms::Explained;
use crate::study::search::{Hit, Target, find, normal};
use crate::views::frame::beside;
use crate::views::registered::{Asks, Menu, Page, Registered};
use crate::words::fill;
use crate::words::problems::too_long_to_find;
use maud::{Markup, html};

/// A field and what it finds.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.codebook().entries().next().is_some(),
    asks: Asks::Words(&["q"]),
    live: true,
    explained: Explained::Explorer,
    ..Registered::new("search", 75, Menu::Results, |w| w.search, render)
};

/// Title, description, main. The address holds `q`, the words looked for.
fn render(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let pairs = crate::query::pairs(&ctx.search);
    let wanted = pairs
        .iter()
        .find(|(key, _)| key == "q")
        .map_or(String::new(), |(_, value)| value.replace('+', " ")); // as forms write blanks
    let wanted = wanted.as_str();
    let main = html! {
        h1 { (w.results) }
        p.kb-lead { (w.search_lead) }
        (beside(ctx, Menu::Results))
        form.kb-filter role="search" aria-label=(w.search) {
            label for="search-q" { (w.search_field) }
            input #search-q type="search" name="q" value=(wanted) autocomplete="off" spellcheck="false";
            p.kb-buttons { button type="submit" { (w.to_result) } }
        }
        div #kb-results { (results(ctx, wanted)) }
    };
    (w.results.to_string(), w.search_lead.to_string(), main)
}

fn results(ctx: &Ctx, wanted: &str) -> Markup {
    let w = ctx.words();
    if let Some(long) = too_long_to_find(wanted, ctx.lang) {
        return html! { p.kb-count.kb-error { (long) } };
    }
    let hits = find(ctx.survey, wanted, ctx.lang);
    html! {
        p.kb-count { (fill(w.search_count, &[("n", &hits.len().to_string())])) }
        @if hits.is_empty() { p { (if normal(wanted).is_empty() { w.search_no_word } else { w.search_empty }) } }
        @if !hits.is_empty() { ul.kb-list { @for hit in &hits { li { (line(ctx, hit)) } } } }
    }
}

fn line(ctx: &Ctx, hit: &Hit) -> Markup {
    let w = ctx.words();
    html! {
        @match hit.target {
            Target::Question(q) => {
                a href=(ctx.to(&question_path(ctx.survey, &q.id))) { span.kb-label { (w.question) } " " (q.title.get(ctx.lang)) }
            }
            Target::Figure(f) => {
                a href=(ctx.to(&figure_path(f))) { span.kb-label { (f.label(ctx.lang)) } " " (f.title.get(ctx.lang)) }
            }
        }
        @if !hit.options.is_empty() { br; span.kb-dim { (w.answer) (w.colon) (hit.options.join("; ")) } }
    }
}
