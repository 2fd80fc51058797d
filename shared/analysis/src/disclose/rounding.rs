//! Controlled rounding: every cell and every total becomes a multiple of a base next to it, and the table still adds up.
//!
//! Cox 1987 (Journal of the American Statistical Association 82), without the lot: of the two ways to move the cells on
//! a circle, the shorter one is taken, so the same table is rounded alike each time.

use std::num::NonZeroU64;

use nalgebra::DMatrix;

use super::table::Table;

/// The multiple of the base nearest to a count, the larger of two as near.
#[must_use]
pub const fn nearest(count: u64, base: NonZeroU64) -> u64 {
    let base = base.get();
    (2 * count + base) / (2 * base) * base
}

/// Whether rounded counts, totals left out, are a controlled rounding of the table: each cell and each total a multiple of
/// the base and less than the base away from the truth.
#[must_use]
pub fn is_controlled(table: &Table, rounded: &[Vec<u64>], base: NonZeroU64) -> bool {
    let Some(rounded) = Table::new(rounded) else {
        return false;
    };
    let same = rounded.rows() == table.rows() && rounded.columns() == table.columns();
    let close = |(row, column)| {
        let found = rounded.count(row, column);
        found % base == 0 && found.abs_diff(table.count(row, column)) < base.get()
    };
    same && table.indices().all(close)
}

/// A controlled rounding of the table to multiples of the base; totals are left out.
#[must_use]
pub fn controlled(table: &Table, base: NonZeroU64) -> Vec<Vec<u64>> {
    let mut counts = DMatrix::from_fn(table.rows() + 1, table.columns() + 1, |row, column| {
        table.count(row, column)
    });
    while let Some(circle) = circle(&counts, base) {
        // Around a circle cells go up and down in turn, totals the other way: then every sum stays as it is.
        let rises =
            |(place, &cell): (usize, &(usize, usize))| (place % 2 == 0) != table.is_total(cell);
        let way = |up: bool, cell| {
            let over = counts[cell] % base;
            if up { base.get() - over } else { over }
        };
        let steps = |turn: bool| {
            let cells = circle.iter().enumerate();
            cells.map(move |step| (*step.1, rises(step) != turn)).collect::<Vec<_>>()
        };
        let length = |steps: &[((usize, usize), bool)]| {
            steps.iter().map(|&(cell, up)| way(up, cell)).min().unwrap_or(0)
        };
        let (one, other) = (steps(false), steps(true));
        let shorter = if length(&other) < length(&one) { other } else { one };
        let by = length(&shorter);
        for (cell, up) in shorter {
            counts[cell] = if up { counts[cell] + by } else { counts[cell] - by };
        }
    }
    let row = |row| (0..table.columns()).map(|column| counts[(row, column)]).collect();
    (0..table.rows()).map(row).collect()
}

/// Cells that are no multiple of the base, on a closed way along rows and columns in turn that meets each at most once.
/// Where a row or column has one such cell it has another, for they sum to 0 with the signs of the totals.
fn circle(counts: &DMatrix<u64>, base: NonZeroU64) -> Option<Vec<(usize, usize)>> {
    let open = |cell: &(usize, usize)| counts[*cell] % base != 0;
    let (rows, columns) = counts.shape();
    let mut all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let first = all.find(open)?;
    let mut lines = vec![(true, first.0)];
    let mut way: Vec<(usize, usize)> = Vec::new();
    loop {
        let last = way.last().copied();
        let fresh = |cell: &(usize, usize)| Some(*cell) != last && open(cell);
        let next = match lines[lines.len() - 1] {
            (true, row) => (0..columns).map(|column| (row, column)).find(fresh)?,
            (false, column) => (0..rows).map(|row| (row, column)).find(fresh)?,
        };
        way.push(next);
        let line = if way.len() % 2 == 1 { (false, next.1) } else { (true, next.0) };
        if let Some(start) = lines.iter().position(|known| *known == line) {
            return Some(way.split_off(start));
        }
        lines.push(line);
    }
}
