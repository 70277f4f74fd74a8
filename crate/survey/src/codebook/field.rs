//! The fields of the responses: what ties them to a question, and what their cells may hold.

use super::Reason;
use super::category::{self, Category};
use super::missing::Texts;
use super::node::Node;
use super::numeric::Digits;
use crate::problem::{Code, Problems, Wanted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A field of the responses: its name and the cells it may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Column name.
    pub name: String,
    /// What its cells are, besides the reasons for missing.
    pub content: Content,
    /// The texts of cells that are answers, each with its code in the column; empty for any other content than categories.
    pub answers: Vec<(String, counts::Code)>,
    /// How its cells write numbers; `None` where they are no numbers.
    pub digits: Option<Digits>,
    /// The texts of cells that stand for no answer, each with its reason.
    pub missing: Vec<(String, Reason)>,
    /// Whether no two rows have the same.
    pub unique: bool,
    /// The question or item it belongs to, and which part of its answer it holds; `None` for ids and the like.
    pub holds: Option<(String, Holds)>,
}

impl Field {
    /// Whether a cell says, as it stands or without blanks around it, that there is no answer.
    pub fn is_missing(&self, cell: &str) -> bool {
        self.reason(cell).is_some()
    }

    /// The reason that a cell gives for having no answer: as it stands, else without blanks around it.
    pub fn reason(&self, cell: &str) -> Option<Reason> {
        let known = |cell: &str| self.missing.iter().find(|(own, _)| own == cell);
        let found = known(cell).or_else(|| known(cell.trim()));
        found.map(|(_, reason)| *reason)
    }

    /// The code of the answer that a cell is, likewise; where the cells are numbers, however the number is written.
    pub fn answer(&self, cell: &str) -> Option<counts::Code> {
        if self.is_missing(cell) {
            return None;
        }
        let known = |cell: &str| self.answers.iter().find(|(own, _)| own == cell);
        let found = known(cell).or_else(|| known(cell.trim()));
        let found = found.or_else(|| known(&self.digits.as_ref()?.code(cell)?));
        found.map(|(_, code)| *code)
    }
}

/// What the cells of a field are, besides the reasons for missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Anything: ids, words.
    Any,
    /// One of the field's categories.
    Category,
    /// A number that answers a question.
    Number,
    /// A whole number that answers a question.
    Whole,
    /// How much a respondent counts: a number from 0, never missing.
    Weight,
}

/// Which part of a question's answer a field holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// The whole answer.
    Answer,
    /// Whether an option is ticked (multiple response): the first category says that it is.
    Option(String),
    /// The option at a rank, from 1 (ranking).
    Rank(u32),
}

/// A field with what ties it to a question.
pub(super) struct Column<'a> {
    pub field: Field,
    pub node: Node<'a>,
    pub question: String,
    pub option: String,
    pub item: String,
    pub categories: Vec<Category<'a>>,
}

impl<'a> Column<'a> {
    /// The node `kommunalblick` of the field.
    pub fn own(&self) -> Option<Node<'a>> {
        self.node.get("kommunalblick")
    }

    /// Whether the field says under `kommunalblick` which option, item or rank it is.
    pub fn says(&self, key: &str) -> bool {
        self.own().is_some_and(|own| own.get(key).is_some())
    }

    /// The rank that the field holds, from 1; `None` where it says none.
    pub fn rank(&self) -> Option<u32> {
        let rank = self.own()?.get("rank")?.value().as_u64()?;
        u32::try_from(rank).ok().filter(|rank| *rank > 0)
    }

    /// The type of the field; a field without one holds anything.
    pub fn kind(&self) -> &'a str {
        self.node
            .get("type")
            .and_then(|n| n.text())
            .unwrap_or("any")
    }
}

/// The fields of a schema in order.
pub(super) fn columns<'a>(
    schema: &Node<'a>,
    texts: &mut Texts,
    problems: &mut Problems,
) -> Vec<Column<'a>> {
    let mut seen = BTreeSet::new();
    let keys = keys(schema, problems);
    let mut columns = Vec::new();
    let nodes = schema.list("fields", problems);
    if nodes.is_empty() {
        problems.push(schema.problem(Code::Malformed, "fields", Wanted::SomeField));
    }
    for node in nodes {
        let mut column = column(node, texts, problems);
        column.field.unique |= keys == [column.field.name.as_str()];
        if !seen.insert(column.field.name.clone()) {
            problems.push(
                column
                    .node
                    .problem(Code::Repeated, "name", Wanted::FieldOnce),
            );
        }
        columns.push(column);
    }
    columns
}

/// The names of the fields that are the key of a row: one text, or a list.
fn keys<'a>(schema: &Node<'a>, problems: &mut Problems) -> Vec<&'a str> {
    let one = schema.get("primaryKey").and_then(|n| n.text());
    match one {
        Some(one) => vec![one],
        None => {
            let list = schema.list("primaryKey", problems);
            list.iter().filter_map(|n| n.text()).collect()
        }
    }
}

fn column<'a>(node: Node<'a>, texts: &mut Texts, problems: &mut Problems) -> Column<'a> {
    let own = node.get("kommunalblick");
    let mut word = |key: &str| {
        own.as_ref()
            .map_or(String::new(), |n| n.optional(key, problems).to_string())
    };
    let (question, option, item) = (word("question"), word("option"), word("item"));
    let digits = category::digits(&node, problems);
    let categories = category::read(&node, digits.as_ref(), problems);
    let name = node.required("name", problems).to_string();
    let field = Field {
        content: Content::Any, // known once the questions are read
        answers: Vec::new(),
        missing: texts.of_field(&node, problems),
        unique: name == "id" || is_unique(&node, problems),
        name,
        digits,
        holds: None,
    };
    let column = Column {
        field,
        node,
        question,
        option,
        item,
        categories,
    };
    check_missing(&column, problems);
    column
}

fn is_unique(node: &Node, problems: &mut Problems) -> bool {
    let constraints = node.get("constraints");
    constraints.is_some_and(|own| own.flag("unique", problems))
}

/// No text is an answer and a reason for having none.
fn check_missing(column: &Column, problems: &mut Problems) {
    let cells = column.categories.iter().flat_map(|c| &c.cells);
    for cell in cells {
        let same = |text: &str| match &column.field.digits {
            Some(digits) => text == cell || digits.code(text).as_ref() == Some(cell),
            None => text == cell,
        };
        if column.field.missing.iter().any(|(text, _)| same(text)) {
            let (node, expected) = (&column.node, Wanted::AnswersOnly);
            problems.push(node.about(Code::TwoMeanings, "categories", cell, expected));
        }
    }
}
