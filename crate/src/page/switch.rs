//! The switch that adds modelled numbers to a page, as [the address](crate::address::model) says it.

use super::link::Ctx;
use crate::address::model::{ON, is_model};
use crate::query::MODEL;
use crate::words::words;
use maud::{Markup, html};

/// Whether modelled numbers are shown.
pub fn is_on(ctx: &Ctx) -> bool {
    ctx.counts.are_shown() && is_model(ctx.survey)
}

/// The field of a form that turns it on and off, in a form of its own where `alone`; nothing where there is no model.
pub fn form(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if is_model(ctx.survey) {
            form.kb-filter aria-label=(w.switch) {
                (field(ctx))
                p.kb-buttons { button type="submit" { (w.to_result) } }
            }
        }
    }
}

/// The field alone, for a form that has others.
pub fn field(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if is_model(ctx.survey) {
            label.kb-switch {
                input #filter-model type="checkbox" name=(MODEL) value=(ON) checked[is_on(ctx)];
                " " (w.switch) span.kb-dim { " " (w.switch_told) }
            }
        }
    }
}

/// What is shown now, in a sentence that is read out after a change; nothing where there is no model.
pub fn state(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let on = is_on(ctx);
    html! { @if is_model(ctx.survey) { p.kb-count.kb-screen[!on] { (if on { w.switch_on } else { w.switch_off }) } } }
}
