//! Weighted means over those who answered, and their joint covariance by linearisation.
//!
//! A mean over a domain has the score variable u = 1(answered) (y - mean) / Σw (Binder 1983). After calibration
//! its residual on the margins takes its place (Deville and Särndal 1992), and the covariance is that of the
//! weighted residuals between respondents, within strata (Särndal, Swensson and Wretman 1992). Everything
//! follows from the cells' exact sums, added in the order of the cells.
//!
//! Marks, shares of high marks, picks, points and win shares are all such means, told apart by their [`Scale`]; a stated
//! allocation of points is the mean of its numbers. Fixtures: `goal_means`, `goal_vcov`, `goal_topbox`, `top_k_picks`,
//! `points`, `win_share`; `svymean` and `vcov` of the R package survey after `calibrate`.

mod reliability;
pub(crate) mod residual;
mod scatter;

use std::borrow::Borrow;

use nalgebra::DMatrix;

use crate::long_sum::LongSum;
use crate::sampling::variance_factor;
use crate::score::FIFTY_POINTS;
use crate::shards;
use crate::sums::Sums;
use crate::weighting::{Calibration, Cell};
pub use reliability::Reliability;
use reliability::{Leverage, reliability};
use residual::Margins;
use scatter::Centred;

/// What the whole numbers in [`Sums`] stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// What 0 stands for.
    pub zero: f64,
    /// What a step of 1 stands for.
    pub unit: f64,
}

impl Scale {
    /// Numbers that stand for themselves.
    pub const WHOLE: Self = Self { zero: 0.0, unit: 1.0 };
    /// Scores in points from 0 to 100.
    pub const POINTS: Self = Self { zero: 50.0, unit: 50.0 / FIFTY_POINTS as f64 };
}

/// Mean of one goal over those who answered it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The weighted mean.
    pub estimate: f64,
    /// Its variance, never negative.
    pub variance: f64,
    /// Who answered.
    pub respondents: u64,
    /// Kish's effective size of that sample.
    pub n_eff: f64,
}

impl Mean {
    /// Square root of the variance.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        self.variance.sqrt()
    }
}

/// Means of several goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Means {
    /// Per goal; `None` when it cannot be estimated: fewer than two answered, or their weights do not add up
    /// to more than 0.
    pub goals: Vec<Option<Mean>>,
    /// Joint covariance of the goals that can be estimated, in their order.
    pub covariance: DMatrix<f64>,
}

/// Why a design has no variance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DesignError {
    /// Only one respondent in a stratum that was not asked in full: merge strata.
    #[error("stratum {stratum} has a single respondent")]
    LonelyStratum {
        /// Its index.
        stratum: usize,
    },
}

/// How the respondents came about: cells with their final weights, strata, and the margins they were
/// calibrated to.
#[derive(Clone, Debug)]
pub struct Design<'a> {
    cells: &'a [Cell],
    weights: Vec<f64>,
    margins: Option<Margins>,
    strata: Vec<Stratum>,
}

/// A stratum's respondents and the factor of its variance, (1 - f) n / (n - 1).
#[derive(Clone, Copy, Debug)]
struct Stratum {
    respondents: f64,
    factor: f64,
    /// 1 - f.
    left: f64,
}

impl<'a> Design<'a> {
    /// With base weights alone. `fractions` has one entry per stratum: the share of the stratum that was
    /// sampled, or 0 for a sample without finite population correction.
    pub fn weighted(cells: &'a [Cell], fractions: &[f64]) -> Result<Self, DesignError> {
        let weights = cells.iter().map(|cell| cell.base_weight).collect();
        Ok(Self { cells, weights, margins: None, strata: strata(cells, fractions)? })
    }

    /// With weights calibrated to the cells' categories.
    pub fn calibrated(
        cells: &'a [Cell],
        calibration: &Calibration,
        fractions: &[f64],
    ) -> Result<Self, DesignError> {
        let margins = Some(Margins::of(cells));
        Ok(Self {
            cells,
            weights: calibration.weights.clone(),
            margins,
            strata: strata(cells, fractions)?,
        })
    }

