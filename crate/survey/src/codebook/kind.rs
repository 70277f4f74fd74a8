//! The kinds of questions.

use serde::{Deserialize, Serialize};

/// How a question is answered, and so which measures fit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of several options.
    Single,
    /// Any of several options (multiple response): every option has its own base.
    Multiple,
    /// Options put in order; only the first ranks are asked for.
    Ranking,
    /// A German school grade, 1 (best) to 6.
    Grade,
    /// Ordered steps.
    Scale,
    /// Ordered bands of a number or share.
    Bands,
    /// A number.
    Number,
    /// Words of the respondent's own.
    Text,
    /// Several items with the same options; each item is a question of its own (`id.item`).
    Battery,
}

impl Kind {
    /// Every kind with the word it has in the descriptor.
    pub const ALL: [(Kind, &'static str); 9] = [
        (Kind::Single, "single"),
        (Kind::Multiple, "multiple"),
        (Kind::Ranking, "ranking"),
        (Kind::Grade, "grade"),
        (Kind::Scale, "scale"),
        (Kind::Bands, "bands"),
        (Kind::Number, "number"),
        (Kind::Text, "text"),
        (Kind::Battery, "battery"),
    ];

    /// The word in the descriptor.
    pub fn as_str(self) -> &'static str {
        Kind::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, word)| word)
    }

    /// Whether the question can be a breakdown or a filter: each respondent has one of, or some of, a short list of codes.
    pub fn has_codes(self) -> bool {
        !matches!(
            self,
            Kind::Ranking | Kind::Number | Kind::Text | Kind::Battery
        )
    }

    /// Whether the options are steps in an order.
    pub fn has_steps(self) -> bool {
        matches!(self, Kind::Grade | Kind::Scale | Kind::Bands)
    }

    /// Whether an answer is one of several options.
    pub fn has_options(self) -> bool {
        !matches!(self, Kind::Number | Kind::Text | Kind::Battery)
    }
}
