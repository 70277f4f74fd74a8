//! Where the parts of a stacked bar begin and end.

use super::super::input::Form;
use super::super::marks::{Mark, Row};
use super::super::scene::Area;
use super::Frame;
use super::segment::Segment;
use crate::Support;

/// Room between neighbours in pixels.
const SEGMENT_GAP: i32 = 2;

/// A stretch of the bar: a known mark and its share, or the open rest.
struct Stretch<'a> {
    mark: Option<&'a Mark>,
    share: f64,
    /// The mark's place in the row; that of the open rest is the first unknown one's.
    place: usize,
}

/// The known marks in order, and the open rest where the first unknown mark has its place, so that the order of answers stays.
/// In a plain stack, shares that add up to more than the whole shrink alike, their numbers stay.
pub(super) fn segments<'a>(frame: &Frame, row: &'a Row, bar: Area) -> Vec<Segment<'a>> {
    let stretches = stretches(row, frame.form);
    let whole = sum(&stretches).max(1.0);
    let start = sides(&stretches, frame.form).0;
    let edge = |sum: f64| match frame.form {
        Form::Diverging { .. } => frame.scale.x(sum - start),
        _ => bar.x + (sum / whole * f64::from(bar.w)).round() as i32,
    };
    let mut sum = 0.0;
    let mut segments = Vec::new();
    for (index, stretch) in stretches.iter().enumerate() {
        let (left, right) = (edge(sum), edge(sum + stretch.share));
        sum += stretch.share;
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
        segments.push(stretch.mark.map_or_else(
            || open_segment(frame, row, area),
            |mark| known_segment(mark, area),
        ));
    }
    segments
}

/// How far the stacks of all rows reach to the left and to the right of the centre line.
pub(super) fn reach<'a>(rows: impl Iterator<Item = &'a Row>, form: Form) -> (f64, f64) {
    rows.map(|row| sides(&stretches(row, form), form))
        .fold((0.0, 0.0), |a: (f64, f64), b| (a.0.max(b.0), a.1.max(b.1)))
}

/// The shares left and right of the centre line; in a plain stack everything is right.
fn sides(stretches: &[Stretch], form: Form) -> (f64, f64) {
    let Form::Diverging { below, middle } = form else {
        return (0.0, sum(stretches));
    };
    let left_part = |stretch: &Stretch| match stretch.place.cmp(&below) {
        std::cmp::Ordering::Less => stretch.share,
        std::cmp::Ordering::Equal if middle => stretch.share / 2.0,
        _ => 0.0,
    };
    let left = stretches.iter().map(left_part).sum();
    (left, sum(stretches) - left)
}

fn sum(stretches: &[Stretch]) -> f64 {
    stretches.iter().map(|stretch| stretch.share).sum()
}

fn stretches(row: &Row, form: Form) -> Vec<Stretch<'_>> {
    let diverging = matches!(form, Form::Diverging { .. });
    let most = if diverging { 1.0 } else { f64::MAX };
    let known = row.marks.iter().enumerate().filter_map(|(place, mark)| {
        Some(Stretch {
            mark: Some(mark),
            share: mark.drawn()?.min(most),
            place,
        })
    });
    let mut list: Vec<Stretch> = known.collect();
    let unknown = row.marks.iter().position(is_open);
    // around a centre line nothing says to which side a rest belongs that no mark stands for
    if has_open_rest(row) && (unknown.is_some() || !diverging) {
        let place = unknown.unwrap_or(list.len());
        let share = (1.0 - sum(&list)).max(0.0);
        let rest = Stretch {
            mark: None,
            share,
            place,
        };
        list.insert(place.min(list.len()), rest); // all marks before the first unknown one are known
    }
    list
}

/// Whether there are respondents, and their number is not known.
fn is_open(mark: &Mark) -> bool {
    mark.drawn().is_none() && !mark.is_empty()
}

fn known_segment(mark: &Mark, area: Area) -> Segment<'_> {
    Segment {
        mark: Some(mark),
        title: mark.title.clone(),
        label: mark.label.clone(),
        value: mark.text.clone(),
        area,
        select: mark.select.clone(),
    }
}

/// Whether something is left for which no number is known: some mark says so, or more is missing than rounding explains.
fn has_open_rest(row: &Row) -> bool {
    const ROUNDING: f64 = 0.005;
    let known: Vec<f64> = row.marks.iter().filter_map(Mark::drawn).collect();
    let rest = 1.0 - known.iter().sum::<f64>();
    let modelled = |mark: &Mark| mark.support == Some(Support::Modelled);
    let open = row.marks.iter().any(is_open);
    if !open && row.marks.iter().any(modelled) {
        return false; // nothing is open: the model and the print differ by this much
    }
    open || rest > ROUNDING * known.len() as f64 + f64::EPSILON
}

fn open_segment<'a>(frame: &Frame, row: &'a Row, area: Area) -> Segment<'a> {
    let unknown = || row.marks.iter().filter(|mark| is_open(mark));
    let titles: Vec<&str> = unknown().map(|mark| mark.title.as_str()).collect();
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
        select: unknown().find_map(|mark| mark.select.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::input::{Axis, Chart, Words};
    use super::super::super::marks::Block;
    use super::super::axis::Scale;
    use super::*;

    fn placed(marks: Vec<Mark>) -> Vec<(i32, i32, bool)> {
        placed_as(Form::Stacked, marks)
    }

    fn placed_as(form: Form, marks: Vec<Mark>) -> Vec<(i32, i32, bool)> {
        let row = Row::option("Row", marks);
        let block = Block::plain(vec![row.clone()]);
        let words = Words::new("", "not printed");
        let chart = Chart::new("N", "D", form, Axis::Percent, vec![block], words).expect("named");
        let frame = Frame {
            width: 200,
            wide: false,
            form,
            axis: Axis::Percent,
            scale: Scale::of(&chart, 0, 200),
            words: &chart.words,
            gutter: 0,
            each: false,
            pending: false,
        };
        let bar = Area::new(0, 0, 200, 22);
        segments(&frame, &row, bar)
            .iter()
            .map(|s| (s.area.x, s.area.right(), s.mark.is_some()))
            .collect()
    }

    fn share(value: f64) -> Mark {
        Mark::known(Support::Published, value, "", "")
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
        let modelled = Mark::known(Support::Modelled, 0.3, "", "");
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

    #[test]
    fn around_a_centre_line_the_longest_side_fills_its_room() {
        let form = Form::Diverging {
            below: 1,
            middle: true,
        };
        // 0.1 and half of 0.4 to the left, as much and 0.2 to the right: 0.8 on 200 pixels, the centre at 75
        let marks = || vec![share(0.1), share(0.4), share(0.3)];
        assert_eq!(
            placed_as(form, marks()),
            [(0, 23, true), (25, 123, true), (125, 200, true)]
        );
        let form = Form::Diverging {
            below: 2,
            middle: false,
        };
        assert_eq!(
            placed_as(form, marks()),
            [(0, 23, true), (25, 123, true), (125, 200, true)]
        );
    }

    #[test]
    fn around_a_centre_line_an_open_rest_needs_a_mark_that_says_where() {
        let form = Form::Diverging {
            below: 1,
            middle: false,
        };
        assert_eq!(placed_as(form, vec![share(0.2), share(0.2)]).len(), 2);
        let marks = vec![Mark::unknown("a"), share(0.75)];
        assert_eq!(placed_as(form, marks), [(0, 48, false), (50, 200, true)]);
    }
}
