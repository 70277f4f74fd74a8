//! Why there is no answer, for the program that asked and for the person who reads it.

use crate::lang::Lang;
use crate::page::mistakes::{nearest, sentence, too_much};
use crate::problem::{Problem, Problems, did_you_mean, quoted};
use crate::query::Beyond;
use crate::words::{Words, fill, words};
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
    /// A sentence for a person.
    pub message: String,
    /// The part of the query, or the argument, that is meant; `None` where no single one is.
    pub place: Option<String>,
    /// The nearest known name; `None` where none is near.
    pub hint: Option<String>,
}

impl Fault {
    /// An argument that is no text.
    pub fn no_text(place: &str) -> Fault {
        Fault::argument(
            place,
            fill(words(Lang::En).argument_text, &[("place", place)]),
        )
    }

    /// An argument that is neither true nor false.
    pub fn no_choice(place: &str) -> Fault {
        Fault::argument(
            place,
            fill(words(Lang::En).argument_choice, &[("place", place)]),
        )
    }

    /// An argument with this sentence.
    pub(super) fn argument(place: &str, message: String) -> Fault {
        Fault {
            kind: "argument",
            message,
            place: Some(place.to_string()),
            hint: None,
        }
    }

    /// A word that is none of a closed list.
    pub(super) fn word(w: &Words, place: &str, found: &str, known: &[&str]) -> Fault {
        let problem = Problem::new(quoted(found), "").hint(did_you_mean(found, known.to_vec()));
        let values = [
            ("place", place),
            ("list", &known.join(", ")),
            ("found", found),
        ];
        Fault {
            hint: nearest(&problem).map(str::to_string),
            ..Fault::argument(place, fill(w.argument_word, &values))
        }
    }

    /// A survey that cannot be read, with a line for each problem.
    pub(super) fn package(problems: &Problems) -> Fault {
        Fault {
            kind: "package",
            message: problems.to_string(),
            place: None,
            hint: None,
        }
    }

    /// A build without an example.
    pub(super) fn no_example() -> Fault {
        Fault {
            kind: "package",
            message: words(Lang::En).no_example.to_string(),
            place: None,
            hint: None,
        }
    }

    /// A query that asks more than a limit allows.
    pub(super) fn beyond(lang: Lang, beyond: Beyond) -> Fault {
        Fault {
            place: beyond.limit.key().map(str::to_string),
            ..Fault::question(too_much(words(lang), lang, beyond))
        }
    }

    /// A query without a question: none named, or an unknown one.
    pub(super) fn no_question(w: &Words, problem: Option<&Problem>) -> Fault {
        let message = match problem {
            Some(problem) => sentence(w, w.asked_unknown, problem),
            None => w.asked_nothing.to_string(),
        };
        let hint = problem.and_then(nearest).map(str::to_string);
        Fault {
            hint,
            ..Fault::question(message.trim_end().to_string())
        }
    }

    /// A question that has no table, with this sentence.
    pub(super) fn question(message: String) -> Fault {
        Fault {
            kind: "query",
            message,
            place: Some("question".to_string()),
            hint: None,
        }
    }
}
