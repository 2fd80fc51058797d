//! Indicators in every standing, and goals without them for every kind of reason.

use vorrang_analysis::{
    result::{
        Figure, GoalResult, GoalTargets, IndicatorResult, Priority, PriorityGoal, Reason, State,
    },
    target::Standing,
};
use vorrang_survey::round::Round;

/// How far a goal has come on its path, or why nobody knows.
fn reached(goal: usize) -> Result<f64, (State, Reason)> {
    match goal % 13 {
        5 => Err((State::NotPlanned, Reason::NoDepartment)),
        7 => Err((State::NoData, Reason::NotReturned)),
        9 => Err((State::NotEstimable, Reason::NotMeasurable)),
        11 => Err((State::NotEstimable, Reason::NoBaseline)),
        3 => Ok(3.4),
        6 => Ok(-0.2),
        8 => Ok(0.998),
        _ => Ok(0.3 + (goal * 29 % 40) as f64 * 0.035),
    }
}

/// Every tenth value is an estimate, too close to its path to tell.
fn is_close(goal: usize) -> bool {
    goal % 10 == 4
}

/// 100 in 2022, 300 in 2030: 200 are expected in 2026. Every other indicator falls from 300 to 100.
fn indicator(round: &Round, goal: usize, ratio: f64) -> IndicatorResult {
    let falls = goal % 2 == 1;
    let at = |share: f64| {
        let done = (2000.0 * share).round() / 10.0;
        if falls { 300.0 - done } else { 100.0 + done }
    };
    let close = is_close(goal);
    let standing = match close {
        true => Standing::NotDistinguishable,
        false if ratio < 1.0 => Standing::Behind,
        false => Standing::OnTrack,
    };
    IndicatorResult {
        department: round.departments[goal % round.departments.len()].id.to_string(),
        name: "Abendkurse".into(),
        unit: "Kurse".into(),
        baseline: Some(at(0.0)),
        baseline_year: Some(2022),
        target: Some(at(1.0)),
        target_year: Some(2030),
        actual: Some(at(ratio / 2.0)),
        actual_year: Some(2026),
        se: close.then_some(30.0),
        attainment: Figure::Value(ratio / 2.0),
        attainment_se: close.then_some(0.15),
        expected: Figure::Value(200.0),
        path_ratio: Figure::Value(ratio),
        path_low: close.then_some(ratio - 0.6),
        path_high: close.then_some(ratio + 0.6),
        gap: Figure::Value(100.0 * (ratio - 1.0)),
        required_per_year: Figure::Value((at(1.0) - at(ratio / 2.0)) / 4.0),
        years: 2,
        trend_per_year: Figure::Value((at(ratio / 2.0) - at(0.0)) / 4.0),
        projected: Figure::Value(at(ratio)),
        projected_attainment: Figure::Value(ratio),
        standing: Figure::Value(standing),
        reason: None,
    }
}

/// What departments returned about each goal.
pub(super) fn targets(round: &Round) -> Vec<GoalTargets> {
    let goal = |(index, goal): (usize, &vorrang_survey::goal::Goal)| {
        let reached = reached(index);
        let indicators: Vec<IndicatorResult> =
            reached.iter().map(|ratio| indicator(round, index, *ratio)).collect();
        GoalTargets {
            goal: goal.id.to_string(),
            departments: indicators.iter().map(|own| own.department.clone()).collect(),
            returned: indicators.iter().map(|own| own.department.clone()).collect(),
            estimable: indicators.len(),
            furthest: reached.map(|_| 0).map_err(|(state, _)| state).into(),
            reason: reached.err().map(|(_, reason)| reason),
            indicators,
        }
    };
    round.goals.iter().enumerate().map(goal).collect()
}

/// What residents want against how far it has come.
pub(super) fn priority(goals: &[GoalResult], targets: &[GoalTargets]) -> Priority {
    let goal = |(own, targets): (&GoalResult, &GoalTargets)| {
        let furthest = targets.furthest();
        let state = targets.furthest.state().unwrap_or(State::NotEstimable);
        PriorityGoal {
            goal: own.goal.clone(),
            win_share: own.win_share.clone(),
            ci_low: own.ci_low.clone(),
            ci_high: own.ci_high.clone(),
            p_neutral: own.win_share.clone(),
            path_ratio: furthest.map_or(Figure::missing(state), |own| own.path_ratio.clone()),
            path_low: furthest.and_then(|own| own.path_low),
            path_high: furthest.and_then(|own| own.path_high),
            standing: furthest.map_or(Figure::missing(state), |own| own.standing.clone()),
        }
    };
    let goals: Vec<PriorityGoal> = goals.iter().zip(targets).map(goal).collect();
    let mut behind: Vec<(f64, &PriorityGoal)> = goals
        .iter()
        .filter(|goal| goal.ci_low.value().is_some_and(|low| *low > 50.0))
        .filter(|goal| goal.standing.value() == Some(&Standing::Behind))
        .filter_map(|goal| Some((*goal.path_ratio.value()?, goal)))
        .collect();
    behind.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let behind = behind.into_iter().map(|(_, goal)| goal.goal.clone()).collect();
    Priority { goals, behind }
}
