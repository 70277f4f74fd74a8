//! What the descriptor says besides the questions: sections, roles, participants, texts.

use super::node::Node;
use super::roles::{self, Roles};
use crate::evidence::Evidence;
use crate::lang::Text;
use crate::problem::{Code, Problem, Problems, Wanted, nearest};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Beginnings of the keys that the explorer reads; others (titles of resources and fields) are for other readers of the package.
const READ: [&str; 10] = [
    "roles.",
    "questions.",
    "sections.",
    "texts.",
    "findings.",
    "sources.",
    "missing.",
    "participants.",
    "unit.",
    "weights.",
];

/// English texts by their path in the descriptor (`translations.csv`).
#[derive(Default)]
pub struct Translations {
    texts: BTreeMap<String, (u64, String)>,
    used: RefCell<BTreeSet<String>>,
    lacking: RefCell<BTreeSet<String>>,
}

impl Translations {
    /// Reads `key,en` rows; a key that stands twice is a problem.
    pub fn new(rows: impl Iterator<Item = (u64, String, String)>, problems: &mut Problems) -> Self {
        let mut texts = BTreeMap::new();
        for (line, key, en) in rows {
            if texts.insert(key.clone(), (line, en)).is_some() {
                let problem = Problem::found(Code::Repeated, &key, Wanted::KeyOnce);
                problems.push(problem.column("key").at("translations.csv", line));
            }
        }
        Translations {
            texts,
            ..Translations::default()
        }
    }

    /// A German text with its English, which is the German again where there is none.
    pub fn text(&self, key: &str, de: &str) -> Text {
        self.of(key, &Text::same(de))
    }

    /// A text whose English may be known already; the English of the package is preferred.
    pub fn of(&self, key: &str, text: &Text) -> Text {
        if text.de.is_empty() {
            return Text::default();
        }
        match self.texts.get(key).filter(|(_, en)| !en.is_empty()) {
            Some((_, en)) => {
                self.used.borrow_mut().insert(key.to_string());
                Text::new(&text.de, en)
            }
            None => {
                if text.de == text.en {
                    self.lacking.borrow_mut().insert(key.to_string());
                }
                text.clone()
            }
        }
    }

    /// Keys that were looked up and have no English.
    pub fn lacking(&self) -> Vec<String> {
        self.lacking.borrow().iter().cloned().collect()
    }

    /// Keys that nothing looked up: probably misspelt.
    pub fn check_unused(&self, problems: &mut Problems) {
        let (used, lacking) = (self.used.borrow(), self.lacking.borrow());
        for (key, (line, en)) in &self.texts {
            if READ.iter().any(|p| key.starts_with(p)) && !used.contains(key) && !en.is_empty() {
                let near = nearest(key, lacking.iter().map(String::as_str));
                let problem = Problem::found(Code::Unknown, key, Wanted::TextPath).nearest(near);
                problems.push(problem.column("key").at("translations.csv", *line));
            }
        }
    }
}

/// A section of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
}

/// A title with a text, for the Method page. Lines of the text are paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Heading.
    pub title: Text,
    /// Plain text, no markup.
    pub text: Text,
}

/// Who was invited, who answered, and when.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Participants {
    /// Number of invited respondents.
    pub asked: u32,
    /// Number of respondents.
    pub answered: u32,
    /// Time of the survey, in words.
    pub period: Text,
}

