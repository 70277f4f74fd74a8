//! Conditions on variables: who is asked a question, who is in a population.

use super::{Question, Reason};
use serde::{Deserialize, Serialize};

/// A condition on one variable: the respondent gave one of these options or lacks an answer for one of these reasons, or neither of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Condition {
    /// Id of a question or item with codes.
    pub variable: String,
    /// `!`: none of these. Who lacks an answer gave none of the options, and so is among those for whom a negated condition holds,
    /// unless the reason is named too.
    pub negated: bool,
    /// Codes of options.
    pub codes: Vec<String>,
    /// Reasons for missing.
    pub reasons: Vec<Lack>,
}

/// A reason for missing as conditions name it: by its word. Where an option of the question has that word for its code, the plain word is
/// the option, and a star before it the reason (`*no-answer`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lack {
    pub(crate) reason: Reason,
    pub(crate) starred: bool,
}

impl Lack {
    /// A reason for lacking an answer to a question.
    pub fn of(question: &Question, reason: Reason) -> Lack {
        Lack {
            reason,
            starred: question.answer(reason.word()).is_some(),
        }
    }

    /// The reason.
    pub fn reason(self) -> Reason {
        self.reason
    }

    /// As a query writes it.
    pub(crate) fn text(self) -> String {
        let star = if self.starred { "*" } else { "" };
        format!("{star}{}", self.reason.word())
    }
}

impl Condition {
    /// The respondent's code is this one.
    pub fn is(variable: &str, code: &str) -> Condition {
        Condition {
            variable: variable.to_string(),
            negated: false,
            codes: vec![code.to_string()],
            reasons: Vec::new(),
        }
    }

    /// The respondent lacks an answer to a question for one of these reasons.
    pub fn lacks(question: &Question, reasons: &[Reason]) -> Condition {
        let lack = |reason: &Reason| Lack::of(question, *reason);
        Condition {
            variable: question.id.clone(),
            reasons: reasons.iter().map(lack).collect(),
            ..Condition::default()
        }
    }

    /// Whether a reason for missing is among those that it names.
    pub fn names(&self, reason: Reason) -> bool {
        self.reasons.iter().any(|lack| lack.reason == reason)
    }
}
