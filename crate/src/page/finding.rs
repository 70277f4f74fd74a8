//! What comes out, as a heading.

use super::link::Ctx;
use crate::table::Table;
use maud::{Markup, html};

/// Below a title that says what is asked: the finding as a heading, if there is one, and what else sums the table up.
pub fn below_title(ctx: &Ctx, table: &Table) -> Markup {
    let teller = ctx.teller();
    html! {
        @if let Some(headline) = teller.headline(table) { h2.kb-finding { (headline) } " " }
        p.kb-summary { (teller.below_headline(table)) }
    }
}

/// The heading of a page about one picture: the finding, and below it what the picture is of. `label` stands before the title; it may be empty.
pub fn heading(headline: Option<&str>, label: &str, title: &str) -> Markup {
    let titled = html! { @if !label.is_empty() { span.kb-label { (label) } " " } (title) };
    html! {
        @match headline {
            Some(headline) => h1.kb-found-out { span.kb-finding { (headline) } " " span.kb-title { (titled) } },
            None => h1 { (titled) },
        }
    }
}
