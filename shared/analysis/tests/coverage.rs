//! How often rank sets hold the true ranks: whole surveys of towns whose people are all known, from the answers over
//! weights and covariance to the sets in the result document.
//!
//! Runs only when named, for it takes minutes; `rank_sets` is its short version. The table it prints stands in the
//! documentation of `rank`.

mod coverage {
    pub(crate) mod population;
    pub(crate) mod scenario;
    pub(crate) mod study;
    pub(crate) mod survey;
}

use coverage::{scenario::scenarios, study::study, survey::Town};

const SURVEYS: u64 = 2_000;

/// Draws times goals: 10,000 draws for eight goals, as a plan has by default.
const DRAWN: usize = 80_000;

/// With all goals equal no more surveys than this may keep every rank: where few people carry much of the weight, sets may
/// be wider than they need be.
fn widest(evenness: f64) -> u64 {
    if evenness > 0.95 { SURVEYS * 96 / 100 } else { SURVEYS * 98 / 100 }
}

#[test]
fn rank_sets_hold_the_true_ranks() {
    println!(
        "| town | goals | n | n_eff / n | marginal, least | marginal, mean | simultaneous | first 3 | ranks in a set | without a result |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let mut short = Vec::new();
    for scenario in scenarios() {
        let found = study(&Town::new(&scenario, DRAWN / scenario.wanted.len(), true), SURVEYS);
        let (goals, n) = (scenario.wanted.len(), scenario.answers);
        println!("| {} | {goals} | {n} | {found} |", scenario.name);
        let aim = SURVEYS * 94 / 100;
        let too_wide = scenario.is_equal() && found.simultaneous > widest(found.evenness());
        if found.worst_goal() < aim || found.simultaneous < aim || found.first < aim || too_wide {
            short.push(scenario.name);
        }
    }
    assert!(short.is_empty(), "{short:?}");
}
