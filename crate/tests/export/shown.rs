//! Picture, copied table, address and file name of a query's answer.

use super::asked::{Fields, INVENTED, drawn, example, explored, parts, plainly, table};
use super::{OCCASION, read, survey};
use chart::{Item, Shape};
use kommunalblick::embedded;
use kommunalblick::export::{self, Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::Rendered;
use kommunalblick::words::table::{Teller, show};

#[test]
fn the_address_is_the_canonical_query() {
    let survey = survey();
    let search =
        "?measure=percent&by=groesse&survey=beispiel-bibliotheken&question=sonntag#kb-mind";
    let rendered = explored(&survey, Lang::En, search);
    let export = Export::of(&survey, &rendered, 0, OCCASION).expect("a picture");
    let query = "question=sonntag&by=groesse&survey=beispiel-bibliotheken";
    let address = format!("https://example.org/umfrage/en/explore/?{query}");
    let rows = read(&export.csv(), b',');
    let fits = |r: &Fields| r["Address"] == address && r["Query"] == query;
    assert!(rows.iter().all(fits));
    assert!(export.citation().contains(&format!(" {address} ")));
    assert!(
        rows.iter()
            .any(|r| r["Value"] == "0.5555555555555556" && r["Small base"] == "small base")
    );
    let nowhere = Occasion {
        site: "",
        ..OCCASION
    };
    let export = Export::of(&survey, &rendered, 0, nowhere).expect("a picture");
    assert!(!export.citation().contains("http"));
}

#[test]
fn a_copied_table_is_the_table_shown() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&by=art,groesse");
    let copied = plainly(&survey, &answer).table();
    assert_eq!(copied.html.matches("<table>").count(), 1 + 5);
    let blocks: Vec<&str> = copied.text.split("\r\n\r\n").collect();
    for (at, (_, part)) in parts(&answer.1).into_iter().enumerate() {
        assert!(blocks[1 + 2 * at].starts_with("„Öffnung am Sonntag“ nach „Art"));
        let lines: Vec<&str> = blocks[2 + 2 * at].split("\r\n").collect();
        assert_eq!(
            lines.len(),
            1 + part.rows.len() + 1,
            "head, rows, valid cases"
        );
        for (line, cells) in lines[1..].iter().zip(&part.cells) {
            for (told, cell) in line.split('\t').skip(1).zip(cells) {
                let text = show::text(&survey, answer.0.measure, cell, Lang::De);
                assert!(told.starts_with(&text), "{told}: {text}");
                if let Some(interval) = show::interval(answer.0.measure, cell, Lang::De) {
                    assert!(told.contains(&interval), "{told}");
                    let counts = show::k_of_n(cell, Lang::De).expect("counted");
                    assert!(told.contains(&counts), "{told}");
                }
            }
        }
    }
    let small = "\t54\u{a0}% (14 von 26); 95 %: 35–71\u{a0}%; kleine Basis\t";
    assert!(copied.text.contains(small), "{}", copied.text);
}

/// A picture of a panel names the panel, and its lines are about it.
#[test]
fn a_panel_is_named_below_its_picture() {
    let survey = example();
    let rendered = explored(&survey, Lang::De, "?question=sonntag&by=art,groesse");
    let answer = table(&survey, "question=sonntag&by=art,groesse");
    let panels = answer.1.panels.as_ref().expect("panels");
    let teller = Teller::new(&survey, Lang::De);
    let mut named = 0;
    for (index, chart) in rendered.charts.iter().enumerate() {
        let export = Export::of(&survey, &rendered, index, OCCASION).expect("a picture");
        let own = panels
            .iter()
            .find(|p| teller.title(&p.table) == chart.name());
        let Some(panel) = own else { continue };
        let title = format!(
            "„Öffnung am Sonntag“ nach „Art der Bibliothek“, getrennt nach „Größenklasse“: „{}“",
            panel.label
        );
        let text = below(&export, &rendered, index);
        assert!(text.contains(&title), "{text}");
        assert!(text.contains(&teller.summary(&panel.table)), "{text}");
        assert!(export.csv().contains(
            "\r\n„Öffnung am Sonntag“ nach „Art der Bibliothek“, getrennt nach „Größenklasse“;alle;total;"
        ));
        named += 1;
    }
    assert_eq!(named, panels.len());
}

