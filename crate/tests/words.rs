//! What pages say, read as text: no codes in sentences, no number told twice.

mod packages;

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
    let thirty = "Niedrigster im Text genannter Wert: „Strategie von Bund oder Land“ mit 28 %. Gezählt sind nur Kommunen, deren Antwort auf „Eigene Einschätzung“ („Digitalisierungsstrategien“) lautet: „sehr gut oder gut aufgestellt“. Basis: 190 Kommunen.";
    assert_eq!(of("30", Lang::De), thirty);
    let beside = "„Eingesetzte E-Government-Basiskomponenten“: Gezählt sind nur Kommunen, deren Antwort auf „Eigene Einschätzung“ („Qualität der Angebote und Dienstleistungen“) lautet";
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

/// The text of a part of a page, as it is read.
fn told(survey: &Study, view: &View, lang: Lang, start: &str, end: &str) -> String {
    let page = views::render(survey, lang, view, "", Links::Site).main.0;
    let text = seen(&format!(">{}", between(&page, start, end).concat()));
    let text = text.replace('\u{a0}', " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").replace(" .", ".").replace(" ;", ";");
    text.replace(" ,", ",").replace(" – ", "–")
}

fn summary(id: &str, lang: Lang) -> String {
    let (start, end) = ("<p class=\"kb-summary\">", "</p>");
    told(&survey(), &View::FIGURES.at(id), lang, start, end)
}

#[test]
fn shares_of_mentions_have_no_base_of_respondents() {
    let five = "Nach „Stand der Digitalisierungsstrategie“: „Verwaltungshandeln und E-Government“ in der Gruppe „vorhanden“: 37 %; „Digitale Infrastruktur“ in der Gruppe „vorhanden“: 26 %. Anteile an allen Nennungen; genannte Fallzahl: 35–144.";
    assert_eq!(summary("5", Lang::De), five);
    let end = "Shares of all mentions; stated number of cases: 100–103.";
    assert!(summary("29", Lang::En).ends_with(end));
}

#[test]
fn titles_of_batteries_and_items_are_not_strung_together() {
    let fourteen = "„Digitaler Arbeitsplatz“: „angeboten oder geplant“ zusammengefasst: ca. ein Drittel. Basis: 299–330 Kommunen.";
    assert_eq!(summary("14", Lang::De), fourteen, "all of one battery");
    let own =
        "“Self-assessment” (“Training of employees”): “very well or well placed” combined: 36%.";
    let of_several = summary("34", Lang::En);
    assert!(of_several.starts_with(own), "{of_several}");
    let survey = survey();
    for lang in Lang::ALL {
        let mut texts = (1..=36).map(|n| summary(&n.to_string(), lang));
        let strung = [
            "Eigene Einschätzung: ",
            "Self-assessment: ",
            "Beschäftigte: ",
        ];
        let found = texts.find(|text| strung.iter().any(|part| text.contains(part)));
        assert_eq!(found, None);
    }
    let (start, end) = ("<h1", "</h1>");
    let eight = told(&survey, &View::FIGURES.at("8"), Lang::De, start, end);
    let finding = "75 % nennen „innerhalb der Kommunalverwaltung“";
    assert!(
        eight.contains(finding) && eight.matches("Beteiligte an").count() == 1,
        "{eight}"
    );
}

#[test]
fn several_labels_of_one_number_have_each_of_them() {
    let seven = summary("7", Lang::En);
    assert!(
        seven.contains("“Federal or state strategy”, each with 16%"),
        "{seven}"
    );
}

/// A share without an answer of its own is no number of cases, and a group is its class.
#[test]
fn what_is_stated_about_a_question_says_what_it_is() {
    let survey = survey();
    let view = View::QUESTIONS.at("glasfaser");
    let page = told(&survey, &view, Lang::De, "<tbody>", "</tbody>");
    assert!(page.contains("Anteil alle ca. 45 %"), "{page}");
    assert!(!page.contains("Fallzahl alle ca."), "{page}");
    assert!(!page.contains("„Größenklasse“: "), "{page}");
    assert!(page.contains("Kreise, ab 250.000 Einwohner 92 %"), "{page}");
}

/// A number is the next one only behind the largest.
#[test]
fn what_follows_a_told_number_is_not_the_next() {
    let (start, end) = ("<p class=\"kb-summary\">", "</p>");
    let view = View::QUESTIONS.at("strategie");
    let told = told(&survey(), &view, Lang::De, start, end);
    let both = "„vorhanden oder in Entwicklung“ zusammengefasst: 59 %; „weder vorhanden noch in Entwicklung“: 41 %.";
    assert!(told.starts_with(both), "{told}");
}

/// The pages of another survey name its own respondents, in singular and plural, and never those of the study.
#[test]
fn pages_of_another_survey_name_its_own_respondents() {
    let text = |name: &str| packages::files(name);
    let one = {
        let mut files = text("gardens");
        let rows = files.get_mut("responses.csv").expect("rows");
        *rows = rows.lines().take(2).collect::<Vec<_>>().join("\n") + "\n";
        files
    };
    for (name, files) in ["gardens", "schools", "clubs", "eight"]
        .map(|name| (name, text(name)))
        .into_iter()
        .chain([("one", one)])
    {
        let survey = packages::load(&files);
        for lang in Lang::ALL {
            for (path, page) in pages(&survey, lang) {
                let page = seen(&page);
                let foreign = ["Kommune ", "Kommunen", "municipalit", "Einwohner"];
                let found = foreign.iter().find(|word| page.contains(**word));
                assert_eq!(found, None, "{name} {path}");
                let odd = [
                    "1 Gärten",
                    "1 Schulen",
                    "1 Vereine",
                    "1 Fragen",
                    "1 Antworten",
                    "1 Antwortbögen",
                    " 1 bis 1 ",
                    " 1–1 ",
                    "1 von 1 antworten",
                    "1 of 1 answer ",
                ];
                let found = odd.iter().find(|text| page.contains(&format!(" {text}")));
                assert_eq!(found, None, "{name} {path}: {page}");
            }
        }
    }
}
