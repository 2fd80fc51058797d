//! What respondents said of pairs of goals.

use vorrang_survey::{
    answer::{Answer, Response, Verdict},
    definition::Questionnaire,
};

use crate::preference::bradley_terry::{Pair, Side};

/// The votes of all respondents; nobody has a row where no pairs are asked about.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    votes: Vec<Vote>,
    /// Per respondent the end of the own votes.
    ends: Vec<usize>,
}

/// One vote. A round has far fewer than 65,536 goals.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vote {
    left: u16,
    right: u16,
    choice: Option<Side>,
}

impl Vote {
    pub(crate) fn pair(self) -> Pair {
        Pair { left: self.left.into(), right: self.right.into(), choice: self.choice }
    }
}

impl Votes {
    /// Adds what the next respondent said of the pairs shown, and gives level 1 to each goal that was compared.
    pub(super) fn push(
        &mut self,
        asked: &Questionnaire,
        question: usize,
        response: &Response,
        levels: &mut [u8],
    ) {
        let goals = asked.questions[question].kind.goals().unwrap_or_default();
        let design = asked.design(question).zip(response.shown.get(&question));
        if let (Some(Some(Answer::Pairs(said))), Some((design, &number))) =
            (response.answers.get(question), design)
        {
            let goal = |place: usize| u16::try_from(goals[place]).unwrap_or(u16::MAX);
            for (pair, verdict) in design.places(number).as_chunks::<2>().0.iter().zip(said) {
                let [left, right] = pair.map(goal);
                let choice = match *verdict {
                    Verdict::Open => continue,
                    Verdict::Undecided => None,
                    Verdict::Goal(goal) if goal == pair[0] => Some(Side::Left),
                    Verdict::Goal(_) => Some(Side::Right),
                };
                self.votes.push(Vote { left, right, choice });
                for &place in pair {
                    levels[goals[place]] = 1;
                }
            }
        }
        self.ends.push(self.votes.len());
    }

    pub(super) fn merge(&mut self, other: &Self) {
        let before = self.votes.len();
        self.votes.extend_from_slice(&other.votes);
        self.ends.extend(other.ends.iter().map(|end| before + end));
    }

    /// Adds a respondent of other votes.
    pub(super) fn copy(&mut self, from: &Self, row: usize) {
        self.votes.extend_from_slice(from.of(row));
        self.ends.push(self.votes.len());
    }

    /// The votes of one respondent, in the order shown.
    pub(super) fn of(&self, row: usize) -> &[Vote] {
        let begin = row.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        begin.zip(self.ends.get(row)).map_or(&[], |(&begin, &end)| &self.votes[begin..end])
    }
}
