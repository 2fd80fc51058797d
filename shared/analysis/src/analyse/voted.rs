//! Win shares fitted to votes on pairs of goals.
//!
//! A share of wins would be too low for a goal that stood beside strong ones. The Bradley-Terry model takes the strength of
//! the others out: the win share is 100 times the mean over all other goals of the fitted probability to be preferred
//! (Salganik and Levy 2015, PLOS ONE 10). "Cannot decide" is half a win for either.
//!
//! A respondent's part in it is linearised, as that of a mean is: w G A s, with s the respondent's score of the likelihood,
//! A the inverse information and G the derivatives of the win shares (Binder 1983). What is then added up are the fitted
//! shares plus that part, in whole steps of [`STEP`], so weights, margins and strata enter the covariance as they do
//! everywhere, and the order of rows changes nothing.

use nalgebra::DMatrix;

use crate::{
    estimate::{Design, Means, Scale},
    long_sum::LongSum,
    preference::{Worths, bradley_terry},
    sample::Vote,
    sums::Sums,
};

/// Points that a step of a linearised share is worth: 2^-26. Sums hold up to 2^48 steps, four million points.
const STEP: f64 = 1.0 / (1_u64 << 26) as f64;

/// The farthest a linearised share can be from 0 in the sums.
const FARTHEST: f64 = (1_u64 << 48) as f64;

/// The win shares, with who compared each goal from `counted`. No goal has one where a goal won all its comparisons or none:
/// the fit has no limit there.
pub(super) fn means(design: &Design<'_>, votes: &[Vec<&[Vote]>], counted: &Means) -> Means {
    let goals = counted.goals.len();
    let Ok(worths) = bradley_terry::from_wins(&wins(goals, votes, design.weights())) else {
        return Means { goals: vec![None; goals], covariance: DMatrix::zeros(0, 0) };
    };
    let shares: Vec<f64> =
        worths.win_shares().iter().map(|share| (share / STEP).round() * STEP).collect();
    let scale = Scale { zero: 0.0, unit: STEP };
    let fitted = design.means(&linearised(&worths, &shares, votes, design.weights()), scale);
    let kept: Vec<usize> = (0..goals).filter(|&goal| counted.goals[goal].is_some()).collect();
    // Whoever compared any goal is part of the fit of all, so each has a row.
    let covariance = fitted.covariance.select_rows(&kept).select_columns(&kept);
    let mut means = counted.goals.clone();
    for (row, &goal) in kept.iter().enumerate() {
        if let Some(mean) = &mut means[goal] {
            (mean.estimate, mean.variance) = (shares[goal], covariance[(row, row)]);
        }
    }
    Means { goals: means, covariance }
}

/// Weighted wins of the row over the column: whole halves within a cell, the cells in their order.
fn wins(goals: usize, votes: &[Vec<&[Vote]>], weights: &[f64]) -> DMatrix<f64> {
    let mut wins = vec![LongSum::default(); goals * goals];
    for (cell, &weight) in votes.iter().zip(weights) {
        let mut halves = vec![0_i128; goals * goals];
        for pair in cell.iter().copied().flatten().map(|vote| vote.pair()) {
            let (left, right) = pair.halves();
            halves[pair.left * goals + pair.right] += i128::from(left);
            halves[pair.right * goals + pair.left] += i128::from(right);
        }
        for (sum, halves) in wins.iter_mut().zip(halves) {
            sum.add_times(weight / 2.0, halves);
        }
    }
    DMatrix::from_row_iterator(goals, goals, wins.into_iter().map(LongSum::value))
}

/// Per cell the sums of each voter's linearised win shares.
fn linearised(
    worths: &Worths,
    shares: &[f64],
    votes: &[Vec<&[Vote]>],
    weights: &[f64],
) -> Vec<Sums> {
    let voters = |cell: &Vec<&[Vote]>| cell.iter().filter(|votes| !votes.is_empty()).count();
    let mut total = LongSum::default();
    for (cell, &weight) in votes.iter().zip(weights) {
        total.add_times(weight, voters(cell) as i128);
    }
    // The mean over all voters of the share plus this many times the own part is the share, and its score is that part.
    let influence = worths.win_share_influence() * total.value();
    let goals = shares.len();
    let own = |votes: &[Vote]| {
        let mut share = shares.to_vec();
        for pair in votes.iter().map(|vote| vote.pair()) {
            let surprise = pair.share() - worths.beats(pair.left, pair.right);
            for (goal, share) in share.iter_mut().enumerate() {
                *share += surprise * (influence[(goal, pair.left)] - influence[(goal, pair.right)]);
            }
        }
        share
    };
    #[expect(clippy::cast_possible_truncation, reason = "kept within 2^48")]
    let whole = |share: f64| (share / STEP).round().clamp(-FARTHEST, FARTHEST) as i64;
    let cell = |cell: &Vec<&[Vote]>| {
        let mut sums = Sums::new(goals);
        for votes in cell.iter().filter(|votes| !votes.is_empty()) {
            sums.add(&own(votes).into_iter().map(whole).collect::<Vec<_>>());
        }
        sums
    };
    votes.iter().map(cell).collect()
}
