//! Counts times codes, cell by cell, in loops that the compiler turns into vector instructions.

use super::{Coded, Draw};
use crate::long_sum::LongSum;

/// Goals taken together.
const LANES: usize = 40;

/// Rows whose codes are spread out at a time; they stay in the processor's first cache.
const ROWS: usize = 64;

type Lanes = [u16; LANES];

/// Rows added at once.
const STEP: usize = 4;

/// Sums of one replicate, per cell.
pub(super) struct Sums {
    goals: usize,
    /// How often its people were drawn.
    drawn: Vec<u64>,
    /// Per cell and goal, how often somebody was drawn who answered, and the levels given then.
    answers: Vec<(u64, u64)>,
}

/// The sums of every draw.
pub(super) fn sums_of(coded: &Coded, draws: &[Draw]) -> Vec<Sums> {
    let goals = coded.goals;
    let none = || Sums {
        goals,
        drawn: vec![0; coded.cells.len()],
        answers: vec![(0, 0); coded.cells.len() * goals],
    };
    let mut sums: Vec<Sums> = draws.iter().map(|_| none()).collect();
    let mut spread = Spread { highest: coded.highest.into(), ..Spread::default() };
    let mut begin = 0;
    for (cell, own) in coded.cells.iter().enumerate() {
        let end = begin + usize::try_from(own.count).unwrap_or(usize::MAX);
        let line = cell * goals..(cell + 1) * goals;
        for first in (begin..end).step_by(ROWS) {
            let rows = first..(first + ROWS).min(end);
            for (draw, sums) in draws.iter().zip(&mut sums) {
                let times = draw.counts[rows.clone()].iter().map(|&times| u64::from(times));
                sums.drawn[cell] += times.sum::<u64>();
            }
            for column in (0..goals).step_by(LANES) {
                spread.of(&coded.levels[rows.start * goals..rows.end * goals], goals, column);
                for (draw, sums) in draws.iter().zip(&mut sums) {
                    let own = &mut sums.answers[line.clone()][column..];
                    spread.add(&draw.counts[rows.clone()], own);
                }
            }
        }
        begin = end;
    }
    sums
}

/// The codes of some rows and goals, as wide as they are multiplied.
#[derive(Default)]
struct Spread {
    /// The largest level of all rows.
    highest: u32,
    levels: Vec<Lanes>,
    answered: Vec<Lanes>,
}

impl Spread {
    fn of(&mut self, rows: &[u8], goals: usize, column: usize) {
        self.levels.clear();
        self.answered.clear();
        for row in rows.chunks_exact(goals) {
            let (mut levels, mut answered) = ([0; LANES], [0; LANES]);
            for ((level, answered), &code) in
                levels.iter_mut().zip(&mut answered).zip(&row[column..])
            {
                *level = code.into();
                *answered = u16::from(code > 0);
            }
            self.levels.push(levels);
            self.answered.push(answered);
        }
        for rows in [&mut self.levels, &mut self.answered] {
            rows.resize(rows.len().next_multiple_of(STEP), [0; LANES]);
        }
    }

    fn add(&self, times: &[u8], sums: &mut [(u64, u64)]) {
        let most = times.iter().map(|&times| u32::from(times)).sum::<u32>() * self.highest;
        if most <= u16::MAX.into() {
            let (answers, levels) = (narrow(&self.answered, times), narrow(&self.levels, times));
            for (sum, (answers, levels)) in sums.iter_mut().zip(answers.into_iter().zip(levels)) {
                *sum = (sum.0 + u64::from(answers), sum.1 + u64::from(levels));
            }
            return;
        }
        for ((answered, levels), &times) in self.answered.iter().zip(&self.levels).zip(times) {
            for (sum, (&answered, &level)) in sums.iter_mut().zip(answered.iter().zip(levels)) {
                let times = u64::from(times);
                *sum = (sum.0 + times * u64::from(answered), sum.1 + times * u64::from(level));
            }
        }
    }
}

/// Sums that stay within 16 bits.
fn narrow(rows: &[Lanes], times: &[u8]) -> Lanes {
    let mut sums = [0; LANES];
    for (rows, times) in rows.as_chunks::<STEP>().0.iter().zip(times.chunks(STEP)) {
        let mut own = [0; STEP];
        own.iter_mut().zip(times).for_each(|(own, &times)| *own = times.into());
        add_step(&mut sums, rows, own);
    }
    sums
}

/// Apart from the loop that calls it: together with that, optimisers go across rows instead of along them, which takes
/// four times as long.
#[inline(never)]
fn add_step(sums: &mut Lanes, rows: &[Lanes; STEP], times: [u16; STEP]) {
    for (lane, sum) in sums.iter_mut().enumerate() {
        for (row, times) in rows.iter().zip(times) {
            *sum = sum.wrapping_add(row[lane].wrapping_mul(times));
        }
    }
}

impl Sums {
    /// How often people of the cell were drawn.
    pub(super) fn drawn(&self, cell: usize) -> u64 {
        self.drawn[cell]
    }

    /// Mean level of each goal with these weights of the cells; `None` where nobody is left who answered.
    pub(super) fn means(&self, weights: &[(usize, f64)]) -> Vec<Option<f64>> {
        let mean = |goal: usize| {
            let (mut weight, mut total) = (LongSum::default(), LongSum::default());
            for &(cell, own) in weights {
                let (answers, levels) = self.answers[cell * self.goals + goal];
                weight.add_product(own, answers as f64);
                total.add_product(own, levels as f64);
            }
            (weight.value() > 0.0).then(|| total.over(weight))
        };
        (0..self.goals).map(mean).collect()
    }
}
