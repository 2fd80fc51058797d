//! The respondents as columns of codes, filled by pushing one response at a time.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use vorrang_survey::{
    answer::{Answer, RATED_DONT_KNOW, Response},
    definition::{Kind, Questionnaire},
    round::Round,
};

use crate::{
    quality,
    tally::{CellCounter, CellTally},
    weighting::Cell,
};

/// Respondents of a round: one byte for each goal, two for each margin, whatever the format of the question.
#[derive(Clone, Debug)]
pub struct Sample {
    score: usize,
    margins: Vec<usize>,
    threshold: u8,
    /// Per margin the category of each respondent, or one past the last for "unknown".
    attributes: Vec<Vec<u16>>,
    /// Per goal the level each respondent gave it, see [`crate::score`].
    levels: Vec<Vec<u8>>,
    quality: quality::Tally,
    digest: [u8; 32],
    row: Vec<u8>,
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
        Self::new(round, round.plan.margins.clone())
    }

    /// No department yet; departments count alike.
    #[must_use]
    pub fn departments(round: &Round) -> Self {
        Self::new(round, Vec::new())
    }

    fn new(round: &Round, margins: Vec<usize>) -> Self {
        let goals = round.goals.len();
        Self {
            score: round.plan.score,
            threshold: high(round).unwrap_or(u8::MAX),
            attributes: vec![Vec::new(); margins.len()],
            margins,
            levels: vec![Vec::new(); goals],
            quality: quality::Tally::new(round),
            digest: [0; 32],
            row: vec![0; goals],
        }
    }

    /// Adds a response to this round's questionnaire.
    pub fn push(&mut self, round: &Round, response: &Response) {
        self.add(round, response, |_| true);
    }

    /// Adds a response to another version of the questionnaire, as far as this round still asks what it answers.
    pub fn push_carried(&mut self, round: &Round, from: &Questionnaire, response: &Response) {
        let fields = round.questionnaire.fields();
        let carried = response.carried(from, &round.questionnaire);
        self.add(round, &carried, |field| from.field(&fields[field].name).is_some());
    }

    /// Adds a response; `known` tells of an input field whether the person saw a version that has it.
    fn add(&mut self, round: &Round, response: &Response, known: impl Fn(usize) -> bool) {
        let questionnaire = &round.questionnaire;
        for (column, &margin) in self.attributes.iter_mut().zip(&self.margins) {
            let choices = questionnaire.questions[margin].kind.choices().unwrap_or_default();
            // "No answer" stands last among the choices, so its own code is that of "unknown".
            let known = choices.iter().filter(|choice| !choice.no_answer).count();
            let code = match response.answers.get(margin) {
                Some(Some(Answer::Choice(choice))) if *choice < known => *choice,
                _ => known,
            };
            column.push(u16::try_from(code).unwrap_or(u16::MAX));
        }
        let answer = response.answers.get(self.score).and_then(Option::as_ref);
        set_levels(&mut self.row, &questionnaire.questions[self.score].kind, answer);
        for (column, &level) in self.levels.iter_mut().zip(&self.row) {
            column.push(level);
        }
        let digest = response.digest(questionnaire);
        self.quality.push(round, response, &self.row, &digest, known);
        add_wrapping(&mut self.digest, &digest);
    }

    /// How the answers came about.
    #[must_use]
    pub fn quality(&self) -> &quality::Tally {
        &self.quality
    }

    /// The residents for whom `keep` holds, by what their scores depend on.
    pub(crate) fn kept(&self, round: &Round, keep: impl Fn(usize) -> bool) -> Self {
        let rows: Vec<usize> = (0..self.len()).filter(|&row| keep(row)).collect();
        Self {
            attributes: self.attributes.iter().map(|column| chosen(column, &rows)).collect(),
            levels: self.levels.iter().map(|column| chosen(column, &rows)).collect(),
            ..Self::residents(round)
        }
    }

    /// Respondents so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.levels.first().map_or(0, Vec::len)
    }

    /// Respondents who compared at least two goals.
    #[must_use]
    pub fn answered(&self) -> u64 {
        let compared = |row: usize| self.levels.iter().filter(|column| column[row] > 0).count();
        (0..self.len()).filter(|&row| compared(row) > 1).count() as u64
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
        for &code in &self.attributes[margin] {
            counts[usize::from(code).min(categories)] += 1;
        }
        counts
    }

    /// The cells in the order of their categories, with the sums of their respondents.
    #[must_use]
    pub fn cells(&self) -> Vec<CellSample> {
        let mut rows: BTreeMap<Vec<u16>, Vec<u32>> = BTreeMap::new();
        for row in 0..self.len() {
            let categories = self.attributes.iter().map(|column| column[row]).collect();
            // A sample of more than 2^32 people would not fit in memory.
            rows.entry(categories).or_default().push(u32::try_from(row).unwrap_or(u32::MAX));
        }
        let mut counter = CellCounter::new(self.levels.len(), self.threshold);
        rows.into_iter()
            .map(|(categories, rows)| self.cell(&mut counter, categories, &rows))
            .collect()
    }

    fn cell(&self, counter: &mut CellCounter, levels: Vec<u16>, rows: &[u32]) -> CellSample {
        let mut own = vec![0; self.levels.len()];
        for &row in rows {
            for (level, column) in own.iter_mut().zip(&self.levels) {
                *level = column[row as usize];
            }
            counter.push(&own);
        }
        let cell = Cell { stratum: 0, levels, count: rows.len() as u64, base_weight: 1.0 };
        CellSample { cell, tally: counter.take() }
    }
}

