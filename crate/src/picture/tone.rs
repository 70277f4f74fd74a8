//! The fills of the parts of a stack: colours without an order where the answers have none, two where a scale has two sides, else steps.

use crate::codebook::{Kind, Question, Sides};
use chart::level;

/// The fill of the nth of so many answers to a question.
pub fn of_answer(question: Option<&Question>, nth: usize, of: usize) -> u8 {
    let sides = question.map_or(Sides::One, Question::sides);
    match sides {
        Sides::Rising => level::side(nth, of),
        Sides::Falling => level::other_side(level::side(nth, of)),
        Sides::One if question.is_some_and(|q| q.kind == Kind::Single) => level::hue(nth),
        Sides::One => step(nth, of),
    }
}

/// Lightness of the nth of so many, spread over the six steps there are.
pub fn step(nth: usize, of: usize) -> u8 {
    (nth * 5 / of.saturating_sub(1).max(1)).min(5) as u8
}
