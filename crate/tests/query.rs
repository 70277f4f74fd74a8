//! The query grammar: cases from `tests/query/cases.txt`, and properties over everything the codebook allows.

use kommunalblick::codebook::{Answer, Codebook, Kind, Question};
use kommunalblick::decimal::Decimal;
use kommunalblick::lang::Lang;
use kommunalblick::query::{
    Against, Base, Condition, Margin, Measure, NetOf, Order, Per, Query, Target, Weighting, encode,
    parse,
};
use kommunalblick::words::problems::sentence;
use kommunalblick::{embedded, study::Study};
use proptest::prelude::*;
use std::sync::OnceLock;

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| Study::load(&embedded::package()).unwrap_or_else(|p| panic!("{p}")))
}

fn book() -> &'static Codebook {
    survey().codebook()
}

#[test]
fn cases() {
    let tried = check_all(include_str!("../../tests/query/cases.txt"), book());
    assert!(tried > 30, "only {tried} cases were found");
}

#[test]
fn cases_of_raking() {
    let example = embedded::kept_example().expect("the example");
    let text = include_str!("../../tests/query/raking.txt");
    let tried = check_all(text, example.codebook());
    assert!(tried > 12, "only {tried} cases were found");
}

fn check_all(text: &str, book: &Codebook) -> usize {
    let cases = text.split("\n\n").map(lines).filter(|l| !l.is_empty());
    cases.map(|case| check(&case, book)).count()
}

fn lines(paragraph: &str) -> Vec<&str> {
    paragraph
        .lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty())
        .collect()
}

fn check(case: &[&str], book: &Codebook) {
    let parsed = parse(case[0], book);
    let printed = parsed.query.to_string();
    assert_eq!(
        format!("= {printed}"),
        case[1],
        "canonical text of {}",
        case[0]
    );
    let expected: Vec<&str> = case[2..]
        .iter()
        .map(|l| l.trim_start_matches("! "))
        .collect();
    let found = parsed.problems.iter().map(|p| sentence(p, Lang::En));
    let found: Vec<String> = found.collect();
    assert_eq!(
        found.len(),
        expected.len(),
        "problems of {}: {found:?}",
        case[0]
    );
    for (sentence, parts) in found.iter().zip(expected) {
        let mut rest = sentence.as_str();
        for part in parts.split('…') {
            let at = rest
                .find(part)
                .unwrap_or_else(|| panic!("“{part}” is not in, or not in order in: {sentence}"));
            rest = &rest[at + part.len()..];
        }
    }
}

/// The study's codebook with codes for its strategy question that hold what the grammar, an escape, or the end of a sentence is made of.
fn with_signs() -> Codebook {
    const CODES: [&str; 11] = [
        "a,b", "a;b", "a:b", "100%", "%3A", "e.V.", "(ja)", "a&by=b", "!a", "a~5", "a,b;c:d",
    ];
    let mut book = book().clone();
    let at = book.questions.iter().position(|q| q.id == "strategie");
    let question = &mut book.questions[at.expect("the question")];
    let one = question.answers[0].clone();
    question.answers.extend(CODES.map(|code| Answer {
        code: code.to_string(),
        ..one.clone()
    }));
    book
}

#[test]
fn codes_that_hold_signs_keep_their_first_reading() {
    let book = with_signs();
    let codes: Vec<String> = book
        .question("strategie")
        .expect("the question")
        .codes()
        .map(str::to_string)
        .collect();
    for code in &codes {
        let query = Query::of("fim")
            .with("strategie", code)
            .with("kommunenart", "stadt");
        let net = NetOf {
            name: format!("{code}."),
            codes: vec![code.clone()],
        };
        let summed = Query {
            nets: vec![net],
            ..Query::of("strategie")
        };
        for query in [query, summed] {
            let parsed = parse(&query.to_string(), &book);
            assert_eq!(parsed.problems, [], "{query}");
            assert_eq!(parsed.query, query, "{query}");
        }
    }
}