    /// Final weight of a respondent of each cell.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Degrees of freedom: respondents less strata.
    #[must_use]
    pub fn df(&self) -> f64 {
        let taken = self.strata.iter().filter(|stratum| stratum.respondents > 0.0);
        taken.map(|stratum| stratum.respondents - 1.0).sum()
    }

    /// Degrees of freedom among those who answered any goal of `sums`, where nobody answers two.
    #[must_use]
    pub fn df_among(&self, sums: &[Sums]) -> f64 {
        let mut answered = vec![0; self.strata.len()];
        for (cell, sums) in self.cells.iter().zip(sums) {
            answered[cell.stratum] +=
                (0..sums.goals()).map(|goal| sums.answered(goal)).sum::<i128>();
        }
        answered.iter().filter(|&&people| people > 0).map(|&people| people as f64 - 1.0).sum()
    }

    /// How well the covariance of its means is known.
    #[must_use]
    pub fn reliability(&self) -> Reliability {
        let margins = self.margins.clone().unwrap_or_else(|| Margins::none(self.cells));
        let loadings: Vec<Vec<f64>> =
            self.cells.iter().map(|cell| margins.loadings(cell)).collect();
        let leverage = |(index, cell): (usize, &Cell)| {
            let (stratum, square) = (self.strata[cell.stratum], self.weights[index].powi(2));
            Leverage {
                loadings: &loadings[index],
                respondents: cell.count as f64,
                base_weight: cell.base_weight,
                squared: square * stratum.factor,
                variance: square * stratum.left,
            }
        };
        reliability(&self.cells.iter().enumerate().map(leverage).collect::<Vec<_>>())
    }

    /// Means and covariance of the goals in `sums`, one entry per cell. For a domain of cells, such as a
    /// district, hand in empty sums for all others: their respondents stay in the design.
    #[must_use]
    pub fn means<S: Borrow<Sums>>(&self, sums: &[S], scale: Scale) -> Means {
        let sums: Vec<&Sums> = sums.iter().map(Borrow::borrow).collect();
        let sums = &sums[..];
        let goals = sums.first().map_or(0, |sums| sums.goals());
        let weighed: Vec<Weighed> = (0..goals).map(|goal| self.weigh(sums, goal)).collect();
        let kept: Vec<usize> = (0..goals).filter(|&goal| weighed[goal].usable()).collect();
        let covariance = self.covariance(sums, &kept, &weighed) * (scale.unit * scale.unit);
        let mut means = vec![None; goals];
        for (row, &goal) in kept.iter().enumerate() {
            means[goal] = Some(Mean {
                estimate: scale.zero + scale.unit * weighed[goal].mean(),
                variance: covariance[(row, row)],
                respondents: u64::try_from(weighed[goal].respondents).unwrap_or(u64::MAX),
                n_eff: weighed[goal].weight.value().powi(2) / weighed[goal].squares.value(),
            });
        }
        Means { goals: means, covariance }
    }

    fn weigh(&self, sums: &[&Sums], goal: usize) -> Weighed {
        let mut all = Weighed::default();
        for (sums, &weight) in sums.iter().zip(&self.weights) {
            all.respondents += sums.answered(goal);
            all.weight.add_times(weight, sums.answered(goal));
            all.squares.add_times(weight * weight, sums.answered(goal));
            all.total.add_times(weight, sums.total(goal));
        }
        all
    }

