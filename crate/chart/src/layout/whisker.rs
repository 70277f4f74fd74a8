//! Intervals: a thin line with caps, readable on a bar and beside it.

use super::super::marks::Mark;
use super::super::scene::{Area, Role, Shape};
use super::axis::Scale;

/// Thickness of the line and of its caps.
const LINE: i32 = 2;
/// Paper around the line, so that it stands out from whatever is below.
const HALO: i32 = 1;

/// An interval on the axis, in pixels.
pub(super) struct Whisker {
    /// The first pixel, halo included.
    pub left: i32,
    /// The first pixel beyond, halo included.
    pub right: i32,
    /// Whether an end is the interval's own: cut at the end of the axis it has no cap.
    capped: (bool, bool),
}

impl Whisker {
    /// The interval of a mark; `None` where it has none.
    pub fn of(scale: &Scale, mark: &Mark) -> Option<Self> {
        let (lower, upper) = mark.drawn_interval()?;
        let (left, right) = (scale.x(lower), scale.x(upper));
        Some(Self {
            left: left - HALO,
            right: right.max(left + LINE) + HALO,
            capped: (scale.holds(lower), scale.holds(upper)),
        })
    }

    /// Line and caps around the vertical middle `y`; the caps reach `cap` pixels to both sides.
    pub fn shapes(&self, y: i32, cap: i32) -> Vec<Shape> {
        let (left, right) = (self.left + HALO, self.right - HALO);
        let mut lines = vec![Area::new(left, y - LINE / 2, right - left, LINE)];
        if self.capped.0 {
            lines.push(Area::new(left, y - cap, LINE, 2 * cap));
        }
        if self.capped.1 {
            lines.push(Area::new(right - LINE, y - cap, LINE, 2 * cap));
        }
        let rect = |role| move |area| Shape::Rect { area, role };
        let halos = lines.iter().copied().map(grown).map(rect(Role::Paper));
        halos
            .chain(lines.iter().copied().map(rect(Role::Ink)))
            .collect()
    }
}

fn grown(area: Area) -> Area {
    Area::new(
        area.x - HALO,
        area.y - HALO,
        area.w + 2 * HALO,
        area.h + 2 * HALO,
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::input::{Axis, Words};
    use super::*;
    use crate::Support;

    fn whisker(lower: f64, upper: f64) -> Option<Whisker> {
        let scale = Scale::new(Axis::Percent, &Words::new("", ""), 10, 110);
        let mark = Mark::known(Support::Observed, 0.5, "50 %", "").within(lower, upper);
        Whisker::of(&scale, &mark)
    }

    #[test]
    fn an_end_beyond_the_axis_is_cut_and_has_no_cap() {
        let cut = whisker(-0.2, 0.6).expect("an interval");
        assert_eq!((cut.left, cut.right, cut.capped), (9, 71, (false, true)));
        assert_eq!(cut.shapes(50, 5).len(), 4);
    }

    #[test]
    fn what_is_no_interval_is_not_drawn() {
        assert!(whisker(0.6, 0.4).is_none() && whisker(f64::NAN, 0.4).is_none());
        let point = whisker(0.5, 0.5).expect("an interval");
        assert_eq!(point.right - point.left, LINE + 2 * HALO);
    }
}
