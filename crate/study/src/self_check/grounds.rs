//! What a recommendation rests on: its questions, each with the numbers of others that say most about it.

use super::Answers;
use super::compare::{self, Known, Line, Scope, lines};
use crate::Study;
use crate::recommendation::Recommendation;
use survey::codebook::Question;
use survey::lang::Text;
use survey::query::Condition;

/// A question that a recommendation rests on.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The question, or the battery of its items.
    pub question: &'a Question,
    /// The numbers; empty where nothing was stated about it.
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
    survey: &'a Study,
    class: Option<&str>,
    recommendation: &Recommendation,
) -> Vec<Ground<'a>> {
    let book = survey.codebook();
    let questions = recommendation.questions.iter();
    let of = |question: &'a Question| {
        let named = named(survey, class, question, &recommendation.rule);
        let numbers = match named.is_empty() {
            true => {
                let members = items_of_rule(&members(survey, question), &recommendation.rule);
                largest_known(survey, class, &members)
            }
            false => named,
        };
        let numbers = match numbers.is_empty() {
            true => of_part(survey, question, None),
            false => numbers,
        };
        Ground { question, numbers }
    };
    questions
        .filter_map(|id| book.question(id))
        .map(of)
        .collect()
}

/// What is known about an answer that calls for a recommendation: of the answers that it names, else the one with the largest share that is known.
pub fn about<'a>(survey: &'a Study, class: Option<&str>, condition: &Condition) -> Vec<Number<'a>> {
    let Some(question) = survey.codebook().question(&condition.variable) else {
        return Vec::new();
    };
    let named = named(survey, class, question, std::slice::from_ref(condition));
    match named.is_empty() {
        true => largest_known(survey, class, &[question]),
        false => named,
    }
}

/// The question itself, or the items of a battery.
fn members<'a>(survey: &'a Study, question: &'a Question) -> Vec<&'a Question> {
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
    survey: &'a Study,
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
    let known = |(q, code): (&'a Question, &String)| match number(survey, class, q, code) {
        Some(number) => vec![number],
        None => of_part(survey, q, Some(code)),
    };
    each.flat_map(known).collect()
}

/// The items that a rule names; all where it names none.
fn items_of_rule<'a>(members: &[&'a Question], rule: &[Condition]) -> Vec<&'a Question> {
    let is_named = |q: &&&Question| rule.iter().any(|condition| condition.variable == q.id);
    let named: Vec<&Question> = members.iter().filter(is_named).copied().collect();
    match named.is_empty() {
        true => members.to_vec(),
        false => named,
    }
}

/// What is known of an answer, else of a named sum that it is in.
fn number<'a>(
    survey: &'a Study,
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
fn nobody<'a>(survey: &'a Study, class: Option<&str>, question: &Question) -> Vec<Line<'a>> {
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

/// The answers with the largest share that is known, of the class rather than of all, else a named sum; of several questions those of any.
fn largest_known<'a>(
    survey: &'a Study,
    class: Option<&str>,
    questions: &[&'a Question],
) -> Vec<Number<'a>> {
    let of = |q: &'a Question| {
        let lines = nobody(survey, class, q);
        let clearest = compare::clearest(&lines).into_iter();
        clearest
            .filter_map(|(line, _)| of_line(q, line))
            .collect::<Vec<_>>()
    };
    let mut list: Vec<Number> = questions.iter().copied().flat_map(of).collect();
    if list.iter().any(|n| n.known.scope == Scope::Class) {
        list.retain(|n| n.known.scope == Scope::Class);
    }
    compare::most(list, |n| &n.known)
}

/// The largest shares, of one answer or of any, among those whom one answer led to the question: some numbers were stated of these only.
fn of_part<'a>(
    survey: &'a Study,
    question: &'a Question,
    code: Option<&String>,
) -> Vec<Number<'a>> {
    let ways = question.routing.iter().filter(|way| !way.negated);
    let codes = ways.flat_map(|way| {
        way.codes
            .iter()
            .map(|code| Condition::is(&way.variable, code))
    });
    let answers = || {
        let all = question.answers.iter();
        all.filter(|a| code.is_none_or(|code| a.code == *code))
    };
    let each = codes.flat_map(|part| answers().map(move |a| (part.clone(), a)));
    let known = each.filter_map(|(part, answer)| {
        let known = compare::of_part(survey, question, &answer.code, &part)?;
        Some(Number {
            item: question.battery.is_some().then_some(&question.title),
            answer: answer.label.clone(),
            known,
            part: Some(part),
        })
    });
    compare::most(known.collect(), |n| &n.known)
}
