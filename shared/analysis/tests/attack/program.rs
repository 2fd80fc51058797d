//! The simplex method (Dantzig 1951, with the rule of Bland 1977 against going round in circles).

/// Points x >= 0 that meet all equations.
pub(crate) struct Program {
    /// Coefficients of the unknowns and the right side, solved for the basic unknowns.
    rows: Vec<Vec<f64>>,
    basis: Vec<usize>,
    unknowns: usize,
}

const ZERO: f64 = 1e-9;

impl Program {
    /// Each equation says that some of the unknowns sum to a number that is not negative. There must be a solution.
    pub(crate) fn new(unknowns: usize, equations: &[(Vec<usize>, u64)]) -> Self {
        let row = |(sum, total): &(Vec<usize>, u64)| {
            let mut row = vec![0.0; unknowns + 1];
            for &unknown in sum {
                row[unknown] = 1.0;
            }
            row[unknowns] = *total as f64;
            row
        };
        let rows: Vec<Vec<f64>> = equations.iter().map(row).collect();
        // Beyond the unknowns stand the gaps of the equations, to be closed one after the other.
        let basis = (unknowns..unknowns + rows.len()).collect();
        let mut program = Self { rows, basis, unknowns };
        program.close_gaps();
        program
    }

    /// The least and the most of a sum of unknowns.
    pub(crate) fn range(&mut self, sum: &[usize]) -> (f64, f64) {
        (-self.most(sum, -1.0), self.most(sum, 1.0))
    }

    fn most(&mut self, sum: &[usize], sign: f64) -> f64 {
        let unknowns = self.unknowns;
        let mut value = vec![0.0; unknowns];
        for &unknown in sum {
            value[unknown] = sign;
        }
        loop {
            let gain = |own: &Self, column: usize| {
                let basic = own.rows.iter().zip(&own.basis).map(|(row, &b)| value[b] * row[column]);
                value[column] - basic.sum::<f64>()
            };
            let Some(column) = (0..unknowns).find(|&column| gain(self, column) > ZERO) else {
                let basic = self.rows.iter().zip(&self.basis);
                return basic.map(|(row, &b)| value[b] * row[unknowns]).sum();
            };
            let Some(row) = self.leaving(column) else {
                return f64::INFINITY;
            };
            self.pivot(row, column);
        }
    }

    fn close_gaps(&mut self) {
        loop {
            let gap = |own: &Self, column: usize| {
                let open = own.rows.iter().zip(&own.basis).filter(|(_, b)| **b >= own.unknowns);
                open.map(|(row, _)| row[column]).sum::<f64>()
            };
            let Some(column) = (0..self.unknowns).find(|&column| gap(self, column) > ZERO) else {
                break;
            };
            let row = self.leaving(column).expect("a sum of coefficients above 0 has one above 0");
            self.pivot(row, column);
        }
        let mut row = 0;
        while row < self.rows.len() {
            if self.basis[row] < self.unknowns {
                row += 1;
                continue;
            }
            assert!(self.rows[row][self.unknowns].abs() < 1e-6, "the truth is a solution");
            let known = |&column: &usize| self.rows[row][column].abs() > ZERO;
            if let Some(column) = (0..self.unknowns).find(known) {
                self.pivot(row, column);
            } else {
                self.rows.swap_remove(row);
                self.basis.swap_remove(row);
            }
        }
    }

    fn leaving(&self, column: usize) -> Option<usize> {
        let rows = (0..self.rows.len()).filter(|&row| self.rows[row][column] > ZERO);
        let ratio = |row: usize| self.rows[row][self.unknowns] / self.rows[row][column];
        rows.reduce(|best, row| {
            let (a, b) = (ratio(best), ratio(row));
            let tie = (a - b).abs() <= ZERO;
            if tie && self.basis[row] < self.basis[best] || !tie && b < a { row } else { best }
        })
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let by = self.rows[row][column];
        self.rows[row].iter_mut().for_each(|entry| *entry /= by);
        let pivot = std::mem::take(&mut self.rows[row]);
        for other in &mut self.rows {
            let times = other.get(column).copied().unwrap_or(0.0);
            if times != 0.0 {
                other.iter_mut().zip(&pivot).for_each(|(entry, p)| *entry -= times * p);
            }
        }
        self.rows[row] = pivot;
        self.basis[row] = column;
    }
}
