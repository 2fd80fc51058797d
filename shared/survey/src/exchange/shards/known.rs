//! What cells are known to say.

use super::{Table, rows::Row};
use crate::{answer::Answer, definition::Kind, exchange::map::Columns};

/// Cells remembered per column: more than any questionnaire has values, and not so many that looking takes long.
const MOST: usize = 64;

/// A cell nothing is known of.
const UNKNOWN: u16 = u16::MAX;

/// What the columns of one question are known to say.
pub(super) struct Known {
    /// The question's parts that the columns stand for, in their order; `None` for a question that does not take its
    /// cells one by one.
    parts: Option<Vec<usize>>,
    /// Number of goals of a rating; 0 for a choice.
    goals: usize,
    columns: Vec<Cells>,
}

impl Known {
    /// Nothing yet, for each question of the map.
    pub(super) fn of(table: &Table<'_>) -> Vec<Self> {
        let known = |mapping| {
            let (kind, columns) = table.asked(mapping);
            let (parts, goals) = match (kind, columns) {
                (Kind::Rating { goals, .. }, Columns::Each(each)) => {
                    (Some(each.iter().map(|(part, _)| *part).collect()), goals.len())
                }
                (Kind::Single { .. }, Columns::Whole(_)) => (Some(vec![0]), 0),
                _ => (None, 0),
            };
            let columns = vec![Cells::default(); table.places(mapping).len()];
            Self { parts, goals, columns }
        };
        (0..table.mappings()).map(known).collect()
    }

    /// Writes the answer that the cells are known to give; `false` if that of any is not known.
    pub(super) fn recall(
        &self,
        row: &Row<'_>,
        places: &[usize],
        answer: &mut Option<Answer>,
    ) -> bool {
        let Some(parts) = &self.parts else { return false };
        let mut ratings = match answer.take() {
            Some(Answer::Ratings(ratings)) => ratings,
            _ => Vec::new(),
        };
        ratings.clear();
        ratings.resize(self.goals, 0);
        let mut given = 0;
        for ((cells, &place), &part) in self.columns.iter().zip(places).zip(parts) {
            let code = cells.code(row.cell(place));
            if code == UNKNOWN {
                return false;
            }
            given |= code;
            if let Some(rating) = ratings.get_mut(part) {
                *rating = code.to_le_bytes()[0];
            }
        }
        *answer = match (given, self.goals) {
            (0, _) => None,
            (choice, 0) => Some(Answer::Choice(usize::from(choice) - 1)),
            _ => Some(Answer::Ratings(ratings)),
        };
        true
    }

    /// Remembers what the cells of a row that is in order said.
    pub(super) fn learn(&mut self, row: &Row<'_>, places: &[usize], answer: Option<&Answer>) {
        let Some(parts) = &self.parts else { return };
        for ((cells, &place), &part) in self.columns.iter_mut().zip(places).zip(parts) {
            let code = match answer {
                None => Some(0),
                Some(Answer::Ratings(ratings)) => ratings.get(part).map(|&rating| rating.into()),
                Some(Answer::Choice(choice)) => u16::try_from(choice + 1).ok(),
                Some(_) => None,
            };
            if let Some(code) = code.filter(|&code| code != UNKNOWN) {
                cells.learn(row.cell(place), code);
            }
        }
    }
}

/// The cells of a column with their codes: 0 for no answer, else the rating, or one more than the choice.
#[derive(Clone, Debug)]
struct Cells {
    empty: u16,
    /// By the one byte of the cell.
    short: [u16; 256],
    longer: Vec<(Box<[u8]>, u16)>,
}

impl Default for Cells {
    fn default() -> Self {
        Self { empty: UNKNOWN, short: [UNKNOWN; 256], longer: Vec::new() }
    }
}

impl Cells {
    fn code(&self, cell: &[u8]) -> u16 {
        match *cell {
            [] => self.empty,
            [byte] => self.short[usize::from(byte)],
            _ => {
                let own = self.longer.iter().find(|(known, _)| **known == *cell);
                own.map_or(UNKNOWN, |&(_, code)| code)
            }
        }
    }

    fn learn(&mut self, cell: &[u8], code: u16) {
        match *cell {
            [] => self.empty = code,
            [byte] => self.short[usize::from(byte)] = code,
            _ if self.longer.len() < MOST && self.code(cell) == UNKNOWN => {
                self.longer.push((cell.into(), code));
            }
            _ => {}
        }
    }
}
