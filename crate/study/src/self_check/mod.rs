//! One respondent's answers about itself: which questions it is asked, and whether a condition holds for it.

mod answered;
pub mod compare;
pub mod file;
pub mod gaps;
pub mod grounds;
mod peers;

use super::Study;
pub use answered::answered;
pub use peers::peers;
use std::collections::BTreeMap;
use survey::codebook::{Kind, Question, Roles};
use survey::query::{Condition, parse_where};

/// So many questions may lead to one another; more would be a circle.
const LONGEST_WAY: usize = 16;

/// The answers of one respondent, and its size class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Code of the size class; `None` while it is not known.
    pub class: Option<String>,
    /// What the respondent calls itself, for paper; `None` where it says nothing. Any text, never markup.
    pub name: Option<String>,
    /// Codes by question: one, several, or of a ranking one a rank (`""` where a rank is left open). A question left out has none.
    pub given: BTreeMap<String, Vec<String>>,
}

impl Answers {
    /// The codes given to a question, ranks left open aside.
    pub fn codes(&self, question: &str) -> impl Iterator<Item = &str> {
        let given = self.given.get(question);
        let codes = given.into_iter().flatten().map(String::as_str);
        codes.filter(|code| !code.is_empty())
    }

    /// Whether a question has an answer.
    pub fn has(&self, question: &str) -> bool {
        self.codes(question).next().is_some()
    }

    /// Whether a condition holds; `None` where its question has no answer.
    pub fn holds(&self, survey: &Study, condition: &Condition) -> Option<bool> {
        let roles = &survey.descriptor().roles;
        let among = |code: &str| condition.codes.iter().any(|c| c == code);
        let hit = match &condition.variable {
            id if Some(id) == roles.size_question.as_ref() => among(self.class.as_ref()?),
            id if Some(id) == roles.kind_question.as_ref() => self.kind_among(roles, &among)?,
            id if self.has(id) => self.codes(id).any(among),
            _ => return None,
        };
        Some(hit != condition.negated)
    }

    /// Whether the kinds that the class is for are all among some, or none of them is; `None` where only a part is.
    fn kind_among(&self, roles: &Roles, among: &dyn Fn(&str) -> bool) -> Option<bool> {
        let own = roles
            .size_classes
            .iter()
            .find(|c| Some(&c.code) == self.class.as_ref())?;
        let hits = own.kinds.iter().filter(|kind| among(kind)).count();
        match hits {
            0 => Some(false),
            n if n == own.kinds.len() => Some(true),
            _ => None,
        }
    }

    /// Whether a question is asked: everyone gets it, or the answers before it lead to it.
    pub fn is_asked(&self, survey: &Study, question: &Question) -> bool {
        self.leads_to(survey, question, LONGEST_WAY)
    }

    /// Each condition holds, and its own question was asked.
    fn leads_to(&self, survey: &Study, question: &Question, steps: usize) -> bool {
        let asked = |id: &str| {
            let before = survey.codebook().question(id);
            before.is_none_or(|q| steps > 0 && self.leads_to(survey, q, steps - 1))
        };
        let mut routing = question.routing.iter();
        routing.all(|c| self.holds(survey, c) == Some(true) && asked(&c.variable))
    }

    /// Whether a question is asked and has an answer.
    pub fn answers(&self, survey: &Study, question: &Question) -> bool {
        self.has(&question.id) && self.is_asked(survey, question)
    }
}

/// The questions that one respondent can answer about itself, in their order, items in place of their batteries.
pub fn questions(survey: &Study) -> Vec<&Question> {
    let book = survey.codebook();
    let listed = &survey.descriptor().roles.self_check;
    let listed = listed.iter().filter_map(|id| book.question(id));
    listed
        .flat_map(|q| match q.kind {
            Kind::Battery => q.items.iter().filter_map(|id| book.question(id)).collect(),
            _ => vec![q],
        })
        .filter(|q| !q.answers.is_empty())
        .collect()
}

/// The codes of a question that the survey counts as progress; `None` where it takes no side.
pub fn favourable(survey: &Study, question: &str) -> Option<Vec<String>> {
    let text = &survey.descriptor().roles.favourable;
    let (conditions, _) = parse_where(text, survey.codebook()); // its mistakes stopped the build
    let own = conditions.into_iter().find(|c| c.variable == question);
    own.map(|condition| condition.codes)
}
