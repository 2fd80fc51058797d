//! Which goal is surely better than which.

use nalgebra::DMatrix;

use super::Procedure;
use crate::draws::Draws;

/// A better and a worse goal.
pub(super) type Pair = (usize, usize);

/// Differences between goals and how far chance may move them.
pub(super) struct Differences<'a> {
    theta: &'a [f64],
    deviations: DMatrix<f64>,
    draws: &'a Draws,
    coverage: f64,
}

/// Share of the two variances below which the variance of a difference counts as rounding.
const NO_VARIANCE: f64 = 1e-12;

/// Draws handled together: their columns stay in the processor's first cache.
const CHUNK: usize = 512;

impl<'a> Differences<'a> {
    pub(super) fn new(
        theta: &'a [f64],
        sigma: &DMatrix<f64>,
        draws: &'a Draws,
        coverage: f64,
    ) -> Self {
        let deviations = DMatrix::from_fn(theta.len(), theta.len(), |a, b| {
            let both = sigma[(a, a)] + sigma[(b, b)];
            let variance = both - 2.0 * sigma[(a, b)];
            if variance > NO_VARIANCE * both { variance.sqrt() } else { 0.0 }
        });
        Self { theta, deviations, draws, coverage }
    }

    pub(super) fn goals(&self) -> usize {
        self.theta.len()
    }

    /// Those of the pairs in which the first goal is better beyond chance, all pairs at once.
    pub(super) fn surely_better(&self, pairs: Vec<Pair>, procedure: Procedure) -> Vec<Pair> {
        let (fixed, mut open): (Vec<Pair>, Vec<Pair>) =
            pairs.into_iter().partition(|&pair| self.deviation(pair) == 0.0);
        let mut sure: Vec<Pair> =
            fixed.into_iter().filter(|&(a, b)| self.theta[a] > self.theta[b]).collect();
        loop {
            let critical = quantile(&mut self.largest(&open), self.coverage);
            let critical = procedure.reliability.critical(critical);
            let beyond =
                |&(a, b): &Pair| self.theta[a] - self.theta[b] > self.deviation((a, b)) * critical;
            let (found, rest): (Vec<Pair>, Vec<Pair>) = open.into_iter().partition(beyond);
            let done = !procedure.stepdown || found.is_empty() || rest.is_empty();
            sure.extend(found);
            open = rest;
            if done {
                return sure;
            }
        }
    }

    fn deviation(&self, pair: Pair) -> f64 {
        self.deviations[pair]
    }

    /// Per draw, the largest standardised difference over the pairs.
    fn largest(&self, pairs: &[Pair]) -> Vec<f64> {
        let mut open = DMatrix::from_element(self.goals(), self.goals(), false);
        for &pair in pairs {
            open[pair] = true;
        }
        // Of a pair that is open either way, one difference is the other one with its sign changed.
        let either_way = |(a, b): Pair| {
            open[(b, a)] && self.deviation((a, b)).to_bits() == self.deviation((b, a)).to_bits()
        };
        let mut largest = vec![f64::NEG_INFINITY; self.draws.count()];
        for (index, chunk) in largest.chunks_mut(CHUNK).enumerate() {
            let range = index * CHUNK..index * CHUNK + chunk.len();
            for &(a, b) in pairs {
                // Processors multiply several times as fast as they divide.
                let per_deviation = 1.0 / self.deviation((a, b));
                let columns = [a, b].map(|goal| &self.draws.goal(goal)[range.clone()]);
                match either_way((a, b)) {
                    true if a < b => raise(chunk, columns, |x, y| ((x - y) * per_deviation).abs()),
                    true => {}
                    false => raise(chunk, columns, |x, y| (x - y) * per_deviation),
                }
            }
        }
        largest
    }
}

/// Raises every value to that of two columns if that is larger.
fn raise(most: &mut [f64], [a, b]: [&[f64]; 2], value: impl Fn(f64, f64) -> f64) {
    for (most, (&a, &b)) in most.iter_mut().zip(a.iter().zip(b)) {
        let value = value(a, b);
        *most = if value > *most { value } else { *most };
    }
}

/// Quantile of type 7 (Hyndman and Fan 1996): linear between the order statistics. Reorders the values;
/// infinite without any, so that nothing is told apart without draws.
pub(crate) fn quantile(values: &mut [f64], p: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else {
        return f64::INFINITY;
    };
    let position = last as f64 * p.clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the last index"
    )]
    let index = position as usize;
    let (_, &mut low, above) = values.select_nth_unstable_by(index, f64::total_cmp);
    let high = above.iter().copied().fold(f64::INFINITY, f64::min);
    let share = position - index as f64;
    if share > 0.0 { (1.0 - share) * low + share * high } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantile_is_linear_between_order_statistics() {
        for (p, expected) in [(0.0, 1.0), (0.5, 2.5), (0.9, 3.7), (1.0, 4.0)] {
            let found = quantile(&mut [4.0, 1.0, 3.0, 2.0], p);
            assert!((found - expected).abs() < 1e-15, "{p}: {found}");
        }
        assert!(quantile(&mut [], 0.95).is_infinite());
    }
}
