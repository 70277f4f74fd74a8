//! The finding as a headline: of random tables each sentence is read again, and each of its numbers looked up in the cells.

mod packages;

use kommunalblick::embedded;
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::query::{Measure, Query, parse};
use kommunalblick::study::Study;
use kommunalblick::table::{Cell, Head, Table};
use kommunalblick::words::table::{Teller, show};

/// Numbers from 0 to below `to`, the same for the same seed (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, to: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % to
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

const THREE: [&str; 3] = ["x", "y", "z"];

/// The package `ties` with 12 to 460 random answers: of some the shares differ by group, of others not.
fn random(dice: &mut Dice) -> Study {
    let mut files = packages::files("ties");
    let head = files["responses.csv"]
        .lines()
        .next()
        .expect("a head")
        .to_string();
    let rows = 12 + dice.below(449);
    let tilted = dice.below(2) == 0;
    let mut text = format!("{head}\n");
    for row in 0..rows {
        let size = dice.of(&["small", "middle", "large", "small"]);
        let three = match tilted && size == "small" && dice.below(3) > 0 {
            true => "x",
            false => dice.of(&THREE),
        };
        let half = match tilted && size == "small" && dice.below(2) > 0 {
            true => "yes",
            false => dice.of(&["yes", "no"]),
        };
        let near = dice.of(&THREE);
        let five = dice.of(&["a", "b", "c", "d", "e"]);
        let [plan, like] = [0; 2].map(|_| dice.of(&["yes", "no"]));
        let side = dice.of(&["left", "right"]);
        text += &format!("r{row},1,{three},{half},{near},{five},{size},{plan},{like},{side}\n");
    }
    files.insert("responses.csv".to_string(), text);
    packages::load(&files)
}

/// A query of those that have headlines: with and without groups, a population, another measure.
fn query(dice: &mut Dice, survey: &Study, questions: &[&str], groups: &[&str]) -> Query {
    let by = match dice.below(3) {
        0 => String::new(),
        _ => format!("&by={}", dice.of(groups)),
    };
    let measure = dice.of(&["", "", "", "&measure=count"]);
    let text = format!("question={}{by}{measure}", dice.of(questions));
    parse(&text, survey.codebook()).query
}

/// What a sentence says: numbers with labels and, where there are several groups, the groups.
struct Said {
    number: String,
    group: Option<String>,
    labels: Vec<String>,
}

/// The labels in quotation marks, in their order.
fn quoted(text: &str) -> Vec<String> {
    let pieces = text.split('„').skip(1);
    pieces
        .filter_map(|piece| Some(piece.split_once('“')?.0.to_string()))
        .collect()
}

fn said(sentence: &str) -> Vec<Said> {
    let text = sentence.trim_end_matches('.');
    if let Some(rest) = text.strip_prefix("In ") {
        return in_groups(rest);
    }
    let mut all = Vec::new();
    for piece in text.split(", weitere ").flat_map(more) {
        let piece = piece.trim_start_matches("Je ").trim_start_matches("je ");
        let end = piece
            .find(" der ")
            .or_else(|| piece.find(" antworte"))
            .or_else(|| piece.find(" nenn"));
        let end = end
            .or_else(|| piece.find(" „"))
            .unwrap_or_else(|| panic!("no number in {sentence}"));
        all.push(Said {
            number: piece[..end].to_string(),
            group: None,
            labels: quoted(piece),
        });
    }
    all
}

/// A sentence of two numbers that are not of one whole: split before the second number.
fn more(piece: &str) -> Vec<&str> {
    let second = piece.match_indices("“, ").find(|(at, _)| {
        piece[at + "“, ".len()..].starts_with(|c: char| c.is_ascii_digit() || c == 'j')
    });
    match second {
        Some((at, _)) => vec![&piece[..at + "“".len()], &piece[at + "“, ".len()..]],
        None => vec![piece],
    }
}

