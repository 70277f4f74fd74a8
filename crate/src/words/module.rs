//! The public module.

macro_rules! module {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        asked_other_survey: "Die Abfrage gehört zur Umfrage „{name}“; gezählt wurde in „{here}“.", "The query belongs to the survey “{name}”; counted was in “{here}”.";
        no_example: "Dieser Fassung liegt keine Beispielumfrage bei.", "This build holds no example survey.";
    ] $($more)* } };
}
