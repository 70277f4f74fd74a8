//! Terms: every word of the pages is plain or explained, and every explanation is of a word that occurs.

use kommunalblick::embedded;

use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{Links, View, render, views};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Words that need no explanation: somebody read each of them and found so. A new word of the pages goes here, or into the glossary of the
/// data package or of the explorer.
const PLAIN: &str = concat!(
    include_str!("terms/plain.txt"),
    include_str!("terms/search.txt")
);

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| embedded::survey().expect("the survey"))
}

fn main_of(lang: Lang, view: &View) -> String {
    render(survey(), lang, view, "", Links::Site)
        .main
        .into_string()
}

/// Text outside of tags, of drawings and of the lists of terms.
fn text(html: &str) -> String {
    let mut rest = String::new();
    let drawings = html.split("<svg").enumerate();
    let html: String = drawings
        .map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once("</svg>").map_or("", |(_, after)| after),
        })
        .collect();
    for (at, piece) in html
        .split("<details class=\"kb-fold kb-terms\">")
        .enumerate()
    {
        let piece = match at {
            0 => piece,
            _ => piece
                .split_once("</details>")
                .map_or("", |(_, after)| after),
        };
        rest.push_str(piece);
    }
    let pieces = rest.split('<').enumerate();
    let outside = pieces.map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, text)| text),
    });
    outside.collect::<Vec<_>>().join(" ").replace("&amp;", "&")
}

/// The terms that a list of terms on a page explains, in lower case.
fn explained(html: &str) -> BTreeSet<String> {
    let lists = html.split("<dl class=\"kb-glossary\">").skip(1);
    let terms = lists.flat_map(|list| {
        list.split("</dl>")
            .next()
            .unwrap_or("")
            .split("<dt")
            .skip(1)
    });
    let named = |term: &str| {
        Some(
            term.split_once('>')?
                .1
                .split("</dt>")
                .next()?
                .to_lowercase(),
        )
    };
    terms.filter_map(named).collect()
}

/// Words of German texts that begin with a capital letter, which its nouns do: `E-Government-Basiskomponenten` is one.
fn nouns(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words = words.map(|word| word.trim_matches('-'));
    let noun = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().count() > 2;
    let number = |word: &str| word[1..].chars().all(|c| c.is_ascii_digit());
    words
        .filter(noun)
        .filter(|word| word.is_char_boundary(1) && !number(word) || !word.is_char_boundary(1))
        .map(str::to_string)
        .collect()
}

/// Every form of every term in a language, in lower case.
fn forms(lang: Lang) -> BTreeMap<String, String> {
    let own = survey()
        .descriptor()
        .glossary
        .iter()
        .map(|p| p.title.get(lang).to_string());
    let explorer = kommunalblick::words::terms::of(true, lang)
        .into_iter()
        .map(|t| t.title.to_string());
    own.chain(explorer)
        .flat_map(|title| {
            let lower = title.to_lowercase();
            let forms: Vec<String> = lower
                .split([',', '(', ')'])
                .map(|f| f.trim().to_string())
                .filter(|f| !f.is_empty())
                .collect();
            forms
                .into_iter()
                .map(move |form| (form, title.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_noun_of_the_german_pages_is_plain_or_explained() {
    let plain: BTreeSet<&str> = PLAIN.split_whitespace().collect();
    let forms = forms(Lang::De);
    let covered = |word: &str| {
        let lower = word.to_lowercase();
        let parts: Vec<&str> = lower.split('-').collect();
        let is = |part: &str| {
            forms.keys().any(|form| {
                form.split(' ')
                    .any(|w| part.starts_with(w) && part.chars().count() <= w.chars().count() + 3)
            })
        };
        is(&lower) || parts.iter().any(|part| is(part))
    };
    let mut unknown = BTreeMap::new();
    for view in views(survey()).iter().filter(|view| **view != View::TERMS) {
        for noun in nouns(&text(&main_of(Lang::De, view))) {
            if !plain.contains(noun.as_str()) && !covered(&noun) {
                unknown.entry(noun).or_insert_with(|| format!("{view:?}"));
            }
        }
    }
    assert!(
        unknown.is_empty(),
        "neither plain nor explained: {unknown:#?}"
    );
}

/// Whether a form stands in a text as it is, with no letter before or after.
fn stands(form: &str, text: &str) -> bool {
    text.match_indices(form).any(|(at, _)| {
        let after = text[at + form.len()..].chars().next();
        !text[..at].ends_with(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn every_term_on_a_page_is_explained_on_it() {
    let whole = |view: &View| {
        let whole = [View::EXPLORE, View::LEDGER, View::SEARCH, View::TERMS];
        whole.contains(view) || view.folder == View::NOWHERE
    };
    for lang in Lang::ALL {
        let forms = forms(lang);
        for view in views(survey()).iter().filter(|view| !whole(view)) {
            let html = main_of(lang, view);
            let (seen, told) = (text(&html).to_lowercase(), explained(&html));
            let missing = forms.iter().filter(|(form, title)| {
                let own = |told: &String| {
                    title
                        .to_lowercase()
                        .starts_with(told.split(" (").next().unwrap_or(""))
                };
                stands(form, &seen) && !told.iter().any(own)
            });
            let missing: Vec<_> = missing.collect();
            assert!(missing.is_empty(), "{lang:?} {view:?}: {missing:?}");
        }
    }
}

#[test]
fn every_term_of_the_survey_occurs_in_both_languages() {
    for lang in Lang::ALL {
        let all: String = views(survey())
            .iter()
            .filter(|v| **v != View::TERMS)
            .map(|v| text(&main_of(lang, v)).to_lowercase())
            .collect();
        let own = survey()
            .descriptor()
            .glossary
            .iter()
            .map(|p| p.title.get(lang).to_lowercase());
        let idle: Vec<String> = own
            .filter(|title| {
                !title
                    .split([',', '(', ')'])
                    .any(|form| !form.trim().is_empty() && all.contains(form.trim()))
            })
            .collect();
        assert!(idle.is_empty(), "{lang:?}: {idle:?}");
    }
}

#[test]
fn one_page_holds_every_term() {
    for lang in Lang::ALL {
        let told = explained(&main_of(lang, &View::TERMS));
        let expected = survey().descriptor().glossary.len()
            + kommunalblick::words::terms::of(true, lang).len();
        assert_eq!(told.len(), expected, "{lang:?}");
    }
}
