//! Well placed: those who say so of themselves in an area, beside all.

mod around;
mod comparison;
mod summary;

use super::View;
use super::any;
use super::figures::{OTHERS, others, pager};
use super::jump;
use super::link::{Ctx, segment};
use super::model::evidence;
use super::number::{number, sentence, source};
use super::observed;
use super::picture::picture;
use super::switch;
use super::table::{bases, values};
use super::take::{take, take_all};
use super::worded;
use crate::codebook::{Area, WellPlaced};
use crate::describe::plain;
use crate::lang::{Lang, Text};
use crate::query::{Condition, Measure};
use crate::study::Survey;
use crate::study::exhibit::Block;
use crate::study::figure::Figure;
use crate::study::finding::Finding;
use crate::study::labels::option_label;
use crate::study::placed::{self, List, Placed};
use crate::words::{Words, fill, quoted, words};
use chart::Form;
use maud::{Markup, html};

/// Folder of the views.
pub const PATH: &str = "well-placed/";

/// With more lines than this the pictures stay off the printed page, which has the table with every number.
const DRAWN_LINES: usize = 10;

/// The place of everyone's own answers on a page.
const OWN: &str = "own";

/// The views of a survey; none where respondents do not place themselves.
pub fn views(survey: &Survey) -> Vec<View> {
    let Some(role) = &survey.descriptor().roles.well_placed else {
        return Vec::new();
    };
    let pages = role.areas.iter().map(|a| View::Area(a.item.clone()));
    std::iter::once(View::WellPlaced).chain(pages).collect()
}

/// The address of an area's page.
pub fn area_path(area: &Area) -> String {
    format!("{PATH}{}/", segment(&area.item))
}

/// What the area is called: the title of its item.
pub fn area_title<'a>(ctx: &Ctx<'a>, area: &Area) -> &'a str {
    placed::item(ctx.survey, area).map_or("", |item| item.title.get(ctx.lang))
}

/// What there is, whom it is about, the caution, and the areas. Title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = ctx.words();
    let Some(role) = &ctx.survey.descriptor().roles.well_placed else {
        return Default::default();
    };
    if !ctx.survey.has_study() {
        return any::placed::index(ctx, role);
    }
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    let lead = fill(w.placed_lead, &[("unit", unit)]);
    let main = html! {
        h1 { (w.well_placed) }
        p.kb-lead { (lead) }
        p { (who(ctx, role)) }
        (caution(ctx, role))
        h2 { (w.placed_areas) }
        table.kb-table.kb-fixed {
            caption.kb-hidden { (w.placed_areas) }
            thead { tr {
                @for head in [w.placed_area, w.placed_share, w.base, w.source, w.placed_about] { th scope="col" { (head) } }
            } }
            tbody { @for area in &role.areas { (area_line(ctx, area)) } }
        }
        (worded::of_well_placed(ctx, &role.question))
    };
    (w.well_placed.to_string(), lead, main)
}

/// Which answers count, in the words of the question.
pub fn who(ctx: &Ctx, role: &WellPlaced) -> String {
    let w = ctx.words();
    let item = role.areas.first().and_then(|a| placed::item(ctx.survey, a));
    let labels = item.map_or(Vec::new(), |item| {
        let well = item.answers.iter().filter(|a| role.codes.contains(&a.code));
        well.map(|a| quoted(a.label.get(ctx.lang), ctx.lang))
            .collect()
    });
    let codes = labels.join(&format!(" {} ", w.or));
    fill(w.placed_who, &[("codes", &codes)])
}

/// What to keep in mind; nothing where the survey says nothing.
pub fn caution(ctx: &Ctx, role: &WellPlaced) -> Markup {
    let text = role.caution.get(ctx.lang);
    html! { @if !text.is_empty() { p.kb-notice.kb-caution role="note" { (text) } } }
}

fn area_line(ctx: &Ctx, area: &Area) -> Markup {
    let w = ctx.words();
    let placed = placed::of_area(ctx.survey, area);
    let lines = placed.iter().flat_map(|p| &p.lists).map(|l| l.lines.len());
    let n = lines.sum::<usize>();
    let cell = placed.map_or_else(Default::default, |p| {
        placed::share_of_all(ctx.survey, p.item)
    });
    html! {
        tr {
            th scope="row" { a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } }
            td.kb-num data-label=(w.placed_share) { (values(ctx, &cell, Measure::Percent)) }
            td data-label=(w.base) { (bases(ctx, &cell.printed)) @if cell.printed.is_empty() { (w.nothing) } }
            td data-label=[(!cell.printed.is_empty()).then_some(w.source)] { @for (i, f) in cell.printed.iter().enumerate() { @if i > 0 { br; } (source(ctx, f)) } }
            td data-label=(w.placed_about) { (fill(w.some_numbers, &[("n", &n.to_string())])) }
        }
    }
}

