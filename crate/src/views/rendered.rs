//! A view as it is shown: its page, what surrounds it, and what was counted and drawn for it.

use super::registered::{Asks, Registered, in_full};
use super::registry::{asks, of_folder};
use super::{frame, missing, mistakes};
use crate::address::{Links, View, shown};
use crate::lang::Lang;
use crate::page::finder;
use crate::page::link::{Ctx, Pieces, Tables, Tests};
use crate::page::terms;
use crate::study::Study;
use chart::Chart;
use maud::Markup;

/// A view as rendered: what stands in `<main>`, and what the document needs besides.
pub struct Rendered {
    /// Which view it is.
    pub view: View,
    /// Whether it takes the whole width of the window.
    pub wide: bool,
    /// What stood behind the path of its address, without a place on the page: the query of Explore.
    pub search: String,
    /// In which language.
    pub lang: Lang,
    /// Title of the view.
    pub title: String,
    /// Title of the document: the view's and the survey's.
    pub document_title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The link to the content and the shell's sentences, in the view's language.
    pub notices: Markup,
    /// What stands above: name, navigation, the other language.
    pub header: Markup,
    /// The content of `<main>`.
    pub main: Markup,
    /// What stands below.
    pub footer: Markup,
    /// What of main changes within the view, where it can be changed piece by piece; empty elsewhere.
    pub parts: Pieces,
    /// The charts in the order of their `data-chart` numbers.
    pub charts: Vec<Chart>,
    /// The tables counted for it, in their order. Their exact tests may be [open](crate::table::Table::is_open).
    pub tables: Tables,
}

impl Rendered {
    /// Id and content of each part that is another than before; all of them where nothing was before.
    pub fn changed(&self, before: Option<&Rendered>) -> Vec<(&str, &str)> {
        let before = before.map_or(&[][..], |b| b.parts.as_slice());
        let stands =
            |id: &str, html: &str| before.iter().any(|(i, part)| *i == id && part.0 == html);
        let parts = self
            .parts
            .iter()
            .map(|(id, part)| (id.as_ref(), part.0.as_str()));
        parts.filter(|(id, html)| !stands(id, html)).collect()
    }
}

fn ctx<'a>(survey: &'a Study, lang: Lang, view: &View, search: &str, links: Links) -> Ctx<'a> {
    let survey = shown(survey, view, search);
    Ctx::new(survey, lang, &view.path(), links).asked(search)
}

/// Renders a view. `search` is what stands behind the path, and may be empty: the query, then `#` and a place on the page.
pub fn render(survey: &Study, lang: Lang, view: &View, search: &str, links: Links) -> Rendered {
    rendered(ctx(survey, lang, view, search, links), view)
}

/// The same at once: the exact tests of a table may be left open.
pub fn begin(survey: &Study, lang: Lang, view: &View, search: &str, links: Links) -> Rendered {
    let mut ctx = ctx(survey, lang, view, search, links);
    ctx.tests = Tests::Later;
    rendered(ctx, view)
}

/// A view begun, with its tables as they are once all tests are computed.
pub fn complete(survey: &Study, begun: &Rendered, tables: Tables, links: Links) -> Rendered {
    let mut ctx = ctx(survey, begun.lang, &begun.view, &begun.search, links);
    ctx.tests = Tests::Found(tables);
    rendered(ctx, &begun.view)
}

/// Of the way to one's size class: the class for a kind and a number of inhabitants as typed, with links, or what is wrong with the text.
pub fn class_told(
    survey: &Study,
    lang: Lang,
    view: &View,
    links: Links,
    (kind, typed): (&str, &str),
) -> String {
    let ctx = Ctx::new(survey, lang, &view.path(), links);
    finder::told(&ctx, kind, typed).0
}

/// Whether this build of the engine draws a view.
pub fn is_drawn(survey: &Study, view: &View) -> bool {
    cfg!(feature = "full") || entry(survey, view).first
}

/// The record of a view; of an address that leads nowhere that of the page which says so.
pub(super) fn entry(survey: &Study, view: &View) -> &'static Registered {
    const MISSING: &Registered = &in_full(missing::VIEW);
    of_folder(survey, view.folder).unwrap_or(MISSING)
}

/// Renders a view in a context of its own.
pub(super) fn rendered(mut ctx: Ctx, view: &View) -> Rendered {
    let entry = entry(ctx.survey, view);
    let asks = asks(entry, view);
    let mistakes = mistakes::mistakes(&ctx, &asks);
    if matches!(asks, Asks::Words(_)) && crate::query::characters(&ctx.search).is_some() {
        ctx.search.clear(); // the mistakes say so; a query says it itself
    }
    let (title, description, main) = match entry.each.zip(view.id.as_deref()) {
        Some((each, id)) => (each.render)(&ctx, id),
        None => (entry.render)(&ctx),
    };
    Rendered {
        view: view.clone(),
        wide: entry.wide,
        search: ctx.search.clone(),
        lang: ctx.lang,
        document_title: frame::document_title(ctx.survey, ctx.lang, view, &title),
        title,
        description,
        notices: frame::notices(&ctx),
        header: frame::header(&ctx, view),
        main: maud::html! {
            (frame::crumbs(&ctx, view))
            div #kb-mistakes { (mistakes) } (frame::banner(&ctx, view)) (main)
            (terms::of_page(&ctx, entry.explained, &main))
        },
        footer: frame::footer(&ctx),
        parts: ctx.pieces.take(),
        charts: ctx.charts.take(),
        tables: ctx.tables.take(),
    }
}
