//! Self-check: the answers of one respondent beside those of its class.

use super::View;
use super::link::Ctx;
use crate::study::Survey;
use crate::texts::words;
use maud::{Markup, html};

/// Folder of the views.
pub const PATH: &str = "self-check/";

/// The views of a survey; none where no question is for it.
pub fn views(survey: &Survey) -> Vec<View> {
    let questions = &survey.descriptor().roles.self_check;
    let view = (!questions.is_empty()).then_some(View::SelfCheck);
    view.into_iter().collect()
}

/// Title, description, main.
pub fn render(ctx: &Ctx) -> (String, String, Markup) {
    let w = words(ctx.lang);
    let main = html! { h1 { (w.self_check) } };
    (w.self_check.to_string(), String::new(), main)
}