    fn covariance(&self, sums: &[&Sums], kept: &[usize], weighed: &[Weighed]) -> DMatrix<f64> {
        let means: Vec<f64> = kept.iter().map(|&goal| weighed[goal].mean()).collect();
        let totals: Vec<f64> = kept.iter().map(|&goal| weighed[goal].weight.value()).collect();
        let mut spread = Vec::new();
        let mut scores = DMatrix::zeros(self.cells.len(), kept.len());
        for (index, (cell, sums)) in self.cells.iter().zip(sums).enumerate() {
            if kept.iter().all(|&goal| sums.answered(goal) == 0) {
                continue;
            }
            let factor = self.strata[cell.stratum].factor * self.weights[index].powi(2);
            let centred = Centred::of(sums, kept, &means, cell.count);
            for (column, total) in centred.cell_means().enumerate() {
                scores[(index, column)] = total / totals[column];
            }
            spread.push((factor, centred));
        }
        within(&spread, &totals) + self.between(scores)
    }

    /// Covariance that stems from differences between cells: of w (u - x'B), constant within each.
    fn between(&self, mut scores: DMatrix<f64>) -> DMatrix<f64> {
        if let Some(margins) = &self.margins {
            margins.take_residuals(self.cells, &mut scores);
        }
        let mut means = DMatrix::<f64>::zeros(self.strata.len(), scores.ncols());
        for (index, (cell, w)) in self.cells.iter().zip(&self.weights).enumerate() {
            for column in 0..scores.ncols() {
                scores[(index, column)] *= w;
                let share = cell.count as f64 / self.strata[cell.stratum].respondents;
                means[(cell.stratum, column)] += share * scores[(index, column)];
            }
        }
        for (index, cell) in self.cells.iter().enumerate() {
            let root = (self.strata[cell.stratum].factor * cell.count as f64).sqrt();
            for column in 0..scores.ncols() {
                scores[(index, column)] =
                    root * (scores[(index, column)] - means[(cell.stratum, column)]);
            }
        }
        // Column by column: a matrix product chooses its instructions by processor, and so its last digits.
        DMatrix::from_fn(scores.ncols(), scores.ncols(), |row, column| {
            scores.column(row).dot(&scores.column(column))
        })
    }
}

/// Covariance that stems from differences within cells: the cells with their factors, added in their order.
fn within(cells: &[(f64, Centred<'_>)], totals: &[f64]) -> DMatrix<f64> {
    let columns = shards::in_order(totals.len(), |second| {
        let mut column = vec![0.0; second + 1];
        for (factor, cell) in cells {
            for (first, sum) in column.iter_mut().enumerate() {
                *sum += factor * cell.scatter(first, second);
            }
        }
        column
    });
    DMatrix::from_fn(totals.len(), totals.len(), |row, column| {
        let (first, second) = (row.min(column), row.max(column));
        columns[second][first] / (totals[first] * totals[second])
    })
}

/// Weighted sums of one goal over the design.
#[derive(Clone, Copy, Default)]
struct Weighed {
    respondents: i128,
    weight: LongSum,
    squares: LongSum,
    total: LongSum,
}

impl Weighed {
    fn usable(&self) -> bool {
        self.respondents >= 2 && self.weight.value() > 0.0
    }

    fn mean(&self) -> f64 {
        self.total.over(self.weight)
    }
}

fn strata(cells: &[Cell], fractions: &[f64]) -> Result<Vec<Stratum>, DesignError> {
    let mut respondents = vec![0; fractions.len()];
    for cell in cells {
        respondents[cell.stratum] += cell.count;
    }
    let variance = |(stratum, (&n, &fraction)): (usize, (&u64, &f64))| match n {
        _ if fraction >= 1.0 => Ok(Stratum { respondents: n as f64, factor: 0.0, left: 0.0 }),
        0 => Ok(Stratum { respondents: 0.0, factor: 0.0, left: 0.0 }),
        1 => Err(DesignError::LonelyStratum { stratum }),
        _ => {
            let factor = variance_factor(n as f64, fraction);
            Ok(Stratum { respondents: n as f64, factor, left: 1.0 - fraction })
        }
    };
    respondents.iter().zip(fractions).enumerate().map(variance).collect()
}
