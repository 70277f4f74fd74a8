//! `model=on`: what an address says that adds modelled numbers to a page. Without it a page shows what the study states and what that forces; Explore and
//! the ledger have no such switch, for they are about the model where there is nothing else.

use crate::evidence::Evidence;
use crate::problem::{Action, Code, Problem, Wanted, nearest};
use crate::query::{MODEL, known_word, pairs};
use crate::study::Study;
use crate::table::Counts;

/// The value that turns it on.
pub const ON: &str = "on";
/// What an address says behind its path where the switch is on.
pub const SEARCH: &str = "?model=on";

/// Whether numbers counted in the responses are shown: of observed ones always, of a model where the search text of an address asks for it.
pub fn counts(survey: &Study, search: &str) -> Counts {
    let observed = survey.descriptor().evidence == Evidence::Observed;
    let asked = said(search).is_some_and(|word| word == ON);
    match observed || (asked && is_model(survey)) {
        true => Counts::Shown,
        false => Counts::Hidden,
    }
}

/// Whether the search text of an address adds modelled numbers.
pub fn adds(survey: &Study, search: &str) -> bool {
    is_model(survey) && counts(survey, search).are_shown()
}

/// The place of a page, where the switch is on with what turns it on.
pub fn place(survey: &Study, place: String, search: &str) -> String {
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
pub fn is_model(survey: &Study) -> bool {
    survey.has_responses() && survey.descriptor().evidence == Evidence::Modelled
}

/// What is wrong with the value of the switch in an address; `None` where nothing is.
pub fn mistake(search: &str) -> Option<Problem> {
    let word = said(search).filter(|word| !word.is_empty() && word != ON)?;
    let problem = Problem::found(Code::Unknown, &word, Wanted::OneOf.of(&[ON]));
    let problem = problem.parameter(MODEL).nearest(nearest(&word, [ON]));
    Some(problem.done(Action::LeftOut))
}
