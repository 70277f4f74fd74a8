//! Every text of the interface in German and English, side by side. Texts of the survey are not here: they are data.

mod quote;
mod study;
pub mod table;
pub mod terms;

use crate::lang::Lang;
use crate::study::Survey;

pub use quote::{quoted, quoted_whole};

macro_rules! texts {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// The texts of one language.
        pub struct Words { $(#[doc = $de] pub $name: &'static str,)* }
        const DE: Words = Words { $($name: $de,)* };
        const EN: Words = Words { $($name: $en,)* };
    };
}

/// The texts of a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

/// The texts of a language as they are said of a survey: with a published study above it, or of any other.
pub fn of(survey: &Survey, lang: Lang) -> &'static Words {
    match (lang, survey.has_study()) {
        (Lang::De, true) => &study::STUDY_DE,
        (Lang::En, true) => &study::STUDY_EN,
        (lang, false) => words(lang),
    }
}

/// A text with its `{places}` filled, once: what is put into a place is never read again. A place in quotation marks takes a label, which is put
/// there as [`quoted`] has it. `{n|Zahl|# Zahlen}` takes the first form where `n` is 1, else the second, with
/// the number for `#`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, place, after)) = next_place(rest) {
        text += before;
        let (name, forms) = place.split_once('|').unwrap_or((place, ""));
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) if !forms.is_empty() => text += &form(forms, value),
            Some((_, value)) => text += &in_place(before, value, after),
            None => text += &format!("{{{place}}}"),
        }
        rest = after;
    }
    text + rest
}

/// What stands before the first place, its name, and what stands behind it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once('{')?;
    let (place, after) = from.split_once('}')?;
    Some((before, place, after))
}

/// Of `one|many` the form that goes with a number.
fn form(forms: &str, number: &str) -> String {
    let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
    let form = if number == "1" { one } else { many };
    form.replace('#', number)
}

/// A value as its place takes it: in quotation marks it is a label.
fn in_place(before: &str, value: &str, after: &str) -> String {
    match (before.chars().last(), after.chars().next()) {
        (Some('„'), Some('“')) => quote::inside(value, Lang::De),
        (Some('“'), Some('”')) => quote::inside(value, Lang::En),
        _ => value.to_string(),
    }
}

