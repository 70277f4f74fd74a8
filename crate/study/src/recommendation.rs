//! What the study recommends, and the answers that call for it.

use serde::{Deserialize, Serialize};
use survey::lang::Text;
use survey::query::Condition;

/// One recommendation, in our own words.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its number, as in addresses.
    pub id: String,
    /// Short title.
    pub title: Text,
    /// What it says.
    pub text: Text,
    /// Ids of the questions that it rests on.
    pub questions: Vec<String>,
    /// Answers that call for it. Each stands for itself: a respondent for whom one holds has a gap there.
    pub rule: Vec<Condition>,
    /// Ids of the statements in words that the study gives as its grounds; empty where there are none.
    pub statements: Vec<String>,
}
