//! `sitemap.xml`: every page with its other language, for search engines. Its addresses are whole, so that it needs the site's.

use super::registry::views;
use crate::address::{View, prefix};
use crate::lang::Lang;
use crate::study::Study;
use maud::html;

/// The file for a site's address with a slash at its end.
pub fn sitemap(survey: &Study, site: &str) -> String {
    let address = |lang: Lang, view: &View| format!("{site}{}{}", prefix(lang), view.path());
    let urls = html! {
        @for view in views(survey) {
            @for lang in Lang::ALL {
                url {
                    loc { (address(lang, &view)) }
                    @for other in Lang::ALL { xhtml:link rel="alternate" hreflang=(other.code()) href=(address(other, &view)) {} }
                    xhtml:link rel="alternate" hreflang="x-default" href=(address(Lang::De, &view)) {}
                }
            }
        }
    };
    let spaces = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset {spaces}>{}</urlset>\n",
        urls.into_string()
    )
}
