//! Dumbbells: in each row the numbers of two or three groups on one scale, joined by a line; the groups are named once above.

use super::super::input::Chart;
use super::super::marks::{Block, Mark, Row};
use super::super::scene::{Anchor, Area, MarkItem, Role, Shape};
use super::bars::VALUE_GAP;
use super::dots::{open, range};
use super::fill::fill;
use super::flow::{Flow, LEGEND_GAP};
use super::lane::{series_label, wording};
use super::sheet::{Font, LABEL, SMALL, STRONG, Sheet, item};
use super::{Frame, LABEL_GAP};
use crate::Support;

/// The height of a lane: a finger needs so much.
const LANE: i32 = 24;
/// Room below a row.
const GAP: i32 = 4;
/// Half the width of a filled dot, and of a ring.
const RADII: (i32, i32) = (4, 7);
/// Half the side of a modelled square, and of what is left open in one that stands for a ring.
const HALVES: (i32, i32) = (6, 3);
/// Half the width and half the height of an upright bar.
const UPRIGHT: (i32, i32) = (2, 8);
/// Half the thickness of the line that joins.
const JOIN: i32 = 1;
/// Of the width so much is kept for a number left and right of the axis at most.
const GUTTER_SHARE: i32 = 5;

/// Room for the numbers left and right of the axis.
pub(super) fn gutter(chart: &Chart, width: i32) -> i32 {
    let widths = chart.numbers().map(|mark| STRONG.width(&mark.text));
    let widest = widths.max().unwrap_or(0) + VALUE_GAP + RADII.1;
    widest.clamp(super::RIGHT, width / GUTTER_SHARE)
}

/// The names of the groups with their signs, where all blocks have the same. Whether they do.
pub(super) fn key(sheet: &mut Sheet, frame: &Frame, blocks: &[Block]) -> bool {
    let [first, others @ ..] = blocks else {
        return false;
    };
    if others.iter().any(|block| block.series != first.series) {
        return false;
    }
    let mut flow = Flow::new(0, frame.width, sheet.y);
    for (at, name) in first.series.iter().enumerate() {
        let middle = |area: Area| (area.x + RADII.1, area.middle());
        sheet.plain(flow.entry(name, |area| sign(at, Support::Published, middle(area)).0));
    }
    if flow.bottom() > sheet.y {
        sheet.y = flow.bottom() + LEGEND_GAP;
    }
    true
}

/// A number as it is drawn: what stands for it, and from where to where.
struct Placed<'a> {
    at: usize,
    mark: &'a Mark,
    value: f64,
    shapes: Vec<Shape>,
    ends: (i32, i32),
}

impl Placed<'_> {
    fn middle(&self) -> i32 {
        (self.ends.0 + self.ends.1) / 2
    }
}

/// Label and lane of a row; below them what is not known, and numbers without room beside their signs.
pub(super) fn row(sheet: &mut Sheet, frame: &Frame, block: &Block, row: &Row) {
    let top = sheet.y;
    let lane = label(sheet, frame, row);
    sheet.plain(frame.scale.grid(lane.y, lane.bottom()));
    let placed = placed(frame, row, lane.middle());
    sheet.plain(joined(&placed, lane.middle()));
    let (texts, rest) = beside(frame, &placed, lane.middle());
    let mut items = marks(
        frame,
        placed,
        texts,
        Area::new(0, top, frame.width, lane.bottom() - top),
    );
    sheet.y = lane.bottom();
    for (at, mark) in row.marks.iter().enumerate() {
        let unknown = mark.drawn_on(frame.axis).is_none();
        if unknown || rest.contains(&at) {
            let (shapes, hit) = below(sheet, frame, mark, series_label(block, at, mark));
            match items.iter_mut().find(|(own, _)| *own == at) {
                Some((_, known)) => known.shapes.extend(shapes),
                None => items.push((at, item(mark, None, shapes, hit))),
            }
        }
    }
    // the first group stands above the others, and all above open ranges
    items.sort_by_key(|(at, item)| (item.upper.is_none(), std::cmp::Reverse(*at)));
    items.into_iter().for_each(|(_, item)| sheet.mark(item));
    sheet.y += GAP;
}

