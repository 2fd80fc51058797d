//! The order with the fewest votes against it.

use nalgebra::DMatrix;

use super::Pairwise;

/// An order of all goals with few votes against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kemeny {
    /// From the best on.
    pub order: Vec<usize>,
    /// Weight of all votes, over all pairs, for the goal the order puts lower.
    pub cost: f64,
    /// What is known about better orders.
    pub optimality: Optimality,
}

/// Whether an order is the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Optimality {
    /// No order is better, and so many are as good; of these it is the first, compared goal by goal.
    Proven {
        /// How many orders have the same cost.
        orders: u64,
    },
    /// The best that was found; no order costs less than this.
    Bound {
        /// Sum over all pairs of the smaller side of the votes.
        at_least: f64,
    },
}

/// With more goals the exact method would need too much memory.
const EXACT: usize = 18;

/// Share of all votes below which two costs are equal but for rounding.
const ROUNDING: f64 = 1e-12;

impl Pairwise {
    /// Kemeny's order (Kemeny 1959, Daedalus 88): exact by dynamic programming over subsets for up to 18 goals, beyond
    /// by moving single goals from Borda's order on until no move helps.
    #[must_use]
    pub fn kemeny(&self) -> Kemeny {
        if self.goals() <= EXACT { exact(&self.prefer) } else { self.searched() }
    }

    fn searched(&self) -> Kemeny {
        let borda = self.borda();
        let mut order: Vec<usize> = (0..self.goals()).collect();
        order.sort_by(|&a, &b| borda[b].total_cmp(&borda[a]));
        let rounding = ROUNDING * self.prefer.sum();
        while let Some((from, to)) = better_move(&self.prefer, &order, rounding) {
            let goal = order.remove(from);
            order.insert(to, goal);
        }
        let pairs = || (0..self.goals()).flat_map(|a| (0..a).map(move |b| (a, b)));
        let smaller = |(a, b)| f64::min(self.prefer[(a, b)], self.prefer[(b, a)]);
        let at_least = pairs().map(smaller).sum();
        let cost = pairs().map(|(low, high)| self.prefer[(order[low], order[high])]).sum();
        Kemeny { order, cost, optimality: Optimality::Bound { at_least } }
    }
}

/// The best orders of the goals of each subset, a bit for each goal.
struct Subsets<'a> {
    prefer: &'a DMatrix<f64>,
    cost: Vec<f64>,
    orders: Vec<u64>,
    rounding: f64,
}

fn exact(prefer: &DMatrix<f64>) -> Kemeny {
    let goals = prefer.nrows();
    let all = (1_usize << goals) - 1;
    let rounding = ROUNDING * prefer.sum();
    let (cost, orders) = (vec![0.0; all + 1], vec![1; all + 1]);
    let mut subsets = Subsets { prefer, cost, orders, rounding };
    for set in 1..=all {
        let (cost, orders) = subsets.best(set);
        (subsets.cost[set], subsets.orders[set]) = (cost, orders);
    }
    let mut order = Vec::with_capacity(goals);
    let mut left = all;
    while let Some(first) = members(left).find(|&first| subsets.is_best(left, first)) {
        order.push(first);
        left &= !(1 << first);
    }
    let optimality = Optimality::Proven { orders: subsets.orders[all] };
    Kemeny { order, cost: subsets.cost[all], optimality }
}

impl Subsets<'_> {
    fn best(&self, set: usize) -> (f64, u64) {
        let costs = || members(set).map(|first| (self.with_first(set, first), first));
        let least = costs().map(|(cost, _)| cost).fold(f64::INFINITY, f64::min);
        let as_good = costs().filter(|(cost, _)| cost - least <= self.rounding);
        (least, as_good.map(|(_, first)| self.orders[set & !(1 << first)]).sum())
    }

    fn is_best(&self, set: usize, first: usize) -> bool {
        self.with_first(set, first) - self.cost[set] <= self.rounding
    }

    /// Cost of the subset with one goal before the others: the votes of all others against it, and their own.
    fn with_first(&self, set: usize, first: usize) -> f64 {
        let others = set & !(1 << first);
        let against: f64 = members(others).map(|other| self.prefer[(other, first)]).sum();
        against + self.cost[others]
    }
}

fn members(set: usize) -> impl Iterator<Item = usize> {
    (0..EXACT).filter(move |goal| set >> goal & 1 == 1)
}

/// The first move of one goal to another place that lowers the cost, as (from, to).
fn better_move(prefer: &DMatrix<f64>, order: &[usize], rounding: f64) -> Option<(usize, usize)> {
    for from in 0..order.len() {
        let goal = order[from];
        // Passing a goal changes the votes against the order by that pair alone.
        let mut gain = 0.0;
        for to in from + 1..order.len() {
            gain += prefer[(order[to], goal)] - prefer[(goal, order[to])];
            if gain > rounding {
                return Some((from, to));
            }
        }
        gain = 0.0;
        for to in (0..from).rev() {
            gain += prefer[(goal, order[to])] - prefer[(order[to], goal)];
            if gain > rounding {
                return Some((from, to));
            }
        }
    }
    None
}
