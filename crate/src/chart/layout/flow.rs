//! Entries of a swatch and a text that flow from left to right and wrap: the legend, and segments too narrow for their label.

use super::super::input::{Chart, Form};
use super::super::marks::{Direction, Mark};
use super::super::scene::{Anchor, Area, Role, Shape};
use super::cells::glyph;
use super::fill::fill;
use super::sheet::{SMALL, SMALL_STRONG, Sheet};
use crate::evidence::Evidence;

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
        let width = SWATCH + TEXT_GAP + SMALL.width(text);
        if self.x > self.left && self.x + width > self.right {
            self.next_line(1);
        }
        let mut shapes = swatch(Area::new(
            self.x,
            self.y + (SMALL.line - SWATCH) / 2,
            SWATCH,
            SWATCH,
        ));
        let lines = SMALL.wrap(text, self.right - self.x - SWATCH - TEXT_GAP);
        let count = lines.len();
        shapes.extend(SMALL.lines(self.x + SWATCH + TEXT_GAP, self.y, Role::Ink, lines));
        if count > 1 {
            self.next_line(count)
        } else {
            self.x += width + ENTRY_GAP
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

/// Says what the fills mean, where that is not clear without it.
pub(super) fn legend(sheet: &mut Sheet, chart: &Chart, width: i32) {
    let mut flow = Flow::new(0, width, sheet.y);
    evidence_entries(sheet, chart, &mut flow);
    direction_entries(sheet, chart, &mut flow);
    if flow.bottom() > sheet.y {
        sheet.y = flow.bottom() + LEGEND_GAP;
    }
}

fn evidence_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let present = evidences(chart);
    let plain = |evidence: &Evidence| matches!(evidence, Evidence::Published | Evidence::Observed);
    if present.is_empty() || (present.len() == 1 && present.iter().all(plain)) {
        return;
    }
    for (evidence, text) in chart
        .words
        .legend
        .iter()
        .filter(|(evidence, _)| present.contains(evidence))
    {
        sheet.plain(flow.entry(text, |area| swatch(*evidence, area)));
    }
}

/// What ▲ and ▼ say, where they occur.
fn direction_entries(sheet: &mut Sheet, chart: &Chart, flow: &mut Flow) {
    let words = [
        (Direction::Above, &chart.words.above),
        (Direction::Below, &chart.words.below),
    ];
    for (direction, text) in words {
        let occurs =
            chart.form == Form::Heat && chart.marks().any(|mark| mark.marked == Some(direction));
        if occurs && !text.trim().is_empty() {
            let sign = |area: Area| {
                let (middle, sign) = (area.x + area.w / 2, glyph(direction));
                vec![SMALL_STRONG.text(middle, area.middle(), Anchor::Middle, Role::Ink, sign)]
            };
            sheet.plain(flow.entry(text, sign));
        }
    }
}

fn swatch(evidence: Evidence, area: Area) -> Vec<Shape> {
    let solid = if evidence == Evidence::Implied {
        Area {
            w: area.w / 2,
            ..area
        }
    } else {
        area
    };
    fill(Some(evidence), 0, solid, area)
}

fn evidences(chart: &Chart) -> Vec<Evidence> {
    let known = |mark: &&Mark| mark.drawn_on(chart.axis).is_some();
    let mut present: Vec<Evidence> = chart
        .marks()
        .filter(known)
        .filter_map(|mark| mark.evidence)
        .collect();
    crate::order::sort_by(&mut present, |a, b| a < b);
    present.dedup();
    present
}
