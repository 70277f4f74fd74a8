//! What a recommendation rests on: its questions, each with the numbers of others that say most about it.

use super::Answers;
use super::compare::{self, Known, Line, Scope, lines};
use crate::codebook::Question;
use crate::lang::Text;
use crate::query::Condition;
use crate::study::Survey;
use crate::study::recommendation::Recommendation;

/// A question that a recommendation rests on.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The question, or the battery of its items.
    pub question: &'a Question,
    /// The numbers; empty where nothing was printed about it.
    pub numbers: Vec<Number<'a>>,
}

/// One number of a question.
#[derive(Clone, Debug)]
pub struct Number<'a> {
    /// The item of a battery that it is about.
    pub item: Option<&'a Text>,
    /// The answer, or the sum of answers, that it counts.
    pub answer: Text,
    /// The number: of the class where it is known, else of all, else of a part of those who were asked.
    pub known: Known<'a>,
    /// The part, by the answer that leads to the question.
    pub part: Option<Condition>,
}

/// The questions of a recommendation in their order. Of each the answers that its rule names, where a number of them is known; else the
/// answer with the largest share that is.
pub fn grounds<'a>(
    survey: &'a Survey,
    class: Option<&str>,
    recommendation: &Recommendation,
) -> Vec<Ground<'a>> {
    let book = survey.codebook();
    let questions = recommendation.questions.iter();
    let of = |question: &'a Question| {
        let named = named(survey, class, question, &recommendation.rule);
        let numbers = match named.is_empty() {
            true => clearest(survey, class, question)
                .or_else(|| of_part(survey, question))
                .into_iter()
                .collect(),
            false => named,
        };
        Ground { question, numbers }
    };
    questions
        .filter_map(|id| book.question(id))
        .map(of)
        .collect()
}

/// The question itself, or the items of a battery.
fn members<'a>(survey: &'a Survey, question: &'a Question) -> Vec<&'a Question> {
    let items = question.items.iter();
    let items: Vec<&Question> = items
        .filter_map(|id| survey.codebook().question(id))
        .collect();
    match items.is_empty() {
        true => vec![question],
        false => items,
    }
}

/// The answers that a rule names, each with what is known of it.
fn named<'a>(
    survey: &'a Survey,
    class: Option<&str>,
    question: &'a Question,
    rule: &[Condition],
) -> Vec<Number<'a>> {
    let members = members(survey, question);
    let own = rule.iter().filter_map(|condition| {
        let member = members.iter().find(|q| q.id == condition.variable)?;
        Some((*member, condition))
    });
    let each = own.flat_map(|(q, condition)| condition.codes.iter().map(move |code| (q, code)));
    each.filter_map(|(q, code)| number(survey, class, q, code))
        .collect()
}

/// What is known of an answer, else of a named sum that it is in.
fn number<'a>(
    survey: &'a Survey,
    class: Option<&str>,
    question: &'a Question,
    code: &str,
) -> Option<Number<'a>> {
    let lines = nobody(survey, class, question);
    let is_in = |line: &Line| {
        let net = question
            .nets
            .iter()
            .find(|net| line.net && net.code == line.code);
        net.is_some_and(|net| net.codes.iter().any(|c| c == code))
    };
    let own = lines.iter().find(|line| !line.net && line.code == code);
    let own = own.filter(|line| line.known.is_some());
    of_line(
        question,
        own.or_else(|| {
            lines
                .iter()
                .find(|line| is_in(line) && line.known.is_some())
        })?,
    )
}

/// The answers to a question beside those of nobody.
fn nobody<'a>(survey: &'a Survey, class: Option<&str>, question: &Question) -> Vec<Line<'a>> {
    let nobody = Answers {
        class: class.map(str::to_string),
        ..Answers::default()
    };
    lines(survey, &nobody, question)
}

fn of_line<'a>(question: &'a Question, line: &Line<'a>) -> Option<Number<'a>> {
    Some(Number {
        item: question.battery.is_some().then_some(&question.title),
        answer: line.label.clone(),
        known: line.known.clone()?,
        part: None,
    })
}

/// The answer with the largest share that is known, of the class rather than of all, else a named sum; of a battery that of any item.
fn clearest<'a>(
    survey: &'a Survey,
    class: Option<&str>,
    question: &'a Question,
) -> Option<Number<'a>> {
    let of = |q: &'a Question| {
        let lines = nobody(survey, class, q);
        of_line(q, compare::clearest(&lines)?.0)
    };
    let members = members(survey, question).into_iter();
    let mut list: Vec<Number> = members.filter_map(of).collect();
    let rank = |n: &Number| (n.known.scope == Scope::Class, n.known.least);
    crate::order::sort_by(&mut list, |a, b| rank(a) > rank(b));
    list.into_iter().next()
}

/// The largest share among those whom one answer led to the question: some numbers were printed of these only.
fn of_part<'a>(survey: &'a Survey, question: &'a Question) -> Option<Number<'a>> {
    let ways = question.routing.iter().filter(|way| !way.negated);
    let codes = ways.flat_map(|way| {
        way.codes
            .iter()
            .map(|code| Condition::is(&way.variable, code))
    });
    let each = codes.flat_map(|part| question.answers.iter().map(move |a| (part.clone(), a)));
    let known = each.filter_map(|(part, answer)| {
        let known = compare::of_part(survey, question, &answer.code, &part)?;
        Some(Number {
            item: None,
            answer: answer.label.clone(),
            known,
            part: Some(part),
        })
    });
    known.reduce(|best, next| {
        if next.known.least > best.known.least {
            next
        } else {
            best
        }
    })
}