/// What stands behind the verb.
fn behind_verb(text: &str) -> &str {
    let verbs = [" antworten ", " antwortet ", " nennen ", " gehören "];
    let found = verbs.iter().find_map(|verb| text.split_once(verb));
    found.unwrap_or_else(|| panic!("no verb in {text}")).1
}

fn in_groups(rest: &str) -> Vec<Said> {
    let label = |text: &str| quoted(text);
    match rest.split_once(", in „") {
        None => panic!("one group alone: {rest}"),
        Some((first, second)) => {
            let names = label(first);
            let number = behind_verb(first)
                .split(" „")
                .next()
                .expect("it")
                .to_string();
            let (group, other) = second.split_once("“ ").expect("another group");
            let one = Said {
                number,
                group: Some(names[0].clone()),
                labels: names[1..].to_vec(),
            };
            let two = Said {
                number: other.to_string(),
                group: Some(group.to_string()),
                labels: names[1..].to_vec(),
            };
            vec![one, two]
        }
    }
}

fn found<'t>(table: &'t Table, said: &Said, label: &str) -> &'t Cell {
    let row = table.rows.iter().position(|head| head.label == label);
    let row = row.unwrap_or_else(|| panic!("no row {label}"));
    let group = said.group.as_ref().map_or(Some(0), |name| {
        table.groups.iter().position(|group| group.label == *name)
    });
    &table.cells[row][group.unwrap_or_else(|| panic!("no group {:?}", said.group))]
}

/// Newcombe's interval, written out anew (1998, method 10): the lower end of the difference of two shares.
fn lower_end(a: f64, n: f64, b: f64, m: f64) -> f64 {
    let z2 = 1.959_963_984_540_054_f64.powi(2);
    let wilson = |p: f64, n: f64, sign: f64| {
        let middle = p + z2 / (2.0 * n);
        let reach = (z2 * (p * (1.0 - p) / n + z2 / (4.0 * n * n))).sqrt();
        (middle + sign * reach) / (1.0 + z2 / n)
    };
    let (low, high) = (wilson(a, n, -1.0), wilson(b, m, 1.0));
    a - b - ((a - low).powi(2) + (high - b).powi(2)).sqrt()
}

/// Checks a sentence against the table it was made of.
fn check(survey: &Study, table: &Table, sentence: &str) {
    if sentence.starts_with("Kein Unterschied") {
        return bears_none(table);
    }
    let parts = said(sentence);
    assert!(
        !parts.is_empty() && parts.iter().all(|part| !part.labels.is_empty()),
        "{sentence}"
    );
    for part in &parts {
        for label in &part.labels {
            let cell = found(table, part, label);
            assert!(
                matches!(cell.evidence, Evidence::Observed | Evidence::Published),
                "{sentence}"
            );
            let text = show::text(survey, table.query.measure, cell, Lang::De);
            assert_eq!(text, part.number, "{sentence} ({label})");
        }
    }
    if let [one, two] = parts.as_slice()
        && one.group.is_some()
    {
        let [high, low] = [one, two].map(|part| found(table, part, &part.labels[0]));
        let [n, m] = [high, low].map(|cell| cell.base.expect("a base"));
        assert!(n >= 30.0 && m >= 30.0, "{sentence}: {n} and {m}");
        let end = lower_end(high.share.expect("it"), n, low.share.expect("it"), m);
        assert!(end > 0.0, "{sentence}: {end}");
        assert!(
            probable(table, &one.labels[0]) < 0.05,
            "{sentence}: by chance"
        );
    }
}

/// How often such differences are found where there is no relation: what the last test of a row, or of the table, says; 0 where there is none.
fn probable(table: &Table, label: &str) -> f64 {
    let head = table.rows.iter().find(|head| head.label == label);
    let code = head.map(|head| head.code.as_str());
    let own = table
        .tests
        .iter()
        .filter(|t| t.row.is_none() || t.row.as_deref() == code);
    own.last()
        .map_or(0.0, |test| test.p_adjusted.unwrap_or(test.p))
}

