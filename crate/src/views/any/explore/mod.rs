//! Explore: any question by any breakdown over any population. The address holds the query; the controls write it.

mod controls;
mod raking;

use crate::address::compose::compose;
use crate::address::{Links, View, shown};
use crate::codebook::Question;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::page::either::either;
use crate::page::explore::{Asked, address, results};
use crate::page::link::Ctx;
use crate::page::terms::Explained;
use crate::study::Study;
use crate::study::search::{Target, find};
use crate::views::registered::{Asks, Menu, Page, Registered};
use crate::words::problems::{Voice, more_of_query, told_of, too_long_to_find};
use crate::words::table::{margins, title};
use crate::words::{fill, words};
use maud::{Markup, html};

/// Any question by any breakdown; the address holds the query.
pub const VIEW: Registered = Registered {
    fills: has_some,
    asks: Asks::Query,
    live: true,
    wide: true,
    explained: Explained::Explorer,
    ..Registered::new("explore", 30, Menu::Explore, |w| w.explore, render)
};

/// Whether a survey has a question that can be counted.
pub fn has_some(survey: &Study) -> bool {
    let book = survey.codebook();
    book.entries().any(|q| book.optioned(q).is_counted())
}

/// Title, description, main. The parts of main that change with the query are pieces of the page.
fn render(ctx: &Ctx) -> Page {
    let w = words(ctx.lang);
    let asked = Asked::read(ctx.survey, &ctx.search);
    let table = ctx.table(&asked.query);
    let kept = table
        .iter()
        .map(|table| (asked.query.clone(), table.clone()));
    ctx.tables.borrow_mut().extend(kept);
    let heading = match &table {
        Some(_) => title(ctx.survey, &asked.query, ctx.lang),
        None => w.explore.to_string(),
    };
    let title = html! { h1 { (heading) } };
    let answer = html! { (problems(ctx, &asked)) (results::results(ctx, &asked, table.as_ref())) };
    let rest = results::rest(ctx, &asked, table.as_ref());
    let mut parts = controls::parts(ctx, &asked);
    let main = html! {
        div.kb-explore {
            div #kb-heading { (title) }
            (controls::controls(ctx, &parts))
            div #kb-results { (either(ctx)) div #kb-answer { (answer) } div #kb-rest { (rest) } }
        }
    };
    parts.extend([
        ("kb-heading".into(), title),
        ("kb-answer".into(), answer),
        ("kb-rest".into(), rest),
    ]);
    ctx.pieces.borrow_mut().splice(0..0, parts);
    (heading, w.explore_lead.to_string(), main)
}

/// A sentence for each part of the address that was left out.
fn problems(ctx: &Ctx, asked: &Asked) -> Markup {
    let w = words(ctx.lang);
    let own = asked.query.survey.as_deref();
    let here = own.is_none_or(|name| name == ctx.survey.descriptor().name);
    html! {
        @if let (false, Some(name)) = (here, own) { p.kb-error { (fill(w.survey_not_here, &[("name", name)])) } }
        @if ctx.survey.descriptor().evidence == Evidence::Observed && !ctx.survey.has_responses() { p.kb-error { (w.no_rows) } }
        @if let Some(beyond) = asked.beyond { p.kb-error { (told_of(&beyond.problem(), Voice::Address, ctx.lang)) } }
        @for problem in asked.problems.iter().filter(|_| asked.beyond.is_none()) {
            p.kb-error { (told_of(problem, Voice::Address, ctx.lang)) }
        }
        @if asked.more > 0 { p.kb-error { (more_of_query(asked.more, ctx.lang)) } }
        @for fault in &asked.faults { p.kb-error { (margins::sentence(fault, ctx.survey, ctx.lang)) } }
    }
}

/// Questions that a text finds, as links to them in Explore; nothing without a text.
fn finds(ctx: &Ctx, search: &str, text: &str) -> Markup {
    let w = words(ctx.lang);
    let asked = Asked::read(ctx.survey, search);
    if let Some(long) = too_long_to_find(text, ctx.lang) {
        return html! { p.kb-found.kb-error { (long) } };
    }
    let found = find(ctx.survey, &[], text, ctx.lang);
    let questions: Vec<_> = found
        .hits
        .iter()
        .filter_map(|hit| match hit.target {
            Target::Question(q) => Some((q, hit)),
            _ => None,
        })
        .collect();
    let link = |q: &Question| {
        let next = compose(ctx.survey.codebook(), &asked.query, "question", &q.id);
        address(ctx, &next)
    };
    html! {
        @if !text.trim().is_empty() {
            p.kb-found { (fill(w.found_some, &[("n", &questions.len().to_string())])) }
            ul.kb-list { @for (q, hit) in questions.iter().take(12) {
                li { a href=(link(q)) data-stay { (q.title.get(ctx.lang)) } @if !hit.options.is_empty() { br; span.kb-dim { (hit.options.join("; ")) } } }
            } }
        }
    }
}

/// A page of Explore on the survey that an address is about.
fn here<'a>(survey: &'a Study, lang: Lang, search: &str, links: Links) -> Ctx<'a> {
    let survey = shown(survey, &View::EXPLORE, search);
    Ctx::new(survey, lang, &View::EXPLORE.path(), links)
}

/// What a changed control makes of the query in an address' search text: the new search text, `?…` or empty.
pub fn composed(survey: &Study, search: &str, control: &str, value: &str) -> String {
    let survey = shown(survey, &View::EXPLORE, search);
    let asked = Asked::read(survey, search);
    let next = compose(survey.codebook(), &asked.query, control, value);
    match next.to_string() {
        text if text.is_empty() => text,
        text => format!("?{text}"),
    }
}

/// Questions that a text finds, as links to them in Explore.
pub fn found(survey: &Study, lang: Lang, search: &str, text: &str, links: Links) -> String {
    finds(&here(survey, lang, search, links), search, text).0
}

/// A field for each option of a variable, to enter its known distribution.
pub fn raking_form(survey: &Study, lang: Lang, search: &str, variable: &str) -> String {
    raking::form(&here(survey, lang, search, Links::Site), search, variable).0
}

/// The sum of a margin as typed, `variable:code~share,…`, or as an error (`kb-error`) why it cannot be used.
pub fn raking_told(survey: &Study, lang: Lang, search: &str, typed: &str) -> String {
    raking::told(&here(survey, lang, search, Links::Site), search, typed).0
}
