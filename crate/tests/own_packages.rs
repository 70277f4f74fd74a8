//! Small packages as others write them, each with one thing that the survey's own has not.

mod told;

use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::query::parse;
use kommunalblick::study::Study;
use kommunalblick::study::self_check::Answers;
use kommunalblick::study::self_check::compare::{largest, lines};
use kommunalblick::table::Table;
use kommunalblick::views::{self, Links, SiteOptions, View};
use kommunalblick::words::problems::sentence;
use kommunalblick::words::table::show;
use told::{Told, told};

/// A package with a question `a` of so many options and a number `x`, and its rows; it says nothing of version, licence or study.
fn package(options: usize, rows: &[(usize, f64)]) -> Files {
    let category = |at: usize| format!(r#"{{"value":"c{at}","label":"Antwort {at}"}}"#);
    let categories: Vec<String> = (0..options).map(category).collect();
    let descriptor = format!(
        r#"{{"name":"t","resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[
        {{"name":"id","type":"string"}},
        {{"name":"a","type":"string","categories":[{}],"kommunalblick":{{"question":"a"}}}},
        {{"name":"x","type":"number","kommunalblick":{{"question":"x"}}}}]}}}}],
        "kommunalblick":{{"evidence":"observed","sections":[{{"id":"s","title":"s"}}],
        "missing":[{{"reason":"no-answer","value":"","label":"k. A."}}],
        "questions":[{{"id":"a","type":"single","section":"s","title":"a"}},{{"id":"x","type":"number","section":"s","title":"x"}}]}}}}"#,
        categories.join(",")
    );
    let row = |(at, (code, number)): (usize, &(usize, f64))| format!("{at},c{code},{number:?}\n");
    let rows: String = rows.iter().enumerate().map(row).collect();
    Files::from([
        ("datapackage.json".to_string(), descriptor),
        ("responses.csv".to_string(), format!("id,a,x\n{rows}")),
    ])
}

