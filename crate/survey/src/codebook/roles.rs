//! Which question plays which part, so that views need not know the survey.

use super::descriptor::Translations;
use super::node::Node;
use crate::lang::Text;
use crate::problem::{Code, Problems, Wanted};
use serde::{Deserialize, Serialize};

/// A size class: whom it holds, from how many inhabitants on (the lower bound is included).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeClass {
    /// The code in the size class question.
    pub code: String,
    /// Codes of the kinds that the class is for.
    pub kinds: Vec<String>,
    /// Smallest number of inhabitants.
    pub from: u32,
}

/// Which questions play which part, so that views need not know the survey.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Roles {
    /// The question that holds the size class; `None` where the survey has none.
    pub size_question: Option<String>,
    /// The question that holds the kind a size class is for.
    pub kind_question: Option<String>,
    /// Where the answers to a question stand on a map; `None` where the survey has none.
    pub map: Option<Map>,
    /// The size classes.
    pub size_classes: Vec<SizeClass>,
    /// Where the respondents place themselves; `None` where the survey asks no such thing.
    pub well_placed: Option<WellPlaced>,
    /// Questions that one respondent can answer about itself, in this order; a battery stands for its items.
    pub self_check: Vec<String>,
    /// Which answers count as progress, as the text of a population; a question that it does not name takes no side.
    pub favourable: String,
    /// Answers that take no side though their question does: those that a study does not name. As the text of a population.
    pub neutral: String,
    /// Findings shown on the start page, each with the rest of its sentence ("of those who answered …").
    pub key_figures: Vec<(String, Text)>,
    /// What is said of a question in a headline.
    pub headlines: Vec<Headline>,
    /// The text of the query whose picture stands on the start page; empty: the first question that has one.
    pub start: String,
}

/// The numbers of a question that its headline tells, with their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// The question.
    pub question: String,
    /// Codes of its answers, in the order in which they are told, each with what those do who gave it ("have a strategy").
    pub phrases: Vec<(String, Text)>,
}

/// A map of tiles, one for each code of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Map {
    /// The question whose answers stand on it.
    pub question: String,
    /// Where each stands.
    pub tiles: Vec<Tile>,
}

impl Map {
    /// Column and row of a code, from 0; `None` where it has no place.
    pub fn place(&self, code: &str) -> Option<(u8, u8)> {
        let tile = self.tiles.iter().find(|tile| tile.code == code)?;
        Some((tile.column, tile.row))
    }
}

/// The place of a code on a map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// The code.
    pub code: String,
    /// Column, from 0 at the left.
    pub column: u8,
    /// Row, from 0 at the top.
    pub row: u8,
}

/// The question in which respondents say how well they are placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WellPlaced {
    /// The battery; its items are the areas.
    pub question: String,
    /// The codes that count as well placed.
    pub codes: Vec<String>,
    /// The areas, in this order.
    pub areas: Vec<Area>,
    /// What to keep in mind about a self-image, in a sentence; empty where nothing is said.
    pub caution: Text,
}

/// An area in which respondents place themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The item of the battery, without the battery's id.
    pub item: String,
    /// Ids of the figures about those who are well placed in it.
    pub figures: Vec<String>,
}

/// Reads the roles of the descriptor. `own` is the node `kommunalblick`.
pub fn read(own: &Node, tr: &Translations, problems: &mut Problems) -> Roles {
    let Some(node) = own.get("roles") else {
        return Roles::default();
    };
    let figures = node.list("key_figures", problems);
    let mut roles = Roles {
        well_placed: node
            .get("well_placed")
            .map(|n| well_placed(&n, tr, problems)),
        map: node.get("map").map(|n| map(&n, problems)),
        self_check: node.texts("self_check", problems),
        favourable: node.optional("favourable", problems).to_string(),
        neutral: node.optional("neutral", problems).to_string(),
        headlines: headlines(&node, tr, problems),
        start: node.optional("start", problems).to_string(),
        key_figures: figures
            .iter()
            .map(|n| key_figure(n, tr, problems))
            .collect(),
        ..Roles::default()
    };
    if let Some(size) = node.get("size_class") {
        roles.size_question = Some(size.required("question", problems).to_string());
        roles.kind_question =
            Some(size.optional("kind_question", problems).to_string()).filter(|q| !q.is_empty());
        roles.size_classes = size
            .list("classes", problems)
            .iter()
            .map(|c| size_class(c, problems))
            .collect();
    }
    roles
}

fn headlines(node: &Node, tr: &Translations, problems: &mut Problems) -> Vec<Headline> {
    let read = |node: &Node, problems: &mut Problems| {
        let question = node.required("question", problems).to_string();
        let list = node.list("phrases", problems);
        let phrase = |n: &Node| {
            let code = n.required("code", problems).to_string();
            let path = format!("roles.headlines.{question}.{code}");
            let text = tr.text(&path, n.required("text", problems));
            (code, text)
        };
        let phrases = list.iter().map(phrase).collect();
        Headline { question, phrases }
    };
    let list = node.list("headlines", problems);
    list.iter().map(|node| read(node, problems)).collect()
}

fn key_figure(node: &Node, tr: &Translations, problems: &mut Problems) -> (String, Text) {
    let id = node.required("finding", problems).to_string();
    let text = tr.text(
        &format!("roles.key_figures.{id}"),
        node.required("text", problems),
    );
    (id, text)
}

fn size_class(node: &Node, problems: &mut Problems) -> SizeClass {
    SizeClass {
        code: node.required("code", problems).to_string(),
        kinds: node.texts("kinds", problems),
        from: node.number("from", problems),
    }
}

fn map(node: &Node, problems: &mut Problems) -> Map {
    let tiles = node.list("tiles", problems);
    Map {
        question: node.required("question", problems).to_string(),
        tiles: tiles.iter().map(|n| tile(n, problems)).collect(),
    }
}

fn tile(node: &Node, problems: &mut Problems) -> Tile {
    let mut place = |key: &str| {
        let number = node.number(key, problems);
        number.try_into().unwrap_or_else(|_| {
            let most = u8::MAX.to_string();
            problems.push(node.problem(Code::Unfit, key, Wanted::TileUpTo.of(&[&most])));
            u8::MAX
        })
    };
    let (column, row) = (place("column"), place("row"));
    Tile {
        code: node.required("code", problems).to_string(),
        column,
        row,
    }
}

fn well_placed(node: &Node, tr: &Translations, problems: &mut Problems) -> WellPlaced {
    let areas = node.list("areas", problems);
    WellPlaced {
        question: node.required("question", problems).to_string(),
        codes: node.texts("codes", problems),
        areas: areas
            .iter()
            .map(|n| Area {
                item: n.required("item", problems).to_string(),
                figures: n.texts("figures", problems),
            })
            .collect(),
        caution: tr.text(
            "roles.well_placed.caution",
            node.optional("caution", problems),
        ),
    }
}
