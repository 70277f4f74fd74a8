//! A plotters backend that writes SVG elements.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::super::level::{is_pale, known};
use super::super::paint::{Painted, Surface, baseline, hatch_lines};
use super::super::scene::{Area, MarkItem, Role};

/// The end of a role's class: `kb-…` for fills, `kb-line-…` for strokes.
pub(super) fn class_name(role: Role) -> String {
    match role {
        Role::Ink => "ink".to_owned(),
        Role::Muted => "muted".to_owned(),
        Role::Grid => "grid".to_owned(),
        Role::Outline => "outline".to_owned(),
        Role::Paper => "paper".to_owned(),
        Role::Level(level) => format!("level{}", known(level)),
        Role::LevelInk(level) if is_pale(level) => "on-pale".to_owned(),
        Role::LevelInk(_) => "on-strong".to_owned(),
    }
}

/// Text as it may stand in SVG content and attributes: markup becomes text, and what XML forbids is left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

pub(super) struct SvgSurface {
    text: String,
    /// The role of the next primitive: what a style sheet needs instead of a colour.
    role: Role,
    size: (i32, i32),
}

impl SvgSurface {
    /// Goes on writing after `head`, for a document of so many CSS pixels.
    pub(super) fn new(head: String, size: (i32, i32)) -> Self {
        Self {
            text: head,
            role: Role::Ink,
            size,
        }
    }

    /// The complete document.
    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn rect(&mut self, area: Area, attributes: &str) {
        let Area { x, y, w, h } = area;
        self.text.push_str(&format!(
            "<rect {attributes} x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>\n"
        ));
    }
}

impl Surface for SvgSurface {
    fn color(&mut self, role: Role) -> BackendColor {
        self.role = role;
        BackendColor {
            alpha: 1.0,
            rgb: (0, 0, 0),
        }
    }

    fn begin_mark(&mut self, mark: &MarkItem) {
        let support = mark.support.map_or(String::new(), |support| {
            format!(" data-evidence=\"{}\"", support.as_str())
        });
        let value = mark
            .value
            .map_or(String::new(), |value| format!(" data-value=\"{value}\""));
        let upper = mark
            .upper
            .map_or(String::new(), |upper| format!(" data-upper=\"{upper}\""));
        let select = mark.select.as_deref().map_or(String::new(), |to| {
            format!(" data-select=\"{}\"", escape(to))
        });
        let title = escape(&mark.title);
        self.text.push_str(&format!(
            "<g class=\"kb-mark\"{support}{value}{upper}{select}><title>{title}</title>\n"
        ));
        self.rect(mark.hit, "fill=\"none\" pointer-events=\"all\"");
    }

    fn end_mark(&mut self) {
        self.text.push_str("</g>\n");
    }

    /// Stripes, filled since fills have classes, and each drawn: what prints a pattern makes an image of every place that has it.
    fn hatch(&mut self, area: Area, role: Role) -> Painted<Self> {
        let Area {
            x: left, y: top, ..
        } = area;
        let (right, bottom) = (area.right(), area.bottom());
        let y = |y: i32| y.clamp(top, bottom);
        let mut stripes = String::new();
        for ((left, low), (right, high)) in hatch_lines(area) {
            let [low, high] = [low, high].map(|middle| (y(middle - 1), y(middle + 2)));
            stripes += &format!(
                "M{left} {}L{right} {}V{}L{left} {}Z",
                low.0, high.0, high.1, low.1
            );
        }
        let class = class_name(role);
        self.text
            .push_str(&format!("<path class=\"kb-paper\" d=\"M{left} {top}H{right}V{bottom}H{left}Z\"/>\n<path class=\"kb-{class}\" d=\"{stripes}\"/>\n"));
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgSurface {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, _color: BackendColor) -> Drawn {
        let class = format!("class=\"kb-{}\"", class_name(self.role));
        self.rect(Area::new(x, y, 1, 1), &class);
        Ok(())
    }

    /// Level and upright lines lie on whole pixels, half a pixel before their coordinate.
    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        _style: &S,
    ) -> Drawn {
        let shift = |same: bool| if same { 0.5 } else { 0.0 };
        let (dx, dy) = (shift(from.0 == to.0), shift(from.1 == to.1));
        let [x1, x2] = [from.0, to.0].map(|x| f64::from(x) - dx);
        let [y1, y2] = [from.1, to.1].map(|y| f64::from(y) - dy);
        let name = class_name(self.role);
        self.text.push_str(&format!(
            "<line class=\"kb-line-{name}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n"
        ));
        Ok(())
    }

    /// An unfilled rectangle is its inner edge, one pixel wide.
    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        _style: &S,
        fill: bool,
    ) -> Drawn {
        let area = Area::new(from.0, from.1, to.0 - from.0, to.1 - from.1);
        let name = class_name(self.role);
        if fill {
            self.rect(area, &format!("class=\"kb-{name}\""));
            return Ok(());
        }
        let (x, y) = (f64::from(area.x) + 0.5, f64::from(area.y) + 0.5);
        let (w, h) = ((area.w - 1).max(0), (area.h - 1).max(0));
        self.text.push_str(&format!(
            "<rect class=\"kb-line-{name}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>\n"
        ));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        _style: &S,
        fill: bool,
    ) -> Drawn {
        let line = if fill { "" } else { "line-" };
        let name = class_name(self.role);
        self.text.push_str(&format!(
            "<circle class=\"kb-{line}{name}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>\n"
        ));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let weight = if matches!(style.style(), FontStyle::Bold) {
            " font-weight=\"600\""
        } else {
            ""
        };
        let (name, size, text) = (class_name(self.role), style.size(), escape(text));
        let y = baseline(y, style.anchor().v_pos, size);
        self.text.push_str(&format!("<text class=\"kb-{name}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor}>{text}</text>\n"));
        Ok(())
    }
}
