//! An attacker against everything a round publishes about its people: tables of several areas, the details of each area,
//! and all of them again at a later date with the people who came in between.
//!
//! The attacker shares no code with the house: the published numbers are equations, people are not negative in number,
//! and linear programmes find the least and the most that any hidden number can be.

mod attack {
    pub(crate) mod answers;
    pub(crate) mod program;
    pub(crate) mod round;
}

mod town;

use attack::{
    answers::{Between, Case, Found, Memory},
    round::{Publisher, Round},
};

const ROUNDS: u64 = 1000;
const MINIMUM: u64 = 5;

/// What the attacker found in all rounds.
#[derive(Default, Debug)]
struct Loot {
    shown: usize,
    small: usize,
    recovered: usize,
    /// Small numbers found in an interval narrower than the minimum.
    narrowed: usize,
}

fn attack(rounds: u64, publisher: Publisher) -> Loot {
    let mut loot = Loot::default();
    for seed in 0..rounds {
        let round = Round::generate(seed);
        let published = round.publish(publisher, MINIMUM);
        loot.shown += published.equations.len();
        let mut program = published.program();
        for secret in published.secrets.iter().filter(|secret| (1..MINIMUM).contains(&secret.count))
        {
            let (low, high) = program.range(&secret.people);
            assert!(low < secret.count as f64 + 1e-6 && high > secret.count as f64 - 1e-6);
            loot.small += 1;
            loot.recovered += usize::from(high - low < 1e-6);
            loot.narrowed += usize::from(high - low < MINIMUM as f64 - 1e-6);
        }
    }
    println!("{publisher:?}: {loot:?}");
    loot
}

#[test]
fn no_small_number_is_recovered() {
    let loot = attack(ROUNDS, Publisher::House);
    assert!(
        loot.shown > 30_000 && loot.small > 30_000,
        "a house that shows nothing proves nothing"
    );
    assert_eq!((loot.recovered, loot.narrowed), (0, 0), "{loot:?}");
}

/// The attacker is no man of straw: hiding small numbers alone does not stop it.
#[test]
fn hiding_small_numbers_alone_gives_them_away() {
    assert!(attack(50, Publisher::SmallNumbersAlone).recovered > 100);
}

/// Nor does treating each date by itself.
#[test]
fn forgetting_the_earlier_date_gives_late_people_away() {
    assert!(attack(50, Publisher::EachDateAlone).recovered > 10);
}

/// What the result tells of how good the answers are: who said "no answer" or "don't know", who was not asked, whose
/// responses stand out.
#[test]
fn replies_and_marks_give_nobody_away() {
    let (cases, found) = attack_answers(0..400, Between::OneDate, Memory::House);
    let shown: usize = cases.iter().map(Case::shown_figures).sum();
    assert!(cases.len() > 200 && found.small > 3000 && shown > 10_000);
    assert_eq!((found.recovered, found.narrowed), (0, 0), "{found:?}");
}

fn attack_answers(
    seeds: std::ops::Range<u64>,
    between: Between,
    memory: Memory,
) -> (Vec<Case>, Found) {
    let cases: Vec<Case> = seeds.filter_map(|seed| Case::generate(seed, between, memory)).collect();
    let mut found = Found::default();
    for case in &cases {
        case.attack(MINIMUM, &mut found);
    }
    let twice = cases.iter().filter(|case| case.was_told_twice()).count();
    println!(
        "{between:?}, {memory:?}: {} rounds, {twice} with two results, {found:?}",
        cases.len()
    );
    (cases, found)
}

/// Two results of a round, of answers that came or went in between: neither what these people said nor how few they are
/// is found, through the very documents that are published.
#[test]
fn two_results_of_a_round_give_nobody_away() {
    for between in [Between::Come, Between::ComeAndGo, Between::Go] {
        let (cases, found) = attack_answers(0..340, between, Memory::House);
        let twice = cases.iter().filter(|case| case.was_told_twice()).count();
        assert!(cases.len() > 300 && twice > 80 && found.small > 3000, "{twice}: {found:?}");
        assert_eq!((found.recovered, found.narrowed, found.means), (0, 0, 0), "{found:?}");
    }
}

/// A second result decided by itself gives them away.
#[test]
fn forgetting_the_first_result_gives_late_people_away() {
    let (_, found) = attack_answers(0..40, Between::Come, Memory::EachDateAlone);
    assert!(found.recovered > 50 && found.narrowed > 10 && found.means > 50, "{found:?}");
}
