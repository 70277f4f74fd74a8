//! The invented packages in `tests/packages/`.

use kommunalblick::package::Files;
use kommunalblick::study::Study;
use std::path::Path;

/// A file of a package.
pub fn text(name: &str, file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packages");
    std::fs::read_to_string(folder.join(name).join(file)).expect("a file of the package")
}

/// The files of a package.
pub fn files(name: &str) -> Files {
    let read = |file: &str| (file.to_string(), text(name, file));
    ["datapackage.json", "responses.csv"].map(read).into()
}

/// The survey of some files.
pub fn load(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}
