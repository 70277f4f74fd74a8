//! Regions that stand on a map.

/// The codes of the sixteen Länder: ISO 3166-2:DE without its `DE-`, in lower case.
pub const LAENDER: [&str; 16] = [
    "bw", "by", "be", "bb", "hb", "hh", "he", "mv", "ni", "nw", "rp", "sl", "sn", "st", "sh", "th",
];
