//! The engine of Kommunalblick.
#![deny(missing_docs)]

pub mod evidence;
