//! Change since an earlier round as a table.

use anyhow::Result;
use vorrang_analysis::result::{Change, Shift};

use super::{
    Sheet,
    cell::{figure, text},
};

const PARTS: [&str; 6] = ["before", "now", "difference", "low", "high", "p"];

/// One row for each goal of either round.
pub(super) fn change(change: &Change) -> Result<Vec<u8>> {
    let mut header = vec!["goal".to_owned(), "continues".to_owned()];
    for measure in ["win_share", "mean", "share_high"] {
        header.extend(PARTS.map(|part| format!("{measure}_{part}")));
    }
    let mut sheet = Sheet::new(&header)?;
    for goal in &change.goals {
        let mut row = vec![text(&goal.goal), text(&goal.continues)];
        for shift in [&goal.win_share, &goal.mean, &goal.share_high] {
            row.extend(shift.as_ref().map_or_else(|| PARTS.map(|_| String::new()), cells));
        }
        sheet.row(&row)?;
    }
    let alone = |goal: &str, continues: &str| {
        let mut row = vec![text(goal), text(continues)];
        row.resize(header.len(), String::new());
        row
    };
    for goal in &change.new {
        sheet.row(&alone(goal, ""))?;
    }
    for goal in &change.dropped {
        sheet.row(&alone("", goal))?;
    }
    sheet.bytes()
}

fn cells(shift: &Shift) -> [String; 6] {
    [&shift.before, &shift.now, &shift.difference, &shift.low, &shift.high, &shift.p].map(figure)
}
