//! The little linear algebra that the weighted test needs: a dependency for two loops would be larger than they are.

/// A square matrix, row by row.
pub struct Square {
    size: usize,
    cells: Vec<f64>,
}

/// Pivots this small against the diagonal are rounding: the matrix is singular.
const SINGULAR: f64 = 1e-12;

impl Square {
    /// From a function of row and column.
    pub fn from(size: usize, cell: impl Fn(usize, usize) -> f64) -> Square {
        let cells = (0..size * size).map(|at| cell(at / size, at % size));
        Square {
            size,
            cells: cells.collect(),
        }
    }

    /// The lower triangle L of a symmetric positive definite matrix L·Lᵀ (Cholesky); `None` where it is singular.
    pub fn cholesky(&self) -> Option<Square> {
        let mut lower = Square::from(self.size, |_, _| 0.0);
        for row in 0..self.size {
            for column in 0..=row {
                let products = (0..column).map(|k| lower.at(row, k) * lower.at(column, k));
                let rest = self.at(row, column) - products.sum::<f64>();
                *lower.at_mut(row, column) = if row > column {
                    rest / lower.at(column, column)
                } else if rest > SINGULAR * self.at(row, row) {
                    rest.sqrt()
                } else {
                    return None;
                };
            }
        }
        Some(lower)
    }

    /// L⁻¹·M, for this lower triangle L.
    pub fn solve(&self, mut matrix: Square) -> Square {
        for column in 0..self.size {
            for row in 0..self.size {
                let products = (0..row).map(|k| self.at(row, k) * matrix.at(k, column));
                let rest = matrix.at(row, column) - products.sum::<f64>();
                *matrix.at_mut(row, column) = rest / self.at(row, row);
            }
        }
        matrix
    }

    /// Rows and columns exchanged.
    pub fn transposed(&self) -> Square {
        Square::from(self.size, |row, column| self.at(column, row))
    }

    /// Sum of the diagonal.
    pub fn trace(&self) -> f64 {
        (0..self.size).map(|at| self.at(at, at)).sum()
    }

    /// Sum of the squares of all cells; of a symmetric matrix, the trace of its square.
    pub fn sum_of_squares(&self) -> f64 {
        self.cells.iter().map(|cell| cell * cell).sum()
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    fn at_mut(&mut self, row: usize, column: usize) -> &mut f64 {
        &mut self.cells[row * self.size + column]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: [4 2; 2 3] is L·Lᵀ with L = [2 0; 1 √2].
    #[test]
    fn a_matrix_is_split_and_solved() {
        let cells = [4.0, 2.0, 2.0, 3.0];
        let matrix = Square::from(2, |row, column| cells[2 * row + column]);
        let lower = matrix.cholesky().expect("positive definite");
        assert_eq!(lower.cells, [2.0, 0.0, 1.0, 2.0_f64.sqrt()]);
        let half = lower.solve(matrix);
        let whole = lower.solve(half.transposed());
        assert!((whole.trace() - 2.0).abs() < 1e-15, "the identity");
        assert!((whole.sum_of_squares() - 2.0).abs() < 1e-15);
    }

    /// The third row is the sum of the others, but for rounding.
    #[test]
    fn a_singular_matrix_is_told_in_spite_of_rounding() {
        for scale in [0.1, 1.0 / 3.0, 7.7, 1e-9, 1e9] {
            let rows = [[0.1, 0.7], [0.3, 0.2], [0.4, 0.9]];
            let product = |a: usize, b: usize| rows[a][0] * rows[b][0] + rows[a][1] * rows[b][1];
            let matrix = Square::from(3, |a, b| scale * product(a, b));
            assert!(matrix.cholesky().is_none(), "{scale}");
        }
    }
}
