//! Some rows multiplied together, in loops that the compiler turns into vector instructions.

use super::Sums;

/// Rows in a batch: with values up to 4000 no sum of products leaves 32 bits.
const ROWS: usize = 128;

/// Rows multiplied at once. As many as four vectors hold: of fewer the compiler makes single steps.
const LANES: usize = 32;

/// Lanes that are left when the vectors have been added.
const LEFT: usize = 8;

/// Values up to here have sums of products that stay within 16 bits in every lane: the largest balance among 46 goals.
const SMALL: u16 = 45;
const _: () = assert!(SMALL as usize * SMALL as usize * (ROWS / LEFT) < i16::MAX as usize);

/// Rows whose values share a unit.
#[derive(Clone, Debug)]
pub(super) struct Batch {
    goals: usize,
    rows: usize,
    answers: usize,
    /// No value is further from 0.
    largest: u16,
    /// Row after row.
    values: Vec<i16>,
    answered: Vec<bool>,
    /// Goal after goal, for the products of two goals; what is behind the last row is 0.
    columns: Vec<[i16; ROWS]>,
    exceptions: Exceptions,
}

impl Batch {
    pub(super) fn new(goals: usize) -> Self {
        Self {
            goals,
            rows: 0,
            answers: 0,
            largest: 0,
            values: Vec::with_capacity(ROWS * goals),
            answered: Vec::with_capacity(ROWS * goals),
            columns: vec![[0; ROWS]; goals],
            exceptions: Exceptions::new(goals),
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows == ROWS
    }

    pub(super) fn push(&mut self, values: &[i16], answered: &[bool]) {
        self.rows += 1;
        self.values.extend_from_slice(values);
        self.answered.extend_from_slice(answered);
        self.answers += answered.iter().filter(|&&answered| answered).count();
        let largest = values.iter().map(|value| value.unsigned_abs());
        self.largest = largest.fold(self.largest, u16::max);
    }

    /// Adds the rows, whose values are multiples of `unit`, to the upper triangles of the sums, and begins anew.
    pub(super) fn absorb_into(&mut self, sums: &mut Sums, unit: i64) {
        if self.rows == 0 {
            return;
        }
        self.add_products(sums, unit);
        self.add_answers(sums, unit);
        self.rows = 0;
        self.answers = 0;
        self.largest = 0;
        self.values.clear();
        self.answered.clear();
    }

    fn add_products(&mut self, sums: &mut Sums, unit: i64) {
        let used = self.rows.next_multiple_of(LANES);
        for (goal, column) in self.columns.iter_mut().enumerate() {
            let own = self.values[goal..].iter().step_by(self.goals);
            column.iter_mut().zip(own).for_each(|(cell, &value)| *cell = value);
            column[self.rows..used].fill(0);
        }
        let dot = if self.largest <= SMALL { dot_of_small } else { dot };
        let square = i128::from(unit) * i128::from(unit);
        for (first, a) in self.columns.iter().enumerate() {
            let sums = &mut sums.product[first * self.goals..(first + 1) * self.goals];
            for (sum, b) in sums.iter_mut().zip(&self.columns).skip(first) {
                *sum += square * i128::from(dot(&a[..used], &b[..used]));
            }
        }
    }

    /// Most people answer nearly everything, or hardly anything: only the exceptions are gone through one by one.
    fn add_answers(&mut self, sums: &mut Sums, unit: i64) {
        let rule = self.answers * 2 > self.rows * self.goals;
        let rows = self.values.chunks_exact(self.goals).zip(self.answered.chunks_exact(self.goals));
        self.exceptions.count(rows, rule);
        // No more than ROWS.
        let rows = i32::try_from(self.rows).unwrap_or(i32::MAX);
        let Exceptions { total, cross, both, .. } = &self.exceptions;
        for first in 0..self.goals {
            let line = first * self.goals..(first + 1) * self.goals;
            let (cross, both) = (&cross[line.clone()], &both[line.clone()]);
            for (second, sum) in sums.cross[line.clone()].iter_mut().enumerate() {
                let cross = if rule { total[second] - cross[second] } else { cross[second] };
                *sum += i128::from(unit) * i128::from(cross);
            }
            for (second, sum) in sums.both[line].iter_mut().enumerate().skip(first) {
                let other = self.exceptions.both[second * self.goals + second];
                let rest = rows - both[first] - other + both[second];
                *sum += i128::from(if rule { rest } else { both[second] });
            }
        }
    }
}

/// Sum of the products of two columns.
fn dot(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

/// The same for values up to [`SMALL`], in half the width.
fn dot_of_small(a: &[i16], b: &[i16]) -> i32 {
    let mut lanes = [0_i16; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for (sum, (a, b)) in lanes.iter_mut().zip(a.iter().zip(b)) {
            *sum = sum.wrapping_add(a.wrapping_mul(*b));
        }
    }
    let mut left = [0_i16; LEFT];
    for vector in lanes.chunks_exact(LEFT) {
        for (sum, lane) in left.iter_mut().zip(vector) {
            *sum = sum.wrapping_add(*lane);
        }
    }
    left.iter().map(|&sum| i32::from(sum)).sum()
}

/// Sums over those who differ from the rule, be it that they did not answer or that they did.
#[derive(Clone, Debug)]
struct Exceptions {
    goals: usize,
    /// Per goal the sum of its values over all rows.
    total: Vec<i32>,
    /// Per excepted goal and goal the sum of the latter's values.
    cross: Vec<i32>,
    /// Rows in which both are excepted.
    both: Vec<i32>,
    own: Vec<usize>,
}

impl Exceptions {
    fn new(goals: usize) -> Self {
        let pairs = vec![0; goals * goals];
        Self {
            goals,
            total: vec![0; goals],
            cross: pairs.clone(),
            both: pairs,
            own: vec![0; goals],
        }
    }

    fn count<'r>(&mut self, rows: impl Iterator<Item = (&'r [i16], &'r [bool])>, rule: bool) {
        self.total.fill(0);
        self.cross.fill(0);
        self.both.fill(0);
        for (values, answered) in rows {
            add(&mut self.total, values);
            let mut exceptions = 0;
            for (goal, &answered) in answered.iter().enumerate() {
                self.own[exceptions] = goal; // Overwritten unless it counts.
                exceptions += usize::from(answered != rule);
            }
            for &goal in &self.own[..exceptions] {
                let line = goal * self.goals..(goal + 1) * self.goals;
                add(&mut self.cross[line.clone()], values);
                let both = &mut self.both[line];
                self.own[..exceptions].iter().for_each(|&other| both[other] += 1);
            }
        }
    }
}

fn add(sums: &mut [i32], values: &[i16]) {
    for (sum, &value) in sums.iter_mut().zip(values) {
        *sum += i32::from(value);
    }
}
