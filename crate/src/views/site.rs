//! The pages of the site as files.

use super::document::{Extras, document};
use super::options::{PageFile, SiteOptions};
use super::registry::{is_live, views};
use super::rendered::{entry, rendered};
use super::{ahead, dataset, frame, not_found, preview};
use crate::address::{Links, View, prefix};
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::study::Study;

/// Every page of the site: each view in both languages, and `404.html`.
pub fn site(survey: &Study, options: &SiteOptions) -> Vec<PageFile> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let pages = views(survey).into_iter();
        files.extend(pages.map(|view| page(survey, options, lang, &view)));
    }
    let ctx = Ctx::new(survey, Lang::De, "", Links::Folder);
    files.push(PageFile {
        path: "404.html".to_string(),
        html: not_found::document(&ctx, options),
    });
    files
}

fn page(survey: &Study, options: &SiteOptions, lang: Lang, view: &View) -> PageFile {
    let ctx = Ctx::new(survey, lang, &view.path(), Links::Folder);
    let entry = entry(survey, view);
    let asset = |name: &str| match name {
        frame::SURVEY => ctx.asset(name), // changed without a build
        _ => format!("{}{}", ctx.asset(name), options.query()),
    };
    let rendered = rendered(Ctx::new(survey, lang, &ctx.path, Links::Folder), view);
    let needs = frame::Needs {
        now: is_live(entry, view),
        visit: entry.first,
    };
    let extras = Extras {
        site: options.url.as_deref(),
        version: &options.version,
        one_file: false,
        policy: frame::policy(frame::CSP),
        head: maud::html! {
            (preview::of(&ctx, &rendered, options))
            (frame::site_head(&asset, needs))
            @if [View::START, View::METHOD].contains(view) { (dataset::block(&ctx, options)) }
            @if *view == View::EXPLORE { (ahead::index(survey, lang)) }
        },
        end: maud::html! {},
    };
    PageFile {
        path: format!(
            "{}{}index.html",
            prefix(lang),
            crate::query::decoded(&ctx.path)
        ),
        html: document(&ctx, &rendered, extras),
    }
}

/// What a browser needs to know to keep the site like a program: `manifest.webmanifest`.
pub fn manifest(survey: &Study) -> String {
    let title = survey.descriptor().title.get(Lang::De);
    serde_json::json!({
        "name": title, "short_name": frame::brand(survey, Lang::De), "lang": "de", "start_url": "./", "display": "minimal-ui",
        "icons": [{ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" }],
    })
    .to_string()
}
