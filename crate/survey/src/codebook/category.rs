//! The categories of a field: list of values, objects with labels, the values of `enum`, or true and false.

use super::node::Node;
use super::numeric::{self, Digits};
use super::own_words;
use crate::lang::Text;
use crate::problem::{Code, Expected, Problem, Problems, Wanted};
use serde_json::Value;

/// A category of a field.
#[derive(Clone)]
pub(super) struct Category<'a> {
    /// The code in queries.
    pub code: String,
    /// What the descriptor calls it; `None` where it gives no label.
    pub label: Option<Text>,
    /// The texts of cells that stand for it.
    pub cells: Vec<String>,
    node: Node<'a>,
}

impl Category<'_> {
    /// A problem at its label.
    pub fn mislabelled(&self, expected: Expected) -> Problem {
        self.node.problem(Code::Unfit, "label", expected)
    }

    /// What a person reads: the label, or the code.
    pub fn text(&self) -> Text {
        self.label.clone().unwrap_or_else(|| Text::same(&self.code))
    }
}

/// The categories of a field, each once; empty where it has none. `None` for `digits` where its cells are no numbers.
pub(super) fn read<'a>(
    node: &Node<'a>,
    digits: Option<&Digits>,
    problems: &mut Problems,
) -> Vec<Category<'a>> {
    let boolean = node.get("type").and_then(|n| n.text()) == Some("boolean");
    let constraints = node.get("constraints");
    let (place, key) = match (node.get("categories"), constraints) {
        (Some(_), _) => (node.clone(), "categories"),
        (None, _) if boolean => return truths(node, problems),
        (None, Some(own)) if own.get("enum").is_some() => (own, "enum"),
        _ => return Vec::new(),
    };
    let items = place.list(key, problems);
    if items.is_empty() {
        problems.push(place.problem(Code::Malformed, key, Wanted::SomeCategory));
    }
    let mut list: Vec<Category> = Vec::new();
    for item in &items {
        let Some(category) = category(item, digits, problems) else {
            continue;
        };
        if list.iter().any(|c| c.code == category.code) {
            problems.push(item.problem(Code::Repeated, value_key(item), Wanted::FieldValueOnce));
        } else {
            list.push(category);
        }
    }
    match boolean {
        true => labelled(node, list, problems),
        false => list,
    }
}

/// The value of a category stands in the object's `value`, or is the item itself.
fn value_key(item: &Node) -> &'static str {
    match item.value() {
        Value::Object(_) => "value",
        _ => "",
    }
}

fn category<'a>(
    item: &Node<'a>,
    digits: Option<&Digits>,
    problems: &mut Problems,
) -> Option<Category<'a>> {
    let key = value_key(item);
    let value = match key {
        "" => item.scalar(),
        _ => item.get(key).and_then(|n| n.scalar()),
    };
    let code = match (value, digits) {
        (None, _) => {
            problems.push(item.problem(Code::Malformed, key, Wanted::TextOrNumber));
            return None;
        }
        (Some(value), None) => value,
        (Some(value), Some(digits)) => match digits.code(&value) {
            Some(code) => code,
            None => {
                problems.push(item.problem(Code::Malformed, key, Wanted::NumberOfField));
                return None;
            }
        },
    };
    let label = Some(item.optional("label", problems)).filter(|label| !label.is_empty());
    Some(Category {
        cells: vec![code.clone()],
        label: label.map(Text::same),
        code,
        node: item.clone(),
    })
}

/// True and false, with the texts that stand for them.
fn truths<'a>(node: &Node<'a>, problems: &mut Problems) -> Vec<Category<'a>> {
    let truth = |code: &str, label, cells| Category {
        code: code.to_string(),
        label: Some(label),
        cells,
        node: node.clone(),
    };
    let [yes, no] = truth_cells(node, problems);
    vec![
        truth("true", own_words::yes(), yes),
        truth("false", own_words::no(), no),
    ]
}

/// The texts that stand for true, and for false: those of the field, or of the standard.
fn truth_cells(node: &Node, problems: &mut Problems) -> [Vec<String>; 2] {
    let mut cells = |key: &str, known: [&str; 4]| match node.get(key) {
        None => known.map(str::to_string).to_vec(),
        Some(_) => node.texts(key, problems),
    };
    let yes = cells("trueValues", ["true", "True", "TRUE", "1"]);
    let no = cells("falseValues", ["false", "False", "FALSE", "0"]);
    for both in yes.iter().filter(|text| no.contains(text)) {
        problems.push(node.about(Code::TwoMeanings, "falseValues", both, Wanted::NotTrue));
    }
    let own = |mut list: Vec<String>, code: &str, other: &[String]| {
        if !list.iter().chain(other).any(|text| text == code) {
            list.push(code.to_string()); // as rows in the descriptor have it
        }
        list
    };
    let (first, second) = (own(yes.clone(), "true", &no), own(no, "false", &yes));
    [first, second]
}

/// True and false in the order, and with the labels, of a field's categories.
fn labelled<'a>(
    node: &Node<'a>,
    list: Vec<Category<'a>>,
    problems: &mut Problems,
) -> Vec<Category<'a>> {
    let known = truths(node, problems);
    let mut found = Vec::new();
    for category in list {
        let truth = known
            .iter()
            .find(|t| t.code == category.code || t.cells.contains(&category.code));
        match truth {
            Some(truth) => found.push(Category {
                code: truth.code.clone(),
                cells: truth.cells.clone(),
                label: category.label.or_else(|| truth.label.clone()),
                node: category.node,
            }),
            None => problems.push(category.node.problem(
                Code::Unknown,
                value_key(&category.node),
                Wanted::TruthOfField,
            )),
        }
    }
    found
}

/// One list of categories for several fields, in the order of the first. What it lacks stands where a later field in the same order has it,
/// or at the end. A code has one label in all of them.
pub(super) fn union<'a>(fields: &[&[Category<'a>]], problems: &mut Problems) -> Vec<Category<'a>> {
    let mut all: Vec<Category> = Vec::new();
    for field in fields {
        let ordered = is_ordered_as(&all, field);
        let first = field.iter().find_map(|c| place(&all, c));
        let mut next = first.unwrap_or(all.len());
        for category in *field {
            match place(&all, category) {
                Some(at) => {
                    agree(&mut all[at], category, problems);
                    next = at + 1;
                }
                None if ordered => {
                    all.insert(next, category.clone());
                    next += 1;
                }
                None => all.push(category.clone()),
            }
        }
    }
    all
}

/// The place of a category's code in a list.
fn place(all: &[Category], category: &Category) -> Option<usize> {
    all.iter().position(|known| known.code == category.code)
}

/// Whether those categories that a list has stand in its order.
fn is_ordered_as(all: &[Category], field: &[Category]) -> bool {
    let places: Vec<usize> = field.iter().filter_map(|c| place(all, c)).collect();
    places.is_sorted()
}

/// A category of a further field must mean the same.
fn agree<'a>(known: &mut Category<'a>, other: &Category<'a>, problems: &mut Problems) {
    match (&known.label, &other.label) {
        (Some(a), Some(b)) if a != b => {
            let expected = Wanted::SameLabel.of(&[&a.de, &known.code]);
            problems.push(other.mislabelled(expected));
        }
        (None, Some(_)) => known.label = other.label.clone(),
        _ => {}
    }
}

/// How the cells of a field write numbers; `None` where they are no numbers.
pub(super) fn digits(node: &Node, problems: &mut Problems) -> Option<Digits> {
    numeric::is_numeric(node).then(|| numeric::digits(node, problems))
}
