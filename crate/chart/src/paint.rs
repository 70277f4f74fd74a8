//! Paints a scene on any plotters backend.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
};

use super::metrics;
use super::scene::{Anchor, Area, Item, MarkItem, Role, Scene, Shape, Text, Weight};

/// The fonts of a page, as CSS writes them.
pub(super) const FONTS: &str =
    "system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif";
/// Horizontal distance of hatch lines in pixels.
const HATCH_STEP: i32 = 6;
/// Width of hatch lines in pixels.
const HATCH_WIDTH: u32 = 2;

/// What a painting either gives or fails with, on the backend `S`.
pub type Painted<S> = Result<(), DrawingErrorKind<<S as DrawingBackend>::ErrorType>>;

/// A plotters backend that knows what shapes are for.
pub trait Surface: DrawingBackend {
    /// The colour of a role. Asked once before each primitive, so that a backend may also remember the role itself.
    fn color(&mut self, role: Role) -> BackendColor;

    /// The shapes that follow belong to one mark. Does nothing unless overridden.
    fn begin_mark(&mut self, _mark: &MarkItem) {}

    /// The shapes of the mark are complete. Does nothing unless overridden.
    fn end_mark(&mut self) {}

    /// Hatches a rectangle on paper, line by line; nothing is drawn outside it.
    ///
    /// # Errors
    /// Those of the backend.
    fn hatch(&mut self, area: Area, role: Role) -> Painted<Self> {
        let paper = self.color(Role::Paper);
        self.draw_rect(
            (area.x, area.y),
            (area.right(), area.bottom()),
            &paper,
            true,
        )?;
        let stroke = Stroke {
            color: self.color(role),
            width: HATCH_WIDTH,
        };
        for (from, to) in hatch_lines(area) {
            self.draw_line(from, to, &stroke)?;
        }
        Ok(())
    }
}

/// Paints a scene, item by item.
///
/// # Errors
/// Those of the backend; what was painted before stays.
pub fn paint<S: Surface>(scene: &Scene, surface: &mut S) -> Painted<S> {
    surface.ensure_prepared()?;
    for item in &scene.items {
        match item {
            Item::Plain(shape) => paint_shape(shape, surface)?,
            Item::Mark(mark) => {
                surface.begin_mark(mark);
                for shape in &mark.shapes {
                    paint_shape(shape, surface)?;
                }
                surface.end_mark();
            }
        }
    }
    surface.present()
}

fn paint_shape<S: Surface>(shape: &Shape, surface: &mut S) -> Painted<S> {
    match shape {
        Shape::Rect { area, role } => {
            let color = surface.color(*role);
            surface.draw_rect(
                (area.x, area.y),
                (area.right(), area.bottom()),
                &color,
                true,
            )
        }
        Shape::Outline { area, role } => {
            let color = surface.color(*role);
            surface.draw_rect(
                (area.x, area.y),
                (area.right(), area.bottom()),
                &color,
                false,
            )
        }
        Shape::Hatch { area, role } => surface.hatch(*area, *role),
        Shape::Line { from, to, role } => {
            let color = surface.color(*role);
            surface.draw_line(*from, *to, &color)
        }
        Shape::Dot {
            center,
            radius,
            role,
        } => {
            let color = surface.color(*role);
            surface.draw_circle(*center, radius.unsigned_abs(), &color, true)
        }
        Shape::Text(text) => {
            let style = TextStyle {
                color: surface.color(text.role),
                text,
            };
            surface.draw_text(&text.content, &style, (text.x, text.y))
        }
    }
}

/// Rising diagonals that fill a rectangle, cut at its edges.
pub(super) fn hatch_lines(area: Area) -> impl Iterator<Item = ((i32, i32), (i32, i32))> {
    let first = area.x + area.y;
    let last = area.right() + area.bottom();
    let start = first.div_euclid(HATCH_STEP) * HATCH_STEP;
    (start..last)
        .step_by(HATCH_STEP.unsigned_abs() as usize)
        .filter_map(move |sum| {
            let left = area.x.max(sum - area.bottom());
            let right = area.right().min(sum - area.y);
            (left < right).then_some(((left, sum - left), (right, sum - right)))
        })
}

/// The baseline of a line of text placed at `y`, in pixels: backends differ in what they take for the middle of a line.
pub(super) fn baseline(y: i32, anchor: VPos, size: f64) -> i32 {
    let part = match anchor {
        VPos::Top => 0.93,
        VPos::Center => 0.35,
        VPos::Bottom => -0.24,
    };
    y + (part * size).round() as i32
}

struct Stroke {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct TextStyle<'a> {
    color: BackendColor,
    text: &'a Text,
}

impl BackendTextStyle for TextStyle<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        f64::from(self.text.size)
    }

    fn style(&self) -> FontStyle {
        match self.text.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Semibold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let horizontal = match self.text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(horizontal, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FONTS)
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        let width = metrics::width(text, self.text.size, self.text.weight == Weight::Semibold);
        Ok(((0, 0), (width.ceil() as i32, self.text.size)))
    }

    /// Draws nothing: there are no glyphs here. Backends for charts write text themselves.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: (i32, i32),
        _draw: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatch_lines_stay_inside() {
        for area in [
            Area::new(10, 20, 50, 20),
            Area::new(3, 5, 2, 40),
            Area::new(0, 0, 0, 10),
        ] {
            let inside = |(x, y): (i32, i32)| {
                (area.x..=area.right()).contains(&x) && (area.y..=area.bottom()).contains(&y)
            };
            assert!(hatch_lines(area).all(|(from, to)| inside(from) && inside(to)));
            assert_eq!(hatch_lines(area).count() > 0, area.w > 0);
        }
    }
}
