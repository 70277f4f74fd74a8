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
        address_part: "Die Adresse enthält den unbekannten Teil „{found}“; er wurde übergangen.", "The address contains the unknown part “{found}”; it was left out.";
        address_long: "Die Adresse ist zu lang und wurde ab dem Fragezeichen übergangen: Sie hat dort {found} Zeichen, höchstens {most} werden gelesen.", "The address is too long and was left out from the question mark on: it has {found} characters there, at most {most} are read.";
        address_more: "{n} {n|weiterer Teil|weitere Teile} der Adresse {n|ist|sind} unbekannt und {n|wurde|wurden} übergangen.", "{n} further {n|part|parts} of the address {n|is|are} unknown and {n|was|were} left out.";
        address_again: "Die Adresse nennt „{name}“ mehrmals; nur die erste Nennung zählt.", "The address names “{name}” more than once; only the first one counts.";
        address_unknown: "Die Adresse nennt bei „{place}“ den unbekannten Wert „{found}“; er wurde übergangen.", "The address gives the unknown value “{found}” for “{place}”; it was left out.";
        address_nearest: "Am nächsten kommt „{name}“.", "The nearest is “{name}”.";
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
