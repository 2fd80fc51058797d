use nalgebra::DMatrix;
use vorrang_analysis::draws::Draws;
use vorrang_analysis::estimate::Reliability;
use vorrang_analysis::rank::{
    Procedure, Span, may_be_among_best, min_ranks, rank_chances, rank_sets, tiers,
};

fn sets(theta: &[f64], sigma: &DMatrix<f64>) -> (Vec<Span>, Vec<Span>) {
    let draws = Draws::normal(sigma, 4000, 1);
    let sets = rank_sets(theta, sigma, &draws, 0.95, Procedure::default());
    (sets.marginal, sets.simultaneous)
}

#[test]
fn all_equal_goals_may_have_any_rank() {
    let theta = [50.0; 6];
    let sigma = DMatrix::from_fn(6, 6, |a, b| if a == b { 5.0 } else { -1.0 });
    let (marginal, simultaneous) = sets(&theta, &sigma);
    let whole = Span { low: 1, high: 6 };
    assert!(marginal.iter().chain(&simultaneous).all(|&span| span == whole));
    assert_eq!(min_ranks(&theta), [1; 6]);
    assert_eq!(tiers(&marginal), [1; 6]);
    let draws = Draws::normal(&sigma, 4000, 1);
    assert_eq!(may_be_among_best(&theta, &sigma, &draws, 0.95, Reliability::KNOWN, 1), [true; 6]);
    let chances = rank_chances(&theta, &draws, &[1, 6]);
    let first: f64 = chances.top.iter().map(|top| top[0]).sum();
    assert!((first - 1.0).abs() < 1e-12 && chances.top.iter().all(|top| top[1] == 1.0));
    assert!((chances.mean_rank.iter().sum::<f64>() - 21.0).abs() < 1e-9);
}

#[test]
fn without_variance_the_order_is_certain() {
    let (marginal, simultaneous) = sets(&[3.0, 9.0, 3.0, 5.0], &DMatrix::zeros(4, 4));
    let expected = [(3, 4), (1, 1), (3, 4), (2, 2)].map(|(low, high)| Span { low, high });
    assert_eq!(marginal, expected);
    assert_eq!(simultaneous, expected);
    assert_eq!(tiers(&marginal), [3, 1, 3, 2]);
}

#[test]
fn goals_rated_alike_tie_in_every_draw() {
    let sigma = DMatrix::from_row_slice(3, 3, &[2.0, 2.0, 0.3, 2.0, 2.0, 0.3, 0.3, 0.3, 1.0]);
    let draws = Draws::normal(&sigma, 1000, 2);
    let chances = rank_chances(&[1.0, 1.0, 0.9], &draws, &[2]);
    assert_eq!(chances.mean_rank[0], chances.mean_rank[1]);
    assert_eq!(chances.top[0], chances.top[1]);
}

#[test]
fn simultaneous_sets_are_wider_and_hold_the_rank() {
    let theta: Vec<f64> = (0..12).map(|goal| f64::from(goal * goal) / 20.0).collect();
    let sigma = DMatrix::from_fn(12, 12, |a, b| if a == b { 0.5 } else { 0.1 });
    let draws = Draws::normal(&sigma, 4000, 3);
    let found = rank_sets(&theta, &sigma, &draws, 0.95, Procedure::default());
    let mut narrow = 0;
    for goal in 0..12 {
        let (own, all) = (found.marginal[goal], found.simultaneous[goal]);
        assert!(all.low <= own.low && own.high <= all.high);
        assert!((own.low..=own.high).contains(&found.rank[goal]));
        narrow += usize::from(own.high < 12 && own.low > 1);
    }
    assert!(narrow > 0, "some goals are told apart on both sides");
}

#[test]
fn tiers_are_chains_of_overlapping_sets() {
    let span = |low, high| Span { low, high };
    assert_eq!(
        tiers(&[span(5, 6), span(1, 2), span(2, 3), span(4, 4), span(5, 5)]),
        [3, 1, 1, 2, 3]
    );
}

/// In repeated samples the sets cover the true ranks as often as promised, ties included.
#[test]
fn marginal_sets_cover() {
    let truth = [1.0, 0.6, 0.6, 0.0, -0.5];
    let sigma = DMatrix::from_fn(5, 5, |a, b| if a == b { 0.2 } else { -0.05 });
    let draws = Draws::normal(&sigma, 1000, 4);
    let errors = Draws::normal(&sigma, 600, 5);
    let mut missed = [0; 5];
    for sample in 0..errors.count() {
        let theta: Vec<f64> = (0..5).map(|goal| truth[goal] + errors.goal(goal)[sample]).collect();
        let sets = rank_sets(&theta, &sigma, &draws, 0.9, Procedure::default());
        for (goal, span) in sets.marginal.iter().enumerate() {
            let better = truth.iter().filter(|&&other| other > truth[goal]).count();
            let worse = truth.iter().filter(|&&other| other < truth[goal]).count();
            missed[goal] += usize::from(span.low > 1 + better || span.high < 5 - worse);
        }
    }
    // 10 % of 600 are 60; four standard errors above that are 90.
    assert!(missed.iter().all(|&missed| missed < 90), "{missed:?}");
}
