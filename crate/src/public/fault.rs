//! Why there is no answer, for the program that asked and for the person who reads it.

use super::Problem;
use crate::lang::Lang;
use crate::problem::{self, Action, Code, Expected, Problems, Wanted, nearest};
use crate::words::problems::text;
use crate::words::words;
use serde::Serialize;

/// A call that has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fault {
    /// `query`: the query cannot be answered; `argument`: an argument is of the wrong type or unknown; `package`: the survey cannot be read.
    #[cfg_attr(
        test,
        ts(type = "\"query\" | \"argument\" | \"package\" | \"state\" | \"engine\"")
    )]
    pub kind: &'static str,
    /// A sentence for a person; of a package a line for each problem.
    pub message: String,
    /// The part of the query, or the argument, that is meant; `None` where no single one is.
    pub place: Option<String>,
    /// The nearest known name; `None` where none is near.
    pub hint: Option<String>,
    /// What is wrong, as data; empty where the sentence is all there is to say. Of a package the first hundred, alike ones once.
    pub problems: Vec<Problem>,
}

impl Fault {
    /// An argument that is no text, of this type of JavaScript.
    pub fn no_text(place: &str, found: &str) -> Fault {
        Fault::argument(place, found, Wanted::Text.into(), Lang::En)
    }

    /// An argument that is neither true nor false, of this type of JavaScript.
    pub fn no_choice(place: &str, found: &str) -> Fault {
        Fault::argument(place, found, Wanted::Truth.into(), Lang::En)
    }

    /// An argument that is not what it must be.
    pub(super) fn argument(place: &str, found: &str, expected: Expected, lang: Lang) -> Fault {
        let problem = problem::Problem::found(Code::Malformed, found, expected);
        Fault::of("argument", problem.parameter(place), lang)
    }

    /// A word that is none of a closed list.
    pub(super) fn word(place: &str, found: &str, known: &[&str], lang: Lang) -> Fault {
        let problem = problem::Problem::found(Code::Unknown, found, Wanted::OneOf.of(known));
        let near = nearest(found, known.iter().copied());
        Fault::of("argument", problem.parameter(place).nearest(near), lang)
    }

    /// A survey that cannot be read.
    pub(super) fn package(problems: &Problems) -> Fault {
        Fault::unread(problems, Lang::En)
    }

    /// The same, in a language; of a single problem with its place.
    pub(super) fn unread(problems: &Problems, lang: Lang) -> Fault {
        let told = Problem::of_package(problems, lang);
        let one = Some(&told).filter(|told| told.len() == 1);
        Fault {
            place: one.and_then(|told| told[0].column.clone()),
            hint: problems
                .iter()
                .next()
                .and_then(|first| first.nearest.clone()),
            problems: told,
            ..Fault::said("package", text(problems, lang))
        }
    }

    /// A build without an example.
    pub(super) fn no_example() -> Fault {
        Fault::said("package", words(Lang::En).no_example.to_string())
    }

    /// A query that is not run: it names no question, or an unknown one, or asks more than a limit allows.
    pub(super) fn query(problem: problem::Problem, lang: Lang) -> Fault {
        let problem = problem.done(Action::NotRun);
        let told = Problem::of_query(&problem, lang);
        Fault::about("query", &problem, told)
    }

    /// A question that has no table, with this sentence.
    pub(super) fn question(message: String) -> Fault {
        Fault::part("question", message)
    }

    /// A query that is not answered for one of its parts, with this sentence.
    pub(super) fn part(place: &str, message: String) -> Fault {
        Fault {
            place: Some(place.to_string()),
            ..Fault::said("query", message)
        }
    }

    fn of(kind: &'static str, problem: problem::Problem, lang: Lang) -> Fault {
        let problem = problem.done(Action::NotRun);
        Fault::about(kind, &problem, Problem::of(&problem, lang))
    }

    fn about(kind: &'static str, problem: &problem::Problem, told: Problem) -> Fault {
        Fault {
            kind,
            message: told.message.clone(),
            place: told.column.clone(),
            hint: problem.nearest.clone(),
            problems: vec![told],
        }
    }

    fn said(kind: &'static str, message: String) -> Fault {
        Fault {
            kind,
            message,
            place: None,
            hint: None,
            problems: Vec::new(),
        }
    }
}
