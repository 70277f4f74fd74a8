//! `test`: native tests, the data package, the files of the site, the public module, the site in a browser.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::tools::{self, Firefox};
use crate::{Failure, Outcome, args, build, example, failed, synthesize};

/// One step: what it is called, and what it does.
type Step<'a> = (String, Box<dyn FnOnce() -> Outcome + 'a>);

const GROUPS: [&str; 5] = ["native", "data", "files", "api", "e2e"];

pub fn command(mut words: Vec<String>) -> Outcome {
    let for_playwright = match words.iter().position(|word| word == "--") {
        Some(at) => words.split_off(at).split_off(1),
        None => Vec::new(),
    };
    if let Some(unknown) = words.iter().find(|word| !GROUPS.contains(&word.as_str())) {
        return Err(Failure::Usage(format!(
            "test does not know “{unknown}”; it knows {}.",
            GROUPS.join(", ")
        )));
    }
    let wanted = |group: &str| words.is_empty() || words.iter().any(|word| word == group);

    let mut steps: Vec<Step> = Vec::new();
    if wanted("native") {
        steps.push(step("native: cargo test", native));
    }
    if wanted("data") {
        steps.push(step("data: Python environment", || {
            tools::python().map(|_| ())
        }));
        for script in scripts()? {
            steps.push(step(
                format!("data: {}", tools::shown(&script)),
                move || run_script(&script),
            ));
        }
    }
    if wanted("data") {
        steps.push(step("data: responses are whole", synthesize::whole));
        steps.push(step(
            "data: second program, own cases",
            synthesize::second_program,
        ));
        steps.push(step("data: counted twice", synthesize::counted_twice));
        steps.push(step("data: independence", synthesize::independent));
        steps.push(step("data: implied counts proved", synthesize::proofs));
        steps.push(step("data: synthesize again", synthesize::same_bytes));
        steps.push(step("data: example, made again", example::same_bytes));
        steps.push(step("data: example, answers are whole", example::whole));
        steps.push(step("data: example, counted twice", example::counted_twice));
    }
    if ["files", "api", "e2e"].into_iter().any(wanted) {
        steps.push(step("build --release", site));
        steps.push(step("npm packages", npm_packages));
    }
    if wanted("files") {
        steps.push(step("files: the pages without a browser", || {
            playwright_over_files(&for_playwright)
        }));
    }
    if wanted("api") {
        steps.push(step("api: in Node and Chromium, types", || {
            playwright_of_the_module(&for_playwright)
        }));
    }
    if wanted("e2e") {
        steps.push(step("e2e: Playwright in Chromium", || {
            playwright_in_chromium(&for_playwright)
        }));
        steps.push(step("e2e: in Firefox", || {
            playwright_in_firefox(&for_playwright)
        }));
    }
    go(steps)
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

fn site() -> Outcome {
    build::command(vec!["--release".to_owned()])
}

fn npm_packages() -> Outcome {
    tools::npm_packages(&tools::root().join("tests"))
}

/// Builds the site as it is deployed, and measures it beside an empty page in the same browser.
pub fn bench(words: Vec<String>) -> Outcome {
    args::nothing_left(&words, "bench")?;
    site()?;
    npm_packages()?;
    let mut node = Command::new("node");
    node.current_dir(tools::root().join("tests"))
        .arg("bench/bench.mjs")
        .env("CHROMIUM", tools::chromium()?);
    tools::run(&mut node)
}

/// What the files of the site hold, read without a browser.
fn playwright_over_files(more: &[String]) -> Outcome {
    tools::run(&mut project("files", more))
}

fn playwright_in_chromium(more: &[String]) -> Outcome {
    tools::run(project("e2e", more).env("CHROMIUM", tools::chromium()?))
}

/// One project of the tests’ configuration.
fn project(name: &str, more: &[String]) -> Command {
    let mut node = playwright(more);
    node.args(["--project", name]);
    // Words that choose tests may mean only those of another project.
    if !more.is_empty() {
        node.arg("--pass-with-no-tests");
    }
    node
}

/// The public module, its types and its guide.
fn playwright_of_the_module(more: &[String]) -> Outcome {
    let mut node = playwright(more);
    node.args(["--config", "api/playwright.config.mjs"]);
    // Words that choose tests may mean only tests of the site.
    if !more.is_empty() {
        node.arg("--pass-with-no-tests");
    }
    tools::run(node.env("CHROMIUM", tools::chromium()?))
}

/// The tests in Firefox need a Firefox that is there already; it is not installed for them.
fn playwright_in_firefox(more: &[String]) -> Outcome {
    let firefox = match tools::firefox()? {
        Firefox::Found(firefox) => firefox,
        Firefox::TooOld(sentence) => {
            println!("{sentence}");
            return Ok(());
        }
        Firefox::Missing => {
            println!("Firefox is not installed, so its tests are left out.");
            return Ok(());
        }
    };
    let mut node = playwright(more);
    node.args(["--config", "e2e-firefox/playwright.config.mjs"]);
    // Words that choose tests may mean only tests in Chromium.
    if !more.is_empty() {
        node.arg("--pass-with-no-tests");
    }
    tools::run(node.env("FIREFOX", firefox))
}

/// Playwright in the folder of the tests, with words for it.
fn playwright(more: &[String]) -> Command {
    let mut node = Command::new("node");
    node.current_dir(tools::root().join("tests"))
        .arg("node_modules/@playwright/test/cli.js")
        .arg("test")
        .args(more)
        .env("XTASK", tools::this_program());
    node
}
