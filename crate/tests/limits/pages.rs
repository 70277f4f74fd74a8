//! Limits of what is typed into a page: addresses, the search, the raking form, a file of the self-check.

use super::{SOON, computing, soon, survey, times};
use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::study::self_check::file;
use kommunalblick::views::{self, Links, View};

#[test]
fn megabytes_in_any_address_are_a_sentence() {
    let long = "x".repeat(2_000_000);
    for view in [
        View::EXPLORE,
        View::LEDGER,
        View::SEARCH,
        View::SELF_CHECK,
        View::PROFILES.at("gk1"),
    ] {
        let render = |search: &str| views::render(survey(), Lang::De, &view, search, Links::Site);
        let (plain, _) = computing(|| render("")); // the ledger alone takes a second without optimisation
        let (taken, shown) = computing(|| render(&format!("?q={long}&question={long}")));
        assert!(taken < plain * 2 + SOON, "{view:?}");
        assert!(shown.main.0.contains("höchstens 16.000"), "{view:?}");
        assert!(shown.main.0.len() < 4_000_000, "{view:?}");
    }
    let (lang, view) = soon("path", || views::at(survey(), &long));
    let shown = soon("page", || {
        views::render(survey(), lang, &view, "", Links::Site)
    });
    assert!(shown.main.0.len() < 10_000);
}

#[test]
fn the_search_box_says_how_long_a_text_may_be() {
    let found = |n| views::found(survey(), Lang::De, "", &"x".repeat(n), Links::Site);
    assert!(!found(200).contains("kb-error"));
    let beyond = soon("search", || found(201));
    assert!(
        beyond.contains("201 Zeichen") && beyond.contains("höchstens 200"),
        "{beyond}"
    );
    let words = "a ".repeat(1_000_000);
    soon("words", || {
        views::found(survey(), Lang::De, "", &words, Links::Site)
    });
}

#[test]
fn the_raking_form_does_not_take_more_than_a_query() {
    let typed = format!("sonntag:{}", times(1_250, ",", |_| "ja~0.08".to_string()));
    let example = embedded::kept_example().expect("the example");
    let told = soon("told", || {
        views::raking_told(example, Lang::De, "question=sonntag", &typed)
    });
    assert!(
        told.contains("kb-error") && told.contains("höchstens 1.000"),
        "{told}"
    );
    let next = soon("set", || {
        views::composed(example, "question=sonntag", "rake", &typed)
    });
    assert_eq!(next, "?question=sonntag", "nothing was set");
}

#[test]
fn a_self_check_file_beyond_a_megabyte_is_refused() {
    let text = " ".repeat(file::LARGEST + 1);
    let faults = soon("file", || file::read(survey(), &text)).expect_err("too large");
    assert_eq!(faults, [file::Fault::TooLarge(file::LARGEST + 1)]);
    let within = file::read(survey(), &text[1..]).expect_err("no self-check");
    assert_eq!(within, [file::Fault::Foreign]);
}
