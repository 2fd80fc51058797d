//! Several counts with a known total, goals, and shares.

/// Which of several counts with a known total must be hidden.
///
/// A count from 1 to `minimum - 1` is hidden. A single hidden count could be computed from the total, and several that
/// together stand for fewer than `minimum` people would be one such count themselves; so the smallest others are
/// hidden with them until at least two are hidden and together they stand for `minimum` people. A zero says that
/// nobody answered, and stays.
#[must_use]
pub fn hidden_counts(counts: &[u64], minimum: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|&count| (1..minimum).contains(&count)).collect();
    if !hidden.contains(&true) {
        return hidden;
    }
    let mut others: Vec<usize> = (0..counts.len()).filter(|&index| !hidden[index]).collect();
    others.sort_by_key(|&index| (counts[index] == 0, counts[index]));
    for index in others {
        let people: u64 =
            counts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| count).sum();
        if people >= minimum && hidden.iter().filter(|hidden| **hidden).count() > 1 {
            break;
        }
        hidden[index] = true;
    }
    hidden
}

/// Which goals must be hidden: those compared by somebody, but by fewer than `minimum` people, and then at least one more, the one with
/// the fewest people behind it. Every respondent's scores have the same mean, so one hidden win share could be computed
/// from the others.
#[must_use]
pub fn hidden_goals(compared: &[u64], minimum: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> =
        compared.iter().map(|&people| (1..minimum).contains(&people)).collect();
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
