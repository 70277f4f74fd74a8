//! Links to the page before and the page after.

use super::link::Ctx;
use crate::words::words;
use maud::{Markup, html};

/// Each with its address below the language's root and its title.
pub fn pager(
    ctx: &Ctx,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if before.is_some() || after.is_some() { nav.kb-pager aria-label=(w.neighbours) {
            @if let Some((path, title)) = before { a rel="prev" href=(ctx.to(&path)) { span { "← " (w.before) } " " (title) } }
            @if let Some((path, title)) = after { a rel="next" href=(ctx.to(&path)) { span { (w.after) " →" } " " (title) } }
        } }
    }
}
