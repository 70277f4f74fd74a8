//! Each limit of docs/limits.md, tried at it and beyond it: at it there is an answer, beyond it one sentence, soon.

use kommunalblick::embedded;

use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::package::{Files, limits};
use kommunalblick::problem::{Expected, Problems, Unit};
use kommunalblick::public::{Explorer, Fault};
use kommunalblick::query::{Beyond, Limit, Parsed, parse};
use kommunalblick::study::Study;
use kommunalblick::study::self_check::file;
use kommunalblick::views::{self, Links, View};
use kommunalblick::words::problems::text;
use std::sync::OnceLock;

/// A page has 50 ms in WebAssembly made for speed; these tests run without any optimisation. In nanoseconds of computing by this thread alone:
/// what runs beside it does not count.
const SOON: u64 = 10_000_000_000;

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| embedded::survey().unwrap_or_else(|p| panic!("{p}")))
}

fn soon<T>(what: &str, work: impl FnOnce() -> T) -> T {
    survey();
    let (taken, done) = computing(work);
    assert!(taken < SOON, "{what}: {taken} ns");
    done
}

/// How long this thread computed for something; 0 where the system does not tell.
fn computing<T>(work: impl FnOnce() -> T) -> (u64, T) {
    let now = || {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        let first = text.split(' ').next();
        first.and_then(|n| n.parse::<u64>().ok()).unwrap_or(0)
    };
    let start = now();
    let done = work();
    (now() - start, done)
}

fn read(text: &str) -> Parsed {
    soon(&text[..text.len().min(60)], || {
        parse(text, survey().codebook())
    })
}

/// So many pieces, joined.
fn times(n: usize, by: &str, piece: impl Fn(usize) -> String) -> String {
    (0..n).map(piece).collect::<Vec<_>>().join(by)
}

fn query_of(limit: Limit, n: usize) -> String {
    let condition = |_| "kommunenart:stadt".to_string();
    match limit {
        Limit::Characters => format!("question=strategie&survey={}", "x".repeat(n - 26)),
        Limit::Conditions => format!("question=strategie&where={}", times(n, ";", condition)),
        Limit::Nets => format!(
            "question=strategie&net={}",
            times(n, ";", |at| format!("n{at}:ja"))
        ),
        Limit::Codes => format!(
            "question=strategie&where=strategie:{}",
            times(n, ",", |_| "ja".to_string())
        ),
        Limit::Margins => format!(
            "question=strategie&weight={}",
            times(n, ";", |_| "kommunenart:stadt~100".to_string())
        ),
        Limit::Panels | Limit::Cells => unreachable!("of a package of its own"),
    }
}

const OF_THE_TEXT: [Limit; 5] = [
    Limit::Characters,
    Limit::Conditions,
    Limit::Nets,
    Limit::Codes,
    Limit::Margins,
];

#[test]
fn at_a_limit_a_query_runs() {
    for limit in OF_THE_TEXT {
        let parsed = read(&query_of(limit, limit.most()));
        assert_eq!(parsed.beyond, None, "{limit:?}");
        assert_eq!(
            parsed.query.question.as_deref(),
            Some("strategie"),
            "{limit:?}"
        );
    }
}

#[test]
fn beyond_a_limit_nothing_runs_and_one_sentence_says_why() {
    for limit in OF_THE_TEXT {
        let found = limit.most() + 1;
        let parsed = read(&query_of(limit, found));
        assert_eq!(parsed.beyond, Some(Beyond { limit, found }), "{limit:?}");
        assert_eq!(
            parsed.query.to_string(),
            "",
            "half a filter is another population"
        );
        assert_eq!(parsed.problems.len(), 1, "{limit:?}");
    }
}

/// Conditions of both populations count together, codes of all parameters likewise.
#[test]
fn what_is_split_over_parameters_counts_together() {
    let half = |n| times(n, ";", |_| "kommunenart:stadt".to_string());
    let both = format!("question=strategie&where={}&against={}", half(40), half(25));
    assert_eq!(read(&both).beyond.map(|b| b.found), Some(65));
    let codes = |n| times(n, ",", |_| "ja".to_string());
    let both = format!(
        "question=strategie&where=strategie:{}&net=x:{}",
        codes(600),
        codes(401)
    );
    assert_eq!(read(&both).beyond.map(|b| b.limit), Some(Limit::Codes));
}

