//! Whom numbers are about: nobody is drawn as nothing, few carry a sign, and their number is written once where it can be. Charts of one
//! picture have one scale.

use chart::Support::{Modelled, Observed};
use chart::{
    Axis, Block, CaseSize, Cases, Chart, Form, Mark, Role, Row, Scene, Shape, Words, align, layout,
};

use super::geometry::{faults, least_height, texts};
use super::share;

const FORMS: [Form; 6] = [
    Form::Bars,
    Form::Dots,
    Form::Stacked,
    Form::Diverging {
        below: 1,
        middle: false,
    },
    Form::Heat,
    Form::Tiles,
];

fn cases(n: u32) -> Cases {
    Cases {
        text: format!("n = {n}"),
        size: match n {
            0 => CaseSize::Nobody,
            1..30 => CaseSize::Few,
            _ => CaseSize::Enough,
        },
    }
}

fn chart(form: Form, blocks: Vec<Block>) -> Chart {
    let words = Words {
        few: "unter 30".to_owned(),
        nobody: "niemand in der Basis".to_owned(),
        ..Words::new("Anteil", "nicht gedruckt")
    };
    Chart::new("Name", "Beschreibung.", form, Axis::Percent, blocks, words).expect("named")
}

/// A row of two numbers about so many.
fn row(label: &str, n: u32) -> Row {
    let mark = |percent, label: &str| {
        let mark = share(Observed, percent).labelled(label).about(cases(n));
        match n {
            0 => Mark {
                text: String::new(),
                ..mark
            },
            _ => mark,
        }
    };
    Row::option(label, vec![mark(60, "ja"), mark(40, "nein")])
}

/// All words of a scene in one line.
fn told(scene: &Scene) -> String {
    let words: Vec<String> = texts(scene).into_iter().map(|(_, text)| text).collect();
    words.join(" ")
}

fn tile(row: Row, line: u8) -> Row {
    row.at_tile(0, line, "X")
}

#[test]
fn of_nobody_nothing_is_drawn_but_words() {
    for form in FORMS {
        for width in [240, 288, 720] {
            let rows = vec![tile(row("Stadt", 50), 0), tile(row("Kreis", 0), 1)];
            let scene = layout(&chart(form, vec![Block::plain(rows)]), width);
            assert_eq!(faults(&scene, least_height(form)), Vec::<String>::new());
            assert!(told(&scene).contains("niemand in der Basis"), "{form:?}");
            let empty: Vec<_> = scene.marks().filter(|mark| mark.value.is_none()).collect();
            let shapes: Vec<&Shape> = empty.iter().flat_map(|mark| &mark.shapes).collect();
            assert!(!empty.is_empty(), "{form:?}");
            for shape in shapes {
                let paper = matches!(
                    shape,
                    Shape::Rect {
                        role: Role::Paper,
                        ..
                    }
                );
                assert!(
                    paper || matches!(shape, Shape::Text(_)),
                    "{form:?}: {shape:?}"
                );
            }
            assert_eq!(
                told(&scene).matches("60 %").count(),
                1,
                "{form:?} at {width}"
            );
        }
    }
}

#[test]
fn a_number_of_respondents_is_written_where_it_holds() {
    let grouped = |first: u32, second: u32| {
        let mark = |n, percent| share(Observed, percent).about(cases(n));
        let row = |label: &str| Row::option(label, vec![mark(first, 20), mark(second, 30)]);
        Block {
            heading: None,
            kinds: Vec::new(),
            series: vec!["Stadt".to_owned(), "Kreis".to_owned()],
            rows: vec![row("Ja"), row("Nein")],
        }
    };
    let of = |form, block| told(&layout(&chart(form, vec![block]), 720));
    for form in [Form::Bars, Form::Dots, Form::Heat] {
        assert_eq!(
            of(form, grouped(50, 50)).matches("n = 50").count(),
            1,
            "{form:?}"
        );
        let both = of(form, grouped(50, 44));
        assert!(
            both.contains("Stadt (n = 50)") && both.contains("Kreis (n = 44)"),
            "{both}"
        );
    }
    for form in [Form::Stacked, FORMS[3]] {
        let rows = vec![row("Stadt", 50), row("Kreis", 44)];
        let both = of(form, Block::plain(rows));
        assert!(
            both.contains("Stadt (n = 50)") && both.contains("Kreis (n = 44)"),
            "{both}"
        );
    }
    let rows = vec![tile(row("Stadt", 50), 0), tile(row("Kreis", 44), 1)];
    let both = of(Form::Tiles, Block::plain(rows));
    assert!(
        both.contains("60 % n = 50") && both.contains("60 % n = 44"),
        "{both}"
    );
}

#[test]
fn numbers_of_two_kinds_of_evidence_each_have_their_own() {
    let mark = |support, text: &str| {
        let cases = Cases {
            text: text.to_owned(),
            size: CaseSize::Enough,
        };
        share(support, 40).about(cases)
    };
    let rows = vec![
        Row::option("Ja", vec![mark(Observed, "n = 50")]),
        Row::option("Nein", vec![mark(Modelled, "Modell: n = 48")]),
    ];
    let scene = layout(&chart(Form::Bars, vec![Block::plain(rows)]), 720);
    assert!(told(&scene).contains("n = 50; Modell: n = 48"));
}

