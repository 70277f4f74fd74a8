//! The texts compiled in, and the file of them for an engine that has none.

use super::problems::Phrases;
use super::{Words, problems, study};
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
}

const DE: Texts = Texts {
    any: &super::DE,
    study: &study::DE,
    phrases: &problems::DE,
    wanted: problems::WANTED_DE,
};

const EN: Texts = Texts {
    any: &super::EN,
    study: &study::EN,
    phrases: &problems::EN,
    wanted: problems::WANTED_EN,
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

/// The file of a language's texts for the engine for a first visit: a line each. Only builds write it.
#[cfg(not(target_arch = "wasm32"))]
pub fn file(lang: Lang) -> String {
    let texts = texts(lang);
    let lists = [
        texts.any.listed(),
        texts.study.listed(),
        texts.phrases.listed(),
        texts.wanted.to_vec(),
    ];
    lists.concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_each_text_in_its_line() {
        for lang in Lang::ALL {
            let file: &'static str = file(lang).leak();
            let list: &'static [&'static str] = file.split('\n').collect::<Vec<_>>().leak();
            let (any, rest) = Words::split(list).expect("words");
            let (study, rest) = Words::split(rest).expect("words of a study");
            let (phrases, wanted) = Phrases::split(rest).expect("phrases");
            assert_eq!(any.listed(), texts(lang).any.listed());
            assert_eq!(study.listed(), texts(lang).study.listed());
            assert_eq!(phrases.listed(), texts(lang).phrases.listed());
            assert_eq!(wanted, texts(lang).wanted);
            assert!(Words::split(&list[..9]).is_none());
        }
    }
}
