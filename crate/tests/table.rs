//! Tables: as the files of `tests/tables/` say, compared with R for the example, looked up in the study; and what holds of every table and
//! every query that the controls can build.

#[path = "table/cases.rs"]
mod cases;
#[path = "table/evidence.rs"]
mod evidence;
#[path = "../../tests/fuzz/check.rs"]
mod fuzz;
#[path = "table/medians.rs"]
mod medians;
#[path = "table/mutate.rs"]
mod mutate;
mod packages;
#[path = "table/property.rs"]
mod property;
#[path = "table/raking.rs"]
mod raking;
#[path = "table/reference.rs"]
mod reference;
mod told;
#[path = "table/walk.rs"]
mod walk;
#[path = "table/words.rs"]
mod words;

use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::query::{self, Query};
use kommunalblick::study::Study;
use std::sync::OnceLock;
use told::{Told, told};

/// The study.
fn study() -> &'static Study {
    static STUDY: OnceLock<Study> = OnceLock::new();
    STUDY.get_or_init(|| embedded::survey().unwrap_or_else(|problems| panic!("{problems}")))
}

/// The example, which counts as observed.
fn example() -> &'static Study {
    embedded::kept_example().expect("data/example/ is a valid package")
}

/// A query without mistakes.
fn asked(survey: &Study, text: &str) -> Query {
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    parsed.query
}

fn table(survey: &Study, text: &str) -> Told {
    told(survey, &asked(survey, text), Lang::En)
}
