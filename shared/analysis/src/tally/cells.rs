//! All cells of a sample, tallied by all processors.

use super::{CellCounter, CellTally};
use crate::{
    score::Scoring,
    shards::{in_order, shards},
};

/// Rows brought near before they are counted: a cell's rows lie all over the memory, and many can be waited for at once.
const NEAR: usize = 64;

/// Respondents, each in a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows<'r> {
    pub(crate) goals: usize,
    /// Per respondent the level of each goal.
    pub(crate) levels: &'r [u8],
    pub(crate) cell_of_row: &'r [u32],
    /// Respondents of each cell.
    pub(crate) people: &'r [u64],
}

/// The tally of each cell.
pub(crate) fn of_cells(rows: &Rows<'_>, threshold: u8, scoring: Scoring) -> Vec<CellTally> {
    let counter = || CellCounter::new(rows.goals, threshold, scoring);
    let order = rows.by_cell();
    let size = order.len().div_ceil(shards()).max(1);
    let parts: Vec<&[u32]> = order.chunks(size).collect();
    let tallied = in_order(parts.len(), |part| rows.tally(parts[part], counter()));
    let mut tallies = vec![None::<CellTally>; rows.people.len()];
    for (cell, tally) in tallied.into_iter().flatten() {
        match &mut tallies[cell] {
            // A cell may begin in one shard and end in the next.
            Some(own) => own.merge(&tally),
            none => *none = Some(tally),
        }
    }
    let nobody = || CellTally::new(rows.goals);
    tallies.into_iter().map(|tally| tally.unwrap_or_else(nobody)).collect()
}

impl Rows<'_> {
    /// The rows cell by cell.
    fn by_cell(&self) -> Vec<u32> {
        let mut next: Vec<usize> = Vec::with_capacity(self.people.len());
        let mut before = 0;
        for &people in self.people {
            next.push(before);
            before += usize::try_from(people).unwrap_or(usize::MAX);
        }
        let mut order = vec![0; self.cell_of_row.len()];
        // A sample of more than 2^32 people would not fit in memory.
        for (row, &cell) in (0_u32..).zip(self.cell_of_row) {
            let place = &mut next[cell as usize];
            order[*place] = row;
            *place += 1;
        }
        order
    }

    /// The tallies of runs of rows that share a cell.
    fn tally(&self, order: &[u32], mut counter: CellCounter) -> Vec<(usize, CellTally)> {
        let cell = |row: u32| self.cell_of_row[row as usize];
        let mut near = Vec::with_capacity(NEAR * self.goals);
        let run = |run: &[u32]| {
            for rows in run.chunks(NEAR) {
                near.clear();
                for &row in rows {
                    let begin = row as usize * self.goals;
                    near.extend_from_slice(&self.levels[begin..begin + self.goals]);
                }
                near.chunks_exact(self.goals.max(1)).for_each(|levels| counter.push(levels));
            }
            (cell(run[0]) as usize, counter.take())
        };
        order.chunk_by(|&a, &b| cell(a) == cell(b)).map(run).collect()
    }
}
