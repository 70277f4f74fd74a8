//! A question by a breakdown, where some words name one and the others the other.

use super::document::Document;
use super::wanted::Wanted;
use super::{Hit, Target};
use crate::Study;
use survey::codebook::Question;

/// The question and the breakdown that some words name together. A variable that says who somebody is – size, kind, place – is a breakdown wherever it is
/// named, another one where it is named last and no title holds all words.
pub fn cross<'a>(survey: &'a Study, all: &[Document<'a>], wanted: &[Wanted]) -> Option<Hit<'a>> {
    let titled = || all.iter().any(|document| document.held(wanted).in_title);
    if wanted.len() < 2 {
        return None;
    }
    for last in [false, true] {
        if last && titled() {
            return None;
        }
        for by in all {
            let found = split(survey, all, wanted, (by, last));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// Whether a question says who somebody is.
fn is_profile(survey: &Study, id: &str) -> bool {
    let roles = &survey.descriptor().roles;
    let map = roles.map.as_ref().map(|map| &map.question);
    [
        roles.size_question.as_ref(),
        roles.kind_question.as_ref(),
        map,
    ]
    .iter()
    .any(|role| role.is_some_and(|role| role == id))
}

/// The best question for the words that do not name the breakdown. `last`: these come first.
fn split<'a>(
    survey: &'a Study,
    all: &[Document<'a>],
    wanted: &[Wanted],
    (by, last): (&Document<'a>, bool),
) -> Option<Hit<'a>> {
    let Target::Question(variable) = by.target else {
        return None;
    };
    let mut asked = Vec::new();
    let mut ends = false;
    for word in wanted {
        ends = word.cost(&by.title).is_some();
        if !ends {
            asked.push(word.clone());
        }
    }
    let named = asked.len() < wanted.len() && !asked.is_empty();
    let order = if last {
        ends
    } else {
        is_profile(survey, &variable.id)
    };
    let counted = variable.is_variable() && survey.columns().holds(variable);
    if !named || !order || !counted {
        return None;
    }
    let mut best: Option<(u16, Hit)> = None;
    for document in all {
        let Target::Question(question) = document.target else {
            continue;
        };
        let held = document.held(&asked);
        let fits =
            held.words == asked.len() && (held.in_title || !last) && question.id != variable.id;
        let rank = document.rank(&held, &asked, "");
        if fits && best.as_ref().is_none_or(|(least, _)| rank < *least) {
            let hit = Hit {
                target: Target::Cross(item(survey, question, &held.options), variable),
                options: held.options,
                rank: 0,
            };
            best = Some((rank, hit));
        }
    }
    best.map(|(_, hit)| hit)
}

/// The item of a battery that an option names; else the question itself.
fn item<'a>(survey: &'a Study, question: &'a Question, options: &[&str]) -> &'a Question {
    let named = |item: &&Question| {
        let titles = [&item.title.de, &item.title.en];
        options
            .iter()
            .any(|o| titles.iter().any(|title| *title == o))
    };
    let book = survey.codebook();
    let mut items = question.items.iter().filter_map(|id| book.question(id));
    items.find(named).unwrap_or(question)
}
