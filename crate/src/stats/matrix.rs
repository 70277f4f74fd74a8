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
