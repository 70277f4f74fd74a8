//! The answer as rows by groups.

use super::{Answer, PanelOf};
use crate::export::line::Line;
use crate::export::of_cells::{Of, notes, of_cell};
use crate::export::wide::{Row, Wide};
use crate::table::{Cell, Group, Head};
use crate::words::{quoted, words};

/// A number of respondents of a group.
type Number = fn(&Group) -> u32;

/// One table; below its rows stand those who were asked, and the valid cases.
pub fn table(answer: &Answer, part: &PanelOf) -> Wide {
    let w = words(answer.lang);
    let bases: [(&str, Number); 2] = [(w.asked, |g| g.asked), (w.valid_cases, |g| g.valid)];
    let bases = bases.iter().filter(|_| answer.tells_bases());
    let of_groups = |(label, number): &(&str, Number)| Row {
        label: label.to_string(),
        cells: part
            .table
            .columns()
            .map(|g| vec![respondents(answer, number(g))])
            .collect(),
    };
    Wide {
        caption: caption(answer, part),
        part: part.label.to_string(),
        groups: part.table.columns().map(|g| g.label.clone()).collect(),
        rows: part
            .table
            .lines()
            .map(|(head, cells)| row(answer, head, &cells))
            .collect(),
        bases: bases.map(of_groups).collect(),
    }
}

fn caption(answer: &Answer, part: &PanelOf) -> String {
    match part.label {
        "" => answer.told().title(answer.table),
        label => {
            let (w, label) = (words(answer.lang), quoted(label, answer.lang));
            format!("{}{}{label}", answer.told().title(answer.table), w.colon)
        }
    }
}

fn row(answer: &Answer, head: &Head, cells: &[&Cell]) -> Row {
    let w = words(answer.lang);
    let of = Of {
        survey: answer.survey,
        lang: answer.lang,
        measure: answer.measure(),
    };
    let place = |cell: &Cell| Line {
        note: notes(w, false, cell),
        ..Line::default()
    };
    let label = match head.net {
        true => format!("{} ({})", head.label, w.net),
        false => head.label.clone(),
    };
    let cells = cells.iter().map(|cell| of_cell(of, |_| place(cell), cell));
    Row {
        label,
        cells: cells.collect(),
    }
}

/// A number of respondents of a group.
fn respondents(answer: &Answer, number: u32) -> Line {
    Line {
        value: number.to_string(),
        evidence: Some(answer.survey.descriptor().evidence),
        ..Line::default()
    }
}
