//! Any survey: what its data package says, what was answered, what is asked of it, and what comes out in numbers. No sentence for people, no page,
//! no picture, and nothing of any one study.
//!
//! - [`package::Files`] holds the texts of a data package.
//! - [`codebook::Codebook`] is what its descriptor means: questions, types, options, routing, reasons for missing.
//! - [`columns::Columns`] holds the responses.
//! - [`query::Query`] is what a person asks, in the one text form that links, tables and tests share.
//! - [`tabulate`] counts respondents; [`stats`] holds intervals, tests, effect sizes and raking as functions over plain numbers.
//! - [`evidence::Evidence`] says what a number rests on.
#![deny(missing_docs)]

pub mod codebook;
pub mod columns;
pub mod decimal;
pub mod evidence;
pub mod ingest;
pub mod labels;
pub mod lang;
pub mod letters;
pub mod order;
pub mod package;
pub mod problem;
pub mod query;
pub mod stats;
mod survey;
pub mod table;
pub mod tabulate;

pub use survey::Survey;
