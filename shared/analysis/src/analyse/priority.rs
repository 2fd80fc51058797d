//! What people want against how far it has come.

use vorrang_survey::round::Round;

use crate::{
    adjust::{Adjustment, adjust},
    analyse::{CONFIDENCE, Scores},
    estimate::Mean,
    interval::mean_interval,
    result::{Figure, GoalTargets, Priority, PriorityGoal, State},
    tail::beyond_t,
    target::Standing,
};

/// As often ahead as behind.
const NEUTRAL: f64 = 50.0;

/// The goals on both axes, where departments are asked at all.
pub(crate) fn priority(
    round: &Round,
    scores: &Scores,
    targets: &[GoalTargets],
) -> Result<Priority, State> {
    if targets.is_empty() {
        return Err(State::NotPlanned);
    }
    let chance = |mean: &Result<Mean, State>| from_neutral(mean.ok()?, scores.df);
    let chances: Vec<Option<f64>> = scores.goals.iter().map(chance).collect();
    let adjusted = adjust(&chances, Adjustment::Holm);
    let goals: Vec<PriorityGoal> = (0..round.goals.len())
        .map(|goal| of_goal(scores.goals[goal], scores.df, adjusted[goal], &targets[goal]))
        .collect();
    let mut behind: Vec<&PriorityGoal> = goals.iter().filter(|goal| is_behind(goal)).collect();
    behind.sort_by(|a, b| ratio(a).total_cmp(&ratio(b))); // Stable: ties stay in the round's order.
    let behind = behind.into_iter().map(|goal| goal.goal.clone()).collect();
    Ok(Priority { goals, behind })
}

/// Chance of a win share so far from 50, either way, where it is 50. A share that is certain is 50 or it is not.
fn from_neutral(mean: Mean, df: f64) -> Option<f64> {
    let distance = mean.estimate - NEUTRAL;
    if mean.variance == 0.0 {
        return Some(if distance == 0.0 { 1.0 } else { 0.0 });
    }
    beyond_t(distance / mean.standard_error(), df)
}

fn of_goal(
    mean: Result<Mean, State>,
    df: f64,
    chance: Option<f64>,
    targets: &GoalTargets,
) -> PriorityGoal {
    let interval = mean
        .ok()
        .and_then(|mean| mean_interval(mean.estimate, mean.standard_error(), df, CONFIDENCE));
    let state = mean.err().unwrap_or(State::NotEstimable);
    let furthest = targets.furthest();
    let without = targets.furthest.state().unwrap_or(State::NotEstimable);
    PriorityGoal {
        goal: targets.goal.clone(),
        win_share: mean.map(|mean| mean.estimate).into(),
        ci_low: interval.map(|interval| interval.low).ok_or(state).into(),
        ci_high: interval.map(|interval| interval.high).ok_or(state).into(),
        p_neutral: chance.ok_or(state).into(),
        path_ratio: furthest.map_or(Figure::missing(without), |own| own.path_ratio.clone()),
        path_low: furthest.and_then(|own| own.path_low),
        path_high: furthest.and_then(|own| own.path_high),
        standing: furthest.map_or(Figure::missing(without), |own| own.standing.clone()),
    }
}

/// Wanted for sure, for all goals at once, and behind.
fn is_behind(goal: &PriorityGoal) -> bool {
    let wanted = goal.win_share.value().is_some_and(|share| *share > NEUTRAL)
        && goal.p_neutral.value().is_some_and(|chance| *chance <= 1.0 - CONFIDENCE);
    wanted && goal.standing.value() == Some(&Standing::Behind)
}

fn ratio(goal: &PriorityGoal) -> f64 {
    goal.path_ratio.value().copied().unwrap_or(f64::INFINITY)
}
