//! What is said outside of the pages: in frames of other people's pages, in previews, catalogues and files. The engine for a first visit says none of it.

use crate::lang::Lang;

macro_rules! outside {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// These texts in one language.
        pub struct Outside { $(#[doc = $de] pub $name: &'static str,)* }
        const DE: Outside = Outside { $($name: $de,)* };
        const EN: Outside = Outside { $($name: $en,)* };

        #[cfg(test)]
        impl Outside {
            /// Each of its texts.
            pub(in crate::words) fn listed(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }
    };
}

outside! {
    unhosted: "Einbetten geht nur von einer Adresse im Netz aus, und diese Datei kennt keine. Öffnen Sie die Seite dort, wo sie veröffentlicht ist.", "Embedding needs an address on the web, and this file knows none. Open the page where it is published.";
    embedded_more: "Mit Tabelle und Daten ansehen", "See it with table and data";
    embedded_failed: "Das Bild lässt sich hier nicht zeigen. Es steht auf der Seite, zu der der Link führt.", "The picture cannot be shown here. It is on the page that the link leads to.";
    preview_more: "… und {n} {n|weitere Zeile|weitere Zeilen}", "… and {n} more {n|row|rows}";
    preview_general: "Balken und Zahlen einer Umfrage als Bild", "Bars and numbers of a survey as a picture";
    dataset_told: "{title}: Antworten auf eine Umfrage, Befragte: {unit}; Codebuch und Daten als Tabellen.", "{title}: answers to a survey, respondents: {unit}; codebook and data as tables.";
    in_percent: "Anteile in Prozent", "shares in percent";
    others: "Weitere Zahlen", "Further numbers";
    wide_file: "breit", "wide";
}

/// The texts of a language.
pub fn outside(lang: Lang) -> &'static Outside {
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}
