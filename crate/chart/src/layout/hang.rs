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
/// Things that would touch move apart alike: the least squares of their moves (pool adjacent violators).
pub(super) fn places(wishes: &[(i32, i32)], left: i32, right: i32) -> Option<Vec<i32>> {
    let mut offsets = Vec::new();
    let mut end = 0;
    for (_, width) in wishes {
        offsets.push(end);
        end += width + GAP;
    }
    let room = right - left - (end - GAP).max(0);
    if room < 0 {
        return None;
    }
    let starts = wishes
        .iter()
        .zip(&offsets)
        .map(|((middle, width), offset)| middle - width / 2 - offset);
    let lefts = rising(starts).into_iter().zip(offsets);
    Some(
        lefts
            .map(|(start, offset)| start.clamp(left, left + room) + offset)
            .collect(),
    )
}

/// The rising numbers closest to the given ones.
fn rising(numbers: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut pools: Vec<(i32, i32)> = Vec::new();
    for number in numbers {
        let mut pool = (number, 1);
        while let Some(before) = pools.pop_if(|before| before.0 * pool.1 > pool.0 * before.1) {
            pool = (before.0 + pool.0, before.1 + pool.1);
        }
        pools.push(pool);
    }
    let mean = |(sum, count): (i32, i32)| (0..count).map(move |_| sum.div_euclid(count));
    pools.into_iter().flat_map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_room_and_stay_in_order() {
        assert_eq!(places(&[(100, 20)], 0, 200), Some(vec![90]));
        assert_eq!(
            places(&[(50, 20), (100, 20), (104, 20)], 0, 200),
            Some(vec![40, 78, 106])
        );
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