#[test]
fn a_number_of_few_has_a_sign_that_the_legend_explains() {
    for form in FORMS {
        for (n, few) in [(12, true), (30, false)] {
            let rows = vec![tile(row("Stadt", 50), 0), tile(row("Kreis", n), 1)];
            let told = told(&layout(&chart(form, vec![Block::plain(rows)]), 720));
            assert_eq!(told.contains("unter 30"), few, "{form:?}: {told}");
            let stack = matches!(form, Form::Stacked | Form::Diverging { .. });
            let signed = if stack {
                "n = 12\u{a0}*"
            } else {
                "60 %\u{a0}*"
            };
            assert_eq!(told.contains(signed), few, "{form:?}: {told}");
        }
    }
}

#[test]
fn charts_beside_each_other_have_one_scale() {
    let of = |first: u32, label: &str| {
        let mark = |percent, label: &str| share(Observed, percent).labelled(label);
        let row = Row::option(label, vec![mark(first, "nein"), mark(100 - first, "ja")]);
        chart(FORMS[3], vec![Block::plain(vec![row])])
    };
    let lines = |charts: &[&mut Chart]| -> Vec<Vec<i32>> {
        let of = |chart: &&mut Chart| {
            let scene = layout(chart, 720);
            let lines = scene.shapes().filter_map(|shape| match shape {
                Shape::Line { from, .. } => Some(from.0),
                _ => None,
            });
            lines.collect()
        };
        charts.iter().map(of).collect()
    };
    let mut both = (of(10, "Stadt"), of(80, "Gemeinden und Kreise zusammen"));
    let mut both = [&mut both.0, &mut both.1];
    let apart = lines(&both);
    assert_ne!(apart[0], apart[1]);
    align(&mut both);
    let aligned = lines(&both);
    assert_eq!(aligned[0], aligned[1]);
}

#[test]
fn counts_and_means_beside_each_other_have_one_axis() {
    let of = |axis, value| {
        let mark = Mark::known(Observed, value, "x", "x.");
        let blocks = vec![Block::plain(vec![Row::option("Ja", vec![mark])])];
        let words = Words::new("", "");
        Chart::new("N", "D", Form::Dots, axis, blocks, words).expect("named")
    };
    let mut counts = (
        of(Axis::Count { max: 12 }, 12.0),
        of(Axis::Count { max: 300 }, 300.0),
    );
    align(&mut [&mut counts.0, &mut counts.1]);
    assert_eq!(
        (counts.0.axis, counts.1.axis),
        (Axis::Count { max: 300 }, Axis::Count { max: 300 })
    );
    let axis = |min, max| Axis::Number { min, max };
    let mut means = (of(axis(2.0, 3.0), 2.0), of(axis(-1.0, 2.5), 2.0));
    align(&mut [&mut means.0, &mut means.1]);
    assert_eq!(
        (means.0.axis, means.1.axis),
        (axis(-1.0, 3.0), axis(-1.0, 3.0))
    );
}

#[test]
fn a_number_of_respondents_in_the_head_of_a_column_is_never_broken() {
    let told = |at: u32| Cases {
        text: format!("n\u{a0}=\u{a0}{}", 189 + at),
        size: CaseSize::Enough,
    };
    let marks = || (0..5).map(|at| share(Observed, 20 + at).about(told(at)));
    let rows = ["1 (sehr gut)", "2 (gut)"].map(|label| Row::option(label, marks().collect()));
    let heads = ["unter 5", "5–20", "20–50", "50–100", "ab 100"];
    let block = Block {
        series: heads.map(|head| format!("{head} Tsd.")).to_vec(),
        ..Block::plain(rows.to_vec())
    };
    let chart = chart(Form::Heat, vec![block]);
    for width in [240, 288, 320, 720] {
        let written = texts(&layout(&chart, width));
        for n in 189..194 {
            let whole = |text: &str| text.contains(&n.to_string());
            assert!(
                written.iter().any(|(_, text)| whole(text)),
                "{n} at {width}: {written:?}"
            );
        }
    }
}

#[test]
fn what_is_not_drawn_is_said_below_and_in_the_description() {
    let mut chart = chart(Form::Bars, vec![Block::plain(vec![row("Zeile", 40)])]);
    let whole = layout(&chart, 288);
    chart.words.left_out = "Im Bild: eine von zwei Antworten. ".to_owned();
    let shorter = layout(&chart, 288);
    assert_eq!(whole.description, "Beschreibung.");
    assert_eq!(
        shorter.description,
        "Beschreibung. Im Bild: eine von zwei Antworten."
    );
    let below = texts(&shorter).pop().expect("a text");
    assert!(below.0.y >= whole.height && told(&shorter).contains("eine von zwei"));
    assert_eq!(faults(&shorter, least_height(Form::Bars)), [""; 0]);
}

#[test]
fn what_holds_for_all_series_stands_once() {
    let grouped = row("beide", 40);
    let unknown = Row::option("übrige", vec![Mark::unknown("Nicht gedruckt.")]);
    let block = Block {
        series: vec!["ja".to_owned(), "nein".to_owned()],
        ..Block::plain(vec![grouped, unknown])
    };
    for width in [288, 720] {
        let said = told(&layout(&chart(Form::Bars, vec![block.clone()]), width));
        assert_eq!(said.matches("nicht gedruckt").count(), 1, "{said}");
    }
}
