//! What [`crate::exchange::shards`] asks of a table.

use std::sync::atomic::Ordering;

use super::Table;
use crate::{
    answer::{self, RawResponse, Response, Single},
    definition::Kind,
    exchange::map::{Columns, Map},
};

/// Cells that do not make an answer.
pub(in crate::exchange) struct NotInOrder;

impl Table<'_> {
    /// The text, and the byte from which on its rows are still to be read.
    pub(in crate::exchange) fn rows(&self) -> (&[u8], usize) {
        let reader = self.records.reader();
        let text: &[u8] = reader.get_ref().get_ref();
        let begin = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        (text, begin.min(text.len()))
    }

    pub(in crate::exchange) fn mappings(&self) -> usize {
        self.map.mappings.len()
    }

    /// The question of a mapping and where its answer stands.
    pub(in crate::exchange) fn asked(&self, mapping: usize) -> (&Kind, &Columns) {
        let mapping = &self.map.mappings[mapping];
        (&self.questionnaire.questions[mapping.question].kind, &mapping.columns)
    }

    /// Whether something stands beside the answer.
    pub(in crate::exchange) fn has_more(&self, mapping: usize) -> bool {
        self.map.mappings[mapping].beside().next().is_some()
    }

    pub(in crate::exchange) fn question_of(&self, mapping: usize) -> usize {
        self.map.mappings[mapping].question
    }

    pub(in crate::exchange) fn places(&self, mapping: usize) -> &[usize] {
        &self.places[mapping]
    }

    pub(in crate::exchange) fn id_column(&self) -> Option<usize> {
        self.columns.get(self.map.id.as_ref()?).copied()
    }

    /// Cells that a row must have.
    pub(in crate::exchange) fn width(&self) -> usize {
        self.header.len()
    }

    /// Whether the table tells of a response more than its answers.
    pub(in crate::exchange) fn has_circumstances(&self) -> bool {
        let Map { consent, pace, flags, decision, .. } = self.map;
        [consent, pace, flags, decision].into_iter().any(Option::is_some)
    }

    pub(in crate::exchange) fn no_response(&self) -> Response {
        Response { answers: vec![None; self.questionnaire.questions.len()], ..Response::default() }
    }

    /// The answer to the question of a mapping, with what stands beside it.
    pub(in crate::exchange) fn answer(
        &self,
        mapping: usize,
        record: &csv::StringRecord,
    ) -> Result<Single, NotInOrder> {
        let mut faults = Vec::new();
        let mut raw: RawResponse<'_> = vec![None; self.questionnaire.fields().len()];
        self.fill(&mut raw, mapping, record, 0, &mut faults);
        let (read, errors) =
            answer::read_question(self.questionnaire, &raw, self.question_of(mapping));
        let in_order = errors.iter().all(|error| error.complaint.is_open());
        if faults.is_empty() && in_order { Ok(read) } else { Err(NotInOrder) }
    }

    /// Leaves out what was not asked; how many answers those were. `None` if a constraint does not allow one that was.
    pub(in crate::exchange) fn settle(&self, response: &mut Response) -> Option<u64> {
        let unasked = answer::drop_hidden(self.questionnaire, response);
        let mut questions = 0..response.answers.len();
        let valid = |question| answer::is_valid(self.questionnaire, question, &response.answers);
        questions.all(valid).then_some(unasked)
    }

    pub(in crate::exchange) fn add_unasked(&self, answers: u64) {
        self.unasked.fetch_add(answers, Ordering::Relaxed);
    }

    /// Sets what a response has beside its answers; `None` if that is not in order.
    pub(in crate::exchange) fn circumstances(
        &self,
        record: &csv::StringRecord,
        response: &mut Response,
    ) -> Option<()> {
        let mut faults = Vec::new();
        self.set_circumstances(record, 0, response, &mut faults);
        faults.is_empty().then_some(())
    }
}
