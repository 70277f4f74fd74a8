//! An address that names no page: which part is unknown, and the nearest page there is.

use super::registered::{Menu, Near, Page, Registered};
use super::registry::{of_folder, there};
use crate::address::View;
use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::page::terms::Explained;
use crate::problem::nearest as nearest_name;
use crate::study::Study;
use crate::study::search::normal;
use crate::words::{fill, words};
use maud::html;

/// The page of an address that leads nowhere.
pub const VIEW: Registered = Registered {
    explained: Explained::Nothing,
    ..Registered::new(
        View::NOWHERE,
        u8::MAX,
        Menu::Overview,
        |w| w.not_found,
        render,
    )
};

/// Title, description, main. The path of the page is what stands behind the language.
fn render(ctx: &Ctx) -> Page {
    let w = ctx.words();
    let near = nearest(ctx.survey, ctx.lang, &ctx.path);
    let main = html! {
        h1 { (w.not_found) }
        p.kb-error {
            (fill(w.missing_part, &[("found", &near.found)])) " "
            @if let Some((name, view)) = &near.page {
                (fill(w.address_nearest_is, &[("name", name)])) " "
                a href=(ctx.to(&view.path())) { (title(ctx, view)) }
            }
        }
        p { (w.not_found_text) }
        ul {
            li { a href=(ctx.to("")) { (w.to_start) } }
            @if of_folder(ctx.survey, View::SEARCH.folder).is_some() { li { a href=(ctx.to(&View::SEARCH.path())) { (w.search) } } }
        }
    };
    (w.not_found.to_string(), w.not_found_text.to_string(), main)
}

/// What an address names wrongly.
struct Meant {
    /// The part that is unknown.
    found: String,
    /// The nearest known name for it, and its page.
    page: Option<(String, View)>,
}

/// No address of a page has so many bytes: a longer one is no slip.
const LONGEST: usize = 300;

fn nearest(survey: &Study, lang: Lang, address: &str) -> Meant {
    if address.len() > LONGEST {
        let found = address.to_string();
        return Meant { found, page: None };
    }
    let parts: Vec<&str> = address.split('/').filter(|p| !p.is_empty()).collect();
    let part = |i: usize| parts.get(i).copied().unwrap_or("");
    let folder = folder(survey, lang, part(0));
    let page = folder.and_then(|entry| inside(survey, entry, part(1)));
    let own = folder.map(|entry| (entry.folder.to_string(), View::of(entry.folder)));
    let near = page.or(own).or_else(|| alone(survey, part(0)));
    let known = |i: usize| match i {
        0 => folder.is_some_and(|entry| entry.folder == part(0)),
        _ => near.as_ref().is_some_and(|(name, _)| name == part(i)),
    };
    let wrong: Vec<&str> = (0..parts.len())
        .skip_while(|i| *i < 2 && known(*i))
        .map(part)
        .collect();
    let found = match wrong.is_empty() {
        true => address.to_string(), // each part is known, not so the whole: `figures//12/`
        false => wrong.join("/"),
    };
    Meant { found, page: near }
}

fn of(entry: &Registered, near: Near) -> (String, View) {
    (near.name, View::of(entry.folder).at(&near.id))
}

/// The nearest page in a folder.
fn inside(survey: &Study, entry: &Registered, found: &str) -> Option<(String, View)> {
    let near = entry.each?.near?;
    near(survey, found).map(|near| of(entry, near))
}

/// A page that is named without its folder.
fn alone(survey: &Study, found: &str) -> Option<(String, View)> {
    let exact = |(name, _): &(String, View)| *name == found.to_ascii_lowercase();
    let near = |entry: &&'static Registered| Some(of(entry, (entry.each?.alone?)(survey, found)?));
    let all: Vec<_> = there(survey).iter().filter_map(near).collect();
    all.iter().find(|near| exact(near)).or(all.first()).cloned()
}

/// The folder with the nearest name; also where somebody typed what the menu calls it.
fn folder(survey: &Study, lang: Lang, found: &str) -> Option<&'static Registered> {
    let entries = there(survey);
    let entries = || entries.iter().filter(|entry| !entry.folder.is_empty());
    for words in [words(lang), words(lang.other())] {
        if let Some(entry) = entries().find(|entry| same((entry.called)(words), found)) {
            return Some(entry);
        }
    }
    let names = || entries().map(|entry| entry.folder);
    let name = names().find(|name| *name == found);
    of_folder(survey, name.or_else(|| nearest_name(found, names()))?)
}

/// Whether a title is meant: `pruefbuch` is `Prüfbuch`.
fn same(title: &str, found: &str) -> bool {
    !found.is_empty() && normal(title) == normal(found)
}

/// What a link to a page says.
fn title(ctx: &Ctx, view: &View) -> String {
    let Some(entry) = of_folder(ctx.survey, view.folder) else {
        return String::new();
    };
    let each = entry.each.zip(view.id.as_deref());
    let own = each.and_then(|(each, id)| (each.title)(ctx.survey, ctx.lang, id));
    own.unwrap_or_else(|| (entry.name)(ctx.words()).to_string())
}
