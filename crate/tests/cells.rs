//! The cells of all tables are made alike: each stands below its head, and each number says what it rests on and, where it is out of few, so.

use kommunalblick::computed;
use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::query::Measure;
use kommunalblick::study::Study;
use kommunalblick::tabulate::Tally;
use kommunalblick::views::{self, Links, View};
use std::sync::LazyLock;

static SURVEY: LazyLock<Study> = LazyLock::new(|| {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
});

/// Elements of a name: attributes and content. None of them holds another of its name.
fn elements<'h>(html: &'h str, name: &str) -> Vec<(&'h str, &'h str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let pieces = html.split(&open[..]).skip(1);
    let pieces = pieces.filter(|piece| piece.starts_with([' ', '>']));
    let content = |piece: &'h str| piece.split_once(&close[..]).map(|(own, _)| own);
    pieces
        .filter_map(content)
        .filter_map(|own| own.split_once('>'))
        .collect()
}

fn attribute<'h>(attributes: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = attributes.split_once(&format!(" {name}=\"")[..])?;
    rest.split_once('"').map(|(value, _)| value)
}

/// What is read, without its tags.
fn text(html: &str) -> String {
    let pieces = html.split('<').enumerate();
    let plain = pieces.map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, text)| text),
    });
    plain.collect()
}

/// Addresses of Explore: each question by size class, and as counts of one class; and the invented survey's, with weights.
fn queries() -> Vec<String> {
    let of = |question: &str| {
        [
            "&by=groessenklasse",
            "&measure=count&where=groessenklasse:gk7",
        ]
        .map(|rest| format!("?question={question}{rest}"))
    };
    let own = SURVEY.codebook().questions.iter();
    let own = own.flat_map(|question| of(&question.id));
    let example = embedded::kept_example().expect("the invented survey");
    let name = &example.descriptor().name;
    let questions = example.codebook().questions.iter();
    let invented =
        questions.map(|q| format!("?survey={name}&question={}&by=groesse&weight=gewicht", q.id));
    own.chain(invented).collect()
}

/// Language, address and main of every page of the study, in German as built, in English with the model; and of Explore.
fn pages() -> impl Iterator<Item = (Lang, String, String)> {
    let own = [(Lang::De, ""), (Lang::En, "?model=on")];
    let own = own.into_iter().flat_map(|(lang, search)| {
        let views = views::views(&SURVEY).into_iter();
        views.map(move |view| (lang, view, search.to_string()))
    });
    let asked = queries().into_iter().enumerate();
    let asked = asked.map(|(at, search)| (Lang::ALL[at % 2], View::EXPLORE, search));
    own.chain(asked).map(|(lang, view, search)| {
        let main = views::render(&SURVEY, lang, &view, &search, Links::Site)
            .main
            .0;
        (lang, format!("{}{search}", view.path()), main)
    })
}

/// Tables whose cells are those of the one model. Others hold differences of numbers, counts again, answers of one's own.
const OF_CELLS: [&str; 6] = [
    "kb-table",
    "kb-table kb-cross",
    "kb-table kb-whole",
    "kb-table kb-grid",
    "kb-table kb-compared",
    "kb-table kb-fixed",
];

/// What flags and bounds are told by: a small base, a range, numbers that differ, numbers alike.
fn told(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::De => [
            "kleine Basis",
            "eingegrenzt: ",
            "widersprüchlich genannt",
            "mehrfach genannt",
        ],
        Lang::En => [
            "small base",
            "implied: ",
            "stated with different values",
            "stated more than once",
        ],
    }
}

