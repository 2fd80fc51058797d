use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use vorrang_analysis::preference::ahp::Judgements;
use vorrang_analysis::preference::best_worst::{BestWorst, maxdiff};
use vorrang_analysis::preference::bradley_terry::{Pair, Side, Undecided, bradley_terry};
use vorrang_analysis::preference::plackett_luce::{Ranking, plackett_luce};
use vorrang_analysis::preference::{Ballot, NotEstimable, Worths};

const ITEMS: usize = 6;

/// Answers of the same people in three formats.
struct Answers {
    rankings: Vec<Ballot<Ranking>>,
    pairs: Vec<Ballot<Pair>>,
    sets: Vec<Ballot<BestWorst>>,
}

fn answers(seed: u64) -> Answers {
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let mut answers = Answers { rankings: Vec::new(), pairs: Vec::new(), sets: Vec::new() };
    for vote in 0..240 {
        let mut order: Vec<usize> = (0..ITEMS).collect();
        order.shuffle(&mut chance);
        // The first items lead, but not always.
        if chance.random_range(0..3) > 0 {
            order[..3].sort_unstable();
        }
        let (respondent, weight) = (vote / 3, chance.random_range(0.5..2.0));
        let below = order.split_off(chance.random_range(2..=ITEMS));
        let choice = match chance.random_range(0..10) {
            0 => None,
            1..=6 => Some(Side::Left),
            _ => Some(Side::Right),
        };
        let pair = Pair { left: order[0], right: order[1], choice };
        answers.pairs.push(Ballot { respondent, weight, choice: pair });
        let set =
            BestWorst { best: order[0], worst: order[1], shown: [&order[..], &below].concat() };
        answers.sets.push(Ballot { respondent, weight, choice: set });
        answers.rankings.push(Ballot {
            respondent,
            weight,
            choice: Ranking { ranked: order, below },
        });
    }
    answers
}

fn fits(answers: &Answers, reference: usize) -> [Worths; 3] {
    [
        plackett_luce(ITEMS, reference, &answers.rankings).unwrap(),
        bradley_terry(ITEMS, reference, &answers.pairs, Undecided::Half).unwrap(),
        maxdiff(ITEMS, reference, &answers.sets).unwrap(),
    ]
}

fn close(a: impl IntoIterator<Item = f64>, b: impl IntoIterator<Item = f64>) {
    let (a, b): (Vec<f64>, Vec<f64>) = (a.into_iter().collect(), b.into_iter().collect());
    assert_eq!(a.len(), b.len());
    for (a, b) in a.into_iter().zip(b) {
        assert!((a - b).abs() < 1e-9 * (1.0 + b.abs()), "{a} should be {b}");
    }
}

#[test]
fn order_of_rows_changes_nothing() {
    let mut answers = answers(1);
    let before = fits(&answers, 0);
    let mut chance = ChaCha12Rng::seed_from_u64(2);
    answers.rankings.shuffle(&mut chance);
    answers.pairs.shuffle(&mut chance);
    answers.sets.reverse();
    assert_eq!(fits(&answers, 0), before, "to the last bit");
}

#[test]
fn unit_of_the_weights_changes_nothing_but_the_model_covariance() {
    let (answers, mut scaled) = (answers(3), answers(3));
    scaled.rankings.iter_mut().for_each(|ballot| ballot.weight *= 7.0);
    scaled.pairs.iter_mut().for_each(|ballot| ballot.weight *= 7.0);
    scaled.sets.iter_mut().for_each(|ballot| ballot.weight *= 7.0);
    for (found, plain) in fits(&scaled, 0).iter().zip(&fits(&answers, 0)) {
        close(found.log_worth.clone(), plain.log_worth.clone());
        close(found.robust_covariance.iter().copied(), plain.robust_covariance.iter().copied());
        close([found.log_likelihood], [7.0 * plain.log_likelihood]);
    }
}

