//! Every text of the interface in German and English, side by side. Texts of the survey are not here: they are data.

#[cfg_attr(
    all(target_arch = "wasm32", not(feature = "full")),
    path = "brought.rs"
)]
pub mod held;
pub mod outside;
pub mod problems;
mod quote;
#[macro_use]
pub mod terms;
pub mod study;
pub mod table;

use crate::lang::Lang;
use crate::study::Study;

pub use questions::kind_label;
pub use quote::{quoted, quoted_whole};

/// Puts the texts of the rooms together: each room hands on what stood before it.
macro_rules! join {
    ([$($text:tt)*]) => { texts! { $($text)* } };
    ([$($text:tt)*] $room:ident $($more:ident)*) => { $room! { [$($text)*] $($more)* } };
}

#[macro_use]
mod counted;
#[cfg(test)]
mod counts;
#[macro_use]
mod explore;
#[macro_use]
mod frame;
#[macro_use]
mod glossary;
#[macro_use]
mod ledger;
#[macro_use]
mod method;
#[macro_use]
mod module;
#[macro_use]
mod numbers;
#[macro_use]
mod package;
#[macro_use]
mod well_placed;
#[macro_use]
mod profiles;
#[macro_use]
mod questions;
#[macro_use]
mod self_check;
#[macro_use]
mod start;
#[macro_use]
mod take;

macro_rules! texts {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// The texts of one language.
        #[repr(C)]
        pub struct Words { $(#[doc = $de] pub $name: &'static str,)* }
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        const DE: Words = Words { $($name: $de,)* };
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        const EN: Words = Words { $($name: $en,)* };
        in_a_row! { Words: $($name)* }

        #[cfg(not(target_arch = "wasm32"))]
        impl Words {
            /// What they are called, in the same order.
            #[cfg(not(target_arch = "wasm32"))]
            pub(in crate::words) fn names() -> Vec<&'static str> {
                vec![$(stringify!($name),)*]
            }
        }
    };
}

/// Texts as a list, in the order of their names, and back.
macro_rules! in_a_row {
    ($of:ident: $($name:ident)*) => {
        impl $of {
            #[cfg(not(target_arch = "wasm32"))]
            pub(in crate::words) fn listed(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }

            /// The first texts of a list, and the others. `None` where there are too few.
            #[cfg(any(test, all(target_arch = "wasm32", not(feature = "full"))))]
            pub(in crate::words) fn split(list: &'static [&'static str]) -> Option<(&'static $of, &'static [&'static str])> {
                const COUNT: usize = [$(stringify!($name),)*].len();
                let (own, rest) = list.split_first_chunk::<COUNT>()?;
                // SAFETY: all fields are `&'static str`, and `repr(C)` lays them out as an array of as many. Written out, the copying of
                // each text by itself takes 28 KB of code.
                Some((unsafe { &*std::ptr::from_ref(own).cast::<$of>() }, rest))
            }
        }
    };
}
pub(in crate::words) use in_a_row;

/// What the file of a language's texts holds: those said of any survey, those where a published study stands above it (an empty line: the same), what is said of
/// problems; what could stand somewhere, and the terms of any survey and of one with a published study above it. `None` where it is not whole.
#[cfg(any(test, all(target_arch = "wasm32", not(feature = "full"))))]
type Read = (
    &'static Words,
    &'static Words,
    &'static problems::Phrases,
    [&'static [&'static str]; 3],
);

#[cfg(any(test, all(target_arch = "wasm32", not(feature = "full"))))]
fn read(file: &str) -> Option<Read> {
    let file: &'static str = file.to_string().leak();
    let list: &'static [&'static str] = file.split('\n').collect::<Vec<_>>().leak();
    let (any, rest) = Words::split(list)?;
    let (own, rest) = rest.split_at_checked(list.len() - rest.len())?;
    let pairs = list.iter().zip(own);
    let study = pairs.map(|(any, own)| if own.is_empty() { *any } else { *own });
    let (study, _) = Words::split(study.collect::<Vec<_>>().leak())?;
    let (phrases, rest) = problems::Phrases::split(rest)?;
    let (wanted, rest) = rest.split_at_checked(problems::WANTED.len())?;
    let (terms, own) = rest.split_at_checked(2 * terms::NEEDS.len())?;
    let whole = own.len() == 2 * study::terms::NEEDS.len();
    whole.then_some((any, study, phrases, [wanted, terms, own]))
}

/// The texts of a language.
pub fn words(lang: Lang) -> &'static Words {
    held::texts(lang).any
}

/// The texts of a language as they are said of a survey: with a published study above it, or of any other.
pub fn of(survey: &Study, lang: Lang) -> &'static Words {
    match survey.has_study() {
        true => held::texts(lang).study,
        false => words(lang),
    }
}

/// A text with its `{places}` filled, once: what is put into a place is never read again. A place in quotation marks takes a label, which is put
/// there as [`quoted`] has it. `{n|Zahl|# Zahlen}` takes the first form where `n` is 1, else the second, with
/// the number for `#`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, place, after)) = next_place(rest) {
        text += before;
        let (name, forms) = place.split_once('|').unwrap_or((place, ""));
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) if !forms.is_empty() => text += &form(forms, value),
            Some((_, value)) => text += &in_place(before, value, after),
            None => text += &format!("{{{place}}}"),
        }
        rest = after;
    }
    text + rest
}

/// What stands before the first place, its name, and what stands behind it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once('{')?;
    let (place, after) = from.split_once('}')?;
    Some((before, place, after))
}

/// Of `one|many` the form that goes with a number.
fn form(forms: &str, number: &str) -> String {
    let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
    let form = match number.trim_start_matches(['−', '+']) {
        "1" => one,
        _ => many,
    };
    form.replace('#', number)
}

/// A value as its place takes it: in quotation marks it is a label.
fn in_place(before: &str, value: &str, after: &str) -> String {
    match (before.chars().last(), after.chars().next()) {
        (Some('„'), Some('“')) => quote::inside(value, Lang::De),
        (Some('“'), Some('”')) => quote::inside(value, Lang::En),
        _ => value.to_string(),
    }
}

join! { [] numbers package frame start questions explore counted take ledger method module self_check well_placed glossary profiles }
