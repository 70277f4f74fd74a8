//! Which recommendations the own answers call for.

use super::Answers;
use crate::Study;
use crate::recommendation::Recommendation;
use survey::query::Condition;

/// A recommendation with each answer that would call for it.
#[derive(Clone, Debug)]
pub struct Advice<'a> {
    /// The recommendation.
    pub recommendation: &'a Recommendation,
    /// The conditions of its rule, and whether each holds; `None`: the question was not answered, or not asked.
    pub signs: Vec<(&'a Condition, Option<bool>)>,
}

impl Advice<'_> {
    /// How many answers call for it.
    pub fn gaps(&self) -> usize {
        self.signs.iter().filter(|s| s.1 == Some(true)).count()
    }

    /// How many conditions could be judged.
    pub fn judged(&self) -> usize {
        self.signs.iter().filter(|s| s.1.is_some()).count()
    }
}

/// All recommendations, those with most gaps first; those alike in the study's order. A condition of a question that is not asked is not judged.
pub fn advice<'a>(survey: &'a Study, answers: &Answers) -> Vec<Advice<'a>> {
    let judged = |condition: &Condition| {
        let question = survey.codebook().question(&condition.variable)?;
        let asked = answers.is_asked(survey, question);
        asked.then(|| answers.holds(survey, condition)).flatten()
    };
    let of = |recommendation: &'a Recommendation| Advice {
        recommendation,
        signs: recommendation.rule.iter().map(|c| (c, judged(c))).collect(),
    };
    let mut list: Vec<Advice> = survey.recommendations().iter().map(of).collect();
    survey::order::sort_by(&mut list, |a, b| a.gaps() > b.gaps());
    list
}