/// Writes the label left of the lane, or above it, and says where the lane is.
fn label(sheet: &mut Sheet, frame: &Frame, row: &Row) -> Area {
    let (x0, x1) = (frame.scale.x0, frame.scale.x1);
    if !frame.wide {
        sheet.paragraph(LABEL, Role::Ink, 0, frame.width, &row.label);
        return Area::new(x0, sheet.y, x1 - x0, LANE);
    }
    let lines = LABEL.wrap(&row.label, x0 - frame.gutter - LABEL_GAP);
    let (height, top) = (LABEL.height(&lines).max(LANE), sheet.y);
    let label_top = top + (height - LABEL.height(&lines)) / 2;
    sheet.plain(LABEL.lines(0, label_top, Role::Ink, lines));
    // the lane is as high as its label, and what is drawn in the middle of it
    Area::new(x0, top, x1 - x0, height)
}

/// The numbers of a row from left to right.
fn placed<'a>(frame: &Frame, row: &'a Row, y: i32) -> Vec<Placed<'a>> {
    let place = |(at, mark): (usize, &'a Mark)| {
        let value = mark.drawn_on(frame.axis)?;
        let (shapes, ends) = drawn(frame, at, mark, (value, y));
        Some(Placed {
            at,
            mark,
            value,
            shapes,
            ends,
        })
    };
    let mut placed: Vec<Placed> = row.marks.iter().enumerate().filter_map(place).collect();
    placed.sort_by_key(|placed| (placed.middle(), placed.at));
    placed
}

/// What stands for the number of a group, from where to where: bounds are an open range.
fn drawn(
    frame: &Frame,
    at: usize,
    mark: &Mark,
    (value, y): (f64, i32),
) -> (Vec<Shape>, (i32, i32)) {
    let x = frame.scale.x(value);
    match mark.upper.filter(|upper| *upper > value) {
        Some(upper) if mark.support != Some(Support::Modelled) => {
            let area = range(x, frame.scale.x(upper), y, frame.scale.x1);
            (open(area), (area.x, area.right()))
        }
        _ => {
            let support = mark.support.unwrap_or(Support::Observed);
            let (shapes, half) = sign(at, support, (x, y));
            (shapes, (x - half, x + half))
        }
    }
}

/// The sign of a group, and half its width: a filled dot, a ring, an upright bar; of modelled numbers a hatched square, with an open middle, or narrow.
fn sign(at: usize, support: Support, (x, y): (i32, i32)) -> (Vec<Shape>, i32) {
    let around = |half: (i32, i32)| Area::new(x - half.0, y - half.1, 2 * half.0, 2 * half.1);
    let dot = |radius, role| Shape::Dot {
        center: (x, y),
        radius,
        role,
    };
    let square = around((HALVES.0, HALVES.0));
    match (support, at) {
        (Support::Modelled, 0) => (fill(Some(support), 0, square, square), HALVES.0),
        (Support::Modelled, 1) => {
            let mut shapes = fill(Some(support), 0, square, square);
            shapes.extend(open(around((HALVES.1, HALVES.1))));
            (shapes, HALVES.0)
        }
        (Support::Modelled, _) => {
            let area = around((HALVES.1, UPRIGHT.1));
            (fill(Some(support), 0, area, area), HALVES.1)
        }
        (_, 0) => (vec![dot(RADII.0, Role::Level(0))], RADII.0),
        (_, 1) => {
            let ring = [dot(RADII.1, Role::Ink), dot(RADII.1 - 2, Role::Paper)];
            (ring.to_vec(), RADII.1)
        }
        _ => {
            let (area, role) = (around(UPRIGHT), Role::Level(1));
            (vec![Shape::Rect { area, role }], UPRIGHT.0)
        }
    }
}

/// The line from the first to the last number.
fn joined(placed: &[Placed], y: i32) -> Option<Shape> {
    let (first, last) = (placed.first()?.middle(), placed.last()?.middle());
    let area = Area::new(first, y - JOIN, last - first, 2 * JOIN);
    let role = Role::Outline;
    (last > first).then_some(Shape::Rect { area, role })
}

