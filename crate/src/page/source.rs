//! What the package says of itself: the study it rests on, and its own texts.

use super::link::Ctx;
use maud::{Markup, html};

/// The study's title, as a link where its address is known. It is followed only by who presses it.
pub fn study(ctx: &Ctx) -> Markup {
    let d = ctx.survey.descriptor();
    let title = d.study.get(ctx.lang);
    html! {
        @if d.study_link.is_empty() { (title) } @else { a href=(d.study_link) rel="external noreferrer" { (title) } }
    }
}

/// A text of the package, each of its lines a paragraph.
pub fn lines(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|l| !l.is_empty()) { p { (line) } } }
}
