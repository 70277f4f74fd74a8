//! One bar a row, its marks side by side as parts of a whole.

use super::super::input::Row;
use super::super::scene::{Area, Role};
use super::flow::Flow;
use super::segments::{Segment, segments};
use super::sheet::{LABEL, Sheet};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP};

const BAR: i32 = 22;
const ROW_GAP: i32 = 14;
/// How far the grid reaches beyond the bar.
pub(super) const GRID_REACH: i32 = 3;
/// Room between the bar and the list of its segments.
const LIST_GAP: i32 = 4;

/// A row of segments; what no number is known for is one open segment in the place of the first unknown answer.
pub(super) fn row(sheet: &mut Sheet, frame: &Frame, row: &Row) {
    let room = if frame.wide {
        frame.scale.x0 - LABEL_GAP
    } else {
        frame.width
    };
    let label = LABEL.wrap(&row.label, room);
    let label_height = LABEL.height(&label);
    let (label_top, bar_top) = if frame.wide {
        (sheet.y + (BAR - LABEL.line).max(0) / 2, sheet.y)
    } else {
        (sheet.y, sheet.y + label_height + LABEL_BAR_GAP)
    };
    let bar = Area::new(
        frame.scale.x0,
        bar_top,
        frame.scale.x1 - frame.scale.x0,
        BAR,
    );
    sheet.plain(
        frame
            .scale
            .grid(bar.y - GRID_REACH, bar.bottom() + GRID_REACH),
    );
    sheet.plain(LABEL.lines(0, label_top, Role::Ink, label));
    let list_left = if frame.wide { bar.x } else { 0 };
    let mut list = Flow::new(list_left, frame.width, bar.bottom() + LIST_GAP);
    let segments = segments(frame, row, bar);
    let listed = segments.iter().any(Segment::needs_list);
    for segment in segments {
        sheet.mark(segment.item(listed, &mut list));
    }
    sheet.y = list
        .bottom()
        .max(bar.bottom())
        .max(label_top + label_height)
        + ROW_GAP;
}
