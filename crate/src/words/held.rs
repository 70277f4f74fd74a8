//! The texts compiled in, and the file of them for an engine that has none.

use super::problems::Phrases;
use super::{Words, problems, study, terms};
use crate::lang::Lang;
#[cfg(not(target_arch = "wasm32"))]
use crate::problem::Wanted;

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
const FULL: [&str; 111] = [
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
    "everything",
    "worded",
    "recounted",
    "shown_in",
    "figure_meant",
    "publisher_note",
    "question_source",
    "some_numbers",
    "uncounted_lead",
    "missing_part",
    "method_lead",
    "data_package",
    "model_caution",
    "reproduced",
    "observed_order",
    "class_find",
    "class_inhabitants",
    "class_hint",
    "class_told",
    "class_words",
    "class_negative",
    "class_fraction",
    "class_zero",
    "class_many",
    "class_none",
    "class_either",
    "paper_",
    "switch",
    "before",
    "after",
    "neighbours",
    "verdict_possible",
    "verdict_double",
    "verdict_impossible",
    "verdict_untestable",
    "caption_n",
    "figures_lead",
    "tables_lead",
    "nothing_p",
    "embedded_",
    "preview_",
    "dataset_told",
    "asked_other_survey",
    "no_example",
    "method_shares",
    "method_means",
    "terms_lead",
    "questions_lead",
    "holm_method",
    "status_",
    "in_percent",
    "source_of_stated",
    "explore_question",
    "start_more",
    "n_range_of_figure",
    "summary_highest",
    "summary_then",
    "summary_equal",
    "summary_lowest",
    "summary_only",
    "summary_groups_only",
    "summary_net",
    "summary_by",
    "summary_in_group",
    "summary_profile",
    "summary_definition",
    "summary_group",
    "summary_who",
    "base_of_mentions",
    "base_not_p",
    "from_to",
    "observed_all",
    "also_p",
    "of_study",
    "months",
    "wide_file",
    "no_number",
    "of_mentions",
    "where_do_we_stand",
    "n_of_figure",
    "module_",
];

/// What could stand in an address. Everything else could stand in a data package, and only the full engine reads one.
#[cfg(not(target_arch = "wasm32"))]
const OF_ADDRESSES: &[Wanted] = &[
    Wanted::CodeOf,
    Wanted::CodeOnce,
    Wanted::CodeWithShare,
    Wanted::Condition,
    Wanted::Escapes,
    Wanted::FewerOptions,
    Wanted::FreeNet,
    Wanted::MeasureOf,
    Wanted::NetOfOptions,
    Wanted::Nothing,
    Wanted::OneOf,
    Wanted::Exactly,
    Wanted::OtherVariable,
    Wanted::ParameterOfPage,
    Wanted::ParameterOnce,
    Wanted::Question,
    Wanted::QuestionId,
    Wanted::Rows,
    Wanted::Share,
    Wanted::SingleVariable,
    Wanted::Text,
    Wanted::ValueOrNone,
    Wanted::VariableId,
    Wanted::VariableOnce,
    Wanted::Weight,
    Wanted::WholeShares,
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
    let wanted = problems::WANTED.iter().zip(texts.wanted);
    let wanted = wanted.map(|(wanted, text)| match OF_ADDRESSES.contains(wanted) {
        true => text,
        false => "",
    });
    let lists = [
        any,
        own.collect(),
        texts.phrases.listed(),
        wanted.collect(),
        texts.terms.concat(),
    ];
    lists.concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

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
            let all = problems::WANTED.iter().zip(texts(lang).wanted);
            let kept = all.map(|(of, text)| if OF_ADDRESSES.contains(of) { *text } else { "" });
            assert_eq!(wanted, kept.collect::<Vec<_>>());
            assert_eq!([any_terms, own_terms], texts(lang).terms);
            assert!(super::super::read("too\nshort").is_none());
        }
    }
    /// What could stand in an address is told by the code that reads addresses: no name that it says may be left out.
    #[test]
    fn a_first_visit_can_say_all_that_could_stand_in_an_address() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
        let mut folders = [
            "survey/src/query",
            "src/address",
            "src/page/explore",
            "src/views/any/explore",
        ]
        .map(|folder| PathBuf::from(root).join(folder))
        .to_vec();
        let mut said =
            vec![std::fs::read_to_string(format!("{root}src/views/mistakes.rs")).expect("a file")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => said.push(std::fs::read_to_string(path).expect("a text")),
                }
            }
        }
        let kept: Vec<String> = OF_ADDRESSES
            .iter()
            .map(|wanted| format!("{wanted:?}"))
            .collect();
        let mut names = 0;
        for text in &said {
            for (at, start) in text.match_indices("Wanted::") {
                let rest = &text[at + start.len()..];
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                assert!(kept.contains(&name), "{name}");
                names += 1;
            }
        }
        assert!(names > 20, "{names}");
    }
}
