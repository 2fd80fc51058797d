use nalgebra::DMatrix;
use vorrang_analysis::estimate::{Design, Reliability};
use vorrang_analysis::weighting::{Cell, Method, calibrate};

use super::sample::Sample;

fn close(found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < 1e-9, "{found} should be {expected}");
}

/// Each respondent's cell.
fn rows(cells: &[Cell]) -> Vec<&Cell> {
    cells.iter().flat_map(|cell| (0..cell.count).map(move |_| cell)).collect()
}

/// The definition, with a row for each respondent: what takes residuals, what squares them, and traces.
fn by_rows(cells: &[Cell], weights: &[f64], margins: usize, left: f64) -> Reliability {
    let people = rows(cells);
    let n = people.len();
    let final_weights: Vec<f64> = cells
        .iter()
        .zip(weights)
        .flat_map(|(cell, &weight)| (0..cell.count).map(move |_| weight))
        .collect();
    let category = |margin: usize, level: u16| {
        move |row: usize, people: &[&Cell]| f64::from(u8::from(people[row].levels[margin] == level))
    };
    let mut columns: Vec<Vec<f64>> = vec![vec![1.0; n]];
    for margin in 0..margins {
        for level in 0..4 {
            let own = category(margin, level);
            columns.push((0..n).map(|row| own(row, &people)).collect());
        }
    }
    let x = DMatrix::from_fn(n, columns.len(), |row, column| columns[column][row]);
    let d = DMatrix::from_fn(n, n, |a, b| if a == b { people[a].base_weight } else { 0.0 });
    let cross = (x.transpose() * &d * &x).pseudo_inverse(1e-9).unwrap();
    let residual = DMatrix::identity(n, n) - &x * cross * x.transpose() * d;
    let factor = left * n as f64 / (n as f64 - 1.0);
    let square = |row: usize| final_weights[row].powi(2);
    let a = DMatrix::from_fn(n, n, |r, c| if r == c { factor * square(r) } else { 0.0 });
    let form = residual.transpose() * a * residual;
    let truth: f64 = (0..n).map(|row| left * square(row)).sum();
    let trace = form.trace();
    Reliability { inflation: truth / trace, df: trace * trace / (&form * &form).trace() }
}

#[test]
fn cells_give_what_rows_give() {
    for seed in 0..4 {
        let sample = Sample::new(seed, 1);
        let margins = sample.margins(seed);
        let calibration = calibrate(&sample.cells, &margins, Method::Raking).unwrap();
        for fraction in [0.0, 0.3] {
            let left = 1.0 - fraction;
            let raked = Design::calibrated(&sample.cells, &calibration, &[fraction]).unwrap();
            let expected = by_rows(&sample.cells, &calibration.weights, 3, left);
            close(raked.reliability().inflation, expected.inflation);
            close(raked.reliability().df, expected.df);

            let base: Vec<f64> = sample.cells.iter().map(|cell| cell.base_weight).collect();
            let weighted = Design::weighted(&sample.cells, &[fraction]).unwrap();
            let expected = by_rows(&sample.cells, &base, 0, left);
            close(weighted.reliability().inflation, expected.inflation);
            close(weighted.reliability().df, expected.df);
        }
    }
}

fn cell(level: u16, count: u64) -> Cell {
    Cell { stratum: 0, levels: vec![level], count, base_weight: 2.5 }
}

#[test]
fn equal_weights_leave_all_but_one_degree() {
    let cells = [cell(0, 30), cell(1, 20)];
    let found = Design::weighted(&cells, &[0.0]).unwrap().reliability();
    close(found.inflation, 1.0);
    close(found.df, 49.0);
    assert_eq!(Design::weighted(&cells, &[1.0]).unwrap().reliability(), Reliability::KNOWN);
}

/// Two people, one for each category: nothing is left of their errors, and nothing is told apart.
#[test]
fn without_residuals_nothing_is_known() {
    let cells = [cell(0, 1), cell(1, 1)];
    let calibration = calibrate(&cells, &[vec![3.0, 2.0]], Method::Raking).unwrap();
    let found = Design::calibrated(&cells, &calibration, &[0.0]).unwrap().reliability();
    assert_eq!(found.critical(2.0), f64::INFINITY);
}

/// Quantiles of Student's t for the chance beyond the normal 1.96, from R's `qt(pnorm(1.96), df)`.
#[test]
fn critical_values_are_those_of_students_t() {
    let normal = 1.959_963_984_540_054;
    let critical = |inflation, df| Reliability { inflation, df }.critical(normal);
    close(critical(1.0, 10.0), 2.228_138_851_986_274);
    close(critical(1.21, 10.0), 1.1 * 2.228_138_851_986_274);
    close(critical(1.0, 1e12), normal);
    assert_eq!(Reliability::KNOWN.critical(normal), normal);
    assert_eq!(critical(1.0, 0.4), f64::INFINITY);
    assert_eq!(
        Reliability { inflation: 2.0, df: 5.0 }.critical(f64::NEG_INFINITY),
        f64::NEG_INFINITY
    );
}
