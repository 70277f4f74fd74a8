//! What a person reads for questions and nets: texts of the package, put together.

use crate::Survey;
use crate::codebook::Question;
use crate::lang::Text;
use crate::query::NetOf;

/// Title of a question; an item's comes behind its battery's.
pub fn full_title(survey: &Survey, question: &Question) -> Text {
    let battery = question
        .battery
        .as_deref()
        .and_then(|id| survey.codebook().question(id));
    battery.map_or_else(
        || question.title.clone(),
        |b| joined(&b.title, &question.title),
    )
}

/// The label of a net: its name's in the codebook, else its options joined.
pub fn net_label(question: &Question, net: &NetOf) -> Text {
    if let Some(named) = question.net(&net.name).filter(|n| n.codes == net.codes) {
        return named.label.clone();
    }
    let labels: Vec<&Text> = net
        .codes
        .iter()
        .filter_map(|c| question.answer(c))
        .map(|a| &a.label)
        .collect();
    let join = |texts: Vec<&str>| texts.join(" + ");
    Text::new(
        join(labels.iter().map(|t| t.de.as_str()).collect()),
        join(labels.iter().map(|t| t.en.as_str()).collect()),
    )
}

/// Two texts, the second behind a colon.
pub fn joined(a: &Text, b: &Text) -> Text {
    Text::new(format!("{}: {}", a.de, b.de), format!("{}: {}", a.en, b.en))
}
