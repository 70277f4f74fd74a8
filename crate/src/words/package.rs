//! The forms of a data package.

macro_rules! package {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
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
    ] $($more)* } };
}
