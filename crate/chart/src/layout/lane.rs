//! Rows with a lane for each number: plain and grouped, for bars and for dots. Labels stand left of the lane or above it.

use super::super::input::Form;
use super::super::marks::{Block, Mark, Row};
use super::super::scene::{Area, MarkItem, Role, Shape};
use super::sheet::{Font, LABEL, SMALL, STRONG, Sheet, item};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP, bars, begin_kind, dots, nobody};
use crate::Support;

/// How far the grid reaches beyond a lane that stands below its label.
const GRID_REACH: i32 = 3;
/// Room below the last lane of a group.
const GROUP_GAP: i32 = 12;

/// What distinguishes the lanes of plain and of grouped rows.
#[derive(Clone, Copy)]
struct Style {
    label: Font,
    role: Role,
    lane: i32,
    gap: i32,
}

const PLAIN: Style = Style {
    label: LABEL,
    role: Role::Ink,
    lane: 20,
    gap: 10,
};
const GROUPED: Style = Style {
    label: SMALL,
    role: Role::Muted,
    lane: 18,
    gap: 2,
};
/// Dots are small: their lanes are as high as a finger needs them.
const GROUPED_DOTS: Style = Style { gap: 6, ..GROUPED };

/// What is drawn in a lane for one number.
pub(super) struct Drawn {
    pub shapes: Vec<Shape>,
    /// The lowest pixel used.
    pub bottom: i32,
    /// The interval that is among the shapes.
    pub interval: Option<(f64, f64)>,
}

/// A row of one lane, or of one lane a series below a common label.
pub(super) fn row(sheet: &mut Sheet, frame: &Frame, block: &Block, row: &Row) {
    if !is_grouped(block, row) {
        let none = Mark::unknown(row.label.clone());
        let mark = row.marks.first().unwrap_or(&none);
        lane(sheet, frame, PLAIN, &row.label, mark);
        return;
    }
    if row.label != frame.words.axis_label {
        sheet.paragraph(LABEL, Role::Ink, 0, frame.width, &row.label);
        sheet.y += 2;
    }
    let style = if frame.form == Form::Dots {
        GROUPED_DOTS
    } else {
        GROUPED
    };
    for (index, mark) in row.marks.iter().enumerate() {
        begin_kind(sheet, frame, block.kind_at(index), SMALL);
        lane(sheet, frame, style, series_label(block, index, mark), mark);
    }
    sheet.y += GROUP_GAP;
}

/// Whether a row's lanes carry labels of their own.
pub(super) fn is_grouped(block: &Block, row: &Row) -> bool {
    row.marks.len() >= 2 || (block.series.len() >= 2 && row.marks.is_empty())
}

/// The label of one mark of a row: its own, or that of its series.
pub(super) fn series_label<'a>(block: &'a Block, index: usize, mark: &'a Mark) -> &'a str {
    if mark.label.is_empty() {
        block.series.get(index).map_or("", String::as_str)
    } else {
        &mark.label
    }
}

/// How a number is written, in which colour and weight; for an unknown one the word that says so.
pub(super) fn wording<'a>(frame: &'a Frame, mark: &'a Mark) -> (&'a str, Role, Font) {
    match mark.drawn_on(frame.axis) {
        // less weight than a stated number
        Some(_) if mark.support == Some(Support::Modelled) => (&mark.text, Role::Ink, LABEL),
        Some(_) => (&mark.text, Role::Ink, STRONG),
        None if mark.is_empty() => (nobody(frame, mark), Role::Muted, LABEL),
        None if mark.text.is_empty() => (&frame.words.open, Role::Muted, LABEL),
        None => (&mark.text, Role::Muted, LABEL),
    }
}

fn lane(sheet: &mut Sheet, frame: &Frame, style: Style, label: &str, mark: &Mark) {
    let place = Place::of(frame, style, sheet.y, label);
    let drawn = match frame.form {
        Form::Dots => dots::draw(frame, mark, place.lane),
        _ => bars::draw(frame, mark, place.lane),
    };
    let bottom = drawn.bottom.max(place.bottom());
    let below = if frame.wide {
        (style.gap + 1) / 2
    } else {
        style.gap + 2 * GRID_REACH
    };
    let height = bottom + below - sheet.y;
    let (top, bottom) = if frame.wide {
        (sheet.y, sheet.y + height)
    } else {
        (place.lane.y - GRID_REACH, place.lane.bottom() + GRID_REACH)
    };
    sheet.plain(frame.scale.grid(top, bottom));
    sheet.plain(
        style
            .label
            .lines(0, place.label_top, style.role, place.label),
    );
    let hit = Area::new(0, sheet.y, frame.width, height);
    let value = mark.drawn_on(frame.axis);
    sheet.mark(MarkItem {
        interval: drawn.interval,
        ..item(mark, value, drawn.shapes, hit)
    });
    sheet.y += height;
}

/// Where a label and its lane stand.
struct Place {
    label: Vec<String>,
    label_top: i32,
    label_height: i32,
    /// From one end of the axis to the other.
    lane: Area,
}

impl Place {
    fn of(frame: &Frame, style: Style, top: i32, label: &str) -> Self {
        let room = if frame.wide {
            frame.scale.x0 - LABEL_GAP
        } else {
            frame.width
        };
        let label = style.label.wrap(label, room);
        let label_height = style.label.height(&label);
        let (label_top, lane_top) = if frame.wide {
            let height = label_height.max(style.lane);
            (
                top + (style.gap + height - label_height) / 2,
                top + (style.gap + height - style.lane) / 2,
            )
        } else {
            (top, top + label_height + LABEL_BAR_GAP)
        };
        let (x0, x1) = (frame.scale.x0, frame.scale.x1);
        Self {
            label,
            label_top,
            label_height,
            lane: Area::new(x0, lane_top, x1 - x0, style.lane),
        }
    }

    fn bottom(&self) -> i32 {
        self.lane.bottom().max(self.label_top + self.label_height)
    }
}
