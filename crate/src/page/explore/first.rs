//! The picture with which a survey begins: the one that its package names, or else that of the first question about more than who answered.

use super::{address, pictured, usual};
use crate::codebook::Question;
use crate::page::link::Ctx;
use crate::page::picture::show_first;
use crate::query::{Query, parse};
use crate::study::Study;
use crate::words::table::title;
use maud::{Markup, html};

/// The picture below what comes out of it, with a link to its query that says `more`; nothing where no question has a picture.
pub fn first(ctx: &Ctx, more: &str) -> Markup {
    let mut pictures = queries(ctx.survey).filter_map(|query| shown(ctx, &query, more));
    html! { @if let Some(picture) = pictures.next() { (picture) } }
}

/// What the package names; then each question, those that the respondents are usually told apart by last.
fn queries(survey: &Study) -> impl Iterator<Item = Query> {
    let book = survey.codebook();
    let named = Some(&survey.descriptor().roles.start).filter(|text| !text.is_empty());
    let named = named.map(|text| parse(text, book).query);
    let usual = usual(survey);
    let counted = book.entries().filter(|q| book.optioned(q).is_counted());
    let told_apart = |q: &&Question| usual.iter().any(|u| u.id == q.id);
    let (last, first): (Vec<_>, Vec<_>) = counted.partition(told_apart);
    let asked = first.into_iter().chain(last).map(|q| Query::of(&q.id));
    named.into_iter().chain(asked)
}

fn shown(ctx: &Ctx, query: &Query, more: &str) -> Option<Markup> {
    let picture = pictured(ctx, query, show_first)?;
    let title = title(ctx.survey, query, ctx.lang);
    Some(html! {
        section.kb-first aria-labelledby="first" {
            h2 #first .kb-finding { (picture.headline.as_deref().unwrap_or(&title)) }
            @if picture.headline.is_some() { p.kb-dim { (title) } } @else { p.kb-dim { (picture.told) } }
            (picture.shown)
            p { a href=(address(ctx, query)) { (more) } }
        }
    })
}
