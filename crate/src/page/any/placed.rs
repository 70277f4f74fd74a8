//! Well placed: those who say so of themselves in an area, beside all others, every question counted.

use crate::codebook::{Area, WellPlaced};
use crate::page::link::Ctx;
use crate::page::take::take_all;
use crate::page::well_placed::{
    PATH, area_path, area_title, caution, neighbours, well_placed, who,
};
use crate::page::{explore, observed};
use crate::query::Query;
use crate::words::fill;
use maud::{Markup, html};

/// What there is, whom it is about, and the areas. Title, description, main.
pub fn index(ctx: &Ctx, role: &WellPlaced) -> (String, String, Markup) {
    let w = ctx.words();
    let unit = ctx.survey.descriptor().unit.1.get(ctx.lang);
    let lead = fill(w.placed_lead, &[("unit", unit)]);
    let picture = explore::picture(ctx, &Query::of(&role.question));
    let main = html! {
        h1 { (w.well_placed) }
        p.kb-lead { (lead) }
        p { (who(ctx, role)) }
        (caution(ctx, role))
        @if let Some((told, picture)) = picture { p.kb-summary { (told) } (picture) }
        h2 { (w.placed_areas) }
        ul.kb-list { @for area in &role.areas { li { a href=(ctx.to(&area_path(area))) { (area_title(ctx, area)) } } } }
    };
    (w.well_placed.to_string(), lead, main)
}

/// The page of one area. Title, description, main.
pub fn one(ctx: &Ctx, role: &WellPlaced, area: &Area) -> (String, String, Markup) {
    let w = ctx.words();
    let title = fill(w.placed_title, &[("area", area_title(ctx, area))]);
    let told = who(ctx, role);
    let main = html! {
        p.kb-crumb { a href=(ctx.to(PATH)) { (w.well_placed) } }
        h1 { (title) }
        p { (told) }
        (caution(ctx, role))
        (take_all(ctx))
        (observed::beside(ctx, &well_placed(role, area), &[]))
        (neighbours(ctx, role, area))
    };
    (title, told, main)
}
