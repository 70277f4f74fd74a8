//! The texts of an engine that has none compiled in: a file a language, of which a page needs one.

use super::Words;
use super::problems::Phrases;
use crate::lang::Lang;
use std::sync::OnceLock;

/// All texts of a language, as where they are compiled in.
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

static DE: OnceLock<Texts> = OnceLock::new();
static EN: OnceLock<Texts> = OnceLock::new();

fn place(lang: Lang) -> &'static OnceLock<Texts> {
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

/// The texts of a language.
///
/// # Panics
/// Where its file was not brought. No view in it is drawn then: who draws asks [`has`] first.
pub fn texts(lang: Lang) -> &'static Texts {
    place(lang).get().expect("the texts were brought")
}

/// Whether the texts of a language are there.
pub fn has(lang: Lang) -> bool {
    place(lang).get().is_some()
}

/// Takes the file of a language's texts, which is of the same build as this engine. Whether it is whole.
pub fn bring(lang: Lang, file: &str) -> bool {
    let texts = of(file);
    let whole = texts.is_some();
    texts.map(|texts| place(lang).set(texts));
    whole
}

fn of(file: &str) -> Option<Texts> {
    let (any, study, phrases, [wanted, terms, own]) = super::read(file)?;
    Some(Texts {
        any,
        study,
        phrases,
        wanted,
        terms: [terms, own],
    })
}
