//! Newton's method for models in which a choice goes by exp(log-worth).
//!
//! Their log-likelihood is concave, so halving steps that overshoot is all the care the search needs: it reaches the
//! maximum from 0 wherever there is one.

use std::collections::BTreeMap;

use nalgebra::DMatrix;

use super::connected::Wins;
use super::{Ballot, NotEstimable, Worths};
use crate::factor::Factor;

/// A choice whose probability is a function of log-worths.
pub(super) trait Choice: Ord {
    /// Whether it names only items below `items`, each once.
    fn possible(&self, items: usize) -> bool;

    /// Calls `win` for pairs (better, worse) from which all that it reveals follows.
    fn reveal(&self, win: &mut dyn FnMut(usize, usize));

    /// Adds its log-likelihood and its derivatives.
    fn add(&self, weight: f64, log_worth: &[f64], to: &mut Evaluation);
}

/// A log-likelihood at a point, its gradient, and the negative of its second derivatives.
pub(super) struct Evaluation {
    pub(super) log_likelihood: f64,
    pub(super) score: Vec<f64>,
    pub(super) information: DMatrix<f64>,
}

impl Evaluation {
    fn nothing(items: usize) -> Self {
        Self {
            log_likelihood: 0.0,
            score: vec![0.0; items],
            information: DMatrix::zeros(items, items),
        }
    }
}

const STEPS: usize = 200;

/// A step below this is the last: the next one would be about its square.
const LAST: f64 = 1e-9;

/// Fits log-worths with that of `reference` fixed at 0.
pub(super) fn fit<C: Choice>(
    items: usize,
    reference: usize,
    ballots: &[Ballot<C>],
) -> Result<Worths, NotEstimable> {
    check(items, ballots)?;
    let respondents = in_order(ballots);
    let free = free(items, reference);
    let mut log_worth = vec![0.0; items];
    let mut at = evaluate(&respondents, &log_worth);
    for _ in 0..STEPS {
        let factor = Factor::of(&at.information.select_rows(&free).select_columns(&free));
        let score: Vec<f64> = free.iter().map(|&item| at.score[item]).collect();
        let step = factor.solve(&score);
        let length = step.iter().fold(0.0, |longest: f64, part| longest.max(part.abs()));
        (log_worth, at) = climb(&respondents, &free, &step, &log_worth, &at);
        if length < LAST {
            return Ok(worths(&respondents, &free, log_worth, &at));
        }
    }
    Err(NotEstimable::NoConvergence { steps: STEPS })
}

/// All items but the reference.
pub(super) fn free(items: usize, reference: usize) -> Vec<usize> {
    (0..items).filter(|&item| item != reference).collect()
}

/// The probability of each item of `set` to be chosen from it.
pub(super) fn shares(set: &[usize], log_worth: &[f64]) -> Vec<f64> {
    let largest = set.iter().fold(f64::NEG_INFINITY, |most, &item| most.max(log_worth[item]));
    let worth: Vec<f64> = set.iter().map(|&item| (log_worth[item] - largest).exp()).collect();
    let sum: f64 = worth.iter().sum();
    worth.into_iter().map(|worth| worth / sum).collect()
}

/// A B, entry by entry: a matrix product chooses its instructions by processor, and so its last digits.
pub(super) fn times(a: &DMatrix<f64>, b: &DMatrix<f64>) -> DMatrix<f64> {
    DMatrix::from_fn(a.nrows(), b.ncols(), |row, column| {
        (0..a.ncols()).map(|k| a[(row, k)] * b[(k, column)]).sum::<f64>()
    })
}

/// S V S'.
pub(super) fn around(slopes: &DMatrix<f64>, covariance: &DMatrix<f64>) -> DMatrix<f64> {
    times(&times(slopes, covariance), &slopes.transpose())
}

