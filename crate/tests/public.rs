//! The answers of the public API, natively: what the binding carries over.

use kommunalblick::evidence::Evidence;
use kommunalblick::public::{Explorer, Group, Table};
use kommunalblick::table::Cell;

fn study() -> Explorer {
    Explorer::embedded().expect("the embedded survey")
}

fn example() -> Explorer {
    Explorer::example().expect("the example")
}

#[test]
fn every_question_is_told_with_its_base_and_what_it_rests_on() {
    let explorer = example();
    let questions = explorer.questions("en", false).expect("English");
    let question = |id: &str| questions.iter().find(|q| q.id == id).expect("known");
    let base = question("sonntag").base.clone().expect("counted");
    assert_eq!((base.asked, base.evidence), (Some(640), Evidence::Observed));
    let table = explorer
        .tabulate("question=sonntag", "en", true)
        .expect("a table");
    assert_eq!(base.valid, table.groups[0].valid.map(|n| n as usize));
    let routed = question("sonntag-dienst").base.clone().expect("counted");
    assert!(routed.asked < Some(explorer.rows()) && routed.valid <= routed.asked);
    let (battery, words) = (question("personal"), question("bemerkung"));
    assert_eq!((battery.kind, battery.base.clone()), ("battery", None));
    assert_eq!(battery.items.len(), 4);
    assert_eq!(
        battery.options,
        question(&battery.items[0]).options,
        "a battery has its items' options"
    );
    assert!(
        words.measures.is_empty(),
        "words of one's own are not counted"
    );
    assert_eq!(question("stunden").measures.last(), Some(&"median"));
}

#[test]
fn a_slip_is_said_in_the_language_of_the_answer_and_the_rest_is_answered() {
    let text = "question=strategie&by=groesenklasse&foo=1";
    let table = study().tabulate(text, "de", true).expect("a table");
    assert_eq!(table.query, "question=strategie");
    let (unknown, part) = (
        &table.warnings[table.warnings.len() - 2],
        table.warnings.last(),
    );
    let told = [unknown.as_str(), part.map_or("", String::as_str)];
    assert!(told.iter().any(
        |t| t.contains("„groesenklasse“") && t.ends_with("Am nächsten kommt „groessenklasse“.")
    ));
    assert!(
        told.iter()
            .any(|t| t.contains("den unbekannten Teil „foo“"))
    );
}

#[test]
fn a_query_of_another_survey_says_so() {
    let table = example().tabulate("question=sonntag&survey=kommunalblick", "en", true);
    let warnings = table.expect("a table").warnings;
    assert!(
        warnings
            .iter()
            .any(|t| t.contains("belongs to the survey “kommunalblick”"))
    );
}

#[test]
fn without_a_known_question_there_is_a_fault_with_place_and_hint() {
    let explorer = study();
    let none = explorer
        .tabulate("by=groessenklasse", "de", true)
        .unwrap_err();
    assert_eq!(
        (none.kind, none.place.as_deref(), none.hint),
        ("query", Some("question"), None)
    );
    assert!(none.message.starts_with("Die Abfrage nennt keine Frage"));
    let slip = explorer.csv("question=strategei", "de", true).unwrap_err();
    assert_eq!(slip.hint.as_deref(), Some("strategie"));
    assert!(slip.message.contains("„strategei“"), "{}", slip.message);
    let words = example()
        .tabulate("question=bemerkung", "en", true)
        .unwrap_err();
    assert_eq!(words.kind, "query");
    assert!(
        words.message.contains("own words"),
        "words of one's own are not counted"
    );
}

