//! The tests of the example survey in `data/example/`, which a Python script makes.

use std::process::Command;

use crate::{Outcome, tools};

/// Where it is, seen from the root.
const FOLDER: &str = "data/example";

/// The committed answers are what the script writes.
pub fn same_bytes() -> Outcome {
    python(&["data/example/make.py", "--check"])
}

/// The rows are whole: routing, sets, rankings, ids.
pub fn whole() -> Outcome {
    python(&["tests/recount/check_responses.py", FOLDER])
}

/// A second program counts the cells that the engine's tests compare with.
pub fn counted_twice() -> Outcome {
    let cases = "tests/recount/example.csv";
    python(&["tests/recount/cells.py", FOLDER, cases, "--compare"])
}

fn python(words: &[&str]) -> Outcome {
    let mut python = Command::new(tools::python()?);
    python
        .current_dir(tools::root())
        .args(words)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUTF8", "1");
    tools::run(&mut python)
}
