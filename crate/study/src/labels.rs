//! What a person reads for options.

use super::Study;
use super::finding::Finding;
pub use survey::labels::{full_title, joined, net_label};
use survey::lang::Text;

/// The label of the option or net that a finding is about; empty where it is about all.
pub fn option_label(survey: &Study, finding: &Finding) -> Text {
    let (Some(id), Some(option)) = (&finding.question, &finding.option) else {
        return Text::default();
    };
    let Some(question) = survey.codebook().question(id) else {
        return Text::same(option);
    };
    let item = question
        .items
        .first()
        .and_then(|id| survey.codebook().question(id)); // all items of a battery have the same options
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
