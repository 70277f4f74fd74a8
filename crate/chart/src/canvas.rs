//! Paints a scene on a canvas of the page, sharp on every screen.

use std::fmt;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::limits;
use super::paint::{Painted, Surface, baseline, paint};
use super::palette::{Palette, Rgb};
use super::scene::{Role, Scene};

/// Densities beyond this are painted at it: more pixels cost memory, and nobody sees them.
const MAX_DENSITY: f64 = 6.0;

/// Why a scene could not be painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanvasProblem(String);

impl fmt::Display for CanvasProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CanvasProblem {}

/// Paints a scene, and sets the canvas's pixels to the scene's size times `dpr` (device pixels a CSS pixel; what makes no
/// sense counts as 1). What stood on the canvas before is gone; the ground stays transparent. The style sheet gives the
/// canvas its size on the page: the scene was laid out for it.
///
/// # Errors
/// [`CanvasProblem`] when the browser has no 2d context for this canvas, refuses to draw, or keeps nothing of what is drawn
/// on a canvas of this size: browsers say so nowhere, so where not every browser would keep it, a pixel is read back.
pub fn paint_canvas(
    scene: &Scene,
    canvas: &HtmlCanvasElement,
    dpr: f64,
    palette: &Palette,
) -> Result<(), CanvasProblem> {
    let dpr = density(dpr);
    let (width, height) = pixels(scene, dpr);
    let kept = sized(canvas, width, height);
    let context = context_of(canvas)?;
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(no_context)?;
    if !kept {
        tried(&context, width, height)?;
    }
    context
        .set_transform(dpr, 0.0, 0.0, dpr, 0.0, 0.0)
        .map_err(|_| CanvasProblem("the canvas cannot be scaled".to_owned()))?;
    if kept {
        let (width, height) = (f64::from(scene.width), f64::from(scene.height));
        context.clear_rect(0.0, 0.0, width + 1.0, height + 1.0);
    }
    let size = (scene.width.unsigned_abs(), scene.height.unsigned_abs());
    let mut surface = CanvasSurface {
        backend,
        context,
        palette,
        size,
    };
    paint(scene, &mut surface).map_err(|error| CanvasProblem(error.to_string()))
}

/// Whether every browser keeps a canvas on which a scene is painted with `dpr` device pixels a CSS pixel.
pub fn fits_everywhere(scene: &Scene, dpr: f64) -> bool {
    let (width, height) = pixels(scene, density(dpr));
    limits::fits_everywhere(width, height)
}

fn density(dpr: f64) -> f64 {
    if dpr.is_finite() && dpr > 0.0 {
        dpr.min(MAX_DENSITY)
    } else {
        1.0
    }
}

fn pixels(scene: &Scene, dpr: f64) -> (u32, u32) {
    let pixels = |units: i32| (f64::from(units) * dpr).round() as u32;
    (pixels(scene.width), pixels(scene.height))
}

/// Whether a canvas that is too large for some browser keeps a pixel in its far corner in this one; leaves it as it was.
fn tried(context: &CanvasRenderingContext2d, width: u32, height: u32) -> Result<(), CanvasProblem> {
    if limits::fits_everywhere(width, height) {
        return Ok(());
    }
    let (x, y) = (f64::from(width) - 1.0, f64::from(height) - 1.0);
    context.fill_rect(x, y, 1.0, 1.0);
    let opaque = context
        .get_image_data(x, y, 1.0, 1.0)
        .is_ok_and(|read| read.data().get(3) == Some(&u8::MAX));
    context.clear_rect(x, y, 1.0, 1.0);
    opaque
        .then_some(())
        .ok_or_else(|| CanvasProblem("the canvas is too large for this browser".to_owned()))
}

/// Gives a canvas its size; whether it had it. A new size costs new memory, even where it is the old one.
fn sized(canvas: &HtmlCanvasElement, width: u32, height: u32) -> bool {
    let kept = canvas.width() == width && canvas.height() == height;
    if !kept {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    kept
}

fn no_context() -> CanvasProblem {
    CanvasProblem("the canvas has no 2d context".to_owned())
}

fn context_of(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, CanvasProblem> {
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|context| context.dyn_into().ok());
    context.ok_or_else(no_context)
}

/// plotters' canvas, measured in CSS pixels, with text and edges of our own.
struct CanvasSurface<'a> {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    palette: &'a Palette,
    /// In CSS pixels.
    size: (u32, u32),
}

impl Surface for CanvasSurface<'_> {
    fn color(&mut self, role: Role) -> BackendColor {
        let Rgb(r, g, b) = self.palette.color(role);
        BackendColor {
            alpha: 1.0,
            rgb: (r, g, b),
        }
    }
}

fn css((r, g, b): (u8, u8, u8)) -> String {
    format!("rgb({r},{g},{b})")
}

impl DrawingBackend for CanvasSurface<'_> {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Painted<Self> {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Painted<Self> {
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Painted<Self> {
        self.backend.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Painted<Self> {
        self.backend.draw_line(from, to, style)
    }

    /// An unfilled rectangle is its inner edge: plotters would blur it over two pixels.
    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        if fill {
            return self.backend.draw_rect(from, to, style, true);
        }
        let (width, height) = (f64::from(to.0 - from.0 - 1), f64::from(to.1 - from.1 - 1));
        self.context.set_stroke_style_str(&css(style.color().rgb));
        self.context.set_line_width(1.0);
        self.context.stroke_rect(
            f64::from(from.0) + 0.5,
            f64::from(from.1) + 0.5,
            width.max(0.0),
            height.max(0.0),
        );
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        self.backend.draw_circle(center, radius, style, fill)
    }

    /// On the baseline and with the weight that SVG has: plotters knows neither.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Painted<Self> {
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        let weight = if matches!(style.style(), FontStyle::Bold) {
            600
        } else {
            400
        };
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(align);
        self.context.set_fill_style_str(&css(style.color().rgb));
        self.context.set_font(&format!(
            "{weight} {}px {}",
            style.size(),
            style.family().as_str()
        ));
        let y = baseline(y, style.anchor().v_pos, style.size());
        let drawn = self.context.fill_text(text, f64::from(x), f64::from(y));
        drawn.map_err(|_| DrawingErrorKind::FontError("the browser refused to write text".into()))
    }
}
