//! How respondents were drawn, and what that makes of the variance of a total.
//!
//! In each stratum n of N units were drawn; without N the draw counts as one with replacement. A unit is a
//! respondent or a cluster, and within a cluster the next stage draws again. The covariance of totals z is
//!
//! ```text
//! V = sum over strata of (1 - f) n/(n - 1) sum over units of (z - mean z)(z - mean z)'  +  f * sum over units of V(unit)
//! ```
//!
//! with f = n/N (Särndal, Swensson and Wretman 1992, result 4.3.1; Lumley 2010, section 2.3). Fixtures: the
//! `design` cases, `svyrecvar` of the R package survey.

use std::collections::BTreeMap;

use nalgebra::DMatrix;

/// One stage of the draw, row by row.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The unit each row belongs to. Numbers need to differ only between units of the same stratum, or of the same
    /// unit of the stage before.
    pub units: Vec<usize>,
    /// How many units there are in the population where the row's unit was drawn; `None` for a draw with replacement.
    pub population: Option<Vec<f64>>,
}

/// What to do with a stratum, or cluster, of which a single unit was drawn, though there are more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LonelyUnit {
    /// Refuse: its variance cannot be estimated. Merge strata.
    #[default]
    Refuse,
    /// Measure its distance from the mean of all units, which is conservative.
    GrandMean,
    /// Count it as drawn for certain: no variance.
    Certainty,
}

/// Why a draw has no variance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SamplingError {
    /// A single unit was drawn where there are more.
    #[error("a single unit was drawn at stage {stage} around row {row}")]
    LonelyUnit {
        /// Stage, from 0.
        stage: usize,
        /// One of the rows concerned.
        row: usize,
    },
    /// More units drawn than there are.
    #[error("more units drawn at stage {stage} around row {row} than there are")]
    PopulationTooSmall {
        /// Stage, from 0.
        stage: usize,
        /// One of the rows concerned.
        row: usize,
    },
}

/// The strata and units of a sample.
#[derive(Clone, Debug)]
pub struct Sampling {
    rows: usize,
    strata: Vec<Stratum>,
}

/// Units drawn together.
#[derive(Clone, Debug)]
pub(crate) struct Stratum {
    pub(crate) units: Vec<Unit>,
    /// N, if it is known.
    population: Option<f64>,
    /// (1 - f) n/(n - 1), and how far from what: for a lonely unit measured from the grand mean the
    /// centre is 0, because linearised values add up to 0.
    factor: f64,
    centred: bool,
}

/// A unit and, if a further stage drew from it, what was drawn.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) rows: Vec<usize>,
    within: Option<Stratum>,
}

/// (1 - f) n/(n - 1): what makes a sum of squares between n units a variance.
pub(crate) fn variance_factor(units: f64, fraction: f64) -> f64 {
    (1.0 - fraction) * units / (units - 1.0)
}

/// Share of the population left undrawn below which nothing is left to chance.
const EXHAUSTED: f64 = 1e-7;

impl Sampling {
    /// From the stratum of each row and at least one stage. Without strata all rows have the same; without clusters
    /// each row is a unit of its own.
    pub fn new(
        strata: &[usize],
        stages: &[Stage],
        lonely: LonelyUnit,
    ) -> Result<Self, SamplingError> {
        let draw = Draw { stages, lonely };
        let groups = groups(0..strata.len(), strata).into_values();
        let strata_of_rows = groups.map(|rows| draw.stratum(0, &rows)).collect::<Result<_, _>>()?;
        Ok(Self { rows: strata.len(), strata: strata_of_rows })
    }

    /// Respondents drawn one by one, with replacement.
    pub fn simple(strata: &[usize], lonely: LonelyUnit) -> Result<Self, SamplingError> {
        let stage = Stage { units: (0..strata.len()).collect(), population: None };
        Self::new(strata, &[stage], lonely)
    }

    /// Number of rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    /// Degrees of freedom: units of the first stage less strata, as far as they have rows for which `present` holds.
    #[must_use]
    pub fn df(&self, present: impl Fn(usize) -> bool) -> f64 {
        let units = |stratum: &Stratum| {
            stratum.units.iter().filter(|unit| unit.rows.iter().any(|&row| present(row))).count()
        };
        self.strata.iter().map(|stratum| units(stratum).saturating_sub(1) as f64).sum()
    }