#[test]
fn unknown_words_and_widths_are_faults() {
    let explorer = study();
    assert_eq!(
        explorer
            .questions("fr", false)
            .unwrap_err()
            .place
            .as_deref(),
        Some("lang")
    );
    let svg = |width, theme| explorer.svg("question=strategie", (width, theme), "de", true);
    for width in [f64::NAN, f64::INFINITY, -1.0, 239.9, 4096.1] {
        assert_eq!(
            svg(width, "light").unwrap_err().place.as_deref(),
            Some("width")
        );
    }
    let theme = svg(640.0, "drak").unwrap_err();
    assert_eq!(
        (theme.place.as_deref(), theme.hint.as_deref()),
        (Some("theme"), Some("dark"))
    );
    assert!(theme.message.contains("light, dark"));
    assert!(svg(240.0, "dark").is_ok() && svg(4096.0, "light").is_ok());
}

#[test]
fn the_overview_is_the_one_way_tables() {
    let explorer = example();
    for population in ["", "art:stadt,gemeinde;sonntag:!ja"] {
        let tables = explorer.overview(population, "en", true).expect("tables");
        let entries = explorer.questions("en", true).expect("questions");
        let counted = entries
            .iter()
            .filter(|q| q.battery.is_none() && q.kind != "text");
        assert_eq!(tables.len(), counted.count());
        for table in tables {
            let alone = explorer
                .tabulate(&table.query, "en", true)
                .expect("its own query");
            assert_eq!(table, alone);
        }
    }
}

#[test]
fn pictures_and_files_never_leave_out_what_numbers_rest_on() {
    let queries = ["question=sonntag", "question=sonntag&by=groesse,art"];
    let invented = "Invented data: this survey never took place";
    for query in queries {
        let svg = example()
            .svg(query, (900.0, "light"), "en", true)
            .expect("a picture");
        assert!(svg.contains(invented), "{svg}");
        assert!(!svg.contains("data-select"), "in a file nothing is picked");
        let csv = example().csv(query, "en", true).expect("a file");
        let rows = csv.trim_end().split("\r\n").skip(1);
        assert!(
            rows.into_iter().all(|row| row.contains(invented)),
            "in every row"
        );
    }
    let svg = study().svg(
        "question=strategie&where=kommunenart:stadt",
        (900.0, "light"),
        "en",
        true,
    );
    assert!(
        svg.expect("a picture")
            .contains("Hatched numbers come from synthetic responses")
    );
}

#[test]
fn a_picture_of_panels_has_every_panel_under_its_name() {
    let query = "question=sonntag&by=groesse,art";
    let table = example().tabulate(query, "en", true).expect("a table");
    let svg = example()
        .svg(query, (640.0, "dark"), "en", true)
        .expect("a picture");
    for panel in table.panels.expect("panels") {
        assert!(
            svg.contains(&format!(">{}</text>", panel.label))
                || svg.contains(&format!(">“{}”", panel.label)),
            "{}",
            panel.label
        );
    }
    assert!(svg.contains(&format!("<title id=\"kb-name\">{}</title>", table.title)));
    assert!(
        svg.contains(".kb-paper { fill: #12181f; }")
            && !svg.contains("Stand: .")
            && !svg.contains("As of .")
    );
}

/// Every cell of a table and its panels.
fn cells(table: &Table) -> Vec<&Cell> {
    let parts = parts(table).into_iter();
    parts.flat_map(|part| part.cells.iter().flatten()).collect()
}

fn parts(table: &Table) -> Vec<&Table> {
    let panels = table.panels.iter().flatten().map(|panel| &panel.table);
    std::iter::once(table).chain(panels).collect()
}

const QUERIES: [&str; 6] = [
    "question=basiskomponenten",
    "question=strategie&by=groessenklasse",
    "question=strategie&where=kommunenart:stadt",
    "question=strategie&by=groessenklasse&measure=count",
    "question=breitband&by=kommunenart&measure=mean",
    "question=fortbildungsanteil&by=kommunenart,groessenklasse&measure=median",
];