/// What a number lacks, which stands in a cell before `behind`.
fn lacks(lang: Lang, attributes: &str, cell: &str, behind: &str) -> Option<&'static str> {
    let [few, range, ..] = told(lang);
    let base = attribute(attributes, "data-base").map(|n| n.parse::<f64>().expect("a number"));
    let upto = |name: &str| attribute(attributes, name).is_some();
    let flagged = behind
        .split("<br>")
        .next()
        .is_some_and(|line| line.contains(few));
    match attribute(attributes, "data-evidence") {
        Some("published") if !flagged && base.is_some_and(|n| n < 30.0) => Some(few),
        Some("implied") if !text(cell).contains(range) => Some(range),
        Some("implied") if !upto("data-upper") || !upto("title") => Some("its upper end, and why"),
        Some("modelled" | "observed") if base.is_none() => Some("base"),
        None => Some("evidence"),
        _ => None,
    }
}

/// Each cell of a line stands below the head that it names, and an empty one names none. How many there are.
fn cells_below_heads(place: &str, table: &str) -> usize {
    let Some((heads, lines)) = table.split_once("</thead>") else {
        return 0;
    };
    let heads = elements(heads, "th");
    let heads: Vec<String> = heads.iter().map(|(_, head)| text(head)).collect();
    let mut seen = 0;
    for (_, line) in elements(lines, "tr") {
        for ((attributes, cell), head) in elements(line, "td").iter().zip(&heads[1..]) {
            let label = attribute(attributes, "data-label");
            let own = label.is_none_or(|label| head.starts_with(label));
            assert!(own, "{place}: {label:?} below {head:?}");
            let named = !cell.is_empty() || label.is_none();
            assert!(named, "{place}: {label:?} of nothing");
            seen += 1;
        }
    }
    seen
}

/// Each number of a table says what it rests on, and whether it is out of few; several that were stated say whether they agree.
fn numbers_of_cells(lang: Lang, place: &str, table: &str) -> usize {
    let numbers = |attributes: &&str| {
        let class = attribute(attributes, "class").unwrap_or_default();
        class.starts_with("kb-num") && !class.ends_with("kb-valid")
    };
    let cells = elements(table, "td").into_iter();
    let mut seen = 0;
    for (_, cell) in cells.filter(|(attributes, _)| numbers(attributes)) {
        let pieces = cell.split("<data").skip(1);
        let pieces: Vec<(&str, &str)> = pieces.filter_map(|p| p.split_once('>')).collect();
        for (attributes, rest) in &pieces {
            let behind = rest.split_once("</data>").map_or("", |(_, behind)| behind);
            let lacks = lacks(lang, attributes, cell, behind);
            assert_eq!(lacks, None, "{place}: {cell}");
        }
        let own = pieces
            .iter()
            .filter(|(a, _)| attribute(a, "data-source").is_some());
        let flagged = told(lang)[2..].iter().any(|flag| cell.contains(flag));
        assert!(own.count() < 2 || flagged, "{place}: {cell}");
        seen += pieces.len();
    }
    seen
}

#[test]
fn cells_are_made_alike_on_every_page() {
    let (mut cells, mut numbers) = (0, 0);
    for (lang, place, main) in pages() {
        for (attributes, table) in elements(&main, "table") {
            cells += cells_below_heads(&place, table);
            if attribute(attributes, "class").is_some_and(|class| OF_CELLS.contains(&class)) {
                numbers += numbers_of_cells(lang, &place, table);
            }
        }
    }
    assert!(cells > 10_000 && numbers > 8_000, "{cells} {numbers}");
}

/// The same on a study's pages, where a count stands in one text with its share, as in the cells of Explore.
#[test]
fn some_are_not_none_and_not_all() {
    let told = |count, base| computed::full(Lang::De, Measure::Percent, Tally { count, base });
    let plain = |count, base| told(count, base).replace('\u{a0}', " ");
    assert_eq!(plain(0, 381), "0 % (0 von 381)");
    assert_eq!(plain(1, 381), "< 1 % (1 von 381)");
    assert_eq!(plain(2, 381), "1 % (2 von 381)");
    assert_eq!(plain(380, 381), "> 99 % (380 von 381)");
    assert_eq!(plain(381, 381), "100 % (381 von 381)");
    assert_eq!(plain(1, 8), "1 von 8");
}
