//! Counting in columns of codes. It knows no survey: a column is a code a row, a set of rows is a bit a row.
//!
//! With the feature `fast`, binary planes are kept of a [`Column`] beside its codes. A set of rows that holds some codes is made of them, and small tables are counted
//! in them; larger tables, and all with weights, take one walk over the rows of the set. Either way the cost is that of the rows that are
//! counted and of the cells, whatever was asked of all rows to find them. Without the feature columns are read row by row.

#![deny(missing_docs)]

mod bits;
mod codes;
mod column;
mod places;
#[cfg(feature = "fast")]
mod planes;
mod sums;
#[cfg(feature = "fast")]
mod walk;

pub use bits::Bits;
pub use codes::{Code, Codes, NARROW, RESERVED};
pub use column::Column;
pub use places::Places;
pub use sums::{Counts, Sum};
