//! Where the rows of a table stand, and how.

use super::Dialect;

/// Where the rows of a table stand, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its files, one table after the other; or the rows themselves.
    pub place: Place,
    /// How cells stand in a text.
    pub dialect: Dialect,
    /// Where the names of the columns stand.
    pub header: Header,
    /// Rows that are none, counted from 1 over all rows of a file.
    pub comments: Vec<usize>,
    /// How the columns and the names that are looked for may differ.
    pub columns: Columns,
}

/// Files, or rows in the descriptor itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Files of the package.
    Files(Vec<String>),
    /// A text in the descriptor, at this path.
    Text(String, String),
    /// Rows in the descriptor.
    Rows {
        /// The path of their list.
        path: String,
        /// The names of the columns.
        names: Vec<String>,
        /// The cells of each row.
        rows: Vec<Vec<String>>,
        /// Place of the first row in the list.
        first: usize,
    },
}

impl Default for Place {
    fn default() -> Self {
        Place::Files(Vec::new())
    }
}

/// Where the names of the columns stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The rows that hold them, from 1; empty where there are none, and the columns stand in the order of the names that are looked for.
    pub rows: Vec<usize>,
    /// What joins the names of several rows.
    pub join: String,
}

impl Default for Header {
    fn default() -> Self {
        Header {
            rows: vec![1],
            join: " ".to_string(),
        }
    }
}

/// How the columns of a table and the names that are looked for may differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// There may be columns more.
    pub more: bool,
    /// There may be columns less.
    pub fewer: bool,
}
