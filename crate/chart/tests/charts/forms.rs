//! The pictures of every form on wide and narrow pages, and what each form promises.

use chart::Support::{Modelled, Observed, Published};
use chart::{
    Axis, Block, Chart, Direction, Form, Mark, MarkItem, Role, Row, Scene, Shape, Words, layout,
};

use super::geometry::{extent, faults, least_height, texts};
use super::{chart, check_both, samples, share};

#[test]
fn every_form_looks_as_before() {
    check_both("intervals", &samples::intervals());
    check_both("dots", &samples::dots());
    check_both("means", &samples::means());
    check_both("dumbbells", &samples::dumbbells());
    check_both("diverging", &samples::diverging());
    check_both("diverging-two-sides", &samples::diverging_without_middle());
    check_both("stacks", &samples::stacks());
    check_both("heat", &samples::heat(4));
    check_both("heat-ten", &samples::heat(10));
    check_both("tiles", &samples::tiles());
}

#[test]
fn the_pictures_have_no_faults() {
    let charts = [
        samples::intervals(),
        samples::dots(),
        samples::means(),
        samples::dumbbells(),
        samples::diverging(),
        samples::diverging_without_middle(),
        samples::stacks(),
        samples::heat(1),
        samples::heat(4),
        samples::heat(10),
        samples::tiles(),
    ];
    for chart in charts {
        for width in [240, 288, 320, 400, 559, 560, 640, 720, 1000] {
            let scene = layout(&chart, width);
            let faults = faults(&scene, least_height(chart.form));
            assert!(
                faults.is_empty(),
                "{:?} at {width}: {faults:#?}",
                chart.form
            );
            assert_eq!(scene.marks().count(), marks(&chart), "{:?}", chart.form);
        }
    }
}

/// The marks of a chart; of several unknown ones in a stack one remains, and none of the samples has several.
fn marks(chart: &Chart) -> usize {
    let rows = chart.blocks.iter().flat_map(|block| &block.rows);
    rows.map(|row| row.marks.len()).sum()
}

fn has_text(scene: &Scene, wanted: &str) -> usize {
    texts(scene)
        .iter()
        .filter(|(_, text)| text == wanted)
        .count()
}

#[test]
fn stacks_that_share_their_segments_name_them_once() {
    for width in [288, 720] {
        let scene = layout(&samples::stacks(), width);
        assert_eq!(has_text(&scene, "teils, teils"), 1, "at {width}");
        assert!(has_text(&scene, "20 %") >= 5, "at {width}");
    }
}

#[test]
fn a_mark_hands_on_what_picking_it_selects() {
    let row = || {
        Row::option(
            "Ja",
            vec![share(Published, 40).selecting("frage=ja").labelled("Ja")],
        )
        .at_tile(0, 0, "Ja")
    };
    let forms = [
        Form::Bars,
        Form::Dots,
        Form::Dumbbell,
        Form::Stacked,
        Form::Diverging {
            below: 1,
            middle: false,
        },
        Form::Heat,
        Form::Tiles,
        Form::Options,
    ];
    for form in forms {
        let scene = layout(
            &chart(form, Axis::Percent, vec![Block::plain(vec![row()])]),
            288,
        );
        let hit = scene.marks().next().expect("a mark").hit;
        let found = scene
            .hit(hit.x + 1, hit.y + 1)
            .and_then(|mark| mark.select.as_deref());
        assert_eq!(found, Some("frage=ja"), "{form:?}");
    }
}

#[test]
fn a_modelled_dot_is_hatched_and_a_measured_one_round() {
    let shapes = |support| {
        let rows = vec![Row::option("Ja", vec![share(support, 40)])];
        let scene = layout(
            &chart(Form::Dots, Axis::Percent, vec![Block::plain(rows)]),
            288,
        );
        scene
            .marks()
            .flat_map(|mark| mark.shapes.clone())
            .collect::<Vec<_>>()
    };
    let hatched = |shape: &Shape| matches!(shape, Shape::Hatch { .. });
    let round = |shape: &Shape| matches!(shape, Shape::Dot { .. });
    for support in [Published, Observed] {
        assert!(shapes(support).iter().any(round) && !shapes(support).iter().any(hatched));
    }
    assert!(shapes(Modelled).iter().any(hatched) && !shapes(Modelled).iter().any(round));
}

