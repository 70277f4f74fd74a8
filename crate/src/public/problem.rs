//! What is wrong, as a program gets it: its data, with the sentences of a language.

use crate::lang::Lang;
use crate::problem::{self, Problems};
use crate::words::problems::{Voice, action, sentence, told_of, what_was_expected};
use serde::Serialize;

/// So many problems of a package are told one by one.
const TOLD: usize = 100;

/// One thing that is wrong with a query, an argument or a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// What is wrong, in a word that stays the same from version to version, such as `unknown` or `missing-column`.
    pub code: &'static str,
    /// `error`: what is meant cannot be read; `changed`: it was read as something else; `doubt`: it may be wrong; `note`: it is good to know.
    #[cfg_attr(test, ts(type = "\"error\" | \"changed\" | \"doubt\" | \"note\""))]
    pub severity: &'static str,
    /// The line of a file, or the row of a table inside the descriptor, from 1; `None` where neither means anything.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub row: Option<u64>,
    /// The parameter of a query, the column of a table, the path inside the descriptor, or the argument; `None` where it is no single one.
    pub column: Option<String>,
    /// What stands there, as it was written; empty where nothing does.
    pub found: String,
    /// What could stand there, as a phrase.
    pub expected: String,
    /// What was done about it, as a sentence.
    pub action: String,
    /// How often it occurs alike.
    pub count: usize,
    /// All of it as a sentence for a person.
    pub message: String,
}

impl Problem {
    /// A problem of a package or of an argument.
    pub(super) fn of(problem: &problem::Problem, lang: Lang) -> Problem {
        Problem::with(problem, sentence(problem, lang), lang)
    }

    /// A problem of a query.
    pub(super) fn of_query(problem: &problem::Problem, lang: Lang) -> Problem {
        Problem::with(problem, told_of(problem, Voice::Query, lang), lang)
    }

    /// The first of those of a package, alike ones once.
    pub(super) fn of_package(problems: &Problems, lang: Lang) -> Vec<Problem> {
        let alike = problems.alike();
        let first = alike.iter().take(TOLD);
        first.map(|problem| Problem::of(problem, lang)).collect()
    }

    fn with(problem: &problem::Problem, message: String, lang: Lang) -> Problem {
        let place = &problem.place;
        Problem {
            code: problem.code.word(),
            severity: problem.severity.word(),
            row: place.row.or(place.line),
            column: place.name().map(str::to_string),
            found: problem.found.clone().unwrap_or_default(),
            expected: what_was_expected(problem, lang),
            action: action(problem, lang).to_string(),
            count: problem.count,
            message,
        }
    }
}
