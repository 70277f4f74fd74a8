//! What is compiled in: a survey, and an example beside it.

use crate::package::Files;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of the package compiled in; none in a build that holds the survey packed.
pub fn package() -> Files {
    files(EMBEDDED)
}

/// The files of the example compiled in beside it; none in a build that holds it packed, or that has no example.
pub fn example() -> Files {
    files(EXAMPLE)
}

fn files(texts: &[(&str, &str)]) -> Files {
    let owned = texts.iter();
    owned
        .map(|(name, text)| (name.to_string(), text.to_string()))
        .collect()
}
