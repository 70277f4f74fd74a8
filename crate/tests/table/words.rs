//! Codes that are words of the explorer's own: groups, options and reasons are told apart by what they are, never by their codes.

use super::asked;
use super::packages::{files, load};
use kommunalblick::codebook::Reason;
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::public;
use kommunalblick::query::{Condition, Query, parse_where};
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::words::table::Teller;

const CODES: [&str; 10] = [
    "no-class",
    "no-answer",
    "dont-know",
    "not-asked",
    "total",
    "first",
    "second",
    "mean",
    "median",
    "rest",
];

/// The same code under a name that nothing else has.
fn neutral(code: &str) -> String {
    let at = CODES.iter().position(|word| *word == code);
    at.map_or(code.to_string(), |at| format!("code{at}"))
}

fn words() -> Study {
    load(&files("words"))
}

/// The same answers with neutral codes.
fn renamed() -> Study {
    let mut files: Files = files("words");
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    for code in CODES {
        let value = |code: &str| format!("\"value\": \"{code}\"");
        let option = |code: &str| format!("\"option\": \"{code}\"");
        *descriptor = descriptor.replace(&value(code), &value(&neutral(code)));
        *descriptor = descriptor.replace(&option(code), &option(&neutral(code)));
    }
    let responses = files.get_mut("responses.csv").expect("the answers");
    let (head, rows) = responses.split_once('\n').expect("a line of heads");
    let line = |line: &str| line.split(',').map(neutral).collect::<Vec<_>>().join(",") + "\n";
    *responses = format!("{head}\n") + &rows.lines().map(line).collect::<String>();
    load(&files)
}

#[test]
fn a_star_is_printed_only_where_a_plain_code_is_an_option() {
    let survey = words();
    assert_eq!(
        asked(&survey, "question=few&where=plan:*no-answer").to_string(),
        "question=few&where=plan:no-answer"
    );
    let (_, problems) = parse_where("few:*no-class", survey.codebook());
    assert!(
        problems[0].found.as_deref() == Some("*no-class"),
        "{problems:?}"
    );
}

#[test]
fn every_condition_is_printed_and_read_again() {
    let survey = words();
    let book = survey.codebook();
    for question in book.questions.iter().filter(|q| q.kind.has_codes()) {
        let reasons = Reason::ALL.map(|(reason, _)| Condition::lacks(question, &[reason]));
        let options = question
            .codes()
            .map(|code| Condition::is(&question.id, code));
        for condition in options.chain(reasons) {
            for negated in [false, true] {
                let own = Condition {
                    negated,
                    ..condition.clone()
                };
                let query = Query {
                    population: vec![own],
                    ..Query::of("plan")
                };
                if query.population[0].variable != "plan" {
                    assert_eq!(asked(&survey, &query.to_string()), query);
                }
            }
        }
    }
}

/// A table as text with neutral codes, without what people read.
fn told(survey: &Study, table: &Table) -> String {
    let teller = Teller::new(survey, Lang::En);
    let mut value = serde_json::to_value(public::Table::of(&teller, table.clone(), &[]))
        .expect("a table is JSON");
    value["query"] = serde_json::Value::Null;
    let text = serde_json::to_string_pretty(&value).expect("JSON");
    CODES.iter().fold(text, |text, code| {
        text.replace(&format!("\"{code}\""), &format!("\"{}\"", neutral(code)))
    })
}

/// Every table of the survey is that of the same answers with neutral codes: sentences, tests, differences, kinds of groups.
#[test]
fn the_words_of_codes_change_nothing() {
    let (words, renamed) = (words(), renamed());
    let queries = [
        "question=plan&by=group",
        "question=group&by=plan",
        "question=few&by=group,plan",
        "question=tick&by=few",
        "question=few&by=tick",
        "question=item&by=few",
        "question=step&by=few&measure=median",
        "question=few",
        "question=few&where=step:mean,rest;few:!no-class&order=value",
        "question=step&where=few:no-class&against=rest",
        "question=plan&where=few:no-answer&against=few:dont-know",
        "question=group&net=any:first,second&by=few",
        "question=step&measure=median",
        "question=few&by=step&per=row",
        "question=group&base=all",
        "question=item.total&by=group&order=value",
        "question=few&where=group:*no-answer,*dont-know,*not-asked",
    ];
    for text in queries {
        let own = asked(&words, text);
        let rename = |c: &Condition| Condition {
            codes: c.codes.iter().map(|code| neutral(code)).collect(),
            ..renamed_reasons(&renamed, c)
        };
        let mut other = own.clone();
        other.population = own.population.iter().map(rename).collect();
        if let Some(kommunalblick::query::Against::Population(second)) = &mut other.against {
            *second = second.iter().map(rename).collect();
        }
        for net in &mut other.nets {
            net.codes = net.codes.iter().map(|code| neutral(code)).collect();
        }
        let of = |survey, query| {
            Teller::new(survey, kommunalblick::lang::Lang::De)
                .table(query)
                .expect("a table")
        };
        assert_eq!(
            told(&words, &of(&words, &own)),
            told(&renamed, &of(&renamed, &other)),
            "{text}"
        );
    }
}

fn renamed_reasons(survey: &Study, condition: &Condition) -> Condition {
    let question = survey
        .codebook()
        .question(&condition.variable)
        .expect("a question");
    let reasons: Vec<Reason> = condition.reasons.iter().map(|lack| lack.reason()).collect();
    Condition {
        negated: condition.negated,
        ..Condition::lacks(question, &reasons)
    }
}
