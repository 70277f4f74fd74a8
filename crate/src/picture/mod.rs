//! From tables to charts: one mark a cell, for figures, questions, profiles and Explore alike.

mod apart;
pub mod depiction;
pub mod exhibit;
mod mark;
mod part;
mod room;
mod select;
mod shade;
pub mod standing;
pub mod support;
mod tone;

use crate::lang::Lang;
use crate::words::words;
use chart::Support;

/// Width of the picture for columns as wide as a page may be, in CSS px.
pub const FULL: u32 = 880;
/// Width of the picture for columns of a usual width, and for paper.
pub const WIDE: u32 = 720;
/// Width of the picture for narrow pages: a screen of 320 px less its margins.
pub const NARROW: u32 = 288;

/// What each kind of evidence is called in a legend.
fn legend(lang: Lang) -> Vec<(Support, String)> {
    let w = words(lang);
    let legend = [
        (Support::Published, w.legend_published),
        (Support::Implied, w.legend_implied),
        (Support::Modelled, w.legend_modelled),
    ];
    legend.map(|(e, text)| (e, text.to_string())).to_vec()
}

/// The signs between thousands and before decimals.
fn signs(lang: Lang) -> (char, char) {
    match lang {
        Lang::De => ('.', ','),
        Lang::En => (',', '.'),
    }
}
