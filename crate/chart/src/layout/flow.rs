//! Entries of a swatch and a text that flow from left to right and wrap: the legend, and segments too narrow for their label.

use super::super::scene::{Area, Role, Shape};
use super::sheet::SMALL;

pub(super) const SWATCH: i32 = 12;
pub(super) const TEXT_GAP: i32 = 5;
const ENTRY_GAP: i32 = 14;
/// Room between the legend and what follows.
pub(super) const LEGEND_GAP: i32 = 12;

/// Places entries on the room between two edges, row by row.
pub(super) struct Flow {
    left: i32,
    right: i32,
    x: i32,
    y: i32,
}

impl Flow {
    pub fn new(left: i32, right: i32, y: i32) -> Self {
        Self {
            left,
            right,
            x: left,
            y,
        }
    }

    /// Places a swatch with its text; a text wider than the whole room wraps.
    pub fn entry(&mut self, text: &str, swatch: impl FnOnce(Area) -> Vec<Shape>) -> Vec<Shape> {
        self.make_room(SWATCH + TEXT_GAP + SMALL.width(text));
        let mut shapes = swatch(Area::new(
            self.x,
            self.y + (SMALL.line - SWATCH) / 2,
            SWATCH,
            SWATCH,
        ));
        shapes.extend(self.write(text, SWATCH + TEXT_GAP));
        shapes
    }

    /// Places a text without a swatch.
    pub fn words(&mut self, text: &str) -> Vec<Shape> {
        self.make_room(SMALL.width(text));
        self.write(text, 0)
    }

    /// Begins a line for what has no room on the one begun.
    fn make_room(&mut self, width: i32) {
        if self.x > self.left && self.x + width > self.right {
            self.next_line(1);
        }
    }

    /// Writes a text so many pixels behind the last entry, and goes on behind it.
    fn write(&mut self, text: &str, behind: i32) -> Vec<Shape> {
        let x = self.x + behind;
        let lines = SMALL.wrap(text, self.right - x);
        let count = lines.len();
        let shapes = SMALL.lines(x, self.y, Role::Ink, lines).collect();
        if count > 1 {
            self.next_line(count)
        } else {
            self.x = x + SMALL.width(text) + ENTRY_GAP
        }
        shapes
    }

    /// The first pixel below all entries.
    pub fn bottom(&self) -> i32 {
        if self.x > self.left {
            self.y + SMALL.line
        } else {
            self.y
        }
    }

    fn next_line(&mut self, lines: usize) {
        self.x = self.left;
        self.y += SMALL.line * i32::try_from(lines).unwrap_or(1);
    }
}
