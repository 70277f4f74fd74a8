//! Options whose shares nobody knows: a list, and nothing that could be taken for a measure.

use super::super::marks::Row;
use super::super::scene::{Area, MarkItem, Role, Shape};
use super::sheet::{LABEL, Sheet};

const MARKER: i32 = 12;
const TEXT_LEFT: i32 = 22;
const ROW_GAP: i32 = 8;

/// An open marker and the label behind it.
pub(super) fn row(sheet: &mut Sheet, width: i32, row: &Row) {
    let lines = LABEL.wrap(&row.label, width - TEXT_LEFT);
    let height = LABEL.height(&lines).max(LABEL.line);
    let marker = Area::new(0, sheet.y + (LABEL.line - MARKER) / 2, MARKER, MARKER);
    let mut shapes = vec![Shape::Outline {
        area: marker,
        role: Role::Outline,
    }];
    shapes.extend(LABEL.lines(TEXT_LEFT, sheet.y, Role::Ink, lines));
    let mark = row.marks.first();
    sheet.mark(MarkItem {
        title: mark.map_or_else(|| row.label.clone(), |mark| mark.title.clone()),
        support: None,
        value: None,
        upper: None,
        interval: None,
        source: String::new(),
        shapes,
        hit: Area::new(0, sheet.y, width, height + ROW_GAP),
        select: mark.and_then(|mark| mark.select.clone()),
    });
    sheet.y += height + ROW_GAP;
}
