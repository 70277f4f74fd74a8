//! The value axis: where a number falls, the grid, the ticks below.

use super::super::input::{Axis, Words};
use super::super::scene::{Anchor, Role, Shape};
use super::sheet::{SMALL, Sheet};

/// Values on the horizontal room of the bars.
pub(super) struct Scale {
    /// Left end, in pixels: the value 0.
    pub x0: i32,
    /// Right end, in pixels: the largest value.
    pub x1: i32,
    max: f64,
    ticks: Vec<f64>,
}

impl Scale {
    pub fn new(axis: Axis, x0: i32, x1: i32) -> Self {
        let (max, ticks) = match axis {
            Axis::Percent => (1.0, vec![0.0, 0.25, 0.5, 0.75, 1.0]),
            Axis::Count { max } => count_ticks(max),
            Axis::None => (1.0, Vec::new()),
        };
        Self { x0, x1, max, ticks }
    }

    /// The pixel of a value; values beyond the axis fall on its end.
    pub fn x(&self, value: f64) -> i32 {
        let part = (value / self.max).clamp(0.0, 1.0);
        self.x0 + (part * f64::from(self.x1 - self.x0)).round() as i32
    }

    /// Grid lines from `top` to `bottom`; the line at 0 is stronger.
    pub fn grid(&self, top: i32, bottom: i32) -> impl Iterator<Item = Shape> + '_ {
        self.ticks.iter().map(move |&tick| {
            let x = self.x(tick);
            let role = if tick == 0.0 {
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
    pub fn draw(&self, sheet: &mut Sheet, axis: Axis, words: &Words, width: i32) {
        if self.ticks.is_empty() {
            return;
        }
        let middle = sheet.y + SMALL.line / 2;
        sheet.plain(self.ticks.iter().map(|&tick| {
            let text = tick_text(axis, tick, words.thousands);
            let half = SMALL.width(&text) / 2 + 1;
            let x = self.x(tick).clamp(half, (width - half).max(half));
            SMALL.text(x, middle, Anchor::Middle, Role::Muted, text)
        }));
        sheet.y += SMALL.line;
        sheet.paragraph(
            SMALL,
            Role::Muted,
            self.x0,
            width - self.x0,
            &words.axis_label,
        );
    }
}

/// Round ticks from 0 to the first round number not below `max`, at most five steps.
fn count_ticks(max: u32) -> (f64, Vec<f64>) {
    let max = u64::from(max.max(1));
    let decades = (0..10).map(|power| 10_u64.pow(power));
    let step = decades
        .flat_map(|ten| [ten, 2 * ten, 5 * ten])
        .find(|step| step * 5 >= max)
        .unwrap_or(max);
    let steps = max.div_ceil(step);
    (
        (steps * step) as f64,
        (0..=steps).map(|index| (index * step) as f64).collect(),
    )
}

fn tick_text(axis: Axis, tick: f64, thousands: char) -> String {
    match axis {
        Axis::Count { .. } => grouped(tick as u64, thousands),
        Axis::Percent | Axis::None => ((tick * 100.0) as u32).to_string(),
    }
}

/// A whole number with its thousands separated.
fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_end_at_a_round_number() {
        assert_eq!(count_ticks(122), (150.0, vec![0.0, 50.0, 100.0, 150.0]));
        assert_eq!(count_ticks(0).0, 1.0);
        assert!(count_ticks(u32::MAX).0 >= f64::from(u32::MAX));
    }

    #[test]
    fn thousands_are_separated() {
        assert_eq!(grouped(1_828, '.'), "1.828");
        assert_eq!(grouped(412, ','), "412");
        assert_eq!(grouped(1_000_000, ','), "1,000,000");
    }

    #[test]
    fn a_share_beyond_the_axis_stays_inside() {
        let scale = Scale::new(Axis::Percent, 10, 110);
        assert_eq!((scale.x(0.0), scale.x(0.66), scale.x(1.4)), (10, 76, 110));
    }
}
