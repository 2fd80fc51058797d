//! Statements that share one list of choices.

use super::{
    Choice,
    read::{Reading, report_twice},
};
use crate::{
    document::{At, Section},
    id::Id,
    text::Texts,
};

/// Fewest and most columns, "no answer" not counted: seven still fit beside a statement.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=7;

/// Statements that share one list of choices.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The statements.
    pub rows: Vec<Statement>,
    /// The choices for each of them; "no answer" last.
    pub columns: Vec<Choice>,
}

/// One row of a matrix.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Stable id.
    pub id: Id,
    /// As shown.
    pub text: Texts,
}

impl Reading<'_> {
    pub(super) fn matrix(&self, section: &Section<'_>) -> Option<Matrix> {
        let rows = self.statements(section);
        let columns = self.listed(section, "columns", false);
        let line = section.line_of("columns");
        if columns.iter().filter(|column| column.no_answer).count() > 1 {
            section.fault(line, "no-answer-twice", &[]);
        }
        if !COLUMNS.contains(&columns.iter().filter(|column| !column.no_answer).count()) {
            let (low, high) = (COLUMNS.start().to_string(), COLUMNS.end().to_string());
            section.fault(line, "matrix-columns", &[("low", &low), ("high", &high)]);
            return None;
        }
        if rows.len() < 2 {
            section.fault(section.line_of("rows"), "matrix-rows", &[]);
            return None;
        }
        Some(Matrix { rows, columns })
    }

    fn statements(&self, section: &Section<'_>) -> Vec<Statement> {
        let read = |row: Section<'_>| {
            let (id, text) = (row.id("id"), row.text("text", self.promised));
            row.done();
            id.map(|At { value, line }| {
                (At { value: value.clone(), line }, Statement { id: value, text })
            })
        };
        let rows: Vec<_> = section.sections("rows").into_iter().filter_map(read).collect();
        report_twice(section.place(), rows.iter().map(|(id, _)| id));
        rows.into_iter().map(|(_, row)| row).collect()
    }
}
