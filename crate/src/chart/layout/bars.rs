//! Plain and grouped bars.

use super::super::input::{Block, Mark, Row};
use super::super::scene::{Anchor, Area, MarkItem, Role, Shape};
use super::fill::{Ground, fill};
use super::sheet::{Font, LABEL, SMALL, STRONG, Sheet};
use super::{Frame, LABEL_BAR_GAP, LABEL_GAP};
use crate::evidence::Evidence;

/// Room between a bar and its value.
const VALUE_GAP: i32 = 6;
/// How far the grid reaches beyond a bar that stands below its label.
const GRID_REACH: i32 = 3;

/// What distinguishes the bars of plain and of grouped rows.
#[derive(Clone, Copy)]
struct Style {
    label: Font,
    role: Role,
    bar: i32,
    gap: i32,
}

const PLAIN: Style = Style {
    label: LABEL,
    role: Role::Ink,
    bar: 20,
    gap: 10,
};
const GROUPED: Style = Style {
    label: SMALL,
    role: Role::Muted,
    bar: 18,
    gap: 2,
};
/// Room below the last bar of a group.
const GROUP_GAP: i32 = 12;

/// A row of one bar, or of one bar a series below a common label.
pub(super) fn row(sheet: &mut Sheet, frame: &Frame, block: &Block, row: &Row) {
    if !is_grouped(block, row) {
        let none = Mark::unknown(row.label.clone());
        bar(
            sheet,
            frame,
            PLAIN,
            &row.label,
            row.marks.first().unwrap_or(&none),
        );
        return;
    }
    sheet.paragraph(LABEL, Role::Ink, 0, frame.width, &row.label);
    sheet.y += 2;
    for (index, mark) in row.marks.iter().enumerate() {
        bar(
            sheet,
            frame,
            GROUPED,
            series_label(block, index, mark),
            mark,
        );
    }
    sheet.y += GROUP_GAP;
}

/// Whether a row's bars carry labels of their own.
pub(super) fn is_grouped(block: &Block, row: &Row) -> bool {
    block.series.len() >= 2 || row.marks.len() >= 2
}

/// The label of one bar of a group: the mark's own, or that of its series.
pub(super) fn series_label<'a>(block: &'a Block, index: usize, mark: &'a Mark) -> &'a str {
    if mark.label.is_empty() {
        block.series.get(index).map_or("", String::as_str)
    } else {
        &mark.label
    }
}

fn bar(sheet: &mut Sheet, frame: &Frame, style: Style, label: &str, mark: &Mark) {
    let place = Place::of(frame, style, sheet.y, label, mark);
    let grid = if frame.wide {
        (sheet.y, sheet.y + place.height)
    } else {
        (place.bar.y - GRID_REACH, place.bar.bottom() + GRID_REACH)
    };
    sheet.plain(frame.scale.grid(grid.0, grid.1));
    sheet.plain(
        style
            .label
            .lines(0, place.label_top, style.role, place.label),
    );
    let hit = Area::new(0, sheet.y, frame.width, place.height);
    let mut shapes = bar_shapes(frame, mark, place.bar);
    shapes.extend(place.value);
    sheet.mark(MarkItem {
        title: mark.title.clone(),
        evidence: mark.evidence,
        value: mark.drawn(),
        upper: mark.upper,
        shapes,
        hit,
    });
    sheet.y += place.height;
}

/// Where the parts of one bar stand.
struct Place {
    label: Vec<String>,
    label_top: i32,
    /// The whole bar, upper bound included.
    bar: Area,
    value: Vec<Shape>,
    height: i32,
}

impl Place {
    fn of(frame: &Frame, style: Style, top: i32, label: &str, mark: &Mark) -> Self {
        let room = if frame.wide {
            frame.scale.x0 - LABEL_GAP
        } else {
            frame.width
        };
        let label = style.label.wrap(label, room);
        let label_height = style.label.height(&label);
        let (label_top, bar_top) = if frame.wide {
            let height = label_height.max(style.bar);
            (
                top + (style.gap + height - label_height) / 2,
                top + (style.gap + height - style.bar) / 2,
            )
        } else {
            (top, top + label_height + LABEL_BAR_GAP)
        };
        let end = mark.drawn().map_or(frame.scale.x0, |value| {
            frame.scale.x(value.max(mark.upper.unwrap_or(value)))
        });
        let bar = Area::new(frame.scale.x0, bar_top, end - frame.scale.x0, style.bar);
        let (value, value_bottom) = value_text(frame, mark, bar);
        let bottom = value_bottom.max(bar.bottom()).max(label_top + label_height);
        let below = if frame.wide {
            (style.gap + 1) / 2
        } else {
            style.gap + 2 * GRID_REACH
        };
        Self {
            label,
            label_top,
            bar,
            value,
            height: bottom + below - top,
        }
    }
}

/// The bar of a known number; nothing for an unknown one.
fn bar_shapes(frame: &Frame, mark: &Mark, bar: Area) -> Vec<Shape> {
    match mark.drawn() {
        Some(value) if bar.w > 0 => {
            let solid = Area {
                w: frame.scale.x(value) - bar.x,
                ..bar
            };
            fill(mark.evidence, mark.level, solid, bar)
        }
        _ => Vec::new(),
    }
}

/// The value behind the bar; in it where there is no room; below it where there is none either. Also the lowest pixel used.
fn value_text(frame: &Frame, mark: &Mark, bar: Area) -> (Vec<Shape>, i32) {
    let (text, role, font) = match mark.drawn() {
        Some(_) if mark.evidence == Some(Evidence::Modelled) => {
            (mark.text.as_str(), Role::Ink, LABEL) // less weight than a printed number
        }
        Some(_) => (mark.text.as_str(), Role::Ink, STRONG),
        None if mark.text.is_empty() => (frame.words.open.as_str(), Role::Muted, LABEL),
        None => (mark.text.as_str(), Role::Muted, LABEL),
    };
    let width = font.width(text);
    let needed = width + 2 * VALUE_GAP;
    let end = mark.drawn().map_or(bar.x, |value| frame.scale.x(value));
    let solid = Area {
        w: end - bar.x,
        ..bar
    };
    let rest = Area {
        x: end,
        w: bar.right() - end,
        ..bar
    };
    if bar.right() + VALUE_GAP + width <= frame.width {
        (
            vec![font.text(
                bar.right() + VALUE_GAP,
                bar.middle(),
                Anchor::Start,
                role,
                text,
            )],
            bar.bottom(),
        )
    } else if rest.w >= needed {
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
