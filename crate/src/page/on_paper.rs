//! What stands on paper alone: the name that a person types for it, and the address of the page. The shell fills the places before it prints, with text.

use super::link::Ctx;
use maud::{Markup, html};

/// The longest name.
const LONGEST: usize = 100;

/// Where the name stands.
pub fn name() -> Markup {
    html! { p.kb-filled data-paper="name" {} }
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
        }
    }
}
