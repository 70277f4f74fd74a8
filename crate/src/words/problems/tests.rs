//! Every code, and every kind of thing that is expected, has a complete sentence in both languages.

use super::expected::{MENDS, UNITS, WANTED};
use super::*;
use crate::codebook::Why;
use crate::problem::Action;

/// Names that no text has by itself.
const NAMES: [&str; 6] = ["aq1", "bq2", "cq3", "dq4", "eq5", "fq6"];
/// Words of an English sentence that no German one has.
const ENGLISH: [&str; 22] = [
    "the", "of", "nothing", "found", "expected", "again", "one", "each", "text", "with", "or",
    "at", "most", "line", "column", "row", "no", "is", "and", "did", "mean", "number",
];
/// Words of the files and queries themselves, which stand in both languages.
const OF_FILES: [&str; 3] = ["true", "false", "where"];

/// Every code with something found and nothing found, with every expectation that it may have.
fn everything() -> Vec<Problem> {
    let things = WANTED.iter().map(|wanted| wanted.of(&NAMES));
    let lists = [
        Wanted::Weight.of(&[]),
        Wanted::OneOf.of(&["only"]),
        Wanted::OneOfOrNothing.of(&[""]),
    ];
    let units = UNITS.iter().map(|unit| Expected::AtMost(4711, *unit));
    let counted = [Expected::Counted(Why::Date)];
    let all = things.chain(lists).chain(units).chain(counted);
    let mut problems = Vec::new();
    for expected in all {
        for code in phrases::CODES
            .iter()
            .filter(|code| may_expect(**code, &expected))
        {
            problems.push(Problem::found(*code, "fnd", expected.clone()));
            let counted = matches!(code, Code::TooMuch | Code::Uncounted);
            problems.extend((!counted).then(|| Problem::lacking(*code, expected.clone())));
        }
    }
    problems
}

fn may_expect(code: Code, expected: &Expected) -> bool {
    match code {
        Code::TooMuch => matches!(expected, Expected::AtMost(..)),
        Code::Uncounted => matches!(expected, Expected::Counted(_)),
        _ => !matches!(expected, Expected::Counted(_)),
    }
}

/// Each word of a sentence that stands in no quotation marks.
fn words_of(sentence: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut within = false;
    for c in sentence.chars() {
        match c {
            '„' => within = true,
            '“' if within => within = false,
            c if !within => plain.push(c),
            _ => {}
        }
    }
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_string).collect()
}

fn check(sentence: &str, lang: Lang) {
    assert!(sentence.ends_with(['.', '?']), "{sentence}");
    assert!(!sentence.contains(['{', '}']), "{sentence}");
    assert!(!sentence.contains("  "), "{sentence}");
    let marks = match lang {
        Lang::De => ['“', '„'],
        Lang::En => ['”', '“'],
    };
    let [closing, opening] = marks.map(|mark| sentence.matches(mark).count());
    assert_eq!(closing, opening, "{sentence}");
    if lang == Lang::De {
        let words = words_of(sentence);
        let english = |word: &&str| words.iter().any(|own| own == word);
        let english = ENGLISH.iter().find(|w| english(w) && !OF_FILES.contains(w));
        assert_eq!(english, None, "{sentence}");
    }
}

#[test]
fn each_code_and_each_expectation_has_a_whole_sentence_in_both_languages() {
    for problem in everything() {
        let problem = problem.column("col").at("t.csv", 7).nearest(Some("near"));
        for (lang, line) in [(Lang::De, "Zeile 7"), (Lang::En, "line 7")] {
            let told = sentence(&problem, lang);
            check(&told, lang);
            let found = what_was_found(&problem, lang);
            let expected = what_was_expected(&problem, lang);
            assert!(!found.is_empty() && !expected.is_empty(), "{problem:?}");
            for part in ["t.csv", line, "col", "near", &found, &expected] {
                assert!(told.contains(part), "{part} is not in {told}");
            }
        }
    }
}

