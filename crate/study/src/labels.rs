//! What a person reads for questions, options and nets.

use super::Survey;
use super::finding::Finding;
use survey::codebook::Question;
use survey::lang::Text;
use survey::query::NetOf;

/// Title of a question; an item's comes behind its battery's.
pub fn full_title(survey: &Survey, question: &Question) -> Text {
    let battery = question
        .battery
        .as_deref()
        .and_then(|id| survey.codebook.question(id));
    battery.map_or_else(
        || question.title.clone(),
        |b| joined(&b.title, &question.title),
    )
}

/// The label of the option or net that a finding is about; empty where it is about all.
pub fn option_label(survey: &Survey, finding: &Finding) -> Text {
    let (Some(id), Some(option)) = (&finding.question, &finding.option) else {
        return Text::default();
    };
    let Some(question) = survey.codebook.question(id) else {
        return Text::same(option);
    };
    let item = question
        .items
        .first()
        .and_then(|id| survey.codebook.question(id)); // all items of a battery have the same options
    if let Some(answer) = question
        .answer(option)
        .or_else(|| item.and_then(|i| i.answer(option)))
    {
        return answer.label.clone();
    }
    let net = finding
        .query
        .as_ref()
        .and_then(|q| q.nets.iter().find(|n| n.name == *option));
    net.map_or_else(|| Text::same(option), |n| net_label(question, n))
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

pub(super) fn joined(a: &Text, b: &Text) -> Text {
    Text::new(format!("{}: {}", a.de, b.de), format!("{}: {}", a.en, b.en))
}
