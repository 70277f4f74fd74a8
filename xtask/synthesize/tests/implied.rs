//! Every count of `bounds.csv` is what the print forces: the solver finds no solution with any other value or base.

use std::collections::BTreeSet;
use std::path::Path;
use synthesize::{load, plan, read};

#[test]
fn no_other_value_of_an_implied_count_is_feasible() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let files = read(&data).unwrap();
    let survey = load(&files).unwrap();
    let claims = plan(&survey, &data, &files).unwrap().claims().unwrap();
    let counts: usize = claims.iter().map(|c| c.bounds().count()).sum();
    let failed: Vec<String> = claims.iter().flat_map(|c| c.prove()).collect();
    assert!(failed.is_empty(), "{failed:#?}");
    let written = std::fs::read_to_string(data.join("bounds.csv")).unwrap();
    let lines: BTreeSet<&str> = written.lines().skip(1).collect();
    assert_eq!(lines.len(), counts, "bounds.csv has a line for each proof");
}
