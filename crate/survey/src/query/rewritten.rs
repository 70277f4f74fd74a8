//! What mail and chat programs make of an address: they escape `:` `;` `,` once more, and take the mark behind it for a part of it.
//!
//! What is written counts as it stands wherever it names what there is; only a value that does not is read otherwise.

use super::address::decode;
use super::limits::Beyond;
use crate::order;
use crate::problem::Problem;
use std::collections::BTreeSet;

/// So often may a value have been escaped on its way.
const TIMES: usize = 3;
/// So many marks may have come behind it.
const MARKS: usize = 4;
/// What ends or closes a sentence, quotation, bracket or link; in an address some of them stand as escapes.
const CLOSING: [&str; 24] = [
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ")",
    "]",
    "}",
    ">",
    "\"",
    "'",
    "*",
    "%3E",
    "%3e",
    "%22",
    "%29",
    "%5D",
    "%5d",
    "%7D",
    "%27",
    "%E2%80%9C",
    "%E2%80%9D",
    "%C2%BB",
];
/// The separators of the grammar with their escapes.
const SEPARATORS: [(&str, &str); 6] = [
    (":", "%3A"),
    (";", "%3B"),
    (",", "%2C"),
    ("!", "%21"),
    ("*", "%2A"),
    ("~", "%7E"),
];
/// Which of them a code may hold itself.
const OF_CODES: [&str; 3] = [",", ";", ":"];
/// Up to so many escaped separators, in a text of so many bytes, each may be one or belong to a code.
const FEW: usize = 6;
const SHORT: usize = 1_000;

/// A reading of a text, and how much it understood.
pub(super) trait Reading {
    /// Whether all of it was understood, or it asks beyond a limit, so that nothing else is to be tried.
    fn whole(&self) -> bool;
    /// Whether it names anything that there is.
    fn names_something(&self) -> bool;
}

/// The first of the texts – what is written, then the others – that can be read wholly; where none can, what is written, or, where that
/// names nothing, the first that does.
pub(super) fn best<T: Reading>(
    written: &str,
    others: impl FnOnce() -> Vec<String>,
    read: impl Fn(&str, Depth) -> T,
) -> T {
    let first = read(written, Depth::Told);
    if first.whole() {
        return first;
    }
    let mut partly = None;
    for text in others() {
        let reading = read(&text, Depth::Tried);
        if reading.whole() {
            return reading;
        }
        if partly.is_none() && !first.names_something() && reading.names_something() {
            partly = Some(text);
        }
    }
    partly.map_or(first, |text| read(&text, Depth::Told))
}

/// How much a reading says of its mistakes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// What was found, what was expected, and the nearest known name.
    Told,
    /// That there are some: it is one of many that are tried.
    Tried,
}

impl Depth {
    /// Within a reading that is tried nothing is told.
    pub fn and(self, outer: Depth) -> Depth {
        if outer == Depth::Tried { outer } else { self }
    }
}

impl<T> Reading for Result<(Vec<T>, Vec<Problem>), Beyond> {
    fn whole(&self) -> bool {
        self.as_ref()
            .map_or(true, |(_, problems)| problems.is_empty())
    }

    fn names_something(&self) -> bool {
        self.as_ref().is_ok_and(|(known, _)| !known.is_empty())
    }
}

/// What a value may have been before others wrote it; the first is the value as it stands. `last`: it ends the address, so that a mark may have
/// come behind it.
pub(super) fn values(written: &str, last: bool) -> Vec<String> {
    let mut texts = Vec::new();
    let ends = if last { ends(written) } else { Vec::new() };
    for end in std::iter::once(written).chain(ends) {
        let mut level = Some(end.to_string());
        for _ in 0..=TIMES {
            let Some(text) = level.take() else { break };
            level = decode(&text).ok().filter(|plain| *plain != text);
            texts.extend(std::iter::once(text.clone()).chain(separated(&text)));
        }
    }
    once_each(texts)
}

/// What a whole query may have been: `&` and `=` escaped alone, or with everything else.
pub(super) fn queries(written: &str) -> Vec<String> {
    let mut texts = vec![
        written.to_string(),
        unescaped(written, &[("%26", "&"), ("%3D", "=")]),
    ];
    let mut text = written.to_string();
    for _ in 0..TIMES {
        match decode(&text) {
            Ok(plain) if plain != text && !text.contains('=') => text = plain,
            _ => break,
        }
        texts.push(text.clone());
    }
    once_each(texts)
}

/// Of words that a page knows the one that is written, perhaps in one of these ways; as written where it knows none.
pub fn known_word(written: &str, knows: impl Fn(&str) -> bool) -> String {
    let mut texts = values(written, true).into_iter();
    texts
        .find(|text| knows(text))
        .unwrap_or_else(|| written.to_string())
}

/// The text without one, two … closing marks.
fn ends(text: &str) -> Vec<&str> {
    let mut list: Vec<&str> = Vec::new();
    while list.len() < MARKS {
        let from = list.last().copied().unwrap_or(text);
        match CLOSING.iter().find_map(|mark| from.strip_suffix(mark)) {
            Some(rest) if !rest.is_empty() => list.push(rest),
            _ => break,
        }
    }
    list
}

/// The text with its escaped separators as separators: all of them, then all but those that may belong to codes. Of a few every choice is
/// tried, of many only all of a kind.
fn separated(text: &str) -> Vec<String> {
    let places = escaped(text);
    let few = places.len() <= FEW && text.len() <= SHORT;
    let mut choices: Vec<Vec<bool>> = match few {
        true => choices(places.len()),
        false => std::iter::once("")
            .chain(OF_CODES)
            .map(|kept| places.iter().map(|(_, (sign, _))| *sign == kept).collect())
            .collect(),
    };
    let kept = |choice: &Vec<bool>| choice.iter().filter(|kept| **kept).count();
    order::sort_by(&mut choices, |a, b| kept(a) < kept(b));
    choices
        .iter()
        .map(|kept| with(text, &places, kept))
        .collect()
}

/// Where separators stand escaped, with the separator and its escape.
fn escaped(text: &str) -> Vec<(usize, (&'static str, &'static str))> {
    let at = text.match_indices('%').map(|(at, _)| at);
    let found = at.filter_map(|at| {
        let here = text.get(at..at + 3)?;
        let known = SEPARATORS
            .iter()
            .find(|(_, escape)| escape.eq_ignore_ascii_case(here))?;
        Some((at, *known))
    });
    found.collect()
}

/// Every way to keep some of so many.
fn choices(of: usize) -> Vec<Vec<bool>> {
    let all = 0..1_usize << of;
    all.map(|bits| (0..of).map(|n| bits >> n & 1 == 1).collect())
        .collect()
}

/// The text with those of its escaped separators as separators that are not kept.
fn with(text: &str, places: &[(usize, (&str, &str))], kept: &[bool]) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for ((at, (sign, escape)), _) in places.iter().zip(kept).filter(|(_, kept)| !**kept) {
        out.push_str(&text[from..*at]);
        out.push_str(sign);
        from = at + escape.len();
    }
    out + &text[from..]
}

fn unescaped(text: &str, escapes: &[(&str, &str)]) -> String {
    escapes
        .iter()
        .fold(text.to_string(), |text, (escape, sign)| {
            text.replace(escape, sign)
                .replace(&escape.to_ascii_lowercase(), sign)
        })
}

fn once_each(mut texts: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}
