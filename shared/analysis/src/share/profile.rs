//! The profile of a share's deviance.
//!
//! The reference fits the log odds by iteratively reweighted least squares, walks along the deviance in steps of a
//! fifth of the way, lays a cubic spline through the roots of what it finds, and reads the ends of the interval off
//! a line through points on that spline. Its figures hold 4 to 5 digits of the exact ends; all is done here in the
//! same way, so that the figures are the same.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::interval::{Interval, from_log_odds, log_odds, student_t_quantile};
use crate::linear::Estimate;

/// A fitted share of weighted answers.
pub(super) struct Fit {
    /// Weights of yes and no; the average weight in the design is 1.
    yes: f64,
    no: f64,
    respondents: f64,
    /// Σ w p (1 - p), as the last step of the fit began with it.
    information: f64,
}

const CONVERGED: f64 = 1e-8;
const MOST_STEPS: usize = 25;

impl Fit {
    /// From answers and weights, which are multiplied by `scale`. `None` unless there are both yes and no.
    pub(super) fn of(answers: &[(bool, f64)], scale: f64) -> Option<Self> {
        let weighed = |own: bool| {
            let weights = answers.iter().filter(|(yes, _)| *yes == own).map(|(_, weight)| weight);
            weights.sum::<f64>() * scale
        };
        let (yes, no) = (weighed(true), weighed(false));
        if !(yes > 0.0 && no > 0.0) {
            return None;
        }
        let respondents = answers.len() as f64;
        let information = information(answers, scale, |p| deviance(yes, no, p))?;
        Some(Self { yes, no, respondents, information })
    }

    /// Signed root of the deviance at log odds `at` beyond the least.
    fn root(&self, at: f64) -> f64 {
        let best = self.yes / (self.yes + self.no);
        let here = deviance(self.yes, self.no, from_log_odds(at));
        // The Pearson residuals of a share have the variance n / (n - 1), whatever the answers.
        let dispersion = self.respondents / (self.respondents - 1.0);
        let beyond = (here - deviance(self.yes, self.no, best)) / dispersion;
        (at - log_odds(best)).signum() * beyond.max(0.0).sqrt()
    }
}

fn deviance(yes: f64, no: f64, p: f64) -> f64 {
    -2.0 * (yes * p.ln() + no * (1.0 - p).ln())
}

/// Steps of the fit, from each answer moved half a person towards the middle.
fn information(answers: &[(bool, f64)], scale: f64, deviance: impl Fn(f64) -> f64) -> Option<f64> {
    let (mut sum, mut weights, mut before) = (0.0, 0.0, 0.0);
    for &(yes, weight) in answers {
        let (weight, y) = (weight * scale, f64::from(u8::from(yes)));
        let start = (weight * y + 0.5) / (weight + 1.0);
        let slope = start * (1.0 - start);
        sum += weight * slope * (log_odds(start) + (y - start) / slope);
        weights += weight * slope;
        before -= 2.0 * weight * if yes { start.ln() } else { (1.0 - start).ln() };
    }
    let people: f64 = answers.iter().map(|(_, weight)| weight * scale).sum();
    let yes: f64 =
        answers.iter().map(|(yes, weight)| f64::from(u8::from(*yes)) * weight * scale).sum();
    let mut at = sum / weights;
    for _ in 0..MOST_STEPS {
        let p = from_log_odds(at);
        let after = deviance(p);
        if (after - before).abs() < CONVERGED * (after.abs() + 0.1) {
            return Some(weights);
        }
        before = after;
        weights = people * p * (1.0 - p);
        at += (yes - people * p) / weights;
    }
    None
}

const MOST_POINTS: u32 = 10;

/// Distance of log odds over which the deviance changes by no more than rounding: the margins fix the share.
const UNRESOLVED: f64 = 1e-7;