/// Everything of the descriptor that is not a question.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Descriptor {
    /// Name of the package.
    pub name: String,
    /// Version of the data.
    pub version: String,
    /// Title of the survey.
    pub title: Text,
    /// One paragraph on it.
    pub description: Text,
    /// Title of the first source: the study.
    pub study: Text,
    /// Where it can be read: an address on the web; empty where none is known.
    pub study_link: String,
    /// Short name of the licence.
    pub licence: String,
    /// Respondents.
    pub participants: Participants,
    /// One respondent and several, in words (`school`, `schools`).
    pub unit: (Text, Text),
    /// Of all of them, as a share is said to be ("of the libraries"); empty where the package does not say it.
    pub unit_of: Text,
    /// What a respondent calls the place for its own class ("My school"), and the question that leads there ("Where does your school stand?");
    /// empty where the package does not say it.
    pub unit_own: [Text; 2],
    /// Roles of questions.
    pub roles: Roles,
    /// How to cite the study.
    pub citation: Text,
    /// What the publisher says on deviations and representativeness.
    pub publisher_note: Text,
    /// Two sentences for the start page.
    pub intro: Text,
    /// Paragraphs of the Method page.
    pub method: Vec<Paragraph>,
    /// Paragraphs of the Method page on synthetic responses.
    pub synthetic: Vec<Paragraph>,
    /// Terms of the field with a short explanation each; brackets behind a term hold other forms of it, with commas between them.
    pub glossary: Vec<Paragraph>,
    /// Words that mean the same, in any language: who searches for one of a list finds what holds another.
    pub synonyms: Vec<Vec<String>>,
    /// Title and description of the responses' file.
    pub responses: Paragraph,
    /// What a number counted in the responses rests on: modelled or observed.
    pub evidence: Evidence,
    /// That the whole survey is invented, in one sentence, which every view, picture and export of it must show; empty where it is not.
    pub invented: Text,
    /// The files of the package's tables, as its resources name them.
    pub tables: Vec<String>,
}

impl Descriptor {
    /// The same without what only the start page and the method tell.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn in_brief(&self) -> Descriptor {
        Descriptor {
            description: Text::default(),
            citation: Text::default(),
            publisher_note: Text::default(),
            intro: Text::default(),
            method: Vec::new(),
            synthetic: Vec::new(),
            tables: Vec::new(),
            ..self.clone()
        }
    }

    /// The same with the names of its terms and without what they mean, where nothing tells it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn with_terms_named(&self) -> Descriptor {
        let named = |term: &Paragraph| Paragraph {
            title: term.title.clone(),
            text: Text::default(),
        };
        Descriptor {
            glossary: self.glossary.iter().map(named).collect(),
            ..self.clone()
        }
    }
}

/// Reads everything but questions. `own` is the node `kommunalblick`.
pub fn read(root: &Node, own: &Node, tr: &Translations, problems: &mut Problems) -> Descriptor {
    let texts = own.get("texts");
    let text = |key: &str, problems: &mut Problems| {
        texts.as_ref().map_or(Text::default(), |n| {
            tr.text(&format!("texts.{key}"), n.optional(key, problems))
        })
    };
    let licences = root.list("licenses", problems);
    let sources = root.list("sources", problems);
    Descriptor {
        name: root.optional("name", problems).to_string(),
        version: root.optional("version", problems).to_string(),
        title: title(root, tr, problems),
        description: tr.text("description", root.optional("description", problems)),
        study: sources.first().map_or(Text::default(), |n| {
            tr.text("sources.0.title", n.optional("title", problems))
        }),
        study_link: sources.first().map_or(String::new(), |n| {
            let path = n.optional("path", problems);
            let web = path.starts_with("https://") || path.starts_with("http://");
            path.chars().filter(|_| web).collect()
        }),
        licence: licences
            .first()
            .map_or("", |n| n.optional("name", problems))
            .to_string(),
        participants: participants(own, tr, problems),
        unit: unit(own, tr, problems),
        unit_of: said_of_unit(own, "of", tr, problems),
        unit_own: ["mine", "yours"].map(|key| said_of_unit(own, key, tr, problems)),
        roles: roles::read(own, tr, problems),
        citation: text("citation", problems),
        publisher_note: text("publisher_note", problems),
        intro: text("start_intro", problems),
        method: texts
            .as_ref()
            .map_or(Vec::new(), |n| paragraphs(n, "method", tr, problems)),
        synthetic: texts
            .as_ref()
            .map_or(Vec::new(), |n| paragraphs(n, "synthetic", tr, problems)),
        glossary: texts
            .as_ref()
            .map_or(Vec::new(), |n| paragraphs(n, "glossary", tr, problems)),
        synonyms: own.text_lists("synonyms", problems),
        responses: responses(root, tr, problems),
        evidence: evidence(own, problems),
        invented: text("invented", problems),
        tables: tables(root, problems),
    }
}

