//! Every number of an answer as a line.

use super::{Answer, PanelOf, of_others};
use crate::describe;
use crate::export::grid::Grid;
use crate::export::line::{Line, OF_ANSWER, grid};
use crate::export::of_cells::{Of, notes, of_cell};
use crate::table::{GroupKind, Table};
use crate::words::words;

/// All records: of each table cells, bases with the reasons for missing, differences, tests. Weighting, caution and query stand in
/// each, so that a row copied out of the file still has them.
pub fn numbers(answer: &Answer) -> Grid {
    let parts = answer.parts();
    let lines = parts.iter().flat_map(|part| of_part(answer, part));
    let w = words(answer.lang);
    let invented = answer.survey.descriptor().invented.get(answer.lang);
    let every = [
        (w.take_weighting, answer.weighting()),
        (w.take_caution, invented.to_string()),
        (w.take_query, answer.table.query.to_string()),
    ];
    let grid = grid(answer.lang, &OF_ANSWER, &lines.collect::<Vec<_>>());
    let last = every.iter();
    last.fold(grid, |grid, (head, cell)| grid.followed(head, cell))
}

fn of_part(answer: &Answer, part: &PanelOf) -> Vec<Line> {
    let records = of_table(answer, part.table)
        .into_iter()
        .chain(of_others::lines(answer, part.table));
    let placed = |record| Line {
        panel: part.label.to_string(),
        panel_code: part.code.to_string(),
        panel_kind: part.kind.map_or("", GroupKind::word),
        ..record
    };
    records.map(placed).collect()
}

/// The lines of all cells, row by row.
fn of_table(answer: &Answer, table: &Table) -> Vec<Line> {
    let of = Of {
        survey: answer.survey,
        lang: answer.lang,
        measure: answer.measure(),
    };
    let mut list = Vec::new();
    for (head, cells) in table.lines() {
        for (group, cell) in table.columns().zip(cells) {
            let place = Line {
                group: group.label.clone(),
                group_code: group.code.clone(),
                group_kind: group.kind.word(),
                row: head.label.clone(),
                row_code: head.code.clone(),
                measure: describe::measure_name(answer.lang, answer.measure()).to_string(),
                note: notes(words(answer.lang), head.net, cell),
                ..Line::default()
            };
            list.extend(of_cell(of, |_| place.clone(), cell));
        }
    }
    list
}
