//! How far a goal's indicator has come towards its target, and whether that is as far as planned.
//!
//! All figures are free of direction: an indicator may have to rise or to fall. The path from the baseline to the target
//! is a straight line in time. Times are years; parts of a year are welcome. Fixture: `controlling`.

use crate::interval::mean_interval;

/// Where an indicator started and where it is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Value at the start.
    pub baseline: f64,
    /// Value to be reached.
    pub target: f64,
    /// Time of the baseline.
    pub start: f64,
    /// Time by which the target is to be reached.
    pub end: f64,
}

/// Why a figure does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEstimable {
    /// Baseline and target are equal: there is no way to go.
    #[error("baseline and target are equal")]
    NoDistance,
    /// The target is not later than the baseline.
    #[error("the target is not later than the baseline")]
    NoTime,
    /// Nothing was expected by then.
    #[error("at the start nothing is expected yet")]
    AtStart,
    /// The time of the target has come.
    #[error("no time is left")]
    Over,
    /// A trend needs values at two times at least.
    #[error("values at fewer than two times")]
    TooFewValues,
    /// No interval: the standard error or its degrees of freedom are missing.
    #[error("no standard error")]
    NoError,
}

/// Where a value stands against the path: a count as it is, an estimate by its confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The count, or all of the interval, is on the path or beyond it.
    OnTrack,
    /// The count, or all of the interval, is short of the path.
    Behind,
    /// The path runs through the interval.
    NotDistinguishable,
}

/// A count so close to the path, against the whole way, is on it: decimals such as 0.1 have no exact double.
const ON_THE_PATH: f64 = 1e-9;

impl Target {
    /// The part of the way that is done: 0 at the baseline, 1 at the target, below 0 on the way back.
    pub fn attainment(&self, actual: f64) -> Result<f64, NotEstimable> {
        Ok((actual - self.baseline) / self.distance()?)
    }

    /// Standard error of the attainment for an estimated value; the baseline counts as fixed.
    pub fn attainment_error(&self, standard_error: f64) -> Result<f64, NotEstimable> {
        Ok(standard_error / self.distance()?.abs())
    }

    /// Value on the path at a time; before the start and after the end the line goes on.
    pub fn expected(&self, now: f64) -> Result<f64, NotEstimable> {
        if self.end <= self.start {
            return Err(NotEstimable::NoTime);
        }
        let share = (now - self.start) / (self.end - self.start);
        Ok(self.baseline + (self.target - self.baseline) * share)
    }

    /// What was done over what was expected by now.
    pub fn path_ratio(&self, now: f64, actual: f64) -> Result<f64, NotEstimable> {
        self.distance()?;
        let expected = self.expected(now)? - self.baseline;
        if expected == 0.0 {
            return Err(NotEstimable::AtStart);
        }
        Ok((actual - self.baseline) / expected)
    }

    /// How far the value is beyond the path, in units of the indicator; below 0 it is short of it.
    pub fn gap(&self, now: f64, actual: f64) -> Result<f64, NotEstimable> {
        Ok(self.distance()?.signum() * (actual - self.expected(now)?))
    }

    /// Change per year from now on that would reach the target in time.
    pub fn required_per_year(&self, now: f64, actual: f64) -> Result<f64, NotEstimable> {
        if now >= self.end {
            return Err(NotEstimable::Over);
        }
        Ok((self.target - actual) / (self.end - now))
    }

    /// On track or behind: for values that were counted, and so have no standard error.
    pub fn standing_of_count(&self, now: f64, actual: f64) -> Result<Standing, NotEstimable> {
        let short = -self.gap(now, actual)? / self.distance()?.abs();
        Ok(if short > ON_THE_PATH { Standing::Behind } else { Standing::OnTrack })
    }

    /// On track, behind, or neither for sure: for values from a survey, with Student's t.
    pub fn standing(
        &self,
        now: f64,
        actual: f64,
        standard_error: f64,
        df: f64,
        level: f64,
    ) -> Result<Standing, NotEstimable> {
        let interval =
            mean_interval(actual, standard_error, df, level).ok_or(NotEstimable::NoError)?;
        let (low, high) = (self.gap(now, interval.low)?, self.gap(now, interval.high)?);
        Ok(if low.min(high) >= 0.0 {
            Standing::OnTrack
        } else if low.max(high) < 0.0 {
            Standing::Behind
        } else {
            Standing::NotDistinguishable
        })
    }

    fn distance(&self) -> Result<f64, NotEstimable> {
        let distance = self.target - self.baseline;
        if distance == 0.0 { Err(NotEstimable::NoDistance) } else { Ok(distance) }
    }
}

/// The straight line closest to the values in squares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Change per year.
    pub per_year: f64,
    /// Mean of the times.
    time: f64,
    /// Mean of the values.
    value: f64,
}

impl Trend {
    /// Least squares over (time, value).
    pub fn of(series: &[(f64, f64)]) -> Result<Self, NotEstimable> {
        let mean =
            |of: fn(&(f64, f64)) -> f64| series.iter().map(of).sum::<f64>() / series.len() as f64;
        let (time, value) = (mean(|point| point.0), mean(|point| point.1));
        let sum = |of: fn(f64, f64) -> f64| {
            series.iter().map(|&(t, y)| of(t - time, y - value)).sum::<f64>()
        };
        let spread = sum(|t, _| t * t);
        if spread > 0.0 {
            Ok(Self { per_year: sum(|t, y| t * y) / spread, time, value })
        } else {
            Err(NotEstimable::TooFewValues)
        }
    }

    /// Value of the line at a time.
    #[must_use]
    pub fn at(&self, time: f64) -> f64 {
        self.value + self.per_year * (time - self.time)
    }
}