#[test]
fn items_may_be_numbered_anew() {
    let (plain, mut renamed) = (answers(4), answers(4));
    let name = [3, 5, 0, 1, 4, 2];
    for ballot in &mut renamed.rankings {
        ballot.choice.ranked.iter_mut().for_each(|item| *item = name[*item]);
        ballot.choice.below.iter_mut().for_each(|item| *item = name[*item]);
    }
    for ballot in &mut renamed.pairs {
        ballot.choice.left = name[ballot.choice.left];
        ballot.choice.right = name[ballot.choice.right];
    }
    for ballot in &mut renamed.sets {
        ballot.choice.shown.iter_mut().for_each(|item| *item = name[*item]);
        ballot.choice.best = name[ballot.choice.best];
        ballot.choice.worst = name[ballot.choice.worst];
    }
    for (found, plain) in fits(&renamed, name[2]).iter().zip(&fits(&plain, 2)) {
        close(name.map(|item| found.log_worth[item]), plain.log_worth.clone());
        close(name.map(|item| found.win_shares()[item]), plain.win_shares());
        let (variances, errors) = (found.win_share_covariance(), plain.win_share_covariance());
        close(name.map(|item| variances[(item, item)]), errors.diagonal().iter().copied());
    }
}

#[test]
fn shares_do_not_depend_on_the_reference() {
    let answers = answers(5);
    for (one, other) in fits(&answers, 0).iter().zip(&fits(&answers, 4)) {
        close(one.shares(), other.shares());
        close(one.win_shares(), other.win_shares());
        assert!((one.win_shares().iter().sum::<f64>() - 50.0 * ITEMS as f64).abs() < 1e-9);
        close(
            one.win_share_covariance().iter().copied(),
            other.win_share_covariance().iter().copied(),
        );
    }
}

#[test]
fn worths_without_limit_are_refused() {
    let ballot = |ranked: Vec<usize>, below: Vec<usize>| Ballot {
        respondent: 0,
        weight: 1.0,
        choice: Ranking { ranked, below },
    };
    let rankings = [ballot(vec![2, 0, 1], vec![]), ballot(vec![2, 1], vec![0])];
    let refused = NotEstimable::NeverLost { items: vec![2] };
    assert_eq!(plackett_luce(3, 0, &rankings).unwrap_err(), refused);
    // A vote without weight does not count as one.
    let mut more = rankings.to_vec();
    more.push(Ballot { weight: 0.0, ..ballot(vec![0, 2], vec![1]) });
    assert_eq!(plackett_luce(3, 0, &more).unwrap_err(), refused);
    let twice = [ballot(vec![1, 1], vec![])];
    let impossible = NotEstimable::Impossible { respondent: 0 };
    assert_eq!(plackett_luce(3, 0, &twice).unwrap_err(), impossible);
    let odd = [Ballot { weight: f64::NAN, ..ballot(vec![0, 1], vec![]) }];
    assert_eq!(plackett_luce(2, 0, &odd).unwrap_err(), NotEstimable::Weight { respondent: 0 });
}

#[test]
fn nothing_to_compare_is_no_accident() {
    for items in 0..2 {
        let worths = bradley_terry(items, 0, &[], Undecided::Half).unwrap();
        assert_eq!(worths.log_worth, vec![0.0; items]);
        assert_eq!(plackett_luce(items, 0, &[]).unwrap().shares(), vec![1.0; items]);
        assert_eq!(maxdiff(items, 0, &[]).unwrap().log_likelihood, 0.0);
    }
    let never_compared = NotEstimable::NeverLost { items: vec![1] };
    assert_eq!(maxdiff(2, 0, &[]).unwrap_err(), never_compared);
}

/// Judgements without contradiction give back the priorities they were made of, by either method.
#[test]
fn judgements_without_contradiction_give_the_priorities_back() {
    let priorities = [0.1, 0.4, 0.2, 0.3];
    let pairs: Vec<(usize, usize, f64)> = (0..4)
        .flat_map(|row| {
            (0..row).map(move |column| (row, column, priorities[row] / priorities[column]))
        })
        .collect();
    let judgements = Judgements::new(4, &pairs).unwrap();
    close(judgements.geometric(), priorities);
    let eigen = judgements.eigen();
    close(eigen.priorities.clone(), priorities);
    assert!((eigen.lambda - 4.0).abs() < 1e-12);
    assert!(judgements.geometric_consistency().unwrap() < 1e-20);
    assert_eq!(Judgements::new(4, &pairs[1..]), None, "a judgement is missing");
}
