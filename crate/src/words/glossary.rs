//! The page of all terms.

macro_rules! glossary {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        terms: "Begriffe", "Terms";
        terms_lead: "Was die Wörter bedeuten, die in dieser Umfrage und auf diesen Seiten vorkommen.", "What the words mean that occur in this survey and on these pages.";
        terms_all: "Begriffe und Erklärungen", "Terms and explanations";
        terms_of_survey: "Begriffe der Umfrage", "Terms of the survey";
        terms_of_explorer: "Begriffe dieser Seiten", "Terms of these pages";
        terms_here: "Begriffe auf dieser Seite", "Terms on this page";
    ] $($more)* } };
}
