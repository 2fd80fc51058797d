//! What can be computed about a hidden cell from all that is shown.
//!
//! Any other table that would look the same differs by a circulation in the graph of rows and columns whose edges are the
//! hidden cells (Gusfield 1988, SIAM Journal on Computing 17), so the bounds of a cell are two maximum flows.

use std::collections::VecDeque;

use super::table::{Cells, Table};

/// The smallest and the largest count that a cell can have for all an attacker knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Not less than this.
    pub low: u64,
    /// Not more than this; `None` if there is no limit, because totals are hidden.
    pub high: Option<u64>,
}

impl Bounds {
    /// Whether the interval is at least so wide.
    #[must_use]
    pub fn spread(&self, width: u64) -> bool {
        self.high.is_none_or(|high| high - self.low >= width)
    }
}

/// Bounds of a cell, given which cells are hidden; a shown cell is its own bounds.
#[must_use]
pub fn bounds(table: &Table, hidden: &Cells, cell: (usize, usize)) -> Bounds {
    let count = table.count(cell.0, cell.1);
    if !hidden[cell] {
        return Bounds { low: count, high: Some(count) };
    }
    let up = Moves::new(table, hidden, cell).push(UNLIMITED);
    let down = Moves::opposite(table, hidden, cell).push(count);
    Bounds { low: count - down, high: (up < UNLIMITED).then(|| count + up) }
}

/// More than any table counts.
pub(super) const UNLIMITED: u64 = 1 << 60;

/// A row or a column.
type Node = usize;

/// How far each cell may still move while another one moves, and what was moved so far.
///
/// A cell is an edge between its row and its column. Going along it from row to column raises it, going back lowers it;
/// for a total it is the other way round.
pub(super) struct Moves<'a> {
    table: &'a Table,
    hidden: &'a Cells,
    /// Per cell: what may go from row to column, and back.
    capacity: Vec<[u64; 2]>,
    from: Node,
    to: Node,
}

/// A step along a cell: its index and whether it goes from column to row.
type Step = ((usize, usize), usize);

impl<'a> Moves<'a> {
    /// What has to move so that the cell can grow.
    pub(super) fn new(table: &'a Table, hidden: &'a Cells, cell: (usize, usize)) -> Self {
        let capacity = |own: (usize, usize)| {
            let room = if own == cell { [0, 0] } else { [UNLIMITED, table.count(own.0, own.1)] };
            if table.is_total(own) { [room[1], room[0]] } else { room }
        };
        let capacity = table.indices().map(capacity).collect();
        let (row, column) = (cell.0, table.rows() + 1 + cell.1);
        let (from, to) = if table.is_total(cell) { (row, column) } else { (column, row) };
        Self { table, hidden, capacity, from, to }
    }

    /// What has to move so that it can shrink.
    fn opposite(table: &'a Table, hidden: &'a Cells, cell: (usize, usize)) -> Self {
        let moves = Self::new(table, hidden, cell);
        Self { from: moves.to, to: moves.from, ..moves }
    }

    /// Moves hidden cells as far as they go, at most `limit`, by shortest paths (Edmonds and Karp 1972).
    pub(super) fn push(&mut self, limit: u64) -> u64 {
        let mut pushed = 0;
        while pushed < limit {
            let cost = |cell: (usize, usize)| self.hidden[cell].then_some(0);
            let Some(path) = self.path(1, cost) else {
                break;
            };
            let room = path.iter().map(|&step| self.room(step)).min().unwrap_or(0);
            let amount = room.min(limit - pushed);
            for (cell, back) in path {
                let capacity = self.at(cell);
                self.capacity[capacity][back] -= amount;
                self.capacity[capacity][1 - back] += amount;
            }
            pushed += amount;
        }
        pushed
    }

    /// The cheapest path on which `amount` can be moved, if there is one; `cost` is that of using a cell, `None` forbids it.
    pub(super) fn path(
        &self,
        amount: u64,
        cost: impl Fn((usize, usize)) -> Option<u64>,
    ) -> Option<Vec<Step>> {
        let nodes = self.table.rows() + self.table.columns() + 2;
        let mut best: Vec<Option<(u64, Option<Step>)>> = vec![None; nodes];
        best[self.from] = Some((0, None));
        let mut open = VecDeque::from([self.from]);
        while let Some(node) = open.pop_front() {
            let so_far = best[node].map_or(0, |(cost, _)| cost);
            for (next, step) in self.steps(node) {
                let Some(more) = cost(step.0).filter(|_| self.room(step) >= amount) else {
                    continue;
                };
                if best[next].is_none_or(|(known, _)| so_far + more < known) {
                    best[next] = Some((so_far + more, Some(step)));
                    open.push_back(next);
                }
            }
        }
        let mut path = Vec::new();
        let mut node = self.to;
        while let Some(step) = best[node]?.1 {
            path.push(step);
            let ((row, column), back) = step;
            node = if back == 1 { self.table.rows() + 1 + column } else { row };
        }
        Some(path)
    }

    fn steps(&self, node: Node) -> impl Iterator<Item = (Node, Step)> {
        let (rows, columns) = (self.table.rows() + 1, self.table.columns() + 1);
        let is_row = node < rows;
        let step = move |other: usize| {
            if is_row {
                (rows + other, ((node, other), 0))
            } else {
                (other, ((other, node - rows), 1))
            }
        };
        (0..if is_row { columns } else { rows }).map(step)
    }

    fn room(&self, (cell, back): Step) -> u64 {
        self.capacity[self.at(cell)][back]
    }

    fn at(&self, (row, column): (usize, usize)) -> usize {
        row * (self.table.columns() + 1) + column
    }
}
