//! Picture, copied table, address and file name of a query's answer.

use super::asked::{Fields, INVENTED, drawn, example, explored, parts, plainly, table};
use super::{OCCASION, read, survey};
use chart::{Item, Shape};
use kommunalblick::embedded;
use kommunalblick::export::{self, Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, Rendered, View};
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

/// The number of a cell as a spreadsheet with German signs takes it.
fn spreadsheet(cell: &str) -> Option<f64> {
    let plain = cell.chars().all(|c| c.is_ascii_digit() || c == ',');
    assert!(plain, "{cell}: numbers alone");
    cell.replace(',', ".").parse().ok()
}

#[test]
fn a_copied_table_has_numbers_alone_in_its_cells_and_all_else_below() {
    let survey = example();
    let answer = table(&survey, "question=sonntag&by=art,groesse");
    let copied = plainly(&survey, &answer).table();
    assert_eq!(copied.html.matches("<table>").count(), 1 + 5);
    let tables: Vec<&str> = copied
        .text
        .split("„Öffnung am Sonntag“ nach „Art der Bibliothek“")
        .skip(1)
        .take(6)
        .collect();
    for (text, (_, part)) in tables.iter().zip(parts(&answer.1)) {
        let (first, rest) = text.split_once("\r\n\r\n").expect("a title");
        assert!(first.ends_with(" (Anteile in Prozent)"), "{first}");
        let (grid, below) = rest.split_once("\r\n\r\n").expect("lines below");
        let lines: Vec<&str> = grid.split("\r\n").collect();
        assert_eq!(
            lines.len(),
            1 + part.rows.len() + 2,
            "head, rows, asked, valid cases"
        );
        let width = lines[0].split('\t').count();
        for (line, cells) in lines[1..].iter().zip(&part.cells) {
            let told: Vec<Option<f64>> = line.split('\t').skip(1).map(spreadsheet).collect();
            assert_eq!(told.len() + 1, width, "{line}");
            for (told, cell) in told.chunks(told.len() / cells.len()).zip(cells) {
                let tiny = show::is_k_of_n(cell);
                let share = cell.share.filter(|_| !tiny);
                let near = |a: Option<f64>, b: Option<f64>| {
                    a.zip(b)
                        .is_none_or(|(a, b)| (a - 100.0 * b).abs() <= 0.05 + 1e-9)
                };
                assert_eq!(told[0].is_some(), share.is_some(), "{line}");
                assert!(near(told[0], share), "{line}: {share:?}");
                if let (Some(end), false) = (told.get(1), tiny) {
                    assert!(near(*end, cell.lower), "{line}");
                }
                if tiny {
                    let few = show::k_of_n(cell, Lang::De).expect("counted");
                    assert!(below.contains(&few), "{few}: {below}");
                }
            }
        }
    }
    assert!(
        copied.text.contains("\r\nkleine Basis: "),
        "{}",
        copied.text
    );
    assert!(copied.html.contains("<p>kleine Basis: "), "{}", copied.html);
}

/// A share that was stated stands as it was stated; a rank stands in no column of shares.
#[test]
fn stated_numbers_are_copied_as_stated_with_their_sources_below() {
    let survey = survey();
    let rendered = views::render(
        &survey,
        Lang::De,
        &View::FIGURES.at("12"),
        "?model=on",
        Links::Folder,
    );
    let copied = Export::of(&survey, &rendered, 0, OCCASION)
        .expect("a picture")
        .table()
        .text;
    for line in [
        "Antwort\talle\talle: Beleg",
        "Suchfunktion für Verwaltungsleistungen\t66\tveröffentlicht",
        "E-Payment\t50\tmodelliert",
        "Modell: 66\u{a0}% (253 von 381): Suchfunktion für Verwaltungsleistungen",
    ] {
        assert!(
            copied.contains(&format!("\r\n{line}\r\n")),
            "{line}: {copied}"
        );
    }
    assert!(
        copied.contains(
            "\r\nveröffentlicht, Abb. 12: Suchfunktion für Verwaltungsleistungen (F095); "
        ),
        "{copied}"
    );
    let profile = views::render(
        &survey,
        Lang::De,
        &View::PROFILES.at("gk6"),
        "",
        Links::Folder,
    );
    let copied = Export::of(&survey, &profile, 0, OCCASION)
        .expect("numbers")
        .table()
        .text;
    let ranked = copied
        .lines()
        .find(|line| line.contains("bürgernäher und offener machen\t"));
    let ranked = ranked.expect("the aim of which a rank is stated");
    assert!(
        ranked.trim_end().ends_with("\t25"),
        "{ranked}: no 2 among the shares"
    );
}

/// A line an option, a column a group; beside it what each number rests on.
#[test]
fn a_wide_file_has_a_line_an_option_and_the_numbers_of_the_long_one() {
    let survey = survey();
    let search = "?question=basiskomponenten&by=kommunenart";
    for (lang, delimiter) in [(Lang::De, b';'), (Lang::En, b',')] {
        let rendered = explored(&survey, lang, search);
        let export = Export::of(&survey, &rendered, 0, OCCASION).expect("a picture");
        let names = match lang {
            Lang::De => ["Zeile", "Gruppe", "Wert", "Beleg", "Quelle", "Basis"],
            Lang::En => ["Row", "Group", "Value", "Evidence", "Source", "Base"],
        };
        let wide = export.csv_wide().expect("a table");
        assert!(wide.starts_with('\u{feff}'));
        let (wide, long) = (read(&wide, delimiter), read(&export.csv(), delimiter));
        assert_eq!(wide.len(), 8, "a line an option");
        let [row, group, value, evidence, source, base] = names;
        let cells = long
            .iter()
            .filter(|r| !r[row].is_empty() && !r[value].is_empty());
        let mut seen = 0;
        for cell in cells {
            let own = wide.iter().find(|r| r[row] == cell[row]).expect("its line");
            assert_eq!(own[&cell[group]], cell[value]);
            for name in [evidence, source, base] {
                assert_eq!(
                    own[&format!("{}: {name}", cell[group])],
                    cell[name],
                    "{name}"
                );
            }
            seen += 1;
        }
        assert_eq!(seen, 8 * 4, "three kinds, and everyone");
    }
    let rendered = explored(&survey, Lang::De, search);
    let name = export::wide_name(&survey, &rendered, 0).expect("a name");
    assert_eq!(
        name,
        "kommunalblick-basiskomponenten-nach-kommunenart-breit.csv"
    );
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
