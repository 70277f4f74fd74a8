//! A chart with every coordinate decided: what a painter draws and what a pointer can hit.
//!
//! Coordinates are CSS pixels from the upper left corner, always whole numbers.

use crate::Support;

/// A placed chart. Made by [`layout`](super::layout()), painted by [`paint`](super::paint()).
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The chart's accessible name; never empty.
    pub name: String,
    /// The chart's accessible description; never empty.
    pub description: String,
    /// In CSS pixels.
    pub width: i32,
    /// In CSS pixels; follows from the contents.
    pub height: i32,
    /// In painting order.
    pub items: Vec<Item>,
}

impl Scene {
    /// The mark at a point, for hover and touch; `None` where there is none.
    pub fn hit(&self, x: i32, y: i32) -> Option<&MarkItem> {
        self.marks().find(|mark| mark.hit.contains(x, y))
    }

    /// Moves everything that is drawn; width and height stay.
    pub fn shift(&mut self, dx: i32, dy: i32) {
        for item in &mut self.items {
            match item {
                Item::Plain(shape) => shape.shift(dx, dy),
                Item::Mark(mark) => {
                    mark.shapes.iter_mut().for_each(|s| s.shift(dx, dy));
                    mark.hit = mark.hit.shifted(dx, dy);
                }
            }
        }
    }

    /// From now on picking a mark does nothing.
    pub fn pick_nothing(&mut self) {
        for item in &mut self.items {
            if let Item::Mark(mark) = item {
                mark.select = None;
            }
        }
    }

    /// All marks, in painting order.
    pub fn marks(&self) -> impl Iterator<Item = &MarkItem> {
        self.items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some(mark),
            Item::Plain(_) => None,
        })
    }

    /// What the numbers that are drawn rest on, from the strongest claim; published ones also where only words of them are written.
    pub fn supports(&self) -> Vec<Support> {
        let has = |kind: &Support| {
            let words = |mark: &MarkItem| *kind == Support::Published && !mark.source.is_empty();
            self.marks()
                .any(|mark| mark.support == Some(*kind) || words(mark))
        };
        Support::ALL.into_iter().filter(has).collect()
    }

    /// Whether an interval is drawn around any number.
    pub fn has_intervals(&self) -> bool {
        self.marks().any(|mark| mark.interval.is_some())
    }

    /// Where the numbers that are written were published, each place once, in painting order.
    pub fn sources(&self) -> Vec<&str> {
        let mut places: Vec<&str> = Vec::new();
        for mark in self.marks().filter(|mark| !mark.source.is_empty()) {
            if !places.contains(&mark.source.as_str()) {
                places.push(&mark.source);
            }
        }
        places
    }

    /// All shapes, in painting order.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.items.iter().flat_map(|item| match item {
            Item::Plain(shape) => std::slice::from_ref(shape),
            Item::Mark(mark) => mark.shapes.as_slice(),
        })
    }
}

/// A part of a scene.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Axis, labels, legend: says nothing of its own.
    Plain(Shape),
    /// A number with all its shapes.
    Mark(MarkItem),
}

/// Everything that is drawn for one number, or for the place of one that is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkItem {
    /// Hover text: a full sentence.
    pub title: String,
    /// What the number rests on; `None`: no number is drawn.
    pub support: Option<Support>,
    /// A share 0..1, a count or a number, as on the axis; for `implied` the lower bound. `None`: unknown.
    pub value: Option<f64>,
    /// Upper bound, same unit; `None`: `value` is no bound.
    pub upper: Option<f64>,
    /// In painting order.
    pub shapes: Vec<Shape>,
    /// Where a pointer finds this mark; at least as high as its bar.
    pub hit: Area,
    /// The 95 % interval that is drawn around the value, same unit; `None`: none is drawn.
    pub interval: Option<(f64, f64)>,
    /// Where the number that is written was published; empty: none such is written.
    pub source: String,
    /// The caller's own text for a mark that is picked, as it was brought; `None`: picking does nothing.
    pub select: Option<String>,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width, never negative.
    pub w: i32,
    /// Height, never negative.
    pub h: i32,
}

impl Area {
    /// A rectangle by its upper left corner and size.
    pub fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self {
            x,
            y,
            w: w.max(0),
            h: h.max(0),
        }
    }

    /// The same rectangle elsewhere.
    fn shifted(self, dx: i32, dy: i32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }

    /// The first pixel to the right of the rectangle.
    pub fn right(&self) -> i32 {
        self.x + self.w
    }

    /// The first pixel below the rectangle.
    pub fn bottom(&self) -> i32 {
        self.y + self.h
    }

    /// Vertical middle.
    pub fn middle(&self) -> i32 {
        self.y + self.h / 2
    }

    /// Whether a pixel belongs to the rectangle (right and lower edge excluded).
    pub fn contains(&self, x: i32, y: i32) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }
}

/// One primitive.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Its place.
        area: Area,
        /// Its fill.
        role: Role,
    },
    /// A rectangle of which only the one pixel wide inner edge is drawn.
    Outline {
        /// Its place.
        area: Area,
        /// Its edge.
        role: Role,
    },
    /// A hatched rectangle: the pattern of modelled numbers, and of nothing else.
    Hatch {
        /// Its place.
        area: Area,
        /// The colour of the hatching; the ground is paper.
        role: Role,
    },
    /// A horizontal or vertical line, one pixel wide.
    Line {
        /// Start.
        from: (i32, i32),
        /// End.
        to: (i32, i32),
        /// Its colour.
        role: Role,
    },
    /// A filled circle.
    Dot {
        /// Its centre: where four pixels meet.
        center: (i32, i32),
        /// Its radius.
        radius: i32,
        /// Its fill.
        role: Role,
    },
    /// A line of text.
    Text(Text),
}

impl Shape {
    fn shift(&mut self, dx: i32, dy: i32) {
        let moved = |(x, y): (i32, i32)| (x + dx, y + dy);
        match self {
            Shape::Rect { area, .. } | Shape::Outline { area, .. } | Shape::Hatch { area, .. } => {
                *area = area.shifted(dx, dy);
            }
            Shape::Line { from, to, .. } => (*from, *to) = (moved(*from), moved(*to)),
            Shape::Dot { center, .. } => *center = moved(*center),
            Shape::Text(text) => (text.x, text.y) = moved((text.x, text.y)),
        }
    }
}

/// A line of text: it never wraps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where the anchor is.
    pub x: i32,
    /// The vertical middle of the line.
    pub y: i32,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Font size in CSS pixels.
    pub size: i32,
    /// Regular or semibold.
    pub weight: Weight,
    /// Its colour.
    pub role: Role,
    /// What is written; plain text, markup is text like any other.
    pub content: String,
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text runs to the right of `x`.
    Start,
    /// `x` is the middle of the text.
    Middle,
    /// The text ends at `x`.
    End,
}

/// How bold a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Labels.
    Regular,
    /// Values and headings (600).
    Semibold,
}

/// What a shape is for; a painter or a style sheet turns it into a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Text.
    Ink,
    /// Text that steps back: axis, "not stated".
    Muted,
    /// Grid lines.
    Grid,
    /// The zero line, open parts and markers, edges of light fills.
    Outline,
    /// The ground.
    Paper,
    /// Fill of a bar or segment, by its number: see [`level`](super::level).
    Level(u8),
    /// Text on [`Role::Level`].
    LevelInk(u8),
}
