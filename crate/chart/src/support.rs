//! What a mark's number rests on, which decides how it is filled.

/// From the strongest claim to data of one's own. Patterns are kept for this; series differ by lightness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// Stated, with a source: solid.
    Published,
    /// Bounded by what is stated: solid up to the lower bound, open up to the upper.
    Implied,
    /// From a model: hatched.
    Modelled,
    /// Counted: solid.
    Observed,
}

impl Support {
    /// All four, in the order of a legend.
    pub const ALL: [Support; 4] = [
        Support::Published,
        Support::Implied,
        Support::Modelled,
        Support::Observed,
    ];

    /// The word of `data-evidence` in an SVG.
    pub fn as_str(self) -> &'static str {
        match self {
            Support::Published => "published",
            Support::Implied => "implied",
            Support::Modelled => "modelled",
            Support::Observed => "observed",
        }
    }
}
