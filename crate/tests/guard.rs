//! What the study's text states is “im Text genannt”, never “gedruckt”: its figures' numbers are printed, too, and we have not seen them.

mod sources;

use kommunalblick::embedded;
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::public::Explorer;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links};

/// Words for what is on paper; a sentence may say them where it is about printing.
const WORDS: [&str; 2] = ["gedruckt", "printed"];
const ABOUT_PAPER: [&str; 3] = ["gedruckte Seite", "printed page", "printed sheet"];

fn guard(place: &str, text: &str) {
    let mut text = text.to_lowercase();
    for allowed in ABOUT_PAPER {
        text = text.replace(&allowed.to_lowercase(), "");
    }
    for word in WORDS {
        let found = text.split_once(word);
        let around = found.map(|(before, after)| {
            let start: String = before.chars().rev().take(40).collect();
            let start: String = start.chars().rev().collect();
            format!(
                "{start}{word}{}",
                after.chars().take(40).collect::<String>()
            )
        });
        assert_eq!(around, None, "{place}");
    }
}

/// What stands between tags; attributes that are read or shown stay.
fn read(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        for name in ["title=\"", "aria-label=\"", "data-label=\"", "alt=\""] {
            let value = tag.split_once(name).and_then(|(_, v)| v.split_once('"'));
            text.push_str(value.map_or("", |(v, _)| v));
            text.push(' ');
        }
        text.push_str(rest);
    }
    text
}

#[test]
fn no_page_and_no_file_calls_a_stated_number_printed() {
    let survey = Study::load(&embedded::package()).unwrap_or_else(|p| panic!("{p}"));
    for lang in Lang::ALL {
        for view in views::views(&survey) {
            for search in ["?model=on"] {
                let rendered = views::render(&survey, lang, &view, search, Links::Site);
                let place = format!("{view:?} {}", lang.code());
                guard(&place, &read(&rendered.main.0));
                guard(&place, &rendered.title);
                for chart in &rendered.charts {
                    guard(&place, chart.description());
                }
                let Some(export) = Export::of(&survey, &rendered, 0, Occasion::default()) else {
                    continue;
                };
                guard(&place, &export.csv());
                guard(&place, &export.citation());
            }
        }
    }
}

#[test]
fn no_answer_of_the_module_and_no_message_calls_it_printed() {
    let explorer = Explorer::embedded().expect("the study");
    for lang in ["de", "en"] {
        for modelled in [false, true] {
            for table in explorer.overview("", lang, modelled).expect("tables") {
                let told = [
                    table.title.clone(),
                    table.summary.clone(),
                    table.warnings.join(" "),
                ];
                guard(&table.query, &told.join(" "));
                guard(
                    &table.query,
                    &explorer.csv(&table.query, lang, modelled).expect("a file"),
                );
            }
        }
        for wrong in [
            "question=strategei",
            "by=x",
            "question=strategie&by=x&foo=1",
        ] {
            let fault = explorer.tabulate(wrong, lang, true);
            let told = fault.map_or_else(|f| f.message, |t| t.warnings.join(" "));
            guard(wrong, &told);
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let types = std::fs::read_to_string(root.join("../www/api/kommunalblick.d.ts"));
    let types = types
        .expect("the types")
        .replace("printed: Array<Printed>", "")
        .replace("type Printed", "");
    guard("kommunalblick.d.ts", &types);
}

/// Every sentence there is, shown or not.
#[test]
fn no_text_calls_it_printed() {
    for (file, source) in sources::below("src/words") {
        for line in source.lines() {
            let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            guard(&file, &quoted.join(" "));
        }
    }
}
