//! Counting again what was stated, and what is counted of whom, in the package of eight made-up clubs (`tests/packages/eight/`). What its
//! tables hold, by hand, is in `tests/tables/`; what is wrong with such a package, in `tests/problems/`.

#[path = "tabulate/ledger.rs"]
mod ledger;

mod packages;

use kommunalblick::package::Files;
use kommunalblick::query;
use kommunalblick::study::Study;
use kommunalblick::study::reconstruction::{Rounding, Status};
use kommunalblick::tabulate::Tally;

fn files() -> Files {
    packages::files("eight")
}

fn survey() -> Study {
    packages::load(&files())
}

/// The answers' first line.
fn header() -> String {
    let responses = packages::text("eight", "responses.csv");
    responses.lines().next().expect("a header").to_string()
}

#[test]
fn what_is_no_single_population_is_not_counted() {
    let survey = survey();
    for text in [
        "question=plan&by=size",
        "question=plan&against=rest&where=size:small",
        "",
    ] {
        let query = query::parse(text, survey.codebook()).query;
        assert_eq!(survey.tally(&query, "yes"), None, "{text}");
        assert_eq!(survey.tallies(&query), None, "{text}");
    }
    let single = |text: &str, option: &str| {
        let query = query::parse(text, survey.codebook()).query;
        survey.tally(&query, option)
    };
    assert_eq!(single("question=plan&net=some:yes,soon", "others"), None);
    assert_eq!(single("question=rate&measure=mean", "2"), None);
    for (question, option) in [("tools", "own"), ("people", "3"), ("words", "fine")] {
        let query = format!("question={question}");
        assert_eq!(single(&query, option), None, "{query}");
    }
    let mut weighted = query::parse("question=plan", survey.codebook()).query;
    weighted.weight = Some(query::Weighting::Field("w".to_string()));
    assert_eq!(survey.tally(&weighted, "yes"), None);
}

/// 3 of 7 is 42.86 %; goals: a 5, b 4, c 3 mentions; 2 of 5 rank a first; 3 of 6 rate 2; 8 of 20 answered.
/// Big: c4 of c4 c5 c6 has a plan (c8 does not know): 33 %. Small with tools.a own: c1 c2 of c1 c2 c3: 67 %.
#[test]
fn findings_are_counted_again() {
    let survey = survey();
    let half_up = Some(Rounding::HalfUp);
    let expected = [
        ("F1", Status::Exact, Some((3, 7)), half_up),
        ("F2", Status::Within1, Some((3, 7)), None),
        ("F3", Status::Exact, Some((5, 7)), None),
        ("F4", Status::Exact, Some((3, 3)), None),
        ("F5", Status::Exact, Some((4, 12)), None),
        ("F6", Status::Worded, Some((2, 5)), Some(Rounding::Band)),
        ("F7", Status::NotReproducible, Some((3, 6)), None),
        ("F8", Status::Exact, Some((8, 8)), None),
        ("F9", Status::Exact, Some((8, 20)), half_up),
        ("F10", Status::NotTestable, None, None),
        ("F11", Status::NotReproducible, Some((1, 3)), None),
        ("F12", Status::NotReproducible, Some((2, 3)), None),
    ];
    for (id, status, counts, rounding) in expected {
        let recount = survey.recount(survey.finding(id).expect(id));
        let counted = recount.tally.map(|t| (t.count, t.base));
        assert_eq!(
            (recount.status, counted, recount.rounding),
            (status, counts, rounding),
            "{id}"
        );
    }
    let second = survey.recount(survey.finding("F2").expect("F2"));
    let readings: Vec<&str> = second.readings.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(
        (readings, second.conflicts),
        (vec!["R1"], &["F1".to_string()][..])
    );
    assert_eq!(second.reason, "two-values");
}

/// Bitmaps have 64 rows a word: twenty times the clubs, twenty times the counts.
#[test]
fn many_rows_are_counted_like_few() {
    let mut files = files();
    let responses = packages::text("eight", "responses.csv");
    let (header, rows) = responses.split_once('\n').expect("a header");
    let copy = |n: usize| {
        rows.replace("\nc", &format!("\n{n}c"))
            .replacen('c', &format!("{n}c"), 1)
    };
    let all: String = (0..20).map(copy).collect();
    files.insert("responses.csv".into(), format!("{header}\n{all}"));
    let many = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(many.columns().rows(), 160);
    let few = survey();
    for text in [
        "question=plan&where=size:!small&net=some:yes,soon",
        "question=steps&base=asked&net=act:talk,build",
        "question=goals&net=bc:b,c",
        "question=goals&measure=mentions&where=steps:!dont-know",
    ] {
        let query = query::parse(text, few.codebook()).query;
        let times = |(code, tally): (String, Tally)| {
            let (count, base) = (20 * tally.count, 20 * tally.base);
            (code, Tally { count, base })
        };
        let expected = few
            .tallies(&query)
            .map(|list| list.into_iter().map(times).collect());
        assert_eq!(many.tallies(&query), expected, "{text}");
    }
}

#[test]
fn bounds_are_found_by_count_and_by_share() {
    let survey = survey();
    let find = |text: &str, option: &str| {
        let query = query::parse(text, survey.codebook()).query;
        survey
            .implied(&query, option)
            .map(|b| (b.lower, b.upper, b.base))
    };
    let small = Some((1, 2, Some(3)));
    assert_eq!(
        find("question=plan&where=size:small&measure=count", "yes"),
        small
    );
    assert_eq!(find("question=plan&where=size:small", "yes"), small);
    assert_eq!(find("question=plan&where=size:small", "no"), None);
    assert_eq!(find("question=plan", "yes"), None);
    assert_eq!(
        find("question=plan&net=x:yes,soon", "x"),
        Some((5, 6, None))
    );
}

#[test]
fn without_rows_and_optional_tables_nothing_is_counted() {
    let mut files = files();
    for file in [
        "readings.csv",
        "criteria.csv",
        "reconstruction.csv",
        "bounds.csv",
    ] {
        files.remove(file);
    }
    files.insert("responses.csv".into(), format!("{}\n", header()));
    let survey = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(survey.columns().rows(), 0);
    for finding in survey.findings() {
        let recount = survey.recount(finding);
        assert_eq!((recount.status, recount.tally), (Status::NotTestable, None));
    }
}

#[test]
fn packed_responses_are_the_same() {
    let survey = survey();
    let other = Study::unpacked(&survey.packed()).expect("bytes of this build");
    let query = query::parse("question=goals&where=size:big", survey.codebook()).query;
    assert_eq!(other.tallies(&query), survey.tallies(&query));
    assert_eq!(other.bounds(), survey.bounds());
}