/// Of each group what stands for its number, and what the legend shows: filled, hollow, upright; where modelled, hatched.
#[test]
fn dumbbells_tell_groups_apart_by_shape() {
    let scene = layout(&samples::dumbbells(), 720);
    let dots = |mark: &MarkItem| {
        let shapes = mark.shapes.iter();
        let roles = shapes.filter_map(|shape| match shape {
            Shape::Dot { role, .. } => Some(*role),
            _ => None,
        });
        roles.collect::<Vec<_>>()
    };
    let told = |value| {
        let mut marks = scene.marks().filter(|mark| mark.value == Some(value));
        marks.next().expect("a mark")
    };
    assert_eq!(dots(told(0.09)), [Role::Level(0)], "this class is filled");
    assert_eq!(
        dots(told(0.86)),
        [Role::Ink, Role::Paper],
        "everyone is hollow"
    );
    assert_eq!(dots(told(0.60)), [], "another class is an upright bar");
    let hatched = |mark: &MarkItem| {
        mark.shapes
            .iter()
            .any(|shape| matches!(shape, Shape::Hatch { .. }))
    };
    assert!(hatched(told(0.40)) && hatched(told(0.52)), "modelled");
    assert!(dots(told(0.40)).is_empty() && !hatched(told(0.09)));
}

/// Each number stands in the picture once, and a pointer finds it; the groups are named once above.
#[test]
fn dumbbells_write_each_number_and_name_the_groups_once() {
    let chart = samples::dumbbells();
    for width in [288, 720, 880] {
        let scene = layout(&chart, width);
        assert_eq!(scene.marks().count(), 18, "{width}: a mark a number");
        let written = texts(&scene);
        for text in ["9 %", "86 %", "100 %", "38–60 %", "23 %", "60 %"] {
            let found = written.iter().filter(|(_, own)| own.ends_with(text));
            assert!(found.count() >= 1, "{width}: {text}");
        }
        for mark in scene.marks().filter(|mark| mark.value.is_some()) {
            let (x, y) = (mark.hit.x + mark.hit.w / 2, mark.hit.y + mark.hit.h / 2);
            let found = scene.hit(x, y).map(|mark| mark.title.clone());
            assert!(
                found.is_some() && mark.hit.h >= 24,
                "{width}: {}",
                mark.title
            );
        }
    }
}

#[test]
fn a_negative_number_has_its_place_on_an_axis_of_numbers() {
    let rows = vec![Row::option(
        "Saldo",
        vec![Mark::known(Observed, -2.0, "−2", "Saldo −2.")],
    )];
    let axis = Axis::Number {
        min: -4.0,
        max: 4.0,
    };
    let words = Words::new("", "");
    let chart =
        Chart::new("N", "D", Form::Dots, axis, vec![Block::plain(rows)], words).expect("named");
    let scene = layout(&chart, 284);
    let mark = scene.marks().next().expect("a mark");
    assert_eq!(mark.value, Some(-2.0));
    // the axis runs from 8 to 272: a quarter of it is 66
    assert!(mark.shapes.iter().any(|shape| matches!(
        shape,
        Shape::Dot {
            center: (74, _),
            ..
        }
    )));
    assert!(has_text(&scene, "−4") == 1 && has_text(&scene, "0") == 1);
}

#[test]
fn an_interval_pushes_the_value_aside() {
    for form in [Form::Bars, Form::Dots] {
        let rows = vec![Row::option(
            "Ja",
            vec![share(Observed, 40).within(0.2, 0.6)],
        )];
        let scene = layout(&chart(form, Axis::Percent, vec![Block::plain(rows)]), 288);
        let mark = scene.marks().next().expect("a mark");
        let lines = mark.shapes.iter().filter(|s| {
            matches!(
                s,
                Shape::Rect {
                    role: Role::Ink,
                    ..
                }
            )
        });
        let right = lines
            .map(|line| extent(line).right())
            .max()
            .expect("a whisker");
        let text = mark
            .shapes
            .iter()
            .rfind(|s| matches!(s, Shape::Text(_)))
            .map(extent)
            .expect("a value");
        assert!(text.x > right, "{form:?}: {text:?} {right}");
    }
}

