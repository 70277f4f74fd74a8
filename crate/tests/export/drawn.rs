//! Every picture that Explore draws: what is said above, in and below it is what is drawn.

use super::asked::{asked, example, explored};
use super::{OCCASION, survey};
use chart::Support;
use chart::{Chart, Form, MarkItem, Role, Scene, Shape, layout};
use kommunalblick::embedded;
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, Rendered, View};
use kommunalblick::words::table::Teller;
use std::sync::LazyLock;

const WIDTH: u32 = 640;

/// Queries that give every form, with empty groups, few respondents, intervals and none.
const QUERIES: [&str; 14] = [
    "question=note&by=art&where=art:stadt,fahr",
    "question=note&by=groesse,art&where=art:stadt,kirche",
    "question=sonntag&by=art",
    "question=sonntag&by=land&where=land:by,nw,sl,hb",
    "question=angebote",
    "question=angebote&by=art",
    "question=angebote&by=groesse&where=art:fahr,kirche",
    "question=angebote&by=land&measure=count",
    "question=angebote&where=art:fahr&against=rest",
    "question=stunden&by=groesse,art&measure=mean&where=art:stadt,fahr",
    "question=personal&by=art",
    "question=ziele&by=art&measure=mentions",
    "question=sonntag&by=groesse&per=row",
    "question=sonntag&by=art&weight=gewicht",
];
/// The same for stated and modelled numbers.
const STUDY: [&str; 4] = [
    "question=strategie&by=groessenklasse",
    "question=basiskomponenten&by=groessenklasse",
    "question=basiskomponenten",
    "question=selbsteinschaetzung",
];

fn live(survey: &Study, text: &str) -> Rendered {
    views::render(
        survey,
        Lang::De,
        &View::EXPLORE,
        &format!("?{text}"),
        Links::Site,
    )
}

/// A picture of a query, with what is exported of it.
struct Picture {
    query: &'static str,
    chart: Chart,
    scene: Scene,
}

/// All pictures of the queries, drawn once for all tests.
static PICTURES: LazyLock<Vec<Picture>> = LazyLock::new(|| {
    let example = pictures(&example(), &QUERIES);
    example
        .into_iter()
        .chain(pictures(&survey(), &STUDY))
        .collect()
});

fn pictures(survey: &Study, queries: &[&'static str]) -> Vec<Picture> {
    let mut list = Vec::new();
    for query in queries {
        let rendered = live(survey, query);
        assert!(!rendered.charts.is_empty(), "{query}");
        let own = rendered.charts.iter().enumerate();
        for (index, chart) in own.filter(|(_, chart)| !chart.is_legend()) {
            let export = Export::of(survey, &rendered, index, OCCASION).expect("a picture");
            list.push(Picture {
                query,
                chart: chart.whole(),
                scene: export.scene(WIDTH),
            });
        }
    }
    list
}

/// Words, and the paper below them.
fn is_plain(shape: &Shape) -> bool {
    let paper = matches!(
        shape,
        Shape::Rect {
            role: Role::Paper,
            ..
        }
    );
    paper || matches!(shape, Shape::Text(_))
}

/// All words of a picture in one line.
fn told(scene: &Scene) -> String {
    words(scene.shapes())
}

fn words<'s>(shapes: impl Iterator<Item = &'s Shape>) -> String {
    let text = |shape: &Shape| match shape {
        Shape::Text(text) => Some(text.content.replace('\u{a0}', " ")),
        _ => None,
    };
    shapes.filter_map(text).collect::<Vec<_>>().join(" ")
}

/// Whether a mark tells its modelled number of respondents behind its modelled number: the word that both begin with stands once.
fn in_a_mark(scene: &Scene, base: &str) -> bool {
    let mut marks = scene.marks().map(|mark| words(mark.shapes.iter()));
    base.strip_prefix("Modell: ").is_some_and(|n| {
        marks.any(|text| text.starts_with("Modell: ") && text.trim_end_matches(" *").ends_with(n))
    })
}

fn shapes(scene: &Scene) -> impl Iterator<Item = &Shape> {
    scene.marks().flat_map(|mark| &mark.shapes)
}

/// Intervals are the only ink that bars and dots have beside their words.
fn whiskers(chart: &Chart, scene: &Scene) -> bool {
    let ink = |shape: &Shape| {
        matches!(
            shape,
            Shape::Rect {
                role: Role::Ink,
                ..
            }
        )
    };
    matches!(chart.form, Form::Bars | Form::Dots) && shapes(scene).any(ink)
}