/// The interval, on the scale of the share.
pub(super) fn profile_interval(
    fit: &Fit,
    share: Estimate,
    df: f64,
    level: f64,
) -> Option<Interval> {
    let p = share.value;
    let variance = share.variance / (p * (1.0 - p)).powi(2);
    let t = student_t_quantile(f64::midpoint(1.0, level), df)?;
    let cutoff = t * (variance * fit.information).sqrt();
    let beyond = Normal::standard().cdf(-cutoff) / 2.0;
    let reach = -student_t_quantile(beyond / 2.0, fit.respondents - 1.0)?;
    if reach * variance.sqrt() < UNRESOLVED {
        return Some(Interval { low: p, high: p });
    }
    let step = reach / 5.0 * variance.sqrt();
    let mut points = vec![(log_odds(p), 0.0)];
    for sign in [-1.0, 1.0] {
        for count in 1..MOST_POINTS {
            let at = log_odds(p) + sign * f64::from(count) * step;
            let root = fit.root(at);
            points.push((at, root));
            if root.abs() >= reach {
                break;
            }
        }
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let curve = Spline::through(points)?.sampled();
    let end = |root| Some(from_log_odds(inverse(&curve, root)?));
    Some(Interval { low: end(-cutoff)?, high: end(cutoff)? })
}

/// Where the line through the points reaches a height.
fn inverse(curve: &[(f64, f64)], height: f64) -> Option<f64> {
    let after = curve.iter().position(|point| point.1 >= height)?;
    let [(x0, y0), (x1, y1)] = *curve.get(after.checked_sub(1)?..=after)? else { return None };
    Some(x0 + (x1 - x0) * ((height - y0) / (y1 - y0)))
}

/// A cubic spline whose third derivatives at the ends are those of the cubics through the four points there (Forsythe,
/// Malcolm and Moler 1977, section 4.4).
struct Spline {
    points: Vec<(f64, f64)>,
    /// A sixth of the second derivative at each point.
    bends: Vec<f64>,
}

impl Spline {
    /// `None` with fewer than four points.
    fn through(points: Vec<(f64, f64)>) -> Option<Self> {
        let last = points.len().checked_sub(1).filter(|&last| last >= 3)?;
        let gaps: Vec<f64> = points.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
        let slopes: Vec<f64> = points
            .windows(2)
            .map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0))
            .collect();
        // Third divided differences of the four points from `start` on.
        let third = |start: usize| {
            let second =
                |at: usize| (slopes[at + 1] - slopes[at]) / (points[at + 2].0 - points[at].0);
            (second(start + 1) - second(start)) / (points[start + 3].0 - points[start].0)
        };
        let mut diagonal = vec![-gaps[0]];
        let mut right = vec![third(0) * gaps[0].powi(2)];
        for at in 1..last {
            diagonal.push(2.0 * (gaps[at - 1] + gaps[at]));
            right.push(slopes[at] - slopes[at - 1]);
        }
        diagonal.push(-gaps[last - 1]);
        right.push(-third(last - 3) * gaps[last - 1].powi(2));
        for at in 1..=last {
            let factor = gaps[at - 1] / diagonal[at - 1];
            diagonal[at] -= factor * gaps[at - 1];
            right[at] -= factor * right[at - 1];
        }
        let mut bends = vec![0.0; last + 1];
        bends[last] = right[last] / diagonal[last];
        for at in (0..last).rev() {
            bends[at] = (right[at] - gaps[at] * bends[at + 1]) / diagonal[at];
        }
        Some(Self { points, bends })
    }

    /// Three times as many points, equally far from each other.
    fn sampled(&self) -> Vec<(f64, f64)> {
        let (first, last) = (self.points[0].0, self.points[self.points.len() - 1].0);
        let count = 3 * self.points.len();
        let step = (last - first) / (count - 1) as f64;
        (0..count)
            .map(|index| if index + 1 == count { last } else { first + index as f64 * step })
            .map(|x| (x, self.at(x)))
            .collect()
    }

    fn at(&self, x: f64) -> f64 {
        let after = self.points.partition_point(|point| point.0 <= x);
        let own = after.clamp(1, self.points.len() - 1) - 1;
        let [(x0, y0), (x1, y1)] = [self.points[own], self.points[own + 1]];
        let (gap, past) = (x1 - x0, x - x0);
        let [bend, next] = [self.bends[own], self.bends[own + 1]];
        let slope = (y1 - y0) / gap - gap * (next + 2.0 * bend);
        y0 + past * (slope + past * (3.0 * bend + past * (next - bend) / gap))
    }
}
