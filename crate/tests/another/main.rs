//! Surveys that no study stands above: no page, file or sentence of theirs has a word of the study, a blank, or a way to a view that it cannot fill.

mod ids;
mod lacking;
#[path = "../packages/mod.rs"]
mod packages;

use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::views::{self, CheckOccasion, Links, Rendered, SiteOptions, View};
use std::collections::BTreeSet;

/// The invented surveys: two questions and no word of ours, and one with every role.
fn surveys() -> [Study; 2] {
    [packages::files("clubs"), schools()].map(|files| packages::load(&files))
}

/// The one with every role.
fn schools() -> Files {
    packages::files("schools")
}

/// Words of the study, and what is left where something is missing.
const WORDS: &[&str] = &[
    "kommun",
    "gemeinde",
    "landkreis",
    "stadt",
    "städt",
    "einwohner",
    "municipal",
    "commune",
    "inhabitant",
    "town",
    "abb.",
    "tab.",
    "gedruckt",
    "printed",
    "studie",
    "study",
    "studies",
    " 2018",
    " 412 ",
    "synthetisch",
    "synthetic",
    "modell",
    "model",
    "veröffentlicht",
    "published",
    "im text",
    "stated",
    "eingegrenzt",
    "implied",
    "prüfbuch",
    "ledger",
    "befund",
    "finding",
    "abbildung",
    "figure",
    "breitband",
    "broadband",
    "bürger",
    "citizen",
    "verwaltung",
    "körnung",
    "grain",
    "kernzahl",
    "key figure",
    "angeschrieben",
    "invited",
    "bibliothek",
    "librar",
    "0 von 0",
    "0 of 0",
    "„“",
    "“”",
    ": .",
    " ,",
    " .",
    " : ",
    "; ;",
];

/// What an element leaves that nobody filled.
const BLANKS: [&str; 12] = [
    "<ul></ul>",
    "<ul class=\"kb-list\"></ul>",
    "<dd></dd>",
    "<p></p>",
    "<p class=\"kb-wording\"></p>",
    "<h2></h2>",
    "<li></li>",
    "<tbody></tbody>",
    "<dl></dl>",
    "<li>: </li>",
    "</h2></section>",
    "\"></nav>",
];

/// Whether a survey's own word is in a text, and what stands around it.
fn around(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("kommunalblick.html", "");
    let near = |(at, _): (usize, &str)| {
        let from = text[..at]
            .char_indices()
            .rev()
            .nth(50)
            .map_or(0, |(i, _)| i);
        text[from..].chars().take(120).collect::<String>()
    };
    WORDS
        .iter()
        .flat_map(|word| text.match_indices(word).map(near).collect::<Vec<_>>())
        .collect()
}

/// What a person reads or hears of HTML: its text, and what names or describes its elements.
fn told(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        let named = ["aria-label=\"", "title=\"", "content=\"", "placeholder=\""]
            .iter()
            .filter_map(|name| tag.split_once(name)?.1.split('"').next());
        named
            .chain([rest])
            .for_each(|part| text = format!("{text} {part}"));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .replace(" :", ":")
        .replace(" ,", ",")
        .replace(" .", ".")
        .replace(" ;", ";")
}

fn rendered(survey: &Study) -> Vec<Rendered> {
    let all = |lang| {
        views::views(survey)
            .into_iter()
            .map(move |view| views::render(survey, lang, &view, "", Links::Folder))
    };
    Lang::ALL.into_iter().flat_map(all).collect()
}

#[test]
fn no_page_has_a_word_of_the_study_or_a_blank() {
    for survey in surveys() {
        for file in views::site(&survey, &SiteOptions::default()) {
            let html = file
                .html
                .replace("content=\"default-src", "")
                .replace("name=\"survey\"", "");
            assert_eq!(around(&told(&html)), [""; 0], "{}", file.path);
            for blank in BLANKS {
                assert!(!html.contains(blank), "{}: {blank}", file.path);
            }
        }
    }
}

