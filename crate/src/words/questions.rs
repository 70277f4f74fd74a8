//! Questions with their answers, and what pictures and tables of stated numbers have in common.

use super::Words;
use crate::codebook::Kind;

macro_rules! questions {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        questions_lead: "Alle Fragen der Erhebung: wer gefragt wurde, welche Antworten möglich waren, was geantwortet wurde.", "All questions of the survey: who was asked, which answers were possible, what was answered.";
        note: "Hinweis:", "Note:";
        numbers: "Die Zahlen als Tabelle", "The numbers as a table";
        also_printed: "Außerdem im Text genannt", "Also stated";
        asked_about: "Zur Frage", "About the question";
        of_study: "der Studie.", "of the study.";
        printed_n: "Genannte Fallzahl", "Stated number of cases";
        all_published: "Beleg: veröffentlicht.", "Evidence: published.";
        answer: "Antwort", "Answer";
        base: "Basis", "Base";
        source: "Quelle", "Source";
        source_of_stated: "Quelle der Zahlen aus dem Text", "Source of the numbers from the text";
        share: "Anteil", "Share";
        count: "Anzahl", "Count";
        mentions: "Anteil an den Nennungen", "Share of mentions";
        rank_share: "Anteil auf diesem Rang", "Share at this rank";
        top3: "Anteil unter den ersten drei", "Share in the top three";
        mean: "Mittelwert", "Mean";
        median: "Median", "Median";
        rows_one: "{from} von {n}: {first}", "{from} of {n}: {first}";
        rows_from_to: "{from} bis {to} von {n}: {first} – {last}", "{from} to {to} of {n}: {first} – {last}";
        other_answers: "{n|übrige Antwort|übrige Antworten (#)}", "{n|other answer|other answers (#)}";
        all_answers: "{n|einzige Antwort|alle Antworten (#)}", "{n|only answer|all answers (#)}";
        net: "zusammengefasst", "combined";
        conflict: "widersprüchlich genannt", "stated with different values";
        printed_twice: "mehrfach genannt", "stated more than once";
        external: "andere Studie", "another study";
        axis_percent: "{share} in Prozent", "{share} in percent";
        base_of: "Basis: {n}", "Base: {n}";
        base_unknown: "Basis im Text nicht genannt", "Base not stated in the text";
        n_of_figure: "Fallzahl", "number of cases";
        n_range_of_figure: "Fallzahl je nach Antwort", "number of cases, depending on the answer";
        wording: "Frage", "Question";
        inferred: "erschlossen", "inferred";
        kind: "Art", "Kind";
        kind_single: "Einfachauswahl", "Single choice";
        kind_multiple: "Mehrfachauswahl: Anteile können zusammen über 100 % ergeben, jede Antwort hat ihre eigene Basis", "Multiple choice: shares may add to more than 100%, each answer has a base of its own";
        kind_ranking: "Rangfolge der ersten drei", "Ranking of the first three";
        kind_grade: "Schulnote von 1 (sehr gut) bis 6 (ungenügend)", "School grade from 1 (very good) to 6 (insufficient)";
        kind_scale: "Geordnete Stufen", "Ordered steps";
        kind_bands: "Anteil in Klassen", "Share in bands";
        kind_number: "Zahl", "Number";
        kind_text: "Freier Text", "Open text";
        kind_battery: "Mehrere Teilfragen mit gleichen Antworten", "Several items with the same answers";
        who_asked: "Wer gefragt wurde", "Who was asked";
        everyone: "alle", "everyone";
        items: "Teilfragen", "Items";
        no_answers: "Keine Antworten", "No answers";
        population: "Gruppe", "Group";
        printed: "Im Text genannt", "Stated in the text";
        cases: "Fallzahl", "Number of cases";
        statement: "Aussage", "Statement";
        class: "Klasse", "Class";
        definition: "Abgrenzung", "Definition";
        base_colon: "Basis: ", "base: ";
    ] $($more)* } };
}

/// What a kind of question is called.
pub fn kind_label(w: &Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Single => w.kind_single,
        Kind::Multiple => w.kind_multiple,
        Kind::Ranking => w.kind_ranking,
        Kind::Grade => w.kind_grade,
        Kind::Scale => w.kind_scale,
        Kind::Bands => w.kind_bands,
        Kind::Number => w.kind_number,
        Kind::Text => w.kind_text,
        Kind::Battery => w.kind_battery,
    }
}