#[test]
fn what_is_said_of_a_picture_is_drawn_in_it_and_the_other_way_round() {
    for Picture {
        query,
        chart,
        scene,
    } in PICTURES.iter()
    {
        let told = told(scene);
        let hatched = shapes(scene).any(|shape| matches!(shape, Shape::Hatch { .. }));
        let marked = |sign: &str| {
            let of = |s: &Shape| matches!(s, Shape::Text(text) if text.content.contains(sign));
            shapes(scene).any(of)
        };
        let sentences = [
            ("Striche zeigen 95-%-Intervalle", whiskers(chart, scene)),
            ("Schraffierte Zahlen", hatched),
            ("Modell: aus synthetischen", hatched),
            ("schraffiert: modelliert", hatched),
            ("veröffentlicht", has(scene, Support::Published)),
            ("eingegrenzt", has(scene, Support::Implied)),
            ("beobachtet", has(scene, Support::Observed)),
            ("häufiger als erwartet", marked("▲")),
            ("seltener als erwartet", marked("▼")),
            (
                "kleine Basis: unter 30",
                told.replace("* kleine", "").contains(" *"),
            ),
            ("Bei Basen unter 10", false),
            ("Manche Basis", false),
        ];
        for (sentence, drawn) in sentences {
            assert_eq!(
                told.contains(sentence),
                drawn,
                "{sentence}: {query}, {:?}",
                chart.form
            );
        }
    }
}

/// Whether a number of that evidence is drawn.
fn has(scene: &Scene, evidence: Support) -> bool {
    let own = |mark: &MarkItem| mark.support == Some(evidence) && mark.value.is_some();
    scene.marks().any(own)
}

#[test]
fn title_base_and_period_stand_above_and_every_base_in_the_picture() {
    for Picture {
        query,
        chart,
        scene,
    } in PICTURES.iter()
    {
        let lines = told(scene);
        let at = |text: &str| {
            lines
                .find(text)
                .unwrap_or_else(|| panic!("{text}: {lines}"))
        };
        let of = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
        let description = chart.description().replace('\u{a0}', " ");
        let begins = description.split(' ').take(6).collect::<Vec<_>>().join(" "); // a number alone stands at its mark, too
        let (title, base) = (at(&of(chart.name())), at(&begins));
        assert!(title < base && base < at("Erhebung: "), "{query}: {lines}");
        assert!(at("Erhebung: ") < at("Beleg: "), "{query}");
        assert!(lines.contains("Heruntergeladen am 23. November 2026."));
        let drawn = layout(chart, WIDTH);
        for base in bases(chart) {
            let shown = told(&drawn).contains(&base) || in_a_mark(&drawn, &base);
            assert!(shown, "{base}: {query}: {}", told(&drawn));
        }
    }
}

/// The numbers of respondents of all numbers of a chart.
fn bases(chart: &Chart) -> Vec<String> {
    let rows = chart.blocks.iter().flat_map(|block| &block.rows);
    let known = rows
        .flat_map(|row| &row.marks)
        .filter(|mark| mark.value.is_some());
    let bases = known.map(|mark| mark.cases.text.replace('\u{a0}', " "));
    let bases: Vec<String> = bases.collect();
    assert!(bases.iter().any(|text| !text.is_empty()));
    bases
}

/// The step of lightness of a cell.
fn level(mark: &MarkItem) -> Option<u8> {
    mark.shapes.iter().find_map(|shape| match shape {
        Shape::Rect {
            role: Role::Level(level),
            ..
        }
        | Shape::Hatch {
            role: Role::Level(level),
            ..
        } => Some(*level),
        _ => None,
    })
}

#[test]
fn the_larger_a_number_the_stronger_its_cell_however_few_it_is_about() {
    let mut seen = 0;
    let shaded = |picture: &&Picture| matches!(picture.chart.form, Form::Heat | Form::Tiles);
    for Picture { query, scene, .. } in PICTURES.iter().filter(shaded) {
        let cells: Vec<(Option<Support>, f64, u8)> = scene
            .marks()
            .filter_map(|mark| Some((mark.support, mark.value?, level(mark)?)))
            .collect();
        for (evidence, value, level) in &cells {
            let weaker = |c: &&(Option<Support>, f64, u8)| c.0 == *evidence && c.1 < *value;
            assert!(
                cells.iter().filter(weaker).all(|c| c.2 >= *level),
                "{query}: {value}"
            );
        }
        seen += cells.len();
    }
    assert!(seen > 100, "{seen}");
}

