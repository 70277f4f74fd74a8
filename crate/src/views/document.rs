//! The whole document of a view.

use super::frame::{opening, status};
use super::rendered::Rendered;
use crate::address::{View, prefix};
use crate::lang::Lang;
use crate::page::link::Ctx;
use maud::{DOCTYPE, Markup, html};

/// What differs between a page of the site and the one file.
pub struct Extras<'a> {
    /// The site's address, where it is known.
    pub site: Option<&'a str>,
    /// Which build it is.
    pub version: &'a str,
    /// Whether all pages are in one file.
    pub one_file: bool,
    /// What the page may load and run; stands before anything it governs.
    pub policy: Markup,
    /// More of the head: styles, scripts.
    pub head: Markup,
    /// What ends the body.
    pub end: Markup,
}

/// The whole document of a view.
pub fn document(ctx: &Ctx, rendered: &Rendered, extras: Extras) -> String {
    html! {
        (DOCTYPE)
        html lang=(ctx.lang.code()) data-site=[extras.site] data-version=(extras.version) data-one-file[extras.one_file] data-wide[rendered.wide] {
            head {
                meta charset="utf-8";
                (extras.policy)
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="survey" content="embedded"; // read by survey.js: another one here is for this page alone
                title { (rendered.document_title) }
                meta name="description" content=(described(rendered));
                @if let Some(site) = extras.site { (places(ctx, site)) }
                (extras.head)
            }
            body {
                a.kb-skip href="#main" { (ctx.words().skip) }
                (rendered.header)
                (status(ctx.lang, extras.one_file))
                @if extras.one_file { template #kb-other-words lang=(ctx.lang.other().code()) { (status(ctx.lang.other(), true)) } }
                p.kb-notice.kb-still.kb-late { (if extras.one_file { ctx.words().file_failed } else { ctx.words().live_failed }) }
                @if extras.one_file { (opening()) }
                main #main tabindex="-1" data-view=(format!("{}{}", prefix(ctx.lang), ctx.path)) { (rendered.main) }
                (rendered.footer)
                (extras.end)
            }
        }
    }
    .into_string()
}

/// The page's own address and that of its other language, on the known site.
fn places(ctx: &Ctx, site: &str) -> Markup {
    let address = |lang: Lang| format!("{site}{}{}", prefix(lang), ctx.path);
    html! {
        link rel="canonical" href=(address(ctx.lang));
        @for lang in Lang::ALL { link rel="alternate" hreflang=(lang.code()) href=(address(lang)); }
        link rel="alternate" hreflang="x-default" href=(address(Lang::De));
    }
}

/// What search engines and previews are told of a page: no two pages the same, for each begins with its title.
pub(super) fn described(rendered: &Rendered) -> String {
    let Rendered {
        view,
        title,
        description,
        ..
    } = rendered;
    match *view == View::START || description.contains(title.as_str()) {
        true => description.trim().to_string(),
        false => format!("{title}: {}", description.trim()),
    }
}
