//! A list of numbers, for grids and maps that have no room: a square with the fill, a label, the number.

use super::super::marks::Mark;
use super::super::scene::{Area, Role};
use super::Frame;
use super::cells;
use super::sheet::{SMALL, Sheet, item};

const SQUARE: i32 = 14;
const GAP: i32 = 8;
/// Least height of a line: as high as a finger needs it.
const LINE: i32 = 24;
/// The widest column of numbers, in percent of the room.
const NUMBER_SHARE: i32 = 45;

/// Lines of label and mark from the sheet's end downwards; the numbers stand in one column behind the widest label.
pub(super) fn lines(sheet: &mut Sheet, frame: &Frame, lines: &[(&str, &Mark)]) {
    let left = SQUARE + GAP;
    let widest = |width: &dyn Fn(&(&str, &Mark)) -> i32| lines.iter().map(width).max().unwrap_or(0);
    let number = widest(&|(_, mark)| cells::font(frame, mark).width(&cells::in_line(frame, mark)));
    let number = number.min((frame.width - left) * NUMBER_SHARE / 100);
    let label = widest(&|(label, _)| SMALL.width(label)).min(frame.width - left - GAP - number);
    for (text, mark) in lines {
        line(sheet, frame, text, mark, (label, number));
    }
}

fn line(
    sheet: &mut Sheet,
    frame: &Frame,
    text: &str,
    mark: &Mark,
    (label_room, number_room): (i32, i32),
) {
    let font = cells::font(frame, mark);
    let label = SMALL.wrap(text, label_room);
    let number = font.wrap(&cells::in_line(frame, mark), number_room);
    let text_height = SMALL.height(&label).max(font.height(&number));
    let height = LINE.max(text_height + LINE - SMALL.line);
    let top = sheet.y + (LINE - SMALL.line) / 2;
    let square = Area::new(0, sheet.y + (LINE - SQUARE) / 2, SQUARE, SQUARE);
    let left = SQUARE + GAP;
    let role = if mark.drawn_on(frame.axis).is_some() {
        Role::Ink
    } else {
        Role::Muted
    };
    let mut shapes = cells::filled(frame, mark, square);
    shapes.extend(SMALL.lines(left, top, Role::Ink, label));
    let number = number
        .iter()
        .map(|line| cells::told(frame, line).into_owned())
        .collect();
    shapes.extend(font.lines(left + label_room + GAP, top, role, number));
    let hit = Area::new(0, sheet.y, frame.width, height);
    let mut item = item(mark, mark.drawn_on(frame.axis), shapes, hit);
    if item.title.is_empty() {
        text.clone_into(&mut item.title);
    }
    sheet.mark(item);
    sheet.y += height;
}
