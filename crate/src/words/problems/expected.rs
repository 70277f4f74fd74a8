//! What could stand somewhere, in German and English. `a`, `b`, `c` and `d` are the first names that it is about, `all` is every one, `rest` all but the
//! first; `mark` is `a` as a decimal mark.

use crate::lang::Lang;
use crate::problem::{Unit, Wanted};
use crate::words::held;

macro_rules! phrases {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// The phrase of each in German.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const WANTED_DE: &[&str] = &[$($de,)*];
        /// The same in English.
        #[cfg(any(feature = "full", not(target_arch = "wasm32")))]
        pub(in crate::words) const WANTED_EN: &[&str] = &[$($en,)*];
        /// Every one, in the same order.
        pub(in crate::words) const WANTED: &[Wanted] = &[$(Wanted::$name,)*];
    };
}

/// What could stand somewhere, in a language.
pub(super) fn wanted(of: Wanted, lang: Lang) -> &'static str {
    let place = WANTED.iter().position(|wanted| *wanted == of);
    let phrase = place.and_then(|place| held::texts(lang).wanted.get(place));
    phrase.copied().unwrap_or_default()
}

phrases! {
    Text: "ein Text", "a text";
    TextOrNumber: "ein Text, der nicht leer ist, oder eine Zahl", "a text that is not empty, or a number";
    TextOrLabelled: "ein Text oder ein Objekt mit „value“ und „label“", "a text, or an object with “value” and “label”";
    Characters: "ein Text aus mindestens einem Zeichen", "a text of one character or more";
    Character: "ein einzelnes Zeichen", "a single character";
    Mark: "ein einzelnes Zeichen, das keine Ziffer ist", "a single character that is no digit";
    OtherMark: "ein anderes Zeichen als das Dezimalzeichen", "another character than the decimal mark";
    List: "eine Liste", "a list";
    Truth: "true oder false", "true or false";
    TruthOfField: "true oder false, denn das Feld ist vom Typ boolean", "true or false, as the field's type is boolean";
    Whole: "eine ganze Zahl", "a whole number";
    WholeFrom: "eine ganze Zahl ab {a}", "a whole number from {a}";
    WholeUpTo: "eine ganze Zahl bis zur Basis {a}", "a whole number up to the base {a}";
    WholeBecause: "eine ganze Zahl, denn {a} ist {b}", "a whole number, because {a} is {b}";
    NumberFrom: "eine Zahl ab {a}", "a number from {a}";
    NumberBetween: "eine Zahl von {a} bis {b}", "a number from {a} to {b}";
    NumberAbove: "eine Zahl über {a}; dort beginnt „{b}“", "a number above {a}, where “{b}” begins";
    NumberOrNothing: "eine Zahl wie 37 oder 5.4, oder nichts", "a number such as 37 or 5.4, or nothing";
    NumberOfField: "eine Zahl, denn die Zellen dieses Feldes sind Zahlen", "a number, as the cells of this field are numbers";
    Percent: "eine Zahl von 0 bis 100 wie 37 oder 5.4", "a number from 0 to 100, such as 37 or 5.4";
    NumberMarked: "eine Zahl mit {mark} als Dezimalzeichen", "a number with {mark} as decimal mark";
    WholeOr: "eine ganze Zahl", "a whole number";
    WeightMarked: "eine Zahl ab 0 mit {mark} als Dezimalzeichen", "a number from 0, with {mark} as decimal mark";
    Range: "eine Spanne wie 35..144", "a range such as 35..144";
    RangeBecause: "eine Spanne wie 35..144, denn {a} ist {b}", "a range such as 35..144, because {a} is {b}";
    CountOrRange: "eine ganze Zahl über 0, eine Spanne wie 35..144, oder nichts", "a whole number above 0, a range such as 35..144, or nothing";
    RowNumber: "die Nummer einer Zeile, ab 1", "the number of a row, from 1";
    OneOf: "eines von: {all}", "one of {all}";
    OneOfOrNothing: "", "";
    Exactly: "„{a}“", "“{a}”";
    Like: "etwas wie {all}", "something like {all}";
    Nothing: "nichts", "nothing";
    NothingWithoutQuery: "nichts, denn es gibt keine Abfrage", "nothing, because there is no query";
    NothingUntested: "nichts, denn es lässt sich nicht prüfen", "nothing: it cannot be tested";
    NothingUnbounded: "nichts; Grenzen haben nur: {all}", "nothing: only {all} have bounds";
    NothingOfWeight: "nichts, denn ein Gewicht gehört zu keiner Frage", "nothing: a weight belongs to no question";
    Json: "JSON", "JSON";
    Utf8: "Text in UTF-8; hat die Datei eine andere Kodierung, so nennt sie die Angabe „encoding“ der Ressource in datapackage.json, etwa windows-1252", "UTF-8 text; if the file has another encoding, say which as “encoding” of the resource in datapackage.json, such as windows-1252";
    Utf16: "Text in UTF-16", "UTF-16 text";
    Escapes: "Text in UTF-8, in dem auf jedes „%“ zwei Hexadezimalziffern folgen", "UTF-8 text with “%” followed by two hex digits";
    ValueOnce: "jeder Wert nur einmal", "each value once";
    FieldValueOnce: "jeder Wert eines Feldes nur einmal", "each value of a field once";
    QuestionValueOnce: "jeder Wert einer Frage nur einmal", "each value of a question once";
    FieldOnce: "jeder Feldname nur einmal", "each field name once";
    ResourceOnce: "jeder Name einer Ressource nur einmal", "each name of a resource once";
    QuestionOnce: "jede Kennung einer Frage nur einmal", "each question id once";
    SectionOnce: "jede Kennung eines Abschnitts nur einmal", "each id of a section once";
    OptionOnce: "jede Antwort der Frage nur einmal", "each option of the question once";
    ClassOnce: "jede Klasse nur einmal", "each class once";
    FindingOnce: "jeder Befund nur einmal", "each finding once";
    EachOnce: "jeder Eintrag nur einmal", "each once";
    KeyOnce: "jeder Schlüssel nur einmal", "each key once";
    CodeOnce: "jeder Code nur einmal", "each code once";
    CodesOnce: "mindestens ein Code, und jeder nur einmal", "one code or more, each once";
    ShortLabels: "Codes der Frage, jeder mit einer kurzen Beschriftung", "codes of the question, each with a short label";
    VariableOnce: "jedes Merkmal nur einmal; das erste zählt", "each variable once; the first one counts";
    ParameterOnce: "jeder Parameter nur einmal; der erste zählt", "each parameter once; the first one counts";
    Id: "eine Kennung", "an id";
    OwnId: "eine eigene Kennung; Zeile {a} hat dieselbe", "an id of its own; line {a} has the same";
    OwnValue: "in der Spalte {a} ein Wert, den keine andere Zeile hat", "an {a} that no other row has";
    IdsOf: "eine Kennung aus {all}", "an id of {all}";
    QuestionId: "die Kennung einer Frage", "the id of a question";
    QuestionOrNothing: "die Kennung einer Frage, oder nichts", "the id of a question, or nothing";
    VariableId: "die Kennung einer Frage mit Antworten zur Auswahl", "the id of a question with options";
    FewerOptions: "eine Frage mit höchstens {a} Antworten, nicht {b}", "a question with at most {a} options, not {b}";
    OneOfSeveral: "eine Frage mit genau einer von mehreren Antworten", "a question with one of several answers";
    BatteryId: "die Kennung einer Fragebatterie", "the id of a battery";
    Item: "ein Teil der Fragebatterie", "an item of the question";
    FreeItems: "eine Kennung, deren Teile keine Kennung einer anderen Frage haben", "an id whose items have ids that no question has";
    Section: "ein Abschnitt: {all}", "a section: {all}";
    ClassCode: "der Code einer Klasse: {all}", "the code of a class: {all}";
    SizeCode: "ein Code der Frage nach der Größenklasse", "a code of the size class question";
    KindCode: "Codes der Frage nach der Art", "codes of the kind question";
    OfferedCode: "ein Code, den jeder Bereich hat", "a code of each area";
    MapCode: "ein Code der Frage auf der Karte", "a code of the question on the map";
    TileForEach: "ein Platz für jeden Code der Frage, auch für: {all}", "a place for every code of the question, also for: {all}";
    OwnTile: "ein Platz, an dem kein anderer Code steht", "a place where no other code stands";
    TileUpTo: "eine ganze Zahl bis {a}, der letzten Spalte und Zeile einer Karte", "a whole number up to {a}, the last column and row of a map";
    CodeOf: "ein Code von {a}: {rest}", "a code of {a}: {rest}";
    Answers: "Kennungen von Fragen, jede mit einer Liste von Codes", "ids of questions, each with a list of codes";
    AnswerCodes: "eine Liste von Codes, höchstens {a}", "a list of codes, {a} at most";
    AloneIfExclusive: "eine Antwort, die alle anderen ausschließt, nur allein", "an option that excludes all others only alone";
    CodesAmong: "Codes aus: {all}", "codes among {all}";
    OptionsOf: "Antworten, Zusammenfassungen oder Teile von „{a}“", "options, nets or items of “{a}”";
    OptionOrNet: "eine Antwort von {a} oder eine Zusammenfassung der Abfrage: {rest}", "an option of {a} or a net of the query: {rest}";
    FreeValue: "ein Wert, den keine Antwort und keine andere Zusammenfassung hat", "a value that no option and no other net has";
    FreeNet: "Name:Code,Code mit einem Namen, den keine Antwort und keine andere Zusammenfassung hat", "name:code,code with a name that no option and no other net has";
    NetOfOptions: "Name:Code,Code mit mindestens einer Antwort der Frage", "name:code,code with at least one option of the question";
    Condition: "Merkmal:Code,Code", "variable:code,code";
    OtherVariable: "ein Merkmal, das weder die Frage selbst noch schon genannt ist", "a variable that is neither the question nor named twice";
    SingleVariable: "ein Merkmal, zu dem jede befragte Person eine Antwort hat", "a variable of which each respondent has one answer";
    WholeShares: "Anteile von {a}, die zusammen 100 ergeben", "shares of {a} that sum to 100";
    CodeWithShare: "Code~Anteil in Prozent", "code~share in percent";
    Share: "ein Anteil in Prozent ab 0, mit Punkt vor den Dezimalstellen", "a share in percent, 0 or more, decimals with a point";
    Weight: "", "";
    MeasureOf: "eine Kennzahl, die zu {a} passt: {rest}", "a measure that fits {a}: {rest}";
    Question: "question= und die Kennung einer Frage", "question= and the id of a question";
    ValueOrNone: "ein Wert, oder der Parameter gar nicht", "a value, or no such parameter";
    Offered: "ein Wert, den die Liste anbietet", "a value that the list offers";
    ParameterOfPage: "ein Parameter dieser Seite: {all}", "a parameter of this page: {all}";
    Canonical: "die Abfrage in ihrer üblichen Schreibweise: „{a}“", "the canonical text “{a}”";
    QueryOrNote: "eine Abfrage, oder eine Anmerkung, warum es keine gibt", "a query, or a note that says why there is none";
    QueryIfCounted: "eine Abfrage, außer wo nichts gezählt werden kann", "a query, except where nothing can be counted";
    SecondQuery: "eine zweite Abfrage, wo zwei Gruppen verglichen werden, sonst nichts", "a second query where two populations are compared, else nothing";
    CountQuery: "eine Abfrage nach einer Anzahl: measure=count", "a query for a count: measure=count";
    QueryOfOneNumber: "die Gruppe in „where“: Ein Befund ist eine einzelne Zahl und hat keine Aufgliederung", "the group in “where”: a finding is one number and has no breakdown";
    QuestionOfQuery: "die Frage der Abfrage, „{a}“", "the query's question “{a}”";
    BoundIfNeeded: "eine Zahl, wo die Prüfung eine braucht, sonst nichts", "a number where the test needs one, else nothing";
    SomeBound: "eine untere oder eine obere Grenze", "a lower or an upper bound";
    BothLanguages: "ein Text in beiden Sprachen", "a text in both languages";
    BothOrNeither: "ein Text in beiden Sprachen, oder in keiner", "a text in both languages, or in neither";
    SourceOfNumber: "die Stelle, an der die Zahl steht", "where the number stands";
    Reason: "der Grund, warum sich das nicht zählen oder prüfen lässt", "why it cannot be counted or tested";
    Words: "Worte", "words";
    UnusedFindings: "Befunde, denen keine andere Lesart eine Abfrage gibt", "findings that no other reading gives a query";
    Descriptor: "die Beschreibung eines Datenpakets", "the descriptor of a data package";
    Table: "diese Tabelle des Datenpakets", "this table of the data package";
    Header: "eine Kopfzeile mit {all}", "a header with {all}";
    Columns: "{a} {a|Spalte|Spalten}, getrennt durch Kommas; trennt sie ein anderes Zeichen, so nennt es die Ressource: {b}", "{a} {a|column|columns} separated by commas; if another mark separates them, say so in the resource: {b}";
    ColumnOnce: "genau einmal die Spalte „{a}“", "the column “{a}” once";
    ColumnsOnce: "genau einmal jede der Spalten {all}", "each of the columns {all} once";
    WeightColumn: "die Spalte eines Gewichts", "the column of a weight";
    DescribedColumns: "nur Spalten, die datapackage.json beschreibt", "only columns that datapackage.json describes";
    SomeColumn: "mindestens eine von: {all}", "at least one of {all}";
    SameColumns: "die Spalten von {a} in derselben Reihenfolge: {rest}", "the columns of {a}, in the same order: {rest}";
    ClosedQuote: "ein zweites hinter der Zelle", "another one behind the cell";
    CellsOfHeader: "{a} {a|Zelle|Zellen} wie in der Kopfzeile", "{a} {a|cell|cells}, as in the header";
    ColumnNames: "eine Kopfzeile mit den Namen der Spalten", "a header with the names of the columns";
    Rows: "Zeilen unter der Kopfzeile", "rows below the header";
    OwnBuild: "eine Umfrage aus derselben Fassung des Programms", "a survey packed by this one";
    Responses: "eine Ressource namens „responses“ mit einem Schema", "a resource named “responses” with a schema";
    Schema: "das Schema selbst mit seinen Feldern; eines in einer anderen Datei wird nicht gelesen", "the schema itself, with its fields; one in another file is not read";
    Dialect: "der Dialekt selbst als Objekt; einer in einer anderen Datei wird nicht gelesen", "the dialect itself, as an object; one in another file is not read";
    DialectProperty: "eine Eigenschaft eines Dialekts", "a property of a dialect";
    CsvOrTsv: "csv oder tsv; andere Formate werden nicht gelesen", "csv or tsv; other formats are not read";
    Uncompressed: "keine Kompression, sondern die Datei, wie sie ist", "no compression: the file as it is";
    PathOrData: "entweder „path“ oder „data“, nicht beides", "either “path” or “data”, not both";
    SomePath: "mindestens ein Pfad", "at least one path";
    PathBelow: "der Pfad einer Datei im Ordner des Pakets; von anderswo wird nichts geholt", "a path to a file in the folder of the package; nothing is fetched from elsewhere";
    InlineRows: "eine Liste von Listen, deren erste die Kopfzeile ist, eine Liste von Objekten oder ein Text in CSV", "a list of lists, of which the first is the header, a list of objects, or a text of CSV";
    TextPath: "der Pfad eines Textes in diesem Paket", "the path of a text in this package";
    SomeField: "mindestens ein Feld", "at least one field";
    SomeCategory: "mindestens eine Kategorie", "at least one category";
    CategoriesOf: "Kategorien, denn „{a}“ ist vom Typ {b}", "categories, as “{a}” is of type {b}";
    NoCategories: "keine, denn die Zellen sind Zahlen", "none, as the cells are numbers";
    AnswersOnly: "Kategorien, die keine fehlenden Werte sind; ein Feld darf eigene „missingValues“ haben", "categories that are no missing values; a field may have “missingValues” of its own";
    NotTrue: "Texte, die nicht für true stehen", "texts that do not stand for true";
    SameLabel: "„{a}“, wie ein anderes Feld dieser Frage die Kategorie „{b}“ nennt; oder ein anderer Wert", "“{a}”, as another field of this question calls the category “{b}”; or another value";
    TickAs: "zuerst „{a}“ wie bei „{b}“: Die erste Kategorie sagt, dass die Antwort angekreuzt ist", "“{a}” first, as in “{b}”: the first category says that the option is ticked";
    Tick: "zuerst „{a}“: Die erste Kategorie sagt, dass die Antwort angekreuzt ist", "“{a}” first: the first category says that the option is ticked";
    Ranks: "einer der Ränge 1 bis {a}, jeder nur einmal", "one of the ranks 1 to {a}, each once";
    Grades: "Noten von 1 an in ihrer Reihenfolge, denn aus ihnen wird der Mittelwert gebildet", "grades from 1 on in their order, as the mean is taken of them";
    OrderedOf: "true, denn die Frage ist vom Typ {a}", "true, as the question is of type {a}";
    NumberType: "„number“ oder „integer“, denn die Zellen sind Zahlen", "“number” or “integer”, as the cells are numbers";
    OneFieldType: "ein Typ, dessen Antwort in einem einzigen Feld steht", "a type whose answer stands in one field";
    NoWord: "kein „{a}“: Das gehört zu einer Frage vom Typ {b}, und „{c}“ ist vom Typ {d}", "no “{a}”: it belongs to a question of type {b}, and “{c}” is of type {d}";
    FreeQuestion: "eine Frage, zu der kein anderes Feld gehört; „{a}“ gehört zu „{b}“, und die hat eine einzige Antwort", "a question that no other field belongs to; “{a}” belongs to “{b}”, which has one answer";
    OptionCode: "„option“: der Code dieses Feldes in seiner Frage", "“option”: the code of this field in its question";
    FieldOrReason: "ein Feld der Antworten mit der Frage „{a}“, oder warum es keines gibt", "a field of responses with question “{a}”, or why there is none";
    ItemName: "„{a}“, und „item“ unter kommunalblick", "“{a}” and “item” in kommunalblick";
    NoCircle: "Bedingungen an Fragen, die gestellt werden, ohne dass „{a}“ beantwortet ist", "conditions on questions that are asked without “{a}” having been answered";
    UnrankedOption: "eine Antwort ohne Rang; „{a}“ hat diese schon", "an option without a rank; “{a}” has it already";
    NoAnswerBehind: "keine Antwort, denn in „{a}“ steht keine", "no answer, as there is none in “{a}”";
}

