//! How well a covariance is known.
//!
//! A covariance is itself estimated from residuals. They are a little smaller than the errors they stand for, because the
//! margins were fitted to them, and where few people carry much of the weight they are few, however many answered. Both
//! follow from the weights alone, if errors are taken to be equally large and independent: the covariance is then a
//! quadratic form in the errors, and Q = M'A M holds its mean and spread (Satterthwaite 1946; Bell and McCaffrey 2002,
//! Survey Methodology 28). M takes residuals on the margins, A holds w² (1 - f) n / (n - 1). The mean of the form over
//! the true variance is tr Q / Σw² (1 - f), its degrees of freedom are (tr Q)² / tr Q².
//!
//! With equal weights and no margins that is 1 and n - 1. Weights are taken as given, and all who answered anything as
//! having answered every goal. A stratum's own mean, which is taken off the residuals, is left out of account: the
//! regression on the margins has nearly taken it off.

use nalgebra::DMatrix;

use crate::interval::student_t_quantile;
use statrs::function::erf::erfc;

/// How much a covariance is too small on average, and the degrees of freedom it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// True variance over the mean of the estimated one.
    pub inflation: f64,
    /// Degrees of freedom of the estimated variance; infinite if it is known.
    pub df: f64,
}

impl Reliability {
    /// Of a covariance that is known, not estimated.
    pub const KNOWN: Self = Self { inflation: 1.0, df: f64::INFINITY };

    /// A critical value for differences over their standard errors, from one for a known covariance: the value of
    /// Student's t with the same chance beyond it, times the root of the inflation. Each test by itself thus keeps its
    /// level; that all of them keep theirs together is borne out by the study of [`crate::rank`]. Infinite, so that nothing
    /// is told apart, below one degree of freedom.
    #[must_use]
    pub fn critical(self, normal: f64) -> f64 {
        if self == Self::KNOWN || normal <= 0.0 {
            return normal;
        }
        if self.df < 1.0 {
            return f64::INFINITY;
        }
        let beyond = erfc(normal / std::f64::consts::SQRT_2) / 2.0;
        let t = student_t_quantile(beyond, self.df).map_or(f64::INFINITY, |below| -below);
        t * self.inflation.sqrt()
    }

    /// The less reliable of two in each respect.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        Self { inflation: self.inflation.max(other.inflation), df: self.df.min(other.df) }
    }
}

/// Share of the errors below which what is left in the residuals counts as rounding.
const NOTHING: f64 = 1e-12;

/// A cell as the regression on the margins sees it.
pub(super) struct Leverage<'m> {
    /// Loadings of a respondent: the products of two respondents' are the entries of (X'DX)⁻¹ between them.
    pub(super) loadings: &'m [f64],
    pub(super) respondents: f64,
    pub(super) base_weight: f64,
    /// w² (1 - f) n / (n - 1).
    pub(super) squared: f64,
    /// w² (1 - f).
    pub(super) variance: f64,
}

/// The reliability of a covariance of residuals.
///
/// Between two respondents M M' is K, beside a 1 for each on the diagonal. K is a form in the loadings l and the
/// base weights: l'(G - d - d') l', with G = Σ d² l l'. All traces therefore need cells only, and matrices of twice as
/// many rows as there are loadings.
pub(super) fn reliability(cells: &[Leverage<'_>]) -> Reliability {
    let size = cells.first().map_or(0, |cell| cell.loadings.len());
    let mut form = DMatrix::zeros(2 * size, 2 * size);
    for cell in cells {
        let mass = cell.respondents * cell.base_weight.powi(2);
        for (row, column) in pairs(size) {
            form[(row, column)] += mass * cell.loadings[row] * cell.loadings[column];
        }
    }
    for index in 0..size {
        form[(index, size + index)] = -1.0;
        form[(size + index, index)] = -1.0;
    }
    let mut spread = DMatrix::zeros(2 * size, 2 * size);
    let (mut trace, mut own, mut truth) = (0.0, 0.0, 0.0);
    for cell in cells {
        let both: Vec<f64> = cell
            .loadings
            .iter()
            .copied()
            .chain(cell.loadings.iter().map(|loading| loading * cell.base_weight))
            .collect();
        let squared = cell.respondents * cell.squared;
        let between: f64 = pairs(2 * size)
            .map(|(row, column)| both[row] * form[(row, column)] * both[column])
            .sum();
        for (row, column) in pairs(2 * size) {
            spread[(row, column)] += squared * both[row] * both[column];
        }
        trace += squared * (1.0 + between);
        own += squared * cell.squared * (1.0 + 2.0 * between);
        truth += cell.respondents * cell.variance;
    }
    let product = multiply(&form, &spread);
    let crossed: f64 =
        pairs(2 * size).map(|(row, column)| product[(row, column)] * product[(column, row)]).sum();
    if truth <= 0.0 {
        return Reliability::KNOWN;
    }
    if trace <= NOTHING * truth {
        return Reliability { inflation: f64::INFINITY, df: 0.0 };
    }
    Reliability { inflation: truth / trace, df: trace * trace / (own + crossed) }
}

fn pairs(size: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..size).flat_map(move |row| (0..size).map(move |column| (row, column)))
}

/// Entry by entry: a matrix product chooses its instructions by processor, and so its last digits.
fn multiply(a: &DMatrix<f64>, b: &DMatrix<f64>) -> DMatrix<f64> {
    DMatrix::from_fn(a.nrows(), b.ncols(), |row, column| {
        (0..a.ncols()).map(|k| a[(row, k)] * b[(k, column)]).sum()
    })
}
