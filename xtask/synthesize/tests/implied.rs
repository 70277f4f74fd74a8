//! `bounds.csv` is what the stated numbers force: every size, row and base tried. A second program tries them too (`tests/recount/bounds.py`).

use std::path::Path;
use synthesize::{bound_lines, load, plan, read};

fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

#[test]
fn the_file_holds_what_is_forced_and_nothing_else() {
    let data = data();
    let files = read(&data).unwrap();
    let survey = load(&files).unwrap();
    let bounds = plan(&survey, &data, &files).unwrap().bounds().unwrap();
    let mut reader = csv::Reader::from_path(data.join("bounds.csv")).unwrap();
    let written: Vec<[String; 6]> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(bound_lines(&bounds), written);
}
