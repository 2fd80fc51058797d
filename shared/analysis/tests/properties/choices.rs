use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use vorrang_analysis::agreement::{
    Metric, concordance, kendall, krippendorff_alpha, rank_biased_overlap, spearman, top_overlap,
    weighted_spearman,
};
use vorrang_analysis::choice::{Optimality, Pairwise};

type Person = (f64, Vec<u8>);

/// People with weights and levels, some goals left out.
fn people(seed: u64, goals: usize) -> Vec<Person> {
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let mut person = || {
        let level = |goal: usize, chance: &mut ChaCha12Rng| {
            chance.random_range(0..5_u8) + u8::from(chance.random_range(0..goals) > goal)
        };
        let weight = chance.random_range(0.5..2.0);
        (weight, (0..goals).map(|goal| level(goal, &mut chance)).collect())
    };
    (0..50).map(|_| person()).collect()
}

fn votes(people: &[Person], goals: usize) -> Pairwise {
    Pairwise::of(goals, people.iter().map(|(weight, levels)| (*weight, levels.as_slice())))
}

#[test]
fn votes_do_not_depend_on_rows_or_units() {
    let mut own = people(1, 7);
    let before = votes(&own, 7);
    own.shuffle(&mut ChaCha12Rng::seed_from_u64(2));
    assert_eq!(votes(&own, 7), before);
    for person in &mut own {
        person.0 *= 8.0;
    }
    let scaled = votes(&own, 7);
    assert_eq!(scaled.copeland(), before.copeland());
    assert_eq!(scaled.schulze().wins, before.schulze().wins);
    assert_eq!(scaled.kemeny().order, before.kemeny().order);
    assert_eq!(scaled.kemeny().optimality, before.kemeny().optimality);
}

#[test]
fn goals_may_be_numbered_anew() {
    let (own, name) = (people(3, 6), [4, 2, 0, 5, 1, 3]);
    let rename = |(weight, levels): &Person| {
        let mut renamed = vec![0; 6];
        name.iter().zip(levels).for_each(|(&name, &level)| renamed[name] = level);
        (*weight, renamed)
    };
    let (before, after) = (votes(&own, 6), votes(&own.iter().map(rename).collect::<Vec<_>>(), 6));
    assert_eq!(name.map(|goal| after.copeland()[goal]).to_vec(), before.copeland());
    assert_eq!(name.map(|goal| after.schulze().wins[goal]).to_vec(), before.schulze().wins);
    assert_eq!(after.condorcet_winner(), before.condorcet_winner().map(|goal| name[goal]));
    assert!((after.kemeny().cost - before.kemeny().cost).abs() < 1e-9);
}

/// The exact order against all orders of five goals.
#[test]
fn no_order_is_better_than_kemenys() {
    for seed in 0..40 {
        // Without weights there are ties, and more than one best order.
        let mut own = people(seed, 5);
        own.truncate(6);
        for person in &mut own {
            person.0 = 1.0;
        }
        let votes = votes(&own, 5);
        let mut orders = vec![vec![]];
        for _ in 0..5 {
            let longer = |order: &Vec<usize>| {
                let left = (0..5).filter(|goal| !order.contains(goal));
                left.map(|goal| [&order[..], &[goal]].concat()).collect::<Vec<_>>()
            };
            orders = orders.iter().flat_map(longer).collect();
        }
        let cost = |order: &Vec<usize>| -> f64 {
            let pairs = (0..5).flat_map(|low| (0..low).map(move |high| (low, high)));
            pairs.map(|(low, high)| votes.prefer[(order[low], order[high])]).sum()
        };
        let least = orders.iter().map(cost).fold(f64::INFINITY, f64::min);
        let best: Vec<_> = orders.iter().filter(|order| cost(order) == least).collect();
        let found = votes.kemeny();
        assert_eq!(found.cost, least);
        assert_eq!(&found.order, best[0], "orders are made in the order of the goals");
        assert_eq!(found.optimality, Optimality::Proven { orders: best.len() as u64 });
    }
}

/// Above 18 goals the order is searched, not proven; where people agree it is found nevertheless.
#[test]
fn many_goals_are_searched() {
    let own = people(5, 30);
    let found = votes(&own, 30).kemeny();
    let Optimality::Bound { at_least } = found.optimality else {
        panic!("too many goals for a proof")
    };
    assert!(at_least <= found.cost);
    let mut sorted = found.order.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..30).collect::<Vec<_>>());
    let alike: Person = (2.0, (1..=30).rev().collect());
    let agreed = votes(&[alike], 30).kemeny();
    assert_eq!(agreed.order, (0..30).collect::<Vec<_>>());
    assert_eq!((agreed.cost, agreed.optimality), (0.0, Optimality::Bound { at_least: 0.0 }));
}

#[test]
fn a_circle_is_named() {
    let voter = |levels: [u8; 4]| (1.0, levels.to_vec());
    let own = [voter([4, 3, 2, 1]), voter([2, 4, 3, 1]), voter([3, 2, 4, 1])];
    let votes = votes(&own, 4);
    assert_eq!(votes.condorcet_winner(), None);
    assert_eq!(votes.schulze().in_cycles(), [0, 1, 2]);
    assert_eq!(votes.kemeny().optimality, Optimality::Proven { orders: 3 });
}

#[test]
fn agreement_of_equal_and_of_opposite_lists() {
    let x = [3.0, 1.5, 7.0, 1.5, 9.0, 2.0];
    let y = x.map(|value| 100.0 - 2.0 * value);
    let found = (kendall(&x, &x).unwrap(), kendall(&x, &y).unwrap());
    assert!((found.0.tau_b - 1.0).abs() < 1e-15 && (found.1.tau_b + 1.0).abs() < 1e-15);
    assert!((spearman(&x, &y).unwrap().rho + 1.0).abs() < 1e-15);
    let weights = [1.0, 2.0, 0.5, 1.0, 3.0, 0.0];
    assert!((weighted_spearman(&x, &x, &weights).unwrap() - 1.0).abs() < 1e-15);
    assert_eq!(top_overlap(&x, &x, 3), Some(1.0));
    assert!((rank_biased_overlap(&x, &x, 0.8).unwrap() - 1.0).abs() < 1e-15);
    let ratings = vec![x.to_vec(); 4];
    assert!((concordance(&ratings).unwrap().w - 1.0).abs() < 1e-12);
    let known = vec![x.map(Some).to_vec(); 4];
    assert!((krippendorff_alpha(&known, Metric::Ordinal).unwrap() - 1.0).abs() < 1e-12);
}

#[test]
fn what_says_nothing_has_no_figure() {
    let flat = [2.0; 5];
    assert_eq!(kendall(&flat, &[1.0, 2.0, 3.0, 4.0, 5.0]), None);
    assert_eq!(spearman(&flat, &flat), None);
    assert_eq!(concordance(&[flat.to_vec(), flat.to_vec()]), None);
    assert_eq!(
        krippendorff_alpha(&[vec![Some(1.0), None], vec![None, Some(2.0)]], Metric::Nominal),
        None
    );
    assert_eq!(top_overlap(&flat, &flat, 6), None);
    assert_eq!(rank_biased_overlap(&flat, &flat, 1.0), None);
}
