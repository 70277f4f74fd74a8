//! The result of the self-check: its sentence counts what stands out, names the year, and ranks nobody where the package does not say what is progress.

use kommunalblick::embedded;

use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::study::self_check::compare::{Scope, Standing, lines, points};
use kommunalblick::study::self_check::{Answers, questions};
use kommunalblick::views::{self, CheckOccasion, Given, Links};
use std::sync::OnceLock;

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| embedded::survey().expect("the survey"))
}

fn given(list: &[(&str, &[&str])]) -> Given {
    let owned = |codes: &[&str]| codes.iter().map(|c| c.to_string()).collect();
    let each = list.iter();
    each.map(|(id, codes)| (id.to_string(), owned(codes)))
        .collect()
}

fn result(survey: &Study, lang: Lang, class: &str, given: &Given) -> String {
    let occasion = CheckOccasion {
        lang,
        links: Links::Site,
        class,
        name: "Musterstadt <b>",
        day: "2026-11-29",
        modelled: false,
    };
    views::check_result(survey, given.clone(), &occasion)
}

/// What stands between two pieces of markup.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("{from}"));
    rest.split_once(to).map_or(rest, |(text, _)| text)
}

fn heading(html: &str) -> &str {
    between(html, "<h1 tabindex=\"-1\">", "</h1>")
}

/// Every question answered with its answer at a place, from the first or from the last on.
fn each_at(at: usize) -> Given {
    let of = |q: &&kommunalblick::codebook::Question| {
        let codes: Vec<&str> = q.codes().collect();
        (q.id.clone(), vec![codes[at % codes.len()].to_string()])
    };
    questions(survey()).iter().map(of).collect()
}

/// How many points are of a kind, counted anew.
fn count(class: &str, given: &Given, standing: Standing, scope: Scope) -> usize {
    let own = Answers {
        class: Some(class.to_string()).filter(|c| !c.is_empty()),
        given: given.clone(),
        ..Answers::default()
    };
    let asked = questions(survey()).into_iter();
    let points = asked
        .filter(|q| own.answers(survey(), q))
        .flat_map(|q| points(survey(), &own, q, &lines(survey(), &own, q)));
    let mine = points.filter(|p| p.standing == standing && p.scope() == scope);
    mine.count()
}

#[test]
fn the_sentence_counts_what_stands_out_of_the_class_apart_from_that_of_all() {
    const NUMBERS: [&str; 12] = [
        "Eine Sache",
        "Zwei Dinge",
        "Drei Dinge",
        "Vier Dinge",
        "Fünf Dinge",
        "Sechs Dinge",
        "Sieben Dinge",
        "Acht Dinge",
        "Neun Dinge",
        "Zehn Dinge",
        "Elf Dinge",
        "Zwölf Dinge",
    ];
    let classes = &survey().descriptor().roles.size_classes;
    let mut seen = std::collections::BTreeSet::new();
    for class in classes.iter().map(|c| c.code.as_str()).chain([""]) {
        for at in 0..6 {
            let given = each_at(at);
            let html = result(survey(), Lang::De, class, &given);
            let told = format!("{}. {}", heading(&html), html);
            for (standing, scope, end) in [
                (
                    Standing::Ahead,
                    Scope::Class,
                    "die Sie tun und 2018/19 die meisten Ihrer Klasse nicht taten",
                ),
                (
                    Standing::Ahead,
                    Scope::All,
                    "die Sie tun und 2018/19 die meisten der Kommunen nicht taten",
                ),
                (
                    Standing::Behind,
                    Scope::Class,
                    "die 2018/19 die meisten Ihrer Klasse taten und Sie nicht",
                ),
                (
                    Standing::Behind,
                    Scope::All,
                    "die 2018/19 die meisten der Kommunen taten und Sie nicht",
                ),
            ] {
                let n = count(class, &given, standing, scope);
                let many = n.to_string() + " Dinge";
                let things = match n {
                    0 => {
                        assert!(!told.contains(end), "{class} {at}: {end}");
                        continue;
                    }
                    n => NUMBERS.get(n - 1).copied().unwrap_or(&many),
                };
                assert!(
                    told.contains(&format!("{things}, {end}")),
                    "{class} {at}: {n} {end}"
                );
                seen.insert((end, n == 1));
            }
        }
    }
    assert!(seen.len() > 4, "one and several: {seen:?}");
}

