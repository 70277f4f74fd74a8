//! The start page, and what the numbers of any survey rest on.

macro_rules! start {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        // start
        topics: "Themen", "Topics";
        start_more: "Selbst weiterfragen", "Ask further";
        by_class: "Nach Größenklasse", "By size class";
        evidence: "Was die Zahlen belegt", "What the numbers rest on";

        // any survey: its start page, profiles, what its numbers rest on
        any_size: "{rows} {unit} {rows|hat|haben} auf {questions} {questions|Frage|Fragen} geantwortet{period}.", "{rows} {unit} answered {questions} {questions|question|questions}{period}.";
        any_size_no_answer: "Diese Umfrage hat keine Antworten: Ihre Datei hat Spalten, aber keine Zeilen.", "This survey has no answers: its file has columns, but no rows.";
        any_size_no_question: "{rows} {unit} {rows|hat|haben} geantwortet{period}; keine ihrer Antworten lässt sich auszählen.", "{rows} {unit} answered{period}; none of their answers can be counted.";
        any_questions: "Alle Fragen", "All questions";
        any_class: "{k} von {n} {unit} {k|gehört|gehören} zu dieser Klasse. Darunter steht jede Frage, gezählt, neben den anderen.", "{k} of {n} {unit} {k|belongs|belong} to this class. Below, every question is counted, beside the others.";
        any_state: "Alle Zahlen auf diesen Seiten sind beobachtet: gezählt in {n} {n|Antwortbogen|Antwortbögen}.", "All numbers on these pages are observed: counted in {n} {n|response|responses}.";
        any_state_modelled: "Alle Zahlen auf diesen Seiten sind modelliert: gezählt in {n} erdachten {n|Antwortbogen|Antwortbögen}, keine Messung.", "All numbers on these pages are modelled: counted in {n} made-up {n|response|responses}, not measured.";
        no_number: "keine Zahl", "no number";
    ] $($more)* } };
}
