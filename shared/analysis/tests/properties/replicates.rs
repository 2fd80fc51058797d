use std::num::NonZeroUsize;

use vorrang_analysis::linear::mean;
use vorrang_analysis::replicate::{
    Bootstrap, BootstrapError, Coded, jackknife, recalibrated, replicate_means, replicate_variance,
};
use vorrang_analysis::respondents::Respondents;
use vorrang_analysis::sampling::{LonelyUnit, Sampling};
use vorrang_analysis::weighting::{Cell, Grouping, Method};

use super::sample::{GOALS, Sample};

struct Study {
    sampling: Sampling,
    grouping: Grouping,
    columns: Vec<Vec<Option<f64>>>,
    margins: Vec<Vec<f64>>,
    base: Vec<f64>,
}

impl Study {
    /// So many samples one after the other.
    fn new(seed: u64, times: u64) -> Self {
        let (mut strata, mut levels, mut base) = (Vec::new(), Vec::new(), Vec::new());
        let mut columns = vec![Vec::new(); GOALS];
        let mut margins: Vec<Vec<f64>> = Vec::new();
        for part in 0..times {
            let sample = Sample::new(seed * times + part, 2);
            for (cell, rows) in sample.cells.iter().zip(&sample.levels) {
                for row in rows {
                    strata.push(cell.stratum);
                    levels.push(cell.levels.clone());
                    base.push(cell.base_weight);
                    for (column, &level) in columns.iter_mut().zip(row) {
                        column.push((level > 0).then_some(f64::from(level)));
                    }
                }
            }
            if part == 0 {
                margins = sample.margins(seed);
            }
        }
        Self {
            sampling: Sampling::simple(&strata, LonelyUnit::Refuse).unwrap(),
            grouping: Grouping::of(&strata, &levels, &base),
            columns,
            margins,
            base,
        }
    }

    fn bootstrap(&self, seed: u64) -> Bootstrap<'_> {
        let Self { sampling, grouping, margins, .. } = self;
        Bootstrap { sampling, grouping, margins, method: Method::Raking, seed }
    }

    fn raked(&self) -> Respondents {
        let (sampling, grouping) = (self.sampling.clone(), self.grouping.clone());
        Respondents::calibrate(sampling, grouping, &self.margins, Method::Raking).unwrap()
    }
}

fn threads(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).unwrap()
}

#[test]
fn threads_do_not_matter() {
    let study = Study::new(1, 1);
    let alone = study.bootstrap(7).means(&study.columns, 23, threads(1)).unwrap();
    assert_eq!(alone.values.len(), 23);
    for count in [2, 3, 30] {
        let shared = study.bootstrap(7).means(&study.columns, 23, threads(count)).unwrap();
        assert_eq!(alone, shared, "{count} threads");
    }
    let (weights, _) = study.bootstrap(7).weights(11).unwrap();
    assert_eq!(alone.values[11], replicate_means(&study.columns, &weights));
    assert_ne!(alone, study.bootstrap(8).means(&study.columns, 23, threads(1)).unwrap());
}

#[test]
fn every_replicate_meets_the_margins() {
    let study = Study::new(2, 1);
    for replicate in 0..40 {
        let (weights, _) = study.bootstrap(3).weights(replicate).unwrap();
        for (margin, totals) in study.margins.iter().enumerate() {
            let mut reached = vec![0.0; totals.len()];
            for (&cell, weight) in study.grouping.cell_of_row().iter().zip(&weights) {
                reached[usize::from(study.grouping.cells()[cell].levels[margin])] += weight;
            }
            for (reached, total) in reached.iter().zip(totals) {
                assert!((reached / total - 1.0).abs() < 1e-11, "{reached} of {total}");
            }
        }
    }
}

#[test]
fn factors_of_one_change_nothing() {
    let study = Study::new(3, 1);
    let ones = vec![1.0; study.base.len()];
    let again = recalibrated(&study.grouping, &ones, &study.margins, Method::Raking).unwrap();
    for (again, once) in again.iter().zip(study.raked().weights()) {
        assert!((again / once - 1.0).abs() < 1e-12);
    }
}

#[test]
fn a_lost_category_is_drawn_again() {
    let levels: Vec<Vec<u16>> = (0..20).map(|row| vec![u16::from(row == 0)]).collect();
    let grouping = Grouping::of(&[0; 20], &levels, &[1.0; 20]);
    let sampling = Sampling::simple(&[0; 20], LonelyUnit::Refuse).unwrap();
    let margins = [vec![95.0, 5.0]];
    let (sampling, grouping, margins) = (&sampling, &grouping, &margins[..]);
    let bootstrap = Bootstrap { sampling, grouping, margins, method: Method::Raking, seed: 1 };
    let columns = [(0..20).map(|row| Some(f64::from(row))).collect()];
    let found = bootstrap.means(&columns, 400, threads(2)).unwrap();
    // Somebody out of 20 is missing in 0.95^19, about 38 of 100 draws: 0.61 draws thrown away for each kept.
    let redraws = found.redraws as f64 / 400.0;
    assert!((0.45..0.8).contains(&redraws), "{redraws}");

    let grouping = &Grouping::of(&[0; 2], &[vec![0], vec![1]], &[1.0; 2]);
    let sampling = &Sampling::simple(&[0; 2], LonelyUnit::Refuse).unwrap();
    let bootstrap = Bootstrap { sampling, grouping, margins, method: Method::Raking, seed: 1 };
    assert_eq!(bootstrap.weights(0), Err(BootstrapError::EmptyCategories { attempts: 1000 }));
}