/// A modelled number stands under `modelled` where that is asked for, and else nowhere.
#[test]
fn the_model_never_gives_share_value_count_or_base() {
    let explorer = study();
    for query in QUERIES {
        for modelled in [false, true] {
            let table = explorer.tabulate(query, "en", modelled).expect("a table");
            let of_model = |c: &&&Cell| c.evidence == Evidence::Modelled;
            let cells = cells(&table);
            for cell in cells.iter().filter(of_model) {
                assert_eq!(
                    (cell.share, cell.value, cell.count, cell.base),
                    (None, None, None, None),
                    "{query}"
                );
                assert_eq!(
                    (cell.unweighted_base, &cell.category),
                    (None, &None),
                    "{query}"
                );
            }
            let given = cells.iter().filter(|c| c.modelled.is_some()).count();
            assert_eq!(given > 0, modelled, "{query}");
            let told = table.summary.contains("modelled") || table.summary.contains("model:");
            assert!(modelled || !told, "{query}: {}", table.summary);
        }
    }
}

/// How many respondents of a model are in a group is no measurement either.
#[test]
fn numbers_of_respondents_of_a_model_come_only_when_asked_for() {
    let explorer = study();
    let counts = |group: &Group| -> Vec<Option<u32>> {
        let missing = group.missing.iter().map(|m| m.count);
        [group.size, group.asked, group.valid]
            .into_iter()
            .chain(missing)
            .collect()
    };
    for query in QUERIES {
        for modelled in [false, true] {
            let table = explorer.tabulate(query, "en", modelled).expect("a table");
            for group in parts(&table).into_iter().flat_map(|part| &part.groups) {
                assert!(
                    counts(group).iter().all(Option::is_none),
                    "{query} {group:?}"
                );
                assert_eq!(group.effective, None, "{query} {group:?}");
                assert_eq!(group.modelled.is_some(), modelled, "{query} {group:?}");
                let Some(cases) = &group.modelled else {
                    continue;
                };
                let missing: u32 = cases.missing.iter().filter_map(|m| m.count).sum();
                assert_eq!(cases.valid + missing, cases.asked, "{query} {group:?}");
            }
        }
    }
    for modelled in [false, true] {
        let questions = explorer.questions("en", modelled).expect("questions");
        for base in questions.iter().filter_map(|q| q.base.as_ref()) {
            assert!(modelled && base.modelled.is_some(), "{base:?}");
            assert_eq!((base.asked, base.valid), (None, None), "{base:?}");
        }
    }
    let observed = example()
        .tabulate("question=sonntag", "en", true)
        .expect("a table");
    let group = &observed.groups[0];
    assert_eq!(
        (group.size, group.asked, &group.modelled),
        (Some(640), Some(640), &None)
    );
    assert!(counts(group).iter().all(Option::is_some), "{group:?}");
}

#[test]
fn under_modelled_stands_what_the_responses_give() {
    let table = study().tabulate(QUERIES[2], "en", true).expect("a table");
    let given = table.cells[0][0].modelled.clone().expect("a number");
    assert!(given.count.is_some_and(|n| n > 0.0) && given.base >= 100.0);
    let share = given.share.expect("a share");
    assert!((share - given.count.expect("a count") / given.base).abs() < 1e-12);
    let table = study().tabulate(QUERIES[4], "en", true).expect("a table");
    let given = table.cells[0][0].modelled.clone().expect("a number");
    assert!(
        given.value.is_some_and(|mean| (1.0..=6.0).contains(&mean)),
        "{given:?}"
    );
    let table = study().tabulate(QUERIES[5], "en", true).expect("a table");
    let given = table.cells[0][0].modelled.clone().expect("a number");
    assert!(given.category.is_some(), "{given:?}");
}

