//! What a changed control makes of a query. Every query that the controls can build comes from here.

use crate::codebook::{Codebook, Kind, Question, Reason};
use crate::query::{
    Against, Condition, Lack, Measure, NetOf, Per, Query, Weighting, Word, margins, measures,
    parse_where,
};

/// The query after a control got a value. Unknown controls and values change nothing; what no longer fits the question is dropped.
pub fn compose(book: &Codebook, query: &Query, control: &str, value: &str) -> Query {
    let mut next = query.clone();
    match control {
        "question" => ask(book, &mut next, value),
        "by" => breakdown(&mut next, 0, value),
        "panels" => breakdown(&mut next, 1, value),
        "add" => add(&mut next.population, book, value),
        "only" => only(&mut next.population, book, value),
        "against" => next.against = against(book, value),
        "against-add" => {
            if let Some(Against::Population(second)) = &mut next.against {
                add(second, book, value);
            }
        }
        "net" => merge(book, &mut next, value),
        "measure" => set(&mut next.measure, value),
        "per" => set(&mut next.per, value),
        "base" => set(&mut next.base, value),
        "order" => set(&mut next.order, value),
        "weight" => next.weight = weight(book, next.weight, value),
        "rake" => rake(&mut next, book, value),
        _ => {}
    }
    fit(book, &mut next);
    next
}

/// Value of the list of weights while margins are raked to.
pub const RAKED: &str = "(margins)";

/// A field, or none; margins stay where they are chosen.
fn weight(book: &Codebook, now: Option<Weighting>, value: &str) -> Option<Weighting> {
    match book.weight(value) {
        Some(field) => Some(Weighting::Field(field.id.clone())),
        None => now.filter(|now| value == RAKED && !now.margins().is_empty()),
    }
}

/// Adds margins as queries write them; one of a variable that has one already takes its place. They take the place of a weight field.
fn rake(query: &mut Query, book: &Codebook, text: &str) {
    let more = margins(text, book).unwrap_or_default();
    if more.is_empty() {
        return;
    }
    let now = query.weight.iter().flat_map(Weighting::margins);
    let kept = now.filter(|m| !more.iter().any(|new| new.variable == m.variable));
    let mut all: Vec<_> = kept.cloned().collect();
    all.extend(more);
    crate::order::sort_by(&mut all, |a, b| a.variable < b.variable);
    query.weight = Some(Weighting::Raked(all));
}

fn set<W: Word>(field: &mut W, word: &str) {
    if let Some(value) = W::of(word) {
        *field = value;
    }
}

/// Another question: sums of options belong to the old one.
fn ask(book: &Codebook, query: &mut Query, id: &str) {
    if book.question(id).is_some() {
        query.question = Some(id.to_string());
        query.nets.clear();
    }
}

/// Sets the first or second breakdown, or takes it away; the second takes the place of a first that is gone.
fn breakdown(query: &mut Query, at: usize, id: &str) {
    let mut slots = [query.by.first().cloned(), query.by.get(1).cloned()];
    slots[at] = Some(id.to_string()).filter(|id| !id.is_empty());
    query.by = slots.into_iter().flatten().collect();
}

/// Adds `variable:code` to conditions: a further code of a variable that is asked for already widens it. What a negation leaves out is no
/// longer left out when it is asked for.
fn add(conditions: &mut Vec<Condition>, book: &Codebook, text: &str) {
    let (more, _) = parse_where(text, book);
    for condition in more {
        if !condition.negated {
            let_in(conditions, book, &condition);
        }
        let same =
            |c: &&mut Condition| c.variable == condition.variable && c.negated == condition.negated;
        match conditions.iter_mut().find(same) {
            Some(known) => {
                let fresh = condition.codes.iter().filter(|c| !known.codes.contains(c));
                let fresh: Vec<String> = fresh.cloned().collect();
                known.codes.extend(fresh);
                known.reasons.extend(&condition.reasons);
                order_codes(book, known);
            }
            None => conditions.push(condition),
        }
    }
    normal(conditions);
}

/// Takes out of negations what is asked for; who gives one answer alone is told by it, and a negation has nothing to add.
fn let_in(conditions: &mut Vec<Condition>, book: &Codebook, asked: &Condition) {
    let many = is_multiple(book, &asked.variable);
    let of = |c: &Condition| c.negated && c.variable == asked.variable;
    conditions.retain(|c| many || !of(c));
    for negation in conditions.iter_mut().filter(|c| of(c)) {
        negation.codes.retain(|code| !asked.codes.contains(code));
        negation.reasons.retain(|lack| !asked.names(lack.reason()));
    }
    conditions.retain(|c| !(c.codes.is_empty() && c.reasons.is_empty()));
}

fn is_multiple(book: &Codebook, variable: &str) -> bool {
    book.question(variable)
        .is_some_and(|q| q.kind == Kind::Multiple)
}

/// Narrows to one group: beside the other answers of those who may give several, else in place of what was asked of its variable.
fn only(conditions: &mut Vec<Condition>, book: &Codebook, text: &str) {
    let (group, _) = parse_where(text, book);
    for condition in group {
        let_in(conditions, book, &condition);
        let many = is_multiple(book, &condition.variable);
        conditions.retain(|c| many || c.variable != condition.variable);
        conditions.push(condition);
    }
    normal(conditions);
}

