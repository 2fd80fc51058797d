//! Spread of the scores within a cell, around the cell's own mean.
//!
//! The mean is first taken off in whole numbers. What is left is small and exact, so nothing cancels: a goal
//! that all of a cell rate alike has a spread of exactly 0.

use crate::long_sum::double;
use crate::sums::Sums;

/// A cell's sums with each goal's mean moved close to 0.
pub(super) struct Centred<'a> {
    sums: &'a Sums,
    goals: &'a [usize],
    respondents: f64,
    /// A whole number next to the cell's mean, per goal.
    shifts: Vec<i128>,
    /// Sum of the values less the shift.
    totals: Vec<f64>,
    /// The shift less the overall mean.
    offsets: Vec<f64>,
}

impl<'a> Centred<'a> {
    /// `means` are the overall means of `goals`, in the units of the sums.
    pub(super) fn of(sums: &'a Sums, goals: &'a [usize], means: &[f64], respondents: u64) -> Self {
        let shift = |&goal: &usize| sums.total(goal) / sums.answered(goal).max(1);
        let shifts: Vec<i128> = goals.iter().map(shift).collect();
        let total = |(&goal, shift): (&usize, &i128)| {
            double(sums.total(goal) - shift * sums.answered(goal))
        };
        let totals = goals.iter().zip(&shifts).map(total).collect();
        let offsets = shifts.iter().zip(means).map(|(&shift, mean)| double(shift) - mean).collect();
        Self { sums, goals, respondents: respondents as f64, shifts, totals, offsets }
    }

    /// Mean over all respondents of the cell of 1(answered) (y - overall mean), per goal.
    pub(super) fn cell_means(&self) -> impl Iterator<Item = f64> {
        (0..self.goals.len()).map(|goal| {
            (self.totals[goal] + self.offsets[goal] * self.answered(goal)) / self.respondents
        })
    }

    /// The scatter of 1(answered) (y - overall mean) of two goals within the cell.
    ///
    /// With p = 1(answered) (y - shift) and a = 1(answered), the variable is p + offset * a.
    pub(super) fn scatter(&self, first: usize, second: usize) -> f64 {
        self.values(first, second)
            + self.offsets[second] * self.value_and_answer(first, second)
            + self.offsets[first] * self.value_and_answer(second, first)
            + self.offsets[first] * self.offsets[second] * self.answers(first, second)
    }

    /// Scatter of p and p.
    fn values(&self, first: usize, second: usize) -> f64 {
        let (a, b) = (self.goals[first], self.goals[second]);
        let (shift_a, shift_b) = (self.shifts[first], self.shifts[second]);
        let products = self.sums.product(a, b)
            - shift_a * self.sums.cross(a, b)
            - shift_b * self.sums.cross(b, a)
            + shift_a * shift_b * self.sums.both(a, b);
        double(products) - self.totals[first] * self.totals[second] / self.respondents
    }

    /// Scatter of p of the first and a of the second goal.
    fn value_and_answer(&self, valued: usize, answered: usize) -> f64 {
        let (a, b) = (self.goals[valued], self.goals[answered]);
        let total = self.sums.cross(b, a) - self.shifts[valued] * self.sums.both(a, b);
        double(total) - self.totals[valued] * self.answered(answered) / self.respondents
    }

    /// Scatter of a and a.
    fn answers(&self, first: usize, second: usize) -> f64 {
        let both = double(self.sums.both(self.goals[first], self.goals[second]));
        both - self.answered(first) * self.answered(second) / self.respondents
    }

    fn answered(&self, goal: usize) -> f64 {
        double(self.sums.answered(self.goals[goal]))
    }
}
