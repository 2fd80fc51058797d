use std::num::NonZeroU64;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use vorrang_analysis::disclose::rounding::{controlled, is_controlled};
use vorrang_analysis::disclose::{
    Refused, Release, Rules, Table, bounds, protect, release, sensitive,
};

const RULES: Rules = Rules { minimum: 5, all_alike: true };

fn table(chance: &mut ChaCha12Rng) -> Table {
    let (rows, columns) = (chance.random_range(1..7), chance.random_range(1..6));
    let mut row = || (0..columns).map(|_| chance.random_range(0..12_u64)).collect();
    Table::new(&(0..rows).map(|_| row()).collect::<Vec<_>>()).unwrap()
}

#[test]
fn protected_cells_stay_wide_and_nothing_is_hidden_without_need() {
    let mut chance = ChaCha12Rng::seed_from_u64(1);
    for _ in 0..300 {
        let table = table(&mut chance);
        let (small, none) = (sensitive(&table, RULES), table.cells(|_, _| false));
        let hidden = protect(&table, &small, &none, &none, RULES.minimum).unwrap();
        let wide = |hidden: &_| {
            let cells =
                (0..=table.rows()).flat_map(|row| (0..=table.columns()).map(move |c| (row, c)));
            cells.filter(|&cell| small[cell]).all(|cell| bounds(&table, hidden, cell).spread(5))
        };
        assert!(wide(&hidden));
        for extra in (0..hidden.len()).filter(|&cell| hidden[cell] && !small[cell]) {
            let mut fewer = hidden.clone();
            fewer[extra] = false;
            assert!(!wide(&fewer), "cell {extra} of {table:?}");
        }
    }
}

fn base(base: u64) -> NonZeroU64 {
    NonZeroU64::new(base).unwrap()
}

#[test]
fn rounding_is_controlled_and_rounds_alike() {
    let mut chance = ChaCha12Rng::seed_from_u64(2);
    for _ in 0..300 {
        let (table, base) = (table(&mut chance), base(chance.random_range(2..8)));
        let rounded = controlled(&table, base);
        assert!(is_controlled(&table, &rounded, base), "{table:?} {rounded:?}");
        let again = Table::new(&rounded).unwrap();
        assert_eq!(controlled(&again, base), rounded, "multiples of the base stay");
    }
    let table = Table::new(&[vec![1, 2], vec![2, 1]]).unwrap();
    assert!(!is_controlled(&table, &[vec![0, 3], vec![3, 3]], base(3)), "a total is a base away");
}

fn publish(rows: &[Vec<u64>], earlier: Option<&Release>) -> Result<Release, Refused> {
    release(Table::new(rows).unwrap(), RULES, earlier, None)
}

#[test]
fn a_later_table_needs_enough_new_people() {
    let first = publish(&[vec![20, 30], vec![15, 25]], None).unwrap();
    assert!(first.hidden.iter().all(|hidden| !hidden));
    let again = publish(&[vec![20, 30], vec![15, 25]], Some(&first)).unwrap();
    assert_eq!(again, first, "the same table shows the same");
    let three_more = publish(&[vec![20, 30], vec![15, 28]], Some(&first));
    assert_eq!(three_more, Err(Refused::TooFew));
    let fewer = publish(&[vec![19, 30], vec![15, 40]], Some(&first));
    assert_eq!(fewer, Err(Refused::NotContinued));
    let many = publish(&[vec![29, 37], vec![22, 38]], Some(&first)).unwrap();
    assert!(many.hidden.iter().all(|hidden| !hidden));
}

#[test]
fn all_saying_the_same_stays_hidden() {
    let found = publish(&[vec![0, 17, 0], vec![9, 8, 7]], None).unwrap();
    assert!(found.hidden[(0, 1)]);
    assert!(bounds(&found.table, &found.hidden, (0, 1)).spread(5));
}

#[test]
fn details_follow_the_row_they_detail() {
    let whole = publish(&[vec![20, 30], vec![2, 25], vec![9, 30]], None).unwrap();
    let detail = |row, rows: &[Vec<u64>]| {
        release(Table::new(rows).unwrap(), RULES, None, Some((&whole, row)))
    };
    assert!(detail(0, &[vec![8, 10], vec![12, 20]]).is_ok());
    assert_eq!(detail(0, &[vec![8, 10], vec![12, 21]]), Err(Refused::NotDetail));
    assert_eq!(detail(1, &[vec![1, 10], vec![1, 15]]), Err(Refused::HiddenRow));
}
