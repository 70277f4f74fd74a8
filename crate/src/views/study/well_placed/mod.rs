//! Well placed: those who say so of themselves in an area, beside all.

mod around;
mod comparison;
mod summary;

use super::worded;
use crate::codebook::{Area, WellPlaced};
use crate::describe::plain;
use crate::page::jump;
use crate::page::link::Ctx;
use crate::page::model::evidence;
use crate::page::number::{cases, number, sentence, source};
use crate::page::observed;
use crate::page::others::{OTHERS, others};
use crate::page::picture::picture;
use crate::page::switch;
use crate::page::table::cell::{Within, bases, looked_up, places};
use crate::page::table::frame::{Column, Frame, Line};
use crate::page::take::{take, take_all};
use crate::query::{Condition, Measure};
use crate::study::Study;
use crate::study::exhibit::Block;
use crate::study::figure::Figure;
use crate::study::finding::Finding;
use crate::study::labels::option_label;
use crate::study::well_placed::{self, List, Placed};
use crate::views::any::well_placed::{
    EACH, LIST, area_path, area_title, caution, has_areas, neighbours, of_area, well_placed, who,
};
use crate::views::registered::{Each, Page, Registered};
use crate::words::fill;
use crate::words::study::words;
use crate::words::table::Teller;
use chart::Form;
use maud::{Markup, html};

/// With more lines than this the pictures stay off the printed page, which has the table with every number.
const DRAWN_LINES: usize = 10;

/// The place of everyone's own answers on a page.
const OWN: &str = "own";

/// The areas, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study() && has_areas(survey),
    render: index,
    each: Some(Each {
        render: one,
        ..EACH
    }),
    ..LIST
};

/// The page of one area. Title, description, main.
fn one(ctx: &Ctx, item: &str) -> Page {
    let found = of_area(ctx, item);
    let placed = found.and_then(|(_, area)| well_placed::of_area(ctx.survey, area));
    match (found, placed) {
        (Some((role, area)), Some(placed)) => page(ctx, role, area, &placed),
        _ => Page::default(),
    }
}

/// What there is, whom it is about, the caution, and the areas. Title, description, main.
fn index(ctx: &Ctx) -> Page {
    let w = words(ctx.lang);
    let Some(role) = &ctx.survey.descriptor().roles.well_placed else {
        return Default::default();
    };
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    let lead = fill(w.placed_lead, &[("unit", unit)]);
    let main = html! {
        h1 { (w.well_placed) }
        p.kb-lead { (lead) }
        p { (who(ctx, role)) }
        (caution(ctx, role))
        h2 { (w.placed_areas) }
        (areas(ctx, role))
        (worded::of_well_placed(ctx, &role.question))
    };
    (w.well_placed.to_string(), lead, main)
}

fn areas(ctx: &Ctx, role: &WellPlaced) -> Markup {
    let w = words(ctx.lang);
    let columns = [
        Column::numbers(w.placed_share),
        Column::words(w.base),
        Column::words(w.source),
        Column::words(w.placed_about),
    ];
    let frame = Frame::below("kb-table kb-fixed", w.placed_areas, w.placed_area, columns);
    frame.folded(ctx, role.areas.iter().map(|area| area_line(ctx, area)))
}

fn area_line(ctx: &Ctx, area: &Area) -> Line {
    let w = words(ctx.lang);
    let placed = well_placed::of_area(ctx.survey, area);
    let lines = placed.iter().flat_map(|p| &p.lists).map(|l| l.lines.len());
    let n = lines.sum::<usize>();
    let found = placed.map_or_else(Default::default, |p| {
        well_placed::share_of_all(ctx.survey, p.item)
    });
    let cells = [
        looked_up(ctx, &found, Measure::Percent, Within::NUMBERS),
        html! { (bases(ctx, &found.printed)) @if found.printed.is_empty() { (w.nothing) } },
        places(ctx, &found.printed),
        html! { (fill(w.some_numbers, &[("n", &n.to_string())])) },
    ];
    let head = html! { a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } };
    Line::new(head, cells)
}

/// On observed responses: the condition that a respondent is well placed in an area.
fn counted_side(survey: &Study, item: &str) -> Option<Condition> {
    let role = survey.descriptor().roles.well_placed.as_ref();
    let role = role.filter(|_| observed::is_observed(survey))?;
    let area = role.areas.iter().find(|a| a.item == item)?;
    Some(well_placed(role, area))
}

