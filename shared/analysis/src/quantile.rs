//! Quantiles with the interval of Woodruff (1952).
//!
//! The interval of the share of values up to the quantile is mapped back by the rule that gave the quantile. Fixtures:
//! `quantile`; `svyquantile` of the R package survey.

mod rule;

use crate::interval::{Interval, ShareMethod, student_t_quantile};
use crate::respondents::{Column, Respondents};
use crate::share::Share;

use rule::Distribution;
pub use rule::QuantileRule;

/// A quantile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantile {
    /// The quantile.
    pub value: f64,
    /// Lower end of its interval; `None` where the share's interval leaves 0..1.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Width of the interval over twice the t quantile.
    pub standard_error: Option<f64>,
}

/// Quantiles of a column for chances between 0 and 1. `None` where nobody answered.
#[must_use]
pub fn quantiles(
    respondents: &Respondents,
    column: &Column,
    chances: &[f64],
    rule: QuantileRule,
    method: ShareMethod,
    level: f64,
) -> Option<Vec<Quantile>> {
    let distribution = Distribution::of(column, respondents.weights())?;
    let quantile = |&chance: &f64| {
        let value = rule.quantile(&distribution, chance);
        let up_to = |own: &Option<f64>| own.map(|own| f64::from(u8::from(own <= value)));
        let below: Vec<Option<f64>> = column.iter().map(up_to).collect();
        let share = Share::of(respondents, &below)?;
        let interval = share.interval(respondents, &below, method, level);
        let t = student_t_quantile(f64::midpoint(1.0, level), share.df);
        let end = |of: fn(Interval) -> f64| {
            let chance = interval.map(of).filter(|chance| (0.0..=1.0).contains(chance))?;
            Some(rule.quantile(&distribution, chance))
        };
        let (low, high) = (end(|interval| interval.low), end(|interval| interval.high));
        let standard_error = || Some((high? - low?) / (2.0 * t?));
        Some(Quantile { value, low, high, standard_error: standard_error() })
    };
    chances.iter().map(quantile).collect()
}
