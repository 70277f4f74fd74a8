//! Pictures for previews of links: a figure with its title, whom it is about and what it rests on, in the size that programs want; and one without words for
//! pages that have none of their own. `cargo xtask figures` makes files of them.

use super::{Export, Occasion, cite, style};
use crate::address::{Links, View};
use crate::lang::Lang;
use crate::study::Study;
use crate::study::figure::Figure;
use crate::views::{self, preview};
use crate::words::fill;
use crate::words::outside::outside;
use chart::wrap::wrap;
use chart::{Anchor, Area, CSS, Chart, Item, Role, Scene, Shape, SvgOptions, Text, Weight};

/// A picture by its path below the site's root, as SVG.
pub struct Preview {
    /// `preview/abb-12.de.png`, where its file stands.
    pub path: String,
    /// What is drawn, in the size of the file.
    pub svg: String,
}

/// Pixels a unit of the layout, in tenths: the first in which a chart has room is taken.
const SCALES: [i32; 7] = [20, 18, 16, 14, 12, 11, 10];
/// That in which a chart begins that has room in none.
const LONG: i32 = 10;
/// Paper at the edges, in pixels.
const MARGIN: i32 = 48;
/// Size and line height of the title, and of the other lines, in pixels.
const TITLE: (i32, i32) = (40, 50);
const LINE: (i32, i32) = (24, 32);
/// The same of a sentence, and of one of more than two such lines.
const SENTENCE: (i32, i32) = (34, 42);
const LONGER: (i32, i32) = (28, 35);

/// The pictures of all figures in both languages, and the general one.
pub fn pictures(survey: &Study) -> Vec<Preview> {
    let figures = survey.figures().iter();
    let each = figures.flat_map(|f| Lang::ALL.map(|lang| of_figure(survey, f, lang)));
    let general = Preview {
        path: preview::GENERAL.to_string(),
        svg: file(&general()),
    };
    each.flatten().chain([general]).collect()
}

fn of_figure(survey: &Study, figure: &Figure, lang: Lang) -> Option<Preview> {
    let view = View::figure(figure.series, figure.number);
    let rendered = views::render(survey, lang, &view, "", Links::Folder);
    let export = Export::of(survey, &rendered, 0, Occasion::default())?;
    let chart = export.chart?;
    let fits = SCALES
        .iter()
        .find_map(|scale| Sheet::of(&export, *scale).whole(chart));
    let scene = fits.unwrap_or_else(|| Sheet::of(&export, LONG).begun(chart, lang));
    Some(Preview {
        path: preview::picture(&figure.id, lang),
        svg: file(&scene),
    })
}

/// The scene as SVG in pixels.
fn file(scene: &Scene) -> String {
    let css = style::light(CSS);
    let options = SvgOptions {
        css: Some(&css),
        ..SvgOptions::new("kb")
    };
    let (width, height) = preview::SIZE;
    let own = format!("width=\"{}\" height=\"{}\"", scene.width, scene.height);
    let size = format!("width=\"{width}\" height=\"{height}\"");
    chart::svg_document(scene, &options).replacen(&own, &size, 1)
}

/// A page of paper at a scale, with all but the chart on it.
struct Sheet {
    scene: Scene,
    scale: i32,
    /// The room that is left.
    room: Area,
}

impl Sheet {
    fn of(export: &Export, scale: i32) -> Sheet {
        let grounds = export.grounds(crate::picture::WIDE);
        let told = &export.about.picture;
        let mut sheet = Sheet::blank(&told.title, scale);
        sheet.head(&told.headline, &told.title);
        let rests = cite::rests(export, &grounds).join(" ");
        let all: Vec<String> = sheet.lines(&rests, LINE, Weight::Regular);
        let lines = &all[..all.len().min(2)];
        let height = sheet.px(LINE.1) * lines.len() as i32;
        sheet.write(
            lines,
            LINE,
            (sheet.room.bottom() - height, Weight::Regular, Role::Muted),
        );
        sheet.room = less(sheet.room, 0, height + sheet.px(16));
        sheet
    }

    /// What comes out, below what the picture is of; the title alone, where nothing does.
    fn head(&mut self, headline: &str, title: &str) {
        if headline.is_empty() {
            return self.above(title, TITLE, (Weight::Semibold, Role::Ink));
        }
        self.above(title, LINE, (Weight::Regular, Role::Muted));
        let size = match self.lines(headline, SENTENCE, Weight::Semibold).len() {
            ..=2 => SENTENCE,
            _ => LONGER,
        };
        self.above(headline, size, (Weight::Semibold, Role::Ink));
    }

