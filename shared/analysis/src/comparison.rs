//! Whether groups differ: in their means, or in their ranks.
//!
//! A difference of group means is the slope of a regression on the group, so its score variable is that of one
//! domain mean less that of the other. Rank tests compare the means of rank scores (Lumley and Scott 2013).
//! Fixtures: `ttest`, `ranktest`, `ranktest_k`, `group_gap`; `svyttest` and `svyranktest` of the R package survey.

use nalgebra::{Cholesky, DMatrix, DVector};
use statrs::distribution::{ContinuousCDF, Normal};

use crate::estimate::{Design, Scale};
use crate::interval::{Interval, mean_interval};
use crate::linear::{Estimate, sums, within};
use crate::long_sum::LongSum;
use crate::respondents::{Column, Respondents};
use crate::sums::Sums;
use crate::tail::{beyond_f, beyond_t};

/// A difference between two groups with its test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Second group less first.
    pub difference: Estimate,
    /// The difference over its standard error.
    pub t: f64,
    /// Degrees of freedom: those of the respondents compared, less 1.
    pub df: f64,
    /// Chance of so large a difference, either way, where there is none.
    pub p: f64,
}

impl Gap {
    /// `None` where neither the difference nor its variance tells anything, or there are no degrees of freedom.
    fn of(difference: Estimate, df: f64) -> Option<Self> {
        let t = difference.value / difference.standard_error();
        Some(Self { difference, t, df, p: beyond_t(t, df)? })
    }

    /// Two-sided interval of the difference.
    #[must_use]
    pub fn interval(&self, level: f64) -> Option<Interval> {
        mean_interval(self.difference.value, self.difference.standard_error(), self.df, level)
    }
}

/// Compares the means of groups 0 and 1. Rows of neither, or without a value, stay in the design. `None` where a
/// group has nobody, or the difference no variance.
#[must_use]
pub fn gap(respondents: &Respondents, column: &Column, group: &[Option<usize>]) -> Option<Gap> {
    let column = within(column, |row| matches!(group[row], Some(0 | 1)));
    let differences = Differences::of(respondents, &column, group, 2)?;
    let variance = respondents.variance(differences.scores);
    let difference = Estimate { value: differences.values[0], variance };
    Gap::of(difference, respondents.df_among(|row| column[row].is_some()) - 1.0)
}

/// The same from the tallies of cells: one goal's sums per cell, and the group of each cell. `None` also where fewer
/// than two of a group answered.
#[must_use]
pub fn cell_gap(
    design: &Design<'_>,
    sums: &[Sums],
    group: &[Option<usize>],
    scale: Scale,
) -> Option<Gap> {
    let of_cell = |(sums, group): (&Sums, &Option<usize>)| match *group {
        Some(group @ (0 | 1)) => sums.in_group(group, 2),
        _ => Sums::new(2),
    };
    let apart: Vec<Sums> = sums.iter().zip(group).map(of_cell).collect();
    let means = design.means(&apart, scale);
    let [first, second] = [means.goals[0]?, means.goals[1]?];
    let covariance = &means.covariance;
    let variance = covariance[(0, 0)] + covariance[(1, 1)] - 2.0 * covariance[(0, 1)];
    let difference = Estimate { value: second.estimate - first.estimate, variance };
    Gap::of(difference, design.df_among(&apart) - 1.0)
}

/// A test whether several groups differ at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupTest {
    /// Quadratic form of the differences from the first group.
    pub chi_square: f64,
    /// Groups less 1.
    pub df: f64,
    /// Degrees of freedom of the respondents compared, less `df`.
    pub denominator_df: f64,
    /// P(F > `chi_square` / df).
    pub p: f64,
}

