//! Replicates: the figures again, from samples that might have been.
//!
//! A replicate multiplies each row's base weight by a factor, and meets the margins anew. The spread of a figure
//! over the replicates estimates its variance, however crooked the figure. Fixtures: `jackknife_mean`,
//! `jackknife_reraked`, `boot_reraked_means`, `boot_se`, `boot_ranks`; `as.svrepdesign` and `calibrate` of the R
//! package survey.

mod bootstrap;
mod coded;
mod jackknife;

use crate::linear::sums;
use crate::rank::{min_ranks, quantile};
use crate::respondents::Column;
use crate::weighting::{CalibrationError, Cell, Grouping, Method, calibrate};

use bootstrap::MOST_ATTEMPTS;
pub use bootstrap::{Bootstrap, BootstrapError, Bootstrapped};
pub use coded::Coded;
pub use jackknife::{Jackknife, jackknife};

/// Weights of a replicate that meet the margins: base weights times `factors`, one per row, calibrated. Rows with
/// the factor 0 are out; a category without anybody left is an error.
pub fn recalibrated(
    grouping: &Grouping,
    factors: &[f64],
    margins: &[Vec<f64>],
    method: Method,
) -> Result<Vec<f64>, CalibrationError> {
    let mut people = vec![0.0; grouping.cells().len()];
    for (&cell, factor) in grouping.cell_of_row().iter().zip(factors) {
        people[cell] += factor;
    }
    // A cell of the replicate is one respondent with the weight of all.
    let left: Vec<usize> = (0..people.len()).filter(|&cell| people[cell] > 0.0).collect();
    let merged = |&cell: &usize| {
        let own = &grouping.cells()[cell];
        Cell { count: 1, base_weight: own.base_weight * people[cell], ..own.clone() }
    };
    let merged: Vec<Cell> = left.iter().map(merged).collect();
    let calibration = calibrate(&merged, margins, method)?;
    let mut of_cell = vec![0.0; people.len()];
    for (&cell, weight) in left.iter().zip(&calibration.weights) {
        of_cell[cell] = weight / people[cell];
    }
    Ok(grouping
        .by_row(&of_cell)
        .iter()
        .zip(factors)
        .map(|(weight, factor)| weight * factor)
        .collect())
}

/// Weighted means of columns over those who answered, for one replicate's weights; `None` where nobody is left.
#[must_use]
pub fn replicate_means(columns: &[Vec<Option<f64>>], weights: &[f64]) -> Vec<Option<f64>> {
    let mean = |column: &Vec<Option<f64>>| mean(column, weights);
    columns.iter().map(mean).collect()
}

fn mean(column: &Column, weights: &[f64]) -> Option<f64> {
    sums(weights, column).mean()
}

/// Σ scale (value - centre)². Around the mean of the replicates or, for a mean squared error, around the figure itself.
#[must_use]
pub fn replicate_variance(values: &[f64], scales: &[f64], centre: f64) -> f64 {
    values.iter().zip(scales).map(|(value, scale)| scale * (value - centre).powi(2)).sum()
}

/// What the replicates say about each goal's rank, 1 for the largest value.
///
/// Where goals are close the percentiles cover too little (Xie, Singh and Zhang 2009): beside
/// [`crate::rank::rank_sets`], never instead.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicateRanks {
    /// Per goal, quantiles of its rank (type 7) for each chance asked for.
    pub quantiles: Vec<Vec<f64>>,
    /// Per goal, mean rank.
    pub mean: Vec<f64>,
    /// Per goal, share of replicates in which it is among the top k, for each k asked for.
    pub top: Vec<Vec<f64>>,
}

/// Ranks of the goals in each replicate; goals that tie share the best rank. `values` has a row per replicate.
#[must_use]
pub fn replicate_ranks(values: &[Vec<f64>], chances: &[f64], top: &[usize]) -> ReplicateRanks {
    let ranks: Vec<Vec<usize>> = values.iter().map(|values| min_ranks(values)).collect();
    let goals = ranks.first().map_or(0, Vec::len);
    let count = ranks.len() as f64;
    let of = |goal: usize| ranks.iter().map(move |ranks| ranks[goal]);
    let quantiles = |goal| {
        let mut own: Vec<f64> = of(goal).map(|rank| rank as f64).collect();
        chances.iter().map(|&chance| quantile(&mut own, chance)).collect()
    };
    let share = |goal, k| of(goal).filter(|&rank| rank <= k).count() as f64 / count;
    ReplicateRanks {
        quantiles: (0..goals).map(quantiles).collect(),
        mean: (0..goals).map(|goal| of(goal).sum::<usize>() as f64 / count).collect(),
        top: (0..goals).map(|goal| top.iter().map(|&k| share(goal, k)).collect()).collect(),
    }
}
