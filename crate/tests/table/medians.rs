//! The median of ordered answers is one of them, in files and at the ends of its interval too; which one, is in `tests/tables/`.

use super::packages::{files, load};
use super::{asked, example, table};
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::words::table::Teller;

/// `step` as a question of a kind.
fn survey(kind: &str) -> Study {
    let mut files = files("words");
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    assert!(descriptor.contains("\"scale\""));
    *descriptor = descriptor.replace("\"scale\"", &format!("\"{kind}\""));
    load(&files)
}

#[test]
fn an_interval_ends_in_categories() {
    for kind in ["scale", "bands"] {
        let all = table(&survey(kind), "question=step&measure=median");
        let ends = all.cells[0][0].categories.as_ref().expect("an interval");
        let labels = ends.each_ref().map(|end| end.label.as_str());
        let answers = labels.iter().all(|label| label.starts_with("Answer "));
        assert!(answers, "{labels:?}");
    }
}

#[test]
fn a_file_holds_the_label_and_never_the_place() {
    let survey = survey("bands");
    let query = asked(&survey, "question=step&measure=median");
    let table = Teller::new(&survey, Lang::En)
        .table(&query)
        .expect("a table");
    let export = Export::of_table(&survey, &query, &table, None, Lang::En, Occasion::default());
    let csv = export.csv();
    let line = csv
        .lines()
        .find(|line| line.contains(",median,Median,"))
        .expect("the median's line");
    assert!(line.contains(",Answer 2,"), "{line}");
    assert!(!line.contains(",2,"), "{line}");
}

/// Grades are numbers.
#[test]
fn the_median_of_grades_is_a_number() {
    let grade = example()
        .codebook()
        .questions
        .iter()
        .find(|q| q.kind == kommunalblick::codebook::Kind::Grade)
        .expect("a grade");
    let table = table(example(), &format!("question={}&measure=median", grade.id));
    assert_eq!(table.cells[0][0].category, None);
    assert!(table.cells[0][0].value.is_some());
}
