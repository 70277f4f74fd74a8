//! What a page knows while it is rendered, and how it links. What is pre-rendered links relatively and to `index.html`, so that pages read from a
//! folder too; what the engine renders in a browser links as its place wants it: to folders on a server, behind `#/` in the one file.

pub use crate::address::Links;
use crate::address::{model, place_id, prefix};
use crate::lang::Lang;
use crate::query::{Query, encode};
use crate::study::Study;
use crate::study::exhibit::Making;
use crate::table::Counts;
use crate::table::Table;
use crate::words::table::Teller;
use crate::words::{self, Words};
use chart::Chart;
use maud::Markup;
use std::borrow::Cow;
use std::cell::RefCell;

/// What a page needs to know while it is rendered.
pub struct Ctx<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// Language of the page.
    pub lang: Lang,
    /// Address of the page below its language's root, such as `figures/12/`; empty for the start page.
    pub path: String,
    /// How links are written.
    pub links: Links,
    /// What stood behind the path of its address, without a place on the page.
    pub search: String,
    /// The place on the page that its address names; empty: none.
    pub anchor: String,
    /// Charts drawn so far; their positions stand in the page.
    pub charts: RefCell<Vec<Chart>>,
    /// When the exact tests of counted tables are computed.
    pub tests: Tests,
    /// What of the page changes once their tests are computed: elements by id.
    pub pieces: RefCell<Pieces>,
    /// The tables counted so far, each with what it answers.
    pub tables: RefCell<Tables>,
    /// Whether numbers counted in the responses are shown beside those of the study.
    pub counts: Counts,
}

/// Ids of elements, and what they hold.
pub type Pieces = Vec<(Cow<'static, str>, Markup)>;

/// Tables counted for a view, each with the query that it answers.
pub type Tables = Vec<(Query, Table)>;

/// When the exact tests of counted tables are computed.
#[derive(Debug, Default)]
pub enum Tests {
    /// Before they are shown.
    #[default]
    Now,
    /// Afterwards.
    Later,
    /// These are the tables with their tests.
    Found(Tables),
}

impl<'a> Ctx<'a> {
    /// A page at `path` in one language.
    pub fn new(survey: &'a Study, lang: Lang, path: &str, links: Links) -> Ctx<'a> {
        Ctx {
            survey,
            lang,
            path: path.to_string(),
            links,
            search: String::new(),
            anchor: String::new(),
            charts: RefCell::default(),
            tests: Tests::default(),
            pieces: RefCell::default(),
            tables: RefCell::default(),
            counts: model::counts(survey, ""),
        }
    }

    /// The same page with what the search text of its address adds.
    pub fn asked(self, search: &str) -> Ctx<'a> {
        let (asked, anchor) = search.split_once('#').unwrap_or((search, ""));
        Ctx {
            counts: model::counts(self.survey, search),
            search: asked.to_string(),
            anchor: crate::query::decoded(anchor),
            ..self
        }
    }

    /// The answer to a query, with its tests or begun; `None` where it asks nothing that can be counted.
    pub fn table(&self, query: &Query) -> Option<Table> {
        let found = match &self.tests {
            Tests::Now => None,
            Tests::Later => return self.teller().begun(query),
            Tests::Found(tables) => tables.iter().find(|(of, _)| of == query),
        };
        match found {
            Some((_, table)) => Some(table.clone()),
            None => self.teller().table(query),
        }
    }

    /// What exhibits are made of.
    pub fn making<'t>(&self, teller: &'t Teller<'a>) -> Making<'t> {
        teller.making(self.counts)
    }

    /// In whose words tables are told.
    pub fn teller(&self) -> Teller<'a> {
        Teller::new(self.survey, self.lang)
    }

    /// The texts of the page's language, as they are said of its survey.
    pub fn words(&self) -> &'static Words {
        words::of(self.survey, self.lang)
    }

    /// `../` as often as it leads to the root of the site.
    pub fn root(&self) -> String {
        let path = match self.links {
            Links::Listed => listed(&self.path).map_or(self.path.as_str(), |(folder, _)| folder),
            _ => &self.path,
        };
        let depth = path.matches('/').count() + usize::from(self.lang == Lang::En);
        "../".repeat(depth)
    }

    /// Link to a file at the root of the site.
    pub fn asset(&self, name: &str) -> String {
        format!("{}{name}", self.root())
    }

    /// Link to a page of the same language.
    pub fn to(&self, path: &str) -> String {
        self.to_in(self.lang, path)
    }

    /// Link to a page of a language. A selection (`?section=binnen`) and a fragment (`#F012`) may end the path.
    pub fn to_in(&self, lang: Lang, path: &str) -> String {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let (path, rest) = path.split_at(end);
        let (selection, place) = rest.split_once('#').unwrap_or((rest, ""));
        let place = (!place.is_empty()).then(|| format!("#{}", encode(&place_id(place))));
        let fragment = format!("{selection}{}", place.unwrap_or_default());
        let address = format!("{}{path}", prefix(lang));
        match self.links {
            Links::Folder => format!("{}{address}index.html{fragment}", self.root()),
            Links::File => format!("#/{address}{fragment}"),
            Links::Listed if listed(path).is_some() => {
                let (folder, id) = listed(path).unwrap_or((path, ""));
                let more = selection.replacen('?', "&", 1);
                let place = &fragment[selection.len()..];
                let id = crate::query::decoded(id);
                format!(
                    "{}{}{folder}?id={id}{more}{place}",
                    self.root(),
                    prefix(lang)
                )
            }
            Links::Site | Links::Listed => match format!("{}{address}{fragment}", self.root()) {
                here if here.is_empty() || here.starts_with(['?', '#']) => format!("./{here}"),
                there => there,
            },
        }
    }

    /// Link to a place on the page itself.
    pub fn on_page(&self, id: &str) -> String {
        match self.links {
            Links::File => self.to(&format!("{}#{id}", self.path)),
            Links::Folder | Links::Site | Links::Listed => format!("#{}", encode(&place_id(id))),
        }
    }
}

/// Folder and id of a page that is one of a list: `questions/` and `strategie`.
fn listed(path: &str) -> Option<(&str, &str)> {
    let (folder, id) = path.strip_suffix('/')?.split_once('/')?;
    (!id.is_empty() && !id.contains('/')).then(|| (&path[..=folder.len()], id))
}
