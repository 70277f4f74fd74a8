//! Chi-squared for weighted data.
//!
//! Rao, J. N. K. and Scott, A. J. (1984), On chi-squared tests for multiway contingency tables with cell proportions estimated from survey
//! data, Annals of Statistics 12, 46–60: second-order correction, with Thomas and Rao's reference to F, as `svychisq` of R's survey has it.

use super::distribution::{chi_squared_above, f_above};
use super::matrix::Square;
use super::weights::largest;
use counts::Sum;

/// A respondent's answers to two questions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Respondent {
    /// Code of the answer that makes the rows; `None` where there is none, or the respondent is outside the population.
    pub row: Option<usize>,
    /// The same for the columns.
    pub column: Option<usize>,
    /// Weight, not negative.
    pub weight: f64,
}

/// The test's two forms: F (second order), and the statistic itself (first order).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RaoScott {
    /// The corrected statistic.
    pub f: f64,
    /// First degrees of freedom of F, a fraction as a rule.
    pub numerator_df: f64,
    /// Second degrees of freedom.
    pub denominator_df: f64,
    /// Probability of an F as large, or larger, without a relation.
    pub p: f64,
    /// Pearson's chi-squared of the weighted shares times the number of respondents.
    pub chi_squared: f64,
    /// Its degrees of freedom.
    pub df: u64,
    /// Its p value after the first-order correction.
    pub chi_squared_p: f64,
}

/// Tests whether two questions are related. Takes every respondent of the sample; those who gave both answers and have a weight above 0 are
/// the part that is tested. Codes that none of them gave are left out.
///
/// `None` where fewer than two rows or columns are left, where empty cells leave the correction undefined, or a weight is not valid.
pub fn rao_scott(sample: &[Respondent]) -> Option<RaoScott> {
    let weights: Vec<f64> = sample.iter().map(|r| r.weight).collect();
    let scale = largest(&weights)?;
    let size = |of: fn(&Respondent) -> Option<usize>| {
        let last = sample.iter().filter_map(of).max();
        last.map_or(0, |last| last + 1)
    };
    let (rows, columns) = (size(|r| r.row), size(|r| r.column));
    let mut cells = vec![vec![Sum::default(); columns]; rows];
    for respondent in sample {
        if let (Some(row), Some(column)) = (respondent.row, respondent.column) {
            cells[row][column] += Sum::weighing(respondent.weight / scale);
        }
    }
    rao_scott_of(&cells, sample.len())
}

/// The same of the sums in each cell, row by row, and the number of respondents in the whole sample; no weight is much above 1.
pub fn rao_scott_of(cells: &[Vec<Sum>], sample: usize) -> Option<RaoScott> {
    let part = Subsample::of(cells)?;
    let (trace, of_square) = part.design_effects(sample)?;
    let df = (part.rows as u64 - 1) * (part.columns as u64 - 1);
    let chi_squared = part.chi_squared();
    let numerator_df = trace * trace / of_square;
    let denominator_df = numerator_df * (part.respondents as f64 - 1.0);
    let f = chi_squared / trace;
    Some(RaoScott {
        f,
        numerator_df,
        denominator_df,
        p: f_above(f, numerator_df, denominator_df)?,
        chi_squared,
        df,
        chi_squared_p: chi_squared_above(f * df as f64, df as f64)?,
    })
}

/// The part of a sample that is tested; cells stand row by row.
struct Subsample {
    rows: usize,
    columns: usize,
    respondents: usize,
    /// Share of the weight in each cell.
    shares: Vec<f64>,
    /// Sum of the squares of the respondents' shares of the weight, in each cell.
    squares: Vec<f64>,
}

impl Subsample {
    /// Of rows and columns in which somebody has weight.
    fn of(cells: &[Vec<Sum>]) -> Option<Subsample> {
        let wide = cells.first()?.len();
        let bears = |row: usize, column: usize| cells[row][column].bearing > 0;
        let (mut rows, mut columns) = (Vec::new(), Vec::new());
        for row in 0..cells.len() {
            if (0..wide).any(|column| bears(row, column)) {
                rows.push(row);
            }
        }
        for column in 0..wide {
            if rows.iter().any(|row| bears(*row, column)) {
                columns.push(column);
            }
        }
        if rows.len() < 2 || columns.len() < 2 {
            return None;
        }
        let mut kept = Vec::with_capacity(rows.len() * columns.len());
        for row in &rows {
            kept.extend(columns.iter().map(|at| cells[*row][*at]));
        }
        let total: f64 = kept.iter().map(|sum| sum.weight).sum();
        Some(Subsample {
            rows: rows.len(),
            columns: columns.len(),
            respondents: kept.iter().map(|sum| sum.bearing as usize).sum(),
            shares: kept.iter().map(|sum| sum.weight / total).collect(),
            squares: kept.iter().map(|s| s.squares / total / total).collect(),
        })
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        row * self.columns + column
    }

