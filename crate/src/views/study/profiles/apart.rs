//! What sets a class apart: the lines in which it is farthest from everyone.

use crate::evidence::Evidence;
use crate::format::{count, percent, signed};
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::number::{cases, implied, number};
use crate::study::finding::Base;
use crate::study::profile::{Apart, Exact, Profile, TOLD};
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};
use std::cmp::Ordering;

/// Its place on the page.
pub const APART: &str = "apart";

/// The list; `n` is the stated number of cases of the class, for lines whose own base is not stated.
pub fn apart(ctx: &Ctx, profile: &Profile, n: Option<u32>) -> Markup {
    let w = words(ctx.lang);
    let compared = profile.compared();
    let list = profile.apart();
    let how = fill(
        w.profile_apart_how,
        &[
            ("m", &count(compared as u32, ctx.lang)),
            ("n", &count(profile.lines.len() as u32, ctx.lang)),
        ],
    );
    html! {
        section.kb-apart {
            (jump::heading(APART, w.profile_apart))
            @if list.is_empty() { p { (w.profile_apart_none) } } @else {
                ol { @for apart in list.iter().take(TOLD) { li { (line(ctx, apart, n)) } } }
                p.kb-dim { (how) }
            }
        }
    }
}

/// `+12 Prozentpunkte – Frage: Antwort: 49 % (Basis 165) statt 37 % bei allen (Basis 381)`.
fn line(ctx: &Ctx, apart: &Apart, n: Option<u32>) -> Markup {
    let w = words(ctx.lang);
    let base = apart.own.base();
    let small = base.known().or(n).is_some_and(crate::table::is_small);
    html! {
        (points(ctx, apart)) " – " (apart.line.label.get(ctx.lang)) (w.colon)
        (share(ctx, apart, apart.own)) (told_base(ctx, base)) " " (w.profile_against) " "
        (share(ctx, apart, apart.all)) " " (w.profile_of_all) (told_base(ctx, apart.all.base()))
        @if small { " " span.kb-flag { (w.small_base) } }
    }
}

/// The difference, a number that follows from two stated ones.
fn points(ctx: &Ctx, apart: &Apart) -> Markup {
    let w = words(ctx.lang);
    let (side, size) = apart.points;
    let minus = if side == Ordering::Less { "-" } else { "" };
    let one = size.units() == size.scale();
    let template = if one {
        w.profile_point
    } else {
        w.profile_points
    };
    let text = fill(template, &[("d", &signed(apart.points, ctx.lang))]);
    html! {
        data.kb-points value=(format!("{minus}{}", size.hundredth())) data-evidence=(Evidence::Implied.as_str()) title=(w.profile_points_why) { (text) }
    }
}

fn share(ctx: &Ctx, apart: &Apart, exact: Exact) -> Markup {
    match exact {
        Exact::Printed(finding, _) => number(ctx, finding),
        Exact::Implied(bound, share) => html! {
            (percent(share, ctx.lang)) ", " (implied(ctx, apart.line.query.measure, bound))
        },
    }
}

fn told_base(ctx: &Ctx, base: Base) -> Markup {
    let w = words(ctx.lang);
    html! {
        " " span.kb-dim {
            @if base == Base::NotPrinted { "(" (w.reason_no_base) ")" } @else { "(" (w.profile_base) " " (cases(ctx, base)) ")" }
        }
    }
}
