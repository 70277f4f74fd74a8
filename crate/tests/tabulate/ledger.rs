//! The ledger of the clubs: how far counted numbers are from printed ones, sums, the filter, and the pages.

use super::{files, header, survey};
use kommunalblick::format::signed;
use kommunalblick::lang::Lang;
use kommunalblick::query::pairs;
use kommunalblick::study::Study;
use kommunalblick::study::ledger::{self, Entry, Filter};
use kommunalblick::views::{self, SiteOptions};

fn html(survey: &Study, path: &str) -> String {
    let files = views::site(survey, &SiteOptions::default());
    let file = files.into_iter().find(|f| f.path == path).expect(path);
    file.html
}

/// 3 of 7 is 42.86 %, 1 of 3 is 33.33 %, 2 of 3 is 66.67 %: the rest is subtraction.
#[test]
fn differences_are_what_a_person_subtracts() {
    let survey = survey();
    let expected = [
        ("F1", Some(("−0,14", "−0.14"))),
        ("F2", Some(("−1,14", "−1.14"))),
        ("F3", Some(("0", "0"))),
        ("F4", Some(("0", "0"))),
        ("F5", None),
        ("F6", Some(("−10,00", "−10.00"))),
        ("F9", Some(("0", "0"))),
        ("F10", None),
        ("F11", Some(("−41,67", "−41.67"))),
        ("F12", Some(("+33,67", "+33.67"))),
    ];
    for (id, texts) in expected {
        let finding = survey.finding(id).expect(id);
        let difference = survey.recount(finding).difference(finding);
        let shown = |lang| difference.map(|d| signed(d, lang));
        assert_eq!(shown(Lang::De).as_deref(), texts.map(|t| t.0), "{id}");
        assert_eq!(shown(Lang::En).as_deref(), texts.map(|t| t.1), "{id}");
    }
}

#[test]
fn counted_numbers_have_the_form_of_the_printed_ones() {
    let survey = survey();
    let value = |id: &str| {
        let finding = survey.finding(id).expect(id);
        let number = survey.recount(finding).recomputed(finding);
        number.map(|n| n.machine_value())
    };
    assert_eq!(value("F1").as_deref(), Some("0.4286"));
    assert_eq!(value("F3").as_deref(), Some("5"));
    assert_eq!(value("F5").as_deref(), Some("2"), "a place");
    assert_eq!(value("F8").as_deref(), Some("8"), "rows");
    assert_eq!(value("F10"), None);
}

#[test]
fn sums_and_filter_agree() {
    let survey = survey();
    let entries = ledger::entries(&survey);
    let all: Vec<&Entry> = entries.iter().collect();
    let sums = ledger::recounts(&all);
    let expected = [
        ("exact", 6),
        ("worded", 1),
        ("within-1", 1),
        ("not-reproducible", 3),
        ("not-testable", 1),
    ];
    assert_eq!(sums, expected, "what does not occur is no sum");
    for (word, n) in sums {
        let (filter, problems) = Filter::read(&survey, &pairs(&format!("recount={word}")));
        assert!(problems.is_empty(), "{word}");
        assert_eq!(filter.search(), format!("?recount={word}"));
        assert_eq!(filter.keep(&entries).len(), n, "{word}");
    }
    assert!(!ledger::occurs(&entries, "recount", "double-rounded"));
    assert!(ledger::occurs(&entries, "recount", "worded"));
}

#[test]
fn an_address_names_a_recount_once_and_rightly() {
    let survey = survey();
    let read = |text: &str| Filter::read(&survey, &pairs(text));
    let (filter, problems) = read("recount=exakt&source=Fig.%201");
    assert_eq!(
        (filter.recount.as_str(), filter.source.as_str()),
        ("", "Fig. 1")
    );
    assert_eq!(problems[0].nearest.as_deref(), Some("exact"));
    let (filter, _) = read("recount=worded&recount=exact&source=Fig.%201");
    assert_eq!(filter.recount, "worded", "the first one counts");
    assert_eq!(filter.search(), "?source=Fig.%201&recount=worded");
    assert_eq!(filter.with("source", "").search(), "?recount=worded");
}

#[test]
fn the_ledger_shows_print_first_and_what_was_counted_as_modelled() {
    let text = html(&survey(), "ledger/index.html");
    let row = text
        .split("id=\"F2\"")
        .nth(1)
        .and_then(|t| t.split("</tr>").next());
    let row = row.expect("the row of F2");
    let place = |part: &str| row.find(part).unwrap_or_else(|| panic!("{part} in {row}"));
    let printed = place(r#"data-evidence="published""#);
    assert!(printed < place(r#"data value="0.4286" data-evidence="modelled" data-base="7""#));
    place("42,86\u{a0}%");
    place("3 von 7");
    place("Abweichung −1,14 Prozentpunkte");
    place("method/index.html#R1");
    place("href=\"#F1\"");
}

#[test]
fn without_responses_pages_say_nothing_of_counting_again() {
    let mut files = files();
    files.remove("reconstruction.csv");
    files.insert("responses.csv".into(), format!("{}\n", header()));
    let survey = Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let (filter, problems) = Filter::read(&survey, &pairs("recount=exact"));
    assert_eq!((filter, problems.len()), (Filter::default(), 1));
    for path in ["ledger/index.html", "method/index.html", "index.html"] {
        let text = html(&survey, path);
        for word in [
            "Nachgezählt",
            "modelled\"",
            "id=\"synthetisch\"",
            "data-recount",
        ] {
            assert!(!text.contains(word), "{word} in {path}");
        }
    }
    let method = html(&survey, "method/index.html");
    assert!(method.contains("Kommt auf diesen Seiten nicht vor."));
}
