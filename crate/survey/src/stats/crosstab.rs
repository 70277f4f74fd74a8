//! Tables of counts: whether two questions are related, how strongly, and in which cells.
//!
//! Pearson, K. (1900), Philosophical Magazine 50, 157–175. Cramér's V with its bias taken out: Bergsma, W. (2013), A bias-correction for
//! Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42, 323–328. Adjusted residuals: Haberman, S. J. (1973), The
//! analysis of residuals in cross-classified tables, Biometrics 29, 205–220.

use super::distribution::chi_squared_above;

/// Counts of two questions against each other, in which at least two rows and two columns have somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Crosstab {
    /// Rows and columns as given.
    shape: (usize, usize),
    /// Which of the rows given have somebody, and how many.
    pub(super) rows: Vec<(usize, u64)>,
    /// The same of the columns.
    pub(super) columns: Vec<(usize, u64)>,
    /// Counts of those rows and columns, row by row.
    pub(super) counts: Vec<u64>,
    pub(super) total: u64,
}

/// Whole numbers up to this one are exact as `f64`.
const LARGEST: u64 = 1 << 53;

/// Pearson's chi-squared test of independence, without continuity correction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChiSquared {
    /// The statistic.
    pub statistic: f64,
    /// Degrees of freedom, of the rows and columns that have somebody.
    pub df: u64,
    /// Probability of a table as far out, or farther, without a relation.
    pub p: f64,
    /// The smallest count expected without a relation. Where it is below 5, use [`Crosstab::exact`].
    pub smallest_expected: f64,
}

impl Crosstab {
    /// A table of counts, row by row. Rows and columns nobody is in are left out of every number; `None` where fewer than two of either are
    /// left, the rows differ in length, or there are more than 2⁵³ respondents.
    pub fn new(counts: &[Vec<u64>]) -> Option<Crosstab> {
        let width = counts.first()?.len();
        if counts.iter().any(|row| row.len() != width) {
            return None;
        }
        let mut cells = counts.iter().flatten();
        let total = cells.try_fold(0_u64, |sum, count| sum.checked_add(*count))?;
        if total > LARGEST {
            return None;
        }
        let rows = with_somebody(counts.iter().map(|row| row.iter().sum()));
        let columns = with_somebody((0..width).map(|at| counts.iter().map(|row| row[at]).sum()));
        let cell = |row: usize| columns.iter().map(move |(column, _)| (row, *column));
        let cells = rows.iter().flat_map(|(row, _)| cell(*row));
        (rows.len() > 1 && columns.len() > 1).then(|| Crosstab {
            shape: (counts.len(), width),
            counts: cells.map(|(row, column)| counts[row][column]).collect(),
            total,
            rows: rows.clone(),
            columns: columns.clone(),
        })
    }

    /// Pearson's test.
    pub fn chi_squared(&self) -> ChiSquared {
        let expected = self.expected();
        let statistic = distance(&self.counts, &expected);
        let df = (self.rows.len() as u64 - 1) * (self.columns.len() as u64 - 1);
        ChiSquared {
            statistic,
            df,
            p: chi_squared_above(statistic, df as f64).unwrap_or(1.0),
            smallest_expected: expected.into_iter().fold(f64::INFINITY, f64::min),
        }
    }

    /// Cramér's V as found, 0 … 1. It is above 0 even without a relation; show [`Crosstab::cramers_v_corrected`].
    pub fn cramers_v(&self) -> f64 {
        let narrow = self.rows.len().min(self.columns.len()) as f64;
        (self.phi_squared() / (narrow - 1.0)).sqrt().min(1.0)
    }

    /// Cramér's V without its bias, 0 … 1; 0 where it finds less than chance would. `None` where the table has as many rows or columns as
    /// respondents.
    pub fn cramers_v_corrected(&self) -> Option<f64> {
        let others = self.total as f64 - 1.0;
        let (r, c) = (
            self.rows.len() as f64 - 1.0,
            self.columns.len() as f64 - 1.0,
        );
        let phi_squared = (self.phi_squared() - r * c / others).max(0.0);
        let narrow = (r - r * r / others).min(c - c * c / others);
        (narrow > 0.0).then(|| (phi_squared / narrow).sqrt().min(1.0))
    }

    /// Adjusted (standardised) residuals in the shape of the table given; `None` in rows and columns nobody is in. Without a relation they
    /// are about standard normal.
    pub fn residuals(&self) -> Vec<Vec<Option<f64>>> {
        let mut residuals = vec![vec![None; self.shape.1]; self.shape.0];
        let mut cells = self.counts.iter().zip(self.expected());
        for (row, in_row) in &self.rows {
            for ((column, in_column), (count, expected)) in self.columns.iter().zip(&mut cells) {
                let left = self.outside(*in_row) * self.outside(*in_column);
                let residual = (*count as f64 - expected) / (expected * left).sqrt();
                residuals[*row][*column] = Some(residual);
            }
        }
        residuals
    }

    /// Counts expected without a relation, row by row.
    pub(super) fn expected(&self) -> Vec<f64> {
        let total = self.total as f64;
        let of_row = |row: u64| {
            let columns = self.columns.iter();
            columns.map(move |(_, column)| row as f64 * *column as f64 / total)
        };
        self.rows.iter().flat_map(|(_, row)| of_row(*row)).collect()
    }

    fn phi_squared(&self) -> f64 {
        distance(&self.counts, &self.expected()) / self.total as f64
    }

    /// Share of the respondents that is not in a row or column of this sum.
    fn outside(&self, sum: u64) -> f64 {
        (self.total - sum) as f64 / self.total as f64
    }
}

/// The chi-squared statistic.
pub(super) fn distance(counts: &[u64], expected: &[f64]) -> f64 {
    let cells = counts.iter().zip(expected);
    cells.map(|(k, e)| (*k as f64 - e).powi(2) / e).sum()
}

fn with_somebody(sums: impl Iterator<Item = u64>) -> Vec<(usize, u64)> {
    sums.enumerate().filter(|(_, sum)| *sum > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ragged_or_empty_table_is_none() {
        assert!(Crosstab::new(&[]).is_none());
        assert!(Crosstab::new(&[vec![], vec![]]).is_none());
        assert!(Crosstab::new(&[vec![1, 2], vec![3]]).is_none());
        assert!(Crosstab::new(&[vec![u64::MAX, 2], vec![3, 4]]).is_none());
    }

    #[test]
    fn residuals_keep_the_shape_of_the_table() {
        let table = Crosstab::new(&[vec![4, 0, 9], vec![0, 0, 0], vec![8, 0, 3]]).unwrap();
        let residuals = table.residuals();
        assert_eq!(residuals[1], [None; 3]);
        assert!(residuals[0][0].is_some() && residuals[0][1].is_none());
    }
}
