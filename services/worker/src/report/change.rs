//! What has changed since an earlier round.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{
    Figure, GoalChange, Incomparable, Measure, RoundResult, Shift, State,
};
use vorrang_survey::time::Timestamp;

use super::{
    page::day,
    words::{Name, Names},
};

/// The change, or why there is none.
#[derive(Serialize)]
pub(super) struct Change<'r> {
    /// Id of the earlier round.
    earlier: &'r str,
    told: Told<'r>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Told<'r> {
    Known(Box<Compared<'r>>),
    Missing { state: State },
}

/// Two rounds side by side.
#[derive(Serialize)]
struct Compared<'r> {
    /// Year of the earlier round. A text, for a year has no thousands.
    year: String,
    by: Option<Measure>,
    no_win_shares: Option<Incomparable>,
    no_levels: Option<Incomparable>,
    up: Vec<Name<'r>>,
    down: Vec<Name<'r>>,
    rows: Vec<Row<'r>>,
    new: Vec<Name<'r>>,
    /// Ids: this round has no names for them.
    dropped: &'r [String],
}

/// A goal then and now.
#[derive(Serialize)]
struct Row<'r> {
    name: Name<'r>,
    shift: &'r Shift,
    share_high: Option<&'r Shift>,
    sure: bool,
}

/// The change, if the plan names an earlier round.
pub(super) fn change<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Option<Change<'r>>> {
    let Some(earlier) = &names.round.plan.earlier else { return Ok(None) };
    let told = match &result.change {
        Figure::Missing { state } => Told::Missing { state: *state },
        Figure::Value(change) => {
            let at: Timestamp = change
                .earlier_at
                .parse()
                .with_context(|| format!("instant of the earlier result: {}", change.earlier_at))?;
            let named =
                |ids: &[String]| ids.iter().map(|id| names.goal(id)).collect::<Result<Vec<_>>>();
            let row = |(goal, shift): (&'r GoalChange, &'r Shift)| {
                let name = names.goal(&goal.goal)?;
                let share_high = goal.share_high.as_ref();
                Ok(Row { name, shift, share_high, sure: shift.is_sure() })
            };
            let rows = change.goals.iter();
            let rows = rows.filter_map(|goal| Some((goal, goal.by(change.by?)?)));
            let mut rows: Vec<Row<'_>> = rows.map(row).collect::<Result<_>>()?;
            let size = |row: &Row<'_>| row.shift.difference.value().copied();
            rows.sort_by(|a, b| {
                size(b).unwrap_or(f64::MIN).total_cmp(&size(a).unwrap_or(f64::MIN))
            });
            Told::Known(Box::new(Compared {
                // A second earlier, as for the round itself: one that closes at midnight is of the day before.
                year: day(names.round, at - std::time::Duration::from_secs(1)).year().to_string(),
                by: change.by,
                no_win_shares: change.no_win_shares,
                no_levels: change.no_levels,
                up: named(&change.up)?,
                down: named(&change.down)?,
                rows,
                new: named(&change.new)?,
                dropped: &change.dropped,
            }))
        }
    };
    Ok(Some(Change { earlier: earlier.as_str(), told }))
}
