//! How far two groups are apart, goal by goal.

use vorrang_survey::{
    plan::{Group, Source},
    round::Round,
};

use crate::{
    adjust::{Adjustment, adjust},
    analyse::Scores,
    estimate::Mean,
    result::{GroupGap, GroupGaps, State},
    tail::beyond_t,
};

/// A difference between two independent means.
#[derive(Clone, Copy)]
struct Gap {
    difference: f64,
    variance: f64,
    /// Chance of a difference so large, either way, where there is none.
    p: Option<f64>,
}

/// Residents against departments, where the plan has both.
pub(crate) fn gaps(round: &Round, scores: &[(Source, &Scores)]) -> Result<GroupGaps, State> {
    let (first, one) = side(round, scores, Source::Responses)?;
    let (second, other) = side(round, scores, Source::Returns)?;
    let pairs = one.goals.iter().zip(&other.goals);
    let found: Vec<Result<Gap, State>> =
        pairs.map(|(&a, &b)| Ok(Gap::of((a?, one.df), (b?, other.df)))).collect();
    let chances: Vec<Option<f64>> = found.iter().map(|gap| gap.ok()?.p).collect();
    let adjusted = adjust(&chances, Adjustment::Holm);
    let gap = |(goal, found): (usize, &Result<Gap, State>)| GroupGap {
        goal: round.goals[goal].id.to_string(),
        difference: found.map(|gap| gap.difference).into(),
        se: found.map(|gap| gap.variance.sqrt()).into(),
        p: found.and_then(|_| adjusted[goal].ok_or(State::NotEstimable)).into(),
    };
    Ok(GroupGaps {
        first: first.id.to_string(),
        second: second.id.to_string(),
        goals: found.iter().enumerate().map(gap).collect(),
    })
}

fn side<'s>(
    round: &'s Round,
    scores: &[(Source, &'s Scores)],
    source: Source,
) -> Result<(&'s Group, &'s Scores), State> {
    let group = round.plan.groups.iter().find(|group| group.source == source);
    let scores = scores.iter().find(|(own, _)| *own == source).map(|(_, scores)| *scores);
    group.zip(scores).ok_or(State::NotPlanned)
}

impl Gap {
    /// Of two means with their degrees of freedom, which are put together after Welch and Satterthwaite. A difference
    /// without any variance is there or it is not.
    fn of((a, df_a): (Mean, f64), (b, df_b): (Mean, f64)) -> Self {
        let difference = a.estimate - b.estimate;
        let variance = a.variance + b.variance;
        let part =
            |variance: f64, df: f64| if variance > 0.0 { variance.powi(2) / df } else { 0.0 };
        let df = variance.powi(2) / (part(a.variance, df_a) + part(b.variance, df_b));
        let p = match (variance > 0.0, difference == 0.0) {
            (true, _) => beyond_t(difference / variance.sqrt(), df),
            (false, true) => Some(1.0),
            (false, false) => Some(0.0),
        };
        Self { difference, variance, p }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(estimate: f64, variance: f64) -> Mean {
        Mean { estimate, variance, respondents: 10, n_eff: 10.0 }
    }

    /// 169 / (16 / 100 + 81 / 20) degrees of freedom; the chance is R's `2 * pt(-8 / sqrt(13), df)`.
    #[test]
    fn two_variances_share_their_degrees_of_freedom() {
        let gap = Gap::of((mean(60.0, 4.0), 100.0), (mean(52.0, 9.0), 20.0));
        assert_eq!((gap.difference, gap.variance), (8.0, 13.0));
        assert!((gap.p.unwrap() / 0.032_217_455_800_465_86 - 1.0).abs() < 1e-9, "{:?}", gap.p);
    }

    #[test]
    fn what_is_counted_in_full_differs_or_does_not() {
        let of = |a, b| Gap::of((mean(a, 0.0), 5.0), (mean(b, 0.0), 5.0)).p;
        assert_eq!((of(60.0, 60.0), of(60.0, 60.5)), (Some(1.0), Some(0.0)));
    }
}
