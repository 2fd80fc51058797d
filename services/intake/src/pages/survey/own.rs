//! A person's own answers, found by the code of the receipt: seen, kept, corrected, withdrawn.
//!
//! The code comes in a form and never in an address. A code that leads to nothing gets one answer, whether it never
//! was one, belongs to another round, or its answers are gone.

mod enter;
mod kept;
mod withdrawn;

use std::sync::Arc;

use axum::{
    extract::Form as Body,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use vorrang_store::{State, note_changes};
use vorrang_survey::{answer, time::Date};

use self::enter::Wrong;
use super::visit::Visit;
use crate::{
    codes::Code,
    error::Error,
    form::{Form, Survey, find, walk::Remarks},
    round::Edition,
};

/// Names of what these forms hold.
mod name {
    pub(super) const CODE: &str = "code";
    pub(super) const SURE: &str = "sure";
    pub(super) const ACTION: &str = "_do";
}

/// Answers that were found.
struct Found {
    code: Code,
    day: Date,
    /// The version they were given to.
    edition: Arc<Edition>,
    response: answer::Response,
}

/// `GET`: where a code is typed in.
pub(super) async fn enter(visit: Visit) -> Result<Response, Error> {
    visit.enter("", None)
}

/// `POST`: what is done with the answers a code leads to.
pub(super) async fn act(
    mut visit: Visit,
    Body(pairs): Body<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let typed = find(&pairs, name::CODE).unwrap_or_default();
    let Some(code) = Code::parse(typed) else {
        let wrong = if typed.trim().is_empty() { Wrong::Empty } else { Wrong::Malformed };
        return visit.enter(typed, Some(wrong));
    };
    let action = find(&pairs, name::ACTION).unwrap_or("open");
    if action == "file" {
        return Ok(visit.code_as_file(code));
    }
    if action == "discard" {
        visit.discard(code).await?;
        return visit.withdrawn();
    }
    let Some(found) = visit.find(code).await? else {
        return match visit.saved(code).await? {
            Some(carried) if action == "open" => visit.resume(&carried).await,
            _ => visit.enter(typed, Some(Wrong::Unknown)),
        };
    };
    match action {
        "open" => visit.kept(&found, false),
        "download" => Ok(visit.download(&found)),
        "correct" if visit.takes_answers() => visit.correct(&found),
        "correct" => visit.closed(false).await,
        "withdraw" if find(&pairs, name::SURE).is_none() => visit.kept(&found, true),
        "withdraw" => visit.withdraw(&found).await,
        _ => Err(Error::Unreadable("an unknown button")),
    }
}

impl Visit {
    /// The answers this code leads to; a preview keeps none.
    async fn find(&self, code: Code) -> Result<Option<Found>, Error> {
        if self.asked.preview {
            return Ok(None);
        }
        let round = &self.asked.stored.id;
        let receipt = self.app.codes.receipt(round, code);
        let stored = self.app.store.snapshot().await?.response_by_receipt(receipt).await?;
        let Some(stored) = stored else { return Ok(None) };
        let edition = self.app.editions.edition(&self.app, round, stored.version).await?;
        let asked = &edition.round.questionnaire;
        let response = answer::Response::from_document(asked, &stored.content);
        let response = response.map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Some(Found { code, day: stored.day, edition, response }))
    }

    /// The form as it was saved, on the page where that was.
    async fn resume(&mut self, carried: &[(String, String)]) -> Result<Response, Error> {
        if !self.takes_answers() {
            return self.closed(false).await;
        }
        self.turn_to_version(carried).await?;
        let edition = Arc::clone(&self.asked.edition);
        let survey = Survey::new(&edition.round, edition.version);
        let (mut form, _) = Form::read(&survey, carried, &self.locale)?;
        form.turn_to(&survey, &self.locale)?;
        form.draw(&survey, || self.app.random.bits());
        self.step(&survey, &form, &Remarks::default())
    }

    /// The answers once more, to be changed, as the current version asks for them.
    fn correct(&self, found: &Found) -> Result<Response, Error> {
        let current = &self.asked.edition;
        let (from, to) = (&found.edition.round.questionnaire, &current.round.questionnaire);
        let survey = Survey::new(&current.round, current.version);
        let response = found.response.carried(from, to);
        let mut form = Form::of_response(&survey, &response, found.code, &self.locale)?;
        form.draw(&survey, || self.app.random.bits());
        self.check(&survey, &form, false)
    }

    /// Puts the answers of a form in place of those that were sent with its code. Their flags stay.
    pub(super) async fn replace(
        &self,
        survey: &Survey<'_>,
        code: Code,
        mut response: answer::Response,
    ) -> Result<Response, Error> {
        let unknown = || self.enter(&code.to_string(), Some(Wrong::Unknown));
        let Some(found) = self.find(code).await? else { return unknown() };
        response.flags = response.flags.or(found.response.flags);
        let round = &self.asked.stored.id;
        let mut unit = self.app.store.begin().await?;
        if unit.hold(round).await? != Some(State::Open) {
            return self.closed(true).await;
        }
        let content = response.to_document(&survey.round.questionnaire);
        let receipt = self.app.codes.receipt(round, code);
        let flagged = response.flags.any();
        if !unit.correct_response(receipt, survey.version, &content, flagged).await? {
            return unknown();
        }
        unit.commit().await?;
        Ok(self.receipt_of_change(code))
    }

    /// Deletes the answers. The note outside of the database comes first: should the process end in between, a withdrawal
    /// was at least asked for, and bringing notes back to the database does it.
    async fn withdraw(&self, found: &Found) -> Result<Response, Error> {
        let (round, now) = (&self.asked.stored.id, self.app.clock.now());
        let receipt = self.app.codes.receipt(round, found.code);
        let noted = self.app.codes.note_withdrawal(self.today(), receipt).await;
        noted.map_err(|error| Error::Internal(format!("withdrawals file: {error}")))?;
        let mut unit = self.app.store.begin().await?;
        if unit.withdraw_response(receipt).await?.is_some() {
            note_changes(&mut *unit, round, 1, now).await?;
        }
        unit.commit().await?;
        self.withdrawn()
    }

    /// The code in a file, for whoever wants to keep it there.
    fn code_as_file(&self, code: Code) -> Response {
        let text = format!("{}\n", code.groups().join(" "));
        self.file("txt", "text/plain; charset=utf-8", text)
    }

    /// The answers in a form that programs read.
    fn download(&self, found: &Found) -> Response {
        let json = found.to_json(&self.asked.stored.id);
        self.file("json", "application/json", json)
    }

    fn file(&self, ending: &str, kind: &'static str, content: String) -> Response {
        let name = format!("attachment; filename=\"{}.{ending}\"", self.asked.stored.id);
        let mut response = (StatusCode::OK, content).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        // An id is plain ASCII.
        if let Ok(name) = HeaderValue::from_str(&name) {
            headers.insert(CONTENT_DISPOSITION, name);
        }
        response
    }
}
