//! The residents' questionnaire: start, notice, consent, questions, check, receipt.
//!
//! Everything between start and receipt is one form sent to one address; the form tells the step. Nothing is stored
//! before the answers are sent, and then once: whoever sends the same form again gets the same receipt.

pub(crate) mod asking;
mod check;
mod closed;
mod consent;
mod flash;
mod languages;
mod notice;
mod own;
mod pace;
pub(crate) mod problem;
pub(crate) mod question;
mod questions;
pub(crate) mod ranking;
pub(crate) mod said;
mod saved;
pub(crate) mod sheet;
pub(crate) mod start;
mod thanks;
mod visit;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Form as Body, Query},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use serde::Deserialize;
use uuid::Uuid;
use vorrang_store::{NewResponse, Outcome};
use vorrang_survey::{answer, time::Date};

use self::{flash::Arrived, visit::Visit};
use crate::{
    codes::Code,
    error::Error,
    form::{
        self, Foreign, Form, Kept, Survey,
        action::Action,
        journey::Step,
        walk::{self, Remarks},
    },
    frame::addressed,
    state::App,
};

/// The questionnaire's addresses, below a round's.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(begin).post(go_on))
        .route("/thanks", get(thank))
        .route("/code", get(own::enter).post(own::act))
}

async fn begin(visit: Visit) -> Result<Response, Error> {
    if !visit.takes_answers() {
        return visit.closed(false).await;
    }
    let edition = Arc::clone(&visit.asked.edition);
    let survey = Survey::new(&edition.round, edition.version);
    visit.step(&survey, &Form::new(&survey, &visit.locale), &Remarks::default())
}

async fn go_on(
    mut visit: Visit,
    Body(pairs): Body<Vec<(String, String)>>,
) -> Result<Response, Error> {
    // Whatever is pressed on a page of a form that was sent, in a second tab or on a page the browser went back to:
    // the answers have arrived, and are not shown again.
    if visit.was_sent(&pairs).await? {
        return Ok(visit.receipt(form::code(&pairs)));
    }
    if !visit.takes_answers() {
        return visit.closed(true).await;
    }
    visit.turn_to_version(&pairs).await?;
    let edition = Arc::clone(&visit.asked.edition);
    let survey = Survey::new(&edition.round, edition.version);
    let (mut form, action) = Form::read(&survey, &pairs, &visit.locale)?;
    if form.step == Step::Start {
        form.key.get_or_insert_with(|| Uuid::from_u128(visit.app.random.bits()));
        form.code.get_or_insert_with(|| Code::new(&*visit.app.random));
        form.begun.get_or_insert(visit.app.clock.now().as_second());
    }
    if let Action::Language(locale) = &action {
        visit.turn_to_language(locale);
    }
    form.turn_to(&survey, &visit.locale)?;
    form.draw(&survey, || visit.app.random.bits());
    let outcome = form.walk(&survey, &action, &visit.lang);
    form.draw(&survey, || visit.app.random.bits()); // For what a consent just given brought up.
    match outcome {
        walk::Outcome::Show(remarks) => {
            if let Some(passed) = form.advance(&survey) {
                visit.count(&survey, passed, Some(form.step));
            }
            visit.step(&survey, &form, &remarks)
        }
        walk::Outcome::Languages => visit.languages(&survey, &form),
        walk::Outcome::Save => visit.save(&survey, &form).await,
        walk::Outcome::Send(mut response) => {
            let taken =
                form.begun.map(|begun| visit.app.clock.now().as_second().saturating_sub(begun));
            response.fast = pace::is_fast(&edition.round.questionnaire, &response, taken);
            response.flags = pace::flags(&survey, &form, taken);
            send(&visit, &survey, &form, response).await
        }
    }
}

/// What a receipt is of, as its address has it.
#[derive(Deserialize)]
struct Receipt {
    on: Option<String>,
    changed: Option<String>,
}

async fn thank(
    visit: Visit,
    headers: HeaderMap,
    Query(receipt): Query<Receipt>,
) -> Result<Response, Error> {
    let day = receipt.on.and_then(|day| day.parse::<Date>().ok());
    let changed = receipt.changed.is_some();
    match day.filter(|day| *day <= visit.today()) {
        Some(day) => visit.thanks(Arrived { day, changed }, flash::code(&headers)),
        None => Ok(Redirect::to(&addressed(&visit.asked.base, &visit.locale)).into_response()),
    }
}

impl From<Foreign> for Error {
    fn from(foreign: Foreign) -> Self {
        match foreign {
            Foreign::TooMany => Self::TooLarge("more fields than the questionnaire has"),
            Foreign::Step => Self::Unreadable("an unknown step"),
            Foreign::Action => Self::Unreadable("an unknown button"),
        }
    }
}

/// Hands the answers to the store and leads to the receipt once they are durable; of a preview nothing is stored.
async fn send(
    visit: &Visit,
    survey: &Survey<'_>,
    form: &Form,
    response: answer::Response,
) -> Result<Response, Error> {
    if visit.asked.preview {
        return Ok(visit.receipt(None));
    }
    let code = form.code.unwrap_or_else(|| Code::new(&*visit.app.random));
    if form.kept == Kept::Response {
        return visit.replace(survey, code, response).await;
    }
    let random = &visit.app.random;
    let kept = visit.app.writer.accept(NewResponse {
        round: visit.asked.stored.id.clone(),
        version: survey.version,
        id: random.uuid(),
        day: visit.today(),
        content: response.to_document(&survey.round.questionnaire),
        key: form.key.unwrap_or_else(|| Uuid::from_u128(random.bits())),
        receipt: visit.app.codes.receipt(&visit.asked.stored.id, code),
        flagged: response.flags.any(),
    });
    match kept.await {
        Ok(Outcome::Stored) => {
            visit.count(survey, Step::Check, None);
            if form.kept == Kept::Draft {
                visit.discard(code).await?;
            }
            Ok(visit.receipt(Some(code)))
        }
        Ok(Outcome::AlreadyThere) => Ok(visit.receipt(Some(code))),
        Ok(Outcome::RoundNotOpen) => visit.closed(true).await,
        Err(refusal) => {
            tracing::warn!(%refusal, "a response was not stored");
            visit.check(survey, form, true)
        }
    }
}
