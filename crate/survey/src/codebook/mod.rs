//! The codebook: what was asked, whom, with which answers, and why an answer may be missing.
//!
//! It is read from the package's descriptor (`datapackage.json`): the fields of `responses.csv` carry the options, our own properties
//! under `kommunalblick` say which fields make a question.

mod category;
mod condition;
mod descriptor;
mod dialect;
mod field;
mod kind;
mod labels;
mod locate;
mod look;
mod missing;
mod node;
mod numeric;
mod observed;
mod own_words;
mod pictured;
mod plain;
mod question;
mod read;
mod roles;
mod routing;
mod rules;
mod sides;
mod source;
mod uncounted;

use crate::lang::{Lang, Text};
use serde::{Deserialize, Serialize};

pub use crate::problem::Why;
pub use condition::{Condition, Lack};
pub use descriptor::{Descriptor, Paragraph, Participants, Section, Translations};
pub use field::{Content, Field, Holds};
pub use kind::Kind;
pub use locate::line;
pub use look::{clean, shortened};
pub use numeric::Digits;
pub use observed::{Observed, observed};
pub use own_words::own_columns;
pub use read::{Conditions, Read, read};
pub use roles::{Area, Map, Roles, SizeClass, Tile, WellPlaced};
pub use sides::Sides;
pub use uncounted::Uncounted;

/// A question has at most so many options that can be counted, and a field so many categories.
pub const MOST: usize = 256;

/// A possible answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The code, as in the data and in queries.
    pub code: String,
    /// What a person reads.
    pub label: Text,
    /// What pictures call it, where there is little room; empty: as everything else does.
    pub short: Text,
    /// In multiple response: an answer such as "none" that excludes all others.
    pub exclusive: bool,
}

impl Answer {
    /// What pictures call it.
    pub fn pictured(&self) -> &Text {
        match self.short.is_empty() {
            true => &self.label,
            false => &self.short,
        }
    }
}

/// Options that belong together under a name of their own: summed into one, or of one kind, such as towns beside counties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Net {
    /// The name in queries, and in translations.
    pub code: String,
    /// What a person reads.
    pub label: Text,
    /// The options, in questionnaire order.
    pub codes: Vec<String>,
}

/// One question, one item of a battery, or the battery that holds its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id in queries; an item's is `battery.item`.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// What the package says of the sides of its scale; `None`: nothing. [`Question::sides`] knows more.
    pub declared_sides: Option<Sides>,
    /// For an item: the battery it belongs to.
    pub battery: Option<String>,
    /// Id of the section it stands in.
    pub section: String,
    /// A short title.
    pub title: Text,
    /// The wording, paraphrased.
    pub wording: Text,
    /// Whether the wording is inferred, because the study prints none.
    pub inferred: bool,
    /// Who was asked, as conditions that must all hold; empty: everyone.
    pub routing: Vec<Condition>,
    /// Whether the routing is inferred.
    pub routing_inferred: bool,
    /// Who was asked, in words.
    pub asked: Text,
    /// A remark on the options or the base.
    pub note: Text,
    /// Why the package has no answers to it at all; empty where it has.
    pub absent: Text,
    /// The options in questionnaire order; empty for batteries, numbers and texts. All items of a battery have the same.
    pub answers: Vec<Answer>,
    /// For an item: the codes of those options that its respondents could not choose.
    pub not_offered: Vec<String>,
    /// Named sums of options.
    pub nets: Vec<Net>,
    /// The kinds of options that pictures set apart; empty: all are of one kind.
    pub sorts: Vec<Net>,
    /// Ids of a battery's items, in order.
    pub items: Vec<String>,
}

impl Question {
    /// A question of which nothing else is known yet.
    fn new(id: String, kind: Kind, section: String) -> Question {
        Question {
            id,
            kind,
            declared_sides: None,
            battery: None,
            section,
            title: Text::default(),
            wording: Text::default(),
            inferred: false,
            routing: Vec::new(),
            routing_inferred: false,
            asked: Text::default(),
            note: Text::default(),
            absent: Text::default(),
            answers: Vec::new(),
            not_offered: Vec::new(),
            nets: Vec::new(),
            sorts: Vec::new(),
            items: Vec::new(),
        }
    }

    /// The option with this code.
    pub fn answer(&self, code: &str) -> Option<&Answer> {
        self.answers.iter().find(|a| a.code == code)
    }

