//! How answers are named in pictures, where there is little room: short labels, and the kinds of answers that stand apart.

use super::descriptor::Translations;
use super::field::Column;
use super::node::Node;
use super::{Answer, Net};
use crate::lang::Text;
use crate::problem::{Code, Problems, Wanted, nearest};

/// Where the labels of one question come from.
pub(super) struct Shown<'s, 'a> {
    /// Id of the question.
    pub id: &'s str,
    /// Its fields.
    pub fields: &'s [&'s Column<'a>],
    /// The texts in the other language.
    pub tr: &'s Translations,
}

impl<'a> Shown<'_, 'a> {
    /// What the fields say of themselves.
    fn own(&self) -> impl Iterator<Item = Node<'a>> {
        self.fields.iter().filter_map(|column| column.own())
    }

    /// Gives each answer its short label: those under `short`, by code.
    pub fn short(&self, answers: &mut [Answer], problems: &mut Problems) {
        for node in self.own().filter_map(|own| own.get("short")) {
            let Some(labels) = node.value().as_object() else {
                problems.push(node.wrong(Wanted::ShortLabels));
                continue;
            };
            for code in labels.keys() {
                let label = node.required(code, problems);
                match answers.iter_mut().find(|a| a.code == *code) {
                    Some(answer) => answer.short = self.text("short", code, label),
                    None => unknown(&node, "", code, answers, problems),
                }
            }
        }
    }

    /// The short label of an option that has a field of its own.
    pub fn of_option(&self, code: &str, problems: &mut Problems) -> Text {
        let mut own = self.own();
        let label = own.next().map_or("", |own| own.optional("short", problems));
        self.text("short", code, label)
    }

    /// The kinds of answers that the fields name.
    pub fn sorts(&self, answers: &[Answer], problems: &mut Problems) -> Vec<Net> {
        let mut sorts: Vec<Net> = Vec::new();
        let kinds = self.own().flat_map(|own| own.list("kinds", problems));
        for node in kinds.collect::<Vec<_>>() {
            let code = node.required("value", problems).to_string();
            if sorts.iter().any(|s| s.code == code) {
                problems.push(node.problem(Code::Repeated, "value", Wanted::ValueOnce));
            }
            let codes = node.texts("codes", problems);
            for wrong in codes
                .iter()
                .filter(|c| !answers.iter().any(|a| a.code == **c))
            {
                unknown(&node, "codes", wrong, answers, problems);
            }
            let taken = |code: &String| sorts.iter().any(|s| s.codes.contains(code));
            let twice = (1..codes.len()).any(|at| codes[..at].contains(&codes[at]));
            if codes.is_empty() || twice || codes.iter().any(taken) {
                problems.push(node.problem(Code::Malformed, "codes", Wanted::CodesOnce));
            }
            let label = self.text("kinds", &code, node.required("label", problems));
            sorts.push(Net { code, label, codes });
        }
        sorts
    }

    fn text(&self, part: &str, code: &str, label: &str) -> Text {
        let id = self.id;
        self.tr
            .text(&format!("questions.{id}.{part}.{code}"), label)
    }
}

/// A code that no answer has.
fn unknown(node: &Node, key: &str, code: &str, answers: &[Answer], problems: &mut Problems) {
    let known: Vec<&str> = answers.iter().map(|a| a.code.as_str()).collect();
    let near = nearest(code, known.iter().copied());
    let problem = node.about(Code::Unknown, key, code, Wanted::CodesAmong.of(&known));
    problems.push(problem.nearest(near));
}
