//! Draws of what sampling might have added to the scores: z L' with Σ = L L' and z standard normal, in blocks each of which
//! has its own stream of numbers. The fixtures of ranks bring draws of their own.

use nalgebra::DMatrix;
use rand_distr::{Distribution, StandardNormal};

use crate::chance::{Purpose, generator};
use crate::factor::Factor;
use crate::shards;

/// Draws from N(0, Σ), one column per goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    goals: Vec<Vec<f64>>,
}

/// Draws that share a stream of random numbers.
const BLOCK: usize = 1024;

/// A block of one goal's draws.
fn column(lower: &DMatrix<f64>, goal: usize, normal: &[f64]) -> [f64; BLOCK] {
    let mut sums = [0.0; BLOCK];
    for (source, z) in normal.chunks_exact(BLOCK).enumerate() {
        let loading = lower[(goal, source)];
        for (sum, z) in sums.iter_mut().zip(z) {
            *sum += loading * z;
        }
    }
    sums
}

impl Draws {
    /// Draws with covariance `sigma`, which may be singular: complete scores sum to a constant.
    #[must_use]
    pub fn normal(sigma: &DMatrix<f64>, count: usize, seed: u64) -> Self {
        let lower = Factor::of(sigma).lower;
        let blocks = shards::in_order(count.div_ceil(BLOCK), |block| {
            let mut generator = generator(seed, Purpose::Ranks, block as u64);
            let normal: Vec<f64> =
                StandardNormal.sample_iter(&mut generator).take(BLOCK * lower.ncols()).collect();
            (0..lower.nrows()).map(|goal| column(&lower, goal, &normal)).collect::<Vec<_>>()
        });
        let mut goals = vec![Vec::with_capacity(count.next_multiple_of(BLOCK)); sigma.nrows()];
        for (goal, column) in blocks.iter().flat_map(|block| block.iter().enumerate()) {
            goals[goal].extend_from_slice(column);
        }
        for column in &mut goals {
            column.truncate(count);
        }
        Self { goals }
    }

    /// Draws made elsewhere: one column per goal, all of one length.
    #[must_use]
    pub const fn from_columns(goals: Vec<Vec<f64>>) -> Self {
        Self { goals }
    }

    /// How many draws there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.goals.first().map_or(0, Vec::len)
    }

    /// All draws of one goal.
    #[must_use]
    pub fn goal(&self, goal: usize) -> &[f64] {
        &self.goals[goal]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covariance(draws: &Draws, a: usize, b: usize) -> f64 {
        let products = draws.goal(a).iter().zip(draws.goal(b)).map(|(x, y)| x * y);
        products.sum::<f64>() / draws.count() as f64
    }

    #[test]
    fn draws_have_the_covariance_asked_for() {
        let sigma =
            DMatrix::from_row_slice(3, 3, &[2.0, -1.5, -0.5, -1.5, 3.0, -1.5, -0.5, -1.5, 2.0]);
        let draws = Draws::normal(&sigma, 200_000, 7);
        for a in 0..3 {
            for b in 0..3 {
                assert!((covariance(&draws, a, b) - sigma[(a, b)]).abs() < 0.03, "{a} {b}");
            }
        }
        for i in 0..draws.count() {
            let sum: f64 = (0..3).map(|goal| draws.goal(goal)[i]).sum();
            assert!(sum.abs() < 1e-12, "rows of sigma sum to 0, so do the draws");
        }
    }

    #[test]
    fn more_draws_begin_with_the_same() {
        let sigma = DMatrix::identity(2, 2);
        let (few, many) = (Draws::normal(&sigma, 1500, 3), Draws::normal(&sigma, 5000, 3));
        assert_eq!(few.goal(1), &many.goal(1)[..1500]);
        assert_ne!(few, Draws::normal(&sigma, 1500, 4));
    }
}
