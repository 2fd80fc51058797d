//! Cholesky factor of a covariance or cross-product matrix that may be singular.

use nalgebra::DMatrix;

/// A = L L' up to columns that depend on others.
///
/// Pivots are chosen on the correlation scale, so a variable's unit does not decide whether it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Factor {
    /// Rows in the order of A, one column per pivot.
    pub(crate) lower: DMatrix<f64>,
    pivots: Vec<usize>,
}

/// Share of its own variance below which what is left of a variable counts as rounding.
const DEPENDENT: f64 = 1e-12;

impl Factor {
    /// Factorises a symmetric matrix without negative eigenvalues.
    ///
    /// Variables with the same row in A get the same row in L, to the last bit.
    pub(crate) fn of(matrix: &DMatrix<f64>) -> Self {
        let size = matrix.nrows();
        let mut lower = DMatrix::zeros(size, size);
        let mut left: Vec<f64> = matrix.diagonal().iter().copied().collect();
        let mut open: Vec<usize> = (0..size).collect();
        let mut pivots = Vec::new();
        loop {
            let share = |row: usize| left[row] / matrix[(row, row)];
            open.retain(|&row| share(row) > DEPENDENT);
            let larger = |first, second| if share(second) > share(first) { second } else { first };
            let Some(pivot) = open.iter().copied().reduce(larger) else {
                break;
            };
            let column = pivots.len();
            let root = left[pivot].sqrt();
            for &row in &open {
                let known: f64 = (0..column).map(|k| lower[(row, k)] * lower[(pivot, k)]).sum();
                let entry = (matrix[(row, pivot)] - known) / root;
                lower[(row, column)] = entry;
                left[row] -= entry * entry;
            }
            open.retain(|&row| row != pivot);
            pivots.push(pivot);
        }
        let rank = pivots.len();
        Self { lower: lower.columns(0, rank).into_owned(), pivots }
    }

    /// A solution y of L y = b among the pivots: the products of two are those of b and a solution of A x = b.
    pub(crate) fn forward(&self, right: &[f64]) -> Vec<f64> {
        let rank = self.pivots.len();
        let mut y = vec![0.0; rank];
        for k in 0..rank {
            let known: f64 = (0..k).map(|i| self.lower[(self.pivots[k], i)] * y[i]).sum();
            y[k] = (right[self.pivots[k]] - known) / self.lower[(self.pivots[k], k)];
        }
        y
    }

    /// A solution x of A x = b, 0 for the columns that depend on others.
    pub(crate) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let (rank, y) = (self.pivots.len(), self.forward(right));
        let mut x = vec![0.0; right.len()];
        for k in (0..rank).rev() {
            let known: f64 =
                (k + 1..rank).map(|i| self.lower[(self.pivots[i], k)] * x[self.pivots[i]]).sum();
            x[self.pivots[k]] = (y[k] - known) / self.lower[(self.pivots[k], k)];
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_matrix_is_rebuilt_and_solved() {
        let matrix =
            DMatrix::from_row_slice(3, 3, &[2.0, -1.0, -1.0, -1.0, 2.0, -1.0, -1.0, -1.0, 2.0]);
        let factor = Factor::of(&matrix);
        assert_eq!(factor.lower.ncols(), 2);
        assert!((&factor.lower * factor.lower.transpose() - &matrix).abs().max() < 1e-14);
        let x = factor.solve(&[1.0, 2.0, -3.0]);
        let back = &matrix * DMatrix::from_column_slice(3, 1, &x);
        assert!((back - DMatrix::from_column_slice(3, 1, &[1.0, 2.0, -3.0])).abs().max() < 1e-14);
    }

    #[test]
    fn nothing_has_no_factor() {
        assert_eq!(Factor::of(&DMatrix::zeros(4, 4)).lower.ncols(), 0);
    }

    #[test]
    fn tiny_variance_is_kept() {
        let matrix = DMatrix::from_row_slice(2, 2, &[1e6, 0.0, 0.0, 1e-20]);
        assert!((Factor::of(&matrix).lower[(1, 1)] / 1e-10 - 1.0).abs() < 1e-14);
    }
}
