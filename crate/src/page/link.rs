//! Addresses inside the site. What is pre-rendered links relatively and to `index.html`, so that pages read from a folder too; what the
//! engine renders in a browser links as its place wants it: to folders on a server, behind `#/` in the one file.

use super::{Pieces, switch};
use crate::lang::Lang;
use crate::query::{Query, encode};
use crate::study::Survey;
use crate::study::cell::Counts;
use crate::study::figure::{Figure, Series};
use crate::table::Table;
use crate::words::table::Teller;
use crate::words::{self, Words};
use chart::Chart;
use std::cell::RefCell;

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

/// What a page needs to know while it is rendered.
pub struct Ctx<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// Language of the page.
    pub lang: Lang,
    /// Address of the page below its language's root, such as `figures/12/`; empty for the start page.
    pub path: String,
    /// How links are written.
    pub links: Links,
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
    pub fn new(survey: &'a Survey, lang: Lang, path: &str, links: Links) -> Ctx<'a> {
        Ctx {
            survey,
            lang,
            path: path.to_string(),
            links,
            charts: RefCell::default(),
            tests: Tests::default(),
            pieces: RefCell::default(),
            tables: RefCell::default(),
            counts: switch::counts(survey, ""),
        }
    }

    /// The same page with what the search text of its address adds.
    pub fn asked(self, search: &str) -> Ctx<'a> {
        Ctx {
            counts: switch::counts(self.survey, search),
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

/// The id of an element that is called after something in the data: its own where that is a letter with letters, digits, dashes and underscores behind it;
/// any other character stands as its number (`betrieb.dms` is `betrieb_2e_dms`), and an id that the page itself could have, by which scripts and
/// style sheet find their way, has a word before it. Two ids never become one.
pub fn place_id(id: &str) -> String {
    const OWN: [&str; 9] = [
        "id-", "kb-", "part-", "explore-", "check-", "class-", "filter-", "rake-", "search-",
    ];
    let own = id == "main" || OWN.iter().any(|start| id.starts_with(start));
    let plain = id.starts_with(|first: char| first.is_ascii_alphabetic()) && !own;
    let start = if plain { "" } else { "id-" };
    id.chars().fold(start.to_string(), |mut text, c| {
        match c {
            '-' | '0'..='9' | 'a'..='z' | 'A'..='Z' => text.push(c),
            _ => text.push_str(&format!("_{:x}_", u32::from(c))),
        }
        text
    })
}

/// So many bytes the name of a folder has at most, whatever it is called after: file systems take 255, and some hosts count the whole path.
const FOLDER: usize = 120;

/// The folder that is called after something in the data: what is no letter, digit, `-` or `_` stands as its bytes. A long name is cut, and ends in a
/// sign that no other has.
pub fn folder(id: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
    let sign = |byte: u8| match plain(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    let whole: String = id.bytes().map(sign).collect();
    if whole.len() <= FOLDER {
        return whole;
    }
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let start = &whole[..FOLDER - 17];
    let start = start
        .rfind('%')
        .filter(|at| at + 3 > start.len())
        .map_or(start, |at| &start[..at]);
    format!("{start}~{hash:016x}")
}

/// That folder in an address, which servers decode once.
pub fn segment(id: &str) -> String {
    folder(id).replace('%', "%25")
}

/// Which of some ids a piece of an address names: by its folder, or as it is encoded by others, once or twice.
pub fn named<'a>(piece: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let once = crate::query::decoded(piece);
    let twice = crate::query::decoded(&once);
    let coded = piece.contains(['%', '~']);
    let written = piece.replace("%257E", "~");
    let own = ids.clone().find(|id| coded && segment(id) == written);
    let is = |text: &str| ids.clone().find(|id| *id == text);
    own.or_else(|| is(piece))
        .or_else(|| is(&once))
        .or_else(|| is(&twice))
}

/// Folder of a language: nothing for German, `en/` for English.
pub fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "",
        Lang::En => "en/",
    }
}

/// `figures/12/` or `tables/5/`.
pub fn figure_path(figure: &Figure) -> String {
    format!("{}{}/", series_path(figure.series), figure.number)
}

/// `figures/` or `tables/`.
pub fn series_path(series: Series) -> &'static str {
    match series {
        Series::Figure => "figures/",
        Series::Table => "tables/",
    }
}

/// The page of a question; an item's is its battery's, at the item.
pub fn question_path(survey: &Survey, id: &str) -> String {
    let battery = survey
        .codebook()
        .question(id)
        .and_then(|q| q.battery.as_deref());
    battery.map_or_else(
        || format!("questions/{}/", segment(id)),
        |b| format!("questions/{}/#{id}", segment(b)),
    )
}

#[cfg(test)]
mod tests {
    use super::place_id;

    #[test]
    fn what_the_data_name_is_never_taken_for_a_part_of_the_page() {
        for own in [
            "main",
            "kb-status",
            "kb-check",
            "part-by",
            "check-class",
            "search-q",
        ] {
            assert_eq!(place_id(own), format!("id-{own}"));
        }
        for other in ["F012", "binnen", "mainz", "constructor"] {
            assert_eq!(place_id(other), other);
        }
    }

    #[test]
    fn what_is_no_letter_stands_as_its_number_and_no_two_become_one() {
        assert_eq!(place_id("betrieb.dms"), "betrieb_2e_dms");
        assert_eq!(place_id("__proto__"), "id-_5f__5f_proto_5f__5f_");
        let ids = [
            "a b", "a.b", "a-b", "a_b", "a_2e_b", "2022", "id-2022", "ä", "main", "id-main",
        ];
        let places: std::collections::BTreeSet<String> =
            ids.iter().map(|id| place_id(id)).collect();
        assert_eq!(places.len(), ids.len());
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        for place in places {
            assert!(
                place.starts_with(|c: char| c.is_ascii_alphabetic()) && place.chars().all(allowed),
                "{place}"
            );
        }
    }
}
