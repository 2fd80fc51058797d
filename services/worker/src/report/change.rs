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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use vorrang_analysis::result::Change;
    use vorrang_survey::id::Id;
    use vorrang_view::Catalog;

    use super::*;
    use crate::report::{Basis, Links, render, sample};

    fn shift(difference: f64, p: f64) -> Shift {
        let [before, now, difference, low, high, p] =
            [3.0, 3.0 + difference, difference, difference - 0.1, difference + 0.1, p]
                .map(Figure::Value);
        Shift { before, now, difference, low, high, p }
    }

    fn hidden() -> Shift {
        let none = || Figure::missing(State::Suppressed);
        let (before, now, difference) = (none(), Figure::Value(3.0), none());
        Shift { before, now, difference, low: none(), high: none(), p: none() }
    }

    /// Each form the section takes, in each language, with what it must say in German.
    #[test]
    fn every_form_renders_in_every_language() {
        let mut round = sample::short_round(12);
        round.plan.earlier = Id::parse("auenried-2021");
        let ids: Vec<String> = round.goals.iter().map(|goal| goal.id.to_string()).collect();
        let goal = |place: usize, shift: Shift| GoalChange {
            goal: ids[place].clone(),
            continues: format!("2021-{place}"),
            win_share: Some(shift.clone()),
            mean: Some(shift.clone()),
            share_high: Some(shift),
        };
        let both = Change {
            earlier: "auenried-2021".into(),
            earlier_at: "2021-12-31T23:00:00Z".into(),
            by: Some(Measure::Mean),
            no_win_shares: Some(Incomparable::OtherList),
            no_levels: None,
            goals: vec![
                goal(0, shift(0.5, 0.001)),
                goal(1, shift(-0.5, 0.001)),
                goal(2, shift(0.1, 0.7)),
                goal(3, hidden()),
            ],
            up: vec![ids[0].clone()],
            down: vec![ids[1].clone()],
            new: vec![ids[4].clone()],
            dropped: vec!["2021-99".into()],
        };
        let calm = Change {
            by: Some(Measure::WinShare),
            no_win_shares: None,
            no_levels: Some(Incomparable::NoMarks),
            up: Vec::new(),
            down: Vec::new(),
            ..both.clone()
        };
        let apart = |reason| Change {
            by: None,
            no_win_shares: Some(reason),
            no_levels: Some(reason),
            goals: Vec::new(),
            ..calm.clone()
        };
        let forms = [
            (Figure::Value(both), "Gesichert weniger wichtig als damals"),
            (Figure::Value(calm.clone()), "Bei keinem Ziel ist eine Veränderung gesichert"),
            (Figure::Value(apart(Incomparable::OtherKind)), "Die Frage war von anderer Art"),
            (Figure::Value(apart(Incomparable::OtherScale)), "eine andere Skala"),
            (Figure::missing(State::NoData), "Von ihr gibt es kein Ergebnis"),
        ];
        let engine = crate::letter::engine(&Arc::new(Catalog::built_in())).unwrap();
        for (change, expected) in forms {
            let result = RoundResult { change, ..sample::result(&round, 3) };
            let basis = Basis { round: &round, result: &result, version: None, files: &[] };
            for lang in &round.languages {
                let report = render(&engine, &basis, lang, &Links::default()).unwrap();
                assert!(report.html.contains("<h2 id=\"change\">"));
                if lang.as_str() == "de" {
                    let text = report.text.split_whitespace().collect::<Vec<_>>().join(" ");
                    assert!(text.contains(expected), "{expected:?} in {text}");
                    assert!(report.body.contains(expected), "{expected:?}");
                }
            }
        }
    }
}
