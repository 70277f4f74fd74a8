//! What a reader takes along.

macro_rules! take {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        // take along
        take: "Mitnehmen: Daten, Bild, Quellenangabe", "Take along: data, picture, citation";
        rest_to_take: "Mehr mitnehmen: Daten, Quellenangabe", "Take more along: data, citation";
        save_list: "Mitnehmen: diese Liste als Datei", "Take along: this list as a file";
        save_csv: "Daten als CSV speichern", "Save data as CSV";
        save_wide: "CSV (breit) speichern", "Save CSV (wide)";
        save_svg: "Bild als SVG speichern", "Save picture as SVG";
        save_png: "Bild als PNG speichern", "Save picture as PNG";
        copy_table: "Tabelle kopieren", "Copy table";
        copy_link: "Link kopieren", "Copy link";
        copy_embed: "Einbetten", "Embed";
        copy_sentence: "Satz kopieren", "Copy sentence";
        copy_citation: "Quellenangabe kopieren", "Copy citation";
        copied: "kopiert", "copied";
        saved: "gespeichert", "saved";
        saved_coarser: "gespeichert, halb so scharf wie sonst, weil das Bild so groß ist; als SVG ist es überall scharf", "saved, half as sharp as usual because the picture is so large; as SVG it is sharp everywhere";
        too_large_for_png: "Das Bild ist für diesen Browser als PNG zu groß. Speichern Sie es als SVG; die Zahlen stehen im CSV.", "The picture is too large for this browser as a PNG. Save it as SVG; the numbers are in the CSV.";
        saving_coming: "wird vorbereitet …", "is being prepared …";
        saving_lost: "Das ist nicht gelungen: Der Teil des Programms, der das macht, ließ sich nicht laden. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.", "That did not work: the part of the program that does it could not be loaded. Please try again, or reload the page.";
        saving_failed: "Das ist nicht gelungen. Der Browser hat es nicht erlaubt oder kann es nicht.", "That did not work. The browser did not allow it or cannot do it.";
        take_title: "Titel", "Title";
        take_heading: "Überschrift", "Heading";
        take_row: "Zeile", "Row";
        take_measure: "Maß", "Measure";
        take_value: "Wert", "Value";
        take_missing: "Fehlt", "Missing";
        take_qualifier: "Genauigkeit", "Qualifier";
        evidence_label: "Beleg", "Evidence";
        take_note: "Hinweis", "Note";
        take_version: "Fassung", "Version";
        take_licence: "Lizenz", "Licence";
        take_address: "Adresse", "Address";
        take_date: "Heruntergeladen am", "Downloaded on";
        take_survey_period: "Erhebungszeitraum", "Survey period";
        take_period: "Erhebung: {period}.", "Survey period: {period}.";
        model_caution: "Modellierte Zahlen stammen aus synthetischen Antworten. Sie sind ein Modell und keine Messung und dürfen nicht als Ergebnis der Studie zitiert werden.",
                        "Modelled numbers come from synthetic responses. They are a model, not a measurement, and must not be quoted as results of the study.";
        kind_modelled_only: "modelliert, keine Messung", "modelled, not a measurement";
        months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "January February March April May June July August September October November December";
        take_bases: "je nach Zahl {from} bis {to}", "depending on the number, {from} to {to}";
        take_downloaded: "Heruntergeladen am {date}.", "Downloaded on {date}.";
        cite_in: "Gezeigt in: {page}.", "Shown in: {page}.";
        cite_date: "Abgerufen am {date}.", "Retrieved on {date}.";

        // take along: the answer to a query
        take_panel: "Teiltabelle", "Panel";
        take_code: "{name} (Code)", "{name} (code)";
        take_kind: "{name} (Art)", "{name} (kind)";
        take_unweighted: "Basis ungewichtet", "Base unweighted";
        take_at_least: "Eingegrenzt: mindestens", "Implied: at least";
        take_at_most: "Eingegrenzt: höchstens", "Implied: at most";
        take_interval_from: "95-%-Intervall von", "95% interval from";
        take_interval_to: "95-%-Intervall bis", "95% interval to";
        take_residual: "Bereinigtes Residuum", "Adjusted residual";
        take_small: "Kleine Basis", "Small base";
        take_weighting: "Gewichtung", "Weighting";
        take_raked: "gewichtet auf {names} (Raking)", "raked to {names}";
        take_raked_file: "gewichtet-auf", "weighted-to";
        take_effective: "Effektive Fallzahl (Kish)", "Effective number of cases (Kish)";
        take_weighted: "gewichtet mit „{weight}“", "weighted by “{weight}”";
        take_caution: "Vorbehalt", "Caution";
        take_query: "Abfrage", "Query";
        source_observed: "gezählt in den Antworten", "counted in the responses";
        take_from_published: "berechnet aus im Text genannten Zahlen", "computed from stated numbers";
        take_from_implied: "berechnet aus eingegrenzten Zahlen", "computed from implied numbers";
        take_no_case: "kein gültiger Fall", "no valid case";
        take_no_sum: "Summe der Gewichte nicht darstellbar", "sum of weights cannot be represented";
        take_no_weight: "alle Gewichte sind 0", "all weights are 0";
        take_no_interval: "Intervall nicht darstellbar", "interval cannot be represented";
        take_lacking: "Ohne Antwort: {reason}", "Without an answer: {reason}";
        take_difference: "Unterschied: {measure}", "Difference: {measure}";
        take_less: "{first} weniger {second}", "{first} less {second}";
        take_modelled_caution: "Enthält modellierte Zahlen aus synthetischen Antworten: keine Messung und kein Ergebnis der Studie.", "Contains modelled numbers from synthetic responses: neither a measurement nor a result of the study.";
        take_whiskers: "Striche zeigen 95-%-Intervalle.", "Lines show 95% intervals.";
        take_by: "nach", "by";
        take_and: "und", "and";
        take_only: "nur", "only";
        take_against: "gegen", "against";
    ] $($more)* } };
}
