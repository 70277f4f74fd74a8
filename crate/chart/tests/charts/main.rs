//! Draws a few charts and compares them with the pictures in `tests/golden/`, to the byte.
//!
//! A picture that differs is written beside the expected one as `*-changed.svg`. Where the change is meant, draw all again:
//! `cargo xtask figures` (which sets `KOMMUNALBLICK_REDRAW=1`).

mod bases;
mod forms;
mod geometry;
mod property;
mod samples;

use std::fs;
use std::path::PathBuf;

use chart::Support::{self, Implied, Modelled, Observed, Published};
use chart::{Axis, Block, Chart, Form, Mark, Row, SvgOptions, Words, layout, svg_document};

/// Width of pictures on wide and on narrow pages.
const WIDTHS: [(&str, u32); 2] = [("", 720), ("-narrow", 288)];

/// Compares a chart on both widths.
fn check_both(name: &str, chart: &Chart) {
    for (suffix, width) in WIDTHS {
        check(&format!("{name}{suffix}"), chart, width);
    }
}

fn check(name: &str, chart: &Chart, width: u32) {
    let svg = svg_document(&layout(chart, width), &SvgOptions::new(name));
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden"));
    let (golden, changed) = (
        folder.join(format!("{name}.svg")),
        folder.join(format!("{name}-changed.svg")),
    );
    if std::env::var_os("KOMMUNALBLICK_REDRAW").is_some_and(|value| value == "1") {
        fs::write(&golden, &svg).expect("golden picture can be written");
    }
    if fs::read_to_string(&golden).unwrap_or_default() == svg {
        let _ = fs::remove_file(&changed);
        return;
    }
    fs::write(&changed, &svg).expect("changed picture can be written");
    panic!(
        "{name}.svg is drawn differently: compare it with {}; if the change is meant, run `cargo xtask figures`",
        changed.display()
    );
}

fn chart(form: Form, axis: Axis, blocks: Vec<Block>) -> Chart {
    let words = Words {
        legend: legend(),
        above: "häufiger als erwartet".to_owned(),
        below: "seltener als erwartet".to_owned(),
        ..Words::new("Anteil in %", "nicht gedruckt")
    };
    Chart::new("Name", "Beschreibung.", form, axis, blocks, words).expect("named")
}

fn legend() -> Vec<(Support, String)> {
    [
        (Published, "gedruckt"),
        (Implied, "eingegrenzt: mindestens, höchstens"),
        (Modelled, "modelliert"),
        (Observed, "beobachtet"),
    ]
    .map(|(support, word)| (support, word.to_owned()))
    .to_vec()
}

fn share(support: Support, percent: u32) -> Mark {
    Mark::known(
        support,
        f64::from(percent) / 100.0,
        format!("{percent} %"),
        format!("{percent} % der Kommunen."),
    )
}

#[test]
fn bars_with_an_unknown_value_and_a_net() {
    let rows = vec![
        Row::option(
            "Online-Mängelmelder oder Online-Ideenmanagement/-Vorschlagsfunktion",
            vec![share(Published, 97)],
        ),
        Row::option(
            "Nein",
            vec![Mark::unknown("Der Anteil ist nicht gedruckt.")],
        ),
        Row::option("Chatbot", vec![share(Published, 0)]),
        Row::net("Ja oder in Entwicklung", vec![share(Published, 66)]),
    ];
    check(
        "bars",
        &chart(Form::Bars, Axis::Percent, vec![Block::plain(rows)]),
        640,
    );
}

#[test]
fn grouped_bars_have_a_label_each() {
    let series = vec!["mit Strategie".to_owned(), "ohne Strategie".to_owned()];
    let row = |label: &str, with: u32, without: u32| {
        Row::option(
            label,
            vec![
                share(Published, with),
                share(Published, without).at_level(3),
            ],
        )
    };
    let rows = vec![
        row("Dokumentenmanagement-System", 88, 71),
        row("E-Payment", 44, 30),
    ];
    let block = Block {
        heading: Some("Basiskomponenten".to_owned()),
        kinds: Vec::new(),
        series,
        rows,
    };
    check(
        "grouped",
        &chart(Form::Bars, Axis::Percent, vec![block]),
        640,
    );
}

