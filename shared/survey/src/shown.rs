//! What one person is shown where not everybody is shown the same: a part of the goals, an order, sets, pairs.
//!
//! Whoever answers draws a number once, and it is recorded with the answers: [`Design::places`] tells for ever what stood
//! where. Numbers come in runs as long as the list. Within a run what is shown is moved on by one from number to number
//! (a cyclic design: Bailey, Design of Comparative Experiments, 2008, chapter 11), so that over a run every item is shown
//! equally often, in every position once as often as in any other. Which items meet differs from run to run.

mod chance;

use self::chance::Chance;
use crate::id::Id;

/// Runs of numbers that differ in what is shown together.
const RUNS: usize = 32;

/// In which order a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shuffle {
    /// In any.
    Random,
    /// As the folder has it, from any item on and round again.
    Rotated,
}

/// How a question's list is drawn from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// In which order; `None` is that of the folder.
    pub shuffle: Option<Shuffle>,
    /// How many goals one person is asked about; `None` is all.
    pub ask: Option<usize>,
}

impl Drawn {
    /// Whether everybody is shown the same.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Everything that may be shown of one question, by the number drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// Places in the question's list that change theirs.
    moving: Vec<usize>,
    /// Places that are always shown, and last.
    fixed: Vec<usize>,
    /// How many are shown together.
    size: usize,
    /// What the first number of each run shows, as indices into `moving`.
    runs: Vec<Vec<usize>>,
    /// Whether what is shown together stands as it does in the list.
    in_list_order: bool,
}

impl Design {
    /// A list of which one person sees a part, or all of it in an order of their own: so many of the places `moving`,
    /// and after them those `fixed`. `names` are the items' and the question's ids.
    pub(crate) fn of_list(
        drawn: Drawn,
        moving: Vec<usize>,
        fixed: Vec<usize>,
        names: &[&Id],
    ) -> Self {
        let size = drawn.ask.unwrap_or(moving.len()).min(moving.len());
        let mut chance = Chance::new(names);
        let runs = match drawn.shuffle {
            Some(Shuffle::Rotated) => vec![(0..size).collect()],
            _ => (0..RUNS).map(|_| chance.shuffled(moving.len(), size)).collect(),
        };
        Self { moving, fixed, size, runs, in_list_order: drawn.shuffle.is_none() }
    }

    /// So many sets of `size` of the items, no item twice in one. Each item is shown as often as any other in what one
    /// person sees, or once more, and meets as many others as can be.
    pub(crate) fn of_sets(items: usize, size: usize, sets: usize, names: &[&Id]) -> Self {
        let mut chance = Chance::new(names);
        let runs = (0..RUNS).map(|_| one_run(items, size, sets, &mut chance)).collect();
        let (moving, fixed) = ((0..items).collect(), Vec::new());
        Self { moving, fixed, size, runs, in_list_order: false }
    }

    /// How many numbers there are to draw from, at least 1.
    #[must_use]
    pub fn numbers(&self) -> u32 {
        // A questionnaire of so many goals could not be read, let alone answered.
        u32::try_from(self.moving.len() * self.runs.len()).unwrap_or(u32::MAX)
    }

    /// The places in the question's list that this number shows, set by set, in the order shown; of a number that cannot
    /// be drawn those of another.
    #[must_use]
    pub fn places(&self, number: u32) -> Vec<usize> {
        let (number, items) = (number as usize, self.moving.len().max(1));
        let run = self.runs.get(number / items % self.runs.len().max(1));
        let moved = run.into_iter().flatten().map(|item| self.moving[(item + number) % items]);
        let mut places: Vec<usize> = moved.collect();
        if self.in_list_order {
            places.sort_unstable();
        }
        places.extend(&self.fixed);
        places
    }

    /// The places of one set.
    #[must_use]
    pub fn set(&self, number: u32, set: usize) -> Vec<usize> {
        let places = self.places(number);
        places.chunks(self.size.max(1)).nth(set).unwrap_or_default().to_vec()
    }

    /// How many sets one number shows; 1 of a list.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.runs.first().map_or(0, |run| run.len() / self.size.max(1))
    }

    /// How many places are shown together: the size of a set, or of what is asked of a list.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }
}

