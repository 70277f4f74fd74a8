//! The views of any survey, as they are where no study states its numbers: what was answered, counted.

pub mod explore;
pub mod method;
pub mod profiles;
pub mod questions;
pub mod recommendations;
pub mod search;
pub mod self_check;
pub mod start;
pub mod terms;
pub mod well_placed;

use super::registered::Registered;

/// Each of them.
pub const VIEWS: &[&Registered] = &[
    &explore::VIEW,
    &method::VIEW,
    &profiles::VIEW,
    &questions::VIEW,
    &recommendations::VIEW,
    &search::VIEW,
    &self_check::VIEW,
    &start::VIEW,
    &terms::VIEW,
    &well_placed::VIEW,
];
