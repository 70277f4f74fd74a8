//! All views there are, and which of them an address leads to.

use super::registered::{Asks, Each, Menu, Registered};
use super::{any, search, study};
use crate::address::{self, View};
use crate::lang::Lang;
use crate::order::sort_by;
use crate::query::decoded;
use crate::study::Study;

/// Every view, whatever the survey; those of a study first.
fn every() -> impl Iterator<Item = &'static Registered> {
    study::VIEWS
        .iter()
        .chain(any::VIEWS)
        .chain(&[&search::VIEW])
        .copied()
}

/// The views that a survey fills, in their order.
pub fn there(survey: &Study) -> Vec<&'static Registered> {
    let mut list: Vec<_> = every().filter(|entry| (entry.fills)(survey)).collect();
    sort_by(&mut list, |a, b| a.place < b.place);
    list
}

/// The view of a folder; `None` where the survey fills none of that name.
pub fn of_folder(survey: &Study, folder: &str) -> Option<&'static Registered> {
    every().find(|entry| entry.folder == folder && (entry.fills)(survey))
}

/// The view that an entry of the menu leads to; `None` where no view of the survey belongs to it.
pub fn lead(survey: &Study, menu: Menu) -> Option<View> {
    let of_it = || {
        let views = there(survey).into_iter();
        views.filter(move |entry| entry.menu == menu)
    };
    let lead = of_it().find(|entry| entry.folder == menu.lead());
    let lead = lead.or_else(|| of_it().next());
    lead.map(|entry| View::of(entry.folder))
}

/// Every view of a survey, in reading order.
pub fn views(survey: &Study) -> Vec<View> {
    let pages = |entry: &&'static Registered| {
        let list = View::of(entry.folder);
        let ids = entry.each.map_or(Vec::new(), |each| (each.ids)(survey));
        let each: Vec<View> = ids.iter().map(|id| list.at(id)).collect();
        std::iter::once(list).chain(each)
    };
    there(survey).iter().flat_map(pages).collect()
}

/// The view at an address below the site's root, such as `en/figures/12/`; [`View::MISSING`] where there is none. A trailing `index.html` is
/// allowed; an item of a battery is found on the page of its battery.
pub fn at(survey: &Study, address: &str) -> (Lang, View) {
    let (lang, path) = address::split(address);
    let plain = decoded(path);
    let whole = || existing(survey, &plain).filter(|_| !path.contains('/')); // a mail program has escaped the slashes, too
    let view = existing(survey, path).or_else(whole);
    (lang, view.unwrap_or_else(|| View::MISSING.at(&plain)))
}

fn existing(survey: &Study, path: &str) -> Option<View> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let (folder, piece) = match path.split_once('/') {
        Some((folder, piece)) => (folder, Some(piece)),
        None => (path, None),
    };
    let entry = of_folder(survey, &decoded(folder))?;
    let list = View::of(entry.folder);
    match piece {
        None => Some(list),
        Some(piece) => Some(list.at(&found(survey, &entry.each?, piece)?)),
    }
}

/// Which of the pages of a folder a piece of an address means.
fn found(survey: &Study, each: &Each, piece: &str) -> Option<String> {
    if piece.contains('/') {
        return None;
    }
    let ids = (each.ids)(survey);
    match each.finds {
        Some(finds) => finds(survey, piece),
        None => address::named(piece, ids.iter().map(String::as_str)).map(str::to_string),
    }
}

/// What the address of a view may ask.
pub fn asks(entry: &Registered, view: &View) -> Asks {
    match entry.each.filter(|_| view.id.is_some()) {
        Some(each) => Asks::Words(each.keys),
        None => entry.asks,
    }
}

/// Whether the page of a view needs the engine at once.
pub fn is_live(entry: &Registered, view: &View) -> bool {
    match entry.each.filter(|_| view.id.is_some()) {
        Some(each) => each.live,
        None => entry.live,
    }
}

/// The folders of all views, but the start page's.
pub fn folders() -> Vec<&'static str> {
    let mut list: Vec<_> = every().map(|entry| entry.folder).collect();
    list.retain(|folder| !folder.is_empty());
    list.sort_unstable();
    list.dedup();
    list
}

/// The folders with a page for each of what they list.
pub fn lists() -> Vec<&'static str> {
    let lists = |folder: &&str| every().any(|e| e.folder == *folder && e.each.is_some());
    folders().into_iter().filter(lists).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The folders that links lead to.
    const LED_TO: [View; 13] = [
        View::START,
        View::QUESTIONS,
        View::FIGURES,
        View::TABLES,
        View::EXPLORE,
        View::PROFILES,
        View::WELL_PLACED,
        View::SELF_CHECK,
        View::RECOMMENDATIONS,
        View::LEDGER,
        View::SEARCH,
        View::METHOD,
        View::TERMS,
    ];

    #[test]
    fn each_folder_that_links_lead_to_has_a_view() {
        for view in LED_TO {
            assert!(every().any(|e| e.folder == view.folder), "{view:?}");
        }
    }

    #[test]
    fn views_of_one_folder_stand_at_one_place_and_no_other_stands_there() {
        for entry in every() {
            for other in every() {
                let one = entry.folder == other.folder;
                assert_eq!(
                    one,
                    entry.place == other.place,
                    "{} {}",
                    entry.folder,
                    other.folder
                );
            }
        }
    }
}
