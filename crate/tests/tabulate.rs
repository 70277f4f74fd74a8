//! Counting in the package of made-up clubs; every count is worked out by hand from its responses.

#[path = "clubs/ledger.rs"]
mod ledger;

mod clubs;

use clubs::{RESPONSES, files};
use kommunalblick::lang::Lang;
use kommunalblick::query;
use kommunalblick::study::Study;
use kommunalblick::study::reconstruction::{Rounding, Status};
use kommunalblick::tabulate::Tally;
use kommunalblick::words::problems::text;

fn survey() -> Study {
    Study::load(&files()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// k and n of an option, checked to be the same one by one and all at once.
fn count(text: &str, option: &str) -> Option<(u32, u32)> {
    let survey = survey();
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    let one = survey.tally(&parsed.query, option);
    let all = survey.tallies(&parsed.query);
    let same = all.map(|list| {
        list.iter()
            .find(|(code, _)| code == option)
            .map(|(_, t)| *t)
    });
    assert_eq!(same.flatten(), one, "{text}, {option}");
    one.map(|Tally { count, base }| (count, base))
}

/// plan: yes c1 c2 c4, soon c5 c6, no c3 c7; c8 does not know.
#[test]
fn one_answer() {
    assert_eq!(count("question=plan", "yes"), Some((3, 7)));
    assert_eq!(count("question=plan&measure=count", "no"), Some((2, 7)));
    assert_eq!(count("question=plan&base=asked", "yes"), Some((3, 8)));
    let net = "question=plan&net=some:yes,soon";
    assert_eq!(count(net, "some"), Some((5, 7)));
    assert_eq!(count(net, "others"), None);
}

/// rate: 2 by c2 c3 c7, 1 c1, 6 c5, 3 c6; c4 gave no answer, c8 was not asked.
#[test]
fn bases() {
    assert_eq!(count("question=rate", "2"), Some((3, 6)));
    assert_eq!(count("question=rate&base=asked", "2"), Some((3, 7)));
    assert_eq!(count("question=rate&base=all", "2"), Some((3, 8)));
    assert_eq!(count("question=rate", "4"), Some((0, 6)));
    assert_eq!(count("question=rate&measure=mean", "2"), None);
}

/// talk c1 c2, build c2, none c5: three valid. c4 ticked nothing, c6 gave no answer, c8 does not know: asked. c3 c7 were not asked.
#[test]
fn any_answers() {
    assert_eq!(count("question=steps", "talk"), Some((2, 3)));
    assert_eq!(count("question=steps&base=asked", "build"), Some((1, 6)));
    assert_eq!(count("question=steps&base=all", "none"), Some((1, 8)));
    let net = "question=steps&net=act:talk,build";
    assert_eq!(count(net, "act"), Some((2, 3)), "c1, and c2 once");
    let mentions = "question=steps&net=act:talk,build&measure=mentions";
    assert_eq!(count(mentions, "talk"), Some((2, 4)), "4 ticks in all");
    assert_eq!(count(mentions, "act"), Some((3, 4)));
}

/// First: a c1 c4, b c2 c8, c c5 (5). Second: b c1, a c2 c5, c c8 (4). Third: c c1, b c5, a c8 (3). 12 mentions.
/// a: 2 + 2 + 1 = 5, by c1 c2 c4 c5 c8; b: 2 + 1 + 1 = 4, by c1 c2 c5 c8; c: 1 + 1 + 1 = 3, by c1 c5 c8.
#[test]
fn ranks() {
    assert_eq!(count("question=goals&measure=mentions", "a"), Some((5, 12)));
    assert_eq!(count("question=goals&measure=first", "b"), Some((2, 5)));
    assert_eq!(count("question=goals&measure=second", "a"), Some((2, 4)));
    assert_eq!(count("question=goals&measure=third", "b"), Some((1, 3)));
    assert_eq!(count("question=goals&measure=top3", "b"), Some((4, 5)));
    assert_eq!(count("question=goals", "c"), Some((3, 5)));
    assert_eq!(
        count("question=goals&base=asked", "c"),
        Some((3, 6)),
        "and c6"
    );
    let net = "question=goals&net=bc:b,c";
    assert_eq!(count(net, "bc"), Some((4, 5)), "all but c4");
    let mentions = "question=goals&net=bc:b,c&measure=mentions";
    assert_eq!(count(mentions, "bc"), Some((7, 12)));
    let second = "question=goals&net=bc:b,c&measure=second";
    assert_eq!(count(second, "bc"), Some((2, 4)), "c1 and c8");
}

/// tools.a: own c1 c2 c5, none c3 c7, bought c4; c6 does not know, c8 was not asked. tools.b: own c4 c5, none c2 c7, bought c1.
#[test]
fn items_of_a_battery() {
    assert_eq!(count("question=tools.a", "own"), Some((3, 6)));
    assert_eq!(count("question=tools.b", "own"), Some((2, 5)));
    assert_eq!(
        count("question=tools.b&base=asked", "own"),
        Some((2, 6)),
        "and c3"
    );
    assert_eq!(count("question=tools", "own"), None);
    assert_eq!(count("question=people", "3"), None);
    assert_eq!(count("question=words", "fine"), None);
}

#[test]
fn populations() {
    // c1 c2 c3, of whom c1 c2 have a plan.
    assert_eq!(count("question=plan&where=size:small", "yes"), Some((2, 3)));
    // Not small: c4 c5 c6 c8, and c7, who gave no size. Plans: yes c4, soon c5 c6, no c7.
    assert_eq!(
        count("question=plan&where=size:!small", "yes"),
        Some((1, 4))
    );
    // The same without c7.
    let sized = "question=plan&where=size:!small,no-answer";
    assert_eq!(count(sized, "yes"), Some((1, 3)));
    // Ticked talk or build: c1 c2, who rate 1 and 2.
    assert_eq!(
        count("question=rate&where=steps:talk,build", "2"),
        Some((1, 2))
    );
    // Asked about steps without an answer: c4 (nothing ticked), c6. Plans: yes, soon.
    assert_eq!(
        count("question=plan&where=steps:no-answer", "yes"),
        Some((1, 2))
    );
    // Does not know the steps: c8, who ranks b first.
    let unsure = "question=goals&where=steps:dont-know&measure=first";
    assert_eq!(count(unsure, "b"), Some((1, 1)));
    // Not asked about steps: c3 c7, both without a plan.
    assert_eq!(
        count("question=plan&where=steps:not-asked", "no"),
        Some((2, 2))
    );
    // Neither ticked none nor was not asked: all but c3 c5 c7. Of c1 c2 c4 c6 c8 the plans are yes, yes, yes, soon, don't know.
    let negated = "question=plan&where=steps:!none,not-asked";
    assert_eq!(count(negated, "yes"), Some((3, 4)));
    // Both: big and a plan soon: c5 c6; c6 rates 3.
    assert_eq!(
        count("question=rate&where=plan:soon;size:big", "3"),
        Some((1, 2))
    );
    // Nobody: small and soon.
    assert_eq!(
        count("question=rate&where=plan:soon;size:small", "3"),
        Some((0, 0))
    );
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
    let (header, rows) = RESPONSES.split_once('\n').expect("a header");
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
    let header = RESPONSES.lines().next().expect("a header");
    files.insert("responses.csv".into(), format!("{header}\n"));
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

fn problem(file: &str, from: &str, to: &str) -> String {
    let mut files = files();
    let text = files.get_mut(file).expect(file);
    assert!(text.contains(from), "{file} lacks {from}");
    *text = text.replacen(from, to, 1);
    let problems = Study::load(&files).err();
    let problems = problems.unwrap_or_else(|| panic!("{to} is taken for right"));
    self::text(&problems, Lang::En)
}

#[test]
fn wrong_tables_are_named_with_line_and_column() {
    let cases = [
        (
            "readings.csv",
            "F1 F2",
            "F1 F22",
            "readings.csv, line 2, column findings: found “F22”, expected an id of findings.csv",
        ),
        (
            "readings.csv",
            "size:big",
            "size:bog",
            "readings.csv, line 3, column query: found “bog”, expected a code of size",
        ),
        (
            "readings.csv",
            "where=size:big",
            "size=big",
            "readings.csv, line 3, column query",
        ),
        (
            "readings.csv",
            "tools.a,own",
            "tools.b,own",
            "readings.csv, line 4, column question: found “tools.b”, expected the query's question “tools.a”",
        ),
        (
            "readings.csv",
            "tools.a,own",
            "tools.a,owl",
            "readings.csv, line 4, column option: found “owl”",
        ),
        (
            "readings.csv",
            "F12,tools",
            "F11,tools",
            "readings.csv, line 4, column findings: found “F11”, expected findings that no other",
        ),
        (
            "criteria.csv",
            "F6,band",
            "F66,band",
            "criteria.csv, line 2, column id: found “F66”, expected an id of findings.csv",
        ),
        (
            "criteria.csv",
            "F6,band",
            "F6,bend",
            "criteria.csv, line 2, column test: found “bend”, expected one of exact, band",
        ),
        (
            "criteria.csv",
            "37.5",
            "37,5,",
            "criteria.csv, line 2: found 8 cells",
        ),
        (
            "criteria.csv",
            "42.5",
            "4.5",
            "criteria.csv, line 2, column upper: found “4.5”, expected a number from 37.5",
        ),
        (
            "criteria.csv",
            "37.5",
            "x",
            "criteria.csv, line 2, column lower: found “x”, expected a number such as",
        ),
        (
            "criteria.csv",
            "rows,,",
            "rows,1,",
            "criteria.csv, line 4, column lower",
        ),
        (
            "criteria.csv",
            ",,Worte.,Words.",
            ",,,",
            "criteria.csv, line 6, column reason_de",
        ),
        (
            "reconstruction.csv",
            "within-1",
            "within-2",
            "reconstruction.csv, line 2, column status: found “within-2”",
        ),
        (
            "reconstruction.csv",
            "3,7,",
            "3,,",
            "reconstruction.csv, line 2, column n: found nothing, expected a whole number",
        ),
        (
            "reconstruction.csv",
            "R1",
            "R9",
            "reconstruction.csv, line 2, column reading: found “R9”, expected an id of readings.csv",
        ),
        (
            "reconstruction.csv",
            "not-testable,,",
            "not-testable,1,",
            "reconstruction.csv, line 3, column k",
        ),
        (
            "bounds.csv",
            "&measure=count,1",
            ",1",
            "bounds.csv, line 2, column query",
        ),
        (
            "bounds.csv",
            "1,2,3",
            "3,2,3",
            "bounds.csv, line 2, column upper: found “2”, expected a whole number from 3",
        ),
        (
            "bounds.csv",
            "1,2,3",
            "1,4,3",
            "bounds.csv, line 2, column upper: found “4”, expected a whole number up to the base 3",
        ),
        (
            "bounds.csv",
            "R1,yes",
            "R1,yse",
            "bounds.csv, line 2, column option: found “yse”",
        ),
        (
            "responses.csv",
            "c1,small",
            "c1,smal",
            "responses.csv, line 2, column size: found “smal”, expected one of small, big",
        ),
        (
            "datapackage.json",
            r#""rank": 2"#,
            r#""rank": "two""#,
            "kommunalblick.rank",
        ),
    ];
    for (file, from, to, expected) in cases {
        let said = problem(file, from, to);
        assert!(said.contains(expected), "{file}: {to}\n{said}");
    }
}
