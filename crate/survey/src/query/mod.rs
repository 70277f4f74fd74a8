//! What a person asks, in one text form that addresses, tables, the API and tests share.
//!
//! ```text
//! question=angebote&by=groesse&where=art:offen,privat;beitrag:ja
//! ```
//!
//! The raw text is split first, each piece is percent-decoded once, and `+` is a plus. A value that names nothing so, but does once it is decoded
//! before it is split, is read that way: mail and chat programs escape `:` `;` `,` once more. Printing a query writes only
//! what differs from the default and escapes everything but letters, digits, `-`, `.`, `_` and `~`; parsing what was stated gives the same query.

mod address;
mod check;
mod limits;
mod parse;
mod print;
mod rewritten;
mod tracking;
mod weighting;

use crate::problem::Problem;
use serde::{Deserialize, Serialize};

pub use crate::codebook::{Condition, Lack};
pub use address::{decoded, pairs};
pub use check::measures;
pub use limits::{Beyond, Limit, MISTAKES, characters};
pub use parse::{parse, parse_where, population, unknown_parameter};
pub use print::encode;
pub use rewritten::known_word;
pub use tracking::{MODEL, TRACKING};
pub use weighting::{Margin, Target, Weighting, margins, sum_of_shares};

/// Options summed into one, under a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NetOf {
    /// The name of the sum.
    pub name: String,
    /// The options summed.
    pub codes: Vec<String>,
}

/// The second population of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Against {
    /// Everyone who is not in the first.
    Rest,
    /// Respondents for whom all of these hold.
    Population(Vec<Condition>),
}

/// A word of a closed list in a query, with its default.
pub trait Word: Sized + Copy + PartialEq + Default + 'static {
    /// Each value with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(value, _)| *value == self)
            .map_or("", |(_, word)| word)
    }

    /// The value of a word.
    fn of(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(_, w)| *w == word)
            .map(|(value, _)| *value)
    }
}

/// What is counted or computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Share of respondents in the base.
    #[default]
    Percent,
    /// Number of respondents.
    Count,
    /// Arithmetic mean.
    Mean,
    /// Median.
    Median,
    /// Share of all mentions of a ranking or multiple response.
    Mentions,
    /// Share of respondents who ranked the option first.
    First,
    /// … second.
    Second,
    /// … third.
    Third,
    /// Share of respondents who ranked the option among the first three.
    Top3,
}

impl Word for Measure {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Measure::Percent, "percent"),
        (Measure::Count, "count"),
        (Measure::Mean, "mean"),
        (Measure::Median, "median"),
        (Measure::Mentions, "mentions"),
        (Measure::First, "first"),
        (Measure::Second, "second"),
        (Measure::Third, "third"),
        (Measure::Top3, "top3"),
    ];
}

/// What a share in a crosstab is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Per {
    /// Of the breakdown's group.
    #[default]
    Column,
    /// Of the option.
    Row,
    /// Of everyone shown.
    Total,
}

impl Word for Per {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Per::Column, "column"),
        (Per::Row, "row"),
        (Per::Total, "total"),
    ];
}

/// Which respondents are in the base.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// Those with a valid answer.
    #[default]
    Valid,
    /// Those who were asked.
    Asked,
    /// Everyone in the population.
    All,
}

impl Word for Base {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Base::Valid, "valid"),
        (Base::Asked, "asked"),
        (Base::All, "all"),
    ];
}

/// The order of options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// As in the questionnaire.
    #[default]
    Questionnaire,
    /// By value, largest first.
    Value,
}

impl Word for Order {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Order::Questionnaire, "questionnaire"),
        (Order::Value, "value"),
    ];
}

/// A question to the survey. Fields that are not set hold the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// What is asked about; `None` where the text named no known question.
    pub question: Option<String>,
    /// Breakdown, and a second one for panels.
    pub by: Vec<String>,
    /// The population: all conditions hold. Empty: everyone.
    pub population: Vec<Condition>,
    /// A second population to compare with.
    pub against: Option<Against>,
    /// Sums of options.
    pub nets: Vec<NetOf>,
    /// What is counted.
    pub measure: Measure,
    /// What a share is a share of.
    pub per: Per,
    /// Who is in the base.
    pub base: Base,
    /// What weighs the respondents; `None`: nothing does.
    pub weight: Option<Weighting>,
    /// Order of options.
    pub order: Order,
    /// Fingerprint of the survey the query was made for (own data).
    pub survey: Option<String>,
}

/// What came of a text: the query as far as it could be understood, and everything that could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Runs, as long as it has a question.
    pub query: Query,
    /// One for each piece that was left out, up to [`MISTAKES`] of them.
    pub problems: Vec<Problem>,
    /// How many more pieces were left out.
    pub more: usize,
    /// The limit beyond which the text asks; the query is then empty, and the only problem says so.
    pub beyond: Option<Beyond>,
}

impl Parsed {
    /// Nothing of a text that asks too much.
    fn too_much(beyond: Beyond) -> Parsed {
        Parsed {
            problems: vec![beyond.problem()],
            beyond: Some(beyond),
            ..Parsed::default()
        }
    }
}

impl Query {
    /// What the population is compared with. `None` without a comparison, and where everyone is to be compared with the rest: nobody is left.
    pub fn compared(&self) -> Option<&Against> {
        let nobody = self.against == Some(Against::Rest) && self.population.is_empty();
        self.against.as_ref().filter(|_| !nobody)
    }

    /// The query for one question, everything else default.
    pub fn of(question: &str) -> Query {
        Query {
            question: Some(question.to_string()),
            ..Query::default()
        }
    }

    /// The query with one more condition, in canonical order.
    pub fn with(mut self, variable: &str, code: &str) -> Query {
        self.population.push(Condition::is(variable, code));
        crate::order::sort_by(&mut self.population, |a, b| a < b);
        self.population.dedup();
        self
    }
}
