//! What stands on paper alone: the name that a person types for it, and the address of the page. The shell fills the places before it prints, with text.

use super::link::Ctx;
use maud::{Markup, html};

/// The longest name.
const LONGEST: usize = 100;

/// Of which survey the sheet is and from when, and where the name stands, with the words that tell it from the numbers below.
pub fn head(ctx: &Ctx) -> Markup {
    let d = ctx.survey.descriptor();
    let period = d.participants.period.get(ctx.lang);
    html! {
        p.kb-on-paper { (d.title.get(ctx.lang)) @if !period.is_empty() { " (" (period) ")" } }
        p.kb-filled data-paper="name" data-told=(ctx.words().paper_for) {}
    }
}

/// Where the address stands.
pub fn address() -> Markup {
    html! { p.kb-filled data-paper="address" {} }
}

/// The field for the name, which is kept nowhere.
pub fn field(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    html! {
        details.kb-more.kb-for-printing {
            summary { (w.paper) }
            p { label for="kb-own-name" { (w.paper_name) } input #kb-own-name type="text" maxlength=(LONGEST) autocomplete="off" aria-describedby="kb-own-name-hint"; }
            p #kb-own-name-hint .kb-dim { (w.paper_hint) }
            p.kb-buttons { button type="button" data-print { (w.paper_print) } }
        }
    }
}
