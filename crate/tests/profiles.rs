//! The size classes of the package in `data/`: from inhabitants to the class, and what sets one apart.

use kommunalblick::decimal::Decimal;
use kommunalblick::embedded;
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::study::finding::Value;
use kommunalblick::study::profile::{self, Profile};
use kommunalblick::study::size_class;
use kommunalblick::views::{self, Links, View};
use std::cmp::Ordering;

fn survey() -> Study {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn code(survey: &Study, kind: &str, inhabitants: u32) -> String {
    let roles = &survey.descriptor().roles;
    size_class::of(roles, kind, inhabitants).map_or(String::new(), |c| c.code.clone())
}

/// Written from the study's tables 1 and 2, not from the package.
const TOWNS: [(&str, u32); 7] = [
    ("gk7", 0),
    ("gk6", 10_000),
    ("gk5", 25_000),
    ("gk4", 50_000),
    ("gk3", 100_000),
    ("gk2", 200_000),
    ("gk1", 400_000),
];
const COUNTIES: [(&str, u32); 3] = [("k3", 0), ("k2", 150_000), ("k1", 250_000)];

fn check_borders(survey: &Study, kind: &str, classes: &[(&str, u32)]) {
    for (at, (class, from)) in classes.iter().enumerate() {
        assert_eq!(code(survey, kind, *from), *class, "{kind} {from}");
        assert_eq!(code(survey, kind, from + 1), *class, "{kind} {from} + 1");
        if at > 0 {
            assert_eq!(
                code(survey, kind, from - 1),
                classes[at - 1].0,
                "{kind} {from} - 1"
            );
        }
    }
    let (last, _) = classes[classes.len() - 1];
    assert_eq!(code(survey, kind, u32::MAX), last);
}

#[test]
fn each_lower_bound_belongs_to_its_class() {
    let survey = survey();
    check_borders(&survey, "stadt", &TOWNS);
    check_borders(&survey, "gemeinde", &TOWNS);
    check_borders(&survey, "kreis", &COUNTIES);
    assert_eq!(code(&survey, "land", 10_000), "", "a kind without classes");
    assert_eq!(code(&survey, "", 10_000), "");
}

#[test]
fn each_class_ends_where_the_next_begins() {
    let survey = survey();
    let roles = &survey.descriptor().roles;
    for classes in [&TOWNS[..], &COUNTIES[..]] {
        for (at, (code, _)) in classes.iter().enumerate() {
            let class = roles.size_classes.iter().find(|c| c.code == *code).unwrap();
            let next = classes.get(at + 1).map(|(_, from)| *from);
            assert_eq!(size_class::end(roles, class), next, "{code}");
        }
    }
}

#[test]
fn what_is_typed_gets_a_class_or_a_sentence() {
    let survey = survey();
    let told = |lang, kind, typed| {
        views::class_told(&survey, lang, &View::START, Links::Site, (kind, typed))
    };
    let german = told(Lang::De, "gemeinde", "18.000 Einwohner");
    assert!(german.contains("data-class=\"gk6\""), "{german}");
    assert!(german.contains("href=\"profiles/gk6/\""), "{german}");
    assert!(
        german.contains("href=\"self-check/?class=gk6\""),
        "{german}"
    );
    let english = told(Lang::En, "kreis", "250,000");
    assert!(english.contains("data-class=\"k1\""), "{english}");
    assert!(english.contains("250,000 inhabitants"), "{english}");
    let rounded = told(Lang::De, "stadt", "rund 18,5 Tsd. Einwohner:innen");
    assert!(rounded.contains("data-class=\"gk6\""), "{rounded}");
    assert!(rounded.contains("18.500 Einwohner"), "{rounded}");
    assert_eq!(told(Lang::De, "stadt", "  "), "");
    for typed in ["0", "-5", "18,5", "18,0005 Tsd.", "viele", "99999999999999"] {
        let text = told(Lang::De, "stadt", typed);
        assert!(
            text.starts_with("<p class=\"kb-error\">"),
            "{typed}: {text}"
        );
    }
    let script = told(Lang::De, "stadt", "<script>");
    assert!(!script.contains("<script"), "{script}");
    assert!(told(Lang::De, "land", "5").contains("kb-error"));
}

/// Every stated share about a class is in a line of its profile, beside the same query without the class.
#[test]
fn a_profile_holds_every_printed_share_of_its_class() {
    let survey = survey();
    for (class, _) in TOWNS.iter().chain(&COUNTIES) {
        let profile = Profile::of(&survey, class, None);
        let held = |id: &str| {
            profile
                .lines
                .iter()
                .any(|l| l.own.printed.iter().any(|f| f.id == id))
        };
        let named = format!("groessenklasse:{class}");
        let mut shares = 0;
        for finding in survey.findings() {
            let about = |q: &kommunalblick::query::Query| {
                let text = q.to_string();
                text.split(['&', ';', '=']).any(|part| part == named)
            };
            if finding.query.as_ref().is_some_and(about) && matches!(finding.value, Value::Share(_))
            {
                assert!(held(&finding.id), "{class}: {}", finding.id);
                shares += 1;
            }
        }
        assert!(shares >= 23, "{class}: {shares}");
        for line in &profile.lines {
            assert!(
                line.own.modelled.is_none() && line.all.modelled.is_none(),
                "{class}: {}",
                line.label.de
            );
        }
        let figure = profile::figure(&survey, class).unwrap();
        for id in &figure.findings {
            assert!(
                held(id) || profile.others.iter().any(|f| f.id == *id),
                "{class}: {id}"
            );
        }
    }
}

/// By hand, from the stated numbers: 9 % of 165 (F185) and 14 % of all (F051), 49 % and 36 % (F201, F130), 52 % and 41 % (F187, F053).
#[test]
fn the_largest_difference_comes_first() {
    let survey = survey();
    let profile = Profile::of(&survey, "gk6", None);
    let apart = profile.apart();
    let first: Vec<(&str, Ordering, String)> = apart
        .iter()
        .take(3)
        .map(|a| (a.line.option.as_str(), a.points.0, a.points.1.to_string()))
        .collect();
    let ja = |side, points: &str| (side, points.to_string());
    assert_eq!(
        (first[0].1, first[0].2.clone()),
        ja(Ordering::Greater, "13")
    );
    assert_eq!(
        (first[1].1, first[1].2.clone()),
        ja(Ordering::Greater, "11")
    );
    assert_eq!(first[1].0, "nein");
    for pair in apart.windows(2) {
        let (a, b) = (&pair[0].points.1, &pair[1].points.1);
        assert_ne!(a.distance(*b).0, Ordering::Less, "largest first");
    }
    let same = |d: &Decimal| d.units() == 0;
    assert!(
        !apart.iter().any(|a| same(&a.points.1)),
        "what does not differ sets nothing apart"
    );
    assert!(
        profile.compared() > apart.len(),
        "55 % and 55 % is compared, and no difference"
    );
}

/// "three quarters", "about 14 %", "more than half" and a number that was stated with two values are not exact.
#[test]
fn what_is_not_exactly_known_is_not_ordered() {
    let survey = survey();
    for (class, _) in TOWNS.iter().chain(&COUNTIES) {
        let profile = Profile::of(&survey, class, None);
        for apart in profile.apart() {
            let ids = |cell: &kommunalblick::study::lookup::Lookup| -> Vec<String> {
                cell.printed.iter().map(|f| f.id.clone()).collect()
            };
            let all = ids(&apart.line.all);
            assert!(
                !all.contains(&"F104".to_string()),
                "{class}: three quarters"
            );
            assert!(!all.contains(&"F139".to_string()), "{class}: about 14");
            let own = ids(&apart.line.own);
            assert!(own != ["F320", "F322"], "{class}: printed with two values");
        }
    }
}

#[test]
fn another_class_stands_beside_with_the_same_query() {
    let survey = survey();
    let profile = Profile::of(&survey, "gk6", Some("k1"));
    let line = |option: &str| {
        let mut lines = profile.lines.iter();
        let found =
            lines.find(|l| l.option == option && l.query.question.as_deref() == Some("strategie"));
        found.unwrap().beside.clone().unwrap()
    };
    assert_eq!(line("ja").printed[0].id, "F428");
    assert_eq!(line("nein").printed[0].id, "F430");
}

/// Table 4 prints 165 cases, of which 126 answered this question: both stand there, and why.
#[test]
fn two_bases_are_explained_with_the_way_to_the_reading() {
    let survey = survey();
    let view = View::PROFILES.at("gk6");
    for (lang, said) in [(Lang::De, "Zwei Basen"), (Lang::En, "Two bases")] {
        let main = views::render(&survey, lang, &view, "", Links::Site).main.0;
        let (_, notes) = main.split_once("<ol class=\"kb-notes\">").expect("notes");
        let again = notes.matches("<li class=\"kb-twice\"").count();
        assert!(
            notes.matches(said).count() - again <= 1,
            "once on paper: {notes}"
        );
        assert!(notes.contains(said), "{notes}");
        assert!(notes.contains("method/#R09"), "{notes}");
    }
}

/// The file has every stated number of the class and the one beside it, the bounds, the differences, and the address that shows it.
#[test]
fn a_profile_is_taken_along_with_the_class_beside_it() {
    let survey = survey();
    let site = Occasion {
        date: "2026-11-27",
        site: "https://example.org/",
    };
    let view = View::PROFILES.at("gk6");
    let rendered = views::render(&survey, Lang::En, &view, "?beside=k1", Links::Site);
    let export = Export::of(&survey, &rendered, 0, site).expect("an export");
    let csv = export.csv();
    let mut rows = csv.lines().skip(1);
    assert!(rows.all(|r| r.contains("https://example.org/en/profiles/gk6/?beside=k1")));
    for part in [
        ",9%,0.09,",
        ",F185,",
        ",F428,",
        ",11,126,",
        ",-0.05,",
        ",implied,",
    ] {
        assert!(csv.contains(part), "{part}");
    }
    assert!(!csv.contains(",modelled,"));
    assert!(export.citation().contains("Profile: "));
    let plain = views::render(&survey, Lang::En, &view, "?beside=nobody", Links::Site);
    let plain = Export::of(&survey, &plain, 0, site)
        .expect("an export")
        .csv();
    assert!(!plain.contains(",F428,") && !plain.contains("beside"));
}

fn main_of(survey: &Study, lang: Lang, class: &str) -> String {
    let view = View::PROFILES.at(class);
    views::render(survey, lang, &view, "", Links::Site).main.0
}

/// What stands between two texts, without tags.
fn inside(text: &str, open: &str, close: &str) -> Option<String> {
    let (_, rest) = text.split_once(open)?;
    let (own, _) = rest.split_once(close)?;
    let mut pieces = own.split('<');
    let first = pieces.next().unwrap_or("").to_string();
    let rest = pieces.filter_map(|piece| piece.split_once('>'));
    Some(rest.fold(first, |text, (_, after)| text + after))
}

/// By hand: 49 % of 165 (F201) and 36 % of 332 (F130); 100 % of 11 forces 11.
#[test]
fn the_heading_tells_what_bears_it() {
    let survey = survey();
    let told = |lang, class| {
        let main = main_of(&survey, lang, class);
        inside(&main, "<span class=\"kb-finding\">", "</span>")
    };
    let whole = "„Beteiligung an kommunalen Glasfasernetzen: mit anderen kommunalen Gebietskörperschaften“: \
                 In dieser Größenklasse antworten 49\u{a0}% „ja“, von allen 36\u{a0}%.";
    assert_eq!(told(Lang::De, "gk6").as_deref(), Some(whole));
    let counted = "“Involvement in municipal fibre networks: on its own”: 11 of 11 in this size class answer “yes”.";
    assert_eq!(told(Lang::En, "gk2").as_deref(), Some(counted));
    assert_eq!(told(Lang::De, "k1"), None, "no count is certain");
    for (class, _) in TOWNS.iter().chain(&COUNTIES) {
        let n = profile::figure(&survey, class).and_then(|f| f.n.known());
        let small = n.is_some_and(|n| n < 30);
        let told = [Lang::De, Lang::En].map(|lang| told(lang, class));
        assert_eq!(told[0].is_some(), told[1].is_some(), "{class}");
        for text in told.into_iter().flatten() {
            let compares = text.contains("von allen") || text.contains("of all");
            assert_eq!(compares, !small, "{class}: {text}");
            assert_eq!(text.contains('%'), !small, "{class}: {text}");
        }
    }
}

/// One picture of the largest distances, the same in words, every stated number in a fold of its topic, three areas, one way to the self-check,
/// one list of classes.
#[test]
fn a_page_has_each_thing_once() {
    let survey = survey();
    for lang in [Lang::De, Lang::En] {
        for (class, _) in TOWNS.iter().chain(&COUNTIES) {
            let main = main_of(&survey, lang, class);
            let times = |text: &str| main.matches(text).count();
            let part = |open: &str, close: &str| {
                let (_, rest) = main.split_once(open).expect(open);
                rest.split_once(close).expect(close).0
            };
            let profile = Profile::of(&survey, class, None);
            assert_eq!(times("class=\"kb-picture\""), 1, "{class}");
            let told = profile.apart().len().min(profile::TOLD);
            let words = part("class=\"kb-apart\"", "</ol>");
            assert_eq!(words.matches("<li>").count(), told, "{class}");
            let (_, rest) = main.split_once("id=\"numbers\"").expect("numbers");
            let topics = rest.split("<details class=\"kb-more\">").skip(1);
            let topics: Vec<&str> = topics.collect();
            let stated = profile.lines.iter().flat_map(|line| &line.own.printed);
            for finding in stated {
                let held = format!("data-source=\"{}\"", finding.id);
                let mut topics = topics.iter();
                assert!(topics.any(|t| t.contains(&held)), "{class}: {}", finding.id);
            }
            let areas = part("kb-brief", "</section>");
            assert_eq!(areas.matches("well-placed/").count(), 3, "{class}");
            assert!(!areas.contains("<data"), "{areas}");
            assert_eq!(times("self-check/"), 1, "{class}");
            assert_eq!((times("<select"), times("data-stay")), (1, 0), "{class}");
        }
    }
}

/// The name on paper is typed outside of every form, into a field that no form data know.
#[test]
fn the_name_on_paper_is_in_no_form() {
    let main = main_of(&survey(), Lang::De, "gk6");
    assert!(main.contains("data-paper=\"name\" data-told=\"Für {name}. "));
    let (before, field) = main.split_once("id=\"kb-own-name\"").expect("a field");
    let (field, _) = field.split_once('>').expect("an end");
    assert!(!field.contains("name=") && field.contains("maxlength"));
    let forms = ["<form", "</form>"].map(|tag| before.matches(tag).count());
    assert_eq!(forms[0], forms[1]);
}
