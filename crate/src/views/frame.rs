//! What surrounds every view: head, navigation, messages, footer.

use super::registered::{Menu, Registered};
use super::registry::{lead, of_folder, there};
use crate::address::{View, names_example};
use crate::describe;
use crate::describe::capitalised;
use crate::lang::Lang;
use crate::page::link::{Ctx, Links};
use crate::page::source::study;
use crate::study::Study;
use crate::words::words;
use maud::{Markup, html};
use std::borrow::Cow;

/// Scripts, styles and data come from the site itself; WebAssembly may be compiled; nothing else.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                       connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The file whose one line says which survey the site opens.
pub const SURVEY: &str = "survey.js";

/// The script that loads the engine; it needs no other.
pub const ENGINE: &str = "engine.js";

/// The script by which the marks of pictures tell their numbers; it needs no other.
const MARKS: &str = "marks.js";

/// The one file that holds everything.
pub const ONE_FILE: &str = "kommunalblick.html";

/// The policy as an element.
pub fn policy(text: &str) -> Markup {
    html! { meta http-equiv="Content-Security-Policy" content=(text); }
}

/// When a page needs the engine, and which.
#[derive(Clone, Copy)]
pub struct Needs {
    /// At once.
    pub now: bool,
    /// The one for a first visit is enough.
    pub visit: bool,
}

/// The head of a page of the site. `asset` makes the address of a file at the site's root.
pub fn site_head(asset: &dyn Fn(&str) -> String, needs: Needs) -> Markup {
    html! {
        link rel="stylesheet" href=(asset("style.css"));
        link rel="icon" href=(asset("icon.svg")) type="image/svg+xml";
        link rel="manifest" href=(asset("manifest.webmanifest"));
        (scripts(asset, needs))
    }
}

/// The scripts of a page of the site. That of the marks and the engine's wait for nothing, as what they do needs no other; the shell's comes when the page is read.
pub fn scripts(asset: &dyn Fn(&str) -> String, needs: Needs) -> Markup {
    let build = needs.visit.then_some("visit");
    html! {
        script async src=(asset(MARKS)) fetchpriority=[(!needs.now).then_some("high")] {} // what stands in the page answers as soon as it can
        script src=(asset(SURVEY)) {} // before anything is shown
        script async src=(asset(ENGINE)) data-build=[build] data-now[needs.now] fetchpriority=[needs.now.then_some("high")] {} // or it would come last
        script defer src=(asset("shell.js")) {}
    }
}

/// So many letters of a tab's name are shown by browsers and search engines.
const TITLE: usize = 70;

/// Name of the tab: the view's title and the survey's, of which what stands before a colon, or nothing, where both are long.
pub fn document_title(survey: &Study, lang: Lang, view: &View, title: &str) -> String {
    let site = survey.descriptor().title.get(lang);
    let short = site.split(':').next().unwrap_or(site);
    if *view == View::START {
        return shortened(site);
    }
    let both = [site, short].map(|name| format!("{title} – {name}"));
    let fits = both.into_iter().find(|text| length(text) <= TITLE);
    fits.unwrap_or_else(|| shortened(title))
}

/// How many letters a text has in the file, where some signs stand as escapes.
fn length(text: &str) -> usize {
    maud::html! { (text) }.0.chars().count()
}

/// The words of a text that fit into the name of a tab.
fn shortened(text: &str) -> String {
    if length(text) <= TITLE {
        return text.to_string();
    }
    let over = length(text) - text.chars().count();
    let fits: String = text.chars().take(TITLE.saturating_sub(1 + over)).collect();
    let whole = fits
        .rsplit_once(' ')
        .map_or(fits.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '–', ' ']))
}

/// What stands before the view for those who need it: the link to the content, and the shell's sentences.
pub fn notices(ctx: &Ctx) -> Markup {
    html! {
        a.kb-skip href="#main" { (ctx.words().skip) }
        (status(ctx.lang, ctx.links == Links::File))
    }
}

/// Where the page says what happens: politely, once a change. It carries the shell's sentences, so that all texts stay in one place.
/// Without scripts, and with scripts that do not start, a sentence says what is missing.
pub fn status(lang: Lang, one_file: bool) -> Markup {
    let w = words(lang);
    let (left, no_script, no_wasm) = match one_file {
        true => (w.file_left, w.file_failed, w.file_failed),
        false => (w.live_left, w.no_script, w.why_wasm),
    };
    html! {
        p #kb-status .kb-status role="status" data-failed=(left) data-recovered=(w.live_recovered) data-again=(w.live_again) data-instead=(w.live_instead)
            data-why-wasm=(no_wasm) data-why-policy=(w.why_policy) data-why-missing=(w.why_missing) data-why-broken=(w.why_broken)
            data-why-build=(w.why_build) data-why-memory=(w.why_memory) data-why-crash=(w.why_crash) data-why-other=(w.why_other) data-why-package=(w.live_package)
            data-folder=(w.live_folder) data-open=(w.live_open) data-keys=(w.chart_keys) data-pick=(w.pick) data-loading=(w.loading) data-unsaved=(w.unsaved) {}
        noscript { p.kb-notice.kb-still { (no_script) } }
    }
}

/// What stands in the one file until the view is there that its address asks for, in the language of that view.
pub fn opening() -> Markup {
    html! {
        @for lang in Lang::ALL {
            div.kb-opening lang=(lang.code()) {
                progress.kb-bar aria-label=(words(lang).opening) max="1" value="0" {}
                p aria-hidden="true" { (words(lang).opening) " …" }
            }
        }
    }
}

