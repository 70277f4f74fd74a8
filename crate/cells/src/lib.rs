//! From the bytes of a delimited text to cells, and from cells to codes. It knows no survey; it is what reading a file spends its time in, so it is
//! compiled for speed.
//!
//! - [`Scanner`] is a state machine that bytes are pushed into, in pieces cut anywhere; rows come out, and none is kept.
//! - [`Dictionary`] gives each text of a column a code, and keeps the text once.
//! - [`number`] reads the plainest numbers quickly.
//! - [`Coded`] is a column of codes that is filled from the cells of rows.
//!
//! ```
//! use cells::{Marks, Row, Scanner};
//!
//! let mut rows = Vec::new();
//! let mut keep = |row: &Row| {
//!     rows.push(row.iter().map(<[u8]>::to_vec).collect::<Vec<_>>());
//!     true
//! };
//! let mut scanner = Scanner::new(Marks::default());
//! for piece in ["a,\"b", " \"\"c\"\"\"\r", "\n1,2"] {
//!     scanner.push(piece.as_bytes(), &mut keep);
//! }
//! scanner.finish(&mut keep).unwrap();
//! assert_eq!(rows, [[&b"a"[..], b"b \"c\""], [b"1", b"2"]]);
//! ```
#![deny(missing_docs)]

mod coded;
mod dictionary;
mod find;
mod number;
mod row;
mod scanner;
mod swift;

pub use coded::{ASK, Ask, Coded, fill};
pub use dictionary::Dictionary;
pub use number::number;
pub use row::Row;
pub use scanner::{Marks, Scanner, Stop, Take};
