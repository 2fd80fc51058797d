//! Several counts with a known total, goals, and shares; alone, or beside what was told of them at an earlier date.

use super::release::differs_by_few;

/// Several counts as they were told at an earlier date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Each of them; `None` where it was hidden.
    pub counts: Vec<Option<u64>>,
    /// What all of them came to, the hidden ones too; `None` where that was not told.
    pub total: Option<u64>,
}

impl Told {
    /// Whether the counts that are hidden now have changed by enough, or not at all, as far as they can be told from the
    /// others.
    fn keeps(&self, counts: &[u64], hidden: &[bool], minimum: u64) -> bool {
        if !hidden.contains(&true) {
            return true;
        }
        let sum = |of: &dyn Fn(usize) -> u64, hidden_ones: bool| -> u64 {
            (0..counts.len()).filter(|&index| hidden[index] == hidden_ones).map(of).sum()
        };
        let shown_then = sum(&|index| self.counts[index].unwrap_or(0), false);
        let hidden_now = sum(&|index| counts[index], true);
        let hidden_then = self.total.and_then(|total| total.checked_sub(shown_then));
        hidden_then.is_some_and(|then| !differs_by_few(hidden_now, then, minimum))
    }
}

/// Which of several counts with a known total must be hidden.
///
/// A count from 1 to `minimum - 1` is hidden. A single hidden count could be computed from the total, and several that
/// together stand for fewer than `minimum` people would be one such count themselves; so the smallest others are
/// hidden with them until at least two are hidden and together they stand for `minimum` people. A zero says that
/// nobody answered, and stays.
#[must_use]
pub fn hidden_counts(counts: &[u64], minimum: u64) -> Vec<bool> {
    hidden_counts_since(counts, &[], minimum)
}

/// The same beside what was told of these counts earlier.
///
/// What was hidden then stays hidden, and so does a count that has changed by 1 to `minimum - 1` people, whether they came
/// or went. Those who came since are a list of their own, with a known total: what is hidden of it must also stand for
/// `minimum` people, or for none. Then the two lists together tell nothing that each does not tell by itself.
#[must_use]
pub fn hidden_counts_since(counts: &[u64], earlier: &[Told], minimum: u64) -> Vec<bool> {
    let moved = |index: usize, told: &Told| {
        told.counts[index].is_none_or(|then| differs_by_few(counts[index], then, minimum))
    };
    let small = |index: usize| (1..minimum).contains(&counts[index]);
    let mut hidden: Vec<bool> = (0..counts.len())
        .map(|index| small(index) || earlier.iter().any(|told| moved(index, told)))
        .collect();
    let same = |index: usize| earlier.iter().all(|told| told.counts[index] == Some(counts[index]));
    let mut others: Vec<usize> = (0..counts.len()).filter(|&index| !hidden[index]).collect();
    others.sort_by_key(|&index| {
        (counts[index] == 0, !earlier.is_empty() && same(index), counts[index])
    });
    for index in others {
        let safe = stands_for_enough(counts, &hidden, minimum);
        if safe && earlier.iter().all(|told| told.keeps(counts, &hidden, minimum)) {
            break;
        }
        hidden[index] = true;
    }
    hidden
}

/// Whether nothing is hidden, or several counts that stand for enough people together.
fn stands_for_enough(counts: &[u64], hidden: &[bool], minimum: u64) -> bool {
    let hidden = counts.iter().zip(hidden).filter(|(_, hidden)| **hidden);
    match hidden.clone().count() {
        0 => true,
        1 => false,
        _ => hidden.map(|(count, _)| count).sum::<u64>() >= minimum,
    }
}

/// Which goals must be hidden: those compared by somebody, but by fewer than `minimum` people, and then at least one more, the one with
/// the fewest people behind it. Every respondent's scores have the same mean, so one hidden win share could be computed
/// from the others.
#[must_use]
pub fn hidden_goals(compared: &[u64], minimum: u64) -> Vec<bool> {
    hidden_goals_since(compared, &[], minimum)
}

/// The same beside how many were told earlier to have compared each goal, of answers that have changed since; `None` where
/// that was hidden. From win shares of two dates that of the people who came or went can be computed, so there must be
/// enough of them. An equal number may be of other people.
#[must_use]
pub fn hidden_goals_since(
    compared: &[u64],
    earlier: &[Vec<Option<u64>>],
    minimum: u64,
) -> Vec<bool> {
    let few = |goal: usize, people: u64| {
        let told = |told: &Vec<Option<u64>>| {
            told[goal].is_some_and(|then| people.abs_diff(then) < minimum)
        };
        people > 0 && earlier.iter().any(told)
    };
    let mut hidden: Vec<bool> = compared
        .iter()
        .enumerate()
        .map(|(goal, &people)| (1..minimum).contains(&people) || few(goal, people))
        .collect();
    if hidden.iter().filter(|hidden| **hidden).count() == 1 {
        let next = (0..compared.len())
            .filter(|&goal| !hidden[goal] && compared[goal] > 0)
            .min_by_key(|&goal| compared[goal]);
        if let Some(next) = next {
            hidden[next] = true;
        }
    }
    hidden
}

/// Whether a share may be shown: enough people on either side of it. A share of nearly nobody, or of nearly
/// everybody, tells what a few, or all, have answered.
#[must_use]
pub fn share_may_show(with: u64, of: u64, minimum: u64) -> bool {
    with >= minimum && of - with >= minimum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(counts: &[u64], hidden: &[usize]) {
        let found: Vec<usize> = hidden_counts(counts, 5)
            .iter()
            .enumerate()
            .filter(|(_, h)| **h)
            .map(|(index, _)| index)
            .collect();
        assert_eq!(found, hidden, "{counts:?}");
    }

    #[test]
    fn a_hidden_count_cannot_be_computed() {
        check(&[100, 20, 6], &[]);
        check(&[100, 20, 3], &[1, 2]);
        check(&[100, 3, 4], &[1, 2]);
        check(&[100, 1, 2], &[0, 1, 2]);
        check(&[100, 0, 3], &[0, 2]);
        check(&[3], &[0]);
        check(&[0, 7], &[]);
    }

    /// An attacker who knows the total and every shown count finds more than one value for each hidden one.
    #[test]
    fn every_small_table_keeps_its_secret() {
        for code in 0..9_u64.pow(4) {
            let counts: Vec<u64> = (0..4).map(|digit| code / 9_u64.pow(digit) % 9).collect();
            let hidden = hidden_counts(&counts, 5);
            let people: u64 = counts.iter().zip(&hidden).filter(|(_, h)| **h).map(|(c, _)| c).sum();
            let cells = hidden.iter().filter(|h| **h).count();
            let everything = hidden.iter().all(|h| *h);
            assert!(cells == 0 || everything || (cells > 1 && people >= 5), "{counts:?}");
            assert!(
                counts.iter().zip(&hidden).all(|(c, h)| *h || *c == 0 || *c >= 5),
                "{counts:?}"
            );
        }
    }

    #[test]
    fn one_hidden_goal_never_stands_alone() {
        assert_eq!(hidden_goals(&[4, 90, 80, 85], 5), [true, false, true, false]);
        assert_eq!(hidden_goals(&[90, 80, 85], 5), [false; 3]);
        assert!(
            share_may_show(5, 10, 5) && !share_may_show(4, 100, 5) && !share_may_show(97, 100, 5)
        );
    }
}