/// Upright lines of a drawing: the grid and the centre line.
fn uprights(chart: &Chart) -> Vec<i32> {
    let scene = layout(chart, WIDTH);
    let mut lines: Vec<i32> = scene
        .shapes()
        .filter_map(|shape| match shape {
            Shape::Line { from, to, .. } if from.0 == to.0 => Some(from.0),
            _ => None,
        })
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

#[test]
fn panels_have_one_scale_and_one_centre() {
    let survey = example();
    for text in [
        "question=note&by=groesse,art",
        "question=sonntag&by=groesse,art",
        "question=angebote&by=art,groesse&measure=count",
        "question=stunden&by=groesse,art&measure=mean",
        "question=besuche&by=art,groesse&measure=median",
        "question=personal&by=art",
        "question=note&where=art:stadt&against=rest&by=groesse",
    ] {
        let rendered = live(&survey, text);
        let form = rendered.charts[0].form;
        let main: Vec<&Chart> = rendered
            .charts
            .iter()
            .filter(|c| c.form == form && !c.is_legend())
            .collect();
        assert!(main.len() > 1, "{text}");
        for chart in &main {
            assert_eq!(uprights(chart), uprights(main[0]), "{text}");
            assert_eq!(chart.axis, main[0].axis, "{text}");
        }
    }
}

#[test]
fn an_empty_group_is_told_as_empty_in_every_form() {
    let survey = example();
    for text in [
        "question=note&by=art&where=art:stadt,kirche",
        "question=sonntag&by=art&where=art:stadt",
        "question=angebote&by=art&where=art:stadt",
        "question=angebote&by=art&where=art:stadt&measure=count",
        "question=angebote&by=land&where=land:by,nw",
        "question=stunden&by=art&measure=mean&where=art:stadt",
        "question=stunden&by=art&measure=median&where=art:stadt",
        "question=sonntag&by=land&where=land:by,nw",
        "question=sonntag&where=art:stadt;land:by&against=art:stadt;art:kirche",
    ] {
        let table = Teller::new(&survey, Lang::De)
            .table(&asked(&survey, text))
            .expect("counted");
        let empty: Vec<&str> = (table.groups.iter())
            .filter(|group| group.valid == 0)
            .map(|group| group.label.as_str())
            .collect();
        assert!(!empty.is_empty(), "{text}");
        for chart in &live(&survey, text).charts {
            let scene = layout(chart, WIDTH);
            assert!(
                told(&scene).contains("niemand in der Basis"),
                "{text}: {}",
                told(&scene)
            );
            let of_nobody = |mark: &&MarkItem| {
                empty.iter().any(|label| {
                    mark.title.contains(&format!(
                        "{}: ",
                        kommunalblick::words::quoted(label, Lang::De)
                    ))
                })
            };
            let marks: Vec<&MarkItem> = scene.marks().filter(of_nobody).collect();
            assert!(!marks.is_empty(), "{text}, {:?}", chart.form);
            for mark in marks {
                assert_eq!(mark.value, None, "{text}");
                assert!(
                    mark.title.contains("niemand in der Basis"),
                    "{}",
                    mark.title
                );
            }
        }
    }
}

#[test]
fn what_is_not_known_is_not_called_empty() {
    let survey = survey();
    for text in [
        "question=strategie&by=bundesland",
        "question=strategie&by=bundesland&measure=count",
    ] {
        for chart in &live(&survey, text).charts {
            let scene = layout(chart, WIDTH);
            assert!(!told(&scene).contains("niemand"), "{}", told(&scene));
            let lands = scene.marks().filter(|mark| mark.title.contains("Bayern"));
            for mark in lands {
                assert!(
                    mark.value.is_none() && mark.shapes.iter().all(is_plain),
                    "{mark:?}"
                );
            }
        }
    }
}

#[test]
fn without_a_period_in_the_package_none_is_told() {
    let mut files = embedded::example_package();
    let descriptor = files.get_mut("datapackage.json").expect("a descriptor");
    *descriptor = descriptor.replace(", \"period\": \"erdachter Zeitraum\"", "");
    files.insert("translations.csv".to_string(), "key,en\n".to_string());
    let survey = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let rendered = live(&survey, "question=sonntag");
    let occasion = Occasion { date: "", site: "" };
    let export = Export::of(&survey, &rendered, 0, occasion).expect("a picture");
    for made in [export.svg(WIDTH), export.table().text, export.citation()] {
        for absent in ["Erhebung:", "Heruntergeladen", "Abgerufen", "2026"] {
            assert!(!made.contains(absent), "{absent}: {made}");
        }
    }
}

#[test]
fn every_export_says_when_the_survey_was_made_and_when_it_was_downloaded() {
    let study = survey();
    let rendered = explored(&study, Lang::En, "?question=strategie");
    let export = Export::of(&study, &rendered, 0, OCCASION).expect("a picture");
    for made in [export.svg(WIDTH), export.table().text, export.table().html] {
        assert!(
            made.contains("Survey period: December 2018 to February 2019."),
            "{made}"
        );
        assert!(made.contains("Downloaded on 23 November 2026."), "{made}");
    }
    assert!(!export.table().text.contains("Hatched") && !export.table().text.contains("hatched"));
    assert!(
        export
            .citation()
            .contains("December 2018 to February 2019. Shown in")
    );
    assert!(export.citation().contains("Retrieved on 23 November 2026."));
    let csv = export.csv();
    let heads = csv.lines().next().expect("heads");
    assert!(
        heads.contains("Survey period,") && heads.ends_with("Downloaded on"),
        "{heads}"
    );
    assert!(csv.contains(",December 2018 to February 2019,"));
}
