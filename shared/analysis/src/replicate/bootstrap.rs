//! The bootstrap of Rao and Wu (1988): per stratum n - 1 of its n units, with replacement.

use std::num::NonZeroUsize;
use std::thread;

use super::{recalibrated, replicate_means};
use crate::chance::{Purpose, below, generator};
use crate::sampling::{Sampling, Stratum};
use crate::weighting::{CalibrationError, Grouping, Method};

/// What to draw from, and which margins each replicate has to meet (Rao, Wu and Yue 1992).
#[derive(Clone, Copy, Debug)]
pub struct Bootstrap<'a> {
    /// Strata and units.
    pub sampling: &'a Sampling,
    /// Rows by the cells of the margins.
    pub grouping: &'a Grouping,
    /// Population totals, per margin one for each category.
    pub margins: &'a [Vec<f64>],
    /// How they are met.
    pub method: Method,
    /// Seed of the draws.
    pub seed: u64,
}

/// Means of the replicates.
#[derive(Clone, Debug, PartialEq)]
pub struct Bootstrapped {
    /// A row per replicate and an entry per column; `None` where nobody was left who answered.
    pub values: Vec<Vec<Option<f64>>>,
    /// Draws thrown away because nobody of a category was in them.
    pub redraws: u64,
}

/// Why there are no replicates.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum BootstrapError {
    /// Draw after draw left a category without anybody. Merge categories.
    #[error("no draw in {attempts} had somebody of every category")]
    EmptyCategories {
        /// How many were tried.
        attempts: u64,
    },
    /// A draw with somebody of every category does not meet the margins.
    #[error(transparent)]
    Unmet(CalibrationError),
}

/// Draws tried for a replicate.
pub(super) const MOST_ATTEMPTS: u64 = 1000;

impl Bootstrap<'_> {
    /// Means of the columns in `count` replicates, shared out among threads. How many there are changes nothing: the
    /// numbers depend on seed, replicate and stratum alone.
    pub fn means(
        &self,
        columns: &[Vec<Option<f64>>],
        count: u64,
        threads: NonZeroUsize,
    ) -> Result<Bootstrapped, BootstrapError> {
        let share = |first: u64| -> Result<Vec<_>, BootstrapError> {
            let replicate = |index| {
                let (weights, redraws) = self.weights(index)?;
                Ok((index, replicate_means(columns, &weights), redraws))
            };
            (first..count).step_by(threads.get()).map(replicate).collect()
        };
        let shares = thread::scope(|scope| {
            let run = |first| scope.spawn(move || share(first));
            let running: Vec<_> = (0..threads.get() as u64).map(run).collect();
            // Only a fault of the program makes a share panic; then the panic goes on.
            let done = |share: thread::ScopedJoinHandle<'_, _>| {
                share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            running.into_iter().map(done).collect::<Result<Vec<_>, _>>()
        })?;
        let mut replicates = shares.concat();
        replicates.sort_unstable_by_key(|(index, ..)| *index);
        let redraws = replicates.iter().map(|(.., redraws)| redraws).sum();
        let values = replicates.into_iter().map(|(_, values, _)| values).collect();
        Ok(Bootstrapped { values, redraws })
    }

    /// Final weights of one replicate, and how many draws had to be thrown away for it.
    pub fn weights(&self, replicate: u64) -> Result<(Vec<f64>, u64), BootstrapError> {
        for attempt in 0..MOST_ATTEMPTS {
            let factors = self.factors(replicate, attempt);
            match recalibrated(self.grouping, &factors, self.margins, self.method) {
                Ok(weights) => return Ok((weights, attempt)),
                Err(CalibrationError::EmptyCategory { .. }) => {}
                Err(error) => return Err(BootstrapError::Unmet(error)),
            }
        }
        Err(BootstrapError::EmptyCategories { attempts: MOST_ATTEMPTS })
    }

    /// n/(n - 1) times how often each row's unit was drawn.
    fn factors(&self, replicate: u64, attempt: u64) -> Vec<f64> {
        let mut factors = vec![0.0; self.sampling.rows()];
        for (index, stratum) in self.sampling.strata().iter().enumerate() {
            let purpose = Purpose::Bootstrap { stratum: index as u64, attempt };
            let mut generator = generator(self.seed, purpose, replicate);
            draw(stratum, |units| below(&mut generator, units), &mut factors);
        }
        factors
    }
}

/// A stratum with a single unit keeps it.
fn draw(stratum: &Stratum, mut below: impl FnMut(u32) -> u32, factors: &mut [f64]) {
    let units = stratum.units.len();
    let drawn = units.saturating_sub(1).max(1);
    let factor = units as f64 / drawn as f64;
    // A design of more units does not fit in memory.
    let count = u32::try_from(units).unwrap_or(u32::MAX);
    for _ in 0..drawn {
        let unit = &stratum.units[below(count) as usize];
        unit.rows.iter().for_each(|&row| factors[row] += factor);
    }
}
