//! How far the goals have come, and which of them are wanted and behind.

use serde::{Deserialize, Serialize};

use super::Figure;
use crate::target::Standing;

/// What departments returned about a goal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GoalTargets {
    /// Id of the goal.
    pub goal: String,
    /// Departments that answer for it, by id.
    pub departments: Vec<String>,
    /// Those of them that have returned something about it.
    pub returned: Vec<String>,
    /// What it is measured by.
    pub indicators: Vec<IndicatorResult>,
    /// How many of its indicators have a path ratio.
    pub estimable: usize,
    /// Index of the indicator furthest behind: the lowest path ratio among those that stand behind, else of all.
    pub furthest: Figure<usize>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

impl GoalTargets {
    /// The indicator furthest behind.
    #[must_use]
    pub fn furthest(&self) -> Option<&IndicatorResult> {
        self.furthest.value().map(|&index| &self.indicators[index])
    }
}

/// An indicator on its way to its target.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct IndicatorResult {
    /// Id of the department.
    pub department: String,
    /// What is counted or measured, in the department's words.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// Value where the way began.
    pub baseline: Option<f64>,
    /// Its year.
    pub baseline_year: Option<i16>,
    /// Value to be reached.
    pub target: Option<f64>,
    /// By this year.
    pub target_year: Option<i16>,
    /// Value there is.
    pub actual: Option<f64>,
    /// Its year.
    pub actual_year: Option<i16>,
    /// Standard error of the actual value; `None` for a count.
    pub se: Option<f64>,
    /// Part of the way that is done.
    pub attainment: Figure<f64>,
    /// Its standard error; `None` for a count.
    pub attainment_se: Option<f64>,
    /// Value on the path in the year of the actual value.
    pub expected: Figure<f64>,
    /// What was done over what was to be done by then.
    pub path_ratio: Figure<f64>,
    /// Lower end of its 95 % interval; `None` for a count.
    pub path_low: Option<f64>,
    /// Upper end.
    pub path_high: Option<f64>,
    /// How far the value is beyond the path, in its unit; below 0 it is short of it.
    pub gap: Figure<f64>,
    /// Change per year that would reach the target in time.
    pub required_per_year: Figure<f64>,
    /// Years with a value, the baseline's among them.
    pub years: usize,
    /// Change per year so far.
    pub trend_per_year: Figure<f64>,
    /// Value in the target's year if the trend goes on.
    pub projected: Figure<f64>,
    /// Part of the way that would then be done.
    pub projected_attainment: Figure<f64>,
    /// Where it stands against the path.
    pub standing: Figure<Standing>,
    /// What keeps it from being set against the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// Why something cannot be set against a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No department answers for the goal.
    NoDepartment,
    /// None that does has returned anything yet.
    NotReturned,
    /// The department says that nothing can be measured.
    NotMeasurable,
    /// It named no indicator.
    NoIndicator,
    /// There is no value at the beginning.
    NoBaseline,
    /// There is no value to be reached.
    NoTarget,
    /// There is no value now.
    NoActual,
    /// The year of one of the values is missing.
    NoYear,
    /// The value to be reached is the one at the beginning.
    NoDistance,
    /// The target is not later than the beginning.
    NoTime,
    /// The value is of the year in which the way began.
    AtStart,
}

/// What people want against how far it has come.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Priority {
    /// One entry for each goal, in the order of the round's goals.
    pub goals: Vec<PriorityGoal>,
    /// Goals that are wanted for sure and stand behind, the furthest behind first.
    pub behind: Vec<String>,
}

/// A goal on both axes.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PriorityGoal {
    /// Id of the goal.
    pub goal: String,
    /// The residents' win share, 0..100.
    pub win_share: Figure<f64>,
    /// Lower end of its 95 % interval.
    pub ci_low: Figure<f64>,
    /// Upper end.
    pub ci_high: Figure<f64>,
    /// Chance of a win share so far from 50 where it is 50, adjusted for all goals (Holm).
    pub p_neutral: Figure<f64>,
    /// Path ratio of the indicator furthest behind.
    pub path_ratio: Figure<f64>,
    /// Lower end of its 95 % interval; `None` for a count.
    pub path_low: Option<f64>,
    /// Upper end.
    pub path_high: Option<f64>,
    /// Where that indicator stands.
    pub standing: Figure<Standing>,
}
