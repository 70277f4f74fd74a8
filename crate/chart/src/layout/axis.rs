//! The value axis: where a number falls, the grid, the labels below.

use super::super::input::{Axis, Chart, Form, Words};
use super::super::scene::{Anchor, Role, Shape};
use super::segments;
use super::sheet::{SMALL, Sheet};
use super::ticks::{self, Tick};

/// Room between two tick labels.
const LABEL_GAP: i32 = 6;

/// Values on the horizontal room of the bars.
pub(super) struct Scale {
    /// Left end, in pixels: the value 0, or the smallest.
    pub x0: i32,
    /// Right end, in pixels: the largest value.
    pub x1: i32,
    min: f64,
    max: f64,
    ticks: Vec<Tick>,
}

impl Scale {
    /// The scale of a chart between two pixels.
    pub fn of(chart: &Chart, x0: i32, x1: i32) -> Self {
        let Form::Diverging { .. } = chart.form else {
            return Self::new(chart.axis, &chart.words, x0, x1);
        };
        let rows = chart.blocks.iter().flat_map(|block| &block.rows);
        let (left, right) = sides(segments::reach(rows, chart.form), chart.common.sides);
        let ticks = match chart.axis {
            Axis::None => Vec::new(),
            _ => ticks::both_sides(left, right),
        };
        Self {
            x0,
            x1,
            min: -left,
            max: right,
            ticks,
        }
    }

    pub fn new(axis: Axis, words: &Words, x0: i32, x1: i32) -> Self {
        let (min, max, ticks) = match axis {
            Axis::Percent => (0.0, 1.0, ticks::percent()),
            Axis::Count { max } => {
                let (max, ticks) = ticks::counts(max, words.thousands);
                (0.0, max, ticks)
            }
            Axis::Number { min, max } => {
                let (min, max) = ticks::range(min, max);
                (min, max, ticks::numbers(min, max, words))
            }
            Axis::None => (0.0, 1.0, Vec::new()),
        };
        Self {
            x0,
            x1,
            min,
            max,
            ticks,
        }
    }

    /// The pixel of a value; values beyond the axis fall on its end.
    pub fn x(&self, value: f64) -> i32 {
        let part = ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0);
        self.x0 + (part * f64::from(self.x1 - self.x0)).round() as i32
    }

    /// Whether a value lies on the axis.
    pub fn holds(&self, value: f64) -> bool {
        (self.min..=self.max).contains(&value)
    }

    /// Grid lines from `top` to `bottom`; the line at 0 is stronger.
    pub fn grid(&self, top: i32, bottom: i32) -> impl Iterator<Item = Shape> + '_ {
        self.ticks.iter().map(move |tick| {
            let x = self.x(tick.value);
            let role = if tick.value == 0.0 {
                Role::Outline
            } else {
                Role::Grid
            };
            Shape::Line {
                from: (x, top),
                to: (x, bottom),
                role,
            }
        })
    }

    /// Tick labels and the axis label from the sheet's end downwards; nothing on an axis without ticks.
    pub fn draw(&self, sheet: &mut Sheet, words: &Words, width: i32) {
        if self.ticks.is_empty() {
            return;
        }
        let middle = sheet.y + SMALL.line / 2;
        sheet.plain(
            self.labels(width)
                .into_iter()
                .map(|(x, text)| SMALL.text(x, middle, Anchor::Middle, Role::Muted, text)),
        );
        sheet.y += SMALL.line;
        sheet.paragraph(
            SMALL,
            Role::Muted,
            self.x0,
            width - self.x0,
            &words.axis_label,
        );
    }

    /// The middle and the text of the labels that are shown: every one, or every second, third … where they would touch.
    /// The one at 0 stays.
    fn labels(&self, width: i32) -> Vec<(i32, &str)> {
        let place = |tick: &Tick| {
            let half = SMALL.width(&tick.text) / 2 + 1;
            (
                self.x(tick.value).clamp(half, (width - half).max(half)),
                half,
            )
        };
        let all: Vec<(i32, i32)> = self.ticks.iter().map(place).collect();
        let zero = self.ticks.iter().position(|tick| tick.value == 0.0);
        let offset = zero.unwrap_or(0);
        let every = |step: usize| (0..all.len()).skip(offset % step).step_by(step);
        let apart = |step: &usize| {
            let shown: Vec<(i32, i32)> = every(*step).map(|index| all[index]).collect();
            shown
                .windows(2)
                .all(|pair| pair[0].0 + pair[0].1 + LABEL_GAP <= pair[1].0 - pair[1].1)
        };
        let step = (1..=all.len()).find(apart).unwrap_or(1);
        every(step)
            .map(|index| (all[index].0, self.ticks[index].text.as_str()))
            .collect()
    }
}

/// The room left and right of the centre line that a chart and those beside it need; never none.
fn sides(own: (f64, f64), common: (f64, f64)) -> (f64, f64) {
    match (own.0.max(common.0), own.1.max(common.1)) {
        (left, right) if left + right > 0.0 => (left, right),
        _ => (0.5, 0.5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(axis: Axis, x1: i32) -> Scale {
        Scale::new(axis, &Words::new("", ""), 10, x1)
    }

    #[test]
    fn a_share_beyond_the_axis_stays_inside() {
        let scale = scale(Axis::Percent, 110);
        assert_eq!((scale.x(0.0), scale.x(0.66), scale.x(1.4)), (10, 76, 110));
    }

    #[test]
    fn an_axis_of_means_begins_at_its_own_end() {
        let scale = scale(Axis::Number { min: 1.0, max: 6.0 }, 110);
        assert_eq!((scale.x(1.0), scale.x(2.5), scale.x(0.0)), (10, 40, 10));
        assert!(scale.holds(6.0) && !scale.holds(0.9));
    }

    #[test]
    fn labels_that_would_touch_are_left_out_evenly() {
        let labels = |x1| {
            let scale = scale(Axis::Count { max: 5_000_000 }, x1);
            let shown = scale.labels(x1 + 12).into_iter();
            shown.map(|(_, text)| text.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(labels(640).len(), 6);
        assert_eq!(labels(270), ["0", "2.000.000", "4.000.000"]);
    }
}
