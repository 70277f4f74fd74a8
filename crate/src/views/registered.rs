//! What is known of a view beside its page: one record a view, in the view's own file.

use crate::lang::Lang;
use crate::page::link::Ctx;
use crate::page::terms::Explained;
use crate::study::Study;
use crate::words::{self, Words};
use maud::Markup;

/// A page's title, its description in one sentence, and what stands in `<main>`.
pub type Page = (String, String, Markup);
/// One of the texts of a language.
pub type Label = fn(&Words) -> &'static str;

/// A view: the page of a folder of addresses, and the pages in it.
pub struct Registered {
    /// The folder, without a slash; empty: the start page.
    pub folder: &'static str,
    /// Its place among the others in every list of pages.
    pub place: u8,
    /// Which entry of the menu it belongs to.
    pub menu: Menu,
    /// What a link to it says.
    pub name: Label,
    /// What the menu and people call it.
    pub called: Label,
    /// Whether a survey has what it shows. Of two views with one folder, that one is there which the survey fills.
    pub fills: fn(&Study) -> bool,
    /// What its address may ask.
    pub asks: Asks,
    /// Whether its page needs the engine at once. Another one stands without, and the engine comes later, or when something is asked of it.
    pub live: bool,
    /// Whether it takes the whole width of the window.
    pub wide: bool,
    /// Which terms it explains.
    pub explained: Explained,
    /// The page of the folder.
    pub render: fn(&Ctx) -> Page,
    /// The pages in the folder.
    pub each: Option<Each>,
    /// Whether the engine for a first visit draws it, too. Links lead to every view, and each has its file on the site.
    pub first: bool,
}

/// The entries of the menu, in their order. One that no view of a survey belongs to is not there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// The start page.
    Overview,
    /// Where one's own stands: profiles, self-check, those well placed, recommendations.
    Mine,
    /// What came out: search, questions, figures, tables.
    Results,
    /// Questions of one's own.
    Explore,
    /// How it was done, what it rests on, what the words mean.
    Method,
}

impl Menu {
    /// All of them.
    pub const ALL: [Menu; 5] = [
        Menu::Overview,
        Menu::Mine,
        Menu::Results,
        Menu::Explore,
        Menu::Method,
    ];

    /// What it is called; one's own place as the package calls it.
    pub fn name(self, survey: &Study, lang: Lang) -> &str {
        let w = words::of(survey, lang);
        let [mine, _] = &survey.descriptor().unit_own;
        match self {
            Menu::Overview => w.overview,
            Menu::Mine if mine.is_empty() => w.mine,
            Menu::Mine => mine.get(lang),
            Menu::Results => w.results,
            Menu::Explore => w.explore,
            Menu::Method => w.method,
        }
    }

    /// The folder of the view that it leads to, where a survey fills that; else to the first that belongs to it.
    pub fn lead(self) -> &'static str {
        match self {
            Menu::Overview => "",
            Menu::Mine => "profiles",
            Menu::Results => "search",
            Menu::Explore => "explore",
            Menu::Method => "method",
        }
    }
}

/// What an address may ask behind its path.
#[derive(Clone, Copy)]
pub enum Asks {
    /// These parameters, and the one that adds the model.
    Words(&'static [&'static str]),
    /// A query, which names its mistakes itself.
    Query,
}

/// The pages of those that a view lists.
#[derive(Clone, Copy)]
pub struct Each {
    /// What the folder calls them, in the order of the list.
    pub ids: fn(&Study) -> Vec<String>,
    /// Which of them a piece of an address means; `None`: that one of [`Each::ids`] whose name it is.
    pub finds: Option<fn(&Study, &str) -> Option<String>>,
    /// The parameters that their addresses know.
    pub keys: &'static [&'static str],
    /// The page of one.
    pub render: fn(&Ctx, &str) -> Page,
    /// The one that an unknown name is nearest to.
    pub near: Option<fn(&Study, &str) -> Option<Near>>,
    /// The same, where the address names no folder.
    pub alone: Option<fn(&Study, &str) -> Option<Near>>,
    /// What a link to one says.
    pub title: fn(&Study, Lang, &str) -> Option<String>,
    /// Whether their pages need the engine at once, as [`Registered::live`] says it of the folder's own.
    pub live: bool,
}

/// A page that somebody may have meant.
#[derive(Clone)]
pub struct Near {
    /// The known name for what was found.
    pub name: String,
    /// What the folder calls the page.
    pub id: String,
}

impl Registered {
    /// A view of any survey that asks nothing.
    pub const fn new(
        folder: &'static str,
        place: u8,
        menu: Menu,
        name: Label,
        render: fn(&Ctx) -> Page,
    ) -> Registered {
        Registered {
            folder,
            place,
            menu,
            name,
            called: name,
            fills: |_| true,
            asks: Asks::Words(&[]),
            live: false,
            wide: false,
            explained: Explained::Found,
            render,
            each: None,
            first: true,
        }
    }
}

impl Each {
    /// Pages that ask nothing and are found by their names alone.
    pub const fn new(ids: fn(&Study) -> Vec<String>, render: fn(&Ctx, &str) -> Page) -> Each {
        Each {
            ids,
            finds: None,
            keys: &[],
            render,
            near: None,
            alone: None,
            title: |_, _, _| None,
            live: false,
        }
    }
}

/// A view that only the full engine draws: in the other one its page is left out, and with it all that nothing else needs.
pub const fn in_full(view: Registered) -> Registered {
    let view = Registered {
        first: false,
        ..view
    };
    if cfg!(feature = "full") {
        return view;
    }
    let each = match view.each {
        Some(each) => Some(Each {
            render: |_, _| nothing(),
            ..each
        }),
        None => None,
    };
    Registered {
        render: |_| nothing(),
        each,
        ..view
    }
}

/// What is never shown: who asks for it loads the full engine first.
fn nothing() -> Page {
    (String::new(), String::new(), Markup::default())
}
