//! The two languages of the page, and texts that have both.

use serde::{Deserialize, Serialize};

/// German is the source language; English is complete beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German, at the root of the site.
    De,
    /// English, below `en/`.
    En,
}

impl Lang {
    /// Both, German first.
    pub const ALL: [Lang; 2] = [Lang::De, Lang::En];

    /// The code for `lang` attributes: `de` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Lang::De => "Deutsch",
            Lang::En => "English",
        }
    }

    /// The other one.
    pub fn other(self) -> Lang {
        match self {
            Lang::De => Lang::En,
            Lang::En => Lang::De,
        }
    }
}

/// One text of the data package in both languages. Where the package has no English, both are the German text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text in both languages.
    pub fn new(de: impl Into<String>, en: impl Into<String>) -> Self {
        Text {
            de: de.into(),
            en: en.into(),
        }
    }

    /// A text that is the same in both, such as a number or a name.
    pub fn same(text: impl Into<String>) -> Self {
        let de = text.into();
        Text { en: de.clone(), de }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    /// Whether there is no text in either language.
    pub fn is_empty(&self) -> bool {
        self.de.is_empty() && self.en.is_empty()
    }
}
