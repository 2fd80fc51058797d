use nalgebra::DMatrix;
use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::SeedableRng;
use vorrang_analysis::comparison::{RankScore, cell_gap, gap, group_test, rank_scores};
use vorrang_analysis::estimate::{Design, Scale};
use vorrang_analysis::interval::ShareMethod;
use vorrang_analysis::linear::{Estimate, design_effect, mean, means, ratio, total, within};
use vorrang_analysis::quantile::{QuantileRule, quantiles};
use vorrang_analysis::respondents::Respondents;
use vorrang_analysis::sampling::{LonelyUnit, Sampling, SamplingError, Stage};
use vorrang_analysis::sums::Sums;
use vorrang_analysis::weighting::{Calibration, Grouping, Method, calibrate};

use super::sample::{GOALS, Sample};

/// A sample written out row by row.
struct Rows {
    strata: Vec<usize>,
    grouping: Grouping,
    base: Vec<f64>,
    columns: Vec<Vec<Option<f64>>>,
    margins: Vec<Vec<f64>>,
}

impl Rows {
    fn of(sample: &Sample, seed: u64) -> Self {
        let cells: Vec<usize> = (0..sample.cells.len())
            .flat_map(|cell| std::iter::repeat_n(cell, sample.levels[cell].len()))
            .collect();
        let strata: Vec<usize> = cells.iter().map(|&cell| sample.cells[cell].stratum).collect();
        let levels: Vec<Vec<u16>> =
            cells.iter().map(|&cell| sample.cells[cell].levels.clone()).collect();
        let base: Vec<f64> = cells.iter().map(|&cell| sample.cells[cell].base_weight).collect();
        let level = |level: u8| (level > 0).then_some(f64::from(level));
        let column =
            |goal: usize| sample.levels.iter().flatten().map(|row| level(row[goal])).collect();
        Self {
            grouping: Grouping::of(&strata, &levels, &base),
            columns: (0..GOALS).map(column).collect(),
            margins: sample.margins(seed),
            strata,
            base,
        }
    }

    /// The same people in another order.
    fn shuffled(&self, seed: u64) -> (Vec<usize>, Self) {
        let mut order: Vec<usize> = (0..self.strata.len()).collect();
        order.shuffle(&mut ChaCha12Rng::seed_from_u64(seed));
        let cell = |row: usize| &self.grouping.cells()[self.grouping.cell_of_row()[row]];
        let strata: Vec<usize> = order.iter().map(|&row| self.strata[row]).collect();
        let levels: Vec<Vec<u16>> = order.iter().map(|&row| cell(row).levels.clone()).collect();
        let base: Vec<f64> = order.iter().map(|&row| self.base[row]).collect();
        let column = |column: &Vec<Option<f64>>| order.iter().map(|&row| column[row]).collect();
        let rows = Self {
            grouping: Grouping::of(&strata, &levels, &base),
            columns: self.columns.iter().map(column).collect(),
            margins: self.margins.clone(),
            strata,
            base,
        };
        (order, rows)
    }

    fn sampling(&self) -> Sampling {
        Sampling::simple(&self.strata, LonelyUnit::Refuse).unwrap()
    }

    fn weighted(&self) -> Respondents {
        Respondents::weighted(self.sampling(), self.base.clone())
    }

    fn raked(&self) -> Respondents {
        let (sampling, grouping) = (self.sampling(), self.grouping.clone());
        Respondents::calibrate(sampling, grouping, &self.margins, Method::Raking).unwrap()
    }

    /// Two groups by the second margin; its last category belongs to neither.
    fn groups(&self) -> Vec<Option<usize>> {
        let level = |&cell: &usize| usize::from(self.grouping.cells()[cell].levels[1]);
        let group = |cell| Some(level(cell)).filter(|&level| level < 3).map(|level| level / 2);
        self.grouping.cell_of_row().iter().map(group).collect()
    }
}

fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-11 * expected.abs().max(1e-3),
        "{found} is not {expected}"
    );
}

