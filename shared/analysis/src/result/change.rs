//! What has changed since an earlier round.

use serde::{Deserialize, Serialize};

use super::Figure;

/// Change since the earlier round that the plan names. The rounds asked different people: their samples are independent.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Change {
    /// Id of the earlier round.
    pub earlier: String,
    /// Instant its result speaks of.
    pub earlier_at: String,
    /// What `up` and `down` rest on; `None` where nothing can be compared.
    pub by: Option<Measure>,
    /// Why win shares are not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_win_shares: Option<Incomparable>,
    /// Why levels are not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_levels: Option<Incomparable>,
    /// Goals that continue one of the earlier round, in the order of this round's goals.
    pub goals: Vec<GoalChange>,
    /// Goals that are surely wanted more than then, for all goals at once, by id; the largest change first.
    pub up: Vec<String>,
    /// Goals that are surely wanted less.
    pub down: Vec<String>,
    /// Goals of this round that continue none, by id.
    pub new: Vec<String>,
    /// Goals of the earlier round that none continues, by their ids there.
    pub dropped: Vec<String>,
}

/// A figure of a goal that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The mean mark: how important the goal is by itself.
    Mean,
    /// The win share: how important it is beside the others.
    WinShare,
}

/// Why two rounds cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Incomparable {
    /// The question that ranks the goals was of another kind.
    OtherKind,
    /// It had another scale, or another number of places, picks or points.
    OtherScale,
    /// The lists of goals differ, and a win share depends on all goals of its list.
    OtherList,
    /// The question has no marks, and so no level.
    NoMarks,
}

/// A goal then and now.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GoalChange {
    /// Id of the goal.
    pub goal: String,
    /// Id of the goal it continues.
    pub continues: String,
    /// Win share, 0..100, where they are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub win_share: Option<Shift>,
    /// Mean mark, where levels are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<Shift>,
    /// Share who gave one of the high marks, 0..1, where levels are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_high: Option<Shift>,
}

impl GoalChange {
    /// The figure that claims rest on.
    #[must_use]
    pub fn by(&self, measure: Measure) -> Option<&Shift> {
        match measure {
            Measure::Mean => self.mean.as_ref(),
            Measure::WinShare => self.win_share.as_ref(),
        }
    }
}

/// A figure then and now.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Shift {
    /// In the earlier round.
    pub before: Figure<f64>,
    /// In this one.
    pub now: Figure<f64>,
    /// Now less before.
    pub difference: Figure<f64>,
    /// Lower end of its 95 % interval.
    pub low: Figure<f64>,
    /// Upper end.
    pub high: Figure<f64>,
    /// Chance of so large a difference, either way, where there is none, adjusted for all goals (Holm).
    pub p: Figure<f64>,
}

impl Shift {
    /// Whether the difference is certain, for all goals at once.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.p.value().is_some_and(|p| *p <= 1.0 - crate::CONFIDENCE)
    }
}
