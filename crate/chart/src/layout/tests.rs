//! What must hold for every layout.

use super::super::input::{Axis, Chart, Form, Words};
use super::super::marks::{Block, Mark, Row};
use super::super::metrics;
use super::super::scene::{Anchor, Area, Shape, Weight};
use super::layout;
use crate::Support::{self, Implied, Modelled, Published};

fn share(support: Support, percent: u32) -> Mark {
    Mark::known(
        support,
        f64::from(percent) / 100.0,
        format!("{percent} %"),
        "",
    )
}

fn chart(form: Form, blocks: Vec<Block>) -> Chart {
    let legend = [
        (Published, "gedruckt"),
        (Implied, "eingegrenzt"),
        (Modelled, "Modellrechnung, keine Messung"),
    ];
    let words = Words {
        legend: legend.map(|(e, word)| (e, word.to_owned())).to_vec(),
        ..Words::new("Anteil", "nicht gedruckt")
    };
    Chart::new("Name", "Beschreibung.", form, Axis::Percent, blocks, words).expect("named")
}

#[test]
fn nothing_stands_outside_the_picture() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenverleihverordnung/-Vorschlagsfunktion für Optimierungspotenziale";
    let bounded = Mark {
        upper: Some(1.0),
        text: long.to_owned(),
        ..share(Implied, 3)
    };
    let marks = || {
        vec![
            share(Published, 60).labelled(long),
            share(Modelled, 39).labelled(long),
            Mark::unknown("").labelled(long),
        ]
    };
    let rows = || {
        vec![
            Row::option(long, marks()),
            Row::net(long, vec![bounded.clone()]),
            Row::option(long, vec![share(Published, 100)]),
        ]
    };
    for form in [Form::Bars, Form::Stacked, Form::Options] {
        for width in [240, 272, 320, 559, 560, 640, 900] {
            let block = Block {
                heading: Some(long.to_owned()),
                kinds: Vec::new(),
                series: Vec::new(),
                rows: rows(),
            };
            let grouped = Block {
                kinds: Vec::new(),
                series: vec![long.to_owned(), long.to_owned()],
                ..block.clone()
            };
            let scene = layout(&chart(form, vec![block, grouped]), width);
            for shape in scene.shapes() {
                let area = extent(shape);
                assert!(
                    area.x >= 0
                        && area.y >= 0
                        && area.right() <= scene.width
                        && area.bottom() <= scene.height,
                    "{form:?} at {width}: {shape:?}"
                );
            }
        }
    }
}

/// The room that a shape takes; that of a text is a line of its size.
fn extent(shape: &Shape) -> Area {
    match shape {
        Shape::Rect { area, .. } | Shape::Outline { area, .. } | Shape::Hatch { area, .. } => *area,
        Shape::Dot { center, radius, .. } => {
            Area::new(center.0 - radius, center.1 - radius, 2 * radius, 2 * radius)
        }
        Shape::Line { from, to, .. } => Area::new(from.0, from.1, to.0 - from.0, to.1 - from.1),
        Shape::Text(text) => {
            let width = metrics::width(&text.content, text.size, text.weight == Weight::Semibold)
                .floor() as i32;
            let x = match text.anchor {
                Anchor::Start => text.x,
                Anchor::Middle => text.x - width / 2,
                Anchor::End => text.x - width,
            };
            Area::new(x, text.y - text.size / 2, width, text.size)
        }
    }
}

#[test]
fn bars_leave_room_for_their_label_column() {
    let rows = vec![Row::option(
        "Dokumentenmanagement-System im gesamten Haus und darüber hinaus",
        vec![share(Published, 50)],
    )];
    let scene = layout(&chart(Form::Bars, vec![Block::plain(rows)]), 640);
    let bar = scene
        .marks()
        .next()
        .and_then(|mark| mark.shapes.first())
        .map(extent)
        .expect("a bar");
    assert!(bar.x <= 640 * 42 / 100 && bar.w > 170, "{bar:?}");
}

#[test]
fn a_plain_chart_has_no_legend_and_mixed_evidence_has_one() {
    let words = |marks: Vec<Mark>| {
        let rows = marks
            .into_iter()
            .map(|mark| Row::option("Ja", vec![mark]))
            .collect();
        let scene = layout(&chart(Form::Bars, vec![Block::plain(rows)]), 640);
        let texts = scene.shapes().filter(|shape| matches!(shape, Shape::Text(text) if text.content.starts_with("gedruckt") || text.content.starts_with("Modell")));
        texts.count()
    };
    assert_eq!(words(vec![share(Published, 5), share(Published, 9)]), 0);
    assert_eq!(words(vec![share(Modelled, 5)]), 1);
    assert_eq!(words(vec![share(Published, 5), share(Modelled, 9)]), 2);
}

#[test]
fn without_a_value_there_is_no_bar_but_a_word() {
    for value in [None, Some(f64::NAN), Some(-1.0)] {
        let mark = Mark {
            value,
            text: String::new(),
            ..share(Published, 50)
        };
        let scene = layout(
            &chart(
                Form::Bars,
                vec![Block::plain(vec![Row::option("Ja", vec![mark])])],
            ),
            272,
        );
        let mark = scene.marks().next().expect("a mark");
        assert!(
            mark.value.is_none()
                && matches!(mark.shapes.as_slice(), [Shape::Text(text)] if text.content == "nicht gedruckt")
        );
    }
}
