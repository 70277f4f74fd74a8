//! Recommendations, each with the questions and numbers behind it.

use super::View;
use super::link::Ctx;
use crate::study::Survey;
use crate::texts::words;
use maud::{Markup, html};

/// Folder of the views.
pub const PATH: &str = "recommendations/";

/// The views of a survey; none without recommendations.
pub fn views(survey: &Survey) -> Vec<View> {
    let list = survey.recommendations();
    let pages = list.iter().map(|r| View::Recommendation(r.id.clone()));
    let index = (!list.is_empty()).then_some(View::Recommendations);
    index.into_iter().chain(pages).collect()
}

/// Title, description, main.
pub fn index(ctx: &Ctx) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.recommendations) } };
    (w.recommendations.to_string(), String::new(), main)
}

/// Title, description, main.
pub fn one(ctx: &Ctx, _id: &str) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.recommendations) } };
    (w.recommendations.to_string(), String::new(), main)
}