#[test]
fn every_number_is_observed() {
    for survey in surveys() {
        let evidence = |html: &str| {
            html.split("data-evidence=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap_or("").to_string())
                .collect::<BTreeSet<_>>()
        };
        for rendered in rendered(&survey) {
            let kinds = evidence(&rendered.main.0);
            assert!(
                kinds.iter().all(|kind| kind == "observed"),
                "{:?}: {kinds:?}",
                rendered.view
            );
            let lists = [View::QUESTIONS, View::PROFILES, View::WELL_PLACED];
            let counted = lists.iter().any(|list| rendered.view.is_one_of(list));
            assert!(
                !counted || !kinds.is_empty(),
                "{:?}: no number",
                rendered.view
            );
        }
    }
}

#[test]
fn the_start_page_has_a_picture_before_any_list() {
    for survey in surveys() {
        let start = views::render(&survey, Lang::De, &View::START, "", Links::Folder)
            .main
            .0;
        let (picture, list) = (
            start.find("kb-picture").expect("a picture"),
            start.find("<ul").expect("a list"),
        );
        assert!(picture < list);
    }
}

#[test]
fn what_is_taken_along_is_the_surveys_own() {
    for survey in surveys() {
        let name = survey.descriptor().name.as_str();
        let mut files = 0;
        for rendered in rendered(&survey) {
            let occasion = Occasion {
                date: "2026-11-28",
                site: "",
            };
            let Some(export) = Export::of(&survey, &rendered, 0, occasion) else {
                continue;
            };
            let all = [
                export.csv(),
                export.citation(),
                export.svg(720),
                export.file_name("csv"),
            ];
            for text in all {
                let text = text.replace("xmlns", "").replace("font-family", "");
                let wrong: Vec<String> = around(&told(&text))
                    .into_iter()
                    .filter(|near| !near.contains("; ;"))
                    .collect();
                assert_eq!(wrong, [""; 0], "{:?}", rendered.view);
            }
            assert!(
                export.file_name("csv").starts_with(&format!("{name}-")),
                "{}",
                export.file_name("csv")
            );
            assert!(export.csv().contains("observed"));
            files += 1;
        }
        assert!(files >= 4, "{name}: {files}");
    }
}

#[test]
fn the_self_check_compares_with_what_was_counted() {
    let [_, survey] = surveys();
    let given = [
        ("ganztag".to_string(), vec!["nein".to_string()]),
        ("angebote".to_string(), vec!["chor".to_string()]),
    ];
    for lang in Lang::ALL {
        for class in ["", "mittel"] {
            let occasion = CheckOccasion {
                lang,
                links: Links::Site,
                class,
                name: "",
                day: "2026-11-28",
                modelled: false,
            };
            let result =
                views::check_result(&survey, given.clone().into_iter().collect(), &occasion);
            assert_eq!(around(&told(&result)), [""; 0]);
        }
    }
}

#[test]
fn an_address_of_the_study_leads_nowhere() {
    let [survey, _] = surveys();
    for address in [
        "ledger/",
        "figures/",
        "tables/",
        "figures/12/",
        "profiles/",
        "self-check/",
        "en/recommendations/",
    ] {
        let (lang, view) = views::at(&survey, address);
        assert!(view.folder == View::NOWHERE, "{address}");
        let told = told(&views::render(&survey, lang, &view, "", Links::Site).main.0);
        let named = address.trim_start_matches("en/").trim_end_matches('/');
        let own = told.replace(named, "x");
        assert_eq!(around(&own), [""; 0], "{told}");
    }
}

/// The page of a class of any survey begins with the answer that sets it most apart, where any does, and has a field for a name on paper.
#[test]
fn a_class_of_any_survey_begins_with_what_sets_it_apart() {
    let survey = packages::load(&schools());
    let own = View::PROFILES.at("klein");
    let page = views::render(&survey, Lang::De, &own, "", Links::Site)
        .main
        .0;
    let finding =
        "„Ganztag“: In „alle übrigen“ antworten 54\u{a0}% „ja“, in „unter 300 Lernende“ 22\u{a0}%.";
    assert!(page.contains(&format!("<span class=\"kb-finding\">{finding}</span>")));
    assert!(page.contains("data-paper=\"name\"") && page.contains("id=\"kb-own-name\""));
    assert_eq!(page.matches("self-check/?class=klein").count(), 1);
    let beside = views::render(&survey, Lang::De, &own, "?beside=gross", Links::Site);
    assert!(
        !beside.main.0.contains("kb-finding"),
        "of everyone else alone"
    );
}

/// Codes of classes are any texts; the list of classes has them, and the way from a class beside another one leads to its page.
#[test]
fn the_way_to_a_class_beside_another_has_its_code_encoded() {
    let mut files = schools();
    for text in files.values_mut() {
        *text = text.replace("mittel\"", "m&t\"").replace(",mittel", ",m&t");
    }
    let survey = packages::load(&files);
    let own = View::PROFILES.at("klein");
    let page = views::render(&survey, Lang::De, &own, "", Links::Site);
    let main = page.main.0;
    assert!(main.contains("<option value=\"m&amp;t\">"), "{main}");
    let shown = views::render(&survey, Lang::De, &own, "?beside=m%26t", Links::Site);
    assert!(!shown.main.0.contains("kb-error"), "{}", shown.main.0);
    let beside = "neben „300 bis unter 800 Lernende“";
    assert!(shown.main.0.contains(beside), "{}", shown.main.0);
    let way = "<a href=\"../../profiles/m%2526t/\">Deren eigener Steckbrief</a>";
    assert!(shown.main.0.contains(way), "{}", shown.main.0);
}

/// The one file holds the survey of the build, so that it is not offered for another survey beside the site.
#[test]
fn the_one_file_is_offered_for_the_survey_that_is_in_it() {
    for survey in surveys() {
        let along = |links| {
            let start = views::render(&survey, Lang::De, &View::START, "", links);
            start.footer.0.contains("kommunalblick.html")
        };
        assert!(along(Links::Folder) && along(Links::Site));
        assert!(!along(Links::Listed) && !along(Links::File));
    }
}

#[test]
fn the_menu_says_in_which_place_a_page_stands() {
    for survey in surveys() {
        for rendered in rendered(&survey) {
            let header = &rendered.header.0;
            let here = header.matches("aria-current=\"page\"").count();
            let inside = header.matches("aria-current=\"true\"").count();
            let view = &rendered.view;
            assert_eq!(here + inside, 1, "{view:?}");
            let leads = ["", "profiles", "search", "explore", "method"];
            let lead = view.id.is_none() && leads.contains(&view.folder);
            assert!(here == 1 || !lead, "{view:?}");
            assert!(here == 0 || view.id.is_none(), "{view:?}");
        }
    }
}
