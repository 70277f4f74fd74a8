//! Any bytes are the search text of an address of Explore, of the study and of the example.
#![no_main]

#[path = "../check.rs"]
mod check;

use kommunalblick::study::Study;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static STUDY: LazyLock<Study> =
    LazyLock::new(|| Study::embedded().unwrap_or_else(|problems| panic!("{problems}")));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    check::address(&STUDY, &text);
    if let Some(example) = Study::kept_example() {
        check::address(example, &text);
    }
});
