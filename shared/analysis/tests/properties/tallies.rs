use rand::RngExt;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::SeedableRng;
use vorrang_analysis::score::Scoring;
use vorrang_analysis::sums::Counter;
use vorrang_analysis::tally::{CellCounter, CellTally};

use super::sample::{GOALS, Sample, THRESHOLD};

fn tally<'a>(rows: impl Iterator<Item = &'a [u8; GOALS]>) -> CellTally {
    let mut counter = CellCounter::new(GOALS, THRESHOLD, Scoring::Order);
    rows.for_each(|row| counter.push(row));
    counter.take()
}

#[test]
fn order_and_shards_change_nothing() {
    for seed in 0..20 {
        let rows = Sample::new(seed, 1).levels.concat();
        let whole = tally(rows.iter());
        assert_eq!(whole, tally(rows.iter().rev()));
        let mut merged = CellTally::new(GOALS);
        for shard in [2, 0, 1] {
            merged.merge(&tally(rows.iter().skip(shard).step_by(3)));
        }
        assert_eq!(whole, merged);
    }
}

#[test]
fn complete_scores_sum_to_nothing_on_average() {
    for seed in 0..20 {
        let rows = Sample::new(seed, 1).levels.concat();
        let tally = tally(rows.iter().filter(|row| !row.contains(&0)));
        let sum: i128 = (0..GOALS).map(|goal| tally.scores.total(goal)).sum();
        assert_eq!(sum, 0);
        let spread: i128 = (0..GOALS).map(|goal| tally.scores.product(0, goal)).sum();
        assert_eq!(spread, 0);
    }
}

#[test]
fn one_row_is_the_product_of_its_values() {
    let mut counter = Counter::new(3, |class| [1, 2, 3][class]);
    for (class, count) in [(0, 1), (2, 300)] {
        for _ in 0..count {
            counter.push(class, &[-4000, 0, 7], &[true, false, true]);
        }
    }
    let sums = counter.take();
    assert_eq!(
        (sums.answered(0), sums.answered(1), sums.both(0, 2), sums.both(1, 2)),
        (301, 0, 301, 0)
    );
    assert_eq!((sums.total(0), sums.cross(2, 0), sums.cross(1, 0)), (-4000 * 901, -4000 * 901, 0));
    let squares = 1 + 300 * 9;
    assert_eq!((sums.product(0, 0), sums.product(2, 0)), (16_000_000 * squares, -28_000 * squares));
    assert_eq!(counter.take().answered(0), 0, "taken sums are gone");
}

#[test]
fn levels_are_counted_where_scores_are_not() {
    let tally = tally([[5, 0, 0, 0, 0, 0, 0], [4, 3, 0, 0, 0, 0, 0]].iter());
    assert_eq!(tally.respondents, 2);
    let level = tally.levels[0];
    assert_eq!((level.answered, level.total, level.squares, level.high), (2, 9, 41, 2));
    assert_eq!(tally.levels[1].high, 0);
    assert_eq!((tally.scores.answered(0), tally.scores.answered(2)), (1, 0));
}

/// Sums of rows one after the other, as they are defined.
fn row_by_row(rows: &[(usize, Vec<i16>, Vec<bool>)], unit: fn(usize) -> i64) -> Vec<[i128; 3]> {
    let goals = rows[0].1.len();
    let mut sums = vec![[0; 3]; goals * goals];
    for (class, values, answered) in rows {
        let value = |goal: usize| i128::from(unit(*class)) * i128::from(values[goal]);
        let answer = |goal: usize| i128::from(answered[goal]);
        for (pair, sums) in sums.iter_mut().enumerate() {
            let (first, second) = (pair / goals, pair % goals);
            sums[0] += answer(first) * answer(second);
            sums[1] += answer(first) * value(second);
            sums[2] += value(first) * value(second);
        }
    }
    sums
}

#[test]
fn batches_give_what_rows_give() {
    let unit: fn(usize) -> i64 = |class| [1, 144_403_552_893_600, 7][class];
    // Values that fit into half the width, just so and just not; people who answer nearly all, or hardly any.
    for (seed, largest) in (0..).zip([1, 44, 45, 46, 47, 181, 4000]) {
        for answers in [0, 5, 50, 95, 100] {
            for count in [1, 31, 32, 33, 128, 129, 700] {
                let mut chance = ChaCha12Rng::seed_from_u64(seed);
                let mut row = || {
                    let answered: Vec<bool> =
                        (0..9).map(|_| chance.random_range(0..100) < answers).collect();
                    let mut value = |&answered: &bool| match chance.random_range(0..3) {
                        _ if !answered => 0,
                        0 => largest,
                        1 => -largest,
                        _ => chance.random_range(-largest..=largest),
                    };
                    let values = answered.iter().map(&mut value).collect();
                    (chance.random_range(0..3_usize), values, answered)
                };
                let rows: Vec<(usize, Vec<i16>, Vec<bool>)> = (0..count).map(|_| row()).collect();
                let mut counter = Counter::new(9, unit);
                for (class, values, answered) in &rows {
                    counter.push(*class, values, answered);
                }
                let sums = counter.take();
                for (pair, expected) in row_by_row(&rows, unit).into_iter().enumerate() {
                    let (a, b) = (pair / 9, pair % 9);
                    let found = [sums.both(a, b), sums.cross(a, b), sums.product(a, b)];
                    assert_eq!(found, expected, "{largest} {answers} {count}: {a} {b}");
                }
            }
        }
    }
}

#[test]
fn who_is_taken_away_was_never_there() {
    for seed in 0..20 {
        let rows = Sample::new(seed, 1).levels.concat();
        let (some, others) = rows.split_at(rows.len() / 3);
        let mut left = tally(rows.iter());
        left.withdraw(&tally(some.iter()));
        assert_eq!(left, tally(others.iter()));
        left.merge(&tally(some.iter()));
        assert_eq!(left, tally(rows.iter()));
    }
}
