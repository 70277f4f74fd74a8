//! The comparisons of an area as tables: those who are well placed, all, the rest, the difference. Modelled numbers stand in a table of
//! their own, where they are added.

use super::share_of;
use crate::address::question_path;
use crate::computed;
use crate::decimal;
use crate::describe;
use crate::evidence::Evidence;
use crate::format;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::model::table_warning;
use crate::page::number::{self, number, place};
use crate::page::switch;
use crate::page::table::cell::{Within, based, looked_up, places};
use crate::page::table::frame::{self, Column, Frame};
use crate::query::Measure;
use crate::stats::Share;
use crate::study::finding::{Finding, Qualifier};
use crate::study::labels::full_title;
use crate::study::lookup::Lookup;
use crate::study::well_placed::{Difference, Line, List, Placed, counted};
use crate::tabulate::Tally;
use crate::words::fill;
use crate::words::study::words;
use maud::{Markup, html};

/// Their place on the page.
pub const NUMBERS: &str = "numbers";

/// What the columns mean, then a table a measure, then the remarks on its numbers.
pub fn tables(ctx: &Ctx, placed: &Placed) -> Markup {
    let w = words(ctx.lang);
    let cells = || all_cells(placed);
    let intervals = cells().any(|c| counted(ctx.survey, c).is_some());
    html! {
        @if !placed.lists.is_empty() {
            section.kb-placed {
                (jump::heading(NUMBERS, w.numbers))
                p { (w.placed_order) " " (w.placed_rounded) }
                p { (if placed.knows_rest() { w.placed_rest_told } else { w.placed_rest_open }) }
                @if intervals { p { (w.placed_interval_told) } }
                @for list in &placed.lists { (table(ctx, list, placed)) }
                (notes(ctx, placed))
            }
        }
    }
}

/// The cells of those who are well placed, of all, and of the rest.
fn all_cells<'p, 'a>(placed: &'p Placed<'a>) -> impl Iterator<Item = &'p Lookup<'a>> {
    let lines = placed.lines();
    lines.flat_map(|l| [&l.placed, &l.all, &l.rest])
}

fn table(ctx: &Ctx, list: &List, placed: &Placed) -> Markup {
    let w = words(ctx.lang);
    let rest = placed.knows_rest();
    let numbers = [
        Some(w.placed_group),
        Some(w.placed_all),
        rest.then_some(w.placed_rest),
        Some(w.placed_difference),
    ];
    let numbers = numbers.into_iter().flatten().map(Column::numbers);
    let caption = html! { (share_of(ctx, list.measure)) @if list.measure == Measure::Mentions { span.kb-who { (w.mentions_told) } } };
    let columns = numbers.chain([Column::words(w.source)]);
    let frame = Frame::named("kb-table kb-fixed kb-areas", caption, w.answer, columns);
    let lines = list.lines.iter();
    frame.folded(ctx, lines.map(|line| row(ctx, line, &placed.item.id, rest)))
}

fn row(ctx: &Ctx, line: &Line, item: &str, with_rest: bool) -> frame::Line {
    let measure = line.query.measure;
    let cells = [
        Some(value(ctx, &line.placed, measure)),
        Some(value(ctx, &line.all, measure)),
        with_rest.then(|| rest(ctx, line)),
        Some(difference(ctx, line)),
        Some(sources(ctx, line)),
    ];
    frame::Line::new(label(ctx, line, item), cells.into_iter().flatten())
}

/// The option, and the question it answers, as a link.
fn label(ctx: &Ctx, line: &Line, item: &str) -> Markup {
    let question = line.question;
    let who = describe::population(ctx.survey, &line.shared(item), ctx.lang);
    html! {
        a href=(ctx.to(&question_path(ctx.survey, &question.id))) { (full_title(ctx.survey, question).get(ctx.lang)) }
        (words(ctx.lang).colon) (line.label.get(ctx.lang))
        @if !who.is_empty() { span.kb-who { " – " (who) } }
    }
}

/// What is known of a number, its base, and the interval where count and base are certain.
fn value(ctx: &Ctx, found: &Lookup, measure: Measure) -> Markup {
    let within = Within {
        stated: &|finding| based(ctx, finding),
        ..Within::NUMBERS
    };
    html! {
        (looked_up(ctx, found, measure, within))
        @if let Some((tally, finding)) = counted(ctx.survey, found).zip(found.printed.first()) { (interval(ctx, tally, finding)) }
    }
}

