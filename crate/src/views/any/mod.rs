//! The views of any survey, as they are where no study states its numbers: what was answered, counted.

pub mod explore;
pub mod method;
pub mod profiles;
pub mod questions;
pub mod recommendations;
pub mod self_check;
pub mod start;
pub mod terms;
pub mod well_placed;

use super::registered::{Registered, in_full};

/// Each of them.
pub const VIEWS: &[&Registered] = &[
    &explore::VIEW,
    &in_full(method::VIEW),
    &in_full(profiles::VIEW),
    &in_full(questions::VIEW),
    &in_full(recommendations::VIEW),
    &in_full(self_check::VIEW),
    &in_full(start::VIEW),
    &in_full(terms::VIEW),
    &in_full(well_placed::VIEW),
];
