//! Charts of every form, as a page would make them.

use chart::Support::{Implied, Modelled, Observed, Published};
use chart::{Axis, Block, Chart, Direction, Form, Mark, Row, Words};

use super::{chart, share};

/// 90 characters, with long words.
pub const LONG: &str =
    "Elektronische Aktenführung einschließlich Vorgangsbearbeitung und Langzeitspeicherung im Haus";

fn observed(percent: u32, half: u32) -> Mark {
    let of = |percent: u32| f64::from(percent) / 100.0;
    share(Observed, percent).within(of(percent) - of(half), of(percent) + of(half))
}

pub fn intervals() -> Chart {
    let rows = vec![
        Row::option("Ja", vec![observed(64, 9)]),
        Row::option("In Entwicklung", vec![observed(3, 3)]),
        Row::option(LONG, vec![observed(97, 3)]),
        Row::option("Modelliert", vec![share(Modelled, 40).within(0.2, 0.6)]),
        Row::option("Ohne Intervall", vec![share(Observed, 22)]),
    ];
    let grouped = Block {
        heading: Some("Nach Größe".to_owned()),
        kinds: Vec::new(),
        series: vec!["unter 5.000".to_owned(), "ab 100.000".to_owned()],
        rows: vec![
            Row::option("Ja", vec![observed(44, 12), observed(88, 10).at_level(4)]),
            Row::option("Nein", vec![observed(56, 12), observed(12, 10).at_level(4)]),
        ],
    };
    chart(Form::Bars, Axis::Percent, vec![Block::plain(rows), grouped])
}

pub fn dots() -> Chart {
    let bounded = |mark: Mark, upper: f64| Mark {
        upper: Some(upper),
        text: "38–60 %".to_owned(),
        ..mark
    };
    let rows = vec![
        Row::option("gedruckt", vec![share(Published, 66)]),
        Row::option("beobachtet", vec![observed(97, 3)]),
        Row::option("modelliert", vec![share(Modelled, 40)]),
        Row::option("eingegrenzt", vec![bounded(share(Implied, 38), 0.6)]),
        Row::option("eingegrenzt, genau", vec![share(Implied, 0)]),
        Row::option("nicht gedruckt", vec![Mark::unknown("Nicht gedruckt.")]),
        Row::option(LONG, vec![share(Modelled, 100).at_level(5)]),
    ];
    let grouped = Block {
        heading: Some("Nach Kommunenart".to_owned()),
        kinds: Vec::new(),
        series: vec![
            "Städte".to_owned(),
            "Gemeinden".to_owned(),
            "Kreise".to_owned(),
        ],
        rows: vec![
            Row::option(
                "E-Payment",
                vec![
                    observed(44, 12),
                    observed(31, 5).at_level(2),
                    observed(60, 16).at_level(4),
                ],
            ),
            Row::option(
                "Chatbot",
                vec![
                    observed(1, 1),
                    observed(2, 2).at_level(2),
                    observed(5, 5).at_level(4),
                ],
            ),
        ],
    };
    chart(Form::Dots, Axis::Percent, vec![Block::plain(rows), grouped])
}

