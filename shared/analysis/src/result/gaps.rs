//! How far two groups are apart.

use serde::{Deserialize, Serialize};

use super::Figure;

/// Residents against departments, goal by goal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GroupGaps {
    /// Id of the residents' group.
    pub first: String,
    /// Id of the departments' group.
    pub second: String,
    /// In the order of the round's goals.
    pub goals: Vec<GroupGap>,
}

/// How far two groups are apart on a goal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GroupGap {
    /// Id of the goal.
    pub goal: String,
    /// Win share of the first group less that of the second.
    pub difference: Figure<f64>,
    /// Its standard error.
    pub se: Figure<f64>,
    /// Chance of a difference so large, either way, where there is none; adjusted for all goals (Holm 1979).
    pub p: Figure<f64>,
}
