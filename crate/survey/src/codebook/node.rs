//! A place in the descriptor: a JSON value that knows its path, so that a problem can name it.

use crate::problem::{Problem, Problems, did_you_mean, quoted};
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

    /// A problem at the member `key` of this node, or at the node itself where `key` is empty.
    pub fn problem(&self, key: &str, expected: impl Into<String>) -> Problem {
        let here = if key.is_empty() {
            Some(self.clone())
        } else {
            self.get(key)
        };
        let found = here
            .as_ref()
            .map_or("nothing".to_string(), |n| quoted(&n.plain()));
        let path = [self.path.as_str(), key]
            .iter()
            .filter(|p| !p.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(".");
        Problem::new(found, expected).column(path).at(FILE, 0)
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
    pub fn wrong(&self, expected: impl Into<String>) -> Problem {
        self.problem("", expected)
    }

    /// A text that must be there.
    pub fn required(&self, key: &str, problems: &mut Problems) -> &'a str {
        let text = self
            .get(key)
            .and_then(|n| n.value.as_str())
            .filter(|t| !t.trim().is_empty());
        if text.is_none() {
            problems.push(self.problem(key, "a text"));
        }
        text.unwrap_or("")
    }

    /// A text that may be absent; anything but a text is a problem.
    pub fn optional(&self, key: &str, problems: &mut Problems) -> &'a str {
        match self.get(key) {
            None => "",
            Some(node) => node.value.as_str().unwrap_or_else(|| {
                problems.push(self.problem(key, "a text"));
                ""
            }),
        }
    }

    /// A truth value that is false where absent.
    pub fn flag(&self, key: &str, problems: &mut Problems) -> bool {
        match self.get(key) {
            None => false,
            Some(node) => node.value.as_bool().unwrap_or_else(|| {
                problems.push(self.problem(key, "true or false"));
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
            problems.push(self.problem(key, "a whole number"));
            0
        })
    }

    /// The members of a list; an absent list is empty, anything else is a problem.
    pub fn list(&self, key: &str, problems: &mut Problems) -> Vec<Node<'a>> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = node.value.as_array() else {
            problems.push(self.problem(key, "a list"));
            return Vec::new();
        };
        let path = node.path;
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
        let nodes = self.list(key, problems);
        let mut texts = Vec::new();
        for node in nodes {
            match node.value.as_str() {
                Some(text) => texts.push(text.to_string()),
                None => problems.push(
                    Problem::new(quoted(&node.plain()), "a text")
                        .column(node.path)
                        .at(FILE, 0),
                ),
            }
        }
        texts
    }

    /// One word of a known list.
    pub fn choice(&self, key: &str, known: &[&str], problems: &mut Problems) -> &'a str {
        let word = self.required(key, problems);
        if !word.is_empty() && !known.contains(&word) {
            let hint = did_you_mean(word, known.iter().copied());
            problems.push(
                self.problem(key, format!("one of {}", known.join(", ")))
                    .hint(hint),
            );
        }
        word
    }
}
