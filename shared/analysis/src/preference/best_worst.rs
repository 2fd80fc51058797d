//! The best and the worst of a set of items.
//!
//! Finn and Louviere 1992 (Journal of Public Policy and Marketing 11); Marley and Louviere 2005 (Journal of
//! Mathematical Psychology 49). Counts need no model; the maxdiff model takes the pair (best, worst) from all ordered
//! pairs of the set, P = exp(v(best) - v(worst)) / Σ exp(v(k) - v(l)). Fixture: `pref_best_worst`.

use std::collections::BTreeMap;

use super::fit::{Choice, Evaluation, fit};
use super::{Ballot, NotEstimable, Worths};

/// A set that was shown and what was named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BestWorst {
    /// The items shown.
    pub shown: Vec<usize>,
    /// The best of them.
    pub best: usize,
    /// The worst of them.
    pub worst: usize,
}

/// Weighted counts of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Times named best.
    pub best: f64,
    /// Times named worst.
    pub worst: f64,
    /// Times shown.
    pub shown: f64,
}

impl Counts {
    /// Best less worst.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.best - self.worst
    }

    /// Best less worst per time shown, from -1 to 1; `None` if never shown.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        (self.shown > 0.0).then(|| self.difference() / self.shown)
    }

    /// Root of best over worst; `None` if never worst.
    #[must_use]
    pub fn root_ratio(&self) -> Option<f64> {
        (self.worst > 0.0).then(|| (self.best / self.worst).sqrt())
    }
}

/// Counts per item. Answers that are not possible count nowhere.
#[must_use]
pub fn counts(items: usize, sets: &[Ballot<BestWorst>]) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); items];
    for Ballot { weight, choice, .. } in sets.iter().filter(|set| set.choice.possible(items)) {
        counts[choice.best].best += weight;
        counts[choice.worst].worst += weight;
        for &item in &choice.shown {
            counts[item].shown += weight;
        }
    }
    counts
}

/// Root of best over worst of each item as a share of the largest.
///
/// An item that was never worst has no ratio, and beside it every other is 0: its own is larger without limit. All are
/// `None` if one was named neither best nor worst.
#[must_use]
pub fn relative_root_ratios(counts: &[Counts]) -> Vec<Option<f64>> {
    let ratios: Vec<f64> =
        counts.iter().map(|counts| (counts.best / counts.worst).sqrt()).collect();
    if ratios.iter().any(|ratio| ratio.is_nan()) {
        return vec![None; counts.len()];
    }
    let largest = ratios.iter().copied().fold(0.0, f64::max);
    ratios.iter().map(|ratio| Some(ratio / largest).filter(|share| share.is_finite())).collect()
}

/// Fits the maxdiff model to sets of items 0 to `items - 1`.
pub fn maxdiff(
    items: usize,
    reference: usize,
    sets: &[Ballot<BestWorst>],
) -> Result<Worths, NotEstimable> {
    let sorted = |ballot: &Ballot<BestWorst>| {
        let mut ballot = ballot.clone();
        ballot.choice.shown.sort_unstable();
        ballot
    };
    fit(items, reference, &sets.iter().map(sorted).collect::<Vec<_>>())
}

/// Weighted mean over respondents with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndividualMean {
    /// The mean, from -1 to 1.
    pub mean: f64,
    /// Linearised, with all respondents in the design, also those who were not shown the item.
    pub standard_error: f64,
    /// Who was shown the item.
    pub respondents: usize,
}

impl IndividualMean {
    /// The win share 50 (1 + mean), from 0 to 100, and its standard error.
    #[must_use]
    pub fn win_share(&self) -> (f64, f64) {
        (50.0 * (1.0 + self.mean), 50.0 * self.standard_error)
    }
}

/// Mean over respondents of each one's own (best - worst) / shown, per item; `None` where fewer than two were shown it.
///
/// Respondents are independent and taken without strata; each one's weight is that of the first answer.
#[must_use]
pub fn individual_means(items: usize, sets: &[Ballot<BestWorst>]) -> Vec<Option<IndividualMean>> {
    let mut respondents: BTreeMap<usize, (f64, Vec<Ballot<BestWorst>>)> = BTreeMap::new();
    for set in sets {
        let own = respondents.entry(set.respondent).or_insert((set.weight, Vec::new()));
        own.1.push(Ballot { weight: 1.0, ..set.clone() });
    }
    let people: Vec<(f64, Vec<Counts>)> =
        respondents.into_values().map(|(weight, sets)| (weight, counts(items, &sets))).collect();
    let mean = |item: usize| {
        let values = people.iter().map(|(weight, counts)| (*weight, counts[item].score()));
        weighted_mean(&values.collect::<Vec<_>>())
    };
    (0..items).map(mean).collect()
}

fn weighted_mean(values: &[(f64, Option<f64>)]) -> Option<IndividualMean> {
    let own: Vec<(f64, f64)> =
        values.iter().filter_map(|&(weight, value)| Some((weight, value?))).collect();
    let sum: f64 = own.iter().map(|(weight, _)| weight).sum();
    if own.len() < 2 || sum <= 0.0 {
        return None;
    }
    let mean = own.iter().map(|(weight, value)| weight * value).sum::<f64>() / sum;
    let squares: f64 =
        own.iter().map(|(weight, value)| (weight * (value - mean) / sum).powi(2)).sum();
    let n = values.len() as f64;
    let standard_error = (squares * n / (n - 1.0)).sqrt();
    Some(IndividualMean { mean, standard_error, respondents: own.len() })
}

impl Choice for BestWorst {
    fn possible(&self, items: usize) -> bool {
        let mut seen = vec![false; items];
        let mut new = |&item: &usize| item < items && !std::mem::replace(&mut seen[item], true);
        self.shown.iter().all(&mut new)
            && self.best != self.worst
            && self.shown.contains(&self.best)
            && self.shown.contains(&self.worst)
    }

    fn reveal(&self, win: &mut dyn FnMut(usize, usize)) {
        win(self.best, self.worst);
        for &item in self.shown.iter().filter(|&&item| item != self.best && item != self.worst) {
            win(self.best, item);
            win(item, self.worst);
        }
    }

    fn add(&self, weight: f64, log_worth: &[f64], to: &mut Evaluation) {
        let pairs = || {
            let all = self.shown.iter().flat_map(|&k| self.shown.iter().map(move |&l| (k, l)));
            all.filter(|(k, l)| k != l)
        };
        let lead = |k: usize, l: usize| log_worth[k] - log_worth[l];
        let largest = pairs().map(|(k, l)| lead(k, l)).fold(0.0, f64::max);
        let worth = |k, l| (lead(k, l) - largest).exp();
        let sum: f64 = pairs().map(|(k, l)| worth(k, l)).sum();
        let mut mean = vec![0.0; log_worth.len()];
        for (k, l) in pairs() {
            let share = worth(k, l) / sum;
            mean[k] += share;
            mean[l] -= share;
            to.information[(k, k)] += weight * share;
            to.information[(l, l)] += weight * share;
            to.information[(k, l)] -= weight * share;
            to.information[(l, k)] -= weight * share;
        }
        to.log_likelihood += weight * (lead(self.best, self.worst) - largest - sum.ln());
        to.score[self.best] += weight;
        to.score[self.worst] -= weight;
        for &k in &self.shown {
            to.score[k] -= weight * mean[k];
            for &l in &self.shown {
                to.information[(k, l)] -= weight * mean[k] * mean[l];
            }
        }
    }
}
