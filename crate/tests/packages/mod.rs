//! The invented packages in `tests/packages/`.
//!
//! `eight` has the answers of eight made-up clubs, few enough to count by hand: an empty cell was not asked, `-` is no answer and `?` is
//! "don't know". It has no figures; its reading R2 asks for another population, R3 for another question and option.
#![allow(dead_code)] // no test needs all of it

use kommunalblick::package::Files;
use kommunalblick::study::Study;
use std::path::{Path, PathBuf};

/// A file of a package.
pub fn text(name: &str, file: &str) -> String {
    std::fs::read_to_string(folder(name).join(file)).expect("a file of the package")
}

fn folder(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packages");
    root.join(name)
}

/// The files of a package: its descriptor and its tables.
pub fn files(name: &str) -> Files {
    let entries = std::fs::read_dir(folder(name)).expect("the folder of the package");
    let names = entries.map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.into_string().expect("a name in UTF-8"));
    let own = names.filter(|file| file == "datapackage.json" || file.ends_with(".csv"));
    own.map(|file| (file.clone(), text(name, &file))).collect()
}

/// The survey of some files.
pub fn load(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}
