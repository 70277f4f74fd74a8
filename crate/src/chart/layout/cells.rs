//! Cells of grids and tiles: their fill by lightness, the number in them, the sign of those that stand out.

use super::super::marks::{Direction, Mark};
use super::super::scene::{Anchor, Area, Role, Shape};
use super::Frame;
use super::fill::{Ground, fill};
use super::sheet::{Font, SMALL, SMALL_STRONG};
use crate::evidence::Evidence;

/// Thickness of the frame of a cell that stands out, and of the paper between frame and fill.
const EDGE: (i32, i32) = (2, 1);
/// How far the paper below a text reaches beyond it.
const PLATE: i32 = 3;

/// The sign of a number that stands out.
pub(super) fn glyph(direction: Direction) -> &'static str {
    match direction {
        Direction::Above => "▲",
        Direction::Below => "▼",
    }
}

/// The number as written, or the word for an unknown one.
pub(super) fn number<'a>(frame: &'a Frame, mark: &'a Mark) -> &'a str {
    if mark.text.is_empty() && !is_known(frame, mark) {
        &frame.words.open
    } else {
        &mark.text
    }
}

/// The number, with its sign where it stands out.
pub(super) fn signed(frame: &Frame, mark: &Mark) -> String {
    let number = number(frame, mark);
    match mark.marked {
        Some(direction) => format!("{number} {}", glyph(direction)),
        None => number.to_owned(),
    }
}

/// The font of a number: a modelled one has less weight than a measured or printed one.
pub(super) fn font(frame: &Frame, mark: &Mark) -> Font {
    if !is_known(frame, mark) || mark.evidence == Some(Evidence::Modelled) {
        SMALL
    } else {
        SMALL_STRONG
    }
}

/// What fills the place of a mark; with a frame where it stands out and `framed`.
pub(super) fn filled(frame: &Frame, mark: &Mark, area: Area, framed: bool) -> Vec<Shape> {
    if !framed || mark.marked.is_none() {
        return ground(frame, mark, area);
    }
    let paper = inset(area, EDGE.0);
    let mut shapes = vec![
        Shape::Rect {
            area,
            role: Role::Ink,
        },
        Shape::Rect {
            area: paper,
            role: Role::Paper,
        },
    ];
    shapes.extend(ground(frame, mark, inset(paper, EDGE.1)));
    shapes
}

/// Lines of text around the middle of a cell, on paper where its ground is not even.
pub(super) fn written(
    frame: &Frame,
    mark: &Mark,
    area: Area,
    lines: &[(Font, String)],
) -> Vec<Shape> {
    let height: i32 = lines.iter().map(|(font, _)| font.line).sum();
    let mut top = area.middle() - height / 2;
    let mut shapes = Vec::new();
    for (font, text) in lines {
        let (x, middle) = (area.x + area.w / 2, top + font.line / 2);
        let write = |role| font.text(x, middle, Anchor::Middle, role, text.as_str());
        let half = (font.width(text) / 2 + PLATE).min(area.w / 2);
        let plate = Area::new(x - half, top, 2 * half, font.line);
        shapes.extend(text_ground(frame, mark).carry(write, plate));
        top += font.line;
    }
    shapes
}

fn is_known(frame: &Frame, mark: &Mark) -> bool {
    mark.drawn_on(frame.axis).is_some()
}

fn is_range(mark: &Mark) -> bool {
    mark.upper.is_some_and(|upper| Some(upper) > mark.value)
}

/// A range is half open, as in the legend.
fn ground(frame: &Frame, mark: &Mark, area: Area) -> Vec<Shape> {
    if !is_known(frame, mark) {
        return fill(None, mark.level, area, area);
    }
    let solid = if is_range(mark) && mark.evidence != Some(Evidence::Modelled) {
        Area {
            w: area.w / 2,
            ..area
        }
    } else {
        area
    };
    fill(mark.evidence, mark.level, solid, area)
}

fn text_ground(frame: &Frame, mark: &Mark) -> Ground {
    if !is_known(frame, mark) {
        Ground::Bare
    } else if is_range(mark) {
        Ground::Lined
    } else {
        Ground::of(mark)
    }
}

fn inset(area: Area, by: i32) -> Area {
    Area::new(area.x + by, area.y + by, area.w - 2 * by, area.h - 2 * by)
}
