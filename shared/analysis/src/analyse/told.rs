//! What earlier results of the round have told: a further result must not let the answers that changed in between be
//! computed from the two.

use vorrang_survey::{plan::Source, round::Round};

use crate::{
    analyse::AnalysisError,
    disclose::{self, differs_by_few, hidden_goals_since},
    result::{Figure, Level, RoundResult, State},
    sample::Sample,
};

/// Earlier results that tell something about other answers than those analysed now.
pub(crate) struct Told<'d> {
    /// Each with its place among all that were given.
    results: Vec<(usize, &'d RoundResult)>,
    minimum: u64,
}

impl<'d> Told<'d> {
    /// Of residents. A result of the very same responses tells no less and no more than another of them would.
    pub(crate) fn residents(results: &'d [RoundResult], round: &Round, sample: &Sample) -> Self {
        let same = Figure::Value(sample.digest());
        let other = |(_, told): &(usize, &RoundResult)| {
            told.weighting.n.value().is_some() && told.provenance.responses != same
        };
        let results = results.iter().enumerate().filter(other).collect();
        Self { results, minimum: round.plan.disclosure_minimum }
    }

    /// Nothing has been told.
    pub(crate) fn nothing() -> Self {
        Self { results: Vec::new(), minimum: 0 }
    }

    pub(crate) fn results(&self) -> impl Iterator<Item = &'d RoundResult> {
        self.results.iter().map(|(_, told)| *told)
    }

    /// People of each category of a margin, the last "unknown" if it is among the `values`.
    pub(crate) fn categories(&self, margin: &str, values: &[Option<&str>]) -> Vec<disclose::Told> {
        let told = |told: &RoundResult| {
            let own = told.participation.iter().find(|own| own.attribute == margin);
            let count = |value: Option<&str>| {
                let categories = own.map_or(&[][..], |own| &own.categories);
                let category = categories.iter().find(|own| own.value.as_deref() == value);
                match category {
                    Some(category) => count(&category.n),
                    // "Unknown" is left out where there is nobody.
                    None => value.is_none().then_some(0).filter(|_| own.is_some()),
                }
            };
            disclose::Told {
                counts: values.iter().copied().map(count).collect(),
                total: people(told),
            }
        };
        self.results().map(told).collect()
    }

    /// People who compared each goal.
    pub(crate) fn compared(&self, round: &Round) -> Vec<Vec<Option<u64>>> {
        self.results().map(|told| compared(told, round)).collect()
    }

    /// Whether it must not be told how many of all people rated this goal: because so few of those who did have changed
    /// that the level would tell theirs or, where people went, because all of the few others must be of one kind.
    pub(crate) fn few_rated(&self, goal: &str, rated: u64, people_now: u64) -> bool {
        let few = |told: &RoundResult| {
            let then = level(told, goal).and_then(|level| count(&level.n));
            then.is_some_and(|then| rated > 0 && rated.abs_diff(then) < self.minimum)
        };
        let of_one_kind = |told: &RoundResult| {
            let mut goals = told.quality.questions.iter().flat_map(|own| &own.goals);
            let own = goals.find(|own| own.goal == goal).map(|own| &own.replies);
            let nobody = |figure| count(figure) == Some(0);
            let one_kind = own.is_some_and(|own| nobody(&own.open) || nobody(&own.declined));
            one_kind && people(told).is_some_and(|then| people_now < then)
        };
        let few_others = (1..self.minimum).contains(&people_now.saturating_sub(rated));
        self.results().any(|told| few(told) || few_others && of_one_kind(told))
    }

    /// Whether enough of those who rated this goal since stand on either side of "important". With two margins and more
    /// the weights are known to nobody, and shares do not tell how many people they stand for.
    pub(crate) fn share_may_show(&self, round: &Round, goal: &str, high: u64, of: u64) -> bool {
        let may_show = |told: &RoundResult| {
            let level = level(told, goal);
            let then = level.and_then(|own| own.share_high.value().zip(count(&own.n)));
            then.is_none_or(|(share, rated)| {
                let (rated, before) = (rated as f64, (share * rated as f64).round());
                let moved = |now: u64, then: f64| (now as f64 - then).abs() >= self.minimum as f64;
                moved(high, before) && moved(of - high, rated - before)
            })
        };
        round.margins.len() > 1 || self.results().all(may_show)
    }

    /// An error where so few people have changed since a result that a further one must wait: fewer than the minimum or,
    /// as long as a goal would lose its place by that, than twice as many.
    pub(crate) fn enough(
        &self,
        round: &Round,
        sample: &Sample,
        compared_now: &[u64],
    ) -> Result<(), AnalysisError> {
        let (people_now, answered_now) = (sample.len() as u64, sample.answered());
        for &(told, result) in &self.results {
            let people = people(result).map_or(0, |then| people_now.abs_diff(then));
            let answered = answered(result).map(|then| answered_now.abs_diff(then));
            let changed = answered.map_or(people, |answered| answered.min(people));
            let needed =
                if changed >= self.minimum && self.loses_a_goal(result, round, compared_now) {
                    2 * self.minimum
                } else {
                    self.minimum
                };
            if changed < needed {
                return Err(AnalysisError::TooFew { told, changed, needed });
            }
        }
        Ok(())
    }

    fn loses_a_goal(&self, told: &RoundResult, round: &Round, compared_now: &[u64]) -> bool {
        let then = compared(told, round);
        let hidden = hidden_goals_since(compared_now, std::slice::from_ref(&then), self.minimum);
        let shown = |goal: usize| then[goal].is_some_and(|people| people > 0);
        (0..then.len()).any(|goal| hidden[goal] && shown(goal))
    }
}

