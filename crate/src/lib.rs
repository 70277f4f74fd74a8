//! The engine of Kommunalblick: it reads a data package and answers queries about a survey, without a page, a clock or a network.
//!
//! Which type to use when:
//! - [`package::Files`] holds the texts of a data package; [`embedded::package`] is the one compiled in.
//! - [`study::Study`] is what a package means: codebook, findings, figures. Loading reports every problem at once.
//! - [`embedded::example`] is an invented survey compiled in beside it, with weights and every question type.
//! - [`query::Query`] is what a person asks, in the one text form that links, tests and tables share.
//! - [`columns::Columns`] holds the responses; [`tabulate`] counts in them: [`tabulate::tally`] answers a query with *k* of *n*.
//! - [`stats`] holds intervals, tests, effect sizes, corrections and raking: pure functions over plain numbers.
//! - [`study::recount`] counts a finding again and says whether the stated number comes out.
//! - [`table::Table`] is the answer to a query; [`words::table`] tells it in sentences.
//! - [`study::exhibit`] turns queries into blocks of rows and columns, each number with its evidence and base.
//! - [`export::Export`] is what a reader takes along of a picture or of a query's table: CSV, SVG, table, citation.
//! - [`public::Explorer`] answers other people's programs: what the JavaScript API returns, as Rust.
//! - [`chart::Chart`] draws a block; [`views`] renders whole pages, natively and in the browser, with the same functions.
//!
//! ```
//! use kommunalblick::{embedded, lang::Lang, query, stated::Stated, study::Study};
//!
//! let survey = Study::load(&embedded::package()).expect("the embedded package is valid");
//! let asked = query::parse("question=basiskomponenten", survey.codebook());
//! assert!(asked.problems.is_empty());
//! let stated = survey.printed(&asked.query, "suchfunktion");
//! assert_eq!(stated[0].display(Lang::En), "66%");
//! assert_eq!(stated[0].source.label(Lang::De), "Abb. 12");
//! ```
#![deny(missing_docs)]

pub use study;
use survey::letters;
use survey::order;
pub use survey::{
    codebook, columns, decimal, evidence, ingest, lang, package, problem, query, stats, table,
    tabulate,
};

mod address;
pub mod computed;
pub mod describe;
pub mod embedded;
pub mod export;
pub mod format;
pub(crate) mod page;
mod picture;
pub mod public;
pub mod stated;
pub mod views;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod api;