/// The title, or the name of a package without one.
fn title(root: &Node, tr: &Translations, problems: &mut Problems) -> Text {
    match root.get("title").or_else(|| root.get("name")) {
        None => tr.text("title", root.required("title", problems)),
        Some(own) => tr.text("title", own.text().unwrap_or("")),
    }
}

fn participants(own: &Node, tr: &Translations, problems: &mut Problems) -> Participants {
    own.get("participants")
        .map_or_else(Participants::default, |n| Participants {
            asked: n.number("asked", problems),
            answered: n.number("answered", problems),
            period: tr.text("participants.period", n.optional("period", problems)),
        })
}

fn unit(own: &Node, tr: &Translations, problems: &mut Problems) -> (Text, Text) {
    let Some(node) = own.get("unit") else {
        return respondents();
    };
    (
        tr.text("unit.one", node.required("one", problems)),
        tr.text("unit.many", node.required("many", problems)),
    )
}

/// What respondents are called where nothing says it.
pub(super) fn respondents() -> (Text, Text) {
    (
        Text::new("befragte Person", "respondent"),
        Text::new("Befragte", "respondents"),
    )
}

/// What else a package says with the word for its respondents; empty where it does not.
fn said_of_unit(own: &Node, key: &str, tr: &Translations, problems: &mut Problems) -> Text {
    own.get("unit").map_or(Text::default(), |node| {
        tr.text(&format!("unit.{key}"), node.optional(key, problems))
    })
}

/// What the resource of the responses says about itself; other readers of the package see it too.
fn responses(root: &Node, tr: &Translations, problems: &mut Problems) -> Paragraph {
    let own = super::source::responses(root, &mut Problems::default());
    let mut text = |key: &str| {
        let de = own.as_ref().map_or("", |n| n.optional(key, problems));
        tr.text(&format!("resources.responses.{key}"), de)
    };
    Paragraph {
        title: text("title"),
        text: text("description"),
    }
}

/// What the responses are: `modelled`, or `observed`, as they are where the descriptor says nothing.
fn evidence(own: &Node, problems: &mut Problems) -> Evidence {
    let known = [Evidence::Modelled, Evidence::Observed];
    if own.get("responses").is_none() {
        return Evidence::default();
    }
    let word = own.choice("responses", &known.map(Evidence::as_str), problems);
    let named = known.into_iter().find(|e| e.as_str() == word);
    named.unwrap_or_default()
}

/// The paths of the resources; a resource may hold its data itself instead.
fn tables(root: &Node, problems: &mut Problems) -> Vec<String> {
    let resources = root.list("resources", problems);
    let mut paths = Vec::new();
    for resource in &resources {
        match resource.get("path").is_some_and(|p| p.value().is_array()) {
            true => paths.extend(resource.texts("path", problems)),
            false => paths.push(resource.optional("path", problems).to_string()),
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

fn paragraphs(
    texts: &Node,
    key: &str,
    tr: &Translations,
    problems: &mut Problems,
) -> Vec<Paragraph> {
    let nodes = texts.list(key, problems);
    let paragraph = |(i, n): (usize, &Node)| Paragraph {
        title: tr.text(
            &format!("texts.{key}.{i}.title"),
            n.required("title", problems),
        ),
        text: tr.text(
            &format!("texts.{key}.{i}.text"),
            n.required("text", problems),
        ),
    };
    nodes.iter().enumerate().map(paragraph).collect()
}
