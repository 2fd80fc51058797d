//! The respondents as columns of codes, filled by pushing one response at a time.

mod apart;
mod levels;
mod tallies;
mod votes;

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use vorrang_survey::{
    answer::{Answer, Response},
    definition::{Choice, Questionnaire},
    round::Round,
};

use crate::{
    quality,
    replicate::Coded,
    score::{self, Scoring},
    tally::{self, CellTally},
    weighting::Cell,
};

use votes::Votes;

pub(crate) use self::votes::Vote;
pub use self::{
    apart::Apart,
    levels::{high, most, scale, size},
    tallies::Tallies,
};

/// Respondents of a round: one byte for each goal, four for all margins, whatever the format of the question.
#[derive(Clone, Debug)]
pub struct Sample {
    score: usize,
    goals: usize,
    margins: Vec<Margin>,
    threshold: u8,
    scoring: Scoring,
    cells: Cells,
    /// Index of each respondent's cell.
    cell_of_row: Vec<u32>,
    /// Per respondent the level given to each goal, see [`crate::score`].
    levels: Vec<u8>,
    /// What was said of pairs, if goals are compared so.
    votes: Votes,
    answered: u64,
    quality: quality::Tally,
    digest: [u8; 32],
    /// Flagged responses, most of which are not among all these.
    apart: Apart,
    /// What the next response is worked out in.
    desk: Desk,
}

/// A question to weight by, and how many of its choices are categories of the population.
#[derive(Clone, Copy, Debug)]
struct Margin {
    question: usize,
    known: usize,
}

/// The cells met so far, in the order they came: that of their categories would move with every new one.
#[derive(Clone, Debug, Default)]
struct Cells {
    index: HashMap<Vec<u16>, u32>,
    /// Per margin the category, or one past the last for "unknown".
    categories: Vec<Vec<u16>>,
    people: Vec<u64>,
}

#[derive(Clone, Debug, Default)]
struct Desk {
    levels: Vec<u8>,
    categories: Vec<u16>,
    codes: Vec<u8>,
}

/// Respondents who share every category, with their exact sums.
#[derive(Clone, Debug)]
pub struct CellSample {
    /// The cell, with base weight 1.
    pub cell: Cell,
    /// Its sums.
    pub tally: CellTally,
}

impl Sample {
    /// Nobody yet, to be weighted to the margins of the round.
    #[must_use]
    pub fn residents(round: &Round) -> Self {
        Self::new(round, &round.plan.margins)
    }

    /// No department yet; departments count alike.
    #[must_use]
    pub fn departments(round: &Round) -> Self {
        Self::new(round, &[])
    }

    fn new(round: &Round, margins: &[usize]) -> Self {
        let goals = round.goals.len();
        let margin = |&question: &usize| {
            let choices = round.questionnaire.questions[question].kind.choices();
            // "No answer" stands last among the choices, so its own code is that of "unknown".
            let known = |all: &[Choice]| all.iter().filter(|choice| !choice.no_answer).count();
            Margin { question, known: choices.map_or(0, known) }
        };
        Self {
            score: round.plan.score,
            goals,
            margins: margins.iter().map(margin).collect(),
            threshold: high(round).unwrap_or(u8::MAX),
            scoring: levels::scoring(round),
            cells: Cells::default(),
            cell_of_row: Vec::new(),
            levels: Vec::new(),
            votes: Votes::default(),
            answered: 0,
            quality: quality::Tally::new(round),
            digest: [0; 32],
            apart: Apart::default(),
            desk: Desk { levels: vec![0; goals], ..Desk::default() },
        }
    }

    /// Adds a response to this round's questionnaire; apart, if it is flagged and the office has not decided that it
    /// counts.
    pub fn push(&mut self, round: &Round, response: &Response) {
        if !self.apart.keeps(round, response, None) {
            self.include(round, response, None);
        }
    }

    /// Adds a response to another version of the questionnaire, as far as this round still asks what it answers.
    pub fn push_carried(&mut self, round: &Round, from: &Questionnaire, response: &Response) {
        if !self.apart.keeps(round, response, Some(from)) {
            self.include(round, response, Some(from));
        }
    }

