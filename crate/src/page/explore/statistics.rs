//! Tests and differences, each with one plain sentence that says what it is.

use super::Asked;
use crate::page::link::Ctx;
use crate::table::Table;
use maud::{Markup, html};

/// The section; nothing where there is nothing to infer.
pub fn section(_ctx: &Ctx, _asked: &Asked, _table: &Table) -> Markup {
    html! {}
}
