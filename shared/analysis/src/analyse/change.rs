//! Change since the earlier round that the plan names.

use vorrang_survey::{goal::Goal, round::Round};

use crate::{
    adjust::{Adjustment, adjust},
    analyse::CONFIDENCE,
    interval::mean_interval,
    result::{
        Change, Figure, GoalChange, GoalResult, Incomparable, Level, Measure, RoundResult, Score,
        Shift, State,
    },
    tail::beyond_t,
};

/// What this round has found.
pub(crate) struct Now<'n> {
    pub(crate) round: &'n Round,
    pub(crate) score: &'n Score,
    pub(crate) goals: &'n [GoalResult],
    /// Responses.
    pub(crate) n: Option<u64>,
}

/// The change, if the plan names an earlier round and there is a result of it.
pub(crate) fn change(now: &Now<'_>, earlier: Option<&RoundResult>) -> Result<Change, State> {
    let named = now.round.plan.earlier.as_ref().ok_or(State::NotPlanned)?;
    let earlier = earlier.filter(|earlier| earlier.round == named.as_str());
    Ok(Comparison { now, earlier: earlier.ok_or(State::NoData)? }.change())
}

struct Comparison<'c> {
    now: &'c Now<'c>,
    earlier: &'c RoundResult,
}

/// An estimate and its standard error.
type Estimate = (Figure<f64>, Figure<f64>);

impl Comparison<'_> {
    fn change(&self) -> Change {
        let (no_win_shares, no_levels) = (self.no_win_shares(), self.no_levels());
        let shifts =
            |wanted: bool, of: fn(&GoalResult) -> Estimate| wanted.then(|| self.shifts(of));
        let win_shares = shifts(no_win_shares.is_none(), win_share);
        let means = shifts(no_levels.is_none(), mean);
        let shares = shifts(no_levels.is_none(), share_high);
        let of_goal =
            |all: &Option<Vec<Shift>>, place: usize| all.as_ref().map(|all| all[place].clone());
        let goal = |(place, (goal, continues)): (usize, (&Goal, &str))| GoalChange {
            goal: goal.id.to_string(),
            continues: continues.to_owned(),
            win_share: of_goal(&win_shares, place),
            mean: of_goal(&means, place),
            share_high: of_goal(&shares, place),
        };
        let goals: Vec<GoalChange> = self.continued().enumerate().map(goal).collect();
        let by = match (no_levels, no_win_shares) {
            (None, _) => Some(Measure::Mean),
            (_, None) => Some(Measure::WinShare),
            _ => None,
        };
        let sure = |up: bool| by.map_or_else(Vec::new, |by| surely(&goals, by, up));
        Change {
            earlier: self.earlier.round.clone(),
            earlier_at: self.earlier.at.clone(),
            by,
            no_win_shares,
            no_levels,
            up: sure(true),
            down: sure(false),
            new: self.new_goals(),
            dropped: self.dropped(),
            goals,
        }
    }

    /// Goals with the id of the one they continue.
    fn continued(&self) -> impl Iterator<Item = (&Goal, &str)> {
        let goals = self.now.round.goals.iter();
        goals.filter_map(|goal| Some((goal, goal.continues.as_ref()?.as_str())))
    }

    fn new_goals(&self) -> Vec<String> {
        let goals = self.now.round.goals.iter();
        goals.filter(|goal| goal.continues.is_none()).map(|goal| goal.id.to_string()).collect()
    }

    fn dropped(&self) -> Vec<String> {
        let kept = |id: &str| self.continued().any(|(_, continues)| continues == id);
        let goals = self.earlier.goals.iter().map(|own| &own.goal);
        goals.filter(|id| !kept(id)).cloned().collect()
    }

    fn other_question(&self) -> Option<Incomparable> {
        let (now, then) = (self.now.score, &self.earlier.score);
        match now {
            _ if now.kind != then.kind => Some(Incomparable::OtherKind),
            _ if (now.scale, now.most) != (then.scale, then.most) => Some(Incomparable::OtherScale),
            _ => None,
        }
    }

    /// Levels do not depend on the other goals.
    fn no_levels(&self) -> Option<Incomparable> {
        let no_marks = || self.now.score.scale.is_none().then_some(Incomparable::NoMarks);
        self.other_question().or_else(no_marks)
    }

    fn no_win_shares(&self) -> Option<Incomparable> {
        let known = |id: &str| self.earlier.goals.iter().any(|own| own.goal == id);
        let same = self.new_goals().is_empty()
            && self.dropped().is_empty()
            && self.continued().all(|(_, continues)| known(continues));
        self.other_question().or((!same).then_some(Incomparable::OtherList))
    }

    /// The shifts of a figure of all continued goals.
    fn shifts(&self, of: fn(&GoalResult) -> Estimate) -> Vec<Shift> {
        let shift = |(goal, continues): (&Goal, &str)| {
            let own = |goals: &[GoalResult], id: &str| {
                let none = || Figure::missing(State::NoData);
                let goal = goals.iter().find(|own| own.goal == id);
                goal.map_or_else(|| (none(), none()), of)
            };
            let now = own(self.now.goals, goal.id.as_str());
            self.shift(own(&self.earlier.goals, continues), now)
        };
        let mut shifts: Vec<Shift> = self.continued().map(shift).collect();
        let p: Vec<Option<f64>> = shifts.iter().map(|shift| shift.p.value().copied()).collect();
        for (shift, p) in shifts.iter_mut().zip(adjust(&p, Adjustment::Holm)) {
            if let Some(p) = p {
                shift.p = Figure::Value(p);
            }
        }
        shifts
    }

    /// The difference of two independent estimates, with the degrees of freedom of Welch (1947) and Satterthwaite (1946);
    /// its p value not yet adjusted.
    fn shift(&self, before: Estimate, now: Estimate) -> Shift {
        let known = |figure: &Figure<f64>| figure.value().copied();
        let state = now.0.state().or(before.0.state()).unwrap_or(State::NotEstimable);
        let difference = known(&now.0).zip(known(&before.0)).map(|(now, before)| now - before);
        let test = difference.zip(self.variance_and_df(known(&before.1), known(&now.1)));
        let interval = test.and_then(|(difference, (variance, df))| {
            mean_interval(difference, variance.sqrt(), df, CONFIDENCE)
        });
        let p = test.and_then(|(difference, (variance, df))| {
            if variance == 0.0 {
                return Some(if difference == 0.0 { 1.0 } else { 0.0 });
            }
            beyond_t(difference / variance.sqrt(), df)
        });
        Shift {
            before: before.0,
            now: now.0,
            difference: difference.ok_or(state).into(),
            low: interval.map(|interval| interval.low).ok_or(state).into(),
            high: interval.map(|interval| interval.high).ok_or(state).into(),
            p: p.ok_or(state).into(),
        }
    }

    /// Each round's own degrees of freedom are its responses less 1.
    fn variance_and_df(&self, before: Option<f64>, now: Option<f64>) -> Option<(f64, f64)> {
        let df = |n: u64| n.checked_sub(1).filter(|&df| df > 0).map(|df| df as f64);
        let (df_before, df_now) = (df(*self.earlier.weighting.n.value()?)?, df(self.now.n?)?);
        let (before, now) = (before?.powi(2), now?.powi(2));
        let variance = before + now;
        if variance == 0.0 {
            return Some((0.0, df_before + df_now));
        }
        Some((variance, variance.powi(2) / (before.powi(2) / df_before + now.powi(2) / df_now)))
    }
}

