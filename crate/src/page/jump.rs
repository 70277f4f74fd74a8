//! Links to the parts of a long page, on its top. They lead to headings, which take the focus.

use super::link::Ctx;
use crate::words::words;
use maud::{Markup, html};

/// A stop on a page: its place, its heading, and whether it is there.
pub type Stop<'p> = (&'p str, &'p str, bool);

/// The links to those parts that are there. An anchor alone keeps what the address selects, and the one file understands it too.
pub fn links(ctx: &Ctx, parts: &[Stop]) -> Markup {
    html! {
        nav.kb-jump aria-label=(words(ctx.lang).jump) {
            ul.kb-sums { @for (id, title, _) in parts.iter().filter(|(_, _, there)| *there) { li { a href=(format!("#{id}")) { (title) } } } }
        }
    }
}

/// The heading that such a link leads to.
pub fn heading(id: &str, title: &str) -> Markup {
    html! { h2 id=(id) tabindex="-1" { (title) } }
}
