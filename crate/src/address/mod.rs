//! Where things are: the address of each view, what it may ask, and which view an address is about. It knows the survey and no page.

pub(crate) mod beside;
pub(crate) mod compose;
mod id;
pub(crate) mod model;

use crate::embedded;
use crate::lang::Lang;
use crate::query::{self, Query};
use crate::study::Study;
use crate::study::figure::{Figure, Series};
pub(crate) use id::{named, place_id, segment};

/// How links are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// Relative, ending in `index.html`: reads from a folder, and from any server.
    #[default]
    Folder,
    /// Relative, ending in the folder, as a server wants it.
    Site,
    /// The same where only lists have files: `questions/?id=strategie` in the place of `questions/strategie/`.
    Listed,
    /// Behind `#/`: all pages are in one file.
    File,
}

/// One view: the folder of its address, and which of the pages there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The folder, without a slash; empty: the start page.
    pub folder: &'static str,
    /// What the page in the folder is about, as the folder names it: the id of a question, the number of a figure; `None`: the folder's own page.
    pub id: Option<String>,
}

/// Folders that links, files and answers lead to.
impl View {
    /// What this is, and the ways in.
    pub const START: View = View::of("");
    /// All questions by section.
    pub const QUESTIONS: View = View::of("questions");
    /// All figures.
    pub const FIGURES: View = View::of("figures");
    /// All tables.
    pub const TABLES: View = View::of("tables");
    /// Any question by any breakdown; the address holds the query.
    pub const EXPLORE: View = View::of("explore");
    /// All size classes, and the way to one's own.
    pub const PROFILES: View = View::of("profiles");
    /// The areas in which respondents place themselves.
    pub const WELL_PLACED: View = View::of("well-placed");
    /// A respondent's answers about itself, beside those of its class.
    pub const SELF_CHECK: View = View::of("self-check");
    /// All recommendations.
    pub const RECOMMENDATIONS: View = View::of("recommendations");
    /// Every finding.
    pub const LEDGER: View = View::of("ledger");
    /// Questions, options and figures by words.
    pub const SEARCH: View = View::of("search");
    /// Data, evidence, limits.
    pub const METHOD: View = View::of("method");
    /// Every term with its explanation.
    pub const TERMS: View = View::of("terms");
    /// No page: an address that leads nowhere.
    pub const MISSING: View = View::of(View::NOWHERE);
    /// The folder of what is nowhere; no other is called so.
    pub const NOWHERE: &str = "/";

    /// The own page of a folder.
    pub const fn of(folder: &'static str) -> View {
        View { folder, id: None }
    }

    /// The page of one of those that this view lists.
    pub fn at(&self, id: &str) -> View {
        let id = Some(id.to_string());
        View { id, ..*self }
    }

    /// The page of a question or battery.
    pub fn question(id: &str) -> View {
        View::QUESTIONS.at(id)
    }

    /// The page of a figure or table.
    pub fn figure(series: Series, number: u32) -> View {
        let list = match series {
            Series::Figure => View::FIGURES,
            Series::Table => View::TABLES,
        };
        list.at(&number.to_string())
    }

    /// Whether it is the page of one of those that another view lists.
    pub fn is_one_of(&self, list: &View) -> bool {
        self.folder == list.folder && self.id.is_some()
    }

    /// Of the page of one of those that another view lists: which; `None` of other pages.
    pub fn id_in(&self, list: &View) -> Option<&str> {
        self.id.as_deref().filter(|_| self.folder == list.folder)
    }

    /// The address below its language's root: `figures/12/`.
    pub fn path(&self) -> String {
        match &self.id {
            Some(id) if self.folder == View::NOWHERE => id.clone(),
            Some(id) => format!("{}/{}/", self.folder, segment(id)),
            None if self.folder.is_empty() => String::new(),
            None => format!("{}/", self.folder),
        }
    }

    /// The address in a language below the site's root: `en/figures/12/`.
    pub fn address(&self, lang: Lang) -> String {
        format!("{}{}", prefix(lang), self.path())
    }
}

/// Folder of a language: nothing for German, `en/` for English.
pub fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "",
        Lang::En => "en/",
    }
}

/// An address below the site's root in its language, and what stands behind that. A trailing `index.html` is allowed.
pub(crate) fn split(address: &str) -> (Lang, &str) {
    let address = address.strip_suffix("index.html").unwrap_or(address);
    match address.strip_prefix("en") {
        Some("") => (Lang::En, ""),
        Some(rest) if rest.starts_with('/') => (Lang::En, &rest[1..]),
        _ => (Lang::De, address),
    }
}

/// `figures/12/` or `tables/5/`.
pub(crate) fn figure_path(figure: &Figure) -> String {
    View::figure(figure.series, figure.number).path()
}

/// The figure or table that a view is about; `None` of other views.
pub(crate) fn figure_of<'a>(survey: &'a Study, view: &View) -> Option<&'a Figure> {
    let id = view.id.as_deref()?;
    let named = |f: &&Figure| {
        View::figure(f.series, f.number).folder == view.folder && f.number.to_string() == id
    };
    survey.figures().iter().find(named)
}

/// The page of a question; an item's is its battery's, at the item.
pub(crate) fn question_path(survey: &Study, id: &str) -> String {
    let question = survey.codebook().question(id);
    match question.and_then(|q| q.battery.as_deref()) {
        None => View::question(id).path(),
        Some(battery) => format!("{}#{id}", View::question(battery).path()),
    }
}

/// The address of a query's answer below the language's root.
pub(crate) fn query_path(query: &Query) -> String {
    match query.to_string() {
        text if text.is_empty() => View::EXPLORE.path(),
        text => format!("{}?{text}", View::EXPLORE.path()),
    }
}

/// The survey that an address is about: the site's own, or in Explore another one that it names by `survey=`: the example, when that is its name.
pub fn shown<'a>(survey: &'a Study, view: &View, search: &str) -> &'a Study {
    match names_example(view, search) {
        true => embedded::kept_example().unwrap_or(survey),
        false => survey,
    }
}

/// Whether an address is about the example.
pub fn names_example(view: &View, search: &str) -> bool {
    let named = || {
        let pairs = query::pairs(search);
        let (_, name) = pairs.into_iter().find(|(key, _)| key == "survey")?;
        Some(name == embedded::example_name()?)
    };
    *view == View::EXPLORE && named().unwrap_or(false)
}