#[test]
fn the_page_says_the_limit_what_was_found_and_how_to_mend_it() {
    let search = format!("?{}", query_of(Limit::Conditions, 65));
    for (lang, parts) in [
        (Lang::De, ["65 Bedingungen", "höchstens 64", "Nehmen Sie"]),
        (Lang::En, ["65 conditions", "at most 64", "Take"]),
    ] {
        let shown = soon("page", || {
            views::render(survey(), lang, &View::EXPLORE, &search, Links::Site)
        });
        let sentence = shown
            .main
            .0
            .split("kb-error\">")
            .nth(1)
            .expect("a sentence");
        let sentence = sentence.split("</p>").next().expect("its end");
        for part in parts {
            assert!(sentence.contains(part), "{part}: {sentence}");
        }
        assert!(
            !shown.main.0.contains("kb-cross"),
            "no table of half a query"
        );
    }
}

/// What once took seconds: thousands of names that are unknown, each compared with every known one.
#[test]
fn thousands_of_mistakes_are_counted_not_told() {
    let unknown = |n: usize, by: &str| times(n, by, |at| format!("groessenklas{at}"));
    for text in [
        format!("question=strategie&by={}", unknown(900, ",")),
        format!("question=strategie&where=strategie:{}", unknown(900, ",")),
        format!("question=strategie&{}", unknown(900, "&")),
        format!("question={}", "strategie".repeat(1_700)),
        format!("question=strategie&by={}", "groessenklasse".repeat(1_100)),
    ] {
        let parsed = read(&text);
        assert_eq!(parsed.beyond, None);
        let all = parsed.problems.len() + parsed.more;
        assert!(
            parsed.problems.len() <= 20,
            "{} told",
            parsed.problems.len()
        );
        assert!(all > 0);
        soon("page", || {
            views::render(survey(), Lang::De, &View::EXPLORE, &text, Links::Site)
        });
    }
    let parsed = read(&format!("question=strategie&{}", unknown(900, "&")));
    assert_eq!((parsed.problems.len(), parsed.more), (20, 880));
}

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
fn the_api_throws_what_the_page_says() {
    let explorer = Explorer::embedded().unwrap_or_else(|fault| panic!("{}", fault.message));
    let query = query_of(Limit::Nets, 8_000);
    let answers: [(&str, Result<(), Fault>); 4] = [
        (
            "tabulate",
            soon("tabulate", || {
                explorer.tabulate(&query, "de", true).map(|_| ())
            }),
        ),
        (
            "csv",
            soon("csv", || explorer.csv(&query, "de", true).map(|_| ())),
        ),
        (
            "svg",
            soon("svg", || {
                explorer
                    .svg(&query, (640.0, "light"), "de", true)
                    .map(|_| ())
            }),
        ),
        (
            "overview",
            soon("overview", || {
                explorer
                    .overview(
                        &times(65, ";", |_| "kommunenart:stadt".to_string()),
                        "de",
                        true,
                    )
                    .map(|_| ())
            }),
        ),
    ];
    for (call, answer) in answers {
        let fault = answer.expect_err(call);
        assert_eq!(fault.kind, "query", "{call}");
        assert!(
            fault.message.contains("höchstens"),
            "{call}: {}",
            fault.message
        );
    }
}

#[test]
fn a_self_check_file_beyond_a_megabyte_is_refused() {
    let text = " ".repeat(file::LARGEST + 1);
    let faults = soon("file", || file::read(survey(), &text)).expect_err("too large");
    assert_eq!(faults, [file::Fault::TooLarge(file::LARGEST + 1)]);
    let within = file::read(survey(), &text[1..]).expect_err("no self-check");
    assert_eq!(within, [file::Fault::Foreign]);
}

