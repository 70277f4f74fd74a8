//! All terms, each with its explanation.

use crate::page::link::Ctx;
use crate::page::terms::{Explained, of_explorer, of_survey, section};
use crate::views::registered::{Menu, Page, Registered};
use maud::html;

/// All terms.
pub const VIEW: Registered = Registered {
    called: |w| w.terms,
    explained: Explained::Nothing,
    ..Registered::new("terms", 90, Menu::Method, |w| w.terms_all, index)
};

/// All terms, each with its explanation. Title, description, main.
fn index(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let own = of_survey(ctx).collect();
    let explorer = of_explorer(ctx).collect();
    let main = html! {
        h1 { (w.terms_all) }
        p.kb-lead { (w.terms_lead) }
        (section(w.terms_of_survey, own))
        (section(w.terms_of_explorer, explorer))
    };
    (w.terms_all.to_string(), w.terms_lead.to_string(), main)
}
