//! Picture or table: on a phone, where a live page would be long with both, one of them at a time. Without scripts, in wider columns and on paper both stand.

use super::link::Ctx;
use crate::words::words;
use maud::{Markup, html};

/// The two buttons. Which is on decides the style sheet alone: `kb-numbers` is the table, `kb-picture` and `kb-further` are pictures.
pub fn either(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let one = |id: &str, label: &str, on: bool| {
        html! { label { input id=(id) type="radio" name="kb-either" checked[on]; span { (label) } } }
    };
    html! {
        fieldset.kb-either {
            legend.kb-hidden { (w.either) }
            (one("kb-as-picture", w.either_picture, true))
            (one("kb-as-table", w.either_table, false))
        }
    }
}