fn load(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn table(survey: &Study, text: &str) -> Told {
    let parsed = parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    told(survey, &parsed.query, Lang::De)
}

/// The texts of the first row.
fn texts(survey: &Study, table: &Table, text: &str) -> Vec<String> {
    let measure = parse(text, survey.codebook()).query.measure;
    let told = |cell| show::text(survey, measure, cell, Lang::De).replace('\u{a0}', " ");
    table.cells[0].iter().map(told).collect()
}

/// Two groups of 50: the second is 1 above the first.
fn two_groups(number: impl Fn(usize, usize) -> f64) -> Study {
    let row = |at: usize| (at % 2, number(at % 2, at / 2 % 5));
    load(&package(2, &(0..100).map(row).collect::<Vec<_>>()))
}

#[test]
fn digits_follow_the_spread_at_a_large_offset() {
    let survey = two_groups(|group, at| 1e15 + (group + at) as f64);
    let text = "question=x&measure=mean&by=a";
    let table = table(&survey, text);
    let shown = texts(&survey, &table, text);
    assert_eq!(
        shown,
        ["1.000.000.000.000.002,0", "1.000.000.000.000.003,0"]
    );
    assert!(
        table.summary.contains("1.000.000.000.000.003,0"),
        "{}",
        table.summary
    );
    let classes = table_of_classes(&survey);
    assert_eq!(
        classes[0],
        "1.000.000.000.000.000 bis unter 1.000.000.000.000.001"
    );
    let difference = "question=x&measure=mean&where=a:c1&against=a:c0";
    let compared = self::table(&survey, difference);
    let first = &compared.table.differences.expect("differences")[0];
    assert_eq!(first.value, 1.0);
}

fn table_of_classes(survey: &Study) -> Vec<String> {
    let table = table(survey, "question=x");
    table.table.rows.into_iter().map(|row| row.label).collect()
}

#[test]
fn means_of_a_row_have_the_same_decimals() {
    let survey = two_groups(|group, at| 5e300 + (group * 5 + at) as f64 * 1e298);
    let text = "question=x&measure=mean&by=a";
    let shown = texts(&survey, &table(&survey, text), text);
    let places = |text: &String| text.split(' ').next().map_or(0, str::len);
    assert_eq!(places(&shown[0]), places(&shown[1]), "{shown:?}");
    assert!(shown[0].starts_with("5,02"), "{shown:?}");
}

#[test]
fn more_options_than_can_be_counted_are_named() {
    let files = package(1_000, &[(0, 1.0), (999, 2.0)]);
    let survey = load(&files);
    let rendered = |view: View, search: &str| {
        views::render(&survey, Lang::De, &view, search, Links::Site)
            .main
            .0
    };
    let explore = rendered(View::EXPLORE, "?question=a");
    assert!(explore.contains("1.000 Antworten; ausgezählt werden Fragen mit höchstens 256"));
    assert!(!explore.contains("kb-cross") && !explore.contains("keine Antworten"));
    let questions = rendered(View::QUESTIONS, "");
    assert!(questions.contains("1.000 Antworten; gezählt werden Fragen mit höchstens 256"));
    let by = parse("question=x&by=a", survey.codebook());
    assert!(sentence(&by.problems[0], Lang::En).contains("at most 256 options, not 1000"));
    let parts = [&files["datapackage.json"], &files["responses.csv"]];
    assert!(parts.iter().all(|part| !part.is_empty()));
}

#[test]
fn what_a_package_does_not_say_is_left_out() {
    let survey = load(&package(2, &[(0, 1.0), (1, 2.0)]));
    let site = views::site(&survey, &SiteOptions::default());
    for file in site {
        let (path, text) = (file.path, file.html);
        for gap in [
            "Fassung ,",
            "Fassung .",
            ", .",
            ", , ",
            "version ,",
            ">Studie: .",
            ">Study: .",
        ] {
            let at = text.find(gap);
            assert_eq!(
                at.map(|at| &text[at.saturating_sub(60)..at]),
                None,
                "{path}: {gap}"
            );
        }
    }
}

#[test]
fn equal_options_are_all_the_largest() {
    let survey = load(&package(
        3,
        &[(0, 1.0), (1, 1.0), (2, 1.0), (2, 1.0), (1, 1.0)],
    ));
    let question = survey.codebook().question("a").expect("a");
    let lines = lines(&survey, &Answers::default(), question);
    let largest = largest(&lines);
    let codes: Vec<&str> = largest.iter().map(|(line, _)| line.code.as_str()).collect();
    assert_eq!(codes, ["c1", "c2"]);
}

#[test]
fn an_empty_place_says_whether_nobody_is_there() {
    let survey = load(&package(3, &[(0, 1.0), (1, 2.0)]));
    let search = "?question=x&measure=mean&by=a";
    let shown = views::render(&survey, Lang::De, &View::EXPLORE, search, Links::Site)
        .main
        .0;
    assert!(
        shown.contains("An einer Stelle gehört niemand zur Basis."),
        "{shown}"
    );
    let one = views::render(
        &survey,
        Lang::En,
        &View::EXPLORE,
        "?question=x&measure=mean",
        Links::Site,
    );
    assert!(one.main.0.contains("One number: 1 "));
}

#[test]
fn a_survey_without_rows_says_so() {
    let survey = load(&package(3, &[]));
    for (lang, sentence) in [
        (Lang::De, "Diese Umfrage hat keine Antworten"),
        (Lang::En, "This survey has no responses"),
    ] {
        let shown = views::render(&survey, lang, &View::EXPLORE, "?question=a", Links::Site);
        assert!(shown.main.0.contains(sentence), "{sentence}");
    }
}

#[test]
fn what_a_package_names_nothing_for_begins_with_its_first_question() {
    let survey = load(&package(3, &[(0, 1.0), (1, 2.0), (1, 3.0)]));
    for view in [View::START, View::EXPLORE] {
        let page = views::begin(&survey, Lang::De, &view, "", Links::Folder)
            .main
            .0;
        let first = page.split("kb-first").nth(1).expect("a picture first");
        let lead = first.split("</section>").next().unwrap_or_default();
        assert!(
            lead.contains("<svg") && lead.contains("question=a"),
            "{lead}"
        );
    }
}
