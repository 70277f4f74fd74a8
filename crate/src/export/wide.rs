//! Tables of rows by groups: a line an option, and of each group its number with what is known of it beside. Copied tables and wide files are made of them.

use super::grid::Grid;
use super::line::Line;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::words::{Words, words};

/// A table as rows by groups.
pub(super) struct Wide {
    /// What the table is called.
    pub caption: String,
    /// What tells it from the others of its file; empty where it is alone.
    pub part: String,
    /// Names of the groups.
    pub groups: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// How many were asked and answered: numbers below the rows that no file needs, which has the base of each number.
    pub bases: Vec<Row>,
}

impl Wide {
    /// The table without the values that are none of their column: what was stated as a rank or a count stands in no column of shares, but as it was stated.
    pub fn of_one_kind(mut self) -> Wide {
        for at in 0..self.groups.len() {
            let cells = || self.rows.iter().filter_map(|row| row.cells.get(at));
            if !cells().flatten().any(|line| line.share) {
                continue;
            }
            let cells = self.rows.iter_mut().filter_map(|row| row.cells.get_mut(at));
            for line in cells.flatten().filter(|line| !line.share) {
                line.value.clear();
            }
        }
        self
    }

    /// Tables of the same groups as one, each row with the name of its table before its own.
    pub fn joined(caption: &str, tables: Vec<Wide>) -> Vec<Wide> {
        let mut all: Vec<Wide> = Vec::new();
        for table in tables {
            let part = table.part;
            let rows = table.rows.into_iter().map(|row| Row {
                label: [part.as_str(), row.label.as_str()]
                    .join(": ")
                    .trim_start_matches(": ")
                    .to_string(),
                ..row
            });
            match all.iter_mut().find(|known| known.groups == table.groups) {
                Some(known) => known.rows.extend(rows),
                None => all.push(Wide {
                    caption: caption.to_string(),
                    part: String::new(),
                    groups: table.groups,
                    rows: rows.collect(),
                    bases: Vec::new(),
                }),
            }
        }
        all
    }
}

/// A row: of each group the lines of its cell.
pub(super) struct Row {
    /// Question, answer.
    pub label: String,
    /// A cell a group.
    pub cells: Vec<Vec<Line>>,
}

/// The line that a cell tells: the first with a value.
pub(super) fn told(cell: &[Line]) -> Option<&Line> {
    cell.iter().find(|line| !line.value.is_empty())
}

/// What the model gives beside a number that the cell tells.
pub(super) fn beside(cell: &[Line]) -> Option<&Line> {
    let own = cell.first()?;
    let model = |line: &&Line| line.evidence == Some(Evidence::Modelled);
    let other = own.evidence != Some(Evidence::Modelled);
    cell.iter().find(model).filter(|_| other)
}

/// What a wide file says of a number, and how its column is called behind the group's name.
type Part = (fn(&Words) -> String, fn(&[Line]) -> String);

/// The columns of a group, in their order. The first has the group's name alone.
const PARTS: [Part; 12] = [
    (|_| String::new(), |cell| of(cell, |line| &line.value)),
    (|w| w.take_count.into(), |cell| of(cell, |line| &line.count)),
    (|w| w.base.into(), |cell| of(cell, |line| &line.base)),
    (|w| w.take_at_least.into(), |cell| bound(cell, 0)),
    (|w| w.take_at_most.into(), |cell| bound(cell, 1)),
    (
        |w| w.take_interval_from.into(),
        |cell| of(cell, |line| &line.interval[0]),
    ),
    (
        |w| w.take_interval_to.into(),
        |cell| of(cell, |line| &line.interval[1]),
    ),
    (
        |w| w.evidence_label.into(),
        |cell| of(cell, |line| line.evidence.map_or("", Evidence::as_str)),
    ),
    (|w| w.source.into(), |cell| of(cell, |line| &line.source)),
    (|w| w.take_note.into(), note),
    (|w| w.model.into(), |cell| model(cell, |line| &line.value)),
    (
        |w| format!("{}{}{}", w.model, w.colon, w.source),
        |cell| model(cell, |line| &line.source),
    ),
];

