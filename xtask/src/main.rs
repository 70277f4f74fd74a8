//! `cargo xtask <command>`: everything that is done to this project, in one place.

mod alike;
#[cfg(test)]
mod architecture;
mod args;
mod browsers;
mod build;
mod check;
mod dense;
mod engine;
mod example;
mod lean;
mod offline;
mod one_file;
mod playwright;
mod previews;
mod proved;
mod recount;
mod scripts;
mod serve;
mod site;
mod size;
mod synthesize;
mod test;
mod tools;

use std::process::ExitCode;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// It was called in a wrong way: exit code 2.
    Usage(String),
    /// It could not do its work: exit code 1.
    Failed(String),
}

/// What every step answers.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A failure with this sentence.
pub fn failed<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(Failure::Failed(sentence.into()))
}

struct Command {
    name: &'static str,
    arguments: &'static str,
    summary: &'static str,
    run: fn(Vec<String>) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "build",
        arguments: "[--release] [--data DIR] [--site URL] [--out DIR]",
        summary: "makes the static site in dist/",
        run: build::command,
    },
    Command {
        name: "serve",
        arguments: "[--port N] [flags of build]",
        summary: "builds, serves it on this machine, rebuilds on change",
        run: serve::command,
    },
    Command {
        name: "test",
        arguments: "[all] [native] [data] [files] [api] [e2e]",
        summary: "runs all tests, or the ones named; with all every page and proof",
        run: test::command,
    },
    Command {
        name: "bench",
        arguments: "[large]",
        summary: "times pages, views, and the module beside its peers",
        run: playwright::bench,
    },
    Command {
        name: "check",
        arguments: "",
        summary: "format, lints and documentation, warnings are errors",
        run: check::command,
    },
    Command {
        name: "figures",
        arguments: "",
        summary: "draws the golden pictures and those of previews again",
        run: check::figures,
    },
    Command {
        name: "recount",
        arguments: "[--data DIR]",
        summary: "prints what each finding is in the responses, as CSV",
        run: recount::command,
    },
    Command {
        name: "synthesize",
        arguments: "",
        summary: "writes the synthetic responses into data/",
        run: synthesize::command,
    },
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Failed(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::from(1)
        }
        Err(Failure::Usage(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Outcome {
    let mut words = args::from_environment()?;
    if words.is_empty() || ["help", "--help", "-h"].contains(&words[0].as_str()) {
        print!("{}", help());
        return Ok(());
    }
    let name = words.remove(0);
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(_) if words.iter().any(|word| word == "--help" || word == "-h") => {
            print!("{}", help());
            Ok(())
        }
        Some(command) => (command.run)(words),
        None => Err(Failure::Usage(format!(
            "There is no command “{name}”.\n{}",
            help()
        ))),
    }
}

/// One line a command.
fn help() -> String {
    COMMANDS
        .iter()
        .map(|command| {
            let call = format!("cargo xtask {} {}", command.name, command.arguments);
            format!("{:<68} {}\n", call.trim_end(), command.summary)
        })
        .collect()
}
