//! Tests of whether answers and groups are related, and the residuals that say where.
//!
//! Options that exclude each other make one table with the groups. Of a multiple response or ranking each option is tested by itself: given
//! or not. Sums of options take the place of their options, where no option is in two of them; a sentence says so (`tested.rs`). Those without
//! a class are in no test.

use super::build::Known;
use super::cell::Counted;
use super::plan::{Line, Of, Plan};
use super::{Effect, GroupKind, Table, Test};
use crate::codebook::Kind;
use crate::columns::Code;
use crate::query::{Base, Measure};
use crate::stats::{Crosstab, Respondent, rao_scott};

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
        match &self.lines[line].of {
            Of::Options(codes) => codes,
            _ => &[],
        }
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

    fn count(&self, line: usize, group: usize) -> u64 {
        let Counted { place, known, .. } = &self.counted[group];
        let part = known.part(line);
        part.map_or(0, |part| part.hits.count_in(&place.rows).into())
    }

    /// One test of all options; residuals of every option in every group.
    fn whole(&self, table: &mut Table) {
        let rows = self.merged();
        let row = |line: &usize| self.groups.iter().map(|g| self.count(*line, *g)).collect();
        let counts: Vec<Vec<u64>> = rows.iter().map(row).collect();
        if self.plan.query.weight.is_some() {
            table.tests.extend(self.weighted(&rows, None));
            return;
        }
        let Some(crosstab) = Crosstab::new(&counts) else {
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
            if self.plan.query.weight.is_some() {
                table.tests.extend(self.weighted(&[line], row));
                continue;
            }
            let Some(crosstab) = Crosstab::new(&self.given(line)) else {
                continue;
            };
            let rows = self.codes_of(&[line]);
            unweighted(table, &crosstab, row, rows);
            let given = crosstab.residuals().into_iter().next();
            self.note(table, line, given.unwrap_or_default());
        }
    }

    /// Who gave an option, and which others with a valid answer did not, by group.
    fn given(&self, line: usize) -> Vec<Vec<u64>> {
        let counts = |at: &usize| {
            let Counted { place, known, .. } = &self.counted[*at];
            let part = known.valid_part(self.codes(line))?;
            let tally = part.tally(&place.rows);
            Some([u64::from(tally.count), u64::from(tally.base - tally.count)])
        };
        let pairs: Vec<[u64; 2]> = self.groups.iter().filter_map(counts).collect();
        let side = |nth: usize| pairs.iter().map(|pair| pair[nth]).collect();
        vec![side(0), side(1)]
    }

    fn note(&self, table: &mut Table, line: usize, residuals: Vec<Option<f64>>) {
        for (group, residual) in self.groups.iter().zip(residuals) {
            table.cells[line][*group].residual = residual;
        }
    }

    /// Rao and Scott's test: of several rows against each other, of one row against its absence.
    fn weighted(&self, rows: &[usize], row: Option<String>) -> Option<Test> {
        let sample = self.sample(rows);
        let found = rao_scott(&sample)?;
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

    /// Every respondent of the survey with answer, group and weight.
    fn sample(&self, rows: &[usize]) -> Vec<Respondent> {
        let weights = self.plan.weights().map_or(&[][..], |w| &w.values);
        let person = |weight: &f64| Respondent {
            row: None,
            column: None,
            weight: *weight,
        };
        let mut sample: Vec<Respondent> = weights.iter().map(person).collect();
        for (column, at) in self.groups.iter().enumerate() {
            let Counted { place, known, .. } = &self.counted[*at];
            place.rows.each(|row| sample[row].column = Some(column));
            self.answers(rows, known, |row, code| sample[row].row = Some(code));
        }
        sample
    }

    /// Calls `visit` with each respondent who gave a valid answer and its code; of one row 0 is given and 1 not given.
    fn answers(&self, rows: &[usize], known: &Known, mut visit: impl FnMut(usize, usize)) {
        let everyone = crate::columns::Bits::all(self.plan.survey.columns().rows());
        if let ([line], false) = (rows, self.exclusive()) {
            if let Some(part) = known.valid_part(self.codes(*line)) {
                part.base.each_in(&everyone, |row| visit(row, 1));
                part.hits.each_in(&everyone, |row| visit(row, 0));
            }
            return;
        }
        for (code, line) in rows.iter().enumerate() {
            if let Some(part) = known.part(*line) {
                part.hits.each_in(&everyone, |row| visit(row, code));
            }
        }
    }
}

impl Known<'_> {
    /// Who gave these options out of those with a valid answer to them, whatever base the query names.
    fn valid_part(&self, codes: &[Code]) -> Option<crate::tabulate::Proportion> {
        Some(self.answers()?.part(codes, Base::Valid))
    }
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