/// A package with one question for each list of options, whose codes and labels are made as told.
fn package(questions: &[usize], code: impl Fn(usize) -> String, label: &str) -> Files {
    let mut fields = vec![r#"{"name":"id","type":"string"}"#.to_string()];
    let mut own = Vec::new();
    for (nth, options) in questions.iter().enumerate() {
        let category = |at: usize| format!(r#"{{"value":"{}","label":"{label}"}}"#, code(at));
        let categories = times(*options, ",", category);
        fields.push(format!(r#"{{"name":"q{nth}","type":"string","categories":[{categories}],"kommunalblick":{{"question":"q{nth}"}}}}"#));
        own.push(format!(
            r#"{{"id":"q{nth}","type":"single","section":"s","title":"{label}"}}"#
        ));
    }
    let descriptor = format!(
        r#"{{"name":"t","title":"t","version":"1.0.0","licenses":[{{"name":"CC0-1.0"}}],"resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[{}]}}}}],
        "kommunalblick":{{"evidence":"observed","sections":[{{"id":"s","title":"s"}}],"missing":[{{"reason":"no-answer","value":"","label":"k. A."}}],"questions":[{}]}}}}"#,
        fields.join(","),
        own.join(",")
    );
    let row = |nth: usize| {
        format!(
            "{nth}{}\n",
            times(questions.len(), "", |q| format!(
                ",{}",
                code(nth % questions[q])
            ))
        )
    };
    let head = format!("id{}\n", times(questions.len(), "", |q| format!(",q{q}")));
    let responses = head + &times(50, "", row);
    Files::from([
        ("datapackage.json".to_string(), descriptor),
        ("responses.csv".to_string(), responses),
    ])
}

fn load(files: &Files) -> Result<Study, String> {
    soon("package", || Study::load(files)).map_err(|problems| text(&problems, Lang::En))
}

#[test]
fn panels_and_cells_are_limited() {
    let plain = |at: usize| format!("c{at}");
    let survey = load(&package(&[40, 41, 250, 10], plain, "x")).unwrap_or_else(|p| panic!("{p}"));
    let beyond = |text: &str| soon(text, || parse(text, survey.codebook())).beyond;
    assert_eq!(
        beyond("question=q3&by=q2,q0"),
        None,
        "100,000 cells in 40 panels"
    );
    assert_eq!(
        beyond("question=q3&by=q0,q1"),
        Some(Beyond {
            limit: Limit::Panels,
            found: 41
        })
    );
    let found = 41 * 250 * 10;
    assert_eq!(
        beyond("question=q1&by=q2,q3"),
        Some(Beyond {
            limit: Limit::Cells,
            found
        })
    );
}

/// At 10,000 cells a page shows them; beyond, it says how many there are, and the file has every one.
#[test]
fn a_table_beyond_what_a_page_shows_is_a_sentence_and_a_file() {
    let plain = |at: usize| format!("c{at}");
    let survey = load(&package(&[40, 250, 251, 10], plain, "x")).unwrap_or_else(|p| panic!("{p}"));
    let shown = |search| views::render(&survey, Lang::De, &View::EXPLORE, search, Links::Site);
    let within = shown("?question=q0&by=q1");
    assert!(within.main.0.contains("kb-cross") && !within.charts.is_empty());
    let beyond = shown("?question=q0&by=q1&net=x:c0,c1");
    assert!(
        beyond
            .main
            .0
            .contains("hat 10.250 Zellen, die Seite zeigt höchstens 10.000")
    );
    assert!(!beyond.main.0.contains("kb-cross") && beyond.charts.is_empty());
    let occasion = Occasion {
        date: "2026-01-01",
        site: "",
    };
    let file = Export::of(&survey, &beyond, 0, occasion)
        .expect("its numbers")
        .csv();
    assert_eq!(file.matches(";Anteil;").count(), 10_250);
}

#[test]
fn texts_and_lists_of_a_package_are_limited() {
    let ok = load(&package(
        &[2],
        |at| format!("{at}{}", "c".repeat(limits::CODE - 1)),
        &"l".repeat(limits::LABEL),
    ));
    assert!(ok.is_ok(), "{:?}", ok.err());
    let huge = load(&package(
        &[2],
        |at| format!("{at}{}", "c".repeat(100_000)),
        "x",
    ));
    let told = huge.expect_err("codes of 100 kB");
    assert!(
        told.contains("found 100,001 characters, expected at most 200 characters"),
        "{told}"
    );
    assert!(
        told.contains("datapackage.json, line 1") && told.contains("categories[0].value"),
        "{told}"
    );
    let titles = load(&package(&[2], |at| at.to_string(), &"t".repeat(1_000_000)));
    assert!(
        titles
            .expect_err("titles of 1 MB")
            .contains("at most 2,000 characters")
    );
    let options = load(&package(&[limits::OPTIONS + 1], |at| at.to_string(), "x"));
    assert!(
        options
            .expect_err("options")
            .contains("10,001 options, expected at most 10,000")
    );
}

/// What is wrong with a descriptor of one property.
fn described(key: &str, value: serde_json::Value) -> String {
    let mut problems = Problems::default();
    limits::descriptor(
        &serde_json::json!({ key: value }),
        "datapackage.json",
        &mut problems,
    );
    text(&problems, Lang::En)
}

#[test]
fn lists_of_a_descriptor_are_told_from_the_first_beyond() {
    let lists = [
        (
            "fields",
            limits::FIELDS,
            "20,001 fields, expected at most 20,000",
        ),
        (
            "questions",
            limits::QUESTIONS,
            "10,001 questions, expected at most 10,000",
        ),
        (
            "categories",
            limits::OPTIONS,
            "10,001 options, expected at most 10,000",
        ),
    ];
    for (key, most, told) in lists {
        let list = |n: usize| serde_json::json!(vec![0; n]);
        assert_eq!(described(key, list(most)), "", "{key} at the limit");
        let beyond = described(key, list(most + 1));
        assert!(beyond.contains(told), "{beyond}");
    }
    let text = |n: usize| serde_json::json!("t".repeat(n));
    assert_eq!(described("wording", text(limits::TEXT)), "");
    let beyond = described("wording", text(limits::TEXT + 1));
    assert!(
        beyond.contains("20,001 characters, expected at most 20,000"),
        "{beyond}"
    );
    assert!(limits::weights(limits::WEIGHTS).is_none());
    let weights = limits::weights(limits::WEIGHTS + 1).expect("weights");
    assert_eq!(weights.found.as_deref(), Some("101"));
    assert_eq!(weights.expected, Expected::AtMost(100, Unit::Weights));
}

#[test]
fn a_file_of_a_package_is_refused_by_its_size_alone() {
    let told = |bytes: usize| {
        let files = Files::from([("responses.csv".to_string(), "x".repeat(bytes))]);
        let mut problems = Problems::default();
        soon("a file", || limits::files(&files, &mut problems));
        text(&problems, Lang::En)
    };
    assert_eq!(told(limits::FILE), "");
    let beyond = told(limits::FILE + 1);
    assert!(beyond.contains("responses.csv"), "{beyond}");
    assert!(
        beyond.contains("200,000,001 bytes, expected at most 200,000,000"),
        "{beyond}"
    );
}

#[test]
fn rows_and_cells_of_the_responses_are_limited() {
    assert!(limits::responses(limits::ROWS, 50).is_none());
    let problem = limits::responses(limits::ROWS + 1, 1).expect("rows");
    assert_eq!(problem.found.as_deref(), Some("2000001"));
    let most = Expected::AtMost(limits::ROWS, Unit::Rows);
    assert_eq!(problem.expected, most);
    let problem = limits::responses(20_000, 5_001).expect("cells");
    assert_eq!(problem.found.as_deref(), Some("100020000"));
    let most = Expected::AtMost(limits::CELLS, Unit::Cells);
    assert_eq!(problem.expected, most);
}

/// Every cell wrong: a thousand mistakes are kept, the others counted.
#[test]
fn wrong_cells_are_counted() {
    let mut files = package(&[2; 300], |at| format!("c{at}"), "x");
    let responses = files.get_mut("responses.csv").expect("responses");
    *responses = responses.replace(",c", ",d");
    let problems = soon("load", || Study::load(&files)).expect_err("wrong cells");
    assert_eq!(problems.len(), 15_000);
    assert_eq!(problems.iter().count(), 1_000);
}
