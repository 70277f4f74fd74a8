//! What must never be lost: that a number is modelled, or invented.

use super::asked::{INVENTED, all_by, drawn, example, explored, plainly, table};
use super::{OCCASION, read, survey};
use chart::{Item, Shape};
use kommunalblick::evidence::Evidence;
use kommunalblick::export::Export;
use kommunalblick::lang::Lang;
use kommunalblick::table::{Cell, Table};

/// In every form, of every question: CSV, table, picture, citation.
#[test]
fn a_modelled_number_is_never_without_the_word() {
    let survey = survey();
    let mut modelled = 0;
    for text in all_by(&survey, "groessenklasse") {
        let rendered = explored(&survey, Lang::De, &format!("?{text}"));
        let answer = table(&survey, &text);
        let word = |cell: &Cell| cell.evidence == Evidence::Modelled || cell.modelled.is_some();
        let any = answer.1.parts().flat_map(Table::numbers).any(word);
        for index in 0..rendered.charts.len() {
            let export = Export::of(&survey, &rendered, index, OCCASION).expect("a picture");
            for row in read(&export.csv(), b';') {
                let own = row["Beleg"] == "modelled";
                modelled += usize::from(own);
                assert_eq!(own, row["Quelle"].contains("keine Messung"), "{row:?}");
            }
            let (svg, copied) = (export.svg(720), export.table());
            let drawn = svg.contains("data-evidence=\"modelled\"");
            assert_eq!(drawn, svg.contains("Schraffierte Zahlen stammen"), "{text}");
            assert_eq!(drawn, svg.contains("schraffiert: modelliert"), "{text}");
            if any {
                assert!(copied.text.contains("Sie sind ein Modell"), "{text}");
                assert!(export.citation().contains("Enthält modellierte"), "{text}");
            }
            told_as_model(&copied.text, &answer.1);
        }
    }
    assert!(modelled > 500, "{modelled}");
}

/// Each modelled number of a copied table has the word in the cell beside it, and no other number has.
fn told_as_model(text: &str, table: &Table) {
    let lines: Vec<&str> = text.split("\r\n").skip(3).collect();
    let modelled = lines[0].contains("modelliert");
    for (line, (_, cells)) in lines.iter().zip(table.lines()) {
        let told: Vec<&str> = line.split('\t').skip(1).collect();
        let every = told.len() / cells.len();
        assert_eq!(told.len(), every * cells.len(), "{line}");
        for (told, cell) in told.chunks(every).zip(cells) {
            let own = cell.evidence == Evidence::Modelled && !told[0].is_empty();
            assert_eq!(own, told.contains(&"modelliert"), "{told:?} in {line}");
        }
    }
    for valid in lines[table.rows.len()..].iter().take(2) {
        let told: Vec<&str> = valid.split('\t').skip(1).collect();
        assert!(
            !modelled || told.chunks(2).all(|told| told[1] == "modelliert"),
            "{valid}"
        );
    }
}

/// In every form, of every question of the example, whoever opened it.
#[test]
fn an_invented_number_is_never_without_the_sentence() {
    let study = survey();
    let mut pictures = 0;
    for text in all_by(&example(), "groesse") {
        let search = format!("?{text}&survey=beispiel-bibliotheken");
        let rendered = explored(&study, Lang::De, &search);
        for index in 0..rendered.charts.len() {
            pictures += 1;
            let export = Export::of(&study, &rendered, index, OCCASION).expect("a picture");
            let rows = read(&export.csv(), b';');
            assert!(rows.iter().all(|r| r["Vorbehalt"].starts_with(INVENTED)));
            let (svg, copied) = (export.scene(720), export.table());
            assert!(copied.text.starts_with(INVENTED), "{text}");
            assert!(copied.html.starts_with(&format!("<p><strong>{INVENTED}")));
            assert!(export.citation().contains(INVENTED), "{text}");
            let below = drawn(&rendered.charts[index]);
            let first = svg.items[below..].iter().find_map(|item| match item {
                Item::Plain(Shape::Text(text)) => Some(text),
                _ => None,
            });
            let first = first.expect("lines above the picture");
            assert!(first.content.starts_with("Erdachte Daten"), "{first:?}");
        }
    }
    assert!(pictures > 20, "{pictures}");
}

#[test]
fn a_citation_names_survey_query_and_caution() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&by=groesse");
    let expected = "Erdacht; gerechnet von make.py. Erhebung: erdachter Zeitraum. Gezeigt in: „‚Öffnung am Sonntag‘ nach ‚Größenklasse‘ – Beispielumfrage: \
        Öffentliche Bibliotheken“. Datenpaket beispiel-bibliotheken, Fassung 1.0.0, Lizenz CC0-1.0. \
        https://example.org/umfrage/explore/?question=sonntag&by=groesse Abgerufen am 23. November 2026. \
        Erdachte Daten: Diese Umfrage hat es nie gegeben; keine Zahl darin beschreibt eine wirkliche Bibliothek.";
    assert_eq!(plainly(&survey, &answer).citation(), expected);
}
