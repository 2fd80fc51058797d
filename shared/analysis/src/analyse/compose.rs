//! The stakeholder groups put together, and how firmly the decided weights carry the order.

use nalgebra::DMatrix;
use vorrang_survey::{plan::Source, round::Round};

use crate::{
    analyse::{Scores, order},
    composite::{self, Group},
    estimate::Reliability,
    rank::min_ranks,
    result::{Composite, CompositeScore, Flip, State},
};

/// The composite of the plan's groups, over the goals that have a score in every group.
pub(crate) fn compose(round: &Round, scores: &[(Source, &Scores)]) -> Result<Composite, State> {
    let plan = &round.plan.groups;
    if plan.len() < 2 {
        return Err(State::NotPlanned);
    }
    let mut own = Vec::new();
    for group in plan {
        let (_, scores) =
            scores.iter().find(|(source, _)| *source == group.source).ok_or(State::NoData)?;
        scores.answered?;
        own.push(*scores);
    }
    let shown: Vec<usize> = (0..round.goals.len())
        .filter(|&goal| own.iter().all(|scores| scores.goals[goal].is_ok()))
        .collect();
    let groups: Vec<Group> =
        plan.iter().zip(&own).map(|(group, own)| part(group.weight, own, &shown)).collect();
    let parts = Parts { round, shown: &shown, groups: &groups };
    Ok(Composite { goals: parts.goals(&own), flips: parts.flips() })
}

/// A group's scores of the goals that every group has.
fn part(weight: f64, scores: &Scores, goals: &[usize]) -> Group {
    let shown = scores.shown();
    let rows: Vec<usize> =
        goals.iter().filter_map(|goal| shown.iter().position(|own| own == goal)).collect();
    let win_shares = scores.win_shares();
    Group {
        weight,
        scores: rows.iter().map(|&row| win_shares[row]).collect(),
        covariance: DMatrix::from_fn(rows.len(), rows.len(), |a, b| {
            scores.shown_covariance[(rows[a], rows[b])]
        }),
    }
}

struct Parts<'p> {
    round: &'p Round,
    shown: &'p [usize],
    groups: &'p [Group],
}

impl Parts<'_> {
    fn goals(&self, own: &[&Scores]) -> Vec<CompositeScore> {
        let goals = self.shown.len();
        let sum = composite::composite(self.groups, goals);
        let ranks = min_ranks(&sum.scores);
        let unknown = own.iter().map(|scores| scores.reliability);
        let reliability = unknown.fold(Reliability::KNOWN, Reliability::worse);
        let sets = order::marginal_sets(&sum.scores, &sum.covariance, reliability, self.round);
        let plan = &self.round.plan;
        let robust =
            composite::robustness(self.groups, goals, plan.top, plan.draws as u64, plan.seed);
        let score = |goal: usize| {
            let state = own
                .iter()
                .find_map(|scores| scores.goals[goal].err())
                .unwrap_or(State::NotEstimable);
            let place = self.shown.iter().position(|&shown| shown == goal).ok_or(state);
            CompositeScore {
                goal: self.round.goals[goal].id.to_string(),
                score: place.map(|place| sum.scores[place]).into(),
                se: place.map(|place| sum.covariance[(place, place)].sqrt()).into(),
                rank: place.map(|place| ranks[place]).into(),
                rank_low: place.map(|place| sets[place].low).into(),
                rank_high: place.map(|place| sets[place].high).into(),
                top_share: place.map(|place| robust[place]).into(),
            }
        };
        (0..self.round.goals.len()).map(score).collect()
    }

    /// The weights at which neighbours change places, as far as there are any.
    fn flips(&self) -> Vec<Flip> {
        let id = |place: usize| self.round.goals[self.shown[place]].id.to_string();
        let found = composite::flips(self.groups, self.shown.len());
        let flip = |flip: composite::Flip| {
            let group = &self.round.plan.groups[flip.group];
            flip.weight.map(|weight| Flip {
                above: id(flip.better),
                below: id(flip.worse),
                group: group.id.to_string(),
                weight,
                distance: (weight - group.weight).abs(),
            })
        };
        found.into_iter().filter_map(flip).collect()
    }
}
