//! What a reader takes along of figures and questions, made from the package in `data/`; of queries in the modules below.

mod asked;
mod beside;
mod cautions;
mod cells;
mod drawn;
mod embed;
mod short;
mod shown;

use kommunalblick::stated::Stated;

use chart::{Item, Scene, Shape, Text, layout};
use kommunalblick::embedded;
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, Rendered, View};
use std::collections::BTreeMap;
use std::path::Path;

const OCCASION: Occasion = Occasion {
    date: "2026-11-23",
    site: "https://example.org/umfrage/",
};

fn survey() -> Study {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The page of `abb-12` or `tab-5`.
fn exhibit(id: &str) -> View {
    match id.split_once('-') {
        Some(("tab", number)) => View::TABLES.at(number),
        _ => View::FIGURES.at(id.trim_start_matches("abb-")),
    }
}

fn figure(survey: &Study, lang: Lang, id: &str) -> Rendered {
    views::render(survey, lang, &exhibit(id), "", Links::Folder)
}

fn export<'a>(survey: &'a Study, rendered: &'a Rendered) -> Export<'a> {
    Export::of(survey, rendered, 0, OCCASION).expect("a picture with numbers")
}

/// The rows of a CSV by column name.
fn read(csv: &str, delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(delimiter).from_reader(text.as_bytes());
    let rows = reader.deserialize().collect::<Result<_, _>>();
    rows.expect("readable, all rows of one length")
}

#[test]
fn german_csv_opens_by_double_click() {
    let survey = survey();
    let rendered = figure(&survey, Lang::De, "abb-12");
    let csv = export(&survey, &rendered).csv();
    assert!(csv.starts_with("\u{feff}Titel;Überschrift;"), "{csv}");
    assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains('\n'));
    let rows = read(&csv, b';');
    let search = rows.iter().find(|r| r["Wert"] == "0,66").unwrap();
    let expected = [
        ("Im Text genannt", "66\u{a0}%"),
        ("Wert", "0,66"),
        ("Fehlt", ""),
        ("Beleg", "published"),
        ("Quelle", "Abb. 12"),
        ("Genauigkeit", "exact"),
        ("Datenpaket", "kommunalblick"),
        ("Fassung", "1.0.0"),
        ("Lizenz", "CC-BY-4.0"),
        ("Adresse", "https://example.org/umfrage/figures/12/"),
        ("Erhebungszeitraum", "Dezember 2018 bis Februar 2019"),
        ("Heruntergeladen am", "2026-11-23"),
    ];
    for (column, cell) in expected {
        assert_eq!(search[column], cell, "{column}");
    }
    assert!(search["Studie"].starts_with("Studie zur Digitalisierung"));
}

#[test]
fn english_csv_has_commas_and_points() {
    let survey = survey();
    let rendered = figure(&survey, Lang::En, "abb-12");
    let rows = read(&export(&survey, &rendered).csv(), b',');
    assert!(
        rows.iter()
            .any(|r| r["Stated in the text"] == "66%" && r["Value"] == "0.66")
    );
    assert_eq!(
        rows[0]["Address"],
        "https://example.org/umfrage/en/figures/12/"
    );
}

