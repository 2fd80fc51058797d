//! Two-way tables and whether their rows and columns go together.
//!
//! X² of the weighted shares times n is referred to F with tr(Δ)²/tr(Δ²) degrees of freedom, and those times the units less
//! the strata (Rao and Scott 1981, 1984); Δ holds the design effects of all contrasts.
//!
//! Fixtures: `crosstab`, `chisq`, `chisq_available`; `svytable` and `svychisq` of the R package survey.

use nalgebra::{Cholesky, DMatrix};

use crate::comparison::quadratic_form;
use crate::linear::means;
use crate::long_sum::LongSum;
use crate::respondents::Respondents;
use crate::tail::{beyond_chi_square, beyond_f};

/// Category of each respondent, `None` where it is missing, and how many categories there are.
#[derive(Clone, Copy, Debug)]
pub struct Categories<'a> {
    /// One entry per row, below `count`.
    pub codes: &'a [Option<usize>],
    /// Number of categories.
    pub count: usize,
}

/// A table of weights. Respondents without one of the two categories stay in the design.
#[derive(Clone, Debug)]
pub struct Crosstab<'a> {
    respondents: &'a Respondents,
    /// Cell of each respondent, row by row.
    cells: Vec<Option<usize>>,
    rows: usize,
    columns: usize,
    sums: Vec<f64>,
}

/// A test of independence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Independence {
    /// The statistic.
    pub statistic: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Degrees of freedom of the denominator; `None` for a chi-square statistic.
    pub denominator_df: Option<f64>,
    /// Chance of such a statistic where rows and columns are independent.
    pub p: f64,
}

impl<'a> Crosstab<'a> {
    /// Counts the weights.
    #[must_use]
    pub fn of(respondents: &'a Respondents, rows: Categories<'_>, columns: Categories<'_>) -> Self {
        let cell = |(row, column): (&Option<usize>, &Option<usize>)| {
            Some((*row)? * columns.count + (*column)?)
        };
        let cells: Vec<Option<usize>> = rows.codes.iter().zip(columns.codes).map(cell).collect();
        let mut sums = vec![LongSum::default(); rows.count * columns.count];
        for (cell, &weight) in cells.iter().zip(respondents.weights()) {
            if let Some(cell) = *cell {
                sums[cell].add(weight);
            }
        }
        let sums = sums.into_iter().map(LongSum::value).collect();
        Self { respondents, cells, rows: rows.count, columns: columns.count, sums }
    }

    /// Sums of weights, row by row.
    #[must_use]
    pub fn sums(&self) -> Vec<Vec<f64>> {
        self.sums.chunks(self.columns.max(1)).map(<[f64]>::to_vec).collect()
    }

    /// Pearson's X² of the weighted shares times the respondents, corrected for the design to first and second order and
    /// referred to F (Rao and Scott 1984; Thomas and Rao 1987). `None` where a category, or a cell of a small
    /// table, is empty: collapse categories.
    #[must_use]
    pub fn rao_scott(&self) -> Option<Independence> {
        let effects = self.design_effects()?;
        let trace = effects.trace();
        let df = trace * trace / effects.norm_squared();
        let denominator_df = df * self.respondents.df();
        let statistic = self.pearson()? / trace;
        let p = beyond_f(statistic, df, denominator_df)?;
        Some(Independence { statistic, df, denominator_df: Some(denominator_df), p })
    }

    /// The same to first order: X² over the mean design effect, referred to chi-square (Rao and Scott 1981). The
    /// statistic is X² itself.
    #[must_use]
    pub fn rao_scott_first_order(&self) -> Option<Independence> {
        let effects = self.design_effects()?;
        let statistic = self.pearson()?;
        let df = effects.nrows() as f64;
        let p = beyond_chi_square(statistic / (effects.trace() / df), df)?;
        Some(Independence { statistic, df, denominator_df: None, p })
    }

    /// Wald's test of the differences between the table and independence (Koch, Freeman and Freeman 1975).
    #[must_use]
    pub fn wald(&self) -> Option<Independence> {
        let (form, df) = (self.wald_form()?, self.contrasts() as f64);
        let denominator_df = self.respondents.df();
        let statistic = form / df;
        let p = beyond_f(statistic, df, denominator_df)?;
        Some(Independence { statistic, df, denominator_df: Some(denominator_df), p })
    }

