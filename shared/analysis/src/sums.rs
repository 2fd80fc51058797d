//! Exact sums over the respondents of a cell.
//!
//! Whole numbers can be added in any order, so the order of rows, shards and threads never changes a byte
//! of a result. Per cell, the sums below are all that a weighted mean and its covariance need.

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
        add(&mut self.both, &other.both);
        add(&mut self.cross, &other.cross);
        add(&mut self.product, &other.product);
    }

    /// Adds a batch of rows whose values are multiples of `unit`, and empties it.
    fn absorb(&mut self, batch: &mut Batch, unit: i64) {
        let unit = i128::from(unit);
        for first in 0..self.goals {
            for second in 0..self.goals {
                let cell = first * self.goals + second;
                self.cross[cell] += unit * batch.dot(&batch.answered[first], &batch.values[second]);
                if second < first {
                    continue;
                }
                let both = batch.dot(&batch.answered[first], &batch.answered[second]);
                let product = unit * unit * batch.dot(&batch.values[first], &batch.values[second]);
                self.both[cell] += both;
                self.product[cell] += product;
                if second > first {
                    let mirrored = second * self.goals + first;
                    self.both[mirrored] += both;
                    self.product[mirrored] += product;
                }
            }
        }
        batch.clear();
    }
}

fn add(sums: &mut [i128], others: &[i128]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += other;
    }
}

/// Counts rows into [`Sums`].
///
/// Rows whose values are multiples of one unit form a class. They are gathered by class and multiplied a batch
/// at a time, in 32 bits; only the batch's sums are brought to full width.
#[derive(Clone, Debug)]
pub struct Counter {
    goals: usize,
    batches: Vec<Option<Batch>>,
    unit: fn(usize) -> i64,
    sums: Sums,
}

impl Counter {
    /// For so many goals; `unit` tells what 1 is worth in each class.
    #[must_use]
    pub fn new(goals: usize, unit: fn(usize) -> i64) -> Self {
        Self { goals, batches: Vec::new(), unit, sums: Sums::new(goals) }
    }

    /// Adds a row: per goal whether it was answered, and its value, between -4000 and 4000. A goal not answered
    /// has the value 0.
    pub fn push(&mut self, class: usize, values: &[i16], answered: &[bool]) {
        if self.batches.len() <= class {
            self.batches.resize(class + 1, None);
        }
        let batch = self.batches[class].get_or_insert_with(|| Batch::new(self.goals));
        if batch.rows == ROWS {
            self.sums.absorb(batch, (self.unit)(class));
        }
        batch.push(values, answered);
    }

    /// The sums of all rows since the last call.
    pub fn take(&mut self) -> Sums {
        for (class, batch) in self.batches.iter_mut().enumerate() {
            if let Some(batch) = batch.as_mut().filter(|batch| batch.rows > 0) {
                self.sums.absorb(batch, (self.unit)(class));
            }
        }
        std::mem::replace(&mut self.sums, Sums::new(self.goals))
    }
}

/// Rows in a batch: with values up to 4000 no sum of products leaves 32 bits.
const ROWS: usize = 128;

/// Rows multiplied at once.
const LANES: usize = 16;

/// Rows whose values share a unit, one column per goal; what is behind the last row is 0.
#[derive(Clone, Debug)]
struct Batch {
    rows: usize,
    values: Vec<[i16; ROWS]>,
    answered: Vec<[i16; ROWS]>,
}

impl Batch {
    fn new(goals: usize) -> Self {
        Self { rows: 0, values: vec![[0; ROWS]; goals], answered: vec![[0; ROWS]; goals] }
    }

    fn clear(&mut self) {
        self.rows = 0;
        self.values.fill([0; ROWS]);
        self.answered.fill([0; ROWS]);
    }

    fn push(&mut self, values: &[i16], answered: &[bool]) {
        for (column, &value) in self.values.iter_mut().zip(values) {
            column[self.rows] = value;
        }
        for (column, &answered) in self.answered.iter_mut().zip(answered) {
            column[self.rows] = answered.into();
        }
        self.rows += 1;
    }

    /// Sum of products of two columns.
    fn dot(&self, a: &[i16; ROWS], b: &[i16; ROWS]) -> i128 {
        let used = self.rows.next_multiple_of(LANES);
        let products = a[..used].iter().zip(&b[..used]).map(|(&a, &b)| i32::from(a) * i32::from(b));
        products.sum::<i32>().into()
    }
}
