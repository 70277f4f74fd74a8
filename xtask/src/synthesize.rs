//! `synthesize`, and the tests of what it wrote. The generator is a package of its own: only these commands compile its solver.

use std::path::Path;
use std::process::Command;

use crate::{Failure, Outcome, args, recount, tools};

/// Where `data/` is, seen from the root.
const DATA: &str = "data";

pub fn command(words: Vec<String>) -> Outcome {
    args::nothing_left(&words, "synthesize")?;
    generator(&[DATA])
}

/// The committed files are what the generator writes.
pub fn same_bytes() -> Outcome {
    generator(&[DATA, "--check"])
}

/// The generator's own tests, among them the proof of every implied count.
pub fn proofs() -> Outcome {
    tools::run(tools::cargo().args([
        "test",
        "--quiet",
        "--profile",
        "tool",
        "--package",
        "synthesize",
    ]))
}

/// A second program, which shares nothing with the engine, counts every finding the same, and finds the same statements true.
pub fn counted_twice() -> Outcome {
    compared("recount.csv", "recount.py", &recount::of_folder(DATA)?)?;
    let statements = recount::statements_of_folder(DATA)?;
    compared("statements.csv", "statements.py", &statements)
}

/// A script's own results against a table of ours.
fn compared(name: &str, script: &str, table: &str) -> Outcome {
    let file = tools::target().join(name);
    std::fs::write(&file, table).map_err(|error| {
        Failure::Failed(format!(
            "{} cannot be written: {error}.",
            tools::shown(&file)
        ))
    })?;
    python(script, &[Path::new("--compare"), &file])
}

/// The rows are whole: routing, sets, rankings, ids.
pub fn whole() -> Outcome {
    python("check_responses.py", &[])
}

/// The implied counts are what the stated numbers force, every possibility tried by the second program.
pub fn forced() -> Outcome {
    python("bounds.py", &[])
}

/// Shares change gradually along the classes where nothing is said of a class.
pub fn smooth() -> Outcome {
    python("smooth.py", &[])
}

/// Nothing depends on what nothing stated ties it to.
pub fn independent() -> Outcome {
    python("independence.py", &[])
}

/// The second program's own cases, worked out by hand.
pub fn second_program() -> Outcome {
    let mut python = Command::new(tools::python()?);
    python.current_dir(tools::root()).args([
        "-m",
        "unittest",
        "discover",
        "--buffer",
        "tests/recount",
    ]);
    tools::run(
        python
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("PYTHONUTF8", "1"),
    )
}

fn generator(words: &[&str]) -> Outcome {
    let run = [
        "run",
        "--quiet",
        "--profile",
        "tool",
        "--package",
        "synthesize",
        "--",
    ];
    tools::run(
        tools::cargo()
            .current_dir(tools::root())
            .args(run)
            .args(words),
    )
}

fn python(script: &str, words: &[&Path]) -> Outcome {
    let mut python = Command::new(tools::python()?);
    python
        .current_dir(tools::root())
        .arg(Path::new("tests/recount").join(script))
        .arg(DATA)
        .args(words)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUTF8", "1");
    tools::run(&mut python)
}