#[test]
fn codes_that_hold_signs_survive_mail() {
    let book = with_signs();
    let question = book.question("strategie").expect("the question");
    for code in question.codes() {
        let query = Query::of("fim")
            .with("strategie", code)
            .with("kommunenart", "stadt");
        let printed = query.to_string();
        let (front, value) = printed.split_once("where=").expect("a population");
        let all = format!("{front}where={}", encode(value));
        let twice = format!("{front}where={}", encode(&encode(value)));
        let separators = [(":", "%3A"), (";", "%3B"), (",", "%2C"), ("!", "%21")];
        let some = separators
            .iter()
            .fold(value.to_string(), |text, (sign, escape)| {
                text.replace(sign, escape)
            });
        for sent in [
            all,
            twice,
            format!("{front}where={some}"),
            encode(&printed),
            format!("{printed})."),
        ] {
            let parsed = parse(&sent, &book);
            assert_eq!(parsed.problems, [], "{sent}");
            assert_eq!(parsed.query, query, "{sent}");
        }
    }
}

/// Some of a list, in its order, at least one.
fn some<T: Clone + std::fmt::Debug + 'static>(list: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    let n = list.len();
    proptest::sample::subsequence(list, 1..=n)
}

fn condition() -> impl Strategy<Value = Condition> {
    let coded: Vec<usize> = (0..book().questions.len())
        .filter(|i| {
            book().questions[*i].kind.has_codes() && !book().questions[*i].answers.is_empty()
        })
        .collect();
    (proptest::sample::select(coded), any::<bool>()).prop_flat_map(|(i, negated)| {
        let question = &book().questions[i];
        let reasons = book().reasons().into_iter();
        let reasons = reasons.map(|reason| Condition::lacks(question, &[reason]));
        let options = question
            .codes()
            .map(|code| Condition::is(&question.id, code));
        some(options.chain(reasons).collect()).prop_map(move |parts| Condition {
            variable: question.id.clone(),
            negated,
            codes: parts.iter().flat_map(|c| c.codes.clone()).collect(),
            reasons: parts.iter().flat_map(|c| c.reasons.clone()).collect(),
        })
    })
}

fn population() -> impl Strategy<Value = Vec<Condition>> {
    proptest::collection::vec(condition(), 0..4).prop_map(|mut list| {
        list.sort();
        list.dedup();
        list
    })
}

fn against() -> impl Strategy<Value = Option<Against>> {
    let other = population().prop_map(|p| (!p.is_empty()).then_some(Against::Population(p)));
    prop_oneof![Just(None), Just(Some(Against::Rest)), other]
}

/// Whole numbers of hundredths that sum to 100 percent, in codebook order.
fn margin() -> impl Strategy<Value = Margin> {
    let coded =
        |q: &Question| q.kind.has_codes() && q.kind != Kind::Multiple && !q.answers.is_empty();
    let coded: Vec<usize> = (0..book().questions.len())
        .filter(|i| coded(&book().questions[*i]))
        .collect();
    proptest::sample::select(coded).prop_flat_map(|i| {
        let question = &book().questions[i];
        let codes: Vec<String> = question.codes().map(str::to_string).collect();
        let shares = proptest::collection::vec(0..10_000_i64, codes.len() - 1);
        shares.prop_map(move |mut cuts| {
            cuts.extend([0, 10_000]);
            cuts.sort_unstable();
            let share = |ends: &[i64]| Decimal::of_units(ends[1] - ends[0], 2).shortest();
            let targets = codes.iter().zip(cuts.windows(2));
            let target = |(code, ends): (&String, &[i64])| Target {
                code: code.clone(),
                percent: share(ends),
            };
            Margin {
                variable: question.id.clone(),
                targets: targets.map(target).collect(),
            }
        })
    })
}

