//! How pictures name groups, set kinds of them apart, and which form and colours they have: read from the file that is taken along.

mod packages;

use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, View};

/// The picture of a query, as SVG.
fn svg(survey: &Study, query: &str, width: u32) -> String {
    let search = format!("?question={query}");
    let rendered = views::render(survey, Lang::De, &View::EXPLORE, &search, Links::Site);
    let export = Export::of(survey, &rendered, 0, Occasion::default());
    export.expect("a picture").svg(width)
}

/// What is written in a picture, from its beginning to its end.
fn written(svg: &str) -> Vec<String> {
    let texts = svg.split("<text ").skip(1);
    let content = |text: &str| {
        let start = text.find('>')? + 1;
        Some(text[start..text.find("</text>")?].to_string())
    };
    texts.filter_map(content).collect()
}

/// The sentences of a picture's marks.
fn told(svg: &str) -> Vec<&str> {
    let marks = svg.split("kb-mark\"").skip(1);
    marks
        .filter_map(|mark| mark.split("<title>").nth(1)?.split("</title>").next())
        .collect()
}

/// Where a text stands among those that are written.
fn place(texts: &[String], text: &str) -> usize {
    let found = texts.iter().position(|own| own == text);
    found.unwrap_or_else(|| panic!("no {text} in {texts:?}"))
}

fn gardens() -> Study {
    packages::load(&packages::files("gardens"))
}

#[test]
fn groups_have_their_short_labels_in_pictures_and_their_labels_in_sentences_and_tables() {
    let survey = gardens();
    let svg = svg(&survey, "anbau&by=groesse", 720);
    let texts = written(&svg).join("\n");
    assert!(texts.contains("20–79 (n"), "{texts}");
    assert!(!texts.contains("20 bis unter 80"), "{texts}");
    let own = told(&svg);
    assert!(
        own.iter()
            .any(|t| t.contains("„Stadtgärten, 20 bis unter 80 Parzellen“")),
        "{own:?}"
    );
    let search = "?question=anbau&by=groesse";
    let page = views::render(&survey, Lang::De, &View::EXPLORE, search, Links::Site)
        .main
        .0;
    let table = &page[page.find("<table").expect("a table")..];
    assert!(table.contains("Stadtgärten, 20 bis unter 80 Parzellen") && !table.contains("20–79"));
}

#[test]
fn kinds_of_groups_stand_apart_below_their_names_which_labels_do_not_repeat() {
    let survey = gardens();
    for query in ["anbau&by=groesse", "zufrieden&by=groesse&measure=mean"] {
        let texts = written(&svg(&survey, query, 720));
        let (towns, country) = (place(&texts, "Stadtgärten"), place(&texts, "Landgärten"));
        let label = |text: &str| texts.iter().position(|own| own.starts_with(text));
        let (small, large) = (label("unter 20"), label("ab 50"));
        assert!(
            small > Some(towns) && small < large && large > Some(country),
            "{query}: {texts:?}"
        );
    }
}

/// The fills of a picture's segments, each once, in their order; those of the legend come first.
fn fills(svg: &str) -> Vec<u8> {
    let classes = svg.split("<rect class=\"kb-level").skip(1);
    let number = |rest: &str| rest.split('"').next().and_then(|n| n.parse().ok());
    let mut fills: Vec<u8> = Vec::new();
    for fill in classes.filter_map(number) {
        if !fills.contains(&fill) {
            fills.push(fill);
        }
    }
    fills
}

#[test]
fn stacks_have_colours_without_an_order_two_for_two_sides_and_steps_for_one() {
    let survey = gardens();
    let of = |query: &str| fills(&svg(&survey, &format!("{query}&by=groesse"), 720));
    assert_eq!(of("anbau"), [6, 7, 8, 9], "answers without an order");
    assert_eq!(
        of("zufrieden"),
        [12, 14, 15, 16, 18],
        "a scale with a middle"
    );
    assert_eq!(
        of("meinung"),
        [12, 14, 16, 18],
        "a scale that says it has two sides"
    );
    assert_eq!(of("haeufig"), [0, 1, 3, 5], "a scale that only rises");
    let example = packages::load(&kommunalblick::embedded::example_package());
    let grade = fills(&svg(&example, "note&by=groesse", 720));
    assert_eq!(
        grade,
        [18, 17, 16, 14, 13, 12],
        "a grade begins with its good side"
    );
}

#[test]
fn a_survey_without_short_labels_is_shown_with_its_labels_and_in_one_piece() {
    let survey = packages::load(&packages::files("schools"));
    let texts = written(&svg(&survey, "ganztag&by=groesse", 720)).join("\n");
    assert!(texts.contains("300 bis unter 800 Lernende"), "{texts}");
}