#[test]
fn the_others_of_then_are_not_those_of_today() {
    let some = given(&[("basiskomponenten", &["chatbot"])]);
    let de = result(survey(), Lang::De, "gk6", &some);
    assert_eq!(
        heading(&de),
        "Eine Sache, die Sie tun und 2018/19 die meisten der Kommunen nicht taten"
    );
    assert!(de.contains(
        "Die anderen haben 2018/19 geantwortet; was sie heute tun, ist hier nicht bekannt."
    ));
    let en = result(survey(), Lang::En, "gk6", &some);
    assert!(
        heading(&en).starts_with("One thing that you do and most ")
            && heading(&en).ends_with(" did not do in 2018/19")
    );
    let none = result(
        survey(),
        Lang::De,
        "gk6",
        &given(&[("strategie", &["nein"])]),
    );
    assert_eq!(
        heading(&none),
        "1 von 48 Fragen beantwortet: bisher nichts, worin Ihre Antworten von denen abstehen, die 2018/19 die meisten gaben"
    );
    let blank = result(survey(), Lang::De, "gk6", &given(&[]));
    assert!(blank.contains("Noch ist nichts beantwortet"));
}

/// A package with another word in the place of one.
fn changed(from: &str, to: &str) -> Study {
    let mut files: Files = embedded::package();
    let text = files.get_mut("datapackage.json").expect("a descriptor");
    assert!(text.contains(from), "{from}");
    *text = text.replace(from, to);
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn nobody_is_ahead_or_behind_where_the_package_does_not_say_what_is_progress() {
    let undirected = changed("\"favourable\": \"", "\"x_favourable\": \"");
    let html = result(
        &undirected,
        Lang::De,
        "gk6",
        &given(&[("basiskomponenten", &["chatbot"])]),
    );
    assert_eq!(
        heading(&html),
        "Ihre Antworten neben denen der anderen 2018/19"
    );
    assert!(html.contains("Diese Umfrage sagt nicht, welche Antworten ein Fortschritt sind"));
    for word in [
        "Wo Sie voraus sind",
        "Was die meisten angeben und Sie nicht",
    ] {
        assert!(!html.contains(word), "{word}");
    }
}

/// Most is more than half; of a larger share that is less it is said that it is less.
#[test]
fn what_most_did_is_said_only_of_more_than_half() {
    let own = given(&[
        ("breitband", &["2"]),
        ("basiskomponenten", &["suchfunktion"]),
    ]);
    let html = result(survey(), Lang::De, "gk6", &own).replace('\u{a0}', " ");
    let cells: Vec<&str> = html
        .split("data-label=\"Was die anderen angaben\">")
        .skip(1)
        .collect();
    let text = |cell: &str| {
        let cell = cell.split("</td>").next().unwrap_or_default();
        let pieces = cell.split('<').enumerate();
        let text = pieces.map(|(at, p)| {
            if at == 0 {
                p
            } else {
                p.split_once('>').map_or("", |p| p.1)
            }
        });
        text.collect::<String>()
    };
    let told: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
    assert!(
        told[0].starts_with("die meisten (66 % von 165") && told[0].contains("Suchfunktion"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("weniger als die Hälfte (23 % von 165"),
        "{told:?}"
    );
    assert!(!html.contains("rößter"), "no share is called the largest");
}

#[test]
fn a_name_is_text_and_the_picture_has_the_numbers_with_their_sources() {
    let html = result(
        survey(),
        Lang::De,
        "gk6",
        &given(&[("basiskomponenten", &["chatbot"])]),
    );
    assert!(html.contains("<strong>Musterstadt &lt;b&gt;</strong>"));
    let picture = between(&html, "kb-check-picture", "</svg>").replace('\u{a0}', " ");
    let not = picture.split("Bei Ihnen nicht").nth(1).unwrap_or_default();
    let [class, all] = ["(Größenklasse,", "(alle,"].map(|whose| not.find(whose));
    assert!(
        class.is_some() && all.is_none_or(|all| class < Some(all)),
        "those of the class come first"
    );
    assert!(
        picture.contains("1 % (alle, Abb. 12, Basis 381)"),
        "{picture}"
    );
    assert!(
        picture.contains("66 % (Größenklasse, Tab. 4, Basis 165)"),
        "{picture}"
    );
    assert!(!picture.contains("modelled"));
}
