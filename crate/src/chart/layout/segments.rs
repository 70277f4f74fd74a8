//! The parts of a stacked bar: where each begins and ends, and what stands in it.

use super::super::input::{Mark, Row};
use super::super::scene::{Anchor, Area, MarkItem, Role, Shape};
use super::Frame;
use super::fill::{Ground, fill};
use super::flow::Flow;
use super::sheet::{Font, SMALL, SMALL_STRONG};
use super::stacked::GRID_REACH;
use crate::evidence::Evidence;

/// Room between neighbours in pixels.
const SEGMENT_GAP: i32 = 2;
/// Room between a segment's edge and its text.
const PADDING: i32 = 4;

/// One part of the bar. An open one may stand for several marks.
pub(super) struct Segment<'a> {
    mark: Option<&'a Mark>,
    title: String,
    label: String,
    value: String,
    area: Area,
}

impl Segment<'_> {
    /// Whether the segment has no room for its label, so that the bar needs a list below it.
    pub fn needs_list(&self) -> bool {
        self.mark.is_some() && !self.fits(&self.full())
    }

    /// The segment with its text: inside where all of it fits, else (for all segments of a `listed` bar) below, with the bare value inside.
    pub fn item(&self, listed: bool, list: &mut Flow) -> MarkItem {
        let evidence = self.mark.and_then(|mark| mark.evidence);
        let full = self.full();
        let listed = if self.mark.is_some() {
            listed
        } else {
            !self.fits(&full)
        };
        let mut shapes = if self.area.w > 0 {
            self.filled(self.area)
        } else {
            Vec::new()
        };
        let inside = if listed { &self.value } else { &full };
        if self.fits(inside) {
            shapes.extend(self.inside(inside));
        }
        if listed {
            shapes.extend(list.entry(&full, |area| self.filled(area)));
        }
        let value = self.mark.and_then(Mark::drawn);
        let hit = Area::new(
            self.area.x,
            self.area.y - GRID_REACH,
            self.area.w,
            self.area.h + 2 * GRID_REACH,
        );
        MarkItem {
            title: self.title.clone(),
            evidence,
            upper: None,
            value,
            shapes,
            hit,
        }
    }

    /// Label and value, as far as there are any.
    fn full(&self) -> String {
        [self.label.as_str(), self.value.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    }

    /// An open segment hides the grid behind it.
    fn filled(&self, area: Area) -> Vec<Shape> {
        match self.mark {
            Some(mark) => fill(mark.evidence, mark.level, area, area),
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

    fn fits(&self, text: &str) -> bool {
        !text.is_empty() && self.font().width(text) + 2 * PADDING <= self.area.w
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

/// A stretch of the bar: a known mark and its share, or the open rest.
type Stretch<'a> = (Option<&'a Mark>, f64);

/// The known marks in order, and the open rest where the first unknown mark has its place, so that the order of answers stays.
/// Shares that add up to more than the whole shrink alike, their numbers stay.
pub(super) fn segments<'a>(frame: &Frame, row: &'a Row, bar: Area) -> Vec<Segment<'a>> {
    let stretches = stretches(row);
    let whole = stretches
        .iter()
        .map(|(_, share)| share)
        .sum::<f64>()
        .max(1.0);
    let edge = |sum: f64| bar.x + (sum / whole * f64::from(bar.w)).round() as i32;
    let mut sum = 0.0;
    let mut segments = Vec::new();
    for (index, (mark, share)) in stretches.iter().enumerate() {
        let (left, right) = (edge(sum), edge(sum + share));
        sum += share;
        let gap = if index + 1 < stretches.len() {
            SEGMENT_GAP
        } else {
            0
        };
        let width = if right > left {
            (right - left - gap).max(1)
        } else {
            0
        };
        let area = Area {
            x: left,
            w: width,
            ..bar
        };
        segments.push(mark.map_or_else(
            || open_segment(frame, row, area),
            |mark| known_segment(mark, area),
        ));
    }
    segments
}

fn stretches(row: &Row) -> Vec<Stretch<'_>> {
    let mut list: Vec<Stretch> = row
        .marks
        .iter()
        .filter_map(|mark| Some((Some(mark), mark.drawn()?)))
        .collect();
    if has_open_rest(row) {
        let rest = (1.0 - list.iter().map(|(_, share)| share).sum::<f64>()).max(0.0);
        let unknown = row.marks.iter().position(|mark| mark.drawn().is_none());
        list.insert(unknown.unwrap_or(list.len()), (None, rest)); // all marks before the first unknown one are known
    }
    list
}