    /// Adds a response, flagged or not, to this round's questionnaire or another version.
    fn include(&mut self, round: &Round, response: &Response, from: Option<&Questionnaire>) {
        let Some(from) = from else { return self.add(round, response, |_| true) };
        let fields = round.questionnaire.fields();
        let carried = response.carried(from, &round.questionnaire);
        self.add(round, &carried, |field| from.field(&fields[field].name).is_some());
    }

    /// Adds a response; `known` tells of an input field whether the person saw a version that has it.
    fn add(&mut self, round: &Round, response: &Response, known: impl Fn(usize) -> bool) {
        let Desk { levels, categories, codes } = &mut self.desk;
        categories.clear();
        categories.extend(self.margins.iter().map(|margin| margin.category(response)));
        self.cell_of_row.push(self.cells.join(categories, 1));
        levels::set(levels, &round.questionnaire, self.score, response);
        if self.scoring == Scoring::Worth {
            self.votes.push(&round.questionnaire, self.score, response, levels);
        }
        self.levels.extend_from_slice(levels);
        self.answered += u64::from(score::compared(levels) > 1);
        codes.clear();
        response.write_codes(codes);
        let digest = Sha256::digest(codes).into();
        self.quality.push(round, response, levels, &digest, known);
        add_wrapping(&mut self.digest, &digest);
    }

    /// Adds the respondents of another sample of the same round.
    pub fn merge(&mut self, mut other: Self) {
        self.apart.merge(std::mem::take(&mut other.apart));
        if self.is_empty() {
            *self = Self { apart: std::mem::take(&mut self.apart), ..other }; // Nothing need be copied.
            return;
        }
        let place = |(categories, &people): (&Vec<u16>, &u64)| self.cells.join(categories, people);
        let places: Vec<u32> =
            other.cells.categories.iter().zip(&other.cells.people).map(place).collect();
        self.cell_of_row.extend(other.cell_of_row.iter().map(|&cell| places[cell as usize]));
        self.levels.extend_from_slice(&other.levels);
        self.votes.merge(&other.votes);
        self.answered += other.answered;
        self.quality.merge(other.quality);
        add_wrapping(&mut self.digest, &other.digest);
    }

    /// How the answers came about.
    #[must_use]
    pub fn quality(&self) -> &quality::Tally {
        &self.quality
    }

    /// Flagged responses.
    #[must_use]
    pub fn apart(&self) -> &Apart {
        &self.apart
    }

    /// The residents for whom `keep` holds, by what their scores depend on.
    pub(crate) fn kept(&self, round: &Round, keep: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self::residents(round);
        let rows = self.cell_of_row.iter().zip(self.levels.chunks_exact(self.goals.max(1)));
        for (row, (&cell, levels)) in rows.enumerate().filter(|(row, _)| keep(*row)) {
            kept.cell_of_row.push(kept.cells.join(&self.cells.categories[cell as usize], 1));
            kept.levels.extend_from_slice(levels);
            if self.scoring == Scoring::Worth {
                kept.votes.copy(&self.votes, row);
            }
            kept.answered += u64::from(score::compared(levels) > 1);
        }
        kept
    }

