//! Cells of grids and tiles: their fill by lightness, the number in them, the sign of those that stand out.

use super::super::input::Form;
use super::super::marks::{Direction, Mark};
use super::super::scene::{Anchor, Area, Role, Shape};
use super::fill::{Ground, fill};
use super::sheet::{Font, SMALL, SMALL_STRONG};
use super::{Frame, nobody};
use crate::Support;
use std::borrow::Cow;

/// Thickness of the frame of a cell that stands out, and of the paper between frame and fill.
const EDGE: (i32, i32) = (2, 1);
/// Width of the solid part of a range.
const RANGE: i32 = 7;
/// How far the paper below a text reaches beyond it.
const PLATE: i32 = 3;

/// Stands behind the word that says what a number is.
const COLON: &str = ": ";

/// The signs of numbers that stand out.
const SIGNS: [char; 2] = ['▲', '▼'];

/// The sign of a number that stands out.
pub(super) fn glyph(direction: Direction) -> &'static str {
    match direction {
        Direction::Above => "▲",
        Direction::Below => "▼",
    }
}

/// The number as written, or the word for an unknown one, or those for one of nobody.
fn number<'a>(frame: &'a Frame, mark: &'a Mark) -> &'a str {
    if mark.is_empty() {
        nobody(frame, mark)
    } else if mark.text.is_empty() && !is_known(frame, mark) {
        &frame.words.open
    } else {
        &mark.text
    }
}

/// Which way a number stands out, in the form that shows it.
fn sign(frame: &Frame, mark: &Mark) -> Option<Direction> {
    mark.marked.filter(|_| frame.form == Form::Heat)
}

/// The number, with its sign where it stands out, and behind it the number of respondents where each cell says it.
pub(super) fn in_line(frame: &Frame, mark: &Mark) -> String {
    match cases(frame, mark) {
        "" => signed(frame, mark),
        cases => format!("{} ({cases})", signed(frame, mark)),
    }
}

/// The same below each other, in lines no wider than `room`.
pub(super) fn lines(frame: &Frame, mark: &Mark, room: i32) -> Vec<(Font, String)> {
    let font = font(frame, mark);
    let number = in_parts(&signed(frame, mark))
        .flat_map(|part| font.wrap(part, room))
        .collect::<Vec<_>>();
    let cases = SMALL.wrap(cases(frame, mark), room);
    let number = number.into_iter().map(|line| (font, line));
    let cases = cases.into_iter().filter(|line| !line.is_empty());
    number.chain(cases.map(|line| (SMALL, line))).collect()
}

/// A number, and before it the word that says what it is.
fn in_parts(number: &str) -> impl Iterator<Item = &str> {
    let end = number.find(COLON).map_or(0, |at| at + 1);
    let (word, rest) = number.split_at(end);
    [word, rest.trim_start()]
        .into_iter()
        .filter(|part| !part.is_empty())
}

/// The least room in which no word of them is broken.
pub(super) fn least_room(frame: &Frame, mark: &Mark) -> i32 {
    let (font, text) = (font(frame, mark), signed(frame, mark));
    let words = text.split(' ').map(|word| font.width(word)).max();
    words.unwrap_or(0).max(SMALL.width(cases(frame, mark)))
}

/// The number of respondents, where each cell says it. A word that stands before the number already (`Modell: 73 %`) is not said again.
fn cases<'a>(frame: &Frame, mark: &'a Mark) -> &'a str {
    if !frame.each || !is_known(frame, mark) {
        return "";
    }
    let cases = mark.cases.text.as_str();
    let word = mark.text.split_once(COLON).map_or("", |(word, _)| word);
    let rest = cases.strip_prefix(word).filter(|_| !word.is_empty());
    rest.and_then(|rest| rest.strip_prefix(COLON))
        .unwrap_or(cases)
}

/// The number, with its sign where it stands out.
fn signed(frame: &Frame, mark: &Mark) -> String {
    let number = number(frame, mark);
    match sign(frame, mark) {
        Some(direction) => format!("{number} {}", glyph(direction)),
        None => number.to_owned(),
    }
}

/// A line as it is drawn: without signs, as long as it is still to be found whether they hold.
pub(super) fn told<'a>(frame: &Frame, line: &'a str) -> Cow<'a, str> {
    match frame.pending {
        true => Cow::Owned(
            line.replace(SIGNS, "")
                .replace("  ", " ")
                .trim_end()
                .to_owned(),
        ),
        false => Cow::Borrowed(line),
    }
}

/// The font of a number: a modelled one has less weight than a measured or stated one.
pub(super) fn font(frame: &Frame, mark: &Mark) -> Font {
    if !is_known(frame, mark) || mark.support == Some(Support::Modelled) {
        SMALL
    } else {
        SMALL_STRONG
    }
}

/// What fills the place of a mark; with a frame where it stands out.
pub(super) fn filled(frame: &Frame, mark: &Mark, area: Area) -> Vec<Shape> {
    if frame.pending || sign(frame, mark).is_none() {
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
        let text = told(frame, text);
        let (x, middle) = (area.x + area.w / 2, top + font.line / 2);
        let write = |role| font.text(x, middle, Anchor::Middle, role, text.as_ref());
        let half = (font.width(&text) / 2 + PLATE).min(area.w / 2);
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

/// Nothing where nobody is whom a number could be about. A range is solid at its left end and open beyond.
fn ground(frame: &Frame, mark: &Mark, area: Area) -> Vec<Shape> {
    if mark.is_empty() {
        return Vec::new();
    }
    if !is_known(frame, mark) {
        return fill(None, mark.level, area, area);
    }
    let solid = if is_range(mark) && mark.support != Some(Support::Modelled) {
        Area {
            w: (area.w / 2).min(RANGE),
            ..area
        }
    } else {
        area
    };
    fill(mark.support, mark.level, solid, area)
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
