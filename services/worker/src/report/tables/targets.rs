//! Indicators, and what is wanted against how far it has come.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{Figure, GoalTargets, IndicatorResult, Priority, PriorityGoal};

use super::{
    Sheet,
    cell::{figure, number, text},
};

const INDICATORS: [&str; 26] = [
    "goal",
    "department",
    "name",
    "unit",
    "furthest",
    "baseline",
    "baseline_year",
    "target",
    "target_year",
    "actual",
    "actual_year",
    "se",
    "attainment",
    "attainment_se",
    "expected",
    "path_ratio",
    "path_low",
    "path_high",
    "gap",
    "required_per_year",
    "years",
    "trend_per_year",
    "projected",
    "projected_attainment",
    "standing",
    "reason",
];

/// One row for each indicator.
pub(super) fn indicators(targets: &[GoalTargets]) -> Result<Vec<u8>> {
    let mut sheet = Sheet::new(&INDICATORS)?;
    for goal in targets {
        for (index, own) in goal.indicators.iter().enumerate() {
            let furthest = goal.furthest.value() == Some(&index);
            sheet.row(&indicator(&goal.goal, furthest, own)?)?;
        }
    }
    sheet.bytes()
}

fn indicator(goal: &str, furthest: bool, own: &IndicatorResult) -> Result<[String; 26]> {
    let year = |year: Option<i16>| year.map_or_else(String::new, |year| year.to_string());
    Ok([
        text(goal),
        text(&own.department),
        text(&own.name),
        text(&own.unit),
        furthest.to_string(),
        known(own.baseline),
        year(own.baseline_year),
        known(own.target),
        year(own.target_year),
        known(own.actual),
        year(own.actual_year),
        known(own.se),
        figure(&own.attainment),
        known(own.attainment_se),
        figure(&own.expected),
        figure(&own.path_ratio),
        known(own.path_low),
        known(own.path_high),
        figure(&own.gap),
        figure(&own.required_per_year),
        own.years.to_string(),
        figure(&own.trend_per_year),
        figure(&own.projected),
        figure(&own.projected_attainment),
        named(&own.standing)?,
        own.reason.as_ref().map(word).transpose()?.unwrap_or_default(),
    ])
}

/// One row for each goal.
pub(super) fn priority(priority: &Priority, targets: &[GoalTargets]) -> Result<Vec<u8>> {
    let mut sheet = Sheet::new(&[
        "goal",
        "win_share",
        "ci_low",
        "ci_high",
        "p_neutral",
        "path_ratio",
        "path_low",
        "path_high",
        "standing",
        "behind",
        "reason",
    ])?;
    for (own, targets) in priority.goals.iter().zip(targets) {
        let PriorityGoal { goal, win_share, ci_low, ci_high, p_neutral, .. } = own;
        sheet.row(&[
            text(goal),
            figure(win_share),
            figure(ci_low),
            figure(ci_high),
            figure(p_neutral),
            figure(&own.path_ratio),
            known(own.path_low),
            known(own.path_high),
            named(&own.standing)?,
            priority.behind.contains(goal).to_string(),
            targets.reason.as_ref().map(word).transpose()?.unwrap_or_default(),
        ])?;
    }
    sheet.bytes()
}

/// A number that may be nothing to speak of.
fn known(value: Option<f64>) -> String {
    value.map_or_else(String::new, number)
}

/// A word of the document, or the sign of why there is none.
fn named<T: Serialize>(value: &Figure<T>) -> Result<String> {
    match value {
        Figure::Value(value) => word(value),
        Figure::Missing { state } => Ok(figure(&Figure::<f64>::missing(*state))),
    }
}

/// A word as the document has it.
fn word<T: Serialize>(value: &T) -> Result<String> {
    let word = serde_json::to_value(value)?;
    word.as_str().map(str::to_owned).with_context(|| format!("{word} is no word"))
}
