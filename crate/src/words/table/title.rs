//! Titles, made of what was chosen.

use super::name::name;
use crate::describe;
use crate::lang::Lang;
use crate::query::{Against, Measure, Per, Query};
use crate::study::Study;
use crate::words::{fill, quoted, words};

/// What a query asks, in words: question, breakdowns, population, measure. Empty without a question.
pub fn title(survey: &Study, query: &Query, lang: Lang) -> String {
    let w = words(lang);
    let Some(asked) = query.question.as_deref().map(|id| name(survey, id, lang)) else {
        return String::new();
    };
    let by: Vec<String> = query.by.iter().map(|id| name(survey, id, lang)).collect();
    let mut text = match by.as_slice() {
        [] if is_plain(query) => return asked,
        [] => quoted(&asked, lang),
        [one] => fill(w.title_by, &[("question", &asked), ("by", one)]),
        [one, two, ..] => fill(
            w.title_by_two,
            &[("question", &asked), ("by", one), ("panels", two)],
        ),
    };
    if query.compared().is_some() {
        let [first, second] = compared(survey, query, lang);
        text += &fill(w.title_against, &[("first", &first), ("second", &second)]);
    } else if !query.population.is_empty() {
        let who = describe::population(survey, &query.population, lang);
        text += &fill(w.title_population, &[("who", &who)]);
    }
    let names = super::margins::names(survey, query, lang);
    if !names.is_empty() {
        text += &fill(w.title_raked, &[("names", &names)]);
    }
    let groups = !query.by.is_empty() || query.compared().is_some();
    text += match query.per {
        Per::Row if groups => w.title_per_row,
        Per::Total if groups => w.title_per_total,
        _ => "",
    };
    if query.measure != Measure::Percent {
        text += &format!(" ({})", describe::measure_name(lang, query.measure));
    }
    text
}

/// Whether a query asks for nothing but a question, whose title then stands alone.
fn is_plain(query: &Query) -> bool {
    let everyone = query.population.is_empty() && query.compared().is_none();
    everyone && query.weight.is_none() && query.measure == Measure::Percent
}

/// The two populations that are compared, in words.
pub fn compared(survey: &Study, query: &Query, lang: Lang) -> [String; 2] {
    let w = words(lang);
    let who = |conditions: &[_]| match conditions {
        [] => w.everyone.to_string(),
        some => describe::population(survey, some, lang),
    };
    let unanswered = query.population.iter();
    let mut unanswered = unanswered.flat_map(|c| survey.left_over(c));
    let unanswered = unanswered.next().is_some();
    let second = match &query.against {
        Some(Against::Population(second)) => who(second),
        _ if unanswered => w.rest_unanswered.to_string(),
        _ => w.rest.to_string(),
    };
    [who(&query.population), second]
}
