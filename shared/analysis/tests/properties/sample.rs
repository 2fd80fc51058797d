//! Respondents made by chance.

use rand::RngExt;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::SeedableRng;
use vorrang_analysis::score::Scoring;
use vorrang_analysis::tally::{CellCounter, CellTally};
use vorrang_analysis::weighting::Cell;

pub(crate) const GOALS: usize = 7;
pub(crate) const CATEGORIES: [u16; 3] = [3, 4, 2];
/// Levels from here on are high.
pub(crate) const THRESHOLD: u8 = 4;

/// Respondents grouped into cells, and their levels cell by cell.
pub(crate) struct Sample {
    pub(crate) cells: Vec<Cell>,
    pub(crate) levels: Vec<Vec<[u8; GOALS]>>,
}

impl Sample {
    /// All cells of the margins, some without respondents left out; every stratum has some.
    pub(crate) fn new(seed: u64, strata: usize) -> Self {
        let mut chance = ChaCha12Rng::seed_from_u64(seed);
        let (mut cells, mut levels) = (Vec::new(), Vec::new());
        for first in 0..CATEGORIES[0] {
            for second in 0..CATEGORIES[1] {
                for third in 0..CATEGORIES[2] {
                    let count = chance.random_range(0..9_u64);
                    if count > 0 {
                        let stratum = usize::from(second) % strata;
                        let base_weight = chance.random_range(0.5..3.0);
                        cells.push(Cell {
                            stratum,
                            levels: vec![first, second, third],
                            count,
                            base_weight,
                        });
                        levels.push((0..count).map(|_| row(&mut chance)).collect());
                    }
                }
            }
        }
        Self { cells, levels }
    }

    pub(crate) fn tallies(&self) -> Vec<CellTally> {
        let mut counter = CellCounter::new(GOALS, THRESHOLD, Scoring::Order);
        let mut tally = |rows: &Vec<[u8; GOALS]>| {
            for row in rows {
                counter.push(row);
            }
            counter.take()
        };
        self.levels.iter().map(&mut tally).collect()
    }

    /// Totals near the base-weighted ones, three times as many people.
    pub(crate) fn margins(&self, seed: u64) -> Vec<Vec<f64>> {
        let mut chance = ChaCha12Rng::seed_from_u64(seed);
        let people: f64 =
            3.0 * self.cells.iter().map(|cell| cell.count as f64 * cell.base_weight).sum::<f64>();
        let mut margins = Vec::new();
        for (margin, &categories) in CATEGORIES.iter().enumerate() {
            let mut totals = vec![0.0; categories.into()];
            for cell in &self.cells {
                totals[usize::from(cell.levels[margin])] += cell.count as f64 * cell.base_weight;
            }
            for total in &mut totals {
                *total *= chance.random_range(0.8..1.25);
            }
            let sum: f64 = totals.iter().sum();
            margins.push(totals.iter().map(|total| total * people / sum).collect());
        }
        margins
    }
}

/// Levels 1 to 5, or 0 in one of ten cases.
fn row(chance: &mut ChaCha12Rng) -> [u8; GOALS] {
    let mut row = [0; GOALS];
    row.fill_with(|| if chance.random_range(0..10) == 0 { 0 } else { chance.random_range(1..=5) });
    row
}
