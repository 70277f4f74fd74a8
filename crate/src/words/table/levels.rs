//! What is equal is told as equal: numbers side by side, the largest first, those that are equal or read the same together.

use super::{Asked, show};
use crate::table::{self, Cell, same_size};
use crate::words::{fill, words};

/// Labels of equal numbers.
pub struct Level<'t> {
    /// Each label with its number; at least one.
    pub items: Vec<(&'t str, &'t Cell)>,
}

/// The levels, largest first; within one the order stays. Cells without a number are left out.
pub fn levels<'t>(
    ask: &Asked,
    items: impl IntoIterator<Item = (&'t str, &'t Cell)>,
) -> Vec<Level<'t>> {
    let measure = ask.query.measure;
    let size = |cell: &Cell| table::size(measure, cell);
    let mut list: Vec<(&str, &Cell)> = items.into_iter().collect();
    list.retain(|(_, cell)| size(cell).is_some());
    crate::order::sort_by(&mut list, |a, b| size(a.1) > size(b.1));
    let text = |cell: &Cell| show::text(ask.survey, measure, cell, ask.lang);
    let same = |a: &Cell, b: &Cell| same_size(measure, a, b) || text(a) == text(b);
    let mut levels: Vec<Level> = Vec::new();
    for item in list {
        match levels.last_mut() {
            Some(level) if level.items.last().is_some_and(|(_, c)| same(c, item.1)) => {
                level.items.push(item);
            }
            _ => levels.push(Level { items: vec![item] }),
        }
    }
    levels
}

/// So many labels are named in a sentence.
const MOST_NAMED: usize = 4;

impl Level<'_> {
    /// Whether it holds one label alone.
    pub fn is_one(&self) -> bool {
        self.items.len() == 1
    }

    /// The number of its first label.
    pub fn cell(&self) -> &Cell {
        self.items[0].1
    }
}

/// A label in quotation marks.
pub fn quoted(ask: &Asked, label: &str) -> String {
    crate::words::quoted(label, ask.lang)
}

/// `A, B und C`; of many the first ones, and how many more.
pub fn listed(ask: &Asked, list: &[String]) -> String {
    let w = words(ask.lang);
    let (named, more) = match list.len() {
        n if n > MOST_NAMED => list.split_at(MOST_NAMED - 1),
        _ => (list, &[][..]),
    };
    let (first, last) = match (named.split_last(), more.len()) {
        (None, _) => return String::new(),
        (Some((last, rest)), 0) => (rest, last.clone()),
        (_, n) => (named, fill(w.further, &[("n", &n.to_string())])),
    };
    match first {
        [] => last,
        some => format!("{} {} {last}", some.join(", "), w.and),
    }
}
