//! Scales with two sides, such as agreement: which there are, and which of their sides is the good one.

use super::node::Node;
use super::{Kind, Question};
use crate::problem::Problems;
use serde::{Deserialize, Serialize};

/// The sides of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sides {
    /// One alone: from little to much.
    One,
    /// Two, from the bad one to the good one, such as "not at all" to "fully".
    Rising,
    /// Two, from the good one to the bad one, such as "very good" to "very bad".
    Falling,
}

const WORDS: [(&str, Sides); 3] = [
    ("one", Sides::One),
    ("rising", Sides::Rising),
    ("falling", Sides::Falling),
];

/// What a question says of its sides; `None` where it says nothing.
pub(super) fn declared(node: &Node, problems: &mut Problems) -> Option<Sides> {
    node.get("sides")?;
    let word = node.choice("sides", &WORDS.map(|(word, _)| word), problems);
    let known = WORDS.iter().find(|(own, _)| *own == word);
    known.map(|(_, sides)| *sides)
}

impl Question {
    /// The sides of its options: as the package says; else two of a grade, and of a scale with a middle.
    pub fn sides(&self) -> Sides {
        let middle = self.answers.len() % 2 == 1;
        let one_answer = self.kind.has_steps() || self.kind == Kind::Single;
        match (self.declared_sides, self.kind) {
            (Some(sides), _) if one_answer => sides,
            (None, Kind::Grade) => Sides::Falling,
            (None, Kind::Scale) if middle => Sides::Rising,
            _ => Sides::One,
        }
    }
}
