//! The share of respondents with a property, with its interval.
//!
//! Fixture: `prop_ci`; `svyciprop` of the R package survey, whose logit interval agrees with `xlogit` to the precision
//! of its fit. Respondents without a value are outside the domain, and do not count in the degrees of freedom.

mod profile;

use crate::interval::{Interval, ShareFacts, ShareMethod, share_interval_by};
use crate::linear::{Estimate, mean};
use crate::respondents::{Column, Respondents};
use profile::{Fit, profile_interval};

/// A share with its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share and its variance.
    pub estimate: Estimate,
    /// Degrees of freedom of those who answered.
    pub df: f64,
}

impl Share {
    /// Of a column of 0 and 1. `None` where nobody answered.
    #[must_use]
    pub fn of(respondents: &Respondents, column: &Column) -> Option<Self> {
        let estimate = mean(respondents, column)?;
        Some(Self { estimate, df: respondents.df_among(|row| column[row].is_some()) })
    }

    /// Interval by one of the methods that need nothing but the share and its variance.
    #[must_use]
    pub fn interval(
        &self,
        respondents: &Respondents,
        column: &Column,
        method: ShareMethod,
        level: f64,
    ) -> Option<Interval> {
        let facts = ShareFacts {
            p: self.estimate.value,
            variance: self.estimate.variance,
            df: self.df,
            respondents: respondents.size(column.iter().flatten().count()) as f64,
        };
        share_interval_by(method, facts, level)
    }

    /// Interval by the likelihood: where the deviance, scaled by its design effect, exceeds its least value by t²
    /// (Rao and Scott 1984).
    #[must_use]
    pub fn likelihood_interval(
        &self,
        respondents: &Respondents,
        column: &Column,
        level: f64,
    ) -> Option<Interval> {
        let answers: Vec<(bool, f64)> = column
            .iter()
            .zip(respondents.weights())
            .filter_map(|(value, &weight)| Some(((*value)? > 0.5, weight)))
            .collect();
        let all = respondents.size(answers.len()) as f64;
        let fit = Fit::of(&answers, all / answers.iter().map(|(_, weight)| weight).sum::<f64>())?;
        profile_interval(&fit, self.estimate, self.df, level)
    }
}
