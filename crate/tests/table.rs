//! Tables of the package of made-up clubs; every number is worked out by hand from its responses. And what holds of every table.

mod clubs;

use clubs::files;
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::query;
use kommunalblick::study::Survey;
use kommunalblick::table::{Group, Table};

fn clubs() -> Survey {
    Survey::load(&files()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn table(survey: &Survey, text: &str) -> Table {
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    Table::of(survey, &parsed.query, Lang::En).unwrap_or_else(|| panic!("no table: {text}"))
}

#[test]
fn look() {
    let survey = Survey::embedded().unwrap();
    for text in [
        "question=plan&by=size",
        "question=rate&by=plan&measure=mean",
        "question=people&by=size",
        "question=tools&by=size",
        "question=steps&where=plan:yes&against=rest",
    ] {
        println!(
            "{}",
            serde_json::to_string_pretty(&table(&clubs(), text)).unwrap()
        );
    }
    for text in [
        "question=strategie&by=groessenklasse",
        "question=betrieb&by=kommunenart",
    ] {
        let t = table(&survey, text);
        println!("{} | {} | {:?}", t.title, t.summary, t.warnings);
    }
    let _: Option<(Group, Evidence)> = None;
}
