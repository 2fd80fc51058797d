//! The stakeholder groups put together, and how much hangs on their weights.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Serialize;
use vorrang_analysis::result::{Composite, CompositeScore, Figure, Flip, RoundResult, State};

use super::words::{Name, Names};

/// Changes of place shown.
const SHOWN: usize = 5;

/// The composite and who decided on it.
#[derive(Serialize)]
pub(super) struct Together<'r> {
    body: Name<'r>,
    /// Day of the decision, ISO 8601.
    decided: String,
    reason: Name<'r>,
    groups: Vec<Share<'r>>,
    scores: Scores<'r>,
}

/// A group's share in the composite.
#[derive(Serialize)]
struct Share<'r> {
    name: Name<'r>,
    weight: f64,
}

/// The scores, or why there are none.
#[derive(Serialize)]
#[serde(untagged)]
enum Scores<'r> {
    Known { rows: Vec<Row<'r>>, flips: Vec<Turn<'r>>, all_flips: usize },
    Missing { state: State },
}

/// A goal's composite score.
#[derive(Serialize)]
struct Row<'r> {
    name: Name<'r>,
    figures: &'r CompositeScore,
}

/// Where two goals change places.
#[derive(Serialize)]
struct Turn<'r> {
    above: Name<'r>,
    below: Name<'r>,
    group: Name<'r>,
    weight: f64,
}

/// The composite, if the plan has one.
pub(super) fn put_together<'r>(
    result: &'r RoundResult,
    names: Names<'r>,
) -> Result<Option<Together<'r>>> {
    let scores = match &result.composite {
        Figure::Missing { state: State::NotPlanned } => return Ok(None),
        Figure::Missing { state } => Scores::Missing { state: *state },
        Figure::Value(composite) => known(composite, names)?,
    };
    let plan = &names.round.plan;
    Ok(Some(Together {
        body: names.of(&plan.decided.body),
        decided: plan.decided.date.to_string(),
        reason: names.of(&plan.decided.reason),
        groups: plan
            .groups
            .iter()
            .map(|group| Share { name: names.of(&group.name), weight: group.weight })
            .collect(),
        scores,
    }))
}

fn known<'r>(composite: &'r Composite, names: Names<'r>) -> Result<Scores<'r>> {
    let mut goals: Vec<&CompositeScore> = composite.goals.iter().collect();
    goals.sort_by_key(|goal| goal.rank.value().copied().unwrap_or(usize::MAX));
    let row = |figures: &'r CompositeScore| Ok(Row { name: names.goal(&figures.goal)?, figures });
    let mut flips: Vec<&Flip> = composite.flips.iter().collect();
    flips.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    // Of two groups, one's gain is the other's loss: the same change of places twice.
    let mut pairs = BTreeSet::new();
    flips.retain(|flip| pairs.insert((&flip.above, &flip.below)));
    let turn = |flip: &'r Flip| {
        let (above, below) = (names.goal(&flip.above)?, names.goal(&flip.below)?);
        Ok(Turn { above, below, group: names.group(&flip.group)?, weight: flip.weight })
    };
    Ok(Scores::Known {
        rows: goals.into_iter().map(row).collect::<Result<_>>()?,
        all_flips: flips.len(),
        flips: flips.into_iter().take(SHOWN).map(turn).collect::<Result<_>>()?,
    })
}