    /// Position of an option in questionnaire order.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.answers.iter().position(|a| a.code == code)
    }

    /// Whether the options have an order of their own, which no order by value should break: grades, steps, bands, numbers.
    pub fn is_ordered(&self) -> bool {
        self.kind.has_steps() || self.kind == Kind::Number
    }

    /// Whether its answers are counted: they are no words of the respondents' own, and there are no more options than can be counted.
    pub fn is_counted(&self) -> bool {
        self.kind != Kind::Text && self.answers.len() <= MOST
    }

    /// Whether it can be a breakdown or a filter.
    pub fn is_variable(&self) -> bool {
        self.kind.has_codes() && self.is_counted() && !self.answers.is_empty()
    }

    /// The options that respondents could choose.
    pub fn offered(&self) -> impl Iterator<Item = &Answer> {
        let offered = |a: &&Answer| !self.not_offered.contains(&a.code);
        self.answers.iter().filter(offered)
    }

    /// The codes of all options.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().map(|a| a.code.as_str())
    }

    /// The kind of an option; `None` where the package names none.
    pub fn sort(&self, code: &str) -> Option<&Net> {
        let mut sorts = self.sorts.iter();
        sorts.find(|sort| sort.codes.iter().any(|own| own == code))
    }

    /// The named net with this name.
    pub fn net(&self, code: &str) -> Option<&Net> {
        self.nets.iter().find(|n| n.code == code)
    }
}

/// Why an answer is missing. `not asked` is derived from the routing, the others are coded in the data. The words are the explorer's own: an
/// option whose code is one of them is something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The question was not asked.
    NotAsked,
    /// It was asked and not answered.
    NoAnswer,
    /// The respondent did not know.
    DontKnow,
}

impl Reason {
    /// Every reason with its word in descriptors and queries.
    pub const ALL: [(Reason, &'static str); 3] = [
        (Reason::NotAsked, "not-asked"),
        (Reason::NoAnswer, "no-answer"),
        (Reason::DontKnow, "dont-know"),
    ];

    /// The word of this reason.
    pub fn word(self) -> &'static str {
        let mut all = Reason::ALL.iter();
        all.find(|(reason, _)| *reason == self)
            .map_or("", |(_, word)| word)
    }

    /// The reason of a word.
    pub fn of(word: &str) -> Option<Reason> {
        let mut all = Reason::ALL.iter();
        all.find(|(_, w)| *w == word).map(|(reason, _)| *reason)
    }
}

/// A text that stands in a cell for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The text in the cell.
    pub value: String,
    /// What it stands for.
    pub reason: Reason,
    /// What a person reads.
    pub label: Text,
}

/// A field that weights respondents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// The name of the field, as in queries (`weight=`).
    pub id: String,
    /// What a person reads.
    pub title: Text,
}

/// All questions of a survey with what their codes mean.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Codebook {
    /// Sections in questionnaire order.
    pub sections: Vec<Section>,
    /// Questions in questionnaire order; a battery is followed by its items.
    pub questions: Vec<Question>,
    /// The reasons for missing.
    pub missing: Vec<Missing>,
    /// The weights in file order; empty where the survey has none.
    pub weights: Vec<Weight>,
    /// The fields that nothing counts, in file order.
    pub uncounted: Vec<Uncounted>,
}

impl Codebook {
    /// The same without what only the pages of its questions tell.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn in_brief(&self) -> Codebook {
        let mut brief = self.clone();
        for question in &mut brief.questions {
            question.note = Text::default();
        }
        brief
    }

    /// The question, battery or item with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// Position of a question in questionnaire order; unknown ids sort last.
    pub fn position(&self, id: &str) -> usize {
        self.questions
            .iter()
            .position(|q| q.id == id)
            .unwrap_or(usize::MAX)
    }

    /// Questions that stand for themselves: everything but the items of batteries.
    pub fn entries(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|q| q.battery.is_none())
    }

    /// The question that has the options of another: of a battery its first item, for all items have the same; otherwise itself.
    pub fn optioned<'a>(&'a self, question: &'a Question) -> &'a Question {
        let item = question.items.first().and_then(|id| self.question(id));
        item.unwrap_or(question)
    }

    /// The options of a question, each with its place among those of [`Codebook::optioned`]: of a battery those of any item, otherwise those
    /// that respondents could choose.
    pub fn options<'a>(
        &'a self,
        question: &'a Question,
    ) -> impl Iterator<Item = (usize, &'a Answer)> {
        let any = question.kind == Kind::Battery;
        let own = move |a: &Answer| any || !question.not_offered.contains(&a.code);
        let all = self.optioned(question).answers.iter().enumerate();
        all.filter(move |(_, a)| own(a))
    }

    /// The weight in a field of this name.
    pub fn weight(&self, id: &str) -> Option<&Weight> {
        self.weights.iter().find(|w| w.id == id)
    }

    /// What a person reads for a reason for missing; its word where the survey has none such.
    pub fn reason(&self, reason: Reason, lang: Lang) -> &str {
        let known = self.missing.iter().find(|m| m.reason == reason);
        known.map_or(reason.word(), |m| m.label.get(lang))
    }

    /// The survey's reasons for missing, each once, in the order of the descriptor.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut list = Vec::new();
        for missing in &self.missing {
            if !list.contains(&missing.reason) {
                list.push(missing.reason);
            }
        }
        list
    }
}
