//! Totals, means and ratios of a column, linearised (Binder 1983; Särndal, Swensson and Wretman 1992, chapter 5).
//!
//! Rows without a value stay in the design with a score of 0: they are outside the domain "answered". For any
//! other domain set the values outside it to `None`, as [`within`] does. Fixtures: `mean`, `total`, `ratio`,
//! `mean_vcov`, `domain_mean_total` of the `design` cases.

use nalgebra::DMatrix;

use crate::long_sum::LongSum;
use crate::respondents::{Column, Respondents};

/// An estimate with its variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its variance.
    pub variance: f64,
}

impl Estimate {
    /// Square root of the variance.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        self.variance.sqrt()
    }
}

/// The column with everything outside a domain taken away.
#[must_use]
pub fn within(column: &Column, domain: impl Fn(usize) -> bool) -> Vec<Option<f64>> {
    column.iter().enumerate().map(|(row, value)| value.filter(|_| domain(row))).collect()
}

/// Weighted total of those who answered: scores y.
#[must_use]
pub fn total(respondents: &Respondents, column: &Column) -> Estimate {
    let scores = column.iter().map(|value| value.unwrap_or(0.0)).collect();
    Estimate {
        value: sums(respondents.weights(), column).total.value(),
        variance: respondents.variance(scores),
    }
}

/// Weighted mean of those who answered: scores (y - mean) / Σw. `None` where nobody did.
#[must_use]
pub fn mean(respondents: &Respondents, column: &Column) -> Option<Estimate> {
    let sums = sums(respondents.weights(), column);
    let value = sums.mean()?;
    Some(Estimate { value, variance: respondents.variance(mean_scores(column, sums)?) })
}

/// Means of several columns, each over those who answered it, with their joint covariance. `None` where nobody
/// answered one of them.
#[must_use]
pub fn means(
    respondents: &Respondents,
    columns: &[Vec<Option<f64>>],
) -> Option<(Vec<f64>, DMatrix<f64>)> {
    let mut scores = Vec::new();
    let mut values = Vec::new();
    for column in columns {
        let sums = sums(respondents.weights(), column);
        values.push(sums.mean()?);
        scores.extend(mean_scores(column, sums)?);
    }
    let scores = DMatrix::from_vec(respondents.weights().len(), columns.len(), scores);
    Some((values, respondents.covariance(scores)))
}

/// Ratio of two totals over those who answered both: scores (y - R x) / Σwx. `None` where Σwx is 0.
#[must_use]
pub fn ratio(
    respondents: &Respondents,
    numerator: &Column,
    denominator: &Column,
) -> Option<Estimate> {
    let y = within(numerator, |row| denominator[row].is_some());
    let x = within(denominator, |row| numerator[row].is_some());
    let (top, bottom) =
        (sums(respondents.weights(), &y).total, sums(respondents.weights(), &x).total);
    let below = bottom.value();
    if below == 0.0 {
        return None;
    }
    let value = top.over(bottom);
    let score = |(y, x): (&Option<f64>, &Option<f64>)| match (y, x) {
        (Some(y), Some(x)) => (y - value * x) / below,
        _ => 0.0,
    };
    let scores = y.iter().zip(&x).map(score).collect();
    Some(Estimate { value, variance: respondents.variance(scores) })
}

/// Variance of a mean against that of a simple random sample of as many respondents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DesignEffect {
    /// Against a sample drawn without replacement from Σw people; `None` where these are fewer than the sample.
    pub without_replacement: Option<f64>,
    /// Against a sample drawn with replacement.
    pub with_replacement: f64,
}

/// Design effect of [`mean`]: V / `V_srs`, with S² = n/(n-1) Σw(y - mean)²/Σw and `V_srs` = S²/n, times (N - n)/N
/// without replacement (Kish 1965). `None` where it has no value.
#[must_use]
pub fn design_effect(respondents: &Respondents, column: &Column) -> Option<DesignEffect> {
    let mean = mean(respondents, column)?;
    let sums = sums(respondents.weights(), column);
    let (answered, people) = (sums.answered as f64, sums.weight.value());
    let mut squares = LongSum::default();
    for (value, weight) in column.iter().zip(respondents.weights()) {
        squares.add(value.map_or(0.0, |value| weight * (value - mean.value).powi(2)));
    }
    let simple = squares.value() / people / (answered - 1.0);
    let effect = mean.variance / simple;
    let finite = (people > answered).then(|| effect * people / (people - answered));
    effect
        .is_finite()
        .then_some(DesignEffect { without_replacement: finite, with_replacement: effect })
}

/// Weighted sums of a column.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sums {
    pub(crate) answered: usize,
    pub(crate) weight: LongSum,
    pub(crate) total: LongSum,
}

impl Sums {
    pub(crate) fn mean(self) -> Option<f64> {
        (self.weight.value() != 0.0).then(|| self.total.over(self.weight))
    }
}

/// Sums with one weight per row.
pub(crate) fn sums(weights: &[f64], column: &Column) -> Sums {
    let mut sums = Sums::default();
    for (value, &weight) in column.iter().zip(weights) {
        if let Some(value) = value {
            sums.answered += 1;
            sums.weight.add(weight);
            sums.total.add_product(weight, *value);
        }
    }
    sums
}

/// Score variable of a mean, 0 for those who did not answer.
fn mean_scores(column: &Column, sums: Sums) -> Option<Vec<f64>> {
    let (mean, weight) = (sums.mean()?, sums.weight.value());
    let score = |value: &Option<f64>| value.map_or(0.0, |value| (value - mean) / weight);
    Some(column.iter().map(score).collect())
}
