use vorrang_analysis::weighting::{
    Bounds, Calibration, CalibrationError, Cell, Method, TrimError, calibrate, trim_and_rake,
};

use super::sample::{CATEGORIES, Sample};

fn methods() -> [Method; 4] {
    let bounds = Bounds::new(0.2, 4.0).unwrap();
    [Method::Raking, Method::Logit(bounds), Method::Linear, Method::LinearBounded(bounds)]
}

fn worst_miss(cells: &[Cell], margins: &[Vec<f64>], weights: &[f64]) -> f64 {
    let mut worst: f64 = 0.0;
    for (margin, totals) in margins.iter().enumerate() {
        for (level, total) in totals.iter().enumerate() {
            let members = cells
                .iter()
                .zip(weights)
                .filter(|(cell, _)| usize::from(cell.levels[margin]) == level);
            let reached: f64 = members.map(|(cell, weight)| cell.count as f64 * weight).sum();
            worst = worst.max((reached / total - 1.0).abs());
        }
    }
    worst
}

#[test]
fn weights_meet_the_margins() {
    for seed in 0..50 {
        let sample = Sample::new(seed, 1);
        let margins = sample.margins(seed);
        for method in methods() {
            let found = calibrate(&sample.cells, &margins, method).unwrap();
            assert!(
                worst_miss(&sample.cells, &margins, &found.weights) < 2e-12,
                "{method:?} {seed}"
            );
            assert!(found.max_margin_error < 1e-12);
            if let Some(bounds) = method.bounds() {
                assert!(found.g.iter().all(|&g| g >= bounds.lowest() && g <= bounds.highest()));
            }
        }
    }
}

/// Deming and Stephan's own iteration.
fn proportional_fit(cells: &[Cell], margins: &[Vec<f64>]) -> Vec<f64> {
    let mut weights: Vec<f64> = cells.iter().map(|cell| cell.base_weight).collect();
    for _ in 0..2000 {
        for (margin, totals) in margins.iter().enumerate() {
            let mut reached = vec![0.0; totals.len()];
            for (cell, weight) in cells.iter().zip(&weights) {
                reached[usize::from(cell.levels[margin])] += cell.count as f64 * weight;
            }
            for (cell, weight) in cells.iter().zip(&mut weights) {
                let level = usize::from(cell.levels[margin]);
                *weight *= totals[level] / reached[level];
            }
        }
    }
    weights
}

#[test]
fn raking_is_proportional_fitting() {
    for seed in 0..10 {
        let sample = Sample::new(seed, 1);
        let margins = sample.margins(seed);
        let found = calibrate(&sample.cells, &margins, Method::Raking).unwrap();
        for (found, fitted) in found.weights.iter().zip(proportional_fit(&sample.cells, &margins)) {
            assert!((found / fitted - 1.0).abs() < 1e-11);
        }
    }
}

#[test]
fn far_margins_are_met() {
    let cell = |first, second, count| Cell {
        stratum: 0,
        levels: vec![first, second],
        count,
        base_weight: 1.0,
    };
    let cells = [cell(0, 0, 5000), cell(0, 1, 3), cell(1, 0, 2), cell(1, 1, 1)];
    let margins = [vec![1e3, 1e6], vec![1e6 - 2e3, 3e3]];
    let found = calibrate(&cells, &margins, Method::Raking).unwrap();
    assert!(worst_miss(&cells, &margins, &found.weights) < 2e-12);
}

#[test]
fn repeated_margins_change_nothing() {
    let sample = Sample::new(3, 1);
    let margins = sample.margins(3);
    let once = calibrate(&sample.cells, &margins, Method::Raking).unwrap();
    let mut cells = sample.cells;
    for cell in &mut cells {
        cell.levels.push(cell.levels[0]);
    }
    let twice =
        calibrate(&cells, &[margins.as_slice(), &margins[..1]].concat(), Method::Raking).unwrap();
    for (once, twice) in once.weights.iter().zip(&twice.weights) {
        assert!((once / twice - 1.0).abs() < 1e-11);
    }
}

