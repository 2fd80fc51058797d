//! Rankings: each place goes to one of the items still left, with probability in proportion to its worth.
//!
//! P(ranking) = Π exp(b(s)) / Σ exp(b(left)) (Plackett 1975, Applied Statistics 24; Luce 1959); a ranking of the best
//! k stops after k places. Without ties this is the rank-ordered logit, R's `coxph` stratified by respondent.
//! Fixture: `pref_plackett_luce`.

use super::fit::{Choice, Evaluation, fit, shares};
use super::{Ballot, NotEstimable, Worths};

/// A ranking, whole or of the best.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ranking {
    /// From the best on.
    pub ranked: Vec<usize>,
    /// Shown, but left without a place: below all that have one. Their order does not matter.
    pub below: Vec<usize>,
}

/// Fits worths to rankings of items 0 to `items - 1`.
pub fn plackett_luce(
    items: usize,
    reference: usize,
    rankings: &[Ballot<Ranking>],
) -> Result<Worths, NotEstimable> {
    let sorted = |ballot: &Ballot<Ranking>| {
        let mut ballot = ballot.clone();
        ballot.choice.below.sort_unstable();
        ballot
    };
    fit(items, reference, &rankings.iter().map(sorted).collect::<Vec<_>>())
}

impl Choice for Ranking {
    fn possible(&self, items: usize) -> bool {
        let mut seen = vec![false; items];
        let mut new = |&item: &usize| item < items && !std::mem::replace(&mut seen[item], true);
        self.ranked.iter().chain(&self.below).all(&mut new)
    }

    fn reveal(&self, win: &mut dyn FnMut(usize, usize)) {
        for pair in self.ranked.windows(2) {
            win(pair[0], pair[1]);
        }
        if let Some(&last) = self.ranked.last() {
            self.below.iter().for_each(|&item| win(last, item));
        }
    }

    fn add(&self, weight: f64, log_worth: &[f64], to: &mut Evaluation) {
        let left: Vec<usize> = self.ranked.iter().chain(&self.below).copied().collect();
        // What is left at the end is chosen for certain and says nothing.
        for place in 0..self.ranked.len().min(left.len().saturating_sub(1)) {
            let left = &left[place..];
            let share = shares(left, log_worth);
            to.log_likelihood += weight * share[0].ln();
            to.score[left[0]] += weight;
            for (&a, of_a) in left.iter().zip(&share) {
                to.score[a] -= weight * of_a;
                to.information[(a, a)] += weight * of_a;
                for (&b, of_b) in left.iter().zip(&share) {
                    to.information[(a, b)] -= weight * of_a * of_b;
                }
            }
        }
    }
}