fn win_share(goal: &GoalResult) -> Estimate {
    (goal.win_share.clone(), goal.se.clone())
}

fn mean(goal: &GoalResult) -> Estimate {
    level(goal, |own| (own.mean.clone(), own.mean_se.clone()))
}

fn share_high(goal: &GoalResult) -> Estimate {
    level(goal, |own| (own.share_high.clone(), own.share_high_se.clone()))
}

/// A figure of a goal's level; of a rating every goal has one, unless nobody or too few have answered at all.
fn level(goal: &GoalResult, of: impl Fn(&Level) -> Estimate) -> Estimate {
    let state = goal.win_share.state().unwrap_or(State::NoData);
    let none = || (Figure::missing(state), Figure::missing(state));
    goal.level.as_ref().map_or_else(none, of)
}

/// Goals that have surely changed this way, the largest change first.
fn surely(goals: &[GoalChange], by: Measure, up: bool) -> Vec<String> {
    let change = |goal: &GoalChange| {
        let shift = goal.by(by).filter(|shift| shift.is_sure())?;
        let difference = *shift.difference.value()?;
        ((difference > 0.0) == up).then_some(difference.abs())
    };
    let mut found: Vec<(f64, &String)> =
        goals.iter().filter_map(|goal| Some((change(goal)?, &goal.goal))).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0)); // Stable: ties stay in the round's order.
    found.into_iter().map(|(_, id)| id.clone()).collect()
}
