//! Profiles with what a study states: what sets a class apart, and every stated number beside everyone's and another class's.

mod apart;
mod headline;
mod one;
mod placed;
mod table;

use crate::views::any::profiles::{EACH, LIST, has_classes};
use crate::views::registered::{Each, Registered};

/// All size classes, and a page for each.
pub const VIEW: Registered = Registered {
    fills: |survey| survey.has_study() && has_classes(survey),
    each: Some(Each {
        render: one::one,
        ..EACH
    }),
    ..LIST
};
