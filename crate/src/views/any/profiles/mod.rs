//! Profiles: the size classes with their bounds, and of any survey a page for each.

mod beside;
mod one;

use crate::address::View;
use crate::address::beside::KEY;
use crate::codebook::SizeClass;
use crate::format::count;
use crate::page::class::{between, groups, kinds, label, link};
use crate::page::finder::finder;
use crate::page::link::Ctx;
use crate::page::number::cases;
use crate::study::Study;
use crate::study::profile;
use crate::views::registered::{Each, Menu, Page, Registered};
use crate::views::registry::of_folder;
use crate::words::fill;
pub use beside::{Beside, form, read};
use maud::{Markup, html};
pub use one::{MORE, counted, neighbours, sides, to_check, ways};

/// All size classes, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study() && has_classes(survey),
    each: Some(EACH),
    ..LIST
};

/// The list of all size classes.
pub const LIST: Registered = Registered::new("profiles", 40, Menu::Mine, |w| w.profiles, index);

/// What the pages of the classes have in common.
pub const EACH: Each = Each {
    keys: &[KEY],
    ..Each::new(codes, one::one)
};

/// Whether a survey has size classes.
pub fn has_classes(survey: &Study) -> bool {
    !survey.descriptor().roles.size_classes.is_empty()
}

fn codes(survey: &Study) -> Vec<String> {
    let classes = survey.descriptor().roles.size_classes.iter();
    classes.map(|class| class.code.clone()).collect()
}

/// All classes with their bounds, by the kinds they are for: title, description, main.
fn index(ctx: &Ctx) -> Page {
    let (w, name) = (ctx.words(), Menu::Mine.name(ctx.survey, ctx.lang));
    let main = html! {
        h1 { (name) }
        p.kb-lead { (w.profiles_lead) }
        (finder(ctx))
        (further(ctx))
        @for group in groups(ctx.survey) {
            section {
                @if !group[0].kinds.is_empty() { h2 { (kinds(ctx, group[0])) } }
                ul.kb-list { @for class in group { li { (entry(ctx, class)) } } }
            }
        }
        (bounds(ctx))
    };
    (name.to_string(), w.profiles_lead.to_string(), main)
}

/// What else a survey has for whoever asks about itself.
fn further(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let ways = [
        (View::SELF_CHECK, w.check_way_lead),
        (View::WELL_PLACED, w.placed_way),
        (View::RECOMMENDATIONS, w.recommended_way),
    ];
    let ways = ways
        .iter()
        .filter(|(view, _)| of_folder(ctx.survey, view.folder).is_some());
    html! { ul.kb-list { @for (view, label) in ways { li { a href=(ctx.to(&view.path())) { (label) } } } } }
}

fn entry(ctx: &Ctx, class: &SizeClass) -> Markup {
    let w = ctx.words();
    html! {
        (link(ctx, &class.code)) " " span.kb-dim { (between(ctx, class)) " " (w.class_inhabitants) }
        @if let Some(figure) = profile::figure(ctx.survey, &class.code) {
            span.kb-dim { "; " (w.printed_n) (w.colon) (cases(ctx, figure.n)) }
        }
    }
}

/// To whom a bound belongs, told at the first one.
fn bounds(ctx: &Ctx) -> Markup {
    let classes = &ctx.survey.descriptor().roles.size_classes;
    let text = |c: &SizeClass| {
        let from = count(c.from, ctx.lang);
        fill(
            ctx.words().profiles_bounds,
            &[("from", &from), ("class", label(ctx, &c.code))],
        )
    };
    html! { @if let Some(class) = classes.iter().find(|c| c.from > 0) { p { (text(class)) } } }
}
