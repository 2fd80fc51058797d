use nalgebra::{DMatrix, DVector};
use vorrang_analysis::estimate::{Design, DesignError, Means, Scale};
use vorrang_analysis::score;
use vorrang_analysis::sums::Sums;
use vorrang_analysis::tally::CellTally;
use vorrang_analysis::weighting::{Calibration, Cell, Method, calibrate};

use super::sample::{GOALS, Sample};

fn scores(tallies: &[CellTally]) -> Vec<Sums> {
    tallies.iter().map(|tally| tally.scores.clone()).collect()
}

/// Scores of a row in points, `None` where the goal was not compared.
fn points(levels: [u8; GOALS]) -> [Option<f64>; GOALS] {
    let mut balances = [0; GOALS];
    let compared = score::balances(&levels, &mut balances);
    std::array::from_fn(|goal| {
        let others = compared.filter(|_| levels[goal] > 0)? as f64 - 1.0;
        Some(50.0 + 50.0 * f64::from(balances[goal]) / others)
    })
}

/// The same means and covariance respondent by respondent, as the formulas stand in the literature.
fn row_by_row(
    sample: &Sample,
    weights: &[f64],
    calibrated: bool,
    fractions: &[f64],
) -> (Vec<f64>, DMatrix<f64>) {
    let rows: Vec<(usize, [Option<f64>; GOALS])> = (0..sample.cells.len())
        .flat_map(|cell| sample.levels[cell].iter().map(move |levels| (cell, points(*levels))))
        .collect();
    let mut means = Vec::new();
    let mut u = DMatrix::zeros(rows.len(), GOALS);
    for goal in 0..GOALS {
        let answers =
            || rows.iter().filter_map(|(cell, scores)| Some((weights[*cell], scores[goal]?)));
        let total: f64 = answers().map(|(weight, _)| weight).sum();
        let mean = answers().map(|(weight, score)| weight * score).sum::<f64>() / total;
        for (row, (_, scores)) in rows.iter().enumerate() {
            u[(row, goal)] = scores[goal].map_or(0.0, |score| (score - mean) / total);
        }
        means.push(mean);
    }
    if calibrated {
        let x = DMatrix::from_fn(rows.len(), 10, |row, column| {
            f64::from(u8::from(has(&sample.cells[rows[row].0], column)))
        });
        let d = DMatrix::from_diagonal(&DVector::from_fn(rows.len(), |row, _| {
            sample.cells[rows[row].0].base_weight
        }));
        let inverse = (x.transpose() * &d * &x).pseudo_inverse(1e-9).unwrap();
        u -= &x * (inverse * (x.transpose() * d * &u));
    }
    let mut covariance = DMatrix::zeros(GOALS, GOALS);
    for (stratum, fraction) in fractions.iter().enumerate() {
        let members =
            || (0..rows.len()).filter(|&row| sample.cells[rows[row].0].stratum == stratum);
        let z: Vec<DVector<f64>> =
            members().map(|row| u.row(row).transpose() * weights[rows[row].0]).collect();
        let n = z.len() as f64;
        let centre = z.iter().sum::<DVector<f64>>() / n;
        for z in &z {
            covariance +=
                (z - &centre) * (z - &centre).transpose() * ((1.0 - fraction) * n / (n - 1.0));
        }
    }
    (means, covariance)
}

/// Intercept and all categories.
fn has(cell: &Cell, column: usize) -> bool {
    match column {
        0 => true,
        1..=3 => usize::from(cell.levels[0]) == column - 1,
        4..=7 => usize::from(cell.levels[1]) == column - 4,
        _ => usize::from(cell.levels[2]) == column - 8,
    }
}

fn assert_same(found: &Means, (means, covariance): &(Vec<f64>, DMatrix<f64>)) {
    for (found, mean) in found.goals.iter().zip(means) {
        assert!((found.unwrap().estimate - mean).abs() < 1e-11);
    }
    assert!((&found.covariance - covariance).abs().max() < 1e-11 * covariance.abs().max());
}

#[test]
fn cells_give_what_rows_give() {
    for seed in 0..20 {
        let sample = Sample::new(seed, 2);
        let sums = scores(&sample.tallies());
        let fractions = [0.25, 0.0];
        let base: Vec<f64> = sample.cells.iter().map(|cell| cell.base_weight).collect();
        let found =
            Design::weighted(&sample.cells, &fractions).unwrap().means(&sums, Scale::POINTS);
        assert_same(&found, &row_by_row(&sample, &base, false, &fractions));
        let calibration = calibrate(&sample.cells, &sample.margins(seed), Method::Raking).unwrap();
        let found = Design::calibrated(&sample.cells, &calibration, &fractions)
            .unwrap()
            .means(&sums, Scale::POINTS);
        assert_same(&found, &row_by_row(&sample, &calibration.weights, true, &fractions));
    }
}

fn raked(sample: &Sample, margins: &[Vec<f64>]) -> Calibration {
    calibrate(&sample.cells, margins, Method::Raking).unwrap()
}

