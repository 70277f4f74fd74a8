//! What pages say, read as text: no codes in sentences, no number told twice.

use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::views::{self, Links, View};

fn survey() -> Study {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Each page with its address, in a language.
fn pages(survey: &Study, lang: Lang) -> Vec<(String, String)> {
    let views = views::views(survey);
    let page = |view: &View| views::render(survey, lang, view, "", Links::Site).main.0;
    let all = views.iter().map(|view| (view.path(), page(view)));
    all.collect()
}

/// The parts between one mark and the next.
fn between<'t>(html: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    let parts = html.split(start).skip(1);
    parts
        .map(|rest| rest.split(end).next().unwrap_or(""))
        .collect()
}

/// What a reader sees on a screen: no tags, and nothing of what is folded behind a number of findings.
fn seen(html: &str) -> String {
    let mut rest = html.to_string();
    for folded in between(html, "<details class=\"kb-dim kb-ids\">", "</details>") {
        let inside = folded.split_once("</summary>").map_or("", |(_, ids)| ids);
        rest = rest.replace(inside, "");
    }
    for on_paper in between(html, "<p class=\"kb-for-paper\">", "</p>") {
        rest = rest.replace(on_paper, "");
    }
    let pieces = rest.split('<').map(|piece| piece.split_once('>'));
    let texts: Vec<&str> = pieces
        .map(|piece| piece.map_or("", |(_, text)| text))
        .collect();
    texts.join(" ")
}

/// `F095`, `W001`, `R09`: the number of a line of the ledger, or of a reading.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(['F', 'W', 'R']);
    let letters = word.len() - digits.len();
    letters == 1 && (2..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[test]
fn numbers_of_the_ledger_stand_behind_a_mark() {
    let survey = survey();
    let named = ["ledger/", "method/", "terms/"]; // lists of them, and what they are
    for lang in Lang::ALL {
        let pages = pages(&survey, lang);
        let marks: usize = pages
            .iter()
            .map(|(_, page)| page.matches("class=\"kb-id\"").count())
            .sum();
        assert!(marks > 1000, "{marks}");
        for (path, page) in pages
            .iter()
            .filter(|(path, _)| !named.contains(&path.as_str()))
        {
            let seen = seen(page);
            let mut words = seen.split(|c: char| !c.is_alphanumeric());
            assert_eq!(words.find(|word| is_code(word)), None, "{path}: {seen}");
        }
    }
}

#[test]
fn a_mark_leads_to_the_line_and_says_its_number() {
    let survey = survey();
    let page = views::render(&survey, Lang::De, &View::FIGURES.at("12"), "", Links::Site)
        .main
        .0;
    let mark = "title=\"F095\" aria-label=\"Prüfbuch: F095\"></a>";
    assert!(page.contains(&format!("ledger/#F095\" {mark}")), "{page}");
}

#[test]
fn what_the_heading_tells_the_summary_does_not_tell_again() {
    let survey = survey();
    let of = |id: &str, lang| {
        let page = views::render(&survey, lang, &View::FIGURES.at(id), "", Links::Site)
            .main
            .0;
        let told = between(&page, "<p class=\"kb-summary\">", "</p>").concat();
        let text = seen(&format!(">{told}")).replace('\u{a0}', " ");
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").replace(" .", ".").replace(" ;", ";")
    };
    let twelve = "Niedrigster im Text genannter Wert: „Chatbot“ mit 1 %. Basis: 381 Kommunen.";
    assert_eq!(of("12", Lang::De), twelve);
    let twelve = "Lowest stated value: “Chatbot” with 1%. Base: 381 municipalities.";
    assert_eq!(of("12", Lang::En), twelve);
    assert_eq!(
        of("19", Lang::De),
        "Basis: 381 Kommunen.",
        "its only number"
    );
    let thirty = "Niedrigster im Text genannter Wert: „Strategie von Bund oder Land“ mit 28 %. Gezählt sind nur Kommunen, deren Antwort auf „Eigene Einschätzung: Digitalisierungsstrategien“ „sehr gut oder gut aufgestellt“ ist. Basis: 190 Kommunen.";
    assert_eq!(of("30", Lang::De), thirty);
    let beside = "„Eingesetzte E-Government-Basiskomponenten“: Gezählt sind nur Kommunen, deren Antwort auf „Eigene Einschätzung: Qualität der Angebote und Dienstleistungen“";
    assert!(
        of("32", Lang::De).contains(beside),
        "of whom the heading is"
    );
    let ten = "mit je ca. 10 %";
    assert!(of("10", Lang::De).contains(ten), "{}", of("10", Lang::De));
}

#[test]
fn statements_that_read_alike_are_told_once() {
    let survey = survey();
    let page = views::render(&survey, Lang::De, &View::FIGURES.at("12"), "", Links::Site)
        .main
        .0;
    let text = "Betrieben werden die Basiskomponenten oft von der eigenen IT-Abteilung";
    assert_eq!(page.matches(text).count(), 1);
    assert!(page.contains("data-worded=\"W024 W025 W026 W027 W028 W029 W030 W031\""));
    assert!(page.contains("ledger/#W024\""));
}
