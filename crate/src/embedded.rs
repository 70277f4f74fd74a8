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

/// The survey compiled in. A build by xtask holds it as [`Study::packed`] made it, checked already, and the one for a first visit as [`Study::packed_brief`]
/// did; other builds hold the files of the package, and read and check them.
///
/// # Errors
/// What is wrong with the package.
pub fn survey() -> Result<Study, Problems> {
    match PACKED {
        Some(bytes) if cfg!(feature = "full") => Study::unpacked(bytes),
        Some(bytes) => Study::unpacked_brief(bytes),
        None => read(&package()),
    }
}

/// The example compiled in beside the survey: an invented survey, to try what the other's responses cannot show. Decoded, or read and
/// checked, anew at each call, as [`survey()`] is. `None` where the build has no example, or leaves it to a file of the site.
pub fn example() -> Option<Result<Study, Problems>> {
    if let Some(bytes) = PACKED_EXAMPLE {
        return Some(Study::unpacked(bytes));
    }
    let files = example_package();
    (!files.is_empty()).then(|| read(&files))
}

static EXAMPLE_KEPT: OnceLock<Option<Study>> = OnceLock::new();

/// The example, decoded once and kept; `None` where there is none, it cannot be read, or its file was not [brought](bring_example) yet.
pub fn kept_example() -> Option<&'static Study> {
    if NAMED.is_some() {
        return EXAMPLE_KEPT.get()?.as_ref();
    }
    let kept = EXAMPLE_KEPT.get_or_init(|| example().and_then(Result::ok));
    kept.as_ref()
}

/// The name of the example, whether it is compiled in or a file of the site; `None` where there is none.
pub fn example_name() -> Option<&'static str> {
    NAMED.or_else(|| Some(kept_example()?.descriptor().name.as_str()))
}

/// Takes the example from the bytes of its file; what was taken before stays.
///
/// # Errors
/// Where the bytes are of another build.
pub fn bring_example(bytes: &[u8]) -> Result<(), Problems> {
    let example = Study::unpacked_brief(bytes)?;
    EXAMPLE_KEPT.get_or_init(|| Some(example));
    Ok(())
}

/// Whether a package can be read: not in the module for a first visit, which holds what was read already.
const READS: bool = cfg!(any(feature = "full", not(target_arch = "wasm32")));

fn read(files: &Files) -> Result<Study, Problems> {
    match READS {
        true => Study::load(files),
        false => Err(Problems::default()),
    }
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