#[test]
fn doubled_base_weights_change_nothing() {
    for seed in 0..10 {
        let mut sample = Sample::new(seed, 1);
        let (sums, margins) = (scores(&sample.tallies()), sample.margins(seed));
        let means = |sample: &Sample| {
            let plain =
                Design::weighted(&sample.cells, &[0.0]).unwrap().means(&sums, Scale::POINTS);
            let raked = raked(sample, &margins);
            (
                plain,
                Design::calibrated(&sample.cells, &raked, &[0.0])
                    .unwrap()
                    .means(&sums, Scale::POINTS),
            )
        };
        let before = means(&sample);
        sample.cells.iter_mut().for_each(|cell| cell.base_weight *= 2.0);
        let after = means(&sample);
        assert_eq!(before.0, after.0);
        for (before, after) in before.1.goals.iter().zip(&after.1.goals) {
            assert_eq!(before.unwrap().estimate, after.unwrap().estimate);
        }
        let change = (&before.1.covariance - &after.1.covariance).abs().max();
        assert!(change < 1e-14 * before.1.covariance.max());
    }
}

#[test]
fn answers_all_alike_are_neutral_and_certain() {
    let mut sample = Sample::new(8, 1);
    sample.levels.iter_mut().flatten().for_each(|row| *row = [3; GOALS]);
    let calibration = raked(&sample, &sample.margins(8));
    let design = Design::calibrated(&sample.cells, &calibration, &[0.0]).unwrap();
    let tallies = sample.tallies();
    let means = design.means(&scores(&tallies), Scale::POINTS);
    assert!(
        means
            .goals
            .iter()
            .all(|mean| mean.is_some_and(|mean| mean.estimate == 50.0 && mean.variance == 0.0))
    );
    let level: Vec<Sums> = tallies.iter().map(|tally| tally.levels[0].level()).collect();
    let mean = design.means(&level, Scale::WHOLE).goals[0].unwrap();
    assert_eq!((mean.estimate, mean.variance), (3.0, 0.0));
}

#[test]
fn what_the_margins_fix_has_no_variance() {
    let mut sample = Sample::new(9, 1);
    for (cell, rows) in sample.cells.iter().zip(&mut sample.levels) {
        for row in rows {
            row[0] = if cell.levels[1] == 2 { 5 } else { 1 };
        }
    }
    let margins = sample.margins(9);
    let calibration = raked(&sample, &margins);
    let design = Design::calibrated(&sample.cells, &calibration, &[0.0]).unwrap();
    let high: Vec<Sums> = sample.tallies().iter().map(|tally| tally.levels[0].share()).collect();
    let mean = design.means(&high, Scale::WHOLE).goals[0].unwrap();
    assert!((mean.estimate - margins[1][2] / margins[1].iter().sum::<f64>()).abs() < 1e-12);
    assert!(mean.standard_error() < 1e-14, "{}", mean.standard_error());
}

#[test]
fn too_few_answers_are_not_estimable() {
    let mut sample = Sample::new(4, 1);
    sample.levels.iter_mut().flatten().for_each(|row| (row[2], row[5]) = (0, 0));
    sample.levels[0][0] = [1, 2, 5, 4, 5, 0, 1];
    let design = Design::weighted(&sample.cells, &[0.0]).unwrap();
    let means = design.means(&scores(&sample.tallies()), Scale::POINTS);
    let missing: Vec<usize> = (0..GOALS).filter(|&goal| means.goals[goal].is_none()).collect();
    assert_eq!(missing, [2, 5]);
    assert_eq!(means.covariance.shape(), (GOALS - 2, GOALS - 2));
    assert_eq!(means.goals[3].unwrap().variance, means.covariance[(2, 2)]);
}

#[test]
fn everybody_asked_leaves_no_chance() {
    let sample = Sample::new(6, 1);
    let means = Design::weighted(&sample.cells, &[1.0])
        .unwrap()
        .means(&scores(&sample.tallies()), Scale::POINTS);
    assert!(means.goals.iter().all(|mean| mean.unwrap().variance == 0.0));
}

#[test]
fn a_domain_keeps_the_others_in_the_design() {
    let sample = Sample::new(7, 1);
    let calibration = raked(&sample, &sample.margins(7));
    let design = Design::calibrated(&sample.cells, &calibration, &[0.0]).unwrap();
    let mut inside = scores(&sample.tallies());
    let mut domain = Sample { cells: sample.cells.clone(), levels: sample.levels.clone() };
    for (index, cell) in sample.cells.iter().enumerate().filter(|(_, cell)| cell.levels[1] != 0) {
        inside[index] = Sums::new(GOALS);
        domain.levels[index] = vec![[0; GOALS]; usize::try_from(cell.count).unwrap()];
    }
    let found = design.means(&inside, Scale::POINTS);
    assert_same(&found, &row_by_row(&domain, &calibration.weights, true, &[0.0]));
}

#[test]
fn a_single_respondent_has_no_variance() {
    let cell = |stratum, count| Cell { stratum, levels: vec![], count, base_weight: 1.0 };
    let cells = [cell(0, 4), cell(1, 1)];
    let error = Design::weighted(&cells, &[0.0, 0.0]).unwrap_err();
    assert_eq!(error, DesignError::LonelyStratum { stratum: 1 });
    let design = Design::weighted(&cells, &[0.0, 1.0]).unwrap();
    assert_eq!(design.df(), 3.0);
}
