//! Method.

macro_rules! method {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        method_lead: "Woher die Zahlen kommen, was sie belegt und wo ihre Grenzen liegen.", "Where the numbers come from, what they rest on, and where their limits are.";
        method_shares: "Anteile: Wilson-Intervalle, mit Gewichten auf der effektiven Fallzahl nach Kish.", "Shares: Wilson intervals; with weights, on Kish’s effective number of cases.";
        method_means: "Mittelwerte: t-Intervalle, mit Gewichten aus linearisierten Standardfehlern.", "Means: t intervals; with weights, from linearised standard errors.";
        evidence_observed: "Beobachtet", "Observed";
        publisher_note: "Hinweis der Herausgeber, in eigenen Worten", "The publisher’s note, in our own words";
        data_package: "Datenpaket", "Data package";
        data_package_text: "Beschreibung und Antworten stehen als Frictionless Data Package bereit.", "Description and responses are available as a Frictionless Data Package.";
        citation: "Zitieren", "Citation";
        accessibility: "Barrierefreiheit", "Accessibility";
        accessibility_text: "Ziel ist WCAG 2.2 AA und EN 301 549. Zu jedem Bild gehören ein Name, eine Beschreibung und eine Tabelle mit denselben Zahlen; alles ist mit der Tastatur erreichbar; Farbe ist nie das einzige Zeichen. Geprüft wird jede Seite automatisch mit axe, hell und dunkel; eine Prüfung mit Hilfsmitteln durch Menschen steht aus.",
                        "The aim is WCAG 2.2 AA and EN 301 549. Every picture has a name, a description and a table with the same numbers; everything is reachable by keyboard; colour is never the only sign. Every page is checked automatically with axe, light and dark; a check by people with assistive technology is still to be done.";
        host: "Impressum, Datenschutz, Kontakt", "Imprint, privacy, contact";
        host_text: "Diese Angaben macht, wer die Seite betreibt; sie sind hier einzutragen.", "Whoever runs this site enters these details here.";
    ] $($more)* } };
}
