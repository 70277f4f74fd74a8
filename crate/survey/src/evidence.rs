//! What a number rests on. It belongs to the number, never to the cell or the page it stands in.

use serde::{Deserialize, Serialize};

/// The four kinds of evidence, from the strongest claim about the study to data the visitor brought.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Stated in the study; a source can be named.
    Published,
    /// Not stated, but bounded by stated numbers.
    Implied,
    /// Comes from synthetic responses; no stated number supports it.
    Modelled,
    /// Counted in responses that somebody gave: the visitor's own data, or any package that does not call its responses modelled.
    #[default]
    Observed,
}

impl Evidence {
    /// All four, from the strongest claim to data of one's own.
    pub const ALL: [Evidence; 4] = [
        Evidence::Published,
        Evidence::Implied,
        Evidence::Modelled,
        Evidence::Observed,
    ];

    /// The word used in `data-evidence` attributes, class names and exports. Never changes with the language.
    pub fn as_str(self) -> &'static str {
        match self {
            Evidence::Published => "published",
            Evidence::Implied => "implied",
            Evidence::Modelled => "modelled",
            Evidence::Observed => "observed",
        }
    }
}
