//! What a reader may take along of a picture. The buttons show only where the live page answers them.

use super::link::Ctx;
use crate::texts::words;
use maud::{Markup, html};

/// The buttons for the picture drawn last.
pub fn take(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let Some(index) = ctx.charts.borrow().len().checked_sub(1) else {
        return html! {};
    };
    let buttons = [
        ("csv", w.take_csv),
        ("svg", w.take_svg),
        ("png", w.take_png),
        ("table", w.copy_table),
        ("link", w.copy_link),
        ("cite", w.copy_citation),
    ];
    html! {
        details.kb-take data-index=(index) data-copied=(w.copied) data-saved=(w.saved) data-here=(w.link_here_only) data-failed=(w.take_failed) {
            summary { (w.take) }
            p { @for (what, label) in buttons { button type="button" data-take=(what) { (label) } " " } span.kb-done aria-hidden="true" {} }
        }
    }
}
