//! The package in `data/`, as a reader of the site sees it.
use kommunalblick::{package, study::Survey};

fn survey() -> Survey {
    Survey::load(&package::embedded()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_package_is_valid_and_translated() {
    let survey = survey();
    assert_eq!(survey.findings().len(), 516);
    assert_eq!(survey.figures().len(), 48);
    assert_eq!(survey.untranslated(), &[] as &[String]);
}
