//! The public module.

macro_rules! module {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
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
    ] $($more)* } };
}
