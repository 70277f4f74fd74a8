//! What programs that preview a link are told of its page: title, sentence, language, and where the site's address is known, address and picture.

use super::document::described;
use super::frame::brand;
use super::options::SiteOptions;
use super::rendered::Rendered;
use crate::address::{View, figure_of, prefix};
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::words::outside::outside;
use maud::{Markup, html};

/// Width and height of the pictures in pixels, as the most known of these programs want them.
pub const SIZE: (u32, u32) = (1200, 630);

/// Where the pictures stand, below the site's root.
pub const FOLDER: &str = "preview/";
/// The picture of pages that have none of their own: it names no survey.
pub const GENERAL: &str = "preview/general.png";

/// The picture of a figure in a language: `preview/abb-12.de.png`.
pub fn picture(figure: &str, lang: Lang) -> String {
    format!("{FOLDER}{figure}.{}.png", lang.code())
}

/// The elements of the head. Addresses in them are whole, so that without the site's they are left out.
pub(super) fn of(ctx: &Ctx, rendered: &Rendered, options: &SiteOptions) -> Markup {
    let kind = match rendered.view == View::START {
        true => "website",
        false => "article",
    };
    let shown = options
        .url
        .as_deref()
        .and_then(|site| shown(ctx, rendered, options, site));
    let card = match shown {
        Some(_) => "summary_large_image",
        None => "summary",
    };
    html! {
        meta property="og:title" content=(rendered.title);
        meta property="og:description" content=(described(rendered));
        meta property="og:type" content=(kind);
        meta property="og:site_name" content=(brand(ctx.survey, ctx.lang));
        meta property="og:locale" content=(locale(ctx.lang));
        meta property="og:locale:alternate" content=(locale(ctx.lang.other()));
        @if let Some(site) = &options.url { meta property="og:url" content=(format!("{site}{}{}", prefix(ctx.lang), ctx.path)); }
        @if let Some((address, text)) = &shown {
            meta property="og:image" content=(address);
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content=(SIZE.0);
            meta property="og:image:height" content=(SIZE.1);
            meta property="og:image:alt" content=(text);
        }
        meta name="twitter:card" content=(card);
    }
}

/// Address of the picture and the text in its place: the figure's own where there is one that fits, else the general one.
fn shown(
    ctx: &Ctx,
    rendered: &Rendered,
    options: &SiteOptions,
    site: &str,
) -> Option<(String, String)> {
    let own = figure_of(ctx.survey, &rendered.view).map(|figure| picture(&figure.id, ctx.lang));
    let own = own.filter(|path| options.pictures.contains(path));
    let general = options
        .pictures
        .contains(GENERAL)
        .then(|| GENERAL.to_string());
    let text = match own {
        Some(_) => described(rendered),
        None => outside(ctx.lang).preview_general.to_string(),
    };
    own.or(general).map(|path| (format!("{site}{path}"), text))
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "de_DE",
        Lang::En => "en_GB",
    }
}
