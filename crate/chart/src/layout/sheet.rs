//! The sheet a chart is placed on, row after row from top to bottom.

use super::super::marks::Mark;
use super::super::scene::{Anchor, Area, Item, MarkItem, Role, Shape, Text, Weight};
use super::super::{metrics, wrap};

/// A size and weight of text with its line height, in CSS pixels.
#[derive(Clone, Copy)]
pub(super) struct Font {
    pub size: i32,
    pub line: i32,
    pub weight: Weight,
}

/// Labels of rows.
pub(super) const LABEL: Font = Font {
    size: 14,
    line: 18,
    weight: Weight::Regular,
};
/// Values and headings.
pub(super) const STRONG: Font = Font {
    size: 14,
    line: 18,
    weight: Weight::Semibold,
};
/// Axis, legend, labels of series.
pub(super) const SMALL: Font = Font {
    size: 12,
    line: 16,
    weight: Weight::Regular,
};
/// Text in segments.
pub(super) const SMALL_STRONG: Font = Font {
    size: 12,
    line: 16,
    weight: Weight::Semibold,
};

impl Font {
    /// Width of a text in whole pixels, rounded up.
    pub fn width(self, text: &str) -> i32 {
        metrics::width(text, self.size, self.weight == Weight::Semibold).ceil() as i32
    }

    /// Lines no wider than `max` pixels.
    pub fn wrap(self, text: &str, max: i32) -> Vec<String> {
        wrap::wrap(text, self.size, self.weight == Weight::Semibold, max as f32)
    }

    /// Height of so many lines.
    pub fn height(self, lines: &[String]) -> i32 {
        i32::try_from(lines.len()).map_or(i32::MAX / 64, |count| count * self.line)
    }

    /// A line of text around the vertical middle `y`.
    pub fn text(
        self,
        x: i32,
        y: i32,
        anchor: Anchor,
        role: Role,
        content: impl Into<String>,
    ) -> Shape {
        Shape::Text(Text {
            x,
            y,
            anchor,
            size: self.size,
            weight: self.weight,
            role,
            content: content.into(),
        })
    }

    /// Lines from `top` downwards.
    pub fn lines(
        self,
        x: i32,
        top: i32,
        role: Role,
        lines: Vec<String>,
    ) -> impl Iterator<Item = Shape> {
        let middles = (0..).map(move |index| top + index * self.line + self.line / 2);
        lines
            .into_iter()
            .zip(middles)
            .map(move |(line, y)| self.text(x, y, Anchor::Start, role, line))
    }
}

/// What has been placed so far.
pub(super) struct Sheet {
    /// Where the next row begins.
    pub y: i32,
    items: Vec<Item>,
}

impl Sheet {
    pub fn new() -> Self {
        Self {
            y: 0,
            items: Vec::new(),
        }
    }

    pub fn plain(&mut self, shapes: impl IntoIterator<Item = Shape>) {
        self.items.extend(shapes.into_iter().map(Item::Plain));
    }

    pub fn mark(&mut self, mark: MarkItem) {
        self.items.push(Item::Mark(mark));
    }

    /// Lines of plain text across `max` pixels from `x`; the sheet goes on below them.
    pub fn paragraph(&mut self, font: Font, role: Role, x: i32, max: i32, text: &str) {
        let lines = font.wrap(text, max);
        let height = font.height(&lines);
        self.plain(font.lines(x, self.y, role, lines));
        self.y += height;
    }

    /// Everything placed, and the height it takes.
    pub fn finish(self) -> (Vec<Item>, i32) {
        (self.items, self.y)
    }
}

/// What is drawn for a mark, with everything that it hands on; `value` is the number as drawn.
pub(super) fn item(mark: &Mark, value: Option<f64>, shapes: Vec<Shape>, hit: Area) -> MarkItem {
    MarkItem {
        title: mark.title.clone(),
        support: value.and(mark.support),
        value,
        upper: value.and(mark.upper),
        interval: None,
        source: mark.source.clone(),
        shapes,
        hit,
        select: mark.select.clone(),
    }
}
