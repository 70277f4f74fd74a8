//! The picture of the screen with the lines that say where it comes from, and the SVG file made of it.

use super::about::Grounds;
use super::{Export, cite, style};
use crate::words::words;
use chart::{
    Anchor, Area, CSS, Chart, Item, Role, Scene, Shape, SvgOptions, Text, Weight, layout,
    svg_document, wrap::wrap,
};

/// Paper around everything.
const MARGIN: i32 = 16;
/// Room between the chart and the lines below it, and between lines.
const GAPS: (i32, i32) = (20, 3);
/// Room between two charts.
const BETWEEN: i32 = 24;
/// Size and line height of what comes out, of the title, and of the other lines.
const FINDING: (i32, i32) = (16, 21);
const TITLE: (i32, i32) = (14, 19);
const LINE: (i32, i32) = (12, 16);

/// The SVG file: no page, no style sheet and no font is needed to read it.
pub(super) fn write(export: &Export, width: u32) -> String {
    document(&scene(export, width), &style::light(CSS))
}

/// What is drawn, in the place of the export's own picture, as such a file.
pub(super) fn write_drawn(export: &Export, drawn: Scene, dark: bool) -> String {
    let css = match dark {
        true => style::dark(CSS),
        false => style::light(CSS),
    };
    document(&on_paper(export, drawn), &css)
}

fn document(scene: &Scene, css: &str) -> String {
    let options = SvgOptions {
        css: Some(css),
        ..SvgOptions::new("kb")
    };
    let svg = svg_document(scene, &options);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}")
}

/// The chart laid out for a width, on paper, with title and base above and origin below it.
pub(super) fn scene(export: &Export, width: u32) -> Scene {
    let drawn = match export.chart {
        Some(chart) => layout(&chart.whole(), width),
        None => blank(export, width),
    };
    on_paper(export, drawn)
}

/// What comes out, title, base and period above, origin below.
fn on_paper(export: &Export, drawn: Scene) -> Scene {
    let told = &export.about.picture;
    let grounds = grounds(export, &drawn);
    let mut whole = Scene {
        items: Vec::new(),
        ..drawn.clone()
    };
    let mut lines = Lines::on(&mut whole, MARGIN);
    lines.title(cite::invented(export));
    lines.paragraph(&told.headline, FINDING, Weight::Semibold, Role::Ink);
    lines.title(&told.title);
    lines.all(&cite::head(export, told), Role::Ink);
    lines.all(&[cite::warning(export, &grounds).to_string()], Role::Ink);
    let top = lines.y + GAPS.1 + LINE.0;
    let mut lines = Lines::on(&mut whole, top + drawn.height + GAPS.0);
    if drawn.has_intervals() {
        lines.all(&[words(export.lang).take_whiskers.to_string()], Role::Ink);
    }
    lines.all(&cite::credits(export, told, &grounds), Role::Muted);
    let bottom = lines.y;
    framed(whole, drawn, top, bottom)
}

/// The drawing `top` pixels below the upper edge of what stands around it, on paper, where nothing is picked.
fn framed(mut whole: Scene, mut drawn: Scene, top: i32, bottom: i32) -> Scene {
    drawn.shift(MARGIN, top);
    drawn.pick_nothing();
    whole.height = bottom - GAPS.1 + MARGIN;
    whole.width = drawn.width + 2 * MARGIN;
    let items = std::mem::take(&mut whole.items);
    whole.items.push(paper(&whole));
    whole.items.extend(drawn.items);
    whole.items.extend(items);
    whole
}

/// What the numbers that are drawn rest on; those of a figure of the study come from there.
pub(super) fn grounds(export: &Export, drawn: &Scene) -> Grounds {
    let mut sources: Vec<String> = export.about.figure.iter().cloned().collect();
    for place in drawn.sources() {
        if !sources.iter().any(|known| known == place) {
            sources.push(place.to_string());
        }
    }
    Grounds {
        kinds: crate::picture::support::evidences(drawn),
        sources,
        drawn: true,
    }
}

/// Charts below each other, each under its own name.
pub(super) fn stacked(charts: &[Chart], mut whole: Scene) -> Scene {
    let width = whole.width.unsigned_abs();
    for chart in charts {
        let mut scene = titled(layout(chart, width), chart.name());
        let above = if whole.height > 0 { BETWEEN } else { 0 };
        scene.shift(0, whole.height + above);
        whole.height += above + scene.height;
        whole.items.extend(scene.items);
    }
    whole
}

/// A scene with a title above it.
fn titled(mut scene: Scene, title: &str) -> Scene {
    let mut above = Scene {
        height: 0,
        items: Vec::new(),
        ..scene.clone()
    };
    let mut lines = Lines {
        x: 0,
        ..Lines::on(&mut above, 0)
    };
    lines.title(title);
    let height = lines.y;
    scene.shift(0, height);
    above.items.extend(scene.items);
    above.height = height + scene.height;
    above
}

/// Where there is no picture, its place is empty.
pub(super) fn blank(export: &Export, width: u32) -> Scene {
    Scene {
        name: export.about.picture.title.clone(),
        description: export.about.picture.base.clone(),
        width: i32::try_from(width).unwrap_or(i32::MAX),
        height: 0,
        items: Vec::new(),
    }
}

fn paper(scene: &Scene) -> Item {
    Item::Plain(Shape::Rect {
        area: Area::new(0, 0, scene.width, scene.height),
        role: Role::Paper,
    })
}

/// Lines below each other.
struct Lines<'a> {
    x: i32,
    y: i32,
    room: i32,
    scene: &'a mut Scene,
}

impl<'a> Lines<'a> {
    /// From a height downwards, as wide as the scene, behind its margin.
    fn on(scene: &'a mut Scene, y: i32) -> Lines<'a> {
        Lines {
            x: MARGIN,
            y,
            room: scene.width,
            scene,
        }
    }

    fn title(&mut self, text: &str) {
        self.paragraph(text, TITLE, Weight::Semibold, Role::Ink);
    }

    fn all(&mut self, lines: &[String], role: Role) {
        for line in lines {
            self.paragraph(line, LINE, Weight::Regular, role);
        }
    }

    /// Adds a text; an empty one takes no room.
    fn paragraph(&mut self, text: &str, (size, line): (i32, i32), weight: Weight, role: Role) {
        if text.is_empty() {
            return;
        }
        for content in wrap(text, size, weight == Weight::Semibold, self.room as f32) {
            let text = Text {
                x: self.x,
                y: self.y + line / 2,
                anchor: Anchor::Start,
                size,
                weight,
                role,
                content,
            };
            self.scene.items.push(Item::Plain(Shape::Text(text)));
            self.y += line;
        }
        self.y += GAPS.1;
    }
}