    /// Respondents so far, without those who are kept apart.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cell_of_row.len()
    }

    /// Respondents who compared at least two goals.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.answered
    }

    /// Whether nobody has answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// SHA-256 of the sum, modulo 2^256, of the digests of all responses, in hexadecimal: the same whatever their order.
    /// It is the sum's hash and not the sum, for the difference of two sums would be one person's digest, and the few
    /// answers a person can give are soon tried.
    #[must_use]
    pub fn digest(&self) -> String {
        hex(&Sha256::digest(self.digest))
    }

    /// Respondents of each category of a margin; one more entry, the last, for "unknown".
    #[must_use]
    pub fn category_counts(&self, margin: usize, categories: usize) -> Vec<u64> {
        let mut counts = vec![0; categories + 1];
        for (own, people) in self.cells.categories.iter().zip(&self.cells.people) {
            counts[usize::from(own[margin]).min(categories)] += people;
        }
        counts
    }

    /// The cells in the order of their categories, with the sums of their respondents.
    #[must_use]
    pub fn cells(&self) -> Vec<CellSample> {
        self.tallies().into_cells()
    }

    /// How the levels become scores.
    pub(crate) fn scoring(&self) -> Scoring {
        self.scoring
    }

    /// What each respondent of each cell said of pairs, the cells as in [`Self::cells`].
    pub(crate) fn votes(&self) -> Vec<Vec<&[Vote]>> {
        let mut by_cell: Vec<_> =
            self.cells.categories.iter().map(|categories| (categories, Vec::new())).collect();
        for (row, &cell) in self.cell_of_row.iter().enumerate() {
            by_cell[cell as usize].1.push(self.votes.of(row));
        }
        by_cell.sort_unstable_by_key(|(categories, _)| *categories);
        by_cell.into_iter().map(|(_, votes)| votes).collect()
    }

    /// The tallies of all cells.
    #[must_use]
    pub fn tallies(&self) -> Tallies {
        let rows = tally::Rows {
            goals: self.goals,
            levels: &self.levels,
            cell_of_row: &self.cell_of_row,
            people: &self.cells.people,
        };
        let tallies = tally::of_cells(&rows, self.threshold, self.scoring);
        self.cells.categories.iter().cloned().zip(tallies).collect()
    }

    /// The respondents by cell with their levels, with base weight 1: what replicates are drawn from.
    #[must_use]
    pub fn coded(&self) -> Coded {
        let Cells { categories, people, .. } = &self.cells;
        let own = |(categories, &people): (&Vec<u16>, &u64)| {
            let levels = categories.clone();
            (Cell { stratum: 0, levels, count: people, base_weight: 1.0 }, Vec::new())
        };
        let mut cells: Vec<(Cell, Vec<u8>)> = categories.iter().zip(people).map(own).collect();
        for (&cell, levels) in self.cell_of_row.iter().zip(self.levels.chunks(self.goals.max(1))) {
            cells[cell as usize].1.extend_from_slice(levels);
        }
        cells.sort_unstable_by(|(one, _), (other, _)| one.levels.cmp(&other.levels));
        Coded::new(self.goals, cells)
    }
}

impl Margin {
    fn category(self, response: &Response) -> u16 {
        let code = match response.answers.get(self.question) {
            Some(Some(Answer::Choice(choice))) if *choice < self.known => *choice,
            _ => self.known,
        };
        u16::try_from(code).unwrap_or(u16::MAX)
    }
}

impl Cells {
    /// Index of the cell with these categories, which so many people join.
    fn join(&mut self, categories: &[u16], people: u64) -> u32 {
        let cell = self.index.get(categories).copied().unwrap_or_else(|| {
            // More cells than 2^32 would need as many people, who would not fit in memory.
            let cell = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
            self.index.insert(categories.to_vec(), cell);
            self.categories.push(categories.to_vec());
            self.people.push(0);
            cell
        });
        self.people[cell as usize] += people;
        cell
    }
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // Writing to a String cannot fail.
        text
    })
}

/// Adds a 256-bit number, least significant byte first.
fn add_wrapping(sum: &mut [u8; 32], other: &[u8; 32]) {
    let mut carry = false;
    let limbs = sum.as_chunks_mut::<8>().0.iter_mut().zip(other.as_chunks::<8>().0);
    for (limb, more) in limbs {
        let (plain, over) = u64::from_le_bytes(*limb).overflowing_add(u64::from_le_bytes(*more));
        let (carried, again) = plain.overflowing_add(carry.into());
        *limb = carried.to_le_bytes();
        carry = over | again;
    }
}

#[cfg(test)]
mod tests {
    use super::add_wrapping;

    #[test]
    fn digests_add_in_any_order() {
        let (mut one, mut two) = ([0; 32], [0; 32]);
        for part in [[255; 32], [7; 32], [130; 32]] {
            add_wrapping(&mut one, &part);
        }
        for part in [[130; 32], [255; 32], [7; 32]] {
            add_wrapping(&mut two, &part);
        }
        assert_eq!(one, two);
        assert_eq!(one[..2], [136, 137]);
    }
}
