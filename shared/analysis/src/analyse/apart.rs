//! What is told of flagged responses, so that nothing is told about a few people.

use super::{
    RoundData, Scores, compared_by, residents_scores,
    told::{Told, people},
    weigh::{self, Weighted},
};
use crate::{
    rank::min_ranks,
    result::{Apart, Effect, Figure, RoundResult, State},
    sample::Sample,
};

/// The residents who count, and what is known of those who are kept apart.
pub(crate) struct Beside<'d> {
    pub(crate) data: &'d RoundData<'d>,
    pub(crate) scores: &'d Scores,
    pub(crate) weighted: Option<&'d Weighted>,
    /// Hash of those who are kept apart.
    pub(crate) digest: &'d Figure<String>,
}

impl Beside<'_> {
    /// How many are flagged, and what they would change; `missing` is why nothing can be said about the residents at all.
    pub(crate) fn apart(&self, missing: Option<State>) -> Apart {
        let flagged = self.data.residents.apart();
        Apart {
            flagged: flagged.counted + flagged.len(),
            counted: flagged.counted,
            left_out: flagged.left_out,
            undecided: flagged.undecided,
            effect: self.effect(flagged.kept(), missing).into(),
        }
    }

    fn effect(&self, kept: Option<&Sample>, missing: Option<State>) -> Result<Effect, State> {
        let (round, minimum) = (self.data.round, self.data.round.plan.disclosure_minimum);
        let kept = kept.ok_or(State::NoData)?;
        if let Some(state) = missing {
            return Err(state);
        }
        let told = self.data.earlier.told;
        if (kept.len() as u64) < minimum || told.iter().any(|told| self.too_close(kept, told)) {
            return Err(State::Suppressed);
        }
        let mut all = self.data.residents.kept(round, |_| true);
        all.merge(kept.kept(round, |_| true));
        // A goal that few of them compared would tell what those few think of it.
        let without = compared_by(round, self.weighted).into_iter().map(Some).collect();
        let weighted =
            weigh::weigh(round, &all, &Told::nothing()).map_err(|_| State::NotEstimable)?;
        compare(self.scores, &residents_scores(round, &all, &weighted, &[without]))
    }

    /// Whether too few have changed, among those kept apart or among all together, since an effect was told.
    fn too_close(&self, kept: &Sample, told: &RoundResult) -> bool {
        if told.apart.effect.value().is_none() || told.provenance.apart == *self.digest {
            return false;
        }
        let (now, then) = (kept.len() as u64, told.apart.kept());
        let all_now = self.data.residents.len() as u64 + now;
        let all = people(told).map_or(0, |people| all_now.abs_diff(people + then));
        let minimum = self.data.round.plan.disclosure_minimum;
        now.abs_diff(then) < minimum || (1..minimum).contains(&all)
    }
}

/// Of the goals that have a score both ways.
fn compare(without: &Scores, with: &Scores) -> Result<Effect, State> {
    let both = without.goals.iter().zip(&with.goals);
    let both = both.filter_map(|(without, with)| without.ok().zip(with.ok()));
    let (without, with): (Vec<f64>, Vec<f64>) =
        both.map(|(without, with)| (without.estimate, with.estimate)).unzip();
    if with.len() < 2 {
        return Err(State::NotEstimable);
    }
    let ranks: Vec<_> = min_ranks(&without).into_iter().zip(min_ranks(&with)).collect();
    Ok(Effect {
        moved: ranks.iter().filter(|(without, with)| without != with).count(),
        first_stays: ranks.iter().all(|(without, with)| (*without == 1) == (*with == 1)),
    })
}
