//! Limits of a query, by its text, by parts over parameters, and in the programs' interface.

use super::{soon, survey, times};
use kommunalblick::lang::Lang;
use kommunalblick::public::{Explorer, Fault};
use kommunalblick::query::{Beyond, Limit, Parsed, parse};
use kommunalblick::views::{self, Links, View};

fn read(text: &str) -> Parsed {
    soon(&text[..text.len().min(60)], || {
        parse(text, survey().codebook())
    })
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
