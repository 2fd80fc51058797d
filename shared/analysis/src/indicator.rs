//! What departments returned about their goals, as the analysis is given it, in any order.

use sha2::{Digest, Sha256};
use vorrang_survey::{
    id::Id,
    round::Round,
    target::{Figure, GoalReturn, Indicator},
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
    /// A count, with what was returned before under the same name in the same unit.
    fn after(indicator: Indicator, before: &[&Indicator]) -> Self {
        let same =
            |other: &&&Indicator| (&other.name, &other.unit) == (&indicator.name, &indicator.unit);
        let values = before
            .iter()
            .filter(same)
            .filter_map(|other| other.actual.year.zip(other.actual.value));
        Self { earlier: values.collect(), indicator, standard_error: None }
    }
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