#[test]
fn files_and_pictures_hold_the_model_only_where_it_is_asked_for() {
    let explorer = study();
    for query in QUERIES {
        let csv = |modelled| explorer.csv(query, "en", modelled).expect("a file");
        assert!(
            !csv(false).contains("modelled") && !csv(false).contains("synthetic"),
            "{query}"
        );
        assert!(csv(true).contains("modelled"), "{query}");
        let svg = |modelled| {
            let picture = explorer.svg(query, (900.0, "light"), "en", modelled);
            let picture = picture.expect("a picture");
            let (head, rest) = picture.split_once("<style>").expect("a style");
            let (_, body) = rest.split_once("</style>").expect("its end");
            format!("{head}{body}").to_lowercase()
        };
        let told = |text: String| text.contains("model") || text.contains("synthetic");
        assert!(!told(svg(false)), "{query} {}", svg(false));
    }
    let whole = explorer
        .overview("kommunenart:stadt", "en", false)
        .expect("tables");
    for table in &whole {
        let model = |c: &&Cell| {
            c.evidence == Evidence::Modelled && (c.share.is_some() || c.modelled.is_some())
        };
        assert_eq!(
            cells(table).into_iter().filter(model).count(),
            0,
            "{}",
            table.query
        );
    }
}

/// The key of the explorer's pages is none of a query.
#[test]
fn the_switch_of_the_pages_is_passed_over() {
    let tabulate = |query: &str| study().tabulate(query, "en", false).expect("a table");
    let asked = tabulate("question=strategie&model=on&by=groessenklasse");
    assert_eq!(asked, tabulate("question=strategie&by=groessenklasse"));
}

/// Plain counts are those of the cells of the table, for every group and row; with weights, the weighted ones.
#[test]
fn plain_counts_are_those_of_the_table() {
    let queries = [
        "question=sonntag",
        "question=sonntag&by=groesse",
        "question=sonntag&by=groesse&weight=gewicht",
        "question=personal",
        "question=sonntag&where=art:stadt&against=rest",
        "question=stunden&by=art",
        "question=sonntag&net=offen:ja,geplant",
    ];
    for query in queries {
        let counts = example().counts(query).expect(query);
        let table = example().tabulate(query, "en", false).expect(query);
        let codes = |codes: Vec<&String>| codes.into_iter().cloned().collect::<Vec<String>>();
        assert_eq!(
            counts.rows,
            codes(table.rows.iter().map(|r| &r.code).collect())
        );
        assert_eq!(
            counts.groups,
            codes(table.groups.iter().map(|g| &g.code).collect())
        );
        let told = counts.weighted.as_ref().unwrap_or(&counts.counts);
        let cells: Vec<f64> = table
            .cells
            .iter()
            .flatten()
            .filter_map(|c| c.count)
            .collect();
        assert_eq!(told, &cells, "{query}");
        assert_eq!(counts.weighted.is_some(), query.contains("weight="));
    }
    let model = study().counts("question=strategie").expect("counts");
    assert_eq!(model.evidence, Evidence::Modelled);
}

/// What a table leaves out with a sentence is a fault of plain counts.
#[test]
fn plain_counts_leave_nothing_out() {
    let refused = [
        ("question=sonntag&by=groesse,art", "by"),
        ("question=personal&by=art", "by"),
        ("question=sonntag&by=art&where=art:stadt&against=rest", "by"),
        ("question=stunden&measure=mean", "measure"),
        ("question=sonntag&by=unknown", "by"),
        ("question=sonntag&where=art:village", "where"),
        ("question=sonntag&survey=other", "survey"),
        ("question=bemerkung", "question"),
        ("question=nothing", "question"),
        ("question=sonntag&weight=art:stadt~100", "weight"),
    ];
    for (query, place) in refused {
        let fault = example().counts(query).expect_err(query);
        assert_eq!(
            (fault.kind, fault.place.as_deref()),
            ("query", Some(place)),
            "{query}"
        );
        assert!(!fault.message.is_empty(), "{query}");
    }
    assert_eq!(
        example()
            .overview_counts("art:village")
            .expect_err("a code")
            .kind,
        "query"
    );
}

#[test]
fn plain_overviews_are_the_counts_of_each_question() {
    for own in example().overview_counts("art:stadt").expect("counts") {
        let alone = example().counts(&format!("question={}&where=art:stadt", own.question));
        let alone = alone.expect(&own.question);
        assert_eq!(
            (own.rows, own.counts),
            (alone.rows, alone.counts),
            "{}",
            own.question
        );
    }
}