#[test]
fn without_margins_everybody_keeps_the_base_weight() {
    let mut sample = Sample::new(1, 1);
    sample.cells.iter_mut().for_each(|cell| cell.levels.clear());
    let Calibration { g, weights, .. } = calibrate(&sample.cells, &[], Method::Raking).unwrap();
    assert!(g.iter().all(|&g| g == 1.0));
    assert!(sample.cells.iter().zip(weights).all(|(cell, weight)| cell.base_weight == weight));
}

#[test]
fn what_cannot_be_met_is_named() {
    let sample = Sample::new(5, 1);
    let good = sample.margins(5);
    let try_with =
        |margins: &[Vec<f64>], method| calibrate(&sample.cells, margins, method).unwrap_err();

    let mut margins = good.clone();
    margins[1].push(10.0);
    let level = usize::from(CATEGORIES[1]);
    assert_eq!(
        try_with(&margins, Method::Raking),
        CalibrationError::EmptyCategory { margin: 1, level }
    );

    let mut margins = good.clone();
    margins[2][0] = 0.0;
    assert_eq!(
        try_with(&margins, Method::Raking),
        CalibrationError::UnusableTotal { margin: 2, level: 0 }
    );

    let mut margins = good.clone();
    margins[2][1] += 1.0;
    assert!(matches!(
        try_with(&margins, Method::Raking),
        CalibrationError::DifferentTotals { margin: 2, .. }
    ));

    let mut margins = good.clone();
    let moved = margins[0][0] * 0.9;
    margins[0][0] -= moved;
    margins[0][1] += moved;
    let bounds = Bounds::new(0.5, 2.0).unwrap();
    for method in [Method::Logit(bounds), Method::LinearBounded(bounds)] {
        let error = try_with(&margins, method);
        let CalibrationError::UnmetCategory { margin: 0, level: 0, reached, wanted } = error else {
            panic!("{error}")
        };
        assert!(reached > wanted);
    }

    let mut cells = sample.cells.clone();
    cells[2].base_weight = 0.0;
    let error = calibrate(&cells, &good, Method::Raking).unwrap_err();
    assert_eq!(error, CalibrationError::UnusableBaseWeight { cell: 2 });
}

#[test]
fn contradicting_margins_are_refused() {
    let cell =
        |level: u16| Cell { stratum: 0, levels: vec![level, level], count: 10, base_weight: 1.0 };
    let margins = [vec![60.0, 40.0], vec![50.0, 50.0]];
    for method in methods() {
        let error = calibrate(&[cell(0), cell(1)], &margins, method).unwrap_err();
        let bounded = matches!(error, CalibrationError::UnmetCategory { .. });
        assert!(bounded || matches!(error, CalibrationError::NotConverged { .. }), "{error}");
        assert_eq!(bounded, method.bounds().is_some());
    }
}

#[test]
fn trimmed_weights_meet_both_the_limit_and_the_margins() {
    let mut rounds = 0;
    for seed in 0..10 {
        let sample = Sample::new(seed, 1);
        let margins = sample.margins(seed);
        let raked = calibrate(&sample.cells, &margins, Method::Raking).unwrap().weights;
        let highest = |weights: &[f64]| weights.iter().copied().fold(0.0, f64::max);
        let upper = 0.9 * highest(&raked);
        let found = trim_and_rake(&sample.cells, &margins, upper).unwrap();
        assert!(highest(&found.weights) <= upper * (1.0 + 1e-6));
        assert!(worst_miss(&sample.cells, &margins, &found.weights) < 1e-9);
        rounds += found.rounds;
        let above = trim_and_rake(&sample.cells, &margins, 2.0 * highest(&raked)).unwrap();
        assert_eq!((above.rounds, above.weights), (0, raked.clone()));
        let people: f64 = sample.cells.iter().map(|cell| cell.count as f64).sum();
        let mean = margins[0].iter().sum::<f64>() / people;
        let low = trim_and_rake(&sample.cells, &margins, 0.9 * mean).unwrap_err();
        assert_eq!(low, TrimError::LimitTooLow);
    }
    assert!(rounds > 10, "trimming once is not enough");
}
