//! A town whose people are all known, and so is what they want.
//!
//! A part of it, people of one age in one district, is a list of ratings that are equally frequent there. The list is made
//! of blocks: people who differ only in that what one says of a goal the next says of the goal after it. But for what the
//! scenario adds to a goal, all goals therefore fare exactly alike, whatever the numbers drawn.

use rand_chacha::{ChaCha12Rng, rand_core::SeedableRng};
use rand_distr::{Distribution, StandardNormal};
use vorrang_analysis::rank::Span;

use super::scenario::Scenario;

/// Shares of the population by age and by district.
pub(crate) const AGES: [f64; 3] = [0.2, 0.5, 0.3];
pub(crate) const DISTRICTS: [f64; 2] = [0.6, 0.4];

/// Blocks of each part.
const BLOCKS: usize = 60;

/// Where a feeling becomes the next mark.
const MARKS: [f64; 4] = [-1.6, -0.7, 0.2, 1.1];

/// Win shares closer than this are equal but for rounding.
const EQUAL: f64 = 1e-9;

/// People of one age and district.
pub(crate) struct Part {
    pub(crate) age: usize,
    pub(crate) district: usize,
    pub(crate) people: Vec<Vec<u8>>,
}

pub(crate) struct Population {
    pub(crate) parts: Vec<Part>,
    /// Win share of each goal.
    win_shares: Vec<f64>,
}

impl Population {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let mut chance = ChaCha12Rng::seed_from_u64(1);
        let mut parts = Vec::new();
        for age in 0..AGES.len() {
            for district in 0..DISTRICTS.len() {
                let people = (0..BLOCKS).flat_map(|_| block(scenario, age, &mut chance)).collect();
                parts.push(Part { age, district, people });
            }
        }
        let goals = scenario.wanted.len();
        let win_shares = (0..goals).map(|goal| parts.iter().map(|part| part.sum(goal)).sum());
        Self { win_shares: win_shares.collect(), parts }
    }

    /// The ranks each goal truly has: from 1 + those strictly better, the rank of Mogstad and others, to all less those
    /// strictly worse. With all goals equal that is every rank there is.
    pub(crate) fn true_ranks(&self) -> Vec<Span> {
        let ahead = |a: f64, b: f64| a > b + EQUAL;
        let rank = |&own: &f64| {
            let better = self.win_shares.iter().filter(|&&other| ahead(other, own)).count();
            let worse = self.win_shares.iter().filter(|&&other| ahead(own, other)).count();
            Span { low: 1 + better, high: self.win_shares.len() - worse }
        };
        self.win_shares.iter().map(rank).collect()
    }
}

impl Part {
    /// What this part adds to a goal's win share: its share of the population times its people's mean.
    fn sum(&self, goal: usize) -> f64 {
        let share = AGES[self.age] * DISTRICTS[self.district];
        let won: usize = self.people.iter().map(|person| twice_won(person, goal)).sum();
        let pairs = 2 * self.people.len() * (self.people[0].len() - 1);
        100.0 * share * won as f64 / pairs as f64
    }
}

/// Twice the other goals that this one wins against, ties counting half.
fn twice_won(person: &[u8], goal: usize) -> usize {
    let own = person[goal];
    let others = person.iter().enumerate().filter(|&(other, _)| other != goal);
    others.map(|(_, &other)| 2 * usize::from(own > other) + usize::from(own == other)).sum()
}

/// As many people as goals, each of whom feels about a goal what the one before feels about the goal before it. Goals next
/// to each other are felt about in like ways, so that their win shares vary together.
fn block(scenario: &Scenario, age: usize, chance: &mut ChaCha12Rng) -> Vec<Vec<u8>> {
    let goals = scenario.wanted.len();
    let own: Vec<f64> = StandardNormal.sample_iter(&mut *chance).take(goals).collect();
    let habit: f64 = StandardNormal.sample(chance);
    let feeling = |goal: usize| 0.5 * habit + 0.8 * own[goal] + 0.5 * own[(goal + 1) % goals];
    let rating = |turn: usize, goal: usize| {
        let felt = feeling((goal + turn) % goals) + scenario.wanted_by(age, goal);
        1 + MARKS.iter().map(|&mark| u8::from(felt > mark)).sum::<u8>()
    };
    (0..goals).map(|turn| (0..goals).map(|goal| rating(turn, goal)).collect()).collect()
}
