//! One bar a row, its marks side by side as parts of a whole.

use super::super::input::Form;
use super::super::marks::{Mark, Row};
use super::super::scene::{Area, Role, Shape};
use super::bars::VALUE_GAP;
use super::flow::Flow;
use super::hang;
use super::segment::Segment;
use super::segments::segments;
use super::sheet::{LABEL, SMALL, Sheet, item};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP, nobody};

const BAR: i32 = 22;
const ROW_GAP: i32 = 14;
/// How far the grid reaches beyond the bar.
const GRID_REACH: i32 = 3;
/// The same where the centre line must be seen from row to row.
const CENTRE_REACH: i32 = 6;
/// Room between the bar and what stands below it.
const BELOW_GAP: i32 = 4;

/// A row of segments; what no number is known for is one open segment in the place of the first unknown answer.
/// `keyed`: the segments are named above, and the bar carries bare numbers.
pub(super) fn row(sheet: &mut Sheet, frame: &Frame, row: &Row, keyed: bool) {
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
    let (x0, x1) = (frame.scale.x0, frame.scale.x1);
    let bar = Area::new(x0, bar_top, x1 - x0, BAR);
    let reach = match frame.form {
        Form::Diverging { .. } => CENTRE_REACH,
        _ => GRID_REACH,
    };
    let top = (bar.y - reach).max(0);
    sheet.plain(frame.scale.grid(top, bar.bottom() + reach));
    sheet.plain(LABEL.lines(0, label_top, Role::Ink, label));
    let bottom = if is_empty(row) {
        empty(sheet, frame, row, bar)
    } else if keyed {
        bare(sheet, frame, &segments(frame, row, bar), bar)
    } else {
        named(sheet, frame, &segments(frame, row, bar), bar)
    };
    sheet.y = bottom.max(bar.bottom()).max(label_top + label_height) + ROW_GAP;
}

/// Whether nobody is whom the row could be about.
fn is_empty(row: &Row) -> bool {
    !row.marks.is_empty() && row.marks.iter().all(Mark::is_empty)
}

/// No bar, and the words that say so. The lowest pixel used.
fn empty(sheet: &mut Sheet, frame: &Frame, row: &Row, bar: Area) -> i32 {
    let x = bar.x + VALUE_GAP;
    let none = Mark::unknown(row.label.clone());
    let mark = row.marks.first().unwrap_or(&none);
    let lines = LABEL.wrap(nobody(frame, mark), frame.width - x);
    let (top, height) = (bar.y + (BAR - LABEL.line) / 2, LABEL.height(&lines));
    let widest = lines.iter().map(|line| LABEL.width(line)).max();
    let mut shapes = vec![Shape::Rect {
        area: Area::new(x, top, widest.unwrap_or(0), height),
        role: Role::Paper,
    }];
    shapes.extend(LABEL.lines(x, top, Role::Muted, lines));
    let hit = Area::new(bar.x, bar.y, bar.w, BAR + 2 * GRID_REACH);
    sheet.mark(item(mark, None, shapes, hit));
    top + height
}

/// Where the list of a bar's segments begins.
fn list(frame: &Frame, bar: Area) -> Flow {
    let left = if frame.wide { bar.x } else { 0 };
    Flow::new(left, frame.width, bar.bottom() + BELOW_GAP)
}

/// Segments with label and value in them; where one has no room, bare values in them and a list of all below.
/// The lowest pixel used.
fn named(sheet: &mut Sheet, frame: &Frame, segments: &[Segment], bar: Area) -> i32 {
    let mut list = list(frame, bar);
    let no_room = |segment: &Segment| !segment.fits(&segment.full());
    let all_listed = segments
        .iter()
        .any(|segment| segment.is_known() && no_room(segment));
    for segment in segments {
        let full = segment.full();
        let listed = if segment.is_known() {
            all_listed
        } else {
            no_room(segment)
        };
        let item = if listed {
            segment.item(
                &segment.value,
                list.entry(&full, |area| segment.filled(area)),
            )
        } else {
            segment.item(&full, Vec::new())
        };
        sheet.mark(item);
    }
    list.bottom()
}

/// Segments with their values; a value without room hangs below its segment, or stands in a list, in the order of the segments,
/// where too many hang. The lowest pixel used.
fn bare(sheet: &mut Sheet, frame: &Frame, segments: &[Segment], bar: Area) -> i32 {
    let hanging: Vec<&Segment> = segments
        .iter()
        .filter(|segment| !segment.value.is_empty() && !segment.fits(&segment.value))
        .collect();
    let wishes = hanging.iter().map(|segment| {
        let middle = segment.area.x + segment.area.w / 2;
        (middle, hang::width(&segment.value))
    });
    let left = if frame.wide { bar.x } else { 0 };
    let places = hang::places(&wishes.collect::<Vec<_>>(), left, frame.width);
    let mut list = list(frame, bar);
    let mut places = places.map(Vec::into_iter);
    for segment in segments {
        let below = match &mut places {
            _ if segment.value.is_empty() || segment.fits(&segment.value) => Vec::new(),
            Some(lefts) => lefts
                .next()
                .map_or_else(Vec::new, |x| hang_below(segment, x, bar)),
            None => list.entry(&segment.value, |area| segment.filled(area)),
        };
        sheet.mark(segment.item(&segment.value, below));
    }
    if places.is_some() && !hanging.is_empty() {
        bar.bottom() + BELOW_GAP + SMALL.line
    } else {
        list.bottom()
    }
}

fn hang_below(segment: &Segment, x: i32, bar: Area) -> Vec<Shape> {
    hang::entry(&segment.value, x, bar.bottom() + BELOW_GAP, |area| {
        segment.filled(area)
    })
}