fn weight() -> impl Strategy<Value = Option<Weighting>> {
    proptest::collection::vec(margin(), 0..4).prop_map(|mut list| {
        list.sort_by(|a, b| a.variable.cmp(&b.variable));
        list.dedup_by(|a, b| a.variable == b.variable);
        (!list.is_empty()).then_some(Weighting::Raked(list))
    })
}

/// Any query that could be asked of a question with options.
fn query() -> impl Strategy<Value = Query> {
    let asked: Vec<usize> = (0..book().questions.len())
        .filter(|i| !book().questions[*i].answers.is_empty())
        .collect();
    (
        proptest::sample::select(asked),
        population(),
        against(),
        any::<u8>(),
        "[ -~äöüß€]{1,12}",
        weight(),
    )
        .prop_flat_map(|(i, population, against, n, name, weight)| {
            let question = &book().questions[i];
            let codes: Vec<String> = question.codes().map(str::to_string).collect();
            some(codes).prop_map(move |codes| {
                let pick = |list: &[&str]| {
                    list.iter()
                        .filter(|id| **id != question.id)
                        .map(|id| id.to_string())
                        .take(usize::from(n % 3))
                        .collect()
                };
                Query {
                    question: Some(question.id.clone()),
                    by: pick(&["kommunenart", "groessenklasse", "fim"]),
                    population: population.clone(),
                    against: against.clone(),
                    nets: if question.answer(&name).is_some() {
                        Vec::new()
                    } else {
                        vec![NetOf {
                            name: name.clone(),
                            codes,
                        }]
                    },
                    measure: if n.is_multiple_of(2) {
                        Measure::Count
                    } else {
                        Measure::Percent
                    },
                    per: [Per::Column, Per::Row, Per::Total][usize::from(n % 3)],
                    base: [Base::Valid, Base::Asked, Base::All][usize::from(n / 3 % 3)],
                    weight: weight.clone(),
                    order: if n > 128 {
                        Order::Value
                    } else {
                        Order::Questionnaire
                    },
                    survey: (n > 200).then(|| name.clone()),
                }
            })
        })
}

proptest! {
    #[test]
    fn what_is_printed_parses_to_the_same_query(query in query()) {
        let parsed = parse(&query.to_string(), book());
        prop_assert_eq!(&parsed.problems, &[]);
        prop_assert_eq!(parsed.query, query);
    }

    #[test]
    fn any_text_parses_and_its_print_is_stable(text in "([a-z]{1,8}=)?[ -~äß%&=:;,!+]{0,60}") {
        let first = parse(&text, book()).query;
        let again = parse(&first.to_string(), book()).query;
        prop_assert_eq!(again.to_string(), first.to_string());
        prop_assert_eq!(again, first);
    }
}

/// What a control adds is what the person asks for: a negation is not widened by it.
#[test]
fn a_group_is_asked_for_beside_a_negation() {
    let next = |search: &str, control: &str, value: &str| {
        kommunalblick::views::composed(survey(), search, control, value)
    };
    let base = "?question=strategie&where=kommunenart";
    for control in ["add", "only"] {
        let single = next(&format!("{base}:!stadt"), control, "kommunenart:gemeinde");
        assert_eq!(single, format!("{base}:gemeinde"), "{control}");
        let again = next(&format!("{base}:!stadt"), control, "kommunenart:stadt");
        assert_eq!(again, format!("{base}:stadt"), "{control}");
    }
    let both = format!("{base}:stadt,gemeinde");
    assert_eq!(
        next(&format!("{base}:stadt"), "add", "kommunenart:gemeinde"),
        both
    );
    assert_eq!(
        next(&both, "only", "kommunenart:stadt"),
        format!("{base}:stadt")
    );
    let left_out = next(&format!("{base}:!stadt"), "add", "kommunenart:!gemeinde");
    assert_eq!(left_out, format!("{base}:!stadt,gemeinde"));
}
