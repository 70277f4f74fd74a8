//! What a survey has many of, by its sections: links to each section on top, and of long lists the first lines.

use super::fold::{Piece, ROWS, folds_only, says};
use super::jump;
use super::link::Ctx;
use crate::address::place_id;
use maud::{Markup, html};

/// So many lines stand open on a page at most.
const OPEN: usize = 100;

/// A line of such a list.
pub struct Item<'a> {
    /// The id of its section.
    pub section: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What is shown.
    pub line: Markup,
}

/// The lists, each below its section's title.
pub fn by_topic(ctx: &Ctx, items: &[Item]) -> Markup {
    let of = |id: &str| -> Vec<&Item> { items.iter().filter(|item| item.section == id).collect() };
    let sections = ctx.survey.codebook().sections.iter();
    let own = sections.map(|s| (place_id(&s.id), s.title.get(ctx.lang), of(&s.id)));
    let own: Vec<_> = own.filter(|(.., own)| !own.is_empty()).collect();
    let stops: Vec<jump::Stop> = own
        .iter()
        .map(|(id, title, _)| (id.as_str(), *title, true))
        .collect();
    let mut room = OPEN;
    html! {
        @if stops.len() > 1 { (jump::links(ctx, &stops)) }
        @for (id, title, own) in &own {
            section { (jump::heading(id, title)) (list(ctx, own, &mut room)) }
        }
    }
}

/// As many lines as there is room for, the rest in folds.
fn list(ctx: &Ctx, items: &[&Item], room: &mut usize) -> Markup {
    let open = items.len().min(ROWS).min(*room);
    *room -= open;
    let (first, rest) = items.split_at(open);
    let folded = rest.chunks(ROWS).enumerate().map(|(at, piece)| {
        let from = open + at * ROWS;
        let [first, last] = [piece.first(), piece.last()].map(|item| item.map_or("", |i| i.title));
        Piece {
            says: says(ctx, (from, from + piece.len(), items.len()), (first, last)),
            open: false,
            inside: lines(piece),
        }
    });
    html! { @if !first.is_empty() { (lines(first)) } (folds_only(folded)) }
}

fn lines(items: &[&Item]) -> Markup {
    html! { ul.kb-list { @for item in items { li { (item.line) } } } }
}
