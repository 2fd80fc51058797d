//! What was submitted, and when. Until the round closes it can be corrected and submitted again.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;
use vorrang_store::Source;
use vorrang_survey::target::{Entries, read};
use vorrang_view::{Locale, Page};

use super::{Opened, content::Told, side::Side, visit::Visit};
use crate::{error::Error, frame::Frame, pages::survey::start::Contact, round::Moment};

/// What was submitted.
#[derive(Debug, Serialize)]
pub(crate) struct SubmittedPage {
    frame: Frame,
    side: Side,
    at: Moment,
    /// Whether the office handed it in from a table.
    by_office: bool,
    /// Whether something was changed since.
    changed: bool,
    told: Vec<Told>,
    contact: Contact,
}

/// `GET /d/{token}/submitted`
pub(super) async fn get(visit: Opened) -> Result<Response, Error> {
    match visit {
        Ok(visit) => visit.submitted().await,
        Err(gone) => Ok(gone.into_response()),
    }
}

impl Visit {
    async fn submitted(&self) -> Result<Response, Error> {
        let Some(last) = &self.kept.submitted else {
            return Ok(Redirect::to(&self.address("")).into_response());
        };
        let current = self.edition();
        let asked = self.blank(&current)?;
        let entries = self.entries(&asked)?;
        let side = self.side(&asked, &entries, &read(&asked, &entries), None);
        // It is shown as it was asked.
        let editions = &self.app.editions;
        let then = editions.edition(&self.app, &self.kept.round, last.version).await?;
        let blank = self.blank(&then)?;
        let sent = Entries::from_document(&blank, &last.content);
        let sent = sent.map_err(|error| Error::Internal(error.to_string()))?;
        self.page(
            StatusCode::OK,
            &SubmittedPage {
                frame: self.frame(),
                side,
                at: self.moment(last.submitted_at),
                by_office: last.source == Source::Office,
                changed: self.kept.draft.is_some(),
                told: self.told(&blank, &read(&blank, &sent))?,
                contact: Contact::of(&current.round.contact, &self.lang),
            },
        )
    }
}

impl Page for SubmittedPage {
    const TEMPLATE: &'static str = "returns/submitted.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
