//! How support looks: what fills the place of a number, and what text on it needs.

use super::super::marks::Mark;
use super::super::scene::{Area, Role, Shape};
use crate::Support;
use crate::level::{is_pale, known, lines};

/// How a number of one kind of support fills its place: solid, hatched, solid and open, or open.
pub(super) fn fill(support: Option<Support>, level: u8, solid: Area, whole: Area) -> Vec<Shape> {
    let role = Role::Level(known(level));
    match support {
        None => vec![Shape::Outline {
            area: whole,
            role: Role::Outline,
        }],
        Some(Support::Modelled) => vec![
            Shape::Hatch {
                area: solid,
                role: lines(level),
            },
            Shape::Outline {
                area: solid,
                role: Role::Outline,
            },
        ],
        Some(Support::Implied) => bounded(solid, whole, role),
        // "more than", "less than": a stated bound is drawn as a bound
        Some(Support::Published | Support::Observed) if solid.w < whole.w => {
            bounded(solid, whole, role)
        }
        Some(Support::Published | Support::Observed) => solid_fill(solid, role, level),
    }
}

/// Solid up to the lower bound, open up to the upper.
fn bounded(solid: Area, whole: Area, role: Role) -> Vec<Shape> {
    let open = Shape::Outline {
        area: whole,
        role: Role::Outline,
    };
    let sure = Shape::Rect { area: solid, role };
    if solid.w > 0 {
        vec![open, sure]
    } else {
        vec![open]
    }
}

/// Light fills get an edge, or they would be lost on paper.
fn solid_fill(area: Area, role: Role, level: u8) -> Vec<Shape> {
    let mut shapes = vec![Shape::Rect { area, role }];
    if is_pale(level) {
        shapes.push(Shape::Outline {
            area,
            role: Role::Outline,
        });
    }
    shapes
}

/// What text is written on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// A solid fill of some lightness.
    Solid(u8),
    /// Nothing.
    Bare,
    /// A pattern, or grid lines: text needs a piece of paper.
    Lined,
}

impl Ground {
    /// What a known mark's fill is for text on it.
    pub fn of(mark: &Mark) -> Self {
        match mark.support {
            None => Ground::Bare,
            Some(Support::Modelled) => Ground::Lined,
            Some(_) => Ground::Solid(mark.level),
        }
    }

    /// Text in the colour that this ground carries; `paper` is laid below it where needed.
    pub fn carry(self, text: impl Fn(Role) -> Shape, paper: Area) -> Vec<Shape> {
        match self {
            Ground::Solid(level) => vec![text(Role::LevelInk(level))],
            Ground::Bare => vec![text(Role::Ink)],
            Ground::Lined => vec![
                Shape::Rect {
                    area: paper,
                    role: Role::Paper,
                },
                text(Role::Ink),
            ],
        }
    }
}
