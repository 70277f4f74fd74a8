//! What surrounds every view: head, navigation, footer.

use super::link::{Ctx, prefix};
use super::{Rendered, View};
use crate::lang::Lang;
use crate::study::figure::Series;
use crate::texts::{fill, words};
use maud::{DOCTYPE, Markup, html};

/// Scripts, styles and data come from the site itself; WebAssembly may be compiled; nothing else.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                       connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The whole document of a view.
pub fn document(ctx: &Ctx, view: &View, rendered: &Rendered) -> String {
    let site = ctx.survey.descriptor().title.get(ctx.lang);
    let title = if *view == View::Start {
        site.to_string()
    } else {
        format!("{} – {site}", rendered.title)
    };
    let other = ctx.lang.other();
    html! {
        (DOCTYPE)
        html lang=(ctx.lang.code()) data-site=[ctx.url] {
            head {
                (head(ctx, &title))
                meta name="description" content=(rendered.description);
                @if let Some(url) = ctx.absolute(ctx.lang) { link rel="canonical" href=(url); }
                @for lang in Lang::ALL {
                    @if let Some(url) = ctx.absolute(lang) { link rel="alternate" hreflang=(lang.code()) href=(url); }
                }
                script defer src=(ctx.asset("pictures.js")) {}
                script defer src=(ctx.asset("take.js")) {}
                script defer src=(ctx.asset("shell.js")) {}
            }
            body {
                a.kb-skip href="#main" { (words(ctx.lang).skip) }
                (header(ctx, view, other))
                main #main tabindex="-1" data-view=(format!("{}{}", prefix(ctx.lang), ctx.path)) { (rendered.main) }
                p #kb-status .kb-status role="status" data-failed=(words(ctx.lang).live_failed) {}
                (footer(ctx))
            }
        }
    }
    .into_string()
}

fn head(ctx: &Ctx, title: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(CSP);
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="referrer" content="no-referrer";
        meta name="survey" content="embedded";
        title { (title) }
        link rel="stylesheet" href=(ctx.asset("style.css"));
        link rel="icon" href=(ctx.asset("icon.svg")) type="image/svg+xml";
    }
}

fn header(ctx: &Ctx, view: &View, other: Lang) -> Markup {
    let w = words(ctx.lang);
    let language = words(other).language;
    html! {
        header.kb-head {
            a.kb-brand href=(ctx.to("")) { "Kommunalblick" }
            nav aria-label=(w.navigation) {
                ul {
                    @for (target, path, label) in links(ctx) {
                        @let here = current(view, &target);
                        li { a href=(ctx.to(path)) aria-current=[here] { (label) } }
                    }
                }
            }
            a.kb-lang lang=(other.code()) hreflang=(other.code()) href=(ctx.to_in(other, &ctx.path)) { (language) }
        }
    }
}

fn links(ctx: &Ctx) -> [(View, &'static str, &'static str); 7] {
    let w = words(ctx.lang);
    [
        (View::Start, "", w.start),
        (View::Questions, "questions/", w.questions),
        (View::Figures(Series::Figure), "figures/", w.figures),
        (View::Figures(Series::Table), "tables/", w.tables),
        (View::Search, "search/", w.search),
        (View::Ledger, "ledger/", w.ledger),
        (View::Method, "method/", w.method),
    ]
}

/// `page` for the page itself, `true` for the section it stands in.
fn current(view: &View, target: &View) -> Option<&'static str> {
    let inside = match (view, target) {
        (View::Question(_), View::Questions) => true,
        (View::Figure(id), View::Figures(series)) => id.starts_with(if *series == Series::Figure {
            "abb-"
        } else {
            "tab-"
        }),
        _ => false,
    };
    if view == target {
        Some("page")
    } else {
        inside.then_some("true")
    }
}

fn footer(ctx: &Ctx) -> Markup {
    let w = words(ctx.lang);
    let d = ctx.survey.descriptor();
    html! {
        footer.kb-foot {
            p { strong { (w.limits_label) } " " (w.limits) " " a href=(ctx.to("method/")) { (w.limits_more) } }
            p { (w.study) (w.colon) (d.study.get(ctx.lang)) "." }
            p { (fill(w.data_version, &[("name", &d.name), ("version", &d.version), ("licence", &d.licence)])) " " (w.private) }
        }
    }
}

/// `404.html`: a sentence and the way back, in both languages. It may be shown at any depth, so only a known site address gives it style and links that always lead home.
pub fn not_found(ctx: &Ctx) -> String {
    let home = ctx.url.unwrap_or("");
    let asset = |name: &str| format!("{home}{name}");
    html! {
        (DOCTYPE)
        html lang="de" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(CSP);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (words(Lang::De).not_found) " – " (words(Lang::En).not_found) }
                link rel="stylesheet" href=(asset("style.css"));
                link rel="icon" href=(asset("icon.svg")) type="image/svg+xml";
            }
            body {
                a.kb-skip href="#main" { (words(Lang::De).skip) }
                header.kb-head {
                    a.kb-brand href=(asset("index.html")) { "Kommunalblick" }
                    nav aria-label=(words(Lang::De).navigation) { ul {
                        @for (_, path, label) in links(ctx) { li { a href=(asset(&format!("{path}index.html"))) { (label) } } }
                    } }
                }
                main #main tabindex="-1" {
                    h1 { (words(Lang::De).not_found) }
                    p { (words(Lang::De).not_found_text) " " a href=(asset("index.html")) { (words(Lang::De).to_start) } }
                    div lang="en" {
                        h2 { (words(Lang::En).not_found) }
                        p { (words(Lang::En).not_found_text) " " a href=(asset("en/index.html")) { (words(Lang::En).to_start) } }
                    }
                }
            }
        }
    }
    .into_string()
}