/// Two and three groups: apart, side by side, at the ends of the axis, bounded, modelled, unknown.
pub fn dumbbells() -> Chart {
    let bounded = |lower: u32, upper: u32| Mark {
        upper: Some(f64::from(upper) / 100.0),
        text: format!("{lower}–{upper} %"),
        ..share(Implied, lower)
    };
    let two = |label: &str, own: Mark, all: Mark| Row::option(label, vec![own, all]);
    let rows = vec![
        two(
            "weit auseinander",
            share(Published, 9),
            share(Published, 86),
        ),
        two("gleich", share(Published, 55), share(Published, 55)),
        two("an den Enden", share(Published, 100), share(Published, 0)),
        two("eingegrenzt", bounded(38, 60), share(Published, 45)),
        two("modelliert", share(Modelled, 40), share(Modelled, 52)),
        two(LONG, share(Published, 23), Mark::unknown("Nicht gedruckt.")),
    ];
    let three = |label: &str, shares: [u32; 3]| {
        Row::option(label, shares.map(|one| share(Published, one)).to_vec())
    };
    let block = |heading: &str, series: &[&str], rows| Block {
        heading: Some(heading.to_owned()),
        kinds: Vec::new(),
        series: series.iter().map(|name| (*name).to_owned()).collect(),
        rows,
    };
    let compared = vec![
        three("in der Mitte", [44, 31, 60]),
        three("am Rand", [1, 2, 5]),
    ];
    let blocks = vec![
        block("Klasse und alle", &["Diese Klasse", "Alle"], rows),
        block(
            "Daneben eine andere",
            &["Diese Klasse", "Alle", "Andere Klasse"],
            compared,
        ),
    ];
    chart(Form::Dumbbell, Axis::Percent, blocks)
}

pub fn means() -> Chart {
    let mean = |value: f64, half: f64| {
        let text = format!("{value:.2}").replace('.', ",");
        Mark::known(Observed, value, text.clone(), format!("Im Mittel {text}."))
            .within(value - half, value + half)
    };
    let rows = vec![
        Row::option("Breitband", vec![mean(2.41, 0.2)]),
        Row::option("Fachverfahren", vec![mean(1.05, 0.4)]),
        Row::option("Personal", vec![mean(5.9, 0.1)]),
    ];
    let axis = Axis::Number { min: 1.0, max: 6.0 };
    let words = Words::new("Schulnote", "keine Angabe");
    let blocks = vec![Block::plain(rows)];
    Chart::new("Noten", "Mittel.", Form::Dots, axis, blocks, words).expect("named")
}

const SCALE: [&str; 5] = [
    "trifft gar nicht zu",
    "trifft eher nicht zu",
    "teils, teils",
    "trifft eher zu",
    "trifft voll zu",
];

fn parts(support: chart::Support, shares: [u32; 5], levels: [u8; 5]) -> Vec<Mark> {
    let part = |index: usize| {
        let percent = shares[index];
        share(support, percent)
            .labelled(SCALE[index])
            .at_level(levels[index])
            .selecting(format!("teil-{index}"))
    };
    (0..5).map(part).collect()
}

pub fn diverging() -> Chart {
    let levels = [0, 3, 5, 3, 0];
    let rows = vec![
        Row::option(
            "Personal fehlt",
            parts(Published, [4, 11, 20, 35, 30], levels),
        ),
        Row::option("Geld fehlt", parts(Published, [30, 40, 15, 12, 3], levels)),
        Row::option(LONG, parts(Modelled, [0, 0, 2, 48, 50], levels)),
        Row::option("Alle dagegen", parts(Published, [1, 98, 1, 0, 0], levels)),
    ];
    let form = Form::Diverging {
        below: 2,
        middle: true,
    };
    chart(form, Axis::Percent, vec![Block::plain(rows)])
}

pub fn diverging_without_middle() -> Chart {
    let marks = || {
        vec![
            share(Published, 12).labelled("nein").at_level(3),
            Mark::unknown("Eher nein: nicht gedruckt.")
                .labelled("eher nein")
                .at_level(4),
            share(Published, 30).labelled("eher ja").at_level(2),
            share(Published, 28).labelled("ja"),
        ]
    };
    let form = Form::Diverging {
        below: 2,
        middle: false,
    };
    let rows = vec![Row::option("Nur eine Zeile", marks())];
    chart(form, Axis::Percent, vec![Block::plain(rows)])
}

