//! What is counted is what is said: of "not", of the rest, and of tests beside sums of options.

use super::packages::{files, load};
use super::told::{Told, told};
use super::{asked, table};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::table::GroupKind;

fn says(table: &Told, text: &str) -> bool {
    table.warnings.iter().any(|warning| warning.contains(text))
}

fn german(survey: &Study, query: &str) -> Told {
    told(survey, &asked(survey, query), Lang::De)
}

/// Without a first population there are no others, and no column of nobody.
#[test]
fn everyone_is_not_compared_with_the_rest() {
    let survey = load(&files("ties"));
    let alone = table(&survey, "question=three");
    let rest = table(&survey, "question=three&against=rest");
    assert_eq!(
        (&rest.groups, &rest.cells, &rest.title),
        (&alone.groups, &alone.cells, &alone.title)
    );
    assert_eq!(
        (rest.groups[0].kind, rest.differences.clone()),
        (GroupKind::Total, None)
    );
    assert_eq!(
        rest.query.to_string(),
        "question=three&against=rest",
        "it is kept for when a population is chosen"
    );
    let told = german(&survey, "question=three&against=rest");
    assert!(says(&told, "Wählen Sie sie unter „Nur Befragte mit …“"));
    let by = table(&survey, "question=three&by=size&against=rest");
    assert_eq!(by.groups.len(), 3);
    assert_eq!(by.panels, None);
}

#[test]
fn a_population_of_everyone_leaves_no_rest() {
    let survey = load(&files("ties"));
    let all = table(&survey, "question=three&where=half:yes,no&against=rest");
    let kinds: Vec<GroupKind> = all.groups.iter().map(|g| g.kind).collect();
    assert_eq!(kinds, [GroupKind::First]);
    assert!(
        all.summary.starts_with("The largest are"),
        "{}",
        all.summary
    );
    assert!(says(&all, "nobody is left") && all.tests.is_empty());
    let nobody = table(
        &survey,
        "question=three&where=half:yes&against=half:yes;three:z",
    );
    assert!(
        says(&nobody, "nobody is in the population"),
        "{:?}",
        nobody.warnings
    );
}

/// Base R's numbers (`tests/packages/ties/reference.R`).
#[test]
fn a_sum_of_options_changes_a_test_and_a_sentence_says_so() {
    let survey = load(&files("ties"));
    let plain = table(&survey, "question=five&by=size");
    let net = german(&survey, "question=five&by=size&net=beide:b,c");
    let near = |found: f64, expected: f64| (found - expected).abs() < 1e-9 * expected;
    let (own, merged) = (&plain.tests[0], &net.tests[0]);
    assert!(own.df == Some(8.0) && near(own.statistic, 625.0), "{own:?}");
    assert!(
        merged.df == Some(6.0) && near(merged.statistic, 604.166_666_667),
        "{merged:?}"
    );
    assert_eq!(own.rows, ["e", "a", "b", "c", "d"]);
    assert_eq!(merged.rows, ["e", "a", "d", "beide"]);
    assert!(
        says(
            &net,
            "als eine Antwort: 4 Zeilen („E“; „A“; „D“; „B“ + „C“), 6 Freiheitsgrade."
        ),
        "{:?}",
        net.warnings
    );
    assert!(!says(&plain, "tested"));
    let overlap = table(&survey, "question=five&by=size&net=x:a,b;y:b,c");
    assert_eq!(
        (overlap.tests[0].df, overlap.tests[0].rows.len()),
        (Some(8.0), 5)
    );
    assert!(says(&overlap, "The combinations overlap"));
}