    /// A text at the top of the room, which begins below it from then on.
    fn above(&mut self, text: &str, size: (i32, i32), (weight, role): (Weight, Role)) {
        let lines = self.lines(text, size, weight);
        self.write(&lines, size, (self.room.y, weight, role));
        let height = self.px(size.1) * lines.len() as i32 + self.px(12);
        self.room = less(self.room, height, 0);
    }

    fn blank(name: &str, scale: i32) -> Sheet {
        let (width, height) = preview::SIZE;
        let units = |pixels: u32| (pixels * 10 / scale.unsigned_abs()) as i32;
        let area = Area::new(0, 0, units(width), units(height));
        let paper = Shape::Rect {
            area,
            role: Role::Paper,
        };
        let margin = MARGIN * 10 / scale;
        Sheet {
            scene: Scene {
                name: name.to_string(),
                description: name.to_string(),
                width: area.w,
                height: area.h,
                items: vec![Item::Plain(paper)],
            },
            scale,
            room: Area::new(margin, margin, area.w - 2 * margin, area.h - 2 * margin),
        }
    }

    fn px(&self, pixels: i32) -> i32 {
        pixels * 10 / self.scale
    }

    fn lines(&self, text: &str, (size, _): (i32, i32), weight: Weight) -> Vec<String> {
        wrap(
            text,
            self.px(size),
            weight == Weight::Semibold,
            self.room.w as f32,
        )
    }

    fn write(
        &mut self,
        lines: &[String],
        (size, line): (i32, i32),
        (top, weight, role): (i32, Weight, Role),
    ) {
        for (at, content) in lines.iter().enumerate() {
            let text = Text {
                x: self.room.x,
                y: top + self.px(line) * at as i32 + self.px(line) / 2,
                anchor: Anchor::Start,
                size: self.px(size),
                weight,
                role,
                content: content.clone(),
            };
            self.scene.items.push(Item::Plain(Shape::Text(text)));
        }
    }

    /// With the chart, where it has room.
    fn whole(mut self, chart: &Chart) -> Option<Scene> {
        let drawn = chart::layout(chart, self.room.w.unsigned_abs());
        (drawn.height <= self.room.h).then(|| self.place(drawn))?;
        Some(self.scene)
    }

    /// With as many of its rows from the first as have room, and how many there are besides.
    fn begun(mut self, chart: &Chart, lang: Lang) -> Scene {
        let mut chart = chart.clone();
        let note = self.px(LINE.1);
        let mut left_out = 0;
        while left_out < 500
            && chart::layout(&chart, self.room.w.unsigned_abs()).height > self.room.h - note
        {
            left_out += usize::from(shortened(&mut chart));
        }
        let drawn = chart::layout(&chart, self.room.w.unsigned_abs());
        let told = fill(outside(lang).preview_more, &[("n", &left_out.to_string())]);
        let top = self.room.bottom() - note;
        self.write(&[told], LINE, (top, Weight::Regular, Role::Ink));
        self.place(drawn);
        self.scene
    }

    fn place(&mut self, mut drawn: Scene) {
        drawn.shift(self.room.x, self.room.y);
        drawn.pick_nothing();
        self.scene.items.extend(drawn.items);
    }
}

/// A room with so much less above and below.
fn less(room: Area, above: i32, below: i32) -> Area {
    Area::new(room.x, room.y + above, room.w, room.h - above - below)
}

/// Takes the last row away, and a block without one; whether it was a row.
fn shortened(chart: &mut Chart) -> bool {
    let Some(block) = chart.blocks.last_mut() else {
        return false;
    };
    let row = block.rows.pop().is_some();
    if block.rows.is_empty() && chart.blocks.len() > 1 {
        chart.blocks.pop();
    }
    row
}

/// Bars of several lengths, as many surveys have them.
fn general() -> Scene {
    let mut sheet = Sheet::blank("Kommunalblick", 10);
    let lengths = [1_000, 760, 540, 310, 120];
    for (at, length) in lengths.into_iter().enumerate() {
        let area = Area::new(100, 90 + 95 * at as i32, length, 64);
        let role = Role::Level(at.min(4) as u8);
        sheet
            .scene
            .items
            .push(Item::Plain(Shape::Rect { area, role }));
    }
    sheet.scene
}
