//! Surveys that lack what a page is about: answers to count, rows, areas or codes of a role.

use super::{BLANKS, packages, rendered, schools};
use kommunalblick::views::{self, Links, View};

/// A survey with a text and no answer that can be counted, and one without rows.
#[test]
fn a_survey_with_nothing_to_count_says_so_and_leads_to_no_empty_page() {
    let of = |field: &str, rows: &str| {
        let descriptor = format!(
            r#"{{"name":"few","resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[{field}]}}}}]}}"#
        );
        packages::load(
            &[
                ("datapackage.json".to_string(), descriptor),
                ("responses.csv".to_string(), rows.to_string()),
            ]
            .into(),
        )
    };
    let texts = of(r#"{"name":"t","type":"string"}"#, "t\none\ntwo\n");
    let empty = of(
        r#"{"name":"t","type":"string","categories":["a","b"]}"#,
        "t\n",
    );
    for (survey, said) in [
        (
            &texts,
            "2 Befragte haben geantwortet; keine ihrer Antworten lässt sich auszählen.",
        ),
        (&empty, "Diese Umfrage hat keine Antworten"),
    ] {
        let pages = rendered(survey);
        assert!(pages[0].main.0.contains(said), "{}", pages[0].main.0);
        for page in &pages {
            for blank in BLANKS {
                assert!(!page.main.0.contains(blank), "{:?}: {blank}", page.view);
            }
        }
    }
    let there: Vec<View> = views::views(&texts);
    assert!(!there.contains(&View::EXPLORE) && !there.contains(&View::SEARCH));
    let (lang, view) = views::at(&texts, "explore/");
    let nowhere = views::render(&texts, lang, &view, "", Links::Folder).main.0;
    assert!(!nowhere.contains("search/"), "{nowhere}");
    assert!(views::views(&empty).contains(&View::EXPLORE));
}

/// A role that names nobody is none: neither menu nor a way leads to it.
#[test]
fn a_role_without_areas_or_codes_has_no_view() {
    for lacking in ["areas", "codes"] {
        let mut files = schools();
        let text = &files["datapackage.json"];
        let mut descriptor: serde_json::Value = serde_json::from_str(text).expect("JSON");
        descriptor["kommunalblick"]["roles"]["well_placed"][lacking] = serde_json::json!([]);
        files.insert("datapackage.json".to_string(), descriptor.to_string());
        let survey = packages::load(&files);
        for page in rendered(&survey) {
            let html = format!("{}{}", page.header.0, page.main.0);
            assert!(!html.contains("well-placed/"), "{lacking}: {:?}", page.view);
        }
    }
}
