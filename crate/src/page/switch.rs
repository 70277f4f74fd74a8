//! The switch that adds modelled numbers to a page: `model=on` in its address. Without it a page shows what the study states and what that
//! forces; Explore and the ledger have no switch, for they are about the model where there is nothing else.

use super::link::Ctx;
use crate::evidence::Evidence;
use crate::problem::{Problem, did_you_mean, quoted};
use crate::query::{MODEL, known_word, pairs};
use crate::study::Survey;
use crate::study::cell::Counts;
use crate::words::words;
use maud::{Markup, html};

/// The value that turns it on.
const ON: &str = "on";
/// What an address says behind its path where the switch is on.
pub const SEARCH: &str = "?model=on";

/// Whether numbers counted in the responses are shown: of observed ones always, of a model where the search text of an address asks for it.
pub fn counts(survey: &Survey, search: &str) -> Counts {
    let observed = survey.descriptor().evidence == Evidence::Observed;
    let asked = said(search).is_some_and(|word| word == ON);
    match observed || (asked && is_model(survey)) {
        true => Counts::Shown,
        false => Counts::Hidden,
    }
}

/// Whether the search text of an address adds modelled numbers.
pub fn adds(survey: &Survey, search: &str) -> bool {
    is_model(survey) && counts(survey, search).are_shown()
}

/// The place of a page, where the switch is on with what turns it on.
pub fn place(survey: &Survey, place: String, search: &str) -> String {
    match adds(survey, search) {
        false => place,
        true if place.contains('?') => place + &SEARCH.replace('?', "&"),
        true => place + SEARCH,
    }
}

/// The value that a search text gives to the switch.
fn said(search: &str) -> Option<String> {
    let search = search.split('#').next().unwrap_or("");
    let (_, word) = pairs(search).into_iter().find(|(key, _)| key == MODEL)?;
    Some(known_word(&word, |word| word == ON))
}

/// Whether the responses are a model, which may be added and left out.
pub fn is_model(survey: &Survey) -> bool {
    survey.has_responses() && survey.descriptor().evidence == Evidence::Modelled
}

/// Whether modelled numbers are shown.
pub fn is_on(ctx: &Ctx) -> bool {
    ctx.counts.are_shown() && is_model(ctx.survey)
}

/// What is wrong with the value of the switch in an address; `None` where nothing is.
pub fn mistake(search: &str) -> Option<Problem> {
    let word = said(search).filter(|word| !word.is_empty() && word != ON)?;
    let problem = Problem::new(quoted(&word), "the word that adds the model").column(MODEL);
    Some(problem.hint(did_you_mean(&word, [ON])))
}

/// The field of a form that turns it on and off, in a form of its own where `alone`; nothing where there is no model.
pub fn form(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if is_model(ctx.survey) {
            form.kb-filter aria-label=(w.switch) {
                (field(ctx))
                p.kb-buttons { button type="submit" { (w.to_result) } }
            }
        }
    }
}

/// The field alone, for a form that has others.
pub fn field(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    html! {
        @if is_model(ctx.survey) {
            label.kb-switch {
                input #filter-model type="checkbox" name=(MODEL) value=(ON) checked[is_on(ctx)];
                " " (w.switch) span.kb-dim { " " (w.switch_told) }
            }
        }
    }
}

/// What is shown now, in a sentence that is read out after a change; nothing where there is no model.
pub fn state(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let on = is_on(ctx);
    html! { @if is_model(ctx.survey) { p.kb-count.kb-screen[!on] { (if on { w.switch_on } else { w.switch_off }) } } }
}
