//! What departments returned about their goals, as the analysis is given it, in any order.

use sha2::{Digest, Sha256};
use vorrang_survey::{
    id::Id,
    round::Round,
    target::{Figure, GoalReturn, Indicator, Reported},
};

use crate::sample::hex;

/// A department's word on one of its goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Returned {
    /// The department.
    pub department: Id,
    /// Index of the goal among the round's.
    pub goal: usize,
    /// What the goal is measured by, in the department's order.
    pub indicators: Vec<Measured>,
    /// Whether the department says that nothing can be measured here.
    pub no_indicator: bool,
}

/// An indicator, with what its line in the return does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// As it was returned.
    pub indicator: Indicator,
    /// Standard error of the actual value, above 0, if it is an estimate from a survey. What a town counts has none.
    pub standard_error: Option<f64>,
    /// Actual values returned before, with their years, in the order in which they were returned.
    pub earlier: Vec<(i16, f64)>,
}

impl Returned {
    /// A department's last submission, the one that counts, with the values of those before it.
    #[must_use]
    pub fn of_submissions(department: &Id, mut submissions: Vec<Vec<GoalReturn>>) -> Vec<Self> {
        let last = submissions.pop().unwrap_or_default();
        let before: Vec<GoalReturn> = submissions.into_iter().flatten().collect();
        last.into_iter().map(|own| Self::of_goal(department, own, &before)).collect()
    }

    /// The rows of a table, in any order. Rows of one indicator are its values of several years: the latest counts.
    #[must_use]
    pub fn of_rows(mut rows: Vec<Reported>) -> Vec<Self> {
        rows.sort_by(|a, b| a.key().cmp(&b.key()));
        let same = |a: &Reported, b: &Reported| {
            (&a.department, a.goal.goal) == (&b.department, b.goal.goal)
        };
        rows.chunk_by(same).map(Self::of_goal_rows).collect()
    }

    /// Rows about one goal, by indicator and year.
    fn of_goal_rows(rows: &[Reported]) -> Self {
        let mut indicators: Vec<Measured> = Vec::new();
        for row in rows {
            for own in &row.goal.indicators {
                let before = indicators.pop_if(|last| is_same(&last.indicator, own));
                let earlier = before.map(Measured::with_its_value).unwrap_or_default();
                let (indicator, standard_error) = (own.clone(), row.standard_error);
                indicators.push(Measured { indicator, standard_error, earlier });
            }
        }
        Self {
            department: rows[0].department.clone(),
            goal: rows[0].goal.goal,
            indicators,
            no_indicator: rows.iter().any(|row| row.goal.no_indicator),
        }
    }

    fn of_goal(department: &Id, own: GoalReturn, before: &[GoalReturn]) -> Self {
        let goal = own.goal;
        let before: Vec<&Indicator> =
            before.iter().filter(|own| own.goal == goal).flat_map(|own| &own.indicators).collect();
        let indicators = own.indicators.into_iter();
        Self {
            department: department.clone(),
            goal,
            indicators: indicators.map(|indicator| Measured::after(indicator, &before)).collect(),
            no_indicator: own.no_indicator,
        }
    }
}

impl Measured {
    /// A count, with what was returned of it before.
    fn after(indicator: Indicator, before: &[&Indicator]) -> Self {
        let same = before.iter().filter(|other| is_same(other, &indicator));
        let earlier = same.filter_map(|other| other.actual.year.zip(other.actual.value)).collect();
        Self { indicator, standard_error: None, earlier }
    }

    /// All its values, as what was returned before a later one.
    fn with_its_value(self) -> Vec<(i16, f64)> {
        let actual = self.indicator.actual;
        self.earlier.into_iter().chain(actual.year.zip(actual.value)).collect()
    }
}

/// An indicator is told by its name and its unit.
fn is_same(one: &Indicator, other: &Indicator) -> bool {
    (&one.name, &one.unit) == (&other.name, &other.unit)
}

/// SHA-256 over all that was returned, in this order, in hexadecimal. It need not hide anything: all of it is published.
pub(crate) fn digest(returned: &[&Returned], round: &Round) -> String {
    let figure = |figure: Figure| (figure.value, figure.year);
    let indicator = |own: &Measured| {
        let Indicator { name, unit, baseline, target, actual } = own.indicator.clone();
        let way = [baseline, target, actual].map(figure);
        (name, unit, way, own.standard_error, own.earlier.clone())
    };
    let rows: Vec<_> = returned
        .iter()
        .map(|own| {
            let indicators: Vec<_> = own.indicators.iter().map(indicator).collect();
            (&own.department, &round.goals[own.goal].id, own.no_indicator, indicators)
        })
        .collect();
    hex(&Sha256::digest(serde_json::json!(rows).to_string()))
}
