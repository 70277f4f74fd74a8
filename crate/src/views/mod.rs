//! The views: one file a view, the same functions for pre-rendered pages and for the browser.

mod ahead;
pub(crate) mod any;
mod dataset;
mod document;
pub(crate) mod frame;
mod missing;
mod mistakes;
mod not_found;
mod one_file;
mod options;
pub mod preview;
mod registered;
mod registry;
mod rendered;
mod search;
mod site;
mod sitemap;
pub(crate) mod study;

pub use crate::address::{Links, View, names_example, shown};
pub use crate::page::link::Tables;
pub use ahead::first_answers;
pub use any::explore::{composed, found, raking_form, raking_told};
pub use any::self_check::{
    Checked, Given, Occasion as CheckOccasion, answered as check_answered, checked,
    read as check_read, result_of as check_result, written as check_written,
};
pub(crate) use frame::{CSP, document_title, policy};
pub use frame::{ENGINE, ONE_FILE, SURVEY};
pub use one_file::{Packed, Parts, document as one_file};
pub use options::{Inline, PageFile, SiteOptions};
pub use registry::{at, folders, lists, views};
pub use rendered::{Rendered, begin, class_told, complete, is_drawn, render};
pub use site::{manifest, site};
pub use sitemap::sitemap;
