//! The rooms of the code: what each may know and say, and that a text is filled with what it has places for.

mod sources;

use sources::below;
use std::collections::{BTreeMap, BTreeSet};

/// Rooms that serve any survey.
const ANY: [&str; 4] = ["survey/src", "chart/src", "src/views/any", "src/words"];
/// What is said where there is a study.
const STUDY_WORDS: &str = "src/words/study/";

/// Beginnings of words that name whom one study asked, and how its figures are called. `Kommunalblick` is the program.
const OF_ONE_STUDY: [&str; 10] = [
    "Kommune",
    "kommune",
    "kommunal",
    "Municipal",
    "municipal",
    "Länder",
    "Bundesland",
    "Landkreis",
    "Abb.",
    "Tab.",
];

/// Whether a text has a word that begins so.
fn has(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning).any(|(at, _)| {
        let rest = &text[at..];
        !text[..at].ends_with(char::is_alphanumeric) && !rest.starts_with("kommunalblick")
    })
}

/// Whether a text has the word itself.
fn has_word(text: &str, word: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|found| found == word)
}

#[test]
fn what_serves_any_survey_knows_no_municipality_no_land_and_no_figure() {
    let files = ANY.iter().flat_map(|room| below(room));
    for (file, source) in files.filter(|(file, _)| !file.starts_with(STUDY_WORDS)) {
        for line in source.lines() {
            let named = OF_ONE_STUDY.iter().find(|name| has(line, name));
            assert_eq!(named, None, "{file}: {line}");
            assert!(!has_word(line, "Land"), "{file}: {line}");
        }
    }
}

/// Which room may not speak of which: a module's path as it stands in a `use`, or in the code.
const BORDERS: [(&str, &[&str]); 13] = [
    ("survey/src/problem", &["package", "codebook", "query"]),
    ("survey/src/package", &["codebook", "query", "ingest"]),
    ("survey/src/ingest", &["tabulate", "table"]),
    (
        "survey/src/codebook",
        &["query", "columns", "tabulate", "table"],
    ),
    (
        "survey/src/columns",
        &["query", "tabulate", "table", "ingest"],
    ),
    ("survey/src/query", &["columns", "tabulate", "table"]),
    ("survey/src/tabulate", &["table"]),
    (
        "src/picture",
        &["page::", "views::", "export::", "words::study"],
    ),
    ("src/address", &["page::", "views::", "export::", "words::"]),
    ("src/page", &["views::", "export::", "words::study"]),
    ("src/words", &["page::", "views::", "export::", "address::"]),
    (
        "src/views/any",
        &["views::study", "words::study", "export::"],
    ),
    ("src/views", &["export::"]),
];

#[test]
fn no_room_knows_one_above_it() {
    for (room, above) in BORDERS {
        for (file, source) in below(room) {
            let code = source.split("#[cfg(test)]").next().unwrap_or(&source);
            let lines = code.lines().map(str::trim_start);
            for line in lines.filter(|line| !line.starts_with("//")) {
                let known = above
                    .iter()
                    .find(|name| line.contains(&format!("crate::{name}")));
                assert_eq!(known, None, "{file}: {line}");
            }
        }
    }
}

#[test]
fn the_words_of_a_study_are_said_by_its_views_alone() {
    for (file, source) in below("src") {
        let own = file.starts_with("src/words/") || file.starts_with("src/views/study/");
        assert!(own || !source.contains("words::study"), "{file}");
    }
}

/// The literals of a line of Rust.
fn literals(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// Names of the places of a text.
fn places(text: &str) -> BTreeSet<&str> {
    let places = text.split('{').skip(1);
    let places = places.filter_map(|place| place.split_once('}'));
    places
        .map(|(place, _)| place.split('|').next().unwrap_or(place))
        .collect()
}

/// What stands before the bracket that closes the one before it.
fn within(text: &str) -> &str {
    let mut open = 1;
    let end = text.char_indices().find(|(_, c)| {
        open += i32::from(*c == '[') - i32::from(*c == ']');
        open == 0
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Every text by its name, in German and English; a name may have a second wording where there is a study.
fn texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for (_, source) in below("src/words") {
        let joined = source.replace("\",\n", "\", ").replace("\\u{a0}", " "); // the longest have their English below
        for line in joined.lines() {
            let Some((name, rest)) = line.trim().split_once(": \"") else {
                continue;
            };
            let plain = name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            if let (true, true, [de, en]) = (
                plain,
                line.ends_with("\";"),
                literals(&format!("\"{rest}"))[..].as_ref(),
            ) {
                found.push((name.to_string(), de.to_string(), en.to_string()));
            }
        }
    }
    found
}

#[test]
fn a_text_has_the_same_places_in_both_languages() {
    let texts = texts();
    assert!(texts.len() > 900, "{}", texts.len());
    for (name, de, en) in &texts {
        assert_eq!(places(de), places(en), "{name}");
    }
}

/// In the code `fill(w.name, &[("place", …), …])`: each place gets something, and nothing else is given. What is put together elsewhere is not seen.
#[test]
fn what_is_filled_in_has_a_place() {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, de, _) in texts() {
        let own = places(&de).into_iter().map(str::to_string);
        known.entry(name).or_default().extend(own);
    }
    let mut seen = 0;
    for (file, source) in below("src") {
        for call in source.split("fill(").skip(1) {
            let Some((text, values)) = call.split_once("&[") else {
                continue;
            };
            let name = text
                .trim()
                .trim_end_matches(',')
                .rsplit('.')
                .next()
                .unwrap_or("");
            let Some(places) = known.get(name) else {
                continue;
            };
            let values = within(values);
            let given: BTreeSet<String> = values
                .split("(\"")
                .skip(1)
                .filter_map(|value| value.split_once("\","))
                .map(|(name, _)| name.to_string())
                .collect();
            assert_eq!(&given, places, "{file}: {name}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Words that hold a sentence together; names, codes and templates have none of them between blanks.
const OF_SENTENCES: [&str; 16] = [
    "a", "an", "the", "of", "is", "as", "no", "not", "or", "to", "der", "die", "das", "ein", "ist",
    "nicht",
];

/// The texts in a program: what stands between straight quotation marks in code that is neither a comment nor a test.
fn said(program: &str) -> Vec<&str> {
    let program = program.split("#[cfg(test)]").next().unwrap_or("");
    let lines = program.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//") && !line.contains(".expect("));
    let code = lines.map(|line| line.split(" // ").next().unwrap_or(""));
    code.flat_map(literals).collect()
}

fn is_prose(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.len() > 2 && words.iter().any(|word| OF_SENTENCES.contains(word))
}

/// What reads packages and queries says what is wrong as data; the words of a language are above it.
#[test]
fn no_sentence_for_people_stands_where_packages_and_queries_are_read() {
    assert!(is_prose("a question with at most {MOST} options"));
    for (file, source) in ["survey/src", "study/src"].into_iter().flat_map(below) {
        let prose = said(&source).into_iter().find(|text| is_prose(text));
        assert_eq!(prose, None, "{file}");
    }
}
