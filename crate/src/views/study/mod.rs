//! The views of a survey with a published study above it: what the study states, each number with its place, and beside it what the responses give.

pub mod every_option;
pub mod figures;
pub mod ledger;
pub mod method;
pub mod profiles;
pub mod questions;
pub mod recommendations;
pub mod recounted;
pub mod start;
pub mod statements;
pub mod synthetic;
pub mod well_placed;
pub mod worded;

use super::registered::Registered;

/// Each of them.
pub const VIEWS: &[&Registered] = &[
    &figures::FIGURES,
    &figures::TABLES,
    &ledger::VIEW,
    &method::VIEW,
    &profiles::VIEW,
    &questions::VIEW,
    &recommendations::VIEW,
    &start::VIEW,
    &well_placed::VIEW,
];
