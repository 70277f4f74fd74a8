//! The invented packages in `tests/packages/`.

use kommunalblick::package::Files;
use kommunalblick::study::Survey;
use std::path::Path;

/// The files of a package.
pub fn files(name: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packages");
    let read = |file: &str| {
        let text = std::fs::read_to_string(folder.join(name).join(file));
        (file.to_string(), text.expect("a file of the package"))
    };
    ["datapackage.json", "responses.csv"].map(read).into()
}

/// The survey of some files.
pub fn load(files: &Files) -> Survey {
    Survey::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}
