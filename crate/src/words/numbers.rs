//! Numbers in words, and what is said of those that were not stated.

macro_rules! numbers {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        // numbers in words
        not_printed: "im Text nicht genannt", "not stated in the text";
        rank: "Rang", "rank";
        approx: "ca.", "about";
        nearly: "knapp", "just under";
        over: "mehr als", "more than";
        under: "weniger als", "less than";
        and_more: "und mehr", "and more";
        open_quote: "„", "“";
        close_quote: "“", "”";
        quarter: "ein Viertel", "a quarter";
        third: "ein Drittel", "a third";
        half: "die Hälfte", "half";
        two_thirds: "zwei Drittel", "two thirds";
        three_quarters: "drei Viertel", "three quarters";
        or: "oder", "or";
        and: "und", "and";
        not: "nicht", "not";
        neither: "weder", "neither";
        nor: "noch", "nor";
        colon: ": ", ": ";

        // summaries
        summary_none: "Hierzu gibt es keine Zahl.", "There is no number on this.";
        summary_definition: "Die Tabelle grenzt Klassen ab; Anteile nennt sie nicht.", "The table defines classes; it states no shares.";
        summary_group: "Gezählt sind nur {unit}, {who}. ", "Only {unit} {who} are counted. ";
        summary_who: "deren Antwort auf {title} lautet: {told}", "whose answer to {title} is {told}";
        summary_each: " je", ", each";
        summary_highest: "höchster im Text genannter Wert: {label} mit{each}", "highest stated value: {label}{each} with";
        summary_then: "danach {label} mit{each}", "then {label}{each} with";
        summary_equal: "ebenso viel: {label} mit{each}", "as much: {label}{each} with";
        summary_lowest: "niedrigster im Text genannter Wert: {label} mit{each}", "lowest stated value: {label}{each} with";
        summary_only: "{label}:{each}", "{label}{each}:";
        summary_groups_only: "Für alle zusammen ist im Text kein Anteil genannt; was zu einzelnen Gruppen im Text genannt ist, steht unten.", "No share is stated for everyone together; what is stated for single groups stands below.";
        summary_net: "{label} zusammengefasst:{each}", "{label} combined{each}:";
        summary_by: "nach {by}", "by {by}";
        summary_in_group: "„{label}“ in der Gruppe „{group}“:", "“{label}” in the group “{group}”:";
        summary_profile: "Der Steckbrief nennt {n|einen Anteil|# Anteile}.", "The profile states {n|one share|# shares}.";
        base_is: "Basis:", "Base:";
        base_partly: ", für manche Zahlen im Text nicht genannt", ", for some numbers not stated in the text";
        base_of_mentions: "Anteile an allen Nennungen; genannte Fallzahl:", "Shares of all mentions; stated number of cases:";
        base_of_mentions_unknown: "Anteile an allen Nennungen; deren Zahl ist im Text nicht genannt.", "Shares of all mentions, whose number is not stated in the text.";
        base_not_printed: "Wie viele {unit} hinter diesen Anteilen stehen, ist im Text nicht genannt.", "The number of {unit} behind these shares is not stated in the text.";

        // numbers that were not stated: implied and modelled ones
        k_of_n: "{k} von {n}", "{k} of {n}";
        either: "Bild oder Tabelle", "Picture or table";
        either_picture: "Bild", "Picture";
        either_table: "Tabelle", "Table";
        switch: "Modell ergänzen", "Add the model";
        switch_told: "(synthetische Antworten, keine Messung)", "(synthetic responses, not a measurement)";
        switch_on: "Gezeigt ist, was im Text der Studie steht, und dazu, was modelliert ist.", "This shows what the study’s text states, and also what is modelled.";
        switch_off: "Gezeigt ist, was im Text der Studie steht und was daraus folgt.", "This shows what the study’s text states and what follows from it.";
        model: "Modell", "Model";
        model_colon: "Modell: ", "model: ";
        implied_colon: "eingegrenzt: ", "implied: ";
        no_reading: "allein aus im Text genannten Zahlen", "from stated numbers alone";
        readings_used: "aus im Text genannten Zahlen und Lesarten", "from stated numbers and readings";
        small_base: "kleine Basis", "small base";
        mark_also_printed: "Veröffentlicht: {number}, {source}.", "Published: {number}, {source}.";
        legend: "Zeichenerklärung", "Legend";
        legend_shared: "Gilt für alle Teilbilder.", "Holds for all panels.";
        legend_published: "veröffentlicht", "published";
        legend_implied: "eingegrenzt: sicher bis möglich", "implied: certain to possible";
        legend_modelled: "Modell: aus synthetischen Antworten, keine Messung", "model: from synthetic responses, not a measurement";
        model_warning: "Schraffierte Zahlen stammen aus synthetischen Antworten. Sie sind ein Modell und keine Messung und dürfen nicht als Ergebnis der Studie zitiert werden.",
                   "Hatched numbers come from synthetic responses. They are a model, not a measurement, and must not be quoted as results of the study.";
        model_more: "Wie das Modell entsteht", "How the model is made";
        summary_modelled: "{n|Eine Zahl im Bild ist|# Zahlen im Bild sind} modelliert, nicht gemessen. ", "{n|One number in the picture is|# numbers in the picture are} modelled, not measured. ";
        summary_implied: "{n|Eine Zahl im Bild ist|# Zahlen im Bild sind} durch im Text genannte eingegrenzt. ", "{n|One number in the picture is|# numbers in the picture are} implied by stated ones. ";
        kind_published: "veröffentlicht", "published";
        kind_implied: "eingegrenzt", "implied";
        kind_modelled: "schraffiert: modelliert, keine Messung", "hatched: modelled, not a measurement";
        kind_observed: "beobachtet", "observed";
        reproduced: "{k} von {n} {n|prüfbarer Zahl|prüfbaren Zahlen} aus dem Text {k|kommt|kommen} ebenso aus den synthetischen Antworten heraus.",
                "{k} of {n} testable {n|number|numbers} in the text {k|comes|come} out of the synthetic responses as stated.";
        reproduced_all: "{n|Die einzige prüfbare Zahl|Die # prüfbaren Zahlen} aus dem Text {n|kommt|kommen} ebenso aus den synthetischen Antworten heraus.",
                    "The {n|only testable number|# testable numbers} in the text {n|comes|come} out of the synthetic responses as stated.";
        reproduced_rest: "Der Rest: {list}.", "The rest: {list}.";
        reproduced_double: "{n} nur mit doppelter Rundung", "{n} only by rounding twice";
        reproduced_within: "{n} um höchstens einen Prozentpunkt anders", "{n} off by at most one percentage point";
        reproduced_not: "{n} gar nicht", "{n} not at all";
        reproduced_ledger: "Im Prüfbuch nachsehen", "See the ledger";
        take_count: "Anzahl k", "Count k";
        source_model: "synthetische Antworten (Modell, keine Messung)", "synthetic responses (model, not a measurement)";
    ] $($more)* } };
}