/// The sets of the first number of a run.
fn one_run(items: usize, size: usize, sets: usize, chance: &mut Chance) -> Vec<usize> {
    let mut shown = vec![0_u32; items];
    let mut met = vec![vec![0_u32; items]; items];
    let mut all = Vec::with_capacity(sets * size);
    for _ in 0..sets {
        let mut set: Vec<usize> = Vec::with_capacity(size);
        while set.len() < size.min(items) {
            let order = chance.shuffled(items, items).into_iter();
            let free = order.filter(|item| !set.contains(item));
            let meetings = |item: usize| set.iter().map(|&other| met[item][other]).sum::<u32>();
            // Of a pair nobody is asked twice, even if an item is shown once more for it.
            let key = |item: &usize| match size {
                2 => (meetings(*item), shown[*item]),
                _ => (shown[*item], meetings(*item)),
            };
            let Some(next) = free.min_by_key(key) else { break };
            for &other in &set {
                met[next][other] += 1;
                met[other][next] += 1;
            }
            shown[next] += 1;
            set.push(next);
        }
        let order = chance.shuffled(set.len(), set.len());
        all.extend(order.into_iter().map(|place| set[place]));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(count: usize) -> Vec<Id> {
        (0..count).map(|i| Id::parse(&format!("g{i}")).unwrap()).collect()
    }

    fn counts(design: &Design, items: usize) -> (Vec<usize>, Vec<Vec<usize>>) {
        let (mut shown, mut at) = (vec![0; items], vec![vec![0; items]; 100]);
        for number in 0..design.numbers() {
            for (position, place) in design.places(number).into_iter().enumerate() {
                shown[place] += 1;
                at[position][place] += 1;
            }
        }
        (shown, at)
    }

    #[test]
    fn over_all_numbers_every_item_is_shown_equally_often_and_everywhere() {
        let ids = ids(11);
        let names: Vec<&Id> = ids.iter().collect();
        let drawn = |shuffle, ask| Drawn { shuffle, ask };
        let designs = [
            Design::of_sets(11, 4, 8, &names),
            Design::of_sets(11, 2, 20, &names),
            Design::of_list(
                drawn(Some(Shuffle::Random), Some(5)),
                (0..11).collect(),
                vec![],
                &names,
            ),
            Design::of_list(drawn(Some(Shuffle::Rotated), None), (0..11).collect(), vec![], &names),
        ];
        for design in &designs {
            let (shown, at) = counts(design, 11);
            assert!(shown.iter().all(|&own| own == shown[0] && own > 0), "{shown:?}");
            for position in at.iter().filter(|position| position.iter().any(|&own| own > 0)) {
                assert!(position.iter().all(|&own| own == position[0]), "{position:?}");
            }
        }
    }

    #[test]
    fn a_set_holds_nothing_twice_and_one_person_sees_all_items_alike() {
        for (items, size, sets) in [(5, 3, 5), (9, 4, 9), (12, 5, 20), (40, 4, 12), (3, 3, 2)] {
            let ids = ids(items);
            let design = Design::of_sets(items, size, sets, &ids.iter().collect::<Vec<_>>());
            for number in 0..design.numbers() {
                let mut shown = vec![0; items];
                for set in 0..sets {
                    let mut places = design.set(number, set);
                    assert_eq!(places.len(), size);
                    for &place in &places {
                        shown[place] += 1;
                    }
                    places.sort_unstable();
                    places.dedup();
                    assert_eq!(places.len(), size);
                }
                let (low, high) = (shown.iter().min().unwrap(), shown.iter().max().unwrap());
                assert!(high - low <= 1, "{shown:?}");
            }
        }
    }

    #[test]
    fn nobody_compares_a_pair_twice() {
        for (items, pairs) in [(3, 3), (6, 15), (12, 40), (40, 50)] {
            let ids = ids(items);
            let design = Design::of_sets(items, 2, pairs, &ids.iter().collect::<Vec<_>>());
            for number in 0..design.numbers() {
                let mut all: Vec<_> = (0..pairs)
                    .map(|pair| {
                        let mut pair = design.set(number, pair);
                        pair.sort_unstable();
                        pair
                    })
                    .collect();
                all.sort();
                all.dedup();
                assert_eq!(all.len(), pairs);
            }
        }
    }

    #[test]
    fn what_is_fixed_stays_last_and_a_part_in_the_folders_order() {
        let ids = ids(6);
        let names: Vec<&Id> = ids.iter().collect();
        let random = Drawn { shuffle: Some(Shuffle::Random), ask: None };
        let design = Design::of_list(random, vec![0, 1, 3], vec![2, 4], &names);
        let all: Vec<_> = (0..design.numbers()).map(|number| design.places(number)).collect();
        assert!(all.iter().all(|places| places[3..] == [2, 4]));
        assert!(all.iter().any(|places| places[..3] == [3, 0, 1]));
        let part = Design::of_list(
            Drawn { shuffle: None, ask: Some(3) },
            (0..6).collect(),
            vec![],
            &names,
        );
        assert!((0..part.numbers()).all(|number| part.places(number).is_sorted()));
        assert_ne!(part.places(0), part.places(1));
    }

    #[test]
    fn other_goals_and_another_question_make_another_design() {
        let ids = ids(8);
        let names: Vec<&Id> = ids.iter().collect();
        let whole = Design::of_sets(8, 4, 6, &names);
        assert_eq!(whole, Design::of_sets(8, 4, 6, &names));
        let turned: Vec<&Id> = ids.iter().rev().collect();
        assert_ne!(whole, Design::of_sets(8, 4, 6, &turned));
    }
}
