//! A round by chance, and what is published of it.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use vorrang_analysis::disclose::{Release, Rules, Table, release, sensitive};

use super::program::Program;

const AREAS: usize = 4;
const AGES: usize = 3;
const ANSWERS: usize = 4;
const CELLS: usize = AREAS * AGES * ANSWERS;

/// Who publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publisher {
    House,
    SmallNumbersAlone,
    EachDateAlone,
}

/// People by area, age and answer: those of the first date, and those who came after it.
pub(crate) struct Round {
    people: [Vec<u64>; 2],
}

/// All that was published, and all that was not to be told. People are numbered as in the round, those of the first date
/// first.
pub(crate) struct Published {
    pub(crate) equations: Vec<(Vec<usize>, u64)>,
    pub(crate) secrets: Vec<Secret>,
}

/// A number of people.
pub(crate) struct Secret {
    pub(crate) people: Vec<usize>,
    pub(crate) count: u64,
}

impl Round {
    pub(crate) fn generate(seed: u64) -> Self {
        let mut generator = ChaCha12Rng::seed_from_u64(seed);
        let early = [0, 0, 1, 2, 3, 4, 6, 9, 14, 30];
        let late = [0, 0, 0, 0, 1, 2, 5, 8, 20, 25];
        let mut draw = |from: [u64; 10]| {
            // Some rounds are large, some small, and in some hardly anybody comes later.
            let times = [0, 1, 1, 3][generator.random_range(0..4)];
            (0..CELLS).map(|_| times * from[generator.random_range(0..10)]).collect()
        };
        Self { people: [draw(early), draw(late)] }
    }

    pub(crate) fn publish(&self, publisher: Publisher, minimum: u64) -> Published {
        let mut published = Published { equations: Vec::new(), secrets: Vec::new() };
        let rules = Rules { minimum, all_alike: true };
        let town: Groups =
            (0..AREAS).map(|area| (AGES * area..AGES * (area + 1)).collect()).collect();
        let mut last: Vec<Option<Release>> = vec![None; AREAS + 1];
        for date in 0..2 {
            let decide = |groups: &Groups, earlier: &Option<Release>, whole| {
                let table = self.table(date, groups);
                match publisher {
                    Publisher::House => release(table, rules, earlier.as_ref(), whole).ok(),
                    Publisher::EachDateAlone => release(table, rules, None, whole).ok(),
                    Publisher::SmallNumbersAlone => {
                        Some(Release { hidden: sensitive(&table, rules), table })
                    }
                }
            };
            let whole = decide(&town, &last[AREAS], None);
            published.add(self, date, &town, whole.as_ref());
            for (area, groups) in town.iter().enumerate() {
                let ages: Groups = groups.iter().map(|&group| vec![group]).collect();
                let within = whole.as_ref().map(|whole| (whole, area));
                let own = within.and_then(|whole| decide(&ages, &last[area], Some(whole)));
                published.add(self, date, &ages, own.as_ref());
                last[area] = own.or(last[area].take());
            }
            last[AREAS] = whole.or(last[AREAS].take());
        }
        published
    }

    fn table(&self, date: usize, groups: &Groups) -> Table {
        let cell = |group: &Vec<usize>, answer: usize| {
            people(group, &[answer], 0..=date).map(|person| self.count(person)).sum()
        };
        let row = |group| (0..ANSWERS).map(|answer| cell(group, answer)).collect();
        Table::new(&groups.iter().map(row).collect::<Vec<_>>()).expect("a table has cells")
    }

    fn count(&self, person: usize) -> u64 {
        self.people[person / CELLS][person % CELLS]
    }
}

/// Rows of a table, each of some groups of an area and an age.
type Groups = Vec<Vec<usize>>;

impl Published {
    /// Adds what a release shows, if there is one, and as secrets all counts of that table, until the date and since the
    /// date before.
    fn add(&mut self, round: &Round, date: usize, groups: &Groups, own: Option<&Release>) {
        for row in 0..=groups.len() {
            for column in 0..=ANSWERS {
                let rows = groups.get(row).cloned().unwrap_or_else(|| groups.concat());
                let answers: Vec<usize> =
                    if column < ANSWERS { vec![column] } else { (0..ANSWERS).collect() };
                for first in 0..=date {
                    let people: Vec<usize> = people(&rows, &answers, first..=date).collect();
                    let count = people.iter().map(|&person| round.count(person)).sum();
                    if first == 0 && own.is_some_and(|own| !own.hidden[(row, column)]) {
                        self.equations.push((people.clone(), count));
                    }
                    self.secrets.push(Secret { people, count });
                }
            }
        }
    }

    pub(crate) fn program(&self) -> Program {
        Program::new(2 * CELLS, &self.equations)
    }
}

/// Numbers of the people of some groups, answers and dates.
fn people(
    groups: &[usize],
    answers: &[usize],
    dates: std::ops::RangeInclusive<usize>,
) -> impl Iterator<Item = usize> {
    dates.flat_map(move |date| {
        groups.iter().flat_map(move |group| {
            answers.iter().map(move |answer| date * CELLS + group * ANSWERS + answer)
        })
    })
}
