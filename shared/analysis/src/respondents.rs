//! Respondents one by one, with what they were drawn from and their weights.
//!
//! Where tallies of cells reach, [`crate::estimate`] gives the same figures exactly and at a fraction of the
//! effort. Rows serve everything else: clusters, several stages, numbers that are not marks, ranks, quantiles.

use nalgebra::DMatrix;

use crate::estimate::residual::Margins;
use crate::sampling::Sampling;
use crate::weighting::{Calibration, CalibrationError, Grouping, Method, calibrate};

/// A column of the table: a value per respondent, `None` where it is missing.
pub type Column = [Option<f64>];

/// A drawn sample with final weights.
#[derive(Clone, Debug)]
pub struct Respondents {
    sampling: Sampling,
    weights: Vec<f64>,
    regression: Option<Regression>,
}

/// What the weights were calibrated to.
#[derive(Clone, Debug)]
struct Regression {
    grouping: Grouping,
    margins: Margins,
}

impl Respondents {
    /// With base weights, one per row, as they are.
    #[must_use]
    pub const fn weighted(sampling: Sampling, weights: Vec<f64>) -> Self {
        Self { sampling, weights, regression: None }
    }

    /// With weights calibrated to the categories of a grouping of all rows.
    #[must_use]
    pub fn calibrated(sampling: Sampling, grouping: Grouping, calibration: &Calibration) -> Self {
        let weights = grouping.by_row(&calibration.weights);
        let margins = Margins::of(grouping.cells());
        Self { sampling, weights, regression: Some(Regression { grouping, margins }) }
    }

    /// Finds the weights that meet the margins, one total per category, and takes them.
    pub fn calibrate(
        sampling: Sampling,
        grouping: Grouping,
        margins: &[Vec<f64>],
        method: Method,
    ) -> Result<Self, CalibrationError> {
        let calibration = calibrate(grouping.cells(), margins, method)?;
        Ok(Self::calibrated(sampling, grouping, &calibration))
    }

    /// How they were drawn.
    #[must_use]
    pub const fn sampling(&self) -> &Sampling {
        &self.sampling
    }

    /// Final weights, one per row.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Degrees of freedom of the whole sample.
    #[must_use]
    pub fn df(&self) -> f64 {
        self.sampling.df(|_| true)
    }

    /// Degrees of freedom among those for whom `present` holds.
    #[must_use]
    pub fn df_among(&self, present: impl Fn(usize) -> bool) -> f64 {
        self.sampling.df(present)
    }

    /// Respondents a subset is counted among: calibration ties all together, so those outside stay, with weight 0.
    pub(crate) fn size(&self, subset: usize) -> usize {
        if self.regression.is_some() { self.sampling.rows() } else { subset }
    }

    /// Joint covariance of estimates with the score variables `scores`, a row per respondent and a column per
    /// estimate (Binder 1983); after calibration of their residuals on the margins (Deville and Särndal 1992).
    #[must_use]
    pub fn covariance(&self, mut scores: DMatrix<f64>) -> DMatrix<f64> {
        if let Some(regression) = &self.regression {
            regression.take_residuals(&mut scores);
        }
        for mut column in scores.column_iter_mut() {
            for (score, weight) in column.iter_mut().zip(&self.weights) {
                *score *= weight;
            }
        }
        self.sampling.covariance(&scores)
    }

    /// The same for a single estimate.
    #[must_use]
    pub fn variance(&self, scores: Vec<f64>) -> f64 {
        self.covariance(DMatrix::from_vec(scores.len(), 1, scores))[(0, 0)]
    }
}

impl Regression {
    fn take_residuals(&self, scores: &mut DMatrix<f64>) {
        let cells = self.grouping.cells();
        for mut column in scores.column_iter_mut() {
            let mut means = vec![0.0; cells.len()];
            for (&cell, score) in self.grouping.cell_of_row().iter().zip(column.iter()) {
                means[cell] += score / cells[cell].count as f64;
            }
            let fitted = self.margins.fit(cells, &means);
            for (&cell, score) in self.grouping.cell_of_row().iter().zip(column.iter_mut()) {
                *score -= fitted[cell];
            }
        }
    }
}
