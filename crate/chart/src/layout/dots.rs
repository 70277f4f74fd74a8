//! Dots on the axis, with their values and intervals.

use super::super::marks::Mark;
use super::super::scene::{Anchor, Area, Role, Shape};
use super::Frame;
use super::bars::VALUE_GAP;
use super::fill::fill;
use super::lane::{Drawn, wording};
use super::whisker::Whisker;
use crate::Support;
use crate::level::{is_pale, known};

/// Half the width of a dot.
const RADIUS: i32 = 5;
/// Half the side of a square: some more, for the hatching in it.
const HALF: i32 = 6;
/// How far the caps of an interval reach above and below its line: beyond the dot, which may hide the rest.
const CAP: i32 = 7;
/// Half the height of a range, and its least width.
const RANGE: (i32, i32) = (5, 6);

/// The dot of a known number, nothing for an unknown one; its interval below the dot, and its value beside both.
pub(super) fn draw(frame: &Frame, mark: &Mark, lane: Area) -> Drawn {
    let Some(value) = mark.drawn_on(frame.axis) else {
        return value_text(frame, mark, lane, (lane.x, lane.x));
    };
    let (dot, mut extent) = dot(frame, mark, value, lane.middle());
    let mut shapes = Vec::new();
    let whisker = Whisker::of(&frame.scale, mark);
    if let Some(whisker) = &whisker {
        shapes.extend(whisker.shapes(lane.middle(), CAP));
        extent = (extent.0.min(whisker.left), extent.1.max(whisker.right));
    }
    shapes.extend(dot);
    let text = value_text(frame, mark, lane, extent);
    shapes.extend(text.shapes);
    Drawn {
        shapes,
        bottom: text.bottom,
        interval: whisker.and_then(|_| mark.drawn_interval()),
    }
}

/// What stands for a number of one kind of support, and its first pixel and the first beyond.
fn dot(frame: &Frame, mark: &Mark, value: f64, y: i32) -> (Vec<Shape>, (i32, i32)) {
    let x = frame.scale.x(value);
    match (mark.support, mark.upper.filter(|upper| *upper > value)) {
        (Some(Support::Modelled), _) => {
            let square = Area::new(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
            let shapes = fill(mark.support, mark.level, square, square);
            (shapes, (square.x, square.right()))
        }
        (_, Some(upper)) => {
            let area = range(x, frame.scale.x(upper), y, frame.scale.x1);
            (open(area), (area.x, area.right()))
        }
        (support, None) => (round(support, mark.level, (x, y)), (x - RADIUS, x + RADIUS)),
    }
}

/// What stands for a support in the legend.
pub(super) fn swatch(support: Support, area: Area) -> Vec<Shape> {
    match support {
        Support::Modelled => fill(Some(support), 0, area, area),
        Support::Implied => open(range(area.x, area.right(), area.middle(), area.right())),
        _ => round(Some(support), 0, (area.x + area.w / 2, area.middle())),
    }
}

/// From the lower to the upper bound, at least so wide that it can be seen.
pub(super) fn range(left: i32, right: i32, y: i32, end: i32) -> Area {
    let width = (right - left).max(RANGE.1);
    let left = left.min(end - width);
    Area::new(left, y - RANGE.0, width, 2 * RANGE.0)
}

pub(super) fn open(area: Area) -> Vec<Shape> {
    let (role, edge) = (Role::Paper, Role::Outline);
    vec![
        Shape::Rect { area, role },
        Shape::Outline { area, role: edge },
    ]
}

/// Solid; light steps get an edge, or they would be lost on paper; hollow where nothing says what the number rests on.
fn round(support: Option<Support>, level: u8, center: (i32, i32)) -> Vec<Shape> {
    let dot = |radius, role| Shape::Dot {
        center,
        radius,
        role,
    };
    let fill = match support {
        None => Role::Paper,
        Some(_) if !is_pale(level) => return vec![dot(RADIUS, Role::Level(level))],
        Some(_) => Role::Level(known(level)),
    };
    vec![dot(RADIUS, Role::Outline), dot(RADIUS - 1, fill)]
}

/// The value right of what is drawn; left of it where there is no room; below it where there is none either.
fn value_text(frame: &Frame, mark: &Mark, lane: Area, (left, right): (i32, i32)) -> Drawn {
    let (text, role, font) = wording(frame, mark);
    let width = font.width(text);
    let beside = |x, anchor| vec![font.text(x, lane.middle(), anchor, role, text)];
    let (shapes, bottom) = if right + VALUE_GAP + width <= frame.width {
        (beside(right + VALUE_GAP, Anchor::Start), lane.bottom())
    } else if left - VALUE_GAP - width >= lane.x {
        (beside(left - VALUE_GAP, Anchor::End), lane.bottom())
    } else {
        let lines = font.wrap(text, frame.width - lane.x);
        let bottom = lane.bottom() + font.height(&lines);
        let shapes = font.lines(lane.x, lane.bottom(), role, lines).collect();
        (shapes, bottom)
    };
    Drawn {
        shapes,
        bottom,
        interval: None,
    }
}
