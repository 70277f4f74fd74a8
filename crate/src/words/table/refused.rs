//! Why a number that was asked for is not there, in a sentence.

use super::name::name;
use super::{Asked, margins};
use crate::query::Weighting;
use crate::table::Refused;
use crate::words::{fill, words};

/// In a sentence that names the column.
pub fn sentence(refused: Refused, ask: &Asked) -> String {
    let w = words(ask.lang);
    let question = name(ask.survey, &ask.question.id, ask.lang);
    let template = match refused {
        Refused::WeightsZero => w.refused_zero,
        Refused::WeightsSum => w.refused_sum,
        Refused::Interval => w.refused_interval,
    };
    let places = [("weight", weight(ask)), ("question", question)];
    fill(
        template,
        &places
            .each_ref()
            .map(|(place, text)| (*place, text.as_str())),
    )
}

/// The title of the weight in use.
fn weight(ask: &Asked) -> String {
    let field = ask.query.weight.as_ref().and_then(Weighting::field);
    let weight = field.and_then(|id| ask.survey.codebook().weight(id));
    weight.map_or_else(
        || margins::names(ask.survey, ask.query, ask.lang),
        |weight| weight.title.get(ask.lang).to_string(),
    )
}