/// The count that the stated share forces, and Wilson's interval.
fn interval(ctx: &Ctx, tally: Tally, finding: &Finding) -> Markup {
    let Some(share) = Share::counted(tally.count.into(), tally.base.into()) else {
        return html! {};
    };
    let limits = share.wilson();
    let [from, to] = [limits.lower, limits.upper].map(|limit| {
        let text = format::share(limit, ctx.lang);
        html! { data value=(decimal::plain(limit)) data-evidence=(Evidence::Implied.as_str()) data-base=(tally.base) data-source=(finding.id) { (text) } }.into_string()
    });
    let places = [("from", from.as_str()), ("to", to.as_str())];
    let counts = computed::k_of_n(ctx.lang, tally);
    let k = format::fraction(tally.count, tally.base);
    html! {
        span.kb-base.kb-interval {
            data value=(k) data-evidence=(Evidence::Implied.as_str()) data-base=(tally.base) data-source=(finding.id) { (counts) } br;
            (maud::PreEscaped(fill(words(ctx.lang).placed_interval, &places)))
        }
    }
}

/// The rest: stated, forced, or not known.
fn rest(ctx: &Ctx, line: &Line) -> Markup {
    let forced = line.rest_forced.as_ref().map(|bound| Lookup {
        implied: Some(bound),
        ..Lookup::default()
    });
    let forced = forced.filter(|_| line.rest.is_empty());
    value(
        ctx,
        forced.as_ref().unwrap_or(&line.rest),
        line.query.measure,
    )
}

/// `+19`, `ca. +17`, `mehr als +16`: with the evidence of what follows from print.
fn difference(ctx: &Ctx, line: &Line) -> Markup {
    let w = words(ctx.lang);
    let Some(difference) = line.difference else {
        return html! { span.kb-open { (w.nothing) } };
    };
    let sources =
        [&line.placed, &line.all].map(|c| c.printed.first().map_or("", |f| f.id.as_str()));
    let qualifier =
        (difference.qualifier != Qualifier::Exact).then_some(difference.qualifier.as_str());
    let value = decimal::plain(difference.points() / 100.0);
    html! {
        data value=(value) data-qualifier=[qualifier] data-evidence=(Evidence::Implied.as_str()) data-source=(sources.join(" ")) {
            (told(ctx, difference))
        }
    }
}

fn told(ctx: &Ctx, difference: Difference) -> String {
    let w = words(ctx.lang);
    let plain = format::signed((difference.side, difference.size), ctx.lang);
    match difference.qualifier {
        Qualifier::Over => format!("{} {plain}", w.over),
        Qualifier::Under => format!("{} {plain}", w.under),
        Qualifier::Approx => format!("{} {plain}", w.approx),
        _ => plain,
    }
}

/// Where the numbers of a row stand, those of all behind.
fn sources(ctx: &Ctx, line: &Line) -> Markup {
    let printed = [&line.placed, &line.all, &line.rest];
    let findings = printed.into_iter().flat_map(|c| &c.printed);
    places(ctx, &findings.copied().collect::<Vec<_>>())
}

/// The remarks on the numbers, each once, with the numbers it is about.
fn notes(ctx: &Ctx, placed: &Placed) -> Markup {
    let mut list: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in all_cells(placed).flat_map(|c| &c.printed) {
        let note = finding.note.get(ctx.lang);
        match list.iter_mut().find(|(text, _)| *text == note) {
            _ if note.is_empty() => {}
            Some((_, of)) => of.push(finding),
            None => list.push((note, vec![finding])),
        }
    }
    html! {
        @if !list.is_empty() {
            h3 { (words(ctx.lang).placed_notes) }
            ul.kb-notes { @for (note, of) in list { li { (note) " " span.kb-dim { @for (i, f) in of.iter().enumerate() { @if i > 0 { ", " } (number(ctx, f)) " " (place(ctx, &f.id)) } } } } }
        }
    }
}

/// What the responses give for the same rows, where the model is added, and never on paper.
pub fn modelled(ctx: &Ctx, placed: &Placed) -> Markup {
    let w = words(ctx.lang);
    let lines: Vec<&Line> = placed.lines().collect();
    let any = lines.iter().any(|l| l.modelled.iter().any(Option::is_some));
    html! {
        @if any && switch::is_on(ctx) {
            section.kb-class {
                h2 { (w.placed_modelled_caption) }
                (table_warning(ctx))
                (modelled_table(ctx, &lines))
            }
        }
    }
}

fn modelled_table(ctx: &Ctx, lines: &[&Line]) -> Markup {
    let w = words(ctx.lang);
    let columns = [w.placed_group, w.placed_all].map(Column::responses);
    let frame = Frame::below("kb-table", w.placed_modelled_caption, w.answer, columns);
    frame.folded(ctx, lines.iter().map(|line| modelled_row(ctx, line)))
}

fn modelled_row(ctx: &Ctx, line: &Line) -> frame::Line {
    let w = words(ctx.lang);
    let cell = |tally: &Option<Tally>| match tally {
        Some(tally) => number::counted(ctx, line.query.measure, *tally, false),
        None => html! { (w.nothing) },
    };
    let label = line.full_label(ctx.survey);
    frame::Line::new(
        html! { (label.get(ctx.lang)) },
        line.modelled.iter().map(cell),
    )
}