#[test]
fn a_narrow_stack_has_an_open_rest() {
    let grades = [
        (9, "1 (sehr gut)"),
        (23, "2 (gut)"),
        (30, "3 (befriedigend)"),
    ];
    let mut marks: Vec<Mark> = grades
        .iter()
        .zip(0..)
        .map(|((percent, label), level)| {
            share(Published, *percent).labelled(*label).at_level(level)
        })
        .collect();
    marks.push(Mark::unknown("4 (ausreichend): nicht gedruckt.").labelled("4 (ausreichend)"));
    let rows = vec![
        Row::option("Breitband", marks),
        Row::net("Befriedigend oder besser", vec![share(Published, 62)]),
    ];
    check(
        "stacked-narrow",
        &chart(Form::Stacked, Axis::Percent, vec![Block::plain(rows)]),
        272,
    );
}

#[test]
fn options_without_shares_have_no_axis() {
    let labels = [
        "Gesamtstrategie",
        "Nutzung von Prozesskennzahlen zur Identifizierung von Optimierungspotenzialen",
    ];
    let rows = labels
        .map(|label| {
            Row::option(
                label,
                vec![Mark::unknown(format!("{label}: kein Anteil gedruckt."))],
            )
        })
        .to_vec();
    check(
        "options-narrow",
        &chart(Form::Options, Axis::None, vec![Block::plain(rows)]),
        272,
    );
}

#[test]
fn evidence_is_told_apart_by_pattern() {
    let bounded = Mark {
        upper: Some(0.6),
        text: "38–60 %".to_owned(),
        ..share(Implied, 38)
    };
    let rows = vec![
        Row::option("gedruckt", vec![share(Published, 66)]),
        Row::option("eingegrenzt", vec![bounded]),
        Row::option("modelliert", vec![share(Modelled, 97)]),
    ];
    check(
        "evidence",
        &chart(Form::Bars, Axis::Percent, vec![Block::plain(rows)]),
        640,
    );
}

#[test]
fn a_pointer_finds_the_row_under_it() {
    let rows = vec![
        Row::option("Ja", vec![share(Published, 66)]),
        Row::option("Nein", vec![share(Published, 34)]),
    ];
    let scene = layout(
        &chart(Form::Bars, Axis::Percent, vec![Block::plain(rows)]),
        272,
    );
    let second = scene.marks().nth(1).expect("two marks").hit;
    assert_eq!(
        scene.hit(5, second.y).and_then(|mark| mark.value),
        Some(0.34)
    );
    assert_eq!(
        scene.hit(5, second.y - 1).and_then(|mark| mark.value),
        Some(0.66)
    );
    assert!(scene.hit(5, scene.height - 1).is_none() && scene.hit(-1, 5).is_none());
}

#[test]
fn a_chart_without_a_name_or_description_cannot_be_made() {
    let made = |name, description| {
        Chart::new(
            name,
            description,
            Form::Bars,
            Axis::None,
            Vec::new(),
            Words::new("", ""),
        )
        .map_err(|error| error.to_string())
    };
    assert!(made(" ", "Beschreibung.").is_err_and(|error| error.contains("name")));
    assert!(made("Name", "").is_err_and(|error| error.contains("description")));
    assert!(made("Name", "Beschreibung.").is_ok());
}

#[test]
fn a_label_with_markup_stays_text() {
    let label = "<img src=x onerror=alert(1)>\"><script>&";
    let mark = Mark {
        title: label.to_owned(),
        ..share(Published, 50).labelled(label)
    };
    let block = Block {
        heading: Some(label.to_owned()),
        kinds: Vec::new(),
        series: Vec::new(),
        rows: vec![Row::option(label, vec![mark])],
    };
    let chart = Chart::new(
        label,
        label,
        Form::Stacked,
        Axis::Percent,
        vec![block],
        Words::new(label, label),
    )
    .expect("named");
    let svg = svg_document(&layout(&chart, 900), &SvgOptions::new("m"));
    assert!(
        !svg.contains("<img")
            && !svg.contains("<script")
            && svg.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&gt;")
    );
}
