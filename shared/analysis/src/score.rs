//! From one respondent's answers to scores.
//!
//! Every format of question is first reduced to *levels*: one number per goal, 0 where the respondent did
//! not compare the goal, otherwise the higher the more wanted. A goal's *balance* is the number of compared
//! goals it stands above, less the number it stands below; ties count on neither side. Its score is
//!
//! ```text
//! 50 + 50 * balance / (compared - 1)        between 0 and 100, 50 is neutral
//! ```
//!
//! which is 100 * (midrank - 1) / (compared - 1), the normalised Borda count. The weighted mean of the
//! scores is the win share: in how many of 100 cases a resident puts the goal before another one. Fixture: `win_share`.
//!
//! Of best-worst sets nobody compares all goals at once. There a goal's *net* is how often it was the most wanted, less how
//! often the least wanted, and its score
//!
//! ```text
//! 50 + 50 * net / shown
//! ```
//!
//! where `shown` counts the sets with the goal that were answered (Finn and Louviere 1992, Journal of Public Policy and
//! Marketing 11; Marley and Louviere 2005, Journal of Mathematical Psychology 49). Where every goal is shown equally often
//! that is the share of its comparisons in the sets that it wins, those the answer leaves open counted half.
//!
//! Of pairs one person sees so few that a goal's own share would hang on the strength of those beside it. There the levels
//! only say which goals were compared, and the win shares are fitted to all votes together: see [`crate::analyse`].

use vorrang_survey::definition;

/// Fifty points in whole units: the least common multiple of 1 to 36.
///
/// With it a score is a whole number of units whenever a respondent compared at most 37 goals, so sums of
/// scores are exact, and goals that tie stay tied whatever the order of the rows.
pub const FIFTY_POINTS: i64 = 144_403_552_893_600;

/// Units that one step of balance is worth to a respondent who compared so many goals (at least 2).
///
/// Above 37 goals the step may be rounded. It is the same step for all of that respondent's goals, so ties and
/// the sum stay exact, and up to 256 goals no score moves by more than 1e-10 points: less than is ever shown.
#[must_use]
#[expect(clippy::cast_possible_wrap, reason = "nobody compares 2^63 goals")]
pub const fn step(compared: usize) -> i64 {
    let others = compared as i64 - 1;
    (FIFTY_POINTS + others / 2) / others
}

/// How levels become scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scoring {
    /// By the order of the levels.
    #[default]
    Order,
    /// By the net of each goal, which its level holds: see [`net_level`].
    Net,
    /// By worths fitted to votes on pairs of goals, beside levels that only say which goals were compared.
    Worth,
}

/// Most sets in which one person is shown the same goal: up to here every score is a whole number of units.
pub const SHOWN_AT_MOST: usize = definition::SHOWN_AT_MOST;

/// The least common multiple of 1 to [`SHOWN_AT_MOST`]: a net in these parts is a whole number.
const NET_PARTS: i16 = 2520;

/// The level of a goal that was shown so often, 1 to [`SHOWN_AT_MOST`] times, with this net; 0 if it was not shown.
#[must_use]
pub fn net_level(shown: usize, net: i16) -> u8 {
    // Nets of goals shown k times take 2k + 1 levels, and the levels below those of all fewer times: k^2 - 1, and 0.
    let level = i64::try_from(shown * shown + shown).unwrap_or(i64::MAX) + i64::from(net);
    u8::try_from(if shown == 0 { 0 } else { level }).unwrap_or(u8::MAX)
}

/// What [`net_level`] was made of, the net in parts of which [`NET_PARTS`] are one showing.
fn net_parts(level: u8) -> i16 {
    let level = i16::from(level);
    let shown = level.isqrt();
    if shown == 0 { 0 } else { (level - shown * shown - shown) * (NET_PARTS / shown) }
}

impl Scoring {
    /// What 1 is worth in each class of respondents.
    pub(crate) fn unit(self) -> fn(usize) -> i64 {
        match self {
            Self::Order | Self::Worth => step,
            Self::Net => |_| FIFTY_POINTS / i64::from(NET_PARTS),
        }
    }

