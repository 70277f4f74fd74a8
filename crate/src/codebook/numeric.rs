//! Fields that hold numbers: answers to questions for a number, and weights.

use super::Weight;
use super::descriptor::Translations;
use super::node::Node;
use crate::problem::Problems;

/// Whether a field's own node says that it is a weight. A weight belongs to no question.
pub(super) fn is_weight(node: &Node, problems: &mut Problems) -> bool {
    let Some(own) = node.get("kommunalblick") else {
        return false;
    };
    let weight = own.flag("weight", problems);
    if weight && own.get("question").is_some() {
        problems.push(own.problem("question", "nothing: a weight belongs to no question"));
    }
    weight
}

/// Whether a field holds whole numbers only.
pub(super) fn is_whole(node: &Node) -> bool {
    node.get("type").and_then(|n| n.text()) == Some("integer")
}

/// A field of numbers must say so in its type, so that other readers of the package see numbers too.
pub(super) fn check(node: &Node, problems: &mut Problems) {
    let kind = node.optional("type", problems);
    if !["number", "integer"].contains(&kind) {
        problems.push(node.problem("type", "“number” or “integer”, as the cells are numbers"));
    }
    if node.get("categories").is_some() {
        problems.push(node.problem("categories", "none, as the cells are numbers"));
    }
}

/// A weight with its label.
pub(super) fn weight(node: &Node, tr: &Translations, problems: &mut Problems) -> Weight {
    let id = node.required("name", problems).to_string();
    let title = node.required("title", problems);
    Weight {
        title: tr.text(&format!("weights.{id}"), title),
        id,
    }
}
