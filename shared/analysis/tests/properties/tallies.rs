use vorrang_analysis::sums::Counter;
use vorrang_analysis::tally::{CellCounter, CellTally};

use super::sample::{GOALS, Sample, THRESHOLD};

fn tally<'a>(rows: impl Iterator<Item = &'a [u8; GOALS]>) -> CellTally {
    let mut counter = CellCounter::new(GOALS, THRESHOLD);
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
