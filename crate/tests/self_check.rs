//! Self-check: who is asked what, what stands beside an answer, which gaps there are, and files.

use kommunalblick::embedded;

use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::query::{Condition, Measure};
use kommunalblick::study::Study;
use kommunalblick::study::self_check::compare::{Scope, Standing, known, largest, lines, points};
use kommunalblick::study::self_check::file::{Fault, name, read, write};
use kommunalblick::study::self_check::gaps::advice;
use kommunalblick::study::self_check::grounds::grounds;
use kommunalblick::study::self_check::{Answers, answered, favourable, questions};
use kommunalblick::words::problems::sentence;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;

fn survey() -> &'static Study {
    static SURVEY: OnceLock<Study> = OnceLock::new();
    SURVEY.get_or_init(|| embedded::survey().expect("the survey"))
}

fn answers(class: &str, given: &[(&str, &[&str])]) -> Answers {
    let owned = |codes: &[&str]| codes.iter().map(|c| c.to_string()).collect();
    Answers {
        class: Some(class.to_string()).filter(|c| !c.is_empty()),
        given: given
            .iter()
            .map(|(id, codes)| (id.to_string(), owned(codes)))
            .collect(),
        ..Answers::default()
    }
}

fn asked(answers: &Answers, id: &str) -> bool {
    let question = survey().codebook().question(id).expect("a question");
    answers.is_asked(survey(), question)
}

#[test]
fn answers_lead_to_questions() {
    let none = answers("gk6", &[]);
    assert!(asked(&none, "strategie"));
    assert!(!asked(&none, "ziele"), "not before the filter is answered");
    let developing = answers("gk6", &[("strategie", &["entwicklung"])]);
    assert!(asked(&developing, "ziele"));
    assert!(!asked(&developing, "zusammenarbeit"));
    let without = answers("gk6", &[("strategie", &["nein"]), ("ziele", &["recht"])]);
    assert!(asked(&without, "zusammenarbeit"));
    let ziele = survey().codebook().question("ziele").expect("ziele");
    assert!(
        !without.answers(survey(), ziele),
        "an answer left from before"
    );
    let parts = answers("gk6", &[("basiskomponenten", &["de-mail", "chatbot"])]);
    assert!(asked(&parts, "betrieb.chatbot"));
    assert!(!asked(&parts, "betrieb.epayment"));
}

#[test]
fn a_class_answers_conditions_on_size_and_kind() {
    let county = answers("k2", &[]);
    let holds = |variable: &str, code: &str| county.holds(survey(), &Condition::is(variable, code));
    assert_eq!(holds("groessenklasse", "k2"), Some(true));
    assert_eq!(holds("groessenklasse", "gk1"), Some(false));
    assert_eq!(holds("kommunenart", "kreis"), Some(true));
    assert_eq!(holds("kommunenart", "stadt"), Some(false));
    let town = answers("gk6", &[]);
    let town_or_not = town.holds(survey(), &Condition::is("kommunenart", "stadt"));
    assert_eq!(town_or_not, None, "the class has towns and villages");
    let nobody = answers("", &[]);
    let unknown = nobody.holds(survey(), &Condition::is("groessenklasse", "k2"));
    assert_eq!(unknown, None);
}

