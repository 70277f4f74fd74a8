//! Everything there is on a size class, and on a question in every size class: what was stated, and beside it what was not.

use super::Study;
use super::exhibit::{Block, Making, shares};
use super::figure::Figure;
use survey::codebook::Question;
use survey::query::{Condition, Query};

/// Every question and every option for the size class that a profile is about, in questionnaire order; empty where it is about none.
pub fn of_class<'a>(making: Making<'a>, profile: &Figure) -> Vec<Block<'a>> {
    let survey = making.survey;
    let Some(class) = class(survey, profile) else {
        return Vec::new();
    };
    let questions = survey.codebook().questions.iter();
    let asked = questions.filter(|q| !q.answers.is_empty() && q.id != class.variable);
    let queries: Vec<Query> = asked.flat_map(|q| of_question(q, class, profile)).collect();
    let mut list = making.blocks(&queries);
    list.retain(|b| b.cells().any(|cell| !cell.is_empty())); // nobody can be counted in a question without answers in the package
    list
}

/// The condition on the size class that all queries of a profile share.
fn class<'f>(survey: &Study, profile: &'f Figure) -> Option<&'f Condition> {
    let size = survey.descriptor().roles.size_question.as_deref()?;
    let first = profile.queries.first()?.population.iter();
    let mut own = first.filter(|c| c.variable == size);
    let shared = |c: &&Condition| profile.queries.iter().all(|q| q.population.contains(c));
    own.find(shared)
}

/// All options in the class, then what the profile asks of a narrower population.
fn of_question(question: &Question, class: &Condition, profile: &Figure) -> Vec<Query> {
    let all = Query {
        population: vec![class.clone()],
        ..shares(question)
    };
    let same = |q: &&Query| q.question.as_deref() == Some(&question.id);
    let asked = profile.queries.iter().filter(same).cloned();
    [all].into_iter().chain(asked).collect()
}

/// The options of a question, or of the items of a battery, in every size class; empty for the size class itself.
pub fn in_classes<'a>(making: Making<'a>, question: &Question) -> Vec<Block<'a>> {
    let survey = making.survey;
    let Some(size) = &survey.descriptor().roles.size_question else {
        return Vec::new();
    };
    let ids = match question.items.is_empty() {
        true => std::slice::from_ref(&question.id),
        false => &question.items,
    };
    let questions = ids.iter().filter_map(|id| survey.codebook().question(id));
    let asked = questions.filter(|q| q.id != *size && !q.answers.is_empty());
    let by_size = |q: &Question| Query {
        by: vec![size.clone()],
        ..shares(q)
    };
    making.blocks(&asked.map(by_size).collect::<Vec<_>>())
}
