//! What a question is called in a sentence.

use crate::lang::Lang;
use crate::study::Study;
use crate::study::labels::full_title;

/// The title of a question; its id where the survey has none such.
pub fn name(survey: &Study, id: &str, lang: Lang) -> String {
    let question = survey.codebook().question(id);
    question.map_or_else(
        || id.to_string(),
        |q| full_title(survey, q).get(lang).to_string(),
    )
}
