//! Problems in the reader's language: of a file its place, what was found, what was expected; of an address what it asks and what became of it.

mod expected;
mod phrases;
#[cfg(test)]
mod tests;

use super::fill;
use crate::codebook::clean;
use crate::describe::why_uncounted;
use crate::format::count;
use crate::lang::Lang;
use crate::problem::{Code, Expected, NAMED, Place, Problem, Problems, Wanted};
use crate::study::search::LONGEST;
#[cfg(any(not(target_arch = "wasm32"), not(feature = "full")))]
pub(super) use expected::WANTED;
#[cfg(any(feature = "full", not(target_arch = "wasm32")))]
pub(super) use expected::{WANTED_DE, WANTED_EN};
pub(super) use phrases::Phrases;
#[cfg(any(feature = "full", not(target_arch = "wasm32")))]
pub(super) use phrases::{DE, EN};
use phrases::{done, found, nothing, phrases};
use std::collections::BTreeMap;

/// So many problems of one column are written out; the rest is counted.
const ALIKE: usize = 10;

/// Whose parts a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The address of a page.
    Address,
    /// The query of a program.
    Query,
}

/// All problems of a package, a sentence each; alike ones once, with their number.
pub fn sentences(problems: &Problems, lang: Lang) -> Vec<String> {
    let w = phrases(lang);
    let mut list = Vec::new();
    let mut rest: BTreeMap<String, (Problem, usize, usize)> = BTreeMap::new();
    for problem in problems.alike() {
        let (_, told, more) = rest
            .entry(problem.kind())
            .or_insert_with(|| (problem.clone(), 0, 0));
        match *told < ALIKE {
            true => list.push(sentence(&problem, lang)),
            false => *more += problem.count,
        }
        *told += 1;
    }
    for (problem, _, more) in rest.values().filter(|(.., more)| *more > 0) {
        let (place, n) = (kind(&problem.place, lang), number(*more, lang));
        let template = if place.is_empty() {
            w.alike_nowhere
        } else {
            w.alike
        };
        list.push(fill(template, &[("place", &place), ("n", &n)]));
    }
    let more = problems.more();
    list.extend((more > 0).then(|| fill(w.more, &[("n", &number(more, lang))])));
    list
}

/// The same as one text, a line each.
pub fn text(problems: &Problems, lang: Lang) -> String {
    sentences(problems, lang).join("\n")
}

/// A problem of a package: place, what was found, what was expected, and the nearest known name.
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let w = phrases(lang);
    let place = place(&problem.place, lang);
    let colon = if place.is_empty() { "" } else { ": " };
    let values = [
        ("found", &what_was_found(problem, lang)[..]),
        ("expected", &what_was_expected(problem, lang)),
    ];
    let end = match &problem.nearest {
        Some(name) => fill(w.meant, &[("name", name)]),
        None => ".".to_string(),
    };
    let n = number(problem.count, lang);
    let times = (problem.count > 1).then(|| fill(w.times, &[("n", &n)]));
    let within = within(&problem.place, lang);
    let told = fill(w.sentence, &values);
    format!(
        "{place}{colon}{told}{within}{end}{}",
        times.unwrap_or_default()
    )
}

/// A part of an address or query that was not understood, and what became of it; `name` is what a person calls the place.
pub fn told(problem: &Problem, name: &str, voice: Voice, lang: Lang) -> String {
    let w = phrases(lang);
    if let Expected::AtMost(..) = problem.expected
        && problem.code == Code::TooMuch
    {
        return too_much(w.too_much, problem, lang);
    }
    let who = match voice {
        Voice::Address => w.address,
        Voice::Query => w.query,
    };
    let found = problem.found.as_deref().unwrap_or("");
    let lead = fill(
        lead(problem, lang),
        &[("who", who), ("place", name), ("found", found)],
    );
    let named = problem.nearest.iter();
    let nearest = named.map(|name| fill(w.nearest, &[("name", name)]));
    lead + &hint(problem, lang) + &nearest.collect::<String>()
}

/// The same of a place that is called as it stands in the address.
pub fn told_of(problem: &Problem, voice: Voice, lang: Lang) -> String {
    told(problem, problem.place.name().unwrap_or(""), voice, lang)
}

