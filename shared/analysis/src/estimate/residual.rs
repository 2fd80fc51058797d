//! Residuals on the margins.

use nalgebra::DMatrix;

use crate::factor::Factor;
use crate::weighting::Cell;

/// The categories respondents were calibrated to, as columns of a regression with base weights.
///
/// Only cells enter: x is constant within a cell, and so is the fit.
#[derive(Clone, Debug)]
pub(crate) struct Margins {
    /// First column of each margin; column 0 is the intercept.
    starts: Vec<usize>,
    columns: usize,
    factor: Factor,
}

impl Margins {
    pub(crate) fn of(cells: &[Cell]) -> Self {
        Self::first(cells, cells.first().map_or(0, |cell| cell.levels.len()))
    }

    /// Of no margin: the regression is the mean with base weights.
    pub(super) fn none(cells: &[Cell]) -> Self {
        Self::first(cells, 0)
    }

    fn first(cells: &[Cell], count: usize) -> Self {
        let mut starts = Vec::with_capacity(count);
        let mut columns = 1;
        for margin in 0..count {
            starts.push(columns);
            columns +=
                cells.iter().map(|cell| usize::from(cell.levels[margin]) + 1).max().unwrap_or(0);
        }
        let mut cross = DMatrix::zeros(columns, columns);
        for cell in cells {
            let mass = mass(cell);
            for row in columns_of(&starts, cell) {
                for column in columns_of(&starts, cell) {
                    cross[(row, column)] += mass;
                }
            }
        }
        Self { starts, columns, factor: Factor::of(&cross) }
    }

    /// Loadings of a cell's respondents, see [`super::reliability`].
    pub(super) fn loadings(&self, cell: &Cell) -> Vec<f64> {
        let mut row = vec![0.0; self.columns];
        for column in columns_of(&self.starts, cell) {
            row[column] = 1.0;
        }
        self.factor.forward(&row)
    }

    /// Replaces each cell's mean scores (row: cell, column: goal) by their residuals.
    pub(super) fn take_residuals(&self, cells: &[Cell], scores: &mut DMatrix<f64>) {
        for mut goal in scores.column_iter_mut() {
            let means: Vec<f64> = goal.iter().copied().collect();
            for (score, fitted) in goal.iter_mut().zip(self.fit(cells, &means)) {
                *score -= fitted;
            }
        }
    }

    /// What the categories make one expect of each cell, from the cells' mean scores.
    pub(crate) fn fit(&self, cells: &[Cell], means: &[f64]) -> Vec<f64> {
        let mut right = vec![0.0; self.columns];
        for (cell, mean) in cells.iter().zip(means) {
            for column in columns_of(&self.starts, cell) {
                right[column] += mass(cell) * mean;
            }
        }
        let slopes = self.factor.solve(&right);
        let fitted = |cell| columns_of(&self.starts, cell).map(|column| slopes[column]).sum();
        cells.iter().map(fitted).collect()
    }
}

fn mass(cell: &Cell) -> f64 {
    cell.count as f64 * cell.base_weight
}

fn columns_of<'a>(starts: &'a [usize], cell: &'a Cell) -> impl Iterator<Item = usize> + 'a {
    std::iter::once(0)
        .chain(starts.iter().zip(&cell.levels).map(|(start, &level)| start + usize::from(level)))
}
