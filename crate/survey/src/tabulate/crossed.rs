//! The answers to a question in each group of a population: one walk over who is counted, and every number of a table follows from it.

use super::answers::Answers;
use super::split::{Crowd, Split, Sums};
use crate::columns::{Bits, Code, NOT_ASKED, is_answer};
use crate::query::Base;
use counts::Sum;

/// The sums of an option, or of options together, by group.
pub struct Part {
    /// Those who gave it.
    pub hits: Sums,
    /// Out of these.
    pub base: Sums,
}

/// A question's answers by group.
pub struct Crossed<'a> {
    answers: &'a Answers<'a>,
    crowd: Crowd<'a>,
    /// Of a question with one answer the sums of each code.
    codes: Option<Vec<(Code, Sums)>>,
    /// Everyone in the group.
    pub size: Sums,
    /// Those who were asked.
    pub asked: Sums,
    /// Those with a valid answer.
    pub valid: Sums,
}

impl<'a> Crossed<'a> {
    /// Counts the answers in a population.
    pub fn new(answers: &'a Answers<'a>, crowd: Crowd<'a>) -> Crossed<'a> {
        let codes = answers.one().map(|cells| crowd.by_code(cells));
        let groups = crowd.split.groups();
        let sums = |wanted: &dyn Fn(Code) -> bool, set: Option<&Bits>| match (&codes, set) {
            (Some(codes), _) => together(codes, groups, wanted),
            (None, Some(set)) => crowd.sums(set),
            (None, None) => vec![Sum::default(); groups],
        };
        let state = answers.state();
        Crossed {
            size: sums(&|_| true, Some(crowd.rows)),
            asked: sums(&|code| code != NOT_ASKED, state.map(|s| &s.asked)),
            valid: sums(&is_answer, state.map(|s| &s.valid)),
            codes,
            answers,
            crowd,
        }
    }

    /// Those who were asked and lack a valid answer for a reason, by the reason's code in columns.
    pub fn missing(&self, reason: Code) -> Sums {
        match &self.codes {
            Some(codes) => together(codes, self.size.len(), &|code| code == reason),
            None => self.crowd.sums(&self.answers.missing(reason)),
        }
    }

    /// Respondents who gave any of these options; of mentions all of them.
    pub fn hits(&self, options: &[Code]) -> Sums {
        match &self.codes {
            Some(codes) => together(codes, self.size.len(), &|code| options.contains(&code)),
            None => self.added(&self.answers.hits(options)),
        }
    }

    /// The same out of those whom the base names: see [`Answers::base`].
    pub fn part(&self, options: &[Code], base: Base) -> Part {
        Part {
            hits: self.hits(options),
            base: match self.answers.base(options, base) {
                Some(sets) => self.added(&sets),
                None => self.base(base).clone(),
            },
        }
    }

    /// Who gave an option out of those with a valid answer to it, and who of them did not: of a question that may have several answers.
    pub fn given(&self, options: &[Code]) -> [Sums; 2] {
        let own = self.answers.base(options, Base::Valid);
        let own = own.and_then(|sets| sets.into_iter().next());
        let valid = || self.answers.state().map(|state| state.valid.clone());
        let mut without = own
            .or_else(valid)
            .unwrap_or_else(|| self.crowd.rows.clone());
        let with = self.answers.hits(options);
        with.iter().for_each(|set| without.drop(set));
        [self.added(&with), self.crowd.sums(&without)]
    }

    /// The base of the question itself, whatever its options' are.
    pub fn base(&self, base: Base) -> &Sums {
        match base {
            Base::Valid => &self.valid,
            Base::Asked => &self.asked,
            Base::All => &self.size,
        }
    }

    /// The sums over several sets, each counted for itself.
    fn added(&self, sets: &[Bits]) -> Sums {
        let mut all = vec![Sum::default(); self.size.len()];
        for set in sets {
            for (all, own) in all.iter_mut().zip(self.crowd.sums(set)) {
                *all += own;
            }
        }
        all
    }
}

/// The sums of all codes that are wanted.
fn together(codes: &[(Code, Sums)], groups: usize, wanted: &dyn Fn(Code) -> bool) -> Sums {
    let mut all = vec![Sum::default(); groups];
    for (_, sums) in codes.iter().filter(|(code, _)| wanted(*code)) {
        for (all, own) in all.iter_mut().zip(sums) {
            *all += *own;
        }
    }
    all
}

/// A population that is not split.
pub fn whole<'a>(rows: &'a Bits, weights: Option<&'a [f64]>) -> Crowd<'a> {
    Crowd {
        rows,
        split: &Split::Whole,
        weights,
    }
}
