//! The sentences about what is wrong, in German and English, with places for what was found, where, and what could stand there.

use crate::lang::Lang;
use crate::problem::{Action, Code};
use crate::words::{held, in_a_row};

macro_rules! phrases {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// The phrases of one language.
        #[repr(C)]
        pub struct Phrases { $(pub(super) $name: &'static str,)* }
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const DE: Phrases = Phrases { $($name: $de,)* };
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const EN: Phrases = Phrases { $($name: $en,)* };
        in_a_row! { Phrases: $($name)* }
    };
}

pub(super) fn phrases(lang: Lang) -> &'static Phrases {
    held::texts(lang).phrases
}

phrases! {
    // in a file
    line: "Zeile {n}", "line {n}";
    row: "Tabellenzeile {n}", "row {n}";
    column: "Spalte {name}", "column {name}";
    within: " (bei „{name}“ in „{query}“)", " (in “{name}” of “{query}”)";
    sentence: "gefunden: {found}, erwartet: {expected}", "found {found}, expected {expected}";
    meant: "; meinten Sie „{name}“?", "; did you mean “{name}”?";
    times: " Das kommt {n}-mal vor, hier zuerst.", " This occurs {n} {n|time|times}, here first.";
    alike: "{place}: {n} {n|weiterer Fehler|weitere Fehler} dieser Art.", "{place}: {n} more {n|problem|problems} like these.";
    alike_nowhere: "{n} {n|weiterer Fehler|weitere Fehler} dieser Art.", "{n} more {n|problem|problems} like these.";
    more: "{n} {n|weiterer Fehler|weitere Fehler}.", "{n} more {n|problem|problems}.";
    nothing: "nichts", "nothing";
    or_nothing: "oder nichts", "or nothing";
    point: "einem Punkt", "a point";
    comma: "einem Komma", "a comma";
    other_mark: "„{a}“", "“{a}”";
    at_most: "höchstens {most} {unit}", "at most {most} {unit}";
    counted: "ein Feld, das sich zählen lässt", "a field that can be counted";
    no_weight: "kein Gewicht, denn die Umfrage hat keines", "no weight: the survey has none";
    weight: "ein Gewicht: {all}", "a weight: {all}";

    // in an address or a query
    address: "Die Adresse", "The address";
    query: "Die Abfrage", "The query";
    expected: " Erwartet: {expected}.", " Expected: {expected}.";
    nearest: " Am nächsten kommt „{name}“.", " The nearest is “{name}”.";
    part: "{who} verlangt bei „{place}“ „{found}“; das ist hier nicht möglich und wurde übergangen.", "{who} asks for “{found}” as “{place}”, which is not possible here and was left out.";
    unknown: "{who} nennt bei „{place}“ den unbekannten Wert „{found}“; er wurde übergangen.", "{who} gives the unknown value “{found}” for “{place}”; it was left out.";
    unknown_question: "Die Frage „{found}“ gibt es in dieser Umfrage nicht.", "There is no question “{found}” in this survey.";
    unknown_part: "{who} enthält den unbekannten Teil „{found}“; er wurde übergangen.", "{who} contains the unknown part “{found}”; it was left out.";
    again: "{who} nennt „{place}“ mehrmals; nur die erste Nennung zählt.", "{who} names “{place}” more than once; only the first one counts.";
    variable_again: "{who} nennt bei „{place}“ das Merkmal „{found}“ mehrmals; nur die erste Nennung zählt.", "{who} names the variable “{found}” for “{place}” more than once; only the first one counts.";
    no_question: "{who} nennt keine Frage.", "{who} names no question.";
    no_value: "{who} nennt „{place}“ ohne einen Wert; das wurde übergangen.", "{who} names “{place}” without a value; it was left out.";
    no_codes: "{who} nennt bei „{place}“ das Merkmal „{found}“ ohne eine Antwort; das wurde übergangen.", "{who} names the variable “{found}” for “{place}” without a code; it was left out.";
    broken_escape: "{who} enthält bei „{place}“ einen Text, der sich nicht entschlüsseln lässt: „{found}“.", "{who} holds a text for “{place}” that cannot be decoded: “{found}”.";
    too_much: "Die Abfrage ist zu groß und wurde nicht ausgeführt: Sie hat {found} {unit}, höchstens {most} sind möglich. {mend}", "The query is too large and was not run: it has {found} {unit}, at most {most} are possible. {mend}";
    too_long: "Die Adresse ist zu lang und wurde ab dem Fragezeichen übergangen: Sie hat dort {found} {unit}, höchstens {most} werden gelesen.", "The address is too long and was left out from the question mark on: it has {found} {unit} there, at most {most} are read.";
    too_long_to_find: "Der Suchtext hat {found} Zeichen; gesucht wird nach höchstens {most}. Nennen Sie ein Wort oder einen Teil davon.", "The text has {found} characters; at most {most} are looked for. Name a word or a part of it.";
    more_parts: "{n} {n|weiterer Teil|weitere Teile} der Adresse {n|ist|sind} unbekannt und {n|wurde|wurden} übergangen.", "{n} further {n|part|parts} of the address {n|is|are} unknown and {n|was|were} left out.";
    more_of_query: "{n} {n|weiterer Teil|weitere Teile} der Abfrage {n|ist|sind} hier nicht möglich und {n|wurde|wurden} übergangen.", "{n} further {n|part|parts} of the query {n|is|are} not possible here and {n|was|were} left out.";
}

