//! How far raters, or groups, agree on the order of the items.
//!
//! - [`concordance`]: many raters who rated every item;
//! - [`krippendorff_alpha`]: many raters with gaps;
//! - [`kendall`], [`spearman`], [`weighted_spearman`]: two lists of scores;
//! - [`top_overlap`], [`rank_biased_overlap`]: what two lists have in common at the top.
//!
//! One figure hides which items the lists differ on: always show the gaps per item beside it. Fixture: `agreement`; each item names its function in R.

mod alpha;
mod correlation;
mod lists;
mod raters;

pub use alpha::{Metric, krippendorff_alpha};
pub use correlation::{
    Kendall, Spearman, kendall, spearman, weighted_mid_ranks, weighted_spearman,
};
pub use lists::{rank_biased_overlap, top_overlap};
pub use raters::{Concordance, concordance};

/// Ranks, 1 for the smallest; equal values share the mean of their ranks.
#[must_use]
pub fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for tied in tied(values) {
        for &index in &tied {
            ranks[index] = before as f64 + f64::midpoint(tied.len() as f64, 1.0);
        }
        before += tied.len();
    }
    ranks
}

/// Indices of equal values together, from the smallest value on.
fn tied(values: &[f64]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    // Adding 0 makes -0 and 0 the same.
    let key = |index: usize| values[index] + 0.0;
    order.sort_by(|&a, &b| key(a).total_cmp(&key(b)));
    order.chunk_by(|&a, &b| key(a).total_cmp(&key(b)).is_eq()).map(<[usize]>::to_vec).collect()
}
