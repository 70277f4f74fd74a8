//! What is said of numbers is right for none, one and several.

use super::{fill, held, outside, study};
use crate::lang::Lang;

/// Numbers that stand before a word in the plural, and never are 1: limits, counts that a text of its own tells where they are 1, and numbers beyond a
/// limit.
const NEVER_ONE: [&str; 7] = [
    "drawn_rows",
    "drawn_groups",
    "test_exact_told",
    "large_table",
    "class_told",
    "profile_points",
    "too_long_to_find",
];

/// The names of the places that hold a number and stand before a word.
fn counted(text: &str) -> Vec<String> {
    let places = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'));
    let before_word = places.filter(|(name, after)| {
        let next = after.trim_start_matches([' ', '\u{a0}']);
        let word = next.starts_with(char::is_alphabetic) && next.len() < after.len();
        let number = ["n", "rows", "questions", "all", "size", "asked", "valid"];
        word && number.contains(name) && !next.starts_with("von ") && !next.starts_with("of ")
    });
    before_word.map(|(name, _)| name.to_string()).collect()
}

/// The plural of a German noun or verb, or an English one, stands behind a number only with a form for 1.
#[test]
fn each_counted_word_has_a_form_for_one() {
    for lang in Lang::ALL {
        let texts = held::texts(lang);
        for words in [texts.any, texts.study] {
            let named = super::Words::names().into_iter().zip(words.listed());
            for (name, text) in named.filter(|(name, _)| !NEVER_ONE.contains(name)) {
                for place in counted(text) {
                    let same = [
                        "Treffer",
                        "nicht",
                        "nur",
                        "um",
                        "only",
                        "off",
                        "not",
                        "more",
                        "weitere",
                        "asked",
                        "gar",
                        "Gefragten",
                    ];
                    let behind = text.split(&format!("{{{place}}}")).nth(1).unwrap_or("");
                    let word = behind
                        .trim_start()
                        .split(|c: char| !c.is_alphabetic())
                        .next();
                    let free = word.is_some_and(|word| same.contains(&word));
                    assert!(
                        free || text.contains(&format!("{{{place}|")),
                        "{name}: {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn sentences_are_right_for_none_one_and_two() {
    let w = held::texts(Lang::De).study;
    let of = |text: &str, names: &[&str], n: &str| {
        let values: Vec<(&str, &str)> = names.iter().map(|name| (*name, n)).collect();
        fill(text, &values)
    };
    let all = |text: &str, names: &[&str]| ["0", "1", "2"].map(|n| of(text, names, n));
    assert_eq!(
        all(w.evidence_nobody, &["n"]),
        [
            "An 0 Stellen gehört niemand zur Basis.",
            "An einer Stelle gehört niemand zur Basis.",
            "An 2 Stellen gehört niemand zur Basis."
        ]
    );
    assert_eq!(
        all(w.valid_lower, &["n"]),
        ["gültige Fälle", "gültiger Fall", "gültige Fälle"]
    );
    assert_eq!(
        all(w.missing_told_asked, &["size", "asked", "valid"])[1],
        "Von 1 Fall wurde 1 gefragt: 1 gültige Antwort; {list}."
    );
    assert_eq!(
        all(w.verdict_none, &["n"])[1],
        "Bei der Antwort unterscheiden sich die Gruppen nicht stärker, als es der Zufall erwarten lässt (5 %, nach Holm)."
    );
    assert_eq!(of(w.points, &["n"], "−1"), "−1 Prozentpunkt");
    let w = held::texts(Lang::En).study;
    assert_eq!(
        all(w.evidence_nobody, &["n"])[1],
        "In one place nobody is in the base."
    );
    assert_eq!(
        all(w.all_lower, &["n"]),
        ["respondents", "respondent", "respondents"]
    );
}

/// The texts in which a number stands before a word, or has forms for it, of all rooms; each once.
fn templates(lang: Lang) -> Vec<&'static str> {
    let texts = held::texts(lang);
    let named = |words: &super::Words| {
        let named = super::Words::names().into_iter().zip(words.listed());
        let ever_one = named.filter(|(name, _)| !NEVER_ONE.contains(name));
        ever_one.map(|(_, text)| text).collect::<Vec<_>>()
    };
    let own = study::words(lang).listed().into_iter();
    let own = own.filter(|text| !text.starts_with("{d} "));
    let lists = [
        named(texts.any),
        named(texts.study),
        own.collect(), // but `profile_points`
        texts.phrases.listed(),
        texts.wanted.to_vec(),
        outside::outside(lang).listed(),
    ];
    let mut all: Vec<&str> = Vec::new();
    for text in lists.concat() {
        let told = text.contains('|') || !counted(text).is_empty();
        all.extend((told && !all.contains(&text)).then_some(text));
    }
    all
}

/// The names of the places that take a number.
fn numbers(text: &str) -> Vec<String> {
    let forms = text.split('{').filter_map(|rest| rest.split_once('|'));
    let mut names: Vec<String> = forms.map(|(name, _)| name.to_string()).collect();
    names.extend(counted(text));
    let plain = [
        "k", "n", "m", "of", "fits", "total", "most", "rows", "tested", "fails", "from", "to",
    ];
    let plain = plain
        .iter()
        .filter(|name| text.contains(&format!("{{{name}}}")));
    names.extend(plain.map(|name| name.to_string()));
    names.sort();
    names.dedup();
    names
}

/// Each such text with 0, with 1 and with 2 in its places, and with 1 in the first and 2 in the others, as a person reads them: below the text, a line
/// each. A text that is new or changed is read in all its forms before its lines are put into the file.
#[test]
fn every_counted_text_reads_right_with_none_one_and_two() {
    let mut told = String::new();
    for lang in Lang::ALL {
        for text in templates(lang) {
            let names = numbers(text);
            let fill_in = |first: &str, rest: &str| {
                let value = |at: usize| if at == 0 { first } else { rest };
                let places = names.iter().enumerate();
                let places = places.map(|(at, name)| (name.as_str(), value(at)));
                fill(text, &places.collect::<Vec<_>>())
            };
            told += &format!("{text}\n");
            let mixed = (names.len() > 1).then_some(("1", "2"));
            let all = [("0", "0"), ("1", "1"), ("2", "2")]
                .into_iter()
                .chain(mixed);
            for (first, rest) in all {
                told += &format!("    {}\n", fill_in(first, rest));
            }
        }
    }
    let read = include_str!("../../tests/words/counted.txt");
    let apart = told
        .lines()
        .zip(read.lines())
        .find(|(now, then)| now != then);
    assert!(told == read, "{apart:?}\n{told}");
}
