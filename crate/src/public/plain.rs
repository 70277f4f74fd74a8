//! Counts as plain numbers.

use super::Fault;
use super::asked::{no_question, other_survey};
use crate::describe;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::problem::Problem;
use crate::query::{self, Condition, Measure, Query};
use crate::study::Study;
use crate::table::{Plain, axes, marginals, usable};
use crate::words::table::{Teller, margins};
use crate::words::words;
use serde::Serialize;

/// Faults of plain counts are told in one language.
const LANG: Lang = Lang::En;

/// How many respondents gave each option in each group.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counts {
    /// What all of them rest on: `modelled` in synthetic responses, `observed` in others.
    #[cfg_attr(test, ts(type = "\"observed\" | \"modelled\""))]
    pub evidence: Evidence,
    /// The codes of the options in questionnaire order, then the names of the nets; of numbers in classes the classes' bounds.
    pub rows: Vec<String>,
    /// The codes of the groups: of the breakdown's options, and `no-class` where somebody lacks it; of a battery its items; `first` and `second`
    /// of two populations; otherwise `total`.
    pub groups: Vec<String>,
    /// Respondents (or mentions) without weights: all groups of the first row, then of the second.
    #[cfg_attr(test, ts(type = "Float64Array"))]
    pub counts: Vec<f64>,
    /// The sums of their weights, likewise; `None` where the query has no weight.
    #[cfg_attr(test, ts(type = "Float64Array | null"))]
    pub weighted: Option<Vec<f64>>,
}

/// How many respondents gave each option of a question.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OverviewCounts {
    /// As in `Counts`.
    #[cfg_attr(test, ts(type = "\"observed\" | \"modelled\""))]
    pub evidence: Evidence,
    /// The question, or an item of a battery.
    pub question: String,
    /// As in `Counts`, without nets.
    pub rows: Vec<String>,
    /// Respondents without weights, by row.
    #[cfg_attr(test, ts(type = "Float64Array"))]
    pub counts: Vec<f64>,
}

/// What is counted in an overview.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Marginal {
    /// What the counts rest on.
    pub evidence: Evidence,
    /// The question, or an item of a battery.
    pub question: String,
    /// Its options, or its classes of numbers.
    pub rows: Vec<String>,
}

/// The counts of a query.
pub(super) fn counts(survey: &Study, text: &str) -> Result<Counts, Fault> {
    let query = whole(survey, text)?;
    let plain = Plain::of(Teller::new(survey, LANG).sources(), &query);
    let Plain {
        rows,
        groups,
        counts,
        weighted,
    } = plain.ok_or_else(|| refused(survey, &query))?;
    Ok(Counts {
        evidence: survey.descriptor().evidence,
        rows,
        groups,
        counts,
        weighted,
    })
}

/// A query that can be answered as it stands.
fn whole(survey: &Study, text: &str) -> Result<Query, Fault> {
    let parsed = query::parse(text, survey.codebook());
    if let Some(beyond) = parsed.beyond {
        return Err(Fault::query(beyond.problem(), LANG));
    }
    if parsed.query.question.is_none() {
        return Err(no_question(text, &parsed.problems, LANG));
    }
    all_read(parsed.problems)?;
    match other_survey(words(LANG), survey, &parsed.query) {
        Some(sentence) => Err(Fault::part("survey", sentence)),
        None => Ok(parsed.query),
    }
}

fn all_read(problems: Vec<Problem>) -> Result<(), Fault> {
    match problems.into_iter().next() {
        Some(problem) => Err(Fault::query(problem, LANG)),
        None => Ok(()),
    }
}

/// Why a query has no plain counts.
fn refused(survey: &Study, query: &Query) -> Fault {
    let w = words(LANG);
    let id = query.question.as_deref().unwrap_or_default();
    let Some(question) = survey.codebook().question(id) else {
        return Fault::question(String::new());
    };
    if matches!(query.measure, Measure::Mean | Measure::Median) {
        return Fault::part("measure", w.module_average.to_string());
    }
    if axes(question, query).1.is_some() {
        return Fault::part("by", w.module_panels.to_string());
    }
    match usable(survey, query).faults.first() {
        Some(fault) => Fault::part("weight", margins::sentence(fault, survey, LANG)),
        None => Fault::question(describe::not_counted(survey, question, LANG)),
    }
}

/// What an overview counts.
pub(super) fn rows(survey: &Study) -> Vec<Marginal> {
    let told = marginals(survey, &[]).into_iter().map(|own| Marginal {
        evidence: survey.descriptor().evidence,
        question: own.question.id.clone(),
        rows: own.rows(survey),
    });
    told.collect()
}

/// The counts of an overview, one behind the other.
pub(super) fn numbers(survey: &Study, population: &str) -> Result<Vec<f64>, Fault> {
    let conditions = conditions(survey, population)?;
    let mut numbers = Vec::new();
    for own in marginals(survey, &conditions) {
        numbers.extend(own.counts.iter().map(|count| f64::from(*count)));
    }
    Ok(numbers)
}

fn conditions(survey: &Study, population: &str) -> Result<Vec<Condition>, Fault> {
    if population.is_empty() {
        return Ok(Vec::new());
    }
    let read = query::population(population, survey.codebook());
    let (conditions, problems) = read.map_err(|beyond| Fault::query(beyond.problem(), LANG))?;
    all_read(problems)?;
    Ok(conditions)
}

/// Numbers with what they are of.
pub(super) fn told(rows: &[Marginal], numbers: &[f64]) -> Vec<OverviewCounts> {
    let mut left = numbers;
    let mut list = Vec::new();
    for own in rows {
        let (counts, others) = left.split_at(own.rows.len());
        left = others;
        list.push(OverviewCounts {
            evidence: own.evidence,
            question: own.question.clone(),
            rows: own.rows.clone(),
            counts: counts.to_vec(),
        });
    }
    list
}
