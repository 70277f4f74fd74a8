//! Counting in columns of codes. It knows no survey: a column is a code a row, a set of rows is a bit a row.

#![deny(missing_docs)]

mod bits;
mod codes;

pub use bits::Bits;
pub use codes::{Code, Codes, NARROW, RESERVED};
