//! The information that R's `glm` reports.
//!
//! `glm` reweights until the deviance stands still and then gives the information of the weights it last used, one step
//! before the maximum. That is off the information at the maximum by some 1e-8 of itself: nothing to a reader, but
//! figures are to agree with the reference to nine digits, so its steps are taken as it takes them.

use nalgebra::DMatrix;

use super::super::fit::free;
use crate::factor::Factor;
use crate::long_sum::LongSum;

/// Steps after which the search is given up; it needs about five.
const STEPS: usize = 100;

/// Relative change of the deviance at which the steps end.
const STILL: f64 = 1e-15;

/// A row of the regression: two items compared, and how often the first won.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    pub(super) first: usize,
    pub(super) second: usize,
    /// Weight of the comparisons, more than 0.
    pub(super) weight: f64,
    /// The share of them that the first won.
    pub(super) share: f64,
}

/// A row for each two items, from the weighted wins of the row over the column.
pub(super) fn grouped(wins: &DMatrix<f64>) -> Vec<Compared> {
    let pairs = (0..wins.nrows()).flat_map(|second| (0..second).map(move |first| (first, second)));
    let compared = |(first, second)| {
        let weight = wins[(first, second)] + wins[(second, first)];
        Compared { first, second, weight, share: wins[(first, second)] / weight }
    };
    pairs.map(compared).filter(|pair| pair.weight > 0.0).collect()
}

/// Information of the log-worths of all items at the last step. `None` if the steps do not come to rest.
pub(super) fn information(items: usize, rows: &[Compared]) -> Option<DMatrix<f64>> {
    let start = |row: &Compared| (row.weight * row.share + 0.5) / (row.weight + 1.0);
    let mut chances: Vec<f64> = rows.iter().map(start).collect();
    let mut before = deviance(rows, &chances);
    for _ in 0..STEPS {
        let (information, log_worth) = step(items, rows, &chances);
        let lead = |row: &Compared| log_worth[row.first] - log_worth[row.second];
        chances = rows.iter().map(|row| 1.0 / (1.0 + (-lead(row)).exp())).collect();
        let now = deviance(rows, &chances);
        if (now - before).abs() < STILL * (now.abs() + 0.1) {
            return Some(information);
        }
        before = now;
    }
    None
}

/// Weighted least squares on the linearised chances: the information, and log-worths with that of the first item 0.
fn step(items: usize, rows: &[Compared], chances: &[f64]) -> (DMatrix<f64>, Vec<f64>) {
    let mut information = DMatrix::zeros(items, items);
    let mut right = vec![0.0; items];
    for (&Compared { first, second, weight, share }, chance) in rows.iter().zip(chances) {
        let spread = chance * (1.0 - chance);
        let part = weight * (spread * (chance / (1.0 - chance)).ln() + share - chance);
        right[first] += part;
        right[second] -= part;
        information[(first, first)] += weight * spread;
        information[(second, second)] += weight * spread;
        information[(first, second)] -= weight * spread;
        information[(second, first)] -= weight * spread;
    }
    let free = free(items, 0);
    let factor = Factor::of(&information.select_rows(&free).select_columns(&free));
    let right: Vec<f64> = free.iter().map(|&item| right[item]).collect();
    let mut log_worth = vec![0.0];
    log_worth.extend(factor.solve(&right));
    (information, log_worth)
}

/// Summed with more digits than the change it is held against.
fn deviance(rows: &[Compared], chances: &[f64]) -> f64 {
    let part =
        |share: f64, chance: f64| if share > 0.0 { share * (share / chance).ln() } else { 0.0 };
    let mut sum = LongSum::default();
    for (row, &chance) in rows.iter().zip(chances) {
        let own = part(row.share, chance) + part(1.0 - row.share, 1.0 - chance);
        sum.add(2.0 * row.weight * own);
    }
    sum.value()
}
