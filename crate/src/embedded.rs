//! What is compiled in: a survey, and an example beside it.

use crate::package::Files;
use crate::problem::Problems;
use crate::study::Study;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of the package compiled in; none in a build that holds the survey packed.
pub fn package() -> Files {
    files(EMBEDDED)
}

/// The survey compiled in. A build by xtask holds it as [`Study::packed`] made it, checked already; other builds hold the files of
/// the package, and read and check them.
///
/// # Errors
/// What is wrong with the package.
pub fn survey() -> Result<Study, Problems> {
    match PACKED {
        Some(bytes) => Study::unpacked(bytes),
        None => Study::load(&package()),
    }
}

/// The example compiled in beside the survey: an invented survey, to try what the other's responses cannot show. Decoded, or read and
/// checked, anew at each call, as [`survey()`] is. `None` where the build has no example.
pub fn example() -> Option<Result<Study, Problems>> {
    if let Some(bytes) = PACKED_EXAMPLE {
        return Some(Study::unpacked(bytes));
    }
    let files = example_package();
    (!files.is_empty()).then(|| Study::load(&files))
}

/// The example, decoded once and kept; `None` where there is none, or it cannot be read.
pub fn kept_example() -> Option<&'static Study> {
    static KEPT: OnceLock<Option<Study>> = OnceLock::new();
    let kept = KEPT.get_or_init(|| example().and_then(Result::ok));
    kept.as_ref()
}

/// The files of the example compiled in beside it; none in a build that holds it packed, or that has no example.
pub fn example_package() -> Files {
    files(EXAMPLE)
}

fn files(texts: &[(&str, &str)]) -> Files {
    let owned = texts.iter();
    owned
        .map(|(name, text)| (name.to_string(), text.to_string()))
        .collect()
}
