//! The views of any survey, as they are where no study states its numbers: what was answered, counted. A survey with a study above it has the same
//! views with the study's numbers, beside this module.

pub mod method;
pub mod placed;
pub mod profile;
pub mod question;
pub mod recommendation;
pub mod start;
