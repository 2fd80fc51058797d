//! Rows into sums.

use super::{Sums, batch::Batch};

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
        batch.push(values, answered);
        if batch.is_full() {
            batch.absorb_into(&mut self.sums, (self.unit)(class));
        }
    }

    /// The sums of all rows since the last call.
    pub fn take(&mut self) -> Sums {
        for (class, batch) in self.batches.iter_mut().enumerate() {
            if let Some(batch) = batch {
                batch.absorb_into(&mut self.sums, (self.unit)(class));
            }
        }
        self.sums.mirror();
        std::mem::replace(&mut self.sums, Sums::new(self.goals))
    }
}

impl Sums {
    /// Fills the lower triangles, which mirror the upper ones.
    fn mirror(&mut self) {
        for first in 0..self.goals {
            for second in first + 1..self.goals {
                let (own, mirrored) = (first * self.goals + second, second * self.goals + first);
                self.both[mirrored] = self.both[own];
                self.product[mirrored] = self.product[own];
            }
        }
    }
}
