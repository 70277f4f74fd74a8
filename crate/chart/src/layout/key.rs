//! The names of segments, once above the stacks that share them.

use super::super::marks::{Mark, Row};
use super::super::scene::{Area, Shape};
use super::fill::fill;
use super::flow::{Flow, LEGEND_GAP};
use super::sheet::Sheet;
use crate::Support;

/// Steps of lightness there are: more segments cannot be told apart by it.
const MOST: usize = 6;

/// One mark for each segment, where two or more stacks have the same segments: as many, with the same labels and lightness,
/// in the same order.
pub(super) fn shared<'a>(stacks: &[&'a Row]) -> Option<Vec<&'a Mark>> {
    let [first, others @ ..] = stacks else {
        return None;
    };
    let number = first.marks.len();
    let named = first.marks.iter().all(|mark| !mark.label.trim().is_empty());
    if others.is_empty() || !(2..=MOST).contains(&number) || !named {
        return None;
    }
    let same =
        |row: &&Row| row.marks.len() == number && row.marks.iter().zip(&first.marks).all(alike);
    others.iter().all(same).then(|| {
        (0..number)
            .map(|place| clearest(stacks, place, &first.marks[place]))
            .collect()
    })
}

fn alike((a, b): (&Mark, &Mark)) -> bool {
    a.label == b.label && a.level == b.level
}

/// Of the marks in one place one with a solid fill, else one that is known.
fn clearest<'a>(stacks: &[&'a Row], place: usize, first: &'a Mark) -> &'a Mark {
    let marks = || stacks.iter().filter_map(|row| row.marks.get(place));
    let known = |mark: &&Mark| mark.drawn().is_some();
    let solid = |mark: &&Mark| known(mark) && mark.support != Some(Support::Modelled);
    marks()
        .find(solid)
        .or_else(|| marks().find(known))
        .unwrap_or(first)
}

/// The names with their fills, from left to right.
pub(super) fn draw(sheet: &mut Sheet, width: i32, marks: &[&Mark]) {
    let mut flow = Flow::new(0, width, sheet.y);
    for mark in marks {
        sheet.plain(flow.entry(&mark.label, |area| swatch(mark, area)));
    }
    sheet.y = flow.bottom() + LEGEND_GAP;
}

/// A segment whose number is unknown in every stack has the fill it would have.
fn swatch(mark: &Mark, area: Area) -> Vec<Shape> {
    let support = mark.drawn().and(mark.support);
    fill(support.or(Some(Support::Published)), mark.level, area, area)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(labels: &[&str]) -> Row {
        let mark = |label: &&str| Mark::known(Support::Published, 0.2, "20 %", "").labelled(*label);
        Row::option("Row", labels.iter().map(mark).collect())
    }

    #[test]
    fn only_equal_stacks_share_a_key() {
        let labels = ["a", "b", "c"];
        let (one, two, other) = (row(&labels), row(&labels), row(&["a", "b", "d"]));
        assert_eq!(shared(&[&one, &two]).map(|key| key.len()), Some(3));
        assert!(shared(&[&one]).is_none() && shared(&[&one, &two, &other]).is_none());
    }

    #[test]
    fn more_segments_than_steps_of_lightness_have_no_key() {
        let many = row(&["a", "b", "c", "d", "e", "f", "g"]);
        assert!(shared(&[&many, &many]).is_none());
        let unnamed = row(&["", ""]);
        assert!(shared(&[&unnamed, &unnamed]).is_none());
    }
}
