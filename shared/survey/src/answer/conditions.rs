//! What conditions make of answers that were read one by one.

use super::{Answer, Complaint, FieldError, RawResponse, Response};
use crate::definition::Questionnaire;

/// Takes out the answers to questions that are not asked, in the order of the questions, so that what depends on them is
/// settled by then; how many those were.
pub(crate) fn drop_hidden(questionnaire: &Questionnaire, response: &mut Response) -> u64 {
    let mut dropped = 0;
    for question in 0..response.answers.len() {
        if !questionnaire.shows(question, &response.answers) {
            dropped += u64::from(response.take(question).is_some());
        }
    }
    dropped
}

/// Whether an answer is what its question's constraint allows.
pub(crate) fn is_valid(
    questionnaire: &Questionnaire,
    question: usize,
    answers: &[Option<Answer>],
) -> bool {
    let constraint = questionnaire.questions[question].constraint.as_ref();
    answers[question].is_none() || constraint.is_none_or(|own| own.condition.holds(answers))
}

/// Of answers that were read one by one, leaves out those that were not asked for, with all that is wrong with them, and
/// those that a constraint does not allow.
pub(super) fn settle(
    questionnaire: &Questionnaire,
    response: &mut Response,
    errors: &mut Vec<FieldError>,
) {
    for question in 0..response.answers.len() {
        let fields = questionnaire.fields_of(question);
        if !questionnaire.shows(question, &response.answers) {
            response.take(question);
            errors.retain(|error| !fields.contains(&error.field));
        } else if !is_valid(questionnaire, question, &response.answers) {
            response.answers[question] = None;
            response.written.remove(&question);
            errors.push(FieldError { field: fields.start, complaint: Complaint::NotValid });
        }
    }
}

/// How many questions somebody gave values to who gave these answers, and was not asked them.
pub(crate) fn given_unasked(
    questionnaire: &Questionnaire,
    raw: &RawResponse<'_>,
    answers: &[Option<Answer>],
) -> u64 {
    let given = |question: usize| {
        let mut values =
            questionnaire.fields_of(question).filter_map(|field| raw[field].as_deref());
        values.any(|value| !value.trim().is_empty())
    };
    let unasked = |&question: &usize| !questionnaire.shows(question, answers) && given(question);
    (0..questionnaire.questions.len()).filter(unasked).count() as u64
}

impl Response {
    /// Takes an answer out, with what stands beside it.
    fn take(&mut self, question: usize) -> Option<Answer> {
        self.written.remove(&question);
        self.shown.remove(&question);
        self.answers[question].take()
    }
}
