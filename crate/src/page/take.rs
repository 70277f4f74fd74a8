//! What a reader may take along of a picture. The buttons show only where the live page answers them.

use super::link::{Ctx, Links};
use crate::words::outside::outside;
use crate::words::words;
use maud::{Markup, html};

/// The buttons for the picture drawn last, those asked for most in sight; nothing where none is.
pub fn take(ctx: &Ctx) -> Markup {
    last(ctx, true)
}

/// The same, all in the fold: where there are many pictures, or little room.
pub fn take_folded(ctx: &Ctx) -> Markup {
    last(ctx, false)
}

fn last(ctx: &Ctx, in_sight: bool) -> Markup {
    let last = ctx.charts.borrow().len().checked_sub(1);
    html! { @if let Some(index) = last { (buttons(ctx, index, (true, in_sight))) } }
}

/// The same for all numbers of a page, with its picture or without.
pub fn take_all(ctx: &Ctx) -> Markup {
    let drawn = !ctx.charts.borrow().is_empty();
    if drawn {
        take_folded(ctx)
    } else {
        buttons(ctx, 0, (false, false))
    }
}

/// What is asked for most.
const MOST: [&str; 4] = ["png", "sentence", "link", "embed"];

fn buttons(ctx: &Ctx, index: usize, (drawn, in_sight): (bool, bool)) -> Markup {
    let w = words(ctx.lang);
    let unhosted = cfg!(feature = "full") && ctx.links == Links::File; // elsewhere the page has an address
    let unhosted = unhosted.then(|| outside(ctx.lang).unhosted);
    let all = [
        ("csv", w.save_csv, true),
        ("wide", w.save_wide, true),
        ("svg", w.save_svg, drawn),
        ("png", w.save_png, drawn),
        ("table", w.copy_table, true),
        ("sentence", w.copy_sentence, drawn),
        ("link", w.copy_link, true),
        ("embed", w.copy_embed, drawn),
        ("cite", w.copy_citation, true),
    ];
    let row = |sight: bool| {
        let own = all
            .iter()
            .filter(|(what, _, here)| *here && (in_sight && MOST.contains(what)) == sight);
        html! { @for (what, label, _) in own { button type="button" data-take=(what) { (label) } " " } }
    };
    html! {
        div.kb-take data-index=(index) data-copied=(w.copied) data-saved=(w.saved) data-coarser=(w.saved_coarser) data-large=(w.too_large_for_png) data-here=(w.link_here_only) data-unhosted=[unhosted] data-failed=(w.saving_failed) data-coming=(w.saving_coming) data-lost=(w.saving_lost) {
            @if in_sight { p { (row(true)) } }
            details { summary { (if in_sight { w.rest_to_take } else { w.take }) } p { (row(false)) } }
            span.kb-done aria-hidden="true" {}
        }
    }
}

/// The one button for a list that has no picture: its lines as a file.
pub fn file(index: usize, ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        div.kb-take data-index=(index) data-saved=(w.saved) data-failed=(w.saving_failed) data-coming=(w.saving_coming) data-lost=(w.saving_lost) {
            details { summary { (w.save_list) } p { button type="button" data-take="csv" { (w.save_csv) } } }
            span.kb-done aria-hidden="true" {}
        }
    }
}
