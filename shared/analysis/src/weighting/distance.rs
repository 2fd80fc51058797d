//! How far a weight may move from its start value, and at what cost.

use super::CalibrationError;

/// Lowest and highest weight against its start value, on both sides of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    lowest: f64,
    highest: f64,
}

impl Bounds {
    /// Needs `lowest` < 1 < `highest`, both finite.
    pub fn new(lowest: f64, highest: f64) -> Result<Self, CalibrationError> {
        let usable = lowest.is_finite() && highest.is_finite() && lowest < 1.0 && highest > 1.0;
        if usable { Ok(Self { lowest, highest }) } else { Err(CalibrationError::UnusableBounds) }
    }

    /// Lowest ratio.
    #[must_use]
    pub const fn lowest(self) -> f64 {
        self.lowest
    }

    /// Highest ratio.
    #[must_use]
    pub const fn highest(self) -> f64 {
        self.highest
    }
}

/// How the ratio of weight to base weight follows from u = x'λ (Deville and Särndal 1992).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// exp(u): never negative, the fixed point of iterative proportional fitting.
    Raking,
    /// A logistic curve between the bounds.
    Logit(Bounds),
    /// 1 + u: closed form, may turn negative.
    Linear,
    /// 1 + u, cut off at the bounds.
    LinearBounded(Bounds),
}

impl Method {
    /// The bounds, if it has any.
    #[must_use]
    pub const fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Logit(bounds) | Self::LinearBounded(bounds) => Some(bounds),
            Self::Raking | Self::Linear => None,
        }
    }

    /// F(u), the ratio of weight to base weight.
    pub(super) fn ratio(self, u: f64) -> f64 {
        match self {
            Self::Raking => u.exp(),
            Self::Linear => 1.0 + u,
            Self::LinearBounded(bounds) => (1.0 + u).clamp(bounds.lowest, bounds.highest),
            Self::Logit(bounds) => {
                let curve = Logistic::between(bounds);
                bounds.lowest + curve.height * sigmoid(curve.at(u))
            }
        }
    }

    /// F'(u).
    pub(super) fn slope(self, u: f64) -> f64 {
        match self {
            Self::Raking => u.exp(),
            Self::Linear => 1.0,
            Self::LinearBounded(bounds) => {
                f64::from(u8::from(1.0 + u > bounds.lowest && 1.0 + u < bounds.highest))
            }
            Self::Logit(bounds) => {
                let curve = Logistic::between(bounds);
                curve.height * curve.steepness * sigmoid(curve.at(u)) * sigmoid(-curve.at(u))
            }
        }
    }

    /// The integral of F up to u, less a constant: convex, and least where the margins are met.
    pub(super) fn cost(self, u: f64) -> f64 {
        match self {
            Self::Raking => u.exp(),
            Self::Linear => u + u * u / 2.0,
            Self::LinearBounded(bounds) => {
                let inside = u.clamp(bounds.lowest - 1.0, bounds.highest - 1.0);
                inside + inside * inside / 2.0 + (1.0 + inside) * (u - inside)
            }
            Self::Logit(bounds) => {
                let curve = Logistic::between(bounds);
                bounds.lowest * u + curve.height / curve.steepness * softplus(curve.at(u))
            }
        }
    }
}

/// The curve that is 1 with slope 1 at u = 0 and stays between the bounds.
struct Logistic {
    height: f64,
    steepness: f64,
    offset: f64,
}

impl Logistic {
    fn between(bounds: Bounds) -> Self {
        let (below, above) = (1.0 - bounds.lowest, bounds.highest - 1.0);
        let height = bounds.highest - bounds.lowest;
        Self { height, steepness: height / (below * above), offset: (below / above).ln() }
    }

    fn at(&self, u: f64) -> f64 {
        self.steepness * u + self.offset
    }
}

fn sigmoid(v: f64) -> f64 {
    1.0 / (1.0 + (-v).exp())
}

/// ln(1 + exp v), without overflow.
fn softplus(v: f64) -> f64 {
    v.max(0.0) + (-v.abs()).exp().ln_1p()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratio_is_the_slope_of_the_cost() {
        let bounds = Bounds::new(0.3, 4.0).unwrap();
        for method in
            [Method::Raking, Method::Logit(bounds), Method::Linear, Method::LinearBounded(bounds)]
        {
            assert!((method.ratio(0.0) - 1.0).abs() < 1e-15);
            assert!((method.slope(0.0) - 1.0).abs() < 1e-14);
            for u in [-2.0, -0.3, 0.1, 1.7, 3.4] {
                let rise = (method.cost(u + 1e-5) - method.cost(u - 1e-5)) / 2e-5;
                assert!(
                    (rise - method.ratio(u)).abs() < 1e-7 * (1.0 + rise.abs()),
                    "{method:?} at {u}"
                );
                let rise = (method.ratio(u + 1e-5) - method.ratio(u - 1e-5)) / 2e-5;
                assert!(
                    (rise - method.slope(u)).abs() < 1e-7 * (1.0 + rise.abs()),
                    "{method:?} at {u}"
                );
            }
        }
    }

    #[test]
    fn bounds_enclose_one() {
        for (lowest, highest) in [(1.0, 2.0), (0.5, 1.0), (f64::NAN, 2.0), (0.5, f64::INFINITY)] {
            assert_eq!(Bounds::new(lowest, highest), Err(CalibrationError::UnusableBounds));
        }
    }
}
