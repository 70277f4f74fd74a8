//! A study in brief: what Explore and the search show of it, without what only its other views tell. A first visit waits for no more.

use crate::figure::Figure;
use crate::finding::Finding;
use crate::join::Index;
use crate::recommendation::Recommendation;
use crate::reconstruction::{Bound, Reading};
use crate::{Study, other_build};
use serde::Deserialize;
#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;
use survey::Survey;
#[cfg(not(target_arch = "wasm32"))]
use survey::lang::Text;
use survey::problem::Problems;

/// A study without statements, contradictions, and what is known of how the responses were made.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Serialize))]
struct Brief {
    survey: Survey,
    findings: Vec<Finding>,
    figures: Vec<Figure>,
    readings: Vec<Reading>,
    bounds: Vec<Bound>,
    recommendations: Vec<Recommendation>,
    index: Index,
}

#[cfg(not(target_arch = "wasm32"))]
impl Brief {
    fn of(study: &Study) -> Brief {
        Brief {
            survey: survey(study),
            findings: study.findings.iter().enumerate().map(bare).collect(),
            figures: study.figures.iter().map(Figure::in_brief).collect(),
            readings: study.readings.iter().map(Reading::in_brief).collect(),
            bounds: study.bounds.clone(),
            recommendations: study.recommendations.iter().map(there).collect(),
            index: Index::new(&study.findings),
        }
    }
}

/// The survey. Where there is a study, what its terms mean is told by other views alone.
#[cfg(not(target_arch = "wasm32"))]
fn survey(study: &Study) -> Survey {
    let survey = study.survey.in_brief();
    match study.has_study() {
        true => survey.with_terms_named(),
        false => survey,
    }
}

/// A finding without the remark on it, its place among the sections, and what [`restored`] knows of it.
#[cfg(not(target_arch = "wasm32"))]
fn bare((place, finding): (usize, &Finding)) -> Finding {
    let mut bare = Finding {
        note: Text::default(),
        section: String::new(),
        ..finding.clone()
    };
    if bare.id == id(place) {
        bare.id.clear();
    }
    if bare.question.is_some() && bare.question == asked(&bare) {
        bare.question = Some(String::new());
    }
    bare
}

/// A finding with the id of its place, and with the question of its query, where it has none of its own.
fn restored((place, mut finding): (usize, Finding)) -> Finding {
    if finding.id.is_empty() {
        finding.id = id(place);
    }
    if finding.question.as_deref() == Some("") {
        finding.question = asked(&finding);
    }
    finding
}

fn asked(finding: &Finding) -> Option<String> {
    finding.query.as_ref()?.question.clone()
}

/// The id that most findings have: their place, in three digits.
fn id(place: usize) -> String {
    format!("F{:03}", place + 1)
}

/// That there is a recommendation, its number and its title.
#[cfg(not(target_arch = "wasm32"))]
fn there(recommendation: &Recommendation) -> Recommendation {
    Recommendation {
        id: recommendation.id.clone(),
        title: recommendation.title.clone(),
        ..Recommendation::default()
    }
}

impl Study {
    /// The study in brief as bytes for [`Study::unpacked_brief`] of the same build; a format of no other use. Only builds pack, pages never do.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn packed_brief(&self) -> Vec<u8> {
        postcard::to_allocvec(&Brief::of(self))
            .expect("a survey has no part that cannot be written")
    }

    /// A study from the bytes of [`Study::packed_brief`]. It has no statements, no contradictions, no criteria and nothing reconstructed.
    ///
    /// # Errors
    /// One problem, where the bytes are of another build.
    pub fn unpacked_brief(bytes: &[u8]) -> Result<Study, Problems> {
        let brief: Brief = postcard::from_bytes(bytes).map_err(|_| other_build())?;
        Ok(Study {
            survey: brief.survey,
            findings: brief
                .findings
                .into_iter()
                .enumerate()
                .map(restored)
                .collect(),
            figures: brief.figures,
            readings: brief.readings,
            bounds: brief.bounds,
            recommendations: brief.recommendations,
            index: brief.index,
            contradictions: Vec::new(),
            criteria: Vec::new(),
            reconstructed: Vec::new(),
            statements: Vec::new(),
            untranslated: Vec::new(),
        })
    }
}
