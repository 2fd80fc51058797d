//! What people want against how far it has come, and what of it is behind.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::{
    result::{Figure, GoalTargets, IndicatorResult, PriorityGoal, Reason, RoundResult, State},
    target::Standing,
};
use vorrang_view::Locale;

use super::{
    chart::quadrant::{Point, Quadrant},
    words::{Name, Names},
};

/// Both axes, goal by goal.
#[derive(Serialize)]
pub(super) struct Priority<'r> {
    /// None where no goal has a figure on both axes.
    quadrants: Option<Quadrants>,
    /// Goals that can be set against a path: first those that are wanted and behind, then by path ratio.
    rows: Vec<Row<'r>>,
    /// How many of them are too close to their path to tell.
    close: usize,
    /// Whether a goal has more than the one indicator shown.
    more: bool,
    /// All others, by what is missing.
    without: Vec<Without<'r>>,
}

/// The same drawing for wide and for narrow screens.
#[derive(Serialize)]
struct Quadrants {
    wide: Quadrant,
    narrow: Quadrant,
    /// Whether a goal is further out than they reach.
    beyond: bool,
}

/// A goal that is wanted for sure and behind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Behind<'r> {
    /// The goal.
    pub(super) name: Name<'r>,
    /// What was done of what was to be done by now.
    pub(super) path_ratio: f64,
    /// By this indicator, in the words of its department.
    pub(super) indicator: Name<'r>,
    pub(super) unit: Name<'r>,
    /// How far its value is from its path, unsigned, and of which year it is.
    pub(super) missing: f64,
    pub(super) year: String,
    /// Whether it is to fall, so that it is above its path and not below.
    pub(super) falls: bool,
}

/// A goal and its indicator furthest behind.
#[derive(Serialize)]
struct Row<'r> {
    name: Name<'r>,
    figures: &'r PriorityGoal,
    indicator: Name<'r>,
    unit: Name<'r>,
    baseline: Value,
    actual: Value,
    expected: Value,
    target: Value,
    /// In the target's year, if the trend goes on.
    projected: Option<Value>,
    path_ratio: f64,
    standing: Standing,
}

/// A value of a year. The year is a text, for it has no thousands.
#[derive(Serialize)]
struct Value {
    value: f64,
    year: String,
}

/// Goals that cannot be set against a path, or not against what people want.
#[derive(Serialize)]
struct Without<'r> {
    reason: Option<Reason>,
    /// Why there is no win share, where that is all that is missing.
    state: Option<State>,
    goals: Vec<Name<'r>>,
}

/// Both axes, if departments are asked at all.
pub(super) fn against<'r>(
    result: &'r RoundResult,
    names: Names<'r>,
    locale: &Locale,
) -> Result<Option<Priority<'r>>> {
    let Figure::Value(priority) = &result.priority else { return Ok(None) };
    let mut rows = Vec::new();
    for (figures, targets) in priority.goals.iter().zip(&result.targets) {
        if let Some(own) = targets.furthest() {
            rows.extend(row(figures, own, names)?);
        }
    }
    let place = |row: &Row<'_>| priority.behind.iter().position(|id| *id == row.figures.goal);
    let key = |row: &Row<'_>| place(row).unwrap_or(usize::MAX);
    rows.sort_by(|a, b| key(a).cmp(&key(b)).then(a.path_ratio.total_cmp(&b.path_ratio)));
    let points: Vec<Point<'_>> =
        rows.iter().filter_map(|row| point(row, place(row).map(|place| place + 1))).collect();
    let indicators = |targets: &GoalTargets| targets.indicators.len();
    Ok(Some(Priority {
        quadrants: (!points.is_empty()).then(|| quadrants(&points, locale)),
        close: rows.iter().filter(|row| row.standing == Standing::NotDistinguishable).count(),
        more: result.targets.iter().any(|own| own.furthest().is_some() && indicators(own) > 1),
        without: without(result, &priority.goals, names)?,
        rows,
    }))
}

