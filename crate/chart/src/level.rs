//! The fills there are, by number: steps of one colour for what rises, colours for what has no order, two colours for what has two sides.
//!
//! In each set neighbours differ in lightness, so that they are told apart on grey paper, under forced colours and by whoever sees fewer colours.
//! Patterns are kept for what numbers rest on.

use super::scene::Role;

/// The first of seven fills of a scale with two sides: three of the left one from outside, the grey middle, three of the right one.
const SIDES: u8 = 12;
/// The first of six colours without an order; before them stand six steps, strongest first.
const HUES: u8 = 6;
/// So many fills there are.
pub(crate) const COUNT: usize = 19;
/// The weakest step: larger numbers count as it.
const WEAKEST: u8 = 5;

/// The colour of the nth of several things without an order; from the seventh on they are grey.
pub fn hue(nth: usize) -> u8 {
    match u8::try_from(nth) {
        Ok(nth) if nth < SIDES - HUES => HUES + nth,
        _ => SIDES + 3,
    }
}

/// The fill of a part of a scale with two sides: the nth of `of`, from left to right. A scale of an odd number has a grey middle.
pub fn side(nth: usize, of: usize) -> u8 {
    let half = of / 2;
    let place = match nth {
        nth if nth < half => outer(nth, half),
        nth if nth == half && of % 2 == 1 => 3,
        nth => 6 - outer((of - 1).saturating_sub(nth), half),
    };
    SIDES + place
}

/// The same with its sides exchanged.
pub fn other_side(level: u8) -> u8 {
    match level.checked_sub(SIDES) {
        Some(place) if place <= 6 => SIDES + 6 - place,
        _ => level,
    }
}

/// How far from outside, 0 to 2, the nth of so many on one side is.
fn outer(nth: usize, of: usize) -> u8 {
    match of {
        0 | 1 => 0,
        of => (nth * 2 / (of - 1)).min(2) as u8,
    }
}

/// The number of a fill there is.
pub(crate) fn known(level: u8) -> u8 {
    match usize::from(level) < COUNT {
        true => level,
        false => WEAKEST,
    }
}

/// Whether a fill is so pale that it needs an edge, or it would be lost on paper.
pub(crate) fn is_pale(level: u8) -> bool {
    match known(level) {
        level @ ..HUES => level >= 3,
        level @ ..SIDES => level % 2 == 1,
        level => (2..=5).contains(&(level - SIDES)),
    }
}

/// The colour of hatching: lines in the palest fills would be lost on paper.
pub(crate) fn lines(level: u8) -> Role {
    match known(level) {
        level @ ..HUES => Role::Level(level.min(3)),
        9 => Role::Muted,
        11 | 15 => Role::Outline,
        16 => Role::Level(17),
        level => Role::Level(level),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_with_two_sides_is_strongest_at_its_ends_and_grey_in_the_middle() {
        let all = |of: usize| (0..of).map(|nth| side(nth, of) - SIDES).collect::<Vec<_>>();
        assert_eq!(all(2), [0, 6]);
        assert_eq!(all(3), [0, 3, 6]);
        assert_eq!(all(4), [0, 2, 4, 6]);
        assert_eq!(all(5), [0, 2, 3, 4, 6]);
        assert_eq!(all(6), [0, 1, 2, 4, 5, 6]);
        assert_eq!(other_side(side(0, 5)), side(4, 5));
    }
}
