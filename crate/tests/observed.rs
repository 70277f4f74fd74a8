//! The views for one municipality on observed responses: the example, given the roles that such a survey would have.

use chart::Support;
use kommunalblick::export::{Export, Occasion, file_name};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::table::Unfinished;
use kommunalblick::views::{self, Links, Rendered, View};
use std::path::Path;

/// The example with a question of self-assessment and questions to answer about oneself.
fn survey() -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/example");
    let mut files: Files = Files::new();
    for entry in std::fs::read_dir(folder).expect("the example") {
        let path = entry.expect("a file").path();
        let name = path.file_name().and_then(|n| n.to_str()).expect("a name");
        if name.ends_with(".csv") || name.ends_with(".json") {
            let text = std::fs::read_to_string(&path).expect("a text");
            files.insert(name.to_string(), text);
        }
    }
    let roles = r#""roles": {
        "well_placed": { "question": "personal", "codes": ["meist", "voll"], "areas": [{ "item": "technik" }] },
        "self_check": ["sonntag", "angebote"], "favourable": "sonntag:ja","#;
    let descriptor = files.get_mut("datapackage.json").expect("a descriptor");
    *descriptor = descriptor.replacen("\"roles\": {", roles, 1);
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn main_of(survey: &Study, view: &View, search: &str) -> String {
    views::render(survey, Lang::De, view, search, Links::Site)
        .main
        .0
}

#[test]
fn profiles_count_observed_responses() {
    let survey = survey();
    let view = View::PROFILES.at("ab-20000");
    let all = main_of(&survey, &view, "");
    assert!(all.contains("data-evidence=\"observed\""));
    assert!(!all.contains("data-evidence=\"modelled\""));
    assert!(all.contains("alle übrigen"), "beside everyone else");
    assert!(all.contains("data-lower"), "with intervals");
    let other = main_of(&survey, &view, "?beside=unter-5000");
    assert!(other.contains("unter 5.000"));
    assert_ne!(all, other);
}

#[test]
fn the_well_placed_are_counted_beside_the_rest() {
    let survey = survey();
    let shown = main_of(&survey, &View::WELL_PLACED.at("technik"), "");
    assert!(shown.contains("data-evidence=\"observed\""));
    assert!(shown.contains("alle übrigen"));
}

/// Counted numbers are taken along where they were observed, with their intervals; no picture is needed for it.
#[test]
fn observed_numbers_are_taken_along() {
    let survey = survey();
    let views = [
        (
            View::PROFILES.at("ab-20000"),
            "?beside=unter-5000",
            "steckbrief-ab-20000-neben-unter-5000",
        ),
        (
            View::WELL_PLACED.at("technik"),
            "",
            "gut-aufgestellt-technik",
        ),
    ];
    for (view, search, name) in views {
        let rendered = views::render(&survey, Lang::De, &view, search, Links::Site);
        assert!(rendered.charts.is_empty());
        assert!(rendered.main.0.contains("data-take=\"csv\""));
        assert!(!rendered.main.0.contains("data-take=\"svg\""));
        let export = Export::of(&survey, &rendered, 0, Occasion::default()).expect("an export");
        let named = file_name(&survey, &rendered, 0, "csv");
        assert_eq!(named, Some(format!("beispiel-bibliotheken-{name}.csv")));
        assert_eq!(Some(export.file_name("csv")), named);
        let csv = export.csv();
        assert!(csv.contains(";observed;") && csv.contains("95-%-Intervall von"));
        assert!(!csv.contains(";modelled;"));
        assert!(csv.lines().count() > 50, "every question");
        let invented = survey.descriptor().invented.get(Lang::De);
        assert!(!invented.is_empty() && export.citation().contains(invented));
    }
}

/// A town's own answer beside the counted share of its class.
#[test]
fn the_self_check_compares_with_counted_shares() {
    let survey = survey();
    let given = [("sonntag".to_string(), vec!["ja".to_string()])];
    let occasion = views::CheckOccasion {
        modelled: false,
        lang: Lang::De,
        links: Links::Site,
        class: "ab-20000",
        name: "",
        day: "2026-11-24",
    };
    let given: views::Given = given.into_iter().collect();
    let checked = views::checked(&survey, given.clone(), &occasion);
    assert_eq!(checked.answered, 1);
    let result = views::check_result(&survey, given, &occasion);
    assert!(result.contains("data-evidence=\"observed\""));
    assert!(result.contains("Wo Sie voraus sind"));
}