/// What could stand there, as a sentence behind another; nothing where that said it.
fn hint(problem: &Problem, lang: Lang) -> String {
    let of_question = problem.place.parameter.as_deref() == Some("question");
    match problem.code {
        Code::RepeatedParameter => String::new(),
        Code::Unknown if of_question => String::new(),
        _ => {
            let expected = what_was_expected(problem, lang);
            fill(phrases(lang).expected, &[("expected", &expected)])
        }
    }
}

/// The sentence with which a part of an address is told.
fn lead(problem: &Problem, lang: Lang) -> &'static str {
    let w = phrases(lang);
    let of_question = problem.place.parameter.as_deref() == Some("question");
    let first_counts = problem.action == crate::problem::Action::FirstCounts;
    match problem.code {
        Code::Unknown if of_question => w.unknown_question,
        Code::Unknown => w.unknown,
        Code::UnknownParameter => w.unknown_part,
        Code::RepeatedParameter => w.again,
        Code::Repeated if first_counts => w.variable_again,
        Code::MissingQuestion => w.no_question,
        Code::MissingValue => w.no_value,
        Code::MissingCodes => w.no_codes,
        Code::BrokenEscape => w.broken_escape,
        _ => w.part,
    }
}

/// An address that is too long to be read.
pub fn too_long(problem: &Problem, lang: Lang) -> String {
    too_much(phrases(lang).too_long, problem, lang)
}

/// A text that is too long to be looked for; `None` where it is not.
pub fn too_long_to_find(text: &str, lang: Lang) -> Option<String> {
    let found = text.chars().count();
    let values = [
        ("found", &number(found, lang)[..]),
        ("most", &number(LONGEST, lang)),
    ];
    (found > LONGEST).then(|| fill(phrases(lang).too_long_to_find, &values))
}

/// So many parts of an address more are unknown than those that are told.
pub fn more_parts(more: usize, lang: Lang) -> String {
    fill(phrases(lang).more_parts, &[("n", &number(more, lang))])
}

/// So many parts of a query more are not possible than those that are told.
pub fn more_of_query(more: usize, lang: Lang) -> String {
    fill(phrases(lang).more_of_query, &[("n", &number(more, lang))])
}

fn too_much(template: &str, problem: &Problem, lang: Lang) -> String {
    let Expected::AtMost(most, unit) = problem.expected else {
        return String::new();
    };
    let values = [
        ("found", &counted(problem, lang)[..]),
        ("most", &number(most, lang)),
        ("unit", expected::unit(unit, lang)),
        ("mend", expected::mend(unit, lang)),
    ];
    fill(template, &values)
}

/// What was done about a problem, in a sentence.
pub fn action(problem: &Problem, lang: Lang) -> &'static str {
    done(problem.action, lang)
}

/// Where a problem is; empty where it is nowhere.
fn place(place: &Place, lang: Lang) -> String {
    let w = phrases(lang);
    let numbered = |template, n: &Option<u64>| n.map(|n| fill(template, &[("n", &n.to_string())]));
    let within = place.query.is_some();
    let parts = [
        place.file.clone(),
        numbered(w.line, &place.line),
        place.path.clone(),
        numbered(w.row, &place.row),
        place.column.as_ref().map(|c| column(c, lang)),
        place.parameter.clone().filter(|_| !within),
    ];
    joined(parts)
}