/// Compares the means of groups 0 to `groups - 1` by their differences from the first (Wald). `None` where a group has
/// nobody, or the covariance of the differences is singular.
#[must_use]
pub fn group_test(
    respondents: &Respondents,
    column: &Column,
    group: &[Option<usize>],
    groups: usize,
) -> Option<GroupTest> {
    let column = within(column, |row| group[row].is_some());
    let Differences { values, scores } = Differences::of(respondents, &column, group, groups)?;
    let scores = DMatrix::from_vec(column.len(), values.len(), scores);
    let chi_square = quadratic_form(respondents.covariance(scores), values)?;
    let df = groups as f64 - 1.0;
    let denominator_df = respondents.df_among(|row| column[row].is_some()) - df;
    let p = beyond_f(chi_square / df, df, denominator_df)?;
    Some(GroupTest { chi_square, df, denominator_df, p })
}

/// x' V⁻¹ x. `None` where V is singular.
pub(crate) fn quadratic_form(covariance: DMatrix<f64>, values: Vec<f64>) -> Option<f64> {
    let values = DVector::from_vec(values);
    Some(values.dot(&Cholesky::new(covariance)?.solve(&values)))
}

/// Differences of group means from the first, with their score variables one after the other.
struct Differences {
    values: Vec<f64>,
    scores: Vec<f64>,
}

impl Differences {
    fn of(
        respondents: &Respondents,
        column: &Column,
        group: &[Option<usize>],
        groups: usize,
    ) -> Option<Self> {
        let of_group =
            |own| sums(respondents.weights(), &within(column, |row| group[row] == Some(own)));
        let sums: Vec<_> = (0..groups).map(of_group).collect();
        let means: Vec<f64> = sums.iter().map(|sums| sums.mean()).collect::<Option<_>>()?;
        let score = |row: usize, other: usize| match (column[row], group[row]) {
            (Some(value), Some(own)) if own == 0 || own == other => {
                let score = (value - means[own]) / sums[own].weight.value();
                if own == 0 { -score } else { score }
            }
            _ => 0.0,
        };
        let scores = (1..groups).flat_map(|other| (0..column.len()).map(move |row| (row, other)));
        Some(Self {
            values: means.iter().skip(1).map(|mean| mean - means[0]).collect(),
            scores: scores.map(|(row, other)| score(row, other)).collect(),
        })
    }
}

/// What a rank counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankScore {
    /// The rank itself: Wilcoxon's test of two groups, Kruskal and Wallis' of several.
    Wilcoxon,
    /// The normal quantile of the rank.
    VanDerWaerden,
    /// Whether the rank lies in the upper half.
    Median,
}

impl RankScore {
    /// From a rank among so many people.
    fn of(self, rank: f64, people: f64) -> f64 {
        match self {
            Self::Wilcoxon => rank / people,
            Self::VanDerWaerden => Normal::standard().inverse_cdf(rank / people),
            Self::Median => f64::from(u8::from(rank > people / 2.0)),
        }
    }
}

/// Scores of the ranks of all values, estimated for the population: a value's rank is the weight of all up to it, its
/// own counted half; equal values share the mean. As in the reference that is the plain mean, so that among equal
/// values of unequal weight the order of the rows counts.
#[must_use]
pub fn rank_scores(
    respondents: &Respondents,
    column: &Column,
    score: RankScore,
) -> Vec<Option<f64>> {
    let weights = respondents.weights();
    let mut order: Vec<(usize, f64)> =
        column.iter().enumerate().filter_map(|(row, value)| Some((row, (*value)?))).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut sum = LongSum::default();
    let mut ranks = Vec::with_capacity(order.len());
    for &(row, _) in &order {
        sum.add(weights[row]);
        ranks.push(sum.value() - weights[row] / 2.0);
    }
    let mut scores = vec![None; column.len()];
    let mut before = 0;
    for tied in order.chunk_by(|a, b| a.1.total_cmp(&b.1).is_eq()) {
        let shared = &ranks[before..before + tied.len()];
        let rank = shared.iter().sum::<f64>() / tied.len() as f64;
        for &(row, _) in tied {
            scores[row] = Some(score.of(rank, sum.value()));
        }
        before += tied.len();
    }
    scores
}
