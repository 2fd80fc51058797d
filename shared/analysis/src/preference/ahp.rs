//! The analytic hierarchy process: how many times as important one item is as another.
//!
//! Saaty 1977 (Journal of Mathematical Psychology 15). The default is the row geometric mean (Crawford and Williams
//! 1985) of the judgements put together by their weighted geometric mean: it has a closed form and does not depend on
//! whether judgements or priorities are put together first (Forman and Peniwati 1998, European Journal of Operational
//! Research 108). People whose judgements contradict each other are shown, not left out. Fixture: `pref_ahp`.

use nalgebra::DMatrix;

/// Saaty's mean consistency index of judgements made by chance, by the number of items less 1; none beyond ten.
pub const RANDOM_INDEX: [f64; 10] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// Judgements of all pairs: row times as important as column, each entry the inverse of its mirror image.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgements(DMatrix<f64>);

/// Priorities by the principal eigenvector.
#[derive(Clone, Debug, PartialEq)]
pub struct Eigen {
    /// They sum to 1.
    pub priorities: Vec<f64>,
    /// The largest eigenvalue, at least the number of items; equal to it without contradiction.
    pub lambda: f64,
}

/// Rounds of the power iteration; it gains at least a digit every few rounds on a positive matrix of this size.
const ROUNDS: usize = 10_000;

impl Judgements {
    /// From the judgements above the diagonal: (row, column, row times as important as column). `None` unless every
    /// pair is judged once, by a number above 0.
    #[must_use]
    pub fn new(items: usize, pairs: &[(usize, usize, f64)]) -> Option<Self> {
        let mut matrix = DMatrix::from_diagonal_element(items, items, 1.0);
        let mut open = DMatrix::from_fn(items, items, |row, column| row != column);
        for &(row, column, times) in pairs {
            let judged = row < items && column < items && open[(row, column)];
            if !judged || !times.is_finite() || times <= 0.0 {
                return None;
            }
            (open[(row, column)], open[(column, row)]) = (false, false);
            (matrix[(row, column)], matrix[(column, row)]) = (times, 1.0 / times);
        }
        (items > 0 && open.iter().all(|open| !open)).then_some(Self(matrix))
    }

    /// How many items are judged.
    #[must_use]
    pub fn items(&self) -> usize {
        self.0.nrows()
    }

    /// Several people's judgements put together by their weighted geometric mean ("AIJ", Aczél and Saaty 1983).
    /// `None` without weight, or if they judge different numbers of items.
    #[must_use]
    pub fn together(people: &[(f64, Self)]) -> Option<Self> {
        let items = people.first()?.1.items();
        let sum: f64 = people.iter().map(|(weight, _)| weight).sum();
        let alike = people.iter().all(|(_, own)| own.items() == items);
        let mean = |row, column| {
            let log = |(weight, own): &(f64, Self)| weight * own.0[(row, column)].ln();
            (people.iter().map(log).sum::<f64>() / sum).exp()
        };
        (alike && sum > 0.0).then(|| Self(DMatrix::from_fn(items, items, mean)))
    }

    /// Priorities by the row geometric mean; they sum to 1.
    #[must_use]
    pub fn geometric(&self) -> Vec<f64> {
        let logs = |row: usize| (0..self.items()).map(move |column| self.0[(row, column)].ln());
        let mean = |row| (logs(row).sum::<f64>() / self.items() as f64).exp();
        normalised((0..self.items()).map(mean).collect())
    }

    /// Priorities by the principal eigenvector, to the last digits.
    #[must_use]
    pub fn eigen(&self) -> Eigen {
        let mut priorities = self.geometric();
        for _ in 0..ROUNDS {
            let next = normalised(self.times(&priorities));
            let moved =
                next.iter().zip(&priorities).any(|(a, b)| (a - b).abs() > 1e-16 + 1e-15 * b);
            priorities = next;
            if !moved {
                break;
            }
        }
        let ratios = self.times(&priorities).into_iter().zip(&priorities).map(|(a, b)| a / b);
        Eigen { lambda: ratios.sum::<f64>() / self.items() as f64, priorities }
    }

    /// Geometric consistency index (Aguarón and Moreno-Jiménez 2003, European Journal of Operational Research 147),
    /// 2 / ((K-1)(K-2)) Σ (ln a - ln g/g)²; above 0.31 for three, 0.35 for four, 0.37 for more items the judgements
    /// contradict each other. `None` below three items.
    #[must_use]
    pub fn geometric_consistency(&self) -> Option<f64> {
        let items = self.items();
        let g = self.geometric();
        let error =
            |row: usize, column: usize| self.0[(row, column)].ln() - (g[row] / g[column]).ln();
        let pairs = (0..items).flat_map(|row| (row + 1..items).map(move |column| (row, column)));
        let sum: f64 = pairs.map(|(row, column)| error(row, column).powi(2)).sum();
        (items > 2).then(|| 2.0 * sum / ((items as f64 - 1.0) * (items as f64 - 2.0)))
    }

    fn times(&self, vector: &[f64]) -> Vec<f64> {
        let row = |row| vector.iter().enumerate().map(|(k, x)| self.0[(row, k)] * x).sum();
        (0..self.items()).map(row).collect()
    }
}

impl Eigen {
    /// Saaty's consistency ratio: (lambda - K) / (K - 1) over the index of chance judgements. Above 0.1 the judgements
    /// contradict each other. `None` where the index is 0 or unknown.
    #[must_use]
    pub fn consistency_ratio(&self, random_index: &[f64]) -> Option<f64> {
        let items = self.priorities.len();
        let random = random_index.get(items.checked_sub(1)?).filter(|&&index| index > 0.0)?;
        Some((self.lambda - items as f64) / (items as f64 - 1.0) / random)
    }
}

/// Weighted arithmetic mean of people's priorities ("AIP"). `None` without weight.
#[must_use]
pub fn mean_priorities(people: &[(f64, Vec<f64>)]) -> Option<Vec<f64>> {
    weighted(people, |priority| priority)
}

/// Weighted geometric mean of people's priorities, made to sum to 1. `None` without weight.
#[must_use]
pub fn geometric_mean_priorities(people: &[(f64, Vec<f64>)]) -> Option<Vec<f64>> {
    let logs = weighted(people, f64::ln)?;
    Some(normalised(logs.into_iter().map(f64::exp).collect()))
}

fn weighted(people: &[(f64, Vec<f64>)], of: impl Fn(f64) -> f64) -> Option<Vec<f64>> {
    let sum: f64 = people.iter().map(|(weight, _)| weight).sum();
    let items = people.first()?.1.len();
    let alike = people.iter().all(|(_, own)| own.len() == items);
    let mean = |item: usize| people.iter().map(|(w, own)| w * of(own[item])).sum::<f64>() / sum;
    (alike && sum > 0.0).then(|| (0..items).map(mean).collect())
}

fn normalised(values: Vec<f64>) -> Vec<f64> {
    let sum: f64 = values.iter().sum();
    values.into_iter().map(|value| value / sum).collect()
}
