//! The better of two: P(a before b) = 1 / (1 + exp(b(b) - b(a))).
//!
//! Bradley and Terry 1952 (Biometrika 39); in surveys that grow by their answers, Salganik and Levy 2015 (PLOS ONE 10).
//! The covariance to use is the robust one: the votes of one person are not independent. Fixture: `pref_bradley_terry`.

mod last_step;

use nalgebra::DMatrix;

use super::fit::{Choice, Evaluation, fit, free, inverse};
use super::{Ballot, NotEstimable, Worths};
use crate::long_sum::LongSum;
use last_step::Compared;

/// Two items and what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// One item.
    pub left: usize,
    /// The other.
    pub right: usize,
    /// Which is preferred; `None` is "cannot decide".
    pub choice: Option<Side>,
}

/// One of two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one on the left.
    Left,
    /// The one on the right.
    Right,
}

/// What "cannot decide" counts for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undecided {
    /// Half a win for either.
    #[default]
    Half,
    /// Nothing.
    Dropped,
}

/// Fits worths to comparisons of items 0 to `items - 1`.
///
/// The model covariance is the one R's `glm` gives, from the weights of its last step: with half wins a row for each two
/// items, without them a row for each vote, as in `BradleyTerry2::BTm`.
pub fn bradley_terry(
    items: usize,
    reference: usize,
    pairs: &[Ballot<Pair>],
    undecided: Undecided,
) -> Result<Worths, NotEstimable> {
    let counts =
        |ballot: &&Ballot<Pair>| undecided == Undecided::Half || ballot.choice.choice.is_some();
    let counted: Vec<_> = pairs.iter().filter(counts).cloned().collect();
    let mut worths = fit(items, reference, &counted)?;
    let rows = match undecided {
        Undecided::Half => last_step::grouped(&wins(items, &counted, undecided)),
        Undecided::Dropped => votes(&counted),
    };
    if let Some(information) = last_step::information(items, &rows) {
        worths.model_covariance = inverse(&information, &free(items, reference));
    }
    Ok(worths)
}

/// Fits worths to weighted wins of the row over the column; the first item is the reference.
///
/// Who gave which vote is not known here, so there is no robust covariance: all votes are taken for those of one respondent.
/// With [`Worths::win_share_influence`] it can be made of the respondents' scores.
pub fn from_wins(wins: &DMatrix<f64>) -> Result<Worths, NotEstimable> {
    let items = wins.nrows();
    let ballot = |better: usize, worse: usize| Ballot {
        respondent: 0,
        weight: wins[(better, worse)],
        choice: Pair { left: better, right: worse, choice: Some(Side::Left) },
    };
    let pairs = (0..items).flat_map(|better| (0..items).map(move |worse| (better, worse)));
    let won = pairs.filter(|&(better, worse)| wins[(better, worse)] > 0.0);
    fit(items, 0, &won.map(|(better, worse)| ballot(better, worse)).collect::<Vec<_>>())
}

/// Weighted wins of the row over the column. Pairs with items beyond `items` are left out.
#[must_use]
pub fn wins(items: usize, pairs: &[Ballot<Pair>], undecided: Undecided) -> DMatrix<f64> {
    let mut wins = vec![LongSum::default(); items * items];
    for Ballot { weight, choice, .. } in pairs.iter().filter(|pair| pair.choice.possible(items)) {
        let (left, right) = (choice.share(), 1.0 - choice.share());
        if choice.choice.is_some() || undecided == Undecided::Half {
            wins[choice.left * items + choice.right].add(weight * left);
            wins[choice.right * items + choice.left].add(weight * right);
        }
    }
    DMatrix::from_row_iterator(items, items, wins.into_iter().map(LongSum::value))
}

/// A row for each vote, in an order that does not depend on that of the ballots.
fn votes(pairs: &[Ballot<Pair>]) -> Vec<Compared> {
    let mut votes: Vec<&Ballot<Pair>> = pairs.iter().filter(|pair| pair.weight > 0.0).collect();
    votes.sort_by_key(|vote| (vote.choice, vote.weight.to_bits()));
    let row = |Ballot { weight, choice, .. }: &Ballot<Pair>| Compared {
        first: choice.left,
        second: choice.right,
        weight: *weight,
        share: choice.share(),
    };
    votes.into_iter().map(row).collect()
}

impl Pair {
    /// The halves of a win that go to the left and to the right.
    pub(crate) const fn halves(self) -> (u8, u8) {
        match self.choice {
            Some(Side::Left) => (2, 0),
            Some(Side::Right) => (0, 2),
            None => (1, 1),
        }
    }

    /// The part of a win that goes to the left; the rest goes to the right.
    pub(crate) fn share(self) -> f64 {
        f64::from(self.halves().0) / 2.0
    }
}

impl Choice for Pair {
    fn possible(&self, items: usize) -> bool {
        self.left < items && self.right < items && self.left != self.right
    }

    fn reveal(&self, win: &mut dyn FnMut(usize, usize)) {
        if self.choice != Some(Side::Right) {
            win(self.left, self.right);
        }
        if self.choice != Some(Side::Left) {
            win(self.right, self.left);
        }
    }

    fn add(&self, weight: f64, log_worth: &[f64], to: &mut Evaluation) {
        let lead = log_worth[self.left] - log_worth[self.right];
        let (left, right) = (self.share(), 1.0 - self.share());
        let chance = 1.0 / (1.0 + (-lead).exp());
        // ln(1 + exp(-lead)) and its mirror image, neither of which overflows.
        let lost = (-lead.abs()).exp().ln_1p();
        to.log_likelihood -=
            weight * (left * (lost + (-lead).max(0.0)) + right * (lost + lead.max(0.0)));
        let score = weight * (left - chance);
        to.score[self.left] += score;
        to.score[self.right] -= score;
        let information = weight * chance / (1.0 + lead.exp());
        to.information[(self.left, self.left)] += information;
        to.information[(self.right, self.right)] += information;
        to.information[(self.left, self.right)] -= information;
        to.information[(self.right, self.left)] -= information;
    }
}
