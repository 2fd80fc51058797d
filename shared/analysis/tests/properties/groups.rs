use nalgebra::DMatrix;
use vorrang_analysis::composite::{Group, composite, flips, robustness};

fn group(weight: f64, scores: &[f64]) -> Group {
    Group {
        weight,
        scores: scores.to_vec(),
        covariance: DMatrix::identity(scores.len(), scores.len()),
    }
}

#[test]
fn at_the_flip_the_two_goals_tie() {
    let groups = [
        group(0.5, &[60.0, 50.0, 40.0]),
        group(0.3, &[40.0, 55.0, 20.0]),
        group(0.2, &[50.0, 45.0, 70.0]),
    ];
    let found = flips(&groups, 3);
    assert_eq!(found.len(), 6);
    assert!(found.iter().any(|flip| flip.weight.is_some()));
    for flip in found.iter().filter(|flip| flip.weight.is_some()) {
        let mut moved = groups.clone();
        let (to, from) = (flip.weight.unwrap(), groups[flip.group].weight);
        for group in &mut moved {
            group.weight *= (1.0 - to) / (1.0 - from);
        }
        moved[flip.group].weight = to;
        let scores = composite(&moved, 3).scores;
        assert!((scores[flip.better] - scores[flip.worse]).abs() < 1e-12);
    }
}

#[test]
fn a_single_group_cannot_be_outvoted() {
    let groups = [group(1.0, &[60.0, 50.0])];
    assert!(flips(&groups, 2).iter().all(|flip| flip.weight.is_none()));
    assert_eq!(robustness(&groups, 2, 1, 500, 9), [1.0, 0.0]);
}

#[test]
fn robustness_counts_the_draws_that_agree() {
    let groups = [
        group(0.5, &[70.0, 60.0, 10.0]),
        group(0.5, &[60.0, 70.0, 10.0]),
        group(0.0, &[0.0, 0.0, 99.0]),
    ];
    let found = robustness(&groups, 3, 1, 10_000, 11);
    assert_eq!(found, robustness(&groups, 3, 1, 10_000, 11));
    assert!((found[0] - 0.5).abs() < 0.02 && (found[0] + found[1] - 1.0).abs() < 1e-12);
    assert_eq!(found[2], 0.0, "a group without weight has no say");
    assert_eq!(robustness(&groups, 3, 2, 10_000, 11), [1.0, 1.0, 0.0]);
}
