//! The public module.

macro_rules! module {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        asked_other_survey: "Die Abfrage gehört zur Umfrage „{name}“; gezählt wurde in „{here}“.", "The query belongs to the survey “{name}”; counted was in “{here}”.";
        module_average: "Ein Mittelwert oder Median ist keine Anzahl; fragen Sie danach mit tabulate.", "A mean or median is no count; ask tabulate for it.";
        module_panels: "Gezählt wird nach einer Aufgliederung. Eine zweite, auch neben den Teilfragen einer Frage oder einer zweiten Gruppe, beantwortet tabulate.", "Counts have one breakdown. A second one, also beside the items of a battery or a second population, is answered by tabulate.";
        no_example: "Dieser Fassung liegt keine Beispielumfrage bei.", "This build holds no example survey.";
    ] $($more)* } };
}
