//! A survey with what was published about it: findings, figures, evidence, and whether the printed numbers can be.

pub mod exhibit;
pub mod figure;
pub mod finding;
pub mod grain;
mod join;
pub mod labels;
pub mod ledger;
mod read;
mod responses;
pub mod search;

use crate::codebook::{Codebook, Descriptor};
use crate::lang::Text;
use crate::package::Files;
use crate::problem::Problems;
use crate::query::Query;
use figure::Figure;
use finding::Finding;
use join::Index;

/// A contradiction in the printed numbers, in our own words.
#[derive(Clone, Debug)]
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
#[derive(Debug)]
pub struct Survey {
    codebook: Codebook,
    descriptor: Descriptor,
    findings: Vec<Finding>,
    figures: Vec<Figure>,
    contradictions: Vec<Contradiction>,
    untranslated: Vec<String>,
    index: Index,
}

impl Survey {
    /// Reads and checks a package. An error names everything that is wrong at once.
    pub fn load(files: &Files) -> Result<Survey, Problems> {
        read::load(files)
    }

    /// Questions, options, routing, reasons for missing.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// Titles, texts, roles.
    pub fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// Every printed number, in file order.
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

    /// What does not fit together in the printed numbers.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Paths of texts that have no English.
    pub fn untranslated(&self) -> &[String] {
        &self.untranslated
    }

    /// The printed numbers that answer a query for an option (or for one of the query's nets), in file order: question, option or
    /// net, measure, base and population agree. None where nothing was printed. Several may be printed for one key.
    pub fn printed(&self, query: &Query, option: &str) -> Vec<&Finding> {
        self.index
            .find(query, option)
            .iter()
            .map(|i| &self.findings[*i])
            .collect()
    }
}
