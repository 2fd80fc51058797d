//! Answers to questions that stand for themselves, in words.

use vorrang_survey::{answer::RATED_DONT_KNOW, decimal::Decimal, definition::Kind};

use super::{Asking, Given, Said};
use crate::form::typed::written;

impl Asking<'_> {
    fn kind(&self, question: usize) -> &Kind {
        &self.survey.round.questionnaire.questions[question].kind
    }

    pub(super) fn number_given(&self, question: usize, number: Decimal) -> Given {
        let Kind::Number(asked) = self.kind(question) else { return Given::Nothing };
        let plain = number.to_string();
        // Without the language's tables the digits stand as they are.
        let figure = written(&plain, &self.form.lang).unwrap_or(plain);
        Given::Number { figure, unit: Said::optional(&asked.unit, self.lang) }
    }

    pub(super) fn mark(&self, question: usize, mark: u8) -> Given {
        let Kind::Scale(scale) = self.kind(question) else { return Given::Nothing };
        let mark = Some(mark).filter(|&mark| mark != RATED_DONT_KNOW);
        Given::Mark { mark, highest: scale.points }
    }

    pub(super) fn statements(&self, question: usize, chosen: &[Option<usize>]) -> Given {
        let Kind::Matrix(matrix) = self.kind(question) else { return Given::Nothing };
        let rows = matrix.rows.iter().zip(chosen).filter_map(|(row, column)| {
            let column = matrix.columns.get((*column)?)?;
            Some((Said::of(&row.text, self.lang), Said::of(&column.text, self.lang)))
        });
        Given::Matrix(rows.collect())
    }

    pub(super) fn sentence(&self, question: usize) -> Given {
        let Kind::Acknowledgement { sentence } = self.kind(question) else { return Given::Nothing };
        Given::Choices(vec![Said::of(sentence, self.lang)])
    }
}
