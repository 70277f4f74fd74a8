//! The explorer's own terms, each with a short explanation. Those of a survey are in its data package.

use super::held;
use crate::lang::Lang;

/// A term and what it means, in one language.
#[derive(Clone, Copy)]
pub struct Term {
    /// The term; brackets hold its other forms, with commas between them.
    pub title: &'static str,
    /// One or two sentences.
    pub told: &'static str,
    /// What a survey must have for the term to concern it.
    pub needs: Needs,
}

/// What a survey must have for a term to concern it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// Size classes.
    SizeClasses,
    /// A question with several possible answers.
    Multiple,
    /// A question in which answers are put in order.
    Ranking,
    /// A weight.
    Weight,
}

/// The terms for any survey; with a published study above it those that speak of the study too, first, and in the place of others of their name.
pub fn of(study: bool, lang: Lang) -> Vec<Term> {
    let [any, own] = held::texts(lang).terms;
    let own = if study { own } else { &[] };
    let own: Vec<Term> = listed(super::study::terms::NEEDS, own).collect();
    let named = |term: &Term| own.iter().any(|t| t.title == term.title);
    let any = listed(NEEDS, any).filter(|term| !named(term));
    own.iter().copied().chain(any).collect()
}

/// Terms from their texts: title, explanation, title, explanation.
fn listed(needs: &'static [Needs], texts: &'static [&'static str]) -> impl Iterator<Item = Term> {
    let terms = needs.iter().zip(texts.chunks_exact(2));
    terms.map(|(needs, text)| Term {
        title: text[0],
        told: text[1],
        needs: *needs,
    })
}

macro_rules! terms {
    ($(#[$doc:meta])* $($needs:ident: $de:literal, $en:literal: $told_de:literal, $told_en:literal;)*) => {
        $(#[$doc])*
        pub(in crate::words) const NEEDS: &[$crate::words::terms::Needs] = &[$($crate::words::terms::Needs::$needs,)*];
        /// Their titles and explanations in German, by turns.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const DE: &[&str] = &[$($de, $told_de,)*];
        /// The same in English.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const EN: &[&str] = &[$($en, $told_en,)*];
    };
}

terms! {
    /// What terms of any survey need.
    // what is counted
    SizeClasses: "Größenklasse (Klassengrenzen)", "size class": "Gruppe von Befragten ähnlicher Größe. Die untere Grenze gehört zur Klasse.", "A group of respondents of similar size. The lower limit belongs to the class.";
    Nothing: "Basis (Basen, Fallzahl, Nenner)", "base (number of cases, denominator)": "Die Zahl der Befragten, auf die sich ein Anteil bezieht; im Kopf von Tabellen kurz n.", "The number of respondents that a share refers to; n for short in the head of tables.";
    Nothing: "kleine Basis (kleine Gruppe)", "small base (small group)": "Weniger als 30 Befragte: Ein Anteil kann hier stark vom Zufall abhängen.", "Fewer than 30 respondents: a share may depend much on chance here.";
    Nothing: "Einfachauswahl", "single choice": "Frage, auf die genau eine Antwort möglich ist.", "A question with exactly one possible answer.";
    Multiple: "Mehrfachauswahl (Mehrfachantwort)", "multiple choice (multiple response)": "Frage, auf die mehrere Antworten möglich sind; die Anteile können zusammen mehr als 100 Prozent ergeben.", "A question with several possible answers; together the shares may exceed 100 percent.";
    Ranking: "Rangfrage (Rangfolge, Rangreihe, Rangfragen, Ränge)", "ranking (ranks)": "Frage, bei der Antworten nach Wichtigkeit geordnet werden: erster Rang, zweiter, dritter.", "A question in which answers are put in order of importance: first rank, second, third.";
    Ranking: "Nennungen", "mentions": "Wer mehrere Antworten geben durfte, wird mehrfach gezählt; der Anteil bezieht sich auf alle Antworten, nicht auf alle Befragten.", "Who could give several answers is counted several times; the share refers to all answers, not to all respondents.";
    Nothing: "zusammengefasst", "combined": "Mehrere Antworten zusammen gezählt.", "Several answers counted together.";
    Nothing: "Prozentpunkte (Prozentpunkt)", "percentage points (percentage point)": "Der Abstand zweier Anteile: Von 40 auf 50 Prozent sind es 10 Prozentpunkte.", "The distance of two shares: from 40 to 50 percent it is 10 percentage points.";
    Nothing: "Kreuztabelle", "crosstab (cross-tabulation)": "Tabelle, die die Antworten auf eine Frage nach den Antworten auf eine andere aufteilt.", "A table that splits the answers to one question by the answers to another.";
    Nothing: "Anschlussfrage", "follow-up question": "Frage, die nur bekommt, wer eine andere auf bestimmte Weise beantwortet hat.", "A question that only those get who answered another one in a certain way.";
    Nothing: "Gleichstand", "equal values (tied)": "Zwei Werte sind gleich groß.", "Two values are equal.";

    // what numbers rest on
    Nothing: "beobachtet", "observed": "In den Antworten selbst gezählt, weil sie vorliegen.", "Counted in the responses themselves, because they are at hand.";
    Nothing: "Verzerrung", "bias": "Abweichung, die nicht vom Zufall kommt, sondern etwa davon, dass manche Gruppen eher antworten als andere.", "A deviation that does not come from chance but, for instance, from some groups being more likely to answer than others.";
    Nothing: "Zufallsauswahl (zufällig ausgewählt)", "random sample (drawn at random)": "Alle hatten eine bekannte Chance, gefragt zu werden. Nur dafür gelten Intervalle und Tests streng.", "Everyone had a known chance to be asked. Only then do intervals and tests hold strictly.";

    // statistics
    Nothing: "Intervall (95-%-Spanne, Wilson)", "interval (Wilson)": "Wäre die Umfrage oft wiederholt worden, enthielten etwa 95 von 100 solcher Spannen den Wert, der für alle gilt.", "If the survey had been repeated many times, about 95 of 100 such intervals would contain the value for all.";
    Nothing: "Mittelwert", "mean": "Summe der Werte, geteilt durch ihre Zahl.", "The sum of the values, divided by their number.";
    Nothing: "Median", "median": "Der mittlere Wert: Eine Hälfte der Werte liegt darunter, eine darüber.", "The middle value: one half of the values lies below it, one above.";
    Weight: "Gewicht (gewichtet, ungewichtet)", "weight (weighted, unweighted)": "Zahl, mit der eine Antwort zählt, um eine schiefe Auswahl auszugleichen; ungewichtet zählt jede gleich.", "The number with which a response counts, to even out a skewed selection; unweighted, each counts the same.";
    Weight: "Kish", "Kish": "Formel für die effektive Fallzahl: so viele gleich gewichtete Antworten wären ebenso genau.", "Formula for the effective number of cases: so many equally weighted responses would be as precise.";
    Nothing: "Standardfehler", "standard error": "Wie stark ein Wert von Auswahl zu Auswahl durch Zufall schwankt.", "How much a value varies by chance from sample to sample.";
    Nothing: "Signifikanz (signifikant, p-Wert, Test auf)", "significance (significant, p-value)": "Ein kleiner p-Wert sagt: Durch Zufall allein käme ein so großer Unterschied selten zustande.", "A small p-value says: by chance alone so large a difference would be rare.";
    Nothing: "Chi-Quadrat", "chi-squared": "Test, ob zwei Fragen zusammenhängen: Er vergleicht die Kreuztabelle mit der, die ohne Zusammenhang zu erwarten wäre.", "A test of whether two questions are related: it compares the crosstab with the one expected without any relation.";
    Nothing: "Cramérs V", "Cramér’s V": "Stärke eines Zusammenhangs von 0 (keiner) bis 1 (vollständig).", "The strength of a relation from 0 (none) to 1 (complete).";
    Weight: "Rao-Scott (Rao und Scott)", "Rao–Scott (Rao-Scott, Rao and Scott)": "Korrektur des Chi-Quadrat-Tests für gewichtete Antworten.", "A correction of the chi-squared test for weighted responses.";
    Nothing: "Holm", "Holm": "Korrektur, damit unter vielen Tests nicht einer allein durch Zufall auffällt.", "A correction so that among many tests none stands out by chance alone.";
    Nothing: "Residuum (Residuen)", "residual (residuals)": "Wie weit eine Zelle der Kreuztabelle von dem abweicht, was ohne Zusammenhang zu erwarten wäre.", "How far a cell of the crosstab is from what would be expected without any relation.";
    Nothing: "Woodruff", "Woodruff": "Verfahren für das Intervall eines Medians.", "A method for the interval of a median.";

    // files and standards
    Nothing: "Datenpaket (Data Package, Frictionless)", "data package (Frictionless)": "Tabellen als CSV mit einer Beschreibung ihrer Spalten, nach einem offenen Standard.", "Tables as CSV with a description of their columns, after an open standard.";
    Nothing: "CSV", "CSV": "Tabelle als Textdatei; jedes Tabellenprogramm öffnet sie.", "A table as a text file; every spreadsheet program opens it.";
    Nothing: "SVG", "SVG": "Bild aus Linien und Flächen, das in jeder Größe scharf bleibt.", "A picture of lines and areas that stays sharp at any size.";
    Nothing: "PNG", "PNG": "Bild aus Bildpunkten.", "A picture of pixels.";
    Nothing: "WCAG", "WCAG": "Internationale Regeln für barrierefreie Seiten im Netz.", "International rules for accessible web pages.";
    Nothing: "CC BY", "CC BY": "Lizenz, die jede Nutzung erlaubt, wenn die Quelle genannt wird.", "A licence that allows any use if the source is named.";
}
