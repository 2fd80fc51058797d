//! Many raters.

use super::{mid_ranks, tied};
use crate::tail::beyond_chi_square;

/// Agreement of raters who rated every item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concordance {
    /// Kendall's W corrected for ties, from 0 (none) to 1 (the same order).
    pub w: f64,
    /// W without the correction.
    pub uncorrected: f64,
    /// Friedman's statistic, m (n - 1) W.
    pub chi2: f64,
    /// Its degrees of freedom, n - 1.
    pub df: f64,
    /// Chance of a statistic as large if all orders were drawn by lot.
    pub p: f64,
    /// Mean of Spearman's correlations between all pairs of raters, (m W - 1) / (m - 1).
    pub mean_spearman: f64,
}

/// Kendall's W with ties, W = 12 S / (m² (n³ - n) - m Σ T), T = Σ (t³ - t), and Friedman's test.
///
/// Kendall and Babington Smith 1939 (Annals of Mathematical Statistics 10), Friedman 1940; R's `irr::kendall(correct =
/// TRUE)` and `friedman.test`. `ratings` has a row for each of the m raters. `None` with fewer than two raters or
/// items, rows of different length, or if every rater rates all items alike.
#[must_use]
pub fn concordance(ratings: &[Vec<f64>]) -> Option<Concordance> {
    let items = ratings.first()?.len();
    let (m, n) = (ratings.len() as f64, items as f64);
    if ratings.len() < 2 || items < 2 || ratings.iter().any(|row| row.len() != items) {
        return None;
    }
    let mut sums = vec![0.0; items];
    let mut ties = 0.0;
    for row in ratings {
        for (sum, rank) in sums.iter_mut().zip(mid_ranks(row)) {
            *sum += rank;
        }
        ties += tied(row).iter().map(|tied| cubed(tied.len() as f64)).sum::<f64>();
    }
    let mean = m * (n + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = m * m * cubed(n) - m * ties;
    if most <= 0.0 {
        return None;
    }
    let w = 12.0 * spread / most;
    let (chi2, df) = (m * (n - 1.0) * w, n - 1.0);
    Some(Concordance {
        w,
        uncorrected: 12.0 * spread / (m * m * cubed(n)),
        chi2,
        df,
        p: beyond_chi_square(chi2, df)?,
        mean_spearman: (m * w - 1.0) / (m - 1.0),
    })
}

fn cubed(t: f64) -> f64 {
    t * t * t - t
}
