//! Modelled numbers meet nobody who did not ask, and each of them carries the word.

use chart::{Mark, Support};
use kommunalblick::codebook::{Kind, Question};
use kommunalblick::embedded;
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::table::Table;
use kommunalblick::views::{self, Links, Rendered, View};
use kommunalblick::words::table::Teller;
use kommunalblick::words::table::show;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SURVEY: LazyLock<Study> = LazyLock::new(|| {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
});

fn shown(lang: Lang, view: &View, search: &str) -> Rendered {
    views::render(&SURVEY, lang, view, search, Links::Site)
}

/// The word that every modelled number carries.
fn word(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Modell: ",
        Lang::En => "model: ",
    }
}

/// Every `<data …>text</data>` with a kind of evidence: where it begins, its attributes, its text.
fn numbers(main: &str, evidence: Evidence) -> Vec<(usize, &str, &str)> {
    let wanted = format!("data-evidence=\"{}\"", evidence.as_str());
    let mut list = Vec::new();
    let mut from = 0;
    while let Some(at) = main[from..].find("<data ") {
        let start = from + at;
        let end = start + main[start..].find("</data>").expect("an end");
        let (head, text) = main[start..end].split_once('>').expect("a head");
        if head.contains(&wanted) {
            list.push((start, head, text));
        }
        from = end;
    }
    list
}

fn marks(rendered: &Rendered) -> impl Iterator<Item = &Mark> {
    let blocks = rendered.charts.iter().flat_map(|chart| &chart.blocks);
    blocks.flat_map(|b| &b.rows).flat_map(|row| &row.marks)
}

/// Views of the study but Explore and the ledger, which are about the model where there is nothing else.
fn views() -> Vec<View> {
    let own = |view: &View| ![View::EXPLORE, View::LEDGER].contains(view);
    views::views(&SURVEY).into_iter().filter(own).collect()
}

#[test]
fn no_page_shows_a_modelled_number_to_whom_did_not_ask() {
    for lang in Lang::ALL {
        for view in views() {
            let rendered = shown(lang, &view, "");
            let modelled = numbers(&rendered.main.0, Evidence::Modelled);
            assert_eq!(modelled, [], "{view:?}");
            assert!(
                marks(&rendered).all(|m| m.support != Some(Support::Modelled)),
                "{view:?}"
            );
        }
    }
}

#[test]
fn each_modelled_number_carries_the_word_has_a_base_and_a_sentence_above() {
    let mut count = 0;
    for lang in Lang::ALL {
        for view in views() {
            let rendered = shown(lang, &view, "?model=on");
            let main = &rendered.main.0;
            for (at, head, text) in numbers(main, Evidence::Modelled) {
                count += 1;
                assert!(text.starts_with(word(lang)), "{view:?} {text}");
                assert!(
                    main[..at].contains("kb-notice kb-modelled"),
                    "{view:?} {text}"
                );
                let base = head
                    .split("data-base=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next());
                let base: u32 = base
                    .and_then(|n| n.parse().ok())
                    .unwrap_or_else(|| panic!("{view:?} {text}"));
                assert!(
                    base >= 10 || !text.contains('%'),
                    "{view:?} {text} is a percentage of {base}"
                );
            }
            for mark in marks(&rendered).filter(|m| m.support == Some(Support::Modelled)) {
                let told = format!("{}{}", mark.text, mark.title);
                assert!(mark.text.contains(word(lang)), "{view:?} {told}");
                assert!(mark.title.contains("odell"), "{view:?} {told}");
            }
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn what_is_stated_is_the_same_with_the_model_and_without() {
    for view in views() {
        let [plain, added] = ["", "?model=on"].map(|search| shown(Lang::De, &view, search).main.0);
        let stated = |main: &str| -> BTreeSet<String> {
            let list = numbers(main, Evidence::Published).into_iter();
            list.map(|(_, head, text)| format!("{head} {text}"))
                .collect()
        };
        assert_eq!(stated(&plain), stated(&added), "{view:?}");
    }
}

/// With the model every option of every question that the responses hold has a number: stated, forced or modelled. Of the others the descriptor
/// says why they are not there.
#[test]
fn with_the_model_every_option_has_a_number() {
    let book = SURVEY.codebook();
    let held = |q: &&Question| book.optioned(q).kind != Kind::Text && q.absent.is_empty();
    let mut options = 0;
    for question in book.entries().filter(held) {
        let parsed = kommunalblick::query::parse(&format!("question={}", question.id), book);
        let table = Table::beside(Teller::new(&SURVEY, Lang::De).sources(), &parsed.query);
        let table = table.unwrap_or_else(|| panic!("{} has no table", question.id));
        for (head, cells) in table.rows.iter().zip(&table.cells) {
            for (group, cell) in table.groups.iter().zip(cells) {
                let place = format!("{}, {}, {}", question.id, head.code, group.code);
                let known = show::machine(parsed.query.measure, cell);
                assert!(known.is_some(), "{place}");
                options += 1;
            }
        }
        is_drawn(question);
    }
    assert!(options > 200, "{options}");
}

/// In the pictures of the question's page, too, no option is left open.
fn is_drawn(question: &Question) {
    for lang in Lang::ALL {
        let view = View::QUESTIONS.at(&question.id);
        let rendered = shown(lang, &view, "?model=on");
        let open = marks(&rendered).filter(|mark| mark.support.is_none());
        let open: Vec<&str> = open.map(|mark| mark.title.as_str()).collect();
        assert_eq!(open, [""; 0], "{}", question.id);
    }
}