#[test]
fn each_row_says_what_its_number_rests_on() {
    let survey = survey();
    for id in survey.figures().iter().map(|f| &f.id) {
        let rendered = figure(&survey, Lang::De, id);
        for row in read(&export(&survey, &rendered).csv(), b';') {
            let is_empty = |columns: &[&str]| columns.iter().all(|c| row[*c].is_empty());
            let is_full = |columns: &[&str]| columns.iter().all(|c| !row[*c].is_empty());
            match row["Beleg"].as_str() {
                "published" => assert!(is_full(&["Im Text genannt", "Nr.", "Quelle"]), "{row:?}"),
                "modelled" => {
                    assert!(
                        is_empty(&["Im Text genannt", "Nr.", "Genauigkeit"]),
                        "{row:?}"
                    );
                    assert!(is_full(&["Wert", "Anzahl k", "Basis"]), "{row:?}");
                    assert!(row["Quelle"].contains("keine Messung"), "{row:?}");
                }
                "implied" => {
                    assert!(
                        is_empty(&["Im Text genannt", "Nr.", "Genauigkeit"]),
                        "{row:?}"
                    );
                    // A share is bounded where its base is known; the count always is.
                    let ends = ["Eingegrenzt: mindestens", "Eingegrenzt: höchstens"];
                    let counts = row["Maß"] == "Anzahl";
                    let bounded = counts || is_full(&["Basis"]);
                    assert_eq!(is_full(&ends), bounded, "{row:?}");
                    assert_eq!(is_empty(&ends), !bounded, "{row:?}");
                    assert!(is_full(&["Anzahl k", "Quelle"]), "{row:?}");
                }
                _ => {
                    assert_eq!(row["Fehlt"], "im Text nicht genannt");
                    let empty = ["Im Text genannt", "Wert", "Beleg", "Quelle", "Nr.", "Basis"];
                    assert!(is_empty(&empty), "{row:?}");
                }
            }
            assert_eq!(row["Beleg"].is_empty(), !row["Fehlt"].is_empty(), "{row:?}");
        }
    }
}

/// Every finding of every figure is in its CSV, with the value and the base that the data package has.
#[test]
fn no_finding_is_lost_or_changed() {
    let survey = survey();
    for figure_ in survey.figures() {
        let rendered = figure(&survey, Lang::En, &figure_.id);
        let rows = read(&export(&survey, &rendered).csv(), b',');
        for id in &figure_.findings {
            let finding = survey.finding(id).unwrap();
            let row = rows.iter().find(|r| &r["No."] == id);
            let row = row.unwrap_or_else(|| panic!("{id} is not in {}", figure_.id));
            assert_eq!(row["Value"], finding.machine_value().unwrap_or_default());
            let base = finding.base().display(Lang::En).replace(',', "");
            assert_eq!(row["Base"], base, "{id}");
        }
    }
}

#[test]
fn a_label_cannot_become_a_formula() {
    let mut files = embedded::package();
    let descriptor = files.get_mut("datapackage.json").unwrap();
    *descriptor = descriptor.replace("\"Chatbot\"", "\"=HYPERLINK(\\\"x\\\";1)\"");
    let survey = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let rendered = figure(&survey, Lang::De, "abb-12");
    let export = export(&survey, &rendered);
    assert!(
        export.csv().contains(";\"'=HYPERLINK(\"\"x\"\";1)\";"),
        "{}",
        export.csv()
    );
    let copied = export.table();
    assert!(
        copied.text.contains("\r\n'=HYPERLINK(\"x\";1)\t"),
        "{}",
        copied.text
    );
    assert!(
        copied
            .html
            .contains("<td>'=HYPERLINK(&quot;x&quot;;1)</td>")
    );
}

#[test]
fn markup_stays_text() {
    let mut files = embedded::package();
    let descriptor = files.get_mut("datapackage.json").unwrap();
    *descriptor = descriptor.replace("\"Chatbot\"", "\"</text><script>x()</script>\"");
    let survey = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let rendered = figure(&survey, Lang::De, "abb-12");
    let export = export(&survey, &rendered);
    for made in [export.svg(720), export.table().html] {
        assert!(!made.contains("<script>"), "{made}");
        assert!(made.contains("&lt;script&gt;x()"), "{made}");
    }
}