/// Conditions in the order of queries, each once.
fn normal(conditions: &mut Vec<Condition>) {
    crate::order::sort_by(conditions, |a, b| a < b);
    conditions.dedup();
}

/// Codes in the order of the codebook, as queries are stated.
fn order_codes(book: &Codebook, condition: &mut Condition) {
    let question = book.question(&condition.variable);
    let place = |code: &str| question.and_then(|q| q.position(code));
    crate::order::sort_by(&mut condition.codes, |a, b| place(a) < place(b));
    let reasons = book.reasons();
    let place = |lack: &Lack| reasons.iter().position(|r| *r == lack.reason());
    crate::order::sort_by(&mut condition.reasons, |a, b| place(a) < place(b));
    condition.reasons.dedup();
}

/// `rest`, a first condition of a second population, or no comparison.
fn against(book: &Codebook, value: &str) -> Option<Against> {
    if value == "rest" {
        return Some(Against::Rest);
    }
    let mut second = Vec::new();
    add(&mut second, book, value);
    (!second.is_empty()).then_some(Against::Population(second))
}

/// Options joined by commas become one sum: that of the codebook where it names these, otherwise named after them.
fn merge(book: &Codebook, query: &mut Query, codes: &str) {
    let Some(question) = optioned(book, query) else {
        return;
    };
    let wanted: Vec<&str> = codes.split(',').collect();
    let codes: Vec<String> = question
        .codes()
        .filter(|c| wanted.contains(c))
        .map(str::to_string)
        .collect();
    if codes.len() < 2 || query.nets.iter().any(|n| n.codes == codes) {
        return;
    }
    let named = question.nets.iter().find(|n| n.codes == codes);
    let name = named.map_or_else(|| codes.join("-oder-"), |n| n.code.clone());
    let taken = |n: &str| question.answer(n).is_some() || query.nets.iter().any(|x| x.name == n);
    if !taken(&name) {
        query.nets.push(NetOf { name, codes });
    }
}

fn optioned<'a>(book: &'a Codebook, query: &Query) -> Option<&'a Question> {
    let question = book.question(query.question.as_deref()?)?;
    Some(book.optioned(question))
}

/// Drops what the question cannot have: itself as a breakdown, one breakdown twice, another kind's measure.
fn fit(book: &Codebook, query: &mut Query) {
    let own = query.question.clone();
    query.by.retain(|id| Some(id) != own.as_ref());
    query.by.dedup();
    let battery = own
        .as_deref()
        .and_then(|id| book.question(id))
        .is_some_and(|q| !q.items.is_empty());
    if query.by.is_empty() && query.compared().is_none() && !battery {
        query.per = Per::default(); // without groups every answer is 100 % of itself
    }
    let fits = optioned(book, query).is_none_or(|q| measures(q.kind).contains(&query.measure));
    if !fits {
        query.measure = Measure::default();
    }
}

/// The query without the nth condition of its population, or of the one it is compared with.
pub fn without(query: &Query, second: bool, nth: usize) -> Query {
    let mut next = query.clone();
    if let Some(list) = conditions(&mut next, second) {
        list.remove(nth);
    }
    tidy(next)
}

/// The query with the nth condition turned round.
pub fn turned(query: &Query, second: bool, nth: usize) -> Query {
    let mut next = query.clone();
    if let Some(list) = conditions(&mut next, second) {
        list[nth].negated = !list[nth].negated;
        normal(list);
    }
    next
}

/// The query whose nth condition leaves out those who lack an answer for one of these reasons, too.
pub fn without_unanswered(
    book: &Codebook,
    query: &Query,
    (second, nth): (bool, usize),
    reasons: &[Reason],
) -> Query {
    let mut next = query.clone();
    if let Some(list) = conditions(&mut next, second) {
        if let Some(question) = book.question(&list[nth].variable) {
            let more = Condition::lacks(question, reasons).reasons;
            list[nth].reasons.extend(more);
            order_codes(book, &mut list[nth]);
        }
        normal(list);
    }
    next
}

/// The query without the nth sum of options.
pub fn without_net(query: &Query, nth: usize) -> Query {
    let mut next = query.clone();
    next.nets.remove(nth);
    next
}

/// The query without the nth of its margins.
pub fn without_margin(query: &Query, nth: usize) -> Query {
    let mut next = query.clone();
    let margins = next.weight.iter().flat_map(Weighting::margins);
    let others = margins.enumerate().filter(|(at, _)| *at != nth);
    let kept: Vec<_> = others.map(|(_, margin)| margin.clone()).collect();
    next.weight = (!kept.is_empty()).then_some(Weighting::Raked(kept));
    next
}

fn conditions(query: &mut Query, second: bool) -> Option<&mut Vec<Condition>> {
    match (second, &mut query.against) {
        (false, _) => Some(&mut query.population),
        (true, Some(Against::Population(list))) => Some(list),
        (true, _) => None,
    }
}

/// Without any condition left there is no second population.
fn tidy(mut query: Query) -> Query {
    if query.against == Some(Against::Population(Vec::new())) {
        query.against = None;
    }
    query
}
