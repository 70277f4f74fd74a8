//! A survey with what was published about it: findings, figures, evidence, and whether the stated numbers can be.
#![deny(missing_docs)]

pub mod acceptance;
mod brief;
pub mod every_option;
pub mod exhibit;
pub mod figure;
pub mod finding;
pub mod grain;
pub mod inhabitants;
mod join;
pub mod labels;
pub mod ledger;
pub mod lookup;
pub mod profile;
mod read;
pub mod recommendation;
pub mod recomputed;
pub mod reconstruction;
pub mod recount;
pub mod search;
pub mod self_check;
pub mod size_class;
mod spans;
pub mod stated;
pub mod statement;
pub mod well_placed;

use figure::Figure;
use finding::Finding;
use join::Index;
use recommendation::Recommendation;
use reconstruction::{Bound, Criterion, Reading, Reconstructed};
use serde::{Deserialize, Serialize};
use statement::Statement;
use std::ops::Deref;
use survey::lang::Text;
use survey::package::Files;
use survey::problem::{Code, Problem, Problems, Wanted};
use survey::query::{Measure, Query};

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
pub struct Study {
    survey: survey::Survey,
    findings: Vec<Finding>,
    figures: Vec<Figure>,
    contradictions: Vec<Contradiction>,
    readings: Vec<Reading>,
    criteria: Vec<Criterion>,
    reconstructed: Vec<Reconstructed>,
    bounds: Vec<Bound>,
    statements: Vec<Statement>,
    untranslated: Vec<String>,
    recommendations: Vec<Recommendation>,
    index: Index,
}

impl Deref for Study {
    type Target = survey::Survey;

    fn deref(&self) -> &survey::Survey {
        &self.survey
    }
}

impl Study {
    /// Reads and checks a package. An error names everything that is wrong at once.
    pub fn load(files: &Files) -> Result<Study, Problems> {
        read::load(files)
    }

    /// A survey without anything published.
    ///
    /// # Errors
    /// Roles that its codebook does not have.
    pub fn alone(survey: survey::Survey) -> Result<Study, Problems> {
        read::alone(survey)
    }

    /// The survey as bytes for [`Study::unpacked`] of the same build; a format of no other use. Only builds pack, pages never do.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn packed(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("a survey has no part that cannot be written")
    }

    /// A survey from the bytes of [`Study::packed`].
    ///
    /// # Errors
    /// One problem, where the bytes are of another build.
    pub fn unpacked(bytes: &[u8]) -> Result<Study, Problems> {
        postcard::from_bytes(bytes).map_err(|_| other_build())
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

    /// Between which counts the printed numbers force the one that a query asks for, or has a share of; equality as in [`Study::printed`].
    pub fn implied(&self, query: &Query, option: &str) -> Option<&Bound> {
        let mut query = query.clone();
        if query.measure == Measure::Percent {
            query.measure = Measure::Count;
        }
        let same = |b: &&Bound| join::same_number((&b.query, &b.option), (&query, option));
        self.bounds.iter().find(same)
    }
}

/// Bytes that another build has packed.
fn other_build() -> Problems {
    let mut problems = Problems::default();
    problems.push(Problem::lacking(Code::OtherBuild, Wanted::OwnBuild));
    problems
}