    fn chi_squared(&self) -> f64 {
        let of_row = |row: usize| -> f64 {
            self.shares[row * self.columns..][..self.columns]
                .iter()
                .sum()
        };
        let of_column = |at: usize| {
            self.shares
                .iter()
                .skip(at)
                .step_by(self.columns)
                .sum::<f64>()
        };
        let columns: Vec<f64> = (0..self.columns).map(of_column).collect();
        let mut sum = 0.0;
        for row in 0..self.rows {
            let in_row = of_row(row);
            for (column, in_column) in columns.iter().enumerate() {
                let expected = in_row * in_column;
                sum += (self.shares[self.cell(row, column)] - expected).powi(2) / expected;
            }
        }
        sum * self.respondents as f64
    }

    /// Trace of the matrix of design effects, and of its square.
    ///
    /// It is (Cᵀ·D⁻¹·C / N)⁻¹ · Cᵀ·D⁻¹·V·D⁻¹·C, with D the diagonal of the shares (an empty cell's inverse counts 0), V their linearised
    /// covariance and C a base of the tables whose rows and columns sum to 0. Its traces are the same for every such base.
    fn design_effects(&self, sample: usize) -> Option<(f64, f64)> {
        let inverse: Vec<f64> = self.shares.iter().map(|p| or_zero(1.0, *p)).collect();
        let respondents = self.respondents as f64;
        let lower = self.sandwich(&inverse, 1.0 / respondents).cholesky()?;
        let half = lower.solve(self.covariance(&inverse, sample));
        let effects = lower.solve(half.transposed());
        let traces = (effects.trace(), effects.sum_of_squares());
        (traces.0 > 0.0 && traces.0.is_finite() && traces.1.is_finite()).then_some(traces)
    }

    /// Cᵀ·D⁻¹·V·D⁻¹·C. A respondent's contribution to the shares is a·(e − p), where a is their share of the weight, e is 1 in their cell,
    /// and p are the shares; so V = diag(s) − s·pᵀ − p·sᵀ + Σs·p·pᵀ, s the sums of a² in each cell.
    fn covariance(&self, inverse: &[f64], sample: usize) -> Square {
        let times = |values: &[f64]| -> Vec<f64> {
            values.iter().zip(inverse).map(|(v, i)| v * i).collect()
        };
        let scaled = times(&self.squares);
        let s = self.contrasts(&scaled);
        let p = self.contrasts(&times(&self.shares));
        let all: f64 = self.squares.iter().sum();
        let correction = sample as f64 / (sample as f64 - 1.0);
        let spread = times(&scaled);
        let size = (self.rows - 1) * (self.columns - 1);
        Square::from(size, |a, b| {
            let own = self.overlap(&spread, a, b);
            correction * (own - s[a] * p[b] - p[a] * s[b] + all * p[a] * p[b])
        })
    }

    /// Cᵀ·diag(d)·C, times a factor.
    fn sandwich(&self, diagonal: &[f64], factor: f64) -> Square {
        let size = (self.rows - 1) * (self.columns - 1);
        Square::from(size, |a, b| factor * self.overlap(diagonal, a, b))
    }

    /// One cell of Cᵀ·diag(d)·C: contrast `a` is +1 in the first cell and its own, −1 in its row's and its column's first cell.
    fn overlap(&self, d: &[f64], a: usize, b: usize) -> f64 {
        let ((i, j), (k, l)) = (self.contrast(a), self.contrast(b));
        let where_equal = |equal: bool, at: usize| if equal { d[at] } else { 0.0 };
        d[0] + where_equal(i == k, self.cell(i, 0))
            + where_equal(j == l, self.cell(0, j))
            + where_equal(i == k && j == l, self.cell(i, j))
    }

    /// Cᵀ·v.
    fn contrasts(&self, v: &[f64]) -> Vec<f64> {
        let of = |a: usize| {
            let (i, j) = self.contrast(a);
            v[0] - v[self.cell(i, 0)] - v[self.cell(0, j)] + v[self.cell(i, j)]
        };
        (0..(self.rows - 1) * (self.columns - 1)).map(of).collect()
    }

    /// Row and column of a contrast's own cell.
    fn contrast(&self, at: usize) -> (usize, usize) {
        (at / (self.columns - 1) + 1, at % (self.columns - 1) + 1)
    }
}

fn or_zero(above: f64, below: f64) -> f64 {
    if below > 0.0 { above / below } else { 0.0 }
}
