//! The lines of a ledger, on pages and in files.

macro_rules! ledger {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        // ledger
        filter: "Prüfbuch filtern", "Filter the ledger";
        all: "alle", "all";
        section: "Abschnitt", "Section";
        status: "Form im Text", "Form in the text";
        status_printed: "als Ziffer", "as a numeral";
        status_worded: "als Menge in Worten", "as an amount in words";
        status_qualitative: "ohne Menge", "without an amount";
        status_external: "aus einer anderen Studie", "from another study";
        finding: "Nr.", "No.";
        about: "Worum es geht", "What it is about";
        findings: "Angaben", "Statements";

        // recount: ledger, Method and Start on counting again in synthetic responses
        recounted_modelled: "Nachgezählt (modelliert)", "Counted again (modelled)";
        statements: "Aussagen in Worten", "Statements in words";
        statement_in_words: "Aussage", "Statement";
        statement_read: "So gelesen", "How it is read";
        statement_query: "Abfrage", "Query";
        statement_against: "Verglichen mit", "Compared with";
        statement_outcome: "Trifft zu?", "Does it hold?";
        recount_reading: "Lesart", "Reading";
        recount_conflicts: "Unvereinbar mit", "Not compatible with";
    ] $($more)* } };
}
