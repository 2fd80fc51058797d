//! The order a group would choose by votes between two goals at a time: a cross-check of the score, not its successor.
//!
//! A goal a beats b when more people, by weight, put a above b than b above a. Where the methods here and the win share
//! differ about the top, the report says so; the score stays. Fixture: `pref_social_choice`.

mod kemeny;

use nalgebra::DMatrix;

use crate::long_sum::LongSum;
pub use kemeny::{Kemeny, Optimality};

/// Weighted votes between all pairs of goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairwise {
    /// Weight of those who put the row above the column.
    pub prefer: DMatrix<f64>,
    /// Weight of those who compared the two and put neither above the other.
    pub tie: DMatrix<f64>,
}

/// Schulze's method.
#[derive(Clone, Debug, PartialEq)]
pub struct Schulze {
    /// Strength of the strongest path from row to column; 0 without one.
    pub strength: DMatrix<f64>,
    /// Per goal, how many others it has a stronger path to than they to it. More is better.
    pub wins: Vec<usize>,
}

impl Pairwise {
    /// Counts people's votes, each a weight and a level for every goal: 0 where it was not compared, otherwise the
    /// higher the more wanted, see [`crate::score`]. The sums do not depend on the order of the people.
    #[must_use]
    pub fn of<'a>(goals: usize, people: impl IntoIterator<Item = (f64, &'a [u8])>) -> Self {
        let mut prefer = vec![LongSum::default(); goals * goals];
        let mut tie = vec![LongSum::default(); goals * goals];
        for (weight, levels) in people {
            for (a, &level) in
                levels.iter().enumerate().take(goals).filter(|(_, level)| **level > 0)
            {
                for (b, &other) in levels.iter().enumerate().take(goals) {
                    if other > 0 && level > other {
                        prefer[a * goals + b].add(weight);
                    } else if other == level && a != b {
                        tie[a * goals + b].add(weight);
                    }
                }
            }
        }
        let matrix = |sums: Vec<LongSum>| {
            DMatrix::from_row_iterator(goals, goals, sums.into_iter().map(LongSum::value))
        };
        Self { prefer: matrix(prefer), tie: matrix(tie) }
    }

    /// How many goals there are.
    #[must_use]
    pub fn goals(&self) -> usize {
        self.prefer.nrows()
    }

    /// Borda's count (1781): votes won against all others, ties counting half.
    #[must_use]
    pub fn borda(&self) -> Vec<f64> {
        let won = |a: usize| {
            let mut sum = LongSum::default();
            for b in 0..self.goals() {
                sum.add(self.prefer[(a, b)]);
                sum.add(self.tie[(a, b)] / 2.0);
            }
            sum.value()
        };
        (0..self.goals()).map(won).collect()
    }

    /// Copeland's score (1951): goals beaten less goals that beat it.
    #[must_use]
    pub fn copeland(&self) -> Vec<i64> {
        let outcome = |a, b| i64::from(self.beats(a, b)) - i64::from(self.beats(b, a));
        (0..self.goals()).map(|a| (0..self.goals()).map(|b| outcome(a, b)).sum()).collect()
    }

    /// The goal that beats every other one, if there is any.
    #[must_use]
    pub fn condorcet_winner(&self) -> Option<usize> {
        let goals = 0..self.goals();
        goals.clone().find(|&a| goals.clone().all(|b| b == a || self.beats(a, b)))
    }

    /// Schulze's method with winning votes (Schulze 2011, Social Choice and Welfare 36): a path is as strong as its
    /// weakest victory.
    #[must_use]
    pub fn schulze(&self) -> Schulze {
        let goals = self.goals();
        let victory = |a, b| if self.beats(a, b) { self.prefer[(a, b)] } else { 0.0 };
        let mut strength = DMatrix::from_fn(goals, goals, victory);
        for over in 0..goals {
            for from in (0..goals).filter(|&from| from != over) {
                for to in (0..goals).filter(|&to| to != over && to != from) {
                    let path = strength[(from, over)].min(strength[(over, to)]);
                    strength[(from, to)] = path.max(strength[(from, to)]);
                }
            }
        }
        let stronger = |a: usize, b: usize| strength[(a, b)] > strength[(b, a)];
        let wins = (0..goals).map(|a| (0..goals).filter(|&b| stronger(a, b)).count()).collect();
        Schulze { strength, wins }
    }

    fn beats(&self, a: usize, b: usize) -> bool {
        self.prefer[(a, b)] > self.prefer[(b, a)]
    }
}

impl Schulze {
    /// Goals that beat themselves around a circle of others: no order agrees with all majorities among them.
    #[must_use]
    pub fn in_cycles(&self) -> Vec<usize> {
        let goals = 0..self.wins.len();
        let circle = |a: usize, b: usize| {
            a != b && self.strength[(a, b)] > 0.0 && self.strength[(b, a)] > 0.0
        };
        goals.clone().filter(|&a| goals.clone().any(|b| circle(a, b))).collect()
    }
}
