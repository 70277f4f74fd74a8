//! Charts: a description of bars, dots, stacks or tiles becomes a scene of rectangles, dots, lines and texts, and a scene is painted on any plotters
//! backend.
//!
//! ```text
//! Chart ── layout(width) ──► Scene ──┬─ svg_document ──► SVG text (pre-rendered pages, print, export)
//!                              │     └─ paint_canvas ──► a canvas (live views, wasm32 only)
//!                              └─ hit(x, y) ──► the mark under a pointer
//! ```
//!
//! It knows nothing of surveys: who builds a [`Chart`] brings every text, already in the reader's language and
//! number format. Layout is pure and measures text with a table of its own, so a scene, and the SVG made of it, is the
//! same to the byte natively and in wasm.
//!
//! ```
//! use chart::{Axis, Block, Chart, Form, Mark, Row, Words, layout, svg_document, SvgOptions};
//! use chart::Support;
//!
//! let mark = Mark::known(Support::Published, 0.66, "66 %", "66 % have a strategy.");
//! let rows = vec![Row::option("Strategy", vec![mark])];
//! let chart = Chart::new("Strategies", "Two thirds have one.", Form::Bars, Axis::Percent, vec![Block::plain(rows)],
//!     Words::new("Share in %", "not stated"))?;
//! let svg = svg_document(&layout(&chart, 640), &SvgOptions::new("fig-1"));
//! assert!(svg.contains("<title id=\"fig-1-name\">Strategies</title>"));
//! # Ok::<(), chart::Unnamed>(())
//! ```

#![deny(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod canvas;
mod input;
mod layout;
pub mod level;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod limits;
mod marks;
pub mod metrics;
mod paint;
mod palette;
mod scene;
mod support;
mod svg;
mod widths;
pub mod wrap;

#[cfg(target_arch = "wasm32")]
pub use canvas::{CanvasProblem, fits_everywhere, paint_canvas};
pub use input::{Axis, Chart, Form, Unnamed, Words};
pub use layout::{align, explain_once, layout};
pub use marks::{Block, CaseSize, Cases, Direction, Mark, Row, RowKind};
pub use paint::{Painted, Surface, paint};
pub use palette::{Palette, Rgb};
pub use scene::{Anchor, Area, Item, MarkItem, Role, Scene, Shape, Text, Weight};
pub use support::Support;
pub use svg::{SvgOptions, svg_document};

/// The style sheet of SVG charts, with light, dark, forced colours and print.
pub const CSS: &str = include_str!("chart.css");
