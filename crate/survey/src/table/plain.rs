//! The counts under a table, without shares, intervals and tests: for programs that ask often.

use super::plan::{Line, Place, Plan, axes, code, codes};
use super::{GroupKind, Sources, weighting};
use crate::Survey;
use crate::codebook::{Kind, Question};
use crate::query::{Condition, Measure, Query};
use crate::tabulate::{Answers, Crossed, Crowd, Split, Sums, whole};
use counts::Sum;

/// Counts by row, then by group.
#[derive(Clone, Debug, PartialEq)]
pub struct Plain {
    /// The codes of the options, then the names of the nets; of numbers in classes the classes' bounds.
    pub rows: Vec<String>,
    /// The codes of the groups.
    pub groups: Vec<String>,
    /// Respondents, or mentions.
    pub counts: Vec<f64>,
    /// The sums of their weights as given; `None` without a weight.
    pub weighted: Option<Vec<f64>>,
}

impl Plain {
    /// The counts of a query, rows in questionnaire order. `None` where it asks for a mean, a median or panels, where a margin cannot be met, and as
    /// [`super::Table::of`].
    pub fn of(sources: Sources, query: &Query) -> Option<Plain> {
        let usable = weighting::usable(sources.survey, query);
        let plan = Plan::new(sources, &usable)?;
        let (axis, panels) = axes(plan.question, query);
        let counted = !matches!(query.measure, Measure::Mean | Measure::Median);
        if panels.is_some() || !usable.faults.is_empty() || !counted {
            return None;
        }
        let (people, lines) = (plan.people(), plan.lines());
        let split = plan.split(&people, &axis);
        let places = plan.places(&plan.everyone(), &axis);
        let everyone = people.everyone(&axis, &split);
        let crowd = Crowd {
            rows: &everyone,
            split: &split,
            weights: plan.weights().map(|weights| &weights.values[..]),
        };
        let mut columns = Vec::new();
        match split {
            Split::Whole => {
                for place in &places {
                    columns.extend(hits(&plan, place, &lines, crowd)?);
                }
            }
            _ => columns = hits(&plan, places.first()?, &lines, crowd)?,
        }
        Some(Plain::filled(&plan, &lines, &places, &columns))
    }

    /// Of the sums of each group by row. Nobody without a class is no group.
    fn filled(plan: &Plan, lines: &[Line], places: &[Place], columns: &[(u32, Vec<Sum>)]) -> Plain {
        let mut groups: Vec<usize> = (0..places.len()).collect();
        groups.retain(|at| places[*at].kind != GroupKind::NoClass || columns[*at].0 > 0);
        let mut plain = Plain {
            rows: lines.iter().map(|line| line.code.clone()).collect(),
            groups: groups.iter().map(|at| places[*at].code.clone()).collect(),
            counts: Vec::with_capacity(lines.len() * groups.len()),
            weighted: plan.weights().map(|_| Vec::new()),
        };
        for row in 0..lines.len() {
            for sum in groups.iter().map(|at| columns[*at].1[row]) {
                plain.counts.push(f64::from(sum.count));
                if let (Some(list), Some(weights)) = (&mut plain.weighted, plan.weights()) {
                    list.push(weights.whole(sum.weight).unwrap_or(f64::INFINITY));
                }
            }
        }
        plain
    }
}

/// Of each group how many are in it, and the sums of each row.
fn hits(plan: &Plan, place: &Place, lines: &[Line], crowd: Crowd) -> Option<Vec<(u32, Vec<Sum>)>> {
    let columns = plan.survey.columns();
    let answers = Answers::new(place.question, columns, plan.query.measure)?;
    let crossed = Crossed::new(&answers, crowd);
    let hits = |line: &Line| crossed.hits(line.of.codes());
    let rows: Vec<Sums> = lines.iter().map(hits).collect();
    let sizes = crossed.size.iter().enumerate();
    let column = |(at, size): (usize, &Sum)| (size.count, rows.iter().map(|row| row[at]).collect());
    Some(sizes.map(column).collect())
}

/// A question's answers over a population.
pub struct Marginal<'a> {
    /// The question, or an item of a battery.
    pub question: &'a Question,
    /// How often each of its options was given, or each class of numbers.
    pub counts: Vec<u32>,
}

impl Marginal<'_> {
    /// What is counted, as [`Plain::rows`].
    pub fn rows(&self, survey: &Survey) -> Vec<String> {
        match survey.columns().number(&self.question.id) {
            Some(numbers) => numbers.bands().iter().map(|band| code(*band)).collect(),
            None => {
                let options = survey.codebook().options(self.question);
                options.map(|(_, answer)| answer.code.clone()).collect()
            }
        }
    }
}

/// Every question that is counted, items of batteries one by one, over one population.
pub fn marginals<'a>(survey: &'a Survey, conditions: &[Condition]) -> Vec<Marginal<'a>> {
    let rows = survey.population(conditions);
    let questions = survey.codebook().questions.iter();
    let counted = questions.filter(|question| question.kind != Kind::Battery);
    let marginal = |question: &'a Question| {
        let answers = Answers::new(question, survey.columns(), Measure::Percent)?;
        let crossed = Crossed::new(&answers, whole(&rows, None));
        let count = |code| crossed.hits(&[code])[0].count;
        let options = codes(survey, question).into_iter();
        Some(Marginal {
            question,
            counts: options.map(count).collect(),
        })
    };
    counted.filter_map(marginal).collect()
}
