//! Chances beyond a value: what p values are made of. Each is worked out from its own tail, so that small ones
//! keep their digits.

use statrs::function::beta::checked_beta_reg;
use statrs::function::gamma::checked_gamma_ur;

/// P(|T| > |t|) for Student's t. `None` unless t is a number and `df` above 0.
pub(crate) fn beyond_t(t: f64, df: f64) -> Option<f64> {
    checked_beta_reg(df / 2.0, 0.5, df / (df + t * t)).ok()
}

/// P(F > f) for Fisher's F with `top` and `bottom` degrees of freedom, both above 0.
pub(crate) fn beyond_f(f: f64, top: f64, bottom: f64) -> Option<f64> {
    checked_beta_reg(bottom / 2.0, top / 2.0, bottom / (bottom + top * f)).ok()
}

/// P(X² > x) for chi-square with `df` degrees of freedom, above 0.
pub(crate) fn beyond_chi_square(x: f64, df: f64) -> Option<f64> {
    if x == 0.0 { Some(1.0) } else { checked_gamma_ur(df / 2.0, x / 2.0).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_agree_with_r() {
        let close = |found: Option<f64>, expected: f64| {
            let found = found.unwrap();
            assert!((found / expected - 1.0).abs() < 1e-10, "{found} should be {expected}");
        };
        close(beyond_t(2.0, 5.0), 0.101_939_478_829_858_28);
        close(beyond_t(-9.0, 4988.0), 3.150_135_602_918_510_5e-19);
        close(beyond_f(3.0, 1.7, 40.0), 0.068_904_470_344_936_9);
        close(beyond_f(40.0, 2.0, 200.0), 2.438_913_693_989_189_7e-15);
        close(beyond_chi_square(30.0, 3.0), 1.380_057_031_293_254_7e-6);
        close(beyond_chi_square(0.0, 3.0), 1.0);
        assert_eq!(beyond_t(f64::NAN, 3.0), None);
        assert_eq!(beyond_t(1.0, 0.0), None);
    }
}
