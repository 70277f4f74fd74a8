//! The views for one municipality on observed responses: the example, given the roles that such a survey would have.

use kommunalblick::export::{Export, Occasion, file_name};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::page::{self, Links, Rendered, View};
use kommunalblick::study::Survey;
use kommunalblick::table::Unfinished;
use std::path::Path;

/// The example with a question of self-assessment and questions to answer about oneself.
fn survey() -> Survey {
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
    Survey::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn main_of(survey: &Survey, view: &View, search: &str) -> String {
    page::render(survey, Lang::De, view, search, Links::Site)
        .main
        .0
}

#[test]
fn profiles_count_observed_responses() {
    let survey = survey();
    let view = View::Profile("ab-20000".to_string());
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
    let shown = main_of(&survey, &View::Area("technik".to_string()), "");
    assert!(shown.contains("data-evidence=\"observed\""));
    assert!(shown.contains("alle übrigen"));
}

/// Counted numbers are taken along where they were observed, with their intervals; no picture is needed for it.
#[test]
fn observed_numbers_are_taken_along() {
    let survey = survey();
    let views = [
        (
            View::Profile("ab-20000".to_string()),
            "?beside=unter-5000",
            "steckbrief-ab-20000-neben-unter-5000",
        ),
        (
            View::Area("technik".to_string()),
            "",
            "gut-aufgestellt-technik",
        ),
    ];
    for (view, search, name) in views {
        let rendered = page::render(&survey, Lang::De, &view, search, Links::Site);
        assert!(rendered.charts.is_empty());
        assert!(rendered.main.0.contains("data-take=\"csv\""));
        assert!(!rendered.main.0.contains("data-take=\"svg\""));
        let export = Export::of(&survey, &rendered, 0, Occasion::default()).expect("an export");
        let named = file_name(&survey, &rendered, 0, "csv");
        assert_eq!(named, Some(format!("kommunalblick-{name}.csv")));
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
    let occasion = page::CheckOccasion {
        modelled: false,
        lang: Lang::De,
        links: Links::Site,
        class: "ab-20000",
        day: "2026-11-24",
    };
    let checked = page::checked(&survey, given.into_iter().collect(), &occasion);
    assert_eq!(checked.answered, 1);
    assert!(checked.result.contains("data-evidence=\"observed\""));
    assert!(checked.result.contains("Wo Sie voraus sind"));
}

/// The page of a class has many tables; each is there at once, and only the places of their tests change.
#[test]
fn many_tables_of_a_page_are_begun_and_become_the_page() {
    let survey = survey();
    let class = View::Profile("ab-20000".to_string());
    let area = View::Area("technik".to_string());
    for view in [class, area] {
        let begun = page::begin(&survey, Lang::De, &view, "", Links::Site);
        let whole = page::render(&survey, Lang::De, &view, "", Links::Site);
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
fn completed(survey: &Survey, begun: &Rendered) -> Rendered {
    let mut tables = begun.tables.clone();
    let open = Unfinished::of(tables.iter().map(|(_, table)| table)).expect("open tests");
    open.finish(tables.iter_mut().map(|(_, table)| table));
    page::complete(survey, begun, tables, Links::Site)
}
