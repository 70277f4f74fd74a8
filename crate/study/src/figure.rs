//! A figure or table of the study.

use super::finding::Base;
use serde::{Deserialize, Serialize};
use survey::lang::{Lang, Text};
use survey::query::Query;

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chart {
    /// Bars, one for each option.
    Bars,
    /// Bars side by side for the groups of a breakdown.
    Grouped,
    /// One bar of 100 % with a segment for each option.
    Stacked,
    /// The options alone, because no share was stated.
    Options,
    /// Response rates: stated shares that are no answers.
    Rates,
    /// A profile: the stated rows of one group, by section.
    Profile,
    /// Definitions: words, no numbers.
    Definition,
}

impl Chart {
    /// Each form with its word in `figures.csv`.
    pub const WORDS: [(Chart, &'static str); 7] = [
        (Chart::Bars, "bars"),
        (Chart::Grouped, "grouped"),
        (Chart::Stacked, "stacked"),
        (Chart::Options, "options"),
        (Chart::Rates, "rates"),
        (Chart::Profile, "profile"),
        (Chart::Definition, "definition"),
    ];
}

/// Whether the study calls it a figure or a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Series {
    /// `abb-12`, address `figures/12/`.
    Figure,
    /// `tab-5`, address `tables/5/`.
    Table,
}

/// One figure or table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// `abb-12` or `tab-5`.
    pub id: String,
    /// Figure or table.
    pub series: Series,
    /// Its number, as in the address.
    pub number: u32,
    /// Section id.
    pub section: String,
    /// Title in our own words.
    pub title: Text,
    /// The queries it answers.
    pub queries: Vec<Query>,
    /// How it is drawn.
    pub chart: Chart,
    /// The number of cases stated with it.
    pub n: Base,
    /// Ids of the findings stated in or about it.
    pub findings: Vec<String>,
    /// What a reader must know; may be empty.
    pub note: Text,
    /// What findings call it; each line of the ledger looks for its figure by this.
    pub(super) key: String,
}

impl Figure {
    /// The same without what only its own page shows.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn in_brief(&self) -> Figure {
        Figure {
            queries: Vec::new(),
            findings: Vec::new(),
            note: Text::default(),
            ..self.clone()
        }
    }

    /// `Abb. 12`, `Fig. 12`, `Tab. 5`, `Table 5`.
    pub fn label(&self, lang: Lang) -> String {
        label(self.series, self.number, lang)
    }

    /// The key that findings use as their source: `Abb. 12`.
    pub fn source_key(&self) -> &str {
        &self.key
    }
}

pub(super) fn label(series: Series, number: u32, lang: Lang) -> String {
    let word = match (series, lang) {
        (Series::Figure, Lang::De) => "Abb.",
        (Series::Figure, Lang::En) => "Fig.",
        (Series::Table, Lang::De) => "Tab.",
        (Series::Table, Lang::En) => "Table",
    };
    format!("{word} {number}")
}

/// Splits `abb-12` into series and number; `None` for any other form.
pub fn parse_id(id: &str) -> Option<(Series, u32)> {
    let (series, number) = id.split_once('-')?;
    let series = match series {
        "abb" => Series::Figure,
        "tab" => Series::Table,
        _ => return None,
    };
    let canonical = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    number
        .parse()
        .ok()
        .filter(|_| canonical)
        .map(|n| (series, n))
}