/// The number of the group left of all and of the one right of all, beside their signs; and of which groups the number has no room there.
fn beside(frame: &Frame, placed: &[Placed], y: i32) -> (Vec<(usize, Shape)>, Vec<usize>) {
    let left = placed.iter().map(|p| p.ends.0).min().unwrap_or(0);
    let right = placed.iter().map(|p| p.ends.1).max().unwrap_or(0);
    let (start, last) = (edge(frame), placed.len().saturating_sub(1));
    let (mut texts, mut rest) = (Vec::new(), Vec::new());
    for (nth, placed) in placed.iter().enumerate() {
        let (text, role, font) = written(frame, placed);
        let width = font.width(text);
        if nth == last && right + VALUE_GAP + width <= frame.width {
            let x = right + VALUE_GAP;
            texts.push((placed.at, behind(x, width, y)));
            texts.push((placed.at, font.text(x, y, Anchor::Start, role, text)));
        } else if nth == 0 && nth < last && left - VALUE_GAP - width >= start {
            let x = left - VALUE_GAP;
            texts.push((placed.at, behind(x - width, width, y)));
            texts.push((placed.at, font.text(x, y, Anchor::End, role, text)));
        } else {
            rest.push(placed.at);
        }
    }
    (texts, rest)
}

/// The ground of a number, so that no line of the grid runs through it.
fn behind(x: i32, width: i32, y: i32) -> Shape {
    let area = Area::new(x, y - UPRIGHT.1, width, 2 * UPRIGHT.1);
    let role = Role::Paper;
    Shape::Rect { area, role }
}

/// Where the room left of the axis begins.
fn edge(frame: &Frame) -> i32 {
    match frame.wide {
        true => frame.scale.x0 - frame.gutter,
        false => 0,
    }
}

/// A number: that of the first group has more weight.
fn written<'a>(frame: &'a Frame, placed: &Placed<'a>) -> (&'a str, Role, Font) {
    let (text, role, font) = wording(frame, placed.mark);
    (text, role, if placed.at == 0 { font } else { LABEL })
}

/// The marks with their numbers; each is found from half the way to the one before to half the way to the next.
fn marks(
    frame: &Frame,
    placed: Vec<Placed>,
    texts: Vec<(usize, Shape)>,
    room: Area,
) -> Vec<(usize, MarkItem)> {
    let middles: Vec<i32> = placed.iter().map(Placed::middle).collect();
    let between = |nth: usize| (middles[nth - 1] + middles[nth]) / 2;
    let count = placed.len();
    let made = placed.into_iter().enumerate().map(|(nth, placed)| {
        let left = if nth == 0 { 0 } else { between(nth) };
        let right = if nth + 1 == count {
            frame.width
        } else {
            between(nth + 1)
        };
        let own = texts.iter().filter(|(at, _)| *at == placed.at);
        let mut shapes = placed.shapes;
        shapes.extend(own.map(|(_, text)| text.clone()));
        let hit = Area::new(left, room.y, right - left, room.h);
        (
            placed.at,
            item(placed.mark, Some(placed.value), shapes, hit),
        )
    });
    made.collect()
}

/// A line of its own below the lane: which group, and its number or the word for none.
fn below(sheet: &mut Sheet, frame: &Frame, mark: &Mark, name: &str) -> (Vec<Shape>, Area) {
    let (text, role, _) = wording(frame, mark);
    let text = match name {
        "" => text.to_owned(),
        name => format!("{name}: {text}"),
    };
    let x = edge(frame);
    let lines = SMALL.wrap(&text, frame.width - x);
    let height = SMALL.height(&lines).max(LANE);
    let top = sheet.y + (height - SMALL.height(&lines)) / 2;
    let shapes = SMALL.lines(x, top, role, lines).collect();
    let hit = Area::new(0, sheet.y, frame.width, height);
    sheet.y += height;
    (shapes, hit)
}
