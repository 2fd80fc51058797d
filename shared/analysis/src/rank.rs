//! How sure a rank is.
//!
//! Confidence sets for ranks after Mogstad, Romano, Shaikh and Wilhelm (2024, Review of Economic Studies 91):
//! a pair of goals is told apart when its difference exceeds its standard error times a quantile of the largest
//! standardised difference under draws from N(0, Σ); pairs told apart are dropped and the rest tried again.
//! A goal's rank is then at least 1 + the goals surely better, at most all goals less those surely worse. Fixtures:
//! `rank_cs`, `rank_tau_best`, `prob_top`, on draws of their own; R package csranks.
//!
//! The paper takes Σ as known, as it nearly is with many answers. With few, or where few people carry much of the weight, it
//! is not, and the sets would be too narrow: at 50 answers and equal goals about 87 % of them kept every rank, with very
//! unequal weights about half. The quantile is therefore carried over to Student's t by [`Reliability::critical`].
//!
//! # Coverage
//!
//! Whole surveys of towns whose people are all known: 2,000 for each, from the answers over raking to age and district, win
//! shares and their covariance to the sets in the result document. One mark in twenty is left out. A set counts as right
//! only if it holds every rank that is true: from 1 + the goals strictly better, which is the rank of Mogstad and others, to
//! all goals less those strictly worse. With equal goals that is every rank there is.
//!
//! | town | goals | n | `n_eff` / n | marginal, least goal | marginal, mean | simultaneous | first 3 | ranks in a marginal set |
//! |---|---|---|---|---|---|---|---|---|
//! | equal goals | 8 | 600 | 0.96 | 94.2 % | 94.6 % | 94.5 % | 99.8 % | 7.9 |
//! | near ties | 8 | 600 | 0.96 | 99.6 % | 99.8 % | 100.0 % | 100.0 % | 2.7 |
//! | wide gaps | 8 | 600 | 0.96 | 100.0 % | 100.0 % | 100.0 % | 100.0 % | 1.0 |
//! | skewed weights, near ties | 8 | 600 | 0.42 | 99.8 % | 100.0 % | 100.0 % | 100.0 % | 3.2 |
//! | skewed weights, equal goals | 8 | 600 | 0.42 | 95.5 % | 95.7 % | 96.5 % | 99.9 % | 7.9 |
//! | eight bunches | 40 | 600 | 0.96 | 99.9 % | 100.0 % | 100.0 % | 100.0 % | 11.2 |
//! | equal goals | 8 | 50 | 0.90 | 94.1 % | 94.8 % | 94.3 % | 99.8 % | 7.9 |
//! | near ties | 8 | 50 | 0.90 | 99.3 % | 99.7 % | 99.5 % | 100.0 % | 6.0 |
//! | wide gaps | 8 | 50 | 0.90 | 100.0 % | 100.0 % | 100.0 % | 100.0 % | 2.7 |
//! | skewed weights, near ties | 8 | 50 | 0.43 | 99.9 % | 100.0 % | 100.0 % | 100.0 % | 7.4 |
//! | skewed weights, equal goals | 8 | 50 | 0.43 | 96.0 % | 96.7 % | 97.3 % | 100.0 % | 8.0 |
//!
//! "First 3": the goals that may be among the first three hold all that truly are. The standard error of 95 % is half a
//! point. Where nobody of a category answered there is no result; such surveys (308 of 2,308 with skewed weights and 50
//! answers) were asked again. The table is made by
//!
//! ```text
//! cargo test --workspace --locked --profile try --test coverage -- --nocapture
//! ```

mod pairs;

use nalgebra::DMatrix;

use crate::{draws::Draws, estimate::Reliability, shards};
use pairs::Differences;
pub(crate) use pairs::quantile;

/// Ranks from best to worst that are compatible with the data. 1 is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Best rank.
    pub low: usize,
    /// Worst rank.
    pub high: usize,
}

/// Which ends of the sets are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ends {
    /// Both.
    #[default]
    Both,
    /// The best rank only; the worst is the last.
    Low,
    /// The worst rank only; the best is the first.
    High,
}

/// How the sets are found. The default, both ends with all steps and a covariance that is known, is the paper's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Procedure {
    /// Which ends.
    pub ends: Ends,
    /// Whether pairs told apart are dropped and the rest tried again.
    pub stepdown: bool,
    /// How well the covariance is known.
    pub reliability: Reliability,
}

impl Default for Procedure {
    fn default() -> Self {
        Self { ends: Ends::Both, stepdown: true, reliability: Reliability::KNOWN }
    }
}

/// Ranks and their confidence sets, one entry per goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankSets {
    /// Rank of the estimate; goals that tie share the best rank.
    pub rank: Vec<usize>,
    /// Covers the goal's own rank with the coverage asked for.
    pub marginal: Vec<Span>,
    /// All sets together cover all ranks with the coverage asked for.
    pub simultaneous: Vec<Span>,
}

