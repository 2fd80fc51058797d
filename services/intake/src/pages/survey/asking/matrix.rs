//! Statements that share one list of choices.

use vorrang_survey::definition;

use super::{Asking, Body, Opt, Part, Said};
use crate::pages::survey::question::{Matrix, Statement};

impl Asking<'_> {
    /// What is not required and has no column for it gets a way to answer nothing.
    pub(super) fn matrix(&self, part: &Part, asked: &definition::Matrix, required: bool) -> Body {
        let mut columns: Vec<(&str, Option<Said>)> = asked
            .columns
            .iter()
            .map(|column| (column.id.as_str(), Some(Said::of(&column.text, self.lang))))
            .collect();
        if !required && !asked.columns.iter().any(|column| column.no_answer) {
            columns.push(("", None));
        }
        let rows = asked.rows.iter().zip(&part.fields).map(|(row, &field)| {
            let opt = |(index, (value, text)): (usize, &(&str, Option<Said>))| Opt {
                id: format!("f{field}-{index}"),
                name: self.name(field),
                value: (*value).to_owned(),
                text: text.clone(),
                on: !value.is_empty() && self.form.value(field).trim() == *value,
                apart: false,
                words: None,
            };
            Statement {
                id: format!("f{field}"),
                text: Said::of(&row.text, self.lang),
                options: columns.iter().enumerate().map(opt).collect(),
                problem: self.field_problem(field),
            }
        });
        let rows = rows.collect();
        Body::Matrix(Matrix { columns: columns.into_iter().map(|(_, text)| text).collect(), rows })
    }
}