#[test]
fn svg_stands_alone() {
    let survey = survey();
    let rendered = figure(&survey, Lang::De, "abb-12");
    let svg = export(&survey, &rendered).svg(720);
    assert!(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    assert!(svg.contains("<rect class=\"kb-paper\" x=\"0\" y=\"0\" width=\"752\""));
    assert!(svg.contains("sans-serif") && svg.contains(".kb-paper { fill: #ffffff; }"));
    for foreign in [
        "var(",
        "@media",
        "@import",
        "@font-face",
        "url(http",
        "href=",
    ] {
        assert!(!svg.contains(foreign), "{foreign}");
    }
    let lines = [
        ">Abb. 12: ",
        ">Basis: ",
        ">Beleg: veröffentlicht.",
        ">Quelle: Abb. 12 der Studie.",
        ">Studie: ",
        ">Datenpaket kommunalblick, Fassung 1.0.0, Lizenz CC-BY-4.0.<",
        ">Erhebung: Dezember 2018 bis Februar 2019.<",
        ">Heruntergeladen am 23. November 2026.<",
        ">https://example.org/umfrage/figures/12/<",
    ];
    for line in lines {
        assert!(svg.contains(line), "{line} in {svg}");
    }
    assert!(svg.contains("für"), "umlauts are letters, not references");
    let modelled = svg.contains(r#"data-evidence="modelled""#);
    assert_eq!(modelled, svg.contains("<path class="), "the hatching");
    assert_eq!(
        modelled,
        svg.contains("aus synthetischen Antworten. "),
        "the sentence"
    );
}

/// The drawing of the screen comes first after the paper; above it stand title and base, below it origin, both as text.
#[test]
fn the_picture_is_that_of_the_screen() {
    let survey = survey();
    for (id, width) in [
        ("abb-12", 720),
        ("abb-20", 288),
        ("tab-5", 720),
        ("abb-1", 240),
    ] {
        let rendered = figure(&survey, Lang::De, id);
        let scene = export(&survey, &rendered).scene(width);
        let mut screen = layout(&rendered.charts[0], width);
        let lines = lines(&scene, screen.items.len());
        let below = lines
            .iter()
            .position(|line| line.content.starts_with("Beleg: "));
        let (above, below) = lines.split_at(below.expect("evidence"));
        let top = above.last().expect("a title").y + 16;
        assert!(
            above
                .iter()
                .any(|line| line.content.starts_with(&rendered.charts[0].name()[..20])),
            "{above:?}"
        );
        assert!(
            above
                .iter()
                .any(|line| line.content.starts_with("Erhebung: "))
        );
        let drawn = &scene.items[1..=screen.items.len()];
        let first = screen.items.first().map(height_of).expect("something");
        let moved = height_of(&drawn[0]) - first;
        screen.shift(16, moved);
        assert_eq!(drawn, screen.items, "{id}");
        assert!(moved > top, "{id}: the lines above end at {top}");
        let bottom = moved + screen.height;
        assert!(
            below
                .iter()
                .all(|line| line.y > bottom && line.y < scene.height)
        );
        assert_eq!(scene.width, screen.width + 32);
    }
}

/// What stands around a drawing of so many shapes, from top to bottom.
fn lines(scene: &Scene, drawn: usize) -> Vec<&Text> {
    let text = |item| match item {
        &Item::Plain(Shape::Text(ref text)) => text,
        other => panic!("{other:?}"),
    };
    scene.items[drawn + 1..].iter().map(text).collect()
}

/// Where an item begins.
fn height_of(item: &Item) -> i32 {
    let shape = match item {
        Item::Plain(shape) => shape,
        Item::Mark(mark) => return mark.hit.y,
    };
    match shape {
        Shape::Rect { area, .. } | Shape::Outline { area, .. } | Shape::Hatch { area, .. } => {
            area.y
        }
        Shape::Line { from, .. } => from.1,
        Shape::Dot { center, .. } => center.1,
        Shape::Text(text) => text.y,
    }
}

#[test]
fn an_unknown_address_is_left_out() {
    let survey = survey();
    let rendered = figure(&survey, Lang::De, "abb-12");
    let occasion = Occasion {
        site: "",
        ..OCCASION
    };
    let export = Export::of(&survey, &rendered, 0, occasion).unwrap();
    assert!(!export.svg(720).contains("https://") && !export.citation().contains("http"));
    assert_eq!(read(&export.csv(), b';')[0]["Adresse"], "");
}

#[test]
fn a_citation_names_everything() {
    let survey = survey();
    let rendered = figure(&survey, Lang::De, "abb-12");
    let text = export(&survey, &rendered).citation();
    let study = &survey.descriptor().study.de;
    let page = format!("„{} – {}“", rendered.title, survey.descriptor().title.de);
    let expected = format!(
        "{study}, Abb. 12. Erhebung: Dezember 2018 bis Februar 2019. Gezeigt in: {page}. Datenpaket kommunalblick, Fassung 1.0.0, Lizenz CC-BY-4.0. \
         https://example.org/umfrage/figures/12/ Abgerufen am 23. November 2026."
    );
    assert_eq!(text, expected);
}

#[test]
fn questions_can_be_taken_along_with_each_of_their_pictures() {
    let survey = survey();
    let mut second = 0;
    for question in survey.codebook().entries() {
        let view = View::QUESTIONS.at(&question.id);
        let rendered = views::render(&survey, Lang::De, &view, "", Links::Folder);
        for index in 0..rendered.charts.len() {
            let export = Export::of(&survey, &rendered, index, OCCASION).expect("a picture");
            let rows = read(&export.csv(), b';');
            assert!(
                rows.iter()
                    .all(|r| r["Titel"] == rendered.charts[index].name())
            );
            assert!(export.citation().contains(&rendered.title));
            second += index;
        }
        let takes = rendered.main.0.matches("<div class=\"kb-take\"").count();
        assert_eq!(takes, rendered.charts.len(), "{}", question.id);
        assert!(Export::of(&survey, &rendered, 9, OCCASION).is_none());
    }
    assert!(second > 0, "some question has a picture by size class");
}

#[test]
fn file_names_are_plain() {
    let survey = survey();
    let rendered = figure(&survey, Lang::De, "abb-12");
    let export = export(&survey, &rendered);
    assert_eq!(export.file_name("png"), "kommunalblick-abb-12.png");
    let alone = kommunalblick::export::file_name(&survey, &rendered, 0, "png");
    assert_eq!(alone.as_deref(), Some("kommunalblick-abb-12.png"));
}

/// What a figure and a question give, to the byte.
#[test]
fn figures_and_questions_are_exported_as_before() {
    let survey = survey();
    let shown =
        |lang, view: View, search| views::render(&survey, lang, &view, search, Links::Folder);
    let abb = || View::FIGURES.at("12");
    let rendered = shown(Lang::De, abb(), "?model=on");
    let expected = &export(&survey, &rendered).csv();
    same_as("export-abb-12.csv", expected);
    let strategie = || View::QUESTIONS.at("strategie");
    let rendered = shown(Lang::En, strategie(), "?model=on");
    same_as(
        "export-strategie.txt",
        &export(&survey, &rendered).table().text,
    );

    let stated = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.contains(";published;"));
        lines.map(|line| line.replace("?model=on", "")).collect()
    };
    let rendered = shown(Lang::De, abb(), "");
    let csv = export(&survey, &rendered).csv();
    assert_eq!(stated(&csv), stated(expected));
    assert!(
        !csv.contains("modelled") && !csv.contains("Modell"),
        "{csv}"
    );
    let text = shown(Lang::En, strategie(), "");
    let text = export(&survey, &text).table().text;
    assert!(!text.contains("odel"), "{text}");
    assert!(text.contains("\r\nin place\t14\r\n"), "{text}");
}

