//! A place in the descriptor: a JSON value that knows its path, so that a problem can name it.

use crate::problem::{Code, Expected, Problem, Problems, Wanted, nearest};
use serde_json::Value;

/// A value and the path that leads to it, such as `kommunalblick.questions[3].type`.
#[derive(Clone)]
pub struct Node<'a> {
    pub path: String,
    value: &'a Value,
}

const FILE: &str = "datapackage.json";

impl<'a> Node<'a> {
    pub fn root(value: &'a Value) -> Self {
        Node {
            path: String::new(),
            value,
        }
    }

    /// The member `key`, or `None`.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let path = if self.path.is_empty() {
            key.to_string()
        } else {
            format!("{}.{key}", self.path)
        };
        self.value.get(key).map(|value| Node { path, value })
    }

    /// A problem at the member `key` of this node, or at the node itself where `key` is empty. Where nothing stands there, that is missing.
    pub fn problem(&self, code: Code, key: &str, expected: impl Into<Expected>) -> Problem {
        let here = if key.is_empty() {
            Some(self.clone())
        } else {
            self.get(key)
        };
        let problem = match here {
            Some(node) => Problem::found(code, &node.plain(), expected),
            None => Problem::lacking(Code::Missing, expected),
        };
        problem.path(&self.path_of(key)).at(FILE, 0)
    }

    /// A problem with `found`, a part of the member `key`.
    pub fn about(
        &self,
        code: Code,
        key: &str,
        found: &str,
        expected: impl Into<Expected>,
    ) -> Problem {
        let problem = Problem::found(code, found, expected);
        problem.path(&self.path_of(key)).at(FILE, 0)
    }

    /// The path of the member `key`, or of the node itself where `key` is empty.
    fn path_of(&self, key: &str) -> String {
        let parts = [self.path.as_str(), key].into_iter();
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(".")
    }

    fn plain(&self) -> String {
        self.value
            .as_str()
            .map_or_else(|| self.value.to_string(), str::to_string)
    }

    /// This node's own text, or `None` where it is no text.
    pub fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// The value itself.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The text, number or truth value that this node is, as a text that is not empty; `None` where it is something else.
    pub fn scalar(&self) -> Option<String> {
        let text = match self.value {
            Value::String(text) => text.clone(),
            Value::Number(_) | Value::Bool(_) => self.value.to_string(),
            _ => return None,
        };
        Some(text).filter(|text| !text.trim().is_empty())
    }

    /// A problem at this node itself.
    pub fn wrong(&self, expected: impl Into<Expected>) -> Problem {
        self.problem(Code::Malformed, "", expected)
    }

    /// A text that must be there.
    pub fn required(&self, key: &str, problems: &mut Problems) -> &'a str {
        let text = self
            .get(key)
            .and_then(|n| n.value.as_str())
            .filter(|t| !t.trim().is_empty());
        if text.is_none() {
            problems.push(self.problem(Code::Malformed, key, Wanted::Text));
        }
        text.unwrap_or("")
    }

    /// A text that may be absent; anything but a text is a problem.
    pub fn optional(&self, key: &str, problems: &mut Problems) -> &'a str {
        match self.get(key) {
            None => "",
            Some(node) => node.value.as_str().unwrap_or_else(|| {
                problems.push(self.problem(Code::Malformed, key, Wanted::Text));
                ""
            }),
        }
    }

    /// A truth value that is false where absent.
    pub fn flag(&self, key: &str, problems: &mut Problems) -> bool {
        match self.get(key) {
            None => false,
            Some(node) => node.value.as_bool().unwrap_or_else(|| {
                problems.push(self.problem(Code::Malformed, key, Wanted::Truth));
                false
            }),
        }
    }

    /// A whole number that must be there, from 0.
    pub fn number(&self, key: &str, problems: &mut Problems) -> u32 {
        let number = self
            .get(key)
            .and_then(|n| n.value.as_u64())
            .and_then(|n| u32::try_from(n).ok());
        number.unwrap_or_else(|| {
            problems.push(self.problem(Code::Malformed, key, Wanted::Whole));
            0
        })
    }

    /// The members of a list; an absent list is empty, anything else is a problem.
    pub fn list(&self, key: &str, problems: &mut Problems) -> Vec<Node<'a>> {
        let node = self.get(key);
        node.map_or(Vec::new(), |node| node.members(problems))
    }

    /// The members of this node, which is a list; anything else is a problem.
    fn members(&self, problems: &mut Problems) -> Vec<Node<'a>> {
        let Some(items) = self.value.as_array() else {
            problems.push(self.wrong(Wanted::List));
            return Vec::new();
        };
        let path = &self.path;
        items
            .iter()
            .enumerate()
            .map(|(i, value)| Node {
                path: format!("{path}[{i}]"),
                value,
            })
            .collect()
    }

    /// A list of texts.
    pub fn texts(&self, key: &str, problems: &mut Problems) -> Vec<String> {
        own_texts(self.list(key, problems), problems)
    }

    /// A list of lists of texts.
    pub fn text_lists(&self, key: &str, problems: &mut Problems) -> Vec<Vec<String>> {
        let lists = self.list(key, problems);
        let list = |node: &Node<'a>| own_texts(node.members(problems), problems);
        lists.iter().map(list).collect()
    }

    /// One word of a known list.
    pub fn choice(&self, key: &str, known: &[&str], problems: &mut Problems) -> &'a str {
        let word = self.required(key, problems);
        if !word.is_empty() && !known.contains(&word) {
            let problem = self.problem(Code::Unknown, key, Wanted::OneOf.of(known));
            problems.push(problem.nearest(nearest(word, known.iter().copied())));
        }
        word
    }
}

/// The texts of some nodes; another value is a problem.
fn own_texts(nodes: Vec<Node>, problems: &mut Problems) -> Vec<String> {
    let mut texts = Vec::new();
    for node in nodes {
        match node.text() {
            Some(text) => texts.push(text.to_string()),
            None => problems.push(node.wrong(Wanted::Text)),
        }
    }
    texts
}
