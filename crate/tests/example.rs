//! The example in `data/example/`: what it must hold so that everything can be tried with it, and that it is counted as a second
//! program counts it (`tests/recount/cells.py` wrote `tests/recount/example.csv`).

use kommunalblick::embedded;

use kommunalblick::codebook::Kind;
use kommunalblick::columns::{Code, Columns, DONT_KNOW, NO_ANSWER, NOT_ASKED, TICKED, answered};
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::query::{self, Query};
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, SiteOptions, View};

fn example() -> Study {
    let example = embedded::example().expect("data/example/");
    example.unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn it_says_that_it_is_invented() {
    let survey = example();
    let descriptor = survey.descriptor();
    assert_eq!(descriptor.evidence, Evidence::Observed);
    assert!(descriptor.invented.de.contains("Erdachte Daten"));
    assert!(descriptor.invented.en.contains("Invented data"));
    assert_eq!(survey.untranslated(), &[] as &[String]);
    assert_eq!(descriptor.licence, "CC0-1.0");
}

#[test]
fn it_has_every_kind_of_question() {
    let survey = example();
    let questions = &survey.codebook().questions;
    for (kind, word) in Kind::ALL {
        assert!(questions.iter().any(|q| q.kind == kind), "{word}");
    }
    let routed = questions.iter().filter(|q| !q.routing.is_empty());
    assert!(routed.count() >= 2);
    let mut answers = questions.iter().flat_map(|q| &q.answers);
    assert!(answers.clone().any(|a| a.exclusive));
    assert!(answers.any(|a| a.label.de.chars().count() > 80));
}

#[test]
fn its_roles_are_filled() {
    let survey = example();
    let roles = &survey.descriptor().roles;
    let lands = survey.codebook().question("land").expect("the Land");
    let map = roles.map.as_ref().expect("a map");
    assert_eq!(map.question, "land");
    assert_eq!((lands.codes().count(), map.tiles.len()), (16, 16));
    assert_eq!(map.place("by"), Some((2, 4)), "below, in the middle");
    assert_eq!(roles.size_question.as_deref(), Some("groesse"));
    assert_eq!(roles.size_classes.len(), 5);
}

/// How often each option stands in a question's column, and options that there are not.
fn histogram(columns: &Columns, question: &str) -> Vec<u32> {
    let column = columns.answer(question).expect(question);
    let counts = (0..256).map(|code| column.cells().places().total(code));
    counts.collect()
}

#[test]
fn its_cells_are_missing_for_every_reason() {
    let survey = example();
    let share = survey.columns().answer("digitalanteil").expect("bands");
    for reason in [NOT_ASKED, NO_ANSWER, DONT_KNOW] {
        assert!(share.holding(&[reason]).count() > 0, "{reason}");
    }
    let visits = survey.columns().number("besuche").expect("numbers");
    let known = answered(visits.cells()).count();
    let silent = visits.cells().holding(&[NO_ANSWER]).count();
    let unknown = visits.cells().holding(&[DONT_KNOW]).count();
    assert!(silent > 0 && unknown > 0);
    assert_eq!(known + silent + unknown, 640);
}

#[test]
fn it_has_small_groups_and_an_option_that_nobody_chose() {
    let columns = example().columns().clone();
    let groups = [histogram(&columns, "land"), histogram(&columns, "groesse")].concat();
    assert!(groups.iter().any(|n| (1..10).contains(n)));
    assert!(groups.iter().any(|n| (10..30).contains(n)));
    assert_eq!(histogram(&columns, "sonntag-dienst")[3], 0);
}

#[test]
fn its_weights_have_a_mean_of_one_and_two_are_zero() {
    let survey = example();
    let names: Vec<&str> = survey
        .codebook()
        .weights
        .iter()
        .map(|w| w.id.as_str())
        .collect();
    assert_eq!(names, ["gewicht"]);
    let weights = survey
        .columns()
        .weight("gewicht")
        .expect("weights")
        .values();
    let mean = weights.iter().sum::<f64>() / 640.0;
    assert!((mean - 1.0).abs() < 1e-4, "{mean}");
    assert_eq!(weights.iter().filter(|w| **w == 0.0).count(), 2);
}

/// A line of the second program's table.
struct Case {
    query: String,
    option: String,
    counted: (u32, u32),
    sum: f64,
}

fn cases() -> Vec<Case> {
    let text = include_str!("../../tests/recount/example.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("a row"));
    let case = |cells: csv::StringRecord| Case {
        query: cells[0].to_string(),
        option: cells[1].to_string(),
        counted: (cells[2].parse().expect("k"), cells[3].parse().expect("n")),
        sum: cells[4].parse().expect("a sum"),
    };
    records.map(case).collect()
}

/// Everyone's numbers or weights whose sum a case names; `None` where it names a population or a rank.
fn summed(survey: &Study, query: &Query, option: &str) -> Option<f64> {
    let (book, columns) = (survey.codebook(), survey.columns());
    let id = query.question.as_deref()?;
    if !query.population.is_empty() {
        return None;
    }
    if let Some(numbers) = columns.number(id) {
        return Some(numbers.values().iter().sum());
    }
    let place = book.question(id)?.position(option)?;
    let rows = match columns.option(id, option) {
        Some(column) => column.holding(&[TICKED]),
        None => columns.answer(id)?.holding(&[Code::try_from(place).ok()?]),
    };
    let weights = columns.weight("gewicht")?.values();
    let mut sum = 0.0;
    rows.each(&mut |row| sum += weights[row]);
    Some(sum)
}

#[test]
fn it_is_counted_as_the_second_program_counts_it() {
    let survey = example();
    let (mut counts, mut sums) = (0, 0);
    for Case {
        query,
        option,
        counted,
        sum,
    } in cases()
    {
        let parsed = query::parse(&query, survey.codebook());
        assert_eq!(parsed.problems, [], "{query}");
        if let Some(tally) = survey.tally(&parsed.query, &option) {
            assert_eq!((tally.count, tally.base), counted, "{query}, {option}");
            counts += 1;
        }
        if let Some(own) = summed(&survey, &parsed.query, &option) {
            assert!((own - sum).abs() < 1e-6, "{query}, {option}: {own}, {sum}");
            sums += 1;
        }
    }
    assert_eq!((counts, sums), (27, 17));
}

#[test]
fn its_pages_can_be_rendered_and_its_bytes_are_whole() {
    let survey = example();
    let pages = views::site(&survey, &SiteOptions::default());
    assert!(
        pages
            .iter()
            .any(|p| p.path == "questions/angebote/index.html")
    );
    let other = Study::unpacked(&survey.packed()).expect("bytes of this build");
    assert_eq!(
        other.columns().weight("gewicht").map(|w| w.values().len()),
        Some(640)
    );
}

#[test]
fn answers_that_are_files_are_those_of_the_questions_that_the_start_page_leads_to() {
    let survey = example();
    let start = views::render(&survey, Lang::De, &View::START, "", Links::Folder)
        .main
        .0;
    let files = views::first_answers(&survey);
    let german: Vec<_> = files
        .iter()
        .filter(|f| !f.path.starts_with("en/"))
        .collect();
    assert!(!german.is_empty() && 2 * german.len() == files.len());
    for (at, file) in german.iter().enumerate() {
        assert_eq!(file.path, format!("explore/first/{at}.txt"));
        assert!(
            file.html.contains("<svg") && file.html.contains("kb-summary"),
            "{}",
            file.html
        );
    }
    let pages = start.matches("href=\"questions/").count();
    assert!(german.len() <= pages, "{} of {pages}", german.len());
}