/// The lowest mark that counts as "important": 4 of 5, and on other scales the upper two fifths.
#[must_use]
pub fn high(round: &Round) -> Option<u8> {
    scale(round).map(|scale| scale - (scale * 2 / 5).max(1) + 1)
}

/// The highest mark of the scoring question, if it is a rating.
#[must_use]
pub fn scale(round: &Round) -> Option<u8> {
    match round.questionnaire.questions[round.plan.score].kind {
        Kind::Rating { scale, .. } => Some(scale),
        _ => None,
    }
}

/// Places of a ranking, picks allowed or points to give, if that is the scoring question.
#[must_use]
pub fn most(round: &Round) -> Option<usize> {
    match round.questionnaire.questions[round.plan.score].kind {
        Kind::Ranking { places, .. } => Some(places),
        Kind::Picks { most, .. } => Some(most),
        Kind::Points { total, .. } => Some(total.into()),
        _ => None,
    }
}

/// Writes the level of every goal of the round: 0 where it was not compared, otherwise the higher the more wanted.
fn set_levels(row: &mut [u8], kind: &Kind, answer: Option<&Answer>) {
    row.fill(0);
    let goals = kind.goals().unwrap_or_default();
    match answer {
        Some(Answer::Ratings(ratings)) => {
            for (&goal, &rating) in goals.iter().zip(ratings) {
                row[goal] = if rating == RATED_DONT_KNOW { 0 } else { rating };
            }
        }
        Some(Answer::Points(points)) => {
            for (&goal, &share) in goals.iter().zip(points) {
                row[goal] = share + 1;
            }
        }
        Some(Answer::Picks(picked)) => {
            row.fill(1);
            for &pick in picked {
                row[goals[pick]] = 2;
            }
        }
        Some(Answer::Ranking(ranking)) => {
            row.fill(1); // Goals without a place tie at the bottom.
            for (place, &ranked) in ranking.iter().rev().enumerate() {
                row[goals[ranked]] = u8::try_from(place + 2).unwrap_or(u8::MAX);
            }
        }
        _ => {}
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

fn chosen<T: Copy>(column: &[T], rows: &[usize]) -> Vec<T> {
    rows.iter().map(|&row| column[row]).collect()
}

/// Adds a 256-bit number, least significant byte first.
fn add_wrapping(sum: &mut [u8; 32], other: &[u8; 32]) {
    let mut carry = 0_u16;
    for (byte, &more) in sum.iter_mut().zip(other) {
        carry += u16::from(*byte) + u16::from(more);
        *byte = carry.to_le_bytes()[0];
        carry >>= 8;
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
