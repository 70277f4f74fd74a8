//! From the bytes of responses to columns.
//!
//! - [`responses`] reads those of a data package as its fields say.
//! - [`Reading`] takes a file in pieces, with a descriptor or without one; without, a column of few distinct texts is a question with one answer, numbers
//!   are numbers, and the rest are words.
//!
//! Rows come from [`crate::package::rows`] or from the scanner itself. None is kept: a cell becomes a code when it is read, by the texts of its column that
//! were seen before; what a text means is asked once.

mod answers;
mod checks;
mod described;
pub mod limits;
mod measured;
mod observed;
mod reading;
mod responses;
mod settled;
mod sniff;
mod values;

pub use reading::{Decoder, Encoding, Options, Reading, Settled};
pub use responses::responses;
