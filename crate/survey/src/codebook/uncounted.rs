//! Fields that nothing counts, each with why.

use super::field::Column;
use super::{Codebook, Holds, Kind, MOST};
use crate::lang::Text;
use crate::problem::Why;
use serde::{Deserialize, Serialize};

/// A field of the responses, or a column of their file, that nothing counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uncounted {
    /// Its name.
    pub field: String,
    /// Its title; empty where it has none.
    pub title: Text,
    /// Why nothing counts it.
    pub why: Why,
}

impl Uncounted {
    /// A column of which nothing but its name is known.
    pub fn column(name: &str, why: Why) -> Uncounted {
        Uncounted {
            field: name.to_string(),
            title: Text::default(),
            why,
        }
    }
}

/// The field of a column, if nothing counts it.
pub(super) fn of(column: &Column, book: &Codebook) -> Option<Uncounted> {
    let title = column.node.get("title").and_then(|n| n.text());
    Some(Uncounted {
        field: column.field.name.clone(),
        title: title.map_or(Text::default(), Text::same),
        why: why(column, book)?,
    })
}

fn why(column: &Column, book: &Codebook) -> Option<Why> {
    if book.weight(&column.field.name).is_some() {
        return None;
    }
    let question = column.field.holds.as_ref();
    let question = question.and_then(|(id, part)| Some((book.question(id)?, part)));
    match question {
        None => Some(by_type(column)),
        Some((q, _)) if q.kind == Kind::Text => Some(by_type(column)),
        Some((q, _)) if q.kind == Kind::Number => None,
        Some((_, Holds::Rank(rank))) if *rank > 3 => Some(Why::Rank),
        Some((q, _)) if q.answers.len() > MOST => Some(Why::Options(q.answers.len())),
        _ if column.categories.len() > MOST => Some(Why::Categories(column.categories.len())),
        _ => None,
    }
}

fn by_type(column: &Column) -> Why {
    match column.kind() {
        _ if column.field.unique => Why::Identifier,
        "date" | "datetime" | "time" | "yearmonth" | "duration" => Why::Date,
        "string" | "any" | "integer" | "number" | "year" | "boolean" => Why::Words,
        other => Why::Type(other.to_string()),
    }
}