/// No two groups of enough respondents differ, and no test says that groups do.
fn bears_none(table: &Table) {
    let tested = |head: &Head| !table.tests.is_empty() && probable(table, &head.label) < 0.05;
    assert!(
        !table.rows.iter().any(tested),
        "a test says that they differ: {:?}",
        table.tests
    );
    if table.query.measure != Measure::Percent {
        return;
    }
    for (head, cells) in table.rows.iter().zip(&table.cells) {
        for (high, a) in cells.iter().zip(&table.groups) {
            for (low, b) in cells.iter().zip(&table.groups) {
                let (Some(x), Some(y), Some(n), Some(m)) =
                    (high.share, low.share, high.base, low.base)
                else {
                    continue;
                };
                let chance = probable(table, &head.label) >= 0.05;
                let differ = n >= 30.0 && m >= 30.0 && lower_end(x, n, y, m) > 0.0 && !chance;
                assert!(
                    !differ || !table.apart,
                    "{} and {} differ: {x}, {y}",
                    a.label,
                    b.label
                );
            }
        }
    }
}

#[test]
fn of_random_tables_each_sentence_is_true() {
    let mut dice = Dice(20_190_218);
    let (mut tables, mut compared, mut none, mut unsaid) = (0, 0, 0, 0);
    while tables < 200 {
        let survey = random(&mut dice);
        for _ in 0..4 {
            let query = query(
                &mut dice,
                &survey,
                &["three", "half", "near", "five", "like"],
                &["size", "size", "plan", "side"],
            );
            let teller = Teller::new(&survey, Lang::De);
            let table = teller.table(&query).expect("a table");
            tables += 1;
            let Some(sentence) = teller.headline(&table) else {
                let found = |head: &Head| probable(&table, &head.label) < 0.05;
                assert!(table.rows.iter().any(found), "observed numbers");
                unsaid += 1;
                continue;
            };
            check(&survey, &table, &sentence);
            compared += usize::from(sentence.contains(", in „"));
            none += usize::from(sentence.starts_with("Kein"));
        }
    }
    assert!(
        compared > 8 && none > 20 && unsaid < 20,
        "{compared} compared, {none} alike, {unsaid} that differ somehow"
    );
}

#[test]
fn of_the_study_each_sentence_is_stated() {
    let survey = embedded::survey().expect("the survey");
    let teller = Teller::new(&survey, Lang::De);
    let (mut told, mut compared) = (0, 0);
    for question in survey
        .codebook()
        .questions
        .iter()
        .filter(|q| q.battery.is_none())
    {
        for by in ["", "&by=groessenklasse", "&by=kommunenart"] {
            let query = parse(&format!("question={}{by}", question.id), survey.codebook()).query;
            let Some(table) = teller.table(&query) else {
                continue;
            };
            let Some(sentence) = teller.headline(&table) else {
                continue;
            };
            assert!(!sentence.contains("modelliert"), "{sentence}");
            told += 1;
            assert!(
                !sentence.starts_with("In ") || sentence.contains(", in „"),
                "one group picked out: {sentence}"
            );
            if sentence.contains(", in „") {
                compared += 1;
                check(&survey, &table, &sentence);
            }
        }
    }
    assert!(
        told > 30 && compared > 0,
        "{told} told, {compared} compared"
    );
}

#[test]
fn the_package_brings_the_words_of_a_headline() {
    let survey = embedded::survey().expect("the survey");
    let query = Query::of("strategie");
    let told = |lang| {
        let teller = Teller::new(&survey, lang);
        let sentence = teller.headline(&teller.table(&query).expect("a table"));
        sentence.map(|text| text.replace('\u{a0}', " "))
    };
    let expected =
        "14 % der Kommunen haben eine Digitalisierungsstrategie, weitere 45 % entwickeln eine.";
    assert_eq!(told(Lang::De).as_deref(), Some(expected));
    let expected =
        "14% of the municipalities have a digital strategy, another 45% are developing one.";
    assert_eq!(told(Lang::En).as_deref(), Some(expected));
}