/// Departments' answers that a result may be made of: those there are or, where the difference from what was told would
/// tell few of them, those that were told last.
pub(crate) enum Returned<'d> {
    /// All there are.
    Now(&'d Sample),
    /// Those behind the last result.
    Held(&'d Sample),
    /// Neither: the earlier ones are not known any more.
    Hidden,
}

impl<'d> Returned<'d> {
    pub(crate) fn of(
        now: &'d Sample,
        then: Option<&'d Sample>,
        told: &[RoundResult],
        minimum: u64,
    ) -> Self {
        let own = |told: &RoundResult| told.group(Source::Returns).and_then(|own| count(&own.n));
        let hash = |sample: &Sample| Figure::Value(sample.digest());
        let too_close = |told: &RoundResult| {
            let answered = own(told).filter(|&answered| answered > 0);
            answered.is_some_and(|then| {
                told.provenance.returns != hash(now) && differs_by_few_or_none(now, then, minimum)
            })
        };
        if !told.iter().any(too_close) {
            return Self::Now(now);
        }
        let last = told.iter().rev().find(|told| own(told).is_some_and(|answered| answered > 0));
        let held =
            then.filter(|then| last.is_some_and(|told| told.provenance.returns == hash(then)));
        held.map_or(Self::Hidden, Self::Held)
    }
}

/// Of other answers an equal number tells as much as one that differs by few.
fn differs_by_few_or_none(now: &Sample, then: u64, minimum: u64) -> bool {
    let now = now.answered();
    now == then || differs_by_few(now, then, minimum)
}

/// A count as it was told. That nobody answered tells the count.
pub(crate) fn count(figure: &Figure<u64>) -> Option<u64> {
    match figure {
        Figure::Value(count) => Some(*count),
        Figure::Missing { state: State::NoData } => Some(0),
        Figure::Missing { .. } => None,
    }
}

/// How many responses a result is of.
pub(crate) fn people(told: &RoundResult) -> Option<u64> {
    count(&told.weighting.n)
}

/// How many compared at least two goals.
pub(crate) fn answered(told: &RoundResult) -> Option<u64> {
    let parts = || Some(count(&told.quality.full)? + count(&told.quality.partly).unwrap_or(0));
    told.group(Source::Responses).map_or_else(parts, |own| count(&own.n))
}

fn compared(told: &RoundResult, round: &Round) -> Vec<Option<u64>> {
    let own = |id: &str| told.goals.iter().find(|own| own.goal == id);
    round.goals.iter().map(|goal| count(&own(goal.id.as_str())?.n)).collect()
}

fn level<'t>(told: &'t RoundResult, goal: &str) -> Option<&'t Level> {
    told.goals.iter().find(|own| own.goal == goal)?.level.as_ref()
}
