//! Pictures alone, for other people's pages, and the code that shows them.

use super::{exhibit, survey};
use kommunalblick::embedded;
use kommunalblick::export::embed::{code, pages};
use kommunalblick::lang::Lang;
use kommunalblick::views::{self, Links, SiteOptions, View};

const SITE: &str = "https://example.org/umfrage/";

/// The code for a picture of a page.
fn copied(view: &View, search: &str, index: usize, links: Links) -> Option<String> {
    let survey = survey();
    let rendered = views::render(&survey, Lang::En, view, search, links);
    code(&survey, &rendered, index, links, SITE)
}

/// The address in a code.
fn source(code: &str) -> &str {
    let (_, rest) = code.split_once("src=\"").expect("an address");
    rest.split('"').next().unwrap_or("")
}

#[test]
fn the_code_is_a_frame_with_a_name_a_height_and_nothing_that_loads_early() {
    let code = copied(&exhibit("abb-12"), "", 0, Links::Site).unwrap();
    assert!(code.starts_with(
        "<div style=\"container-type:inline-size\"><iframe src=\"https://example.org/umfrage/en/figures/12/embed/\" title=\"Fig. 12: "
    ));
    for part in [
        " width=\"100%\" ",
        " loading=\"lazy\" ",
        "style=\"border:0",
        "></iframe></div>",
    ] {
        assert!(code.contains(part), "{part}: {code}");
    }
    let (_, height) = code.split_once(" height=\"").unwrap();
    let height: i32 = height.split('"').next().unwrap().parse().unwrap();
    assert!((400..1500).contains(&height), "{height}");
}

#[test]
fn what_an_address_asks_is_asked_of_the_picture_alone_too() {
    let explore = "question=strategie&by=groessenklasse&where=kommunenart:stadt";
    let cases = [
        (
            View::EXPLORE,
            explore,
            Links::Site,
            "explore/embed/?question=strategie&amp;by=groessenklasse&amp;where=kommunenart:stadt",
        ),
        (
            exhibit("abb-12"),
            "model=on",
            Links::Site,
            "explore/embed/?view=en%2Ffigures%2F12%2F&amp;model=on",
        ),
        (
            exhibit("abb-12"),
            "",
            Links::Listed,
            "explore/embed/?view=en%2Ffigures%2F12%2F",
        ),
        (exhibit("tab-5"), "", Links::File, "tables/5/embed/"),
    ];
    for (view, search, links, expected) in cases {
        let code = copied(&view, search, 0, links).unwrap();
        assert_eq!(source(&code), format!("{SITE}en/{expected}"));
    }
    let second = copied(&View::question("strategie"), "", 1, Links::Site).unwrap();
    assert!(source(&second).ends_with("questions/strategie/embed/2/"));
    assert_eq!(copied(&exhibit("abb-12"), "", 9, Links::Site), None);
    assert_eq!(copied(&View::METHOD, "", 0, Links::Site), None);
}

#[test]
fn each_figure_table_and_question_has_its_pictures_alone_in_both_languages() {
    let survey = survey();
    let files = pages(&survey, &SiteOptions::default());
    let paths: Vec<&str> = files.iter().map(|f| f.path.as_str()).collect();
    for figure in survey.figures() {
        let place = format!("{}embed/index.html", exhibit(&figure.id).path());
        for lang in ["", "en/"] {
            let path = format!("{lang}{place}");
            assert!(paths.contains(&path.as_str()), "{path}");
        }
    }
    let others = [
        "explore/embed/index.html",
        "en/explore/embed/index.html",
        "questions/strategie/embed/2/index.html",
        "en/profiles/gk6/embed/index.html",
        "well-placed/strategie/embed/2/index.html",
    ];
    for path in others {
        assert!(paths.contains(&path), "{path}");
    }
    for file in files.iter().filter(|f| !f.path.contains("explore")) {
        assert_eq!(file.html.matches("<svg ").count(), 2, "{}", file.path);
        for never in [
            "data-select",
            "data-evidence=\"modelled\"",
            "<nav",
            "<table",
            "style=",
        ] {
            assert!(!file.html.contains(never), "{}: {never}", file.path);
        }
    }
}

#[test]
fn another_survey_has_them_too_and_says_first_that_it_is_invented() {
    let example = embedded::example().expect("an example");
    let example = example.unwrap_or_else(|problems| panic!("{problems}"));
    let files = pages(&example, &SiteOptions::default());
    assert!(files.len() > 4);
    for file in files.iter().filter(|f| !f.path.contains("explore")) {
        let invented = file.html.find("kb-invented").expect("the sentence");
        assert!(invented < file.html.find("<svg ").unwrap(), "{}", file.path);
        assert!(!file.html.contains("Kommune"), "{}", file.path);
    }
}
