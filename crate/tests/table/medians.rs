//! The median of ordered answers is one of them, told by its label. The categories are R's (`tests/packages/words/reference.R`).

use super::packages::{files, load};
use super::{asked, example, table};
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::words::table::Teller;

/// `step` as a question of a kind.
fn survey(kind: &str) -> Study {
    let mut files = files("words");
    let descriptor = files.get_mut("datapackage.json").expect("the descriptor");
    assert!(descriptor.contains("\"scale\""));
    *descriptor = descriptor.replace("\"scale\"", &format!("\"{kind}\""));
    load(&files)
}

fn categories(table: &Table) -> Vec<(&str, &str)> {
    let own = table.cells[0]
        .iter()
        .filter_map(|cell| cell.category.as_ref());
    own.map(|c| (c.code.as_str(), c.label.as_str())).collect()
}

#[test]
fn the_median_of_a_scale_and_of_bands_is_a_category() {
    for kind in ["scale", "bands"] {
        let survey = survey(kind);
        let all = table(&survey, "question=step&measure=median");
        assert_eq!(categories(&all), [("median", "Answer 2")]);
        assert!(
            all.summary.starts_with("“Median”: “Answer 2”. Base"),
            "{}",
            all.summary
        );
        assert!(
            all.warnings
                .iter()
                .any(|w| w.starts_with("The median of ordered answers is"))
        );
        let ends = all.cells[0][0]
            .categories
            .clone()
            .expect("an interval")
            .map(|c| c.label);
        assert!(
            ends.iter().all(|label| label.starts_with("Answer ")),
            "{ends:?}"
        );
        let by = table(
            &survey,
            "question=step&measure=median&by=few&where=few:no-class,no-answer,dont-know",
        );
        assert_eq!(
            categories(&by),
            [
                ("median", "Answer 2"),
                ("total", "Answer 3"),
                ("total", "Answer 3")
            ]
        );
        let told = "Median: from “Answer 1” with “Answer 2” to “Answer 2” and “Answer 3” with “Answer 3” each.";
        assert!(by.summary.starts_with(told), "{}", by.summary);
        let two = table(
            &survey,
            "question=step&measure=median&where=few:no-class&against=rest",
        );
        assert_eq!(
            two.differences,
            Some(Vec::new()),
            "between categories there is no distance"
        );
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
