//! The tests that Playwright runs: over the files of the site, of the public module, and in each browser.

use std::path::Path;
use std::process::Command;

use crate::browsers::{self, Found};
use crate::{Outcome, args, build, tools};

/// What a call chooses: every page instead of some of each kind, and words for Playwright itself.
pub struct Chosen {
    pub all: bool,
    pub words: Vec<String>,
}

impl Chosen {
    /// What the files of the site hold, read without a browser.
    pub fn files(&self) -> Outcome {
        tools::run(&mut self.project("files"))
    }

    /// The public module, its types and its guide.
    pub fn module(&self) -> Outcome {
        tools::run(self.project("api").env("CHROMIUM", browsers::chromium()?))
    }

    pub fn chromium(&self) -> Outcome {
        tools::run(self.project("e2e").env("CHROMIUM", browsers::chromium()?))
    }

    /// The tests in a browser that may be missing: what is left out is said.
    pub fn other(&self, project: &str, browser: Found) -> Outcome {
        match browser {
            Found::At(program) => tools::run(self.project(project).env("BROWSER", program)),
            Found::LeftOut(sentence) => {
                println!("{sentence}");
                Ok(())
            }
        }
    }

    /// Breaks a copy, again and again, and wants to be told by a test.
    pub fn mutations(&self) -> Outcome {
        let mut node = node("mutate/run.mjs");
        tools::run(
            node.args(&self.words)
                .env("CHROMIUM", browsers::chromium()?),
        )
    }

    /// One project of the tests’ configuration.
    fn project(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        node.current_dir(tools::root().join("tests"))
            .args([
                "node_modules/@playwright/test/cli.js",
                "test",
                &format!("--project={name}"),
            ])
            .args(&self.words)
            .env("XTASK", tools::this_program());
        // Words that choose tests may mean only those of another project.
        if !self.words.is_empty() {
            node.arg("--pass-with-no-tests");
        }
        if self.all {
            node.env("KOMMUNALBLICK_TESTS", "all");
        }
        node
    }
}

/// The site as it is deployed.
pub fn site() -> Outcome {
    build::command(vec!["--release".to_owned()])
}

pub fn npm_packages() -> Outcome {
    tools::npm_packages(&tools::root().join("tests"))
}

/// Builds the site as it is deployed, measures it beside an empty page in the same browser, and its module beside peers. With `large` only the
/// module, with ten million rows.
pub fn bench(mut words: Vec<String>) -> Outcome {
    let large = args::flag(&mut words, "large");
    args::nothing_left(&words, "bench")?;
    site()?;
    npm_packages()?;
    let chromium = browsers::chromium()?;
    if !large {
        tools::run(node("bench/bench.mjs").env("CHROMIUM", &chromium))?;
    }
    tools::npm_packages(&tools::root().join("tests/bench"))?;
    let out = tools::target().join("bench");
    tools::run(
        node("bench/peers.mjs")
            .args(large.then_some("large"))
            .env("CHROMIUM", &chromium)
            .env("KOMMUNALBLICK_BENCH", out),
    )
}

/// Draws the SVG files of a folder as pictures for previews.
pub fn previews(from: &Path, to: &Path) -> Outcome {
    let mut node = node("preview/draw.mjs");
    tools::run(node.args([from, to]).env("CHROMIUM", browsers::chromium()?))
}

/// The driver of WebKit where WebKit also starts: it needs more of a machine than its own packages say.
pub fn webkit() -> Outcome<Found> {
    let starts = |driver| tools::run(node("lib/webkit-starts.mjs").env("BROWSER", driver)).is_ok();
    Ok(match browsers::webkit()? {
        Found::At(driver) if !starts(&driver) => Found::LeftOut(
            "WebKit does not start on this machine, for the reason above, so its tests are left out."
                .to_owned(),
        ),
        found => found,
    })
}

/// A script of the tests.
fn node(script: &str) -> Command {
    let mut node = Command::new("node");
    node.current_dir(tools::root().join("tests")).arg(script);
    node
}
