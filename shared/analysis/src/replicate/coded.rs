//! The bootstrap of a whole sample: the same replicates as [`Bootstrap`](super::Bootstrap) makes row by row, from codes.
//!
//! Respondents of a cell share their weight in every replicate, so a replicate's means follow from whole numbers: how often
//! the respondents of each cell were drawn, and what they said so often. Rows are brought into an order of their own, by
//! cell and by what they say: in which order they came changes nothing.

mod counts;
mod products;

use super::{BootstrapError, Bootstrapped, MOST_ATTEMPTS};
use crate::{
    shards,
    weighting::{CalibrationError, Cell, Method, calibrate},
};
use counts::counts;
use products::{Sums, sums_of};

/// Replicates made together, so that codes are fetched from memory once for all of them.
const TOGETHER: u64 = 8;

/// Respondents of one stratum by cell, each with the level of every goal; 0 for a goal that was not answered.
#[derive(Clone, Debug)]
pub struct Coded {
    goals: usize,
    cells: Vec<Cell>,
    /// Row after row, cell after cell.
    levels: Vec<u8>,
    /// The largest of them.
    highest: u8,
}

/// One replicate on its way.
struct Draw {
    replicate: u64,
    attempt: u64,
    /// How often each row was drawn.
    counts: Vec<u8>,
}

/// A replicate's means, and how many draws had to be thrown away for it.
type Made = (Vec<Option<f64>>, u64);

impl Coded {
    /// Cells with the levels of their respondents, row after row: as many rows as the cell counts people.
    #[must_use]
    pub fn new(goals: usize, cells: Vec<(Cell, Vec<u8>)>) -> Self {
        let sorted = shards::in_order(cells.len(), |cell| in_own_order(&cells[cell].1, goals));
        let cells = cells.into_iter().map(|(cell, _)| cell).collect();
        let levels = sorted.concat();
        let highest = levels.iter().fold(0, |highest, &level| level.max(highest));
        Self { goals, cells, levels, highest }
    }

    /// Means of the levels in `count` replicates that meet the margins.
    pub fn bootstrap(
        &self,
        margins: &[Vec<f64>],
        method: Method,
        seed: u64,
        count: u64,
    ) -> Result<Bootstrapped, BootstrapError> {
        let groups = usize::try_from(count.div_ceil(TOGETHER)).unwrap_or(usize::MAX);
        let made = shards::in_order(groups, |group| {
            let first = group as u64 * TOGETHER;
            self.together(first..(first + TOGETHER).min(count), margins, method, seed)
        });
        let made = made.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
        let redraws = made.iter().map(|(_, redraws)| redraws).sum();
        Ok(Bootstrapped { values: made.into_iter().map(|(values, _)| values).collect(), redraws })
    }

    /// Means of some replicates, and how often each had to be drawn again.
    fn together(
        &self,
        replicates: std::ops::Range<u64>,
        margins: &[Vec<f64>],
        method: Method,
        seed: u64,
    ) -> Result<Vec<Made>, BootstrapError> {
        let rows = self.cells.iter().map(|cell| cell.count).sum();
        let draw = |replicate, attempt| Draw {
            replicate,
            attempt,
            counts: counts(seed, replicate, attempt, rows),
        };
        let mut open: Vec<Draw> = replicates.clone().map(|replicate| draw(replicate, 0)).collect();
        let mut done = vec![None; open.len()];
        while !open.is_empty() {
            let sums = sums_of(self, &open);
            let mut again = Vec::new();
            for (own, sums) in open.into_iter().zip(sums) {
                match means(&self.cells, rows, &sums, margins, method) {
                    Ok(means) => {
                        // Within the range, of which it came.
                        let place = usize::try_from(own.replicate - replicates.start).unwrap_or(0);
                        done[place] = Some((means, own.attempt));
                    }
                    Err(CalibrationError::EmptyCategory { .. }) => {
                        let attempt = own.attempt + 1;
                        if attempt == MOST_ATTEMPTS {
                            return Err(BootstrapError::EmptyCategories { attempts: attempt });
                        }
                        again.push(draw(own.replicate, attempt));
                    }
                    Err(error) => return Err(BootstrapError::Unmet(error)),
                }
            }
            open = again;
        }
        Ok(done.into_iter().flatten().collect())
    }
}

/// The rows in the order of their levels.
fn in_own_order(levels: &[u8], goals: usize) -> Vec<u8> {
    let mut rows: Vec<&[u8]> = levels.chunks_exact(goals.max(1)).collect();
    rows.sort_unstable();
    rows.concat()
}

/// Means of the replicate in which the cells' people were drawn so often.
fn means(
    cells: &[Cell],
    rows: u64,
    sums: &Sums,
    margins: &[Vec<f64>],
    method: Method,
) -> Result<Vec<Option<f64>>, CalibrationError> {
    let factor = rows as f64 / rows.saturating_sub(1).max(1) as f64;
    let drawn: Vec<usize> = (0..cells.len()).filter(|&cell| sums.drawn(cell) > 0).collect();
    let left = |&cell: &usize| {
        // A cell of the replicate is one respondent with the weight of all.
        let people = sums.drawn(cell) as f64 * factor;
        let own = &cells[cell];
        Cell { count: 1, base_weight: own.base_weight * people, ..own.clone() }
    };
    let left: Vec<Cell> = drawn.iter().map(left).collect();
    let calibration = calibrate(&left, margins, method)?;
    let each = drawn.iter().zip(&calibration.weights);
    let each: Vec<(usize, f64)> =
        each.map(|(&cell, weight)| (cell, weight / sums.drawn(cell) as f64)).collect();
    Ok(sums.means(&each))
}