/// A file that was looked at once; `KOMMUNALBLICK_REDRAW=1` writes it anew.
fn same_as(name: &str, text: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden");
    let file = golden.join(name);
    if std::env::var_os("KOMMUNALBLICK_REDRAW").is_some_and(|value| value == "1") {
        std::fs::write(&file, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&file).unwrap(), "{name}");
}

/// A citation of modelled numbers says so, and one of stated numbers does not; a figure is named only for what the text states of it.
#[test]
fn citations_follow_what_is_shown() {
    let survey = survey();
    let cited = |view: &View, search: &str| {
        let rendered = views::render(&survey, Lang::De, view, search, Links::Folder);
        let export = export(&survey, &rendered);
        (export.citation(), export.svg(720))
    };
    let caution = "Enthält modellierte Zahlen";
    let views = ["abb-12", "abb-16", "tab-5"].map(exhibit);
    let others = [
        View::QUESTIONS.at("strategie"),
        View::PROFILES.at("gk6"),
        View::WELL_PLACED.at("strategie"),
    ];
    for view in views.iter().chain(&others) {
        let (plain, picture) = cited(view, "");
        assert!(
            !plain.contains(caution) && !plain.contains("model=on"),
            "{view:?} {plain}"
        );
        assert!(!picture.contains("odell"), "{view:?} {picture}");
        let (added, _) = cited(view, "?model=on");
        assert!(
            added.contains(caution) && added.contains("?model=on"),
            "{view:?} {added}"
        );
    }
    assert!(cited(&views[0], "?model=on").0.contains("Abb. 12."));
    for search in ["", "?model=on"] {
        let (text, picture) = cited(&views[1], search);
        assert!(!text.contains(", Abb. 16."), "{text}");
        assert!(!picture.contains("Quelle: Abb. 16"), "{picture}");
    }
}

