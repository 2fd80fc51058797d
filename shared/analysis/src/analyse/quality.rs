//! What is told of how good the answers are, so that nothing is told about a few people.

mod break_off;
mod replies;

use vorrang_survey::{
    definition::{Kind, Question},
    passage::Passage,
    round::Round,
};

use super::{
    Scores, residents_scores,
    told::{Told, answered, count, people},
    weigh,
};
use crate::{
    disclose::{self, hidden_counts_since},
    quality::{COPIED_FROM, Mark, SMALL_NUMBER, SMALL_SHARE, copies_can_be_told, straight_from},
    rank::min_ranks,
    result::{
        Attribute, Category, Coverage, Figure, Marked, Quality, RoundResult, SmallCategory, State,
        Weighting, Without,
    },
    sample::Sample,
};

/// The residents, and what the result tells of them elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Residents<'r> {
    pub(crate) round: &'r Round,
    pub(crate) sample: &'r Sample,
    pub(crate) scores: &'r Scores,
    pub(crate) weighting: &'r Weighting,
    pub(crate) participation: &'r [Attribute],
    pub(crate) told: &'r Told<'r>,
}

impl Residents<'_> {
    /// How good the answers are; `missing` is why nothing can be said about the residents at all.
    pub(crate) fn quality(&self, passages: &[Passage], missing: Option<State>) -> Quality {
        let score = &self.round.questionnaire.questions[self.round.plan.score];
        let (full, partly) = self.sample.quality().full_and_partly();
        let in_parts = matches!(
            score.kind,
            Kind::Rating { .. }
                | Kind::Ranking { .. }
                | Kind::BestWorst { .. }
                | Kind::Pairs { .. }
        );
        let counts = [Some(full), in_parts.then_some(partly)];
        let [full, partly] = self.tell(counts, missing, |told| {
            ([&told.quality.full, &told.quality.partly].map(count), answered(told))
        });
        let marks = self.sample.quality().marks();
        Quality {
            full,
            partly,
            responses: self.marked(score, &marks, missing),
            without: missing.map_or_else(|| self.without(&marks), Err).into(),
            questions: self.replies(missing),
            break_off: self.break_off(passages).into(),
            coverage: self.participation.iter().map(coverage).collect(),
            weight_ratio: ratio(&self.weighting.lowest, &self.weighting.highest),
        }
    }

    /// Counts whose sum is known, each as far as it may be told; `None` for what is not planned. `then` tells what they
    /// were in an earlier result, as far as that told them, and what all of them came to.
    fn tell<const N: usize>(
        &self,
        counts: [Option<u64>; N],
        missing: Option<State>,
        then: impl Fn(&RoundResult) -> ([Option<u64>; N], Option<u64>),
    ) -> [Figure<u64>; N] {
        let planned: Vec<u64> = counts.iter().flatten().copied().collect();
        let earlier = |told: &RoundResult| {
            let (then, total) = then(told);
            let planned = then.into_iter().zip(&counts).filter(|(_, now)| now.is_some());
            disclose::Told { counts: planned.map(|(then, _)| then).collect(), total }
        };
        let earlier: Vec<_> = self.told.results().map(earlier).collect();
        let hidden = hidden_counts_since(&planned, &earlier, self.round.plan.disclosure_minimum);
        let mut hidden = hidden.into_iter();
        counts.map(|count| match count {
            None => Figure::missing(State::NotPlanned),
            Some(count) => match (missing, hidden.next()) {
                (Some(state), _) => Figure::missing(state),
                (None, Some(false)) => Figure::Value(count),
                _ => Figure::missing(State::Suppressed),
            },
        })
    }

    fn marked(&self, score: &Question, marks: &[Mark], missing: Option<State>) -> Marked {
        let number = |mark| marks.iter().filter(|&&own| own == mark).count() as u64;
        let straight_lined_from = straight_from(score);
        let copies_from = copies_can_be_told(score).then_some(COPIED_FROM);
        let counts = [
            straight_lined_from.map(|_| number(Mark::StraightLined)),
            copies_from.map(|_| number(Mark::Copy)),
            Some(number(Mark::Fast)),
            Some(number(Mark::Plain)),
        ];
        let [straight_lined, copies, fast, others] = self.tell(counts, missing, |told| {
            let own = &told.quality.responses;
            ([&own.straight_lined, &own.copies, &own.fast, &own.others].map(count), people(told))
        });
        // Only answers that came by the form can be known to be fast, and of a table alone nobody knows whether any did.
        let fast = if fast == Figure::Value(0) { Figure::missing(State::NoData) } else { fast };
        Marked { straight_lined, straight_lined_from, copies, copies_from, fast, others }
    }

    /// How the order would change without the responses that stand out.
    fn without(&self, marks: &[Mark]) -> Result<Without, State> {
        let (round, minimum) = (self.round, self.round.plan.disclosure_minimum);
        let left = marks.iter().filter(|&&mark| mark == Mark::Plain).count() as u64;
        match marks.len() as u64 - left {
            0 => return compare(&self.scores.win_shares(), &self.scores.win_shares(), round),
            marked if marked < minimum || left < minimum => return Err(State::Suppressed),
            _ => {}
        }
        let kept = self.sample.kept(round, |row| marks[row] == Mark::Plain);
        let weighted =
            weigh::weigh(round, &kept, &Told::nothing()).map_err(|_| State::NotEstimable)?;
        let scores = residents_scores(round, &kept, &weighted, &[]);
        let both = self.scores.goals.iter().zip(&scores.goals);
        let both = both.filter_map(|(with, without)| with.ok().zip(without.ok()));
        let (with, without): (Vec<f64>, Vec<f64>) =
            both.map(|(with, without)| (with.estimate, without.estimate)).unzip();
        compare(&with, &without, round)
    }
}

fn compare(with: &[f64], without: &[f64], round: &Round) -> Result<Without, State> {
    if with.len() < 2 {
        return Err(State::NotEstimable);
    }
    let ranks: Vec<_> = min_ranks(with).into_iter().zip(min_ranks(without)).collect();
    let top = round.plan.top;
    Ok(Without {
        moved: ranks.iter().filter(|(with, without)| with != without).count(),
        furthest: ranks.iter().map(|(with, without)| with.abs_diff(*without)).max().unwrap_or(0),
        top_stay: ranks.iter().filter(|(with, without)| *with <= top && *without <= top).count(),
    })
}

fn coverage(attribute: &Attribute) -> Coverage {
    let small = |category: &Category| {
        Some(SmallCategory { value: category.value.clone()?, small: small(category) })
    };
    Coverage {
        attribute: attribute.attribute.clone(),
        categories: attribute.categories.iter().filter_map(small).collect(),
    }
}

/// Whether a category is small. Of a hidden count even that it is not so small would narrow what it can be.
fn small(category: &Category) -> Figure<bool> {
    if category.population_share.is_some_and(|share| share < SMALL_SHARE) {
        return Figure::Value(true);
    }
    match &category.n {
        Figure::Value(n) => Figure::Value(*n < SMALL_NUMBER),
        Figure::Missing { state } => Figure::missing(*state),
    }
}

fn ratio(lowest: &Figure<f64>, highest: &Figure<f64>) -> Figure<f64> {
    match (lowest, highest) {
        (Figure::Value(lowest), Figure::Value(highest)) => Figure::Value(lowest / highest),
        (Figure::Missing { state }, _) | (_, Figure::Missing { state }) => Figure::missing(*state),
    }
}