    /// Writes each goal's balance, 0 where it was not compared, and tells the respondent's class; `None` when fewer than two
    /// goals were compared. Both slices have one entry per goal, at most 32,767.
    pub(crate) fn balances(self, levels: &[u8], balances: &mut [i16]) -> Option<usize> {
        if self != Self::Net {
            return self::balances(levels, balances);
        }
        for (balance, &level) in balances.iter_mut().zip(levels) {
            *balance = net_parts(level);
        }
        Some(0).filter(|_| compared(levels) > 1)
    }
}

/// How many goals were compared.
#[must_use]
pub fn compared(levels: &[u8]) -> usize {
    // In bytes, sixteen at a time; so many that a byte holds their number.
    let count = |levels: &[u8]| levels.iter().map(|&level| u8::from(level > 0)).sum::<u8>();
    levels.chunks(usize::from(u8::MAX)).map(|levels| usize::from(count(levels))).sum()
}

/// Writes each goal's balance, 0 where it was not compared, and tells how many goals were compared.
///
/// `None` when fewer than two were: such a respondent has nothing to say on the order, and all balances
/// are 0. Both slices have one entry per goal, at most 32,767.
pub fn balances(levels: &[u8], balances: &mut [i16]) -> Option<usize> {
    let mut having = [0_i16; 256];
    for &level in levels {
        having[usize::from(level)] += 1;
    }
    let compared = compared(levels);
    if compared < 2 {
        balances.fill(0);
        return None;
    }
    let highest = levels.iter().fold(0, |highest, &level| level.max(highest));
    let given = 1..=usize::from(highest);
    let mut above: i16 = having[given.clone()].iter().sum();
    let mut below = 0;
    let mut balance = [0_i16; 256];
    for level in given {
        above -= having[level];
        balance[level] = below - above;
        below += having[level];
    }
    for (goal, &level) in balances.iter_mut().zip(levels) {
        *goal = balance[usize::from(level)];
    }
    Some(compared)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(levels: &[u8], compared: Option<usize>, expected: &[i16]) {
        let mut found = vec![99; levels.len()];
        assert_eq!(balances(levels, &mut found), compared);
        assert_eq!(found, expected);
    }

    #[test]
    fn ties_share_and_gaps_stay_out() {
        check(&[5, 0, 3, 5, 1], Some(4), &[2, 0, -1, 2, -3]);
        check(&[4, 4, 4], Some(3), &[0, 0, 0]);
        check(&[0, 255, 1], Some(2), &[0, 1, -1]);
    }

    #[test]
    fn one_goal_is_no_comparison() {
        check(&[0, 3, 0], None, &[0, 0, 0]);
        check(&[], None, &[]);
    }

    #[test]
    fn a_net_is_kept_and_fifty_points_are_one_showing() {
        for shown in 1..=SHOWN_AT_MOST {
            let most = i16::try_from(shown).unwrap();
            for net in -most..=most {
                let parts = net_parts(net_level(shown, net));
                assert_eq!(parts * most, net * NET_PARTS, "{net} of {shown}");
            }
        }
        assert_eq!((net_level(0, 0), net_parts(0)), (0, 0));
        assert_eq!(Scoring::Net.unit()(0) * i64::from(NET_PARTS), FIFTY_POINTS);
        let levels = [net_level(2, 2), net_level(1, -1), 0, net_level(3, -1)];
        let mut balances = [9; 4];
        assert_eq!(Scoring::Net.balances(&levels, &mut balances), Some(0));
        assert_eq!(balances, [2520, -2520, 0, -840]);
    }

    #[test]
    fn unit_is_exact_up_to_37_goals() {
        for compared in 2..=256 {
            let top = step(compared) * (i64::try_from(compared).unwrap() - 1);
            let miss = 50.0 * (top - FIFTY_POINTS) as f64 / FIFTY_POINTS as f64;
            assert!(if compared <= 37 { top == FIFTY_POINTS } else { miss.abs() < 1e-10 });
        }
    }
}
