//! Profiles: each size class beside all and beside any other.

use super::View;
use super::link::Ctx;
use crate::study::Survey;
use crate::texts::words;
use maud::{Markup, html};

/// Folder of the views.
pub const PATH: &str = "profiles/";

/// The views of a survey; none without size classes.
pub fn views(survey: &Survey) -> Vec<View> {
    let classes = &survey.descriptor().roles.size_classes;
    let pages = classes.iter().map(|c| View::Profile(c.code.clone()));
    let index = (!classes.is_empty()).then_some(View::Profiles);
    index.into_iter().chain(pages).collect()
}

/// Title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.profiles) } };
    (w.profiles.to_string(), String::new(), main)
}

/// Title, description, main.
pub fn one(ctx: &Ctx, _code: &str, _search: &str) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.profiles) } };
    (w.profiles.to_string(), String::new(), main)
}
