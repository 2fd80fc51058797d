//! Two lists of scores over the same items.

use statrs::distribution::{ContinuousCDF, Normal};

use super::{mid_ranks, tied};
use crate::tail::beyond_t;

/// Kendall's tau-b and its test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kendall {
    /// Pairs in the same order less pairs in the opposite one, over the root of the pairs untied in either list.
    pub tau_b: f64,
    /// Pairs in the same less pairs in the opposite order over its standard deviation; `None` below three items.
    pub z: Option<f64>,
    /// Two-sided chance of a z as large, by the normal approximation without continuity correction.
    pub p: Option<f64>,
}

/// Spearman's correlation of mid-ranks and its test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spearman {
    /// The correlation.
    pub rho: f64,
    /// Two-sided chance of one as large, by Student's t with n - 2 degrees of freedom; `None` below three items.
    pub p: Option<f64>,
}

/// Kendall's tau-b (Kendall 1945, Biometrika 33) with the variance for ties (Kendall 1970, Rank Correlation Methods);
/// R's `cor(method = "kendall")` and `cor.test(exact = FALSE)`.
///
/// `None` for lists of different length, below two items, or when all of a list is tied.
#[must_use]
pub fn kendall(x: &[f64], y: &[f64]) -> Option<Kendall> {
    if x.len() != y.len() || x.len() < 2 {
        return None;
    }
    let order = |list: &[f64], a: usize, b: usize| {
        f64::from(i8::from(list[a] > list[b]) - i8::from(list[a] < list[b]))
    };
    let pairs = (0..x.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    let agreement: f64 = pairs.map(|(a, b)| order(x, a, b) * order(y, a, b)).sum();
    let n = x.len() as f64;
    let (of_x, of_y) = (tie_sizes(x), tie_sizes(y));
    let untied = |ties: &[f64]| (n * (n - 1.0) - power(ties, |t| t * (t - 1.0))) / 2.0;
    let most = (untied(&of_x) * untied(&of_y)).sqrt();
    if most <= 0.0 {
        return None;
    }
    let z = (x.len() > 2).then(|| agreement / variance(n, &of_x, &of_y).sqrt());
    let p = z.map(|z| 2.0 * Normal::standard().sf(z.abs()));
    Some(Kendall { tau_b: agreement / most, z, p })
}

/// Variance of the agreeing less the opposite pairs, given the ties.
fn variance(n: f64, x: &[f64], y: &[f64]) -> f64 {
    let wide = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
    let pairs = |t: f64| t * (t - 1.0);
    let triples = |t: f64| t * (t - 1.0) * (t - 2.0);
    (wide(n) - power(x, wide) - power(y, wide)) / 18.0
        + power(x, pairs) * power(y, pairs) / (2.0 * pairs(n))
        + power(x, triples) * power(y, triples) / (9.0 * triples(n))
}

fn tie_sizes(list: &[f64]) -> Vec<f64> {
    tied(list).iter().map(|tied| tied.len() as f64).collect()
}

fn power(sizes: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    sizes.iter().map(|&size| of(size)).sum()
}

/// Spearman's correlation (Spearman 1904); R's `cor.test(method = "spearman", exact = FALSE)`.
///
/// `None` for lists of different length, or when all of a list is tied.
#[must_use]
pub fn spearman(x: &[f64], y: &[f64]) -> Option<Spearman> {
    let rho = correlation(&mid_ranks(x), &mid_ranks(y), &vec![1.0; x.len()])?;
    let df = x.len() as f64 - 2.0;
    // Without end where the orders are the same or opposite: then the chance is 0.
    let t = (rho * (df / (1.0 - rho * rho)).sqrt()).clamp(-f64::MAX, f64::MAX);
    Some(Spearman { rho, p: if df > 0.0 { beyond_t(t, df) } else { None } })
}

/// Weighted mid-ranks: the weight of all smaller values and half that of the equal ones. `None` unless there is a weight
/// for each value, none of them negative.
#[must_use]
pub fn weighted_mid_ranks(values: &[f64], weights: &[f64]) -> Option<Vec<f64>> {
    let valid = weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0);
    if !valid || values.len() != weights.len() {
        return None;
    }
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0.0;
    for tied in tied(values) {
        let own: f64 = tied.iter().map(|&index| weights[index]).sum();
        for index in tied {
            ranks[index] = below + own / 2.0;
        }
        below += own;
    }
    Some(ranks)
}

/// Weighted correlation of weighted mid-ranks, for items of different importance. `None` as in [`spearman`] and
/// [`weighted_mid_ranks`].
#[must_use]
pub fn weighted_spearman(x: &[f64], y: &[f64], weights: &[f64]) -> Option<f64> {
    correlation(&weighted_mid_ranks(x, weights)?, &weighted_mid_ranks(y, weights)?, weights)
}

/// Pearson's correlation with weights.
fn correlation(x: &[f64], y: &[f64], weights: &[f64]) -> Option<f64> {
    if x.len() != y.len() {
        return None;
    }
    let all: f64 = weights.iter().sum();
    let mean = |list: &[f64]| list.iter().zip(weights).map(|(x, w)| w * x).sum::<f64>() / all;
    let (of_x, of_y) = (mean(x), mean(y));
    let product = |a: &[f64], mean_a: f64, b: &[f64], mean_b: f64| {
        let terms = a.iter().zip(b).zip(weights);
        terms.map(|((a, b), w)| w * (a - mean_a) * (b - mean_b)).sum::<f64>()
    };
    let spread = product(x, of_x, x, of_x) * product(y, of_y, y, of_y);
    (spread > 0.0).then(|| (product(x, of_x, y, of_y) / spread.sqrt()).clamp(-1.0, 1.0))
}
