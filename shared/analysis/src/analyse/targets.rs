//! How far each goal has come, by what departments returned.

use std::collections::BTreeMap;

use vorrang_survey::{
    round::Round,
    target::{Figure as Value, Indicator},
};

use crate::{
    analyse::CONFIDENCE,
    indicator::{Measured, Returned},
    interval::mean_interval,
    result::{Figure, GoalTargets, IndicatorResult, Reason, State},
    target::{NotEstimable, Standing, Target, Trend},
};

/// Degrees of freedom of a standard error that was returned: nobody says how many people are behind it.
const MANY: f64 = f64::INFINITY;

/// What was returned, by goal and department, whatever order it came in.
pub(crate) fn in_order<'r>(round: &Round, returned: &'r [Returned]) -> Vec<&'r Returned> {
    let place = |own: &Returned| {
        let departments = &round.departments;
        departments.iter().position(|department| department.id == own.department)
    };
    let mut returned: Vec<&Returned> = returned.iter().collect();
    returned.sort_by_key(|own| (own.goal, place(own).unwrap_or(usize::MAX)));
    returned
}

/// One entry for each goal; none at all where no department is asked.
pub(crate) fn targets(round: &Round, returned: &[&Returned]) -> Vec<GoalTargets> {
    let goals = 0..if round.departments.is_empty() { 0 } else { round.goals.len() };
    goals.map(|goal| of_goal(round, goal, returned)).collect()
}

fn of_goal(round: &Round, goal: usize, returned: &[&Returned]) -> GoalTargets {
    let departments = round.departments.iter().filter(|own| own.goals.contains(&goal));
    let departments: Vec<String> = departments.map(|own| own.id.to_string()).collect();
    let own: Vec<&Returned> = returned.iter().copied().filter(|own| own.goal == goal).collect();
    let indicators: Vec<IndicatorResult> = own
        .iter()
        .flat_map(|own| own.indicators.iter().map(|measured| indicator(own, measured)))
        .collect();
    let furthest = furthest(&indicators);
    let (state, reason) = match (&own[..], &indicators[..]) {
        _ if departments.is_empty() => (State::NotPlanned, Reason::NoDepartment),
        ([], _) => (State::NoData, Reason::NotReturned),
        (own, []) if own.iter().any(|own| own.no_indicator) => {
            (State::NotEstimable, Reason::NotMeasurable)
        }
        (_, []) => (State::NotEstimable, Reason::NoIndicator),
        (_, [first, ..]) => (State::NotEstimable, first.reason.unwrap_or(Reason::NoIndicator)),
    };
    GoalTargets {
        goal: round.goals[goal].id.to_string(),
        departments,
        returned: own.iter().map(|own| own.department.to_string()).collect(),
        estimable: indicators.iter().filter(|own| own.path_ratio.value().is_some()).count(),
        indicators,
        reason: furthest.is_none().then_some(reason),
        furthest: furthest.ok_or(state).into(),
    }
}

