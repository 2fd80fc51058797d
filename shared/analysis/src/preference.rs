//! What items are worth to people who ranked them, compared two at a time, or named the best and the worst.
//!
//! Every model gives an item j a log-worth b(j) and a choice from a set the probability that goes with exp(b):
//!
//! - [`plackett_luce`]: rankings, whole or of the best k;
//! - [`bradley_terry`]: the better of two;
//! - [`best_worst`]: best and worst of a set, with the counts that need no model;
//! - [`ahp`]: judgements of how many times as important one item is as another.
//!
//! Log-worths are relative: that of a reference item is 0. With weights the likelihood is a pseudo-likelihood
//! (Binder 1983, Skinner 1989): the estimates are those of the population the weights stand for, and only the robust
//! covariance, clustered by respondent, may be used.
//!
//! Finite worths exist when every split of the items into two parts has a choice across it in either direction
//! (Ford 1957, American Mathematical Monthly 64; Hunter 2004, Annals of Statistics 32); otherwise the models answer
//! [`NotEstimable::NeverLost`].

pub mod ahp;
pub mod best_worst;
pub mod bradley_terry;
mod connected;
mod fit;
pub mod plackett_luce;

use nalgebra::DMatrix;

/// One answer of one respondent; a respondent may have many.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot<C> {
    /// Who gave it: answers of one respondent depend on each other.
    pub respondent: usize,
    /// Final weight, not negative.
    pub weight: f64,
    /// What was chosen; items are numbered from 0.
    pub choice: C,
}

/// Why there are no worths.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEstimable {
    /// A choice that names an item which does not exist, names one twice, or was not possible.
    #[error("respondent {respondent} made an impossible choice")]
    Impossible {
        /// Whose choice.
        respondent: usize,
    },
    /// A weight that is negative or not a number.
    #[error("respondent {respondent} has no valid weight")]
    Weight {
        /// Whose weight.
        respondent: usize,
    },
    /// Some items never lost to any other item: their lead has no limit, or they were never compared.
    #[error("items {items:?} never lost to the other items")]
    NeverLost {
        /// Their numbers, ascending.
        items: Vec<usize>,
    },
    /// The search for the maximum did not end.
    #[error("no convergence after {steps} steps")]
    NoConvergence {
        /// Steps tried.
        steps: usize,
    },
}

/// Fitted worths of items.
#[derive(Clone, Debug, PartialEq)]
pub struct Worths {
    /// Log-worth of each item; 0 for the reference.
    pub log_worth: Vec<f64>,
    /// Logarithm of the likelihood, weighted.
    pub log_likelihood: f64,
    /// Covariance of the log-worths if the model holds and all answers are independent: the inverse information.
    /// Row and column of the reference are 0.
    pub model_covariance: DMatrix<f64>,
    /// Sandwich covariance clustered by respondent (Huber 1967, Binder 1983): Σ u u' with u = w score / information,
    /// without a factor n / (n - 1).
    pub robust_covariance: DMatrix<f64>,
}

impl Worths {
    /// Worths that sum to 1: the probability of coming first among all items.
    #[must_use]
    pub fn shares(&self) -> Vec<f64> {
        let all: Vec<usize> = (0..self.log_worth.len()).collect();
        fit::shares(&all, &self.log_worth)
    }

    /// Win shares: in how many of 100 cases each item is preferred to another one taken by chance,
    /// 100 mean of 1 / (1 + exp(b(l) - b(j))) over the others l (Salganik and Levy 2015, PLOS ONE 10).
    #[must_use]
    pub fn win_shares(&self) -> Vec<f64> {
        let items = self.log_worth.len();
        let share = |j: usize| {
            let others = (0..items).filter(|&l| l != j);
            100.0 * others.map(|l| self.beats(j, l)).sum::<f64>() / (items as f64 - 1.0)
        };
        (0..items).map(share).collect()
    }

    /// Covariance of the win shares from the robust one of the log-worths, by the delta method.
    #[must_use]
    pub fn win_share_covariance(&self) -> DMatrix<f64> {
        fit::around(&self.win_share_slopes(), &self.robust_covariance)
    }

    /// What one more in a score of the likelihood moves each win share by: row win share, column score.
    #[must_use]
    pub fn win_share_influence(&self) -> DMatrix<f64> {
        fit::times(&self.win_share_slopes(), &self.model_covariance)
    }

    /// Derivatives of the win shares by the log-worths.
    fn win_share_slopes(&self) -> DMatrix<f64> {
        let items = self.log_worth.len();
        let mut slopes = DMatrix::zeros(items, items);
        for j in 0..items {
            for l in (0..items).filter(|&l| l != j) {
                let slope = 100.0 * self.beats(j, l) * self.beats(l, j) / (items as f64 - 1.0);
                slopes[(j, j)] += slope;
                slopes[(j, l)] -= slope;
            }
        }
        slopes
    }

    /// The probability that `j` is preferred to `l`.
    #[must_use]
    pub fn beats(&self, j: usize, l: usize) -> f64 {
        1.0 / (1.0 + (self.log_worth[l] - self.log_worth[j]).exp())
    }
}

/// Standard errors: the roots of the variances.
#[must_use]
pub fn standard_errors(covariance: &DMatrix<f64>) -> Vec<f64> {
    covariance.diagonal().iter().map(|variance| variance.sqrt()).collect()
}
