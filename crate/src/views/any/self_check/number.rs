//! The numbers of others beside own answers: with source and base where there is room, else short.

use crate::page::link::Ctx;
use crate::page::number::{cases, counted, implied, number, place, source};
use crate::query::Measure;
use crate::study::finding::Base;
use crate::study::lookup::Drawn;
use crate::study::self_check::compare::{Known, Scope};
use crate::words::{fill, words};
use maud::{Markup, html};

/// What is known of the others, with whose number it is, its source and base.
pub fn others(ctx: &Ctx, known: &Known) -> Markup {
    let w = words(ctx.lang);
    let place = match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(f)) => Some(source(ctx, f)),
        _ => None,
    };
    html! {
        (value(ctx, known)) " "
        span.kb-dim {
            "(" (scope(ctx, known.scope))
            @if let Some(place) = place { ", " (place) }
            @if let Some(base) = base(known) { ", " (w.base) " " (cases(ctx, base)) }
            ")"
        }
        @if known.is_of_few() { " " span.kb-flag { (w.small_base) } }
    }
}

/// `9 % von 165 F185`; with `alle` where it is not of the class.
pub fn short(ctx: &Ctx, known: &Known) -> Markup {
    let whose = match known.scope {
        Scope::Class => "",
        Scope::All => words(ctx.lang).check_scope_all,
    };
    short_of(ctx, known, whose)
}

/// The same with whose number it is in words; empty: of the class.
pub fn short_of(ctx: &Ctx, known: &Known, whose: &str) -> Markup {
    let w = words(ctx.lang);
    let n = base(known).filter(|base| *base != Base::NotPrinted);
    let id = match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(finding)) => Some(&finding.id),
        _ => None,
    };
    html! {
        (value(ctx, known))
        @if let Some(n) = n { span.kb-dim { " " (w.check_of) " " (cases(ctx, n)) } }
        @if !whose.is_empty() { span.kb-dim { " " (whose) } }
        @if let Some(id) = id { " " (place(ctx, id)) }
    }
}

/// The number alone, with what it is a share of where that is not the cases.
fn value(ctx: &Ctx, known: &Known) -> Markup {
    let number = match known.cell.drawn(known.measure) {
        Some(Drawn::Printed(finding)) => number(ctx, finding),
        Some(Drawn::Implied(bound)) => {
            html! { (words(ctx.lang).implied_colon) (implied(ctx, known.measure, bound)) }
        }
        Some(Drawn::Modelled(tally)) => counted(ctx, known.measure, tally, false),
        None => html! {},
    };
    let few = known.few().filter(|_| is_stated(known));
    let few = few.map(|(k, n)| {
        fill(
            words(ctx.lang).check_section,
            &[("k", &k.to_string()), ("n", &n.to_string())],
        )
    });
    html! { @if let Some(few) = few { (few) " (" (number) ")" } @else { (number) } @if known.measure == Measure::Mentions { " " (words(ctx.lang).of_mentions) } }
}

/// Whether it is no count, which says by itself how many of how many.
fn is_stated(known: &Known) -> bool {
    !matches!(known.cell.drawn(known.measure), Some(Drawn::Modelled(_)))
}

/// The base where it is not told with the number itself.
fn base(known: &Known) -> Option<Base> {
    match known.cell.drawn(known.measure)? {
        Drawn::Printed(finding) => Some(finding.base()),
        Drawn::Implied(bound) => bound.base.is_none().then_some(Base::NotPrinted),
        Drawn::Modelled(_) => None,
    }
}

/// Whose number it is, in words.
fn scope(ctx: &Ctx, scope: Scope) -> &'static str {
    let w = words(ctx.lang);
    match scope {
        Scope::Class => w.check_scope_class,
        Scope::All => w.check_scope_all,
    }
}
