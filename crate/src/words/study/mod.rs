//! What is said where a published study stands above a survey: it names the study, its text, and the municipalities it asked.

mod own;
pub(super) mod terms;

#[cfg(any(feature = "full", not(target_arch = "wasm32")))]
use super::Words;
use crate::lang::Lang;
pub use own::StudyWords;

/// The texts for the views of a study in a language.
pub fn words(lang: Lang) -> &'static StudyWords {
    match lang {
        Lang::De => &own::DE,
        Lang::En => &own::EN,
    }
}

/// Texts that stand in the place of those of the same name that serve any survey.
macro_rules! instead {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// German.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(super) const DE: Words = Words { $($name: $de,)* ..super::DE };
        /// English.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(super) const EN: Words = Words { $($name: $en,)* ..super::EN };
    };
}

instead! {
    search_lead: "Fragen, Antworten, Abbildungen, Tabellen und Begriffe. Zwei Wörter zusammen führen zur Auswertung.", "Questions, answers, figures, tables and terms. Two words together lead to the numbers.";
    search_field: "Suchwort, zum Beispiel Breitband oder Strategie Größe", "Words, for example broadband or strategy size";
    limits: "Ungewichtete Angaben derer, die freiwillig geantwortet haben; nicht repräsentativ. Anteile sind gerundet und ergeben zusammen nicht immer 100 %.", "Unweighted answers of those who took part voluntarily; not representative. Shares are rounded and do not always add up to 100%.";
    questions_lead: "Alle Fragen der Erhebung: wer gefragt wurde, welche Antworten möglich waren, was der Text dazu nennt. Die Zahl dahinter sagt, wie viele Angaben es sind.", "All questions of the survey: who was asked, which answers were possible, what the text states about it. The number after each says how many statements there are.";
    column_absent: "Zu „{name}“ enthalten die Antworten nichts; was der Text dazu nennt, steht auf der Seite der Frage.", "The responses say nothing about “{name}”; what the text states about it is on the page of the question.";
    difference_plain: "Erste Gruppe ({first}) weniger zweite Gruppe ({second}); nur wo beide Zahlen im Text genannt, eingegrenzt oder beobachtet sind.", "First population ({first}) less second ({second}); only where both numbers are stated, implied or observed.";
    recommended_way: "Was die Studie empfiehlt, und die Zahlen dahinter", "What the study recommends, and the numbers behind it";
    recommended_lead: "Was die Studie empfiehlt, in eigenen Worten, mit den Fragen und im Text genannten Zahlen, auf denen es beruht.", "What the study recommends, in our own words, with the questions and stated numbers it rests on.";
    placed_lead: "{unit}, die sich in einem Bereich selbst gut aufgestellt nennen, verglichen mit allen: zu jedem Bereich alle Zahlen, die der Text dazu nennt.", "{unit} that call themselves well placed in an area, compared with all: for each area every number stated about them.";
    check_way_lead: "Selbst-Check: die Fragen der Studie selbst beantworten und mit im Text genannten Zahlen vergleichen", "Self-check: answer the study’s questions yourself and compare with stated numbers";
    check_lead: "Beantworten Sie selbst, was die Studie gefragt hat, und sehen Sie Frage für Frage, was andere geantwortet haben. Jede Frage kann offen bleiben.", "Answer yourself what the study asked, and see question by question what others answered. Any question may be left open.";
    check_needs_script: "Der Selbst-Check braucht Skripte. Die Fragen der Studie stehen auch ohne sie unter „Fragen“.", "The self-check needs scripts. The study’s questions can be read without them under “Questions”.";
    check_class_why: "Verglichen wird mit der eigenen Größenklasse, wo der Text der Studie dazu eine Zahl nennt, sonst mit allen.", "The comparison is with the own size class where the study’s text states a number for it, else with all.";
    check_behind_none: "Nichts, soweit im Text genannte Zahlen es zeigen.", "Nothing, as far as stated numbers show.";
    check_ahead_none: "Nirgends, soweit im Text genannte Zahlen es zeigen.", "Nowhere, as far as stated numbers show.";
    check_advice_lead: "Gezählt ist, wie viele Ihrer Antworten für eine Empfehlung sprechen. Die Empfehlungen sind die der Studie, in eigenen Worten.", "Counted is how many of your answers call for a recommendation. The recommendations are the study’s, in our own words.";
    check_each_lead: "Hinter jeder Ihrer Antworten steht, wie viele andere sie gaben, rechts, was die meisten angaben, oder „weniger als die Hälfte“, soweit im Text genannt: in der Größenklasse, sonst bei allen; dann steht „alle“ dabei. „von“: die Basis. „i“: die Stelle im Prüfbuch.", "Behind each of your answers stands how many others gave it, on the right what most stated, or “less than half”, as far as stated in the text: in the size class, else among all; then it says “all”. “of”: the base. “i”: the place in the ledger.";
    check_base: "Studie mit", "study with";
    profiles_lead: "Was der Text der Studie zu jeder Größenklasse nennt, neben allen und neben jeder anderen Klasse.", "What the study’s text states about each size class, beside everyone and beside any other class.";
    profiles_bounds: "Die untere Grenze gehört zur Klasse: Wer genau {from} Einwohner hat, ist in „{class}“.", "The lower bound belongs to the class: with exactly {from} inhabitants it is “{class}”.";
    class_inhabitants: "Einwohner", "Inhabitants";
    class_hint: "Zum Beispiel 18.000. Die Eingabe bleibt auf diesem Gerät.", "For example 18,000. What you type stays on this device.";
    class_told: "{n} Einwohner:", "{n} inhabitants:";
    class_told_one: "1 Einwohner:", "1 inhabitant:";
    class_words: "„{typed}“ ist keine Einwohnerzahl. Bitte nur Ziffern eingeben, zum Beispiel 18.000.", "“{typed}” is not a number of inhabitants. Please type digits only, for example 18,000.";
    class_negative: "Eine Einwohnerzahl ist nicht negativ.", "A number of inhabitants is not negative.";
    class_fraction: "„{typed}“ liest sich als Bruchteil. Bitte eine ganze Zahl eingeben, zum Beispiel 18.000.", "“{typed}” reads as a fraction. Please type a whole number, for example 18,000.";
    class_none: "Für diese Art und Einwohnerzahl hat die Umfrage keine Klasse.", "For this kind and number of inhabitants the survey has no class.";
    class_either: "„{typed}“ lässt sich auf zwei Arten lesen. Bitte alle Ziffern eingeben, zum Beispiel 18.000.", "“{typed}” can be read in two ways. Please type all digits, for example 18,000.";
    profile_small_text: "Unterschiede können Zufall sein.", "Differences can be chance.";
    profile_to_check: "Zum Selbst-Check neben dieser Klasse", "To the self-check beside this class";
    data_package_text: "Codebuch, Angaben und Abbildungen stehen als Frictionless Data Package bereit.", "Codebook, statements and figures are available as a Frictionless Data Package.";
    study: "Studie", "Study";
    summary_none: "Hierzu ist im Text kein Anteil genannt.", "No share is stated for this.";
    no_number: "im Text nicht genannt", "not stated in the text";
    wording: "Frage (in unseren Worten)", "Question (in our words)";
}
