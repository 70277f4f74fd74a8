//! Margins of a weight in words: which, and why one was left out.

use super::name::name;
use crate::lang::Lang;
use crate::query::{Query, Weighting};
use crate::study::Study;
use crate::table::{Fault, Reason};
use crate::words::{self, fill, words};

/// For readers.
pub fn sentence(fault: &Fault, survey: &Study, lang: Lang) -> String {
    let w = words(lang);
    let name = name(survey, &fault.variable, lang);
    let template = match &fault.reason {
        Reason::Modelled => w.rake_modelled,
        Reason::Unanswered => w.rake_unanswered,
        Reason::Nobody(_) => w.rake_nobody,
        Reason::NoShare(_) => w.rake_no_share,
        Reason::Contradiction => w.rake_contradiction,
    };
    let option = match &fault.reason {
        Reason::Nobody(code) | Reason::NoShare(code) => code.as_str(),
        _ => "",
    };
    let question = survey.codebook().question(&fault.variable);
    let answer = question.and_then(|q| q.answer(option));
    let option = answer.map_or(option, |a| a.label.get(lang));
    fill(template, &[("name", &name), ("option", option)])
}

/// The titles of the margins' variables; empty without margins.
pub fn names(survey: &Study, query: &Query, lang: Lang) -> String {
    let margins = query.weight.iter().flat_map(Weighting::margins);
    let names: Vec<String> = margins
        .map(|m| words::quoted(&name(survey, &m.variable, lang), lang))
        .collect();
    names.join(", ")
}