/// The lines below a picture as one text.
fn below(export: &Export, rendered: &Rendered, index: usize) -> String {
    let scene = export.scene(720);
    let from = drawn(&rendered.charts[index]);
    let lines = scene.items[from..].iter().map(|item| match item {
        Item::Plain(Shape::Text(text)) => text.content.as_str(),
        other => panic!("{other:?}"),
    });
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_of_files_say_what_is_in_them() {
    let survey = survey();
    let name = |lang, search: &str, index| {
        let rendered = explored(&survey, lang, search);
        let export = Export::of(&survey, &rendered, index, OCCASION).expect("a picture");
        let name = export.file_name("csv");
        let alone = export::file_name(&survey, &rendered, index, "csv");
        assert_eq!(alone.as_ref(), Some(&name));
        name
    };
    let search = "?question=strategie&by=groessenklasse&where=kommunenart:kreis";
    let german = "kommunalblick-strategie-nach-groessenklasse-nur-kommunenart-kreis.csv";
    assert_eq!(name(Lang::De, search, 0), german);
    let second = "?question=sonntag&by=groesse&survey=beispiel-bibliotheken";
    let english = "beispiel-bibliotheken-sonntag-by-groesse-2.csv";
    assert_eq!(name(Lang::En, second, 1), english);
    let example = example();
    let land = example.codebook().question("land").expect("the Land");
    let lands: Vec<&str> = land.codes().collect();
    let long = format!(
        "?question=sonntag&by=groesse&survey=beispiel-bibliotheken&where=art:stadt,gemeinde,kirche,fahr;land:{}",
        lands.join(",")
    );
    let long = name(Lang::De, &long, 0);
    assert!(
        long.chars().count() <= 90 && long.ends_with(".csv"),
        "{long}"
    );
}

#[test]
fn a_label_of_a_group_cannot_become_a_formula() {
    let mut files = embedded::example_package();
    let descriptor = files.get_mut("datapackage.json").expect("a descriptor");
    let label = "\"Fahrbibliothek\"";
    assert!(descriptor.contains(label));
    *descriptor = descriptor.replace(label, "\"=HYPERLINK(\\\"x\\\";1)<b>\"");
    let files_of = Study::load(&files);
    let survey = files_of.unwrap_or_else(|problems| panic!("{problems}"));
    let answer = table(&survey, "question=sonntag&by=art");
    let export = plainly(&survey, &answer);
    assert!(export.csv().contains(";\"'=HYPERLINK(\"\"x\"\";1)<b>\";"));
    let copied = export.table();
    assert!(copied.text.contains("\t'=HYPERLINK(\"x\";1)<b>"));
    let head = "<th scope=\"col\">'=HYPERLINK(&quot;x&quot;;1)&lt;b&gt;</th>";
    assert!(copied.html.contains(head), "{}", copied.html);
}

#[test]
fn without_a_picture_the_lines_stand_alone() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&by=art");
    let export = plainly(&survey, &answer);
    let scene = export.scene(480);
    let text = |item: &Item| matches!(item, Item::Plain(Shape::Text(_)));
    assert!(scene.items[1..].iter().all(text));
    assert_eq!(scene.width, 480 + 32);
    assert!(export.svg(480).contains(INVENTED));
}

#[test]
fn what_is_not_counted_is_not_exported() {
    let survey = example();
    for search in ["", "?question=bemerkung", "?question=gibt-es-nicht"] {
        let rendered = explored(&survey, Lang::De, search);
        assert!(
            Export::of(&survey, &rendered, 0, OCCASION).is_none(),
            "{search}"
        );
    }
    let rendered = explored(&survey, Lang::De, "?question=sonntag");
    assert!(Export::of(&survey, &rendered, 99, OCCASION).is_none());
}