#[test]
fn each_code_has_a_whole_sentence_about_an_address() {
    for problem in everything() {
        let problem = problem.parameter("par").nearest(Some("near"));
        for lang in Lang::ALL {
            for voice in [Voice::Address, Voice::Query] {
                let told = told_of(&problem, voice, lang);
                check(&told, lang);
                let whole = matches!(problem.code, Code::TooMuch | Code::RepeatedParameter);
                let expected = what_was_expected(&problem, lang);
                assert!(
                    whole || told.contains(&expected),
                    "{expected} is not in {told}"
                );
                assert!(whole || told.contains("near"), "{told}");
            }
            assert!(super::action(&problem, lang).ends_with('.'));
        }
    }
}

#[test]
fn each_limit_says_how_to_keep_it() {
    for unit in MENDS {
        for lang in Lang::ALL {
            check(super::expected::mend(*unit, lang), lang);
        }
    }
}

/// What a phrase is about stands in it, in both languages.
#[test]
fn phrases_of_both_languages_have_the_same_places() {
    let places = |text: &str| {
        let mut list: Vec<String> = text.split('{').skip(1).map(place).collect();
        list.sort();
        list
    };
    fn place(text: &str) -> String {
        text.split(['}', '|']).next().unwrap_or("").to_string()
    }
    for wanted in WANTED {
        let [de, en] = Lang::ALL.map(|lang| places(super::expected::wanted(*wanted, lang)));
        assert_eq!(de, en, "{wanted:?}");
    }
    for code in phrases::CODES {
        let [mut de, mut en] = Lang::ALL.map(|lang| places(super::found(*code, lang)));
        de.dedup();
        en.dedup();
        assert_eq!(de, en, "{code:?}");
    }
}

#[test]
fn what_was_found_is_told_as_it_was_written() {
    let problem = Problem::found(
        Code::Unknown,
        "perzent",
        Wanted::OneOf.of(&["percent", "count"]),
    );
    let problem = problem.parameter("measure").nearest(Some("percent"));
    let problem = problem.done(Action::LeftOut);
    let de = "Die Adresse nennt bei „measure“ den unbekannten Wert „perzent“; er wurde übergangen. Erwartet: eines von: percent, count. Am nächsten kommt „percent“.";
    assert_eq!(told_of(&problem, Voice::Address, Lang::De), de);
    let problem = problem.column("statistic").at("findings.csv", 12);
    let problem = Problem {
        place: Place {
            parameter: None,
            ..problem.place
        },
        ..problem
    };
    let de = "findings.csv, Zeile 12, Spalte statistic: gefunden: „perzent“, erwartet: eines von: percent, count; meinten Sie „percent“?";
    assert_eq!(sentence(&problem, Lang::De), de);
    let en = "findings.csv, line 12, column statistic: found “perzent”, expected one of percent, count; did you mean “percent”?";
    assert_eq!(sentence(&problem, Lang::En), en);
}

#[test]
fn alike_problems_are_told_once_with_their_number() {
    let mut problems = Problems::default();
    for line in 2..56 {
        let problem = Problem::found(Code::Malformed, "drei", Wanted::Whole);
        problems.push_with(|| problem.column("alter").at("t.csv", line));
    }
    for line in 60..75 {
        let problem = Problem::found(Code::Malformed, &format!("{line}x"), Wanted::Whole);
        problems.push_with(|| problem.column("alter").at("t.csv", line));
    }
    let told = sentences(&problems, Lang::De);
    assert_eq!(told.len(), ALIKE + 1);
    assert_eq!(
        told[0],
        "t.csv, Zeile 2, Spalte alter: gefunden: „drei“, erwartet: eine ganze Zahl. Das kommt 54-mal vor, hier zuerst."
    );
    assert_eq!(
        told[ALIKE],
        "t.csv, Spalte alter: 6 weitere Fehler dieser Art."
    );
}
