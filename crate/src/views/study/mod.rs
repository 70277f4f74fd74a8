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

use super::registered::{Registered, in_full};

/// Each of them.
pub const VIEWS: &[&Registered] = &[
    &in_full(figures::FIGURES),
    &in_full(figures::TABLES),
    &in_full(ledger::VIEW),
    &in_full(method::VIEW),
    &in_full(profiles::VIEW),
    &in_full(questions::VIEW),
    &in_full(recommendations::VIEW),
    &in_full(start::VIEW),
    &in_full(well_placed::VIEW),
];
