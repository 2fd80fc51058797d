//! One score from several stakeholder groups, and how much hangs on the groups' weights.
//!
//! With weights ω that sum to 1 and a factor φ of each goal's field, C(j) = φ(j)/mean φ Σ ω(k) P(k, j); groups are
//! independent, so that Var C = Σ ω(k)² V(k), scaled by the factors. The weights are a decision and are not drawn from data:
//! [`flips`] tells where two neighbours would change places, [`robustness`] how often draws of the weights around the decided
//! ones keep a goal among the first k. Fixtures: `composite`, `composite_flip`.

use nalgebra::DMatrix;
use rand_distr::{Distribution, Gamma};

use crate::chance::{Purpose, generator};
use crate::rank::min_ranks;

/// A group's scores, all groups over the same goals and from the same format of question.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its share in the decision; the shares of all groups sum to 1.
    pub weight: f64,
    /// Scores, one per goal.
    pub scores: Vec<f64>,
    /// Their joint covariance; all 0 where everybody was asked and answered.
    pub covariance: DMatrix<f64>,
}

impl Group {
    /// The group with each goal's score multiplied by the goal's factor.
    #[must_use]
    pub fn multiplied(&self, factors: &[f64]) -> Self {
        let goals = factors.len();
        Self {
            weight: self.weight,
            scores: self.scores.iter().zip(factors).map(|(score, factor)| score * factor).collect(),
            covariance: DMatrix::from_fn(goals, goals, |a, b| {
                factors[a] * self.covariance[(a, b)] * factors[b]
            }),
        }
    }
}

/// Factor of each goal from the weight of its field of action, relative to the mean weight of the fields.
#[must_use]
pub fn field_factors(field_of_goal: &[usize], field_weights: &[f64]) -> Vec<f64> {
    let mean = field_weights.iter().sum::<f64>() / field_weights.len() as f64;
    field_of_goal.iter().map(|&field| field_weights[field] / mean).collect()
}

/// The groups' scores put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Composite {
    /// Weighted sum of the groups' scores, one per goal.
    pub scores: Vec<f64>,
    /// Its covariance; the groups are independent of each other.
    pub covariance: DMatrix<f64>,
}

/// Puts the groups' scores together; `goals` is the number of goals.
#[must_use]
pub fn composite(groups: &[Group], goals: usize) -> Composite {
    let mut sum = Composite { scores: vec![0.0; goals], covariance: DMatrix::zeros(goals, goals) };
    for group in groups {
        for (sum, score) in sum.scores.iter_mut().zip(&group.scores) {
            *sum += group.weight * score;
        }
        sum.covariance += &group.covariance * (group.weight * group.weight);
    }
    sum
}

/// Two goals next to each other in the composite order, and where the weight of one group turns them round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The better goal.
    pub better: usize,
    /// The next one.
    pub worse: usize,
    /// Index of the group whose weight moves; the others keep their proportions.
    pub group: usize,
    /// Weight of the group at which the two tie; `None` if no weight from 0 to 1 does that.
    pub weight: Option<f64>,
}

/// For each two neighbours in the composite order and each group, where they tie.
#[must_use]
pub fn flips(groups: &[Group], goals: usize) -> Vec<Flip> {
    let scores = composite(groups, goals).scores;
    let mut order: Vec<usize> = (0..goals).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let neighbours = order.windows(2).map(|pair| (pair[0], pair[1]));
    let flip = |better, worse, group| Flip {
        better,
        worse,
        group,
        weight: tie(groups, better, worse, group),
    };
    neighbours
        .flat_map(|(better, worse)| (0..groups.len()).map(move |group| flip(better, worse, group)))
        .collect()
}

/// The weight t of a group at which t (its difference) + (1 - t) (difference in the others) = 0.
fn tie(groups: &[Group], better: usize, worse: usize, moving: usize) -> Option<f64> {
    let difference = |group: &Group| group.scores[better] - group.scores[worse];
    let others =
        || groups.iter().enumerate().filter(|&(index, _)| index != moving).map(|(_, group)| group);
    let weight: f64 = others().map(|group| group.weight).sum();
    let rest = others().map(|group| group.weight * difference(group)).sum::<f64>() / weight;
    let weight = -rest / (difference(&groups[moving]) - rest);
    // Not a number, or infinite, when no weight matters: then nothing is within the range.
    (0.0..=1.0).contains(&weight).then_some(weight)
}

/// How close the drawn group weights stay to the real ones: the concentration of the Dirichlet distribution.
const CONCENTRATION: f64 = 50.0;

/// Draws that share a stream of random numbers.
const BLOCK: u64 = 1024;

/// Per goal, the share of draws of the group weights, Dirichlet(50 * weights), in which it is among the top k.
/// Goals that tie share the best rank.
#[must_use]
pub fn robustness(groups: &[Group], goals: usize, top: usize, draws: u64, seed: u64) -> Vec<f64> {
    let laws: Vec<Option<Gamma<f64>>> =
        groups.iter().map(|group| Gamma::new(CONCENTRATION * group.weight, 1.0).ok()).collect();
    let mut hits = vec![0_u64; goals];
    for block in 0..draws.div_ceil(BLOCK) {
        let mut generator = generator(seed, Purpose::GroupWeights, block);
        for _ in block * BLOCK..draws.min((block + 1) * BLOCK) {
            // Not divided by their sum, which would change no rank. A group without weight has no law and stays out.
            let mut scores = vec![0.0; goals];
            for (group, law) in groups.iter().zip(&laws) {
                let weight = law.map_or(0.0, |law| law.sample(&mut generator));
                for (sum, score) in scores.iter_mut().zip(&group.scores) {
                    *sum += weight * score;
                }
            }
            for (hit, rank) in hits.iter_mut().zip(min_ranks(&scores)) {
                *hit += u64::from(rank <= top);
            }
        }
    }
    hits.iter().map(|&hit| hit as f64 / draws as f64).collect()
}
