//! From base weights to weights that add up to the population's margins.
//!
//! Raking (Deming and Stephan 1940) is calibration with a multiplicative distance (Deville and Särndal 1992):
//! a respondent with base weight d gets w = d F(x'λ), where x marks his or her categories, and λ is chosen so
//! that every category reaches its population total. Respondents alike in all categories and in base weight
//! form a [`Cell`], so the effort depends on the number of cells, not of people.
//!
//! - [`calibrate`]: linear, raking, logit or bounded weights; with a single margin, or one whose categories are those of
//!   several crossed, this is post-stratification;
//! - [`trim`], [`trim_strictly`], [`trim_and_rake`]: cutting the largest weights, alone or with the margins met again;
//! - [`kish`]: what unequal weights cost.
//!
//! Fixtures: `calibrate`, `kish`, `trim`; `calibrate`, `rake` and `trimWeights` of the R package survey.

mod distance;
mod group;
mod newton;
mod spread;

pub use distance::{Bounds, Method};
pub use group::Grouping;
pub use spread::{Kish, TrimError, Trimmed, kish, trim, trim_and_rake, trim_strictly};

use newton::Problem;

/// Respondents who share stratum, categories and base weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Index of the stratum they were sampled in; 0 everywhere without strata.
    pub stratum: usize,
    /// Index of their category in each margin, in the order of the margins.
    pub levels: Vec<u16>,
    /// How many they are, at least 1.
    pub count: u64,
    /// Base weight of each of them, above 0.
    pub base_weight: f64,
}

/// Weights that meet the margins.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Per cell: weight over base weight, after all base weights were multiplied by one number so that they
    /// add up to the population. It is what bounds apply to.
    pub g: Vec<f64>,
    /// Per cell: final weight of each respondent.
    pub weights: Vec<f64>,
    /// Newton steps taken.
    pub iterations: usize,
    /// Largest |reached / wanted - 1| over all categories, below 1e-12.
    pub max_margin_error: f64,
}

/// Why there are no such weights.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum CalibrationError {
    /// People of this category live in the town, but none answered. Merge categories.
    #[error("nobody answered in category {level} of margin {margin}")]
    EmptyCategory {
        /// Index of the margin.
        margin: usize,
        /// Index of the category in it.
        level: usize,
    },
    /// A population total that is negative, not a number, or 0 although somebody of the category answered.
    #[error("category {level} of margin {margin} has no usable population total")]
    UnusableTotal {
        /// Index of the margin.
        margin: usize,
        /// Index of the category in it.
        level: usize,
    },
    /// A base weight that is not a number above 0.
    #[error("cell {cell} has no usable base weight")]
    UnusableBaseWeight {
        /// Index of the cell.
        cell: usize,
    },
    /// Margins that count different populations.
    #[error("margin {margin} adds up to {total}, the first margin to {first}")]
    DifferentTotals {
        /// Index of the margin.
        margin: usize,
        /// Its sum.
        total: f64,
        /// Sum of the first margin.
        first: f64,
    },
    /// Bounds without 1 between them.
    #[error("bounds must lie on both sides of 1")]
    UnusableBounds,
    /// The category cannot reach its total within the bounds. Widen them or merge categories.
    #[error("category {level} of margin {margin} reaches {reached} of {wanted} within the bounds")]
    UnmetCategory {
        /// Index of the margin.
        margin: usize,
        /// Index of the category in it.
        level: usize,
        /// The total it comes to at best.
        reached: f64,
        /// The population total.
        wanted: f64,
    },
    /// No weights found: the margins contradict each other among those who answered. Merge categories.
    #[error("margins not met after {iterations} steps, off by {max_margin_error}")]
    NotConverged {
        /// Newton steps taken.
        iterations: usize,
        /// Largest |reached / wanted - 1| at the end.
        max_margin_error: f64,
    },
}

/// Finds the weights. `margins` holds the population totals, per margin one for each category; without any
/// margin the base weights stay as they are.
///
/// Categories that only repeat what others say cost nothing. Respondents of a category without a total in
/// `margins` are a mistake of the caller.
pub fn calibrate(
    cells: &[Cell],
    margins: &[Vec<f64>],
    method: Method,
) -> Result<Calibration, CalibrationError> {
    check_base_weights(cells)?;
    let Some(first) = margins.first() else {
        return Ok(as_they_are(cells));
    };
    check_totals(cells, margins)?;
    let scale = first.iter().sum::<f64>()
        / cells.iter().map(|cell| cell.count as f64 * cell.base_weight).sum::<f64>();
    let problem = Problem::new(cells, margins, method, scale);
    method.bounds().map_or(Ok(()), |bounds| problem.check_reach(bounds))?;
    let (point, iterations) = problem.solve()?;
    let weights =
        cells.iter().zip(&point.g).map(|(cell, g)| cell.base_weight * scale * g).collect();
    Ok(Calibration { g: point.g, weights, iterations, max_margin_error: point.error })
}

fn as_they_are(cells: &[Cell]) -> Calibration {
    Calibration {
        g: vec![1.0; cells.len()],
        weights: cells.iter().map(|cell| cell.base_weight).collect(),
        iterations: 0,
        max_margin_error: 0.0,
    }
}

fn check_base_weights(cells: &[Cell]) -> Result<(), CalibrationError> {
    let bad =
        cells.iter().position(|cell| !(cell.base_weight.is_finite() && cell.base_weight > 0.0));
    bad.map_or(Ok(()), |cell| Err(CalibrationError::UnusableBaseWeight { cell }))
}

fn check_totals(cells: &[Cell], margins: &[Vec<f64>]) -> Result<(), CalibrationError> {
    let first = margins.first().map_or(0.0, |margin| margin.iter().sum());
    for (margin, totals) in margins.iter().enumerate() {
        for (level, &total) in totals.iter().enumerate() {
            let answered = cells.iter().any(|cell| usize::from(cell.levels[margin]) == level);
            if !total.is_finite() || total < 0.0 || (total == 0.0 && answered) {
                return Err(CalibrationError::UnusableTotal { margin, level });
            }
            if total > 0.0 && !answered {
                return Err(CalibrationError::EmptyCategory { margin, level });
            }
        }
        let total: f64 = totals.iter().sum();
        if (total / first - 1.0).abs() > newton::TOLERANCE {
            return Err(CalibrationError::DifferentTotals { margin, total, first });
        }
    }
    Ok(())
}
