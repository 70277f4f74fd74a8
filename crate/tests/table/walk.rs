//! Every query that the controls can build: walks from control to control, each value taken from the page as it is rendered.

use super::fuzz;
use super::{example, study};
use kommunalblick::lang::Lang;
use kommunalblick::query::parse;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, View};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Something a person can do on the page.
#[derive(Clone, Debug)]
enum Step {
    /// Choose a value in a list.
    Choose(String, String),
    /// Tick options and sum them up.
    Merge(Vec<String>),
    /// Follow a link of a chip, to this search text.
    Follow(String),
}

fn page(survey: &Study, search: &str) -> String {
    views::render(survey, Lang::De, &View::EXPLORE, search, Links::Folder)
        .main
        .0
}

/// The text between two marks, and what follows.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<(&'t str, &'t str)> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end)
}

/// Every piece between two marks.
fn all<'t>(mut text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    std::iter::from_fn(move || {
        let (found, rest) = between(text, start, end)?;
        text = rest;
        Some(found)
    })
}

/// Attributes as a browser reads them.
fn unescaped(text: &str) -> String {
    let text = text
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
    text.replace("&amp;", "&")
}

fn values(html: &str, tag: &str) -> Vec<String> {
    let tags = all(html, tag, ">").filter_map(|tag| between(tag, "value=\"", "\""));
    tags.map(|(value, _)| unescaped(value)).collect()
}

/// The lists of the form with their values.
fn lists(html: &str) -> Vec<(String, Vec<String>)> {
    let selects = all(html, "<select", "</select>");
    selects
        .filter_map(|select| {
            let (control, rest) = between(select, "data-control=\"", "\"")?;
            Some((control.to_string(), values(rest, "<option")))
        })
        .collect()
}

/// The search texts of links that stay on the page: chips, and what results offer.
fn links(html: &str) -> Vec<String> {
    let anchors = all(html, "<a ", ">").filter(|tag| tag.contains("data-stay"));
    let targets = anchors.filter_map(|tag| between(tag, "href=\"", "\""));
    let searches =
        targets.filter_map(|(href, _)| unescaped(href).split_once('?').map(|(_, s)| s.to_string()));
    searches.map(|s| format!("?{s}")).collect()
}

/// A list first, then one of its values, so that long lists do not crowd out the others.
fn step(html: &str, rng: &mut ChaCha8Rng) -> Step {
    let lists = lists(html);
    let links = links(html);
    let merge = values(html, "<input type=\"checkbox\"");
    let of_lists = lists.len();
    match rng.random_range(0..of_lists + 2) {
        at if at < of_lists => {
            let (control, values) = &lists[at];
            let value = &values[rng.random_range(0..values.len())];
            Step::Choose(control.clone(), value.clone())
        }
        at if at == of_lists && !merge.is_empty() => {
            Step::Merge(merge.into_iter().filter(|_| rng.random()).collect())
        }
        _ if !links.is_empty() => Step::Follow(links[rng.random_range(0..links.len())].clone()),
        _ => step(html, rng),
    }
}

fn next(survey: &Study, search: &str, step: &Step) -> String {
    match step {
        Step::Choose(control, value) => views::composed(survey, search, control, value),
        Step::Merge(codes) => views::composed(survey, search, "net", &codes.join(",")),
        Step::Follow(search) => search.clone(),
    }
}

/// A text that a control wrote parses without problems and is already in its normal form.
fn written(survey: &Study, search: &str) -> Result<(), TestCaseError> {
    let parsed = parse(search, survey.codebook());
    let asks = parsed.query.question.is_some();
    prop_assert!(
        !asks || parsed.problems.is_empty(),
        "{search}: {:?}",
        parsed.problems
    );
    let printed = parsed.query.to_string();
    prop_assert_eq!(&printed, search.trim_start_matches('?'));
    Ok(())
}

/// A walk of some steps; it returns how many queries it met.
fn walk(survey: &Study, start: &str, seed: u64, steps: usize) -> Result<usize, TestCaseError> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut search = start.to_string();
    let mut path = Vec::new();
    for _ in 0..steps {
        let step = step(&page(survey, &search), &mut rng);
        search = next(survey, &search, &step);
        path.push(step);
        written(survey, &search).map_err(|e| TestCaseError::fail(format!("{e} after {path:?}")))?;
        fuzz::address(survey, &search);
    }
    Ok(path.len())
}

/// Walks with seeds of their own, the same in every run.
fn walks(survey: &Study, start: &str, cases: u32) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let result = runner.run(&any::<u64>(), |seed| {
        let met = walk(survey, start, seed, 12)?;
        prop_assert_eq!(met, 12);
        Ok(())
    });
    result.unwrap_or_else(|problem| panic!("{problem}"));
}

#[test]
fn every_query_the_controls_of_the_study_build_is_sound() {
    walks(study(), "", 40);
}

#[test]
fn every_query_the_controls_of_the_example_build_is_sound() {
    let start = format!("?survey={}", example().descriptor().name);
    walks(example(), &start, 10);
}

/// Addresses that no control writes, such as two conditions on one variable, lead to addresses that one does.
#[test]
fn walks_may_begin_anywhere() {
    let texts = [
        "?question=strategie&where=kommunenart:stadt;kommunenart:!stadt",
        "?question=strategie&where=kommunenart:stadt;kommunenart:stadt,gemeinde&against=kommunenart:!kreis;kommunenart:kreis",
        "?question=strategie&net=a:ja;b:ja,nein;c:nein&by=fim,strategie&per=row",
        "?question=betrieb&by=kommunenart,groessenklasse&against=rest&base=all",
    ];
    for (seed, start) in (0..).zip(texts.iter().cycle()).take(12) {
        let met =
            walk(study(), start, seed, 8).unwrap_or_else(|problem| panic!("{start}: {problem}"));
        assert_eq!(met, 8);
    }
}

#[test]
fn the_page_offers_what_the_walks_need() {
    let html = page(
        study(),
        "?question=basiskomponenten&by=groessenklasse&where=kommunenart:stadt&against=kommunenart:kreis",
    );
    let lists = lists(&html);
    let names: Vec<&str> = lists.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "question",
        "by",
        "panels",
        "add",
        "against",
        "against-add",
        "measure",
        "base",
        "per",
        "order",
    ];
    assert_eq!(names, expected);
    assert!(lists.iter().all(|(_, values)| values.len() > 1));
    assert!(links(&html).len() >= 4, "two chips, each with two links");
    assert!(!values(&html, "<input type=\"checkbox\"").is_empty());
}