/// What must be said of a survey that is invented, above each of its views; nothing of others.
pub fn banner(ctx: &Ctx, view: &View) -> Markup {
    let text = ctx.survey.descriptor().invented.get(ctx.lang);
    let example = names_example(view, &ctx.search); // of another survey, which is a step away
    html! { @if !text.is_empty() { p.kb-invented role="note" {
        strong { (ctx.words().invented) } " " (text)
        @if example { " " a href=(ctx.to(&View::EXPLORE.path())) { (ctx.words().back_to_survey) } }
    } } }
}

/// Name, menu, the other language.
pub fn header(ctx: &Ctx, view: &View) -> Markup {
    let other = ctx.lang.other();
    html! {
        header.kb-head {
            a.kb-brand href=(ctx.to("")) { span { (brand(ctx.survey, ctx.lang)) } }
            (menu(ctx, view, &|lead| ctx.to(&lead.path())))
            a.kb-lang lang=(other.code()) hreflang=(other.code()) href=(ctx.to_in(other, &ctx.path)) { (other.name()) }
        }
    }
}

/// The menu; `to` makes the address of a view. On a phone it is folded; nothing but the style sheet knows.
pub fn menu(ctx: &Ctx, view: &View, to: &dyn Fn(&View) -> String) -> Markup {
    let w = ctx.words();
    html! {
        details.kb-menu {
            summary { (w.menu) }
            nav aria-label=(w.navigation) {
                ul {
                    @for (menu, lead) in links(ctx.survey) {
                        @let here = current(ctx, view, menu, &lead);
                        li { a href=(to(&lead)) aria-current=[here] { (menu.name(ctx.survey, ctx.lang)) } }
                    }
                }
            }
        }
    }
}

/// Of which survey a page is, and where it stands: nothing on the start page, and on one that does not exist.
pub fn crumbs(ctx: &Ctx, view: &View) -> Markup {
    let w = ctx.words();
    let Some(entry) = of_folder(ctx.survey, view.folder).filter(|_| *view != View::START) else {
        return html! {};
    };
    let title = ctx.survey.descriptor().title.get(ctx.lang);
    let named = |name: &str| html! { (name) };
    let title = title.split_once(": ").map_or(title, |(_, title)| title);
    let whose =
        (title != brand(ctx.survey, ctx.lang)).then(|| (View::START, named(&capitalised(title))));
    let lead = lead(ctx.survey, entry.menu).filter(|lead| lead != view);
    let room = lead.map(|lead| (lead, named(entry.menu.name(ctx.survey, ctx.lang))));
    let list = Some((View::of(entry.folder), named((entry.called)(w))));
    let list =
        list.filter(|(list, _)| list != view && !matches!(&room, Some((lead, _)) if lead == list));
    let steps = [whose, room, list].into_iter().flatten();
    let steps: Vec<_> = steps.collect();
    html! {
        @if !steps.is_empty() {
            nav.kb-crumb aria-label=(w.whereabouts) {
                @for (target, label) in &steps { a href=(ctx.to(&target.path())) { (label) } " " }
            }
        }
    }
}

/// What stands above every page: the name of the program for the study it was made for, else what the survey is called.
pub fn brand(survey: &Study, lang: Lang) -> Cow<'_, str> {
    const ROOM: usize = 40;
    let title = survey.descriptor().title.get(lang);
    let title = title.split(':').next().unwrap_or(title);
    match survey.has_study() {
        true => Cow::Borrowed("Kommunalblick"),
        false if title.chars().count() <= ROOM => Cow::Borrowed(title),
        false => Cow::Owned(title.chars().take(ROOM - 1).chain(['…']).collect()),
    }
}

/// The entries of the menu that a survey has something for, each with the view that it leads to.
fn links(survey: &Study) -> Vec<(Menu, View)> {
    let there = |menu: &Menu| Some((*menu, lead(survey, *menu)?));
    Menu::ALL.iter().filter_map(there).collect()
}

/// Links to what else belongs to an entry of the menu, beside the view that this leads to.
pub fn beside(ctx: &Ctx, menu: Menu) -> Markup {
    let own = |entry: &&Registered| entry.menu == menu && entry.folder != menu.lead();
    let entries = there(ctx.survey).into_iter().filter(own);
    let entries: Vec<_> = entries.collect();
    html! {
        @if !entries.is_empty() {
            ul.kb-sums { @for entry in entries { li { a href=(ctx.to(&View::of(entry.folder).path())) { ((entry.called)(ctx.words())) } } } }
        }
    }
}

/// `page` for the page itself, `true` for what it belongs to.
fn current(ctx: &Ctx, view: &View, menu: Menu, lead: &View) -> Option<&'static str> {
    let own = || of_folder(ctx.survey, view.folder).is_some_and(|entry| entry.menu == menu);
    match view == lead {
        true => Some("page"),
        false => own().then_some("true"),
    }
}

/// Limits, study, data version, and the one file to take along.
pub fn footer(ctx: &Ctx) -> Markup {
    let w = ctx.words();
    let d = ctx.survey.descriptor();
    html! {
        footer.kb-foot {
            @if d.invented.is_empty() { p { strong { (w.limits_label) } " " (w.limits) " " a href=(ctx.to(&View::METHOD.path())) { (w.limits_more) } } }
            @if !d.study.is_empty() { p.kb-origin { (w.study) (w.colon) (study(ctx)) "." } }
            p { span.kb-origin { (describe::package(d, ctx.lang)) } " " (w.private) }
            p.kb-screen { a href=(ctx.to(&View::TERMS.path())) { (w.terms_all) } }
            @if matches!(ctx.links, Links::Folder | Links::Site) { // another survey beside the site is not in the file
                p.kb-along { a href=(ctx.asset(ONE_FILE)) download { (w.one_file) } " " (w.one_file_why) }
            }
        }
    }
}
