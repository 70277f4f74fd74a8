//! Questions of many answers, breakdowns by many groups, dozens of panels: pictures show the most frequent and the largest and say so,
//! tables have everything.

use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, Rendered, View};
use serde_json::{Value, json};

const PLACES: usize = 40;
const OFFICES: usize = 40;
const CLASSES: usize = 10;

fn field(name: &str, title: &str, options: usize) -> Value {
    let option = |at| json!({ "value": format!("{name}{at}"), "label": format!("{title} {at}") });
    let categories: Vec<Value> = (0..options).map(option).collect();
    json!({ "name": name, "type": "string", "title": title, "categories": categories, "kommunalblick": { "question": name } })
}

/// Place 0 is named once, the last one forty times; offices and classes in turn, the first of them once more.
fn survey() -> Study {
    let fields = vec![
        json!({ "name": "id", "type": "string" }),
        field("o", "Ort", PLACES),
        field("a", "Amt", OFFICES),
        field("k", "Klasse", CLASSES),
        field("j", "Ja", 2),
    ];
    let titled =
        |(id, title)| json!({ "id": id, "type": "single", "section": "s", "title": title });
    let questions: Vec<Value> = [("o", "Ort"), ("a", "Amt"), ("k", "Klasse"), ("j", "Ja")]
        .map(titled)
        .into();
    let descriptor = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "large", "title": "Large", "version": "1", "licenses": [{ "name": "CC0-1.0" }],
        "resources": [{ "name": "responses", "type": "table", "path": "responses.csv", "encoding": "utf-8", "schema": { "fields": fields } }],
        "kommunalblick": { "language": "de", "responses": "observed", "sections": [{ "id": "s", "title": "S" }], "questions": questions },
    });
    let mut rows = String::from("id,o,a,k,j\n");
    for (row, place) in (0..PLACES)
        .flat_map(|place| std::iter::repeat_n(place, place + 1))
        .enumerate()
    {
        let [office, class, yes] = [row % OFFICES, row % CLASSES, row % 2];
        rows += &format!("{row},o{place},a{office},k{class},j{yes}\n");
    }
    let files: Files = [
        ("datapackage.json".to_string(), descriptor.to_string()),
        ("responses.csv".to_string(), rows),
    ]
    .into();
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn asked(survey: &Study, lang: Lang, query: &str) -> Rendered {
    views::render(
        survey,
        lang,
        &View::EXPLORE,
        &format!("?{query}"),
        Links::Site,
    )
}

/// The labels of the rows that the first picture draws.
fn rows(rendered: &Rendered) -> Vec<String> {
    let blocks = rendered.charts[0].blocks.iter();
    blocks
        .flat_map(|block| &block.rows)
        .map(|row| row.label.clone())
        .collect()
}

#[test]
fn of_many_answers_the_most_frequent_are_drawn_in_their_order() {
    let survey = survey();
    for by in ["", "&by=j", "&by=k"] {
        let rendered = asked(&survey, Lang::De, &format!("question=o{by}"));
        let expected: Vec<String> = (PLACES - 25..PLACES)
            .map(|at| format!("Ort {at}"))
            .collect();
        assert_eq!(rows(&rendered), expected, "{by}");
    }
}

#[test]
fn of_many_groups_the_largest_are_drawn() {
    let survey = survey();
    let rendered = asked(&survey, Lang::De, "question=j&by=o");
    assert_eq!(rows(&rendered).len(), 25);
    assert!(
        rows(&rendered)[0].starts_with("Ort 15"),
        "{:?}",
        rows(&rendered)
    );
    let means = asked(&survey, Lang::De, "question=k&by=a");
    assert_eq!(means.charts[0].blocks[0].series.len(), 25);
    let told = means.charts[0].told();
    assert!(
        told.contains("Im Bild: die 25 größten von 40 Gruppen"),
        "{told}"
    );
}

#[test]
fn the_table_has_every_number() {
    let survey = survey();
    let rendered = asked(&survey, Lang::De, "question=o&by=k");
    for at in [0, 1, 30, PLACES - 1] {
        assert!(rendered.main.0.contains(&format!(">Ort {at}<")), "{at}");
    }
    let export = Export::of(&survey, &rendered, 0, Occasion::default()).expect("an export");
    assert!(export.csv().matches("\n").count() > PLACES * CLASSES);
}

#[test]
fn every_picture_says_that_the_table_has_more() {
    let survey = survey();
    for (lang, said) in [
        (
            Lang::De,
            "die 25 häufigsten von 40 Antworten; alle stehen in der Tabelle.",
        ),
        (
            Lang::En,
            "the 25 most frequent of 40 answers; the table has all.",
        ),
    ] {
        let rendered = asked(&survey, lang, "question=o");
        assert!(
            rendered.main.0.contains(said),
            "for those who do not see the picture"
        );
        for width in [288, 720] {
            let file = Export::of(&survey, &rendered, 0, Occasion::default())
                .expect("an export")
                .svg(width);
            let text = file.split(['<', '>']).collect::<Vec<_>>().join(" ");
            let first = said.split(' ').next().expect("a word");
            assert!(
                text.contains(said) && text.matches(first).count() > 1,
                "written and described at {width}"
            );
        }
    }
}

#[test]
fn what_has_room_is_drawn_whole_and_says_nothing() {
    let survey = survey();
    for query in ["question=k", "question=k&by=j", "question=j&by=k"] {
        let chart = &asked(&survey, Lang::De, query).charts[0];
        assert_eq!(chart.told(), chart.description(), "{query}");
    }
    assert_eq!(rows(&asked(&survey, Lang::De, "question=k")).len(), CLASSES);
}

#[test]
fn all_but_the_first_of_many_panels_are_folded() {
    let survey = survey();
    let panels = |query: &str| {
        let html = asked(&survey, Lang::De, query).main.0;
        [
            html.matches("<section class=\"kb-panel\">").count(),
            html.matches("id=\"panel-").count(),
        ]
    };
    assert_eq!(panels("question=o&by=j,k"), [1, 9]);
    assert_eq!(panels("question=k&by=j,a"), [6, 34]);
}
