//! Intervals around means and shares.
//!
//! - [`mean_interval`]: estimate ± t SE;
//! - [`share_interval`]: Wilson's with n = p(1 - p)/V and a t quantile (Dean and Pagano 2015), the default, for it is
//!   defined for small shares; where p is 0 or 1, Clopper and Pearson's with Kish's effective size;
//! - [`share_interval_by`]: the others, on request.
//!
//! Fixtures: `mean` (`ci95`), `goal_topbox`, `prop_ci`; `confint` and `svyciprop` of the R package survey.

mod share;

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

pub use share::{ShareFacts, ShareMethod, share_interval_by};
pub(crate) use share::{from_log_odds, log_odds};

/// A closed interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Interval of a share, with the method that fitted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ShareInterval {
    /// Wilson with the effective sample size p(1-p)/V and a t quantile (Dean and Pagano 2015).
    Wilson(Interval),
    /// Clopper and Pearson with Kish's effective sample size: the share is 0 or 1, and its variance tells nothing.
    ClopperPearson(Interval),
}

/// Above this many degrees of freedom the expansion is closer than the iterated quantile.
const MANY: f64 = 1000.0;

/// Quantile of Student's t. `None` unless 0 < p < 1 and df > 0; infinite df give the normal quantile.
///
/// For many degrees of freedom the normal quantile is expanded in powers of 1/df (Abramowitz and Stegun 1964,
/// 26.7.5), because the iterated one drifts there.
#[must_use]
pub fn student_t_quantile(p: f64, df: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0 && df > 0.0) {
        return None;
    }
    if df < MANY {
        return StudentsT::new(0.0, 1.0, df).ok().map(|t| t.inverse_cdf(p));
    }
    let z = Normal::standard().inverse_cdf(p);
    let y = z * z;
    let first = (y + 1.0) / 4.0;
    let second = ((5.0 * y + 16.0) * y + 3.0) / 96.0;
    let third = (((3.0 * y + 19.0) * y + 17.0) * y - 15.0) / 384.0;
    let fourth = ((((79.0 * y + 776.0) * y + 1482.0) * y - 1920.0) * y - 945.0) / 92160.0;
    Some(z * (1.0 + (first + (second + (third + fourth / df) / df) / df) / df))
}

/// Two-sided interval of a mean: estimate ± t SE. `None` as in [`student_t_quantile`].
#[must_use]
pub fn mean_interval(estimate: f64, standard_error: f64, df: f64, level: f64) -> Option<Interval> {
    let reach = student_t_quantile(f64::midpoint(1.0, level), df)? * standard_error;
    Some(Interval { low: estimate - reach, high: estimate + reach })
}

/// Two-sided interval of a share p with the given variance; `n_eff` is Kish's effective sample size of those
/// who answered.
///
/// `None` when the share is fixed by the margins (variance 0 although 0 < p < 1), or as in [`student_t_quantile`].
#[must_use]
pub fn share_interval(
    p: f64,
    variance: f64,
    n_eff: f64,
    df: f64,
    level: f64,
) -> Option<ShareInterval> {
    if p <= 0.0 || p >= 1.0 {
        return clopper_pearson_at_the_end(p, n_eff, level).map(ShareInterval::ClopperPearson);
    }
    if variance <= 0.0 {
        return None;
    }
    let t2 = student_t_quantile(f64::midpoint(1.0, level), df)?.powi(2);
    let n = p * (1.0 - p) / variance;
    let centre = p + t2 / (2.0 * n);
    let reach = (t2 * (variance + t2 / (4.0 * n * n))).sqrt();
    let shrink = 1.0 + t2 / n;
    Some(ShareInterval::Wilson(Interval {
        low: (centre - reach) / shrink,
        high: (centre + reach) / shrink,
    }))
}

/// Where all or none said yes, the beta quantiles have a closed form.
fn clopper_pearson_at_the_end(p: f64, n: f64, level: f64) -> Option<Interval> {
    if !(n > 0.0 && level > 0.0 && level < 1.0) {
        return None;
    }
    let edge = ((1.0 - level) / 2.0).powf(1.0 / n);
    Some(if p <= 0.0 {
        Interval { low: 0.0, high: 1.0 - edge }
    } else {
        Interval { low: edge, high: 1.0 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64, relative: f64) {
        assert!((found / expected - 1.0).abs() < relative, "{found} should be {expected}");
    }

    #[test]
    fn t_quantiles_agree_with_r() {
        for (p, df, expected) in [
            (0.975, 1.0, 12.706_204_736_174_694),
            (0.975, 3.0, 3.182_446_305_283_707_8),
            (0.975, 30.0, 2.042_272_456_301_237_8),
            (0.975, 299.0, 1.967_929_669_065_669_1),
            (0.95, 999.0, 1.646_380_345_427_534_3),
            (0.995, 1e3, 2.580_754_698_065_95),
            (0.975, 1001.0, 1.962_336_705_280_879_1),
            (0.975, 4988.0, 1.960_439_693_680_154),
            (0.9, 1e4, 1.281_636_229_730_477_7),
            (0.975, 1e5, 1.959_987_707_534_608_8),
            (0.995, 1e6, 2.575_834_220_105_333_5),
            (0.95, 1e9, 1.644_853_628_475_240_6),
        ] {
            let found = student_t_quantile(p, df).unwrap();
            close(found, expected, 1e-11);
            close(student_t_quantile(1.0 - p, df).unwrap(), -expected, 1e-11);
        }
        close(student_t_quantile(0.975, f64::INFINITY).unwrap(), 1.959_963_984_540_054, 1e-14);
    }

    #[test]
    fn quantile_outside_its_range_is_none() {
        for (p, df) in [(0.0, 5.0), (1.0, 5.0), (f64::NAN, 5.0), (0.5, 0.0), (0.5, f64::NAN)] {
            assert_eq!(student_t_quantile(p, df), None);
        }
    }

    #[test]
    fn share_of_all_or_none_has_the_exact_interval() {
        let Some(ShareInterval::ClopperPearson(all)) = share_interval(1.0, 0.0, 20.0, 19.0, 0.95)
        else {
            panic!("no interval")
        };
        close(all.low, 0.831_566_529_016_914_6, 1e-12);
        close(all.high, 1.0, 1e-15);
        let Some(ShareInterval::ClopperPearson(none)) = share_interval(0.0, 0.0, 20.0, 19.0, 0.95)
        else {
            panic!("no interval")
        };
        close(none.high, 0.168_433_470_983_085_36, 1e-12);
        assert_eq!(share_interval(0.5, 0.0, 20.0, 19.0, 0.95), None);
    }

    #[test]
    fn mean_lies_in_the_middle() {
        let interval = mean_interval(10.0, 2.0, 3.0, 0.95).unwrap();
        close(interval.low, 10.0 - 2.0 * 3.182_446_305_283_707_8, 1e-12);
        close(interval.high, 10.0 + 2.0 * 3.182_446_305_283_707_8, 1e-12);
        assert_eq!(mean_interval(10.0, 2.0, 0.0, 0.95), None);
    }
}
