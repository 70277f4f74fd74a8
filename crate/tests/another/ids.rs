//! Any text is the id of a question, with a page and an address of its own.

use super::packages;
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, SiteOptions, View};
use std::collections::BTreeSet;

/// A survey whose headers are as people and hostile programs write them.
fn with_ids(ids: &[&str]) -> Study {
    let field = |id: &&str| {
        format!(
            r#"{{"name":{},"type":"string","categories":["a","b"]}}"#,
            serde_json::json!(id)
        )
    };
    let fields: Vec<String> = ids.iter().map(field).collect();
    let schema = fields.join(",");
    let descriptor = format!(
        r#"{{"name":"ids","resources":[{{"name":"responses","path":"responses.csv","schema":{{"fields":[{schema}]}}}}]}}"#
    );
    let quoted = |id: &&str| format!("\"{}\"", id.replace('"', "\"\""));
    let head: Vec<String> = ids.iter().map(quoted).collect();
    let rows = ["a", "b", "a"].map(|code| vec![code; ids.len()].join(","));
    packages::load(
        &[
            ("datapackage.json".to_string(), descriptor),
            (
                "responses.csv".to_string(),
                format!("{}\n{}\n", head.join(","), rows.join("\n")),
            ),
        ]
        .into(),
    )
}

#[test]
fn any_text_is_an_id_with_a_page_of_its_own() {
    let long = "Wie zufrieden sind Sie mit der Beleuchtung in Ihrer Straße? ".repeat(3);
    let longer = format!("{long} – heute");
    let ids = [
        "Budget 2026/27",
        "Q1.1",
        "Straße?",
        "a~b",
        "..",
        ".",
        "index.html",
        "constructor",
        "__proto__",
        "a%20b",
        "a b",
        "%",
        "#",
        "a&b=c",
        "\u{1f600} <b>",
        "~",
        "questions",
        long.trim(),
        longer.as_str(),
        "a:b;c,d!",
        "x\"y",
    ];
    let survey = with_ids(&ids);
    let known: Vec<&str> = survey
        .codebook()
        .questions
        .iter()
        .map(|q| q.id.as_str())
        .collect();
    assert_eq!(known, ids, "headers as they stand");
    let mut files = BTreeSet::new();
    for id in ids {
        let view = View::QUESTIONS.at(id);
        for lang in Lang::ALL {
            let address = view.address(lang);
            assert_eq!(
                views::at(&survey, &address),
                (lang, view.clone()),
                "{address}"
            );
            let name = kommunalblick::query::decoded(&address);
            let folder = name
                .trim_end_matches('/')
                .rsplit('/')
                .next()
                .unwrap_or("")
                .to_string();
            assert!(
                folder
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-_%~".contains(&b))
                    && folder.len() <= 120,
                "{folder}"
            );
            assert!(files.insert(name.to_lowercase()), "{folder} twice");
        }
        let encoded: String = id.bytes().map(|b| format!("%{b:02X}")).collect();
        assert_eq!(
            views::at(&survey, &format!("questions/{encoded}/")).1,
            view,
            "as others encode it"
        );
        let query = kommunalblick::query::Query::of(id);
        assert_eq!(
            kommunalblick::query::parse(&query.to_string(), survey.codebook()).query,
            query
        );
        let start = views::render(&survey, Lang::De, &View::QUESTIONS, "", Links::Listed)
            .main
            .0;
        assert!(
            start.contains("questions/?id=Budget%202026%2F27\""),
            "{start}"
        );
    }
    let written: BTreeSet<String> = views::site(&survey, &SiteOptions::default())
        .into_iter()
        .map(|f| f.path)
        .collect();
    assert!(files.iter().all(|f| {
        written
            .iter()
            .any(|w| w.to_lowercase() == format!("{f}index.html"))
    }));
    assert!(written.iter().all(|path| !path.contains("..")));
}