/// The goals that are wanted for sure and behind, the furthest behind first.
pub(super) fn behind<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Vec<Behind<'r>>> {
    let Figure::Value(priority) = &result.priority else { return Ok(Vec::new()) };
    let goal = |id: &'r String| {
        let targets = result.targets.iter().find(|targets| targets.goal == *id);
        let own = targets.and_then(GoalTargets::furthest);
        let own = own.with_context(|| format!("goal {id} is behind nothing"))?;
        let way = Way::of(own).with_context(|| format!("goal {id} has no way"))?;
        Ok(Behind {
            name: names.goal(id)?,
            path_ratio: way.path_ratio,
            indicator: names.said(&own.name, &own.department),
            unit: names.said(&own.unit, &own.department),
            missing: way.rounded((way.actual - way.expected).abs()),
            year: way.actual_year.to_string(),
            falls: way.target < way.baseline,
        })
    };
    priority.behind.iter().map(goal).collect()
}

/// An indicator that can be set against its path.
struct Way {
    baseline: f64,
    baseline_year: i16,
    target: f64,
    target_year: i16,
    actual: f64,
    actual_year: i16,
    expected: f64,
    path_ratio: f64,
}

impl Way {
    fn of(own: &IndicatorResult) -> Option<Self> {
        Some(Self {
            baseline: own.baseline?,
            baseline_year: own.baseline_year?,
            target: own.target?,
            target_year: own.target_year?,
            actual: own.actual?,
            actual_year: own.actual_year?,
            expected: *own.expected.value()?,
            path_ratio: *own.path_ratio.value()?,
        })
    }

    /// A value that was reckoned, as exact as a hundredth of the way, and never so that nothing is left of it.
    fn rounded(&self, value: f64) -> f64 {
        let way = (self.target - self.baseline).abs();
        let size = if value == 0.0 { way } else { way.min(100.0 * value.abs()) };
        let exact = |decimals: &i32| size * 10_f64.powi(*decimals) >= 100.0;
        let decimals = (0..12).find(exact).unwrap_or(12);
        let step = 10_f64.powi(decimals);
        (value * step).round() / step
    }
}

fn row<'r>(
    figures: &'r PriorityGoal,
    own: &'r IndicatorResult,
    names: Names<'r>,
) -> Result<Option<Row<'r>>> {
    let (Some(way), Some(standing)) = (Way::of(own), own.standing.value()) else { return Ok(None) };
    let value = |value: f64, year: i16| Value { value, year: year.to_string() };
    let projected = own.projected.value().map(|value| way.rounded(*value));
    Ok(Some(Row {
        name: names.goal(&figures.goal)?,
        figures,
        indicator: names.said(&own.name, &own.department),
        unit: names.said(&own.unit, &own.department),
        baseline: value(way.baseline, way.baseline_year),
        actual: value(way.actual, way.actual_year),
        expected: value(way.rounded(way.expected), way.actual_year.min(way.target_year)),
        target: value(way.target, way.target_year),
        projected: projected.map(|projected| value(projected, way.target_year)),
        path_ratio: way.path_ratio,
        standing: *standing,
    }))
}

fn point<'r>(row: &Row<'r>, number: Option<usize>) -> Option<Point<'r>> {
    let figures = row.figures;
    Some(Point {
        name: row.name.text,
        number,
        share: *figures.win_share.value()?,
        share_ends: figures.ci_low.value().copied().zip(figures.ci_high.value().copied()),
        ratio: row.path_ratio,
        ratio_ends: figures.path_low.zip(figures.path_high),
        sure: row.standing != Standing::NotDistinguishable,
    })
}

fn quadrants(points: &[Point<'_>], locale: &Locale) -> Quadrants {
    let (wide, narrow) = (Quadrant::wide(points, locale), Quadrant::narrow(points, locale));
    Quadrants { beyond: wide.has_beyond(), wide, narrow }
}

/// The goals that are not in the drawing, by reason, in the order of the round.
fn without<'r>(
    result: &'r RoundResult,
    goals: &'r [PriorityGoal],
    names: Names<'r>,
) -> Result<Vec<Without<'r>>> {
    let mut all: Vec<Without<'r>> = Vec::new();
    for (goal, targets) in goals.iter().zip(&result.targets) {
        let (reason, state) = (targets.reason, goal.win_share.state());
        if reason.is_none() && state.is_none() {
            continue;
        }
        let state = state.filter(|_| reason.is_none());
        let name = names.goal(&goal.goal)?;
        match all.iter_mut().find(|own| (own.reason, own.state) == (reason, state)) {
            Some(known) => known.goals.push(name),
            None => all.push(Without { reason, state, goals: vec![name] }),
        }
    }
    Ok(all)
}
