//! Well placed: those who say so of themselves in an area, beside all.

use super::View;
use super::link::Ctx;
use crate::study::Survey;
use crate::texts::words;
use maud::{Markup, html};

/// Folder of the views.
pub const PATH: &str = "well-placed/";

/// The views of a survey; none where respondents do not place themselves.
pub fn views(survey: &Survey) -> Vec<View> {
    let Some(role) = &survey.descriptor().roles.well_placed else {
        return Vec::new();
    };
    let pages = role.areas.iter().map(|a| View::Area(a.item.clone()));
    std::iter::once(View::WellPlaced).chain(pages).collect()
}

/// Title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.well_placed) } };
    (w.well_placed.to_string(), String::new(), main)
}

/// Title, description, main.
pub fn one(ctx: &Ctx, _item: &str) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.well_placed) } };
    (w.well_placed.to_string(), String::new(), main)
}
