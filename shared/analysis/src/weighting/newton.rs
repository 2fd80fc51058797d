//! The search for λ: Newton steps on a convex function, each shortened until it leads down.

use nalgebra::DMatrix;

use super::{Bounds, CalibrationError, Cell, Method};
use crate::factor::Factor;
use crate::long_sum::LongSum;

/// Largest relative miss of a category's total that counts as met.
pub(super) const TOLERANCE: f64 = 1e-12;

const MOST_STEPS: usize = 200;
const MOST_HALVINGS: usize = 50;
/// Sweeps of proportional fitting before Newton: far from the goal they gain more than a step does.
const SWEEPS: usize = 3;

/// Cells and categories; a category is a column, counted through all margins.
pub(super) struct Problem<'a> {
    cells: &'a [Cell],
    method: Method,
    /// Start weight of all respondents of the cell together.
    mass: Vec<f64>,
    /// First column of each margin.
    starts: Vec<usize>,
    wanted: Vec<f64>,
}

/// What a λ leads to.
pub(super) struct Point {
    lambda: Vec<f64>,
    pub(super) g: Vec<f64>,
    reached: Vec<f64>,
    cost: f64,
    pub(super) error: f64,
}

impl<'a> Problem<'a> {
    pub(super) fn new(cells: &'a [Cell], margins: &[Vec<f64>], method: Method, scale: f64) -> Self {
        let mass = cells.iter().map(|cell| cell.count as f64 * cell.base_weight * scale).collect();
        let starts = margins
            .iter()
            .scan(0, |next, margin| {
                *next += margin.len();
                Some(*next - margin.len())
            })
            .collect();
        Self { cells, method, mass, starts, wanted: margins.concat() }
    }

    /// Whether every category on its own can reach its total with all its weights at a bound.
    pub(super) fn check_reach(&self, bounds: Bounds) -> Result<(), CalibrationError> {
        let start = self.totals(&vec![1.0; self.cells.len()]);
        for (column, (&start, &wanted)) in start.iter().zip(&self.wanted).enumerate() {
            let reached = wanted.clamp(start * bounds.lowest(), start * bounds.highest());
            if (reached - wanted).abs() > TOLERANCE * wanted {
                return Err(self.unmet(column, reached));
            }
        }
        Ok(())
    }

    pub(super) fn solve(&self) -> Result<(Point, usize), CalibrationError> {
        let mut point = self.start();
        let mut iterations = 0;
        while point.error >= TOLERANCE {
            let next = if iterations < MOST_STEPS { self.step(&point) } else { None };
            point = next.ok_or_else(|| self.failure(&point, iterations))?;
            iterations += 1;
        }
        Ok((point, iterations))
    }

    fn start(&self) -> Point {
        let mut point = self.at(vec![0.0; self.wanted.len()]);
        if self.method == Method::Raking {
            for margin in (0..self.starts.len()).cycle().take(SWEEPS * self.starts.len()) {
                let columns = self.columns_of(margin);
                let mut lambda = point.lambda;
                for column in columns.filter(|&column| self.wanted[column] > 0.0) {
                    lambda[column] += (self.wanted[column] / point.reached[column]).ln();
                }
                point = self.at(lambda);
            }
        }
        point
    }

    /// A point further down, or `None` where rounding leaves no way down.
    fn step(&self, from: &Point) -> Option<Point> {
        let missing: Vec<f64> = self
            .wanted
            .iter()
            .zip(&from.reached)
            .map(|(wanted, reached)| wanted - reached)
            .collect();
        let direction = Factor::of(&self.curvature(from)).solve(&missing);
        let gain: f64 = missing.iter().zip(&direction).map(|(missing, step)| missing * step).sum();
        let mut length = 1.0;
        for _ in 0..MOST_HALVINGS {
            let lambda = from
                .lambda
                .iter()
                .zip(&direction)
                .map(|(lambda, step)| lambda + length * step)
                .collect();
            let to = self.at(lambda);
            let down = to.cost <= from.cost - 1e-4 * length * gain;
            // Close to the goal the cost no longer changes, but the margins still come closer.
            if to.cost.is_finite() && (down || to.error < from.error / 2.0) {
                return Some(to);
            }
            length /= 2.0;
        }
        None
    }

    /// Second derivative of the cost, lifted a little while the margins are far: a category whose weights
    /// all sit at a bound has no curvature of its own, and would otherwise never leave it.
    fn curvature(&self, point: &Point) -> DMatrix<f64> {
        let lift = 0.01 * point.error.min(1.0);
        let mut matrix = DMatrix::zeros(self.wanted.len(), self.wanted.len());
        for (cell, &mass) in self.cells.iter().zip(&self.mass) {
            let weight = mass * (self.method.slope(self.score(cell, &point.lambda)) + lift);
            for row in self.columns(cell) {
                for column in self.columns(cell) {
                    matrix[(row, column)] += weight;
                }
            }
        }
        matrix
    }

    fn at(&self, lambda: Vec<f64>) -> Point {
        let scores: Vec<f64> = self.cells.iter().map(|cell| self.score(cell, &lambda)).collect();
        let g: Vec<f64> = scores.iter().map(|&u| self.method.ratio(u)).collect();
        let spent: f64 =
            scores.iter().zip(&self.mass).map(|(&u, mass)| mass * self.method.cost(u)).sum();
        let earned: f64 =
            lambda.iter().zip(&self.wanted).map(|(lambda, wanted)| lambda * wanted).sum();
        let reached = self.totals(&g);
        let error = self.misses(&reached).fold(0.0, f64::max);
        Point { lambda, g, reached, cost: spent - earned, error }
    }

    /// How far each category is off, relative to its total.
    fn misses(&self, reached: &[f64]) -> impl Iterator<Item = f64> {
        let off = |(&wanted, &reached): (&f64, &f64)| {
            if wanted > 0.0 { (reached / wanted - 1.0).abs() } else { 0.0 }
        };
        self.wanted.iter().zip(reached).map(off)
    }

    fn score(&self, cell: &Cell, lambda: &[f64]) -> f64 {
        self.columns(cell).map(|column| lambda[column]).sum()
    }

    fn columns(&self, cell: &Cell) -> impl Iterator<Item = usize> {
        self.starts.iter().zip(&cell.levels).map(|(start, &level)| start + usize::from(level))
    }

    fn columns_of(&self, margin: usize) -> std::ops::Range<usize> {
        self.starts[margin]..self.starts.get(margin + 1).copied().unwrap_or(self.wanted.len())
    }

    /// Weight of each category, so exact that 1e-12 can be told with any number of cells.
    fn totals(&self, g: &[f64]) -> Vec<f64> {
        let mut sums = vec![LongSum::default(); self.wanted.len()];
        for (cell, (mass, g)) in self.cells.iter().zip(self.mass.iter().zip(g)) {
            for column in self.columns(cell) {
                sums[column].add(mass * g);
            }
        }
        sums.into_iter().map(LongSum::value).collect()
    }

    fn failure(&self, point: &Point, iterations: usize) -> CalibrationError {
        if self.method.bounds().is_none() {
            return CalibrationError::NotConverged { iterations, max_margin_error: point.error };
        }
        let worst = self.misses(&point.reached).enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
        let column = worst.map_or(0, |(column, _)| column);
        self.unmet(column, point.reached[column])
    }

    fn unmet(&self, column: usize, reached: f64) -> CalibrationError {
        let margin = self.starts.iter().rposition(|&start| start <= column).unwrap_or(0);
        let level = column - self.starts[margin];
        CalibrationError::UnmetCategory { margin, level, reached, wanted: self.wanted[column] }
    }
}