fn known_segment(mark: &Mark, area: Area) -> Segment<'_> {
    Segment {
        mark: Some(mark),
        title: mark.title.clone(),
        label: mark.label.clone(),
        value: mark.text.clone(),
        area,
    }
}

/// Whether something is left for which no number is known: some mark says so, or more is missing than rounding explains.
fn has_open_rest(row: &Row) -> bool {
    const ROUNDING: f64 = 0.005;
    let known: Vec<f64> = row.marks.iter().filter_map(Mark::drawn).collect();
    let rest = 1.0 - known.iter().sum::<f64>();
    let modelled = |mark: &Mark| mark.evidence == Some(Evidence::Modelled);
    if known.len() == row.marks.len() && row.marks.iter().any(modelled) {
        return false; // nothing is open: the model and the print differ by this much
    }
    known.len() < row.marks.len() || rest > ROUNDING * known.len() as f64 + f64::EPSILON
}

fn open_segment<'a>(frame: &Frame, row: &'a Row, area: Area) -> Segment<'a> {
    let titles: Vec<&str> = row
        .marks
        .iter()
        .filter(|mark| mark.drawn().is_none())
        .map(|mark| mark.title.as_str())
        .collect();
    let open = frame.words.open.clone();
    let title = if titles.is_empty() {
        open.clone()
    } else {
        titles.join(" ")
    };
    Segment {
        mark: None,
        title,
        label: String::new(),
        value: open,
        area,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::input::{Axis, Words};
    use super::super::axis::Scale;
    use super::*;

    fn placed(marks: Vec<Mark>) -> Vec<(i32, i32, bool)> {
        let words = Words::new("", "not printed");
        let frame = Frame {
            width: 200,
            wide: false,
            scale: Scale::new(Axis::Percent, 0, 200),
            words: &words,
        };
        let row = Row::option("Row", marks);
        let bar = Area::new(0, 0, 200, 22);
        segments(&frame, &row, bar)
            .iter()
            .map(|s| (s.area.x, s.area.right(), s.mark.is_some()))
            .collect()
    }

    fn share(value: f64) -> Mark {
        Mark::known(Evidence::Published, value, "", "")
    }

    #[test]
    fn what_is_unknown_is_one_open_rest_where_the_first_unknown_stands() {
        let marks = vec![
            share(0.1),
            Mark::unknown("a"),
            share(0.2),
            Mark::unknown("b"),
        ];
        assert_eq!(
            placed(marks),
            [(0, 18, true), (20, 158, false), (160, 200, true)]
        );
    }

    #[test]
    fn more_than_the_whole_shrinks_and_has_no_rest() {
        assert_eq!(
            placed(vec![share(0.505), share(0.505)]),
            [(0, 98, true), (100, 200, true)]
        );
        assert_eq!(placed(vec![share(1.5)]), [(0, 200, true)]);
    }

    #[test]
    fn a_gap_that_rounding_explains_is_not_open() {
        assert_eq!(placed(vec![share(0.33), share(0.33), share(0.33)]).len(), 3);
        assert_eq!(placed(vec![share(0.3), share(0.3)]).len(), 3);
        assert_eq!(
            placed(vec![share(0.0), share(1.0)]),
            [(0, 0, true), (0, 200, true)]
        );
    }

    #[test]
    fn beside_modelled_numbers_a_gap_is_not_called_open() {
        let modelled = Mark::known(Evidence::Modelled, 0.3, "", "");
        assert_eq!(
            placed(vec![share(0.5), modelled]),
            [(0, 98, true), (100, 160, true)]
        );
    }

    #[test]
    fn an_unknown_mark_is_kept_even_without_room() {
        assert_eq!(
            placed(vec![share(1.0), Mark::unknown("")]),
            [(0, 198, true), (200, 200, false)]
        );
    }
}