/// Ranks and confidence sets of goals with scores `theta` and covariance `sigma`.
///
/// The coverage lies between 0 and 1, usually 0.95. Two goals whose difference has no variance are told apart
/// by it as it stands.
#[must_use]
pub fn rank_sets(
    theta: &[f64],
    sigma: &DMatrix<f64>,
    draws: &Draws,
    coverage: f64,
    procedure: Procedure,
) -> RankSets {
    let differences = Differences::new(theta, sigma, draws, coverage);
    let all: Vec<usize> = (0..theta.len()).collect();
    // One more than there are goals: the sets that hold together. They take longest and so come first.
    let mut sets = shards::in_order(theta.len() + 1, |set| match set.checked_sub(1) {
        None => spans(&differences, &all, procedure),
        Some(goal) => spans(&differences, &[goal], procedure),
    });
    let simultaneous = sets.remove(0);
    let marginal = sets.concat();
    RankSets { rank: min_ranks(theta), marginal, simultaneous }
}

/// Which goals may be among the best `tau`: all of those that are, with the coverage asked for.
#[must_use]
pub fn may_be_among_best(
    theta: &[f64],
    sigma: &DMatrix<f64>,
    draws: &Draws,
    coverage: f64,
    reliability: Reliability,
    tau: usize,
) -> Vec<bool> {
    let all: Vec<usize> = (0..theta.len()).collect();
    let procedure = Procedure { ends: Ends::Low, stepdown: true, reliability };
    let spans = spans(&Differences::new(theta, sigma, draws, coverage), &all, procedure);
    spans.iter().map(|span| span.low <= tau).collect()
}

/// Sets that cover the ranks of the goals in `of` together.
fn spans(differences: &Differences<'_>, of: &[usize], procedure: Procedure) -> Vec<Span> {
    let goals = differences.goals();
    let mut pairs = Vec::new();
    for better in 0..goals {
        for worse in (0..goals).filter(|&worse| worse != better) {
            let down = procedure.ends != Ends::Low && of.contains(&better);
            let up = procedure.ends != Ends::High && of.contains(&worse);
            if down || up {
                pairs.push((better, worse));
            }
        }
    }
    let sure = differences.surely_better(pairs, procedure);
    let span = |&goal: &usize| Span {
        low: 1 + sure
            .iter()
            .filter(|&&(_, worse)| procedure.ends != Ends::High && worse == goal)
            .count(),
        high: goals
            - sure
                .iter()
                .filter(|&&(better, _)| procedure.ends != Ends::Low && better == goal)
                .count(),
    };
    of.iter().map(span).collect()
}

/// Ranks, 1 for the largest; goals that tie share the best rank.
#[must_use]
pub fn min_ranks(theta: &[f64]) -> Vec<usize> {
    theta.iter().map(|own| 1 + theta.iter().filter(|other| *other > own).count()).collect()
}

/// Tiers, 1 for the best: goals whose sets overlap, directly or through others, share a tier.
#[must_use]
pub fn tiers(spans: &[Span]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|&goal| spans[goal].low);
    let mut tiers = vec![0; spans.len()];
    let (mut tier, mut reach) = (0, 0);
    for goal in order {
        tier += usize::from(spans[goal].low > reach);
        reach = reach.max(spans[goal].high);
        tiers[goal] = tier;
    }
    tiers
}

/// What the draws say about each goal's rank.
#[derive(Clone, Debug, PartialEq)]
pub struct RankChances {
    /// Per goal and per k: share of draws in which the goal is among the top k.
    pub top: Vec<Vec<f64>>,
    /// Per goal: mean rank over the draws.
    pub mean_rank: Vec<f64>,
}

/// Draws ranked by one processor at a time.
const BLOCK: usize = 500;

/// Ranks of `theta` plus each draw. Goals that tie in a draw share the mean of their ranks.
#[must_use]
pub fn rank_chances(theta: &[f64], draws: &Draws, top: &[usize]) -> RankChances {
    let goals = theta.len();
    let blocks = draws.count().div_ceil(BLOCK);
    let counted = shards::in_order(blocks, |block| {
        let (mut hits, mut twice_ranks) = (vec![vec![0_u64; top.len()]; goals], vec![0; goals]);
        for draw in block * BLOCK..((block + 1) * BLOCK).min(draws.count()) {
            let values: Vec<f64> =
                (0..goals).map(|goal| theta[goal] + draws.goal(goal)[draw]).collect();
            for (goal, twice) in twice_mid_ranks(&values).into_iter().enumerate() {
                twice_ranks[goal] += twice;
                for (hit, &k) in hits[goal].iter_mut().zip(top) {
                    *hit += u64::from(twice <= 2 * k);
                }
            }
        }
        (hits, twice_ranks)
    });
    let (mut hits, mut twice_ranks) = (vec![vec![0; top.len()]; goals], vec![0_usize; goals]);
    for (more_hits, more_ranks) in counted {
        let hits = hits.iter_mut().flatten().zip(more_hits.into_iter().flatten());
        hits.for_each(|(hits, more)| *hits += more);
        twice_ranks.iter_mut().zip(more_ranks).for_each(|(ranks, more)| *ranks += more);
    }
    let count = draws.count() as f64;
    RankChances {
        top: hits.iter().map(|hits| hits.iter().map(|&hit| hit as f64 / count).collect()).collect(),
        mean_rank: twice_ranks.iter().map(|&twice| twice as f64 / 2.0 / count).collect(),
    }
}

/// Twice the rank of each value, 2 for the largest; equal values share the mean of their ranks.
fn twice_mid_ranks(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    let mut ranks = vec![0; values.len()];
    let mut before = 0;
    for tied in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        for &goal in tied {
            ranks[goal] = 2 * before + tied.len() + 1;
        }
        before += tied.len();
    }
    ranks
}