/// What places of many rows have in common.
fn kind(place: &Place, lang: Lang) -> String {
    let list = |path: &String| path.split('[').next().unwrap_or("").to_string();
    let parts = [
        place.file.clone(),
        place.path.as_ref().map(list),
        place.column.as_ref().map(|c| column(c, lang)),
        place.parameter.clone(),
    ];
    joined(parts)
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

fn column(name: &str, lang: Lang) -> String {
    fill(phrases(lang).column, &[("name", name)])
}

/// In which part of which query it is, where that stands in a file.
fn within(place: &Place, lang: Lang) -> String {
    let Some(query) = &place.query else {
        return String::new();
    };
    let name = place.parameter.as_deref().unwrap_or("");
    fill(phrases(lang).within, &[("name", name), ("query", query)])
}

/// What was found, as a phrase.
pub fn what_was_found(problem: &Problem, lang: Lang) -> String {
    let template = found(problem.code, lang);
    if problem.found.is_none() && template.contains("{found") {
        return nothing(problem.code, lang).to_string();
    }
    let (unit, why) = match &problem.expected {
        Expected::AtMost(_, unit) => (expected::unit(*unit, lang), String::new()),
        Expected::Counted(why) => ("", why_uncounted(why, lang)),
        Expected::Of(..) => ("", String::new()),
    };
    let own = match problem.code {
        Code::TooMuch => counted(problem, lang),
        _ => clean(problem.found.as_deref().unwrap_or("")),
    };
    let values = [("found", &own[..]), ("unit", unit), ("why", &why)];
    fill(template, &values)
}

/// The number that was found.
fn counted(problem: &Problem, lang: Lang) -> String {
    let found = problem.found.as_deref().unwrap_or("");
    found.parse().map_or(found.to_string(), |n| number(n, lang))
}

/// What could stand there, as a phrase.
pub fn what_was_expected(problem: &Problem, lang: Lang) -> String {
    let w = phrases(lang);
    match &problem.expected {
        Expected::Of(wanted, names) => named(*wanted, names, lang),
        Expected::AtMost(most, unit) => {
            let (most, unit) = (number(*most, lang), expected::unit(*unit, lang));
            fill(w.at_most, &[("most", &most), ("unit", unit)])
        }
        Expected::Counted(_) => w.counted.to_string(),
    }
}

/// A kind of thing with the names that it is about.
fn named(wanted: Wanted, names: &[String], lang: Lang) -> String {
    let w = phrases(lang);
    let mut template = expected::wanted(wanted, lang);
    let others = match wanted {
        Wanted::NumberMarked => names.get(1..),
        Wanted::WholeOr => Some(names),
        Wanted::OneOfOrNothing => return one_of(names, "", lang),
        _ => None,
    };
    match (wanted, names) {
        (Wanted::OneOf, [_]) => template = expected::wanted(Wanted::Exactly, lang),
        (Wanted::Weight, []) => template = w.no_weight,
        (Wanted::Weight, _) => template = w.weight,
        _ => {}
    }
    let name = |at: usize| names.get(at).map_or("", String::as_str);
    let from = |at: usize| list(names.get(at..).unwrap_or_default());
    let mark = decimal_mark(name(0), lang);
    let values = [
        ("a", name(0)),
        ("b", name(1)),
        ("c", name(2)),
        ("d", name(3)),
        ("all", &from(0)),
        ("rest", &from(1)),
        ("mark", &mark),
    ];
    let told = fill(template, &values);
    match others {
        Some(names) => one_of(names, &told, lang),
        None => told,
    }
}

/// A decimal mark in words.
fn decimal_mark(mark: &str, lang: Lang) -> String {
    let w = phrases(lang);
    match mark {
        "." => w.point.to_string(),
        "," => w.comma.to_string(),
        other => fill(w.other_mark, &[("a", other)]),
    }
}

/// What is told already, or one of these, or nothing where one of them is empty: “a whole number, one of -, ?, or nothing”.
fn one_of(names: &[String], told: &str, lang: Lang) -> String {
    let w = phrases(lang);
    let known: Vec<String> = names.iter().filter(|n| !n.is_empty()).cloned().collect();
    let one = (!known.is_empty()).then(|| {
        let template = expected::wanted(Wanted::OneOf, lang);
        fill(template, &[("all", &list(&known))])
    });
    let nothing = names.iter().any(String::is_empty);
    let alone = told.is_empty() && one.is_none();
    let nothing = nothing.then(|| if alone { w.nothing } else { w.or_nothing }.to_string());
    joined([
        Some(told.to_string()).filter(|t| !t.is_empty()),
        one,
        nothing,
    ])
}

/// Names with commas between them; of many the first.
fn list(names: &[String]) -> String {
    let told = names.iter().take(NAMED).map(|name| clean(name));
    let more = (names.len() > NAMED).then(|| "…".to_string());
    told.chain(more).collect::<Vec<_>>().join(", ")
}

fn number(n: usize, lang: Lang) -> String {
    count(u32::try_from(n).unwrap_or(u32::MAX), lang)
}
