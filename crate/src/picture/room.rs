//! What of a large table is drawn: the answers given most often, and the largest groups. Nobody reads a picture of hundreds of lines; the table has every number.

use crate::lang::Lang;
use crate::study::exhibit::{Column, Row};
use crate::table::{Cell, Table};
use crate::words::{fill, words};
use chart::Form;

/// More answers or groups than this are not drawn all …
const MOST: usize = 30;
/// … but so many of them.
const KEPT: usize = 25;
/// More numbers beside each other than this are not drawn all …
const MOST_NUMBERS: usize = 400;
/// … but those of as many groups as make so many.
const KEPT_NUMBERS: usize = 250;

/// Which answers and which groups are drawn.
pub struct Room {
    rows: Vec<bool>,
    groups: Vec<bool>,
}

impl Room {
    /// For a table with all its panels, so that these show the same. On a map every group has its place, and of a battery's items (`items`) none is
    /// larger than another.
    pub fn of(table: &Table, form: Form, items: bool) -> Room {
        let options = table.rows.iter().filter(|row| !row.net).count();
        let rows = if options > MOST { KEPT } else { options };
        let all = table.groups.len();
        let stacks = matches!(form, Form::Stacked | Form::Diverging { .. });
        let groups = match form {
            _ if items || form == Form::Tiles => all,
            _ if !stacks && rows * all > MOST_NUMBERS => KEPT.min(KEPT_NUMBERS / rows),
            _ if all > MOST => KEPT,
            _ => all,
        };
        let given: Vec<f64> = table.cells[..options].iter().map(|c| given(c)).collect();
        let sizes: Vec<f64> = table.groups.iter().map(|g| f64::from(g.valid)).collect();
        Room {
            rows: largest(&given, rows),
            groups: largest(&sizes, groups.min(all)),
        }
    }

    /// Takes away what is not drawn; sums of answers are.
    pub fn clear(&self, columns: &mut Vec<Column>, rows: &mut Vec<Row>) {
        clear(columns, &self.groups);
        clear(rows, &self.rows);
        rows.iter_mut()
            .for_each(|row| clear(&mut row.cells, &self.groups));
    }

    /// How many of all are drawn, and where the others are; empty where all are.
    pub fn told(&self, lang: Lang) -> String {
        let w = words(lang);
        told(&self.rows, w.drawn_rows) + &told(&self.groups, w.drawn_groups)
    }
}

/// How often an answer was given, in all groups together.
fn given(cells: &[Cell]) -> f64 {
    let known = |cell: &Cell| cell.count.or(cell.share).unwrap_or(0.0);
    cells.iter().map(known).sum()
}

/// Which are the largest; of equal ones the first.
fn largest(sizes: &[f64], most: usize) -> Vec<bool> {
    let mut kept = vec![false; sizes.len()];
    for _ in 0..most {
        let mut best = None;
        for at in 0..sizes.len() {
            if !kept[at] && best.is_none_or(|best: usize| sizes[at] > sizes[best]) {
                best = Some(at);
            }
        }
        if let Some(best) = best {
            kept[best] = true;
        }
    }
    kept
}

fn clear<T>(all: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    all.retain(|_| kept.next() != Some(&false));
}

fn told(kept: &[bool], template: &str) -> String {
    let drawn = kept.iter().filter(|kept| **kept).count();
    if drawn == kept.len() {
        return String::new();
    }
    let [n, all] = [drawn, kept.len()].map(|n| n.to_string());
    fill(template, &[("n", &n), ("all", &all)])
}
