//! What can be said about the order of the goals.

use nalgebra::DMatrix;
use vorrang_survey::round::Round;

use crate::{
    analyse::{CONFIDENCE, Scores},
    draws::Draws,
    estimate::Reliability,
    rank::{self, Procedure, RankChances, RankSets, Span},
    result::{Order, RankSet},
};

/// Ranks of the goals that have a score, in their order.
pub(crate) struct Ranked {
    pub(crate) sets: RankSets,
    pub(crate) tiers: Vec<usize>,
    pub(crate) chances: RankChances,
    may_be_top: Vec<bool>,
}

/// Ranks win shares by draws from their joint distribution. `None` with fewer than two.
pub(crate) fn rank(scores: &Scores, round: &Round) -> Option<Ranked> {
    let (theta, sigma) = (scores.win_shares(), &scores.shown_covariance);
    if theta.len() < 2 {
        return None;
    }
    let plan = &round.plan;
    let draws = Draws::normal(sigma, plan.draws, plan.seed);
    let reliability = scores.reliability;
    let procedure = Procedure { reliability, ..Procedure::default() };
    let sets = rank::rank_sets(&theta, sigma, &draws, CONFIDENCE, procedure);
    let top = plan.top.min(theta.len());
    Some(Ranked {
        tiers: rank::tiers(&sets.marginal),
        chances: rank::rank_chances(&theta, &draws, &[top]),
        may_be_top: rank::may_be_among_best(&theta, sigma, &draws, CONFIDENCE, reliability, top),
        sets,
    })
}

/// Marginal rank sets of scores with this covariance; the sets are the ranks themselves where nothing is left to chance.
pub(crate) fn marginal_sets(
    scores: &[f64],
    sigma: &DMatrix<f64>,
    reliability: Reliability,
    round: &Round,
) -> Vec<Span> {
    let draws = Draws::normal(sigma, round.plan.draws, round.plan.seed);
    let procedure = Procedure { reliability, ..Procedure::default() };
    rank::rank_sets(scores, sigma, &draws, CONFIDENCE, procedure).marginal
}

impl Ranked {
    /// What holds for all goals at once.
    pub(crate) fn order(&self, round: &Round, scores: &Scores) -> Order {
        let shown = scores.shown();
        let id = |place: usize| round.goals[shown[place]].id.to_string();
        let mut places: Vec<usize> = (0..shown.len()).collect();
        places.sort_by_key(|&place| self.sets.rank[place]); // Stable: goals that tie stay in the round's order.
        let chains = rank::tiers(&self.sets.simultaneous);
        let ahead = places.iter().filter(|&&place| chains[place] == 1);
        let may_be_top = places.iter().filter(|&&place| self.may_be_top[place]);
        let set = |&place: &usize| {
            let span = self.sets.simultaneous[place];
            RankSet { goal: id(place), low: span.low, high: span.high }
        };
        Order {
            sets: places.iter().map(set).collect(),
            ahead: ahead.map(|&place| id(place)).collect(),
            may_be_top: may_be_top.map(|&place| id(place)).collect(),
        }
    }
}
