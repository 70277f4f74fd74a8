//! The texts compiled in, and the file of them for an engine that has none.

use super::problems::Phrases;
use super::{Words, problems, study, terms};
use crate::lang::Lang;

/// All texts of a language.
pub struct Texts {
    /// As they are said of any survey.
    pub any: &'static Words,
    /// As they are said where a published study stands above the survey.
    pub study: &'static Words,
    /// What is said of problems.
    pub(super) phrases: &'static Phrases,
    /// What could stand somewhere, in the order of its list.
    pub(super) wanted: &'static [&'static str],
    /// Titles and explanations of terms, by turns: those of any survey, and those of one with a published study above it.
    pub(super) terms: [&'static [&'static str]; 2],
}

const DE: Texts = Texts {
    any: &super::DE,
    study: &study::DE,
    phrases: &problems::DE,
    wanted: problems::WANTED_DE,
    terms: [terms::DE, study::terms::DE],
};

const EN: Texts = Texts {
    any: &super::EN,
    study: &study::EN,
    phrases: &problems::EN,
    wanted: problems::WANTED_EN,
    terms: [terms::EN, study::terms::EN],
};

/// The texts of a language.
pub fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

/// Whether the texts of a language are there.
pub fn has(_: Lang) -> bool {
    true
}

/// How texts begin that only views of the full engine say. The file for a first visit leaves them out: its lines are empty.
#[cfg(not(target_arch = "wasm32"))]
const FULL: [&str; 30] = [
    "check_",
    "placed_",
    "profile_",
    "recommended_",
    "grain_",
    "recount_",
    "synthetic_",
    "accessibility",
    "statements_",
    "take_",
    "cite_",
    "any_",
    "ledger_",
    "by_class_",
    "whole_class_",
    "statement_",
    "evidence_published",
    "evidence_implied",
    "evidence_modelled",
    "evidence_observed_text",
    "evidence_state",
    "contradictions",
    "unreproduced_",
    "reason_",
    "participants_",
    "no_shares",
    "profiles_",
    "bounds_",
    "rounding_",
    "host",
];

/// The file of a language's texts for the engine for a first visit: a line each. Only builds write it.
#[cfg(not(target_arch = "wasm32"))]
pub fn file(lang: Lang) -> String {
    let texts = texts(lang);
    let named = || Words::names().into_iter();
    let full = |name: &str| FULL.iter().any(|start| name.starts_with(start));
    let any = named().zip(texts.any.listed());
    let any: Vec<&str> = any
        .map(|(name, text)| if full(name) { "" } else { text })
        .collect();
    let own = texts.study.listed().into_iter().zip(texts.any.listed());
    let own = named()
        .zip(own)
        .map(|(name, (own, any))| match own == any || full(name) {
            true => "",
            false => own,
        });
    let lists = [
        any,
        own.collect(),
        texts.phrases.listed(),
        texts.wanted.to_vec(),
        texts.terms.concat(),
    ];
    lists.concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_each_text_in_its_line() {
        let kept = |words: &Words| -> Vec<&str> {
            let named = Words::names().into_iter().zip(words.listed());
            let own = named.filter(|(name, _)| !FULL.iter().any(|start| name.starts_with(start)));
            own.map(|(_, text)| text).collect()
        };
        for lang in Lang::ALL {
            let (any, study, phrases, [wanted, any_terms, own_terms]) =
                super::super::read(&file(lang)).expect("a whole file");
            assert_eq!(kept(any), kept(texts(lang).any));
            assert_eq!(kept(study), kept(texts(lang).study));
            assert_eq!(phrases.listed(), texts(lang).phrases.listed());
            assert_eq!(wanted, texts(lang).wanted);
            assert_eq!([any_terms, own_terms], texts(lang).terms);
            assert!(super::super::read("too\nshort").is_none());
        }
    }
}