#[test]
fn a_cell_that_stands_out_has_a_sign_and_a_frame() {
    let block = |mark: Mark| Block {
        heading: None,
        kinds: Vec::new(),
        series: vec!["Städte".to_owned(), "Kreise".to_owned()],
        rows: vec![Row::option("Ja", vec![mark, share(Observed, 5)])],
    };
    for width in [240, 720] {
        let marked = share(Observed, 40).standing_out(Direction::Above);
        let scene = layout(&chart(Form::Heat, Axis::None, vec![block(marked)]), width);
        assert_eq!(has_text(&scene, "40 % ▲"), 1);
        assert_eq!(has_text(&scene, "häufiger als erwartet"), 1);
        assert_eq!(has_text(&scene, "seltener als erwartet"), 0);
        let first = scene.marks().next().expect("a mark");
        assert!(matches!(
            first.shapes[0],
            Shape::Rect {
                role: Role::Ink,
                ..
            }
        ));
        let scene = layout(
            &chart(Form::Heat, Axis::None, vec![block(share(Observed, 40))]),
            width,
        );
        assert_eq!(has_text(&scene, "häufiger als erwartet"), 0);
    }
}

#[test]
fn two_rows_never_share_a_tile() {
    let row = |label: &str| Row::option(label, vec![share(Observed, 40)]).at_tile(1, 1, label);
    let rows = vec![row("A"), row("B")];
    let scene = layout(
        &chart(Form::Tiles, Axis::None, vec![Block::plain(rows)]),
        288,
    );
    assert!(faults(&scene, 24).is_empty());
    assert_eq!((has_text(&scene, "A"), has_text(&scene, "B")), (1, 1));
}

#[test]
fn a_grid_of_many_columns_stands_in_bands_on_a_narrow_page() {
    let heads = |columns, width| has_text(&layout(&samples::heat(columns), width), "Landkreise");
    assert_eq!((heads(10, 1000), heads(10, 720), heads(10, 288)), (1, 1, 1));
    let tops = |width| {
        let scene = layout(&samples::heat(10), width);
        let tops: std::collections::BTreeSet<i32> = scene.marks().map(|mark| mark.hit.y).collect();
        (tops.len(), faults(&scene, 24).len())
    };
    assert_eq!(
        (tops(720).0, tops(288).0),
        (5, 15),
        "rows, in one band and in three"
    );
    assert_eq!((tops(720).1, tops(288).1), (0, 0));
    let wide = texts(&layout(&samples::heat(10), 720));
    assert!(
        wide.iter().all(|(_, text)| !text.ends_with('-')),
        "a head is broken: {wide:?}"
    );
}

#[test]
fn observed_numbers_are_named_where_evidences_mix() {
    let rows = vec![
        Row::option("Ja", vec![share(Observed, 40)]),
        Row::option("Nein", vec![share(Published, 50)]),
    ];
    let legend = |rows: Vec<Row>| {
        let scene = layout(
            &chart(Form::Bars, Axis::Percent, vec![Block::plain(rows)]),
            720,
        );
        has_text(&scene, "beobachtet")
    };
    assert_eq!(legend(rows[..1].to_vec()), 0);
    assert_eq!(legend(rows), 1);
}

#[test]
fn charts_beside_each_other_share_one_legend() {
    let panel = |support: chart::Support| {
        let rows = ["Nord", "Süd"].map(|name| {
            let parts = [("ja", 40), ("nein", 60)];
            let parts = parts.map(|(label, n)| share(support, n).labelled(label));
            Row::option(name, parts.to_vec())
        });
        chart(
            Form::Stacked,
            Axis::Percent,
            vec![Block::plain(rows.to_vec())],
        )
    };
    let (mut one, mut two) = (panel(Published), panel(Modelled));
    let legend = chart::explain_once(&mut [&mut one, &mut two], "Legende", "Für alle.");
    let legend = legend.expect("two kinds of evidence and two names of segments");
    let told = |chart: &Chart| {
        let scene = layout(chart, 720);
        ["ja", "nein", "modelliert"].map(|text| has_text(&scene, text))
    };
    let count = |chart: &Chart| layout(chart, 720).marks().count();
    assert_eq!((told(&legend), count(&legend)), ([1, 1, 1], 0));
    assert_eq!((told(&one), count(&one)), ([0, 0, 0], 4));
    assert_eq!((told(&two.whole()), count(&two.whole())), ([1, 1, 1], 4));
    assert!(legend.is_legend() && legend.whole().is_legend() && !two.whole().is_legend());
    assert!(chart::explain_once(&mut [&mut one], "Legende", "Für alle.").is_none());
}
