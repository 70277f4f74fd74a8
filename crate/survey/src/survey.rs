//! A survey: what its package says, and what was answered.

use crate::codebook::{Codebook, Descriptor, Question, Reason};
use crate::columns::{Bits, Columns};
use crate::query::{Condition, Query};
use crate::tabulate::{self, Tally, population};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// One survey, read and checked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Survey {
    codebook: Codebook,
    descriptor: Descriptor,
    columns: Columns,
    #[serde(skip)]
    lacking: OnceLock<BTreeSet<(String, Reason)>>,
    #[cfg(feature = "fast")]
    #[serde(skip)]
    last: Last,
}

/// The population that was asked for last: the tables of a view and of an overview are about the same.
#[cfg(feature = "fast")]
#[derive(Debug, Default)]
struct Last(std::sync::Mutex<Option<(Vec<Condition>, Bits)>>);

#[cfg(feature = "fast")]
impl Last {
    fn of(&self, conditions: &[Condition], found: impl Fn() -> Bits) -> Bits {
        let mut last = match self.0.lock() {
            Ok(last) => last,
            Err(_) => return found(),
        };
        match &*last {
            Some((known, rows)) if known == conditions => rows.clone(),
            _ => {
                let rows = found();
                *last = Some((conditions.to_vec(), rows.clone()));
                rows
            }
        }
    }
}

impl Survey {
    /// A survey of parts that fit each other.
    pub fn new(codebook: Codebook, descriptor: Descriptor, columns: Columns) -> Survey {
        Survey {
            codebook,
            descriptor,
            columns,
            lacking: OnceLock::new(),
            #[cfg(feature = "fast")]
            last: Last::default(),
        }
    }

    /// The same survey without the texts of its start page and method, and of the pages of questions.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn in_brief(&self) -> Survey {
        let (codebook, columns) = (self.codebook.in_brief(), self.columns.clone());
        Survey::new(codebook, self.descriptor.in_brief(), columns)
    }

    /// The same with the names of its terms and without what they mean, where nothing tells it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn with_terms_named(self) -> Survey {
        Survey {
            descriptor: self.descriptor.with_terms_named(),
            ..self
        }
    }

    /// Questions, options, routing, reasons for missing.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// Titles, texts, roles.
    pub fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// The responses.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The respondents for whom all conditions hold; nobody where one of their variables has no column.
    pub fn population(&self, conditions: &[Condition]) -> Bits {
        let found = || {
            let found = population(&self.codebook, &self.columns, conditions);
            found.unwrap_or_else(|| Bits::none(self.columns.rows()))
        };
        #[cfg(feature = "fast")]
        return self.last.of(conditions, found);
        #[cfg(not(feature = "fast"))]
        found()
    }

    /// How many of a query's base gave an option (or one of the query's nets), counted in the responses. `None` where nothing can be
    /// counted, as [`tabulate::tally`] says.
    pub fn tally(&self, query: &Query, option: &str) -> Option<Tally> {
        tabulate::tally(&self.codebook, &self.columns, query, option)
    }

    /// The same for every option in questionnaire order, then every net of the query: for views with many cells.
    pub fn tallies(&self, query: &Query) -> Option<Vec<(String, Tally)>> {
        tabulate::tallies(&self.codebook, &self.columns, query)
    }

    /// Whether there are any: without them nothing is counted again.
    pub fn has_responses(&self) -> bool {
        self.columns.rows() > 0
    }

    /// Whether a respondent lacks an answer to a variable for this reason. Counted once for all variables, at the first call.
    pub fn lacks(&self, variable: &str, reason: Reason) -> bool {
        let lacking = self.lacking.get_or_init(|| self.all_lacking());
        lacking.contains(&(variable.to_string(), reason))
    }

    /// For which reasons respondents without an answer are among those for whom a condition holds that says "not": all that occur and that
    /// it does not name. None where it does not say "not".
    pub fn included(&self, condition: &Condition) -> Vec<Reason> {
        match condition.negated {
            true => self.occurring(condition, false),
            false => Vec::new(),
        }
    }

    /// For which reasons respondents without an answer are among those for whom a condition does not hold.
    pub fn left_over(&self, condition: &Condition) -> Vec<Reason> {
        self.occurring(condition, condition.negated)
    }

    /// The reasons that occur and that a condition names, or does not name.
    fn occurring(&self, condition: &Condition, named: bool) -> Vec<Reason> {
        let occurs = |r: &Reason| self.lacks(&condition.variable, *r);
        let reasons = self.codebook.reasons().into_iter();
        let wanted = reasons.filter(|r| condition.names(*r) == named);
        wanted.filter(occurs).collect()
    }

    fn all_lacking(&self) -> BTreeSet<(String, Reason)> {
        let reasons = self.codebook.reasons();
        let questions = self.codebook.questions.iter();
        let pairs = questions.flat_map(|q| reasons.iter().map(move |reason| (q, *reason)));
        let holds = |(question, reason): &(&Question, Reason)| {
            let condition = [Condition::lacks(question, &[*reason])];
            let rows = population(&self.codebook, &self.columns, &condition);
            rows.is_some_and(|rows| rows.count() > 0)
        };
        let held = pairs.filter(holds);
        let mut lacking = BTreeSet::new(); // collected, it would be sorted first, by code of its own
        lacking.extend(held.map(|(q, reason)| (q.id.clone(), reason)));
        lacking
    }
}
