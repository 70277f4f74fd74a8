//! The search: what somebody types, and what stands first.

use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::views::{Links, View, render};

/// What is typed in which language, and the first hit: what it says, and where it leads.
const TYPED: &str = include_str!("../../tests/query/search.txt");

fn survey() -> Study {
    embedded::survey().expect("the survey")
}

/// The part of the page that changes with each letter.
fn results(survey: &Study, lang: Lang, typed: &str) -> String {
    let search = format!("?q={}", typed.replace(' ', "%20"));
    let page = render(survey, lang, &View::SEARCH, &search, Links::Site);
    let main = page.main.into_string();
    let (_, results) = main.split_once("id=\"kb-results\">").expect("results");
    results.to_string()
}

/// Text outside of tags.
fn text(html: &str) -> String {
    let pieces = html.split('<').skip(1);
    let text: String = pieces
        .filter_map(|piece| Some(piece.split_once('>')?.1))
        .collect();
    text.replace("&amp;", "&")
}

/// The hits in their order: what they say, and where they lead.
fn hits(results: &str) -> Vec<(String, String)> {
    let lists = results.split("<ul class=\"kb-list kb-hits\">").skip(1);
    let lists = lists.filter_map(|list| Some(list.split_once("</ul>")?.0));
    let items = lists.flat_map(|list| list.split("<li>").skip(1));
    let hit = |item: &str| {
        let (_, link) = item.split_once("href=\"")?;
        let (to, rest) = link.split_once('"')?;
        let (shown, _) = rest.split_once("</a>")?;
        Some((
            text(&format!("<a {shown}")),
            to.replace("../", "").replace("&amp;", "&"),
        ))
    };
    items.filter_map(hit).collect()
}

#[test]
fn what_is_typed_finds_what_is_meant_first() {
    let survey = survey();
    let lines = TYPED
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut wrong = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let [lang, typed, expected] = fields[..] else {
            panic!("three fields: {line}");
        };
        let lang = if lang == "de" { Lang::De } else { Lang::En };
        let (says, to) = expected.split_once(" > ").expect("where it leads");
        let found = hits(&results(&survey, lang, typed));
        let right = found
            .first()
            .is_some_and(|hit| hit.0.starts_with(says) && hit.1 == to);
        if !right {
            wrong.push(format!("{line}\n    {:?}", &found[..found.len().min(3)]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn where_nothing_matches_there_is_still_where_to_go() {
    let survey = survey();
    for (typed, near) in [("qqqqqq", None), ("Breitbnadxyzq", Some("Breitband"))] {
        let page = results(&survey, Lang::De, typed);
        assert_eq!(hits(&page), [], "{typed}");
        assert!(page.contains("Dazu ist nichts zu finden"), "{typed}");
        assert!(page.contains("questions/#strategien"), "{typed}: topics");
        assert!(
            page.contains("questions/strategie/"),
            "{typed}: what many ask"
        );
        if let Some(near) = near {
            assert!(page.contains(near), "{typed}: {near}");
        }
    }
    let words = results(&survey, Lang::De, "Breitband Hackathon");
    assert!(words.contains("mit einem Teil der Wörter"));
    assert!(hits(&words).len() > 1);
    let slip = results(&survey, Lang::De, "Brietband");
    assert!(slip.contains("Genau so steht es nirgends"));
    assert!(slip.contains("search/?q=Breitband"));
}

#[test]
fn each_hit_says_what_it_is_and_where_it_stands() {
    let survey = survey();
    let page = text(&results(&survey, Lang::De, "WLAN"));
    assert!(page.contains("Frage Unterstützte Handlungsfelder vor Ort"));
    assert!(page.contains("Thema: Digitalisierung vor Ort · Antwort: „Freies WLAN"));
    assert!(page.contains("Begriff WLAN"));
    let all = results(&survey, Lang::En, "");
    let all = hits(&all);
    assert!(all.len() > 100, "{}", all.len());
    for kind in [
        "Question",
        "Fig.",
        "Table",
        "Recommendation",
        "Topic",
        "Page",
        "Term",
    ] {
        assert!(all.iter().any(|(says, _)| says.starts_with(kind)), "{kind}");
    }
}

/// A package with a question for each of some titles, each answered yes or no.
fn package(titles: &[&str], more: &str) -> Study {
    let field = |at: usize| {
        format!(
            r#"{{"name":"f{at}","type":"string","categories":[{{"value":"1","label":"ja"}},{{"value":"2","label":"nein"}}],"kommunalblick":{{"question":"f{at}"}}}}"#
        )
    };
    let fields: Vec<String> = (0..titles.len()).map(field).collect();
    let question = |(at, title): (usize, &&str)| {
        format!(r#"{{"id":"f{at}","type":"single","section":"s","title":"{title}"}}"#)
    };
    let questions: Vec<String> = titles.iter().enumerate().map(question).collect();
    let descriptor = format!(
        r#"{{"name":"t","resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[{}]}}}}],
        "kommunalblick":{{"sections":[{{"id":"s","title":"Alles"}}],"missing":[{{"reason":"no-answer","value":"","label":"k. A."}}],"questions":[{}]{more}}}}}"#,
        fields.join(","),
        questions.join(",")
    );
    let head: Vec<String> = (0..titles.len()).map(|at| format!("f{at}")).collect();
    let row = vec!["1"; titles.len()].join(",");
    let files = Files::from([
        ("datapackage.json".to_string(), descriptor),
        (
            "responses.csv".to_string(),
            format!("{}\n{row}\n{row}\n", head.join(",")),
        ),
    ]);
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn another_survey_has_its_own_synonyms_and_breakdowns() {
    let own = package(
        &["Zufriedenheit mit der Mensa", "Alter", "Geschlecht"],
        r#","synonyms":[["Mensa","Kantine"],["Alter","Lebensjahre"]]"#,
    );
    let first = |typed: &str| hits(&results(&own, Lang::De, typed)).swap_remove(0);
    assert_eq!(first("Kantine").1, "questions/f0/");
    assert_eq!(first("kantnie").1, "questions/f0/");
    assert_eq!(
        first("Zufriedenheit nach Alter").1,
        "explore/?question=f0&by=f1"
    );
    assert_eq!(first("kantine lebensjahre").1, "explore/?question=f0&by=f1");
    assert_eq!(first("Alter").1, "questions/f1/");
    let plain = package(&["Zufriedenheit mit der Mensa"], "");
    assert_eq!(hits(&results(&plain, Lang::De, "Kantine")), []);
}

#[test]
fn synonyms_that_are_no_lists_of_words_are_told() {
    for wrong in [
        r#","synonyms":["Mensa"]"#,
        r#","synonyms":[["Mensa",1]]"#,
        r#","synonyms":{}"#,
    ] {
        let told = std::panic::catch_unwind(|| package(&["Mensa"], wrong));
        let why = told.expect_err("no survey");
        let why = why.downcast_ref::<String>().expect("a sentence");
        assert!(why.contains("kommunalblick.synonyms"), "{wrong}: {why}");
    }
}
