//! One part of a stacked bar, and what stands in it.

use super::super::marks::Mark;
use super::super::scene::{Anchor, Area, MarkItem, Role, Shape};
use super::fill::{Ground, fill};
use super::sheet::{Font, SMALL, SMALL_STRONG, item};

/// Room between a segment's edge and its text, and a bare number.
const PADDINGS: (i32, i32) = (4, 2);
/// How far a segment's hit area reaches beyond the bar.
const HIT_REACH: i32 = 3;

/// One part of the bar. An open one may stand for several marks.
pub(super) struct Segment<'a> {
    /// `None`: open.
    pub mark: Option<&'a Mark>,
    pub title: String,
    pub label: String,
    /// The number as written; of an open segment the word that says so.
    pub value: String,
    pub area: Area,
    pub select: Option<String>,
}

impl Segment<'_> {
    /// Whether a number is known for the segment.
    pub fn is_known(&self) -> bool {
        self.mark.is_some()
    }

    /// Label and value, as far as there are any.
    pub fn full(&self) -> String {
        [self.label.as_str(), self.value.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    }

    /// Whether a text has room in the segment.
    pub fn fits(&self, text: &str) -> bool {
        let padding = if text == self.value {
            PADDINGS.1
        } else {
            PADDINGS.0
        };
        !text.is_empty() && self.font().width(text) + 2 * padding <= self.area.w
    }

    /// The segment with a text in it, as far as it fits, and further shapes that belong to it.
    pub fn item(&self, text: &str, further: Vec<Shape>) -> MarkItem {
        let mut shapes = if self.area.w > 0 {
            self.filled(self.area)
        } else {
            Vec::new()
        };
        if self.fits(text) {
            shapes.extend(self.inside(text));
        }
        shapes.extend(further);
        let none = Mark::unknown("");
        let mark = self.mark.unwrap_or(&none);
        let area = self.area;
        let top = (area.y - HIT_REACH).max(0);
        let hit = Area::new(area.x, top, area.w, area.bottom() + HIT_REACH - top);
        MarkItem {
            title: self.title.clone(),
            upper: None,
            select: self.select.clone(),
            ..item(mark, mark.drawn(), shapes, hit)
        }
    }

    /// The segment's fill in any place. An open segment hides the grid behind it.
    pub fn filled(&self, area: Area) -> Vec<Shape> {
        match self.mark {
            Some(mark) => fill(mark.support, mark.level, area, area),
            None => vec![
                Shape::Rect {
                    area,
                    role: Role::Paper,
                },
                Shape::Outline {
                    area,
                    role: Role::Outline,
                },
            ],
        }
    }

    fn font(&self) -> Font {
        if self.mark.is_some() {
            SMALL_STRONG
        } else {
            SMALL
        }
    }

    fn inside(&self, text: &str) -> Vec<Shape> {
        let (middle, font) = (self.area.x + self.area.w / 2, self.font());
        let write = |role| font.text(middle, self.area.middle(), Anchor::Middle, role, text);
        let Some(mark) = self.mark else {
            return vec![write(Role::Muted)];
        };
        let width = font.width(text) + 4;
        Ground::of(mark).carry(
            write,
            Area::new(middle - width / 2, self.area.y + 3, width, self.area.h - 6),
        )
    }
}
