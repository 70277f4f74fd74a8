//! How much room shapes take, and what must hold for every scene.

use chart::{Anchor, Area, Form, Scene, Shape, Text, Weight, metrics};

/// The room that a shape takes; that of a text is a line of its size.
pub fn extent(shape: &Shape) -> Area {
    match shape {
        Shape::Rect { area, .. } | Shape::Outline { area, .. } | Shape::Hatch { area, .. } => *area,
        Shape::Dot { center, radius, .. } => {
            Area::new(center.0 - radius, center.1 - radius, 2 * radius, 2 * radius)
        }
        Shape::Line { from, to, .. } => Area::new(from.0, from.1, to.0 - from.0, to.1 - from.1),
        Shape::Text(text) => text_extent(text),
    }
}

fn text_extent(text: &Text) -> Area {
    let bold = text.weight == Weight::Semibold;
    let width = metrics::width(&text.content, text.size, bold).floor() as i32;
    let x = match text.anchor {
        Anchor::Start => text.x,
        Anchor::Middle => text.x - width / 2,
        Anchor::End => text.x - width,
    };
    Area::new(x, text.y - text.size / 2, width, text.size)
}

/// The texts of a scene with the room they take.
pub fn texts(scene: &Scene) -> Vec<(Area, String)> {
    let text = |shape: &Shape| match shape {
        Shape::Text(text) => Some((text_extent(text), text.content.clone())),
        _ => None,
    };
    scene.shapes().filter_map(text).collect()
}

pub fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

/// What is wrong with a scene: shapes outside of it, texts on texts, marks without a sentence, lower than `least` pixels, or in
/// the place of others.
pub fn faults(scene: &Scene, least: i32) -> Vec<String> {
    let mut faults: Vec<String> = scene
        .shapes()
        .filter_map(|shape| outside(scene, shape))
        .collect();
    let texts = texts(scene);
    for (index, (area, text)) in texts.iter().enumerate() {
        let others = texts.iter().skip(index + 1);
        for (_, other) in others.filter(|(other, _)| overlap(area, other)) {
            faults.push(format!("{text:?} overlaps {other:?}"));
        }
    }
    for mark in scene.marks() {
        if mark.title.trim().is_empty() {
            faults.push("a mark has no sentence".to_owned());
        }
        if mark.hit.h < least {
            faults.push(format!("{:?} is hard to hit", mark.hit));
        }
    }
    let hits: Vec<Area> = scene.marks().map(|mark| mark.hit).collect();
    for (index, hit) in hits.iter().enumerate() {
        if hits.iter().skip(index + 1).any(|other| overlap(hit, other)) {
            faults.push(format!("two marks share {hit:?}"));
        }
    }
    faults
}

fn outside(scene: &Scene, shape: &Shape) -> Option<String> {
    let area = extent(shape);
    let inside =
        area.x >= 0 && area.y >= 0 && area.right() <= scene.width && area.bottom() <= scene.height;
    (!inside).then(|| format!("outside of {}×{}: {shape:?}", scene.width, scene.height))
}

/// The least height of a mark's hit area: 24 pixels, but for grouped bars, which stand closer.
pub fn least_height(form: Form) -> i32 {
    match form {
        Form::Bars | Form::Stacked => 20,
        _ => 24,
    }
}