/// The page of one area. Title, description, main.
pub fn one(ctx: &Ctx, item: &str) -> (String, String, Markup) {
    let role = ctx.survey.descriptor().roles.well_placed.as_ref();
    let found = role.and_then(|r| Some((r, r.areas.iter().find(|a| a.item == item)?)));
    let Some((role, area)) = found else {
        return Default::default();
    };
    if !ctx.survey.has_study() {
        return any::placed::one(ctx, role, area);
    }
    placed::of_area(ctx.survey, area)
        .map_or_else(Default::default, |placed| page(ctx, role, area, &placed))
}

/// On observed responses: the condition that a respondent is well placed in an area.
fn counted_side(survey: &Survey, item: &str) -> Option<Condition> {
    let role = survey.descriptor().roles.well_placed.as_ref();
    let role = role.filter(|_| observed::is_observed(survey))?;
    let area = role.areas.iter().find(|a| a.item == item)?;
    Some(well_placed(role, area))
}

/// The condition that a respondent is well placed in an area.
pub fn well_placed(role: &WellPlaced, area: &Area) -> Condition {
    Condition {
        variable: format!("{}.{}", role.question, area.item),
        negated: false,
        codes: role.codes.clone(),
        ..Condition::default()
    }
}

fn page(ctx: &Ctx, role: &WellPlaced, area: &Area, placed: &Placed) -> (String, String, Markup) {
    let w = ctx.words();
    let title = fill(w.placed_title, &[("area", area_title(ctx, area))]);
    let parts = summary::summary(ctx, placed);
    let described = plain(&parts, ctx.lang);
    let lines: usize = placed.lists.iter().map(|l| l.lines.len()).sum();
    let sections = Sections::of(ctx, area, placed);
    let main = html! {
        p.kb-crumb { a href=(ctx.to(PATH)) { (w.well_placed) } }
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
        let w = ctx.words();
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
    shares(ctx.survey, measure).get(ctx.lang).to_string()
}

fn shares(survey: &Survey, measure: Measure) -> Text {
    let unit = &survey.descriptor().unit.1;
    in_both(|w, lang| match measure {
        Measure::Mentions => w.mentions.to_string(),
        _ => fill(w.placed_share_of, &[("unit", unit.get(lang))]),
    })
}

fn in_both(text: impl Fn(&Words, Lang) -> String) -> Text {
    let [de, en] = Lang::ALL.map(|lang| text(words(lang), lang));
    Text::new(de, en)
}

/// A picture a list, with a bar for those who are well placed and one for all. One picture of both would be longer than a sheet of paper.
fn pictures(ctx: &Ctx, placed: &Placed, title: &str, described: &str) -> Markup {
    let colon = ctx.words().colon;
    let several = placed.lists.len() > 1;
    html! {
        @for list in &placed.lists {
            @let share = share_of(ctx, list.measure);
            @if several { p.kb-part { (share) } }
            (picture(ctx, &format!("{title}{colon}{share}"), described, &[block(ctx, list)], Form::Bars))
            (take(ctx))
        }
    }
}

fn block<'a>(ctx: &Ctx<'a>, list: &List<'a>) -> Block<'a> {
    let columns = [
        in_both(|w, _| w.placed_group.to_string()),
        in_both(|w, _| w.placed_all.to_string()),
    ];
    list.block(ctx.survey, shares(ctx.survey, list.measure), columns)
}

/// What was stated of everyone's answers to the item itself.
fn own(ctx: &Ctx, placed: &Placed) -> Markup {
    let w = ctx.words();
    let line = |finding: &Finding| {
        html! {
            (option_label(ctx.survey, finding).get(ctx.lang)) (w.colon) (number(ctx, finding))
            " " span.kb-dim { (w.base_colon) (bases(ctx, &[finding])) ". " (source(ctx, finding)) }
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

pub fn neighbours(ctx: &Ctx, role: &WellPlaced, area: &Area) -> Markup {
    let here = role.areas.iter().position(|a| a == area);
    let entry = |a: &Area| (area_path(a), area_title(ctx, a).to_string());
    let before = here.and_then(|i| i.checked_sub(1)).map(|i| &role.areas[i]);
    let after = here.and_then(|i| role.areas.get(i + 1));
    pager(ctx, before.map(entry), after.map(entry))
}

/// From a figure about those who are well placed to the page of their area; nothing from others.
pub fn link_from(ctx: &Ctx, figure: &Figure) -> Markup {
    let role = ctx.survey.descriptor().roles.well_placed.as_ref();
    let mut areas = role.map_or(&[][..], |r| &r.areas).iter();
    let area = areas.find(|a| a.figures.contains(&figure.id));
    html! {
        @if let Some(area) = area {
            p.kb-about { (ctx.words().placed_link) " " a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } }
        }
    }
}
