//! Tests of whether answers and groups are related, and the residuals that say where.
//!
//! Options that exclude each other make one table with the groups. Of a multiple response or ranking each option is tested by itself: given
//! or not. Sums of options take the place of their options, where no option is in two of them; a sentence says so (`tested.rs`). Those without
//! a class are in no test.

use super::cell::Counted;
use super::plan::{Line, Plan};
use super::{Effect, GroupKind, Table, Test};
use crate::codebook::Kind;
use crate::columns::Code;
use crate::query::Measure;
use crate::stats::{Crosstab, rao_scott_of};
use counts::Sum;

/// Name of the exact test.
pub const EXACT: &str = "exact-monte-carlo";
/// Expected counts below this make chi-squared unreliable.
const LEAST_EXPECTED: f64 = 5.0;

/// Adds tests and residuals to a table of groups that share nobody.
pub fn test(plan: &Plan, counted: &[Counted], lines: &[Line], table: &mut Table) {
    let tested = [Measure::Mean, Measure::Median, Measure::Mentions];
    let groups: Vec<usize> = (0..counted.len())
        .filter(|at| counted[*at].place.kind != GroupKind::NoClass)
        .collect();
    if groups.len() < 2 || tested.contains(&plan.query.measure) {
        return;
    }
    let tester = Tester {
        plan,
        counted,
        lines,
        groups,
    };
    match tester.exclusive() {
        true => tester.whole(table),
        false => tester.each(table),
    }
}

struct Tester<'a> {
    plan: &'a Plan<'a>,
    counted: &'a [Counted<'a>],
    lines: &'a [Line],
    groups: Vec<usize>,
}

impl Tester<'_> {
    /// Whether a respondent gives one option at most.
    fn exclusive(&self) -> bool {
        let first = [Measure::First, Measure::Second, Measure::Third];
        match self.plan.optioned.kind {
            Kind::Multiple => false,
            Kind::Ranking => first.contains(&self.plan.query.measure),
            _ => true,
        }
    }

    fn codes(&self, line: usize) -> &[Code] {
        self.lines[line].of.codes()
    }

    /// The rows of the tested table: sums instead of their options, unless an option is in two.
    fn merged(&self) -> Vec<usize> {
        let nets = || (0..self.lines.len()).filter(|at| self.lines[*at].net);
        let mut summed: Vec<Code> = Vec::new();
        let mut overlap = false;
        for code in nets().flat_map(|at| self.codes(at)) {
            overlap |= summed.contains(code);
            summed.push(*code);
        }
        let kept = |at: &usize| match self.lines[*at].net {
            true => !overlap,
            false => overlap || !self.codes(*at).iter().any(|c| summed.contains(c)),
        };
        (0..self.lines.len()).filter(kept).collect()
    }

    fn codes_of(&self, rows: &[usize]) -> Vec<String> {
        let code = |line: &usize| self.lines[*line].code.clone();
        rows.iter().map(code).collect()
    }

    /// Who is in a row, in each of the groups.
    fn sums(&self, line: usize) -> Vec<Sum> {
        let hits = |group: &usize| {
            let Counted { known, group, .. } = &self.counted[*group];
            known.part(line).map_or(Sum::default(), |p| p.hits[*group])
        };
        self.groups.iter().map(hits).collect()
    }

    /// One test of all options; residuals of every option in every group.
    fn whole(&self, table: &mut Table) {
        let rows = self.merged();
        let sums: Vec<Vec<Sum>> = rows.iter().map(|line| self.sums(*line)).collect();
        if self.plan.query.weight.is_some() {
            table.tests.extend(self.weighted(&sums, &rows, None));
            return;
        }
        let Some(crosstab) = Crosstab::new(&counts(&sums)) else {
            return;
        };
        unweighted(table, &crosstab, None, self.codes_of(&rows));
        for (line, residuals) in rows.iter().zip(crosstab.residuals()) {
            self.note(table, *line, residuals);
        }
    }

    /// A test of each option: given or not.
    fn each(&self, table: &mut Table) {
        for line in (0..self.lines.len()).filter(|at| !self.lines[*at].net) {
            let row = Some(self.lines[line].code.clone());
            let given = self.given(line);
            if self.plan.query.weight.is_some() {
                table.tests.extend(self.weighted(&given, &[line], row));
                continue;
            }
            let Some(crosstab) = Crosstab::new(&counts(&given)) else {
                continue;
            };
            let rows = self.codes_of(&[line]);
            unweighted(table, &crosstab, row, rows);
            let given = crosstab.residuals().into_iter().next();
            self.note(table, line, given.unwrap_or_default());
        }
    }

    /// Who gave an option, and which others with a valid answer did not, by group.
    fn given(&self, line: usize) -> [Vec<Sum>; 2] {
        let known = self.counted[self.groups[0]].known;
        let sides = known.crossed().given(self.codes(line));
        sides.map(|side| {
            let group = |at: &usize| side.get(self.counted[*at].group).copied();
            self.groups.iter().filter_map(group).collect()
        })
    }

    fn note(&self, table: &mut Table, line: usize, residuals: Vec<Option<f64>>) {
        for (group, residual) in self.groups.iter().zip(residuals) {
            table.cells[line][*group].residual = residual;
        }
    }

    /// Rao and Scott's test of sums by row and group.
    fn weighted(&self, sums: &[Vec<Sum>], rows: &[usize], row: Option<String>) -> Option<Test> {
        let found = rao_scott_of(sums, self.plan.survey.columns().rows())?;
        Some(Test {
            name: "chi2-rao-scott".to_string(),
            row,
            rows: self.codes_of(rows),
            statistic: found.f,
            df: Some(found.numerator_df),
            p: found.p,
            p_adjusted: None,
            effect: None,
        })
    }
}

fn counts(sums: &[Vec<Sum>]) -> Vec<Vec<u64>> {
    let row = |row: &Vec<Sum>| row.iter().map(|sum| sum.count.into()).collect();
    sums.iter().map(row).collect()
}

/// Chi-squared with its effect size, and where expected counts are small the exact test, which is left open.
fn unweighted(table: &mut Table, crosstab: &Crosstab, row: Option<String>, rows: Vec<String>) {
    let found = crosstab.chi_squared();
    let effect = crosstab.cramers_v_corrected().map(|value| Effect {
        name: "cramers-v".to_string(),
        value,
    });
    let chi2 = Test {
        name: "chi2".to_string(),
        row,
        rows,
        statistic: found.statistic,
        df: Some(found.df as f64),
        p: found.p,
        p_adjusted: None,
        effect,
    };
    let exact = (found.smallest_expected < LEAST_EXPECTED).then(|| Test {
        name: EXACT.to_string(),
        df: None,
        p: f64::NAN,
        ..chi2.clone()
    });
    table.open.extend(exact.is_some().then(|| crosstab.clone()));
    table.tests.push(chi2);
    table.tests.extend(exact);
}
