//! Many surveys of one town, counted.

use std::{fmt, thread};

use super::survey::{Held, Town};

/// How often the rank sets of many surveys held what they promise.
#[derive(Clone, Default)]
pub(crate) struct Coverage {
    pub(crate) surveys: u64,
    /// Per goal.
    pub(crate) marginal: Vec<u64>,
    pub(crate) simultaneous: u64,
    pub(crate) first: u64,
    ranks: usize,
    effective: f64,
    /// Surveys in which nobody of a category answered.
    without_result: u64,
}

/// Surveys asked on one thread.
const BATCH: u64 = 50;

/// Asks a town so often. The surveys' numbers are their seeds, so that it does not matter which thread asks which.
pub(crate) fn study(town: &Town, surveys: u64) -> Coverage {
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    let batches: Vec<u64> = (0..surveys.div_ceil(BATCH)).collect();
    let of = |batch: u64| batch_of(town, batch * BATCH..surveys.min((batch + 1) * BATCH));
    let mut done: Vec<(u64, Coverage)> = thread::scope(|scope| {
        let thread = |own: u64| {
            let batches = batches.iter().copied().filter(move |batch| batch % threads == own);
            scope.spawn(move || batches.map(|batch| (batch, of(batch))).collect::<Vec<_>>())
        };
        let running: Vec<_> = (0..threads).map(thread).collect();
        running.into_iter().flat_map(|own| own.join().expect("no survey panics")).collect()
    });
    done.sort_by_key(|(batch, _)| *batch);
    done.iter().fold(Coverage::default(), |sum, (_, own)| sum.plus(own))
}

fn batch_of(town: &Town, surveys: std::ops::Range<u64>) -> Coverage {
    surveys.fold(Coverage::default(), |sum, survey| sum.plus(&Coverage::of(&town.ask(survey))))
}

impl Coverage {
    fn of((held, without_result): &(Held, u64)) -> Self {
        Self {
            surveys: 1,
            marginal: held.marginal.iter().map(|&held| u64::from(held)).collect(),
            simultaneous: u64::from(held.simultaneous),
            first: u64::from(held.first),
            ranks: held.ranks,
            effective: held.effective,
            without_result: *without_result,
        }
    }

    fn plus(self, other: &Self) -> Self {
        let none = vec![0; other.marginal.len()];
        let own = if self.marginal.is_empty() { none } else { self.marginal };
        Self {
            surveys: self.surveys + other.surveys,
            marginal: own.iter().zip(&other.marginal).map(|(a, b)| a + b).collect(),
            simultaneous: self.simultaneous + other.simultaneous,
            first: self.first + other.first,
            ranks: self.ranks + other.ranks,
            effective: self.effective + other.effective,
            without_result: self.without_result + other.without_result,
        }
    }

    pub(crate) fn worst_goal(&self) -> u64 {
        self.marginal.iter().copied().min().unwrap_or(0)
    }

    /// Mean effective share of the answers.
    pub(crate) fn evenness(&self) -> f64 {
        self.effective / self.surveys as f64
    }

    /// Mean number of ranks in a marginal set.
    pub(crate) fn width(&self) -> f64 {
        self.ranks as f64 / (self.surveys as f64 * self.marginal.len() as f64)
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let surveys = self.surveys as f64;
        let percent = |count: f64| 100.0 * count / surveys;
        let mean = self.marginal.iter().sum::<u64>() as f64 / self.marginal.len() as f64;
        write!(
            f,
            "{:.2} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {}",
            self.evenness(),
            percent(self.worst_goal() as f64),
            percent(mean),
            percent(self.simultaneous as f64),
            percent(self.first as f64),
            self.width(),
            self.without_result,
        )
    }
}