    /// N/n, multiplied over the stages: the weights of a draw with equal chances. `None` where a population is
    /// not known.
    #[must_use]
    pub fn weights(&self) -> Option<Vec<f64>> {
        let mut weights = vec![1.0; self.rows];
        self.strata.iter().try_for_each(|stratum| stratum.weigh(&mut weights))?;
        Some(weights)
    }

    /// Covariance of the column totals of `z`, whose rows are the respondents' weighted, linearised values.
    #[must_use]
    pub fn covariance(&self, z: &DMatrix<f64>) -> DMatrix<f64> {
        let mut sum = DMatrix::zeros(z.ncols(), z.ncols());
        for stratum in &self.strata {
            stratum.add_covariance(z, 1.0, &mut sum);
        }
        sum.fill_lower_triangle_with_upper_triangle();
        sum
    }
}

impl Stratum {
    /// n/N, 0 where N is not known.
    pub(crate) fn fraction(&self) -> f64 {
        self.population.map_or(0.0, |population| self.units.len() as f64 / population)
    }

    /// Whether all units of the population were drawn.
    pub(crate) fn is_exhausted(&self) -> bool {
        1.0 - self.fraction() < EXHAUSTED
    }

    fn weigh(&self, weights: &mut [f64]) -> Option<()> {
        let factor = self.population? / self.units.len() as f64;
        for unit in &self.units {
            unit.rows.iter().for_each(|&row| weights[row] *= factor);
            if let Some(within) = &unit.within {
                within.weigh(weights)?;
            }
        }
        Some(())
    }

    /// Adds to the upper triangle of `sum`.
    fn add_covariance(&self, z: &DMatrix<f64>, share: f64, sum: &mut DMatrix<f64>) {
        let totals: Vec<Vec<f64>> = self.units.iter().map(|unit| unit.totals(z)).collect();
        let count = if self.centred { totals.len() as f64 } else { f64::INFINITY };
        let centre: Vec<f64> = (0..z.ncols())
            .map(|column| totals.iter().map(|total| total[column]).sum::<f64>() / count)
            .collect();
        for total in &totals {
            for second in 0..centre.len() {
                let scaled = share * self.factor * (total[second] - centre[second]);
                for first in 0..=second {
                    sum[(first, second)] += scaled * (total[first] - centre[first]);
                }
            }
        }
        for within in self.units.iter().filter_map(|unit| unit.within.as_ref()) {
            within.add_covariance(z, share * self.fraction(), sum);
        }
    }
}

impl Unit {
    fn totals(&self, z: &DMatrix<f64>) -> Vec<f64> {
        let total = |column| self.rows.iter().map(|&row| z[(row, column)]).sum();
        (0..z.ncols()).map(total).collect()
    }
}

/// The draw as it was described.
struct Draw<'a> {
    stages: &'a [Stage],
    lonely: LonelyUnit,
}

impl Draw<'_> {
    fn stratum(&self, stage: usize, rows: &[usize]) -> Result<Stratum, SamplingError> {
        let drawn = &self.stages[stage];
        let row = rows[0]; // A stratum is a group of rows, and a group has at least one.
        let population = drawn.population.as_ref().map(|population| population[row]);
        let groups = groups(rows.iter().copied(), &drawn.units);
        if population.is_some_and(|population| population < groups.len() as f64) {
            return Err(SamplingError::PopulationTooSmall { stage, row });
        }
        let deeper = population.is_some() && stage + 1 < self.stages.len();
        let unit = |rows: Vec<usize>| {
            let within = if deeper { Some(self.stratum(stage + 1, &rows)?) } else { None };
            Ok(Unit { rows, within })
        };
        let units = groups.into_values().map(unit).collect::<Result<Vec<_>, SamplingError>>()?;
        let mut stratum = Stratum { units, population, factor: 0.0, centred: true };
        if stratum.is_exhausted() {
            return Ok(stratum);
        }
        match (stratum.units.len(), self.lonely) {
            (1, LonelyUnit::Refuse) => return Err(SamplingError::LonelyUnit { stage, row }),
            (1, LonelyUnit::Certainty) => {}
            (1, LonelyUnit::GrandMean) => {
                stratum.factor = 1.0 - stratum.fraction();
                stratum.centred = false;
            }
            (count, _) => stratum.factor = variance_factor(count as f64, stratum.fraction()),
        }
        Ok(stratum)
    }
}

/// Rows that share a number, in the order of the numbers.
fn groups(rows: impl Iterator<Item = usize>, numbers: &[usize]) -> BTreeMap<usize, Vec<usize>> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for row in rows {
        groups.entry(numbers[row]).or_default().push(row);
    }
    groups
}
