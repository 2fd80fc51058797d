//! How important each goal is by itself: the mean of its marks, and the share of high ones.

use vorrang_survey::round::Round;

use super::{CONFIDENCE, Scores, told::Told, weigh::Weighted};
use crate::{
    disclose,
    estimate::{Design, Mean, Means, Scale},
    interval::{Interval, ShareInterval, share_interval},
    result::{Figure, Level, State},
    shards,
    tally::LevelTally,
};

/// Absolute levels of rated goals. A hidden goal's level is hidden too.
pub(super) fn levels(
    round: &Round,
    scores: &Scores,
    weighted: &Weighted,
    told: &Told<'_>,
) -> Vec<Level> {
    let Ok(design) = Design::calibrated(&weighted.cells, &weighted.calibration, &[0.0]) else {
        return Vec::new();
    };
    let minimum = round.plan.disclosure_minimum;
    let people = weighted.cells.iter().map(|cell| cell.count).sum();
    let level = |goal: usize| {
        let id = round.goals[goal].id.as_str();
        let own: Vec<LevelTally> =
            weighted.tallies.iter().map(|tally| tally.levels[goal]).collect();
        let (rated, high) =
            own.iter().fold((0, 0), |(n, high), tally| (n + tally.answered, high + tally.high));
        let one = |means: Means| means.goals[0];
        let mean =
            one(design.means(&own.iter().map(LevelTally::level).collect::<Vec<_>>(), Scale::WHOLE));
        let share =
            one(design.means(&own.iter().map(LevelTally::share).collect::<Vec<_>>(), Scale::WHOLE));
        let state = match scores.goals[goal] {
            Err(State::Suppressed) => Some(State::Suppressed),
            _ if rated == 0 => Some(State::NoData),
            _ if rated < minimum || told.few_rated(id, rated, people) => Some(State::Suppressed),
            _ => None,
        };
        let mean = state.map_or_else(|| mean.ok_or(State::NotEstimable), Err);
        let may_show = disclose::share_may_show(high, rated, minimum)
            && told.share_may_show(round, id, high, rated);
        let share = mean.and_then(|_| {
            if may_show { share.ok_or(State::NotEstimable) } else { Err(State::Suppressed) }
        });
        level_result(mean, share, design.df())
    };
    shards::in_order(round.goals.len(), level)
}

fn level_result(mean: Result<Mean, State>, share: Result<Mean, State>, df: f64) -> Level {
    let interval = share.map(|share| {
        let interval = share_interval(share.estimate, share.variance, share.n_eff, df, CONFIDENCE);
        interval.map(|(ShareInterval::Wilson(i) | ShareInterval::ClopperPearson(i))| i)
    });
    let end = |end: fn(&Interval) -> f64| match interval {
        Ok(interval) => Figure::from(interval.as_ref().map(end)),
        Err(state) => Figure::missing(state),
    };
    Level {
        n: mean.map(|mean| mean.respondents).into(),
        mean: mean.map(|mean| mean.estimate).into(),
        mean_se: mean.map(|mean| mean.standard_error()).into(),
        share_high: share.map(|share| share.estimate).into(),
        share_high_se: share.map(|share| share.standard_error()).into(),
        share_high_low: end(|interval| interval.low),
        share_high_high: end(|interval| interval.high),
    }
}