/// The page of a class has many tables; each is there at once, and only the places of their tests change.
#[test]
fn many_tables_of_a_page_are_begun_and_become_the_page() {
    let survey = survey();
    let class = View::PROFILES.at("ab-20000");
    let area = View::WELL_PLACED.at("technik");
    for view in [class, area] {
        let begun = views::begin(&survey, Lang::De, &view, "", Links::Site);
        let whole = views::render(&survey, Lang::De, &view, "", Links::Site);
        let open = begun.tables.iter().filter(|(_, table)| table.is_open());
        assert!(open.count() > 1, "{view:?}: small expected counts");
        assert!(begun.main.0.contains("Der exakte Test wird berechnet"));
        let done = completed(&survey, &begun);
        assert!(done.main.0 == whole.main.0, "{view:?}");
        assert!(done.tables == whole.tables, "{view:?}");
        let changed = done.changed(Some(&begun));
        assert!(changed.len() > 1);
        for (id, html) in changed {
            assert!(id.starts_with("kb-inferred-"), "{id}");
            assert!(whole.main.0.contains(&format!("<div class=\"kb-inferred\" id=\"{id}\" data-said=\"Der exakte Test ist berechnet.\">{html}</div>")), "{id}");
        }
    }
}

/// A begun view with its tests.
fn completed(survey: &Study, begun: &Rendered) -> Rendered {
    let mut tables = begun.tables.clone();
    let open = Unfinished::of(tables.iter().map(|(_, table)| table)).expect("open tests");
    open.finish(tables.iter_mut().map(|(_, table)| table));
    views::complete(survey, begun, tables, Links::Site)
}

/// A small package as others write them, from the files of the tests.
fn package(name: &str) -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packages");
    let read = |file: &str| std::fs::read_to_string(folder.join(name).join(file)).expect("a file");
    let files = ["datapackage.json", "responses.csv"].map(|file| (file.to_string(), read(file)));
    Study::load(&Files::from(files)).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What was counted in observed responses is no model: on no page, in no picture, and in no file.
#[test]
fn nothing_counted_in_observed_responses_is_called_modelled() {
    let mut seen = 0;
    for survey in [package("ties"), package("words"), survey()] {
        for (lang, word) in [(Lang::De, "Modell:"), (Lang::En, "model:")] {
            for view in views::views(&survey) {
                let rendered = views::render(&survey, lang, &view, "?model=on", Links::Site);
                let main = &rendered.main.0;
                assert!(!main.contains(word), "{view:?} {main}");
                assert!(!main.contains("data-evidence=\"modelled\""), "{view:?}");
                seen += main.matches("data-evidence=\"observed\"").count();
                taken_along(&survey, &rendered, word);
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

fn taken_along(survey: &Study, rendered: &Rendered, word: &str) {
    for (index, chart) in rendered.charts.iter().enumerate() {
        let marks = chart
            .blocks
            .iter()
            .flat_map(|b| &b.rows)
            .flat_map(|row| &row.marks);
        for mark in marks {
            assert_ne!(mark.support, Some(Support::Modelled), "{}", mark.title);
        }
        let occasion = Occasion::default();
        let Some(export) = Export::of(survey, rendered, index, occasion) else {
            continue;
        };
        let texts = [export.csv(), export.table().text, export.citation()];
        for text in texts {
            let told = text.contains("modelled") || text.contains("synthe") || text.contains(word);
            assert!(!told, "{:?}: {text}", rendered.title);
        }
    }
}

/// A question's page shows its counts as observed, and says so.
#[test]
fn the_page_of_a_question_shows_its_counts_as_observed() {
    let survey = package("words");
    let question = survey.codebook().questions[0].id.clone();
    let main = main_of(&survey, &View::QUESTIONS.at(&question), "");
    assert!(
        main.contains("data-evidence=\"observed\""),
        "{question}: {main}"
    );
    assert!(
        main.contains("Von 10 Zahlen: 10 beobachtet."),
        "{question}: {main}"
    );
}
