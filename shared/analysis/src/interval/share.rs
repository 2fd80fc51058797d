//! Intervals around a share that is known with its variance: the other ones than Wilson's.

use statrs::distribution::{Beta, ContinuousCDF};

use super::{Interval, student_t_quantile};

/// How the interval of a share is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMethod {
    /// On the scale of the share itself: share ± t SE.
    Wald,
    /// On the scale of its log odds.
    Logit,
    /// On the scale of the arc sine of its root.
    ArcSine,
    /// Clopper and Pearson with p(1-p)/V (t of n - 1 / t of df)² respondents (Korn and Graubard 1998).
    Beta,
}

/// What is known of a share.
#[derive(Clone, Copy, Debug)]
pub struct ShareFacts {
    /// The share.
    pub p: f64,
    /// Its variance.
    pub variance: f64,
    /// Degrees of freedom of the variance.
    pub df: f64,
    /// Respondents, for [`ShareMethod::Beta`].
    pub respondents: f64,
}

/// Two-sided interval. `None` where the method has none, as for a share of 0 or 1 on all scales but its own.
#[must_use]
pub fn share_interval_by(method: ShareMethod, share: ShareFacts, level: f64) -> Option<Interval> {
    let ShareFacts { p, variance, df, .. } = share;
    let t = student_t_quantile(f64::midpoint(1.0, level), df)?;
    let around = |centre: f64, slope: f64, back: fn(f64) -> f64| {
        let reach = t * slope * variance.sqrt();
        Interval { low: back(centre - reach), high: back(centre + reach) }
    };
    let interval = match method {
        ShareMethod::Wald => around(p, 1.0, |x| x),
        ShareMethod::Logit => around(log_odds(p), 1.0 / (p * (1.0 - p)), from_log_odds),
        ShareMethod::ArcSine => {
            around(p.sqrt().asin(), 0.5 / (p * (1.0 - p)).sqrt(), |x| x.sin().powi(2))
        }
        ShareMethod::Beta => beta(share, t, level)?,
    };
    (interval.low.is_finite() && interval.high.is_finite()).then_some(interval)
}

pub(crate) fn log_odds(p: f64) -> f64 {
    (p / (1.0 - p)).ln()
}

pub(crate) fn from_log_odds(x: f64) -> f64 {
    x.exp() / (1.0 + x.exp())
}

fn beta(share: ShareFacts, t: f64, level: f64) -> Option<Interval> {
    let ShareFacts { p, variance, respondents, .. } = share;
    let t_simple = student_t_quantile(f64::midpoint(1.0, level), respondents - 1.0)?;
    let n = p * (1.0 - p) / variance * (t_simple / t).powi(2);
    let edge = |a, b, chance| Some(Beta::new(a, b).ok()?.inverse_cdf(chance));
    let outside = (1.0 - level) / 2.0;
    Some(Interval {
        low: edge(n * p, n * (1.0 - p) + 1.0, outside)?,
        high: edge(n * p + 1.0, n * (1.0 - p), 1.0 - outside)?,
    })
}
