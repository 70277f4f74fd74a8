//! What a click on a mark asks next.

use crate::address::compose::compose;
use crate::codebook::{Codebook, Kind, Question};
use crate::query::{Condition, Measure, Query};
use crate::table::{Group, GroupKind};

/// Only the mark's group, of a battery only its item, without a breakdown only those who answered so; `None` where nothing is narrower.
pub fn next(
    book: &Codebook,
    (query, question): (&Query, &Question),
    code: &str,
    group: &Group,
) -> Option<Query> {
    let counted = !matches!(query.measure, Measure::Mean | Measure::Median);
    let option = counted && question.kind.has_codes();
    match (query.by.first(), query.question.as_deref()) {
        _ if query.compared().is_some() => None,
        (_, Some(_)) if question.kind == Kind::Battery => {
            Some(compose(book, query, "question", &group.code))
        }
        (Some(by), _) => Some(narrowed(book, query, by, group)),
        (None, Some(own)) if option && question.answer(code).is_some() => {
            let condition = Condition::is(own, code);
            Some(compose(book, query, "only", &condition.to_string()))
        }
        _ => None,
    }
}

/// The query about a group of its breakdown alone, broken down by the next one.
fn narrowed(book: &Codebook, query: &Query, by: &str, group: &Group) -> Query {
    let condition = match (group.kind, book.question(by)) {
        (GroupKind::NoClass, Some(q)) => Condition::lacks(q, &book.reasons()),
        _ => Condition::is(by, &group.code),
    };
    let next = compose(book, query, "only", &condition.to_string());
    Query {
        by: next.by.iter().skip(1).cloned().collect(),
        ..next
    }
}
