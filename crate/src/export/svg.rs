//! The picture of the screen with the lines that say where it comes from, and the SVG file made of it.

use super::{Export, cite, style};
use crate::chart::{
    Anchor, Area, CSS, Item, Role, Scene, Shape, SvgOptions, Text, Weight, layout, svg_document,
    wrap::wrap,
};

/// Paper around everything.
const MARGIN: i32 = 16;
/// Room between the chart and the lines below it, and between these.
const GAPS: (i32, i32) = (20, 3);
/// Size and line height of the title, and of the other lines.
const TITLE: (i32, i32) = (14, 19);
const LINE: (i32, i32) = (12, 16);

/// The SVG file: no page, no style sheet and no font is needed to read it.
pub(super) fn write(export: &Export, width: u32) -> String {
    document(&scene(export, width), &style::light(CSS))
}

/// A scene as a file with this style sheet in it.
pub(crate) fn document(scene: &Scene, css: &str) -> String {
    let options = SvgOptions {
        css: Some(css),
        ..SvgOptions::new("kb")
    };
    let svg = svg_document(scene, &options);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}")
}

/// The chart laid out for a width, on paper, with title and origin below it.
pub(super) fn scene(export: &Export, width: u32) -> Scene {
    let drawn = layout(export.chart, width);
    framed(drawn, export.chart.name(), &cite::credits(export))
}

/// What is drawn, on paper, with a title and lines below it.
pub(crate) fn framed(mut scene: Scene, title: &str, lines: &[String]) -> Scene {
    let room = scene.width;
    scene.shift(MARGIN, MARGIN);
    let mut below = Below {
        y: MARGIN + scene.height + GAPS.0,
        room,
        scene: &mut scene,
    };
    below.paragraph(title, TITLE, Weight::Semibold, Role::Ink);
    for line in lines {
        below.paragraph(line, LINE, Weight::Regular, Role::Muted);
    }
    scene.height = below.y - GAPS.1 + MARGIN;
    scene.width = room + 2 * MARGIN;
    scene.items.insert(0, paper(&scene));
    scene
}

/// A scene with a title above it.
pub(crate) fn titled(mut scene: Scene, title: &str) -> Scene {
    let (size, line) = TITLE;
    let lines = wrap(title, size, true, scene.width as f32);
    let above = lines.len() as i32 * line + GAPS.1;
    scene.shift(0, above);
    for (nth, content) in lines.into_iter().enumerate() {
        let text = Text {
            x: 0,
            y: nth as i32 * line + line / 2,
            anchor: Anchor::Start,
            size,
            weight: Weight::Semibold,
            role: Role::Ink,
            content,
        };
        scene.items.push(Item::Plain(Shape::Text(text)));
    }
    scene.height += above;
    scene
}

fn paper(scene: &Scene) -> Item {
    Item::Plain(Shape::Rect {
        area: Area::new(0, 0, scene.width, scene.height),
        role: Role::Paper,
    })
}

/// The lines below a chart.
struct Below<'a> {
    y: i32,
    room: i32,
    scene: &'a mut Scene,
}

impl Below<'_> {
    fn paragraph(&mut self, text: &str, (size, line): (i32, i32), weight: Weight, role: Role) {
        for content in wrap(text, size, weight == Weight::Semibold, self.room as f32) {
            let text = Text {
                x: MARGIN,
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