#[test]
fn bootstrap_and_linearisation_agree() {
    let study = Study::new(4, 20);
    let respondents = study.raked();
    let found = study.bootstrap(5).means(&study.columns, 600, threads(2)).unwrap();
    assert_eq!(found.redraws, 0);
    for (goal, column) in study.columns.iter().enumerate() {
        let values: Vec<f64> = found.values.iter().map(|row| row[goal].unwrap()).collect();
        let centre = values.iter().sum::<f64>() / 600.0;
        let error = replicate_variance(&values, &[1.0 / 599.0; 600], centre).sqrt();
        let linear = mean(&respondents, column).unwrap();
        // 600 replicates tell a standard error to about 3 in 100.
        assert!((error / linear.standard_error() - 1.0).abs() < 0.12, "{error} {linear:?}");
        assert!(
            (centre - linear.value).abs() < 4.0 * linear.standard_error() / 600_f64.sqrt() + 0.002
        );
    }
}

/// The cells with the levels of their respondents; `turn` moves the rows about.
fn coded(sample: &Sample, turn: usize) -> Coded {
    let rows = |rows: &Vec<[u8; GOALS]>| {
        let mut rows = rows.clone();
        let turn = turn % rows.len();
        rows.rotate_left(turn);
        rows.concat()
    };
    let cells = sample.cells.iter().cloned();
    let cells = cells.map(|cell| Cell { stratum: 0, ..cell });
    Coded::new(GOALS, cells.zip(sample.levels.iter().map(rows)).collect())
}

#[test]
fn codes_give_what_rows_give() {
    for seed in 0..3 {
        let mut sample = Sample::new(seed, 1);
        // Once with levels so high that a few rows no longer fit into 16 bits.
        if seed == 2 {
            sample.levels.iter_mut().flatten().for_each(|row| row[3] = 255 - row[3]);
        }
        let margins = sample.margins(seed);
        let found = coded(&sample, 0).bootstrap(&margins, Method::Raking, 7, 21).unwrap();
        sample.levels.iter_mut().for_each(|rows| rows.sort_unstable());
        let rows: Vec<(&Cell, &[u8; GOALS])> = sample
            .cells
            .iter()
            .zip(&sample.levels)
            .flat_map(|(cell, rows)| rows.iter().map(move |row| (cell, row)))
            .collect();
        let levels: Vec<Vec<u16>> = rows.iter().map(|(cell, _)| cell.levels.clone()).collect();
        let base: Vec<f64> = rows.iter().map(|(cell, _)| cell.base_weight).collect();
        let strata = vec![0; rows.len()];
        let column = |goal: usize| {
            let level = |level: u8| (level > 0).then_some(f64::from(level));
            rows.iter().map(|(_, row)| level(row[goal])).collect()
        };
        let columns: Vec<_> = (0..GOALS).map(column).collect();
        let study = Study {
            sampling: Sampling::simple(&strata, LonelyUnit::Refuse).unwrap(),
            grouping: Grouping::of(&strata, &levels, &base),
            columns,
            margins,
            base,
        };
        let expected = study.bootstrap(7).means(&study.columns, 21, threads(2)).unwrap();
        assert_eq!(found.redraws, expected.redraws);
        for (found, expected) in found.values.iter().flatten().zip(expected.values.iter().flatten())
        {
            let (found, expected) = (found.unwrap(), expected.unwrap());
            assert!((found / expected - 1.0).abs() < 1e-11, "{found} {expected}");
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter_to_codes() {
    let sample = Sample::new(5, 1);
    let margins = sample.margins(5);
    let means = |turn| coded(&sample, turn).bootstrap(&margins, Method::Raking, 3, 10).unwrap();
    assert_eq!(means(0), means(1));
    assert_eq!(means(0), means(5));
}

#[test]
fn jackknife_of_a_plain_mean_is_its_variance() {
    let values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
    let sampling = Sampling::simple(&[0; 8], LonelyUnit::Refuse).unwrap();
    let columns = [values.map(Some).to_vec()];
    let (mut means, mut scales) = (Vec::new(), Vec::new());
    for replicate in jackknife(&sampling) {
        means.push(replicate_means(&columns, &replicate.factors)[0].unwrap());
        scales.push(replicate.scale);
    }
    let respondents = Respondents::weighted(sampling, vec![2.5; 8]);
    let linear = mean(&respondents, &columns[0]).unwrap();
    let found = replicate_variance(&means, &scales, linear.value);
    assert!((found / linear.variance - 1.0).abs() < 1e-12);
}