macro_rules! findings {
    ($($code:ident: $de:literal, $en:literal;)*) => {
        /// What was found, as a phrase.
        pub(super) fn found(code: Code, lang: Lang) -> &'static str {
            let [de, en] = match code { $(Code::$code => [$de, $en],)* };
            match lang { Lang::De => de, Lang::En => en }
        }

        /// Every code.
        #[cfg(test)]
        pub(super) const CODES: &[Code] = &[$(Code::$code,)*];
    };
}

findings! {
    Unknown: "„{found}“", "“{found}”";
    Repeated: "„{found}“", "“{found}”";
    Missing: "„{found}“", "“{found}”";
    Malformed: "„{found}“", "“{found}”";
    BrokenEscape: "„{found}“", "“{found}”";
    Unfit: "„{found}“", "“{found}”";
    Surplus: "„{found}“", "“{found}”";
    Circle: "„{found}“", "“{found}”";
    BrokenJson: "„{found}“", "“{found}”";
    UnknownParameter: "der Parameter „{found}“", "the parameter “{found}”";
    UnknownColumn: "die Spalte „{found}“", "the column “{found}”";
    RepeatedParameter: "der Parameter noch einmal, mit „{found}“", "the parameter again, with “{found}”";
    RepeatedColumn: "die Spalte {found}-mal", "the column {found} times";
    MissingFile: "keine solche Datei", "no such file";
    MissingColumn: "keine solche Spalte unter {found}", "no such column among {found}";
    MissingQuestion: "keine Frage", "no question";
    MissingValue: "nichts", "nothing";
    MissingCodes: "kein Code zu „{found}“", "no code for “{found}”";
    TwoMeanings: "„{found}“ in beiden Bedeutungen", "“{found}” as both";
    TooMuch: "{found} {unit}", "{found} {unit}";
    EmptyFile: "eine leere Datei", "an empty file";
    OneColumn: "eine einzige Spalte, „{found}“", "one column, “{found}”";
    OtherColumns: "die Spalten {found}", "the columns {found}";
    OpenQuote: "ein Anführungszeichen, das nie geschlossen wird", "a quotation mark that is never closed";
    CellCount: "{found} {found|Zelle|Zellen}", "{found} {found|cell|cells}";
    WrongEncoding: "Bytes, die kein {found} sind", "bytes that are not {found}";
    OtherBuild: "Daten einer anderen Fassung des Programms", "bytes of another build";
    NoRows: "keine einzige Zeile", "no rows";
    Uncounted: "„{found}“: {why}", "“{found}”: {why}";
}

/// Nothing where something should be.
pub(super) fn nothing(code: Code, lang: Lang) -> &'static str {
    match (code, lang) {
        (Code::BrokenJson, Lang::De) => "ein Text, der zu früh endet",
        (Code::BrokenJson, Lang::En) => "a text that ends too soon",
        _ => phrases(lang).nothing,
    }
}

/// What was done, in a sentence.
pub(super) fn done(action: Action, lang: Lang) -> &'static str {
    let [de, en] = match action {
        Action::Refused => ["Nichts davon wurde geladen.", "Nothing of it was loaded."],
        Action::LeftOut => ["Dieser Teil wurde übergangen.", "This part was left out."],
        Action::FirstCounts => ["Die erste Nennung zählt.", "The first one counts."],
        Action::NotRun => [
            "Die Abfrage wurde nicht ausgeführt.",
            "The query was not run.",
        ],
        Action::NotCounted => [
            "Das Feld wird weder gezählt noch gezeigt.",
            "The field is neither counted nor shown.",
        ],
        Action::Kept => ["Die Daten wurden gelesen.", "The data were read."],
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}