    /// The same, adjusted for having estimated the covariance from few units (Thomas and Rao 1987).
    #[must_use]
    pub fn adjusted_wald(&self) -> Option<Independence> {
        let (form, df) = (self.wald_form()?, self.contrasts() as f64);
        let denominator_df = self.respondents.df() - df + 1.0;
        let statistic = form * denominator_df / (df * self.respondents.df());
        let p = beyond_f(statistic, df, denominator_df)?;
        Some(Independence { statistic, df, denominator_df: Some(denominator_df), p })
    }

    const fn contrasts(&self) -> usize {
        self.rows.saturating_sub(1) * self.columns.saturating_sub(1)
    }

    fn people(&self) -> f64 {
        self.sums.iter().sum()
    }

    fn row_sums(&self) -> Vec<f64> {
        self.sums.chunks(self.columns.max(1)).map(|row| row.iter().sum()).collect()
    }

    fn column_sums(&self) -> Vec<f64> {
        (0..self.columns)
            .map(|column| self.sums.iter().skip(column).step_by(self.columns).sum())
            .collect()
    }

    fn pearson(&self) -> Option<f64> {
        let (rows, columns, people) = (self.row_sums(), self.column_sums(), self.people());
        let distance = |(cell, sum): (usize, &f64)| {
            let expected = rows[cell / self.columns] * columns[cell % self.columns] / people;
            (sum - expected).powi(2) / expected
        };
        let squares: f64 = self.sums.iter().enumerate().map(distance).sum();
        let statistic = squares * self.respondents.weights().len() as f64 / people;
        statistic.is_finite().then_some(statistic)
    }

    /// The design effects Δ of all contrasts between rows and columns, as a symmetric matrix with the same eigenvalues.
    ///
    /// A contrast c has rows and columns that sum to 0: +1 in one cell and the first, -1 beside them. With D the
    /// shares of the cells, A = C'D⁻¹C/n is its covariance under simple random sampling, B = C'D⁻¹VD⁻¹C, that of
    /// the means of c/D, the actual one.
    fn design_effects(&self) -> Option<DMatrix<f64>> {
        let share = |cell: usize| self.sums[cell] / self.people();
        let loading = |contrast: usize, cell: usize| {
            let (row, column) =
                (contrast / (self.columns - 1) + 1, contrast % (self.columns - 1) + 1);
            let side = |own: usize, other| match own {
                0 => -1.0,
                own => f64::from(u8::from(own == other)),
            };
            side(cell / self.columns, row) * side(cell % self.columns, column)
        };
        let over_share = |contrast, cell| {
            if self.sums[cell] == 0.0 { 0.0 } else { loading(contrast, cell) / share(cell) }
        };
        let column = |contrast| {
            self.cells.iter().map(|cell| cell.map(|cell| over_share(contrast, cell))).collect()
        };
        let columns: Vec<Vec<Option<f64>>> = (0..self.contrasts()).map(column).collect();
        let (_, actual) = means(self.respondents, &columns)?;
        let respondents = self.respondents.weights().len() as f64;
        let simple = DMatrix::from_fn(columns.len(), columns.len(), |a, b| {
            let term = |cell| loading(a, cell) * over_share(b, cell);
            (0..self.sums.len()).map(term).sum::<f64>() / respondents
        });
        let lower = Cholesky::new(simple)?.unpack();
        let half = lower.solve_lower_triangular(&actual)?;
        lower.solve_lower_triangular(&half.transpose())
    }

    /// Y'V⁻¹Y, where Y is each cell less the product of its margins over the whole, without the first row and column.
    fn wald_form(&self) -> Option<f64> {
        let (rows, columns, people) = (self.row_sums(), self.column_sums(), self.people());
        let (mut values, mut scores) = (Vec::new(), Vec::new());
        for (cell, sum) in self.sums.iter().enumerate() {
            let (i, j) = (cell / self.columns, cell % self.columns);
            if i == 0 || j == 0 {
                continue;
            }
            values.push(sum - rows[i] * columns[j] / people);
            let score = |cell: &Option<usize>| {
                let Some(cell) = *cell else { return 0.0 };
                let in_row = f64::from(u8::from(cell / self.columns == i));
                let in_column = f64::from(u8::from(cell % self.columns == j));
                (in_row - rows[i] / people) * (in_column - columns[j] / people)
            };
            scores.extend(self.cells.iter().map(score));
        }
        let scores = DMatrix::from_vec(self.cells.len(), values.len(), scores);
        quadratic_form(self.respondents.covariance(scores), values)
    }
}
