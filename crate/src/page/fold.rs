//! Long lists in pieces: the first stands open, each other one in a fold that says what it holds. All of it stands in the page: a browser finds words in
//! closed folds and opens the one to which an address leads; paper has them open.

use super::link::Ctx;
use crate::words::{fill, words};
use maud::{Markup, html};

/// So many lines stand open.
pub const ROWS: usize = 25;

/// A piece of a list.
pub struct Piece {
    /// What it holds, in a few words.
    pub says: String,
    /// Whether it is open from the start: the address leads into it.
    pub open: bool,
    /// What stands in it.
    pub inside: Markup,
}

/// The pieces, all but the first folded.
pub fn folds(pieces: impl IntoIterator<Item = Piece>) -> Markup {
    let mut pieces = pieces.into_iter();
    html! {
        @if let Some(first) = pieces.next() { (first.inside) }
        (folds_only(pieces))
    }
}

/// The same, where what stands open is another thing.
pub fn folds_only(pieces: impl IntoIterator<Item = Piece>) -> Markup {
    html! { @for piece in pieces {
        details.kb-more open[piece.open] { summary { (piece.says) } (piece.inside) }
    } }
}

/// One of many that stand below each other.
pub struct Item<'a> {
    /// The place that an address names.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What stands there.
    pub inside: Markup,
}

/// As many as shall stand open, the rest in folds.
pub fn long(ctx: &Ctx, items: &[Item], open: usize) -> Markup {
    let (first, rest) = items.split_at(items.len().min(open));
    let pieces = rest.chunks(ROWS).enumerate().map(|(at, own)| {
        let from = first.len() + at * ROWS;
        let [start, end] = [own.first(), own.last()].map(|item| item.map_or("", |i| i.title));
        Piece {
            says: says(ctx, (from, from + own.len(), items.len()), (start, end)),
            open: own.iter().any(|item| item.id == ctx.anchor),
            inside: all(own),
        }
    });
    html! { (all(first)) (folds_only(pieces)) }
}

fn all(items: &[Item]) -> Markup {
    html! { @for item in items { (item.inside) } }
}

/// Which of how many lines stand in a fold, by their places from 0 and the names of the first and the last.
pub fn says(
    ctx: &Ctx,
    (from, to, all): (usize, usize, usize),
    (first, last): (&str, &str),
) -> String {
    let template = match to == from + 1 {
        true => words(ctx.lang).rows_one,
        false => words(ctx.lang).rows_from_to,
    };
    let [from, to, all] = [from + 1, to, all].map(|n| n.to_string());
    let places = [
        ("from", from.as_str()),
        ("to", &to),
        ("n", &all),
        ("first", first),
        ("last", last),
    ];
    fill(template, &places)
}
