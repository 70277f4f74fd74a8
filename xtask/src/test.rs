//! `test`: native tests, the data package, the files of the site, the public module, the site in a browser.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::playwright::{self, Chosen};
use crate::{Failure, Outcome, browsers, example, failed, proved, synthesize, tools};

/// One step: what it is called, and what it does.
type Step<'a> = (String, Box<dyn FnOnce() -> Outcome + 'a>);

const GROUPS: [&str; 6] = ["native", "data", "files", "api", "e2e", MUTATIONS];

/// Tests of the tests: only when they are named.
const MUTATIONS: &str = "mutations";

/// Every page instead of some of each kind, and every proof.
const ALL: &str = "all";

pub fn command(mut words: Vec<String>) -> Outcome {
    let for_playwright = match words.iter().position(|word| word == "--") {
        Some(at) => words.split_off(at).split_off(1),
        None => Vec::new(),
    };
    let all = words.iter().any(|word| word == ALL);
    words.retain(|word| word != ALL);
    if let Some(unknown) = words.iter().find(|word| !GROUPS.contains(&word.as_str())) {
        return Err(Failure::Usage(format!(
            "test does not know “{unknown}”; it knows {ALL}, {}.",
            GROUPS.join(", ")
        )));
    }
    let named = |group: &str| words.iter().any(|word| word == group);
    let wanted = |group: &str| named(group) || (words.is_empty() && group != MUTATIONS);
    let chosen = Chosen {
        all,
        words: for_playwright,
    };
    let mut steps: Vec<Step> = Vec::new();
    if wanted("native") {
        steps.push(step("native: cargo test", native));
    }
    if wanted("data") {
        steps.extend(data(all)?);
    }
    steps.extend(of_the_site(wanted, &chosen));
    go(steps)
}

/// The data package, the study's and the example.
fn data<'a>(all: bool) -> Outcome<Vec<Step<'a>>> {
    let mut steps: Vec<Step> = vec![step("data: Python environment", || {
        tools::python().map(|_| ())
    })];
    for script in scripts()? {
        let name = format!("data: {}", tools::shown(&script));
        steps.push(step(name, move || run_script(&script)));
    }
    steps.push(step("data: responses are whole", synthesize::whole));
    let second_program = synthesize::second_program;
    steps.push(step("data: second program, own cases", second_program));
    steps.push(step("data: counted twice", synthesize::counted_twice));
    steps.push(step(
        "data: implied counts, tried twice",
        synthesize::forced,
    ));
    steps.push(step("data: no jumps between classes", synthesize::smooth));
    steps.push(step("data: independence", synthesize::independent));
    steps.extend(proofs(all)?);
    steps.push(step("data: example, made again", example::same_bytes));
    steps.push(step("data: example, answers are whole", example::whole));
    steps.push(step("data: example, counted twice", example::counted_twice));
    Ok(steps)
}

/// The proofs, where they are asked for or something changed that they rest on.
fn proofs<'a>(all: bool) -> Outcome<Vec<Step<'a>>> {
    if !all && proved::stands()? {
        let skipped = "data: implied counts and the generator: skipped, inputs unchanged since they were proved";
        return Ok(vec![step(skipped, || Ok(()))]);
    }
    Ok(vec![
        step("data: implied counts proved", synthesize::proofs),
        step("data: synthesize again", synthesize::same_bytes),
        step("data: remember what was proved", proved::remember),
    ])
}

/// What is built: its files, the public module, the pages in each browser.
fn of_the_site<'a>(wanted: impl Fn(&str) -> bool, chosen: &'a Chosen) -> Vec<Step<'a>> {
    let mut steps: Vec<Step> = Vec::new();
    if ["files", "api", "e2e", MUTATIONS].into_iter().any(&wanted) {
        steps.push(step("build --release", playwright::site));
        steps.push(step("npm packages", playwright::npm_packages));
    }
    if wanted("files") {
        steps.push(step("files: the pages without a browser", || {
            chosen.files()
        }));
    }
    if wanted("api") {
        let name = "api: in Node and Chromium, types";
        steps.push(step(name, || chosen.module()));
    }
    if wanted("e2e") {
        steps.push(step("e2e: in Chromium", || chosen.chromium()));
        steps.push(step("e2e: in Firefox", || {
            chosen.other("firefox", browsers::firefox()?)
        }));
        steps.push(step("e2e: in WebKit", || {
            chosen.other("webkit", playwright::webkit()?)
        }));
    }
    if wanted(MUTATIONS) {
        let name = "mutations: each is seen by a quick test";
        steps.push(step(name, || chosen.mutations()));
    }
    steps
}

fn step<'a>(name: impl Into<String>, work: impl FnOnce() -> Outcome + 'a) -> Step<'a> {
    (name.into(), Box::new(work))
}

/// Takes the steps one by one up to the first that fails; the last line says how it went.
fn go(steps: Vec<Step>) -> Outcome {
    let (begin, all) = (Instant::now(), steps.len());
    for (done, (name, work)) in steps.into_iter().enumerate() {
        println!("── {name}");
        let start = Instant::now();
        let result = work();
        println!(
            "── {name}: {}, {} s\n",
            if result.is_ok() { "passed" } else { "FAILED" },
            start.elapsed().as_secs()
        );
        if let Err(Failure::Failed(sentence) | Failure::Usage(sentence)) = result {
            println!(
                "{sentence}\nStopped at “{name}” after {} s, {} steps not taken.",
                begin.elapsed().as_secs(),
                all - done - 1
            );
            return failed(format!("steps: {done} passed, 1 failed"));
        }
    }
    println!("All steps took {} s.", begin.elapsed().as_secs());
    println!("steps: {all} passed, 0 failed");
    Ok(())
}

fn native() -> Outcome {
    tools::run(tools::cargo().args(["test", "--quiet", "--workspace", "--exclude", "synthesize"]))
}

/// The Python tests: those of the data package, and the one of the coverage list.
fn scripts() -> Outcome<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for folder in ["tests/data", "tests/coverage"] {
        let entries = std::fs::read_dir(tools::root().join(folder));
        let entries = entries
            .map_err(|error| Failure::Failed(format!("{folder} cannot be read: {error}.")))?;
        let paths = entries.flatten().map(|entry| entry.path());
        let mut found: Vec<_> = paths
            .filter(|path| path.extension().is_some_and(|end| end == "py"))
            .collect();
        found.sort();
        scripts.extend(found);
    }
    Ok(scripts)
}

fn run_script(script: &Path) -> Outcome {
    let mut python = Command::new(tools::python()?);
    python
        .current_dir(tools::root())
        .arg(script)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUTF8", "1");
    tools::run(python.env("XTASK", tools::this_program()))
}
