//! What a first visit shows rests on the study in brief. It must be the same as of the whole study.

use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{Links, View, render};

fn both() -> [Study; 2] {
    let whole = Study::load(&embedded::package()).expect("the study");
    let brief = Study::unpacked_brief(&whole.packed_brief()).expect("the study in brief");
    [whole, brief]
}

/// Every question alone and by a group, with and without the model, and what has to be told apart beside it.
fn asked(study: &Study) -> Vec<String> {
    let book = study.codebook();
    let of = |id: &str| {
        let asks = [
            "",
            "&by=groessenklasse",
            "&by=kommunenart&measure=count",
            "&model=on",
            "&by=groessenklasse&model=on",
        ];
        asks.map(|more| format!("?question={id}{more}"))
    };
    let questions = book.entries().flat_map(|q| of(&q.id));
    let others = [
        "",
        "?question=strategie&where=groessenklasse:20000-50000",
        "?question=stategie",
        "?question=strategie&against=rest",
        "?x=1",
    ];
    questions.chain(others.map(str::to_string)).collect()
}

fn same(view: &View, search: &str, [whole, brief]: &[Study; 2]) {
    for lang in Lang::ALL {
        let [one, other] =
            [whole, brief].map(|study| render(study, lang, view, search, Links::Site));
        let name = format!("{view:?}{search}");
        assert_eq!(one.main.0, other.main.0, "{name}");
        assert_eq!(one.header.0, other.header.0, "{name}");
        assert_eq!(one.footer.0, other.footer.0, "{name}");
        assert_eq!(one.document_title, other.document_title, "{name}");
        assert!(one.charts == other.charts, "the pictures of {name}");
    }
}

#[test]
fn explore_shows_the_same_of_a_study_in_brief() {
    let both = both();
    for search in asked(&both[0]) {
        same(&View::EXPLORE, &search, &both);
    }
}

#[test]
fn the_search_finds_the_same_in_a_study_in_brief() {
    let both = both();
    for search in [
        "",
        "?q=breit",
        "?q=Strategie",
        "?q=12",
        "?q=%3F",
        "?q=gibt+es+nicht",
    ] {
        same(&View::SEARCH, search, &both);
    }
}
