//! One stated number, with what is known about its base.

use serde::{Deserialize, Serialize};
use survey::codebook::Translations;
use survey::decimal::Decimal;
use survey::lang::{Lang, Text};
use survey::query::Query;

/// How many respondents a number is about. Unknown is unknown: nothing is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// Stated.
    Known(u32),
    /// Stated as a range from … to …, both included.
    Range(u32, u32),
    /// Not stated.
    NotPrinted,
}

impl Base {
    /// The number where it is known.
    pub fn known(self) -> Option<u32> {
        match self {
            Base::Known(n) => Some(n),
            Base::Range(..) | Base::NotPrinted => None,
        }
    }
}

/// A share as stated: percent and base are one thing; it cannot be built without saying what is known of its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// In percent, 0 to 100, with the stated digits.
    pub percent: Decimal,
    /// Respondents (or mentions) that are 100 %.
    pub base: Base,
}

/// What was stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A share of the base.
    Share(Share),
    /// A number of respondents, and of how many.
    Count(u32, Base),
    /// The number of cases of a figure or table.
    N(u32),
    /// The number of cases as a range.
    NRange(u32, u32),
    /// A place in an order, 1 is the first.
    Rank(u32),
    /// Words without a number.
    Words(Text),
}

/// How exactly a number was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Qualifier {
    /// As a plain number.
    Exact,
    /// "about".
    Approx,
    /// "nearly".
    Nearly,
    /// "more than".
    Over,
    /// "less than".
    Under,
    /// "about … and more".
    AtLeast,
    /// No number at all.
    None,
}

impl Qualifier {
    /// The word in `findings.csv`.
    pub fn as_str(self) -> &'static str {
        Qualifier::WORDS
            .iter()
            .find(|(q, _)| *q == self)
            .map_or("", |(_, word)| word)
    }

    /// Each qualifier with its word in `findings.csv`.
    pub const WORDS: [(Qualifier, &'static str); 7] = [
        (Qualifier::Exact, "exact"),
        (Qualifier::Approx, "approx"),
        (Qualifier::Nearly, "nearly"),
        (Qualifier::Over, "over"),
        (Qualifier::Under, "under"),
        (Qualifier::AtLeast, "at-least"),
        (Qualifier::None, "none"),
    ];
}

/// In which way a finding stands in the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// As a numeral.
    Printed,
    /// As an amount in words, such as "three quarters".
    Worded,
    /// In words without an amount.
    Qualitative,
    /// As a number of another study.
    External,
}

impl Status {
    /// Each status with its word in `findings.csv`.
    pub const WORDS: [(Status, &'static str); 4] = [
        (Status::Printed, "printed"),
        (Status::Worded, "worded"),
        (Status::Qualitative, "qualitative"),
        (Status::External, "external"),
    ];
}

/// Where a finding stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Source {
    /// As in `findings.csv`, for filters and addresses: `Abb. 12`, `Tab. 5`, `Titelseite`.
    pub key: String,
    english: String,
}

impl Source {
    /// A source with its English from the package's translations; figures and tables need none.
    pub fn translated(key: &str, tr: &Translations) -> Source {
        let numbered = key.starts_with("Abb. ") || key.starts_with("Tab. ");
        let text = match numbered {
            true => Text::same(key),
            false => tr.text(&format!("sources.{key}"), key),
        };
        Source::new(key, text)
    }

    /// A source; figures and tables are translated by their prefix.
    pub fn new(key: &str, translated: Text) -> Source {
        let english = match key.split_once(' ') {
            Some(("Abb.", number)) => format!("Fig. {number}"),
            Some(("Tab.", number)) => format!("Table {number}"),
            _ => translated.en,
        };
        Source {
            key: key.to_string(),
            english,
        }
    }

    /// What a person reads.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.key,
            Lang::En => &self.english,
        }
    }
}

/// One stated number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// `F001` …
    pub id: String,
    /// Where it stands.
    pub source: Source,
    /// Section id.
    pub section: String,
    /// The question it belongs to; `None` where it is about the survey itself or another study.
    pub question: Option<String>,
    /// The option or net it is about; `None` where it is about all.
    pub option: Option<String>,
    /// The query it answers; `None` with a note that says why.
    pub query: Option<Query>,
    /// What was stated.
    pub value: Value,
    /// How exactly.
    pub qualifier: Qualifier,
    /// The number of cases stated beside it, even where that is not this number's base.
    pub printed_n: Base,
    /// In which way it stands there.
    pub status: Status,
    /// A remark; empty where there is none.
    pub note: Text,
}

impl Finding {
    /// The share, if the finding is one.
    pub fn share(&self) -> Option<Share> {
        match self.value {
            Value::Share(share) => Some(share),
            _ => None,
        }
    }

    /// The base of this very number.
    pub fn base(&self) -> Base {
        match self.value {
            Value::Share(share) => share.base,
            Value::Count(_, base) => base,
            Value::N(n) => Base::Known(n),
            Value::NRange(low, high) => Base::Range(low, high),
            Value::Rank(_) | Value::Words(_) => self.printed_n,
        }
    }

    /// Whether the number was stated only as a bound: "more than", "less than".
    pub fn is_bound(&self) -> bool {
        matches!(
            self.qualifier,
            Qualifier::Over | Qualifier::Under | Qualifier::AtLeast
        )
    }

    /// The machine-readable value: a share as a fraction of 1, counts and ranks as they are. `None` for ranges and words.
    pub fn machine_value(&self) -> Option<String> {
        match &self.value {
            Value::Share(share) => Some(share.percent.hundredth()),
            Value::Count(n, _) | Value::N(n) | Value::Rank(n) => Some(n.to_string()),
            Value::NRange(..) | Value::Words(_) => None,
        }
    }
}