fn check<C: Choice>(items: usize, ballots: &[Ballot<C>]) -> Result<(), NotEstimable> {
    let mut wins = Wins::none(items);
    for Ballot { respondent, weight, choice } in ballots {
        if !choice.possible(items) {
            return Err(NotEstimable::Impossible { respondent: *respondent });
        }
        if !(weight.is_finite() && *weight >= 0.0) {
            return Err(NotEstimable::Weight { respondent: *respondent });
        }
        if *weight > 0.0 {
            choice.reveal(&mut |better, worse| wins.add(better, worse));
        }
    }
    let never_lost = wins.never_lost();
    if never_lost.is_empty() { Ok(()) } else { Err(NotEstimable::NeverLost { items: never_lost }) }
}

/// A respondent's answers and their weights.
type Answers<'a, C> = Vec<(&'a C, f64)>;

/// The answers by respondent, in an order that depends on what was answered alone: sums come out the same to the
/// last bit whatever the order of the rows.
fn in_order<C: Choice>(ballots: &[Ballot<C>]) -> Vec<Answers<'_, C>> {
    let mut by_respondent: BTreeMap<usize, Vec<(&C, u64)>> = BTreeMap::new();
    for ballot in ballots {
        let answer = (&ballot.choice, ballot.weight.to_bits());
        by_respondent.entry(ballot.respondent).or_default().push(answer);
    }
    let mut respondents: Vec<Vec<(&C, u64)>> = by_respondent.into_values().collect();
    for answers in &mut respondents {
        answers.sort_unstable();
    }
    respondents.sort_unstable();
    let weighted = |(choice, bits)| (choice, f64::from_bits(bits));
    respondents.into_iter().map(|answers| answers.into_iter().map(weighted).collect()).collect()
}

fn evaluate<C: Choice>(respondents: &[Answers<'_, C>], log_worth: &[f64]) -> Evaluation {
    let mut sum = Evaluation::nothing(log_worth.len());
    for (choice, weight) in respondents.iter().flatten() {
        choice.add(*weight, log_worth, &mut sum);
    }
    sum
}

/// Goes along the step, or along half of it, and so on, until the likelihood has not become smaller.
fn climb<C: Choice>(
    respondents: &[Answers<'_, C>],
    free: &[usize],
    step: &[f64],
    from: &[f64],
    at: &Evaluation,
) -> (Vec<f64>, Evaluation) {
    let rounding = 1e-12 * at.log_likelihood.abs();
    let mut share = 1.0;
    loop {
        let mut to = from.to_vec();
        for (&item, part) in free.iter().zip(step) {
            to[item] += share * part;
        }
        let found = evaluate(respondents, &to);
        if found.log_likelihood >= at.log_likelihood - rounding || share < LAST {
            return (to, found);
        }
        share /= 2.0;
    }
}

fn worths<C: Choice>(
    respondents: &[Answers<'_, C>],
    free: &[usize],
    log_worth: Vec<f64>,
    at: &Evaluation,
) -> Worths {
    let items = log_worth.len();
    let factor = Factor::of(&at.information.select_rows(free).select_columns(free));
    let model_covariance = inverse(&at.information, free);
    let mut robust_covariance = DMatrix::zeros(items, items);
    for answers in respondents {
        let own = evaluate(std::slice::from_ref(answers), &log_worth).score;
        let score: Vec<f64> = free.iter().map(|&item| own[item]).collect();
        let influence = factor.solve(&score);
        for (&row, first) in free.iter().zip(&influence) {
            for (&column, second) in free.iter().zip(&influence) {
                robust_covariance[(row, column)] += first * second;
            }
        }
    }
    let log_likelihood = at.log_likelihood;
    Worths { log_worth, log_likelihood, model_covariance, robust_covariance }
}

/// Inverse of the rows and columns of the free items; 0 in those of the reference.
pub(super) fn inverse(information: &DMatrix<f64>, free: &[usize]) -> DMatrix<f64> {
    let factor = Factor::of(&information.select_rows(free).select_columns(free));
    let mut inverse = DMatrix::zeros(information.nrows(), information.ncols());
    for (index, &column) in free.iter().enumerate() {
        let mut unit = vec![0.0; free.len()];
        unit[index] = 1.0;
        for (&row, entry) in free.iter().zip(factor.solve(&unit)) {
            inverse[(row, column)] = entry;
        }
    }
    inverse
}