#[test]
fn every_answer_that_is_compared_is_printed_or_bounded() {
    let classes = &survey().descriptor().roles.size_classes;
    let mut compared = 0;
    for class in classes.iter().map(|c| c.code.as_str()).chain([""]) {
        for question in questions(survey()) {
            for line in lines(survey(), &answers(class, &[]), question) {
                let Some(known) = line.known else { continue };
                assert!(
                    known.cell.modelled.is_none(),
                    "{} {}",
                    question.id,
                    line.code
                );
                assert!(known.least <= known.most && (0.0..=1.0).contains(&known.most));
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

/// Tab. 4 prints 66 % for the search function in the class from 10,000; the chatbot is stated for all only (Abb. 12, 1 %).
#[test]
fn the_own_class_comes_first_then_all_then_nothing() {
    let question = survey()
        .codebook()
        .question("basiskomponenten")
        .expect("it");
    let of = |option: &str, class| known(survey(), question, option, None, class);
    let search = of("suchfunktion", Some("gk6")).expect("printed");
    assert_eq!((search.scope, search.least), (Scope::Class, 0.66));
    let chatbot = of("chatbot", Some("gk6")).expect("printed");
    assert_eq!((chatbot.scope, chatbot.least), (Scope::All, 0.01));
    let operated = survey().codebook().question("betrieb.chatbot").expect("it");
    assert!(known(survey(), operated, "privat", None, Some("gk6")).is_none());
}

/// The points that an answer to a question makes: label and standing.
fn told(class: &str, id: &str, codes: &[&str]) -> Vec<(String, Standing)> {
    let question = survey().codebook().question(id).expect("a question");
    let own = answers(class, &[(id, codes)]);
    let lines = lines(survey(), &own, question);
    let points = points(survey(), &own, question, &lines);
    points
        .into_iter()
        .map(|p| (p.label.de, p.standing))
        .collect()
}

#[test]
fn of_several_answers_each_is_ahead_or_behind() {
    let parts = told("gk6", "basiskomponenten", &["chatbot"]);
    let of = |label: &str| {
        parts
            .iter()
            .find(|(l, _)| l.starts_with(label))
            .map(|p| p.1)
    };
    assert_eq!(of("Chatbot"), Some(Standing::Ahead), "1 % of all have one");
    assert_eq!(
        of("Suchfunktion"),
        Some(Standing::Behind),
        "66 % of the class have it"
    );
    assert_eq!(of("Bürgerkonto"), None, "few have it, and so not here");
    let many = told("gk6", "basiskomponenten", &["dms", "de-mail"]);
    let open = many
        .iter()
        .any(|(label, s)| *s == Standing::Ahead && label.starts_with("De-Mail"));
    assert!(!open, "about 40 % and more may be most");
    assert_eq!(
        told("gk6", "vorgehen", &["berater"])
            .iter()
            .filter(|p| p.0.contains("Beratung"))
            .count(),
        0,
        "takes no side"
    );
}

/// Tab. 4 prints 9, 39 and 52 % for the class from 10,000: less than half have or develop a strategy there, more than half among all.
#[test]
fn of_one_answer_progress_is_judged_once_and_in_the_own_class() {
    assert_eq!(
        told("gk6", "strategie", &["nein"]),
        [],
        "52 % of the class have none either"
    );
    let ahead = told("gk6", "strategie", &["entwicklung"]);
    assert!(
        matches!(ahead.as_slice(), [(_, Standing::Ahead)]),
        "{ahead:?}"
    );
    let all = told("", "strategie", &["nein"]);
    assert!(matches!(all.as_slice(), [(_, Standing::Behind)]), "{all:?}");
    assert_eq!(
        told("", "strategie", &["ja"]),
        [],
        "most have or develop one"
    );
    let good = told("", "schul-it", &["3"]);
    assert!(good.iter().all(|p| p.1 != Standing::Ahead), "{good:?}");
    assert_eq!(
        told("gk7", "glasfaser.kommunal", &["weitere"]),
        [],
        "the study does not name it"
    );
    assert_eq!(favourable(survey(), "betrieb.chatbot"), None);
}

/// Whoever compares with fewer than 30 others is neither ahead nor behind; whatever answers are given, in every class.
#[test]
fn of_fewer_than_thirty_others_nobody_is_ahead_or_behind() {
    let classes = survey().descriptor().roles.size_classes.iter();
    let mut seen = [0, 0];
    for class in classes.map(|c| c.code.as_str()).chain([""]) {
        for question in questions(survey()) {
            for code in question.codes() {
                let own = answers(class, &[(&question.id, &[code])]);
                let lines = lines(survey(), &own, question);
                for point in points(survey(), &own, question, &lines) {
                    let few = point.known.iter().any(|k| k.is_of_few());
                    seen[usize::from(point.standing == Standing::Few)] += 1;
                    assert!(
                        !few || point.standing == Standing::Few,
                        "{class} {}",
                        question.id
                    );
                }
            }
        }
    }
    assert!(seen.iter().all(|n| *n > 0), "{seen:?}");
}

/// A share of few is told as how many of how many, where one number of them alone gives it.
#[test]
fn a_share_of_few_is_k_of_n() {
    let classes = survey().descriptor().roles.size_classes.iter();
    let mut told = 0;
    for class in classes.map(|c| c.code.as_str()) {
        for question in questions(survey()) {
            for line in lines(survey(), &answers(class, &[]), question) {
                let Some((known, (k, n))) =
                    line.known.as_ref().and_then(|l| l.few().map(|f| (l, f)))
                else {
                    continue;
                };
                assert!(n < 30 && (f64::from(k) / f64::from(n) - known.least).abs() < 0.005001);
                told += 1;
            }
        }
    }
    assert!(told > 0);
}

#[test]
fn a_name_is_kept_in_the_file_and_files_without_one_still_load() {
    let named = Answers {
        name: Some("Musterstadt <b>&amp;</b>".to_string()),
        ..answers("gk6", &[("strategie", &["ja"])])
    };
    let text = write(survey(), &named, "2026-11-29");
    assert_eq!(read(survey(), &text), Ok(named));
    let without = write(survey(), &answers("gk6", &[]), "2026-11-29");
    assert!(!without.contains("\"name\": null"));
    assert_eq!(read(survey(), &without), Ok(answers("gk6", &[])));
    assert_eq!(name(" \n\u{7} "), None);
    assert_eq!(name(&"ä".repeat(300)).map(|n| n.chars().count()), Some(100));
    let wrong = without.replacen('{', "{\"name\": 7,", 1);
    assert!(matches!(
        read(survey(), &wrong).unwrap_err()[..],
        [Fault::Wrong(_)]
    ));
}

/// Nearly half is not most, and half is neither most nor few.
#[test]
fn half_is_neither_most_nor_few() {
    for class in survey()
        .descriptor()
        .roles
        .size_classes
        .iter()
        .map(|c| c.code.as_str())
        .chain([""])
    {
        for question in questions(survey()) {
            for code in question.codes() {
                let own = answers(class, &[(&question.id, &[code])]);
                let lines = lines(survey(), &own, question);
                for point in points(survey(), &own, question, &lines) {
                    let most = point.known.iter().map(|k| k.most).sum::<f64>();
                    let least = point.known.iter().map(|k| k.least).sum::<f64>();
                    match point.standing {
                        Standing::Ahead => assert!(most < 0.5, "{class} {} {code}", question.id),
                        Standing::Behind => assert!(least > 0.5, "{class} {} {code}", question.id),
                        Standing::Few => assert!(!(least..=most).contains(&0.5)),
                    }
                    assert!(point.known.windows(2).all(|k| k[0].scope == k[1].scope));
                }
            }
        }
    }
}

#[test]
fn the_largest_printed_share_is_the_largest_that_stands_beside_an_answer() {
    let all_of = |class: &str, id: &str| -> Vec<(String, Scope)> {
        let question = survey().codebook().question(id).expect("a question");
        let lines = lines(survey(), &answers(class, &[]), question);
        let most = largest(&lines).into_iter();
        most.map(|(line, known)| (line.code.clone(), known.scope))
            .collect()
    };
    let largest_of = |class: &str, id: &str| all_of(class, id).into_iter().next();
    assert_eq!(
        largest_of("", "strategie"),
        Some(("entwicklung".to_string(), Scope::All))
    );
    assert_eq!(
        largest_of("gk6", "strategie"),
        Some(("nein".to_string(), Scope::Class))
    );
    assert_eq!(
        largest_of("gk6", "breitband"),
        Some(("2".to_string(), Scope::Class)),
        "23 % of the class, above 12 % of all"
    );
    assert_eq!(
        all_of("gk6", "verantwortung-verwaltung"),
        [
            ("it".to_string(), Scope::All),
            ("organisation".to_string(), Scope::All)
        ],
        "about 40 % of all each, above 19 % of the class"
    );
    assert_eq!(largest_of("gk6", "betrieb.chatbot"), None);
}

#[test]
fn recommendations_come_by_gaps() {
    let own = answers(
        "gk6",
        &[
            ("strategie", &["nein"]),
            ("partizipation", &["nichts"]),
            ("prozessdaten", &["keine"]),
            ("verantwortung-verwaltung", &["it"]),
            ("vorgehen", &["verwaltung"]),
        ],
    );
    let list = advice(survey(), &own);
    let of = |id: &str| list.iter().find(|a| a.recommendation.id == id).expect("it");
    assert_eq!(list[0].recommendation.id, "3", "two gaps");
    assert_eq!((of("3").gaps(), of("3").judged()), (2, 2));
    assert_eq!((of("4").gaps(), of("4").judged()), (1, 1));
    assert_eq!(
        (of("5").gaps(), of("5").judged()),
        (1, 1),
        "without a strategy nobody is asked what it ties in with"
    );
    assert_eq!(
        (of("1").gaps(), of("1").judged()),
        (0, 0),
        "the way of a strategy that is not there"
    );
    let order: Vec<usize> = list
        .iter()
        .map(kommunalblick::study::self_check::gaps::Advice::gaps)
        .collect();
    assert!(order.is_sorted_by(|a, b| a >= b), "{order:?}");
}

/// On observed responses the same is counted.
#[test]
fn every_question_of_a_recommendation_has_the_printed_numbers_of_its_rule_or_its_largest() {
    let told = |id: &str, class: Option<&str>| -> Vec<(String, Vec<String>)> {
        let all = survey().recommendations().iter();
        let recommendation = all.clone().find(|r| r.id == id).expect("it");
        let list = grounds(survey(), class, recommendation);
        list.into_iter()
            .map(|ground| {
                let ids = ground.numbers.iter().map(|n| {
                    let printed = n.known.cell.printed.first().expect("a printed number");
                    printed.id.clone()
                });
                (ground.question.id.clone(), ids.collect())
            })
            .collect()
    };
    for class in [None, Some("gk6"), Some("k3")] {
        for recommendation in survey().recommendations() {
            let list = told(&recommendation.id, class);
            let ids: Vec<&String> = list.iter().map(|(id, _)| id).collect();
            assert_eq!(ids, recommendation.questions.iter().collect::<Vec<_>>());
            for (id, numbers) in list {
                assert!(!numbers.is_empty(), "{class:?} {id}");
            }
        }
    }
    let own = told("4", Some("gk6"));
    assert_eq!(
        own[0].1,
        ["F207", "F086", "F087"],
        "of the class, then of all"
    );
    let shared = told("1", None);
    assert_eq!(
        shared[0].1,
        ["F004", "F006"],
        "printed of those who develop a strategy"
    );
    assert_eq!(shared[1].1, ["F081"], "the answer that the rule denies");
    let skills = told("2", Some("gk6"));
    assert_eq!(skills[0].1, ["F106"], "of an item that the rule names");
    assert_eq!(skills[3].1, ["F497"], "of the area that the rule names");
}

#[test]
fn a_self_image_is_neither_ahead_nor_behind() {
    let areas = survey()
        .codebook()
        .question("selbsteinschaetzung")
        .expect("it");
    for area in &areas.items {
        assert_eq!(favourable(survey(), area), None, "{area}");
    }
}

#[test]
fn observed_responses_are_counted() {
    let example = embedded::example().expect("the example").expect("it loads");
    let question = example.codebook().question("sonntag").expect("sonntag");
    let known = known(&example, question, "ja", None, None).expect("counted");
    assert_eq!(example.descriptor().evidence, Evidence::Observed);
    assert_eq!(known.measure, Measure::Percent);
    let tally = known.cell.modelled.expect("a count");
    assert!(tally.base > 500 && known.least > 0.0 && known.least == known.most);
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let all: Vec<(String, Vec<String>)> = questions(survey())
        .iter()
        .map(|q| (q.id.clone(), q.codes().map(str::to_string).collect()))
        .collect();
    let one = |(id, codes): (String, Vec<String>)| {
        proptest::option::of(proptest::sample::select(codes)).prop_map(move |c| (id.clone(), c))
    };
    let given: Vec<_> = all.into_iter().map(one).collect();
    given.prop_map(|list| Answers {
        class: Some("k1".to_string()),
        given: list
            .into_iter()
            .filter_map(|(id, code)| code.map(|c| (id, vec![c])))
            .collect::<BTreeMap<_, _>>(),
        ..Answers::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_gives_back_what_was_written(own in any_answers()) {
        let text = write(survey(), &own, "2026-11-24");
        prop_assert_eq!(read(survey(), &text), Ok(own));
    }

    /// A byte changed anywhere gives other answers or a fault, never a panic.
    #[test]
    fn a_damaged_file_is_no_accident(own in any_answers(), at in 0_usize..4000, byte in 32_u8..127) {
        let mut bytes = write(survey(), &own, "2026-11-24").into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = read(survey(), &text);
        }
    }
}

#[test]
fn what_is_wrong_with_a_file_is_named_all_at_once() {
    let good = write(
        survey(),
        &answers("gk6", &[("strategie", &["ja"])]),
        "2026-11-24",
    );
    let bad = good.replace("\"ja\"", "\"jaa\"").replace("gk6", "gk66");
    let Err(faults) = read(survey(), &bad) else {
        panic!("accepted")
    };
    let told = |lang: Lang| -> Vec<String> {
        let wrong = faults.iter().filter_map(|fault| match fault {
            Fault::Wrong(problem) => Some(sentence(problem, lang)),
            _ => None,
        });
        wrong.collect()
    };
    let de = told(Lang::De);
    let class = "class: gefunden: „gk66“, erwartet: der Code einer Klasse: gk7, ";
    assert!(
        de[0].starts_with(class) && de[0].ends_with("; meinten Sie „gk6“?"),
        "{de:?}"
    );
    let answer = "answers.strategie: gefunden: „jaa“, erwartet: ein Code von strategie: ja, ";
    assert!(
        de[1].starts_with(answer) && de[1].ends_with("; meinten Sie „ja“?"),
        "{de:?}"
    );
    let en = told(Lang::En);
    assert!(
        en[1].contains("found “jaa”, expected a code of strategie: ja, "),
        "{en:?}"
    );
    assert_eq!((de.len(), en.len()), (2, 2));
    for foreign in [
        "{}",
        "",
        "[]",
        &good.replace("\"version\": 1", "\"version\": 0"),
    ] {
        assert_eq!(
            read(survey(), foreign),
            Err(vec![Fault::Foreign]),
            "{foreign}"
        );
    }
    let newer = good.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(read(survey(), &newer), Err(vec![Fault::Newer]));
    let faults = read(survey(), &good[..good.len() / 2]).unwrap_err();
    assert!(
        matches!(faults[..], [Fault::Damaged { line, .. }] if line > 3),
        "{faults:?}"
    );
}

fn after(question: &str, codes: &[&str], at: Option<usize>) -> Vec<String> {
    let question = survey().codebook().question(question).expect("a question");
    let codes = codes.iter().map(|code| code.to_string()).collect();
    answered(question, codes, at)
}

#[test]
fn none_of_these_excludes_the_others_and_they_exclude_it() {
    let codes = |n: usize| {
        let question = survey().codebook().question("partizipation");
        let open = question.expect("a question").answers.iter();
        let open = open.filter(|a| !a.exclusive).map(|a| a.code.as_str());
        open.take(n).collect::<Vec<_>>()
    };
    let two = codes(2);
    let all = [two[0], two[1], "nichts"];
    assert_eq!(after("partizipation", &all, Some(2)), ["nichts"]);
    assert_eq!(
        after("partizipation", &[two[0], "nichts"], Some(0)),
        [two[0]]
    );
    assert_eq!(after("partizipation", &two, Some(1)), two);
    assert_eq!(after("partizipation", &all, None), all, "taken back");
}

#[test]
fn an_answer_has_one_rank_the_one_it_was_given_last() {
    let question = survey().codebook().question("ziele").expect("a question");
    let [a, b] = [0, 1].map(|at| question.answers[at].code.as_str());
    assert_eq!(after("ziele", &[a, b, a], Some(2)), ["", b, a]);
    assert_eq!(after("ziele", &[b, b, ""], Some(0)), [b, "", ""]);
    assert_eq!(after("ziele", &[a, "", ""], Some(1)), [a, "", ""]);
}

#[test]
fn one_of_several_is_itself() {
    assert_eq!(after("strategie", &["ja"], Some(0)), ["ja"]);
    assert_eq!(after("strategie", &[""], Some(0)), [""]);
}
