//! Random charts of every form: no text lies on another, nothing leaves the scene, every mark can be read and hit.

use chart::Support;
use chart::{Axis, Block, Chart, Direction, Form, Mark, Row, RowKind, Words, layout};
use proptest::option;
use proptest::prelude::*;

use super::geometry::{faults, least_height};
use super::legend;

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Ja".to_owned()),
        "[A-ZÄÖÜ][a-zäöüß]{2,12}( [a-zäöüß0-9.]{1,14}){0,9}",
        "[A-ZÄÖÜ][a-zäöüß]{20,60}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,2} %",
        "Modell: [0-9]{1,2} %",
        "[0-9]{1,3} von [0-9]{2,4} Kommunen, kleine Zahl",
    ]
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        4 => (0.0..1.0f64).prop_map(Some),
        1 => Just(Some(0.0)),
        1 => Just(Some(1.0)),
        1 => (-1.0..9.0f64).prop_map(Some),
        1 => Just(None),
    ]
}

fn mark() -> impl Strategy<Value = Mark> {
    let support = option::of(prop::sample::select(Support::ALL.to_vec()));
    let interval = option::of((-0.3..1.0f64, 0.0..0.6f64));
    let direction =
        prop::sample::select(vec![None, Some(Direction::Above), Some(Direction::Below)]);
    let numbers = (value(), option::of(0.0..0.5f64), interval);
    (support, numbers, text(), label(), 0u8..8, direction).prop_map(
        |(support, (value, more, interval), text, label, level, marked)| Mark {
            support,
            value,
            upper: value.zip(more).map(|(value, more)| value + more),
            interval: interval.map(|(lower, width)| (lower, lower + width)),
            text,
            level,
            marked,
            ..Mark::unknown("Ein Satz.").labelled(label)
        },
    )
}

fn row() -> impl Strategy<Value = Row> {
    let kind = prop::sample::select(vec![
        RowKind::Option,
        RowKind::Option,
        RowKind::Net,
        RowKind::Bars,
    ]);
    let tile = option::of((0u8..6, 0u8..6));
    (
        kind,
        label(),
        prop::collection::vec(mark(), 0..8),
        tile,
        "[A-Z]{0,3}",
    )
        .prop_map(|(kind, label, marks, tile, short)| Row {
            tile,
            short,
            ..Row::of(kind, label, marks)
        })
}

/// Rows of their own, or rows that share the labels and the lightness of their segments.
fn block() -> impl Strategy<Value = Block> {
    let rows =
        (prop::collection::vec(row(), 0..6), any::<bool>()).prop_map(|(mut rows, shared)| {
            if shared && let Some(first) = rows.first().map(|row| row.marks.clone()) {
                rows.iter_mut().for_each(|row| share_labels(row, &first));
            }
            rows
        });
    let series = prop::collection::vec(label(), 0..8);
    (option::of(label()), series, rows).prop_map(|(heading, series, rows)| Block {
        heading,
        kinds: Vec::new(),
        series,
        rows,
    })
}

fn share_labels(row: &mut Row, first: &[Mark]) {
    let marks = first.iter().zip(row.marks.iter().cycle());
    row.marks = marks
        .map(|(named, mark)| Mark {
            label: named.label.clone(),
            level: named.level,
            ..mark.clone()
        })
        .collect();
}

fn axis() -> impl Strategy<Value = Axis> {
    prop_oneof![
        3 => Just(Axis::Percent),
        1 => any::<u32>().prop_map(|max| Axis::Count { max }),
        1 => (-5.0..5.0f64, -1.0..1e6f64).prop_map(|(min, range)| Axis::Number { min, max: min + range }),
        1 => Just(Axis::None),
    ]
}

fn check(form: Form, axis: Axis, blocks: Vec<Block>, width: u32) -> Result<(), TestCaseError> {
    let words = Words {
        legend: legend(),
        above: "häufiger als erwartet".to_owned(),
        below: "seltener als erwartet".to_owned(),
        ..Words::new(
            "Anteil in % der Kommunen, die geantwortet haben",
            "nicht gedruckt",
        )
    };
    let chart = Chart::new("Name", "Beschreibung.", form, axis, blocks, words);
    let scene = layout(&chart.expect("named"), width);
    let faults = faults(&scene, least_height(form));
    prop_assert!(faults.is_empty(), "{form:?} at {width}: {faults:#?}");
    Ok(())
}

macro_rules! holds_for {
    ($($name:ident: $form:expr;)*) => {
        proptest! {
            $(#[test]
            fn $name(axis in axis(), blocks in prop::collection::vec(block(), 1..3), width in 240u32..1100) {
                check($form, axis, blocks, width)?;
            })*
        }
    };
}

holds_for! {
    bars: Form::Bars;
    dots: Form::Dots;
    dumbbells: Form::Dumbbell;
    stacks: Form::Stacked;
    options: Form::Options;
    grids: Form::Heat;
    maps: Form::Tiles;
}

proptest! {
    #[test]
    fn diverging(axis in axis(), blocks in prop::collection::vec(block(), 1..3), width in 240u32..1100, below in 0usize..8, middle: bool) {
        check(Form::Diverging { below, middle }, axis, blocks, width)?;
    }
}
