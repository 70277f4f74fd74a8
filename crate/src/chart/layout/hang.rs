//! Values that hang below the segments they have no room in, each as close to its own as the others allow.

use super::super::scene::{Anchor, Area, Role, Shape};
use super::flow::{SWATCH, TEXT_GAP};
use super::sheet::SMALL;

/// Room between two values.
const GAP: i32 = 8;

/// The width of a value with its swatch.
pub(super) fn width(value: &str) -> i32 {
    SWATCH + TEXT_GAP + SMALL.width(value)
}

/// The value with its swatch.
pub(super) fn entry(
    value: &str,
    x: i32,
    top: i32,
    swatch: impl FnOnce(Area) -> Vec<Shape>,
) -> Vec<Shape> {
    let mut shapes = swatch(Area::new(
        x,
        top + (SMALL.line - SWATCH) / 2,
        SWATCH,
        SWATCH,
    ));
    let (x, middle) = (x + SWATCH + TEXT_GAP, top + SMALL.line / 2);
    shapes.push(SMALL.text(x, middle, Anchor::Start, Role::Ink, value));
    shapes
}

/// Left ends for things of which middle and width are wished, in order, between two edges; `None` where they have no room.
pub(super) fn places(wishes: &[(i32, i32)], left: i32, right: i32) -> Option<Vec<i32>> {
    let mut free = left;
    let mut lefts = Vec::new();
    for (middle, width) in wishes {
        let x = (middle - width / 2).max(free);
        lefts.push(x);
        free = x + width + GAP;
    }
    let mut end = right;
    for (x, (_, width)) in lefts.iter_mut().zip(wishes).rev() {
        *x = (*x).min(end - width);
        end = *x - GAP;
    }
    lefts
        .first()
        .is_none_or(|first| *first >= left)
        .then_some(lefts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_room_and_stay_in_order() {
        assert_eq!(places(&[(100, 20)], 0, 200), Some(vec![90]));
        assert_eq!(places(&[(5, 20), (9, 20)], 0, 200), Some(vec![0, 28]));
        assert_eq!(
            places(&[(190, 20), (199, 20)], 0, 200),
            Some(vec![152, 180])
        );
    }

    #[test]
    fn without_room_nothing_is_placed() {
        assert_eq!(places(&[(5, 60), (9, 60)], 0, 100), None);
        assert_eq!(places(&[], 0, 100), Some(Vec::new()));
    }
}