/// The ledger gives its lists, as its filter keeps them.
#[test]
fn the_ledger_gives_its_findings_and_its_statements() {
    let survey = survey();
    let of = |search: &str, index| {
        let rendered = views::render(&survey, Lang::En, &View::LEDGER, search, Links::Folder);
        let file = kommunalblick::export::list(&survey, &rendered, index, OCCASION);
        (rendered.main.0, file.expect("a list"))
    };
    let lines = |text: &str| {
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        reader.records().map(Result::unwrap).collect::<Vec<_>>()
    };
    let (_, all) = of("", 1);
    assert_eq!(lines(&all).len(), survey.statements().len());
    let (html, some) = of("?statement=fails", 1);
    let ids: Vec<String> = lines(&some).iter().map(|r| r[1].to_string()).collect();
    let fails =
        |s: &&kommunalblick::study::statement::Statement| survey.outcome(s).as_str() == "fails";
    let expected: Vec<String> = survey
        .statements()
        .iter()
        .filter(fails)
        .map(|s| s.id.clone())
        .collect();
    assert!(!ids.is_empty());
    assert_eq!(ids, expected);
    assert!(html.contains("data-outcome=\"fails\"") && !html.contains("data-outcome=\"holds\""));
    assert!(html.contains("<details class=\"kb-fold\" open>"));
    let (html, findings) = of("?source=Abb.%2012", 0);
    let abb = survey
        .findings()
        .iter()
        .filter(|f| f.source.key == "Abb. 12");
    assert_eq!(lines(&findings).len(), abb.count());
    assert!(
        !html.contains("data-statement="),
        "only counted beside a filter of findings"
    );
}

/// A sentence for a text has what comes out, its base, the year, the source, and of modelled numbers the warning.
#[test]
fn a_sentence_names_finding_base_year_and_source() {
    let survey = survey();
    let told = |search: &str| {
        let view = View::FIGURES.at("12");
        let rendered = views::render(&survey, Lang::De, &view, search, Links::Folder);
        export(&survey, &rendered).sentence().replace('\u{a0}', " ")
    };
    let text = told("");
    let expected = "66 % der Kommunen nennen „Suchfunktion für Verwaltungsleistungen“, 54 % „Datenmanagementsystem (DMS)“.";
    for piece in [expected, "381", "Dezember 2018 bis Februar 2019", "Abb. 12"] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
    let modelled = told("?model=on");
    assert!(
        modelled.contains("odelliert") && !text.contains("odelliert"),
        "{modelled}"
    );
}
