//! A question that was answered.

use crate::codebook::Question;
use crate::study::self_check::compare::Line;

/// A question with an answer, and its lines.
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its options and sums.
    pub lines: Vec<Line<'a>>,
}