texts! {
    // numbers in words
    not_printed: "im Text nicht genannt", "not stated in the text";
    rank: "Rang", "rank";
    approx: "ca.", "about";
    nearly: "knapp", "just under";
    over: "mehr als", "more than";
    under: "weniger als", "less than";
    and_more: "und mehr", "and more";
    open_quote: "„", "“";
    close_quote: "“", "”";
    quarter: "ein Viertel", "a quarter";
    third: "ein Drittel", "a third";
    half: "die Hälfte", "half";
    two_thirds: "zwei Drittel", "two thirds";
    three_quarters: "drei Viertel", "three quarters";
    or: "oder", "or";
    and: "und", "and";
    not: "nicht", "not";
    neither: "weder", "neither";
    nor: "noch", "nor";
    colon: ": ", ": ";

    // the forms of a data package
    uncounted: "Felder ohne Auswertung", "Fields that are not counted";
    uncounted_lead: "Diese Felder stehen in den Daten, werden hier aber weder gezählt noch gezeigt.", "These fields are part of the data, but are neither counted nor shown here.";
    uncounted_identifier: "Kennung: unterscheidet die Zeilen", "an identifier: tells rows apart";
    uncounted_words: "eigene Worte: keine Liste von Antworten", "words of one’s own: no list of answers";
    uncounted_date: "Datum oder Zeit", "a date or time";
    uncounted_type: "Werte vom Typ „{name}“", "values of type “{name}”";
    uncounted_categories: "{n} {n|Kategorie|Kategorien}; gezählt werden Felder mit höchstens {most}", "{n} {n|category|categories}; fields with at most {most} are counted";
    uncounted_options: "{n} {n|Antwort|Antworten}; gezählt werden Fragen mit höchstens {most}", "{n} {n|option|options}; questions with at most {most} are counted";
    uncounted_rank: "ein Rang hinter dem dritten; gezählt werden die ersten drei", "a rank behind the third; the first three are counted";
    uncounted_no_column: "fehlt in den Daten", "is missing in the data";
    uncounted_no_field: "ist im Datenpaket nicht beschrieben", "is not described in the data package";

    // frame
    skip: "Zum Inhalt springen", "Skip to content";
    navigation: "Hauptnavigation", "Main navigation";
    language: "Deutsch", "English";
    start: "Start", "Start";
    questions: "Fragen", "Questions";
    figures: "Abbildungen", "Figures";
    tables: "Tabellen", "Tables";
    ledger: "Prüfbuch", "Ledger";
    method: "Methode", "Method";
    profiles: "Steckbriefe", "Profiles";
    well_placed: "Gut aufgestellt", "Well placed";
    self_check: "Selbst-Check", "Self-check";
    recommendations: "Empfehlungen", "Recommendations";
    search: "Suche", "Search";
    search_lead: "Fragen und Antworten nach Wörtern oder Wortteilen.", "Questions and answers by words or parts of words.";
    search_field: "Suchwort oder ein Teil davon", "Word, or a part of it";
    search_count: "{n} Treffer.", "{n} {n|hit|hits}.";
    search_no_word: "Die Eingabe enthält keinen Buchstaben und keine Ziffer.", "The input has no letter and no digit.";
    search_long: "Der Suchtext hat {found} Zeichen; gesucht wird nach höchstens {most}. Nennen Sie ein Wort oder einen Teil davon.", "The text has {found} {found|character|characters}; at most {most} {most|is|are} looked for. Name a word or a part of it.";
    search_empty: "Dazu ist nichts zu finden. Versuchen Sie einen Teil des Wortes.", "Nothing matches. Try a part of the word.";
    question: "Frage", "Question";
    limits_label: "Grenzen:", "Limits:";
    limits: "Die Zahlen gelten für die, die geantwortet haben; ob sie für andere stehen, hängt davon ab, wie die Befragten ausgewählt wurden. Anteile sind gerundet und ergeben zusammen nicht immer 100 %.", "The numbers hold for those who answered; whether they stand for others depends on how the respondents were selected. Shares are rounded and do not always add to 100%.";
    limits_more: "Mehr zur Methode", "More on the method";
    study: "Quelle der Daten", "Source of the data";
    data_name: "Datenpaket {text}", "Data package {text}";
    data_version: "Fassung {text}", "version {text}";
    data_licence: "Lizenz {text}", "licence {text}";
    private: "Diese Seite sendet nichts und lädt nichts von anderen.", "This page sends nothing and loads nothing from others.";
    live_failed: "Die lebendigen Teile dieser Seite sind ausgefallen. Alle Zahlen stehen weiter hier, ohne Filter und Suche; laden Sie die Seite neu, um es noch einmal zu versuchen.", "The live parts of this page have failed. All numbers are still here, without filters and search; reload the page to try again.";
    live_left: "Alle Zahlen stehen weiter hier, ohne Filter und Suche.", "All numbers are still here, without filters and search.";
    file_left: "Zu lesen ist weiter, was hier steht.", "What stands here can still be read.";
    live_again: "Noch einmal versuchen", "Try again";
    live_instead: "„{what}“ lässt sich gerade nicht zeigen.", "“{what}” cannot be shown at the moment.";
    why_wasm: "Dieser Browser kann die lebendigen Teile dieser Seite nicht ausführen, weil ihm WebAssembly fehlt.", "This browser cannot run the live parts of this page, because it lacks WebAssembly.";
    why_old: "Dieser Browser ist zu alt für die lebendigen Teile dieser Seite: Ihm fehlt {what}.", "This browser is too old for the live parts of this page: it lacks {what}.";
    why_policy: "Eine Sicherheitsregel des Servers oder des Browsers verbietet, das Programm dieser Seite auszuführen (WebAssembly).", "A security rule of the server or the browser forbids running the program of this page (WebAssembly).";
    why_missing: "Ein Teil des Programms ließ sich nicht laden: {what}.", "A part of the program could not be loaded: {what}.";
    why_broken: "Ein Teil des Programms ist beschädigt oder nicht vollständig angekommen: {what}.", "A part of the program is damaged or did not arrive whole: {what}.";
    why_build: "Diese Seite und ihr Programm stammen aus verschiedenen Fassungen.", "This page and its program are of different builds.";
    why_memory: "Der Arbeitsspeicher dieses Geräts reicht für das Programm nicht aus.", "The memory of this device is too small for the program.";
    why_crash: "Das Programm ist hier mehrmals hintereinander abgestürzt.", "The program has crashed here several times in a row.";
    why_other: "Das Programm ist ausgefallen: {what}.", "The program has failed: {what}.";
    chart_keys: "Pfeiltasten führen von Zahl zu Zahl.", "Arrow keys lead from number to number.";
    pick: "Nur diese zeigen", "Show only these";
    link_here_only: "kopiert; die Adresse gilt nur auf diesem Gerät", "copied; the address works on this device only";
    live_recovered: "Beim Zeigen dieser Ansicht ist ein Fehler im Programm aufgetreten. Es wurde neu gestartet, und die Ansicht steht wieder hier.", "A fault in the program occurred while this view was shown. It was restarted, and the view is here again.";
    live_folder: "Aus einem Ordner geöffnet, sind alle Seiten zu lesen; Suche, Filter, Selbst-Check und Mitnehmen gehen in der einen Datei:", "Opened from a folder, all pages can be read; search, filters, self-check and taking along work in the one file:";
    live_open: "diese Seite in kommunalblick.html öffnen", "open this page in kommunalblick.html";
    unsaved: "Die Datei ließ sich nicht laden, oder auf dem Server steht inzwischen eine andere Fassung als diese Seite. Laden Sie die Seite neu; dann passen Seite und Daten zusammen.", "The file could not be loaded, or the server now holds another version than this page. Reload the page; then page and data belong together.";
    live_package: "Das Datenpaket dieser Seite lässt sich nicht verwenden: {what}", "The data package of this page cannot be used: {what}";
    no_script: "Ohne JavaScript sind alle Seiten und Zahlen zu lesen; Suche, Filter, Selbst-Check und Mitnehmen brauchen es.", "Without JavaScript all pages and numbers can be read; search, filters, self-check and taking along need it.";
    file_failed: "Diese Datei braucht JavaScript und WebAssembly; ohne sie ist nur diese Startseite zu lesen.", "This file needs JavaScript and WebAssembly; without them only this start page can be read.";
    one_file: "Alles in einer Datei mitnehmen (kommunalblick.html)", "Take everything along in one file (kommunalblick.html)";
    one_file_why: "Sie öffnet sich mit einem Doppelklick, auch ohne Netz.", "It opens with a double-click, also without a network.";
    missing_part: "Die Adresse nennt „{found}“; das gibt es hier nicht.", "The address names “{found}”, which does not exist here.";
    address_nearest_is: "Am nächsten kommt „{name}“:", "The nearest is “{name}”:";
    before: "Zurück", "Previous";
    after: "Weiter", "Next";
    neighbours: "Vorige und nächste Seite", "Previous and next page";
    not_found: "Diese Seite gibt es hier nicht", "This page does not exist here";
    not_found_text: "Vielleicht ist die Adresse unvollständig oder veraltet.", "The address may be incomplete or out of date.";
    to_start: "Zur Startseite", "To the start page";

    // start
    participants_before: "Geantwortet haben", "Answers came from";
    participants_of: "von", "of";
    participants_after: "angeschriebenen {unit}{period}.", "invited {unit}{period}.";
    key_figures: "Vier Kernzahlen", "Four key figures";
    printed_in: "Stelle:", "place:";
    ways: "Wege hinein", "Ways in";
    by_topic: "Nach Thema", "By topic";
    by_class: "Nach Größenklasse", "By size class";
    by_number: "Nach Zahl", "By number";
    all_numbers: "{n|Die eine im Text genannte Angabe|Alle # im Text genannten Angaben} im Prüfbuch", "{n|The one statement in the text|All # statements in the text} in the ledger";
    evidence: "Was die Zahlen belegt", "What the numbers rest on";
    evidence_state: "Alle Befunde auf diesen Seiten sind im Text der Studie genannt und nennen ihre Stelle; nur die Proben im Prüfbuch sind nachgerechnet. Die Antworten der einzelnen Kommunen sind nicht öffentlich; was im Text nicht genannt ist, bleibt hier leer.",
                    "Every finding on these pages is stated in the study and names its place; only the tests in the ledger are computed. The answers of individual municipalities are not public; what is not stated in the text stays empty here.";

    // figures, tables, questions
    figures_lead: "Jede Abbildung der Studie mit den Zahlen, die zu ihr im Text genannt sind.", "Every figure of the study with the numbers stated about it.";
    tables_lead: "Die Größenklassen und ihre Steckbriefe, wie im Text.", "The size classes and their profiles, as stated.";
    questions_lead: "Alle Fragen der Erhebung: wer gefragt wurde, welche Antworten möglich waren, was geantwortet wurde.", "All questions of the survey: who was asked, which answers were possible, what was answered.";
    no_shares: "Im Text der Studie ist zu dieser Abbildung kein Anteil genannt; die Abbildung selbst zeigt sie. Hier stehen die möglichen Antworten.",
               "The study’s text states no share for this figure; the figure itself shows them. Here stand the possible answers.";
    note: "Hinweis:", "Note:";
    numbers: "Die Zahlen als Tabelle", "The numbers as a table";
    also_printed: "Außerdem im Text genannt", "Also stated";
    asked_about: "Zur Frage", "About the question";
    of_study: "der Studie.", "of the study.";
    printed_n: "Genannte Fallzahl", "Stated number of cases";
    all_published: "Beleg: veröffentlicht (published).", "Evidence: published.";
    answer: "Antwort", "Answer";
    base: "Basis", "Base";
    source: "Quelle", "Source";
    source_of_stated: "Quelle der Zahlen aus dem Text", "Source of the numbers from the text";
    figure_meant: "Gehört zu", "Belongs to";
    share: "Anteil", "Share";
    count: "Anzahl", "Count";
    mentions: "Anteil an den Nennungen", "Share of mentions";
    rank_share: "Anteil auf diesem Rang", "Share at this rank";
    top3: "Anteil unter den ersten drei", "Share in the top three";
    mean: "Mittelwert", "Mean";
    median: "Median", "Median";
    other_answers: "übrige Antworten ({n})", "other answers ({n})";
    all_answers: "alle Antworten ({n})", "all answers ({n})";
    net: "zusammengefasst", "combined";
    conflict: "widersprüchlich genannt", "stated with different values";
    printed_twice: "mehrfach genannt", "stated more than once";
    external: "andere Studie", "another study";
    axis_percent: "{share} in Prozent", "{share} in percent";
    mark: "{label}: {number}. Veröffentlicht: {source}. {base}.", "{label}: {number}. Published: {source}. {base}.";
    base_of: "Basis: {n}", "Base: {n}";
    base_unknown: "Basis im Text nicht genannt", "Base not stated in the text";
    n_of_figure: "Fallzahl", "number of cases";
    n_range_of_figure: "Fallzahl je nach Antwort", "number of cases, depending on the answer";
    some_numbers: "{n} im Text genannte {n|Angabe|Angaben}", "{n} stated {n|statement|statements}";
    wording: "Frage", "Question";
    inferred: "erschlossen", "inferred";
    kind: "Art", "Kind";
    kind_single: "Einfachauswahl", "Single choice";
    kind_multiple: "Mehrfachauswahl: Anteile können zusammen über 100 % ergeben, jede Antwort hat ihre eigene Basis", "Multiple choice: shares may add to more than 100%, each answer has a base of its own";
    kind_ranking: "Rangfolge der ersten drei", "Ranking of the first three";
    kind_grade: "Schulnote von 1 (sehr gut) bis 6 (ungenügend)", "School grade from 1 (very good) to 6 (insufficient)";
    kind_scale: "Geordnete Stufen", "Ordered steps";
    kind_bands: "Bereiche eines Anteils", "Bands of a share";
    kind_number: "Zahl", "Number";
    kind_text: "Freier Text", "Open text";
    kind_battery: "Mehrere Teilfragen mit gleichen Antworten", "Several items with the same answers";
    who_asked: "Wer gefragt wurde", "Who was asked";
    everyone: "alle", "everyone";
    items: "Teilfragen", "Items";
    no_answers: "Keine Antworten", "No answers";
    question_source: "Quelle: die Studie, Stelle je Zahl in der Tabelle.", "Source: the study, place of each number in the table.";
    by_class_lead: "Was zu mindestens drei Größenklassen im Text genannt ist. Die Basen sind klein; einzelne Kommunen bewegen die Anteile stark.",
                   "What is stated for at least three size classes. The bases are small; single municipalities move the shares a lot.";
    everything: "Alles dazu im Text Genannte", "Everything stated about it";
    nothing_printed: "Der Text der Studie nennt dazu keine Angabe.", "The study’s text states nothing about it.";
    population: "Gruppe", "Group";
    printed: "Im Text genannt", "Stated in the text";
    cases: "Fallzahl", "Number of cases";
    statement: "Aussage", "Statement";
    class: "Klasse", "Class";
    definition: "Abgrenzung", "Definition";
    n_figures: "{n} {n|Abbildung|Abbildungen}", "{n} {n|figure|figures}";
    n_tables: "{n} {n|Tabelle|Tabellen}", "{n} {n|table|tables}";
    base_colon: "Basis: ", "base: ";
    shown_in: "Gezeigt in", "Shown in";

    // summaries
    summary_none: "Hierzu gibt es keine Zahl.", "There is no number on this.";
    summary_definition: "Die Tabelle grenzt Klassen ab; Anteile nennt sie nicht.", "The table defines classes; it states no shares.";
    summary_group: " (Gruppe: {who})", " (group: {who})";
    summary_highest: "höchster im Text genannter Wert: {label} mit", "highest stated value: {label} with";
    summary_then: "danach {label} mit", "then {label} with";
    summary_equal: "ebenso viel: {label} mit", "as much: {label} with";
    summary_lowest: "niedrigster im Text genannter Wert: {label} mit", "lowest stated value: {label} with";
    summary_only: "{label}:", "{label}:";
    summary_groups_only: "Für alle zusammen ist im Text kein Anteil genannt; was zu einzelnen Gruppen im Text genannt ist, steht unten.", "No share is stated for everyone together; what is stated for single groups stands below.";
    summary_net: "zusammengefasst {label}:", "combined {label}:";
    summary_in_group: "„{label}“ in der Gruppe „{group}“:", "“{label}” in the group “{group}”:";
    summary_profile: "Der Steckbrief nennt {n} {n|Anteil|Anteile}.", "The profile states {n} {n|share|shares}.";
    base_is: "Basis:", "Base:";
    base_partly: ", teils im Text nicht genannt", ", partly not stated in the text";
    base_not_printed: "Die Zahl der {unit}, die diese Anteile ergeben, ist im Text nicht genannt.", "The number of {unit} behind these shares is not stated in the text.";

    // numbers that were not stated: implied and modelled ones
    k_of_n: "{k} von {n}", "{k} of {n}";
    switch: "Modell ergänzen", "Add the model";
    switch_told: "(synthetische Antworten, keine Messung)", "(synthetic responses, no measurement)";
    switch_on: "Gezeigt ist, was im Text der Studie steht, und dazu, was modelliert ist.", "Shown is what the study’s text states, and what is modelled besides.";
    switch_off: "Gezeigt ist, was im Text der Studie steht und was daraus folgt.", "Shown is what the study’s text states and what follows from it.";
    model: "Modell", "Model";
    model_colon: "Modell: ", "model: ";
    implied_colon: "eingegrenzt: ", "implied: ";
    no_reading: "allein aus im Text genannten Zahlen", "from stated numbers alone";
    readings_used: "aus im Text genannten Zahlen und Lesarten", "from stated numbers and readings";
    small_base: "kleine Basis", "small base";
    mark_observed: "{label}: {number}. Beobachtet: in den Antworten gezählt.", "{label}: {number}. Observed: counted in the responses.";
    mark_modelled: "{label}: {number}. Modelliert: aus synthetischen Antworten, keine Messung.", "{label}: {number}. Modelled: from synthetic responses, no measurement.";
    mark_implied: "{label}: {number}. Im Text nicht genannt, sondern eingegrenzt {why}.", "{label}: {number}. Not stated in the text but implied {why}.";
    mark_also_printed: "Veröffentlicht: {number}, {source}.", "Published: {number}, {source}.";
    legend_published: "veröffentlicht", "published";
    legend_implied: "eingegrenzt: sicher bis möglich", "implied: certain to possible";
    legend_modelled: "Modell: aus synthetischen Antworten, keine Messung", "model: from synthetic responses, no measurement";
    model_warning: "Schraffierte Zahlen stammen aus synthetischen Antworten. Sie sind ein Modell und keine Messung und dürfen nicht als Ergebnis der Studie zitiert werden.",
                   "Hatched numbers come from synthetic responses. They are a model and no measurement, and must not be quoted as results of the study.";
    model_more: "Wie das Modell entsteht", "How the model is made";
    summary_modelled: "{n} Zahlen im Bild sind modelliert, nicht gemessen. ", "{n} numbers in the picture are modelled, not measured. ";
    summary_one_modelled: "Eine Zahl im Bild ist modelliert, nicht gemessen. ", "One number in the picture is modelled, not measured. ";
    summary_implied: "{n} Zahlen im Bild sind durch im Text genannte eingegrenzt. ", "{n} numbers in the picture are implied by stated ones. ";
    summary_one_implied: "Eine Zahl im Bild ist durch im Text genannte eingegrenzt. ", "One number in the picture is implied by stated ones. ";
    kind_published: "veröffentlicht (published)", "published";
    kind_implied: "eingegrenzt (implied)", "implied";
    kind_modelled: "schraffiert: modelliert, keine Messung (modelled)", "hatched: modelled, no measurement";
    kind_observed: "beobachtet (observed)", "observed";
    no_shares_modelled: "Im Text der Studie ist zu dieser Abbildung kein Anteil genannt; die Abbildung selbst zeigt sie. Alle Anteile hier sind modelliert und nicht die der Abbildung.",
                        "The study’s text states no share for this figure; the figure itself shows them. All shares here are modelled, and not those of the figure.";
    reproduced: "{k} von {n} {n|prüfbaren im Text genannten Zahl|prüfbaren im Text genannten Zahlen} {k|kommt|kommen} aus den synthetischen Antworten so heraus, wie {k|sie im Text genannt ist|sie im Text genannt sind}.",
                "{k} of {n} testable stated {n|number|numbers} {k|comes|come} out of the synthetic responses as {k|it is|they are} stated.";
    reproduced_all: "{n|Die einzige prüfbare im Text genannte Zahl kommt|Alle # prüfbaren im Text genannten Zahlen kommen} aus den synthetischen Antworten so heraus, wie sie im Text genannt {n|ist|sind}.",
                    "{n|The only testable stated number comes|All # testable stated numbers come} out of the synthetic responses as {n|it is|they are} stated.";
    reproduced_rest: "Sonst: {list}.", "Otherwise: {list}.";
    reproduced_double: "{n} nur mit doppelter Rundung", "{n} only by rounding twice";
    reproduced_within: "{n} um höchstens einen Prozentpunkt anders", "{n} off by at most one percentage point";
    reproduced_not: "{n} nicht", "{n} not at all";
    reproduced_ledger: "Im Prüfbuch nachsehen", "See the ledger";
    whole_class: "Alle Antworten dieser Klasse", "All answers of this class";
    whole_class_counted: "Jede Frage und jede Antwort für diese Klasse, in den Antworten gezählt.", "Every question and every answer for this class, counted in the responses.";
    whole_class_lead: "Jede Frage und jede Antwort für diese Klasse: im Text genannt, wo die Studie eine Zahl nennt, sonst eingegrenzt oder modelliert.",
                      "Every question and every answer for this class: stated where the study gives a number, else implied or modelled.";
    whole_class_stated: "Jede Frage und jede Antwort für diese Klasse: was im Text der Studie steht, und was daraus folgt.",
                        "Every question and every answer for this class: what the study’s text states, and what follows from it.";
    by_class_all_stated: "Jede Antwort in jeder Größenklasse: was im Text der Studie steht, und was daraus folgt.", "Every answer in every size class: what the study’s text states, and what follows from it.";
    by_class_all: "Alle Antworten nach Größenklasse", "All answers by size class";
    by_class_all_counted: "Jede Antwort in jeder Größenklasse, in den Antworten gezählt.", "Every answer in every size class, counted in the responses.";
    by_class_all_lead: "Jede Antwort in jeder Größenklasse: im Text genannte Zahlen fett, alle anderen sind das Modell.", "Every answer in every size class: stated numbers in bold, all others are the model.";
    take_count: "Anzahl k", "Count k";
    take_lower: "Untere Grenze", "Lower bound";
    take_upper: "Obere Grenze", "Upper bound";
    take_model_source: "synthetische Antworten (Modell, keine Messung)", "synthetic responses (model, no measurement)";

    // explore
    explore: "Erkunden", "Explore";
    explore_lead: "Jede Frage nach jeder Gruppe, für alle oder einen Teil der Befragten: wählen Sie eine Frage.", "Any question by any group, for everyone or some of the respondents: choose a question.";
    controls: "Frage, Gruppen und Filter wählen", "Choose question, groups and filters";
    choose: "– bitte wählen –", "– please choose –";
    find_question: "Frage suchen", "Find a question";
    found: "Gefundene Fragen", "Questions found";
    found_some: "{n} {n|Frage|Fragen} gefunden.", "{n} {n|question|questions} found.";
    breakdown: "Aufgliedern nach", "Break down by";
    second_breakdown: "Getrennte Bilder nach", "Separate pictures by";
    no_breakdown: "– nicht –", "– none –";
    usual_breakdowns: "Merkmale der Befragten", "Features of the respondents";
    only_those: "Nur Befragte mit …", "Only respondents with …";
    turn_round: "umkehren", "invert";
    only_answered: "nur wer geantwortet hat", "only who answered";
    not_not: "wieder einschließen", "include again";
    remove: "Entfernen", "Remove";
    compare_with: "Vergleichen mit", "Compare with";
    no_comparison: "– nicht vergleichen –", "– no comparison –";
    compare_rest: "allen übrigen Befragten", "all other respondents";
    compare_rest_first: "allen übrigen Befragten (zuerst oben eine Gruppe wählen)", "all other respondents (first choose a population above)";
    compare_second: "einer zweiten Gruppe", "a second population";
    second_only_those: "Zweite Gruppe: nur mit …", "Second population: only with …";
    measure: "Maß", "Measure";
    per: "Prozente", "Percentages";
    per_column: "je Gruppe", "of each group";
    per_row: "je Antwort", "of each answer";
    per_total: "von allen", "of all";
    base_valid: "gültige Antworten", "valid answers";
    base_asked: "alle Gefragten", "all who were asked";
    base_all: "alle Befragten", "all respondents";
    order: "Reihenfolge", "Order";
    order_questionnaire: "wie im Fragebogen", "as in the questionnaire";
    order_value: "nach Größe", "by size";
    weight: "Gewicht", "Weight";
    no_weight: "ungewichtet", "unweighted";
    nets: "Zusammengefasst", "Combined";
    merge: "Antworten zusammenfassen", "Combine answers";
    merge_now: "Ausgewählte zusammenfassen", "Combine the selected";
    survey_not_here: "Die Adresse gehört zur Umfrage „{name}“; deren Daten sind hier nicht geladen. Gezeigt wird die Umfrage dieser Seite.", "The address belongs to the survey “{name}”, whose data are not loaded here. Shown is the survey of this site.";
    query_part: "Die Adresse verlangt bei „{place}“ „{found}“; das ist hier nicht möglich und wurde übergangen.", "The address asks “{found}” for “{place}”, which is not possible here and was left out.";
    exact_running: "Der exakte Test wird berechnet …", "The exact test is being computed …";
    exact_done: "Der exakte Test ist berechnet.", "The exact test is computed.";
    query_more: "{n} {n|weiterer Teil|weitere Teile} der Abfrage {n|ist|sind} hier nicht möglich und {n|wurde|wurden} übergangen.", "{n} further {n|part|parts} of the query {n|is|are} not possible here and {n|was|were} left out.";
    limit_told: "Die Abfrage ist zu groß und wurde nicht ausgeführt: Sie hat {found} {what}, höchstens {most} sind möglich. {mend}", "The query is too large and was not run: it has {found} {what}, at most {most} are possible. {mend}";
    limit_characters: "Zeichen", "characters";
    limit_characters_mend: "Nehmen Sie Teile heraus, oder stellen Sie die Frage neu.", "Take parts out, or ask the question anew.";
    limit_conditions: "Bedingungen", "conditions";
    limit_conditions_mend: "Nehmen Sie Bedingungen aus „where“ oder „against“ heraus.", "Take conditions out of “where” or “against”.";
    limit_nets: "zusammengefasste Antworten", "nets";
    limit_nets_mend: "Nehmen Sie Zusammenfassungen aus „net“ heraus.", "Take nets out of “net”.";
    limit_codes: "Antwortcodes", "codes";
    limit_codes_mend: "Nennen Sie weniger Codes; „!“ vor einer Liste steht für alle anderen.", "Name fewer codes; “!” before a list stands for all others.";
    limit_margins: "Randverteilungen", "margins";
    limit_margins_mend: "Nehmen Sie Randverteilungen aus „weight“ heraus.", "Take margins out of “weight”.";
    limit_panels: "Teiltabellen", "panels";
    limit_panels_mend: "Wählen Sie eine zweite Aufgliederung mit weniger Gruppen, oder keine.", "Choose a second breakdown with fewer groups, or none.";
    limit_cells: "Zellen", "cells";
    no_rows: "Diese Umfrage hat keine Antworten: Ihre Tabelle endet mit dem Kopf.", "This survey has no responses: its table ends with the header.";
    large_table: "Diese Tabelle hat {n} Zellen, die Seite zeigt höchstens {most}. Alle Zahlen stehen in der CSV-Datei unter „Mitnehmen“. Mit weniger Gruppen, oder ohne Teilbilder, stehen sie auch hier.", "This table has {n} cells, the page shows at most {most}. All numbers are in the CSV file under “Take along”. With fewer groups, or without panels, they stand here, too.";
    limit_cells_mend: "Wählen Sie eine Aufgliederung mit weniger Gruppen, oder keine zweite.", "Choose a breakdown with fewer groups, or no second one.";
    evidence_of: "Von {n} {n|Zahl|Zahlen}: {list}.", "Of {n} {n|number|numbers}: {list}.";
    evidence_nobody: "An {n} {n|Stelle|Stellen} gehört niemand zur Basis.", "In {n} {n|place|places} nobody is in the base.";
    evidence_unknown: "An {n} {n|Stelle|Stellen} ist nichts bekannt.", "In {n} {n|place|places} nothing is known.";
    missing: "Wer geantwortet hat und wer nicht", "Who answered and who did not";
    missing_panels: "Je einzelnem Bild", "For each picture";
    missing_told: "Von {size} Befragten wurden alle gefragt: {valid} gültige Antworten; {list}.", "Of {size} respondents all were asked: {valid} valid answers; {list}.";
    missing_told_asked: "Von {size} Befragten wurden {asked} gefragt: {valid} gültige Antworten; {list}.", "Of {size} respondents {asked} were asked: {valid} valid answers; {list}.";
    none_missing: "niemand ließ die Frage aus", "nobody left it out";
    in_group: "In der Gruppe", "In the group";
    not_asked: "Nicht gefragt", "Not asked";
    asked: "Gefragt", "Asked";
    valid: "Gültig", "Valid";
    valid_cases: "Gültige Fälle", "Valid cases";
    effective_short: "effektiv {n}", "effective {n}";
    effective_told: "Effektive Fallzahl (nach Kish): So viele ungewichtete Antworten wären ebenso genau; je ungleicher die Gewichte, desto kleiner ist sie.", "Effective number of cases (Kish): so many unweighted answers would be as precise; the more unequal the weights, the smaller it is.";
    of_asked: "von {n} Gefragten", "of {n} asked";
    keep_in_mind: "Zu beachten", "Keep in mind";
    wording_plain: "Wortlaut", "Wording";
    question_page: "Seite der Frage", "page of the question";
    all_about_question: "Alles zu dieser Frage", "All about this question";
    options_not_counted: "„{name}“ hat {n} {n|Antwort|Antworten}; ausgezählt werden Fragen mit höchstens {most}. Fassen Sie die Antworten in den Daten zu weniger zusammen.", "“{name}” has {n} {n|option|options}; questions with at most {most} are counted. Combine the options into fewer in the data.";
    text_not_counted: "„{name}“ wurde mit eigenen Worten beantwortet; das wird nicht ausgezählt.", "“{name}” was answered in the respondents’ own words, which are not counted.";
    tiny_base: "sehr kleine Basis", "very small base";
    interval: "95-%-Intervall:", "95% interval:";
    interval_short: "95 %:", "95%:";
    residual_short: "Residuum:", "residual:";
    told_printed: " Veröffentlicht: {source}.", " Published: {source}.";
    told_implied: " Im Text nicht genannt, sondern durch im Text genannte Zahlen eingegrenzt.", " Not stated in the text but implied by stated numbers.";
    told_modelled: " Modelliert: aus synthetischen Antworten, keine Messung.", " Modelled: from synthetic responses, no measurement.";
    map_of: "Karte: „{name}“", "Map: “{name}”";
    too_large_to_draw: "Das Bild ist für diesen Browser zu groß.", "The picture is too large for this browser.";
    to_its_numbers: "Zu seinen Zahlen in der Tabelle", "To its numbers in the table";
    too_long_for_paper: "Das Bild ist für eine Druckseite zu lang; seine Zahlen stehen in der Tabelle.", "The picture is too long for a printed page; its numbers are in the table.";
    nothing_stands_out: "Keine Zahl weicht auffällig von der ab, die zu erwarten wäre, wenn Antwort und Gruppe nichts miteinander zu tun hätten.", "No number is far from the one expected if answer and group had nothing to do with each other.";
    tiny_left_out: "Gruppen mit Basen unter 10 sind dabei nicht berücksichtigt.", "Groups with bases below 10 are left out here.";
    standing_out: "Was heraussticht", "What stands out";
    standing_out_lead: "Markiert ist, was häufiger oder seltener vorkommt, als zu erwarten wäre, wenn Antwort und Gruppe nichts miteinander zu tun hätten.", "Marked is what occurs more or less often than would be expected if answer and group had nothing to do with each other.";
    more_than_expected: "häufiger als erwartet", "more often than expected";
    less_than_expected: "seltener als erwartet", "less often than expected";
    statistics: "Was sich daraus schließen lässt", "What can be inferred";
    statistics_interval: "Die Spannen (95 %-Intervalle) sagen, wie genau die Zahlen sind: Wäre die Umfrage oft wiederholt worden, enthielten etwa 95 von 100 solcher Spannen den Wert, der für alle gilt. Sie setzen voraus, dass die Befragten eine Zufallsauswahl sind.",
                         "The ranges (95% intervals) say how precise the numbers are: had the survey been repeated many times, about 95 of 100 such ranges would contain the value that holds for all. They assume that the respondents are a random sample.";
    method_share: "Anteile: Wilson-Intervalle", "Shares: Wilson intervals";
    method_share_weighted: "Anteile: Wilson-Intervalle auf der effektiven Fallzahl nach Kish", "Shares: Wilson intervals on Kish’s effective number of cases";
    method_mean: "Mittelwerte: t-Intervalle", "Means: t intervals";
    method_mean_weighted: "Mittelwerte: linearisierte Standardfehler, t-Intervalle", "Means: linearised standard errors, t intervals";
    category_range: "„{from}“ bis „{to}“", "“{from}” to “{to}”";
    axis_places: "{median}: Stelle der Antwort, 1 = „{first}“, {n} = „{last}“", "{median}: place of the answer, 1 = “{first}”, {n} = “{last}”";
    median_told: "Der Median geordneter Antworten ist die erste, bis zu der mindestens die Hälfte reicht; zwischen Antworten wird nicht gerechnet.", "The median of ordered answers is the first up to which at least half of them lie; nothing is computed between answers.";
    method_median: "Mediane: kleinster Wert, bis zu dem mindestens die Hälfte liegt; Woodruff-Intervalle", "Medians: least value up to which at least half lies; Woodruff intervals";
    test: "Test", "Test";
    statistic: "Prüfgröße", "Statistic";
    degrees: "Freiheitsgrade", "Degrees of freedom";
    p_value: "p", "p";
    p_adjusted: "p nach Holm", "p after Holm";
    effect: "Stärke (Cramérs V)", "Strength (Cramér’s V)";
    test_chi2: "Chi-Quadrat", "Chi-squared";
    test_exact: "exakt (Monte Carlo)", "exact (Monte Carlo)";
    test_rao_scott: "Chi-Quadrat nach Rao und Scott (F)", "Chi-squared after Rao and Scott (F)";
    verdict_related: "Die Gruppen unterscheiden sich: Hätten Antwort und Gruppe nichts miteinander zu tun, kämen so große Unterschiede nur in {p} von 100 Umfragen vor. Das sagt nicht, woran es liegt.", "The groups differ: if answer and group had nothing to do with each other, differences this large would occur in only {p} of 100 surveys. That does not say why.";
    verdict_unrelated: "Ein Unterschied der Gruppen ist nicht belegt: So große Unterschiede kämen in etwa {p} von 100 Umfragen auch dann vor, wenn Antwort und Gruppe nichts miteinander zu tun hätten. Das heißt nicht, dass es keinen gibt.", "No difference of the groups is shown: differences this large would occur in about {p} of 100 surveys even if answer and group had nothing to do with each other. That does not mean that there is none.";
    verdict_options: "Bei {k} von {n} {n|Antwort|Antworten} unterscheiden sich die Gruppen stärker, als es der Zufall erwarten lässt (5 %, nach Holm).", "In {k} of {n} {n|answer|answers} the groups differ by more than chance suggests (5%, after Holm).";
    below_one: "weniger als 1", "fewer than 1";
    effect_none: "Der Zusammenhang ist kaum messbar (V = {v}).", "The relation is hardly measurable (V = {v}).";
    effect_weak: "Der Zusammenhang ist schwach (V = {v}).", "The relation is weak (V = {v}).";
    effect_medium: "Der Zusammenhang ist mittelstark (V = {v}).", "The relation is moderate (V = {v}).";
    effect_strong: "Der Zusammenhang ist stark (V = {v}).", "The relation is strong (V = {v}).";
    test_chi2_told: "Chi-Quadrat vergleicht die Anzahlen mit denen, die ohne Zusammenhang zu erwarten wären.", "Chi-squared compares the counts with those expected without a relation.";
    test_exact_told: "Weil manche erwartete Anzahl unter 5 liegt, zählt der exakte Test: Er mischt die Antworten {n}-mal zufällig und zählt, wie oft ein mindestens so großer Unterschied entsteht.", "Because some expected counts are below 5, the exact test counts: it shuffles the answers {n} times and counts how often a difference at least as large arises.";
    test_rao_scott_told: "Mit Gewichten gilt die Korrektur von Rao und Scott: Gewichte machen Zahlen ungenauer.", "With weights the correction by Rao and Scott holds: weights make numbers less precise.";
    effect_told: "Cramérs V (um seine Verzerrung bereinigt) sagt, wie stark der Zusammenhang ist: 0 heißt keiner, 1 ein vollständiger.", "Cramér’s V (corrected for its bias) says how strong the relation is: 0 means none, 1 a complete one.";
    holm_method: "Stehen mehrere Tests in einer Ansicht, fällt leicht einer zufällig auf; Holms Korrektur gleicht das aus.", "Where a view has several tests, one easily stands out by chance; Holm’s correction makes up for it.";
    holm_told: "Bei {n} {n|Test|Tests} auf einmal fällt leicht einer zufällig auf; Holms Korrektur gleicht das aus.", "Among {n} {n|test|tests} at once one easily stands out by chance; Holm’s correction makes up for it.";
    residual_told: "Das Residuum sagt für jede Zelle, um wie viele Standardfehler die Anzahl von der erwarteten abweicht; über 2 fällt auf.", "The residual says for each cell by how many standard errors the count is off from the expected one; beyond 2 it stands out.";
    nets_tested: "Geprüft ist, was zusammengefasst ist, als eine Antwort: {n} {n|Zeile|Zeilen} ({list}), {df} {df|Freiheitsgrad|Freiheitsgrade}. Die Antworten darin sind nicht einzeln geprüft.", "What is combined is tested as one answer: {n} {n|row|rows} ({list}), {df} {df|degree|degrees} of freedom. The answers in it are not tested singly.";
    nets_overlap: "Die Zusammenfassungen überschneiden sich; geprüft sind deshalb die einzelnen Antworten.", "The combinations overlap, so the single answers are tested.";
    nets_untested: "Geprüft ist jede einzelne Antwort, nicht ihre Zusammenfassungen.", "Each single answer is tested, not their combinations.";
    no_test_possible: "Hier ist kein Test möglich: Es fehlen Antworten, oder fast alle stehen in einer Zeile oder Gruppe.", "No test is possible here: answers are lacking, or nearly all stand in one row or group.";
    differences: "Unterschied der beiden Gruppen", "Difference of the two populations";
    difference: "Unterschied", "Difference";
    difference_told: "Erste Gruppe ({first}) weniger zweite Gruppe ({second}), für jede Antwort einzeln: Enthält die Spanne die 0, ist ein Unterschied nicht belegt. Die Intervalle (nach Newcombe) sind nicht dafür berichtigt, dass es mehrere sind; die Tests darunter sind es.", "First population ({first}) less second ({second}), for each answer by itself: where the range contains 0, no difference is shown. The intervals (after Newcombe) are not corrected for being several; the tests below are.";
    points: "{n} {n|Prozentpunkt|Prozentpunkte}", "{n} percentage {n|point|points}";
    points_to: "{from} bis {to}", "{from} to {to}";
    statistics_off: "Tests, Residuen und Intervalle sind hier ausgeschaltet: Das Modell nimmt keinen Zusammenhang an, der im Text nicht genannt ist. In der erdachten Beispielumfrage und bei eigenen Daten gibt es sie.", "Tests, residuals and intervals are off here: the model assumes no relation that was not stated in the text. The invented example survey and own data have them.";
    to_example: "Zur Beispielumfrage", "To the example survey";
    invented: "Beispiel:", "Example:";
    explore_question: "Diese Frage aufgliedern, filtern und vergleichen", "Break down, filter and compare this question";
    explore_way: "Selbst erkunden", "Explore yourself";
    explore_way_lead: "Jede Frage nach jeder Gruppe aufgliedern, filtern, vergleichen.", "Break down, filter and compare any question by any group.";
    example_way_lead: "Mit Tests und Intervallen, wie bei eigenen Daten:", "With tests and intervals, as with own data:";
    try_example: "Mit erdachten Daten ausprobieren", "Try it with invented data";

    // tables of a query
    total: "alle", "all";
    no_class: "ohne Angabe zur Gruppe", "no class";
    rest: "alle übrigen", "all others";
    rest_unanswered: "alle übrigen, auch ohne Antwort", "all others, also without an answer";
    rest_of_everyone: "Übrige gibt es erst neben einer ersten Gruppe: Wählen Sie sie unter „Nur Befragte mit …“ („where“), dann wird sie mit allen übrigen verglichen.", "There are others only beside a first population: choose it in “Only respondents with …” (“where”), then it is compared with all others.";
    rest_is_nobody: "Verglichen wird nichts: Die erste Gruppe umfasst alle Befragten, niemand ist übrig.", "Nothing is compared: the first population is all respondents, nobody is left.";
    compared_nobody: "Verglichen wird nichts: In der Gruppe „{label}“ ist niemand.", "Nothing is compared: nobody is in the population “{label}”.";
    unanswered_told: "Mitgezählt sind auch Befragte ohne Antwort auf „{name}“ ({reasons}).", "Respondents without an answer to “{name}” are counted, too ({reasons}).";
    also_unanswered: " (auch: {reasons})", " (also: {reasons})";
    without_unanswered: " (ohne: {reasons})", " (without: {reasons})";
    nothing: "–", "–";
    nobody: "niemand in der Basis", "nobody in the base";
    few_told: "kleine Basis: unter 30", "small base: below 30";
    n_is: "n\u{a0}=\u{a0}{n}", "n\u{a0}=\u{a0}{n}";
    n_mentions: "{n}\u{a0}{n|Nennung|Nennungen}", "{n}\u{a0}{n|mention|mentions}";
    first: "Anteil auf Rang 1", "Share ranked first";
    second: "Anteil auf Rang 2", "Share ranked second";
    third_rank: "Anteil auf Rang 3", "Share ranked third";
    band: "{from} bis unter {to}", "{from} to under {to}";
    band_open: "{from} und mehr", "{from} and more";
    title_by: "„{question}“ nach „{by}“", "“{question}” by “{by}”";
    title_by_two: "„{question}“ nach „{by}“, getrennt nach „{panels}“", "“{question}” by “{by}”, separately by “{panels}”";
    title_population: " – nur {who}", " – only {who}";
    title_raked: " – gewichtet auf {names}", " – weighted to {names}";
    title_against: " – Vergleich: {first} und {second}", " – comparison: {first} and {second}";
    table_empty: "Zu dieser Auswahl gibt es keine Antworten.", "There are no answers to this selection.";
    table_unstated: "Im Text der Studie ist hierzu keine Zahl genannt.", "The study’s text states no number on this.";
    among_stated: "Von den Zahlen aus dem Text der Studie:", "Of the numbers from the study’s text:";
    table_refused: "Diese Zahlen lassen sich nicht berechnen; der Grund steht in den Hinweisen.", "These numbers cannot be computed; the notes say why.";
    table_small: "Zum Vergleichen sind zu wenige Gruppen groß genug.", "Too few groups are large enough to be compared.";
    told_printed_base: "Im Text genannte Zahlen haben ihre eigene.", "Stated numbers have their own.";
    valid_lower: "gültige Fälle", "valid cases";
    asked_lower: "Gefragte", "who were asked";
    all_lower: "Befragte", "respondents";
    told_same_value: "In allen Gruppen ist der Wert gleich.", "The value is the same in all groups.";
    told_same: "Die Gruppen unterscheiden sich in keiner Antwort.", "The groups do not differ in any answer.";
    told_items: "Am weitesten auseinander liegen die Teilfragen bei „{label}“: von {low} bis {high}.", "The items are furthest apart in “{label}”: from {low} to {high}.";
    told_items_equal: "Am weitesten, und gleich weit, liegen die Teilfragen auseinander bei {labels}; bei „{label}“ von {low} bis {high}.", "The items are furthest apart, and equally far, in {labels}; in “{label}” from {low} to {high}.";
    told_means: "{label}: von {low} bis {high}.", "{label}: from {low} to {high}.";
    told_same_rounded: "In den gerundeten Zahlen unterscheiden sich die Gruppen nicht.", "In the rounded numbers the groups do not differ.";
    told_left_out: "Gruppen unter 10 Fällen sind in diesem Satz nicht berücksichtigt.", "Groups below 10 cases are left out of this sentence.";
    all_modelled: "Die Zahlen der Gruppen sind modelliert.", "The numbers of the groups are modelled.";
    all_but_one_modelled: "Eine Zahl der Gruppen ist im Text genannt oder eingegrenzt, die übrigen sind modelliert.", "One number of the groups is stated or bounded, the others are modelled.";
    all_but_some_modelled: "{n} {n|Zahl|Zahlen} der Gruppen sind im Text genannt oder eingegrenzt, die übrigen sind modelliert.", "{n} numbers of the groups are stated or bounded, the others are modelled.";
    table_modelled: "Das Modell nimmt keinen Unterschied an, der im Text nicht genannt ist, deshalb wird hier keiner hervorgehoben.", "The model assumes no difference that was not stated in the text, so none is pointed out here.";
    title_per_row: ", Prozente je Antwort", ", percentages of each answer";
    title_per_total: ", Prozente von allen", ", percentages of all";
    difference_plain: "Erste Gruppe ({first}) weniger zweite Gruppe ({second}).", "First population ({first}) less second ({second}).";
    verdict_none: "Bei keiner der {n} Antworten unterscheiden sich die Gruppen stärker, als es der Zufall erwarten lässt (5 %, nach Holm).", "In none of the {n} answers the groups differ by more than chance suggests (5%, after Holm).";
    missing_model: "Im Modell:", "In the model:";
    tiny_told_mean: "Manche Basis ist kleiner als 10: Solche Mittelwerte und Mediane sagen fast nichts.", "Some bases are below 10: such means and medians say next to nothing.";
    printed_short: "veröffentlicht", "published";
    implied_short: "eingegrenzt", "implied";
    modelled_short: "modelliert", "modelled";
    observed_short: "beobachtet", "observed";
    told_one: "„{label}“: {number}.", "“{label}”: {number}.";
    told_largest: "Am größten ist {level}", "The largest is {level}";
    told_largest_some: "Am größten sind {level}", "The largest are {level}";
    told_then: ", danach kommt {level}.", ", then {level}.";
    told_then_some: ", danach kommen {level}.", ", then {level}.";
    told_equal: "Gleich groß sind {level}.", "Equal are {level}.";
    level_one: "{label} mit {number}", "{label} with {number}";
    level_each: "{labels} mit je {number}", "{labels} with {number} each";
    further: "{n} weitere", "{n} more";
    told_panel: "Ein Teilbild: {labels}; was es zeigt, steht dort.", "One panel: {labels}; what it shows is said there.";
    told_panels: "{n} Teilbilder: {labels}; was jedes zeigt, steht dort.", "{n} panels: {labels}; what each shows is said there.";
    told_groups: "Am weitesten auseinander liegen die Gruppen bei „{label}“: von {low} bis {high}.", "The groups are furthest apart in “{label}”: from {low} to {high}.";
    told_groups_equal: "Am weitesten, und gleich weit, liegen die Gruppen auseinander bei {labels}; bei „{label}“ von {low} bis {high}.", "The groups are furthest apart, and equally far, in {labels}; in “{label}” from {low} to {high}.";
    told_base: "Basis: {n} {cases}.", "Base: {n} {cases}.";
    told_bases: "Basis: je Gruppe {from} bis {to} {cases}.", "Base: {from} to {to} {cases} in a group.";
    told_bases_same: "Basis: je Gruppe {n} {cases}.", "Base: {n} {cases} in each group.";
    told_bases_same_model: "Basis im Modell: je Gruppe {n} {cases}.", "Base in the model: {n} {cases} in each group.";
    told_base_model: "Basis im Modell: {n} {cases}.", "Base in the model: {n} {cases}.";
    told_bases_model: "Basis im Modell: je Gruppe {from} bis {to} {cases}.", "Base in the model: {from} to {to} {cases} in a group.";
    no_tests: "Tests und Intervalle gibt es hier nicht: Das Modell nimmt keinen Zusammenhang an, der im Text nicht genannt ist.", "There are no tests and intervals here: the model assumes no relation that was not stated in the text.";
    over_hundred: "Mehrere Antworten waren möglich; die Anteile können zusammen mehr als 100 % ergeben.", "Several answers were possible; the shares may add to more than 100%.";
    per_row_told: "Anteile je Antwort: Wie verteilen sich die, die eine Antwort gaben, auf die Gruppen?", "Shares per answer: how do those who gave an answer spread over the groups?";
    per_total_told: "Anteile an allen Gezeigten zusammen.", "Shares of everyone shown together.";
    mentions_told: "Anteile an allen Nennungen, nicht an den Befragten; dafür gibt es kein Intervall.", "Shares of all mentions, not of respondents; there is no interval for them.";
    weighted_told: "Gewichtet mit „{weight}“; Fallzahlen sind ungewichtet.", "Weighted by “{weight}”; numbers of cases are unweighted.";
    refused_zero: "Das Gewicht „{weight}“ ist bei allen, die gezählt werden, in mindestens einer Gruppe 0: Dort gibt es keinen gewichteten Anteil und keinen gewichteten Mittelwert oder Median.", "The weight “{weight}” is 0 for everyone counted in at least one group: there is no weighted share, mean or median there.";
    refused_sum: "Die Gewichte in „{weight}“ sind so groß, dass ihre Summe alle darstellbaren Zahlen übersteigt (über 1,8 · 10³⁰⁸): Gewichtete Anzahlen und Basen fehlen; Anteile, Mittelwerte und Mediane stimmen. Abhilfe: alle Gewichte durch dieselbe Zahl teilen.", "The weights in “{weight}” are so large that their sum exceeds every number that can be represented (above 1.8 × 10³⁰⁸): weighted counts and bases are missing; shares, means and medians are right. To mend it, divide all weights by the same number.";
    refused_interval: "Das 95-%-Intervall um den Mittelwert von „{question}“ fehlt in mindestens einer Gruppe: Eine seiner Grenzen übersteigt alle darstellbaren Zahlen (über 1,8 · 10³⁰⁸).", "The 95% interval of the mean of “{question}” is missing in at least one group: one of its ends exceeds every number that can be represented (above 1.8 × 10³⁰⁸).";
    raked_told: "Gewichtet auf die eingegebenen Randverteilungen (Raking): {names}. Fallzahlen sind ungewichtet.", "Raked to the margins entered: {names}. Numbers of cases are unweighted.";
    raked_without: "{n} Befragte ohne Angabe zu {names} haben kein Gewicht und zählen nicht mit.", "{n} respondents without an answer to {names} have no weight and do not count.";
    raked_without_one: "Ein Fall ohne Angabe zu {names} hat kein Gewicht und zählt nicht mit.", "One respondent without an answer to {names} has no weight and does not count.";
    rake_modelled: "Die Randverteilung von „{name}“ wurde übergangen: Das Modell wird nicht gewichtet.", "The margin of “{name}” was left out: the model is not weighted.";
    rake_unanswered: "Die Randverteilung von „{name}“ wurde übergangen: Dazu gibt es keine gültigen Antworten, oder niemand hat alle Merkmale angegeben.", "The margin of “{name}” was left out: it has no valid answers, or nobody answered all variables.";
    rake_nobody: "Die Randverteilung von „{name}“ wurde übergangen: „{option}“ soll vorkommen, aber niemand hat das angegeben.", "The margin of “{name}” was left out: “{option}” has a share, but nobody gave it.";
    rake_no_share: "Die Randverteilung von „{name}“ wurde übergangen: „{option}“ wurde angegeben, hat aber keinen Anteil.", "The margin of “{name}” was left out: “{option}” was given, but has no share.";
    rake_contradiction: "Die Randverteilung von „{name}“ wurde übergangen: Mit diesen Antworten ist sie nicht zusammen mit den anderen zu erreichen.", "The margin of “{name}” was left out: these answers cannot meet it together with the others.";
    rake: "Auf bekannte Randverteilung gewichten (Raking)", "Weight to known margins (raking)";
    rake_lead: "Wählen Sie ein Merkmal und tragen Sie ein, wie viel Prozent der Grundgesamtheit auf jede Antwort entfallen. Vorbelegt sind die ungewichteten Anteile.", "Choose a variable and enter which percentage of the population each answer has. The unweighted shares are filled in.";
    rake_variable: "Merkmal mit bekannter Verteilung", "Variable with known distribution";
    rake_legend: "„{name}“: Anteile in Prozent", "“{name}”: shares in percent";
    rake_now: "Gewichten", "Weight";
    rake_sum: "Summe: {sum}.", "Sum: {sum}.";
    rake_sum_wrong: "Summe: {sum}. Es müssen 100 % sein.", "Sum: {sum}. It must be 100%.";
    rake_number: "Jedes Feld braucht eine Zahl von 0 bis 100 mit höchstens sechs Nachkommastellen.", "Each field needs a number from 0 to 100 with six decimal places at most.";
    raked_margins: "Gewichtet auf", "Weighted to";
    raked_select: "auf Randverteilungen (unten)", "to margins (below)";
    unweighted_told: "Ungewichtet.", "Unweighted.";
    small_told: "Manche Basis ist kleiner als 30: Einzelne Antworten bewegen solche Zahlen stark.", "Some bases are below 30: single answers move such numbers a lot.";
    tiny_told: "Bei Basen unter 10 stehen nur Anzahlen („3 von 8“), bei Basen unter 30 bewegen einzelne Antworten die Zahlen stark.", "Bases below 10 are told as counts only (“3 of 8”); with bases below 30 single answers move the numbers a lot.";
    populations_overlap: "Die beiden Gruppen überschneiden sich; deshalb gibt es keinen Test. Vergleichen Sie die erste mit allen übrigen.", "The two populations overlap, so there is no test. Compare the first with all others.";
    items_told: "Die Spalten sind Teilfragen, die dieselben Befragten beantwortet haben; zwischen ihnen wird nicht getestet.", "The columns are items that the same respondents answered; they are not tested against each other.";
    groups_overlap: "Befragte können in mehreren Gruppen sein; deshalb gibt es keinen Test.", "Respondents can be in several groups, so there is no test.";
    no_class_told: "Wer zur Gruppe nichts angab, steht in einer eigenen Spalte und ist in keinem Test.", "Those who lack the grouping stand in a column of their own and in no test.";
    column_absent: "Zu „{name}“ enthalten die Antworten nichts.", "The responses say nothing about “{name}”.";
    breakdown_dropped: "Für die Aufgliederung nach „{name}“ ist hier kein Platz; sie wurde übergangen.", "There is no room for the breakdown by “{name}” here; it was left out.";

    // take along
    take: "Mitnehmen: Daten, Bild, Quellenangabe", "Take along: data, picture, citation";
    take_list: "Mitnehmen: diese Liste als Datei", "Take along: this list as a file";
    take_csv: "Daten als CSV speichern", "Save data as CSV";
    take_svg: "Bild als SVG speichern", "Save picture as SVG";
    take_png: "Bild als PNG speichern", "Save picture as PNG";
    copy_table: "Tabelle kopieren", "Copy table";
    copy_link: "Link kopieren", "Copy link";
    copy_citation: "Quellenangabe kopieren", "Copy citation";
    copied: "kopiert", "copied";
    saved: "gespeichert", "saved";
    saved_coarser: "gespeichert, halb so scharf wie sonst, weil das Bild so groß ist; als SVG ist es überall scharf", "saved, half as sharp as usual because the picture is so large; as SVG it is sharp everywhere";
    too_large_for_png: "Das Bild ist für diesen Browser als PNG zu groß. Speichern Sie es als SVG; die Zahlen stehen im CSV.", "The picture is too large for this browser as a PNG. Save it as SVG; the numbers are in the CSV.";
    take_failed: "Das ist nicht gelungen. Der Browser hat es nicht erlaubt oder kann es nicht.", "That did not work. The browser did not allow it or cannot do it.";
    take_title: "Titel", "Title";
    take_heading: "Überschrift", "Heading";
    take_row: "Zeile", "Row";
    take_measure: "Maß", "Measure";
    take_value: "Wert", "Value";
    take_missing: "Fehlt", "Missing";
    take_qualifier: "Genauigkeit", "Qualifier";
    take_evidence: "Beleg", "Evidence";
    take_note: "Hinweis", "Note";
    take_version: "Fassung", "Version";
    take_licence: "Lizenz", "Licence";
    take_address: "Adresse", "Address";
    take_date: "Heruntergeladen am", "Downloaded on";
    take_survey_period: "Erhebungszeitraum", "Survey period";
    take_period: "Erhebung: {period}.", "Survey period: {period}.";
    take_model_warning: "Modellierte Zahlen stammen aus synthetischen Antworten. Sie sind ein Modell und keine Messung und dürfen nicht als Ergebnis der Studie zitiert werden.",
                        "Modelled numbers come from synthetic responses. They are a model and no measurement, and must not be quoted as results of the study.";
    take_kind_modelled: "modelliert, keine Messung (modelled)", "modelled, no measurement";
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "January February March April May June July August September October November December";
    take_bases: "{from} bis {to} je Zahl", "{from} to {to}, depending on the number:";
    take_downloaded: "Heruntergeladen am {date}.", "Downloaded on {date}.";
    cite_in: "Gezeigt in: {page}.", "Shown in: {page}.";
    cite_date: "Abgerufen am {date}.", "Retrieved on {date}.";

    // take along: the answer to a query
    take_panel: "Teiltabelle", "Panel";
    take_code: "{name} (Code)", "{name} (code)";
    take_kind: "{name} (Art)", "{name} (kind)";
    take_unweighted: "Basis ungewichtet", "Base unweighted";
    take_at_least: "Eingegrenzt: mindestens", "Implied: at least";
    take_at_most: "Eingegrenzt: höchstens", "Implied: at most";
    take_interval_from: "95-%-Intervall von", "95% interval from";
    take_interval_to: "95-%-Intervall bis", "95% interval to";
    take_residual: "Bereinigtes Residuum", "Adjusted residual";
    take_small: "Kleine Basis", "Small base";
    take_weighting: "Gewichtung", "Weighting";
    take_raked: "gewichtet auf {names} (Raking)", "raked to {names}";
    take_raked_file: "gewichtet-auf", "weighted-to";
    take_effective: "Effektive Fallzahl (Kish)", "Effective number of cases (Kish)";
    take_weighted: "gewichtet mit „{weight}“", "weighted by “{weight}”";
    take_caution: "Vorbehalt", "Caution";
    take_query: "Abfrage", "Query";
    take_observed_source: "gezählt in den Antworten", "counted in the responses";
    take_from_published: "berechnet aus im Text genannten Zahlen", "computed from stated numbers";
    take_from_implied: "berechnet aus eingegrenzten Zahlen", "computed from implied numbers";
    take_no_case: "kein gültiger Fall", "no valid case";
    take_no_sum: "Summe der Gewichte nicht darstellbar", "sum of weights cannot be represented";
    take_no_weight: "alle Gewichte sind 0", "all weights are 0";
    take_no_interval: "Intervall nicht darstellbar", "interval cannot be represented";
    take_lacking: "Ohne Antwort: {reason}", "Without an answer: {reason}";
    take_difference: "Unterschied: {measure}", "Difference: {measure}";
    take_less: "{first} weniger {second}", "{first} less {second}";
    take_printed_at: "{number} (veröffentlicht: {source})", "{number} (published: {source})";
    take_modelled_caution: "Enthält modellierte Zahlen aus synthetischen Antworten: keine Messung und kein Ergebnis der Studie.", "Contains modelled numbers from synthetic responses: no measurement and no result of the study.";
    take_whiskers: "Striche zeigen 95-%-Intervalle.", "Lines show 95% intervals.";
    take_by: "nach", "by";
    take_and: "und", "and";
    take_only: "nur", "only";
    take_against: "gegen", "against";

    // ledger
    ledger_lead: "Jede im Text genannte Angabe der Studie mit ihrer Stelle, ihrer Basis und der Frage, ob sie rechnerisch möglich ist.",
                 "Every statement in the study’s text with its place, its base, and whether it is arithmetically possible.";
    grain_lead: "Körnungsprobe: Gibt es eine ganze Zahl k von n Kommunen, die gerundet den im Text genannten Prozentwert ergibt? Gerechnet wird mit ganzen Zahlen und der im Text genannten Fallzahl. „Nicht möglich“ heißt: Wert und Fallzahl passen nicht zusammen; welche der beiden Angaben abweicht, sagt die Probe nicht. Bei den Steckbriefen ist die Fallzahl der Tabelle oft nicht die Basis der Zeile.",
                "Grain test: is there a whole number k out of n municipalities that rounds to the stated percentage? Computed in whole numbers with the stated number of cases. “Not possible” means that value and number of cases do not fit together; which of the two is off, the test does not say. In the profiles the table’s number of cases is often not the base of the row.";
    filter: "Prüfbuch filtern", "Filter the ledger";
    all: "alle", "all";
    section: "Abschnitt", "Section";
    status: "Form im Text", "Form in the text";
    status_printed: "als Ziffer", "as a numeral";
    status_worded: "als Menge in Worten", "as an amount in words";
    status_qualitative: "ohne Menge", "without an amount";
    status_external: "aus einer anderen Studie", "from another study";
    grain_test: "Körnungsprobe", "Grain test";
    finding: "Nr.", "No.";
    about: "Worum es geht", "What it is about";
    caption_n: "im Text genannt an der Tabelle oder Abbildung: n =", "stated at the table or figure: n =";
    ledger_count: "{n} von {total} {total|Angabe|Angaben}", "{n} of {total} {total|statement|statements}";
    ledger_row_gone: "Die Adresse nennt die Angabe „{name}“; sie ist in dieser Auswahl nicht enthalten.", "The address names the statement “{name}”; this selection does not contain it.";
    ledger_row_unknown: "Die Adresse nennt „{name}“; eine solche Angabe gibt es nicht.", "The address names “{name}”; there is no such statement.";
    ledger_unfiltered: "Ohne Filter zeigen", "Show without a filter";
    ledger_empty: "Zu dieser Auswahl gibt es keine Angabe. Stellen Sie einen Filter auf „alle“.", "No statement fits this selection. Set a filter to “all”.";
    address_part: "Die Adresse enthält den unbekannten Teil „{found}“; er wurde übergangen.", "The address contains the unknown part “{found}”; it was left out.";
    address_long: "Die Adresse ist zu lang und wurde ab dem Fragezeichen übergangen: Sie hat dort {found} Zeichen, höchstens {most} werden gelesen.", "The address is too long and was left out from the question mark on: it has {found} characters there, at most {most} are read.";
    address_more: "{n} {n|weiterer Teil|weitere Teile} der Adresse {n|ist|sind} unbekannt und {n|wurde|wurden} übergangen.", "{n} further {n|part|parts} of the address {n|is|are} unknown and {n|was|were} left out.";
    address_again: "Die Adresse nennt „{name}“ mehrmals; nur die erste Nennung zählt.", "The address names “{name}” more than once; only the first one counts.";
    address_unknown: "Die Adresse nennt bei „{place}“ den unbekannten Wert „{found}“; er wurde übergangen.", "The address gives the unknown value “{found}” for “{place}”; it was left out.";
    address_nearest: "Am nächsten kommt „{name}“.", "The nearest is “{name}”.";
    verdict_possible: "möglich", "possible";
    verdict_double: "nur mit doppelter Rundung", "only with double rounding";
    verdict_impossible: "mit dem genannten n nicht möglich", "not possible with the stated n";
    verdict_untestable: "nicht prüfbar", "not testable";
    grain_one: "{k} von {n}", "{k} of {n}";
    grain_range: "{from} bis {to} von {n}", "{from} to {to} of {n}";
    grain_in_range: "passt zu {fits} von {of} Fallzahlen der im Text genannten Spanne", "fits {fits} of {of} numbers of cases in the stated range";
    grain_any: "passt zu jeder Fallzahl der im Text genannten Spanne: sagt nichts aus", "fits every number of cases in the stated range: says nothing";
    grain_impossible: "keine ganze Zahl der im Text genannten Fallzahl ergibt diesen Wert", "no whole number of the stated cases gives this value";
    reason_no_share: "kein Anteil", "no share";
    reason_no_base: "Basis im Text nicht genannt", "base not stated in the text";
    reason_not_exact: "nicht als genaue Ziffer im Text genannt", "not stated as an exact numeral";
    reason_mentions: "Anteil an Nennungen, deren Zahl im Text nicht genannt ist", "share of mentions, whose number is not stated in the text";
    reason_external: "Zahl einer anderen Studie", "number of another study";
    contradictions: "Widersprüche in den im Text genannten Zahlen", "Contradictions in the stated numbers";
    contradictions_lead: "Wo im Text genannte Angaben einander oder der Rechnung widersprechen, in eigenen Worten. Nichts davon ist hier still korrigiert.",
                         "Where statements in the text contradict each other or arithmetic, in our own words. None of it is silently corrected here.";
    findings: "Angaben", "Statements";

    // recount: ledger, Method and Start on counting again in synthetic responses
    recounted: "Nachgezählt", "Counted again";
    recounted_modelled: "Nachgezählt (modelliert)", "Counted again (modelled)";
    statements: "Aussagen in Worten", "Statements in words";
    worded: "Was der Text in Worten sagt", "What the text says in words";
    worded_all: "{n} Aussagen, mit Stelle", "{n} statements, with their places";
    statements_lead: "Was der Text der Studie über Antworten sagt, ohne eine Zahl zu nennen: die meisten, nur diese, mehr als, die Top-Priorität einer Klasse. Zu jeder Aussage steht, wie ihre Worte gelesen werden; festgelegt wurde das vor dem Rechnen, und die synthetischen Antworten sind daran gebunden wie an die Zahlen.",
                     "What the study’s text says of answers without a number: most, only these, more than, a class’s top priority. With each statement stands how its words are read; that was settled before anything was computed, and the synthetic responses are bound to it as to the numbers.";
    statements_count: "{all} Aussagen: {holds} treffen in den synthetischen Antworten zu, {fails} können es nicht zusammen mit anderen Angaben, {none} lassen sich nicht zählen.",
                      "{all} statements: {holds} hold in the synthetic responses, {fails} cannot together with other statements and numbers, {none} cannot be counted.";
    statements_shown: "{n} {n|Aussage|Aussagen} anzeigen", "Show {n} {n|statement|statements}";
    statement_in_words: "Aussage", "Statement";
    statement_read: "So gelesen", "How it is read";
    statement_query: "Abfrage", "Query";
    statement_against: "Verglichen mit", "Compared with";
    statement_outcome: "Trifft zu?", "Does it hold?";
    statement_holds: "trifft zu", "holds";
    statement_fails: "trifft nicht zu", "does not hold";
    recount_lead: "Nachgezählt: Kommt die im Text genannte Angabe heraus, wenn man sie in den synthetischen Antworten zählt? Schraffierte Zahlen sind modelliert, keine Messung, und kein Ergebnis der Studie.",
                  "Counted again: does the statement in the text come out when it is counted in the synthetic responses? Hatched numbers are modelled, not measured, and no result of the study.";
    recount_how: "Was die synthetischen Antworten sind, und was nicht", "What the synthetic responses are, and what they are not";
    recount_all: "zusammen: {n}", "in total: {n}";
    recount_exact: "genau wie im Text", "exactly as stated";
    recount_worded: "passt zu den im Text genannten Worten", "fits the stated words";
    recount_double: "nur durch zweimaliges Runden", "only by rounding twice";
    recount_within: "bis 1 Prozentpunkt daneben", "off by up to 1 percentage point";
    recount_not: "kommt nicht heraus", "does not come out";
    recount_untested: "nicht nachzuzählen", "cannot be counted again";
    recount_k: "{k} von {n}", "{k} of {n}";
    recount_off_points: "Abweichung {d} Prozentpunkte", "difference {d} percentage points";
    recount_off: "Abweichung {d}", "difference {d}";
    rounding_once: "einmal gerundet", "rounded once";
    rounding_twice: "zweimal gerundet", "rounded twice";
    rounding_band: "nach Spanne beurteilt", "judged by a range";
    recount_reading: "Lesart", "Reading";
    recount_conflicts: "Unvereinbar mit", "Not compatible with";
    recount_accepts: "Der Test ließe {k} von {n} möglichen {n|Wert|Werten} gelten.", "The test would accept {k} of {n} possible {n|value|values}.";
    unreproduced_no_count: "Aus keiner möglichen Fallzahl ergibt eine ganze Zahl diesen Prozentwert.", "No whole number out of any possible base gives this percentage.";
    unreproduced_contradicts: "Eine andere im Text genannte Zahl zur selben Gruppe schließt diesen Wert aus.", "Another stated number for the same group rules this value out.";
    unreproduced_base: "Die Basis, die andere im Text genannte Zahlen erzwingen, schließt diesen Wert aus.", "The base that other stated numbers force rules this value out.";
    unreproduced_other: "Zusammen mit den übrigen im Text genannten Zahlen kommt dieser Wert nicht heraus.", "Together with the other stated numbers this value does not come out.";
    evidence_state_recounted: "Jede im Text genannte Zahl nennt ihre Stelle in der Studie; {same} von {tested} nachzählbaren Angaben kommen aus {rows} synthetischen Antworten wieder heraus, und was schraffiert ist, stammt aus diesem Modell und ist keine Messung.",
                              "Every stated number names its place in the study; {same} of {tested} statements that can be counted again come out of {rows} synthetic responses, and what is hatched is from this model and no measurement.";
    evidence_absent: "Kommt auf diesen Seiten nicht vor.", "Does not occur on these pages.";
    synthetic: "Synthetische Antworten", "Synthetic responses";
    synthetic_sums: "Wie viele Angaben wieder herauskommen", "How many statements come out again";
    synthetic_sums_lead: "Jede im Text genannte Angabe wird hier in den synthetischen Antworten nachgezählt. Jede Zeile führt ins Prüfbuch.", "Every statement in the text is counted again here in the synthetic responses. Each line leads into the ledger.";
    synthetic_criteria: "Wie Angaben in Worten beurteilt werden", "How statements in words are judged";
    synthetic_criteria_lead: "„Rund 40 %“ ist keine genaue Zahl. Was als nachgebildet gilt, wurde vor den Antworten festgelegt:", "“About 40%” is no exact number. What counts as reproduced was set before the responses:";
    synthetic_untested: "Was sich nicht nachzählen lässt", "What cannot be counted again";
    synthetic_readings: "Lesarten", "Readings";
    synthetic_readings_lead: "Manche im Text genannte Zahl lässt sich verschieden verstehen. Dann wählt das Modell eine Lesart und nennt sie.", "Some stated numbers can be understood in different ways. Then the model takes one reading and names it.";
    synthetic_read_as: "Nachgezählt als", "Counted again as";
    synthetic_file: "Die synthetischen Antworten als Datei", "The synthetic responses as a file";
    synthetic_download: "{name} speichern", "Save {name}";

    // method
    method_lead: "Woher die Zahlen kommen, was sie belegt und wo ihre Grenzen liegen.", "Where the numbers come from, what they rest on, and where their limits are.";
    evidence_published: "Veröffentlicht", "Published";
    evidence_published_text: "Im Text der Studie genannt; die Stelle steht dabei. Eine Abbildung ist nur für das die Quelle, was der Text von ihr sagt. Gezeichnet als volle Fläche.", "Stated in the study’s text; the place stands beside it. A figure is the source only of what the text says of it. Drawn as a solid area.";
    evidence_implied: "Eingegrenzt", "Implied";
    evidence_implied_text: "Im Text nicht genannt, aber durch im Text genannte Zahlen begrenzt: von … bis …, oder genau, wo beide Grenzen zusammenfallen. Gezeichnet bis zur unteren Grenze voll, bis zur oberen offen.", "Not stated in the text, but bounded by stated numbers: from … to …, or exact where both bounds meet. Drawn solid up to the lower bound, open up to the upper.";
    evidence_modelled: "Modelliert", "Modelled";
    evidence_modelled_text: "In synthetischen Antworten gezählt; keine Messung und kein Ergebnis der Studie. Schraffiert gezeichnet.", "Counted in synthetic responses; no measurement and no result of the study. Drawn hatched.";
    evidence_observed: "Beobachtet", "Observed";
    evidence_observed_text: "In den Antworten selbst gezählt; hier nur in der erdachten Beispielumfrage, die als solche bezeichnet ist.", "Counted in the answers themselves; here only in the invented example survey, which says so.";
    publisher_note: "Hinweis der Herausgeber, in eigenen Worten", "The publisher's note, in our own words";
    data_package: "Datenpaket", "Data package";
    data_package_text: "Beschreibung und Antworten stehen als Frictionless Data Package bereit.", "Description and responses are available as a Frictionless Data Package.";
    citation: "Zitieren", "Citation";
    accessibility: "Barrierefreiheit", "Accessibility";
    accessibility_text: "Ziel ist WCAG 2.2 AA und EN 301 549. Zu jedem Bild gehören ein Name, eine Beschreibung und eine Tabelle mit denselben Zahlen; alles ist mit der Tastatur erreichbar; Farbe ist nie das einzige Zeichen. Geprüft wird jede Seite automatisch mit axe, hell und dunkel; eine Prüfung mit Hilfsmitteln durch Menschen steht aus.",
                        "The aim is WCAG 2.2 AA and EN 301 549. Every picture has a name, a description and a table with the same numbers; everything is reachable by keyboard; colour is never the only sign. Every page is checked automatically with axe, light and dark; a check by people with assistive technology is still to be done.";
    host: "Impressum, Datenschutz, Kontakt", "Imprint, privacy, contact";
    host_text: "Diese Angaben gehören dem, der die Seite betreibt, und sind hier einzutragen.", "These belong to whoever runs the site and are to be entered here.";

    // public JavaScript API
    asked_part: "Die Abfrage verlangt bei „{place}“ „{found}“; das ist hier nicht möglich und wurde übergangen.", "The query asks “{found}” for “{place}”, which is not possible here and was left out.";
    asked_unknown_part: "Die Abfrage enthält den unbekannten Teil „{found}“; er wurde übergangen.", "The query contains the unknown part “{found}”; it was left out.";
    asked_other_survey: "Die Abfrage gehört zur Umfrage „{name}“; gezählt wurde in „{here}“.", "The query belongs to the survey “{name}”; counted was in “{here}”.";
    asked_nothing: "Die Abfrage nennt keine Frage; sie braucht question= und die Kennung einer Frage.", "The query names no question; it needs question= and the id of a question.";
    asked_unknown: "Die Frage „{found}“ gibt es in dieser Umfrage nicht.", "There is no question “{found}” in this survey.";
    argument_choice: "„{place}“ muss true oder false sein.", "“{place}” must be true or false.";
    argument_text: "„{place}“ muss ein Text sein.", "“{place}” must be a string.";
    argument_word: "„{place}“ kennt den Wert „{found}“ nicht; möglich sind: {list}.", "“{place}” does not know the value “{found}”; it knows: {list}.";
    argument_width: "„{place}“ muss eine Zahl von {from} bis {to} sein.", "“{place}” must be a number from {from} to {to}.";
    no_example: "Dieser Fassung liegt keine Beispielumfrage bei.", "This build holds no example survey.";

    // self-check
    where_do_we_stand: "Wo stehen Sie?", "Where do you stand?";
    check_way_lead: "Selbst-Check: die Fragen selbst beantworten und mit den Antworten der anderen vergleichen", "Self-check: answer the questions yourself and compare with what the others answered";
    check_lead: "Beantworten Sie die Fragen selbst und sehen Sie Frage für Frage, was andere geantwortet haben. Jede Frage kann offen bleiben.", "Answer the questions yourself and see question by question what others answered. Any question may be left open.";
    check_private: "Ihre Antworten bleiben auf diesem Gerät. Sie werden nicht übertragen und nur gespeichert, wenn Sie es sagen.", "Your answers stay on this device. They are not sent anywhere, and kept only if you say so.";
    check_needs_script: "Der Selbst-Check braucht Skripte. Die Fragen stehen auch ohne sie unter „Fragen“.", "The self-check needs scripts. The questions can be read without them under “Questions”.";
    check_class: "Ihre Größenklasse", "Your size class";
    check_class_why: "Verglichen wird mit der eigenen Größenklasse, wenn sie gewählt ist, sonst mit allen.", "The comparison is with your size class if it is chosen, else with all.";
    check_class_unknown: "Die Adresse nennt die Größenklasse „{found}“; die gibt es nicht.", "The address names the size class “{found}”; there is none of that name.";
    check_progress: "{k} von {n} {n|Frage|Fragen} beantwortet", "{k} of {n} {n|question|questions} answered";
    check_section: "{k} von {n}", "{k} of {n}";
    to_result: "Zum Ergebnis", "To the result";
    check_to_result: "zum Ergebnis", "to the result";
    check_open: "offen lassen", "leave open";
    check_rank: "{n}. Rang", "Rank {n}";
    check_tools: "Ihre Antworten", "Your answers";
    check_keep: "Antworten auf diesem Gerät behalten", "Keep the answers on this device";
    check_save: "Als Datei speichern", "Save as a file";
    check_load: "Datei laden", "Load a file";
    check_print: "Ergebnis drucken", "Print the result";
    check_delete: "Alle Antworten löschen", "Delete all answers";
    check_said_saved: "Gespeichert.", "Saved.";
    check_said_loaded: "Die Datei ist geladen.", "The file is loaded.";
    check_said_deleted: "Alle Antworten sind gelöscht, auch auf diesem Gerät.", "All answers are deleted, on this device, too.";
    check_said_kept: "Die Antworten bleiben auf diesem Gerät, bis Sie sie löschen.", "The answers stay on this device until you delete them.";
    check_said_forgotten: "Die Antworten werden nicht mehr behalten; hier stehen sie noch, bis Sie die Seite schließen.", "The answers are no longer kept; they stand here until you close the page.";
    check_said_denied: "Dieser Browser lässt nichts speichern oder hat keinen Platz. Die Antworten stehen noch hier; speichern Sie sie als Datei.", "This browser does not allow anything to be kept, or has no room. The answers still stand here; save them as a file.";
    check_said_large: "Diese Datei ist zu groß für einen Selbst-Check (mehr als 1 MB). Nichts wurde geändert.", "This file is too large for a self-check (more than 1 MB). Nothing was changed.";
    check_file_refused: "Diese Datei kann nicht geladen werden; nichts wurde geändert.", "This file cannot be loaded; nothing was changed.";
    check_file_damaged: "Sie ist beschädigt oder kein Selbst-Check: Ab Zeile {line}, Spalte {column} ist sie nicht zu lesen. Laden Sie die Datei, die „Als Datei speichern“ geschrieben hat.", "It is damaged or no self-check: from line {line}, column {column} on it cannot be read. Load the file that “Save as a file” wrote.";
    check_file_foreign: "Sie ist kein Selbst-Check von Kommunalblick. Laden Sie die Datei, die „Als Datei speichern“ geschrieben hat.", "It is no self-check of Kommunalblick. Load the file that “Save as a file” wrote.";
    check_file_newer: "Sie stammt von einer neueren Fassung von Kommunalblick. Öffnen Sie sie dort.", "It comes from a newer version of Kommunalblick. Open it there.";
    check_file_other: "Sie gehört zu einer anderen Umfrage („{name}“).", "It belongs to another survey (“{name}”).";
    check_file_wrong: "Bei {place} steht {found}; das gibt es hier nicht.", "{place} holds {found}; there is no such thing here.";
    check_more_faults: "Und {n} weitere.", "And {n} more.";
    check_result: "Ergebnis", "Result";
    check_behind: "Was die meisten angeben und Sie nicht", "What most state and you do not";
    check_behind_none: "Nichts.", "Nothing.";
    check_ahead: "Wo Sie voraus sind", "Where you are ahead";
    check_ahead_none: "Nirgends.", "Nowhere.";
    check_you_do: "bei Ihnen ja", "you do";
    check_you_do_not: "bei Ihnen nicht", "you do not";
    check_scope_class: "Größenklasse", "size class";
    check_scope_all: "alle", "all";
    check_advice: "Empfehlungen, nach Ihren Lücken geordnet", "Recommendations, in the order of your gaps";
    check_advice_lead: "Gezählt ist, wie viele Ihrer Antworten für eine Empfehlung sprechen.", "Counted is how many of your answers call for a recommendation.";
    check_advice_open: "dazu ist nichts beantwortet.", "nothing about it is answered.";
    check_advice_count: "Antworten, die dafür sprechen: {k} von {n}.", "Answers that call for it: {k} of {n}.";
    check_each: "Frage für Frage", "Question by question";
    check_each_lead: "Hinter jeder Ihrer Antworten steht, welcher Anteil der anderen sie gab, rechts die häufigste Antwort: in der Größenklasse, wenn sie gewählt ist, sonst bei allen. „von“: die Basis.", "Behind each of your answers stands what share of the others gave it, on the right the most frequent answer: in the size class if it is chosen, else among all. “of”: the base.";
    check_you: "Ihre Antworten, und wie viele ebenso antworten", "Your answers, and how many gave the same";
    check_others: "Andere", "Others";
    check_most: "Häufigste Antwort", "Most frequent answer";
    check_no_class: "nicht gewählt", "not chosen";
    check_size: "Größenklasse", "Size class";
    check_yes: "ja", "yes";
    check_day: "Stand", "Date";
    check_answered: "Beantwortete Fragen", "Questions answered";
    check_base: "Umfrage mit", "survey with";
    check_evidence: "Alle Vergleichszahlen sind im Text genannt, mit Fundstelle, oder von im Text genannten eingegrenzt; keine stammt aus dem Modell.", "All numbers compared with are stated, with their source, or bounded by stated ones; none is from the model.";
    check_holds: "trifft bei Ihnen zu", "holds for you";
    check_holds_not: "trifft bei Ihnen nicht zu", "does not hold for you";
    check_open_sign: "nicht beantwortet oder nicht gefragt", "not answered or not asked";
    check_blank: "Noch ist nichts beantwortet. Hier und im Druck steht das Ergebnis, sobald eine Frage beantwortet ist.", "Nothing has been answered yet. The result stands here and in print once a question has an answer.";
    check_said_unread: "Auf diesem Gerät liegen Antworten, die diese Fassung nicht lesen kann. Sie bleiben unberührt; „Alle Antworten löschen“ entfernt sie.", "This device holds answers that this version cannot read. They are left alone; “Delete all answers” removes them.";
    check_said_elsewhere: "In einem anderen Fenster geändert.", "Changed in another window.";
    check_evidence_observed: "Alle Vergleichszahlen sind in den Antworten dieser Umfrage gezählt.", "All numbers compared with are counted in the responses of this survey.";
    check_more_questions: "Weitere Antworten von Ihnen", "More of your answers";
    check_of: "von", "of";
    of_mentions: "der Nennungen", "of mentions";
    check_base_class: "davon in der Größenklasse", "of them in the size class";
    check_rests: "Fragen und Zahlen, auf denen sie beruht:", "Questions and numbers it rests on:";
    check_model: "Modell ergänzen (unten, bei jeder Frage; nie im Druck)", "Add the model (below, with each question; never in print)";
    check_model_class: "Modell: Größenklasse", "Model: size class";
    check_model_all: "Modell: alle", "Model: all";
    check_equal: "gleich viele", "equally many";
    check_open_rest: "nicht alle im Text genannt", "not all stated";
    check_undo: "Doch behalten", "Undo";
    check_said_undone: "Die Antworten sind wieder da.", "The answers are back.";
    profile_to_other: "Deren eigener Steckbrief", "Its own profile";
    check_own: "Sie", "You";
    check_more: "{n} weitere {n|steht|stehen} unten, Frage für Frage.", "{n} more {n|stands|stand} below, question by question.";

    // well placed, and recommendations
    placed_lead: "{unit}, die sich in einem Bereich selbst gut aufgestellt nennen, neben allen übrigen.", "{unit} that call themselves well placed in an area, beside all others.";
    placed_who: "Als gut aufgestellt zählt, wer sich selbst mit {codes} einschätzt.", "Those count as well placed who assess themselves as {codes}.";
    placed_areas: "Bereiche", "Areas";
    placed_area: "Bereich", "Area";
    placed_share: "Gut aufgestellt nennen sich", "Call themselves well placed";
    placed_about: "Über sie im Text genannt", "Stated about them";
    placed_title: "Gut aufgestellt: {area}", "Well placed: {area}";
    placed_group: "Gut aufgestellt", "Well placed";
    placed_all: "Alle", "All";
    placed_rest: "Übrige", "The rest";
    placed_difference: "Unterschied in Punkten", "Difference in points";
    placed_ahead: "Der größte im Text genannte Vorsprung der gut Aufgestellten: {label}, dort", "The largest stated lead of the well placed: {label}, there";
    placed_ahead_equal: "Der größte im Text genannte Vorsprung der gut Aufgestellten, ebenso groß bei {others}: {label}, dort", "The largest stated lead of the well placed, as large for {others}: {label}, there";
    placed_against: ", bei allen", ", among all";
    placed_first: "Über die gut Aufgestellten ist im Text genannt: {label}", "Stated about the well placed: {label}";
    placed_bases: ". Basis der gut Aufgestellten: ", ". Base of the well placed: ";
    placed_base_all: "; Basis aller: ", "; base of all: ";
    placed_none: "Über die gut Aufgestellten in diesem Bereich ist im Text nichts genannt.", "Nothing is stated about the well placed in this area.";
    placed_no_figure: "Eine eigene Abbildung hat dieser Bereich nicht; mehr, als hier steht, ist dazu im Text nicht genannt.", "This area has no figure of its own; nothing more than what stands here is stated about it.";
    placed_source: "Quelle: die Studie; die Stelle steht bei jeder Zahl.", "Source: the study; the place stands beside each number.";
    placed_order: "Geordnet nach dem Unterschied zwischen gut Aufgestellten und allen, größter Vorsprung zuerst; wo einer von beiden Werten fehlt oder nur als Grenze im Text genannt ist, folgt die Antwort danach in der Reihenfolge des Fragebogens.", "Ordered by the difference between the well placed and all, largest lead first; where one of the two is missing or stated only as a limit, the answer follows in the order of the questionnaire.";
    placed_rounded: "Die Unterschiede stehen in Prozentpunkten, sind aus gerundeten Anteilen gebildet und können um bis zu einen Punkt abweichen; „ca.“ und „mehr als“ stehen, wo ein Wert so im Text genannt ist. In „Alle“ sind die gut Aufgestellten enthalten.", "The differences are in percentage points, taken from rounded shares and may be off by up to one point; “about” and “more than” stand where a value is stated so. “All” includes the well placed.";
    placed_rest_told: "Für die Übrigen steht eine Zahl nur, wo sie im Text genannt ist oder zwingend folgt: wenn von den gut Aufgestellten und von allen Anzahl und Basis feststehen, ist sie deren Differenz.", "A number for the rest stands only where it is stated or follows necessarily: where count and base are certain for the well placed and for all, it is their difference.";
    placed_interval_told: "Das 95-%-Intervall (nach Wilson) steht nur, wo Anzahl und Basis feststehen und die Studie sich in der Basis nicht widerspricht. Es sagt, wie weit der Anteil bei so wenigen Antwortenden allein durch Zufall abweichen kann, wären sie zufällig ausgewählt; tatsächlich haben sie freiwillig geantwortet.", "The 95% interval (after Wilson) stands only where count and base are certain and the study does not contradict itself on the base. It says how far the share could be off by chance alone with so few respondents, had they been drawn at random; in fact they took part voluntarily.";
    placed_interval: "95 %: {from} bis {to}", "95%: {from} to {to}";
    placed_share_of: "Anteil der {unit}", "Share of {unit}";
    placed_no_bases: ". Die Basis ist im Text nicht genannt.", ". The base is not stated in the text.";
    placed_notes: "Anmerkungen zu diesen Zahlen", "Remarks on these numbers";
    placed_own: "Wie sich alle einschätzen", "How all assess themselves";
    placed_conflicts: "Was hier nicht zusammenpasst", "What does not fit together here";
    placed_questions: "Diese Fragen im Einzelnen", "These questions in detail";
    placed_compare: "gut Aufgestellte und Übrige vergleichen", "compare the well placed and the rest";
    placed_figures: "Abbildungen dazu", "Figures on this";
    placed_recommended: "Empfehlungen, die auf diesen Fragen beruhen", "Recommendations that rest on these questions";
    placed_modelled_caption: "Modelliert, nicht gemessen", "Modelled, not measured";
    placed_link: "Alles über diese Gruppe, neben allen:", "Everything about this group, beside all:";
    placed_way: "Wie es die machen, die sich gut aufgestellt nennen", "How those do it who call themselves well placed";
    recommended_way: "Empfehlungen, und die Fragen dahinter", "Recommendations, and the questions behind them";
    recommended_lead: "Was aus den Antworten folgt, mit den Fragen, auf denen es beruht.", "What follows from the answers, with the questions it rests on.";
    recommended_label: "Empfehlung {id}", "Recommendation {id}";
    recommended_behind: "Dahinter {n|steht|stehen} {n} im Text genannte {n|Angabe|Angaben} zu {m} {m|Frage|Fragen}; die zu einzelnen Gruppen stehen auf den Seiten der Fragen.", "{n} stated {n|statement|statements} on {m} {m|question|questions} {n|stands|stand} behind it; those on single groups are on the pages of the questions.";
    recommended_whose: "Die Empfehlung gibt die Studie; die Worte hier sind unsere eigenen.", "The recommendation is the study’s; the words here are our own.";
    recommended_questions: "Fragen, auf denen sie beruht", "Questions it rests on";
    recommended_all: "Im Text genannt für alle, sonst für die genannte Gruppe:", "Stated for all, else for the group named:";
    recommended_none: "Für alle zusammen ist im Text kein Wert genannt; was für einzelne Gruppen im Text genannt ist, steht auf der Seite der Frage.", "No value is stated for all together; what is stated for single groups stands on the question’s page.";
    recommended_more: "{n} weitere im Text genannte Werte", "{n} more stated values";
    recommended_one_more: "Ein weiterer im Text genannter Wert", "One more stated value";
    recommended_rule: "Antworten, die für sie sprechen", "Answers that call for it";
    recommended_rule_lead: "Jede Antwort spricht für sich allein dafür. Daneben steht, auf welchen Anteil aller {unit} sie zutrifft, soweit das im Text genannt ist.", "Each answer calls for it by itself. Beside it stands for what share of all {unit} it holds, as far as that is stated.";
    recommended_instead: "im Text genannt ist:", "what is stated:";
    recommended_check: "Im Selbst-Check sehen, welche Empfehlungen aus den eigenen Antworten folgen", "See in the self-check which recommendations follow from your own answers";

    // any survey: its start page, profiles, what its numbers rest on
    any_size: "{rows} {unit} haben auf {questions} {questions|Frage|Fragen} geantwortet{period}.", "{rows} {unit} answered {questions} {questions|question|questions}{period}.";
    any_questions: "Alle Fragen", "All questions";
    any_class: "{k} von {n} {unit} gehören zu dieser Klasse. Darunter steht jede Frage, gezählt, neben den anderen.", "{k} of {n} {unit} belong to this class. Below, every question is counted, beside the others.";
    any_state: "Alle Zahlen auf diesen Seiten sind beobachtet: gezählt in {n} {n|Antwortbogen|Antwortbögen}.", "All numbers on these pages are observed: counted in {n} {n|response|responses}.";
    any_state_modelled: "Alle Zahlen auf diesen Seiten sind modelliert: gezählt in {n} erdachten {n|Antwortbogen|Antwortbögen}, keine Messung.", "All numbers on these pages are modelled: counted in {n} made-up {n|response|responses}, no measurement.";
    no_number: "keine Zahl", "no number";

    // terms
    terms: "Begriffe", "Terms";
    terms_lead: "Was die Wörter bedeuten, die in dieser Umfrage und auf diesen Seiten vorkommen.", "What the words mean that occur in this survey and on these pages.";
    terms_all: "Begriffe und Erklärungen", "Terms and explanations";
    terms_of_survey: "Begriffe der Umfrage", "Terms of the survey";
    terms_of_explorer: "Begriffe dieser Seiten", "Terms of these pages";
    terms_here: "Begriffe auf dieser Seite", "Terms on this page";

    // profiles, and the way to one's size class
    profile: "Steckbrief", "Profile";
    profiles_lead: "Jede Größenklasse neben allen übrigen und neben jeder anderen Klasse.", "Each size class beside all others and beside any other class.";
    profiles_bounds: "Die untere Grenze gehört zur Klasse: Genau {from} ist in „{class}“.", "The lower bound belongs to the class: exactly {from} is “{class}”.";
    profiles_all: "Alle Größenklassen", "All size classes";
    class_go: "Klasse zeigen", "Show the class";
    class_find: "Zur eigenen Größenklasse", "Find your size class";
    class_inhabitants: "Größe", "Size";
    class_hint: "Eine ganze Zahl. Die Eingabe bleibt auf diesem Gerät.", "A whole number. What you type stays on this device.";
    class_told: "{n}:", "{n}:";
    class_told_one: "1:", "1:";
    class_words: "„{typed}“ ist keine Zahl. Bitte nur Ziffern eingeben.", "“{typed}” is no number. Please type digits only.";
    class_negative: "Eine Größe ist nicht negativ.", "A size is not negative.";
    class_fraction: "„{typed}“ liest sich als Bruchteil. Bitte eine ganze Zahl eingeben.", "“{typed}” reads as a fraction. Please type a whole number.";
    class_zero: "0 gehört in keine Klasse.", "0 belongs to no class.";
    class_many: "So groß ist niemand. Bitte die Zahl prüfen.", "Nobody is that large. Please check the number.";
    class_none: "Dafür hat die Umfrage keine Klasse.", "The survey has no class for this.";
    profile_prints: "Der Text der Studie nennt zu dieser Klasse {n} {n|Anteil|Anteile}.", "The study’s text states {n} {n|share|shares} about this class.";
    profile_prints_none: "Der Text der Studie nennt zu dieser Klasse keinen Anteil.", "The study’s text states no share about this class.";
    profile_small: "Kleine Gruppe:", "Small group:";
    profile_small_text: "Die genannte Fallzahl liegt unter 30. Unterschiede können Zufall sein; einzelne Kommunen bewegen die Anteile stark.", "The stated number of cases is below 30. Differences can be chance; single municipalities move the shares a lot.";
    profile_apart: "Was die Klasse auszeichnet", "What sets the class apart";
    profile_apart_how: "Die größten Abstände zwischen Klasse und allen zuerst, in Prozentpunkten der im Text genannten, gerundeten Anteile; bei Gleichstand in der Folge des Fragebogens. Verglichen sind nur genau bekannte Anteile ({m} von {n}). Zu allen gehört auch die Klasse selbst.", "The largest distances between the class and everyone first, in percentage points of the stated, rounded shares; equal ones in questionnaire order. Only shares that are exactly known are compared ({m} of {n}). Everyone includes the class itself.";
    profile_apart_none: "Zu keiner Angabe ist ein genauer Anteil der Klasse und aller im Text genannt.", "No share is stated exactly for both the class and everyone.";
    profile_points: "{d} Prozentpunkte", "{d} percentage points";
    profile_point: "{d} Prozentpunkt", "{d} percentage point";
    profile_points_why: "aus zwei im Text genannten Anteilen gerechnet", "computed from two stated shares";
    profile_against: "statt", "instead of";
    profile_of_all: "bei allen", "of all";
    profile_base: "Basis", "base";
    profile_choose: "Andere Klasse daneben stellen", "Put another class beside it";
    profile_beside: "Daneben", "Beside";
    profile_beside_none: "nur alle", "everyone only";
    profile_beside_self: "Die Adresse stellt die Klasse neben sich selbst; gezeigt ist sie neben allen.", "The address puts the class beside itself; it is shown beside everyone.";
    profile_count: "Diese Klasse neben allen.", "This class beside everyone.";
    profile_count_beside: "Diese Klasse neben allen und neben „{class}“.", "This class beside everyone and beside “{class}”.";
    profile_everyone: "Alle", "Everyone";
    profile_this: "Diese Klasse", "This class";
    profile_compared: "Andere Klasse", "Other class";
    profile_picture: "„{class}“, {others}: was die Klasse auszeichnet", "“{class}”, {others}: what sets the class apart";
    profile_picture_told: "Gezeigt {n|ist der größte Abstand|sind die # größten Abstände} zu allen.", "Shown {n|is the largest distance|are the # largest distances} from everyone.";
    profile_unsaid: "Basis im Text nicht genannt; sonst ist die Basis das n im Kopf oder die genannte.", "Base not stated in the text; else the base is the n in the head or the one that is named.";
    profile_places: "Ohne Tabelle oder Abbildung:", "Without table or figure:";
    class_below: "unter {to}", "below {to}";
    class_between: "{from} bis unter {to}", "{from} to below {to}";
    class_above: "ab {from}", "{from} or more";
    profile_table: "Alle im Text genannten Anteile der Klasse", "All stated shares of the class";
    profile_note: "Anmerkung", "Note";
    profile_model: "Modelliert, nicht gemessen", "Modelled, not measured";
    profile_model_none: "keine", "none";
    profile_more: "Mehr zu dieser Klasse", "More about this class";
    profile_to_table: "Der Steckbrief, wie im Text:", "The profile as stated:";
    profile_to_check: "Selbst-Check: eigene Antworten neben dieser Klasse", "Self-check: your own answers beside this class";
    profile_to_explore: "Diese Klasse selbst erkunden", "Explore this class yourself";
    observed_order: "Gezählt in den Antworten; die Frage mit dem größten Unterschied zuerst, bei Gleichstand in der Folge des Fragebogens, Mittelwerte zuletzt.", "Counted in the responses; the question with the largest difference first, equal ones in questionnaire order, means last.";

    // profiles and well placed: what the number of inhabitants may be, two bases, the parts of a page, what is taken along
    class_either: "„{typed}“ lässt sich auf zwei Arten lesen. Bitte alle Ziffern eingeben.", "“{typed}” can be read in two ways. Please type all digits.";
    bounds_other_base: "Zwei Basen: Eingegrenzt ist auf eine andere Fallzahl als die im Text genannte, nämlich auf die Zahl der Antworten auf diese Frage.", "Two bases: the bounds are out of another number of cases than the stated one, namely the number of answers to this question.";
    bounds_follow: "Eingegrenzt", "Implied";
    placed_rest_open: "Die Übrigen fehlen hier: Über sie ist im Text keine Zahl genannt, und keine folgt zwingend aus den im Text genannten.", "The rest are left out here: no number about them is stated, and none follows necessarily from the stated ones.";
    take_profile: "steckbrief", "profile";
    take_beside: "neben", "beside";
    take_placed: "gut-aufgestellt", "well-placed";
    jump: "Auf dieser Seite", "On this page";
    observed_all: "Jede Frage, gezählt", "Every question, counted";
    profile_bounded: "[…] Eingegrenzt durch andere im Text genannte Zahlen.", "[…] Implied by other stated numbers.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_unknown_ones_stay() {
        assert_eq!(
            fill("{k} von {n}", &[("k", "3"), ("n", "{k}")]),
            "3 von {k}"
        );
        assert_eq!(fill("{x}", &[("k", "3")]), "{x}");
        assert_eq!(fill("{x|a|b}", &[("k", "3")]), "{x|a|b}");
    }

    #[test]
    fn what_is_counted_has_the_form_of_its_number() {
        let told = |n| fill("{n} {n|number is|numbers are} shown", &[("n", n)]);
        assert_eq!(told("0"), "0 numbers are shown");
        assert_eq!(told("1"), "1 number is shown");
        assert_eq!(told("11"), "11 numbers are shown");
    }

    #[test]
    fn one_is_never_many() {
        let places = ["n", "k", "m", "found", "empty", "most", "df"];
        let one = |text| fill(text, &places.map(|n| (n, "1")));
        let w = words(Lang::De);
        assert_eq!(one(w.evidence_unknown), "An 1 Stelle ist nichts bekannt.");
        assert_eq!(one(w.evidence_of), "Von 1 Zahl: {list}.");
        assert_eq!(one(w.n_mentions), "1\u{a0}Nennung");
        assert_eq!(one(w.points), "1 Prozentpunkt");
        let w = words(Lang::En);
        let nobody = "In 1 place nobody is in the base.";
        assert_eq!(one(w.evidence_nobody), nobody);
        let long = one(w.search_long);
        assert_eq!(long.split(';').next(), Some("The text has 1 character"));
        assert_eq!(one(w.n_tables), "1 table");
    }
}
