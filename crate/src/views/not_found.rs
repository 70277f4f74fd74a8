//! `404.html`: a sentence and the way back, in both languages, for hosts to show at any address.

use super::frame::Needs;
use super::frame::{CSP, menu};
use super::options::SiteOptions;
use crate::address::View;
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::words::words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The whole document. It may be shown at any depth. Where the site's address is known, its links start at the root of the host;
/// elsewhere the script `options.finder` finds the site's root from the address and loads style sheet and shell from there.
pub fn document(ctx: &Ctx, options: &SiteOptions) -> String {
    let home = options.url.as_deref().map_or("", root_of);
    let asset = |name: &str| format!("{home}{name}{}", options.query());
    html! {
        (DOCTYPE)
        html lang="de" data-site=[options.url.as_deref()] data-version=(options.version) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(options));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (words(Lang::De).not_found) " – " (words(Lang::En).not_found) }
                @if options.url.is_some() {
                    link rel="stylesheet" href=(asset("style.css"));
                    link rel="icon" href=(asset("icon.svg")) type="image/svg+xml";
                    (super::frame::scripts(&asset, Needs { now: true, visit: false }))
                } @else {
                    link rel="icon" href="data:,"; // or browsers would ask the root of the host
                }
            }
            body {
                a.kb-skip href="#main" { (words(Lang::De).skip) }
                (header(ctx, home))
                (super::frame::status(Lang::De, false))
                main #main tabindex="-1" data-missing { (sentences(home)) }
                footer {}
                @if options.url.is_none() { script { (PreEscaped(&options.finder.text)) } }
            }
        }
    }
    .into_string()
}

/// One script stands in the page, and its hash in the policy.
fn policy(options: &SiteOptions) -> String {
    if options.url.is_some() {
        return CSP.to_string();
    }
    let allowed = format!("script-src 'self' 'sha256-{}'", options.finder.sha256);
    CSP.replace("script-src 'self'", &allowed)
}

/// `/umfrage/` of `https://example.org/umfrage/`: so the page also works where the host answers to another name.
fn root_of(url: &str) -> &str {
    let host = url.find("//").map_or(0, |at| at + 2);
    url[host..].find('/').map_or("/", |at| &url[host + at..])
}

fn header(ctx: &Ctx, home: &str) -> Markup {
    html! {
        header.kb-head {
            a.kb-brand href=(format!("{home}index.html")) { span { (super::frame::brand(ctx.survey, Lang::De)) } }
            (menu(ctx, &View::MISSING, &|lead| format!("{home}{}index.html", lead.path())))
        }
    }
}

fn sentences(home: &str) -> Markup {
    let (de, en) = (words(Lang::De), words(Lang::En));
    html! {
        h1 { (de.not_found) }
        p { (de.not_found_text) " " a href=(format!("{home}index.html")) { (de.to_start) } }
        div lang="en" {
            h2 { (en.not_found) }
            p { (en.not_found_text) " " a href=(format!("{home}en/index.html")) { (en.to_start) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::root_of;

    #[test]
    fn the_root_is_what_stands_behind_the_host() {
        assert_eq!(root_of("https://example.org/umfrage/"), "/umfrage/");
        assert_eq!(root_of("http://example.org/"), "/");
    }
}