/// Index of the indicator with the lowest path ratio among those that stand behind, else of all.
fn furthest(indicators: &[IndicatorResult]) -> Option<usize> {
    let key = |own: &IndicatorResult| {
        Some((own.standing.value() != Some(&Standing::Behind), *own.path_ratio.value()?))
    };
    let keyed = indicators.iter().enumerate().filter_map(|(index, own)| Some((index, key(own)?)));
    let lowest = keyed.min_by(|(_, a), (_, b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    lowest.map(|(index, _)| index)
}

fn indicator(own: &Returned, measured: &Measured) -> IndicatorResult {
    let Indicator { name, unit, baseline, target, actual } = &measured.indicator;
    let course = Course::of(measured);
    let known = course.ok();
    let figure = |of: &dyn Fn(Course) -> Result<f64, NotEstimable>| -> Figure<f64> {
        known.and_then(|course| of(course).ok()).into()
    };
    let path = course.and_then(|course| course.path_ratio(course.actual).map_err(Reason::of_path));
    let interval = known.and_then(Course::path_interval);
    let series = series(measured);
    let trend = Trend::of(&series);
    IndicatorResult {
        department: own.department.to_string(),
        name: name.clone(),
        unit: unit.clone(),
        baseline: baseline.value,
        baseline_year: baseline.year,
        target: target.value,
        target_year: target.year,
        actual: actual.value,
        actual_year: actual.year,
        se: measured.standard_error,
        attainment: figure(&|own| own.way.attainment(own.actual)),
        attainment_se: known.and_then(|own| own.way.attainment_error(own.se?).ok()),
        expected: figure(&|own| own.way.expected(own.now)),
        path_ratio: path.ok().into(),
        path_low: interval.map(|(low, _)| low),
        path_high: interval.map(|(_, high)| high),
        gap: figure(&|own| own.way.gap(own.now, own.actual)),
        required_per_year: figure(&|own| own.way.required_per_year(own.now, own.actual)),
        years: series.len(),
        trend_per_year: trend.map(|line| line.per_year).ok().into(),
        projected: figure(&|own| Ok(trend?.at(own.way.end))),
        projected_attainment: figure(&|own| own.way.attainment(trend?.at(own.way.end))),
        standing: path.ok().and(known).and_then(|own| own.standing().ok()).into(),
        reason: path.err(),
    }
}

/// An indicator's way and how far it has come on it.
#[derive(Clone, Copy)]
struct Course {
    way: Target,
    /// Time up to which the way is set against the value. Nothing is expected beyond the target: a value of a later
    /// year is set against the target itself.
    now: f64,
    actual: f64,
    se: Option<f64>,
}

impl Course {
    fn of(measured: &Measured) -> Result<Self, Reason> {
        let own = &measured.indicator;
        let year = |value: Value| value.year.map(f64::from).ok_or(Reason::NoYear);
        let baseline = own.baseline.value.ok_or(Reason::NoBaseline)?;
        let target = own.target.value.ok_or(Reason::NoTarget)?;
        let actual = own.actual.value.ok_or(Reason::NoActual)?;
        let (start, end, now) = (year(own.baseline)?, year(own.target)?, year(own.actual)?);
        let way = Target { baseline, target, start, end };
        Ok(Self { way, now: now.min(end).max(start), actual, se: measured.standard_error })
    }

    fn path_ratio(self, value: f64) -> Result<f64, NotEstimable> {
        self.way.path_ratio(self.now, value)
    }

    fn path_interval(self) -> Option<(f64, f64)> {
        let ends = mean_interval(self.actual, self.se?, MANY, CONFIDENCE)?;
        let (one, other) = (self.path_ratio(ends.low).ok()?, self.path_ratio(ends.high).ok()?);
        Some((one.min(other), one.max(other)))
    }

    fn standing(self) -> Result<Standing, NotEstimable> {
        match self.se {
            Some(se) => self.way.standing(self.now, self.actual, se, MANY, CONFIDENCE),
            None => self.way.standing_of_count(self.now, self.actual),
        }
    }
}

/// Year and value of every year that has one, the baseline's among them. Of a year the value returned last counts.
fn series(measured: &Measured) -> Vec<(f64, f64)> {
    let of_year = |value: Value| value.year.zip(value.value);
    let own = &measured.indicator;
    let values: BTreeMap<i16, f64> = of_year(own.baseline)
        .into_iter()
        .chain(measured.earlier.iter().copied())
        .chain(of_year(own.actual))
        .collect();
    values.iter().map(|(&year, &value)| (f64::from(year), value)).collect()
}

impl Reason {
    /// Why there is no path ratio; trends and intervals have reasons of their own.
    fn of_path(error: NotEstimable) -> Self {
        match error {
            NotEstimable::NoDistance => Self::NoDistance,
            NotEstimable::NoTime => Self::NoTime,
            _ => Self::AtStart,
        }
    }
}
