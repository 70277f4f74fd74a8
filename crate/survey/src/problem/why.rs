//! Why a field is not counted.

use serde::{Deserialize, Serialize};

/// Why nothing counts a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It tells rows apart.
    Identifier,
    /// It holds words of the respondents' own.
    Words,
    /// It holds dates or times.
    Date,
    /// It holds something of another type, by the type's name.
    Type(String),
    /// It has so many categories, more than can be counted.
    Categories(usize),
    /// Its question has so many options, more than can be counted.
    Options(usize),
    /// It holds a rank behind the third.
    Rank,
    /// The responses have no such column.
    NoColumn,
    /// The descriptor has no such field.
    NoField,
}