/// The line that a file tells first: one with a value, else the one that says why there is none.
fn first(cell: &[Line]) -> Option<&Line> {
    told(cell).or(cell.first())
}

fn of(cell: &[Line], part: fn(&Line) -> &str) -> String {
    first(cell).map_or(String::new(), |line| part(line).to_string())
}

fn model(cell: &[Line], part: fn(&Line) -> &str) -> String {
    beside(cell).map_or(String::new(), |line| part(line).to_string())
}

/// An end of what the stated numbers allow, whichever line says it.
fn bound(cell: &[Line], end: usize) -> String {
    let ends = cell.iter().map(|line| &line.bounds[end]);
    let mut known = ends.filter(|end| !end.is_empty());
    known.next().cloned().unwrap_or_default()
}

/// Why there is no value, how small a base is, what else is to be said, and how it was stated where that is not this number alone.
fn note(cell: &[Line]) -> String {
    let own = first(cell).map(|line| [line.missing.as_str(), line.flag, line.note.as_str()]);
    let stated = inexact(cell);
    let all = own.into_iter().flatten().chain(stated);
    let all: Vec<&str> = all.filter(|text| !text.is_empty()).collect();
    all.join("; ")
}

/// What was stated otherwise than as one exact number: `über 70 %`; several, where there are several.
pub(super) fn inexact(cell: &[Line]) -> Vec<&str> {
    let stated = cell.iter().filter(|line| !line.printed.is_empty());
    let exact = stated
        .clone()
        .all(|line| line.qualifier == "exact" && !line.value.is_empty());
    let mut all: Vec<&str> = stated.map(|line| line.printed.as_str()).collect();
    all.dedup();
    match exact && all.len() < 2 {
        true => Vec::new(),
        false => all,
    }
}

/// The tables as one file, the columns of the same groups below each other. Columns that are empty throughout are left out.
pub(super) fn file(lang: Lang, tables: &[Wide]) -> Grid {
    let grids = tables.iter().map(|table| grid(lang, table));
    let all = grids.reduce(Grid::joined).unwrap_or(Grid {
        heads: Vec::new(),
        rows: Vec::new(),
    });
    let used = |at: &usize| *at < 2 || all.rows.iter().any(|row| !row[*at].is_empty());
    let kept: Vec<usize> = (0..all.heads.len()).filter(used).collect();
    let of = |row: &Vec<String>| kept.iter().map(|at| row[*at].clone()).collect();
    Grid {
        heads: of(&all.heads),
        rows: all.rows.iter().map(of).collect(),
    }
}

fn grid(lang: Lang, table: &Wide) -> Grid {
    let w = words(lang);
    let head = |group: &str, name: String| match name.is_empty() {
        true => group.to_string(),
        false => format!("{group}{}{name}", w.colon),
    };
    let names = unlike(&table.groups);
    let heads = names.iter();
    let heads = heads.flat_map(|group| PARTS.iter().map(move |(name, _)| head(group, name(w))));
    let row = |row: &Row| {
        let cells = row.cells.iter();
        let cells = cells.flat_map(|cell| PARTS.iter().map(move |(_, of)| of(cell)));
        [table.part.clone(), row.label.clone()]
            .into_iter()
            .chain(cells)
            .collect()
    };
    let first = [w.take_panel, w.take_row].map(str::to_string);
    Grid {
        heads: first.into_iter().chain(heads).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

/// The names, those that come again with their number.
fn unlike(names: &[String]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for name in names {
        let before = names[..seen.len()]
            .iter()
            .filter(|one| *one == name)
            .count();
        seen.push(match before {
            0 => name.clone(),
            n => format!("{name} ({})", n + 1),
        });
    }
    seen
}
