//! Bars, with their values and intervals.

use super::super::marks::Mark;
use super::super::scene::{Anchor, Area, Shape};
use super::Frame;
use super::fill::{Ground, fill};
use super::lane::{Drawn, wording};
use super::sheet::Font;
use super::whisker::Whisker;

/// Room between a bar and its value.
pub(super) const VALUE_GAP: i32 = 6;
/// How far the caps of an interval reach above and below its line.
const CAP: i32 = 5;

/// The bar of a known number, nothing for an unknown one; its interval, and its value.
pub(super) fn draw(frame: &Frame, mark: &Mark, lane: Area) -> Drawn {
    let value = mark.drawn_on(frame.axis);
    let end = value.map_or(lane.x, |value| {
        frame.scale.x(value.max(mark.upper.unwrap_or(value)))
    });
    let bar = Area {
        w: end - lane.x,
        ..lane
    };
    let whisker = value.and_then(|_| Whisker::of(&frame.scale, mark));
    let mut shapes = bar_shapes(frame, mark, bar);
    if let Some(whisker) = &whisker {
        shapes.extend(whisker.shapes(bar.middle(), CAP));
    }
    let (text, bottom) = value_text(frame, mark, bar, whisker.as_ref());
    shapes.extend(text);
    Drawn {
        shapes,
        bottom,
        interval: whisker.and_then(|_| mark.drawn_interval()),
    }
}

fn bar_shapes(frame: &Frame, mark: &Mark, bar: Area) -> Vec<Shape> {
    match mark.drawn_on(frame.axis) {
        Some(value) if bar.w > 0 => {
            let solid = Area {
                w: frame.scale.x(value) - bar.x,
                ..bar
            };
            fill(mark.support, mark.level, solid, bar)
        }
        _ => Vec::new(),
    }
}

/// The value behind the bar and its interval; in the bar where there is no room; below it where there is none either. Also the lowest pixel used.
fn value_text(
    frame: &Frame,
    mark: &Mark,
    bar: Area,
    whisker: Option<&Whisker>,
) -> (Vec<Shape>, i32) {
    let (text, role, font) = wording(frame, mark);
    let width = font.width(text);
    let needed = width + 2 * VALUE_GAP;
    let right = whisker.map_or(bar.right(), |whisker| whisker.right.max(bar.right()));
    if right + VALUE_GAP + width <= frame.width {
        let x = right + VALUE_GAP;
        let written = font.text(x, bar.middle(), Anchor::Start, role, text);
        return (vec![written], bar.bottom());
    }
    let (solid, rest) = parts(frame, mark, bar, whisker);
    if rest.w >= needed {
        (inside(font, rest, Ground::Lined, text), bar.bottom())
    } else if solid.w >= needed {
        (inside(font, solid, Ground::of(mark), text), bar.bottom())
    } else {
        let lines = font.wrap(text, frame.width - bar.x);
        let bottom = bar.bottom() + font.height(&lines);
        (
            font.lines(bar.x, bar.bottom(), role, lines).collect(),
            bottom,
        )
    }
}

/// What a value may stand in: the solid part of a bar and its open rest, as far as no interval crosses them.
fn parts(frame: &Frame, mark: &Mark, bar: Area, whisker: Option<&Whisker>) -> (Area, Area) {
    let end = mark
        .drawn_on(frame.axis)
        .map_or(bar.x, |value| frame.scale.x(value));
    let free = whisker.map_or(end, |whisker| whisker.left.min(end));
    let solid = Area::new(bar.x, bar.y, free - bar.x, bar.h);
    let rest = if whisker.is_some() {
        0
    } else {
        bar.right() - end
    };
    (solid, Area::new(end, bar.y, rest, bar.h))
}

/// Text at the right end of a part of the bar.
fn inside(font: Font, part: Area, ground: Ground, text: &str) -> Vec<Shape> {
    let x = part.right() - VALUE_GAP;
    let write = |role| font.text(x, part.middle(), Anchor::End, role, text);
    let width = font.width(text) + 8;
    ground.carry(
        write,
        Area::new(x - width + 4, part.y + 2, width, part.h - 4),
    )
}