/// The phrase of each unit in a language.
macro_rules! units {
    ($of:ident, $all:ident: $($name:ident: $de:literal, $en:literal;)*) => {
        /// The phrase of each in a language.
        pub(super) fn $of(of: Unit, lang: Lang) -> &'static str {
            let [de, en] = match of { $(Unit::$name => [$de, $en],)* };
            match lang { Lang::De => de, Lang::En => en }
        }

        /// Every one.
        #[cfg(test)]
        pub(super) const $all: &[Unit] = &[$(Unit::$name,)*];
    };
}

units! { unit, UNITS:
    Bytes: "Bytes", "bytes";
    Characters: "Zeichen", "characters";
    Rows: "Zeilen", "rows";
    Cells: "Zellen", "cells";
    Fields: "Felder", "fields";
    Questions: "Fragen", "questions";
    Options: "Antworten", "options";
    Weights: "Gewichte", "weights";
    Conditions: "Bedingungen", "conditions";
    Nets: "zusammengefasste Antworten", "nets";
    Codes: "Antwortcodes", "codes";
    Margins: "Randverteilungen", "margins";
    Panels: "Teiltabellen", "panels";
    Breakdowns: "Aufgliederungen", "breakdowns";
}

units! { mend, MENDS:
    Bytes: "Verkleinern Sie die Datei.", "Make the file smaller.";
    Characters: "Nehmen Sie Teile heraus, oder stellen Sie die Frage neu.", "Take parts out, or ask the question anew.";
    Rows: "Nehmen Sie Zeilen heraus.", "Take rows out.";
    Cells: "Wählen Sie eine Aufgliederung mit weniger Gruppen, oder keine zweite.", "Choose a breakdown with fewer groups, or no second one.";
    Fields: "Nehmen Sie Felder heraus.", "Take fields out.";
    Questions: "Nehmen Sie Fragen heraus.", "Take questions out.";
    Options: "Fassen Sie Antworten zusammen.", "Sum options up.";
    Weights: "Nehmen Sie Gewichte heraus.", "Take weights out.";
    Conditions: "Nehmen Sie Bedingungen aus „where“ oder „against“ heraus.", "Take conditions out of “where” or “against”.";
    Nets: "Nehmen Sie Zusammenfassungen aus „net“ heraus.", "Take nets out of “net”.";
    Codes: "Nennen Sie weniger Codes; „!“ vor einer Liste steht für alle anderen.", "Name fewer codes; “!” before a list stands for all others.";
    Margins: "Nehmen Sie Randverteilungen aus „weight“ heraus.", "Take margins out of “weight”.";
    Panels: "Wählen Sie eine zweite Aufgliederung mit weniger Gruppen, oder keine.", "Choose a second breakdown with fewer groups, or none.";
    Breakdowns: "Nehmen Sie Aufgliederungen aus „by“ heraus.", "Take breakdowns out of “by”.";
}