fn page(ctx: &Ctx, role: &WellPlaced, area: &Area, placed: &Placed) -> Page {
    let w = words(ctx.lang);
    let title = fill(w.placed_title, &[("area", area_title(ctx, area))]);
    let parts = summary::summary(ctx, placed);
    let described = plain(&parts, ctx.lang);
    let lines: usize = placed.lists.iter().map(|l| l.lines.len()).sum();
    let sections = Sections::of(ctx, area, placed);
    let main = html! {
        h1 { (title) }
        (caution(ctx, role))
        (sections.links(ctx))
        figure.kb-figure.kb-many[lines > DRAWN_LINES] data-area=(area.item) {
            p.kb-summary { (sentence(ctx, &parts)) }
            @if !placed.lists.is_empty() {
                (pictures(ctx, placed, &title, &described))
                figcaption.kb-source { (w.placed_source) " " (evidence(ctx)) }
            } @else if counted_side(ctx.survey, &area.item).is_some() || !placed.own.is_empty() { (take_all(ctx)) }
        }
        @if area.figures.is_empty() { p { (w.placed_no_figure) } }
        (sections.all())
        @if placed.lines().next().is_some() {
            (switch::form(ctx))
            div #kb-results { (switch::state(ctx)) (comparison::modelled(ctx, placed)) }
        }
        (neighbours(ctx, role, area))
    };
    (title, described, main)
}

/// What stands below the pictures, each with its place and heading.
struct Sections([(&'static str, &'static str, Markup); 9]);

impl Sections {
    fn of(ctx: &Ctx, area: &Area, placed: &Placed) -> Sections {
        let w = words(ctx.lang);
        let (numbers, own) = (comparison::tables(ctx, placed), own(ctx, placed));
        let side = counted_side(ctx.survey, &area.item);
        let observed = html! { @if let Some(side) = side { (observed::beside(ctx, &side, &[])) } };
        let variable = placed.item.id.as_str();
        let worded = worded::of_area(ctx, variable, &area.figures);
        Sections([
            (comparison::NUMBERS, w.numbers, numbers),
            (observed::PLACE, w.observed_all, observed),
            (OWN, w.placed_own, own),
            (OTHERS, w.also_printed, others(ctx, &placed.others)),
            (worded::PLACE, w.worded, worded),
            (
                around::CONFLICTS,
                w.placed_conflicts,
                around::conflicts(ctx, placed),
            ),
            (
                around::QUESTIONS,
                w.placed_questions,
                around::questions(ctx, placed),
            ),
            (
                around::FIGURES,
                w.placed_figures,
                around::figures(ctx, area),
            ),
            (
                around::RECOMMENDED,
                w.placed_recommended,
                around::recommended(ctx, placed),
            ),
        ])
    }

    fn links(&self, ctx: &Ctx) -> Markup {
        let parts = self.0.iter();
        let parts = parts.map(|(id, title, part)| (*id, *title, !part.0.is_empty()));
        jump::links(ctx, &parts.collect::<Vec<_>>())
    }

    fn all(&self) -> Markup {
        html! { @for (_, _, part) in &self.0 { (part) } }
    }
}

/// What the numbers of a list are shares of.
fn share_of(ctx: &Ctx, measure: Measure) -> String {
    let w = words(ctx.lang);
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    match measure {
        Measure::Mentions => w.mentions.to_string(),
        _ => fill(w.placed_share_of, &[("unit", unit)]),
    }
}

/// A picture a list, with a bar for those who are well placed and one for all. One picture of both would be longer than a sheet of paper.
fn pictures(ctx: &Ctx, placed: &Placed, title: &str, described: &str) -> Markup {
    let colon = words(ctx.lang).colon;
    let several = placed.lists.len() > 1;
    html! {
        @for list in &placed.lists {
            @let share = share_of(ctx, list.measure);
            @if several { p.kb-part { (share) } }
            (picture(ctx, &format!("{title}{colon}{share}"), described, &[block(ctx, &ctx.teller(), list)], Form::Bars))
            (take(ctx))
        }
    }
}

fn block<'b>(ctx: &'b Ctx, teller: &'b Teller, list: &List<'b>) -> Block<'b> {
    let w = ctx.words();
    let columns = [w.placed_group, w.placed_all];
    list.block(ctx.making(teller), &share_of(ctx, list.measure), columns)
}

/// What was stated of everyone's answers to the item itself.
fn own(ctx: &Ctx, placed: &Placed) -> Markup {
    let w = words(ctx.lang);
    let line = |finding: &Finding| {
        html! {
            (option_label(ctx.survey, finding).get(ctx.lang)) (w.colon) (number(ctx, finding))
            " " span.kb-dim { (w.base_colon) (cases(ctx, finding.base())) ". " (source(ctx, finding)) }
            @if !finding.note.is_empty() { span.kb-remark { (finding.note.get(ctx.lang)) } }
        }
    };
    html! {
        @if !placed.own.is_empty() {
            section {
                (jump::heading(OWN, w.placed_own))
                ul { @for finding in &placed.own { li { (line(finding)) } } }
            }
        }
    }
}

/// From a figure about those who are well placed to the page of their area; nothing from others.
pub fn link_from(ctx: &Ctx, figure: &Figure) -> Markup {
    let role = ctx.survey.descriptor().roles.well_placed.as_ref();
    let mut areas = role.map_or(&[][..], |r| &r.areas).iter();
    let area = areas.find(|a| a.figures.contains(&figure.id));
    html! {
        @if let Some(area) = area {
            p.kb-about { (words(ctx.lang).placed_link) " " a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } }
        }
    }
}
