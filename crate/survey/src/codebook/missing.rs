//! Which texts of a field's cells say that there is no answer, and why.

use super::descriptor::Translations;
use super::node::Node;
use super::own_words;
use super::{Missing, Reason};
use crate::lang::Text;
use crate::problem::{Code, Problems, Wanted};

/// The reason of a text that the package gives no reason for.
const UNTOLD: Reason = Reason::NoAnswer;

/// A text that stands for no answer, with the label that the standard's form of it may have.
type Listed = (String, Option<String>);

/// The texts for no answer, of the schema and of fields.
pub(super) struct Texts {
    /// Those that the package gives a reason for.
    told: Vec<Missing>,
    /// Those of the schema.
    schema: Vec<Listed>,
    /// What the dialect calls nothing.
    nothing: Option<String>,
    /// Labels of those without a reason.
    labels: Vec<Option<String>>,
}

/// The reasons that the package tells. `own` is the node `kommunalblick`.
fn told(own: &Node, tr: &Translations, problems: &mut Problems) -> Vec<Missing> {
    let mut list: Vec<Missing> = Vec::new();
    for node in own.list("missing", problems) {
        let word = node.choice("reason", &Reason::ALL.map(|(_, word)| word), problems);
        let label = node.required("label", problems);
        let value = node.optional("value", problems).to_string();
        if list.iter().any(|m| m.value == value) {
            problems.push(node.problem(Code::Repeated, "value", Wanted::ValueOnce));
        }
        list.push(Missing {
            value,
            label: tr.text(&format!("missing.{word}"), label),
            reason: Reason::of(word).unwrap_or(UNTOLD),
        });
    }
    list
}

/// The list `missingValues` of a schema or field: texts, or objects with a label; `None` where it has none.
fn listed(node: &Node, problems: &mut Problems) -> Option<Vec<Listed>> {
    node.get("missingValues")?;
    let mut list: Vec<Listed> = Vec::new();
    for item in node.list("missingValues", problems) {
        let value = item.get("value").unwrap_or_else(|| item.clone());
        let text = value.text().map(str::to_string).or_else(|| value.scalar());
        match text {
            None => problems.push(item.wrong(Wanted::TextOrLabelled)),
            Some(text) if list.iter().any(|(known, _)| *known == text) => {
                problems.push(item.problem(Code::Repeated, "", Wanted::ValueOnce));
            }
            Some(text) => {
                let label = item.optional("label", problems).to_string();
                list.push((text, Some(label).filter(|l| !l.is_empty())));
            }
        }
    }
    Some(list)
}

impl Texts {
    pub fn read(
        own: &Node,
        schema: &Node,
        nothing: Option<String>,
        tr: &Translations,
        problems: &mut Problems,
    ) -> Texts {
        let told = told(own, tr, problems);
        let standard = || vec![(String::new(), None)];
        let mut list = listed(schema, problems).unwrap_or_else(standard);
        for more in told.iter().map(|m| &m.value) {
            if !list.iter().any(|(known, _)| known == more) {
                list.push((more.clone(), None));
            }
        }
        Texts {
            told,
            schema: list,
            nothing,
            labels: Vec::new(),
        }
    }

    /// The texts for no answer in a field, with their reasons: its own, or those of the schema.
    pub fn of_field(&mut self, field: &Node, problems: &mut Problems) -> Vec<(String, Reason)> {
        let own = listed(field, problems);
        let mut list = own.unwrap_or_else(|| self.schema.clone());
        if let Some(nothing) = &self.nothing
            && !list.iter().any(|(known, _)| known == nothing)
        {
            list.push((nothing.clone(), None));
        }
        let reason = |(value, label): Listed| {
            let told = self.told.iter().find(|m| m.value == value);
            let reason = told.map_or(UNTOLD, |m| m.reason);
            if told.is_none() {
                self.labels.push(label);
            }
            (value, reason)
        };
        list.into_iter().map(reason).collect()
    }

    /// Every reason with its label, also that of texts that the package gives none for.
    pub fn reasons(self) -> Vec<Missing> {
        let mut list = self.told;
        if !self.labels.is_empty() && !list.iter().any(|m| m.reason == UNTOLD) {
            list.push(Missing {
                value: String::new(),
                reason: UNTOLD,
                label: untold(&self.labels),
            });
        }
        list
    }
}

/// What a person reads for texts without a reason: their label where all have the same.
fn untold(labels: &[Option<String>]) -> Text {
    match labels {
        [Some(label), others @ ..] if others.iter().all(|l| l.as_ref() == Some(label)) => {
            Text::same(label)
        }
        _ => own_words::no_answer(),
    }
}
