//! Well placed: those who say so of themselves in an area, beside all others, every question counted.

use crate::address::View;
use crate::codebook::{Area, WellPlaced};
use crate::page::link::Ctx;
use crate::page::pager::pager;
use crate::page::take::take_all;
use crate::page::{explore, observed};
use crate::query::{Condition, Query};
use crate::study::Study;
use crate::study::well_placed;
use crate::views::registered::{Each, Menu, Page, Registered};
use crate::words::{fill, quoted};
use maud::{Markup, html};

/// The areas, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| !survey.has_study() && has_areas(survey),
    each: Some(EACH),
    ..LIST
};

/// What the two views of this folder have in common.
pub const LIST: Registered =
    Registered::new("well-placed", 50, Menu::Mine, |w| w.well_placed, index);

/// What their pages of the areas have in common.
pub const EACH: Each = Each::new(ids, one);

/// Whether the respondents of a survey place themselves.
pub fn has_areas(survey: &Study) -> bool {
    let role = survey.descriptor().roles.well_placed.as_ref();
    role.is_some_and(|role| !role.areas.is_empty() && !role.codes.is_empty())
}

fn ids(survey: &Study) -> Vec<String> {
    let role = survey.descriptor().roles.well_placed.as_ref();
    let areas = role.map_or(&[][..], |role| &role.areas).iter();
    areas.map(|area| area.item.clone()).collect()
}

/// An area by its item, with the role that names it.
pub fn of_area<'a>(ctx: &Ctx<'a>, item: &str) -> Option<(&'a WellPlaced, &'a Area)> {
    let role = ctx.survey.descriptor().roles.well_placed.as_ref()?;
    Some((role, role.areas.iter().find(|a| a.item == item)?))
}

/// The address of an area's page.
pub fn area_path(area: &Area) -> String {
    View::WELL_PLACED.at(&area.item).path()
}

/// What the area is called: the title of its item.
pub fn area_title<'a>(ctx: &Ctx<'a>, area: &Area) -> &'a str {
    well_placed::item(ctx.survey, area).map_or("", |item| item.title.get(ctx.lang))
}

/// Which answers count, in the words of the question.
pub fn who(ctx: &Ctx, role: &WellPlaced) -> String {
    let w = ctx.words();
    let item = role
        .areas
        .first()
        .and_then(|a| well_placed::item(ctx.survey, a));
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

/// The condition that a respondent is well placed in an area.
pub fn well_placed(role: &WellPlaced, area: &Area) -> Condition {
    Condition {
        variable: format!("{}.{}", role.question, area.item),
        negated: false,
        codes: role.codes.clone(),
        ..Condition::default()
    }
}

/// What there is, whom it is about, and the areas. Title, description, main.
fn index(ctx: &Ctx) -> Page {
    let Some(role) = &ctx.survey.descriptor().roles.well_placed else {
        return Page::default();
    };
    let w = ctx.words();
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    let lead = fill(w.placed_lead, &[("unit", unit)]);
    let picture = explore::picture(ctx, &Query::of(&role.question));
    let main = html! {
        h1 { (w.well_placed) }
        p.kb-lead { (lead) }
        p { (who(ctx, role)) }
        (caution(ctx, role))
        @if let Some(picture) = picture { p.kb-summary { (picture.told) } (picture.shown) }
        h2 { (w.placed_areas) }
        ul.kb-list { @for area in &role.areas { li { a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } } } }
    };
    (w.well_placed.to_string(), lead, main)
}

/// The page of one area. Title, description, main.
fn one(ctx: &Ctx, item: &str) -> Page {
    let Some((role, area)) = of_area(ctx, item) else {
        return Page::default();
    };
    let w = ctx.words();
    let title = fill(w.placed_title, &[("area", area_title(ctx, area))]);
    let told = who(ctx, role);
    let main = html! {
        h1 { (title) }
        p { (told) }
        (caution(ctx, role))
        (take_all(ctx))
        (observed::beside(ctx, &well_placed(role, area), &[]))
        (neighbours(ctx, role, area))
    };
    (title, told, main)
}

/// The areas before and after.
pub fn neighbours(ctx: &Ctx, role: &WellPlaced, area: &Area) -> Markup {
    let here = role.areas.iter().position(|a| a == area);
    let entry = |a: &Area| (area_path(a), area_title(ctx, a).to_string());
    let before = here.and_then(|i| i.checked_sub(1)).map(|i| &role.areas[i]);
    let after = here.and_then(|i| role.areas.get(i + 1));
    pager(ctx, before.map(entry), after.map(entry))
}
