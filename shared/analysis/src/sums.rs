//! Exact sums over the respondents of a cell.
//!
//! Whole numbers can be added in any order, so the order of rows, shards and threads never changes a byte
//! of a result. Per cell, the sums below are all that a weighted mean and its covariance need.

mod batch;
mod counter;

pub use counter::Counter;

/// Sums over respondents for a set of goals, where each respondent answers some goals, each with a whole value.
///
/// Exact while no value exceeds 2^48 and no more than 2^30 respondents are in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    goals: usize,
    both: Vec<i128>,
    cross: Vec<i128>,
    product: Vec<i128>,
}

impl Sums {
    /// Of nobody.
    #[must_use]
    pub fn new(goals: usize) -> Self {
        let none = vec![0; goals * goals];
        Self { goals, both: none.clone(), cross: none.clone(), product: none }
    }

    /// Of one goal: how many answered it, the sum of their values, and the sum of the squares.
    #[must_use]
    pub fn of_one(answered: u64, total: i128, squares: i128) -> Self {
        Self { goals: 1, both: vec![answered.into()], cross: vec![total], product: vec![squares] }
    }

    /// Adds a respondent who answered every goal with these values.
    pub fn add(&mut self, values: &[i64]) {
        for (first, &value) in values.iter().enumerate() {
            for (second, &other) in values.iter().enumerate() {
                let place = first * self.goals + second;
                self.both[place] += 1;
                self.cross[place] += i128::from(other);
                self.product[place] += i128::from(value) * i128::from(other);
            }
        }
    }

    /// The first goal's sums as one of several goals that nobody answers together: a group told apart from others.
    #[must_use]
    pub fn in_group(&self, group: usize, groups: usize) -> Self {
        let mut apart = Self::new(groups);
        let cell = group * groups + group;
        apart.both[cell] = self.both(0, 0);
        apart.cross[cell] = self.cross(0, 0);
        apart.product[cell] = self.product(0, 0);
        apart
    }

    /// Number of goals.
    #[must_use]
    pub const fn goals(&self) -> usize {
        self.goals
    }

    /// Respondents who answered the goal.
    #[must_use]
    pub fn answered(&self, goal: usize) -> i128 {
        self.both(goal, goal)
    }

    /// Sum of the goal's values.
    #[must_use]
    pub fn total(&self, goal: usize) -> i128 {
        self.cross(goal, goal)
    }

    /// Respondents who answered both goals.
    #[must_use]
    pub fn both(&self, first: usize, second: usize) -> i128 {
        self.both[first * self.goals + second]
    }

    /// Sum of `valued`'s values over those who answered `answered` too.
    #[must_use]
    pub fn cross(&self, answered: usize, valued: usize) -> i128 {
        self.cross[answered * self.goals + valued]
    }

    /// Sum of the products of the two goals' values.
    #[must_use]
    pub fn product(&self, first: usize, second: usize) -> i128 {
        self.product[first * self.goals + second]
    }

    /// Adds the sums of other respondents over the same goals.
    pub fn merge(&mut self, other: &Self) {
        self.combine(other, |sum, other| *sum += other);
    }

    /// Takes the sums of some of these respondents away.
    pub fn withdraw(&mut self, other: &Self) {
        self.combine(other, |sum, other| *sum -= other);
    }

    fn combine(&mut self, other: &Self, with: impl Fn(&mut i128, i128)) {
        let own = [&mut self.both, &mut self.cross, &mut self.product];
        for (own, other) in own.into_iter().zip([&other.both, &other.cross, &other.product]) {
            own.iter_mut().zip(other).for_each(|(sum, &other)| with(sum, other));
        }
    }
}