fn same(found: Estimate, expected: Estimate) {
    close(found.value, expected.value);
    close(found.standard_error(), expected.standard_error());
}

/// Some strata, in which clusters were drawn, in which respondents were drawn.
fn staged(seed: u64, rows: usize, lonely: LonelyUnit) -> Result<Sampling, SamplingError> {
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let strata: Vec<usize> = (0..rows).map(|row| row % 3).collect();
    let clusters = (0..rows).map(|_| chance.random_range(0..5)).collect();
    let stages = [
        Stage {
            units: clusters,
            population: Some(strata.iter().map(|&own| 12.0 + own as f64).collect()),
        },
        Stage { units: (0..rows).collect(), population: Some(vec![rows as f64; rows]) },
    ];
    Sampling::new(&strata, &stages, lonely)
}

#[test]
fn rows_give_what_cells_give() {
    for seed in 0..10 {
        let sample = Sample::new(seed, 2);
        let rows = Rows::of(&sample, seed);
        let tallies = sample.tallies();
        let calibration: Calibration =
            calibrate(&sample.cells, &rows.margins, Method::Raking).unwrap();
        let design = Design::calibrated(&sample.cells, &calibration, &[0.0, 0.0]).unwrap();
        let respondents = rows.raked();
        let group_of_cell: Vec<Option<usize>> = sample
            .cells
            .iter()
            .map(|cell| {
                Some(usize::from(cell.levels[1])).filter(|&level| level < 3).map(|level| level / 2)
            })
            .collect();
        for (goal, column) in rows.columns.iter().enumerate() {
            let sums: Vec<Sums> = tallies.iter().map(|tally| tally.levels[goal].level()).collect();
            let found = design.means(&sums, Scale::WHOLE).goals[0].unwrap();
            let found = Estimate { value: found.estimate, variance: found.variance };
            same(mean(&respondents, column).unwrap(), found);
            let by_cell = cell_gap(&design, &sums, &group_of_cell, Scale::WHOLE).unwrap();
            let by_row = gap(&respondents, column, &rows.groups()).unwrap();
            same(by_row.difference, by_cell.difference);
            assert_eq!(by_row.df, by_cell.df);
            close(by_row.p, by_cell.p);
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    for seed in 0..10 {
        let rows = Rows::of(&Sample::new(seed, 2), seed);
        let (order, moved) = rows.shuffled(seed);
        let (before, after) = (rows.raked(), moved.raked());
        for (place, &row) in order.iter().enumerate() {
            close(after.weights()[place], before.weights()[row]);
        }
        let (y, z) = (&rows.columns, &moved.columns);
        same(mean(&after, &z[0]).unwrap(), mean(&before, &y[0]).unwrap());
        same(ratio(&after, &z[0], &z[1]).unwrap(), ratio(&before, &y[0], &y[1]).unwrap());
        let test = |respondents: &Respondents, column: &[Option<f64>], groups: &[Option<usize>]| {
            group_test(respondents, column, groups, 2).unwrap().chi_square
        };
        close(test(&after, &z[2], &moved.groups()), test(&before, &y[2], &rows.groups()));
        // Ranks too, where nobody ties.
        let distinct: Vec<Option<f64>> =
            (0..order.len()).map(|row| Some((row * 37 % 101) as f64 + row as f64 / 1e3)).collect();
        let scores = rank_scores(&before, &distinct, RankScore::Wilcoxon);
        let distinct: Vec<Option<f64>> = order.iter().map(|&row| distinct[row]).collect();
        let again = rank_scores(&after, &distinct, RankScore::Wilcoxon);
        for (place, &row) in order.iter().enumerate() {
            close(again[place].unwrap(), scores[row].unwrap());
        }
    }
}

#[test]
fn the_scale_of_weights_moves_totals_alone() {
    let rows = Rows::of(&Sample::new(3, 2), 3);
    let once = rows.weighted();
    let tripled = rows.base.iter().map(|weight| 3.0 * weight).collect();
    let thrice = Respondents::weighted(rows.sampling(), tripled);
    let column = &rows.columns[0];
    same(mean(&thrice, column).unwrap(), mean(&once, column).unwrap());
    let expected = total(&once, column);
    let expected = Estimate { value: 3.0 * expected.value, variance: 9.0 * expected.variance };
    same(total(&thrice, column), expected);
    let effect = |respondents| design_effect(respondents, column).unwrap().with_replacement;
    close(effect(&thrice), effect(&once));
}

#[test]
fn parts_add_up_to_the_whole() {
    let sample = Sample::new(5, 3);
    let rows = Rows::of(&sample, 5);
    let respondents = rows.weighted();
    let column = &rows.columns[1];
    let parts: Vec<Estimate> = (0..3)
        .map(|stratum| total(&respondents, &within(column, |row| rows.strata[row] == stratum)))
        .collect();
    let value = parts.iter().map(|part| part.value).sum();
    // Strata were drawn apart, so that their variances add up too.
    let variance = parts.iter().map(|part| part.variance).sum();
    same(total(&respondents, column), Estimate { value, variance });
}

#[test]
fn joint_covariance_holds_the_variances() {
    let rows = Rows::of(&Sample::new(6, 2), 6);
    for respondents in [rows.weighted(), rows.raked()] {
        let (values, covariance) = means(&respondents, &rows.columns).unwrap();
        for (goal, column) in rows.columns.iter().enumerate() {
            let alone = mean(&respondents, column).unwrap();
            same(Estimate { value: values[goal], variance: covariance[(goal, goal)] }, alone);
        }
        let lowest = covariance.symmetric_eigenvalues().min();
        assert!(lowest > -1e-14 && covariance == covariance.transpose());
    }
}

#[test]
fn what_the_margins_fix_is_certain() {
    let rows = Rows::of(&Sample::new(7, 2), 7);
    let cell = |&cell: &usize| &rows.grouping.cells()[cell];
    let fixed: Vec<Option<f64>> = rows
        .grouping
        .cell_of_row()
        .iter()
        .map(|own| Some(f64::from(u8::from(cell(own).levels[1] == 2))))
        .collect();
    let found = total(&rows.raked(), &fixed);
    close(found.value, rows.margins[1][2]);
    assert!(found.standard_error() < 1e-10 * found.value);
}

/// The recursion written out for every pair of rows, with chances of being drawn together.
#[test]
fn two_stages_agree_with_their_definition() {
    let rows = 60;
    let sampling = staged(1, rows, LonelyUnit::Refuse).unwrap();
    let mut chance = ChaCha12Rng::seed_from_u64(2);
    let z = DMatrix::from_fn(rows, 1, |_, _| chance.random_range(-1.0..1.0_f64));
    let mut clusters = ChaCha12Rng::seed_from_u64(1);
    let clusters: Vec<usize> = (0..rows).map(|_| clusters.random_range(0..5)).collect();
    let mut expected = 0.0;
    for stratum in 0..3 {
        let groups: Vec<Vec<f64>> = (0..5)
            .map(|cluster| {
                let own = |&row: &usize| row % 3 == stratum && clusters[row] == cluster;
                (0..rows).filter(own).map(|row| z[(row, 0)]).collect()
            })
            .filter(|group: &Vec<f64>| !group.is_empty())
            .collect();
        let fraction = groups.len() as f64 / (12.0 + stratum as f64);
        let totals: Vec<f64> = groups.iter().map(|group| group.iter().sum()).collect();
        expected += (1.0 - fraction) * totals.len() as f64 * spread(&totals);
        for group in &groups {
            let inner = 1.0 - group.len() as f64 / rows as f64;
            expected += fraction * inner * group.len() as f64 * spread(group);
        }
    }
    close(sampling.covariance(&z)[(0, 0)], expected);
}

/// Variance with the divisor n - 1.
fn spread(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)
}

#[test]
fn a_lonely_unit_is_refused_or_ruled() {
    let strata = [0, 0, 0, 1];
    let stage = |population: Option<f64>| Stage {
        units: vec![0, 1, 2, 3],
        population: population.map(|people| vec![10.0, 10.0, 10.0, people]),
    };
    let draw = |population, lonely| Sampling::new(&strata, &[stage(population)], lonely);
    let error = draw(None, LonelyUnit::Refuse).unwrap_err();
    assert_eq!(error, SamplingError::LonelyUnit { stage: 0, row: 3 });
    let error = draw(Some(0.5), LonelyUnit::Certainty).unwrap_err();
    assert_eq!(error, SamplingError::PopulationTooSmall { stage: 0, row: 3 });
    let z = DMatrix::from_column_slice(4, 1, &[1.0, 2.0, 3.0, -6.0]);
    let variance = |population, lonely| draw(population, lonely).unwrap().covariance(&z)[(0, 0)];
    assert_eq!(variance(None, LonelyUnit::Certainty), 3.0);
    assert_eq!(variance(None, LonelyUnit::GrandMean), 3.0 + 36.0);
    close(variance(Some(1.0), LonelyUnit::Refuse), 0.7 * 3.0);
    close(variance(Some(4.0), LonelyUnit::GrandMean), 0.7 * 3.0 + 0.75 * 36.0);
    assert_eq!(draw(Some(1.0), LonelyUnit::Refuse).unwrap().df(|_| true), 2.0);
}

#[test]
fn weights_follow_from_the_stages() {
    let sampling = staged(1, 60, LonelyUnit::Refuse).unwrap();
    let weights = sampling.weights().unwrap();
    assert!(weights.iter().all(|&weight| weight > 1.0));
    assert_eq!(Sampling::simple(&[0; 5], LonelyUnit::Refuse).unwrap().weights(), None);
}

#[test]
fn a_weight_of_two_is_two_people() {
    let values = [3.0, 1.0, 4.0, 1.5, 9.0, 2.6];
    let quantile = |rows: &[(f64, f64)], rule, chance| {
        let sampling = Sampling::simple(&vec![0; rows.len()], LonelyUnit::Refuse).unwrap();
        let weights = rows.iter().map(|row| row.1).collect();
        let respondents = Respondents::weighted(sampling, weights);
        let column: Vec<Option<f64>> = rows.iter().map(|row| Some(row.0)).collect();
        let found = quantiles(&respondents, &column, &[chance], rule, ShareMethod::Wald, 0.95);
        found.unwrap()[0].value
    };
    let twice: Vec<(f64, f64)> = values.iter().map(|&value| (value, 2.0)).collect();
    let apart: Vec<(f64, f64)> =
        values.iter().flat_map(|&value| [(value, 1.0), (value, 1.0)]).collect();
    for rule in [QuantileRule::Type1, QuantileRule::Type2, QuantileRule::Type3] {
        for chance in [0.2, 0.35, 0.5, 0.77, 0.95] {
            let found = quantile(&twice, rule, chance);
            assert_eq!(found, quantile(&apart, rule, chance), "{rule:?} {chance}");
            assert!(values.contains(&found) || rule == QuantileRule::Type2);
        }
    }
    assert_eq!(quantile(&twice, QuantileRule::Type2, 0.5), 2.8);
}

#[test]
fn swapped_groups_swap_the_sign() {
    let rows = Rows::of(&Sample::new(12, 2), 12);
    let respondents = rows.raked();
    let groups = rows.groups();
    let swapped: Vec<Option<usize>> = groups.iter().map(|group| group.map(|own| 1 - own)).collect();
    let found = gap(&respondents, &rows.columns[3], &groups).unwrap();
    let other = gap(&respondents, &rows.columns[3], &swapped).unwrap();
    close(found.t, -other.t);
    close(found.p, other.p);
    let test = group_test(&respondents, &rows.columns[3], &groups, 2).unwrap();
    close(test.chi_square, found.t * found.t);
    let interval = found.interval(0.95).unwrap();
    assert_eq!(interval.low > 0.0 || interval.high < 0.0, found.p < 0.05);
    assert_eq!(gap(&respondents, &rows.columns[3], &vec![Some(0); groups.len()]), None);
}
