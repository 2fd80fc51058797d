//! How unequal weights are, and cutting the largest.

use super::{CalibrationError, Cell, Method, calibrate};

/// What unequal weights cost (Kish 1965): a planning figure, not the design effect of an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kish {
    /// Respondents.
    pub n: u64,
    /// Sum of their weights.
    pub sum_w: f64,
    /// Design effect of weighting, n Σw² / (Σw)², at least 1.
    pub deff: f64,
    /// Effective sample size, (Σw)² / Σw².
    pub n_eff: f64,
}

/// The spread of weights over all respondents, one weight per cell. `None` without any weight.
#[must_use]
pub fn kish(cells: &[Cell], weights: &[f64]) -> Option<Kish> {
    let n = cells.iter().map(|cell| cell.count).sum();
    let sum_w: f64 = cells.iter().zip(weights).map(|(cell, w)| cell.count as f64 * w).sum();
    let sum_w2: f64 = cells.iter().zip(weights).map(|(cell, w)| cell.count as f64 * w * w).sum();
    let n_eff = sum_w * sum_w / sum_w2;
    n_eff.is_finite().then(|| Kish { n, sum_w, deff: n as f64 / n_eff, n_eff })
}

/// Cuts weights at `upper` and adds what was cut, in equal parts, to everybody else. `None` when nobody is left.
///
/// The sum stays, the margins do not: calibrate again afterwards. The lift may raise others above `upper`;
/// [`trim_strictly`] cuts those too.
#[must_use]
pub fn trim(cells: &[Cell], weights: &[f64], upper: f64) -> Option<Vec<f64>> {
    let cut: Vec<bool> = weights.iter().map(|&w| w > upper).collect();
    let lift = lift(cells, weights, upper, &cut)?;
    Some(lifted(weights, upper, &cut, lift))
}

/// Like [`trim`], until no weight is above `upper`. `None` when the sum cannot be kept below it.
#[must_use]
pub fn trim_strictly(cells: &[Cell], weights: &[f64], upper: f64) -> Option<Vec<f64>> {
    let mut cut: Vec<bool> = weights.iter().map(|&w| w > upper).collect();
    loop {
        let lift = lift(cells, weights, upper, &cut)?;
        let next: Vec<bool> =
            cut.iter().zip(weights).map(|(&cut, w)| cut || w + lift > upper).collect();
        if next == cut {
            return Some(lifted(weights, upper, &cut, lift));
        }
        cut = next;
    }
}

/// Weights that meet the margins with none above `upper`, as near as one in a million.
#[derive(Clone, Debug, PartialEq)]
pub struct Trimmed {
    /// Per cell: weight of each respondent.
    pub weights: Vec<f64>,
    /// How often they were trimmed and calibrated.
    pub rounds: usize,
}

/// Why there are no such weights.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum TrimError {
    /// The sum of the weights cannot be kept below the limit. Raise it.
    #[error("the limit is below the mean weight")]
    LimitTooLow,
    /// The trimmed weights cannot be calibrated.
    #[error(transparent)]
    Calibration(#[from] CalibrationError),
    /// The margins lift weights above the limit again and again. Raise it or merge categories.
    #[error("the margins need weights of {highest}")]
    NotReached {
        /// The largest weight at the end.
        highest: f64,
    },
}

/// How far above the limit a weight may end.
const NEARLY: f64 = 1e-6;

/// Rounds after which the search is given up.
const ROUNDS: usize = 1000;

/// Rakes, trims strictly, and rakes the trimmed weights again, until both the margins and the limit hold (Potter 1990,
/// Proceedings of the Survey Research Methods Section of the ASA; Battaglia, Izrael, Hoaglin and Frankel 2004).
///
/// The fallback where bounded calibration, [`Method::Logit`], is not wanted: that needs no rounds and keeps weights apart
/// from a limit instead of heaping them on it.
pub fn trim_and_rake(
    cells: &[Cell],
    margins: &[Vec<f64>],
    upper: f64,
) -> Result<Trimmed, TrimError> {
    let mut weights = calibrate(cells, margins, Method::Raking)?.weights;
    let highest = |weights: &[f64]| weights.iter().copied().fold(0.0, f64::max);
    for rounds in 0..ROUNDS {
        if highest(&weights) <= upper * (1.0 + NEARLY) {
            return Ok(Trimmed { weights, rounds });
        }
        let trimmed = trim_strictly(cells, &weights, upper).ok_or(TrimError::LimitTooLow)?;
        let start = |(cell, weight): (&Cell, &f64)| Cell { base_weight: *weight, ..cell.clone() };
        let start: Vec<Cell> = cells.iter().zip(&trimmed).map(start).collect();
        weights = calibrate(&start, margins, Method::Raking)?.weights;
    }
    Err(TrimError::NotReached { highest: highest(&weights) })
}

/// What each respondent outside the cut cells gets, so that the sum of all weights stays.
fn lift(cells: &[Cell], weights: &[f64], upper: f64, cut: &[bool]) -> Option<f64> {
    let (mut surplus, mut others) = (0.0, 0.0);
    for ((cell, weight), &cut) in cells.iter().zip(weights).zip(cut) {
        let count = cell.count as f64;
        if cut {
            surplus += count * (weight - upper);
        } else {
            others += count;
        }
    }
    (others > 0.0).then(|| surplus / others)
}

fn lifted(weights: &[f64], upper: f64, cut: &[bool], lift: f64) -> Vec<f64> {
    weights.iter().zip(cut).map(|(weight, &cut)| if cut { upper } else { weight + lift }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(counts: &[u64]) -> Vec<Cell> {
        let cell = |&count| Cell { stratum: 0, levels: vec![], count, base_weight: 1.0 };
        counts.iter().map(cell).collect()
    }

    #[test]
    fn strict_trimming_cuts_those_lifted_above() {
        let (cells, weights) = (cells(&[1, 2, 1]), [6.0, 2.8, 1.0]);
        assert_eq!(trim(&cells, &weights, 3.0), Some(vec![3.0, 3.8, 2.0]));
        let strict = trim_strictly(&cells, &weights, 3.0);
        assert!(strict.is_none(), "12.6 among 4 people is more than 3 each: {strict:?}");
        let strict = trim_strictly(&cells, &weights, 3.5).unwrap();
        assert!(
            strict.iter().zip([3.5, 3.5, 2.1]).all(|(a, b)| (a - b).abs() < 1e-12),
            "{strict:?}"
        );
    }

    #[test]
    fn equal_weights_cost_nothing() {
        let kish = kish(&cells(&[3, 4]), &[2.5, 2.5]).unwrap();
        assert_eq!((kish.n, kish.sum_w, kish.deff, kish.n_eff), (7, 17.5, 1.0, 7.0));
        assert_eq!(super::kish(&[], &[]), None);
    }
}
