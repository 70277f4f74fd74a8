//! A survey with what was published about it: findings, figures, evidence, and whether the stated numbers can be.
#![deny(missing_docs)]

pub mod acceptance;
pub mod cell;
pub mod exhibit;
pub mod figure;
pub mod finding;
pub mod grain;
pub mod inhabitants;
mod join;
pub mod labels;
pub mod ledger;
pub mod placed;
pub mod profile;
mod read;
pub mod recommendation;
pub mod recomputed;
pub mod reconstruction;
pub mod recount;
mod responses;
pub mod search;
pub mod self_check;
pub mod size_class;
mod spans;
pub mod statement;
pub mod whole;

use figure::Figure;
use finding::Finding;
use join::Index;
use recommendation::Recommendation;
use reconstruction::{Bound, Criterion, Reading, Reconstructed};
use serde::{Deserialize, Serialize};
use statement::Statement;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use survey::codebook::{Codebook, Descriptor, Question, Reason};
use survey::columns::Columns;
use survey::lang::Text;
use survey::package::Files;
use survey::problem::{Problem, Problems};
use survey::query::{Condition, Measure, Query};
use survey::tabulate::{self, Tally, population};

/// A contradiction in the stated numbers, in our own words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Contradiction {
    /// Its id.
    pub id: String,
    /// Short title.
    pub title: Text,
    /// Explanation.
    pub text: Text,
    /// Ids of the findings concerned.
    pub findings: Vec<String>,
}

/// One data package, read and checked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Survey {
    codebook: Codebook,
    descriptor: Descriptor,
    findings: Vec<Finding>,
    figures: Vec<Figure>,
    contradictions: Vec<Contradiction>,
    columns: Columns,
    readings: Vec<Reading>,
    criteria: Vec<Criterion>,
    reconstructed: Vec<Reconstructed>,
    bounds: Vec<Bound>,
    statements: Vec<Statement>,
    untranslated: Vec<String>,
    recommendations: Vec<Recommendation>,
    index: Index,
    #[serde(skip)]
    lacking: OnceLock<BTreeSet<(String, Reason)>>,
}

impl Survey {
    /// Reads and checks a package. An error names everything that is wrong at once.
    pub fn load(files: &Files) -> Result<Survey, Problems> {
        read::load(files)
    }

    /// The survey as bytes for [`Survey::unpacked`] of the same build; a format of no other use. Only builds pack, pages never do.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn packed(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("a survey has no part that cannot be written")
    }

    /// A survey from the bytes of [`Survey::packed`].
    ///
    /// # Errors
    /// One problem, where the bytes are of another build.
    pub fn unpacked(bytes: &[u8]) -> Result<Survey, Problems> {
        postcard::from_bytes(bytes).map_err(|_| {
            let problem = Problem::new("bytes of another build", "a survey packed by this one");
            let mut problems = Problems::default();
            problems.push(problem);
            problems
        })
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
        held.map(|(q, reason)| (q.id.clone(), reason)).collect()
    }

    /// Questions, options, routing, reasons for missing.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// Titles, texts, roles.
    pub fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// What the study recommends, in its order.
    pub fn recommendations(&self) -> &[Recommendation] {
        &self.recommendations
    }

    /// Every stated number, in file order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The finding with this id.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|f| f.id == id)
    }

    /// Figures and tables of the study, in file order.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure or table with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|f| f.id == id)
    }

    /// Whether a published study stands above the survey: numbers of it are stated.
    pub fn has_study(&self) -> bool {
        !self.findings.is_empty()
    }

    /// What does not fit together in the stated numbers.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Paths of texts that have no English.
    pub fn untranslated(&self) -> &[String] {
        &self.untranslated
    }

    /// The stated numbers that answer a query for an option (or for one of the query's nets), in file order: question, option or
    /// net, measure, base and population agree. None where nothing was stated. Several may be stated for one key.
    pub fn printed(&self, query: &Query, option: &str) -> Vec<&Finding> {
        self.index.find(&self.findings, query, option)
    }

    /// The responses.
    pub fn columns(&self) -> &Columns {
        &self.columns
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

    /// How the print was read where its words leave it open, in file order.
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// What "comes out again" means for findings that are not tested exactly.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// What came of each finding when the responses were made.
    pub fn reconstructed(&self) -> &[Reconstructed] {
        &self.reconstructed
    }

    /// Counts that the stated numbers force.
    pub fn bounds(&self) -> &[Bound] {
        &self.bounds
    }

    /// Between which counts the printed numbers force the one that a query asks for, or has a share of; equality as in [`Survey::printed`].
    pub fn implied(&self, query: &Query, option: &str) -> Option<&Bound> {
        let mut query = query.clone();
        if query.measure == Measure::Percent {
            query.measure = Measure::Count;
        }
        let same = |b: &&Bound| join::same_number((&b.query, &b.option), (&query, option));
        self.bounds.iter().find(same)
    }
}
