//! Faults of a package and what is said of them, as the files in `tests/problems/` say. Above its first empty line a file says what its
//! faults are (`# …`) and of which folder of `tests/packages/` (`package: …`). Then come its cases: changes, and below them each sentence
//! (`! …`), all of them and in order; a case without a sentence is no fault. A change is one of:
//!
//! - `resources[0].format = "xlsx"`: the value at a place of the descriptor, in the sentences' own notation, as JSON; the lines that are told
//!   are those of the descriptor with one value a line, its keys in the alphabet's order;
//! - `responses.csv: 1,small -> 1,smal`: the first such text of a file.
//!
//! A new case is a new file, or some lines in one; `KOMMUNALBLICK_REDRAW=1` writes the sentences anew, to be read before they are kept.

mod packages;

use kommunalblick::lang::Lang;
use kommunalblick::package::{DESCRIPTOR, Files};
use kommunalblick::study::Study;
use kommunalblick::words::problems::sentences;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The paragraphs of a file: its heads, then its cases.
fn paragraphs(file: &Path) -> (String, Vec<String>) {
    let text = std::fs::read_to_string(file).expect("a file of cases");
    let mut parts = text.trim_end().split("\n\n").map(str::to_string);
    let heads = parts.next().unwrap_or_default();
    assert!(heads.starts_with("# "), "{}: what is it?", file.display());
    (heads, parts.collect())
}

/// A case as it is: its changes, and what is said of them.
fn tried(package: &str, case: &str) -> String {
    let changes = case.lines().filter(|line| !line.starts_with("! "));
    let mut files = packages::files(package);
    let mut lines = Vec::new();
    for change in changes {
        changed(&mut files, change);
        lines.push(change.to_string());
    }
    let problems = Study::load(&files).err().unwrap_or_default();
    let said = sentences(&problems, Lang::En).into_iter();
    lines.extend(said.map(|sentence| format!("! {sentence}")));
    lines.join("\n")
}

fn changed(files: &mut Files, change: &str) {
    match change.split_once(" -> ") {
        Some((place, to)) => {
            let (file, from) = place.split_once(": ").expect("a file and a text");
            let text = files.get_mut(file).unwrap_or_else(|| panic!("no {file}"));
            assert!(text.contains(from), "{file} lacks {from}");
            *text = text.replacen(from, to, 1);
        }
        None => described(files, change),
    }
}

/// Puts a value at a place of the descriptor.
fn described(files: &mut Files, change: &str) {
    let (place, value) = change.split_once(" = ").expect("a place and a value");
    let pointer = place.replace('[', ".").replace(']', "").replace('.', "/");
    let pointer = format!("/{pointer}");
    let (parent, key) = pointer.rsplit_once('/').expect("a place");
    let text = files.get_mut(DESCRIPTOR).expect("a descriptor");
    let mut descriptor: Value = serde_json::from_str(text).expect("JSON");
    let value = serde_json::from_str(value).unwrap_or_else(|error| panic!("{change}: {error}"));
    match descriptor.pointer_mut(parent).expect("a known place") {
        Value::Array(list) => list[key.parse::<usize>().expect("a number")] = value,
        parent => parent[key] = value,
    }
    *text = serde_json::to_string_pretty(&descriptor).expect("a descriptor");
}

fn all() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/problems");
    let files = std::fs::read_dir(folder).expect("the folder of cases");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files
}

#[test]
fn faults_are_told_as_their_files_say() {
    let redraw = std::env::var_os("KOMMUNALBLICK_REDRAW").is_some_and(|value| value == "1");
    let (mut wrong, mut number) = (Vec::new(), 0);
    for file in all() {
        let (heads, cases) = paragraphs(&file);
        let package = heads
            .lines()
            .find_map(|line| line.strip_prefix("package: "));
        let package = package.unwrap_or_else(|| panic!("{}: of what?", file.display()));
        let found: Vec<String> = cases.iter().map(|case| tried(package, case)).collect();
        number += cases.len();
        if redraw {
            let text = format!("{heads}\n\n{}\n", found.join("\n\n"));
            std::fs::write(&file, text).expect("a file");
        } else if found != cases {
            let other = found
                .iter()
                .zip(&cases)
                .filter(|(found, case)| found != case);
            wrong.extend(other.map(|(found, _)| format!("{}\n{found}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(number >= 60, "only {number} cases");
}
