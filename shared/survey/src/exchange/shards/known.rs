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
    makes: Makes,
    columns: Vec<Cells>,
}

/// What the codes of a question's cells make.
#[derive(Clone, Copy)]
enum Makes {
    /// A choice.
    Choice,
    /// A mark.
    Mark,
    /// A mark for each of so many goals.
    Ratings(usize),
    /// A choice for each of so many statements.
    Matrix(usize),
}

impl Known {
    /// Nothing yet, for each question of the map.
    pub(super) fn of(table: &Table<'_>) -> Vec<Self> {
        let known = |mapping| {
            let (kind, columns) = table.asked(mapping);
            let each = |each: &[(usize, String)]| each.iter().map(|(part, _)| *part).collect();
            let (parts, makes) = match (kind, columns) {
                _ if table.has_more(mapping) => (None, Makes::Choice),
                (Kind::Rating { goals, .. }, Columns::Each(own)) => {
                    (Some(each(own)), Makes::Ratings(goals.len()))
                }
                (Kind::Matrix(matrix), Columns::Each(own)) => {
                    (Some(each(own)), Makes::Matrix(matrix.rows.len()))
                }
                (Kind::Scale(_), Columns::Whole(_)) => (Some(vec![0]), Makes::Mark),
                (Kind::Single { .. }, Columns::Whole(_)) => (Some(vec![0]), Makes::Choice),
                _ => (None, Makes::Choice),
            };
            let columns = vec![Cells::default(); table.places(mapping).len()];
            Self { parts, makes, columns }
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
        let mut cells =
            self.columns.iter().zip(places).zip(parts).map(|((cells, &place), &part)| {
                let code = cells.code(row.cell(place));
                (code != UNKNOWN).then_some((part, code))
            });
        match self.makes {
            Makes::Choice | Makes::Mark => {
                let Some(Some((_, code))) = cells.next() else { return false };
                *answer = match (code, self.makes) {
                    (0, _) => None,
                    (mark, Makes::Mark) => Some(Answer::Scale(mark.to_le_bytes()[0])),
                    (choice, _) => Some(Answer::Choice(usize::from(choice) - 1)),
                };
                true
            }
            Makes::Ratings(goals) => {
                let mut ratings = match answer.take() {
                    Some(Answer::Ratings(ratings)) => ratings,
                    _ => Vec::new(),
                };
                let set = |rating: &mut u8, code: u16| *rating = code.to_le_bytes()[0];
                let given = fill(&mut ratings, goals, cells, set);
                *answer = given.unwrap_or(false).then_some(Answer::Ratings(ratings));
                given.is_some()
            }
            Makes::Matrix(rows) => {
                let mut chosen = match answer.take() {
                    Some(Answer::Matrix(chosen)) => chosen,
                    _ => Vec::new(),
                };
                let set = |choice: &mut Option<usize>, code: u16| {
                    *choice = usize::from(code).checked_sub(1);
                };
                let given = fill(&mut chosen, rows, cells, set);
                *answer = given.unwrap_or(false).then_some(Answer::Matrix(chosen));
                given.is_some()
            }
        }
    }

    /// Remembers what the cells of a row that is in order said.
    pub(super) fn learn(&mut self, row: &Row<'_>, places: &[usize], answer: Option<&Answer>) {
        let Some(parts) = &self.parts else { return };
        for ((cells, &place), &part) in self.columns.iter_mut().zip(places).zip(parts) {
            let code = match answer {
                None => Some(0),
                Some(Answer::Ratings(ratings)) => ratings.get(part).map(|&rating| rating.into()),
                Some(Answer::Scale(mark)) => Some((*mark).into()),
                Some(Answer::Choice(choice)) => u16::try_from(choice + 1).ok(),
                Some(Answer::Matrix(chosen)) => {
                    let code = |choice: &Option<usize>| choice.map_or(0, |choice| choice + 1);
                    chosen.get(part).and_then(|choice| u16::try_from(code(choice)).ok())
                }
                Some(_) => None,
            };
            if let Some(code) = code.filter(|&code| code != UNKNOWN) {
                cells.learn(row.cell(place), code);
            }
        }
    }
}

/// Sets so many parts by the codes of their cells; whether any says something, `None` if one is not known.
fn fill<T: Clone + Default>(
    parts: &mut Vec<T>,
    count: usize,
    cells: impl Iterator<Item = Option<(usize, u16)>>,
    set: impl Fn(&mut T, u16),
) -> Option<bool> {
    parts.clear();
    parts.resize(count, T::default());
    let mut given = 0;
    for cell in cells {
        let (part, code) = cell?;
        given |= code;
        if let Some(part) = parts.get_mut(part) {
            set(part, code);
        }
    }
    Some(given > 0)
}

/// The cells of a column with their codes: 0 for no answer, else the mark, or one more than the choice.
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
