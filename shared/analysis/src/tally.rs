//! What one raking cell's respondents said: all that later figures need of them.
//!
//! The respondents of a cell share a weight, so their answers enter every figure through sums alone. The
//! sums are whole numbers: tallies of shards merged in any order are equal to the last bit.

mod cells;

use crate::{
    score::Scoring,
    sums::{Counter, Sums},
};

pub(crate) use cells::{Rows, of_cells};

/// The exact sums of one cell, over all goals of the ranking question.
///
/// Exact up to 2^30 respondents in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellTally {
    /// Respondents in the cell, whether they answered or not.
    pub respondents: u64,
    /// Scores less 50 points, in units of which [`FIFTY_POINTS`](crate::score::FIFTY_POINTS) make 50 points. A respondent who
    /// compared fewer than two goals counts as having answered none.
    pub scores: Sums,
    /// The levels themselves, per goal.
    pub levels: Vec<LevelTally>,
}

impl CellTally {
    /// Of nobody.
    #[must_use]
    pub fn new(goals: usize) -> Self {
        Self {
            respondents: 0,
            scores: Sums::new(goals),
            levels: vec![LevelTally::default(); goals],
        }
    }

    /// Adds the tally of other respondents over the same goals.
    pub fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        self.scores.merge(&other.scores);
        for (level, other) in self.levels.iter_mut().zip(&other.levels) {
            level.merge(other);
        }
    }

    /// Takes the tally of some of these respondents away: what is left is that of the others, to the last bit.
    pub fn withdraw(&mut self, other: &Self) {
        self.respondents -= other.respondents;
        self.scores.withdraw(&other.scores);
        for (level, other) in self.levels.iter_mut().zip(&other.levels) {
            level.withdraw(other);
        }
    }
}

/// How one goal was rated in a cell: enough for the mean level and for the share of high levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LevelTally {
    /// Respondents with a level.
    pub answered: u64,
    /// Sum of the levels.
    pub total: u64,
    /// Sum of the squared levels.
    pub squares: u64,
    /// Respondents with a level at or above the tally's threshold.
    pub high: u64,
}

impl LevelTally {
    /// The levels as values to be averaged.
    #[must_use]
    pub fn level(&self) -> Sums {
        Sums::of_one(self.answered, self.total.into(), self.squares.into())
    }

    /// 1 for a high level and 0 for another, as values to be averaged.
    #[must_use]
    pub fn share(&self) -> Sums {
        Sums::of_one(self.answered, self.high.into(), self.high.into())
    }

    /// Adds people who gave a level above 0.
    fn add(&mut self, level: usize, people: u32, threshold: u8) {
        let (level, people) = (level as u64, u64::from(people));
        self.answered += people;
        self.total += people * level;
        self.squares += people * level * level;
        self.high += if level >= u64::from(threshold) { people } else { 0 };
    }

    fn merge(&mut self, other: &Self) {
        self.answered += other.answered;
        self.total += other.total;
        self.squares += other.squares;
        self.high += other.high;
    }

    fn withdraw(&mut self, other: &Self) {
        self.answered -= other.answered;
        self.total -= other.total;
        self.squares -= other.squares;
        self.high -= other.high;
    }
}

/// Levels there can be, 0 among them.
const LEVELS: usize = 256;

/// Counts the respondents of one cell after the other.
#[derive(Clone, Debug)]
pub struct CellCounter {
    threshold: u8,
    scoring: Scoring,
    respondents: u64,
    /// Per level how many gave it to each goal: together as few bytes as there are levels in use.
    having: Vec<u32>,
    scores: Counter,
    balances: Vec<i16>,
    compared: Vec<bool>,
}

impl CellCounter {
    /// For so many goals; levels from `threshold` on count as high.
    #[must_use]
    pub fn new(goals: usize, threshold: u8, scoring: Scoring) -> Self {
        Self {
            threshold,
            scoring,
            respondents: 0,
            having: vec![0; LEVELS * goals],
            scores: Counter::new(goals, scoring.unit()),
            balances: vec![0; goals],
            compared: vec![false; goals],
        }
    }

    /// Adds a respondent: one level per goal, 0 for a goal he or she did not compare.
    pub fn push(&mut self, levels: &[u8]) {
        self.respondents += 1;
        for (goal, &level) in levels.iter().enumerate() {
            self.having[usize::from(level) * levels.len() + goal] += 1;
        }
        if let Some(class) = self.scoring.balances(levels, &mut self.balances) {
            for (flag, &level) in self.compared.iter_mut().zip(levels) {
                *flag = level > 0;
            }
            self.scores.push(class, &self.balances, &self.compared);
        }
    }

    /// The tally of everybody since the last call; the next respondent begins a new cell.
    pub fn take(&mut self) -> CellTally {
        let mut levels = vec![LevelTally::default(); self.balances.len()];
        for (level, having) in self.having.chunks_exact(levels.len().max(1)).enumerate().skip(1) {
            for (tally, &people) in levels.iter_mut().zip(having) {
                tally.add(level, people, self.threshold);
            }
        }
        self.having.fill(0);
        let respondents = std::mem::take(&mut self.respondents);
        CellTally { respondents, scores: self.scores.take(), levels }
    }
}