/// Ten groups of five segments.
pub fn stacks() -> Chart {
    let groups = [
        ("unter 2.000", [3, 12, 25, 30, 30]),
        ("2.000 bis unter 5.000", [5, 10, 25, 30, 30]),
        ("5.000 bis unter 10.000", [0, 2, 3, 45, 50]),
        ("10.000 bis unter 25.000", [9, 23, 30, 28, 10]),
        ("25.000 bis unter 50.000", [20, 20, 20, 20, 20]),
        ("50.000 bis unter 100.000", [97, 1, 1, 1, 0]),
        ("100.000 bis unter 250.000", [1, 1, 1, 0, 97]),
        ("ab 250.000", [15, 35, 30, 15, 5]),
        ("Landkreise", [11, 29, 41, 14, 5]),
        (LONG, [33, 33, 4, 15, 15]),
    ];
    let rows = groups
        .map(|(label, shares)| Row::option(label, parts(Observed, shares, [0, 1, 2, 3, 5])))
        .to_vec();
    chart(Form::Stacked, Axis::Percent, vec![Block::plain(rows)])
}

/// A grid with `columns` columns, in which some cells stand out.
pub fn heat(columns: usize) -> Chart {
    let heads = [
        "unter 2.000",
        "2.000 bis unter 5.000",
        "5.000 bis unter 10.000",
        "10.000 bis unter 25.000",
        "25.000 bis unter 50.000",
        "50.000 bis unter 100.000",
        "100.000 bis unter 250.000",
        "ab 250.000",
        "Landkreise",
        "ohne Klasse",
    ];
    let cell = |row: u32, column: u32| {
        let percent = (row * 37 + column * 23) % 101;
        let support = if (row + column).is_multiple_of(5) {
            Modelled
        } else {
            Observed
        };
        let mark = share(support, percent).at_level(5 - (percent / 18).min(5) as u8);
        match percent {
            90.. => mark.standing_out(Direction::Above),
            0..8 => mark.standing_out(Direction::Below),
            30..34 => Mark {
                text: "–".to_owned(),
                ..Mark::unknown("Unbekannt.")
            },
            _ => mark,
        }
    };
    let labels = ["Ja", "In Entwicklung", "Nein", "Weiß nicht", LONG];
    let row = |(index, label): (u32, &str)| {
        Row::option(
            label,
            (0..columns as u32)
                .map(|column| cell(index, column))
                .collect(),
        )
    };
    let block = Block {
        heading: None,
        kinds: Vec::new(),
        series: heads[..columns]
            .iter()
            .map(|head| (*head).to_owned())
            .collect(),
        rows: (0..).zip(labels).map(row).collect(),
    };
    chart(Form::Heat, Axis::Percent, vec![block])
}

/// Sixteen places on a map of five columns, and a row without one.
pub fn tiles() -> Chart {
    let places = [
        ("SH", 2, 0),
        ("MV", 3, 0),
        ("HB", 1, 1),
        ("HH", 2, 1),
        ("BE", 4, 1),
        ("NW", 0, 2),
        ("NI", 1, 2),
        ("ST", 2, 2),
        ("BB", 3, 2),
        ("RP", 0, 3),
        ("HE", 1, 3),
        ("TH", 2, 3),
        ("SN", 3, 3),
        ("SL", 0, 4),
        ("BW", 1, 4),
        ("BY", 2, 4),
    ];
    let mut rows: Vec<Row> = (0..)
        .zip(places)
        .map(|(index, (short, column, line))| {
            let percent = (index * 29) % 101;
            let mark = match index {
                3 => Mark {
                    text: "–".to_owned(),
                    ..Mark::unknown("Unbekannt.")
                },
                5 => share(Modelled, percent),
                6 => Mark {
                    upper: Some(0.9),
                    ..share(Implied, percent)
                },
                _ => share(Observed, percent),
            };
            let mark = mark
                .at_level(5 - (percent / 18).min(5) as u8)
                .selecting(short);
            Row::option(format!("Land {short}"), vec![mark]).at_tile(column, line, short)
        })
        .collect();
    rows.push(Row::option(
        "ohne Angabe des Landes",
        vec![share(Observed, 12).at_level(5)],
    ));
    chart(Form::Tiles, Axis::None, vec![Block::plain(rows)])
}
